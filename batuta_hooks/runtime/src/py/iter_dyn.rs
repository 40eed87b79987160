//! Iteration over dynamic values: `iter`, `next`, unpacking, and the builtin iterators.

use super::builtin_class::type_of;
use super::error::{PyErr, runtime_error, stop_iteration, type_error, value_error};
use super::generator::Step;
use super::{List, PyResult, Str, Tuple, Value, call};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// An iterator over any Python object, for `while let Some(x) = it.next()?`.
pub struct ValueIter(Value);

impl ValueIter {
    /// The iterator object.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// The next item, `None` at the end.
    #[inline]
    pub fn next(&self) -> PyResult<Option<Value>> {
        match &self.0 {
            Value::Iter(state) => match state.next() {
                Err(err) if err.is("StopIteration") => Ok(None),
                step => step,
            },
            Value::Generator(generator) => generator.next(),
            other => match next_step(other)? {
                Step::Yielded(value) => Ok(Some(value)),
                Step::Returned(_) => Ok(None),
            },
        }
    }

    /// The next item, or the value that StopIteration carries.
    pub fn step(&self) -> PyResult<Step<Value>> {
        next_step(&self.0)
    }
}

impl Iterator for &ValueIter {
    type Item = PyResult<Value>;

    fn next(&mut self) -> Option<PyResult<Value>> {
        ValueIter::next(self).transpose()
    }
}

/// The state of a builtin iterator.
pub struct IterState {
    kind: Kind,
    type_name: &'static str,
}

type NextFn = Box<dyn Fn() -> PyResult<Option<Value>>>;

enum Kind {
    List(RefCell<Option<List<Value>>>, Cell<usize>),
    ListReversed(RefCell<Option<List<Value>>>, Cell<usize>),
    Tuple(Tuple<Value>, Cell<usize>),
    Range {
        next: Cell<i64>,
        left: Cell<usize>,
        step: i64,
    },
    Chars(Str, Cell<usize>),
    Sequence(Value, Cell<Option<i64>>),
    /// Items that are made when asked for.
    Native(NextFn),
}

impl IterState {
    /// `next(self)`, `None` at the end.
    #[inline]
    pub fn next(&self) -> PyResult<Option<Value>> {
        match &self.kind {
            Kind::List(list, at) => {
                let position = at.get();
                let item = match &*list.borrow() {
                    Some(list) => list.at(position),
                    None => return Ok(None),
                };
                if item.is_none() {
                    let done = list.take();
                    drop(done);
                }
                at.set(position + 1);
                Ok(item)
            }
            Kind::Range { next, left, step } => {
                let remaining = left.get();
                if remaining == 0 {
                    return Ok(None);
                }
                left.set(remaining - 1);
                let value = next.get();
                next.set(value.wrapping_add(*step));
                Ok(Some(Value::from(value)))
            }
            Kind::Tuple(tuple, at) => {
                let item = (**tuple).get(at.get()).cloned();
                at.set(at.get() + 1);
                Ok(item)
            }
            Kind::Native(next) => next(),
            _ => self.next_rare(),
        }
    }

    fn next_rare(&self) -> PyResult<Option<Value>> {
        match &self.kind {
            Kind::ListReversed(list, at) => {
                let position = at.get();
                let item = match &*list.borrow() {
                    Some(list) if position > 0 => list.at(position - 1),
                    _ => None,
                };
                match item {
                    Some(item) => {
                        at.set(position - 1);
                        Ok(Some(item))
                    }
                    None => {
                        let done = list.take();
                        drop(done);
                        Ok(None)
                    }
                }
            }
            Kind::Chars(text, at) => {
                let Some(ch) = text.as_str()[at.get()..].chars().next() else {
                    return Ok(None);
                };
                at.set(at.get() + ch.len_utf8());
                Ok(Some(Value::Str(Str::from(
                    ch.encode_utf8(&mut [0; 4]) as &str
                ))))
            }
            Kind::Sequence(object, at) => {
                let Some(index) = at.get() else {
                    return Ok(None);
                };
                match call::call_method(
                    crate::name!("__getitem__"),
                    &[object.clone(), Value::from(index)],
                ) {
                    Ok(item) => {
                        at.set(Some(index + 1));
                        Ok(Some(item))
                    }
                    Err(err) if err.is("IndexError") || err.is("StopIteration") => {
                        at.set(None);
                        Ok(None)
                    }
                    Err(err) => Err(err),
                }
            }
            _ => self.next(),
        }
    }

