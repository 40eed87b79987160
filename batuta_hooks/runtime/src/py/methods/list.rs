//! `list`'s methods.

use super::object::one;
use super::{Table, receiver, rest};
use crate::py::error::{type_error, value_error};
use crate::py::signature::Args;
use crate::py::{List, PyResult, Value, call, iter_dyn, ops};

pub(super) const METHODS: Table = &[
    ("__init__", crate::py::construct::dunder_init),
    ("append", |args| {
        let item = rest(args).one("list.append")?;
        this(args)?.append(item.clone());
        Ok(Value::None)
    }),
    ("extend", |args| {
        let items = rest(args).one("list.extend")?;
        let list = this(args)?;
        match items {
            Value::List(other) => list.extend(other),
            other => {
                let items = iter_dyn::collect(other)?;
                list.with_mut(|all| all.extend(items));
            }
        }
        Ok(Value::None)
    }),
    ("insert", |args| {
        let [at, item] = rest(args).between("insert", 2, 2)? else {
            return Ok(Value::None);
        };
        this(args)?.insert(ops::index_i64(at)?, item.clone());
        Ok(Value::None)
    }),
    ("pop", |args| match rest(args).between("pop", 0, 1)? {
        [at] => this(args)?.pop_at(ops::index_i64(at)?),
        _ => this(args)?.pop(),
    }),
    ("remove", |args| {
        this(args)?.remove(rest(args).one("list.remove")?)?;
        Ok(Value::None)
    }),
    ("clear", |args| {
        one(args)?;
        this(args)?.clear();
        Ok(Value::None)
    }),
    ("copy", |args| Ok(Value::List(this(args)?.copy()))),
    ("count", |args| {
        this(args)?
            .count(rest(args).one("list.count")?)
            .map(Value::from)
    }),
    ("index", |args| {
        let list = this(args)?;
        let given = rest(args).between("index", 1, 3)?;
        let bound = |at: usize, default: i64| given.get(at).map_or(Ok(default), clamped);
        list.index_from(&given[0], bound(1, 0)?, bound(2, i64::MAX)?)
            .map(Value::from)
    }),
    ("reverse", |args| {
        this(args)?.reverse();
        Ok(Value::None)
    }),
    ("sort", sort),
    ("__sizeof__", |args| {
        Ok(Value::from(56 + 8 * this(args)?.len()))
    }),
];

/// A slice bound given as any integer.
pub(super) fn clamped(value: &Value) -> PyResult<i64> {
    let int = ops::index(value)
        .map_err(|_| type_error("slice indices must be integers or have an __index__ method"))?;
    Ok(int.to_i64().unwrap_or(if int.is_negative() {
        i64::MIN
    } else {
        i64::MAX
    }))
}

fn this(args: Args<'_>) -> PyResult<&List<Value>> {
    match receiver(args) {
        Value::List(list) => Ok(list),
        other => Err(type_error(format!(
            "descriptor requires a 'list' object but received a '{}'",
            other.type_name()
        ))),
    }
}

fn sort(args: Args<'_>) -> PyResult<Value> {
    if args.positional().len() > 1 {
        return Err(type_error("sort() takes no positional arguments"));
    }
    let [key, reverse] = rest(args).bind("sort", ["key", "reverse"], 0)?;
    sort_list(this(args)?, key.as_ref(), reverse.as_ref())?;
    Ok(Value::None)
}

/// `list.sort(key=key, reverse=reverse)`; the list is empty meanwhile, as in CPython.
fn sort_list(list: &List<Value>, key: Option<&Value>, reverse: Option<&Value>) -> PyResult<()> {
    let reverse = reverse.map_or(Ok(false), ops::truth)?;
    let mut items = list.take();
    let result = sort_items(&mut items, key, reverse);
    let modified = !list.is_empty();
    list.clear();
    list.with_mut(|all| all.extend(items));
    result?;
    if modified {
        Err(value_error("list modified during sort"))
    } else {
        Ok(())
    }
}

/// Sorts values in place, stably.
pub(in crate::py) fn sort_items(
    items: &mut Vec<Value>,
    key: Option<&Value>,
    reverse: bool,
) -> PyResult<()> {
    match key {
        None | Some(Value::None) => crate::py::list::sort_vec(items, reverse),
        Some(key) => crate::py::list::sort_vec_by_key(
            items,
            |item| call::call(key, std::slice::from_ref(item)),
            reverse,
        ),
    }
}
