//! Views of another shape: `reshape`, `transpose`, `ravel`, axes added and removed, flips and rolls.

use super::array::Array;
use super::axis::{Axes, normalize};
use super::element::Element;
use super::layout::{self, Shape, Strides};
use crate::py::PyResult;
use crate::py::error::value_error;

/// A `shape=` argument of `reshape`: lengths of which one may be -1.
pub trait ShapeArg {
    /// The lengths as given.
    fn lengths(&self) -> Vec<i64>;
}

macro_rules! shape_args {
    ($($type:ty, |$arg:ident| $body:expr;)*) => {$(
        impl ShapeArg for $type {
            fn lengths(&self) -> Vec<i64> { let $arg = self; $body }
        }
    )*};
}

impl<S: ShapeArg> ShapeArg for &S {
    fn lengths(&self) -> Vec<i64> {
        (*self).lengths()
    }
}

impl<const N: usize> ShapeArg for [i64; N] {
    fn lengths(&self) -> Vec<i64> {
        self.to_vec()
    }
}

shape_args! {
    i64, |n| vec![*n];
    &[i64], |s| s.to_vec();
    crate::py::Tuple<i64>, |t| t.iter().collect();
    Vec<i64>, |s| s.clone();
    (i64,), |t| vec![t.0];
    (i64, i64), |t| vec![t.0, t.1];
    (i64, i64, i64), |t| vec![t.0, t.1, t.2];
    (i64, i64, i64, i64), |t| vec![t.0, t.1, t.2, t.3];
}

/// The lengths that a reshape asks for, -1 filled in; `ValueError` as NumPy's when they don't hold `size` elements.
fn resolve(size: usize, asked: &[i64]) -> PyResult<Shape> {
    let unknown = asked.iter().filter(|&&length| length < 0).count();
    if unknown > 1 {
        return Err(value_error("can only specify one unknown dimension"));
    }
    let known: i64 = asked.iter().filter(|&&length| length >= 0).product();
    let fits = if unknown == 1 {
        known > 0 && size as i64 % known == 0
    } else {
        known == size as i64
    };
    if !fits {
        let shape = asked_text(asked);
        return Err(value_error(format!(
            "cannot reshape array of size {size} into shape {shape}"
        )));
    }
    let fill = if unknown == 1 {
        size / known as usize
    } else {
        0
    };
    Ok(asked
        .iter()
        .map(|&n| if n < 0 { fill } else { n as usize })
        .collect())
}

/// The shape asked for as NumPy's message writes it: leading unknowns left out, others as `newaxis`.
fn asked_text(asked: &[i64]) -> String {
    let parts: Vec<String> = asked
        .iter()
        .skip_while(|&&length| length < 0)
        .map(|&length| {
            if length < 0 {
                "newaxis".to_owned()
            } else {
                length.to_string()
            }
        })
        .collect();
    let comma = if asked.len() == 1 && parts.len() == 1 {
        ","
    } else {
        ""
    };
    format!("({}{comma})", parts.join(","))
}

/// Strides of a view of another shape, `None` when only a copy will do.
fn view_strides(
    old_shape: &[usize],
    old_strides: &[isize],
    new_shape: &[usize],
) -> Option<Strides> {
    let old: Vec<(usize, isize)> = old_shape
        .iter()
        .copied()
        .zip(old_strides.iter().copied())
        .filter(|&(length, _)| length != 1)
        .collect();
    let mut strides: Strides = Strides::from_elem(0, new_shape.len());
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new_shape.len() {
        if new_shape[j] == 1 {
            j += 1;
            continue;
        }
        let (first_old, first_new) = (i, j);
        let (mut olds, mut news) = (old[i].0, new_shape[j]);
        while olds != news {
            if olds < news {
                i += 1;
                olds *= old.get(i)?.0;
            } else {
                j += 1;
                news *= *new_shape.get(j)?;
            }
        }
        let merged = old[first_old..=i]
            .windows(2)
            .all(|pair| pair[0].1 == pair[1].1 * pair[1].0 as isize);
        if !merged {
            return None;
        }
        let mut step = old[i].1;
        for axis in (first_new..=j).rev() {
            strides[axis] = step;
            step *= new_shape[axis] as isize;
        }
        (i, j) = (i + 1, j + 1);
    }
    Some(strides)
}

impl<T: Element> Array<T> {
    /// The elements in another shape, which holds as many: a view where one exists, as NumPy.
    pub(super) fn reshaped(&self, shape: &[usize]) -> Array<T> {
        debug_assert_eq!(layout::size_of(shape), self.len());
        if self.is_contiguous() {
            return self.view(self.offset(), shape.into(), layout::c_strides(shape));
        }
        match view_strides(self.dims(), self.steps(), shape) {
            Some(strides) => self.view(self.offset(), shape.into(), strides),
            None => Array::from_vec(self.to_vec(), shape),
        }
    }

    /// `a.reshape(shape)`; one length may be -1. `ValueError` when the sizes differ.
    pub fn reshape(&self, shape: impl ShapeArg) -> PyResult<Array<T>> {
        Ok(self
            .reshaped(&resolve(self.len(), &shape.lengths())?)
            .into_zero_d())
    }

