//! `collections`: what is written over the containers. The rest is the runtime's own.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/collections.py (65884ee15d8a9bca); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FromValue, Global, GlobalKey, Iter, Iterable, List, PyErr, PyResult, Signature, Slice,
    Str, ToValue, Truth, Tuple, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static ChainMap: Global<Value> = const { Global::new("ChainMap") };
    pub static UserDict: Global<Value> = const { Global::new("UserDict") };
    pub static UserList: Global<Value> = const { Global::new("UserList") };
    pub static UserString: Global<Value> = const { Global::new("UserString") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static CHAIN_MAP_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self"])
    .qualname("ChainMap.__init__")
    .module("collections")
    .varargs();

static CHAIN_MAP_MISSING_SIGNATURE: Signature = Signature::new("__missing__", &["self", "key"])
    .qualname("ChainMap.__missing__")
    .module("collections");

static CHAIN_MAP_GETITEM_SIGNATURE: Signature = Signature::new("__getitem__", &["self", "key"])
    .qualname("ChainMap.__getitem__")
    .module("collections");

static CHAIN_MAP_GET_SIGNATURE: Signature = Signature::new("get", &["self", "key", "default"])
    .qualname("ChainMap.get")
    .module("collections");

static CHAIN_MAP_LEN_SIGNATURE: Signature = Signature::new("__len__", &["self"])
    .qualname("ChainMap.__len__")
    .module("collections");

static CHAIN_MAP_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("ChainMap.__iter__")
    .module("collections");

static CHAIN_MAP_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "key"])
    .qualname("ChainMap.__contains__")
    .module("collections");

static CHAIN_MAP_BOOL_SIGNATURE: Signature = Signature::new("__bool__", &["self"])
    .qualname("ChainMap.__bool__")
    .module("collections");

static CHAIN_MAP_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("ChainMap.__repr__")
    .module("collections");

static CHAIN_MAP_FROMKEYS_SIGNATURE: Signature = Signature::new("fromkeys", &["cls", "iterable"])
    .qualname("ChainMap.fromkeys")
    .module("collections")
    .varargs();

static CHAIN_MAP_COPY_SIGNATURE: Signature = Signature::new("copy", &["self"])
    .qualname("ChainMap.copy")
    .module("collections");

static CHAIN_MAP_NEW_CHILD_SIGNATURE: Signature = Signature::new("new_child", &["self", "m"])
    .qualname("ChainMap.new_child")
    .module("collections")
    .varkw();

static CHAIN_MAP_PARENTS_SIGNATURE: Signature = Signature::new("parents", &["self"])
    .qualname("ChainMap.parents")
    .module("collections");

static CHAIN_MAP_SETITEM_SIGNATURE: Signature =
    Signature::new("__setitem__", &["self", "key", "value"])
        .qualname("ChainMap.__setitem__")
        .module("collections");

static CHAIN_MAP_DELITEM_SIGNATURE: Signature = Signature::new("__delitem__", &["self", "key"])
    .qualname("ChainMap.__delitem__")
    .module("collections");

static CHAIN_MAP_POPITEM_SIGNATURE: Signature = Signature::new("popitem", &["self"])
    .qualname("ChainMap.popitem")
    .module("collections");

static CHAIN_MAP_POP_SIGNATURE: Signature = Signature::new("pop", &["self", "key"])
    .qualname("ChainMap.pop")
    .module("collections")
    .varargs();

static CHAIN_MAP_CLEAR_SIGNATURE: Signature = Signature::new("clear", &["self"])
    .qualname("ChainMap.clear")
    .module("collections");

static CHAIN_MAP_OR_SIGNATURE: Signature = Signature::new("__or__", &["self", "other"])
    .qualname("ChainMap.__or__")
    .module("collections");

static CHAIN_MAP_IOR_SIGNATURE: Signature = Signature::new("__ior__", &["self", "other"])
    .qualname("ChainMap.__ior__")
    .module("collections");

static USER_DICT_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "dict"])
    .qualname("UserDict.__init__")
    .module("collections")
    .positional_only(2)
    .varkw();

static USER_DICT_LEN_SIGNATURE: Signature = Signature::new("__len__", &["self"])
    .qualname("UserDict.__len__")
    .module("collections");

static USER_DICT_GETITEM_SIGNATURE: Signature = Signature::new("__getitem__", &["self", "key"])
    .qualname("UserDict.__getitem__")
    .module("collections");

static USER_DICT_GET_SIGNATURE: Signature = Signature::new("get", &["self", "key", "default"])
    .qualname("UserDict.get")
    .module("collections");

static USER_DICT_SETITEM_SIGNATURE: Signature =
    Signature::new("__setitem__", &["self", "key", "item"])
        .qualname("UserDict.__setitem__")
        .module("collections");

static USER_DICT_DELITEM_SIGNATURE: Signature = Signature::new("__delitem__", &["self", "key"])
    .qualname("UserDict.__delitem__")
    .module("collections");

static USER_DICT_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("UserDict.__iter__")
    .module("collections");

static USER_DICT_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "key"])
    .qualname("UserDict.__contains__")
    .module("collections");

static USER_DICT_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("UserDict.__repr__")
    .module("collections");

static USER_DICT_COPY_SIGNATURE: Signature = Signature::new("copy", &["self"])
    .qualname("UserDict.copy")
    .module("collections");

static USER_DICT_FROMKEYS_SIGNATURE: Signature =
    Signature::new("fromkeys", &["cls", "iterable", "value"])
        .qualname("UserDict.fromkeys")
        .module("collections");

static USER_DICT_OR_SIGNATURE: Signature = Signature::new("__or__", &["self", "other"])
    .qualname("UserDict.__or__")
    .module("collections");

static USER_LIST_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "initlist"])
    .qualname("UserList.__init__")
    .module("collections");

static USER_LIST_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("UserList.__repr__")
    .module("collections");

static USER_LIST_OTHER_SIGNATURE: Signature = Signature::new("_other", &["self", "other"])
    .qualname("UserList._other")
    .module("collections");

static USER_LIST_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("UserList.__lt__")
    .module("collections");

