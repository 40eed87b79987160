//! One-dimensional functions along an axis: `cumsum`, `diff`, `argmax`, `sort` and their kin.

use super::array::Array;
use super::element::{Element, From2, Number, Real};
use super::layout::{self, Shape};
use super::scalar::Int64;
use crate::py::PyResult;
use crate::py::error::value_error;
use std::cmp::Ordering;

/// Applies `body` to each run of elements along `axis`; it gives a run of `length` results.
pub(super) fn along<T: Element, R: Element>(
    a: &Array<T>,
    axis: usize,
    mut body: impl FnMut(&[T]) -> Vec<R>,
) -> Array<R> {
    let rank = a.dims().len();
    let mut order: Shape = (0..rank).filter(|&other| other != axis).collect();
    order.push(axis);
    let moved = a.permuted(&order);
    let length = a.dims()[axis];
    let outer: Shape = moved.dims()[..rank - 1].into();
    let mut result = Vec::new();
    let mut out_length = None;
    if length == 0 {
        let count = layout::size_of(&outer);
        (0..count).for_each(|_| result.extend(body(&[])));
        out_length = Some(result.len() / count.max(1));
    } else {
        moved.with_slice(|items| {
            for run in items.chunks_exact(length) {
                let out = body(run);
                out_length = Some(out.len());
                result.extend(out);
            }
        });
    }
    let mut shape = outer;
    shape.push(out_length.unwrap_or(length));
    let stored = Array::from_vec(result, &shape);
    // Back to the axis' place.
    let mut back: Shape = (0..rank - 1).collect();
    back.insert(axis, rank - 1);
    let placed = stored.permuted(&back);
    if placed.is_contiguous() {
        placed
    } else {
        placed.copy()
    }
}

fn scan<T: Number>(items: &[T], fold: impl Fn(T::Sum, T::Sum) -> T::Sum) -> Vec<T::Sum> {
    let mut total = None;
    items
        .iter()
        .map(|&item| {
            let item = T::Sum::cast(item);
            let next = total.map_or(item, |total| fold(total, item));
            total = Some(next);
            next
        })
        .collect()
}

/// `np.cumsum(a)`: over the flattened elements.
pub fn cumsum<T: Number>(a: &Array<T>) -> Array<T::Sum> {
    Array::from_items(a.with_slice(|items| scan(items, Number::plus)))
}

/// `np.cumsum(a, axis)`
pub fn cumsum_axis<T: Number>(a: &Array<T>, axis: i64) -> PyResult<Array<T::Sum>> {
    Ok(along(a, a.axis(axis)?, |run| scan(run, Number::plus)))
}

/// `np.cumprod(a)`: over the flattened elements.
pub fn cumprod<T: Number>(a: &Array<T>) -> Array<T::Sum> {
    Array::from_items(a.with_slice(|items| scan(items, Number::times)))
}

/// `np.cumprod(a, axis)`
pub fn cumprod_axis<T: Number>(a: &Array<T>, axis: i64) -> PyResult<Array<T::Sum>> {
    Ok(along(a, a.axis(axis)?, |run| scan(run, Number::times)))
}

/// The sum in order, without pairing: of short diagonals.
pub(super) fn prefix_sum<T: Number>(a: &Array<T>) -> <T::Sum as Element>::Scalar {
    super::sum(a)
}

/// `np.diff(a, n, axis)`
pub fn diff<T: Number>(a: &Array<T>, n: i64, axis: i64) -> PyResult<Array<T>> {
    if n < 0 {
        return Err(value_error(format!(
            "order must be non-negative but got {n}"
        )));
    }
    if a.dims().is_empty() {
        return Err(value_error(
            "diff requires input that is at least one dimensional",
        ));
    }
    let number = a.axis(axis)?;
    let mut result = a.clone();
    for _ in 0..n {
        result = along(&result, number, |run| {
            run.windows(2).map(|pair| pair[1].minus(pair[0])).collect()
        });
    }
    Ok(result)
}

/// The position of the first best item; NaN is best.
fn best_position<T: Real>(items: &[T], better: impl Fn(&T, &T) -> bool) -> i64 {
    let mut best = 0;
    for (i, item) in items.iter().enumerate() {
        if items[best].is_nan() {
            break;
        }
        if item.is_nan() || better(item, &items[best]) {
            best = i;
        }
    }
    best as i64
}

fn arg_best<T: Real>(a: &Array<T>, name: &str, better: impl Fn(&T, &T) -> bool) -> PyResult<Int64> {
    if a.is_empty() {
        return Err(value_error(format!(
            "attempt to get {name} of an empty sequence"
        )));
    }
    Ok(Int64(a.with_slice(|items| best_position(items, better))))
}

fn arg_best_axis<T: Real>(
    a: &Array<T>,
    axis: i64,
    name: &str,
    better: impl Fn(&T, &T) -> bool + Copy,
) -> PyResult<Array<i64>> {
    let number = a.axis(axis)?;
    if a.dims()[number] == 0 {
        return Err(value_error(format!(
            "attempt to get {name} of an empty sequence"
        )));
    }
    let picked = along(a, number, |run| vec![best_position(run, better)]);
    Ok(picked.first_along(&[number]))
}

/// `np.argmin(a)`
pub fn argmin<T: Real>(a: &Array<T>) -> PyResult<Int64> {
    arg_best(a, "argmin", |x, best| x < best)
}

/// `np.argmax(a)`
pub fn argmax<T: Real>(a: &Array<T>) -> PyResult<Int64> {
    arg_best(a, "argmax", |x, best| x > best)
}

