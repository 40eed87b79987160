//! Subscription and membership: `a[b]`, `a[b] = c`, `del a[b]`, `b in a`.

use super::{eq_bool, index, same, truth};
use crate::py::builtin_class::type_of;
use crate::py::bytes::{ByteArray, assigned, byte_of, del_slice, offset, select, set_slice};
use crate::py::error::{index_error, key_error, type_error};
use crate::py::{Int, List, PyErr, PyResult, Slice, Value, call, iter_dyn};

/// `object[key]`
#[inline]
pub fn getitem(object: &Value, key: &Value) -> PyResult<Value> {
    match (object, key) {
        (Value::List(list), Value::Int(Int::Small(at))) => list.get(*at),
        (Value::Dict(dict), _) => match dict.get(key)? {
            Some(value) => Ok(value),
            None => Err(key_error(key.clone())),
        },
        (Value::Instance(_), _) => {
            match call::call_special(crate::name!("__getitem__"), &[object.clone(), key.clone()])? {
                Some(value) => Ok(value),
                None => Err(not_subscriptable(object)),
            }
        }
        _ => native_getitem(object, key),
    }
}

/// `object[key]` of a builtin value.
pub(in crate::py) fn native_getitem(object: &Value, key: &Value) -> PyResult<Value> {
    match object {
        Value::List(list) => match subscript(key, "list", "integers or slices")? {
            Subscript::At(at) => list.get(at),
            Subscript::Slice(slice) => Ok(Value::List(list.slice(slice)?)),
        },
        Value::Tuple(tuple) => match subscript(key, "tuple", "integers or slices")? {
            Subscript::At(at) => tuple.get(at),
            Subscript::Slice(slice) => Ok(Value::Tuple(tuple.slice(slice)?)),
        },
        Value::Str(text) => match subscript(key, "string", "integers")? {
            Subscript::At(at) => crate::py::text_of::char_at(text, at),
            Subscript::Slice(slice) => crate::py::text_of::slice_of(text, slice),
        },
        Value::Bytes(bytes) => match subscript(key, "byte", "integers or slices")? {
            Subscript::At(at) => bytes.get(at).map(Value::from),
            Subscript::Slice(slice) => bytes.slice(slice).map(Value::Bytes),
        },
        Value::ByteArray(array) => match subscript(key, "bytearray", "integers or slices")? {
            Subscript::At(at) => {
                let at = bytearray_offset(array, at)?;
                Ok(Value::from(i64::from(
                    array.memory().with(|bytes| bytes[at]),
                )))
            }
            Subscript::Slice(slice) => {
                select(&array.memory().to_vec(), slice, 1).map(ByteArray::value)
            }
        },
        Value::Range(range) => match subscript(key, "range", "integers or slices")? {
            Subscript::At(at) => range.get(at).map(Value::from),
            Subscript::Slice(slice) => Ok(Value::Range(std::rc::Rc::new(range.slice(slice)?))),
        },
        Value::Dict(dict) => match dict.get(key)? {
            Some(value) => Ok(value),
            None => Err(key_error(key.clone())),
        },
        Value::Native(native) => match native.getitem(key)? {
            Some(value) => Ok(value),
            None => Err(not_subscriptable(object)),
        },
        Value::Class(class) => {
            if let Some(method) = type_of(object).lookup(crate::name!("__getitem__")) {
                return call::call_unbound(&method, &[object.clone(), key.clone()]);
            }
            if class.lookup(crate::name!("__class_getitem__")).is_some() {
                let method = crate::py::attr::getattr(object, crate::name!("__class_getitem__"))?;
                return call::call(&method, std::slice::from_ref(key));
            }
            match crate::py::typing_dyn::alias(class, key) {
                Some(alias) => Ok(alias),
                None => Err(type_error(format!(
                    "type '{}' is not subscriptable",
                    class.name()
                ))),
            }
        }
        _ => Err(not_subscriptable(object)),
    }
}

fn bytearray_offset(array: &ByteArray, index: i64) -> PyResult<usize> {
    offset(index, array.len()).ok_or_else(|| index_error("bytearray index out of range"))
}

#[cold]
fn not_subscriptable(object: &Value) -> PyErr {
    type_error(format!(
        "'{}' object is not subscriptable",
        object.type_name()
    ))
}

/// An integer or slice subscript.
pub(in crate::py) enum Subscript {
    /// An index.
    At(i64),
    /// A slice.
    Slice(Slice),
}