    /// The class name: `list_iterator`, `zip`, ...
    pub fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// `__length_hint__` of the iterators that know it.
    pub fn length_hint(&self) -> usize {
        match &self.kind {
            Kind::List(list, at) => list
                .borrow()
                .as_ref()
                .map_or(0, |list| list.len().saturating_sub(at.get())),
            Kind::ListReversed(list, at) => list.borrow().as_ref().map_or(0, |_| at.get()),
            Kind::Tuple(tuple, at) => tuple.len().saturating_sub(at.get()),
            Kind::Range { left, .. } => left.get(),
            Kind::Chars(text, at) => text.as_str()[at.get()..].chars().count(),
            Kind::Sequence(..) | Kind::Native(_) => 0,
        }
    }
}

fn state(kind: Kind, type_name: &'static str) -> Value {
    Value::Iter(Rc::new(IterState { kind, type_name }))
}

/// An iterator of the class `type_name` whose items `next` makes.
pub fn from_fn(
    type_name: &'static str,
    next: impl Fn() -> PyResult<Option<Value>> + 'static,
) -> Value {
    state(Kind::Native(Box::new(next)), type_name)
}

/// An iterator of the class `type_name` over what a Rust iterator yields.
pub fn from_iter(
    type_name: &'static str,
    items: impl Iterator<Item = PyResult<Value>> + 'static,
) -> Value {
    let items = RefCell::new(Some(items));
    from_fn(type_name, move || {
        let Ok(mut slot) = items.try_borrow_mut() else {
            return Err(value_error(format!("{type_name} already executing")));
        };
        let item = slot.as_mut().and_then(Iterator::next).transpose();
        if matches!(item, Ok(None)) {
            let done = slot.take();
            drop(slot);
            drop(done);
        }
        item
    })
}

/// `iter(value)`, for loops.
#[inline]
pub fn iter(value: &Value) -> PyResult<ValueIter> {
    match value {
        Value::List(list) => Ok(ValueIter(state(
            Kind::List(RefCell::new(Some(list.clone())), Cell::new(0)),
            "list_iterator",
        ))),
        Value::Range(range) => Ok(ValueIter(state(
            Kind::Range {
                next: Cell::new(range.start()),
                left: Cell::new(range.len()),
                step: range.step(),
            },
            "range_iterator",
        ))),
        Value::Iter(_) | Value::Generator(_) => Ok(ValueIter(value.clone())),
        _ => iter_value(value).map(ValueIter),
    }
}

/// `iter(value)`, the iterator object.
pub fn iter_value(value: &Value) -> PyResult<Value> {
    match value {
        Value::List(_) | Value::Range(_) => Ok(iter(value)?.0),
        Value::Iter(_) | Value::Generator(_) => Ok(value.clone()),
        Value::Tuple(tuple) => Ok(state(
            Kind::Tuple(tuple.clone(), Cell::new(0)),
            "tuple_iterator",
        )),
        Value::Str(text) => {
            let name = if text.is_ascii() {
                "str_ascii_iterator"
            } else {
                "str_iterator"
            };
            Ok(state(Kind::Chars(text.clone(), Cell::new(0)), name))
        }
        Value::Bytes(bytes) => Ok(from_iter(
            "bytes_iterator",
            bytes.iter().map(|byte| Ok(Value::from(byte))),
        )),
        Value::ByteArray(array) => {
            let (array, at) = (array.clone(), Cell::new(0));
            Ok(from_fn("bytearray_iterator", move || {
                let byte = array.memory().with(|bytes| bytes.get(at.get()).copied());
                at.set(at.get() + 1);
                Ok(byte.map(|byte| Value::from(i64::from(byte))))
            }))
        }
        Value::Dict(dict) => Ok(from_iter("dict_keyiterator", dict.iter())),
        Value::Set(set) => Ok(from_iter("set_iterator", set.iter())),
        Value::FrozenSet(set) => Ok(from_iter("set_iterator", set.iter())),
        Value::Native(native) => {
            if let Some(iter) = native.iter()? {
                return Ok(iter);
            }
            if native.is_iterator() {
                Ok(value.clone())
            } else {
                Err(not_iterable(value))
            }
        }
        Value::Instance(_) | Value::Class(_) => iter_of_object(value),
        _ => Err(not_iterable(value)),
    }
}

