//! `collections.abc`: what containers promise. A class that lists `_abc_methods` takes any class that has them.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/collections_abc.py (d82316115656ebda); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FixedTuple, FromValue, Global, GlobalKey, Iter, Iterable, PyErr, PyResult, Signature,
    Str, ToValue, Truth, Tuple, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static Hashable: Global<Value> = const { Global::new("Hashable") };
    pub static Iterable: Global<Value> = const { Global::new("Iterable") };
    pub static Iterator: Global<Value> = const { Global::new("Iterator") };
    pub static Reversible: Global<Value> = const { Global::new("Reversible") };
    pub static Generator: Global<Value> = const { Global::new("Generator") };
    pub static Sized: Global<Value> = const { Global::new("Sized") };
    pub static Container: Global<Value> = const { Global::new("Container") };
    pub static Collection: Global<Value> = const { Global::new("Collection") };
    pub static Callable: Global<Value> = const { Global::new("Callable") };
    pub static Awaitable: Global<Value> = const { Global::new("Awaitable") };
    pub static Set: Global<Value> = const { Global::new("Set") };
    pub static MutableSet: Global<Value> = const { Global::new("MutableSet") };
    pub static Mapping: Global<Value> = const { Global::new("Mapping") };
    pub static MappingView: Global<Value> = const { Global::new("MappingView") };
    pub static KeysView: Global<Value> = const { Global::new("KeysView") };
    pub static ItemsView: Global<Value> = const { Global::new("ItemsView") };
    pub static ValuesView: Global<Value> = const { Global::new("ValuesView") };
    pub static _MISSING: Global<Value> = const { Global::new("_MISSING") };
    pub static MutableMapping: Global<Value> = const { Global::new("MutableMapping") };
    pub static Sequence: Global<Value> = const { Global::new("Sequence") };
    pub static MutableSequence: Global<Value> = const { Global::new("MutableSequence") };
    pub static ByteString: Global<Value> = const { Global::new("ByteString") };
    pub static _cls_global: Global<Value> = const { Global::new("_cls") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static HASHABLE_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("Hashable.__hash__")
    .module("collections.abc");

static ITERABLE_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("Iterable.__iter__")
    .module("collections.abc");

static ITERABLE_CLASS_GETITEM_SIGNATURE: Signature =
    Signature::new("__class_getitem__", &["cls", "item"])
        .qualname("Iterable.__class_getitem__")
        .module("collections.abc");

static ITERATOR_NEXT_SIGNATURE: Signature = Signature::new("__next__", &["self"])
    .qualname("Iterator.__next__")
    .module("collections.abc");

static ITERATOR_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("Iterator.__iter__")
    .module("collections.abc");

static REVERSIBLE_REVERSED_SIGNATURE: Signature = Signature::new("__reversed__", &["self"])
    .qualname("Reversible.__reversed__")
    .module("collections.abc");

static GENERATOR_NEXT_SIGNATURE: Signature = Signature::new("__next__", &["self"])
    .qualname("Generator.__next__")
    .module("collections.abc");

static GENERATOR_SEND_SIGNATURE: Signature = Signature::new("send", &["self", "value"])
    .qualname("Generator.send")
    .module("collections.abc");

static GENERATOR_THROW_SIGNATURE: Signature =
    Signature::new("throw", &["self", "typ", "val", "tb"])
        .qualname("Generator.throw")
        .module("collections.abc");

static GENERATOR_CLOSE_SIGNATURE: Signature = Signature::new("close", &["self"])
    .qualname("Generator.close")
    .module("collections.abc");

static SIZED_LEN_SIGNATURE: Signature = Signature::new("__len__", &["self"])
    .qualname("Sized.__len__")
    .module("collections.abc");

static CONTAINER_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "x"])
    .qualname("Container.__contains__")
    .module("collections.abc");

static CONTAINER_CLASS_GETITEM_SIGNATURE: Signature =
    Signature::new("__class_getitem__", &["cls", "item"])
        .qualname("Container.__class_getitem__")
        .module("collections.abc");

static CALLABLE_CALL_SIGNATURE: Signature = Signature::new("__call__", &["self"])
    .qualname("Callable.__call__")
    .module("collections.abc")
    .varargs()
    .varkw();

static CALLABLE_CLASS_GETITEM_SIGNATURE: Signature =
    Signature::new("__class_getitem__", &["cls", "item"])
        .qualname("Callable.__class_getitem__")
        .module("collections.abc");

static SET_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("Set.__le__")
    .module("collections.abc");

static SET_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("Set.__lt__")
    .module("collections.abc");

static SET_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("Set.__gt__")
    .module("collections.abc");

static SET_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("Set.__ge__")
    .module("collections.abc");

static SET_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("Set.__eq__")
    .module("collections.abc");

static SET_FROM_ITERABLE_SIGNATURE: Signature = Signature::new("_from_iterable", &["cls", "it"])
    .qualname("Set._from_iterable")
    .module("collections.abc");

static SET_AND_SIGNATURE: Signature = Signature::new("__and__", &["self", "other"])
    .qualname("Set.__and__")
    .module("collections.abc");

static SET_ISDISJOINT_SIGNATURE: Signature = Signature::new("isdisjoint", &["self", "other"])
    .qualname("Set.isdisjoint")
    .module("collections.abc");

static SET_OR_SIGNATURE: Signature = Signature::new("__or__", &["self", "other"])
    .qualname("Set.__or__")
    .module("collections.abc");

static SET_SUB_SIGNATURE: Signature = Signature::new("__sub__", &["self", "other"])
    .qualname("Set.__sub__")
    .module("collections.abc");

static SET_XOR_SIGNATURE: Signature = Signature::new("__xor__", &["self", "other"])
    .qualname("Set.__xor__")
    .module("collections.abc");

static MUTABLE_SET_ADD_SIGNATURE: Signature = Signature::new("add", &["self", "value"])
    .qualname("MutableSet.add")
    .module("collections.abc");

static MUTABLE_SET_DISCARD_SIGNATURE: Signature = Signature::new("discard", &["self", "value"])
    .qualname("MutableSet.discard")
    .module("collections.abc");

static MUTABLE_SET_REMOVE_SIGNATURE: Signature = Signature::new("remove", &["self", "value"])
    .qualname("MutableSet.remove")
    .module("collections.abc");

static MUTABLE_SET_POP_SIGNATURE: Signature = Signature::new("pop", &["self"])
    .qualname("MutableSet.pop")
    .module("collections.abc");

static MUTABLE_SET_CLEAR_SIGNATURE: Signature = Signature::new("clear", &["self"])
    .qualname("MutableSet.clear")
    .module("collections.abc");

static MUTABLE_SET_IOR_SIGNATURE: Signature = Signature::new("__ior__", &["self", "it"])
    .qualname("MutableSet.__ior__")
    .module("collections.abc");

static MUTABLE_SET_IAND_SIGNATURE: Signature = Signature::new("__iand__", &["self", "it"])
    .qualname("MutableSet.__iand__")
    .module("collections.abc");

static MUTABLE_SET_ISUB_SIGNATURE: Signature = Signature::new("__isub__", &["self", "it"])
    .qualname("MutableSet.__isub__")
    .module("collections.abc");

