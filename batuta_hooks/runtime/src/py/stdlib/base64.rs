//! `base64`: bytes as text of 16, 32 or 64 characters.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/base64.py (3a9b4de16f3f0265); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Bytes, Dict, Global, GlobalKey, Int, List, PyErr, PyResult, Signature, Slice, Str, ToValue,
    Truth, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static _STANDARD: Global<Bytes> = const { Global::new("_STANDARD") };
    pub static _BASE32: Global<Bytes> = const { Global::new("_BASE32") };
    pub static _VALUES: Global<Dict<Value, i64>> = const { Global::new("_VALUES") };
    pub static _VALUES32: Global<Dict<Value, i64>> = const { Global::new("_VALUES32") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static B64ENCODE_SIGNATURE: Signature = Signature::new("b64encode", &["s", "altchars"])
    .module("base64")
    .doc("Equals `base64.b64encode`.");

static B64DECODE_SIGNATURE: Signature = Signature::new("b64decode", &["s", "altchars", "validate"])
    .module("base64")
    .doc("Equals `base64.b64decode`.");

static STANDARD_B64ENCODE_SIGNATURE: Signature = Signature::new("standard_b64encode", &["s"])
    .module("base64")
    .doc("Equals `base64.standard_b64encode`.");

static STANDARD_B64DECODE_SIGNATURE: Signature = Signature::new("standard_b64decode", &["s"])
    .module("base64")
    .doc("Equals `base64.standard_b64decode`.");

static URLSAFE_B64ENCODE_SIGNATURE: Signature = Signature::new("urlsafe_b64encode", &["s"])
    .module("base64")
    .doc("Equals `base64.urlsafe_b64encode`.");

static URLSAFE_B64DECODE_SIGNATURE: Signature = Signature::new("urlsafe_b64decode", &["s"])
    .module("base64")
    .doc("Equals `base64.urlsafe_b64decode`.");

static B32ENCODE_SIGNATURE: Signature = Signature::new("b32encode", &["s"])
    .module("base64")
    .doc("Equals `base64.b32encode`.");

static B32DECODE_SIGNATURE: Signature = Signature::new("b32decode", &["s", "casefold", "map01"])
    .module("base64")
    .doc("Equals `base64.b32decode`.");

static B16ENCODE_SIGNATURE: Signature = Signature::new("b16encode", &["s"])
    .module("base64")
    .doc("Equals `base64.b16encode`.");

static B16DECODE_SIGNATURE: Signature = Signature::new("b16decode", &["s", "casefold"])
    .module("base64")
    .doc("Equals `base64.b16decode`.");

static ENCODEBYTES_SIGNATURE: Signature = Signature::new("encodebytes", &["s"])
    .module("base64")
    .doc("Equals `base64.encodebytes`.");

static DECODEBYTES_SIGNATURE: Signature = Signature::new("decodebytes", &["s"])
    .module("base64")
    .doc("Equals `base64.decodebytes`.");

pub fn _error(message: &Str) -> PyResult<Value> {
    py::call(&py::imported("binascii.Error")?, &[message.to_value()])
}

pub fn _data(s: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[s.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        let outcome: PyResult<()> = 'attempt: {
            return Ok(attempt!(
                'attempt,
                py::call_method(name!("encode"), &[s.clone(), Value::from("ascii")])
            ));
        };
        let error = match outcome {
            Err(error) => error,
            Ok(()) => unreachable!(),
        };
        if error.is("UnicodeEncodeError") {
            return Err(py::error::value_error(
                "string argument should contain only ASCII characters",
            )
            .with_context(&error));
        } else {
            return Err(error);
        }
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[
            s.clone(),
            (py::builtin("bytes")?, py::builtin("bytearray")?).to_value(),
        ],
    )?
    .truth()?
    {
        return py::call(&py::builtin("bytes")?, slice::from_ref(s));
    }
    Err(py::error::type_error(format!(
        "argument should be a bytes-like object or ASCII string, not {}",
        py::repr(&py::getattr(
            &py::call(&py::builtin("type")?, slice::from_ref(s))?,
            name!("__name__")
        )?)?
    )))
}

pub fn _binary(s: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[
            s.clone(),
            (py::builtin("bytes")?, py::builtin("bytearray")?).to_value(),
        ],
    )?
    .truth()?
    {
        return py::call(&py::builtin("bytes")?, slice::from_ref(s));
    }
    Err(py::error::type_error(format!(
        "a bytes-like object is required, not '{}'",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(s))?,
                name!("__name__")
            )?,
            ""
        )?
    )))
}

