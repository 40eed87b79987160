//! `contextlib`.

use super::Table;
use crate::py::error::{PyErr, runtime_error};
use crate::py::function::closure;
use crate::py::io::Stream;
use crate::py::native::{Native, NativeObject};
use crate::py::signature::Args;
use crate::py::{PyResult, Value, attr, call, iter_dyn};
use std::any::Any;
use std::cell::RefCell;

pub(super) const FUNCTIONS: Table = &[
    ("contextmanager", contextmanager),
    ("suppress", |args| {
        Ok(Native::value(Suppress(args.positional().to_vec())))
    }),
    ("closing", |args| {
        Ok(Native::value(Closing(args.one("closing")?.clone())))
    }),
    ("redirect_stdout", |args| {
        let target = args.one("redirect_stdout")?.clone();
        Ok(Native::value(Redirect(
            Stream::Stdout,
            target,
            RefCell::default(),
        )))
    }),
    ("redirect_stderr", |args| {
        let target = args.one("redirect_stderr")?.clone();
        Ok(Native::value(Redirect(
            Stream::Stderr,
            target,
            RefCell::default(),
        )))
    }),
    ("nullcontext", |args| {
        let [result] = args.bind("nullcontext", ["enter_result"], 0)?;
        Ok(Native::value(Null(result.unwrap_or(Value::None))))
    }),
];

/// A generator function as a context manager.
struct Manager(Value);

impl NativeObject for Manager {
    fn type_name(&self) -> &'static str {
        "contextlib._GeneratorContextManager"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(name, "__enter__" | "__exit__")
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        match name {
            "__enter__" => match iter_dyn::next(&self.0) {
                Err(err) if err.is("StopIteration") => Err(runtime_error("generator didn't yield")),
                other => other.map(Some),
            },
            "__exit__" => self.exit(args.values().get(1)).map(Some),
            _ => Ok(None),
        }
    }
}

impl Manager {
    fn exit(&self, raised: Option<&Value>) -> PyResult<Value> {
        let Some(raised) = raised.filter(|raised| !raised.is_none()) else {
            return match iter_dyn::next(&self.0) {
                Err(err) if err.is("StopIteration") => Ok(Value::Bool(false)),
                Ok(_) => Err(runtime_error("generator didn't stop")),
                Err(err) => Err(err),
            };
        };
        match call::call_method(crate::name!("throw"), &[self.0.clone(), raised.clone()]) {
            Err(err) if err.is("StopIteration") => Ok(Value::Bool(true)),
            Err(err) if crate::py::ops::is_(&err.value(), raised) => Ok(Value::Bool(false)),
            Ok(_) => Err(runtime_error("generator didn't stop after throw()")),
            Err(err) => Err(err),
        }
    }
}

/// `contextlib.contextmanager(function)`
fn contextmanager(args: Args<'_>) -> PyResult<Value> {
    let function = args.one("contextmanager")?.clone();
    let inner = function.clone();
    let wrapper = closure("contextmanager", move |args| {
        Ok(Native::value(Manager(call::call_args(&inner, args)?)))
    });
    for name in ["__name__", "__qualname__", "__doc__"] {
        let name = crate::py::Name::new(name);
        if let Some(value) = attr::getattr_opt(&function, name)? {
            attr::setattr(&wrapper, name, value)?;
        }
    }
    Ok(wrapper)
}

macro_rules! manager {
    ($type:ident, $name:literal, |$this:ident| $enter:expr, |$own:ident, $raised:ident| $exit:expr) => {
        impl NativeObject for $type {
            fn type_name(&self) -> &'static str {
                $name
            }

            fn as_any(&self) -> &dyn Any {
                self
            }

            fn has_method(&self, name: &str) -> bool {
                matches!(name, "__enter__" | "__exit__")
            }

            fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
                match name {
                    "__enter__" => {
                        let $this = self;
                        Ok(Some($enter))
                    }
                    "__exit__" => {
                        let ($own, $raised) = (
                            self,
                            args.values().get(1).filter(|raised| !raised.is_none()),
                        );
                        $exit.map(Some)
                    }
                    _ => Ok(None),
                }
            }
        }
    };
}

struct Suppress(Vec<Value>);
struct Closing(Value);
struct Null(Value);
struct Redirect(Stream, Value, RefCell<Vec<Option<Value>>>);

manager!(
    Redirect,
    "contextlib.redirect_stdout",
    |this| {
        let old = this.0.redirect(Some(this.1.clone()));
        this.2.borrow_mut().push(old);
        this.1.clone()
    },
    |this, _raised| {
        let old = this.2.borrow_mut().pop().flatten();
        drop(this.0.redirect(old));
        Ok::<Value, PyErr>(Value::None)
    }
);

manager!(
    Suppress,
    "contextlib.suppress",
    |_this| Value::None,
    |this, raised| match raised {
        Some(raised) => {
            let err = PyErr::raise(raised);
            err.matches(&Value::tuple(this.0.clone())).map(Value::Bool)
        }
        None => Ok(Value::Bool(false)),
    }
);

manager!(
    Closing,
    "contextlib.closing",
    |this| this.0.clone(),
    |this, _raised| {
        call::call_method(crate::name!("close"), std::slice::from_ref(&this.0)).map(|_| Value::None)
    }
);

manager!(
    Null,
    "contextlib.nullcontext",
    |this| this.0.clone(),
    |_this, _raised| { Ok::<Value, PyErr>(Value::None) }
);
