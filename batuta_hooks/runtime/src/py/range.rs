//! [`Range`]: Python's range over 64-bit integers.

use super::error::{index_error, value_error};
use super::{PyEq, PyHash, PyRepr, PyResult, Slice, Truth, int, tuple};
use crate::py::scalars::unorderable;
use crate::py::traits::{CmpOp, PyOrd};
use std::borrow::Cow;

/// `range(start, stop, step)`
#[derive(Clone, Copy, Debug)]
pub struct Range {
    start: i64,
    stop: i64,
    step: i64,
    len: i64,
}

impl Range {
    /// `range(stop)`
    #[inline]
    pub fn to(stop: i64) -> Range {
        Range {
            start: 0,
            stop,
            step: 1,
            len: stop.max(0),
        }
    }

    /// `range(start, stop)`
    #[inline]
    #[track_caller]
    pub fn between(start: i64, stop: i64) -> Range {
        let len = if start < stop {
            int::sub(stop, start)
        } else {
            0
        };
        Range {
            start,
            stop,
            step: 1,
            len,
        }
    }

    /// `range(start, stop, step)`
    #[inline]
    pub fn new(start: i64, stop: i64, step: i64) -> PyResult<Range> {
        if step == 0 {
            return Err(value_error("range() arg 3 must not be zero"));
        }
        let distance = i128::from(stop) - i128::from(start);
        let len = if (distance > 0) == (step > 0) && distance != 0 {
            ((distance.abs() - 1) / i128::from(step).abs() + 1) as i64
        } else {
            0
        };
        Ok(Range {
            start,
            stop,
            step,
            len,
        })
    }

    /// `self.start`
    pub fn start(&self) -> i64 {
        self.start
    }

    /// `self.stop`
    pub fn stop(&self) -> i64 {
        self.stop
    }

    /// `self.step`
    pub fn step(&self) -> i64 {
        self.step
    }

    /// `len(self)`
    #[inline]
    pub fn len(&self) -> usize {
        self.len as usize
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The element at an offset within the length.
    #[inline]
    fn at(&self, position: i64) -> i64 {
        self.start.wrapping_add(position.wrapping_mul(self.step))
    }

    /// `self[index]`
    pub fn get(&self, index: i64) -> PyResult<i64> {
        let position = if index < 0 {
            index.saturating_add(self.len)
        } else {
            index
        };
        if (0..self.len).contains(&position) {
            Ok(self.at(position))
        } else {
            Err(index_error("range object index out of range"))
        }
    }

    /// `self[slice]`
    pub fn slice(&self, slice: Slice) -> PyResult<Range> {
        let span = slice.span(self.len())?;
        Range::new(
            self.at(span.start),
            self.at(span.stop),
            self.step.wrapping_mul(span.step),
        )
    }

    /// `value in self`
    #[inline]
    pub fn contains(&self, value: i64) -> bool {
        let distance = i128::from(value) - i128::from(self.start);
        let step = i128::from(self.step);
        distance % step == 0 && (0..i128::from(self.len)).contains(&(distance / step))
    }

    /// `self.count(value)`
    pub fn count(&self, value: i64) -> i64 {
        i64::from(self.contains(value))
    }

    /// `self.index(value)`
    pub fn index(&self, value: i64) -> PyResult<i64> {
        if self.contains(value) {
            return Ok(
                ((i128::from(value) - i128::from(self.start)) / i128::from(self.step)) as i64,
            );
        }
        Err(value_error(format!("{value} is not in range")))
    }

    /// `iter(self)`
    #[inline]
    pub fn iter(&self) -> RangeIter {
        RangeIter {
            next: self.start,
            step: self.step,
            left: self.len,
        }
    }

    /// `reversed(self)`
    pub fn reversed(&self) -> RangeIter {
        RangeIter {
            next: self.at(self.len - 1),
            step: self.step.wrapping_neg(),
            left: self.len,
        }
    }
}

/// A range iterator.
#[derive(Clone, Debug)]
pub struct RangeIter {
    next: i64,
    step: i64,
    left: i64,
}

impl Iterator for RangeIter {
    type Item = i64;

    #[inline]
    fn next(&mut self) -> Option<i64> {
        if self.left == 0 {
            return None;
        }
        let value = self.next;
        self.left -= 1;
        self.next = value.wrapping_add(self.step);
        Some(value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl IntoIterator for &Range {
    type Item = i64;
    type IntoIter = RangeIter;
    fn into_iter(self) -> RangeIter {
        self.iter()
    }
}

impl IntoIterator for Range {
    type Item = i64;
    type IntoIter = RangeIter;
    fn into_iter(self) -> RangeIter {
        self.iter()
    }
}

impl PartialEq for Range {
    /// Ranges are equal when their elements are.
    fn eq(&self, other: &Range) -> bool {
        self.len == other.len
            && (self.len == 0
                || self.start == other.start && (self.len == 1 || self.step == other.step))
    }
}

impl PyEq for Range {
    const SIMPLE: bool = true;
    fn py_eq(&self, other: &Range) -> PyResult<bool> {
        Ok(self == other)
    }
}

/// Has no order.
impl PyOrd for Range {
    fn py_cmp(&self, _: &Self, op: CmpOp) -> PyResult<bool> {
        Err(unorderable(op, "range", "range"))
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        "range".into()
    }
}

impl PyHash for Range {
    fn py_hash(&self) -> PyResult<i64> {
        let none = ().py_hash();
        let parts = [
            self.len.py_hash(),
            if self.len > 0 {
                self.start.py_hash()
            } else {
                none.clone()
            },
            if self.len > 1 {
                self.step.py_hash()
            } else {
                none
            },
        ];
        tuple::hash_of(parts.into_iter())
    }
}

impl PyRepr for Range {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(&match self.step {
            1 => format!("range({}, {})", self.start, self.stop),
            step => format!("range({}, {}, {step})", self.start, self.stop),
        });
        Ok(())
    }
}

impl Truth for Range {
    fn truth(&self) -> PyResult<bool> {
        Ok(self.len > 0)
    }
}