static USER_LIST_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("UserList.__le__")
    .module("collections");

static USER_LIST_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("UserList.__eq__")
    .module("collections");

static USER_LIST_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("UserList.__gt__")
    .module("collections");

static USER_LIST_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("UserList.__ge__")
    .module("collections");

static USER_LIST_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "item"])
    .qualname("UserList.__contains__")
    .module("collections");

static USER_LIST_LEN_SIGNATURE: Signature = Signature::new("__len__", &["self"])
    .qualname("UserList.__len__")
    .module("collections");

static USER_LIST_GETITEM_SIGNATURE: Signature = Signature::new("__getitem__", &["self", "i"])
    .qualname("UserList.__getitem__")
    .module("collections");

static USER_LIST_SETITEM_SIGNATURE: Signature =
    Signature::new("__setitem__", &["self", "i", "item"])
        .qualname("UserList.__setitem__")
        .module("collections");

static USER_LIST_DELITEM_SIGNATURE: Signature = Signature::new("__delitem__", &["self", "i"])
    .qualname("UserList.__delitem__")
    .module("collections");

static USER_LIST_ADD_SIGNATURE: Signature = Signature::new("__add__", &["self", "other"])
    .qualname("UserList.__add__")
    .module("collections");

static USER_LIST_RADD_SIGNATURE: Signature = Signature::new("__radd__", &["self", "other"])
    .qualname("UserList.__radd__")
    .module("collections");

static USER_LIST_IADD_SIGNATURE: Signature = Signature::new("__iadd__", &["self", "other"])
    .qualname("UserList.__iadd__")
    .module("collections");

static USER_LIST_MUL_SIGNATURE: Signature = Signature::new("__mul__", &["self", "n"])
    .qualname("UserList.__mul__")
    .module("collections");

static USER_LIST_APPEND_SIGNATURE: Signature = Signature::new("append", &["self", "item"])
    .qualname("UserList.append")
    .module("collections");

static USER_LIST_INSERT_SIGNATURE: Signature = Signature::new("insert", &["self", "i", "item"])
    .qualname("UserList.insert")
    .module("collections");

static USER_LIST_POP_SIGNATURE: Signature = Signature::new("pop", &["self", "i"])
    .qualname("UserList.pop")
    .module("collections");

static USER_LIST_REMOVE_SIGNATURE: Signature = Signature::new("remove", &["self", "item"])
    .qualname("UserList.remove")
    .module("collections");

static USER_LIST_CLEAR_SIGNATURE: Signature = Signature::new("clear", &["self"])
    .qualname("UserList.clear")
    .module("collections");

static USER_LIST_COPY_SIGNATURE: Signature = Signature::new("copy", &["self"])
    .qualname("UserList.copy")
    .module("collections");

static USER_LIST_COUNT_SIGNATURE: Signature = Signature::new("count", &["self", "item"])
    .qualname("UserList.count")
    .module("collections");

static USER_LIST_INDEX_SIGNATURE: Signature = Signature::new("index", &["self", "item"])
    .qualname("UserList.index")
    .module("collections")
    .varargs();

static USER_LIST_REVERSE_SIGNATURE: Signature = Signature::new("reverse", &["self"])
    .qualname("UserList.reverse")
    .module("collections");

static USER_LIST_SORT_SIGNATURE: Signature = Signature::new("sort", &["self"])
    .qualname("UserList.sort")
    .module("collections")
    .positional_only(1)
    .varargs()
    .varkw();

static USER_LIST_EXTEND_SIGNATURE: Signature = Signature::new("extend", &["self", "other"])
    .qualname("UserList.extend")
    .module("collections");

static USER_STRING_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "seq"])
    .qualname("UserString.__init__")
    .module("collections");

static USER_STRING_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("UserString.__str__")
    .module("collections");

static USER_STRING_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("UserString.__repr__")
    .module("collections");

static USER_STRING_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("UserString.__hash__")
    .module("collections");

static USER_STRING_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "string"])
    .qualname("UserString.__eq__")
    .module("collections");

static USER_STRING_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "string"])
    .qualname("UserString.__lt__")
    .module("collections");

static USER_STRING_CONTAINS_SIGNATURE: Signature =
    Signature::new("__contains__", &["self", "char"])
        .qualname("UserString.__contains__")
        .module("collections");

static USER_STRING_LEN_SIGNATURE: Signature = Signature::new("__len__", &["self"])
    .qualname("UserString.__len__")
    .module("collections");

static USER_STRING_GETITEM_SIGNATURE: Signature = Signature::new("__getitem__", &["self", "index"])
    .qualname("UserString.__getitem__")
    .module("collections");

static USER_STRING_ADD_SIGNATURE: Signature = Signature::new("__add__", &["self", "other"])
    .qualname("UserString.__add__")
    .module("collections");

static USER_STRING_RADD_SIGNATURE: Signature = Signature::new("__radd__", &["self", "other"])
    .qualname("UserString.__radd__")
    .module("collections");

static USER_STRING_MUL_SIGNATURE: Signature = Signature::new("__mul__", &["self", "n"])
    .qualname("UserString.__mul__")
    .module("collections");

static USER_STRING_UPPER_SIGNATURE: Signature = Signature::new("upper", &["self"])
    .qualname("UserString.upper")
    .module("collections");

static USER_STRING_LOWER_SIGNATURE: Signature = Signature::new("lower", &["self"])
    .qualname("UserString.lower")
    .module("collections");

static USER_STRING_STRIP_SIGNATURE: Signature = Signature::new("strip", &["self", "chars"])
    .qualname("UserString.strip")
    .module("collections");

static USER_STRING_SPLIT_SIGNATURE: Signature =
    Signature::new("split", &["self", "sep", "maxsplit"])
        .qualname("UserString.split")
        .module("collections");

static USER_STRING_REPLACE_SIGNATURE: Signature =
    Signature::new("replace", &["self", "old", "new", "maxsplit"])
        .qualname("UserString.replace")
        .module("collections");

static USER_STRING_STARTSWITH_SIGNATURE: Signature =
    Signature::new("startswith", &["self", "prefix"])
        .qualname("UserString.startswith")
        .module("collections");

