//! Comparison, hash, text and conversion of [`Bytes`].

use super::{ByteArray, Bytes, bytes_like};
use crate::py::error::type_error;
use crate::py::shown::{PyFormat, format_object};
use crate::py::str::hash_bytes;
use crate::py::text::repr::bytes_repr_into;
use crate::py::{CmpOp, FromValue, PyEq, PyHash, PyOrd, PyRepr, PyResult, ToValue, Truth, Value};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

impl PartialEq for Bytes {
    fn eq(&self, other: &Bytes) -> bool {
        self.is(other) || self.as_slice() == other.as_slice()
    }
}

impl Eq for Bytes {}

impl PartialOrd for Bytes {
    fn partial_cmp(&self, other: &Bytes) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bytes {
    fn cmp(&self, other: &Bytes) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        bytes_repr_into(self, &mut out);
        f.write_str(&out)
    }
}

impl PyEq for Bytes {
    const SIMPLE: bool = true;
    fn py_eq(&self, other: &Bytes) -> PyResult<bool> {
        Ok(self == other)
    }
}

impl PyOrd for Bytes {
    fn py_type_name(&self) -> Cow<'static, str> {
        "bytes".into()
    }

    fn py_cmp(&self, other: &Bytes, op: CmpOp) -> PyResult<bool> {
        Ok(op.holds(Some(self.cmp(other))))
    }
}

impl PyHash for Bytes {
    /// The hash of the text with these bytes, as CPython has it.
    fn py_hash(&self) -> PyResult<i64> {
        Ok(hash_bytes(self))
    }

    fn key_value(&self) -> Option<Value> {
        Some(self.to_value())
    }
}

impl PyRepr for Bytes {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        bytes_repr_into(self, out);
        Ok(())
    }
}

impl PyRepr for ByteArray {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str("bytearray(");
        self.memory().with(|bytes| bytes_repr_into(bytes, out));
        out.push(')');
        Ok(())
    }
}

impl PyFormat for Bytes {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        format_object(self, "bytes", spec, out)
    }
}

impl Truth for Bytes {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}

impl ToValue for Bytes {
    fn to_value(&self) -> Value {
        Value::Bytes(self.clone())
    }
}

impl FromValue for Bytes {
    fn from_value(value: &Value) -> PyResult<Bytes> {
        match value {
            Value::Bytes(bytes) => Ok(bytes.clone()),
            other => Err(type_error(format!(
                "expected bytes, got {}",
                other.type_name()
            ))),
        }
    }
}

/// The bytes of both operands of a comparison, `None` unless both are `bytes` or `bytearray` values.
pub(in crate::py) fn comparable(a: &Value, b: &Value) -> Option<(Bytes, Bytes)> {
    let is_bytes = |value: &Value| matches!(value, Value::Bytes(_) | Value::ByteArray(_));
    if !is_bytes(a) && !is_bytes(b) {
        return None;
    }
    Some((bytes_like(a)?, bytes_like(b)?))
}
