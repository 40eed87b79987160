//! `bytes(...)` and `bytearray(...)`.

use super::store::bytes_of_items;
use super::{ByteArray, Bytes, bytes_like, bytes_value};
use crate::py::error::{overflow_error, type_error, value_error};
use crate::py::signature::Args;
use crate::py::text::codec;
use crate::py::{Int, PyResult, Str, Value, call, iter_dyn, ops};

/// `bytes(...)`
pub fn construct_bytes(args: Args<'_>) -> PyResult<Value> {
    contents(args, "bytes", "bytes must be in range(0, 256)").map(bytes_value)
}

/// `bytearray(...)`
pub fn construct_bytearray(args: Args<'_>) -> PyResult<Value> {
    bytearray_contents(args).map(|bytes| ByteArray::value(bytes.to_vec()))
}

/// `bytearray.__init__` on an instance of a subclass.
pub fn fill_bytearray(array: &ByteArray, args: Args<'_>) -> PyResult<()> {
    let bytes = bytearray_contents(args)?;
    array.memory().replace(bytes.to_vec())
}

fn bytearray_contents(args: Args<'_>) -> PyResult<Bytes> {
    contents(args, "bytearray", "byte must be in range(0, 256)")
}

fn contents(args: Args<'_>, class: &str, out_of_range: &str) -> PyResult<Bytes> {
    let given = args.values().len();
    if given > 3 {
        return Err(type_error(format!(
            "{class}() takes at most 3 arguments ({given} given)"
        )));
    }
    let [source, encoding, errors] = args.bind(class, ["source", "encoding", "errors"], 0)?;
    let encoding = text_argument(class, "encoding", encoding)?;
    let errors = text_argument(class, "errors", errors)?;
    if let Some(text) = source.as_ref().and_then(Value::as_str) {
        let Some(encoding) = encoding else {
            return Err(type_error("string argument without an encoding"));
        };
        let errors = errors.unwrap_or_else(|| Str::from("strict"));
        return codec::encode(text, &encoding, &errors).map(Bytes::from);
    }
    if encoding.is_some() || errors.is_some() {
        let name = if encoding.is_some() {
            "encoding"
        } else {
            "errors"
        };
        return Err(type_error(format!("{name} without a string argument")));
    }
    match source {
        None => Ok(Bytes::from(&[])),
        Some(source) => of_object(&source, class, out_of_range),
    }
}

fn of_object(source: &Value, class: &str, out_of_range: &str) -> PyResult<Bytes> {
    if class == "bytes"
        && let Value::Instance(_) = source
        && let Some(made) =
            call::call_special(crate::name!("__bytes__"), std::slice::from_ref(source))?
    {
        return match made.unwrapped() {
            Value::Bytes(bytes) => Ok(bytes.clone()),
            _ => Err(type_error(format!(
                "__bytes__ returned non-bytes (type {})",
                made.type_name()
            ))),
        };
    }
    if let Some(bytes) = bytes_like(source) {
        return Ok(bytes);
    }
    if let Some(count) = count_of(source)? {
        let Some(count) = count.to_i64() else {
            return Err(overflow_error(
                "cannot fit 'int' into an index-sized integer",
            ));
        };
        let count = usize::try_from(count).map_err(|_| value_error("negative count"))?;
        let mut zeros = Vec::new();
        if zeros.try_reserve_exact(count).is_err() {
            return Err(crate::py::PyErr::with_args("MemoryError", Vec::new()));
        }
        zeros.resize(count, 0);
        return Ok(Bytes::from(zeros));
    }
    if !iter_dyn::is_iterable(source) {
        return Err(type_error(format!(
            "cannot convert '{}' object to {class}",
            source.type_name()
        )));
    }
    bytes_of_items(source, out_of_range).map(Bytes::from)
}

/// The number of zeros that an int asks for.
fn count_of(source: &Value) -> PyResult<Option<Int>> {
    match source.unwrapped() {
        Value::Int(_) | Value::Bool(_) => ops::index(source).map(Some),
        Value::Instance(_) => match ops::index(source) {
            Ok(count) => Ok(Some(count)),
            Err(err) if err.is("TypeError") => Ok(None),
            Err(err) => Err(err),
        },
        _ => Ok(None),
    }
}

fn text_argument(function: &str, name: &str, value: Option<Value>) -> PyResult<Option<Str>> {
    match value {
        None => Ok(None),
        Some(value) => match value.as_str() {
            Some(text) => Ok(Some(text.clone())),
            None => Err(type_error(format!(
                "{function}() argument '{name}' must be str, not {}",
                value.type_name()
            ))),
        },
    }
}

/// The `encoding` and `errors` of `str.encode` and `bytes.decode`.
pub fn decode_args(function: &str, args: Args<'_>) -> PyResult<(Str, Str)> {
    let [encoding, errors] = args.bind(function, ["encoding", "errors"], 0)?;
    let encoding = text_argument(function, "encoding", encoding)?;
    let errors = text_argument(function, "errors", errors)?;
    Ok((
        encoding.unwrap_or_else(|| Str::from("utf-8")),
        errors.unwrap_or_else(|| Str::from("strict")),
    ))
}
