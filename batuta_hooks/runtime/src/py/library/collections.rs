//! `collections`: named tuples, and `defaultdict` and `OrderedDict` as subclasses of dict.

use super::{Table, Values};
use crate::py::abc::library_class;
use crate::py::builtin_class::{Layout, type_of};
use crate::py::error::{key_error, type_error};
use crate::py::function::closure;
use crate::py::signature::Args;
use crate::py::{Class, Dict, PyResult, Value, attr, call, construct, ops, text_of};

pub(super) const FUNCTIONS: Table = &[
    ("namedtuple", super::types::namedtuple),
    ("deque", super::deque::deque),
];

pub(super) const VALUES: Values = &[
    ("defaultdict", defaultdict),
    ("OrderedDict", ordered_dict),
    ("Counter", super::counter::counter),
];

/// The dict inside an instance of a subclass.
pub(super) fn dict_of(value: &Value) -> PyResult<&Dict<Value, Value>> {
    match value.unwrapped() {
        Value::Dict(dict) => Ok(dict),
        other => Err(type_error(format!(
            "a dict is required, not '{}'",
            other.type_name()
        ))),
    }
}

/// A subclass of dict.
pub(super) fn subclass(name: &str) -> Class {
    library_class(name, "collections", Layout::Dict.class(), None)
}

/// `collections.defaultdict`
fn defaultdict() -> Value {
    let class = subclass("defaultdict");
    let factory_name = crate::name!("default_factory");
    class.set(
        crate::name!("__init__"),
        closure("__init__", move |args| {
            let object = &args.values()[0];
            let positional = &args.positional()[1..];
            let factory = positional.first().cloned().unwrap_or(Value::None);
            if !factory.is_none() && !crate::py::dyn_builtins::is_callable(&factory) {
                return Err(type_error("first argument must be callable or None"));
            }
            attr::setattr(object, factory_name, factory)?;
            let mut rest: Vec<Value> = positional.iter().skip(1).cloned().collect();
            rest.extend(args.keywords().map(|(_, value)| value.clone()));
            construct::default_init(object, Args::with_names(&rest, args.names()))?;
            Ok(Value::None)
        }),
    );
    class.set(
        crate::name!("__missing__"),
        closure("__missing__", move |args| match args.values() {
            [object, key] => {
                let factory = attr::getattr(object, factory_name)?;
                if factory.is_none() {
                    return Err(key_error(key.clone()));
                }
                let value = call::call(&factory, &[])?;
                ops::setitem(object, key, value.clone())?;
                Ok(value)
            }
            _ => Err(type_error("__missing__() takes exactly one argument")),
        }),
    );
    class.set(
        crate::name!("__repr__"),
        closure("__repr__", move |args| {
            let object = &args.values()[0];
            let factory = attr::getattr(object, factory_name)?;
            let dict = text_of::repr_of(&Value::Dict(dict_of(object)?.clone()))?;
            Ok(Value::from(format!(
                "{}({}, {dict})",
                type_of(object).name(),
                text_of::repr_of(&factory)?
            )))
        }),
    );
    class.set(
        crate::name!("copy"),
        closure("copy", move |args| {
            let object = &args.values()[0];
            let factory = attr::getattr(object, factory_name)?;
            call::call(
                &Value::Class(type_of(object)),
                &[factory, Value::Dict(dict_of(object)?.copy())],
            )
        }),
    );
    Value::Class(class)
}

/// `collections.OrderedDict`
fn ordered_dict() -> Value {
    let class = subclass("OrderedDict");
    class.set(
        crate::name!("__repr__"),
        closure("__repr__", |args| {
            let object = &args.values()[0];
            let dict = dict_of(object)?;
            let name = type_of(object).name();
            if dict.is_empty() {
                return Ok(Value::from(format!("{name}()")));
            }
            // Python 3.11 shows the pairs.
            let pairs = dict.to_pairs().into_iter();
            let pairs = pairs.map(|(key, value)| Value::tuple(vec![key, value]));
            let shown = text_of::repr_of(&Value::list(pairs.collect()))?;
            Ok(Value::from(format!("{name}({shown})")))
        }),
    );
    class.set(
        crate::name!("move_to_end"),
        closure("move_to_end", |args| {
            let [_, key, last] = args.bind("move_to_end", ["self", "key", "last"], 2)?;
            let (dict, key) = (dict_of(&args.values()[0])?, key.unwrap_or(Value::None));
            let Some(value) = dict.take(&key)? else {
                return Err(key_error(key));
            };
            if last.map_or(Ok(true), |last| ops::truth(&last))? {
                dict.set(key, value)?;
            } else {
                let rest = dict.to_pairs();
                dict.clear();
                dict.set(key, value)?;
                for (key, value) in rest {
                    dict.set(key, value)?;
                }
            }
            Ok(Value::None)
        }),
    );
    class.set(
        crate::name!("popitem"),
        closure("popitem", |args| {
            let [_, last] = args.bind("popitem", ["self", "last"], 1)?;
            let dict = dict_of(&args.values()[0])?;
            if dict.is_empty() {
                return Err(key_error(Value::from("dictionary is empty")));
            }
            let (key, value) = if last.map_or(Ok(true), |last| ops::truth(&last))? {
                dict.popitem()?
            } else {
                let (key, value) = dict.to_pairs().swap_remove(0);
                dict.take(&key)?;
                (key, value)
            };
            Ok(Value::tuple(vec![key, value]))
        }),
    );
    class.set(
        crate::name!("__eq__"),
        closure("__eq__", |args| match args.values() {
            [a, b] => {
                let Value::Dict(other) = b.unwrapped() else {
                    return Ok(Value::NotImplemented);
                };
                let own = dict_of(a)?;
                let ordered = matches!(b, Value::Instance(_));
                if ordered
                    && !ops::eq_bool(&Value::list(own.to_keys()), &Value::list(other.to_keys()))?
                {
                    return Ok(Value::Bool(false));
                }
                ops::eq(&Value::Dict(own.clone()), &Value::Dict(other.clone()))
            }
            _ => Ok(Value::NotImplemented),
        }),
    );
    Value::Class(class)
}
