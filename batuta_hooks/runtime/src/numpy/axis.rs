//! Axis arguments: counted from either end, single or several.

use super::layout::Shape;
use crate::py::error::value_error;
use crate::py::{PyErr, PyResult};

/// The axis that `axis` names among `rank`; `AxisError` as NumPy's when there is none.
pub fn normalize(axis: i64, rank: usize) -> PyResult<usize> {
    let signed = if axis < 0 { axis + rank as i64 } else { axis };
    if (0..rank as i64).contains(&signed) {
        return Ok(signed as usize);
    }
    Err(PyErr::new(
        "numpy.exceptions.AxisError",
        format!("axis {axis} is out of bounds for array of dimension {rank}"),
    ))
}

/// An `axis=` argument: one axis, several, or [`All`].
pub trait Axes {
    /// The axes it names, sorted; `ValueError` for a duplicate.
    fn axes(&self, rank: usize) -> PyResult<Shape>;
}

/// `axis=None`: all of them.
#[derive(Clone, Copy, Debug)]
pub struct All;

impl Axes for All {
    fn axes(&self, rank: usize) -> PyResult<Shape> {
        Ok((0..rank).collect())
    }
}

impl Axes for i64 {
    fn axes(&self, rank: usize) -> PyResult<Shape> {
        Ok(std::iter::once(normalize(*self, rank)?).collect())
    }
}

impl Axes for &[i64] {
    fn axes(&self, rank: usize) -> PyResult<Shape> {
        let mut axes = self
            .iter()
            .map(|&axis| normalize(axis, rank))
            .collect::<PyResult<Shape>>()?;
        axes.sort_unstable();
        if axes.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(value_error("duplicate value in 'axis'"));
        }
        Ok(axes)
    }
}

impl Axes for (i64,) {
    fn axes(&self, rank: usize) -> PyResult<Shape> {
        [self.0][..].axes_of(rank)
    }
}

impl Axes for (i64, i64) {
    fn axes(&self, rank: usize) -> PyResult<Shape> {
        [self.0, self.1][..].axes_of(rank)
    }
}

impl Axes for (i64, i64, i64) {
    fn axes(&self, rank: usize) -> PyResult<Shape> {
        [self.0, self.1, self.2][..].axes_of(rank)
    }
}

/// [`Axes`] of a slice that is borrowed for the call.
trait AxesOf {
    fn axes_of(&self, rank: usize) -> PyResult<Shape>;
}

impl AxesOf for [i64] {
    fn axes_of(&self, rank: usize) -> PyResult<Shape> {
        Axes::axes(&self, rank)
    }
}
