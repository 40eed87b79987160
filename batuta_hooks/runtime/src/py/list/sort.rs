//! `list.sort`: stable, with comparisons that may raise.

use super::List;
use crate::py::error::value_error;
use crate::py::{CmpOp, PyErr, PyOrd, PyResult};
use std::cmp::Ordering;

impl<T: Clone + PyOrd> List<T> {
    /// `self.sort()`
    pub fn sort(&self) -> PyResult<()> {
        self.sort_with(false)
    }

    /// `self.sort(reverse=reverse)`
    pub fn sort_with(&self, reverse: bool) -> PyResult<()> {
        self.sort_taken(|items| sort_vec(items, reverse))
    }
}

impl<T: Clone> List<T> {
    /// `self.sort(key=key, reverse=reverse)`
    pub fn sort_by_key<K: PyOrd>(
        &self,
        key: impl FnMut(&T) -> PyResult<K>,
        reverse: bool,
    ) -> PyResult<()> {
        self.sort_taken(|items| sort_vec_by_key(items, key, reverse))
    }

    /// Empties the list while its elements are sorted, as CPython does, and notices what was added meanwhile.
    fn sort_taken(&self, sort: impl FnOnce(&mut Vec<T>) -> PyResult<()>) -> PyResult<()> {
        let mut items = self.take();
        let sorted = sort(&mut items);
        let meanwhile = self.0.replace(items);
        sorted?;
        if meanwhile.is_empty() {
            Ok(())
        } else {
            Err(value_error("list modified during sort"))
        }
    }
}

/// Sorts as `list.sort(reverse=reverse)`: stable, also in reverse.
pub fn sort_vec<T: PyOrd>(items: &mut [T], reverse: bool) -> PyResult<()> {
    let mut raised = None;
    // Equal elements keep their order in both directions, so reversing means asking the other way round.
    if reverse {
        items.sort_by(|a, b| order(b, a, &mut raised));
    } else {
        items.sort_by(|a, b| order(a, b, &mut raised));
    }
    raised.map_or(Ok(()), Err)
}

/// Sorts as `list.sort(key=key, reverse=reverse)`: each key is computed once.
pub fn sort_vec_by_key<T, K: PyOrd>(
    items: &mut Vec<T>,
    mut key: impl FnMut(&T) -> PyResult<K>,
    reverse: bool,
) -> PyResult<()> {
    let keys = items.iter().map(&mut key).collect::<PyResult<Vec<K>>>()?;
    let mut keyed: Vec<(K, T)> = keys.into_iter().zip(items.drain(..)).collect();
    let mut raised = None;
    keyed.sort_by(|a, b| {
        if reverse {
            order(&b.0, &a.0, &mut raised)
        } else {
            order(&a.0, &b.0, &mut raised)
        }
    });
    items.extend(keyed.into_iter().map(|(_, item)| item));
    raised.map_or(Ok(()), Err)
}

/// The order by `<` alone, which is all that Python's sort asks.
#[inline]
fn order<T: PyOrd>(a: &T, b: &T, raised: &mut Option<PyErr>) -> Ordering {
    if raised.is_some() {
        return Ordering::Equal;
    }
    let mut less = |a: &T, b: &T| {
        a.py_cmp(b, CmpOp::Lt).unwrap_or_else(|error| {
            *raised = Some(error);
            false
        })
    };
    if less(a, b) {
        Ordering::Less
    } else if less(b, a) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
