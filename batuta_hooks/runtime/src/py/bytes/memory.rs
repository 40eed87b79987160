//! [`Memory`]: bytes that a `bytearray` or an `array` owns and memory views look into.

use super::{Bytes, MemoryView};
use crate::py::error::type_error;
use crate::py::library::Array;
use crate::py::{PyErr, PyResult, Value};
use std::cell::{Cell, RefCell};

/// Bytes that change; while views look into them, their number does not.
#[derive(Default)]
pub struct Memory {
    bytes: RefCell<Vec<u8>>,
    exports: Cell<usize>,
}

impl Memory {
    /// Memory that holds these bytes.
    pub fn new(bytes: Vec<u8>) -> Memory {
        Memory {
            bytes: RefCell::new(bytes),
            exports: Cell::new(0),
        }
    }

    /// The number of bytes.
    pub fn len(&self) -> usize {
        self.bytes.borrow().len()
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A copy of the bytes.
    pub fn to_vec(&self) -> Vec<u8> {
        self.bytes.borrow().clone()
    }

    /// Reads the bytes; `read` must not run user code.
    pub fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        read(&self.bytes.borrow())
    }

    /// Changes bytes, not their number; `write` must not run user code.
    pub fn with_mut<R>(&self, write: impl FnOnce(&mut [u8]) -> R) -> R {
        write(&mut self.bytes.borrow_mut())
    }

    /// Whether a view looks into it.
    pub fn is_exported(&self) -> bool {
        self.exports.get() > 0
    }

    /// Changes bytes and perhaps their number; `edit` must not run user code.
    ///
    /// # Errors
    /// `BufferError` when the number changes while a view looks into it.
    pub fn edit<R>(&self, edit: impl FnOnce(&mut Vec<u8>) -> R) -> PyResult<R> {
        if self.is_exported() {
            return Err(PyErr::new(
                "BufferError",
                "Existing exports of data: object cannot be re-sized",
            ));
        }
        Ok(edit(&mut self.bytes.borrow_mut()))
    }

    /// Replaces the bytes.
    ///
    /// # Errors
    /// `BufferError` when their number changes while a view looks into it.
    pub fn replace(&self, bytes: Vec<u8>) -> PyResult<()> {
        if bytes.len() == self.len() {
            self.with_mut(|old| old.copy_from_slice(&bytes));
            return Ok(());
        }
        self.edit(|old| *old = bytes)
    }

    /// A view begins to look into it.
    pub(super) fn export(&self) {
        self.exports.set(self.exports.get() + 1);
    }

    /// A view ends.
    pub(super) fn release(&self) {
        self.exports.set(self.exports.get().saturating_sub(1));
    }
}

/// The bytes of an object with the buffer protocol, `None` for any other.
pub fn bytes_like(value: &Value) -> Option<Bytes> {
    match value.unwrapped() {
        Value::Bytes(bytes) => Some(bytes.clone()),
        Value::ByteArray(array) => Some(Bytes::from(array.memory().to_vec())),
        Value::Native(native) => {
            if let Some(view) = native.downcast::<MemoryView>() {
                return view.contents().ok().map(Bytes::from);
            }
            let array = native.downcast::<Array>()?;
            Some(Bytes::from(array.memory().to_vec()))
        }
        _ => None,
    }
}

/// As [`bytes_like`].
///
/// # Errors
/// `TypeError` for an object without the buffer protocol.
pub fn bytes_like_or_error(value: &Value) -> PyResult<Bytes> {
    bytes_like(value).ok_or_else(|| {
        type_error(format!(
            "a bytes-like object is required, not '{}'",
            value.type_name()
        ))
    })
}

/// Writes bytes at an offset of a writable buffer; false when the object is none.
pub fn store_bytes(value: &Value, at: usize, bytes: &[u8]) -> bool {
    let store = |memory: &Memory| {
        memory.with_mut(|all| match all.get_mut(at..at + bytes.len()) {
            Some(part) => {
                part.copy_from_slice(bytes);
                true
            }
            None => false,
        })
    };
    match value.unwrapped() {
        Value::ByteArray(array) => store(array.memory()),
        Value::Native(native) => {
            if let Some(view) = native.downcast::<MemoryView>() {
                return view.store(at, bytes);
            }
            native
                .downcast::<Array>()
                .is_some_and(|array| store(array.memory()))
        }
        _ => false,
    }
}
