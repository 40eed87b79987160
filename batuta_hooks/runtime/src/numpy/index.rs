//! Indexing: views by integers and slices, copies by masks and integer arrays, single elements.

use super::array::Array;
use super::element::Element;
use super::layout::{self, Shape, Strides};
use super::operand::{Arg, Operand};
use crate::py::error::{index_error, not_implemented_error, type_error, value_error};
use crate::py::{PyErr, PyResult};

/// One part of an index expression.
#[derive(Clone, Debug)]
pub enum Ix {
    /// An integer.
    At(i64),
    /// A slice: start, stop, step.
    Slice(Option<i64>, Option<i64>, Option<i64>),
    /// `None`
    NewAxis,
    /// `...`
    Ellipsis,
    /// A boolean array.
    Mask(Array<bool>),
    /// An integer array.
    Take(Array<i64>),
}

impl Ix {
    /// How many axes of the array it consumes.
    fn consumes(&self) -> usize {
        match self {
            Ix::NewAxis | Ix::Ellipsis => 0,
            Ix::Mask(mask) => mask.dims().len(),
            _ => 1,
        }
    }
}

/// The position that `index` names; `IndexError` as NumPy's.
#[inline]
fn position(index: i64, axis: usize, length: usize) -> PyResult<usize> {
    let signed = if index < 0 {
        index + length as i64
    } else {
        index
    };
    if (signed as u64) < length as u64 {
        return Ok(signed as usize);
    }
    Err(out_of_bounds(index, axis, length))
}

#[cold]
fn out_of_bounds(index: i64, axis: usize, length: usize) -> PyErr {
    index_error(format!(
        "index {index} is out of bounds for axis {axis} with size {length}"
    ))
}

#[cold]
fn too_many(rank: usize, given: usize) -> PyErr {
    index_error(format!(
        "too many indices for array: array is {rank}-dimensional, but {given} were indexed"
    ))
}

