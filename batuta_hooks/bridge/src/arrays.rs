//! NumPy arrays across the boundary, without copying.
//!
//! An argument is lent: the native function works in NumPy's own memory. Before it first writes there, that memory is
//! saved, so that it can be put back when Python's function has to begin again. A result's memory is Rust's, and the
//! NumPy array that is made of it frees it.

use crate::convert::IntoPython;
use crate::export::{Call, OnlyPython};
use batuta_rt::numpy::{self as rt, Array, Lender};
use numpy::npyffi::NPY_ARRAY_WRITEABLE;
use numpy::{Element, PyArray1, PyArrayDescrMethods, PyUntypedArray, PyUntypedArrayMethods};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;
use std::cell::{Cell, OnceCell};
use std::ops::Range;
use std::panic::panic_any;
use std::ptr::{self, NonNull};
use std::rc::Rc;

/// An element type that arrays of both sides have.
pub trait Item: Element + rt::Element + Copy {
    /// Whether every byte pattern in memory of NumPy's is a value of the type.
    fn is_valid(bytes: &[u8]) -> bool {
        let _ = bytes;
        true
    }
}

impl Item for u8 {}
impl Item for i32 {}
impl Item for i64 {}
impl Item for f32 {}
impl Item for f64 {}
impl Item for bool {
    fn is_valid(bytes: &[u8]) -> bool {
        bytes.iter().all(|&byte| byte < 2)
    }
}

/// An array argument for as long as the native function has it.
#[derive(Debug)]
pub(crate) struct Loan {
    memory: NonNull<u8>,
    length: usize,
    writable: Cell<bool>,
    saved: OnceCell<Vec<u8>>,
    /// Keeps the memory.
    _owner: Py<PyAny>,
}

impl Loan {
    fn range(&self) -> Range<usize> {
        let start = self.memory.as_ptr() as usize;
        start..start + self.length
    }

    fn overlaps(&self, other: &Loan) -> bool {
        let (mine, theirs) = (self.range(), other.range());
        mine.start < theirs.end && theirs.start < mine.end
    }

    /// Puts back what stood there before the native function wrote.
    pub(crate) fn restore(&self) {
        if let Some(saved) = self.saved.get() {
            // SAFETY: the owner keeps the memory, which was found writable and was `length` bytes when it was saved; the
            // native function has ended, so that no slice of it is borrowed.
            unsafe { ptr::copy_nonoverlapping(saved.as_ptr(), self.memory.as_ptr(), self.length) };
        }
    }
}

/// The side of a loan that the array holds.
struct Borrower(Rc<Loan>);

impl Lender for Borrower {
    #[inline]
    fn before_write(&self) {
        if self.0.saved.get().is_none() {
            save(&self.0);
        }
    }
}

#[cold]
fn save(loan: &Loan) {
    if !loan.writable.get() {
        panic_any(OnlyPython);
    }
    // SAFETY: the owner keeps the memory of `length` bytes; nothing writes it now.
    let bytes = unsafe { std::slice::from_raw_parts(loan.memory.as_ptr(), loan.length) };
    loan.saved.get_or_init(|| bytes.to_vec());
}

