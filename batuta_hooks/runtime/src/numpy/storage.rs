//! The memory of arrays: their own, or lent by somebody else, as the arrays are that a Python extension is given.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

/// Who lends memory to an array.
pub trait Lender {
    /// Called before each time that the memory may be written; it panics when it must not be.
    fn before_write(&self);
}

/// The elements that arrays and their views share.
pub struct Storage<T>(Memory<T>);

enum Memory<T> {
    Owned(Vec<T>),
    Lent {
        start: NonNull<T>,
        length: usize,
        lender: Box<dyn Lender>,
    },
}

impl<T> Storage<T> {
    /// Memory of its own.
    pub(super) fn owned(items: Vec<T>) -> Storage<T> {
        Storage(Memory::Owned(items))
    }

    /// Memory of `lender`.
    ///
    /// # Safety
    ///
    /// As for [`Array::lent`](super::Array::lent).
    pub(super) unsafe fn lent(
        start: NonNull<T>,
        length: usize,
        lender: Box<dyn Lender>,
    ) -> Storage<T> {
        Storage(Memory::Lent {
            start,
            length,
            lender,
        })
    }

    /// The memory, if it is its own.
    pub(super) fn into_vec(self) -> Option<Vec<T>> {
        match self.0 {
            Memory::Owned(items) => Some(items),
            Memory::Lent { .. } => None,
        }
    }
}

impl<T> Deref for Storage<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        match &self.0 {
            Memory::Owned(items) => items,
            // SAFETY: whoever lent it promised `length` elements for as long as the lender lives, and no writers.
            Memory::Lent { start, length, .. } => unsafe {
                std::slice::from_raw_parts(start.as_ptr(), *length)
            },
        }
    }
}

impl<T> DerefMut for Storage<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Memory::Owned(items) => items,
            Memory::Lent {
                start,
                length,
                lender,
            } => {
                lender.before_write();
                // SAFETY: as in `deref`; nobody else reads it either, and `self` is borrowed uniquely.
                unsafe { std::slice::from_raw_parts_mut(start.as_ptr(), *length) }
            }
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Storage<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
