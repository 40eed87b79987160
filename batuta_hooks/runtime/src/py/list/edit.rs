//! Growing, joining and searching lists.

use super::List;
use crate::py::error::value_error;
use crate::py::{Iterable, PyEq, PyRepr, PyResult};

/// The elements `times` over.
pub(crate) fn repeated<T: Clone>(items: &[T], times: i64) -> Vec<T> {
    let times = times.max(0) as usize;
    if let [item] = items {
        return vec![item.clone(); times];
    }
    let mut out = Vec::with_capacity(items.len().saturating_mul(times));
    (0..times).for_each(|_| out.extend_from_slice(items));
    out
}

impl<T: Clone> List<T> {
    /// `self.extend(items)` of another list, which may be this one.
    pub fn extend(&self, items: &List<T>) {
        let items = items.to_vec();
        self.0.borrow_mut().extend(items);
    }

    /// `self.extend(items)` of any iterable but a list; what came before an exception stays.
    pub fn extend_from(&self, items: impl Iterable<Item = T>) -> PyResult<()> {
        items
            .py_iter()
            .try_for_each(|item| item.map(|item| self.append(item)))
    }

    /// `self + other`
    pub fn concat(&self, other: &List<T>) -> List<T> {
        let mut items = self.to_vec();
        other.with(|other| items.extend_from_slice(other));
        List::new(items)
    }

    /// `self * times`
    pub fn repeat(&self, times: i64) -> List<T> {
        self.with(|items| List::new(repeated(items, times)))
    }

    /// `self *= times`
    pub fn repeat_in_place(&self, times: i64) {
        let items = self.with(|items| repeated(items, times));
        drop(self.0.replace(items));
    }

    /// `[value] * times`
    pub fn filled(value: T, times: i64) -> List<T> {
        List::new(vec![value; times.max(0) as usize])
    }
}

impl<T: Clone + PyEq> List<T> {
    /// The first offset of an equal element within Python's `start` and `stop`.
    pub(crate) fn position(&self, value: &T, start: i64, stop: i64) -> PyResult<Option<usize>> {
        let len = self.len() as i64;
        let clamp = |bound: i64| if bound < 0 { bound.saturating_add(len).max(0) } else { bound } as usize;
        let (start, stop) = (clamp(start), clamp(stop));
        if T::SIMPLE {
            return self.with(|items| {
                for (at, item) in items.iter().enumerate().take(stop).skip(start) {
                    if item.py_same(value)? {
                        return Ok(Some(at));
                    }
                }
                Ok(None)
            });
        }
        let mut at = start;
        while at < stop {
            let Some(item) = self.at(at) else { break };
            if item.py_same(value)? {
                return Ok(Some(at));
            }
            at += 1;
        }
        Ok(None)
    }

    /// `self.count(value)`
    pub fn count(&self, value: &T) -> PyResult<i64> {
        let mut found = 0;
        for item in self {
            found += i64::from(item.py_same(value)?);
        }
        Ok(found)
    }

    /// `self.remove(value)`
    pub fn remove(&self, value: &T) -> PyResult<()> {
        match self.position(value, 0, i64::MAX)? {
            Some(at) => {
                let mut items = self.0.borrow_mut();
                let old = (at < items.len()).then(|| items.remove(at));
                drop(items);
                drop(old);
                Ok(())
            }
            None => Err(value_error("list.remove(x): x not in list")),
        }
    }
}

impl<T: Clone + PyEq + PyRepr> List<T> {
    /// `self.index(value)`
    pub fn index(&self, value: &T) -> PyResult<i64> {
        self.index_from(value, 0, i64::MAX)
    }

    /// `self.index(value, start, stop)`
    pub fn index_from(&self, value: &T, start: i64, stop: i64) -> PyResult<i64> {
        match self.position(value, start, stop)? {
            Some(at) => Ok(at as i64),
            None => {
                let mut text = String::new();
                value.repr_into(&mut text)?;
                Err(value_error(format!("{text} is not in list")))
            }
        }
    }
}
