//! What the generated code says of a function that Python may call, and how it is called.

use crate::convert::{FromPython, IntoPython};
use batuta_rt::py::PyResult;
use batuta_rt::py::int::IntOverflow;
use batuta_rt::py::observed::BrokenPromise;
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};
#[cfg(feature = "numpy")]
use {
    crate::arrays::Loan,
    std::cell::{Cell, RefCell},
    std::panic::panic_any,
    std::rc::Rc,
};

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
    /// Whether a call may take long: other threads of Python then run meanwhile.
    pub long: bool,
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
    /// For a function that may take long, how many calls are left until one is timed; 0 when the last took long.
    pub(crate) untimed: Option<&'a AtomicU32>,
    #[cfg(feature = "numpy")]
    pub(crate) loans: RefCell<Vec<Rc<Loan>>>,
    /// Whether memory was lent in which the elements have something else between them.
    #[cfg(feature = "numpy")]
    pub(crate) gapped: Cell<bool>,
}

/// Of the calls of a function that is quick, one in so many is timed.
const SAMPLED: u32 = 8;

/// A native function that ran so long, or longer, lets other threads run the next time. Handing the interpreter over
/// costs 50 ns, and up to `sys.getswitchinterval()` of waiting when another thread takes it.
const LONG: Duration = Duration::from_millis(1);

impl<'a, 'py> Call<'a, 'py> {
    pub(crate) fn new(
        py: Python<'py>,
        arguments: &'a [Bound<'py, PyAny>],
        untimed: Option<&'a AtomicU32>,
    ) -> Call<'a, 'py> {
        Call {
            py,
            arguments,
            untimed,
            #[cfg(feature = "numpy")]
            loans: RefCell::default(),
            #[cfg(feature = "numpy")]
            gapped: Cell::new(false),
        }
    }

    /// An argument as a runtime value; None when it is of another type.
    #[inline]
    pub fn get<T: FromPython>(&self, index: usize) -> Option<T> {
        T::from_python(self.arguments.get(index)?)
    }

    /// Runs the native function; None when it raised, or an integer left 64 bits: then nothing has changed.
    #[inline]
    pub fn run<T: Finished>(&self, function: impl FnOnce() -> T) -> Option<Bound<'py, PyAny>> {
        #[cfg(feature = "numpy")]
        batuta_rt::numpy::warn::handle(Some(|_| panic_any(OnlyPython)));
        let result = match self.untimed {
            None => catch_unwind(AssertUnwindSafe(function)),
            Some(untimed) => self.run_long(function, untimed),
        };
        let made = result
            .ok()
            .and_then(Finished::value)
            .and_then(|value| value.into_python(self.py));
        #[cfg(feature = "numpy")]
        if made.is_none() {
            self.loans.borrow().iter().for_each(|loan| loan.restore());
        }
        made
    }

    /// Runs the function, without the interpreter if it took long the last time that it was timed.
    fn run_long<T>(&self, function: impl FnOnce() -> T, untimed: &AtomicU32) -> thread::Result<T> {
        let left = untimed.load(Ordering::Relaxed);
        if left > 1 {
            untimed.store(left - 1, Ordering::Relaxed);
            return catch_unwind(AssertUnwindSafe(function));
        }
        let begun = Instant::now();
        let result = if left == 0 && self.may_release() {
            let alone = Alone(AssertUnwindSafe(function));
            self.py.detach(move || alone.run()).0
        } else {
            catch_unwind(AssertUnwindSafe(function))
        };
        let next = if begun.elapsed() < LONG { SAMPLED } else { 0 };
        untimed.store(next, Ordering::Relaxed);
        result
    }

    fn may_release(&self) -> bool {
        #[cfg(feature = "numpy")]
        return !self.gapped.get();
        #[cfg(not(feature = "numpy"))]
        true
    }
}

/// Something that is run without the interpreter, on the thread that made it.
struct Alone<F>(F);

// SAFETY: `Python::detach` asks for Send only to keep Python's objects out; it runs the closure on the same thread.
// Native functions have runtime values, which know nothing of Python: an array's loan is plain memory, whose owner is
// let go of by PyO3, which waits for the interpreter.
unsafe impl<F> Send for Alone<F> {}

impl<T, F: FnOnce() -> T> Alone<AssertUnwindSafe<F>> {
    fn run(self) -> Alone<thread::Result<T>> {
        Alone(catch_unwind(self.0))
    }
}

/// The payload of a panic that sends a call to Python: what it does next is Python's only.
#[derive(Debug)]
pub(crate) struct OnlyPython;

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
    payload.is::<OnlyPython>()
        || payload.is::<IntOverflow>()
        || payload.is::<BrokenPromise>()
        || text
            .is_some_and(|text| text.starts_with("attempt to ") && text.ends_with("with overflow"))
}