static USER_STRING_ENDSWITH_SIGNATURE: Signature = Signature::new("endswith", &["self", "suffix"])
    .qualname("UserString.endswith")
    .module("collections");

pub fn chain_map_init(self_: &Value, maps: &Tuple<Value>) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("maps"),
        {
            let first = py::builtins::list(maps)?;
            if !first.is_empty() {
                first
            } else {
                List::new(vec![Dict::<Value, Value>::new().to_value()])
            }
        }
        .to_value(),
    )?;
    Ok(Value::None)
}

pub fn chain_map_missing(_self_: &Value, key: &Value) -> PyResult<Value> {
    Err(PyErr::raise(&py::call(
        &py::builtin("KeyError")?,
        slice::from_ref(key),
    )?))
}

pub fn chain_map_getitem(self_: &Value, key: &Value) -> PyResult<Value> {
    for mapping in &py::iter(&py::getattr(self_, name!("maps"))?)? {
        let mapping = mapping?;
        let outcome: PyResult<()> = 'attempt: {
            return Ok(attempt!('attempt, py::ops::getitem(&mapping, key)));
        };
        let error = match outcome {
            Err(error) => error,
            Ok(()) => unreachable!(),
        };
        if error.is("KeyError") {
        } else {
            return Err(error);
        }
    }
    py::call_method(name!("__missing__"), &[self_.clone(), key.clone()])
}

pub fn chain_map_get(self_: &Value, key: &Value, default: &Value) -> PyResult<Value> {
    Ok(if py::ops::contains(self_, key)? {
        py::ops::getitem(self_, key)?
    } else {
        default.clone()
    })
}

pub fn chain_map_len(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::ops::len_i64(&{
        let callee = py::getattr(&py::Set::<Value>::new().to_value(), name!("union"))?;
        py::CallBuilder::new()
            .star(&callee, &py::getattr(self_, name!("maps"))?)?
            .call(&callee)?
    })?
    .to_value())
}

pub fn chain_map_iter(self_: &Value) -> PyResult<Value> {
    let merged: Dict<Value, Value> = Dict::new();
    for mapping in &py::iter(&py::call(
        &py::builtin("reversed")?,
        &[py::getattr(self_, name!("maps"))?],
    )?)? {
        let mapping = mapping?;
        py::call_method(
            name!("update"),
            &[
                merged.to_value(),
                py::call(
                    &py::getattr(&py::builtin("dict")?, name!("fromkeys"))?,
                    &[mapping],
                )?,
            ],
        )?;
    }
    Ok(Iter::new(py::Iter::new((&merged).py_iter())).to_value())
}

pub fn chain_map_contains(self_: &Value, key: &Value) -> PyResult<Value> {
    Ok(py::builtins::any({
        let source = py::getattr(self_, name!("maps"))?;
        let key = key.clone();
        py::typed_generator(move |co| async move {
            for mapping in &py::iter(&source)? {
                let mapping = mapping?;
                co.yield_(py::ops::contains(&mapping, &key)?).await?;
            }
            Ok(Value::None)
        })
    })?
    .to_value())
}

pub fn chain_map_bool(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::builtins::any(&py::getattr(self_, name!("maps"))?)?.to_value())
}

pub fn chain_map_repr(self_: &Value) -> PyResult<Value> {
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
        Str::from(", ").join(py::iter::map(
            |arg: &Value| -> PyResult<Str> { py::repr(arg) },
            &py::getattr(self_, name!("maps"))?
        ))?
    ))
    .to_value())
}

pub fn chain_map_fromkeys(cls: &Value, iterable: &Value, args: &Tuple<Value>) -> PyResult<Value> {
    py::call(
        cls,
        &[{
            let callee = py::getattr(&py::builtin("dict")?, name!("fromkeys"))?;
            py::CallBuilder::new()
                .arg(iterable.clone())
                .star(&callee, &args.to_value())?
                .call(&callee)?
        }],
    )
}

pub fn chain_map_copy(self_: &Value) -> PyResult<Value> {
    Ok({
        let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
        py::CallBuilder::new()
            .arg(py::call_method(
                name!("copy"),
                &[py::ops::getitem(
                    &py::getattr(self_, name!("maps"))?,
                    &Value::from(0_i64),
                )?],
            )?)
            .star(
                &callee,
                &py::ops::getitem(
                    &py::getattr(self_, name!("maps"))?,
                    &Slice::new(Some(1), None, None).to_value(),
                )?,
            )?
            .call(&callee)?
    })
}

pub fn chain_map_new_child(
    self_: &Value,
    mut m: Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if m.is_none() {
        m = kwargs.to_value();
    } else if !kwargs.is_empty() {
        py::call_method(name!("update"), &[m.clone(), kwargs.to_value()])?;
    }
    Ok({
        let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
        py::CallBuilder::new()
            .arg(m.clone())
            .star(&callee, &py::getattr(self_, name!("maps"))?)?
            .call(&callee)?
    })
}

pub fn chain_map_parents(self_: &Value) -> PyResult<Value> {
    Ok({
        let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
        py::CallBuilder::new()
            .star(
                &callee,
                &py::ops::getitem(
                    &py::getattr(self_, name!("maps"))?,
                    &Slice::new(Some(1), None, None).to_value(),
                )?,
            )?
            .call(&callee)?
    })
}

pub fn chain_map_setitem(self_: &Value, key: &Value, value: &Value) -> PyResult<Value> {
    py::ops::setitem(
        &py::ops::getitem(&py::getattr(self_, name!("maps"))?, &Value::from(0_i64))?,
        key,
        value.clone(),
    )?;
    Ok(Value::None)
}

