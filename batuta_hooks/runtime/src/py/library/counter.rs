//! `collections.Counter` as a subclass of dict.

use super::collections::{dict_of, subclass};
use crate::py::builtin_class::type_of;
use crate::py::error::type_error;
use crate::py::function::closure;
use crate::py::iter_dyn::{self, from_fn};
use crate::py::signature::Args;
use crate::py::{Class, CmpOp, Dict, Name, PyResult, Value, call, ops, text_of};
use std::cell::{Cell, RefCell};

fn number(value: i64) -> Value {
    Value::from(value)
}

/// Adds what a mapping counts, or the elements of an iterable, each `sign` times.
fn add_all(counts: &Dict<Value, Value>, source: &Value, sign: i64) -> PyResult<()> {
    let add = |key: Value, amount: &Value| -> PyResult<()> {
        let old = counts.get_or(&key, number(0))?;
        let new = if sign > 0 {
            ops::add(amount, &old)?
        } else {
            ops::sub(&old, amount)?
        };
        counts.set(key, new)
    };
    if let Some(pairs) = ops::mapping_items(source)? {
        for (key, amount) in pairs {
            add(key, &amount)?;
        }
        return Ok(());
    }
    let items = iter_dyn::iter(source)?;
    while let Some(item) = items.next()? {
        add(item, &number(1))?;
    }
    Ok(())
}

fn change(args: Args<'_>, sign: i64) -> PyResult<Value> {
    let [object, sources @ ..] = args.positional() else {
        return Err(type_error("update() needs a Counter"));
    };
    let counts = dict_of(object)?;
    if sources.len() > 1 {
        return Err(type_error(format!(
            "Counter.update() takes from 1 to 2 positional arguments but {} were given",
            sources.len() + 1
        )));
    }
    for source in sources.iter().filter(|source| !source.is_none()) {
        add_all(counts, source, sign)?;
    }
    let named = Dict::new();
    for (name, amount) in args.keywords() {
        named.set(Value::from(name), amount.clone())?;
    }
    if !named.is_empty() {
        add_all(counts, &Value::Dict(named), sign)?;
    }
    Ok(Value::None)
}

fn most_common(counts: &Dict<Value, Value>) -> PyResult<Vec<(Value, Value)>> {
    let mut failure = None;
    let mut pairs = counts.to_pairs();
    pairs.sort_by(|(_, a), (_, b)| {
        let less =
            |a: &Value, b: &Value| ops::compare(a, b, CmpOp::Lt).and_then(|less| ops::truth(&less));
        match (less(a, b), less(b, a)) {
            (Ok(true), _) => std::cmp::Ordering::Greater,
            (_, Ok(true)) => std::cmp::Ordering::Less,
            (Err(err), _) | (_, Err(err)) => {
                failure.get_or_insert(err);
                std::cmp::Ordering::Equal
            }
            _ => std::cmp::Ordering::Equal,
        }
    });
    failure.map_or(Ok(pairs), Err)
}

fn method(class: &Class, name: &'static str, body: impl Fn(Args<'_>) -> PyResult<Value> + 'static) {
    class.set(Name::new(name), closure(name, body));
}

/// A Counter of the positive ones of these counts.
fn positive(object: &Value, pairs: Vec<(Value, Value)>) -> PyResult<Value> {
    let made = call::call(&Value::Class(type_of(object)), &[])?;
    let counts = dict_of(&made)?;
    for (key, count) in pairs {
        if ops::truth(&ops::gt(&count, &number(0))?)? {
            counts.set(key, count)?;
        }
    }
    Ok(made)
}

fn combined(class: &Class, name: &'static str, combine: fn(&Value, &Value) -> PyResult<Value>) {
    method(class, name, move |args| {
        let [a, b] = args.between("operator", 2, 2)? else {
            return Ok(Value::NotImplemented);
        };
        if !type_of(b).mro().any(|base| &*base.name() == "Counter") {
            return Ok(Value::NotImplemented);
        }
        let (own, other) = (dict_of(a)?, dict_of(b)?);
        let mut pairs = Vec::new();
        for (key, count) in own.to_pairs() {
            let second = other.get_or(&key, number(0))?;
            pairs.push((key, combine(&count, &second)?));
        }
        for (key, count) in other.to_pairs() {
            if !own.contains(&key)? {
                pairs.push((key, combine(&number(0), &count)?));
            }
        }
        positive(a, pairs)
    });
}

fn least(a: &Value, b: &Value) -> PyResult<Value> {
    Ok(if ops::truth(&ops::lt(a, b)?)? { a } else { b }.clone())
}

fn greatest(a: &Value, b: &Value) -> PyResult<Value> {
    Ok(if ops::truth(&ops::lt(a, b)?)? { b } else { a }.clone())
}

/// `collections.Counter`
pub(super) fn counter() -> Value {
    let class = subclass("Counter");
    method(&class, "__init__", |args| change(args, 1));
    method(&class, "update", |args| change(args, 1));
    method(&class, "subtract", |args| change(args, -1));
    method(&class, "__missing__", |_| Ok(number(0)));
    method(&class, "__delitem__", |args| {
        let [object, key] = args.between("__delitem__", 2, 2)? else {
            return Ok(Value::None);
        };
        dict_of(object)?.take(key).map(|_| Value::None)
    });
    method(&class, "most_common", |args| {
        let [_, n] = args.bind("most_common", ["self", "n"], 1)?;
        let mut pairs = most_common(dict_of(&args.values()[0])?)?;
        if let Some(n) = n.filter(|n| !n.is_none()) {
            pairs.truncate(ops::index_i64(&n)?.max(0) as usize);
        }
        let pairs = pairs
            .into_iter()
            .map(|(key, count)| Value::tuple(vec![key, count]));
        Ok(Value::list(pairs.collect()))
    });
    method(&class, "elements", |args| {
        let pairs = dict_of(args.one("elements")?)?.to_pairs();
        let (at, left) = (Cell::new(0), RefCell::new(None));
        Ok(from_fn("itertools.chain", move || {
            loop {
                let Some((key, count)) = pairs.get(at.get()) else {
                    return Ok(None);
                };
                let now = match *left.borrow() {
                    Some(now) => now,
                    None => ops::index_i64(count)?,
                };
                if now > 0 {
                    left.replace(Some(now - 1));
                    return Ok(Some(key.clone()));
                }
                left.replace(None);
                at.set(at.get() + 1);
            }
        }))
    });
    method(&class, "total", |args| {
        let mut total = number(0);
        for count in dict_of(args.one("total")?)?.to_values() {
            total = ops::add(&total, &count)?;
        }
        Ok(total)
    });
    method(&class, "copy", |args| {
        let object = args.one("copy")?;
        call::call(&Value::Class(type_of(object)), std::slice::from_ref(object))
    });
    method(&class, "__repr__", |args| {
        let object = &args.values()[0];
        let name = type_of(object).name();
        let counts = dict_of(object)?;
        if counts.is_empty() {
            return Ok(Value::from(format!("{name}()")));
        }
        // Counts that do not compare keep the order of the keys.
        let pairs = most_common(counts).unwrap_or_else(|_| counts.to_pairs());
        let shown = text_of::repr_of(&Value::dict(pairs)?)?;
        Ok(Value::from(format!("{name}({shown})")))
    });
    method(&class, "__pos__", |args| {
        let object = &args.values()[0];
        positive(object, dict_of(object)?.to_pairs())
    });
    combined(&class, "__add__", ops::add);
    combined(&class, "__sub__", ops::sub);
    combined(&class, "__and__", least);
    combined(&class, "__or__", greatest);
    Value::Class(class)
}
