//! Generators' methods.

use super::{Getters, Table, rest};
use crate::py::error::{PyErr, type_error};
use crate::py::generator::Generator;
use crate::py::signature::{Args, arity};
use crate::py::{PyResult, Value, iter_dyn};

pub(super) const METHODS: Table = &[
    ("__iter__", |args| Ok(args.values()[0].clone())),
    ("__next__", |args| iter_dyn::next(&args.values()[0])),
    ("send", |args| {
        this(args)?.send(rest(args).one("generator.send")?.clone())
    }),
    ("throw", |args| {
        let err = match rest(args).between("throw", 1, 3)? {
            [Value::Class(_), value @ Value::Instance(_), ..] => PyErr::raise(value),
            [class @ Value::Class(_), value, ..] if !value.is_none() => {
                PyErr::raise(&crate::py::call::call(class, std::slice::from_ref(value))?)
            }
            [value, ..] => PyErr::raise(value),
            [] => return Err(arity("throw", 0, 1, 3)),
        };
        this(args)?.throw(err)
    }),
    ("close", |args| {
        this(args)?.close()?;
        Ok(Value::None)
    }),
];

pub(super) const ATTRIBUTES: Getters = &[
    ("gi_running", |value| {
        Ok(Value::Bool(generator(value)?.is_running()))
    }),
    ("gi_suspended", |value| {
        Ok(Value::Bool(generator(value)?.is_suspended()))
    }),
    ("gi_yieldfrom", |value| Ok(generator(value)?.delegate())),
    ("gi_frame", |value| {
        Ok(if generator(value)?.is_finished() {
            Value::None
        } else {
            Value::Ellipsis
        })
    }),
    ("__name__", |value| {
        Ok(Value::from(
            generator(value)?
                .name()
                .rsplit('.')
                .next()
                .unwrap_or_default(),
        ))
    }),
    ("__qualname__", |value| {
        Ok(Value::from(generator(value)?.name()))
    }),
];

fn generator(value: &Value) -> PyResult<&Generator> {
    match value {
        Value::Generator(generator) => Ok(generator),
        other => Err(type_error(format!(
            "a generator is required, not '{}'",
            other.type_name()
        ))),
    }
}

fn this(args: Args<'_>) -> PyResult<&Generator> {
    generator(&args.values()[0])
}