fn iter_of_object(value: &Value) -> PyResult<Value> {
    let class = type_of(value);
    match class.lookup(crate::name!("__iter__")) {
        Some(Value::None) => Err(not_iterable(value)),
        Some(method) => {
            let iter = call::call_unbound(&method, std::slice::from_ref(value))?;
            if is_iterator(&iter) {
                return Ok(iter);
            }
            Err(type_error(format!(
                "iter() returned non-iterator of type '{}'",
                iter.type_name()
            )))
        }
        None if class.lookup(crate::name!("__getitem__")).is_some() => Ok(state(
            Kind::Sequence(value.clone(), Cell::new(Some(0))),
            "iterator",
        )),
        None => Err(not_iterable(value)),
    }
}

#[cold]
fn not_iterable(value: &Value) -> PyErr {
    type_error(format!("'{}' object is not iterable", value.type_name()))
}

/// Whether `next` may be called on it.
pub fn is_iterator(value: &Value) -> bool {
    match value {
        Value::Iter(_) | Value::Generator(_) => true,
        Value::Native(native) => native.is_iterator(),
        Value::Instance(_) | Value::Class(_) => {
            type_of(value).lookup(crate::name!("__next__")).is_some()
        }
        _ => false,
    }
}

/// Whether `iter` may be called on it.
pub fn is_iterable(value: &Value) -> bool {
    match value {
        Value::Instance(_) | Value::Class(_) => {
            let class = type_of(value);
            class.lookup(crate::name!("__iter__")).is_some()
                || class.lookup(crate::name!("__getitem__")).is_some()
        }
        Value::Native(native) => {
            native.is_iterator() || native.iter().is_ok_and(|iter| iter.is_some())
        }
        other => iter_value(other).is_ok(),
    }
}

/// `next(value)`; the return value of a generator at its end.
fn next_step(value: &Value) -> PyResult<Step<Value>> {
    let item = match value {
        Value::Iter(state) => match state.next() {
            Ok(item) => item,
            Err(err) => return stopped(err),
        },
        Value::Generator(generator) => return generator.step(Ok(Value::None)),
        Value::Native(native) if native.is_iterator() => native.next()?,
        Value::Instance(_) | Value::Class(_) => {
            let Some(method) = type_of(value).lookup(crate::name!("__next__")) else {
                return Err(not_iterator(value));
            };
            match call::call_unbound(&method, std::slice::from_ref(value)) {
                Ok(item) => Some(item),
                Err(err) => return stopped(err),
            }
        }
        _ => return Err(not_iterator(value)),
    };
    Ok(item.map_or(Step::Returned(Value::None), Step::Yielded))
}

/// What `__next__` raises: the end of the iteration, when it is StopIteration.
#[cold]
fn stopped(err: PyErr) -> PyResult<Step<Value>> {
    match err.is("StopIteration") {
        true => Ok(Step::Returned(
            err.args().into_iter().next().unwrap_or(Value::None),
        )),
        false => Err(err),
    }
}

#[cold]
fn not_iterator(value: &Value) -> PyErr {
    type_error(format!("'{}' object is not an iterator", value.type_name()))
}

/// `next(value)`
pub fn next(value: &Value) -> PyResult<Value> {
    match next_step(value)? {
        Step::Yielded(item) => Ok(item),
        Step::Returned(result) => Err(stop_iteration(result)),
    }
}

/// `next(value, default)`
pub fn next_or(value: &Value, default: &Value) -> PyResult<Value> {
    match next_step(value)? {
        Step::Yielded(item) => Ok(item),
        Step::Returned(_) => Ok(default.clone()),
    }
}

/// The items as a vector: `[*value]`.
pub fn collect(value: &Value) -> PyResult<Vec<Value>> {
    match value {
        Value::List(list) => Ok(list.to_vec()),
        Value::Tuple(tuple) => Ok(tuple.to_vec()),
        Value::Set(set) => Ok(set.to_vec()),
        Value::FrozenSet(set) => Ok(set.to_vec()),
        Value::Dict(dict) => Ok(dict.to_keys()),
        _ => {
            let iter = iter(value)?;
            let mut items = Vec::new();
            while let Some(item) = iter.next()? {
                items.push(item);
            }
            Ok(items)
        }
    }
}

/// `a, b, ... = value`: exactly `N` items.
pub fn unpack<const N: usize>(value: &Value) -> PyResult<[Value; N]> {
    match value {
        Value::Tuple(tuple) if tuple.len() == N => Ok(std::array::from_fn(|at| {
            (**tuple).get(at).cloned().unwrap_or(Value::None)
        })),
        _ => {
            let items = unpack_items(value, N)?;
            items.try_into().map_err(|_| runtime_error("unpacking"))
        }
    }
}

