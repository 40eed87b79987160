//! `binascii`: hexadecimal text and checksums.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/binascii.py (47bb931d1b0c7b8d); change that one.

#![allow(arithmetic_overflow, non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, List, PyErr, PyResult, Signature, Str, ToValue, Truth, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static Error: Global<Value> = const { Global::new("Error") };
    pub static Incomplete: Global<Value> = const { Global::new("Incomplete") };
    pub static b2a_hex: Global<Value> = const { Global::new("b2a_hex") };
    pub static a2b_hex: Global<Value> = const { Global::new("a2b_hex") };
    pub static _CRC: Global<List<Value>> = const { Global::new("_CRC") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static HEXLIFY_SIGNATURE: Signature = Signature::new("hexlify", &["data"])
    .module("binascii")
    .doc("Equals `binascii.hexlify`.");

static UNHEXLIFY_SIGNATURE: Signature = Signature::new("unhexlify", &["hexstr"])
    .module("binascii")
    .doc("Equals `binascii.unhexlify`.");

static CRC32_SIGNATURE: Signature = Signature::new("crc32", &["data", "value"])
    .module("binascii")
    .doc("Equals `binascii.crc32`.");

/// Equals `binascii.hexlify`.
pub fn hexlify(data: &Value) -> PyResult<Value> {
    py::call_method(
        name!("encode"),
        &[py::call_method(name!("hex"), slice::from_ref(data))?],
    )
}

/// Equals `binascii.unhexlify`.
pub fn unhexlify(hexstr: &Value) -> PyResult<Value> {
    let text = if py::call(
        &py::builtin("isinstance")?,
        &[hexstr.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        hexstr.clone()
    } else {
        py::call_method(name!("decode"), slice::from_ref(hexstr))?
    };
    if py::int::modulo(py::ops::len_i64(&text)?, 2)? != 0 {
        return Err(PyErr::raise(&py::call(
            &Error.get()?,
            &[Value::from("Odd-length string")],
        )?));
    }
    if py::builtins::any({
        let source = text.clone();
        py::typed_generator(move |co| async move {
            for char in &py::iter(&source)? {
                let char = char?;
                co.yield_(!py::ops::contains(
                    &Value::from("0123456789abcdefABCDEF"),
                    &char,
                )?)
                .await?;
            }
            Ok(Value::None)
        })
    })? {
        return Err(PyErr::raise(&py::call(
            &Error.get()?,
            &[Value::from("Non-hexadecimal digit found")],
        )?));
    }
    py::call(
        &py::getattr(&py::builtin("bytes")?, name!("fromhex"))?,
        slice::from_ref(&text),
    )
}

pub fn _table() -> PyResult<List<Value>> {
    let made: List<Value> = List::new(vec![]);
    for mut value in 0..256_i64 {
        for _ in 0..8_i64 {
            value = if value & 1 != 0 {
                py::int::shr(value, 1)? ^ 3_988_292_384
            } else {
                py::int::shr(value, 1)?
            };
        }
        made.append(value.to_value());
    }
    Ok(made)
}

/// Equals `binascii.crc32`.
pub fn crc32(data: &Value, mut value: Value) -> PyResult<Value> {
    value = py::ops::ixor(&value, &Value::from(4_294_967_295_i64))?;
    for byte in &py::iter(data)? {
        let byte = byte?;
        value = py::ops::xor(
            &py::ops::getitem(
                &_CRC.get()?.to_value(),
                &py::ops::and_(&py::ops::xor(&value, &byte)?, &Value::from(255_i64))?,
            )?,
            &py::ops::rshift(&value, &Value::from(8_i64))?,
        )?;
    }
    py::ops::xor(&value, &Value::from(4_294_967_295_i64))
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_binascii") {
        return Ok(());
    }
    let class = py::class::build("Error", &[py::builtin("ValueError")?], |ns| {
        ns.set(name!("__module__"), Value::from("binascii"));
        ns.set(name!("__doc__"), Value::from("What is wrong with a text."));
        Ok(())
    })?;
    Error.set(class);

    let class_2 = py::class::build("Incomplete", &[py::builtin("Exception")?], |ns| {
        ns.set(name!("__module__"), Value::from("binascii"));
        ns.set(name!("__doc__"), Value::from("A text that ends too early."));
        Ok(())
    })?;
    Incomplete.set(class_2);

    b2a_hex.set(py::function::single(&HEXLIFY_SIGNATURE, || {
        py::function::new(&HEXLIFY_SIGNATURE, |args| hexlify(&args[0]))
    }));

    a2b_hex.set(py::function::single(&UNHEXLIFY_SIGNATURE, || {
        py::function::new(&UNHEXLIFY_SIGNATURE, |args| unhexlify(&args[0]))
    }));

    _CRC.set(_table()?);

    _exported.set(Dict::from_pairs([
        (Str::from("Error"), Error.get()?),
        (Str::from("Incomplete"), Incomplete.get()?),
        (
            Str::from("hexlify"),
            py::function::single(&HEXLIFY_SIGNATURE, || {
                py::function::new(&HEXLIFY_SIGNATURE, |args| hexlify(&args[0]))
            }),
        ),
        (Str::from("b2a_hex"), b2a_hex.get()?),
        (
            Str::from("unhexlify"),
            py::function::single(&UNHEXLIFY_SIGNATURE, || {
                py::function::new(&UNHEXLIFY_SIGNATURE, |args| unhexlify(&args[0]))
            }),
        ),
        (Str::from("a2b_hex"), a2b_hex.get()?),
        (
            Str::from("crc32"),
            py::function::single(&CRC32_SIGNATURE, || {
                py::function::with_defaults(
                    &CRC32_SIGNATURE,
                    vec![Value::from(0_i64)],
                    vec![],
                    |args| crc32(&args[0], args[1].clone()),
                )
            }),
        ),
    ])?);
    Ok(())
}