pub fn chain_map_delitem(self_: &Value, key: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        attempt!(
            'attempt,
            py::ops::delitem(
                &attempt!(
                    'attempt,
                    py::ops::getitem(
                        &attempt!('attempt, py::getattr(self_, name!("maps"))),
                        &Value::from(0_i64)
                    )
                ),
                key
            )
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("KeyError") {
            return Err(PyErr::raise_from(
                &py::call(
                    &py::builtin("KeyError")?,
                    &[Str::from(format!(
                        "Key not found in the first mapping: {}",
                        py::repr(key)?
                    ))
                    .to_value()],
                )?,
                &Value::None,
            )
            .with_context(&error));
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn chain_map_popitem(self_: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::call_method(
                name!("popitem"),
                &[attempt!(
                    'attempt,
                    py::ops::getitem(
                        &attempt!('attempt, py::getattr(self_, name!("maps"))),
                        &Value::from(0_i64)
                    )
                )]
            )
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("KeyError") {
        Err(PyErr::raise_from(
            &py::call(
                &py::builtin("KeyError")?,
                &[Value::from("No keys found in the first mapping.")],
            )?,
            &Value::None,
        )
        .with_context(&error))
    } else {
        Err(error)
    }
}

pub fn chain_map_pop(self_: &Value, key: &Value, args: &Tuple<Value>) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok({
            let callee = attempt!(
                'attempt,
                py::getattr(
                    &attempt!(
                        'attempt,
                        py::ops::getitem(
                            &attempt!('attempt, py::getattr(self_, name!("maps"))),
                            &Value::from(0_i64)
                        )
                    ),
                    name!("pop")
                )
            );
            attempt!(
                'attempt,
                attempt!(
                    'attempt,
                    py::CallBuilder::new().arg(key.clone()).star(&callee, &args.to_value())
                )
                .call(&callee)
            )
        });
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("KeyError") {
        Err(PyErr::raise_from(
            &py::call(
                &py::builtin("KeyError")?,
                &[Str::from(format!(
                    "Key not found in the first mapping: {}",
                    py::repr(key)?
                ))
                .to_value()],
            )?,
            &Value::None,
        )
        .with_context(&error))
    } else {
        Err(error)
    }
}

pub fn chain_map_clear(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("clear"),
        &[py::ops::getitem(
            &py::getattr(self_, name!("maps"))?,
            &Value::from(0_i64),
        )?],
    )?;
    Ok(Value::None)
}

pub fn chain_map_or(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::imported("collections.abc.Mapping")?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let made = py::call_method(name!("copy"), slice::from_ref(self_))?;
    py::call_method(
        name!("update"),
        &[
            py::ops::getitem(&py::getattr(&made, name!("maps"))?, &Value::from(0_i64))?,
            other.clone(),
        ],
    )?;
    Ok(made)
}

pub fn chain_map_ior(self_: &Value, other: &Value) -> PyResult<Value> {
    py::call_method(
        name!("update"),
        &[
            py::ops::getitem(&py::getattr(self_, name!("maps"))?, &Value::from(0_i64))?,
            other.clone(),
        ],
    )?;
    Ok(self_.clone())
}

pub fn user_dict_init(self_: &Value, dict: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    py::setattr(self_, name!("data"), Dict::<Value, Value>::new().to_value())?;
    if !dict.is_none() {
        py::call_method(name!("update"), &[self_.clone(), dict.clone()])?;
    }
    if !kwargs.is_empty() {
        py::call_method(name!("update"), &[self_.clone(), kwargs.to_value()])?;
    }
    Ok(Value::None)
}

pub fn user_dict_len(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::ops::len_i64(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_dict_getitem(self_: &Value, key: &Value) -> PyResult<Value> {
    if py::ops::contains(&py::getattr(self_, name!("data"))?, key)? {
        return py::ops::getitem(&py::getattr(self_, name!("data"))?, key);
    }
    if py::call(
        &py::builtin("hasattr")?,
        &[
            py::call(&py::builtin("type")?, slice::from_ref(self_))?,
            Value::from("__missing__"),
        ],
    )?
    .truth()?
    {
        return py::call_method(
            name!("__missing__"),
            &[
                py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                self_.clone(),
                key.clone(),
            ],
        );
    }
    Err(PyErr::raise(&py::call(
        &py::builtin("KeyError")?,
        slice::from_ref(key),
    )?))
}

pub fn user_dict_get(self_: &Value, key: &Value, default: &Value) -> PyResult<Value> {
    Ok(if py::ops::contains(self_, key)? {
        py::ops::getitem(self_, key)?
    } else {
        default.clone()
    })
}

pub fn user_dict_setitem(self_: &Value, key: &Value, item: &Value) -> PyResult<Value> {
    py::ops::setitem(&py::getattr(self_, name!("data"))?, key, item.clone())?;
    Ok(Value::None)
}

pub fn user_dict_delitem(self_: &Value, key: &Value) -> PyResult<Value> {
    py::ops::delitem(&py::getattr(self_, name!("data"))?, key)?;
    Ok(Value::None)
}

pub fn user_dict_iter(self_: &Value) -> PyResult<Value> {
    Ok(Iter::new(py::Iter::new(&py::getattr(self_, name!("data"))?)).to_value())
}

pub fn user_dict_contains(self_: &Value, key: &Value) -> PyResult<Value> {
    Ok(py::ops::contains(&py::getattr(self_, name!("data"))?, key)?.to_value())
}

pub fn user_dict_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::repr(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_dict_copy(self_: &Value) -> PyResult<Value> {
    let made = py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[],
    )?;
    py::setattr(
        &made,
        name!("data"),
        py::call_method(name!("copy"), &[py::getattr(self_, name!("data"))?])?,
    )?;
    Ok(made)
}

pub fn user_dict_fromkeys(cls: &Value, iterable: &Value, value: &Value) -> PyResult<Value> {
    let made = py::call(cls, &[])?;
    for key in &py::iter(iterable)? {
        let key = key?;
        py::ops::setitem(&made, &key, value.clone())?;
    }
    Ok(made)
}

pub fn user_dict_or(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), UserDict.get()?],
    )?
    .truth()?
    {
        return py::call(
            &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
            &[py::ops::or_(
                &py::getattr(self_, name!("data"))?,
                &py::getattr(other, name!("data"))?,
            )?],
        );
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("dict")?],
    )?
    .truth()?
    {
        return py::call(
            &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
            &[py::ops::or_(&py::getattr(self_, name!("data"))?, other)?],
        );
    }
    py::builtin("NotImplemented")
}

pub fn user_list_init(self_: &Value, initlist: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("data"), List::<Value>::new(vec![]).to_value())?;
    if !initlist.is_none() {
        py::setattr(
            self_,
            name!("data"),
            py::builtins::list(&if py::call(
                &py::builtin("isinstance")?,
                &[initlist.clone(), UserList.get()?],
            )?
            .truth()?
            {
                py::getattr(initlist, name!("data"))?
            } else {
                initlist.clone()
            })?
            .to_value(),
        )?;
    }
    Ok(Value::None)
}

pub fn user_list_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::repr(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_list_other(_self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), UserList.get()?],
        )?
        .truth()?
        {
            py::getattr(other, name!("data"))?
        } else {
            other.clone()
        },
    )
}

