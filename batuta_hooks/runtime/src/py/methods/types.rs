//! `type`'s methods and attributes.

use super::Table;
use super::object::{one, two};
use crate::py::attr::{self, Descriptor};
use crate::py::builtin_class::{self, type_of};
use crate::py::error::{attribute_error, type_error};
use crate::py::signature::Args;
use crate::py::{AttrMap, Class, Dict, Name, PyResult, Value, call};
use std::rc::Rc;

pub(super) const METHODS: Table = &[
    ("__call__", |args| {
        call::type_call(&args.values()[0], this(&args.values()[0])?, args.rest())
    }),
    ("__init__", |_| Ok(Value::None)),
    ("__repr__", |args| Ok(Value::from(this(one(args)?)?.repr()))),
    ("mro", |args| Ok(Value::list(mro(one(args)?)?))),
    ("__subclasses__", |args| {
        Ok(Value::list(
            this(one(args)?)?
                .subclasses()
                .into_iter()
                .map(Value::Class)
                .collect(),
        ))
    }),
    ("__instancecheck__", |args| {
        let [class, value] = two(args)?;
        Ok(Value::Bool(type_of(value).is_subclass(this(class)?)))
    }),
    ("__subclasscheck__", |args| {
        let [class, other] = two(args)?;
        builtin_class::issubclass(other, class).map(Value::Bool)
    }),
    ("__prepare__", |_| Ok(Value::Dict(Dict::new()))),
    ("register", register),
];

fn register(args: Args<'_>) -> PyResult<Value> {
    let [class, other] = two(args)?;
    let own = this(class)?;
    if own.metaclass().is_none() {
        return Err(attr::no_attribute(class, crate::name!("register")));
    }
    crate::py::abc::register(own, other)
}

fn this(value: &Value) -> PyResult<&Class> {
    match value {
        Value::Class(class) => Ok(class),
        other => Err(type_error(format!(
            "descriptor requires a 'type' object but received '{}'",
            other.type_name()
        ))),
    }
}

fn mro(value: &Value) -> PyResult<Vec<Value>> {
    Ok(this(value)?.mro().cloned().map(Value::Class).collect())
}

type Get = fn(&Value) -> PyResult<Value>;

/// `__name__`, `__qualname__`, `__module__`, `__bases__`, `__mro__`, `__dict__`, `__doc__`, ...
pub(super) fn attributes(attrs: &mut AttrMap) {
    let mut add = |name: &'static str, get: Get| {
        attrs.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::GetSet {
                name,
                get,
                set: None,
            })),
        );
    };
    add("__name__", |class| Ok(Value::Str(this(class)?.name())));
    add("__qualname__", |class| {
        Ok(Value::Str(this(class)?.qualname()))
    });
    add("__module__", |class| Ok(Value::Str(this(class)?.module())));
    add("__bases__", |class| {
        Ok(Value::tuple(
            this(class)?
                .bases()
                .iter()
                .cloned()
                .map(Value::Class)
                .collect(),
        ))
    });
    add("__base__", |class| {
        Ok(this(class)?
            .bases()
            .first()
            .cloned()
            .map_or(Value::None, Value::Class))
    });
    add("__mro__", |class| Ok(Value::tuple(mro(class)?)));
    add("__doc__", |class| {
        Ok(this(class)?
            .own(crate::name!("__doc__"))
            .unwrap_or(Value::None))
    });
    add("__dict__", |class| {
        let entries: AttrMap = this(class)?.attributes().into_iter().collect();
        match attr::dict_of_map(&entries) {
            Value::Dict(dict) => Ok(crate::py::views::mapping_proxy(dict)),
            other => Ok(other),
        }
    });
    add("__annotations__", |class| {
        let own = this(class)?.own(crate::name!("__annotations__"));
        Ok(own.unwrap_or_else(|| Value::Dict(Dict::new())))
    });
    add("__abstractmethods__", |class| {
        let own = this(class)?.own(crate::name!("__abstractmethods__"));
        own.ok_or_else(|| attribute_error("__abstractmethods__"))
    });
}
