//! [`Field`]: an attribute slot of an object, or a variable that several closures share.

use std::cell::RefCell;

/// A slot that is read and written through shared handles. Reading clones, so no borrow outlives a call.
#[derive(Debug, Default)]
pub struct Field<T>(RefCell<T>);

impl<T: Clone> Field<T> {
    /// A slot that holds `value`.
    pub const fn new(value: T) -> Field<T> {
        Field(RefCell::new(value))
    }

    /// The value it holds.
    #[inline]
    pub fn get(&self) -> T {
        self.0.borrow().clone()
    }

    /// Replaces the value; the old one is dropped after the slot is free again.
    #[inline]
    pub fn set(&self, value: T) {
        let old = self.0.replace(value);
        drop(old);
    }
}