/// The subscript of a sequence; CPython's TypeError when it is neither integer nor slice.
pub(in crate::py) fn subscript(key: &Value, kind: &str, wanted: &str) -> PyResult<Subscript> {
    match key {
        Value::Int(Int::Small(at)) => Ok(Subscript::At(*at)),
        Value::Slice(slice) => Ok(Subscript::Slice(slice.to_slice()?)),
        other if has_index(other) => match index(other)?.to_i64() {
            Some(at) => Ok(Subscript::At(at)),
            None => Err(index_error(format!(
                "cannot fit '{}' into an index-sized integer",
                other.type_name()
            ))),
        },
        other => {
            let name = other.type_name();
            let shown = if kind == "string" {
                format!("'{name}'")
            } else {
                name.to_string()
            };
            Err(type_error(format!(
                "{kind} indices must be {wanted}, not {shown}"
            )))
        }
    }
}

fn has_index(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::Bool(_) => true,
        Value::Instance(_) => type_of(value).lookup(crate::name!("__index__")).is_some(),
        Value::Native(native) => native.has_method("__index__"),
        _ => false,
    }
}

/// `object[key] = value`
#[inline]
pub fn setitem(object: &Value, key: &Value, value: Value) -> PyResult<()> {
    match (object, key) {
        (Value::List(list), Value::Int(Int::Small(at))) => list.set(*at, value),
        (Value::Dict(dict), _) => dict.set(key.clone(), value),
        (Value::Instance(_) | Value::Class(_), _) => {
            let args = [object.clone(), key.clone(), value];
            match call::call_special(crate::name!("__setitem__"), &args)? {
                Some(_) => Ok(()),
                None => Err(no_assignment(object)),
            }
        }
        _ => native_setitem(object, key, value),
    }
}

/// `object[key] = value` of a builtin value.
pub(in crate::py) fn native_setitem(object: &Value, key: &Value, value: Value) -> PyResult<()> {
    match object {
        Value::List(list) => match subscript(key, "list", "integers or slices")? {
            Subscript::At(at) => list.set(at, value),
            Subscript::Slice(slice) => match iter_dyn::iter(&value) {
                Ok(_) => list.set_slice(slice, &List::new(iter_dyn::collect(&value)?)),
                Err(err) if err.is("TypeError") => Err(type_error("can only assign an iterable")),
                Err(err) => Err(err),
            },
        },
        Value::Dict(dict) => dict.set(key.clone(), value),
        Value::ByteArray(array) => match subscript(key, "bytearray", "integers or slices")? {
            Subscript::At(at) => {
                let at = bytearray_offset(array, at)?;
                let byte = byte_of(&value)?;
                array.memory().with_mut(|bytes| bytes[at] = byte);
                Ok(())
            }
            Subscript::Slice(slice) => {
                let new = assigned(&value)?;
                let all = array.memory().to_vec();
                array
                    .memory()
                    .replace(set_slice(&all, slice, &new, 1, "bytes")?)
            }
        },
        Value::Native(native) => match native.setitem(key, value)? {
            true => Ok(()),
            false => Err(no_assignment(object)),
        },
        _ => Err(no_assignment(object)),
    }
}

#[cold]
fn no_assignment(object: &Value) -> PyErr {
    type_error(format!(
        "'{}' object does not support item assignment",
        object.type_name()
    ))
}

/// `del object[key]`
pub fn delitem(object: &Value, key: &Value) -> PyResult<()> {
    match object {
        Value::Instance(_) | Value::Class(_) => {
            match call::call_special(crate::name!("__delitem__"), &[object.clone(), key.clone()])? {
                Some(_) => Ok(()),
                None => Err(no_deletion(object)),
            }
        }
        _ => native_delitem(object, key),
    }
}

/// `del object[key]` of a builtin value.
pub(in crate::py) fn native_delitem(object: &Value, key: &Value) -> PyResult<()> {
    match object {
        Value::List(list) => match subscript(key, "list", "integers or slices")? {
            Subscript::At(at) => list.del(at),
            Subscript::Slice(slice) => list.del_slice(slice),
        },
        Value::Dict(dict) => match dict.take(key)? {
            Some(_) => Ok(()),
            None => Err(key_error(key.clone())),
        },
        Value::ByteArray(array) => {
            let slice = match subscript(key, "bytearray", "integers or slices")? {
                Subscript::At(at) => {
                    let at = bytearray_offset(array, at)? as i64;
                    Slice::range(at, at + 1)
                }
                Subscript::Slice(slice) => slice,
            };
            let all = array.memory().to_vec();
            array.memory().replace(del_slice(&all, slice, 1)?)
        }
        Value::Native(native) => match native.delitem(key)? {
            true => Ok(()),
            false => Err(no_deletion(object)),
        },
        _ => Err(no_deletion(object)),
    }
}

