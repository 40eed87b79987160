//! [`ByteArray`]: Python's `bytearray`.

use super::Memory;
use crate::py::Value;
use std::rc::Rc;

/// A mutable array of bytes by handle; clones are the same object.
#[derive(Clone)]
pub struct ByteArray(Rc<Memory>);

impl ByteArray {
    /// A new array of these bytes.
    pub fn new(bytes: Vec<u8>) -> ByteArray {
        ByteArray(Rc::new(Memory::new(bytes)))
    }

    /// What holds the bytes.
    pub fn memory(&self) -> &Rc<Memory> {
        &self.0
    }

    /// `len(self)`
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// A new array of these bytes as a value.
    pub fn value(bytes: Vec<u8>) -> Value {
        Value::ByteArray(ByteArray::new(bytes))
    }
}