/// First position, step and count of a slice over `length` items.
fn slice_run(
    start: Option<i64>,
    stop: Option<i64>,
    step: Option<i64>,
    length: usize,
) -> PyResult<(i64, i64, usize)> {
    let (length, step) = (length as i64, step.unwrap_or(1));
    if step == 0 {
        return Err(value_error("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 {
        (0, length)
    } else {
        (-1, length - 1)
    };
    let clamp = |value: i64| {
        if value < 0 {
            (value + length).max(low)
        } else {
            value.min(high)
        }
    };
    let first = start.map_or(if step > 0 { low } else { high }, clamp);
    let last = stop.map_or(if step > 0 { high } else { low }, clamp);
    let span = if step > 0 { last - first } else { first - last };
    let count = if span <= 0 {
        0
    } else {
        (span - 1) / step.abs() + 1
    };
    Ok((first, step, count as usize))
}

/// What an index selects: a view, or the offsets of elements.
enum Selection<T> {
    View(Array<T>),
    Offsets { offsets: Vec<usize>, shape: Shape },
}

impl<T: Element> Array<T> {
    /// `a[parts]`: a view for integers and slices, else a copy.
    pub fn index(&self, parts: &[Ix]) -> PyResult<Array<T>> {
        match self.select(parts)? {
            Selection::View(view) => Ok(view),
            Selection::Offsets { offsets, shape } => {
                let items = self.buffer();
                Ok(Array::from_vec(
                    offsets
                        .into_iter()
                        .map(|offset| items[offset].clone())
                        .collect(),
                    &shape,
                ))
            }
        }
    }

    /// `a[parts] = value`, broadcast.
    pub fn set_index(&self, parts: &[Ix], value: impl Operand<T>) -> PyResult<()> {
        let selection = self.select(parts)?;
        match (selection, value.arg()) {
            (Selection::View(view), Arg::Scalar(value)) => view.fill(value),
            (Selection::View(view), Arg::Array(value)) => {
                view.update_with(value, |slot, item| *slot = item.clone())?
            }
            (Selection::Offsets { offsets, .. }, Arg::Scalar(value)) => {
                offsets
                    .into_iter()
                    .for_each(|offset| self.set_raw(offset, value.clone()));
            }
            (Selection::Offsets { offsets, shape }, Arg::Array(value)) => {
                let values = spread(value, &shape, parts)?;
                offsets
                    .into_iter()
                    .zip(values)
                    .for_each(|(offset, item)| self.set_raw(offset, item));
            }
        }
        Ok(())
    }

    /// `a[parts] = value` for an array.
    pub fn assign(&self, parts: &[Ix], value: &Array<T>) -> PyResult<()> {
        self.set_index(parts, value)
    }

    /// `a[parts] = value` for a scalar.
    pub fn fill_at(&self, parts: &[Ix], value: T) -> PyResult<()> {
        match self.select(parts)? {
            Selection::View(view) => view.fill(value),
            Selection::Offsets { offsets, .. } => {
                offsets
                    .into_iter()
                    .for_each(|offset| self.set_raw(offset, value.clone()));
            }
        }
        Ok(())
    }

    fn select(&self, parts: &[Ix]) -> PyResult<Selection<T>> {
        let rank = self.dims().len();
        let consumed: usize = parts.iter().map(Ix::consumes).sum();
        if consumed > rank {
            return Err(too_many(rank, consumed));
        }
        if parts
            .iter()
            .filter(|part| matches!(part, Ix::Ellipsis))
            .count()
            > 1
        {
            return Err(index_error(
                "an index can only have a single ellipsis ('...')",
            ));
        }
        if parts
            .iter()
            .any(|part| matches!(part, Ix::Mask(_) | Ix::Take(_)))
        {
            return self.select_advanced(parts, rank - consumed);
        }
        self.select_view(parts, rank - consumed)
            .map(Selection::View)
    }

    fn select_view(&self, parts: &[Ix], rest: usize) -> PyResult<Array<T>> {
        let mut builder = ViewBuilder::new(self);
        for part in parts {
            builder.basic(part, rest)?;
        }
        builder.take_rest();
        Ok(self.view(builder.offset, builder.shape, builder.strides))
    }

    /// Integer arrays and masks: the basic parts make a view first, then offsets are gathered from it.
    fn select_advanced(&self, parts: &[Ix], rest: usize) -> PyResult<Selection<T>> {
        let mut builder = ViewBuilder::new(self);
        let mut takes: Vec<(usize, usize, Array<i64>)> = Vec::new(); // axis of the view, axis of the array, positions
        let mut groups: Vec<usize> = Vec::new(); // ordinals of the parts that are advanced
        for (ordinal, part) in parts.iter().enumerate() {
            match part {
                Ix::At(index) => {
                    position(*index, builder.axis, self.dims()[builder.axis])?;
                    takes.push((
                        builder.keep_axis(),
                        builder.axis - 1,
                        Array::from_scalar(*index),
                    ));
                }
                Ix::Take(indices) => {
                    takes.push((builder.keep_axis(), builder.axis - 1, indices.clone()))
                }
                Ix::Mask(mask) => {
                    self.check_mask(mask, builder.axis)?;
                    for positions in mask.nonzero() {
                        takes.push((builder.keep_axis(), builder.axis - 1, positions));
                    }
                }
                _ => {
                    builder.basic(part, rest)?;
                    continue;
                }
            }
            groups.push(ordinal);
        }
        builder.take_rest();
        let adjacent = groups.windows(2).all(|pair| pair[1] == pair[0] + 1);
        let view = self.view(builder.offset, builder.shape, builder.strides);
        gather(&view, &takes, adjacent)
    }

    fn check_mask(&self, mask: &Array<bool>, first: usize) -> PyResult<()> {
        for (i, &length) in mask.dims().iter().enumerate() {
            let size = self.dims()[first + i];
            if size != length {
                return Err(index_error(format!(
                    "boolean index did not match indexed array along axis {}; size of axis is {size} but size of \
                     corresponding boolean axis is {length}",
                    first + i
                )));
            }
        }
        Ok(())
    }

    /// `a[i]` of a one-dimensional array.
    #[inline]
    pub fn at1(&self, index: i64) -> PyResult<T> {
        Ok(self.get_raw(self.offset1(index)?))
    }

    /// `a[i, j]` of a two-dimensional array.
    #[inline]
    pub fn at2(&self, row: i64, column: i64) -> PyResult<T> {
        Ok(self.get_raw(self.offset2(row, column)?))
    }

    /// `a[i] = value` of a one-dimensional array.
    #[inline]
    pub fn set1(&self, index: i64, value: T) -> PyResult<()> {
        self.set_raw(self.offset1(index)?, value);
        Ok(())
    }

    /// `a[i, j] = value` of a two-dimensional array.
    #[inline]
    pub fn set2(&self, row: i64, column: i64, value: T) -> PyResult<()> {
        self.set_raw(self.offset2(row, column)?, value);
        Ok(())
    }

    /// Replaces the element at `[i]`: `a[i] += b`.
    #[inline]
    pub fn update1(&self, index: i64, body: impl FnOnce(T) -> T) -> PyResult<()> {
        let offset = self.offset1(index)?;
        let value = body(self.get_raw(offset));
        self.set_raw(offset, value);
        Ok(())
    }

    /// Replaces the element at `[i, j]`: `a[i, j] += b`.
    #[inline]
    pub fn update2(&self, row: i64, column: i64, body: impl FnOnce(T) -> T) -> PyResult<()> {
        let offset = self.offset2(row, column)?;
        let value = body(self.get_raw(offset));
        self.set_raw(offset, value);
        Ok(())
    }

    #[inline]
    fn offset1(&self, index: i64) -> PyResult<usize> {
        let &[length] = self.dims() else {
            return Err(self.wrong_rank(1));
        };
        let i = position(index, 0, length)?;
        Ok((self.offset() + i as isize * self.steps()[0]) as usize)
    }

    #[inline]
    fn offset2(&self, row: i64, column: i64) -> PyResult<usize> {
        let &[rows, columns] = self.dims() else {
            return Err(self.wrong_rank(2));
        };
        let (i, j) = (position(row, 0, rows)?, position(column, 1, columns)?);
        Ok((self.offset() + i as isize * self.steps()[0] + j as isize * self.steps()[1]) as usize)
    }

    #[cold]
    fn wrong_rank(&self, given: usize) -> PyErr {
        if self.dims().len() < given {
            return too_many(self.dims().len(), given);
        }
        type_error("only 0-dimensional arrays can be converted to Python scalars")
    }

    /// `a[i]` as a view: a row of a matrix, or a scalar result of a vector.
    pub fn row(&self, index: i64) -> PyResult<Array<T>> {
        let Some(&length) = self.dims().first() else {
            return Err(too_many(0, 1));
        };
        let i = position(index, 0, length)?;
        let offset = self.offset() + i as isize * self.steps()[0];
        Ok(self.view(offset, self.dims()[1..].into(), self.steps()[1..].into()))
    }

    /// `a[i] = value` along the first axis.
    pub fn set_row(&self, index: i64, value: impl Operand<T>) -> PyResult<()> {
        let row = self.row(index)?;
        match value.arg() {
            Arg::Scalar(value) => row.fill(value),
            Arg::Array(value) => row.update_with(value, |slot, item| *slot = item.clone())?,
        }
        Ok(())
    }

    /// `a[start:stop:step]`
    pub fn slice(
        &self,
        start: Option<i64>,
        stop: Option<i64>,
        step: Option<i64>,
    ) -> PyResult<Array<T>> {
        self.index(&[Ix::Slice(start, stop, step)])
    }

    /// `a[mask]`
    pub fn mask(&self, mask: &Array<bool>) -> PyResult<Array<T>> {
        self.index(&[Ix::Mask(mask.clone())])
    }

    /// `a[indices]`, also `np.take(a, indices, axis=0)`.
    pub fn take(&self, indices: &Array<i64>) -> PyResult<Array<T>> {
        self.index(&[Ix::Take(indices.clone())])
    }

    /// `np.take(a, indices, axis)`
    pub fn take_axis(&self, indices: &Array<i64>, axis: i64) -> PyResult<Array<T>> {
        let axis = self.axis(axis)?;
        let mut parts = vec![Ix::Slice(None, None, None); axis];
        parts.push(Ix::Take(indices.clone()));
        self.index(&parts)
    }

    /// `np.nonzero(a)`: an array of positions for each axis.
    pub fn nonzero(&self) -> Vec<Array<i64>> {
        let rank = self.dims().len();
        let mut found: Vec<Vec<i64>> = vec![Vec::new(); rank];
        let strides = layout::c_strides(self.dims());
        self.with_slice(|items| {
            for (flat, _) in items.iter().enumerate().filter(|(_, item)| item.is_true()) {
                for axis in 0..rank {
                    found[axis]
                        .push((flat / strides[axis] as usize % self.dims()[axis].max(1)) as i64);
                }
            }
        });
        found.into_iter().map(Array::from_items).collect()
    }

    /// `np.argwhere(a)`
    pub fn argwhere(&self) -> Array<i64> {
        let columns = self.nonzero();
        let rows = columns.first().map_or(0, Array::len);
        let columns: Vec<Vec<i64>> = columns.iter().map(Array::to_vec).collect();
        let items = (0..rows)
            .flat_map(|row| columns.iter().map(move |column| column[row]))
            .collect();
        Array::from_vec(items, &[rows, columns.len()])
    }
}

/// The view that the basic parts of an index make, axis by axis.
struct ViewBuilder<'a> {
    dims: &'a [usize],
    steps: &'a [isize],
    /// The next axis of the array.
    axis: usize,
    offset: isize,
    shape: Shape,
    strides: Strides,
}

impl<'a> ViewBuilder<'a> {
    fn new<T: Element>(array: &'a Array<T>) -> ViewBuilder<'a> {
        ViewBuilder {
            dims: array.dims(),
            steps: array.steps(),
            axis: 0,
            offset: array.offset(),
            shape: Shape::new(),
            strides: Strides::new(),
        }
    }

    /// Keeps the next axis whole; its number in the view.
    fn keep_axis(&mut self) -> usize {
        self.shape.push(self.dims[self.axis]);
        self.strides.push(self.steps[self.axis]);
        self.axis += 1;
        self.shape.len() - 1
    }

    fn take_rest(&mut self) {
        while self.axis < self.dims.len() {
            self.keep_axis();
        }
    }

    fn basic(&mut self, part: &Ix, rest: usize) -> PyResult<()> {
        match *part {
            Ix::At(index) => {
                let i = position(index, self.axis, self.dims[self.axis])?;
                self.offset += i as isize * self.steps[self.axis];
                self.axis += 1;
            }
            Ix::Slice(start, stop, step) => {
                let (first, step, count) = slice_run(start, stop, step, self.dims[self.axis])?;
                if count > 0 {
                    self.offset += first as isize * self.steps[self.axis];
                }
                self.shape.push(count);
                self.strides.push(self.steps[self.axis] * step as isize);
                self.axis += 1;
            }
            Ix::NewAxis => {
                self.shape.push(1);
                self.strides.push(0);
            }
            _ => (0..rest).for_each(|_| {
                self.keep_axis();
            }),
        }
        Ok(())
    }
}

/// Offsets of the elements that integer arrays pick along their axes of `view`, and the result's shape.
fn gather<T: Element>(
    view: &Array<T>,
    takes: &[(usize, usize, Array<i64>)],
    adjacent: bool,
) -> PyResult<Selection<T>> {
    let shapes: Vec<&[usize]> = takes.iter().map(|(_, _, indices)| indices.dims()).collect();
    let picked = layout::broadcast_shapes(&shapes).map_err(|_| {
        // Integers are not listed.
        let list: Vec<String> = shapes
            .iter()
            .filter(|shape| !shape.is_empty())
            .map(|shape| layout::shape_text(shape).replace(", ", ","))
            .collect();
        index_error(format!(
            "shape mismatch: indexing arrays could not be broadcast together with shapes {} ",
            list.join(" ")
        ))
    })?;
    let mut deltas = vec![0_isize; layout::size_of(&picked)];
    for (axis, source, indices) in takes {
        let (length, step) = (view.dims()[*axis], view.steps()[*axis]);
        let indices = indices.broadcast_to(&picked)?.to_vec();
        for (delta, index) in deltas.iter_mut().zip(indices) {
            *delta += position(index, *source, length)? as isize * step;
        }
    }
    let kept: Vec<usize> = (0..view.dims().len())
        .filter(|axis| takes.iter().all(|take| take.0 != *axis))
        .collect();
    let first = if adjacent { takes[0].0 } else { 0 };
    let (before, after): (Vec<usize>, Vec<usize>) =
        kept.into_iter().partition(|&axis| axis < first);
    let (outer, inner) = (axis_offsets(view, &before), axis_offsets(view, &after));
    let mut offsets = Vec::with_capacity(outer.len() * deltas.len() * inner.len());
    for start in &outer {
        for delta in &deltas {
            offsets.extend(
                inner
                    .iter()
                    .map(|step| (view.offset() + start + delta + step) as usize),
            );
        }
    }
    let lengths = |axes: &[usize]| {
        axes.iter()
            .map(|&axis| view.dims()[axis])
            .collect::<Vec<usize>>()
    };
    let shape = lengths(&before)
        .into_iter()
        .chain(picked.iter().copied())
        .chain(lengths(&after))
        .collect();
    Ok(Selection::Offsets { offsets, shape })
}

/// Offsets of all positions along some axes, in C order.
fn axis_offsets<T: Element>(view: &Array<T>, axes: &[usize]) -> Vec<isize> {
    axes.iter().fold(vec![0], |starts, &axis| {
        let (length, step) = (view.dims()[axis] as isize, view.steps()[axis]);
        starts
            .iter()
            .flat_map(|start| (0..length).map(move |i| start + i * step))
            .collect()
    })
}

/// `value` broadcast to what an index selects; `ValueError` as NumPy's.
fn spread<T: Element>(value: &Array<T>, shape: &[usize], parts: &[Ix]) -> PyResult<Vec<T>> {
    let extra = value.dims().len().saturating_sub(shape.len());
    if value.dims()[..extra].iter().all(|&length| length == 1)
        && let Ok(fitted) = value.reshaped(&value.dims()[extra..]).broadcast_to(shape)
    {
        return Ok(fitted.to_vec());
    }
    if let ([Ix::Mask(_)], [length]) = (parts, value.dims()) {
        return Err(value_error(format!(
            "NumPy boolean array indexing assignment cannot assign {length} input values to the {} output values where \
             the mask is true",
            shape[0]
        )));
    }
    let text = |shape: &[usize]| layout::shape_text(shape).replace(", ", ",");
    Err(value_error(format!(
        "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
        text(value.dims()),
        text(shape)
    )))
}

/// `np.flatnonzero(a)`
pub fn flatnonzero<T: Element>(a: &Array<T>) -> Array<i64> {
    let found = a.with_slice(|items| {
        let positions = items.iter().enumerate().filter(|(_, item)| item.is_true());
        positions.map(|(i, _)| i as i64).collect()
    });
    Array::from_items(found)
}

/// `np.nonzero(a)` and `np.where(a)` of a vector: a tuple of one array.
pub fn positions<T: Element>(a: &Array<T>) -> PyResult<(Array<i64>,)> {
    if a.dims().len() != 1 {
        return Err(not_implemented_error(
            "np.nonzero and np.where give a tuple of one array here; use np.argwhere",
        ));
    }
    Ok((flatnonzero(a),))
}