pub fn user_list_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::ops::lt(
        &py::getattr(self_, name!("data"))?,
        &py::call_method(name!("_other"), &[self_.clone(), other.clone()])?,
    )
}

pub fn user_list_le(self_: &Value, other: &Value) -> PyResult<Value> {
    py::ops::le(
        &py::getattr(self_, name!("data"))?,
        &py::call_method(name!("_other"), &[self_.clone(), other.clone()])?,
    )
}

pub fn user_list_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::ops::eq(
        &py::getattr(self_, name!("data"))?,
        &py::call_method(name!("_other"), &[self_.clone(), other.clone()])?,
    )
}

pub fn user_list_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    py::ops::gt(
        &py::getattr(self_, name!("data"))?,
        &py::call_method(name!("_other"), &[self_.clone(), other.clone()])?,
    )
}

pub fn user_list_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    py::ops::ge(
        &py::getattr(self_, name!("data"))?,
        &py::call_method(name!("_other"), &[self_.clone(), other.clone()])?,
    )
}

pub fn user_list_contains(self_: &Value, item: &Value) -> PyResult<Value> {
    Ok(py::ops::contains(&py::getattr(self_, name!("data"))?, item)?.to_value())
}

pub fn user_list_len(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::ops::len_i64(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_list_getitem(self_: &Value, i: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[i.clone(), py::builtin("slice")?],
        )?
        .truth()?
        {
            py::call(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                &[py::ops::getitem(&py::getattr(self_, name!("data"))?, i)?],
            )?
        } else {
            py::ops::getitem(&py::getattr(self_, name!("data"))?, i)?
        },
    )
}

pub fn user_list_setitem(self_: &Value, i: &Value, item: &Value) -> PyResult<Value> {
    py::ops::setitem(&py::getattr(self_, name!("data"))?, i, item.clone())?;
    Ok(Value::None)
}

pub fn user_list_delitem(self_: &Value, i: &Value) -> PyResult<Value> {
    py::ops::delitem(&py::getattr(self_, name!("data"))?, i)?;
    Ok(Value::None)
}

pub fn user_list_add(self_: &Value, other: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::add(
            &py::getattr(self_, name!("data"))?,
            &py::builtins::list(&py::call_method(
                name!("_other"),
                &[self_.clone(), other.clone()],
            )?)?
            .to_value(),
        )?],
    )
}

pub fn user_list_radd(self_: &Value, other: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::add(
            &py::builtins::list(&py::call_method(
                name!("_other"),
                &[self_.clone(), other.clone()],
            )?)?
            .to_value(),
            &py::getattr(self_, name!("data"))?,
        )?],
    )
}

pub fn user_list_iadd(self_: &Value, other: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("data"),
        py::ops::iadd(
            &py::getattr(self_, name!("data"))?,
            &py::builtins::list(&py::call_method(
                name!("_other"),
                &[self_.clone(), other.clone()],
            )?)?
            .to_value(),
        )?,
    )?;
    Ok(self_.clone())
}

pub fn user_list_mul(self_: &Value, n: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::mul(&py::getattr(self_, name!("data"))?, n)?],
    )
}

pub fn user_list_append(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("data"))?, item.clone()],
    )?;
    Ok(Value::None)
}

pub fn user_list_insert(self_: &Value, i: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("insert"),
        &[py::getattr(self_, name!("data"))?, i.clone(), item.clone()],
    )?;
    Ok(Value::None)
}

pub fn user_list_pop(self_: &Value, i: &Value) -> PyResult<Value> {
    py::call_method(
        name!("pop"),
        &[py::getattr(self_, name!("data"))?, i.clone()],
    )
}

pub fn user_list_remove(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("remove"),
        &[py::getattr(self_, name!("data"))?, item.clone()],
    )?;
    Ok(Value::None)
}

pub fn user_list_clear(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("clear"), &[py::getattr(self_, name!("data"))?])?;
    Ok(Value::None)
}

pub fn user_list_copy(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        slice::from_ref(self_),
    )
}

pub fn user_list_count(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("count"),
        &[py::getattr(self_, name!("data"))?, item.clone()],
    )
}

pub fn user_list_index(self_: &Value, item: &Value, args: &Tuple<Value>) -> PyResult<Value> {
    Ok({
        let callee = py::getattr(&py::getattr(self_, name!("data"))?, name!("index"))?;
        py::CallBuilder::new()
            .arg(item.clone())
            .star(&callee, &args.to_value())?
            .call(&callee)?
    })
}

pub fn user_list_reverse(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("reverse"), &[py::getattr(self_, name!("data"))?])?;
    Ok(Value::None)
}

pub fn user_list_sort(
    self_: &Value,
    args: &Tuple<Value>,
    kwds: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(&py::getattr(self_, name!("data"))?, name!("sort"))?;
        py::CallBuilder::new()
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwds.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn user_list_extend(self_: &Value, other: &Value) -> PyResult<Value> {
    py::call_method(
        name!("extend"),
        &[
            py::getattr(self_, name!("data"))?,
            py::call_method(name!("_other"), &[self_.clone(), other.clone()])?,
        ],
    )?;
    Ok(Value::None)
}

pub fn user_string_init(self_: &Value, seq: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("data"), py::str(seq)?.to_value())?;
    Ok(Value::None)
}

