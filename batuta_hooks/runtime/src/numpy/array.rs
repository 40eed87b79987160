//! [`Array`]: NumPy's ndarray, a strided view of a shared buffer.

use super::element::{DType, Element, From2};
use super::layout::{self, Shape, Strides, Walk};
use super::storage::{Lender, Storage};
use crate::py::error::{type_error, value_error};
use crate::py::iter::Iterable;
use crate::py::{List, PyResult, Truth, Tuple};
use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// An array of any rank. Clones and views share the elements.
#[derive(Debug)]
pub struct Array<T> {
    data: Rc<RefCell<Storage<T>>>,
    offset: usize,
    shape: Shape,
    strides: Strides,
    /// A rank-0 array that Python holds as an array: other rank-0 results are scalars and print as such.
    zero_d: bool,
}

impl<T> Clone for Array<T> {
    fn clone(&self) -> Array<T> {
        Array {
            data: Rc::clone(&self.data),
            offset: self.offset,
            shape: self.shape.clone(),
            strides: self.strides.clone(),
            zero_d: self.zero_d,
        }
    }
}

impl<T: Element> Array<T> {
    /// A new C-ordered array; `items` has as many elements as `shape` asks for.
    pub fn from_vec(items: Vec<T>, shape: &[usize]) -> Array<T> {
        debug_assert_eq!(items.len(), layout::size_of(shape));
        Array::with_strides(items, shape, layout::c_strides(shape))
    }

    /// A new one-dimensional array.
    pub fn from_items(items: Vec<T>) -> Array<T> {
        let length = items.len();
        Array::from_vec(items, &[length])
    }

    /// A rank-0 array: what a scalar result is where the rank is unknown.
    pub fn from_scalar(item: T) -> Array<T> {
        Array::from_vec(vec![item], &[])
    }

    /// A new array over `items` stored with these strides.
    pub(super) fn with_strides(items: Vec<T>, shape: &[usize], strides: Strides) -> Array<T> {
        let data = Rc::new(RefCell::new(Storage::owned(items)));
        Array {
            data,
            offset: 0,
            shape: shape.into(),
            strides,
            zero_d: false,
        }
    }

    /// An array over memory that somebody else owns; its first element stands at `offset`.
    ///
    /// # Safety
    ///
    /// From `start` on there are `length` elements, aligned and initialised, for as long as `lender` lives. Nobody else
    /// writes them while this array or a view of it is used, or reads them while it is changed.
    pub unsafe fn lent(
        start: std::ptr::NonNull<T>,
        length: usize,
        offset: usize,
        shape: &[usize],
        strides: &[isize],
        lender: Box<dyn Lender>,
    ) -> Array<T> {
        // SAFETY: what the caller promises.
        let storage = unsafe { Storage::lent(start, length, lender) };
        Array {
            data: Rc::new(RefCell::new(storage)),
            offset,
            shape: shape.into(),
            strides: strides.into(),
            zero_d: shape.is_empty(),
        }
    }

    /// The buffer itself, where the first element stands in it, the lengths of the axes and their steps; None when
    /// other arrays use it too, or it was lent.
    pub fn into_parts(self) -> Option<(Vec<T>, usize, Shape, Strides)> {
        let items = Rc::try_unwrap(self.data).ok()?.into_inner().into_vec()?;
        Some((items, self.offset, self.shape, self.strides))
    }

    /// A view of this array's buffer.
    pub(super) fn view(&self, offset: isize, shape: Shape, strides: Strides) -> Array<T> {
        Array {
            data: Rc::clone(&self.data),
            offset: offset as usize,
            shape,
            strides,
            zero_d: false,
        }
    }

    /// Marks a rank-0 array as one that Python holds as an array, not as a scalar.
    pub(super) fn into_zero_d(mut self) -> Array<T> {
        self.zero_d = self.shape.is_empty();
        self
    }

    /// Whether it prints as a scalar.
    pub fn is_scalar(&self) -> bool {
        self.shape.is_empty() && !self.zero_d
    }