#[cold]
fn no_deletion(object: &Value) -> PyErr {
    type_error(format!(
        "'{}' object doesn't support item deletion",
        object.type_name()
    ))
}

/// `item in container`
pub fn contains(container: &Value, item: &Value) -> PyResult<bool> {
    match container {
        Value::Instance(_) | Value::Class(_) => {
            let class = type_of(container);
            match class.lookup(crate::name!("__contains__")) {
                Some(Value::None) => Err(type_error(format!(
                    "'{}' object is not a container",
                    class.name()
                ))),
                Some(method) => truth(&call::call_unbound(
                    &method,
                    &[container.clone(), item.clone()],
                )?),
                None => search(container, item),
            }
        }
        _ => native_contains(container, item),
    }
}

/// `item in container` of a builtin container.
pub(in crate::py) fn native_contains(container: &Value, item: &Value) -> PyResult<bool> {
    match container {
        Value::List(list) => list.contains(item),
        Value::Tuple(tuple) => tuple.contains(item),
        Value::Dict(dict) => dict.contains(item),
        Value::Set(set) => set.contains(&hashable_key(item)?),
        Value::FrozenSet(set) => set.contains(&hashable_key(item)?),
        Value::Str(text) => match item.as_str() {
            Some(part) => Ok(text.as_str().contains(part.as_str())),
            None => Err(type_error(format!(
                "'in <string>' requires string as left operand, not {}",
                item.type_name()
            ))),
        },
        Value::Bytes(bytes) => crate::py::methods::bytes::contains(bytes, item),
        Value::ByteArray(array) => {
            crate::py::methods::bytes::contains(&array.memory().to_vec(), item)
        }
        Value::Range(range) => match item {
            Value::Int(int) => Ok(int.to_i64().is_some_and(|value| range.contains(value))),
            Value::Bool(flag) => Ok(range.contains(i64::from(*flag))),
            Value::Float(value) if *value == value.trunc() && value.abs() < 9.2e18 => {
                Ok(range.contains(*value as i64))
            }
            Value::Float(_) | Value::Str(_) | Value::None => Ok(false),
            _ => search(container, item),
        },
        Value::Native(native) => match native.contains(item)? {
            Some(answer) => Ok(answer),
            None => search(container, item),
        },
        _ => search(container, item),
    }
}

/// A set that is looked up in a set stands for its frozenset.
fn hashable_key(item: &Value) -> PyResult<Value> {
    match item {
        Value::Set(set) => Ok(Value::FrozenSet(crate::py::FrozenSet::from_set(set)?)),
        other => Ok(other.clone()),
    }
}

fn search(container: &Value, item: &Value) -> PyResult<bool> {
    let iter = match iter_dyn::iter(container) {
        Err(err) if err.is("TypeError") && !iter_dyn::is_iterable(container) => {
            return Err(type_error(format!(
                "argument of type '{}' is not iterable",
                container.type_name()
            )));
        }
        other => other?,
    };
    while let Some(candidate) = iter.next()? {
        if same(&candidate, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The items of a mapping for `**mapping` and `dict.update`; `None` when it is no mapping.
pub fn mapping_items(value: &Value) -> PyResult<Option<Vec<(Value, Value)>>> {
    if let Value::Dict(dict) = value.unwrapped() {
        return Ok(Some(dict.to_pairs()));
    }
    let Some(keys) = crate::py::attr::getattr_opt(value, crate::name!("keys"))? else {
        return Ok(None);
    };
    let mut pairs = Vec::new();
    for key in iter_dyn::collect(&call::call(&keys, &[])?)? {
        let item = getitem(value, &key)?;
        pairs.push((key, item));
    }
    Ok(Some(pairs))
}

/// `sequence.index(item)` by iteration, `None` when it is not there.
pub(in crate::py) fn position(sequence: &Value, item: &Value) -> PyResult<Option<i64>> {
    let iter = iter_dyn::iter(sequence)?;
    let mut at = 0;
    while let Some(candidate) = iter.next()? {
        if eq_bool(&candidate, item)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

/// `object[start:stop:step]`
pub fn getslice(object: &Value, start: Value, stop: Value, step: Value) -> PyResult<Value> {
    getitem(object, &slice(start, stop, step))
}

/// `slice(start, stop, step)` as a value.
pub fn slice(start: Value, stop: Value, step: Value) -> Value {
    Value::Slice(std::rc::Rc::new(crate::py::slice_object::SliceObject {
        start,
        stop,
        step,
    }))
}
