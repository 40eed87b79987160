//! Making arrays.

use super::array::Array;
use super::element::{Element, Float, From2, Number};
use super::index::Ix;
use super::layout::{self, Shape};
use crate::py::error::{memory_error, value_error};
use crate::py::{List, PyResult, Str};

/// A `shape=` or `size=` argument.
pub trait IntoShape {
    /// The lengths; `ValueError` for a negative one.
    fn into_shape(self) -> PyResult<Shape>;
}

fn lengths(items: &[i64]) -> PyResult<Shape> {
    if items.iter().any(|&length| length < 0) {
        return Err(value_error("negative dimensions are not allowed"));
    }
    let total = items
        .iter()
        .try_fold(1_i64, |total, &length| total.checked_mul(length));
    if total.is_none_or(|total| total > 1 << 40) {
        let shape: Vec<usize> = items.iter().map(|&length| length as usize).collect();
        return Err(memory_error(format!(
            "Unable to allocate an array with shape {}",
            layout::shape_text(&shape)
        )));
    }
    Ok(items.iter().map(|&length| length as usize).collect())
}

impl IntoShape for i64 {
    fn into_shape(self) -> PyResult<Shape> {
        lengths(&[self])
    }
}

impl IntoShape for () {
    fn into_shape(self) -> PyResult<Shape> {
        Ok(Shape::new())
    }
}

impl IntoShape for &[i64] {
    fn into_shape(self) -> PyResult<Shape> {
        lengths(self)
    }
}

impl<S: IntoShape + Copy> IntoShape for &S {
    fn into_shape(self) -> PyResult<Shape> {
        (*self).into_shape()
    }
}

impl<const N: usize> IntoShape for [i64; N] {
    fn into_shape(self) -> PyResult<Shape> {
        lengths(&self)
    }
}

impl IntoShape for &crate::py::Tuple<i64> {
    fn into_shape(self) -> PyResult<Shape> {
        lengths(&self.iter().collect::<Vec<i64>>())
    }
}

macro_rules! tuple_shapes {
    ($($type:ty, |$tuple:ident| $items:expr;)*) => {$(
        impl IntoShape for $type {
            fn into_shape(self) -> PyResult<Shape> {
                let $tuple = self;
                lengths(&$items)
            }
        }
    )*};
}

tuple_shapes! {
    (i64,), |t| [t.0];
    (i64, i64), |t| [t.0, t.1];
    (i64, i64, i64), |t| [t.0, t.1, t.2];
    (i64, i64, i64, i64), |t| [t.0, t.1, t.2, t.3];
    Vec<i64>, |t| t;
}

/// `np.full(shape, value)`
pub fn full<T: Element>(shape: impl IntoShape, value: T) -> PyResult<Array<T>> {
    let shape = shape.into_shape()?;
    Ok(Array::from_vec(vec![value; layout::size_of(&shape)], &shape).into_zero_d())
}

/// `np.zeros(shape, dtype=T)`, also `np.empty`.
pub fn zeros<T: Element>(shape: impl IntoShape) -> PyResult<Array<T>> {
    full(shape, T::zero())
}

/// `np.ones(shape, dtype=T)`
pub fn ones<T: Element>(shape: impl IntoShape) -> PyResult<Array<T>> {
    full(shape, T::one())
}

/// `np.full_like(a, value)`
pub fn full_like<T: Element, U: Element>(a: &Array<T>, value: U) -> Array<U> {
    a.map(|_| value.clone())
}

/// `np.zeros_like(a)`
pub fn zeros_like<T: Element>(a: &Array<T>) -> Array<T> {
    full_like(a, T::zero())
}

/// `np.ones_like(a)`
pub fn ones_like<T: Element>(a: &Array<T>) -> Array<T> {
    full_like(a, T::one())
}

