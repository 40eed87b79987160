//! [`List`]: Python's list, shared by handle.

mod compare;
mod edit;
mod iter;
mod slicing;
mod sort;
mod view;

pub(crate) use edit::repeated;
pub use iter::{ListIter, ListReversed};
pub use sort::{sort_vec, sort_vec_by_key};
pub use view::{Cells, Handle, Items};

use super::error::index_error;
use super::{PyEq, PyResult};
use std::cell::RefCell;
use std::rc::Rc;

/// A mutable sequence; clones are the same list.
///
/// No method holds the borrow while an element is compared, printed or dropped: elements are cloned out first.
#[derive(Debug)]
pub struct List<T>(Rc<RefCell<Vec<T>>>);

impl<T> Clone for List<T> {
    #[inline]
    fn clone(&self) -> List<T> {
        List(Rc::clone(&self.0))
    }
}

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List::new(Vec::new())
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> List<T> {
        List::new(items)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> List<T> {
        List::new(items.into_iter().collect())
    }
}

/// The offset of a Python index, None when it is out of range.
#[inline]
pub(crate) fn offset(index: i64, len: usize) -> Option<usize> {
    let position = if index < 0 {
        index.wrapping_add(len as i64)
    } else {
        index
    } as usize;
    (position < len).then_some(position)
}

impl<T> List<T> {
    /// A new list of these elements.
    #[inline]
    pub fn new(items: Vec<T>) -> List<T> {
        List(Rc::new(RefCell::new(items)))
    }

    /// A new list of what a fallible iterator yields.
    pub fn try_collect(items: impl Iterator<Item = PyResult<T>>) -> PyResult<List<T>> {
        Ok(List::new(items.collect::<PyResult<Vec<T>>>()?))
    }

    /// `len(self)`
    #[inline]
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether it is `[]`.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `self is other`
    pub fn is(&self, other: &List<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }

    /// Runs `read` on the elements as a slice. `read` must not touch this list.
    #[inline]
    pub fn with<R>(&self, read: impl FnOnce(&[T]) -> R) -> R {
        read(&self.0.borrow())
    }

    /// Runs `change` on the elements. `change` must not touch this list.
    #[inline]
    pub fn with_mut<R>(&self, change: impl FnOnce(&mut Vec<T>) -> R) -> R {
        change(&mut self.0.borrow_mut())
    }

    /// Takes the elements out and leaves the list empty.
    pub fn take(&self) -> Vec<T> {
        self.0.take()
    }

    /// `self[index] = value`
    #[inline]
    pub fn set(&self, index: i64, value: T) -> PyResult<()> {
        if !std::mem::needs_drop::<T>() {
            return self.overwrite(index, value);
        }
        let mut items = self.0.borrow_mut();
        let Some(position) = offset(index, items.len()) else {
            return Err(index_error("list assignment index out of range"));
        };
        let old = std::mem::replace(&mut items[position], value);
        drop(items);
        drop(old);
        Ok(())
    }

    /// `self[index] = value` of plain values, which a view of the list may see.
    #[inline]
    fn overwrite(&self, index: i64, value: T) -> PyResult<()> {
        let items = self.0.borrow();
        let Some(position) = offset(index, items.len()) else {
            return Err(index_error("list assignment index out of range"));
        };
        // SAFETY: the position is below the length, which holds while `items` is borrowed; the old value needs no
        // drop, and no reference to it is alive.
        unsafe { view::start(&self.0).add(position).write(value) };
        Ok(())
    }

    /// `self.append(value)`
    #[inline]
    pub fn append(&self, value: T) {
        self.0.borrow_mut().push(value);
    }

    /// `self.clear()`
    pub fn clear(&self) {
        drop(self.0.take());
    }

    /// `self.reverse()`
    pub fn reverse(&self) {
        self.0.borrow_mut().reverse();
    }

    /// `self.pop()`
    #[inline]
    pub fn pop(&self) -> PyResult<T> {
        self.0
            .borrow_mut()
            .pop()
            .ok_or_else(|| index_error("pop from empty list"))
    }

    /// `self.pop(index)`
    pub fn pop_at(&self, index: i64) -> PyResult<T> {
        let mut items = self.0.borrow_mut();
        if items.is_empty() {
            return Err(index_error("pop from empty list"));
        }
        match offset(index, items.len()) {
            Some(position) => Ok(items.remove(position)),
            None => Err(index_error("pop index out of range")),
        }
    }

    /// `self.insert(index, value)`
    pub fn insert(&self, index: i64, value: T) {
        let mut items = self.0.borrow_mut();
        let len = items.len() as i64;
        let position = if index < 0 {
            (index.saturating_add(len)).max(0)
        } else {
            index.min(len)
        };
        items.insert(position as usize, value);
    }

    /// `del self[index]`
    pub fn del(&self, index: i64) -> PyResult<()> {
        let mut items = self.0.borrow_mut();
        let Some(position) = offset(index, items.len()) else {
            return Err(index_error("list assignment index out of range"));
        };
        let old = items.remove(position);
        drop(items);
        drop(old);
        Ok(())
    }
}

impl<T: Clone> List<T> {
    /// `self[index]`
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<T> {
        let items = self.0.borrow();
        match offset(index, items.len()) {
            Some(position) => Ok(items[position].clone()),
            None => Err(index_error("list index out of range")),
        }
    }

    /// The element at an offset, None past the end; for loops by live index.
    #[inline]
    pub fn at(&self, position: usize) -> Option<T> {
        self.0.borrow().get(position).cloned()
    }

    /// The elements as they are now.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.borrow().clone()
    }

    /// `self.copy()`
    pub fn copy(&self) -> List<T> {
        List::new(self.to_vec())
    }
}

impl<T: Clone + PyEq> List<T> {
    /// `value in self`
    pub fn contains(&self, value: &T) -> PyResult<bool> {
        Ok(self.position(value, 0, i64::MAX)?.is_some())
    }
}