    /// Lengths of the axes.
    pub fn dims(&self) -> &[usize] {
        &self.shape
    }

    /// `a.shape`
    pub fn shape(&self) -> Tuple<i64> {
        Tuple::new(self.shape.iter().map(|&length| length as i64).collect())
    }

    /// Steps of the axes, in elements.
    pub fn steps(&self) -> &[isize] {
        &self.strides
    }

    /// Where the first element stands in the buffer.
    pub(super) fn offset(&self) -> isize {
        self.offset as isize
    }

    /// `a.ndim`
    pub fn ndim(&self) -> i64 {
        self.shape.len() as i64
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        layout::size_of(&self.shape)
    }

    /// Whether it has no elements.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `a.size`
    pub fn size(&self) -> i64 {
        self.len() as i64
    }

    /// `len(a)`; `TypeError` for rank 0.
    pub fn py_len(&self) -> PyResult<i64> {
        match self.shape.first() {
            Some(&length) => Ok(length as i64),
            None => Err(type_error("len() of unsized object")),
        }
    }

    /// The dtype.
    pub fn dtype(&self) -> DType {
        T::DTYPE
    }

    /// `a.itemsize`
    pub fn itemsize(&self) -> i64 {
        T::DTYPE.itemsize() as i64
    }

    /// `a.nbytes`
    pub fn nbytes(&self) -> i64 {
        self.itemsize() * self.size()
    }

    /// Whether elements stand in C order without gaps.
    pub fn is_contiguous(&self) -> bool {
        layout::is_c_contiguous(&self.shape, &self.strides)
    }

    /// Whether both are views of one buffer.
    pub fn shares_buffer<U>(&self, other: &Array<U>) -> bool {
        std::ptr::eq(
            Rc::as_ptr(&self.data).cast::<()>(),
            Rc::as_ptr(&other.data).cast::<()>(),
        )
    }

