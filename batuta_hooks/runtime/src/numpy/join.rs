//! Joining and splitting: `concatenate`, `stack`, `split`, `repeat`, `tile`, `append`, `insert`, `delete`.

use super::array::Array;
use super::axis::normalize;
use super::element::Element;
use super::index::Ix;
use super::layout::Shape;
use crate::py::error::value_error;
use crate::py::{List, PyResult};

/// Arrays to join: a list, a tuple of two or three, an array of rows.
pub trait Arrays<T: Element> {
    /// The arrays.
    fn arrays(&self) -> Vec<Array<T>>;
}

impl<T: Element> Arrays<T> for List<Array<T>> {
    fn arrays(&self) -> Vec<Array<T>> {
        self.to_vec()
    }
}

impl<T: Element> Arrays<T> for [Array<T>] {
    fn arrays(&self) -> Vec<Array<T>> {
        self.to_vec()
    }
}

impl<T: Element, const N: usize> Arrays<T> for [Array<T>; N] {
    fn arrays(&self) -> Vec<Array<T>> {
        self.to_vec()
    }
}

impl<T: Element> Arrays<T> for (Array<T>, Array<T>) {
    fn arrays(&self) -> Vec<Array<T>> {
        vec![self.0.clone(), self.1.clone()]
    }
}

impl<T: Element> Arrays<T> for (Array<T>, Array<T>, Array<T>) {
    fn arrays(&self) -> Vec<Array<T>> {
        vec![self.0.clone(), self.1.clone(), self.2.clone()]
    }
}

impl<T: Element> Arrays<T> for (Array<T>, Array<T>, Array<T>, Array<T>) {
    fn arrays(&self) -> Vec<Array<T>> {
        vec![
            self.0.clone(),
            self.1.clone(),
            self.2.clone(),
            self.3.clone(),
        ]
    }
}

/// `np.concatenate(arrays, axis)`
pub fn concatenate<T: Element>(
    arrays: &(impl Arrays<T> + ?Sized),
    axis: i64,
) -> PyResult<Array<T>> {
    join(&arrays.arrays(), axis)
}

fn join<T: Element>(arrays: &[Array<T>], axis: i64) -> PyResult<Array<T>> {
    let Some(first) = arrays.first() else {
        return Err(value_error("need at least one array to concatenate"));
    };
    let rank = first.dims().len();
    if rank == 0 {
        return Err(value_error(
            "zero-dimensional arrays cannot be concatenated",
        ));
    }
    let axis = normalize(axis, rank)?;
    for (number, array) in arrays.iter().enumerate().skip(1) {
        check_joint(first, array, axis, number)?;
    }
    let mut shape: Shape = first.dims().into();
    shape[axis] = arrays.iter().map(|array| array.dims()[axis]).sum();
    if axis == 0 {
        let mut items = Vec::with_capacity(shape.iter().product());
        arrays
            .iter()
            .for_each(|array| array.with_slice(|slice| items.extend_from_slice(slice)));
        return Ok(Array::from_vec(items, &shape));
    }
    let result = Array::from_vec(vec![T::zero(); shape.iter().product()], &shape);
    let mut start = 0;
    for array in arrays {
        let stop = start + array.dims()[axis] as i64;
        let mut parts = vec![Ix::Slice(None, None, None); axis];
        parts.push(Ix::Slice(Some(start), Some(stop), None));
        result.set_index(&parts, array)?;
        start = stop;
    }
    Ok(result)
}

fn check_joint<T: Element>(
    first: &Array<T>,
    array: &Array<T>,
    axis: usize,
    number: usize,
) -> PyResult<()> {
    let rank = first.dims().len();
    if array.dims().len() != rank {
        return Err(value_error(format!(
            "all the input array dimensions except for the concatenation axis must match exactly, but along dimension \
             0, the array at index 0 has {rank} dimension(s) and the array at index {number} has {} dimension(s)",
            array.dims().len()
        )
        .replacen("array dimensions except for the concatenation axis must match exactly, but along dimension 0, the", "arrays must have same number of dimensions, but the", 1)));
    }
    for (other, (&a, &b)) in first.dims().iter().zip(array.dims()).enumerate() {
        if other != axis && a != b {
            return Err(value_error(format!(
                "all the input array dimensions except for the concatenation axis must match exactly, but along \
                 dimension {other}, the array at index 0 has size {a} and the array at index {number} has size {b}"
            )));
        }
    }
    Ok(())
}

