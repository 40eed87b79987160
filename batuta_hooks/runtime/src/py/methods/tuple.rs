//! The methods of `tuple`, `range` and `slice`.

use super::{Getters, Table, receiver, rest};
use crate::py::error::{type_error, value_error};
use crate::py::signature::Args;
use crate::py::{PyResult, Range, Tuple, Value, ops, text_of};

pub(super) const METHODS: Table = &[
    ("count", |args| {
        this(args)?
            .count(rest(args).one("tuple.count")?)
            .map(Value::from)
    }),
    ("index", |args| {
        let tuple = this(args)?;
        let given = rest(args).between("index", 1, 3)?;
        let len = tuple.len() as i64;
        let bound = |at: usize, default: i64| -> PyResult<i64> {
            let bound = given.get(at).map_or(Ok(default), super::list::clamped)?;
            Ok(if bound < 0 {
                (bound + len).max(0)
            } else {
                bound.min(len)
            })
        };
        for at in bound(1, 0)?..bound(2, len)? {
            if ops::same(&tuple.get(at)?, &given[0])? {
                return Ok(Value::from(at));
            }
        }
        Err(value_error("tuple.index(x): x not in tuple"))
    }),
    ("__getnewargs__", |args| {
        Ok(Value::tuple(vec![Value::Tuple(this(args)?.clone())]))
    }),
];

pub(super) const RANGE: Table = &[
    ("count", |args| {
        let item = rest(args).one("range.count")?;
        Ok(Value::from(i64::from(ops::native_contains(
            receiver(args),
            item,
        )?)))
    }),
    ("index", |args| {
        let item = rest(args).one("range.index")?;
        match ops::position(receiver(args), item)? {
            Some(at) => Ok(Value::from(at)),
            None => Err(value_error(format!(
                "{} is not in range",
                text_of::repr_of(item)?
            ))),
        }
    }),
];

pub(super) const SLICE: Table = &[("indices", |args| match receiver(args) {
    Value::Slice(slice) => {
        let len = ops::index_i64(rest(args).one("slice.indices")?)?;
        let (start, stop, step) = slice.to_slice()?.indices(len)?;
        Ok(Value::tuple(vec![
            Value::from(start),
            Value::from(stop),
            Value::from(step),
        ]))
    }
    other => Err(type_error(format!(
        "descriptor requires a 'slice' object but received a '{}'",
        other.type_name()
    ))),
})];

fn this(args: Args<'_>) -> PyResult<&Tuple<Value>> {
    match receiver(args) {
        Value::Tuple(tuple) => Ok(tuple),
        other => Err(type_error(format!(
            "descriptor requires a 'tuple' object but received a '{}'",
            other.type_name()
        ))),
    }
}

fn range(value: &Value) -> PyResult<&Range> {
    match value {
        Value::Range(range) => Ok(range),
        other => Err(type_error(format!(
            "a range is required, not '{}'",
            other.type_name()
        ))),
    }
}

pub(super) const RANGE_ATTRIBUTES: Getters = &[
    ("start", |value| Ok(Value::from(range(value)?.start()))),
    ("stop", |value| Ok(Value::from(range(value)?.stop()))),
    ("step", |value| Ok(Value::from(range(value)?.step()))),
];

fn part(
    value: &Value,
    pick: fn(&crate::py::slice_object::SliceObject) -> &Value,
) -> PyResult<Value> {
    match value {
        Value::Slice(slice) => Ok(pick(slice).clone()),
        other => Err(type_error(format!(
            "a slice is required, not '{}'",
            other.type_name()
        ))),
    }
}

pub(super) const SLICE_ATTRIBUTES: Getters = &[
    ("start", |value| part(value, |slice| &slice.start)),
    ("stop", |value| part(value, |slice| &slice.stop)),
    ("step", |value| part(value, |slice| &slice.step)),
];
