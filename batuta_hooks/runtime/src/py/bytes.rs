//! [`Bytes`]: Python's bytes, an immutable sequence of bytes behind a cheap handle.

use super::error::{index_error, value_error};
use super::native::{Native, NativeObject};
use super::str::hash_bytes;
use super::text::{bytes, codec, repr};
use super::{
    CmpOp, FromValue, Int, Iterable, List, PyEq, PyHash, PyOrd, PyRepr, PyResult, Slice, Str,
    ToValue, Truth, Value,
};
use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

/// Immutable bytes; clones are the same object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bytes(Rc<[u8]>);

impl<T: AsRef<[u8]> + ?Sized> From<&T> for Bytes {
    fn from(data: &T) -> Bytes {
        Bytes(data.as_ref().into())
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(data: Vec<u8>) -> Bytes {
        Bytes(data.into())
    }
}

impl Deref for Bytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl Bytes {
    /// `len(self)`
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is `b""`.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `bytes(items)`
    ///
    /// # Errors
    /// `ValueError` for an item outside 0 to 255.
    pub fn of_ints(items: impl Iterable<Item = i64>) -> PyResult<Bytes> {
        let byte = |item: PyResult<i64>| {
            u8::try_from(item?).map_err(|_| value_error("bytes must be in range(0, 256)"))
        };
        Ok(Bytes::from(
            items.py_iter().map(byte).collect::<PyResult<Vec<u8>>>()?,
        ))
    }

    /// `self[index]`
    ///
    /// # Errors
    /// `IndexError`.
    pub fn get(&self, index: i64) -> PyResult<i64> {
        let at = if index < 0 {
            index + self.len() as i64
        } else {
            index
        };
        let found = usize::try_from(at).ok().and_then(|at| self.0.get(at));
        found
            .map(|byte| i64::from(*byte))
            .ok_or_else(|| index_error("index out of range"))
    }

    /// `self[start:stop:step]`
    ///
    /// # Errors
    /// `ValueError` when the step is zero.
    pub fn slice(&self, slice: Slice) -> PyResult<Bytes> {
        let span = slice.span(self.len())?;
        let at = |index: usize| self.0[(span.start + span.step * index as i64) as usize];
        Ok(Bytes::from((0..span.count).map(at).collect::<Vec<u8>>()))
    }

    /// `iter(self)`
    pub fn iter(&self) -> impl Iterator<Item = i64> + use<> {
        let data = self.clone();
        (0..data.len()).map(move |at| i64::from(data.0[at]))
    }

    /// `self + other`
    pub fn concat(&self, other: &Bytes) -> Bytes {
        Bytes::from([&**self, &**other].concat())
    }

    /// `self * times`
    pub fn repeat(&self, times: i64) -> Bytes {
        Bytes::from(self.0.repeat(usize::try_from(times).unwrap_or(0)))
    }

    /// `needle in self`
    pub fn contains(&self, needle: &Bytes) -> bool {
        bytes::position(self, needle).is_some()
    }

    /// `self.decode(encoding, errors)`
    ///
    /// # Errors
    /// `UnicodeDecodeError`, `LookupError`.
    pub fn decode(&self, encoding: &str, errors: &str) -> PyResult<Str> {
        codec::decode(self, encoding, errors).map(Str::from)
    }

    /// `self.hex()`
    pub fn hex(&self) -> Str {
        Str::from(bytes::hex(self))
    }

    /// `bytes.fromhex(text)`
    ///
    /// # Errors
    /// `ValueError`.
    pub fn from_hex(text: &str) -> PyResult<Bytes> {
        bytes::from_hex(text).map(Bytes::from)
    }

    /// `self.split(separator, maxsplit)`
    ///
    /// # Errors
    /// `ValueError` when the separator is empty.
    pub fn split(&self, separator: &Bytes, maxsplit: i64) -> PyResult<List<Bytes>> {
        let parts = bytes::split(self, separator, maxsplit)?;
        Ok(List::new(parts.into_iter().map(Bytes::from).collect()))
    }

    /// `self.strip()`
    pub fn strip(&self) -> Bytes {
        Bytes::from(bytes::strip(self))
    }

    /// `self.replace(old, new, count)`
    pub fn replace(&self, old: &Bytes, new: &Bytes, count: i64) -> Bytes {
        Bytes::from(bytes::replace(self, old, new, count))
    }

    /// `self.find(needle)`
    pub fn find(&self, needle: &Bytes) -> i64 {
        bytes::find(self, needle, None, None)
    }

    /// `self.startswith(prefix)`
    pub fn starts_with(&self, prefix: &Bytes) -> bool {
        self.0.starts_with(prefix)
    }

    /// `self.endswith(suffix)`
    pub fn ends_with(&self, suffix: &Bytes) -> bool {
        self.0.ends_with(suffix)
    }

    /// `int.from_bytes(self, byteorder, signed=signed)`
    ///
    /// # Errors
    /// `ValueError` for another byte order.
    pub fn to_int(&self, byteorder: &str, signed: bool) -> PyResult<Int> {
        bytes::int_from_bytes(self, byteorder, signed).map(super::text::int::small_or_big)
    }
}

impl PyEq for Bytes {
    const SIMPLE: bool = true;
    fn py_eq(&self, other: &Bytes) -> PyResult<bool> {
        Ok(self == other)
    }
}

impl PyOrd for Bytes {
    fn py_cmp(&self, other: &Bytes, op: CmpOp) -> PyResult<bool> {
        Ok(op.holds(Some(self.0.cmp(&other.0))))
    }
}

impl PyHash for Bytes {
    fn py_hash(&self) -> PyResult<i64> {
        Ok(hash_bytes(self))
    }
}

impl PyRepr for Bytes {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        repr::bytes_repr_into(self, out);
        Ok(())
    }
}

impl Truth for Bytes {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.0.is_empty())
    }
}

impl Iterable for &Bytes {
    type Item = i64;
    type Iter = std::vec::IntoIter<PyResult<i64>>;
    fn py_iter(self) -> Self::Iter {
        self.iter().map(Ok).collect::<Vec<_>>().into_iter()
    }
}

impl NativeObject for Bytes {
    fn type_name(&self) -> &'static str {
        "bytes"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        Ok(Some(Str::from(repr::bytes_repr(self))))
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        let other = match other {
            Value::Native(other) => other.downcast::<Bytes>(),
            _ => None,
        };
        Ok(other.map(|other| Value::from(self == other)))
    }

    fn hash(&self) -> PyResult<Option<i64>> {
        Ok(Some(hash_bytes(self)))
    }

    fn length(&self) -> PyResult<Option<usize>> {
        Ok(Some(self.0.len()))
    }
}

impl ToValue for Bytes {
    fn to_value(&self) -> Value {
        Native::value(self.clone())
    }
}

impl FromValue for Bytes {
    fn from_value(value: &Value) -> PyResult<Bytes> {
        let found = match value {
            Value::Native(native) => native.downcast::<Bytes>(),
            _ => None,
        };
        found.cloned().ok_or_else(|| {
            let given = value.type_name();
            super::error::type_error(format!("expected bytes, got {given}"))
        })
    }
}