    /// `a.T`
    pub fn transpose(&self) -> Array<T> {
        let shape = self.dims().iter().rev().copied().collect();
        let strides = self.steps().iter().rev().copied().collect();
        self.view(self.offset(), shape, strides)
    }

    /// `a.transpose(axes)`; `ValueError` unless `axes` is a permutation.
    pub fn transpose_axes(&self, axes: impl ShapeArg) -> PyResult<Array<T>> {
        let (axes, rank) = (axes.lengths(), self.dims().len());
        if axes.len() != rank {
            return Err(value_error("axes don't match array"));
        }
        let order = axes
            .iter()
            .map(|&axis| normalize(axis, rank))
            .collect::<PyResult<Shape>>()?;
        if (0..rank).any(|axis| !order.contains(&axis)) {
            return Err(value_error("repeated axis in transpose"));
        }
        Ok(self.permuted(&order))
    }

    /// The axes in another order.
    pub(super) fn permuted(&self, order: &[usize]) -> Array<T> {
        let shape = order.iter().map(|&axis| self.dims()[axis]).collect();
        let strides = order.iter().map(|&axis| self.steps()[axis]).collect();
        self.view(self.offset(), shape, strides)
    }

    /// `np.swapaxes(a, first, second)`
    pub fn swapaxes(&self, first: i64, second: i64) -> PyResult<Array<T>> {
        let mut order: Shape = (0..self.dims().len()).collect();
        order.swap(self.axis(first)?, self.axis(second)?);
        Ok(self.permuted(&order))
    }

    /// `np.moveaxis(a, source, destination)`
    pub fn moveaxis(&self, source: i64, destination: i64) -> PyResult<Array<T>> {
        let mut order: Shape = (0..self.dims().len()).collect();
        let (source, destination) = (self.axis(source)?, self.axis(destination)?);
        let axis = order.remove(source);
        order.insert(destination, axis);
        Ok(self.permuted(&order))
    }

    /// `a.ravel()`: a view when the elements stand in C order.
    pub fn ravel(&self) -> Array<T> {
        self.reshaped(&[self.len()])
    }

    /// `a.flatten()`: always a copy.
    pub fn flatten(&self) -> Array<T> {
        Array::from_items(self.to_vec())
    }

    /// `np.squeeze(a)`: without the axes of length 1.
    pub fn squeeze(&self) -> Array<T> {
        let axes: Shape = (0..self.dims().len())
            .filter(|&axis| self.dims()[axis] == 1)
            .collect();
        self.first_along(&axes).into_zero_d()
    }

    /// `np.squeeze(a, axis)`; `ValueError` for an axis of another length.
    pub fn squeeze_axis(&self, axis: impl Axes) -> PyResult<Array<T>> {
        let axes = axis.axes(self.dims().len())?;
        if axes.iter().any(|&axis| self.dims()[axis] != 1) {
            return Err(value_error(
                "cannot select an axis to squeeze out which has size not equal to one",
            ));
        }
        Ok(self.first_along(&axes).into_zero_d())
    }

    /// `np.expand_dims(a, axis)`
    pub fn expand_dims(&self, axis: i64) -> PyResult<Array<T>> {
        Ok(self.with_axis(normalize(axis, self.dims().len() + 1)?))
    }

    /// `np.flip(a, axis)`: a view that runs backwards along `axis`.
    pub fn flip(&self, axis: impl Axes) -> PyResult<Array<T>> {
        let mut strides: Strides = self.steps().into();
        let mut offset = self.offset();
        for axis in axis.axes(self.dims().len())? {
            offset += strides[axis] * (self.dims()[axis] as isize - 1).max(0);
            strides[axis] = -strides[axis];
        }
        Ok(self.view(offset, self.dims().into(), strides))
    }

    /// `np.roll(a, shift)`: over the flattened elements.
    pub fn roll(&self, shift: i64) -> Array<T> {
        let mut items = self.to_vec();
        if !items.is_empty() {
            let shift = shift.rem_euclid(items.len() as i64) as usize;
            items.rotate_right(shift);
        }
        Array::from_vec(items, self.dims())
    }

    /// `np.roll(a, shift, axis)`
    pub fn roll_axis(&self, shift: i64, axis: i64) -> PyResult<Array<T>> {
        let axis = self.axis(axis)?;
        let length = self.dims()[axis] as i64;
        let picks = (0..length)
            .map(|i| (i - shift).rem_euclid(length))
            .collect();
        self.take_axis(&Array::from_items(picks), axis as i64)
    }

    /// `np.atleast_1d(a)`
    pub fn atleast_1d(&self) -> Array<T> {
        if self.dims().is_empty() {
            self.with_axis(0)
        } else {
            self.clone()
        }
    }

    /// `np.atleast_2d(a)`
    pub fn atleast_2d(&self) -> Array<T> {
        match self.dims().len() {
            0 => self.with_axis(0).with_axis(0),
            1 => self.with_axis(0),
            _ => self.clone(),
        }
    }
}
