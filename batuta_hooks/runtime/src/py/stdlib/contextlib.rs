//! `contextlib`: what is written over context managers. The rest is the runtime's own.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/contextlib.py (2f9a439b2f855daa); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Flow, FromValue, Global, GlobalKey, List, PyErr, PyResult, Signature, Str, ToValue,
    Truth, Tuple, Value,
};
use crate::{attempt, attempt_flow, name, py};
use std::slice;

thread_local! {
    pub static AbstractContextManager: Global<Value> =
        const { Global::new("AbstractContextManager") };
    pub static ContextDecorator: Global<Value> = const { Global::new("ContextDecorator") };
    pub static ExitStack: Global<Value> = const { Global::new("ExitStack") };
    pub static chdir: Global<Value> = const { Global::new("chdir") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static CONTEXT_DECORATOR_CALL_INNER_SIGNATURE: Signature = Signature::new("inner", &[])
    .qualname("ContextDecorator.__call__.<locals>.inner")
    .module("contextlib")
    .varargs()
    .varkw();

static EXIT_STACK_CALLBACK_LEAVE_SIGNATURE: Signature = Signature::new("leave", &[])
    .qualname("ExitStack.callback.<locals>.leave")
    .module("contextlib")
    .varargs();

static ABSTRACT_CONTEXT_MANAGER_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("AbstractContextManager.__enter__")
    .module("contextlib");

static ABSTRACT_CONTEXT_MANAGER_EXIT_SIGNATURE: Signature =
    Signature::new("__exit__", &["self", "exc_type", "exc_value", "traceback"])
        .qualname("AbstractContextManager.__exit__")
        .module("contextlib");

static CONTEXT_DECORATOR_RECREATE_CM_SIGNATURE: Signature =
    Signature::new("_recreate_cm", &["self"])
        .qualname("ContextDecorator._recreate_cm")
        .module("contextlib");

static CONTEXT_DECORATOR_CALL_SIGNATURE: Signature = Signature::new("__call__", &["self", "func"])
    .qualname("ContextDecorator.__call__")
    .module("contextlib");

static EXIT_STACK_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self"])
    .qualname("ExitStack.__init__")
    .module("contextlib");

static EXIT_STACK_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("ExitStack.__enter__")
    .module("contextlib");

static EXIT_STACK_ENTER_CONTEXT_SIGNATURE: Signature =
    Signature::new("enter_context", &["self", "cm"])
        .qualname("ExitStack.enter_context")
        .module("contextlib");

static EXIT_STACK_PUSH_SIGNATURE: Signature = Signature::new("push", &["self", "exit"])
    .qualname("ExitStack.push")
    .module("contextlib");

static EXIT_STACK_CALLBACK_SIGNATURE: Signature = Signature::new("callback", &["self", "callback"])
    .qualname("ExitStack.callback")
    .module("contextlib")
    .positional_only(2)
    .varargs()
    .varkw();

static EXIT_STACK_POP_ALL_SIGNATURE: Signature = Signature::new("pop_all", &["self"])
    .qualname("ExitStack.pop_all")
    .module("contextlib");

static EXIT_STACK_CLOSE_SIGNATURE: Signature = Signature::new("close", &["self"])
    .qualname("ExitStack.close")
    .module("contextlib");

static EXIT_STACK_EXIT_SIGNATURE: Signature =
    Signature::new("__exit__", &["self", "exc_type", "exc_value", "traceback"])
        .qualname("ExitStack.__exit__")
        .module("contextlib");

static CHDIR_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "path"])
    .qualname("chdir.__init__")
    .module("contextlib");

static CHDIR_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("chdir.__enter__")
    .module("contextlib");

static CHDIR_EXIT_SIGNATURE: Signature =
    Signature::new("__exit__", &["self", "exc_type", "exc_value", "traceback"])
        .qualname("chdir.__exit__")
        .module("contextlib");

pub fn abstract_context_manager_enter(self_: &Value) -> Value {
    self_.clone()
}

pub fn abstract_context_manager_exit(
    _self_: &Value,
    _exc_type: &Value,
    _exc_value: &Value,
    _traceback: &Value,
) -> Value {
    Value::None
}