/// `np.argmin(a, axis)`
pub fn argmin_axis<T: Real>(a: &Array<T>, axis: i64) -> PyResult<Array<i64>> {
    arg_best_axis(a, axis, "argmin", |x, best| x < best)
}

/// `np.argmax(a, axis)`
pub fn argmax_axis<T: Real>(a: &Array<T>, axis: i64) -> PyResult<Array<i64>> {
    arg_best_axis(a, axis, "argmax", |x, best| x > best)
}

fn sorted<T: Element>(items: &[T]) -> Vec<T> {
    let mut items = items.to_vec();
    // Equal elements look the same but for -0.0, where a stable order is NumPy's for short runs.
    items.sort_by(Element::order);
    items
}

fn sorted_positions<T: Element>(items: &[T]) -> Vec<i64> {
    let mut positions: Vec<i64> = (0..items.len() as i64).collect();
    positions.sort_by(|&i, &j| items[i as usize].order(&items[j as usize]));
    positions
}

/// `np.sort(a, axis)`: a sorted copy, NaN last.
pub fn sort<T: Element>(a: &Array<T>, axis: i64) -> PyResult<Array<T>> {
    Ok(along(a, a.axis(axis)?, sorted))
}

/// `np.sort(a, axis=None)`
pub fn sort_flat<T: Element>(a: &Array<T>) -> Array<T> {
    Array::from_items(a.with_slice(sorted))
}

/// `np.argsort(a, axis)`: NumPy's own order of equal elements.
pub fn argsort<T: Element>(a: &Array<T>, axis: i64) -> PyResult<Array<i64>> {
    Ok(along(a, a.axis(axis)?, super::quicksort::positions))
}

/// `np.argsort(a, axis, kind="stable")`: equal elements keep their order.
pub fn argsort_kind<T: Element>(a: &Array<T>, axis: i64, kind: &str) -> PyResult<Array<i64>> {
    match kind {
        "stable" | "mergesort" => Ok(along(a, a.axis(axis)?, sorted_positions)),
        "quicksort" => argsort(a, axis),
        _ => Err(value_error(format!(
            "sort kind must be one of 'quick', 'heap', or 'stable' (got '{kind}')"
        ))),
    }
}

impl<T: Element> Array<T> {
    /// `a.sort(axis)`: in place.
    pub fn sort_in_place(&self, axis: i64) -> PyResult<()> {
        let sorted = sort(self, axis)?;
        self.update_with(&sorted, |slot, item| *slot = item.clone())
    }
}

/// `np.unique(a)`: sorted; one NaN stands for all.
pub fn unique<T: Element>(a: &Array<T>) -> Array<T> {
    let mut items = a.with_slice(sorted);
    items.dedup_by(|x, y| x.order(y) == Ordering::Equal);
    Array::from_items(items)
}

/// `np.unique(a, return_counts=True)`
pub fn unique_counts<T: Element>(a: &Array<T>) -> (Array<T>, Array<i64>) {
    let (items, _, _, counts) = unique_all(a);
    (items, counts)
}

/// `np.unique(a, return_inverse=True)`; the inverse has a's shape.
pub fn unique_inverse<T: Element>(a: &Array<T>) -> (Array<T>, Array<i64>) {
    let (items, _, inverse, _) = unique_all(a);
    (items, inverse)
}

/// `np.unique(a, return_index=True)`
pub fn unique_index<T: Element>(a: &Array<T>) -> (Array<T>, Array<i64>) {
    let (items, first, _, _) = unique_all(a);
    (items, first)
}

/// `np.unique` with first positions, inverse and counts.
pub fn unique_all<T: Element>(a: &Array<T>) -> (Array<T>, Array<i64>, Array<i64>, Array<i64>) {
    let flat = a.to_vec();
    let positions = sorted_positions(&flat);
    let (mut items, mut first, mut counts) = (Vec::<T>::new(), Vec::new(), Vec::new());
    let mut inverse = vec![0; flat.len()];
    for &position in &positions {
        let item = &flat[position as usize];
        if items
            .last()
            .is_none_or(|last| last.order(item) != Ordering::Equal)
        {
            items.push(item.clone());
            first.push(position);
            counts.push(0);
        }
        if let Some(count) = counts.last_mut() {
            *count += 1;
        }
        inverse[position as usize] = items.len() as i64 - 1;
    }
    (
        Array::from_items(items),
        Array::from_items(first),
        Array::from_vec(inverse, a.dims()),
        Array::from_items(counts),
    )
}

/// Where `value` would be inserted into sorted items; after its equals when `right`.
pub(super) fn search<T: Element>(items: &[T], value: &T, right: bool) -> usize {
    items.partition_point(|item| match item.order(value) {
        Ordering::Less => true,
        Ordering::Equal => right,
        Ordering::Greater => false,
    })
}

/// `np.searchsorted(a, values, side)` for an array of values.
pub fn searchsorted<T: Element>(
    a: &Array<T>,
    values: &Array<T>,
    side: &str,
) -> PyResult<Array<i64>> {
    let right = is_right(side)?;
    Ok(a.with_slice(|items| values.map(|value| search(items, value, right) as i64)))
}

/// `np.searchsorted(a, value, side)` for one value.
pub fn searchsorted_one<T: Element>(a: &Array<T>, value: T, side: &str) -> PyResult<Int64> {
    let right = is_right(side)?;
    Ok(Int64(
        a.with_slice(|items| search(items, &value, right)) as i64
    ))
}

fn is_right(side: &str) -> PyResult<bool> {
    match side {
        "left" => Ok(false),
        "right" => Ok(true),
        _ => Err(value_error(format!(
            "search side must be 'left' or 'right' (got '{side}')"
        ))),
    }
}
