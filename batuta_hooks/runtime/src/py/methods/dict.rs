//! `dict`'s methods.

use super::object::one;
use super::{Table, receiver, rest};
use crate::py::error::{key_error, type_error, value_error};
use crate::py::signature::Args;
use crate::py::{Dict, PyResult, Value, iter_dyn, ops, views};

pub(super) const METHODS: Table = &[
    ("__init__", crate::py::construct::dunder_init),
    ("get", |args| match rest(args).between("get", 1, 2)? {
        [key] => Ok(this(args)?.get(key)?.unwrap_or(Value::None)),
        [key, default, ..] => Ok(this(args)?.get(key)?.unwrap_or_else(|| default.clone())),
        [] => Ok(Value::None),
    }),
    ("setdefault", |args| {
        let given = rest(args).between("setdefault", 1, 2)?;
        this(args)?.setdefault(
            given[0].clone(),
            given.get(1).cloned().unwrap_or(Value::None),
        )
    }),
    ("pop", |args| {
        let given = rest(args).between("pop", 1, 2)?;
        match (this(args)?.take(&given[0])?, given.get(1)) {
            (Some(value), _) => Ok(value),
            (None, Some(default)) => Ok(default.clone()),
            (None, None) => Err(key_error(given[0].clone())),
        }
    }),
    ("popitem", |args| {
        let (key, value) = this(args)?.popitem()?;
        Ok(Value::tuple(vec![key, value]))
    }),
    ("keys", |args| Ok(views::keys(this_only(args)?))),
    ("values", |args| Ok(views::values(this_only(args)?))),
    ("items", |args| Ok(views::items(this_only(args)?))),
    ("update", |args| {
        update_args("update", this(args)?, rest(args))?;
        Ok(Value::None)
    }),
    ("clear", |args| {
        this(args)?.clear();
        Ok(Value::None)
    }),
    ("copy", |args| Ok(Value::Dict(this(args)?.copy()))),
];

pub(super) const CLASS_METHODS: Table = &[("fromkeys", |args| {
    let given = rest(args).between("fromkeys", 1, 2)?;
    let value = given.get(1).cloned().unwrap_or(Value::None);
    let object = crate::py::call::call(&args.values()[0], &[])?;
    for key in iter_dyn::collect(&given[0])? {
        ops::setitem(&object, &key, value.clone())?;
    }
    Ok(object)
})];

fn this(args: Args<'_>) -> PyResult<&Dict<Value, Value>> {
    match receiver(args) {
        Value::Dict(dict) => Ok(dict),
        other => Err(type_error(format!(
            "descriptor requires a 'dict' object but received a '{}'",
            other.type_name()
        ))),
    }
}

fn this_only(args: Args<'_>) -> PyResult<&Dict<Value, Value>> {
    one(args)?;
    this(args)
}

/// `dict(*args, **keywords)` and `dict.update(*args, **keywords)` into `dict`.
pub(in crate::py) fn update_args(
    function: &str,
    dict: &Dict<Value, Value>,
    args: Args<'_>,
) -> PyResult<()> {
    match args.positional() {
        [] => {}
        [source] => update(dict, source)?,
        more => {
            return Err(type_error(format!(
                "{function} expected at most 1 argument, got {}",
                more.len()
            )));
        }
    }
    for (name, value) in args.keywords() {
        dict.set(Value::from(name), value.clone())?;
    }
    Ok(())
}

/// `dict.update(source)`
pub(in crate::py) fn update(dict: &Dict<Value, Value>, source: &Value) -> PyResult<()> {
    if let Value::Dict(other) = source {
        return dict.update(other);
    }
    if let Some(pairs) = ops::mapping_items(source)? {
        return dict.update_pairs(super::super::iter::ok(pairs.into_iter()));
    }
    let iter = iter_dyn::iter(source)?;
    let mut at = 0;
    while let Some(item) = iter.next()? {
        let pair = match iter_dyn::iter(&item) {
            Ok(_) => iter_dyn::collect(&item)?,
            Err(_) => {
                return Err(type_error(format!(
                    "cannot convert dictionary update sequence element #{at} to a sequence"
                )));
            }
        };
        let Ok([key, value]) = <[Value; 2]>::try_from(pair.clone()) else {
            return Err(value_error(format!(
                "dictionary update sequence element #{at} has length {}; 2 is required",
                pair.len()
            )));
        };
        dict.set(key, value)?;
        at += 1;
    }
    Ok(())
}
