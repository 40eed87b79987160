//! Iteration over sets, which notices a change of size.

use super::Set;
use super::table::Slot;
use crate::py::PyResult;
use crate::py::error::runtime_error;

/// Iterates over a set; `RuntimeError` when its size changes meanwhile.
#[derive(Debug)]
pub struct SetIter<T> {
    set: Option<Set<T>>,
    used: usize,
    next: usize,
}

impl<T: Clone> Iterator for SetIter<T> {
    type Item = PyResult<T>;

    #[inline]
    fn next(&mut self) -> Option<PyResult<T>> {
        let set = self.set.as_ref()?;
        let table = set.0.borrow();
        if table.used != self.used {
            drop(table);
            // As in CPython the iterator stays broken.
            self.used = usize::MAX;
            return Some(Err(runtime_error("Set changed size during iteration")));
        }
        while let Some(slot) = table.slots.get(self.next) {
            self.next += 1;
            if let Slot::Full(_, key) = slot {
                return Some(Ok(key.clone()));
            }
        }
        drop(table);
        self.set = None;
        None
    }
}

impl<T> Set<T> {
    /// `iter(self)`
    #[inline]
    pub fn iter(&self) -> SetIter<T> {
        SetIter {
            set: Some(self.clone()),
            used: self.len(),
            next: 0,
        }
    }
}

impl<T: Clone> IntoIterator for &Set<T> {
    type Item = PyResult<T>;
    type IntoIter = SetIter<T>;
    fn into_iter(self) -> SetIter<T> {
        self.iter()
    }
}