pub fn context_decorator_recreate_cm(self_: &Value) -> Value {
    self_.clone()
}

pub fn context_decorator_call(self_: &Value, func: &Value) -> PyResult<Value> {
    fn inner_body(
        args: &Tuple<Value>,
        kwds: &Dict<Value, Value>,
        func: &Value,
        self_: &Value,
    ) -> PyResult<Value> {
        let manager = py::call_method(name!("_recreate_cm"), slice::from_ref(self_))?;
        py::enter(&manager)?;
        let flow: Flow<Value> = 'with: {
            Flow::Return({
                let callee = func.clone();
                attempt_flow!(
                    'with,
                    attempt_flow!(
                        'with,
                        attempt_flow!(
                            'with,
                            py::CallBuilder::new().star(&callee, &args.to_value())
                        )
                        .star_star(&callee, &kwds.to_value())
                    )
                    .call(&callee)
                )
            })
        };
        if let Flow::Raise(error) = &flow {
            let failed_2 = error.value();
            if !py::call_method(
                name!("__exit__"),
                &[
                    manager,
                    py::class_of(&failed_2),
                    failed_2.clone(),
                    Value::None,
                ],
            )?
            .truth()?
            {
                return Err(error.clone());
            }
        } else {
            py::call_method(
                name!("__exit__"),
                &[manager, Value::None, Value::None, Value::None],
            )?
            .truth()?;
            match flow {
                Flow::Next | Flow::Break | Flow::Continue => (),
                Flow::Return(value) => return Ok(value),
                Flow::Raise(error) => return Err(error),
            }
        }
        Ok(Value::None)
    }
    let inner = py::call(
        &py::call(&py::imported("functools.wraps")?, slice::from_ref(func))?,
        &[{
            let func = func.clone();
            let self_ = self_.clone();
            py::function::new(&CONTEXT_DECORATOR_CALL_INNER_SIGNATURE, move |args| {
                inner_body(
                    &<Tuple<Value>>::from_value(&args[0])?,
                    &<Dict<Value, Value>>::from_value(&args[1])?,
                    &func,
                    &self_,
                )
            })
        }],
    )?;

    Ok(inner)
}

pub fn exit_stack_init(self_: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("_exits"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    Ok(Value::None)
}

pub fn exit_stack_enter(self_: &Value) -> Value {
    self_.clone()
}

pub fn exit_stack_enter_context(self_: &Value, cm: &Value) -> PyResult<Value> {
    let cls = py::call(&py::builtin("type")?, slice::from_ref(cm))?;
    if !py::call(
        &py::builtin("hasattr")?,
        &[cls.clone(), Value::from("__enter__")],
    )?
    .truth()?
        && !py::call(
            &py::builtin("hasattr")?,
            &[cm.clone(), Value::from("__enter__")],
        )?
        .truth()?
    {
        return Err(py::error::type_error(format!(
            "'{}.{}' object does not support the context manager protocol",
            py::format_value(&py::getattr(&cls, name!("__module__"))?, "")?,
            py::format_value(&py::getattr(&cls, name!("__qualname__"))?, "")?
        )));
    }
    let value = py::call_method(name!("__enter__"), slice::from_ref(cm))?;
    py::call_method(
        name!("append"),
        &[
            py::getattr(self_, name!("_exits"))?,
            py::getattr(cm, name!("__exit__"))?,
        ],
    )?;
    Ok(value)
}

pub fn exit_stack_push(self_: &Value, exit: &Value) -> PyResult<Value> {
    let leave = py::call(
        &py::builtin("getattr")?,
        &[exit.clone(), Value::from("__exit__"), Value::None],
    )?;
    py::call_method(
        name!("append"),
        &[
            py::getattr(self_, name!("_exits"))?,
            if leave.is_none() {
                exit.clone()
            } else {
                leave.clone()
            },
        ],
    )?;
    Ok(exit.clone())
}

pub fn exit_stack_callback(
    self_: &Value,
    callback: &Value,
    args: &Tuple<Value>,
    kwds: &Dict<Value, Value>,
) -> PyResult<Value> {
    fn leave(
        _details: &Tuple<Value>,
        args: &Tuple<Value>,
        callback: &Value,
        kwds: &Dict<Value, Value>,
    ) -> PyResult<Value> {
        {
            let callee = callback.clone();
            py::CallBuilder::new()
                .star(&callee, &args.to_value())?
                .star_star(&callee, &kwds.to_value())?
                .call(&callee)?
        };
        Ok(Value::from(false))
    }

    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("_exits"))?, {
            let args = args.clone();
            let callback = callback.clone();
            let kwds = kwds.clone();
            py::function::new(&EXIT_STACK_CALLBACK_LEAVE_SIGNATURE, move |given| {
                leave(
                    &<Tuple<Value>>::from_value(&given[0])?,
                    &args,
                    &callback,
                    &kwds,
                )
            })
        }],
    )?;
    Ok(callback.clone())
}

