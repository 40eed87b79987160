//! Exceptions: [`PyErr`] travels in `Result`, one pointer wide.

use std::fmt;

/// The result of anything that may raise.
pub type PyResult<T> = Result<T, PyErr>;

/// A raised Python exception.
#[derive(Clone, Debug)]
pub struct PyErr(Box<Raised>);

#[derive(Clone, Debug)]
struct Raised {
    kind: &'static str,
    message: String,
}

impl PyErr {
    /// A builtin exception by class name with one message argument.
    #[cold]
    pub fn new(kind: &'static str, message: impl Into<String>) -> PyErr {
        PyErr(Box::new(Raised { kind, message: message.into() }))
    }

    /// The class name, as in a traceback's last line.
    pub fn kind(&self) -> &str {
        self.0.kind
    }
}

impl fmt::Display for PyErr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.kind, self.0.message)
    }
}

macro_rules! shorthand {
    ($($name:ident $kind:literal),* $(,)?) => {
        $(#[doc = concat!("`", $kind, "(message)`")]
        #[cold]
        pub fn $name(message: impl Into<String>) -> PyErr {
            PyErr::new($kind, message)
        })*
    };
}

shorthand! {
    value_error "ValueError",
    type_error "TypeError",
    index_error "IndexError",
    overflow_error "OverflowError",
    zero_division_error "ZeroDivisionError",
    runtime_error "RuntimeError",
    attribute_error "AttributeError",
    name_error "NameError",
    lookup_error "LookupError",
    memory_error "MemoryError",
    recursion_error "RecursionError",
    not_implemented_error "NotImplementedError",
    assertion_error "AssertionError",
    arithmetic_error "ArithmeticError",
}