    /// The whole buffer, for reading.
    pub(super) fn buffer(&self) -> Ref<'_, Storage<T>> {
        self.data.borrow()
    }

    /// The elements as a slice when they stand in C order without gaps.
    pub fn as_slice(&self) -> Option<Ref<'_, [T]>> {
        let size = self.len();
        self.is_contiguous().then(|| {
            Ref::map(self.data.borrow(), |items| {
                if size == 0 {
                    &[][..]
                } else {
                    &items[self.offset..self.offset + size]
                }
            })
        })
    }

    /// Calls `body` with the elements in C order; copies only when they don't stand so.
    pub fn with_slice<R>(&self, body: impl FnOnce(&[T]) -> R) -> R {
        match self.as_slice() {
            Some(slice) => body(&slice),
            None => body(&self.to_vec()),
        }
    }

    /// The elements in C order.
    pub fn to_vec(&self) -> Vec<T> {
        if let Some(slice) = self.as_slice() {
            return slice.to_vec();
        }
        let mut result = Vec::with_capacity(self.len());
        self.for_each(|item| result.push(item.clone()));
        result
    }

    /// Calls `body` with each element in C order.
    pub fn for_each(&self, mut body: impl FnMut(&T)) {
        let order: Shape = (0..self.shape.len()).collect();
        let walk = Walk::new(&self.shape, &order, [&self.strides]);
        let (length, [step]) = walk.run();
        let items = self.data.borrow();
        walk.for_each_run([self.offset()], |[start]| {
            for i in 0..length {
                body(&items[(start as isize + i as isize * step) as usize]);
            }
        });
    }

    /// Replaces each element, in no particular order: the base of in-place operations.
    pub fn update(&self, mut body: impl FnMut(&mut T)) {
        let order = layout::axis_order(self.shape.len(), &[&self.strides]);
        let walk = Walk::new(&self.shape, &order, [&self.strides]);
        let (length, [step]) = walk.run();
        let mut items = self.data.borrow_mut();
        walk.for_each_run([self.offset()], |[start]| {
            if step == 1 {
                items[start..start + length].iter_mut().for_each(&mut body);
                return;
            }
            for i in 0..length {
                body(&mut items[(start as isize + i as isize * step) as usize]);
            }
        });
    }

    /// Updates each element with the element of `other` that broadcasts onto it: the base of `+=` and of assignment.
    pub fn update_with<U: Element>(
        &self,
        other: &Array<U>,
        mut body: impl FnMut(&mut T, &U),
    ) -> PyResult<()> {
        let other = if self.shares_buffer(other) {
            &other.copy()
        } else {
            other
        };
        let theirs = other.broadcast_to_strides(&self.shape)?;
        let order = layout::axis_order(self.shape.len(), &[&self.strides, &theirs]);
        let walk = Walk::new(&self.shape, &order, [&self.strides, &theirs]);
        let (length, [step, step2]) = walk.run();
        let mut items = self.data.borrow_mut();
        let sources = other.data.borrow();
        walk.for_each_run([self.offset(), other.offset()], |[start, start2]| {
            if step == 1 && step2 == 1 {
                let targets = &mut items[start..start + length];
                targets
                    .iter_mut()
                    .zip(&sources[start2..start2 + length])
                    .for_each(|(a, b)| body(a, b));
                return;
            }
            for i in 0..length as isize {
                let source = &sources[(start2 as isize + i * step2) as usize];
                body(&mut items[(start as isize + i * step) as usize], source);
            }
        });
        Ok(())
    }

    /// The strides with which it is broadcast to `shape` when it is stored there; `ValueError` when it does not fit.
    fn broadcast_to_strides(&self, shape: &[usize]) -> PyResult<Strides> {
        // NumPy drops leading axes of length 1 when the target has fewer axes.
        let extra = self.shape.len().saturating_sub(shape.len());
        let fits = self.shape[..extra].iter().all(|&length| length == 1)
            && self.shape[extra..]
                .iter()
                .rev()
                .zip(shape.iter().rev())
                .all(|(&a, &b)| a == 1 || a == b);
        if !fits {
            let (from, to) = (layout::shape_text(&self.shape), layout::shape_text(shape));
            let (from, to) = (from.replace(", ", ","), to.replace(", ", ","));
            return Err(value_error(format!(
                "could not broadcast input array from shape {from} into shape {to}"
            )));
        }
        Ok(layout::broadcast_strides(
            &self.shape[extra..],
            &self.strides[extra..],
            shape,
        ))
    }

    /// The element at an offset of the buffer.
    #[inline]
    pub(super) fn get_raw(&self, offset: usize) -> T {
        self.data.borrow()[offset].clone()
    }

    /// Stores at an offset of the buffer.
    #[inline]
    pub(super) fn set_raw(&self, offset: usize, value: T) {
        self.data.borrow_mut()[offset] = value;
    }

    /// The only element of a rank-0 array or scalar result.
    pub fn scalar(&self) -> T::Scalar {
        self.get_raw(self.offset).scalar()
    }

    /// `a.item()`: the element of an array of size 1; `ValueError` otherwise.
    pub fn item(&self) -> PyResult<T> {
        if self.len() != 1 {
            return Err(value_error(
                "can only convert an array of size 1 to a Python scalar",
            ));
        }
        Ok(self.get_raw(self.offset))
    }

    /// `a.copy()`: a new array in C order.
    pub fn copy(&self) -> Array<T> {
        Array::from_vec(self.to_vec(), &self.shape)
    }

    /// `a.astype(U)`: a new array with the elements converted, in the same memory order.
    pub fn astype<U: Element + From2<T>>(&self) -> Array<U> {
        self.map(|item| U::cast(item.clone()))
    }

    /// `a.fill(value)`
    pub fn fill(&self, value: T) {
        self.update(|item| *item = value.clone());
    }

    /// The items of a one-dimensional array as a list, `a.tolist()`.
    pub fn to_list(&self) -> List<T> {
        List::new(self.to_vec())
    }

    /// `a.tolist()` of a matrix.
    pub fn to_lists(&self) -> List<List<T>> {
        let rows = self.shape.first().copied().unwrap_or(0);
        let (items, width) = (self.to_vec(), self.len() / rows.max(1));
        let row = |i: usize| List::new(items[i * width..(i + 1) * width].to_vec());
        List::new((0..rows).map(row).collect())
    }

    /// `a.tolist()` of an array with three axes.
    pub fn to_nested_lists(&self) -> List<List<List<T>>> {
        let (length, shape, steps) = (self.shape[0], &self.shape[1..], &self.strides[1..]);
        let matrix = |i: usize| {
            let start = self.offset() + i as isize * self.strides[0];
            self.view(start, shape.into(), steps.into()).to_lists()
        };
        List::new((0..length).map(matrix).collect())
    }

    /// Arrays along the first axis: what iteration gives. `TypeError` for rank 0.
    pub fn rows(&self) -> PyResult<impl Iterator<Item = Array<T>> + use<T>> {
        let Some(&length) = self.shape.first() else {
            return Err(type_error("iteration over a 0-d array"));
        };
        let array = self.clone();
        let shape: Shape = self.shape[1..].into();
        let strides: Strides = self.strides[1..].into();
        let step = self.strides[0];
        Ok((0..length as isize)
            .map(move |i| array.view(array.offset() + i * step, shape.clone(), strides.clone())))
    }

    /// The elements of a one-dimensional array as NumPy's scalars.
    pub fn scalars(&self) -> impl Iterator<Item = T::Scalar> + use<T> {
        let array = self.clone();
        let step = self.strides.first().copied().unwrap_or(0);
        let start = self.offset();
        (0..self.len() as isize).map(move |i| array.get_raw((start + i * step) as usize).scalar())
    }

    /// An axis counted from either end; `AxisError` when there is none.
    pub(super) fn axis(&self, axis: i64) -> PyResult<usize> {
        super::axis::normalize(axis, self.shape.len())
    }

    /// The strides broadcast to `shape`, which is known to fit.
    pub(super) fn strides_in(&self, shape: &[usize]) -> Strides {
        layout::broadcast_strides(&self.shape, &self.strides, shape)
    }

    /// A view that repeats this array to `shape`; `ValueError` as `np.broadcast_to`.
    pub fn broadcast_to(&self, shape: &[usize]) -> PyResult<Array<T>> {
        let joint = layout::broadcast_shapes(&[&self.shape, shape]);
        if joint.is_ok_and(|joint| joint.as_slice() == shape) {
            return Ok(self.view(self.offset(), shape.into(), self.strides_in(shape)));
        }
        let (from, to) = (layout::shape_text(&self.shape), layout::shape_text(shape));
        Err(value_error(format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {} and requested shape {}",
            from.replace(", ", ","),
            to.replace(", ", ",")
        )))
    }

    /// Adds an axis of length 1 at `position`.
    pub(super) fn with_axis(&self, position: usize) -> Array<T> {
        let (mut shape, mut strides): (Shape, Strides) = (self.shape.clone(), self.strides.clone());
        shape.insert(position, 1);
        strides.insert(position, 0);
        self.view(self.offset(), shape, strides)
    }
}

/// Truth of a scalar result or of an array of one element; `ValueError` as NumPy's otherwise.
impl<T: Element> Truth for Array<T> {
    fn truth(&self) -> PyResult<bool> {
        match self.len() {
            1 => Ok(self.get_raw(self.offset).is_true()),
            0 => Err(value_error(
                "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.",
            )),
            _ => Err(value_error(
                "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
            )),
        }
    }
}

/// Iterating over a vector gives NumPy's scalars.
impl<T: Element> Iterable for &Array<T> {
    type Item = T::Scalar;
    type Iter = std::vec::IntoIter<PyResult<T::Scalar>>;

    fn py_iter(self) -> Self::Iter {
        self.scalars().map(Ok).collect::<Vec<_>>().into_iter()
    }
}
