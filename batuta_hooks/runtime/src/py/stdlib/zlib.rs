//! `zlib`: its checksums.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/zlib.py (bbc7051b77e3d18f); change that one.

#![allow(non_upper_case_globals)]

use crate::py;
use crate::py::{Dict, Global, GlobalKey, PyResult, Signature, Str, Value};

thread_local! {
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static CRC32_SIGNATURE: Signature = Signature::new("crc32", &["data", "value"])
    .module("zlib")
    .doc("Equals `zlib.crc32`.");

static ADLER32_SIGNATURE: Signature = Signature::new("adler32", &["data", "value"])
    .module("zlib")
    .doc("Equals `zlib.adler32`.");

/// Equals `zlib.crc32`.
pub fn crc32(data: &Value, value: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("binascii.crc32")?,
        &[data.clone(), value.clone()],
    )
}

/// Equals `zlib.adler32`.
pub fn adler32(data: &Value, value: &Value) -> PyResult<Value> {
    let (mut low, mut high) = (
        py::ops::and_(value, &Value::from(65535_i64))?,
        py::ops::and_(
            &py::ops::rshift(value, &Value::from(16_i64))?,
            &Value::from(65535_i64),
        )?,
    );
    for byte in &py::iter(data)? {
        let byte = byte?;
        low = py::ops::modulo(&py::ops::add(&low, &byte)?, &Value::from(65521_i64))?;
        high = py::ops::modulo(&py::ops::add(&high, &low)?, &Value::from(65521_i64))?;
    }
    py::ops::or_(&py::ops::lshift(&high, &Value::from(16_i64))?, &low)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_zlib") {
        return Ok(());
    }
    _exported.set(Dict::from_pairs([
        (
            Str::from("crc32"),
            py::function::single(&CRC32_SIGNATURE, || {
                py::function::with_defaults(
                    &CRC32_SIGNATURE,
                    vec![Value::from(0_i64)],
                    vec![],
                    |args| crc32(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("adler32"),
            py::function::single(&ADLER32_SIGNATURE, || {
                py::function::with_defaults(
                    &ADLER32_SIGNATURE,
                    vec![Value::from(1_i64)],
                    vec![],
                    |args| adler32(&args[0], &args[1]),
                )
            }),
        ),
    ])?);
    Ok(())
}
