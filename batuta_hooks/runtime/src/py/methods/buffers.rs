//! The methods of `memoryview` and `array.array` as attributes of their classes; the objects themselves do the work.

use super::object::two;
use super::{Table, receiver, rest};
use crate::py::attr;
use crate::py::signature::Args;
use crate::py::{Name, PyResult, Value, ops};

macro_rules! methods {
    ($($name:literal),* $(,)?) => {
        &[$(($name, |args| forward(args, $name))),*]
    };
}

fn forward(args: Args<'_>, name: &str) -> PyResult<Value> {
    let object = receiver(args);
    if let Value::Native(native) = object
        && let Some(value) = native.call_method(name, rest(args))?
    {
        return Ok(value);
    }
    Err(attr::no_attribute(object, Name::new(name)))
}

pub(super) const VIEW: Table = methods![
    "tobytes",
    "tolist",
    "hex",
    "release",
    "cast",
    "toreadonly",
    "__exit__"
];

/// What a `with` statement binds is the view itself.
pub(super) const ENTER: Table = &[("__enter__", |args| {
    ops::len(receiver(args))?;
    Ok(args.values()[0].clone())
})];

pub(super) const ARRAY: Table = methods![
    "append",
    "extend",
    "insert",
    "pop",
    "remove",
    "index",
    "count",
    "reverse",
    "byteswap",
    "tobytes",
    "tolist",
    "frombytes",
    "fromlist",
    "fromunicode",
    "tounicode",
    "buffer_info",
    "__copy__",
];

/// Item assignment of both.
pub(super) const STORE: Table = &[
    ("__setitem__", |args| {
        if let [object, key, value] = args.values() {
            ops::native_setitem(object.unwrapped(), key, value.clone())?;
        }
        Ok(Value::None)
    }),
    ("__delitem__", |args| {
        let [object, key] = two(args)?;
        ops::native_delitem(object.unwrapped(), key)?;
        Ok(Value::None)
    }),
];
