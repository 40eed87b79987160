//! `object`'s methods and attributes.

use super::{Table, rest};
use crate::py::attr::{self, Descriptor};
use crate::py::builtin_class::type_of;
use crate::py::error::type_error;
use crate::py::signature::Args;
use crate::py::{AttrMap, Name, PyErr, PyResult, Str, Value, exceptions, ops, text_of};
use std::rc::Rc;

pub(super) const METHODS: Table = &[
    ("__init__", crate::py::construct::dunder_init),
    ("__eq__", |args| {
        let [a, b] = two(args)?;
        Ok(if ops::is_(a, b) {
            Value::Bool(true)
        } else {
            Value::NotImplemented
        })
    }),
    ("__ne__", |args| {
        let [a, b] = two(args)?;
        ops::default_ne(a, b)
    }),
    ("__hash__", |args| {
        Ok(Value::from(ops::address_hash(one(args)?)))
    }),
    ("__repr__", |args| {
        Ok(match one(args)? {
            Value::Class(class) => Value::from(class.repr()),
            other => Value::from(text_of::default_repr(other)),
        })
    }),
    ("__str__", |args| {
        text_of::repr_of(one(args)?).map(Value::Str)
    }),
    ("__format__", |args| {
        let [value, spec] = two(args)?;
        let Some(spec) = spec.as_str() else {
            return Err(type_error(format!(
                "__format__() argument must be str, not {}",
                spec.type_name()
            )));
        };
        if spec.is_empty() {
            return text_of::str_of(value).map(Value::Str);
        }
        let mut out = String::new();
        text_of::native_format(value, spec, &mut out)?;
        Ok(Value::from(out))
    }),
    ("__getattribute__", |args| {
        let [object, name] = two(args)?;
        attr::default_getattr(object, attribute_name(name)?)
    }),
    ("__setattr__", |args| {
        let [object, name, value] = args.positional() else {
            return Err(expected(2, args));
        };
        attr::default_setattr(object, attribute_name(name)?, value.clone())?;
        Ok(Value::None)
    }),
    ("__delattr__", |args| {
        let [object, name] = two(args)?;
        attr::default_delattr(object, attribute_name(name)?)?;
        Ok(Value::None)
    }),
    ("__dir__", |args| Ok(Value::list(dir(one(args)?)?))),
];

pub(super) const CLASS_METHODS: Table = &[
    ("__init_subclass__", |_| Ok(Value::None)),
    ("__subclasshook__", |_| Ok(Value::NotImplemented)),
];

type Get = fn(&Value) -> PyResult<Value>;
type Set = fn(&Value, Value) -> PyResult<()>;

/// `__class__`, `__dict__`, `__doc__`.
pub(super) fn attributes(attrs: &mut AttrMap) {
    let mut add = |name: &'static str, get: Get, set: Option<Set>| {
        attrs.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::GetSet { name, get, set })),
        );
    };
    add(
        "__class__",
        |object| Ok(Value::Class(type_of(object))),
        Some(set_class),
    );
    add(
        "__dict__",
        |object| match object {
            Value::Instance(instance) if !instance.class().only_slots() => {
                Ok(Value::Dict(instance.dict()))
            }
            _ => Err(attr::no_attribute(object, crate::name!("__dict__"))),
        },
        Some(|object, dict| match (object, dict) {
            (Value::Instance(instance), Value::Dict(dict)) => {
                instance.set_dict(dict);
                Ok(())
            }
            (_, other) => Err(type_error(format!(
                "__dict__ must be set to a dictionary, not a '{}'",
                other.type_name()
            ))),
        }),
    );
    attrs.set(crate::name!("__doc__"), Value::None);
}

fn set_class(object: &Value, class: Value) -> PyResult<()> {
    match (object, &class) {
        (Value::Instance(instance), Value::Class(class)) => {
            let own = instance.class();
            if class.layout() != own.layout() || class.is_builtin() {
                return Err(type_error(format!(
                    "__class__ assignment: '{}' object layout differs from '{}'",
                    class.name(),
                    own.name()
                )));
            }
            instance.set_class(class.clone());
            Ok(())
        }
        (_, Value::Class(_)) => Err(type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses",
        )),
        _ => Err(type_error(format!(
            "__class__ must be set to a class, not '{}' object",
            class.type_name()
        ))),
    }
}

/// An attribute's name given as a value.
pub(in crate::py) fn attribute_name(value: &Value) -> PyResult<Name> {
    match value.as_str() {
        Some(text) => Ok(Name::new(text)),
        None => Err(type_error(format!(
            "attribute name must be string, not '{}'",
            value.type_name()
        ))),
    }
}

/// The receiver of a method without further arguments.
pub(super) fn one(args: Args<'_>) -> PyResult<&Value> {
    match args.values() {
        [value] => Ok(value),
        _ => Err(expected(0, args)),
    }
}

/// The receiver and the argument of a method that takes one.
pub(super) fn two(args: Args<'_>) -> PyResult<&[Value; 2]> {
    args.values().try_into().map_err(|_| expected(1, args))
}

#[cold]
fn expected(count: usize, args: Args<'_>) -> PyErr {
    let plural = if count == 1 { "" } else { "s" };
    type_error(format!(
        "expected {count} argument{plural}, got {}",
        rest(args).values().len()
    ))
}

/// `dir(value)`, sorted names.
pub(in crate::py) fn dir(value: &Value) -> PyResult<Vec<Value>> {
    let mut names: Vec<Str> = Vec::new();
    if let Value::Module(module) = value {
        names.extend(module.attributes().iter().map(|(name, _)| name.to_str()));
    } else {
        if let Value::Instance(instance) = value {
            names.extend(instance.attributes().iter().map(|(name, _)| name.to_str()));
        }
        let class = match value {
            Value::Class(class) => class.clone(),
            other => type_of(other),
        };
        for base in class.mro() {
            names.extend(base.attributes().iter().map(|(name, _)| name.to_str()));
        }
    }
    names.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    names.dedup_by(|a, b| a.as_str() == b.as_str());
    Ok(names.into_iter().map(Value::Str).collect())
}

/// `repr` or `str` of an exception.
pub(super) fn exception_text(value: &Value, repr: bool) -> PyResult<Value> {
    match value {
        Value::Instance(object) if object.exception().is_some() => if repr {
            exceptions::repr_of(object)
        } else {
            exceptions::str_of(object)
        }
        .map(Value::Str),
        other => text_of::repr_of(other).map(Value::Str),
    }
}