/// Equals `base64.b64encode`.
pub fn b64encode(s: &Value, altchars: &Value) -> PyResult<Value> {
    let data = _binary(s)?;
    let made = py::call(&py::builtin("bytearray")?, &[])?;
    for item in py::Range::new(
        Int::from(0_i64).to_index()?,
        py::ops::len_i64(&data)?,
        Int::from(3_i64).to_index()?,
    )?
    .iter()
    {
        let at = Int::from(item);
        let part = py::ops::getitem(
            &data,
            &Slice::new(
                Some(at.clamped()),
                Some((&at + &Int::from(3_i64)).clamped()),
                None,
            )
            .to_value(),
        )?;
        let size = py::ops::len_i64(&part)?;
        let number = py::ops::lshift(
            &py::call(
                &py::getattr(&py::builtin("int")?, name!("from_bytes"))?,
                &[part, Value::from("big")],
            )?,
            &(&Int::from(8_i64) * &(&Int::from(3_i64) - &Int::from(size))).to_value(),
        )?;
        for shift in [
            Int::from(18_i64),
            Int::from(12_i64),
            Int::from(6_i64),
            Int::from(0_i64),
        ] {
            py::call_method(
                name!("append"),
                &[
                    made.clone(),
                    py::ops::getitem(
                        &_STANDARD.get()?.to_value(),
                        &py::ops::and_(
                            &py::ops::rshift(&number, &shift.to_value())?,
                            &Int::from(63_i64).to_value(),
                        )?,
                    )?,
                ],
            )?;
        }
        for item_2 in 0..(&Int::from(3_i64) - &Int::from(size)).to_index()? {
            let pad = Int::from(item_2);
            {
                let value = Int::from(61_i64).to_value();
                py::ops::setitem(
                    &made,
                    &(&(&Int::from(py::ops::len_i64(&made)?) - &Int::from(1_i64)) - &pad)
                        .to_value(),
                    value,
                )?;
            }
        }
    }
    let mut encoded = py::call(&py::builtin("bytes")?, &[made])?;
    if !altchars.is_none() {
        encoded = py::call_method(
            name!("replace"),
            &[
                py::call_method(
                    name!("replace"),
                    &[
                        encoded.clone(),
                        Bytes::from(b"+").to_value(),
                        py::ops::getitem(
                            altchars,
                            &Slice::new(None, Some(Int::from(1_i64).clamped()), None).to_value(),
                        )?,
                    ],
                )?,
                Bytes::from(b"/").to_value(),
                py::ops::getitem(
                    altchars,
                    &Slice::new(
                        Some(Int::from(1_i64).clamped()),
                        Some(Int::from(2_i64).clamped()),
                        None,
                    )
                    .to_value(),
                )?,
            ],
        )?;
    }
    Ok(encoded)
}