/// `np.stack(arrays, axis)`
pub fn stack<T: Element>(arrays: &(impl Arrays<T> + ?Sized), axis: i64) -> PyResult<Array<T>> {
    let arrays = arrays.arrays();
    let Some(first) = arrays.first() else {
        return Err(value_error("need at least one array to stack"));
    };
    if arrays.iter().any(|array| array.dims() != first.dims()) {
        return Err(value_error("all input arrays must have the same shape"));
    }
    let axis = normalize(axis, first.dims().len() + 1)?;
    let raised: Vec<Array<T>> = arrays.iter().map(|array| array.with_axis(axis)).collect();
    join(&raised, axis as i64)
}

/// `np.vstack(arrays)`
pub fn vstack<T: Element>(arrays: &(impl Arrays<T> + ?Sized)) -> PyResult<Array<T>> {
    let raised: Vec<Array<T>> = arrays.arrays().iter().map(Array::atleast_2d).collect();
    join(&raised, 0)
}

/// `np.hstack(arrays)`
pub fn hstack<T: Element>(arrays: &(impl Arrays<T> + ?Sized)) -> PyResult<Array<T>> {
    let raised: Vec<Array<T>> = arrays.arrays().iter().map(Array::atleast_1d).collect();
    let flat = raised.first().is_some_and(|array| array.dims().len() == 1);
    join(&raised, i64::from(!flat))
}

/// `np.column_stack(arrays)`
pub fn column_stack<T: Element>(arrays: &(impl Arrays<T> + ?Sized)) -> PyResult<Array<T>> {
    let columns: Vec<Array<T>> = arrays
        .arrays()
        .iter()
        .map(|array| {
            if array.dims().len() < 2 {
                array.reshaped(&[array.len(), 1])
            } else {
                array.clone()
            }
        })
        .collect();
    join(&columns, 1)
}

/// `np.append(a, values)` without an axis: flattened.
pub fn append<T: Element>(a: &Array<T>, values: &Array<T>) -> Array<T> {
    let mut items = a.to_vec();
    items.extend(values.to_vec());
    Array::from_items(items)
}

/// Cuts along `axis` at `bounds`.
fn cut<T: Element>(a: &Array<T>, bounds: &[i64], axis: i64) -> PyResult<List<Array<T>>> {
    let axis = a.axis(axis)?;
    let parts = bounds.windows(2).map(|pair| {
        let mut index = vec![Ix::Slice(None, None, None); axis];
        index.push(Ix::Slice(Some(pair[0]), Some(pair[1]), None));
        a.index(&index)
    });
    Ok(List::new(parts.collect::<PyResult<Vec<_>>>()?))
}

/// `np.array_split(a, sections, axis)`: the first parts are one longer when it does not divide.
pub fn array_split<T: Element>(a: &Array<T>, sections: i64, axis: i64) -> PyResult<List<Array<T>>> {
    if sections <= 0 {
        return Err(value_error("number sections must be larger than 0."));
    }
    let length = a.dims()[a.axis(axis)?] as i64;
    let (each, extras) = (length / sections, length % sections);
    let bounds: Vec<i64> = (0..=sections)
        .map(|part| part * each + part.min(extras))
        .collect();
    cut(a, &bounds, axis)
}

/// `np.split(a, sections, axis)`; `ValueError` when it does not divide.
pub fn split<T: Element>(a: &Array<T>, sections: i64, axis: i64) -> PyResult<List<Array<T>>> {
    let length = a.dims()[a.axis(axis)?] as i64;
    if sections > 0 && length % sections != 0 {
        return Err(value_error(
            "array split does not result in an equal division",
        ));
    }
    array_split(a, sections, axis)
}