/// `np.eye(rows, columns, k, dtype=T)`
pub fn eye<T: Element>(rows: i64, columns: i64, k: i64) -> PyResult<Array<T>> {
    let result = zeros::<T>((rows, columns))?;
    for row in 0..rows {
        let column = row.saturating_add(k);
        if (0..columns).contains(&column) {
            result.set_raw((row * columns + column) as usize, T::one());
        }
    }
    Ok(result)
}

/// `np.identity(n, dtype=T)`
pub fn identity<T: Element>(n: i64) -> PyResult<Array<T>> {
    eye(n, n, 0)
}

/// `np.arange(start, stop, step)` of integers; `ValueError` for a zero step.
pub fn arange(start: i64, stop: i64, step: i64) -> PyResult<Array<i64>> {
    if step == 0 {
        return Err(value_error("Maximum allowed size exceeded"));
    }
    let span = i128::from(stop) - i128::from(start);
    let step_wide = i128::from(step);
    let count = ((span + step_wide - step_wide.signum()) / step_wide).max(0);
    let count = lengths(&[i64::try_from(count).unwrap_or(i64::MAX)])?[0];
    Ok(Array::from_items(
        (0..count as i64).map(|i| start + i * step).collect(),
    ))
}

/// `np.arange(start, stop, step, dtype=T)` of integers.
pub fn arange_as<T: Element + From2<i64>>(start: i64, stop: i64, step: i64) -> PyResult<Array<T>> {
    Ok(arange(start, stop, step)?.astype())
}

/// `np.arange(start, stop, step)` of floats: the second element fixes the step, as in NumPy.
pub fn arange_float(start: f64, stop: f64, step: f64) -> PyResult<Array<f64>> {
    if step == 0.0 || start.is_nan() || stop.is_nan() || step.is_nan() {
        return Err(value_error("Maximum allowed size exceeded"));
    }
    let count = ((stop - start) / step).ceil();
    let count = if count <= 0.0 {
        0
    } else {
        lengths(&[count as i64])?[0]
    };
    let delta = (start + step) - start;
    Ok(Array::from_items(
        (0..count)
            .map(|i| match i {
                0 => start,
                1 => start + step,
                _ => start + i as f64 * delta,
            })
            .collect(),
    ))
}

/// `np.linspace(start, stop, num, endpoint)`
pub fn linspace(start: f64, stop: f64, num: i64, endpoint: bool) -> PyResult<Array<f64>> {
    if num < 0 {
        return Err(value_error(format!(
            "Number of samples, {num}, must be non-negative."
        )));
    }
    let divisions = if endpoint { num - 1 } else { num };
    let delta = stop - start;
    let step = delta / divisions as f64;
    let mut items: Vec<f64> = (0..num)
        .map(|i| {
            let i = i as f64;
            if divisions <= 0 {
                i * delta + start
            } else if step == 0.0 {
                i / divisions as f64 * delta + start
            } else {
                i * step + start
            }
        })
        .collect();
    if endpoint && num > 1 {
        items[num as usize - 1] = stop;
    }
    Ok(Array::from_items(items))
}

/// `np.logspace(start, stop, num, endpoint, base)`
pub fn logspace(
    start: f64,
    stop: f64,
    num: i64,
    endpoint: bool,
    base: f64,
) -> PyResult<Array<f64>> {
    Ok(linspace(start, stop, num, endpoint)?.map(|&x| base.powf(x)))
}

/// Nested lists that become an array: `np.array([[1, 2], [3, 4]])`.
pub trait Nested {
    /// The element type that the innermost items become.
    type Item: Element;
    /// Notes this level's length and gathers the elements; `ValueError` for a ragged nest.
    fn gather(
        &self,
        depth: usize,
        shape: &mut Vec<Option<usize>>,
        items: &mut Vec<Self::Item>,
    ) -> PyResult<()>;
}

/// An item of a flat list.
pub trait Leaf {
    /// The element type it becomes.
    type Item: Element;
    /// As an element.
    fn element(&self) -> Self::Item;
}

