//! `set`'s and `frozenset`'s methods.

use super::object::one;
use super::{Table, receiver, rest};
use crate::py::error::{key_error, type_error};
use crate::py::signature::Args;
use crate::py::{FrozenSet, PyResult, Set, Value, iter_dyn, ops};
use ops::BinOp;

pub(super) const METHODS: Table = &[
    ("__init__", crate::py::construct::dunder_init),
    ("add", |args| {
        this(args)?.add(rest(args).one("set.add")?.clone())?;
        Ok(Value::None)
    }),
    ("discard", |args| {
        this(args)?.discard(rest(args).one("set.discard")?)?;
        Ok(Value::None)
    }),
    ("remove", |args| {
        let (set, item) = (this(args)?, rest(args).one("set.remove")?);
        if !set.contains(item)? {
            return Err(key_error(item.clone()));
        }
        set.discard(item)?;
        Ok(Value::None)
    }),
    ("pop", |args| this(args)?.pop()),
    ("clear", |args| {
        this(args)?.clear();
        Ok(Value::None)
    }),
    ("copy", |args| Ok(Value::Set(this(args)?.copy()?))),
    ("update", |args| in_place(args, BinOp::Or)),
    ("intersection_update", |args| in_place(args, BinOp::And)),
    ("difference_update", |args| in_place(args, BinOp::Sub)),
    ("symmetric_difference_update", |args| {
        in_place(args, BinOp::Xor)
    }),
    ("union", |args| combined(args, BinOp::Or)),
    ("intersection", |args| combined(args, BinOp::And)),
    ("difference", |args| combined(args, BinOp::Sub)),
    ("symmetric_difference", |args| combined(args, BinOp::Xor)),
    ("issubset", |args| {
        Ok(Value::Bool(
            own(args)?.issubset(&other(rest(args).one("issubset")?)?)?,
        ))
    }),
    ("issuperset", |args| {
        Ok(Value::Bool(
            own(args)?.issuperset(&other(rest(args).one("issuperset")?)?)?,
        ))
    }),
    ("isdisjoint", |args| {
        Ok(Value::Bool(
            own(args)?.isdisjoint(&other(rest(args).one("isdisjoint")?)?)?,
        ))
    }),
];

pub(super) const FROZEN: Table = &[
    ("copy", |args| one(args).cloned()),
    ("union", |args| combined(args, BinOp::Or)),
    ("intersection", |args| combined(args, BinOp::And)),
    ("difference", |args| combined(args, BinOp::Sub)),
    ("symmetric_difference", |args| combined(args, BinOp::Xor)),
    ("issubset", |args| {
        Ok(Value::Bool(
            own(args)?.issubset(&other(rest(args).one("issubset")?)?)?,
        ))
    }),
    ("issuperset", |args| {
        Ok(Value::Bool(
            own(args)?.issuperset(&other(rest(args).one("issuperset")?)?)?,
        ))
    }),
    ("isdisjoint", |args| {
        Ok(Value::Bool(
            own(args)?.isdisjoint(&other(rest(args).one("isdisjoint")?)?)?,
        ))
    }),
];

fn this(args: Args<'_>) -> PyResult<&Set<Value>> {
    match receiver(args) {
        Value::Set(set) => Ok(set),
        other => Err(type_error(format!(
            "descriptor requires a 'set' object but received a '{}'",
            other.type_name()
        ))),
    }
}

/// The receiver as a set.
fn own(args: Args<'_>) -> PyResult<Set<Value>> {
    other(receiver(args))
}

/// Any iterable as a set.
fn other(value: &Value) -> PyResult<Set<Value>> {
    match value.unwrapped() {
        Value::Set(set) => Ok(set.clone()),
        Value::FrozenSet(set) => set.to_set(),
        _ => Set::from_items(iter_dyn::collect(value)?),
    }
}

fn operands<'a>(args: Args<'a>, op: BinOp) -> PyResult<&'a [Value]> {
    let others = rest(args);
    match op {
        BinOp::Xor => others
            .one("set.symmetric_difference")
            .map(std::slice::from_ref),
        _ => {
            others.no_keywords("set method")?;
            Ok(others.values())
        }
    }
}

fn in_place(args: Args<'_>, op: BinOp) -> PyResult<Value> {
    let set = this(args)?;
    for value in operands(args, op)? {
        let value = other(value)?;
        match op {
            BinOp::Or => set.update(&value)?,
            BinOp::And => set.intersection_update(&value)?,
            BinOp::Sub => set.difference_update(&value)?,
            _ => set.symmetric_difference_update(&value)?,
        }
    }
    Ok(Value::None)
}

fn combined(args: Args<'_>, op: BinOp) -> PyResult<Value> {
    let mut result = own(args)?.copy()?;
    for value in operands(args, op)? {
        result = ops::set_op(op, &result, &other(value)?)?;
    }
    Ok(match receiver(args) {
        Value::FrozenSet(_) => Value::FrozenSet(FrozenSet::from_set(&result)?),
        _ => Value::Set(result),
    })
}
