//! Views: a list's elements within reach for a whole loop, so that each access costs its bounds check and no more.
//!
//! While a view lives, the list keeps its length: what would change it panics, so the compiler makes views only where
//! it has shown that nothing does.

use super::{List, offset};
use crate::py::error::index_error;
use crate::py::{Dict, PyErr, PyResult, Set, Str};
use std::cell::{Ref, RefCell};
use std::ptr::NonNull;
use std::rc::Rc;

/// What a view of elements by reference may hold: handles, which are never overwritten through [`Cells`].
pub trait Handle {}

impl<T> Handle for List<T> {}
impl<K, V> Handle for Dict<K, V> {}
impl<T> Handle for Set<T> {}
impl<T> Handle for Rc<T> {}
impl Handle for Str {}

/// Where the elements begin, for reading and writing single elements that need no drop.
///
/// Only pointers are made here, so that several views of one list may exist; they stay valid while the list's cell
/// is borrowed, since reallocation needs it exclusively.
#[inline]
pub(super) fn start<T>(list: &Rc<RefCell<Vec<T>>>) -> NonNull<T> {
    // SAFETY: a cell's pointer is valid while the list lives. No reference to the elements is alive at this point:
    // the methods of `List` hold theirs only inside a call that runs no other code, and `Items` holds handles, of
    // which nobody makes such a pointer.
    let items = unsafe { &mut *list.as_ptr() };
    NonNull::from(items.as_mut_slice()).cast()
}

/// The elements of a list of plain values, readable and writable. Python's aliasing holds: other views of the same list
/// see what is written.
#[derive(Debug)]
pub struct Cells<'a, T> {
    first: NonNull<T>,
    len: usize,
    /// Keeps the length; None for the row of a list of lists that is not there.
    list: Option<Ref<'a, Vec<T>>>,
}

impl<T: Copy> Cells<'_, T> {
    /// `len(list)`
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it is `[]`.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// `list[index]`
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<T> {
        match offset(index, self.len) {
            // SAFETY: the position is below the length, which holds as long as the borrow in `list` does.
            Some(position) => Ok(unsafe { self.first.add(position).read() }),
            None => Err(out_of_range()),
        }
    }

    /// `list[index] = value`
    #[inline]
    pub fn set(&self, index: i64, value: T) -> PyResult<()> {
        match offset(index, self.len) {
            Some(position) => {
                // SAFETY: as in `get`; `T` is Copy, so nothing is left to drop, and no reference to it is alive.
                unsafe { self.first.add(position).write(value) };
                Ok(())
            }
            None => Err(self.no_place()),
        }
    }

    /// `for value in list`: sees what the loop writes.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = T> {
        // SAFETY: every position is below the length.
        (0..self.len).map(|position| unsafe { self.first.add(position).read() })
    }

    #[cold]
    fn no_place(&self) -> PyErr {
        if self.list.is_none() {
            return out_of_range();
        }
        index_error("list assignment index out of range")
    }
}

/// The elements of a list of handles, which nothing replaces meanwhile.
#[derive(Debug)]
pub struct Items<'a, T>(Ref<'a, [T]>);

impl<T> Items<'_, T> {
    /// `len(list)`
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is `[]`.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `list[index]`, lent.
    #[inline]
    pub fn at(&self, index: i64) -> PyResult<&T> {
        offset(index, self.0.len())
            .map(|position| &self.0[position])
            .ok_or_else(out_of_range)
    }

    /// `for value in list`, lent.
    #[inline]
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Clone> Items<'_, T> {
    /// `list[index]`
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<T> {
        self.at(index).cloned()
    }
}

impl<T: Copy> Items<'_, List<T>> {
    /// The elements of `list[index]`; where there is no such list, each use of its elements raises what Python would.
    #[inline]
    pub fn cells_at(&self, index: i64) -> Cells<'_, T> {
        match offset(index, self.0.len()) {
            Some(position) => self.0[position].cells(),
            None => Cells {
                first: NonNull::dangling(),
                len: 0,
                list: None,
            },
        }
    }
}

impl<T: Copy> List<T> {
    /// A view for a loop that does not change the length of any list of this type.
    #[inline]
    pub fn cells(&self) -> Cells<'_, T> {
        let list = self.0.borrow();
        Cells {
            first: start(&self.0),
            len: list.len(),
            list: Some(list),
        }
    }
}

impl<T: Handle> List<T> {
    /// A view for a loop that neither changes the length of any list of this type nor stores into one.
    #[inline]
    pub fn items(&self) -> Items<'_, T> {
        Items(Ref::map(self.0.borrow(), Vec::as_slice))
    }
}

#[cold]
fn out_of_range() -> PyErr {
    index_error("list index out of range")
}