/// Equals `base64.b64decode`.
pub fn b64decode(s: &Value, mut altchars: Value, validate: &Value) -> PyResult<Value> {
    let mut data = _data(s)?;
    if !altchars.is_none() {
        altchars = _data(&altchars)?;
        data = py::call_method(
            name!("replace"),
            &[
                py::call_method(
                    name!("replace"),
                    &[
                        data.clone(),
                        py::ops::getitem(
                            &altchars,
                            &Slice::new(None, Some(Int::from(1_i64).clamped()), None).to_value(),
                        )?,
                        Bytes::from(b"+").to_value(),
                    ],
                )?,
                py::ops::getitem(
                    &altchars,
                    &Slice::new(
                        Some(Int::from(1_i64).clamped()),
                        Some(Int::from(2_i64).clamped()),
                        None,
                    )
                    .to_value(),
                )?,
                Bytes::from(b"/").to_value(),
            ],
        )?;
    }
    if validate.truth()?
        && py::builtins::any({
            let source = data.clone();
            py::typed_generator(move |co| async move {
                for code in &py::iter(&source)? {
                    let code = code?;
                    co.yield_({
                        let first = (!_VALUES.get()?.contains(&code)?).to_value();
                        if first.truth()? {
                            py::ops::ne(&code, &Int::from(61_i64).to_value())?
                        } else {
                            first
                        }
                    })
                    .await?;
                }
                Ok(Value::None)
            })
        })?
    {
        return Err(PyErr::raise(&_error(&Str::from(
            "Only base64 data is allowed",
        ))?));
    }
    let made = py::call(&py::builtin("bytearray")?, &[])?;
    let mut number = Int::from(0_i64);
    let mut count = Int::from(0_i64);
    let mut pads = Int::from(0_i64);
    for code in &py::iter(&data)? {
        let code = code?;
        if py::ops::eq(&code, &Int::from(61_i64).to_value())?.truth()? {
            pads = &pads + &Int::from(1_i64);
            if count >= Int::from(2_i64) && &count + &pads >= Int::from(4_i64) {
                break;
            }
            continue;
        }
        if !_VALUES.get()?.contains(&code)? {
            continue;
        }
        pads = Int::from(0_i64);
        number = &number.shl(&Int::from(6_i64))? | &Int::from(_VALUES.get()?.item(&code)?);
        count = &count + &Int::from(1_i64);
        if count == Int::from(4_i64) {
            py::call_method(
                name!("extend"),
                &[
                    made.clone(),
                    (
                        &number.shr(&Int::from(16_i64))? & &Int::from(255_i64),
                        &number.shr(&Int::from(8_i64))? & &Int::from(255_i64),
                        &number & &Int::from(255_i64),
                    )
                        .to_value(),
                ],
            )?;
            number = Int::from(0_i64);
            count = Int::from(0_i64);
        }
    }
    if count.truth()? {
        if count == Int::from(1_i64) {
            let total = &(&Int::from(py::ops::len_i64(&made)?).floordiv(&Int::from(3_i64))?
                * &Int::from(4_i64))
                + &Int::from(1_i64);
            return Err(PyErr::raise(&_error(&Str::from(format!(
                "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
                total
            )))?));
        }
        if &count + &pads < Int::from(4_i64) {
            return Err(PyErr::raise(&_error(&Str::from("Incorrect padding"))?));
        }
        number = number.shl(&(&Int::from(6_i64) * &(&Int::from(4_i64) - &count)))?;
        py::call_method(
            name!("append"),
            &[
                made.clone(),
                (&number.shr(&Int::from(16_i64))? & &Int::from(255_i64)).to_value(),
            ],
        )?;
        if count == Int::from(3_i64) {
            py::call_method(
                name!("append"),
                &[
                    made.clone(),
                    (&number.shr(&Int::from(8_i64))? & &Int::from(255_i64)).to_value(),
                ],
            )?;
        }
    }
    py::call(&py::builtin("bytes")?, slice::from_ref(&made))
}

/// Equals `base64.standard_b64encode`.
pub fn standard_b64encode(s: &Value) -> PyResult<Value> {
    b64encode(s, &Value::None)
}

/// Equals `base64.standard_b64decode`.
pub fn standard_b64decode(s: &Value) -> PyResult<Value> {
    b64decode(s, Value::None, &Value::from(false))
}

/// Equals `base64.urlsafe_b64encode`.
pub fn urlsafe_b64encode(s: &Value) -> PyResult<Value> {
    b64encode(s, &Bytes::from(b"-_").to_value())
}

/// Equals `base64.urlsafe_b64decode`.
pub fn urlsafe_b64decode(s: &Value) -> PyResult<Value> {
    b64decode(s, Bytes::from(b"-_").to_value(), &Value::from(false))
}

/// Equals `base64.b32encode`.
pub fn b32encode(s: &Value) -> PyResult<Value> {
    let data = _binary(s)?;
    let made = py::call(&py::builtin("bytearray")?, &[])?;
    for item in py::Range::new(
        Int::from(0_i64).to_index()?,
        py::ops::len_i64(&data)?,
        Int::from(5_i64).to_index()?,
    )?
    .iter()
    {
        let at = Int::from(item);
        let part = py::ops::getitem(
            &data,
            &Slice::new(
                Some(at.clamped()),
                Some((&at + &Int::from(5_i64)).clamped()),
                None,
            )
            .to_value(),
        )?;
        let number = py::ops::lshift(
            &py::call(
                &py::getattr(&py::builtin("int")?, name!("from_bytes"))?,
                &[part.clone(), Value::from("big")],
            )?,
            &(&Int::from(8_i64) * &(&Int::from(5_i64) - &Int::from(py::ops::len_i64(&part)?)))
                .to_value(),
        )?;
        let digits = {
            let mut items = Vec::new();
            for item_2 in py::Range::new(
                Int::from(35_i64).to_index()?,
                (-&Int::from(1_i64)).to_index()?,
                (-&Int::from(5_i64)).to_index()?,
            )?
            .iter()
            {
                let shift = Int::from(item_2);
                items.push(py::ops::getitem(
                    &_BASE32.get()?.to_value(),
                    &py::ops::and_(
                        &py::ops::rshift(&number, &shift.to_value())?,
                        &Int::from(31_i64).to_value(),
                    )?,
                )?);
            }
            List::new(items)
        };
        let shown = (&(&Int::from(py::ops::len_i64(&part)?) * &Int::from(8_i64))
            + &Int::from(4_i64))
            .floordiv(&Int::from(5_i64))?;
        py::call_method(
            name!("extend"),
            &[
                made.clone(),
                digits
                    .slice(Slice::new(None, Some(shown.clamped()), None))?
                    .concat(
                        &List::new(vec![Int::from(61_i64).to_value()])
                            .repeat((&Int::from(8_i64) - &shown).to_index()?),
                    )
                    .to_value(),
            ],
        )?;
    }
    py::call(&py::builtin("bytes")?, slice::from_ref(&made))
}

