//! [`Slice`]: Python's `start:stop:step`, and how it selects from a sequence.

use super::error::value_error;
use super::{PyRepr, PyResult};

/// `slice(start, stop, step)`; None is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// Where it begins.
    pub start: Option<i64>,
    /// Where it ends, not included.
    pub stop: Option<i64>,
    /// The step, 1 when left out.
    pub step: Option<i64>,
}

/// The offsets that a slice selects in a sequence of known length: `count` of them from `start` by `step`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first offset.
    pub start: i64,
    /// The clamped end.
    pub stop: i64,
    /// The step, not zero.
    pub step: i64,
    /// How many offsets.
    pub count: usize,
}

impl Slice {
    /// `slice(start, stop, step)`
    #[inline]
    pub fn new(
        start: impl Into<Option<i64>>,
        stop: impl Into<Option<i64>>,
        step: impl Into<Option<i64>>,
    ) -> Slice {
        Slice {
            start: start.into(),
            stop: stop.into(),
            step: step.into(),
        }
    }

    /// `slice(start, stop)`
    #[inline]
    pub fn range(start: impl Into<Option<i64>>, stop: impl Into<Option<i64>>) -> Slice {
        Slice::new(start, stop, None)
    }

    /// `self.indices(len)`, with the number of offsets; a step of zero is a `ValueError`.
    #[inline]
    pub fn span(&self, len: usize) -> PyResult<Span> {
        let step = self.step.unwrap_or(1).max(-i64::MAX);
        if step == 0 {
            return Err(value_error("slice step cannot be zero"));
        }
        let len = len as i64;
        let (lower, upper) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let clamp = |bound: Option<i64>, default: i64| match bound {
            None => default,
            Some(bound) if bound < 0 => bound.saturating_add(len).max(lower),
            Some(bound) => bound.min(upper),
        };
        let start = clamp(self.start, if step < 0 { upper } else { lower });
        let stop = clamp(self.stop, if step < 0 { lower } else { upper });
        let count = if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        };
        Ok(Span {
            start,
            stop,
            step,
            count: count as usize,
        })
    }

    /// `self.indices(len)`
    pub fn indices(&self, len: i64) -> PyResult<(i64, i64, i64)> {
        if len < 0 {
            return Err(value_error("length should not be negative"));
        }
        let span = self.span(len as usize)?;
        Ok((span.start, span.stop, span.step))
    }
}

impl Span {
    /// The offsets in the slice's order.
    #[inline]
    pub fn offsets(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        (0..self.count).map(move |at| (self.start + at as i64 * self.step) as usize)
    }

    /// What the slice selects of `items`.
    #[inline]
    pub fn select<T: Clone>(self, items: &[T]) -> Vec<T> {
        if self.step == 1 {
            let start = self.start as usize;
            return items[start..start + self.count].to_vec();
        }
        self.offsets().map(|at| items[at].clone()).collect()
    }
}

impl PyRepr for Slice {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str("slice(");
        self.start.repr_into(out)?;
        out.push_str(", ");
        self.stop.repr_into(out)?;
        out.push_str(", ");
        self.step.repr_into(out)?;
        out.push(')');
        Ok(())
    }
}