pub fn user_string_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::getattr(self_, name!("data"))
}

pub fn user_string_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::repr(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_string_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_string_eq(self_: &Value, string: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::ops::eq(
        &py::getattr(self_, name!("data"))?,
        &py::str(string)?.to_value(),
    )
}

pub fn user_string_lt(self_: &Value, string: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::ops::lt(
        &py::getattr(self_, name!("data"))?,
        &py::str(string)?.to_value(),
    )
}

pub fn user_string_contains(self_: &Value, char: &Value) -> PyResult<Value> {
    Ok(py::ops::contains(
        &py::getattr(self_, name!("data"))?,
        &py::str(char)?.to_value(),
    )?
    .to_value())
}

pub fn user_string_len(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::ops::len_i64(&py::getattr(self_, name!("data"))?)?.to_value())
}

pub fn user_string_getitem(self_: &Value, index: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::getitem(
            &py::getattr(self_, name!("data"))?,
            index,
        )?],
    )
}

pub fn user_string_add(self_: &Value, other: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::add(
            &py::getattr(self_, name!("data"))?,
            &py::str(other)?.to_value(),
        )?],
    )
}

pub fn user_string_radd(self_: &Value, other: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::add(
            &py::str(other)?.to_value(),
            &py::getattr(self_, name!("data"))?,
        )?],
    )
}

pub fn user_string_mul(self_: &Value, n: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::ops::mul(&py::getattr(self_, name!("data"))?, n)?],
    )
}

pub fn user_string_upper(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::call_method(
            name!("upper"),
            &[py::getattr(self_, name!("data"))?],
        )?],
    )
}

pub fn user_string_lower(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::call_method(
            name!("lower"),
            &[py::getattr(self_, name!("data"))?],
        )?],
    )
}

pub fn user_string_strip(self_: &Value, chars: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::call_method(
            name!("strip"),
            &[py::getattr(self_, name!("data"))?, chars.clone()],
        )?],
    )
}

pub fn user_string_split(self_: &Value, sep: &Value, maxsplit: &Value) -> PyResult<Value> {
    py::call_method(
        name!("split"),
        &[
            py::getattr(self_, name!("data"))?,
            sep.clone(),
            maxsplit.clone(),
        ],
    )
}

pub fn user_string_replace(
    self_: &Value,
    old: &Value,
    new: &Value,
    maxsplit: &Value,
) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::call_method(
            name!("replace"),
            &[
                py::getattr(self_, name!("data"))?,
                py::str(old)?.to_value(),
                py::str(new)?.to_value(),
                maxsplit.clone(),
            ],
        )?],
    )
}

pub fn user_string_startswith(self_: &Value, prefix: &Value) -> PyResult<Value> {
    py::call_method(
        name!("startswith"),
        &[py::getattr(self_, name!("data"))?, prefix.clone()],
    )
}