/// Equals `base64.b32decode`.
pub fn b32decode(s: &Value, casefold: &Value, _map01: &Value) -> PyResult<Value> {
    let mut data = _data(s)?;
    if Int::from(py::ops::len_i64(&data)?)
        .modulo(&Int::from(8_i64))?
        .truth()?
    {
        return Err(PyErr::raise(&_error(&Str::from("Incorrect padding"))?));
    }
    if casefold.truth()? {
        data = py::call_method(name!("upper"), slice::from_ref(&data))?;
    }
    let size = py::ops::len_i64(&data)?;
    data = py::call_method(
        name!("rstrip"),
        &[data.clone(), Bytes::from(b"=").to_value()],
    )?;
    let pads = &Int::from(size) - &Int::from(py::ops::len_i64(&data)?);
    let mut number = Int::from(0_i64);
    for code in &py::iter(&data)? {
        let code = code?;
        if !_VALUES32.get()?.contains(&code)? {
            return Err(PyErr::raise(&_error(&Str::from("Non-base32 digit found"))?));
        }
        number = &number.shl(&Int::from(5_i64))? | &Int::from(_VALUES32.get()?.item(&code)?);
    }
    if !py::compare::in_items(
        &(
            Int::from(0_i64),
            Int::from(1_i64),
            Int::from(3_i64),
            Int::from(4_i64),
            Int::from(6_i64),
        ),
        &pads,
    )? {
        return Err(PyErr::raise(&_error(&Str::from("Incorrect padding"))?));
    }
    let bits = &Int::from(py::ops::len_i64(&data)?) * &Int::from(5_i64);
    py::call_method(
        name!("to_bytes"),
        &[
            number.shr(&bits.modulo(&Int::from(8_i64))?)?.to_value(),
            bits.floordiv(&Int::from(8_i64))?.to_value(),
            Value::from("big"),
        ],
    )
}

/// Equals `base64.b16encode`.
pub fn b16encode(s: &Value) -> PyResult<Value> {
    py::call_method(
        name!("encode"),
        &[py::call_method(
            name!("upper"),
            &[py::call_method(name!("hex"), &[_binary(s)?])?],
        )?],
    )
}

/// Equals `base64.b16decode`.
pub fn b16decode(s: &Value, casefold: &Value) -> PyResult<Value> {
    let mut data = _data(s)?;
    if casefold.truth()? {
        data = py::call_method(name!("upper"), slice::from_ref(&data))?;
    }
    if py::builtins::any({
        let source = data.clone();
        py::typed_generator(move |co| async move {
            for code in &py::iter(&source)? {
                let code = code?;
                co.yield_(!py::ops::contains(
                    &Bytes::from(b"0123456789ABCDEF").to_value(),
                    &code,
                )?)
                .await?;
            }
            Ok(Value::None)
        })
    })? {
        return Err(PyErr::raise(&_error(&Str::from("Non-base16 digit found"))?));
    }
    if Int::from(py::ops::len_i64(&data)?)
        .modulo(&Int::from(2_i64))?
        .truth()?
    {
        return Err(PyErr::raise(&_error(&Str::from("Odd-length string"))?));
    }
    py::call(
        &py::getattr(&py::builtin("bytes")?, name!("fromhex"))?,
        &[py::call_method(name!("decode"), slice::from_ref(&data))?],
    )
}

/// Equals `base64.encodebytes`.
pub fn encodebytes(s: &Value) -> PyResult<Value> {
    let data = _binary(s)?;
    py::call_method(
        name!("join"),
        &[
            Bytes::from(b"").to_value(),
            {
                let mut items = Vec::new();
                for item in py::Range::new(
                    Int::from(0_i64).to_index()?,
                    py::ops::len_i64(&data)?,
                    Int::from(57_i64).to_index()?,
                )?
                .iter()
                {
                    let at = Int::from(item);
                    items.push(py::ops::add(
                        &b64encode(
                            &py::ops::getitem(
                                &data,
                                &Slice::new(
                                    Some(at.clamped()),
                                    Some((&at + &Int::from(57_i64)).clamped()),
                                    None,
                                )
                                .to_value(),
                            )?,
                            &Value::None,
                        )?,
                        &Bytes::from(b"\n").to_value(),
                    )?);
                }
                List::new(items)
            }
            .to_value(),
        ],
    )
}