pub fn exit_stack_pop_all(self_: &Value) -> PyResult<Value> {
    let made = py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[],
    )?;
    let (part, part_2) = (
        py::getattr(self_, name!("_exits"))?,
        List::<Value>::new(vec![]),
    );
    py::setattr(&made, name!("_exits"), part)?;
    py::setattr(self_, name!("_exits"), part_2.to_value())?;
    Ok(made)
}

pub fn exit_stack_close(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("__exit__"),
        &[self_.clone(), Value::None, Value::None, Value::None],
    )?;
    Ok(Value::None)
}

pub fn exit_stack_exit(
    self_: &Value,
    _exc_type: &Value,
    exc_value: &Value,
    _traceback: &Value,
) -> PyResult<Value> {
    let mut pending = exc_value.clone();
    while py::getattr(self_, name!("_exits"))?.truth()? {
        let leave = py::call_method(name!("pop"), &[py::getattr(self_, name!("_exits"))?])?;
        let outcome: PyResult<()> = 'attempt: {
            let details = if pending.is_none() {
                (Value::None, Value::None, ())
            } else {
                (
                    attempt!(
                        'attempt,
                        py::call(
                            &attempt!('attempt, py::builtin("type")),
                            slice::from_ref(&pending)
                        )
                    ),
                    pending.clone(),
                    (),
                )
            };
            if attempt!(
                'attempt,
                {
                    let callee = leave;
                    attempt!(
                        'attempt,
                        attempt!(
                            'attempt,
                            py::CallBuilder::new().star(&callee, &details.to_value())
                        )
                        .call(&callee)
                    )
                }
                .truth()
            ) {
                pending = Value::None;
            }
            Ok(())
        };
        if let Err(error_2) = outcome {
            if error_2.is("BaseException") {
                let error = error_2.value();
                pending = error;
            } else {
                return Err(error_2);
            }
        }
    }
    if pending.is_none() {
        return Ok((!exc_value.is_none()).to_value());
    }
    if py::ops::is_(&pending, exc_value) {
        return Ok(Value::from(false));
    }
    Err(PyErr::raise(&pending))
}

pub fn chdir_init(self_: &Value, path: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("path"), path.clone())?;
    py::setattr(self_, name!("_old"), List::<Value>::new(vec![]).to_value())?;
    Ok(Value::None)
}

pub fn chdir_enter(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[
            py::getattr(self_, name!("_old"))?,
            py::os::path::getcwd()?.to_value(),
        ],
    )?;
    py::call(
        &py::imported("os.chdir")?,
        &[py::getattr(self_, name!("path"))?],
    )?;
    Ok(Value::None)
}

