//! Exceptions: [`PyErr`] travels in `Result`, one pointer wide; the exception object is made when someone looks at it.

use super::exceptions::{self, ExceptionState};
use super::{Class, Object, Value};
use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

/// The result of anything that may raise.
pub type PyResult<T> = Result<T, PyErr>;

/// A raised Python exception; clones are the same exception.
#[derive(Clone)]
pub struct PyErr(Rc<Raised>);

struct Raised {
    /// The builtin class's name while no instance exists, "" when it was raised as an instance.
    kind: &'static str,
    args: RefCell<Pending>,
    object: OnceCell<Object>,
    #[cfg(debug_assertions)]
    trace: super::trace::Trace,
}

enum Pending {
    Message(String),
    Args(Vec<Value>),
}

impl PyErr {
    /// A builtin exception by class name with one message argument.
    #[cold]
    pub fn new(kind: &'static str, message: impl Into<String>) -> PyErr {
        PyErr::pending(kind, Pending::Message(message.into()))
    }

    /// A builtin exception by class name with these arguments.
    #[cold]
    pub fn with_args(kind: &'static str, args: Vec<Value>) -> PyErr {
        PyErr::pending(kind, Pending::Args(args))
    }

    fn pending(kind: &'static str, args: Pending) -> PyErr {
        PyErr(Rc::new(Raised {
            kind,
            args: RefCell::new(args),
            object: OnceCell::new(),
            #[cfg(debug_assertions)]
            trace: super::trace::Trace::capture(),
        }))
    }

    /// The Python frames that it was raised in, as CPython prints them; release builds do not know them.
    pub fn frames(&self) -> String {
        #[cfg(debug_assertions)]
        return self.0.trace.lines();
        #[cfg(not(debug_assertions))]
        String::new()
    }

    /// The exception object as an error in flight.
    pub fn from_object(object: Object) -> PyErr {
        let cell = OnceCell::new();
        let _ = cell.set(object);
        PyErr(Rc::new(Raised {
            kind: "",
            args: RefCell::new(Pending::Args(Vec::new())),
            object: cell,
            #[cfg(debug_assertions)]
            trace: super::trace::Trace::capture(),
        }))
    }

    /// `raise value`: a class is instantiated, an instance is raised as it is, anything else is a TypeError.
    pub fn raise(value: &Value) -> PyErr {
        match exceptions::to_object(value) {
            Ok(object) => PyErr::from_object(object),
            Err(err) => err,
        }
    }

    /// `raise value from cause`
    pub fn raise_from(value: &Value, cause: &Value) -> PyErr {
        let object = match exceptions::to_object(value) {
            Ok(object) => object,
            Err(err) => return err,
        };
        let cause = match cause {
            Value::None => Value::None,
            other => match exceptions::to_object(other) {
                Ok(cause) => Value::Instance(cause),
                Err(_) => return type_error("exception causes must derive from BaseException"),
            },
        };
        if let Some(state) = object.exception() {
            state.set_cause(cause);
        }
        PyErr::from_object(object)
    }

    /// The same error with `__cause__` set, for `raise ... from cause` in typed code.
    pub fn with_cause(self, cause: &PyErr) -> PyErr {
        if let Some(state) = self.object().exception() {
            state.set_cause(cause.value());
        }
        self
    }

    /// The same error with `__cause__` None and the context suppressed: `raise ... from None`.
    pub fn without_cause(self) -> PyErr {
        if let Some(state) = self.object().exception() {
            state.set_cause(Value::None);
        }
        self
    }

    /// The same error raised while `handled` was being handled: sets `__context__`.
    pub fn with_context(self, handled: &PyErr) -> PyErr {
        if let Some(state) = self.object().exception()
            && !self.object().is(handled.object())
        {
            state.set_context(handled.value());
        }
        self
    }

    /// The exception object.
    pub fn object(&self) -> &Object {
        self.0.object.get_or_init(|| {
            let args = match self.0.args.replace(Pending::Args(Vec::new())) {
                Pending::Message(message) => vec![Value::from(message)],
                Pending::Args(args) => args,
            };
            exceptions::instantiate(&exceptions::class_of(self.0.kind), &args)
        })
    }

    /// The exception object, as `except ... as value` binds it.
    pub fn value(&self) -> Value {
        Value::Instance(self.object().clone())
    }

    /// `type(self)`
    pub fn class(&self) -> Class {
        self.object().class()
    }

    /// The class name, as in a traceback's last line.
    pub fn kind(&self) -> String {
        if self.0.kind.is_empty() {
            self.class().name().to_string()
        } else {
            self.0.kind.to_owned()
        }
    }

    /// Whether `except kind` of a builtin class catches it.
    pub fn is(&self, kind: &str) -> bool {
        if self.0.kind.is_empty() {
            return exceptions::class(kind).is_some_and(|class| self.class().is_subclass(&class));
        }
        exceptions::is_builtin_subclass(self.0.kind, kind)
    }

    /// Whether `except class` catches it.
    pub fn is_instance(&self, class: &Class) -> bool {
        self.class().is_subclass(class)
    }

    /// Whether `except spec` catches it: `spec` is a class or a tuple of classes, else TypeError.
    pub fn matches(&self, spec: &Value) -> PyResult<bool> {
        match spec {
            Value::Class(class) if exceptions::is_exception_class(class) => {
                Ok(self.is_instance(class))
            }
            Value::Tuple(specs) => {
                for spec in specs.as_ref() {
                    if self.matches(spec)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            _ => Err(type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            )),
        }
    }

    /// `self.args`
    pub fn args(&self) -> Vec<Value> {
        self.object()
            .exception()
            .map(ExceptionState::args)
            .unwrap_or_default()
    }

    /// `str(self)`
    pub fn message(&self) -> String {
        if let Pending::Message(message) = &*self.0.args.borrow()
            && self.0.object.get().is_none()
            && self.0.kind != "KeyError"
        {
            return message.clone();
        }
        super::text_of::str_of(&self.value()).map_or_else(
            |_| "<exception str() failed>".to_owned(),
            |text| text.to_string(),
        )
    }

    /// The last line of the traceback that CPython prints: `Type: message`.
    pub fn traceback_line(&self) -> String {
        let name = match self.0.kind {
            "" => exceptions::traceback_name(&self.class()),
            kind => kind.to_owned(),
        };
        let message = self.message();
        if message.is_empty() {
            name
        } else {
            format!("{name}: {message}")
        }
    }
}

impl fmt::Display for PyErr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.traceback_line())
    }
}

impl fmt::Debug for PyErr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.traceback_line())
    }
}

impl std::error::Error for PyErr {}

/// `KeyError(key)`
#[cold]
pub fn key_error(key: Value) -> PyErr {
    PyErr::with_args("KeyError", vec![key])
}

/// `StopIteration(value)`; without argument for `None`, as a generator's return raises it.
#[cold]
pub fn stop_iteration(value: Value) -> PyErr {
    PyErr::with_args(
        "StopIteration",
        if value.is_none() {
            Vec::new()
        } else {
            vec![value]
        },
    )
}

/// Reading a local variable before it is assigned.
#[cold]
pub fn unbound_local(name: &str) -> PyErr {
    PyErr::new(
        "UnboundLocalError",
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}

/// Reading a closure's variable before the enclosing function assigned it.
#[cold]
pub fn unbound_free(name: &str) -> PyErr {
    name_error(format!(
        "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    ))
}

/// Reading a global name that does not exist.
#[cold]
pub fn undefined_name(name: &str) -> PyErr {
    name_error(format!("name '{name}' is not defined"))
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