macro_rules! leaves {
    ($($type:ty => $item:ty, |$value:ident| $body:expr;)*) => {$(
        impl Leaf for $type {
            type Item = $item;
            fn element(&self) -> $item {
                let $value = self;
                $body
            }
        }

        impl Nested for $type {
            type Item = $item;
            fn gather(&self, _: usize, _: &mut Vec<Option<usize>>, items: &mut Vec<$item>) -> PyResult<()> {
                items.push(self.element());
                Ok(())
            }
        }
    )*};
}

leaves! {
    f64 => f64, |v| *v;
    i64 => i64, |v| *v;
    bool => bool, |v| *v;
    Str => Str, |v| v.clone();
    super::Float64 => f64, |v| v.0;
    super::Float32 => f32, |v| v.0;
    super::Int64 => i64, |v| v.0;
    super::Int32 => i32, |v| v.0;
    super::Bool => bool, |v| v.0;
    super::Complex128 => super::Complex128, |v| *v;
}

fn note_length(depth: usize, length: usize, shape: &mut Vec<Option<usize>>) -> PyResult<()> {
    if shape.len() <= depth {
        shape.resize(depth + 1, None);
    }
    match shape[depth] {
        Some(known) if known != length => Err(ragged(&shape[..depth])),
        _ => {
            shape[depth] = Some(length);
            Ok(())
        }
    }
}

fn ragged(outer: &[Option<usize>]) -> crate::py::PyErr {
    let shape: Vec<usize> = outer.iter().map(|length| length.unwrap_or(0)).collect();
    value_error(format!(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after {} dimensions. \
         The detected shape was {} + inhomogeneous part.",
        outer.len(),
        layout::shape_text(&shape)
    ))
}

impl<N: Nested + Clone> Nested for List<N> {
    type Item = N::Item;
    fn gather(
        &self,
        depth: usize,
        shape: &mut Vec<Option<usize>>,
        items: &mut Vec<N::Item>,
    ) -> PyResult<()> {
        let inner = self.to_vec();
        note_length(depth, inner.len(), shape)?;
        inner
            .iter()
            .try_for_each(|item| item.gather(depth + 1, shape, items))
    }
}

impl<T: Element> Nested for Array<T> {
    type Item = T;
    fn gather(
        &self,
        depth: usize,
        shape: &mut Vec<Option<usize>>,
        items: &mut Vec<T>,
    ) -> PyResult<()> {
        for (axis, &length) in self.dims().iter().enumerate() {
            note_length(depth + axis, length, shape)?;
        }
        items.extend(self.to_vec());
        Ok(())
    }
}

macro_rules! nested_tuples {
    ($(($($field:tt $type:ident),*))*) => {$(
        impl<N: Nested> Nested for ($($type,)*) {
            type Item = N::Item;
            fn gather(&self, depth: usize, shape: &mut Vec<Option<usize>>, items: &mut Vec<N::Item>) -> PyResult<()> {
                let members = [$(&self.$field),*];
                note_length(depth, members.len(), shape)?;
                members.iter().try_for_each(|item| item.gather(depth + 1, shape, items))
            }
        }
    )*};
}

nested_tuples! {
    (0 N)
    (0 N, 1 N)
    (0 N, 1 N, 2 N)
    (0 N, 1 N, 2 N, 3 N)
}

/// `np.array(nested)`, also `np.asarray` of what is no array: always a new array.
pub fn array<N: Nested>(nested: &N) -> PyResult<Array<N::Item>> {
    let (mut shape, mut items) = (Vec::new(), Vec::new());
    nested.gather(0, &mut shape, &mut items)?;
    let shape: Vec<usize> = shape
        .into_iter()
        .map(|length| length.unwrap_or(0))
        .collect();
    Ok(Array::from_vec(items, &shape).into_zero_d())
}

/// A flat list as a vector.
pub fn from_list<L: Leaf + Clone>(items: &List<L>) -> Array<L::Item> {
    items.with(|items| Array::from_items(items.iter().map(Leaf::element).collect()))
}