pub fn chdir_exit(
    self_: &Value,
    _exc_type: &Value,
    _exc_value: &Value,
    _traceback: &Value,
) -> PyResult<Value> {
    py::call(
        &py::imported("os.chdir")?,
        &[py::call_method(
            name!("pop"),
            &[py::getattr(self_, name!("_old"))?],
        )?],
    )?;
    Ok(Value::None)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_contextlib") {
        return Ok(());
    }
    let class = py::class::build(
        "AbstractContextManager",
        &[py::imported("abc.ABC")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("contextlib"));
            ns.set(name!("__doc__"), Value::from("What `with` takes."));
            ns.set(
                name!("_abc_methods"),
                (Str::from("__enter__"), Str::from("__exit__")).to_value(),
            );

            ns.set(
                name!("__enter__"),
                py::function::new(&ABSTRACT_CONTEXT_MANAGER_ENTER_SIGNATURE, |args| {
                    Ok(abstract_context_manager_enter(&args[0]))
                }),
            );

            ns.set(
                name!("__exit__"),
                py::call(
                    &py::imported("abc.abstractmethod")?,
                    &[py::function::new(
                        &ABSTRACT_CONTEXT_MANAGER_EXIT_SIGNATURE,
                        |args| {
                            Ok(abstract_context_manager_exit(
                                &args[0], &args[1], &args[2], &args[3],
                            ))
                        },
                    )],
                )?,
            );
            Ok(())
        },
    )?;
    AbstractContextManager.set(class);

    let class_2 = py::class::build("ContextDecorator", &[], |ns| {
        ns.set(name!("__module__"), Value::from("contextlib"));
        ns.set(
            name!("__doc__"),
            Value::from("A context manager that also decorates functions."),
        );
        ns.set(
            name!("_recreate_cm"),
            py::function::new(&CONTEXT_DECORATOR_RECREATE_CM_SIGNATURE, |args| {
                Ok(context_decorator_recreate_cm(&args[0]))
            }),
        );

        ns.set(
            name!("__call__"),
            py::function::new(&CONTEXT_DECORATOR_CALL_SIGNATURE, |args| {
                context_decorator_call(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    ContextDecorator.set(class_2);

    let class_3 = py::class::build("ExitStack", &[AbstractContextManager.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("contextlib"));
        ns.set(
            name!("__doc__"),
            Value::from("Context managers and callbacks that are left in reverse order."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&EXIT_STACK_INIT_SIGNATURE, |args| exit_stack_init(&args[0])),
        );

        ns.set(
            name!("__enter__"),
            py::function::new(&EXIT_STACK_ENTER_SIGNATURE, |args| {
                Ok(exit_stack_enter(&args[0]))
            }),
        );

        ns.set(
            name!("enter_context"),
            py::function::new(&EXIT_STACK_ENTER_CONTEXT_SIGNATURE, |args| {
                exit_stack_enter_context(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("push"),
            py::function::new(&EXIT_STACK_PUSH_SIGNATURE, |args| {
                exit_stack_push(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("callback"),
            py::function::new(&EXIT_STACK_CALLBACK_SIGNATURE, |args| {
                exit_stack_callback(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("pop_all"),
            py::function::new(&EXIT_STACK_POP_ALL_SIGNATURE, |args| {
                exit_stack_pop_all(&args[0])
            }),
        );

        ns.set(
            name!("close"),
            py::function::new(&EXIT_STACK_CLOSE_SIGNATURE, |args| {
                exit_stack_close(&args[0])
            }),
        );

        ns.set(
            name!("__exit__"),
            py::function::new(&EXIT_STACK_EXIT_SIGNATURE, |args| {
                exit_stack_exit(&args[0], &args[1], &args[2], &args[3])
            }),
        );
        Ok(())
    })?;
    ExitStack.set(class_3);

    let class_4 = py::class::build("chdir", &[AbstractContextManager.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("contextlib"));
        ns.set(name!("__doc__"), Value::from("Works in another folder."));
        ns.set(
            name!("__init__"),
            py::function::new(&CHDIR_INIT_SIGNATURE, |args| chdir_init(&args[0], &args[1])),
        );

        ns.set(
            name!("__enter__"),
            py::function::new(&CHDIR_ENTER_SIGNATURE, |args| chdir_enter(&args[0])),
        );

        ns.set(
            name!("__exit__"),
            py::function::new(&CHDIR_EXIT_SIGNATURE, |args| {
                chdir_exit(&args[0], &args[1], &args[2], &args[3])
            }),
        );
        Ok(())
    })?;
    chdir.set(class_4);

    _exported.set(Dict::from_pairs([
        (
            Str::from("AbstractContextManager"),
            AbstractContextManager.get()?,
        ),
        (Str::from("ContextDecorator"), ContextDecorator.get()?),
        (Str::from("ExitStack"), ExitStack.get()?),
        (Str::from("chdir"), chdir.get()?),
    ])?);
    Ok(())
}
