//! [`Bytes`], [`ByteArray`], memory views, and what they share: Python's binary data.

mod bytearray;
mod compare;
mod construct;
mod half;
mod item;
mod memory;
mod methods;
mod percent;
mod store;
mod view;

pub use bytearray::ByteArray;
pub(super) use compare::comparable;
pub(super) use construct::{construct_bytearray, construct_bytes, decode_args, fill_bytearray};
pub(super) use half::{half_from_f64, half_to_f64};
pub(super) use item::{Code, Failure};
pub use memory::{Memory, bytes_like, bytes_like_or_error, store_bytes};
pub(super) use percent::percent;
pub(super) use store::{assigned, byte_of, bytes_of_items, del_slice, select, set_slice};
pub(super) use view::{MemoryView, construct_memoryview};

use super::error::{index_error, value_error};
use super::{Iterable, PyResult, Slice, Value};
use std::rc::Rc;

/// Python's `bytes`: immutable bytes behind a cheap handle.
#[derive(Clone)]
pub struct Bytes(Rc<Box<[u8]>>);

impl Bytes {
    /// The bytes.
    #[inline]
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// `len(self)`
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is `b""`.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// `self is other`
    pub fn is(&self, other: &Bytes) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `self[index]`
    ///
    /// # Errors
    /// `IndexError`.
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<i64> {
        match offset(index, self.len()) {
            Some(at) => Ok(i64::from(self.0[at])),
            None => Err(index_error("index out of range")),
        }
    }

    /// `self[slice]`
    ///
    /// # Errors
    /// `ValueError` when the step is zero.
    pub fn slice(&self, slice: Slice) -> PyResult<Bytes> {
        Ok(Bytes::from(slice.span(self.len())?.select(self.as_slice())))
    }

    /// `bytes(items)`
    ///
    /// # Errors
    /// `ValueError` for an item outside 0 to 255.
    pub fn of_ints(items: impl Iterable<Item = i64>) -> PyResult<Bytes> {
        let byte = |item: PyResult<i64>| {
            u8::try_from(item?).map_err(|_| value_error("bytes must be in range(0, 256)"))
        };
        let bytes: PyResult<Vec<u8>> = items.py_iter().map(byte).collect();
        bytes.map(Bytes::from)
    }

    /// `self + other`
    pub fn concat(&self, other: &Bytes) -> Bytes {
        Bytes::from([self.as_slice(), other.as_slice()].concat())
    }

    /// `self * times`
    pub fn repeat(&self, times: i64) -> Bytes {
        Bytes::from(self.as_slice().repeat(times.max(0) as usize))
    }

    /// The bytes as ints.
    pub fn iter(&self) -> BytesIter {
        BytesIter {
            bytes: self.clone(),
            range: 0..self.len(),
        }
    }
}

/// The offset of a Python index, `None` outside.
#[inline]
pub(super) fn offset(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index + len as i64 } else { index };
    usize::try_from(at).ok().filter(|at| *at < len)
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Bytes {
        Bytes(Rc::new(bytes.into_boxed_slice()))
    }
}

impl<T: AsRef<[u8]> + ?Sized> From<&T> for Bytes {
    fn from(bytes: &T) -> Bytes {
        Bytes::from(bytes.as_ref().to_vec())
    }
}

impl std::ops::Deref for Bytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

/// An iterator over the ints of a [`Bytes`].
#[derive(Clone, Debug)]
pub struct BytesIter {
    bytes: Bytes,
    range: std::ops::Range<usize>,
}

impl Iterator for BytesIter {
    type Item = i64;

    #[inline]
    fn next(&mut self) -> Option<i64> {
        self.range.next().map(|at| i64::from(self.bytes.0[at]))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.range.size_hint()
    }
}

impl DoubleEndedIterator for BytesIter {
    fn next_back(&mut self) -> Option<i64> {
        self.range.next_back().map(|at| i64::from(self.bytes.0[at]))
    }
}

impl ExactSizeIterator for BytesIter {}

impl Iterable for &Bytes {
    type Item = i64;
    type Iter = std::iter::Map<BytesIter, fn(i64) -> PyResult<i64>>;

    fn py_iter(self) -> Self::Iter {
        self.iter().map(Ok)
    }
}

impl From<Bytes> for Value {
    fn from(bytes: Bytes) -> Value {
        Value::Bytes(bytes)
    }
}

/// A `bytes` value.
pub(super) fn bytes_value(bytes: impl Into<Bytes>) -> Value {
    Value::Bytes(bytes.into())
}