/// Equals `base64.decodebytes`.
pub fn decodebytes(s: &Value) -> PyResult<Value> {
    b64decode(&_binary(s)?, Value::None, &Value::from(false))
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_base64") {
        return Ok(());
    }
    _STANDARD.set(Bytes::from(
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    ));
    _BASE32.set(Bytes::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));
    _VALUES.set({
        let dict = Dict::new();
        for item in py::iter::enumerate(&_STANDARD.get()?, 0) {
            let (value, code) = item?;
            dict.set(code.to_value(), value)?;
        }
        dict
    });
    _VALUES32.set({
        let dict_2 = Dict::new();
        for item_2 in py::iter::enumerate(&_BASE32.get()?, 0) {
            let (value, code) = item_2?;
            dict_2.set(code.to_value(), value)?;
        }
        dict_2
    });

    _exported.set(Dict::from_pairs([
        (
            Str::from("b64encode"),
            py::function::single(&B64ENCODE_SIGNATURE, || {
                py::function::with_defaults(
                    &B64ENCODE_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| b64encode(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("b64decode"),
            py::function::single(&B64DECODE_SIGNATURE, || {
                py::function::with_defaults(
                    &B64DECODE_SIGNATURE,
                    vec![Value::None, Value::from(false)],
                    vec![],
                    |args| b64decode(&args[0], args[1].clone(), &args[2]),
                )
            }),
        ),
        (
            Str::from("standard_b64encode"),
            py::function::single(&STANDARD_B64ENCODE_SIGNATURE, || {
                py::function::new(&STANDARD_B64ENCODE_SIGNATURE, |args| {
                    standard_b64encode(&args[0])
                })
            }),
        ),
        (
            Str::from("standard_b64decode"),
            py::function::single(&STANDARD_B64DECODE_SIGNATURE, || {
                py::function::new(&STANDARD_B64DECODE_SIGNATURE, |args| {
                    standard_b64decode(&args[0])
                })
            }),
        ),
        (
            Str::from("urlsafe_b64encode"),
            py::function::single(&URLSAFE_B64ENCODE_SIGNATURE, || {
                py::function::new(&URLSAFE_B64ENCODE_SIGNATURE, |args| {
                    urlsafe_b64encode(&args[0])
                })
            }),
        ),
        (
            Str::from("urlsafe_b64decode"),
            py::function::single(&URLSAFE_B64DECODE_SIGNATURE, || {
                py::function::new(&URLSAFE_B64DECODE_SIGNATURE, |args| {
                    urlsafe_b64decode(&args[0])
                })
            }),
        ),
        (
            Str::from("b32encode"),
            py::function::single(&B32ENCODE_SIGNATURE, || {
                py::function::new(&B32ENCODE_SIGNATURE, |args| b32encode(&args[0]))
            }),
        ),
        (
            Str::from("b32decode"),
            py::function::single(&B32DECODE_SIGNATURE, || {
                py::function::with_defaults(
                    &B32DECODE_SIGNATURE,
                    vec![Value::from(false), Value::None],
                    vec![],
                    |args| b32decode(&args[0], &args[1], &args[2]),
                )
            }),
        ),
        (
            Str::from("b16encode"),
            py::function::single(&B16ENCODE_SIGNATURE, || {
                py::function::new(&B16ENCODE_SIGNATURE, |args| b16encode(&args[0]))
            }),
        ),
        (
            Str::from("b16decode"),
            py::function::single(&B16DECODE_SIGNATURE, || {
                py::function::with_defaults(
                    &B16DECODE_SIGNATURE,
                    vec![Value::from(false)],
                    vec![],
                    |args| b16decode(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("encodebytes"),
            py::function::single(&ENCODEBYTES_SIGNATURE, || {
                py::function::new(&ENCODEBYTES_SIGNATURE, |args| encodebytes(&args[0]))
            }),
        ),
        (
            Str::from("decodebytes"),
            py::function::single(&DECODEBYTES_SIGNATURE, || {
                py::function::new(&DECODEBYTES_SIGNATURE, |args| decodebytes(&args[0]))
            }),
        ),
    ])?);
    Ok(())
}