pub fn user_string_endswith(self_: &Value, suffix: &Value) -> PyResult<Value> {
    py::call_method(
        name!("endswith"),
        &[py::getattr(self_, name!("data"))?, suffix.clone()],
    )
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_collections") {
        return Ok(());
    }
    let class = py::class::build(
        "ChainMap",
        &[py::imported("collections.abc.MutableMapping")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("collections"));
            ns.set(name!("__doc__"), Value::from("Several mappings as one."));
            ns.set(
                name!("__init__"),
                py::function::new(&CHAIN_MAP_INIT_SIGNATURE, |args| {
                    chain_map_init(&args[0], &<Tuple<Value>>::from_value(&args[1])?)
                }),
            );

            ns.set(
                name!("__missing__"),
                py::function::new(&CHAIN_MAP_MISSING_SIGNATURE, |args| {
                    chain_map_missing(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__getitem__"),
                py::function::new(&CHAIN_MAP_GETITEM_SIGNATURE, |args| {
                    chain_map_getitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("get"),
                py::function::with_defaults(
                    &CHAIN_MAP_GET_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| chain_map_get(&args[0], &args[1], &args[2]),
                ),
            );

            ns.set(
                name!("__len__"),
                py::function::new(&CHAIN_MAP_LEN_SIGNATURE, |args| chain_map_len(&args[0])),
            );

            ns.set(
                name!("__iter__"),
                py::function::new(&CHAIN_MAP_ITER_SIGNATURE, |args| chain_map_iter(&args[0])),
            );

            ns.set(
                name!("__contains__"),
                py::function::new(&CHAIN_MAP_CONTAINS_SIGNATURE, |args| {
                    chain_map_contains(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__bool__"),
                py::function::new(&CHAIN_MAP_BOOL_SIGNATURE, |args| chain_map_bool(&args[0])),
            );

            ns.set(
                name!("__repr__"),
                py::function::new(&CHAIN_MAP_REPR_SIGNATURE, |args| chain_map_repr(&args[0])),
            );

            ns.set(
                name!("fromkeys"),
                py::call(
                    &py::builtin("classmethod")?,
                    &[py::function::new(&CHAIN_MAP_FROMKEYS_SIGNATURE, |args| {
                        chain_map_fromkeys(
                            &args[0],
                            &args[1],
                            &<Tuple<Value>>::from_value(&args[2])?,
                        )
                    })],
                )?,
            );

            ns.set(
                name!("copy"),
                py::function::new(&CHAIN_MAP_COPY_SIGNATURE, |args| chain_map_copy(&args[0])),
            );

            ns.set(name!("__copy__"), ns.lookup(name!("copy"))?);

            ns.set(
                name!("new_child"),
                py::function::with_defaults(
                    &CHAIN_MAP_NEW_CHILD_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| {
                        chain_map_new_child(
                            &args[0],
                            args[1].clone(),
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                ),
            );

            ns.set(
                name!("parents"),
                py::call(
                    &py::builtin("property")?,
                    &[py::function::new(&CHAIN_MAP_PARENTS_SIGNATURE, |args| {
                        chain_map_parents(&args[0])
                    })],
                )?,
            );

            ns.set(
                name!("__setitem__"),
                py::function::new(&CHAIN_MAP_SETITEM_SIGNATURE, |args| {
                    chain_map_setitem(&args[0], &args[1], &args[2])
                }),
            );

            ns.set(
                name!("__delitem__"),
                py::function::new(&CHAIN_MAP_DELITEM_SIGNATURE, |args| {
                    chain_map_delitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("popitem"),
                py::function::new(&CHAIN_MAP_POPITEM_SIGNATURE, |args| {
                    chain_map_popitem(&args[0])
                }),
            );

            ns.set(
                name!("pop"),
                py::function::new(&CHAIN_MAP_POP_SIGNATURE, |args| {
                    chain_map_pop(&args[0], &args[1], &<Tuple<Value>>::from_value(&args[2])?)
                }),
            );

            ns.set(
                name!("clear"),
                py::function::new(&CHAIN_MAP_CLEAR_SIGNATURE, |args| chain_map_clear(&args[0])),
            );

            ns.set(
                name!("__or__"),
                py::function::new(&CHAIN_MAP_OR_SIGNATURE, |args| {
                    chain_map_or(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__ior__"),
                py::function::new(&CHAIN_MAP_IOR_SIGNATURE, |args| {
                    chain_map_ior(&args[0], &args[1])
                }),
            );
            Ok(())
        },
    )?;
    ChainMap.set(class);

    let class_2 = py::class::build(
        "UserDict",
        &[py::imported("collections.abc.MutableMapping")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("collections"));
            ns.set(name!("__doc__"), Value::from("A dict to derive from."));
            ns.set(
                name!("__init__"),
                py::function::with_defaults(
                    &USER_DICT_INIT_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| {
                        user_dict_init(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                ),
            );

            ns.set(
                name!("__len__"),
                py::function::new(&USER_DICT_LEN_SIGNATURE, |args| user_dict_len(&args[0])),
            );

            ns.set(
                name!("__getitem__"),
                py::function::new(&USER_DICT_GETITEM_SIGNATURE, |args| {
                    user_dict_getitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("get"),
                py::function::with_defaults(
                    &USER_DICT_GET_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| user_dict_get(&args[0], &args[1], &args[2]),
                ),
            );

            ns.set(
                name!("__setitem__"),
                py::function::new(&USER_DICT_SETITEM_SIGNATURE, |args| {
                    user_dict_setitem(&args[0], &args[1], &args[2])
                }),
            );

            ns.set(
                name!("__delitem__"),
                py::function::new(&USER_DICT_DELITEM_SIGNATURE, |args| {
                    user_dict_delitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__iter__"),
                py::function::new(&USER_DICT_ITER_SIGNATURE, |args| user_dict_iter(&args[0])),
            );

            ns.set(
                name!("__contains__"),
                py::function::new(&USER_DICT_CONTAINS_SIGNATURE, |args| {
                    user_dict_contains(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__repr__"),
                py::function::new(&USER_DICT_REPR_SIGNATURE, |args| user_dict_repr(&args[0])),
            );

            ns.set(
                name!("copy"),
                py::function::new(&USER_DICT_COPY_SIGNATURE, |args| user_dict_copy(&args[0])),
            );

            ns.set(
                name!("fromkeys"),
                py::call(
                    &py::builtin("classmethod")?,
                    &[py::function::with_defaults(
                        &USER_DICT_FROMKEYS_SIGNATURE,
                        vec![Value::None],
                        vec![],
                        |args| user_dict_fromkeys(&args[0], &args[1], &args[2]),
                    )],
                )?,
            );

            ns.set(
                name!("__or__"),
                py::function::new(&USER_DICT_OR_SIGNATURE, |args| {
                    user_dict_or(&args[0], &args[1])
                }),
            );
            Ok(())
        },
    )?;
    UserDict.set(class_2);

    let class_3 = py::class::build(
        "UserList",
        &[py::imported("collections.abc.MutableSequence")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("collections"));
            ns.set(name!("__doc__"), Value::from("A list to derive from."));
            ns.set(
                name!("__init__"),
                py::function::with_defaults(
                    &USER_LIST_INIT_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| user_list_init(&args[0], &args[1]),
                ),
            );

            ns.set(
                name!("__repr__"),
                py::function::new(&USER_LIST_REPR_SIGNATURE, |args| user_list_repr(&args[0])),
            );

            ns.set(
                name!("_other"),
                py::function::new(&USER_LIST_OTHER_SIGNATURE, |args| {
                    user_list_other(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__lt__"),
                py::function::new(&USER_LIST_LT_SIGNATURE, |args| {
                    user_list_lt(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__le__"),
                py::function::new(&USER_LIST_LE_SIGNATURE, |args| {
                    user_list_le(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__eq__"),
                py::function::new(&USER_LIST_EQ_SIGNATURE, |args| {
                    user_list_eq(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__gt__"),
                py::function::new(&USER_LIST_GT_SIGNATURE, |args| {
                    user_list_gt(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__ge__"),
                py::function::new(&USER_LIST_GE_SIGNATURE, |args| {
                    user_list_ge(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__contains__"),
                py::function::new(&USER_LIST_CONTAINS_SIGNATURE, |args| {
                    user_list_contains(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__len__"),
                py::function::new(&USER_LIST_LEN_SIGNATURE, |args| user_list_len(&args[0])),
            );

            ns.set(
                name!("__getitem__"),
                py::function::new(&USER_LIST_GETITEM_SIGNATURE, |args| {
                    user_list_getitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__setitem__"),
                py::function::new(&USER_LIST_SETITEM_SIGNATURE, |args| {
                    user_list_setitem(&args[0], &args[1], &args[2])
                }),
            );

            ns.set(
                name!("__delitem__"),
                py::function::new(&USER_LIST_DELITEM_SIGNATURE, |args| {
                    user_list_delitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__add__"),
                py::function::new(&USER_LIST_ADD_SIGNATURE, |args| {
                    user_list_add(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__radd__"),
                py::function::new(&USER_LIST_RADD_SIGNATURE, |args| {
                    user_list_radd(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__iadd__"),
                py::function::new(&USER_LIST_IADD_SIGNATURE, |args| {
                    user_list_iadd(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__mul__"),
                py::function::new(&USER_LIST_MUL_SIGNATURE, |args| {
                    user_list_mul(&args[0], &args[1])
                }),
            );

            ns.set(name!("__rmul__"), ns.lookup(name!("__mul__"))?);

            ns.set(
                name!("append"),
                py::function::new(&USER_LIST_APPEND_SIGNATURE, |args| {
                    user_list_append(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("insert"),
                py::function::new(&USER_LIST_INSERT_SIGNATURE, |args| {
                    user_list_insert(&args[0], &args[1], &args[2])
                }),
            );

            ns.set(
                name!("pop"),
                py::function::with_defaults(
                    &USER_LIST_POP_SIGNATURE,
                    vec![Value::from(-1_i64)],
                    vec![],
                    |args| user_list_pop(&args[0], &args[1]),
                ),
            );

            ns.set(
                name!("remove"),
                py::function::new(&USER_LIST_REMOVE_SIGNATURE, |args| {
                    user_list_remove(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("clear"),
                py::function::new(&USER_LIST_CLEAR_SIGNATURE, |args| user_list_clear(&args[0])),
            );

            ns.set(
                name!("copy"),
                py::function::new(&USER_LIST_COPY_SIGNATURE, |args| user_list_copy(&args[0])),
            );

            ns.set(
                name!("count"),
                py::function::new(&USER_LIST_COUNT_SIGNATURE, |args| {
                    user_list_count(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("index"),
                py::function::new(&USER_LIST_INDEX_SIGNATURE, |args| {
                    user_list_index(&args[0], &args[1], &<Tuple<Value>>::from_value(&args[2])?)
                }),
            );

            ns.set(
                name!("reverse"),
                py::function::new(&USER_LIST_REVERSE_SIGNATURE, |args| {
                    user_list_reverse(&args[0])
                }),
            );

            ns.set(
                name!("sort"),
                py::function::new(&USER_LIST_SORT_SIGNATURE, |args| {
                    user_list_sort(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                }),
            );

            ns.set(
                name!("extend"),
                py::function::new(&USER_LIST_EXTEND_SIGNATURE, |args| {
                    user_list_extend(&args[0], &args[1])
                }),
            );
            Ok(())
        },
    )?;
    UserList.set(class_3);

    let class_4 = py::class::build(
        "UserString",
        &[py::imported("collections.abc.Sequence")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("collections"));
            ns.set(name!("__doc__"), Value::from("A str to derive from."));
            ns.set(
                name!("__init__"),
                py::function::new(&USER_STRING_INIT_SIGNATURE, |args| {
                    user_string_init(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__str__"),
                py::function::new(&USER_STRING_STR_SIGNATURE, |args| user_string_str(&args[0])),
            );

            ns.set(
                name!("__repr__"),
                py::function::new(&USER_STRING_REPR_SIGNATURE, |args| {
                    user_string_repr(&args[0])
                }),
            );

            ns.set(
                name!("__hash__"),
                py::function::new(&USER_STRING_HASH_SIGNATURE, |args| {
                    user_string_hash(&args[0])
                }),
            );

            ns.set(
                name!("__eq__"),
                py::function::new(&USER_STRING_EQ_SIGNATURE, |args| {
                    user_string_eq(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__lt__"),
                py::function::new(&USER_STRING_LT_SIGNATURE, |args| {
                    user_string_lt(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__contains__"),
                py::function::new(&USER_STRING_CONTAINS_SIGNATURE, |args| {
                    user_string_contains(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__len__"),
                py::function::new(&USER_STRING_LEN_SIGNATURE, |args| user_string_len(&args[0])),
            );

            ns.set(
                name!("__getitem__"),
                py::function::new(&USER_STRING_GETITEM_SIGNATURE, |args| {
                    user_string_getitem(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__add__"),
                py::function::new(&USER_STRING_ADD_SIGNATURE, |args| {
                    user_string_add(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__radd__"),
                py::function::new(&USER_STRING_RADD_SIGNATURE, |args| {
                    user_string_radd(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("__mul__"),
                py::function::new(&USER_STRING_MUL_SIGNATURE, |args| {
                    user_string_mul(&args[0], &args[1])
                }),
            );

            ns.set(name!("__rmul__"), ns.lookup(name!("__mul__"))?);

            ns.set(
                name!("upper"),
                py::function::new(&USER_STRING_UPPER_SIGNATURE, |args| {
                    user_string_upper(&args[0])
                }),
            );

            ns.set(
                name!("lower"),
                py::function::new(&USER_STRING_LOWER_SIGNATURE, |args| {
                    user_string_lower(&args[0])
                }),
            );

            ns.set(
                name!("strip"),
                py::function::with_defaults(
                    &USER_STRING_STRIP_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| user_string_strip(&args[0], &args[1]),
                ),
            );

            ns.set(
                name!("split"),
                py::function::with_defaults(
                    &USER_STRING_SPLIT_SIGNATURE,
                    vec![Value::None, Value::from(-1_i64)],
                    vec![],
                    |args| user_string_split(&args[0], &args[1], &args[2]),
                ),
            );

            ns.set(
                name!("replace"),
                py::function::with_defaults(
                    &USER_STRING_REPLACE_SIGNATURE,
                    vec![Value::from(-1_i64)],
                    vec![],
                    |args| user_string_replace(&args[0], &args[1], &args[2], &args[3]),
                ),
            );

            ns.set(
                name!("startswith"),
                py::function::new(&USER_STRING_STARTSWITH_SIGNATURE, |args| {
                    user_string_startswith(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("endswith"),
                py::function::new(&USER_STRING_ENDSWITH_SIGNATURE, |args| {
                    user_string_endswith(&args[0], &args[1])
                }),
            );
            Ok(())
        },
    )?;
    UserString.set(class_4);

    _exported.set(Dict::from_pairs([
        (Str::from("ChainMap"), ChainMap.get()?),
        (Str::from("UserDict"), UserDict.get()?),
        (Str::from("UserList"), UserList.get()?),
        (Str::from("UserString"), UserString.get()?),
    ])?);
    Ok(())
}