/// [`unpack`] for a count known at run time.
pub fn unpack_items(value: &Value, count: usize) -> PyResult<Vec<Value>> {
    let too_many = || value_error(format!("too many values to unpack (expected {count})"));
    let too_few = |got: usize| {
        value_error(format!(
            "not enough values to unpack (expected {count}, got {got})"
        ))
    };
    if let Value::Tuple(_) | Value::List(_) = value {
        let items = collect(value)?;
        return match items.len() {
            len if len < count => Err(too_few(len)),
            len if len > count => Err(too_many()),
            _ => Ok(items),
        };
    }
    let iter = iter(value).map_err(|err| cannot_unpack(value, err))?;
    let mut items = Vec::with_capacity(count);
    for _ in 0..count {
        match iter.next()? {
            Some(item) => items.push(item),
            None => return Err(too_few(items.len())),
        }
    }
    match iter.next()? {
        Some(_) => Err(too_many()),
        None => Ok(items),
    }
}

/// What `a, b = value` draws its items from.
///
/// # Errors
/// `TypeError: cannot unpack non-iterable ...`, and what the value's `__iter__` raises.
pub fn unpacking(value: &Value) -> PyResult<ValueIter> {
    iter(value).map_err(|err| cannot_unpack(value, err))
}

#[cold]
fn cannot_unpack(value: &Value, err: PyErr) -> PyErr {
    if err.is("TypeError") && !is_iterable(value) {
        return type_error(format!(
            "cannot unpack non-iterable {} object",
            value.type_name()
        ));
    }
    err
}

/// `a, *rest, z = value`: `before` items, the list of the rest, `after` items.
pub fn unpack_star(
    value: &Value,
    before: usize,
    after: usize,
) -> PyResult<(Vec<Value>, Value, Vec<Value>)> {
    if let Err(err) = iter(value) {
        return Err(cannot_unpack(value, err));
    }
    let mut items = collect(value)?;
    if items.len() < before + after {
        return Err(value_error(format!(
            "not enough values to unpack (expected at least {}, got {})",
            before + after,
            items.len()
        )));
    }
    let last = items.split_off(items.len() - after);
    let rest = items.split_off(before);
    Ok((items, Value::list(rest), last))
}

/// `iter(callable, sentinel)`
pub fn iter_sentinel(callable: &Value, sentinel: &Value) -> Value {
    let (callable, sentinel, done) = (callable.clone(), sentinel.clone(), Cell::new(false));
    from_fn("callable_iterator", move || {
        if done.get() {
            return Ok(None);
        }
        let item = match call::call(&callable, &[]) {
            Err(err) if err.is("StopIteration") => None,
            other => Some(other?),
        };
        match item {
            Some(item) if !super::ops::eq_bool(&item, &sentinel)? => Ok(Some(item)),
            _ => {
                done.set(true);
                Ok(None)
            }
        }
    })
}

/// `enumerate(value, start)`
pub fn enumerate(value: &Value, start: super::Int) -> PyResult<Value> {
    let (iter, at) = (iter(value)?, RefCell::new(start));
    Ok(from_fn("enumerate", move || {
        let Some(item) = iter.next()? else {
            return Ok(None);
        };
        let index = at.borrow().clone();
        let next = &index + &super::Int::Small(1);
        at.replace(next);
        Ok(Some(Value::tuple(vec![Value::Int(index), item])))
    }))
}

/// `zip(*values, strict=strict)`
pub fn zip(values: &[Value], strict: bool) -> PyResult<Value> {
    let mut iters = Vec::with_capacity(values.len());
    for (at, value) in values.iter().enumerate() {
        iters.push(iter(value).map_err(|err| {
            if err.is("TypeError") && !is_iterable(value) {
                return type_error(format!("zip argument #{} must support iteration", at + 1));
            }
            err
        })?);
    }
    Ok(from_fn("zip", move || {
        if iters.is_empty() {
            return Ok(None);
        }
        let mut items = Vec::with_capacity(iters.len());
        for (at, iter) in iters.iter().enumerate() {
            match iter.next()? {
                Some(item) => items.push(item),
                None if !strict => return Ok(None),
                None if at > 0 => return Err(zip_length(at, "shorter")),
                None => {
                    for (at, iter) in iters.iter().enumerate().skip(1) {
                        if iter.next()?.is_some() {
                            return Err(zip_length(at, "longer"));
                        }
                    }
                    return Ok(None);
                }
            }
        }
        Ok(Some(Value::tuple(items)))
    }))
}