static MUTABLE_SET_IXOR_SIGNATURE: Signature = Signature::new("__ixor__", &["self", "it"])
    .qualname("MutableSet.__ixor__")
    .module("collections.abc");

static MAPPING_GETITEM_SIGNATURE: Signature = Signature::new("__getitem__", &["self", "key"])
    .qualname("Mapping.__getitem__")
    .module("collections.abc");

static MAPPING_GET_SIGNATURE: Signature = Signature::new("get", &["self", "key", "default"])
    .qualname("Mapping.get")
    .module("collections.abc");

static MAPPING_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "key"])
    .qualname("Mapping.__contains__")
    .module("collections.abc");

static MAPPING_KEYS_SIGNATURE: Signature = Signature::new("keys", &["self"])
    .qualname("Mapping.keys")
    .module("collections.abc");

static MAPPING_ITEMS_SIGNATURE: Signature = Signature::new("items", &["self"])
    .qualname("Mapping.items")
    .module("collections.abc");

static MAPPING_VALUES_SIGNATURE: Signature = Signature::new("values", &["self"])
    .qualname("Mapping.values")
    .module("collections.abc");

static MAPPING_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("Mapping.__eq__")
    .module("collections.abc");

static MAPPING_VIEW_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "mapping"])
    .qualname("MappingView.__init__")
    .module("collections.abc");

static MAPPING_VIEW_LEN_SIGNATURE: Signature = Signature::new("__len__", &["self"])
    .qualname("MappingView.__len__")
    .module("collections.abc");

static MAPPING_VIEW_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("MappingView.__repr__")
    .module("collections.abc");

static KEYS_VIEW_FROM_ITERABLE_SIGNATURE: Signature =
    Signature::new("_from_iterable", &["cls", "it"])
        .qualname("KeysView._from_iterable")
        .module("collections.abc");

static KEYS_VIEW_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "key"])
    .qualname("KeysView.__contains__")
    .module("collections.abc");

static KEYS_VIEW_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("KeysView.__iter__")
    .module("collections.abc");

static ITEMS_VIEW_FROM_ITERABLE_SIGNATURE: Signature =
    Signature::new("_from_iterable", &["cls", "it"])
        .qualname("ItemsView._from_iterable")
        .module("collections.abc");

static ITEMS_VIEW_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "item"])
    .qualname("ItemsView.__contains__")
    .module("collections.abc");

static ITEMS_VIEW_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("ItemsView.__iter__")
    .module("collections.abc");

static VALUES_VIEW_CONTAINS_SIGNATURE: Signature =
    Signature::new("__contains__", &["self", "value"])
        .qualname("ValuesView.__contains__")
        .module("collections.abc");

static VALUES_VIEW_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("ValuesView.__iter__")
    .module("collections.abc");

static MUTABLE_MAPPING_SETITEM_SIGNATURE: Signature =
    Signature::new("__setitem__", &["self", "key", "value"])
        .qualname("MutableMapping.__setitem__")
        .module("collections.abc");

static MUTABLE_MAPPING_DELITEM_SIGNATURE: Signature =
    Signature::new("__delitem__", &["self", "key"])
        .qualname("MutableMapping.__delitem__")
        .module("collections.abc");

static MUTABLE_MAPPING_POP_SIGNATURE: Signature =
    Signature::new("pop", &["self", "key", "default"])
        .qualname("MutableMapping.pop")
        .module("collections.abc");

static MUTABLE_MAPPING_POPITEM_SIGNATURE: Signature = Signature::new("popitem", &["self"])
    .qualname("MutableMapping.popitem")
    .module("collections.abc");

static MUTABLE_MAPPING_CLEAR_SIGNATURE: Signature = Signature::new("clear", &["self"])
    .qualname("MutableMapping.clear")
    .module("collections.abc");

static MUTABLE_MAPPING_UPDATE_SIGNATURE: Signature = Signature::new("update", &["self", "other"])
    .qualname("MutableMapping.update")
    .module("collections.abc")
    .positional_only(2)
    .varkw();

static MUTABLE_MAPPING_SETDEFAULT_SIGNATURE: Signature =
    Signature::new("setdefault", &["self", "key", "default"])
        .qualname("MutableMapping.setdefault")
        .module("collections.abc");

static SEQUENCE_GETITEM_SIGNATURE: Signature = Signature::new("__getitem__", &["self", "index"])
    .qualname("Sequence.__getitem__")
    .module("collections.abc");

static SEQUENCE_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("Sequence.__iter__")
    .module("collections.abc");

static SEQUENCE_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "value"])
    .qualname("Sequence.__contains__")
    .module("collections.abc");

static SEQUENCE_REVERSED_SIGNATURE: Signature = Signature::new("__reversed__", &["self"])
    .qualname("Sequence.__reversed__")
    .module("collections.abc");

static SEQUENCE_INDEX_SIGNATURE: Signature =
    Signature::new("index", &["self", "value", "start", "stop"])
        .qualname("Sequence.index")
        .module("collections.abc");

static SEQUENCE_COUNT_SIGNATURE: Signature = Signature::new("count", &["self", "value"])
    .qualname("Sequence.count")
    .module("collections.abc");

static MUTABLE_SEQUENCE_SETITEM_SIGNATURE: Signature =
    Signature::new("__setitem__", &["self", "index", "value"])
        .qualname("MutableSequence.__setitem__")
        .module("collections.abc");

static MUTABLE_SEQUENCE_DELITEM_SIGNATURE: Signature =
    Signature::new("__delitem__", &["self", "index"])
        .qualname("MutableSequence.__delitem__")
        .module("collections.abc");

static MUTABLE_SEQUENCE_INSERT_SIGNATURE: Signature =
    Signature::new("insert", &["self", "index", "value"])
        .qualname("MutableSequence.insert")
        .module("collections.abc");

static MUTABLE_SEQUENCE_APPEND_SIGNATURE: Signature = Signature::new("append", &["self", "value"])
    .qualname("MutableSequence.append")
    .module("collections.abc");

static MUTABLE_SEQUENCE_CLEAR_SIGNATURE: Signature = Signature::new("clear", &["self"])
    .qualname("MutableSequence.clear")
    .module("collections.abc");

static MUTABLE_SEQUENCE_REVERSE_SIGNATURE: Signature = Signature::new("reverse", &["self"])
    .qualname("MutableSequence.reverse")
    .module("collections.abc");

static MUTABLE_SEQUENCE_EXTEND_SIGNATURE: Signature = Signature::new("extend", &["self", "values"])
    .qualname("MutableSequence.extend")
    .module("collections.abc");

static MUTABLE_SEQUENCE_POP_SIGNATURE: Signature = Signature::new("pop", &["self", "index"])
    .qualname("MutableSequence.pop")
    .module("collections.abc");

static MUTABLE_SEQUENCE_REMOVE_SIGNATURE: Signature = Signature::new("remove", &["self", "value"])
    .qualname("MutableSequence.remove")
    .module("collections.abc");