/// `np.split(a, indices, axis)`
pub fn split_at<T: Element>(
    a: &Array<T>,
    indices: &List<i64>,
    axis: i64,
) -> PyResult<List<Array<T>>> {
    let length = a.dims()[a.axis(axis)?] as i64;
    let mut bounds = vec![0];
    bounds.extend(indices.to_vec());
    bounds.push(length);
    cut(a, &bounds, axis)
}

/// `np.repeat(a, repeats)`: over the flattened elements.
pub fn repeat<T: Element>(a: &Array<T>, repeats: i64) -> PyResult<Array<T>> {
    repeat_axis(&a.ravel(), repeats, 0)
}

/// `np.repeat(a, repeats, axis)`
pub fn repeat_axis<T: Element>(a: &Array<T>, repeats: i64, axis: i64) -> PyResult<Array<T>> {
    if repeats < 0 {
        return Err(value_error("repeats may not contain negative values."));
    }
    let length = a.dims()[a.axis(axis)?] as i64;
    let picks = (0..length)
        .flat_map(|i| (0..repeats).map(move |_| i))
        .collect();
    a.take_axis(&Array::from_items(picks), axis)
}

/// `np.repeat(a, counts)` with a count for each element.
pub fn repeat_each<T: Element>(a: &Array<T>, counts: &Array<i64>) -> PyResult<Array<T>> {
    if counts.len() != a.len() {
        return Err(value_error(format!(
            "operands could not be broadcast together with shape ({},) ({},)",
            a.len(),
            counts.len()
        )));
    }
    let picks = counts
        .to_vec()
        .into_iter()
        .enumerate()
        .flat_map(|(i, count)| (0..count).map(move |_| i as i64));
    a.ravel().take(&Array::from_items(picks.collect()))
}

/// `np.tile(a, repeats)`
pub fn tile<T: Element>(a: &Array<T>, repeats: impl super::ShapeArg) -> PyResult<Array<T>> {
    let mut repeats = repeats.lengths();
    let mut array = a.clone();
    while repeats.len() < array.dims().len() {
        repeats.insert(0, 1);
    }
    while array.dims().len() < repeats.len() {
        array = array.with_axis(0);
    }
    for (axis, &count) in repeats.iter().enumerate() {
        let length = array.dims()[axis] as i64;
        let picks = (0..count.max(0)).flat_map(|_| 0..length).collect();
        array = array.take_axis(&Array::from_items(picks), axis as i64)?;
    }
    Ok(if array.shares_buffer(a) {
        array.copy()
    } else {
        array
    })
}

/// `np.delete(a, index, axis)`
pub fn delete_axis<T: Element>(a: &Array<T>, index: i64, axis: i64) -> PyResult<Array<T>> {
    let number = a.axis(axis)?;
    let length = a.dims()[number] as i64;
    let gone = if index < 0 { index + length } else { index };
    if !(0..length).contains(&gone) {
        return Err(crate::py::error::index_error(format!(
            "index {index} is out of bounds for axis {number} with size {length}"
        )));
    }
    a.take_axis(
        &Array::from_items((0..length).filter(|&i| i != gone).collect()),
        axis,
    )
}

/// `np.delete(a, index)`: of the flattened elements.
pub fn delete<T: Element>(a: &Array<T>, index: i64) -> PyResult<Array<T>> {
    delete_axis(&a.ravel(), index, 0)
}

/// `np.insert(a, index, value)`: into the flattened elements.
pub fn insert<T: Element>(a: &Array<T>, index: i64, value: T) -> PyResult<Array<T>> {
    let mut items = a.to_vec();
    let length = items.len() as i64;
    let at = if index < 0 { index + length } else { index };
    if !(0..=length).contains(&at) {
        return Err(crate::py::error::index_error(format!(
            "index {index} is out of bounds for axis 0 with size {length}"
        )));
    }
    items.insert(at as usize, value);
    Ok(Array::from_items(items))
}