impl Call<'_, '_> {
    /// An argument that is an array of exactly this dtype, and of this rank if it is known; None for anything else.
    pub fn array<T: Item>(&self, index: usize, rank: Option<usize>) -> Option<Array<T>> {
        let given = self.arguments.get(index)?;
        let array = given.cast_exact::<PyUntypedArray>().ok()?;
        let shape = array.shape();
        if rank.is_some_and(|rank| rank != shape.len())
            || !array.dtype().is_equiv_to(&numpy::dtype::<T>(self.py))
        {
            return None;
        }
        let size = size_of::<T>() as isize;
        let mut steps = Vec::with_capacity(shape.len());
        let (mut before, mut behind) = (0, 0);
        for (&length, &stride) in shape.iter().zip(array.strides()) {
            if stride % size != 0 {
                return None;
            }
            let step = stride / size;
            let last = step * (length as isize - 1);
            before += last.min(0);
            behind += last.max(0);
            steps.push(step);
        }
        let is_empty = shape.contains(&0);
        let (length, offset) = if is_empty {
            (0, 0)
        } else {
            ((behind - before + 1) as usize, (-before) as usize)
        };
        // SAFETY: `array` is a live NumPy array, whose fields NumPy keeps valid.
        let (first, flags) = unsafe {
            let fields = &raw const (*array.as_array_ptr()).fields;
            ((*fields).data.cast::<T>(), (*fields).flags)
        };
        let start = if is_empty {
            NonNull::dangling()
        } else {
            // SAFETY: by NumPy's strides the elements lie from `before` to `behind` around the first one.
            NonNull::new(unsafe { first.offset(before) })?
        };
        if !start.is_aligned() {
            return None;
        }
        let bytes = length * size_of::<T>();
        // SAFETY: NumPy's memory from the lowest to the highest element, initialised and of one allocation.
        if !T::is_valid(unsafe { std::slice::from_raw_parts(start.as_ptr().cast(), bytes) }) {
            return None;
        }
        let loan = Rc::new(Loan {
            memory: start.cast(),
            length: bytes,
            writable: Cell::new(flags & NPY_ARRAY_WRITEABLE != 0),
            saved: OnceCell::new(),
            _owner: given.clone().unbind(),
        });
        self.lend(&loan, length == shape.iter().product::<usize>());
        // SAFETY: `length` valid elements from `start` on, which the loan keeps. The wrapper of a native function drops
        // the array before it returns; where two loans overlap, none of them is writable.
        Some(unsafe {
            Array::lent(
                start,
                length,
                offset,
                shape,
                &steps,
                Box::new(Borrower(loan)),
            )
        })
    }

    fn lend(&self, loan: &Rc<Loan>, is_dense: bool) {
        let mut loans = self.loans.borrow_mut();
        for other in loans.iter().filter(|other| other.overlaps(loan)) {
            other.writable.set(false);
            loan.writable.set(false);
        }
        loans.push(Rc::clone(loan));
        if !is_dense {
            // What lies between the elements is saved and put back with them.
            self.gapped.set(true);
        }
    }
}

impl<T: Item> IntoPython for Array<T>
where
    T::Scalar: IntoPython,
{
    /// A NumPy array over the memory of this one, or a NumPy scalar; None for an array that is an argument or a view of
    /// one, or shares its memory with another result.
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        if self.is_scalar() {
            return self.scalar().into_python(py);
        }
        let (is_contiguous, size) = (self.is_contiguous(), self.len());
        let (items, offset, shape, strides) = self.into_parts()?;
        let is_whole = is_contiguous && items.len() == size;
        let memory = PyArray1::from_vec(py, items).into_any();
        if is_whole && shape.len() == 1 {
            return Some(memory);
        }
        if is_whole {
            return memory.call_method1("reshape", (shape.to_vec(),)).ok();
        }
        let item = size_of::<T>() as isize;
        let steps: Vec<isize> = strides.iter().map(|step| step * item).collect();
        let named = PyDict::new(py);
        named.set_item("dtype", numpy::dtype::<T>(py)).ok()?;
        named.set_item("buffer", memory).ok()?;
        named.set_item("offset", offset * size_of::<T>()).ok()?;
        named.set_item("strides", steps).ok()?;
        py.get_type::<PyUntypedArray>()
            .call((shape.to_vec(),), Some(&named))
            .ok()
    }
}

macro_rules! scalars {
    ($($scalar:ident $name:literal)*) => {$(
        impl IntoPython for rt::$scalar {
            fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
                static TYPE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
                let value = self.0.into_bound_py_any(py).ok()?;
                let make = || Ok::<_, PyErr>(py.import("numpy")?.getattr($name)?.unbind());
                TYPE.get_or_try_init(py, make).ok()?.bind(py).call1((value,)).ok()
            }
        }
    )*};
}
scalars! { Bool "bool_" UInt8 "uint8" Int32 "int32" Int64 "int64" Float32 "float32" Float64 "float64" }