static MUTABLE_SEQUENCE_IADD_SIGNATURE: Signature = Signature::new("__iadd__", &["self", "values"])
    .qualname("MutableSequence.__iadd__")
    .module("collections.abc");

pub fn hashable_hash(_self_: &Value) -> Value {
    Value::from(0_i64)
}

pub fn iterable_iter(_self_: &Value) -> Value {
    Iter::new(py::Iter::new((&Tuple::<Value>::new(vec![])).py_iter())).to_value()
}

pub fn iterable_class_getitem(cls: &Value, _item: &Value) -> Value {
    cls.clone()
}

pub fn iterator_next(_self_: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("StopIteration", Vec::new()))
}

pub fn iterator_iter(self_: &Value) -> Value {
    self_.clone()
}

pub fn reversible_reversed(_self_: &Value) -> Value {
    Iter::new(py::Iter::new((&Tuple::<Value>::new(vec![])).py_iter())).to_value()
}

pub fn generator_next(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("send"), &[self_.clone(), Value::None])
}

pub fn generator_send(_self_: &Value, _value: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("StopIteration", Vec::new()))
}

pub fn generator_throw(_self_: &Value, typ: &Value, _val: &Value, _tb: &Value) -> PyResult<Value> {
    Err(PyErr::raise(typ))
}

pub fn generator_close(self_: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        attempt!(
            'attempt,
            py::call_method(
                name!("throw"),
                &[self_.clone(), attempt!('attempt, py::builtin("GeneratorExit"))]
            )
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("GeneratorExit") || error.is("StopIteration") {
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn sized_len(_self_: &Value) -> Value {
    Value::from(0_i64)
}

pub fn container_contains(_self_: &Value, _x: &Value) -> Value {
    Value::from(false)
}

pub fn container_class_getitem(cls: &Value, _item: &Value) -> Value {
    cls.clone()
}

pub fn callable_call(_self_: &Value, _args: &Tuple<Value>, _kwds: &Dict<Value, Value>) -> Value {
    Value::from(false)
}

pub fn callable_class_getitem(cls: &Value, _item: &Value) -> Value {
    cls.clone()
}

pub fn set_le(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        return py::builtin("NotImplemented");
    }
    Ok((py::ops::len_i64(self_)? <= py::ops::len_i64(other)?
        && py::builtins::all({
            let source = self_.clone();
            let other = other.clone();
            py::typed_generator(move |co| async move {
                for item in &py::iter(&source)? {
                    let item = item?;
                    co.yield_(py::ops::contains(&other, &item)?).await?;
                }
                Ok(Value::None)
            })
        })?)
    .to_value())
}

pub fn set_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        return py::builtin("NotImplemented");
    }
    Ok({
        let first = (py::ops::len_i64(self_)? < py::ops::len_i64(other)?).to_value();
        if first.truth()? {
            py::call_method(name!("__le__"), &[self_.clone(), other.clone()])?
        } else {
            first
        }
    })
}

pub fn set_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        return py::builtin("NotImplemented");
    }
    Ok({
        let first = (py::ops::len_i64(self_)? > py::ops::len_i64(other)?).to_value();
        if first.truth()? {
            py::call_method(name!("__ge__"), &[self_.clone(), other.clone()])?
        } else {
            first
        }
    })
}

pub fn set_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        return py::builtin("NotImplemented");
    }
    Ok((py::ops::len_i64(self_)? >= py::ops::len_i64(other)?
        && py::builtins::all({
            let source = other.clone();
            let self_ = self_.clone();
            py::typed_generator(move |co| async move {
                for item in &py::iter(&source)? {
                    let item = item?;
                    co.yield_(py::ops::contains(&self_, &item)?).await?;
                }
                Ok(Value::None)
            })
        })?)
    .to_value())
}

pub fn set_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        return py::builtin("NotImplemented");
    }
    Ok({
        let first = (py::ops::len_i64(self_)? == py::ops::len_i64(other)?).to_value();
        if first.truth()? {
            py::call_method(name!("__le__"), &[self_.clone(), other.clone()])?
        } else {
            first
        }
    })
}

pub fn set_from_iterable(cls: &Value, it: &Value) -> PyResult<Value> {
    py::call(cls, slice::from_ref(it))
}

pub fn set_and(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), Iterable.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::call_method(
        name!("_from_iterable"),
        &[
            self_.clone(),
            {
                let source = other.clone();
                let self_ = self_.clone();
                py::typed_generator(move |co| async move {
                    for value in &py::iter(&source)? {
                        let value = value?;
                        if py::ops::contains(&self_, &value)? {
                            co.yield_(value.clone()).await?;
                        }
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )
}

pub fn set_isdisjoint(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok((!py::builtins::any({
        let source = other.clone();
        let self_ = self_.clone();
        py::typed_generator(move |co| async move {
            for value in &py::iter(&source)? {
                let value = value?;
                co.yield_(py::ops::contains(&self_, &value)?).await?;
            }
            Ok(Value::None)
        })
    })?)
    .to_value())
}

pub fn set_or(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), Iterable.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::call_method(
        name!("_from_iterable"),
        &[
            self_.clone(),
            {
                let source = (self_.clone(), other.clone());
                py::typed_generator(move |co| async move {
                    for items in source.clone().into_items() {
                        for item in &py::iter(&items)? {
                            let item = item?;
                            co.yield_(item.clone()).await?;
                        }
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )
}

pub fn set_sub(self_: &Value, mut other: Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        if !py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), Iterable.get()?],
        )?
        .truth()?
        {
            return py::builtin("NotImplemented");
        }
        other = py::call_method(name!("_from_iterable"), &[self_.clone(), other.clone()])?;
    }
    py::call_method(
        name!("_from_iterable"),
        &[
            self_.clone(),
            {
                let source = self_.clone();
                let other = other.clone();
                py::typed_generator(move |co| async move {
                    for value in &py::iter(&source)? {
                        let value = value?;
                        if !py::ops::contains(&other, &value)? {
                            co.yield_(value.clone()).await?;
                        }
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )
}

pub fn set_xor(self_: &Value, mut other: Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[other.clone(), Set.get()?])?.truth()? {
        if !py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), Iterable.get()?],
        )?
        .truth()?
        {
            return py::builtin("NotImplemented");
        }
        other = py::call_method(name!("_from_iterable"), &[self_.clone(), other.clone()])?;
    }
    py::ops::or_(&py::ops::sub(self_, &other)?, &py::ops::sub(&other, self_)?)
}

pub fn mutable_set_add(_self_: &Value, _value: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("NotImplementedError", Vec::new()))
}

pub fn mutable_set_discard(_self_: &Value, _value: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("NotImplementedError", Vec::new()))
}

pub fn mutable_set_remove(self_: &Value, value: &Value) -> PyResult<Value> {
    if !py::ops::contains(self_, value)? {
        return Err(PyErr::raise(&py::call(
            &py::builtin("KeyError")?,
            slice::from_ref(value),
        )?));
    }
    py::call_method(name!("discard"), &[self_.clone(), value.clone()])?;
    Ok(Value::None)
}

#[expect(
    clippy::never_loop,
    reason = "the Python loop ends in its first round, too"
)]
pub fn mutable_set_pop(self_: &Value) -> PyResult<Value> {
    for value in &py::iter(self_)? {
        let value = value?;
        py::call_method(name!("discard"), &[self_.clone(), value.clone()])?;
        return Ok(value);
    }
    Err(PyErr::with_args("KeyError", Vec::new()))
}

pub fn mutable_set_clear(self_: &Value) -> PyResult<Value> {
    for value in py::builtins::list(self_)?.iter() {
        py::call_method(name!("discard"), &[self_.clone(), value])?;
    }
    Ok(Value::None)
}

pub fn mutable_set_ior(self_: &Value, it: &Value) -> PyResult<Value> {
    for value in &py::iter(it)? {
        let value = value?;
        py::call_method(name!("add"), &[self_.clone(), value])?;
    }
    Ok(self_.clone())
}

pub fn mutable_set_iand(self_: &Value, it: &Value) -> PyResult<Value> {
    for value in &py::iter(&py::ops::sub(self_, it)?)? {
        let value = value?;
        py::call_method(name!("discard"), &[self_.clone(), value])?;
    }
    Ok(self_.clone())
}

pub fn mutable_set_isub(self_: &Value, it: &Value) -> PyResult<Value> {
    for value in py::builtins::list(it)?.iter() {
        py::call_method(name!("discard"), &[self_.clone(), value])?;
    }
    Ok(self_.clone())
}

pub fn mutable_set_ixor(self_: &Value, it: &Value) -> PyResult<Value> {
    for value in py::builtins::list(it)?.iter() {
        if py::ops::contains(self_, &value)? {
            py::call_method(name!("discard"), &[self_.clone(), value])?;
        } else {
            py::call_method(name!("add"), &[self_.clone(), value])?;
        }
    }
    Ok(self_.clone())
}

pub fn mapping_getitem(_self_: &Value, _key: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("KeyError", Vec::new()))
}