#[cold]
fn zip_length(at: usize, how: &str) -> PyErr {
    let others = if at == 1 {
        "argument 1".to_owned()
    } else {
        format!("arguments 1-{at}")
    };
    value_error(format!("zip() argument {} is {how} than {others}", at + 1))
}

/// `map(function, *values)`
pub fn map(function: &Value, values: &[Value]) -> PyResult<Value> {
    let iters = values
        .iter()
        .map(iter)
        .collect::<PyResult<Vec<ValueIter>>>()?;
    let function = function.clone();
    Ok(from_fn("map", move || {
        if let [iter] = iters.as_slice() {
            return match iter.next()? {
                Some(item) => call::call(&function, &[item]).map(Some),
                None => Ok(None),
            };
        }
        let mut items = Vec::with_capacity(iters.len());
        for iter in &iters {
            match iter.next()? {
                Some(item) => items.push(item),
                None => return Ok(None),
            }
        }
        call::call(&function, &items).map(Some)
    }))
}

/// `filter(function, value)`
pub fn filter(function: &Value, value: &Value) -> PyResult<Value> {
    let (function, iter) = (function.clone(), iter(value)?);
    Ok(from_fn("filter", move || {
        while let Some(item) = iter.next()? {
            let keep = match &function {
                Value::None => super::ops::truth(&item)?,
                function => super::ops::truth(&call::call(function, std::slice::from_ref(&item))?)?,
            };
            if keep {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }))
}

/// `reversed(value)`
pub fn reversed(value: &Value) -> PyResult<Value> {
    match value {
        Value::List(list) => Ok(state(
            Kind::ListReversed(RefCell::new(Some(list.clone())), Cell::new(list.len())),
            "list_reverseiterator",
        )),
        Value::Range(range) => {
            let len = range.len();
            let start = if len == 0 {
                range.start()
            } else {
                range.start() + range.step() * (len as i64 - 1)
            };
            let kind = Kind::Range {
                next: Cell::new(start),
                left: Cell::new(len),
                step: -range.step(),
            };
            Ok(state(kind, "range_iterator"))
        }
        Value::Dict(dict) => Ok(from_iter("dict_reversekeyiterator", dict.reversed())),
        Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_) => {
            let mut items = collect(value)?;
            items.reverse();
            Ok(from_iter("reversed", items.into_iter().map(Ok)))
        }
        Value::Native(native) => native.reversed()?.ok_or_else(|| not_reversible(value)),
        Value::Instance(_) | Value::Class(_) => {
            if let Some(result) =
                call::call_special(crate::name!("__reversed__"), std::slice::from_ref(value))?
            {
                return Ok(result);
            }
            let class = type_of(value);
            if class.lookup(crate::name!("__len__")).is_none()
                || class.lookup(crate::name!("__getitem__")).is_none()
            {
                return Err(not_reversible(value));
            }
            let (object, at) = (value.clone(), Cell::new(super::ops::len(value)? as i64));
            Ok(from_fn("reversed", move || {
                if at.get() <= 0 {
                    return Ok(None);
                }
                at.set(at.get() - 1);
                super::ops::getitem(&object, &Value::from(at.get())).map(Some)
            }))
        }
        _ => Err(not_reversible(value)),
    }
}

#[cold]
fn not_reversible(value: &Value) -> PyErr {
    type_error(format!("'{}' object is not reversible", value.type_name()))
}

/// Iteration over a dynamic value where "anything iterable" is taken; what is not iterable raises at the first step.
pub enum Steps {
    /// The iterator.
    Running(ValueIter),
    /// The exception of `iter(value)`, until it was raised.
    Failed(Option<PyErr>),
}

impl Iterator for Steps {
    type Item = PyResult<Value>;

    fn next(&mut self) -> Option<PyResult<Value>> {
        match self {
            Steps::Running(iterator) => iterator.next().transpose(),
            Steps::Failed(error) => error.take().map(Err),
        }
    }
}

impl super::Iterable for &Value {
    type Item = Value;
    type Iter = Steps;

    fn py_iter(self) -> Steps {
        match iter(self) {
            Ok(iterator) => Steps::Running(iterator),
            Err(error) => Steps::Failed(Some(error)),
        }
    }
}