/// `np.array(nested, dtype=U)`
pub fn array_as<U: Element + From2<N::Item>, N: Nested>(nested: &N) -> PyResult<Array<U>> {
    Ok(array(nested)?.astype().into_zero_d())
}

/// `np.diag(a)`: a matrix from a vector, or the diagonal of a matrix (a copy here).
pub fn diag<T: Number>(a: &Array<T>, k: i64) -> PyResult<Array<T>> {
    match *a.dims() {
        [length] => {
            let n = length as i64 + k.abs();
            let result = zeros::<T>((n, n))?;
            for (i, item) in a.to_vec().into_iter().enumerate() {
                let (row, column) = (i as i64 + (-k).max(0), i as i64 + k.max(0));
                result.set_raw((row * n + column) as usize, item);
            }
            Ok(result)
        }
        [rows, columns] => {
            let (first_row, first_column) = ((-k).max(0) as usize, k.max(0) as usize);
            let length = rows
                .saturating_sub(first_row)
                .min(columns.saturating_sub(first_column));
            let (down, right) = (a.steps()[0], a.steps()[1]);
            let start = a.offset() + first_row as isize * down + first_column as isize * right;
            let items =
                (0..length as isize).map(|i| a.get_raw((start + i * (down + right)) as usize));
            Ok(Array::from_items(items.collect()))
        }
        _ => Err(value_error("Input must be 1- or 2-d.")),
    }
}

/// `np.fill_diagonal(a, value)`, in place.
pub fn fill_diagonal<T: Element>(a: &Array<T>, value: T) -> PyResult<()> {
    let dims = a.dims();
    if dims.len() < 2 {
        return Err(value_error("array must be at least 2-d"));
    }
    if dims.len() > 2 && dims.iter().any(|&length| length != dims[0]) {
        return Err(value_error("All dimensions of input must be of equal length"));
    }
    for at in 0..dims.iter().copied().min().unwrap_or(0) {
        a.fill_at(&vec![Ix::At(at as i64); dims.len()], value.clone())?;
    }
    Ok(())
}

/// `np.tri`-like masks: the elements of `a` at or below (`lower`) or at or above the `k`-th diagonal, zero elsewhere.
fn triangle<T: Number>(a: &Array<T>, k: i64, lower: bool) -> PyResult<Array<T>> {
    let rank = a.dims().len();
    if rank < 2 {
        return Err(value_error("tril and triu need at least 2 dimensions here"));
    }
    let (rows, columns) = (a.dims()[rank - 2], a.dims()[rank - 1]);
    let mut items = a.to_vec();
    for (position, item) in items.iter_mut().enumerate() {
        let (row, column) = (
            (position / columns % rows.max(1)) as i64,
            (position % columns) as i64,
        );
        if (column - row > k && lower) || (column - row < k && !lower) {
            *item = T::zero();
        }
    }
    Ok(Array::from_vec(items, a.dims()))
}

/// `np.tril(a, k)`
pub fn tril<T: Number>(a: &Array<T>, k: i64) -> PyResult<Array<T>> {
    triangle(a, k, true)
}

/// `np.triu(a, k)`
pub fn triu<T: Number>(a: &Array<T>, k: i64) -> PyResult<Array<T>> {
    triangle(a, k, false)
}

/// `np.meshgrid(x, y)` with the default `ij`-free indexing.
pub fn meshgrid<T: Element>(x: &Array<T>, y: &Array<T>) -> PyResult<(Array<T>, Array<T>)> {
    let (columns, rows) = (x.len(), y.len());
    let across = x
        .reshaped(&[1, columns])
        .broadcast_to(&[rows, columns])?
        .copy();
    let down = y
        .reshaped(&[rows, 1])
        .broadcast_to(&[rows, columns])?
        .copy();
    Ok((across, down))
}

/// A float from any number, for functions that take either.
pub fn as_float<T: Float>(value: f64) -> T {
    T::from_f64(value)
}