pub fn mapping_get(self_: &Value, key: &Value, default: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!('attempt, py::ops::getitem(self_, key)));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("KeyError") {
        Ok(default.clone())
    } else {
        Err(error)
    }
}

pub fn mapping_contains(self_: &Value, key: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        attempt!('attempt, py::ops::getitem(self_, key));
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("KeyError") {
            return Ok(Value::from(false));
        } else {
            return Err(error);
        }
    }
    Ok(Value::from(true))
}

pub fn mapping_keys(self_: &Value) -> PyResult<Value> {
    py::call(&KeysView.get()?, slice::from_ref(self_))
}

pub fn mapping_items(self_: &Value) -> PyResult<Value> {
    py::call(&ItemsView.get()?, slice::from_ref(self_))
}

pub fn mapping_values(self_: &Value) -> PyResult<Value> {
    py::call(&ValuesView.get()?, slice::from_ref(self_))
}

pub fn mapping_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), Mapping.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::ops::eq(
        &py::call(
            &py::builtin("dict")?,
            &[py::call_method(name!("items"), slice::from_ref(self_))?],
        )?,
        &py::call(
            &py::builtin("dict")?,
            &[py::call_method(name!("items"), slice::from_ref(other))?],
        )?,
    )
}

pub fn mapping_view_init(self_: &Value, mapping: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_mapping"), mapping.clone())?;
    Ok(Value::None)
}

pub fn mapping_view_len(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::ops::len_i64(&py::getattr(self_, name!("_mapping"))?)?.to_value())
}

pub fn mapping_view_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({})",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        py::repr(&py::getattr(self_, name!("_mapping"))?)?
    ))
    .to_value())
}

pub fn keys_view_from_iterable(_cls: &Value, it: &Value) -> PyResult<Value> {
    Ok(py::builtins::set(it)?.to_value())
}

pub fn keys_view_contains(self_: &Value, key: &Value) -> PyResult<Value> {
    Ok(py::ops::contains(&py::getattr(self_, name!("_mapping"))?, key)?.to_value())
}

pub fn keys_view_iter(self_: Value) -> Value {
    py::generator::new("__iter__", move |co| async move {
        co.yield_from(&py::getattr(&self_, name!("_mapping"))?)
            .await?;
        Ok(Value::None)
    })
}

pub fn items_view_from_iterable(_cls: &Value, it: &Value) -> PyResult<Value> {
    Ok(py::builtins::set(it)?.to_value())
}

pub fn items_view_contains(self_: &Value, item: &Value) -> PyResult<Value> {
    let [key, value] = py::unpack_items::<2, _>(&py::unpacking(item)?)?;
    let mut found: Value = Value::None;
    let outcome: PyResult<()> = 'attempt: {
        found = attempt!(
            'attempt,
            py::ops::getitem(&attempt!('attempt, py::getattr(self_, name!("_mapping"))), &key)
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("KeyError") {
            return Ok(Value::from(false));
        } else {
            return Err(error);
        }
    }
    Ok({
        let first = py::ops::is_(&found, &value).to_value();
        if first.truth()? {
            first
        } else {
            py::ops::eq(&found, &value)?
        }
    })
}

pub fn items_view_iter(self_: Value) -> Value {
    py::generator::new("__iter__", move |co| async move {
        for key in &py::iter(&py::getattr(&self_, name!("_mapping"))?)? {
            let key = key?;
            co.yield_(
                (
                    key.clone(),
                    py::ops::getitem(&py::getattr(&self_, name!("_mapping"))?, &key)?,
                )
                    .to_value(),
            )
            .await?;
        }
        Ok(Value::None)
    })
}

pub fn values_view_contains(self_: &Value, value: &Value) -> PyResult<Value> {
    for key in &py::iter(&py::getattr(self_, name!("_mapping"))?)? {
        let key = key?;
        let found = py::ops::getitem(&py::getattr(self_, name!("_mapping"))?, &key)?;
        if py::ops::is_(&found, value) || py::ops::eq(&found, value)?.truth()? {
            return Ok(Value::from(true));
        }
    }
    Ok(Value::from(false))
}

pub fn values_view_iter(self_: Value) -> Value {
    py::generator::new("__iter__", move |co| async move {
        for key in &py::iter(&py::getattr(&self_, name!("_mapping"))?)? {
            let key = key?;
            co.yield_(py::ops::getitem(
                &py::getattr(&self_, name!("_mapping"))?,
                &key,
            )?)
            .await?;
        }
        Ok(Value::None)
    })
}

pub fn mutable_mapping_setitem(_self_: &Value, _key: &Value, _value: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("KeyError", Vec::new()))
}

pub fn mutable_mapping_delitem(_self_: &Value, _key: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("KeyError", Vec::new()))
}

pub fn mutable_mapping_pop(self_: &Value, key: &Value, default: &Value) -> PyResult<Value> {
    let mut value: Value = Value::None;
    let outcome: PyResult<()> = 'attempt: {
        value = attempt!('attempt, py::ops::getitem(self_, key));
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("KeyError") {
            if py::ops::is_(default, &_MISSING.get()?) {
                return Err(error.clone());
            }
            return Ok(default.clone());
        } else {
            return Err(error);
        }
    }
    py::ops::delitem(self_, key)?;
    Ok(value)
}

