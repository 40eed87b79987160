//! Variables that are more than a Rust local: shared with inner functions, kept by a module, or perhaps unbound.

use super::error::{attribute_error, name_error};
use super::{PyErr, PyResult};
use std::cell::RefCell;
use std::rc::Rc;
use std::thread::LocalKey;

/// A local variable that inner functions read or write; clones are the same variable.
pub struct Slot<T>(Rc<Cell<T>>);

struct Cell<T> {
    name: &'static str,
    value: RefCell<Option<T>>,
}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Slot<T> {
        Slot(Rc::clone(&self.0))
    }
}

impl<T: Clone> Slot<T> {
    /// A variable that is not bound yet.
    pub fn new(name: &'static str) -> Slot<T> {
        Slot(Rc::new(Cell {
            name,
            value: RefCell::new(None),
        }))
    }

    /// A variable that is bound to `value`.
    pub fn with(name: &'static str, value: T) -> Slot<T> {
        Slot(Rc::new(Cell {
            name,
            value: RefCell::new(Some(value)),
        }))
    }

    /// Its value; `NameError` while it is unbound.
    pub fn get(&self) -> PyResult<T> {
        self.0.value.borrow().clone().ok_or_else(|| {
            let name = self.0.name;
            name_error(format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope"))
        })
    }

    /// Binds it.
    pub fn set(&self, value: T) {
        let old = self.0.value.replace(Some(value));
        drop(old);
    }

    /// `del name`
    pub fn unset(&self) -> PyResult<()> {
        match self.0.value.take() {
            Some(_) => Ok(()),
            None => Err(unbound(self.0.name)),
        }
    }
}

/// A module's variable; one a thread, behind `thread_local!`.
pub struct Global<T> {
    name: &'static str,
    value: RefCell<Option<T>>,
}

impl<T> Global<T> {
    /// A variable that is not bound yet.
    pub const fn new(name: &'static str) -> Global<T> {
        Global {
            name,
            value: RefCell::new(None),
        }
    }
}

/// Access to a [`Global`] through its `thread_local!` key.
pub trait GlobalKey<T> {
    /// Its value; `NameError` while it is unbound.
    fn get(&'static self) -> PyResult<T>;
    /// Binds it.
    fn set(&'static self, value: T);
    /// `del name`
    fn unset(&'static self) -> PyResult<()>;
}

impl<T: Clone> GlobalKey<T> for LocalKey<Global<T>> {
    fn get(&'static self) -> PyResult<T> {
        self.with(|global| {
            global
                .value
                .borrow()
                .clone()
                .ok_or_else(|| name_error(format!("name '{}' is not defined", global.name)))
        })
    }

    fn set(&'static self, value: T) {
        let old = self.with(|global| global.value.replace(Some(value)));
        drop(old);
    }

    fn unset(&'static self) -> PyResult<()> {
        self.with(|global| match global.value.take() {
            Some(_) => Ok(()),
            None => Err(name_error(format!("name '{}' is not defined", global.name))),
        })
    }
}

/// The value of a local that may be unbound.
pub fn bound<T: Clone>(variable: &Option<T>, name: &str) -> PyResult<T> {
    variable.clone().ok_or_else(|| unbound(name))
}

/// The value of a module's variable that may be unbound.
pub fn defined<T: Clone>(variable: &Option<T>, name: &str) -> PyResult<T> {
    variable
        .clone()
        .ok_or_else(|| name_error(format!("name '{name}' is not defined")))
}

/// `del name`
pub fn unbind<T>(variable: &mut Option<T>, name: &str) -> PyResult<()> {
    match variable.take() {
        Some(_) => Ok(()),
        None => Err(unbound(name)),
    }
}

#[cold]
fn unbound(name: &str) -> PyErr {
    PyErr::new(
        "UnboundLocalError",
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}

/// The value of a field that its constructor may not have set.
pub fn attribute<T>(value: Option<T>, class: &str, name: &str) -> PyResult<T> {
    value.ok_or_else(|| attribute_error(format!("'{class}' object has no attribute '{name}'")))
}

thread_local! {
    static IMPORTED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Whether a module is imported for the first time.
pub fn first_import(module: &'static str) -> bool {
    IMPORTED.with_borrow_mut(|imported| {
        let first = !imported.contains(&module);
        if first {
            imported.push(module);
        }
        first
    })
}

/// How control left a block that has a `finally`.
pub enum Flow<T> {
    /// At its end.
    Next,
    /// By `return`.
    Return(T),
    /// By an exception.
    Raise(PyErr),
    /// By `break`.
    Break,
    /// By `continue`.
    Continue,
}

/// The value of a result, or out of the labelled block with its error: `?` inside `try`.
#[macro_export]
macro_rules! attempt {
    ($label:lifetime, $result:expr) => {
        match $result {
            Ok(value) => value,
            Err(error) => break $label Err(error),
        }
    };
}

/// The value of a result, or out of the labelled block with its error: `?` inside `try` with `finally`.
#[macro_export]
macro_rules! attempt_flow {
    ($label:lifetime, $result:expr) => {
        match $result {
            Ok(value) => value,
            Err(error) => break $label $crate::py::Flow::Raise(error),
        }
    };
}
