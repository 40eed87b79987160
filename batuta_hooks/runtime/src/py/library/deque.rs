//! `collections.deque` on dynamic values.

use crate::py::collections::Deque;
use crate::py::error::{index_error, type_error};
use crate::py::iter_dyn::{self, from_fn};
use crate::py::native::{Native, NativeObject};
use crate::py::signature::Args;
use crate::py::{CmpOp, PyEq, PyOrd, PyRepr, PyResult, Str, Value, ops};
use std::any::Any;

const METHODS: &[&str] = &[
    "append",
    "appendleft",
    "clear",
    "copy",
    "count",
    "extend",
    "extendleft",
    "index",
    "insert",
    "pop",
    "popleft",
    "remove",
    "reverse",
    "rotate",
];

/// `collections.deque(iterable, maxlen)`
pub(super) fn deque(args: Args<'_>) -> PyResult<Value> {
    let [items, maxlen] = args.bind("deque", ["iterable", "maxlen"], 0)?;
    let maxlen = maxlen
        .filter(|maxlen| !maxlen.is_none())
        .map(|maxlen| ops::index_i64(&maxlen))
        .transpose()?;
    let made = Deque::empty(maxlen)?;
    if let Some(items) = items {
        extend(&made, &items, Deque::append)?;
    }
    Ok(Native::value(made))
}

fn extend(deque: &Deque<Value>, items: &Value, add: fn(&Deque<Value>, Value)) -> PyResult<()> {
    // `d.extend(d)` takes what was there.
    if let Some(own) = as_deque(items).filter(|own| own.is(deque)) {
        own.to_vec().into_iter().for_each(|item| add(deque, item));
        return Ok(());
    }
    let items = iter_dyn::iter(items)?;
    while let Some(item) = items.next()? {
        add(deque, item);
    }
    Ok(())
}

fn as_deque(value: &Value) -> Option<&Deque<Value>> {
    match value {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

fn position(key: &Value) -> PyResult<i64> {
    match key {
        Value::Slice(_) => Err(type_error("sequence index must be integer, not 'slice'")),
        key => ops::index_i64(key),
    }
}

impl NativeObject for Deque<Value> {
    fn type_name(&self) -> &'static str {
        "collections.deque"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok((name == "maxlen").then(|| self.maxlen().map_or(Value::None, Value::from)))
    }

    fn has_method(&self, name: &str) -> bool {
        METHODS.contains(&name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if !self.has_method(name) {
            return Ok(None);
        }
        let one = || args.one(&format!("deque.{name}"));
        match name {
            "append" => self.append(one()?.clone()),
            "appendleft" => self.appendleft(one()?.clone()),
            "extend" => extend(self, one()?, Deque::append)?,
            "extendleft" => extend(self, one()?, Deque::appendleft)?,
            "remove" => self.remove(one()?)?,
            "count" => return self.count(one()?).map(|count| Some(Value::from(count))),
            "index" => return self.index(one()?).map(|at| Some(Value::from(at))),
            "insert" => {
                let [at, item] = args.between("insert", 2, 2)? else {
                    return Ok(None);
                };
                self.insert(ops::index_i64(at)?, item.clone())?;
            }
            "rotate" => {
                let steps = args.between("rotate", 0, 1)?.first();
                self.rotate(steps.map_or(Ok(1), ops::index_i64)?);
            }
            "pop" => return self.pop().map(Some),
            "popleft" => return self.popleft().map(Some),
            "copy" => return Ok(Some(Native::value(self.copy()))),
            "clear" => self.clear(),
            _ => self.reverse(),
        }
        Ok(Some(Value::None))
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let mut text = String::new();
        self.repr_into(&mut text)?;
        Ok(Some(Str::from(text)))
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        as_deque(other)
            .map(|other| self.py_eq(other).map(Value::Bool))
            .transpose()
    }

    fn compare(&self, other: &Value, op: CmpOp) -> PyResult<Option<Value>> {
        as_deque(other)
            .map(|other| self.py_cmp(other, op).map(Value::Bool))
            .transpose()
    }

    fn hash(&self) -> PyResult<Option<i64>> {
        Err(type_error("unhashable type: 'collections.deque'"))
    }

    fn length(&self) -> PyResult<Option<usize>> {
        Ok(Some(Deque::len(self)))
    }

    fn iter(&self) -> PyResult<Option<Value>> {
        let items = std::cell::RefCell::new(Deque::iter(self));
        Ok(Some(from_fn("_collections._deque_iterator", move || {
            items.borrow_mut().next().transpose()
        })))
    }

    fn reversed(&self) -> PyResult<Option<Value>> {
        let items = std::cell::RefCell::new(Deque::reversed(self));
        Ok(Some(from_fn(
            "_collections._deque_reverse_iterator",
            move || items.borrow_mut().next().transpose(),
        )))
    }

    fn contains(&self, item: &Value) -> PyResult<Option<bool>> {
        Deque::contains(self, item).map(Some)
    }

    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        match self.get(position(key)?) {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(index_error("deque index out of range")),
        }
    }

    fn setitem(&self, key: &Value, value: Value) -> PyResult<bool> {
        self.set(position(key)?, value).map(|()| true)
    }

    fn delitem(&self, key: &Value) -> PyResult<bool> {
        self.del(position(key)?).map(|()| true)
    }

    fn in_place(&self, op: &'static str, other: &Value) -> PyResult<Option<Value>> {
        if op != "+" {
            return Ok(None);
        }
        extend(self, other, Deque::append)?;
        Ok(Some(Native::value(self.clone())))
    }
}