#[expect(
    clippy::never_loop,
    reason = "the Python loop ends in its first round, too"
)]
pub fn mutable_mapping_popitem(self_: &Value) -> PyResult<Value> {
    for key in &py::iter(self_)? {
        let key = key?;
        let value = py::ops::getitem(self_, &key)?;
        py::ops::delitem(self_, &key)?;
        return Ok((key.clone(), value.clone()).to_value());
    }
    Err(PyErr::with_args("KeyError", Vec::new()))
}

pub fn mutable_mapping_clear(self_: &Value) -> PyResult<Value> {
    for key in py::builtins::list(self_)?.iter() {
        py::ops::delitem(self_, &key)?;
    }
    Ok(Value::None)
}

pub fn mutable_mapping_update(
    self_: &Value,
    other: &Value,
    kwds: &Dict<Value, Value>,
) -> PyResult<Value> {
    let mut key: Value;
    let mut value: Value;
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), Mapping.get()?],
    )?
    .truth()?
        || py::call(
            &py::builtin("hasattr")?,
            &[other.clone(), Value::from("keys")],
        )?
        .truth()?
    {
        for item in &py::iter(&py::call_method(name!("keys"), slice::from_ref(other))?)? {
            let item = item?;
            key = item;
            py::ops::setitem(self_, &key, py::ops::getitem(other, &key)?)?;
        }
    } else {
        for item_2 in &py::iter(other)? {
            let item_2 = item_2?;
            let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&item_2)?)?;
            key = part;
            value = part_2;
            py::ops::setitem(self_, &key, value.clone())?;
        }
    }
    for item_3 in kwds.items().iter() {
        let item_3 = item_3?;
        let (part_3, part_4) = item_3;
        key = part_3;
        value = part_4;
        py::ops::setitem(self_, &key, value.clone())?;
    }
    Ok(Value::None)
}

pub fn mutable_mapping_setdefault(self_: &Value, key: &Value, default: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!('attempt, py::ops::getitem(self_, key)));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("KeyError") {
        py::ops::setitem(self_, key, default.clone())?;
    } else {
        return Err(error);
    }
    Ok(default.clone())
}

pub fn sequence_getitem(_self_: &Value, _index: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("IndexError", Vec::new()))
}

pub fn sequence_iter(self_: Value) -> Value {
    py::generator::new("__iter__", move |co| async move {
        let mut at: i64 = 0;
        loop {
            let mut value: Value = Value::None;
            let outcome: PyResult<()> = 'attempt: {
                value = attempt!('attempt, py::ops::getitem(&self_, &at.to_value()));
                Ok(())
            };
            if let Err(error) = outcome {
                if error.is("IndexError") {
                    return Ok(Value::None);
                } else {
                    return Err(error);
                }
            }
            co.yield_(value).await?;
            at += 1;
        }
    })
}

pub fn sequence_contains(self_: &Value, value: &Value) -> PyResult<Value> {
    for item in &py::iter(self_)? {
        let item = item?;
        if py::ops::is_(&item, value) || py::ops::eq(&item, value)?.truth()? {
            return Ok(Value::from(true));
        }
    }
    Ok(Value::from(false))
}

pub fn sequence_reversed(self_: Value) -> Value {
    py::generator::new("__reversed__", move |co| async move {
        for at in py::iter::ok(py::Range::to(py::ops::len_i64(&self_)?).reversed()) {
            let at = at?;
            co.yield_(py::ops::getitem(&self_, &at.to_value())?).await?;
        }
        Ok(Value::None)
    })
}

pub fn sequence_index(
    self_: &Value,
    value: &Value,
    mut start: Value,
    mut stop: Value,
) -> PyResult<Value> {
    if py::ops::lt(&start, &Value::from(0_i64))?.truth()? {
        start = py::builtins::max2(
            &py::ops::add(&py::ops::len_i64(self_)?.to_value(), &start)?,
            &Value::from(0_i64),
        )?;
    }
    if !stop.is_none() && py::ops::lt(&stop, &Value::from(0_i64))?.truth()? {
        stop = py::ops::iadd(&stop, &py::ops::len_i64(self_)?.to_value())?;
    }
    let mut at = start;
    while stop.is_none() || py::ops::lt(&at, &stop)?.truth()? {
        let mut item: Value = Value::None;
        let outcome: PyResult<()> = 'attempt: {
            item = attempt!('attempt, py::ops::getitem(self_, &at));
            Ok(())
        };
        if let Err(error) = outcome {
            if error.is("IndexError") {
                break;
            } else {
                return Err(error);
            }
        }
        if py::ops::is_(&item, value) || py::ops::eq(&item, value)?.truth()? {
            return Ok(at);
        }
        at = py::ops::iadd(&at, &Value::from(1_i64))?;
    }
    Err(PyErr::with_args("ValueError", Vec::new()))
}

pub fn sequence_count(self_: &Value, value: &Value) -> PyResult<Value> {
    Ok(py::builtins::sum_i64(
        {
            let source = self_.clone();
            let value = value.clone();
            py::typed_generator(move |co| async move {
                for item in &py::iter(&source)? {
                    let item = item?;
                    if py::ops::is_(&item, &value) || py::ops::eq(&item, &value)?.truth()? {
                        co.yield_(1_i64).await?;
                    }
                }
                Ok(Value::None)
            })
        },
        0,
    )?
    .to_value())
}

pub fn mutable_sequence_setitem(_self_: &Value, _index: &Value, _value: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("IndexError", Vec::new()))
}

pub fn mutable_sequence_delitem(_self_: &Value, _index: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("IndexError", Vec::new()))
}

pub fn mutable_sequence_insert(_self_: &Value, _index: &Value, _value: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("IndexError", Vec::new()))
}

