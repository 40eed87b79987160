//! What the generated code says of a function that Python may call, and how it is called.

use crate::convert::{FromPython, IntoPython};
use batuta_rt::py::PyResult;
use batuta_rt::py::int::IntOverflow;
use batuta_rt::py::observed::BrokenPromise;
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A function that Python may call.
#[derive(Debug)]
pub struct Export {
    /// The dotted name of the Python module: `app.core`.
    pub module: &'static str,
    /// The function's name in it.
    pub name: &'static str,
    /// Its parameters, in order.
    pub params: &'static [&'static str],
    /// How many of them are given by position or name, the rest by name only.
    pub positional: usize,
    /// The names outside the function that its result depends on.
    pub watches: &'static [Watch],
    /// The native function.
    pub call: for<'a, 'py> fn(&Call<'a, 'py>) -> Option<Bound<'py, PyAny>>,
}

/// A name that a native function resolved when it was generated: when it is bound to something else by now, as a test
/// that patches it does, the Python original runs.
#[derive(Debug)]
pub enum Watch {
    /// `name` in `module` is the native function of that index, or the Python one that it stands for.
    Function(&'static str, &'static str, usize),
    /// `name` in `module` is what it was after import.
    Value(&'static str, &'static str),
}

/// The arguments of one call, in the order of the parameters.
#[allow(missing_debug_implementations)]
pub struct Call<'a, 'py> {
    pub(crate) py: Python<'py>,
    pub(crate) arguments: &'a [Bound<'py, PyAny>],
}

impl<'py> Call<'_, 'py> {
    /// An argument as a runtime value; None when it is of another type.
    #[inline]
    pub fn get<T: FromPython>(&self, index: usize) -> Option<T> {
        T::from_python(self.arguments.get(index)?)
    }

    /// Runs the native function; None when it raised, or an integer left 64 bits.
    #[inline]
    pub fn run<T: Finished>(&self, function: impl FnOnce() -> T) -> Option<Bound<'py, PyAny>> {
        match catch_unwind(AssertUnwindSafe(function)) {
            Ok(result) => result.value()?.into_python(self.py),
            Err(_) => None,
        }
    }
}

/// What a native function returns: a value, or a value or an exception.
pub trait Finished {
    /// The value's type.
    type Value: IntoPython;
    /// The value; None for an exception.
    fn value(self) -> Option<Self::Value>;
}

/// A plain value as a function that cannot raise returns it.
#[derive(Debug)]
pub struct Plain<T>(pub T);

impl<T: IntoPython> Finished for Plain<T> {
    type Value = T;
    fn value(self) -> Option<T> {
        Some(self.0)
    }
}

impl<T: IntoPython> Finished for PyResult<T> {
    type Value = T;
    fn value(self) -> Option<T> {
        self.ok()
    }
}

/// The value of a function that cannot raise.
pub fn finished<T>(value: T) -> Plain<T> {
    Plain(value)
}

/// Whether a panic is one of ours that sends the call to Python: nothing is printed for it.
pub(crate) fn is_expected(payload: &(dyn std::any::Any + Send)) -> bool {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    payload.is::<IntOverflow>()
        || payload.is::<BrokenPromise>()
        || text
            .is_some_and(|text| text.starts_with("attempt to ") && text.ends_with("with overflow"))
}