pub fn mutable_sequence_append(self_: &Value, value: &Value) -> PyResult<Value> {
    py::call_method(
        name!("insert"),
        &[
            self_.clone(),
            py::ops::len_i64(self_)?.to_value(),
            value.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn mutable_sequence_clear(self_: &Value) -> PyResult<Value> {
    while py::ops::len_i64(self_)? != 0 {
        py::call_method(name!("pop"), slice::from_ref(self_))?;
    }
    Ok(Value::None)
}

pub fn mutable_sequence_reverse(self_: &Value) -> PyResult<Value> {
    let size = py::ops::len_i64(self_)?;
    for at in 0..py::int::floordiv(size, 2)? {
        let (part, part_2) = (
            py::ops::getitem(self_, &(size - at - 1).to_value())?,
            py::ops::getitem(self_, &at.to_value())?,
        );
        py::ops::setitem(self_, &at.to_value(), part)?;
        py::ops::setitem(self_, &(size - at - 1).to_value(), part_2)?;
    }
    Ok(Value::None)
}

pub fn mutable_sequence_extend(self_: &Value, mut values: Value) -> PyResult<Value> {
    if py::ops::is_(&values, self_) {
        values = py::builtins::list(&values)?.to_value();
    }
    for value in &py::iter(&values)? {
        let value = value?;
        py::call_method(name!("append"), &[self_.clone(), value])?;
    }
    Ok(Value::None)
}

pub fn mutable_sequence_pop(self_: &Value, index: &Value) -> PyResult<Value> {
    let value = py::ops::getitem(self_, index)?;
    py::ops::delitem(self_, index)?;
    Ok(value)
}

pub fn mutable_sequence_remove(self_: &Value, value: &Value) -> PyResult<Value> {
    py::ops::delitem(
        self_,
        &py::call_method(name!("index"), &[self_.clone(), value.clone()])?,
    )?;
    Ok(Value::None)
}

pub fn mutable_sequence_iadd(self_: &Value, values: &Value) -> PyResult<Value> {
    py::call_method(name!("extend"), &[self_.clone(), values.clone()])?;
    Ok(self_.clone())
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_collections_abc") {
        return Ok(());
    }
    let class = py::class::build("Hashable", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(name!("_abc_methods"), (Str::from("__hash__"),).to_value());

        ns.set(
            name!("__hash__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&HASHABLE_HASH_SIGNATURE, |args| {
                    Ok(hashable_hash(&args[0]))
                })],
            )?,
        );
        Ok(())
    })?;
    Hashable.set(class);

    let class_2 = py::class::build("Iterable", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(name!("_abc_methods"), (Str::from("__iter__"),).to_value());

        ns.set(
            name!("__iter__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&ITERABLE_ITER_SIGNATURE, |args| {
                    Ok(iterable_iter(&args[0]))
                })],
            )?,
        );

        ns.set(
            name!("__class_getitem__"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &ITERABLE_CLASS_GETITEM_SIGNATURE,
                    |args| Ok(iterable_class_getitem(&args[0], &args[1])),
                )],
            )?,
        );
        Ok(())
    })?;
    Iterable.set(class_2);

    let class_3 = py::class::build("Iterator", &[Iterable.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("_abc_methods"),
            (Str::from("__iter__"), Str::from("__next__")).to_value(),
        );

        ns.set(
            name!("__next__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&ITERATOR_NEXT_SIGNATURE, |args| {
                    iterator_next(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("__iter__"),
            py::function::new(&ITERATOR_ITER_SIGNATURE, |args| Ok(iterator_iter(&args[0]))),
        );
        Ok(())
    })?;
    Iterator.set(class_3);

    let class_4 = py::class::build("Reversible", &[Iterable.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("_abc_methods"),
            (Str::from("__reversed__"), Str::from("__iter__")).to_value(),
        );

        ns.set(
            name!("__reversed__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&REVERSIBLE_REVERSED_SIGNATURE, |args| {
                    Ok(reversible_reversed(&args[0]))
                })],
            )?,
        );
        Ok(())
    })?;
    Reversible.set(class_4);

    let class_5 = py::class::build("Generator", &[Iterator.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("_abc_methods"),
            (
                Str::from("__iter__"),
                Str::from("__next__"),
                Str::from("send"),
                Str::from("throw"),
                Str::from("close"),
            )
                .to_value(),
        );

        ns.set(
            name!("__next__"),
            py::function::new(&GENERATOR_NEXT_SIGNATURE, |args| generator_next(&args[0])),
        );

        ns.set(
            name!("send"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&GENERATOR_SEND_SIGNATURE, |args| {
                    generator_send(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("throw"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::with_defaults(
                    &GENERATOR_THROW_SIGNATURE,
                    vec![Value::None, Value::None],
                    vec![],
                    |args| generator_throw(&args[0], &args[1], &args[2], &args[3]),
                )],
            )?,
        );

        ns.set(
            name!("close"),
            py::function::new(&GENERATOR_CLOSE_SIGNATURE, |args| generator_close(&args[0])),
        );
        Ok(())
    })?;
    Generator.set(class_5);

    let class_6 = py::class::build("Sized", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(name!("_abc_methods"), (Str::from("__len__"),).to_value());

        ns.set(
            name!("__len__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&SIZED_LEN_SIGNATURE, |args| {
                    Ok(sized_len(&args[0]))
                })],
            )?,
        );
        Ok(())
    })?;
    Sized.set(class_6);

    let class_7 = py::class::build("Container", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("_abc_methods"),
            (Str::from("__contains__"),).to_value(),
        );

        ns.set(
            name!("__contains__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&CONTAINER_CONTAINS_SIGNATURE, |args| {
                    Ok(container_contains(&args[0], &args[1]))
                })],
            )?,
        );

        ns.set(
            name!("__class_getitem__"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &CONTAINER_CLASS_GETITEM_SIGNATURE,
                    |args| Ok(container_class_getitem(&args[0], &args[1])),
                )],
            )?,
        );
        Ok(())
    })?;
    Container.set(class_7);

    let class_8 = py::class::build(
        "Collection",
        &[Sized.get()?, Iterable.get()?, Container.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("collections.abc"));
            ns.set(
                name!("_abc_methods"),
                (
                    Str::from("__len__"),
                    Str::from("__iter__"),
                    Str::from("__contains__"),
                )
                    .to_value(),
            );
            Ok(())
        },
    )?;
    Collection.set(class_8);

    let class_9 = py::class::build("Callable", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(name!("_abc_methods"), (Str::from("__call__"),).to_value());

        ns.set(
            name!("__call__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&CALLABLE_CALL_SIGNATURE, |args| {
                    Ok(callable_call(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    ))
                })],
            )?,
        );

        ns.set(
            name!("__class_getitem__"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &CALLABLE_CLASS_GETITEM_SIGNATURE,
                    |args| Ok(callable_class_getitem(&args[0], &args[1])),
                )],
            )?,
        );
        Ok(())
    })?;
    Callable.set(class_9);

    let class_10 = py::class::build("Awaitable", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(name!("_abc_methods"), (Str::from("__await__"),).to_value());
        Ok(())
    })?;
    Awaitable.set(class_10);

    let class_11 = py::class::build("Set", &[Collection.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("__doc__"),
            Value::from("A set that cannot be changed."),
        );
        ns.set(
            name!("__le__"),
            py::function::new(&SET_LE_SIGNATURE, |args| set_le(&args[0], &args[1])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&SET_LT_SIGNATURE, |args| set_lt(&args[0], &args[1])),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&SET_GT_SIGNATURE, |args| set_gt(&args[0], &args[1])),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&SET_GE_SIGNATURE, |args| set_ge(&args[0], &args[1])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&SET_EQ_SIGNATURE, |args| set_eq(&args[0], &args[1])),
        );

        ns.set(
            name!("_from_iterable"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&SET_FROM_ITERABLE_SIGNATURE, |args| {
                    set_from_iterable(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("__and__"),
            py::function::new(&SET_AND_SIGNATURE, |args| set_and(&args[0], &args[1])),
        );

        ns.set(name!("__rand__"), ns.lookup(name!("__and__"))?);

        ns.set(
            name!("isdisjoint"),
            py::function::new(&SET_ISDISJOINT_SIGNATURE, |args| {
                set_isdisjoint(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__or__"),
            py::function::new(&SET_OR_SIGNATURE, |args| set_or(&args[0], &args[1])),
        );

        ns.set(name!("__ror__"), ns.lookup(name!("__or__"))?);

        ns.set(
            name!("__sub__"),
            py::function::new(&SET_SUB_SIGNATURE, |args| {
                set_sub(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__xor__"),
            py::function::new(&SET_XOR_SIGNATURE, |args| {
                set_xor(&args[0], args[1].clone())
            }),
        );

        ns.set(name!("__rxor__"), ns.lookup(name!("__xor__"))?);
        Ok(())
    })?;
    Set.set(class_11);

    let class_12 = py::class::build("MutableSet", &[Set.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("add"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&MUTABLE_SET_ADD_SIGNATURE, |args| {
                    mutable_set_add(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("discard"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&MUTABLE_SET_DISCARD_SIGNATURE, |args| {
                    mutable_set_discard(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("remove"),
            py::function::new(&MUTABLE_SET_REMOVE_SIGNATURE, |args| {
                mutable_set_remove(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("pop"),
            py::function::new(&MUTABLE_SET_POP_SIGNATURE, |args| mutable_set_pop(&args[0])),
        );

        ns.set(
            name!("clear"),
            py::function::new(&MUTABLE_SET_CLEAR_SIGNATURE, |args| {
                mutable_set_clear(&args[0])
            }),
        );

        ns.set(
            name!("__ior__"),
            py::function::new(&MUTABLE_SET_IOR_SIGNATURE, |args| {
                mutable_set_ior(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__iand__"),
            py::function::new(&MUTABLE_SET_IAND_SIGNATURE, |args| {
                mutable_set_iand(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__isub__"),
            py::function::new(&MUTABLE_SET_ISUB_SIGNATURE, |args| {
                mutable_set_isub(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__ixor__"),
            py::function::new(&MUTABLE_SET_IXOR_SIGNATURE, |args| {
                mutable_set_ixor(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    MutableSet.set(class_12);

    let class_13 = py::class::build("Mapping", &[Collection.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("__getitem__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&MAPPING_GETITEM_SIGNATURE, |args| {
                    mapping_getitem(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("get"),
            py::function::with_defaults(
                &MAPPING_GET_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| mapping_get(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("__contains__"),
            py::function::new(&MAPPING_CONTAINS_SIGNATURE, |args| {
                mapping_contains(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("keys"),
            py::function::new(&MAPPING_KEYS_SIGNATURE, |args| mapping_keys(&args[0])),
        );

        ns.set(
            name!("items"),
            py::function::new(&MAPPING_ITEMS_SIGNATURE, |args| mapping_items(&args[0])),
        );

        ns.set(
            name!("values"),
            py::function::new(&MAPPING_VALUES_SIGNATURE, |args| mapping_values(&args[0])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&MAPPING_EQ_SIGNATURE, |args| mapping_eq(&args[0], &args[1])),
        );
        Ok(())
    })?;
    Mapping.set(class_13);

    let class_14 = py::class::build("MappingView", &[Sized.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("__init__"),
            py::function::new(&MAPPING_VIEW_INIT_SIGNATURE, |args| {
                mapping_view_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__len__"),
            py::function::new(&MAPPING_VIEW_LEN_SIGNATURE, |args| {
                mapping_view_len(&args[0])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&MAPPING_VIEW_REPR_SIGNATURE, |args| {
                mapping_view_repr(&args[0])
            }),
        );
        Ok(())
    })?;
    MappingView.set(class_14);

    let class_15 = py::class::build("KeysView", &[MappingView.get()?, Set.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("_from_iterable"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &KEYS_VIEW_FROM_ITERABLE_SIGNATURE,
                    |args| keys_view_from_iterable(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("__contains__"),
            py::function::new(&KEYS_VIEW_CONTAINS_SIGNATURE, |args| {
                keys_view_contains(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__iter__"),
            py::function::new(&KEYS_VIEW_ITER_SIGNATURE, |args| {
                Ok(keys_view_iter(args[0].clone()))
            }),
        );
        Ok(())
    })?;
    KeysView.set(class_15);

    let class_16 = py::class::build("ItemsView", &[MappingView.get()?, Set.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("_from_iterable"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &ITEMS_VIEW_FROM_ITERABLE_SIGNATURE,
                    |args| items_view_from_iterable(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("__contains__"),
            py::function::new(&ITEMS_VIEW_CONTAINS_SIGNATURE, |args| {
                items_view_contains(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__iter__"),
            py::function::new(&ITEMS_VIEW_ITER_SIGNATURE, |args| {
                Ok(items_view_iter(args[0].clone()))
            }),
        );
        Ok(())
    })?;
    ItemsView.set(class_16);

    let class_17 = py::class::build(
        "ValuesView",
        &[MappingView.get()?, Collection.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("collections.abc"));
            ns.set(
                name!("__contains__"),
                py::function::new(&VALUES_VIEW_CONTAINS_SIGNATURE, |args| {
                    values_view_contains(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__iter__"),
                py::function::new(&VALUES_VIEW_ITER_SIGNATURE, |args| {
                    Ok(values_view_iter(args[0].clone()))
                }),
            );
            Ok(())
        },
    )?;
    ValuesView.set(class_17);

    _MISSING.set(py::call(&py::builtin("object")?, &[])?);

    let class_18 = py::class::build("MutableMapping", &[Mapping.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("__setitem__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(
                    &MUTABLE_MAPPING_SETITEM_SIGNATURE,
                    |args| mutable_mapping_setitem(&args[0], &args[1], &args[2]),
                )],
            )?,
        );

        ns.set(
            name!("__delitem__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(
                    &MUTABLE_MAPPING_DELITEM_SIGNATURE,
                    |args| mutable_mapping_delitem(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("pop"),
            py::function::with_defaults(
                &MUTABLE_MAPPING_POP_SIGNATURE,
                vec![_MISSING.get()?],
                vec![],
                |args| mutable_mapping_pop(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("popitem"),
            py::function::new(&MUTABLE_MAPPING_POPITEM_SIGNATURE, |args| {
                mutable_mapping_popitem(&args[0])
            }),
        );

        ns.set(
            name!("clear"),
            py::function::new(&MUTABLE_MAPPING_CLEAR_SIGNATURE, |args| {
                mutable_mapping_clear(&args[0])
            }),
        );

        ns.set(
            name!("update"),
            py::function::with_defaults(
                &MUTABLE_MAPPING_UPDATE_SIGNATURE,
                vec![Tuple::<Value>::new(vec![]).to_value()],
                vec![],
                |args| {
                    mutable_mapping_update(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                },
            ),
        );

        ns.set(
            name!("setdefault"),
            py::function::with_defaults(
                &MUTABLE_MAPPING_SETDEFAULT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| mutable_mapping_setdefault(&args[0], &args[1], &args[2]),
            ),
        );
        Ok(())
    })?;
    MutableMapping.set(class_18);

    let class_19 = py::class::build("Sequence", &[Reversible.get()?, Collection.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("__getitem__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&SEQUENCE_GETITEM_SIGNATURE, |args| {
                    sequence_getitem(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("__iter__"),
            py::function::new(&SEQUENCE_ITER_SIGNATURE, |args| {
                Ok(sequence_iter(args[0].clone()))
            }),
        );

        ns.set(
            name!("__contains__"),
            py::function::new(&SEQUENCE_CONTAINS_SIGNATURE, |args| {
                sequence_contains(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__reversed__"),
            py::function::new(&SEQUENCE_REVERSED_SIGNATURE, |args| {
                Ok(sequence_reversed(args[0].clone()))
            }),
        );

        ns.set(
            name!("index"),
            py::function::with_defaults(
                &SEQUENCE_INDEX_SIGNATURE,
                vec![Value::from(0_i64), Value::None],
                vec![],
                |args| sequence_index(&args[0], &args[1], args[2].clone(), args[3].clone()),
            ),
        );

        ns.set(
            name!("count"),
            py::function::new(&SEQUENCE_COUNT_SIGNATURE, |args| {
                sequence_count(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    Sequence.set(class_19);

    let class_20 = py::class::build("MutableSequence", &[Sequence.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        ns.set(
            name!("__setitem__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(
                    &MUTABLE_SEQUENCE_SETITEM_SIGNATURE,
                    |args| mutable_sequence_setitem(&args[0], &args[1], &args[2]),
                )],
            )?,
        );

        ns.set(
            name!("__delitem__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(
                    &MUTABLE_SEQUENCE_DELITEM_SIGNATURE,
                    |args| mutable_sequence_delitem(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("insert"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(
                    &MUTABLE_SEQUENCE_INSERT_SIGNATURE,
                    |args| mutable_sequence_insert(&args[0], &args[1], &args[2]),
                )],
            )?,
        );

        ns.set(
            name!("append"),
            py::function::new(&MUTABLE_SEQUENCE_APPEND_SIGNATURE, |args| {
                mutable_sequence_append(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("clear"),
            py::function::new(&MUTABLE_SEQUENCE_CLEAR_SIGNATURE, |args| {
                mutable_sequence_clear(&args[0])
            }),
        );

        ns.set(
            name!("reverse"),
            py::function::new(&MUTABLE_SEQUENCE_REVERSE_SIGNATURE, |args| {
                mutable_sequence_reverse(&args[0])
            }),
        );

        ns.set(
            name!("extend"),
            py::function::new(&MUTABLE_SEQUENCE_EXTEND_SIGNATURE, |args| {
                mutable_sequence_extend(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("pop"),
            py::function::with_defaults(
                &MUTABLE_SEQUENCE_POP_SIGNATURE,
                vec![Value::from(-1_i64)],
                vec![],
                |args| mutable_sequence_pop(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("remove"),
            py::function::new(&MUTABLE_SEQUENCE_REMOVE_SIGNATURE, |args| {
                mutable_sequence_remove(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__iadd__"),
            py::function::new(&MUTABLE_SEQUENCE_IADD_SIGNATURE, |args| {
                mutable_sequence_iadd(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    MutableSequence.set(class_20);

    let class_21 = py::class::build("ByteString", &[Sequence.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("collections.abc"));
        Ok(())
    })?;
    ByteString.set(class_21);

    for item in [
        py::builtin("tuple")?,
        py::builtin("str")?,
        py::builtin("range")?,
        py::builtin("bytes")?,
        py::builtin("list")?,
        py::builtin("bytearray")?,
        py::builtin("memoryview")?,
    ] {
        _cls_global.set(item);
        py::call_method(name!("register"), &[Sequence.get()?, _cls_global.get()?])?;
    }
    for item_2 in [py::builtin("list")?, py::builtin("bytearray")?] {
        _cls_global.set(item_2);
        py::call_method(
            name!("register"),
            &[MutableSequence.get()?, _cls_global.get()?],
        )?;
    }
    for item_3 in [py::builtin("bytes")?, py::builtin("bytearray")?] {
        _cls_global.set(item_3);
        py::call_method(name!("register"), &[ByteString.get()?, _cls_global.get()?])?;
    }
    for item_4 in [
        py::builtin("set")?,
        py::builtin("frozenset")?,
        py::call(
            &py::builtin("type")?,
            &[Dict::<Value, Value>::new().keys().to_value()],
        )?,
        py::call(
            &py::builtin("type")?,
            &[Dict::<Value, Value>::new().items().to_value()],
        )?,
    ] {
        _cls_global.set(item_4);
        py::call_method(name!("register"), &[Set.get()?, _cls_global.get()?])?;
    }
    py::call_method(name!("register"), &[MutableSet.get()?, py::builtin("set")?])?;
    py::call_method(name!("register"), &[Mapping.get()?, py::builtin("dict")?])?;
    py::call_method(
        name!("register"),
        &[MutableMapping.get()?, py::builtin("dict")?],
    )?;
    py::call_method(
        name!("register"),
        &[
            KeysView.get()?,
            py::call(
                &py::builtin("type")?,
                &[Dict::<Value, Value>::new().keys().to_value()],
            )?,
        ],
    )?;
    py::call_method(
        name!("register"),
        &[
            ItemsView.get()?,
            py::call(
                &py::builtin("type")?,
                &[Dict::<Value, Value>::new().items().to_value()],
            )?,
        ],
    )?;
    py::call_method(
        name!("register"),
        &[
            ValuesView.get()?,
            py::call(
                &py::builtin("type")?,
                &[Dict::<Value, Value>::new().values().to_value()],
            )?,
        ],
    )?;
    for item_5 in [KeysView.get()?, ItemsView.get()?, ValuesView.get()?] {
        _cls_global.set(item_5);
        py::call_method(
            name!("register"),
            &[
                MappingView.get()?,
                py::call(
                    &py::builtin("type")?,
                    &[if py::ops::is_(&_cls_global.get()?, &KeysView.get()?) {
                        Dict::<Value, Value>::new().keys().to_value()
                    } else {
                        if py::ops::is_(&_cls_global.get()?, &ItemsView.get()?) {
                            Dict::<Value, Value>::new().items().to_value()
                        } else {
                            Dict::<Value, Value>::new().values().to_value()
                        }
                    }],
                )?,
            ],
        )?;
    }

    _exported.set(Dict::from_pairs([
        (Str::from("Hashable"), Hashable.get()?),
        (Str::from("Iterable"), Iterable.get()?),
        (Str::from("Iterator"), Iterator.get()?),
        (Str::from("Reversible"), Reversible.get()?),
        (Str::from("Generator"), Generator.get()?),
        (Str::from("Sized"), Sized.get()?),
        (Str::from("Container"), Container.get()?),
        (Str::from("Collection"), Collection.get()?),
        (Str::from("Callable"), Callable.get()?),
        (Str::from("Awaitable"), Awaitable.get()?),
        (Str::from("Set"), Set.get()?),
        (Str::from("MutableSet"), MutableSet.get()?),
        (Str::from("Mapping"), Mapping.get()?),
        (Str::from("MappingView"), MappingView.get()?),
        (Str::from("KeysView"), KeysView.get()?),
        (Str::from("ItemsView"), ItemsView.get()?),
        (Str::from("ValuesView"), ValuesView.get()?),
        (Str::from("MutableMapping"), MutableMapping.get()?),
        (Str::from("Sequence"), Sequence.get()?),
        (Str::from("MutableSequence"), MutableSequence.get()?),
        (Str::from("ByteString"), ByteString.get()?),
    ])?);
    Ok(())
}
