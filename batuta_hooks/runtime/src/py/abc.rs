//! Abstract base classes: abstract methods, and the virtual base classes of `collections.abc` and `numbers`.

use super::builtin_class::{Layout, type_of};
use super::error::type_error;
use super::{Class, FrozenSet, Name, PyErr, PyResult, Value, attr, ops};
use std::cell::OnceCell;

thread_local! {
    static ABC_META: OnceCell<Class> = const { OnceCell::new() };
    static ABC: OnceCell<Class> = const { OnceCell::new() };
}

/// `abc.ABCMeta`
pub fn abc_meta() -> Class {
    ABC_META.with(|cell| {
        cell.get_or_init(|| library_class("ABCMeta", "abc", Layout::Type.class(), None))
            .clone()
    })
}

/// `abc.ABC`
pub fn abc() -> Class {
    ABC.with(|cell| {
        cell.get_or_init(|| library_class("ABC", "abc", Layout::Object.class(), Some(abc_meta())))
            .clone()
    })
}

/// A class of a library module.
pub(super) fn library_class(
    name: &str,
    module: &str,
    base: Class,
    metaclass: Option<Class>,
) -> Class {
    let attrs = [(crate::name!("__module__"), Value::from(module))]
        .into_iter()
        .collect();
    match Class::create(name, vec![base], metaclass, attrs, None) {
        Ok(class) => class,
        // One base and no slots: nothing of it can fail.
        Err(err) => unreachable!("library class {name}: {err}"),
    }
}

/// `abc.abstractmethod(function)`
pub fn abstractmethod(function: &Value) -> PyResult<Value> {
    if let Value::Function(function) = function {
        function.setattr(crate::name!("__isabstractmethod__"), Value::Bool(true))?;
    }
    Ok(function.clone())
}

fn is_abstract(value: &Value) -> PyResult<bool> {
    match attr::getattr_opt(value, crate::name!("__isabstractmethod__"))? {
        Some(flag) => ops::truth(&flag),
        None => Ok(false),
    }
}

/// Records the abstract methods of a class whose metaclass is ABCMeta.
pub(super) fn collect_abstract(class: &Class) -> PyResult<()> {
    let mut names: Vec<Name> = Vec::new();
    for (name, value) in class.attributes() {
        if is_abstract(&value)? {
            names.push(name);
        }
    }
    for base in class.bases() {
        let Some(Value::FrozenSet(inherited)) = base.lookup(crate::name!("__abstractmethods__"))
        else {
            continue;
        };
        for name in inherited.to_vec() {
            let Value::Str(name) = name else { continue };
            let name = Name::new(&name);
            let still = match class.lookup(name) {
                Some(value) => is_abstract(&value)?,
                None => false,
            };
            if still && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let names = FrozenSet::from_items(names.into_iter().map(|name| Value::Str(name.to_str())))?;
    class.set(crate::name!("__abstractmethods__"), Value::FrozenSet(names));
    Ok(())
}

/// `TypeError: Can't instantiate abstract class Shape with abstract method area`
#[cold]
pub(super) fn abstract_instantiation(class: &Class) -> PyErr {
    let mut names: Vec<String> = match class.lookup(crate::name!("__abstractmethods__")) {
        Some(Value::FrozenSet(names)) => names
            .to_vec()
            .iter()
            .filter_map(|name| name.as_str().map(|name| name.to_string()))
            .collect(),
        _ => Vec::new(),
    };
    names.sort();
    let plural = if names.len() == 1 { "" } else { "s" };
    type_error(format!(
        "Can't instantiate abstract class {} with abstract method{plural} {}",
        class.name(),
        names.join(", ")
    ))
}

/// Whether `collections.abc` and `numbers` classes accept the value without inheritance.
pub(super) fn is_virtual_instance(value: &Value, class: &Class) -> PyResult<bool> {
    if class.is_builtin() {
        return Ok(false);
    }
    is_virtual_subclass(&type_of(value), class)
}

/// `class.register(subclass)` and the structural checks of `collections.abc`.
pub(super) fn is_virtual_subclass(own: &Class, class: &Class) -> PyResult<bool> {
    if let Some(Value::List(registered)) = class.own(crate::name!("_abc_registry")) {
        for other in registered.to_vec() {
            if let Value::Class(other) = &other
                && own.is_subclass(other)
            {
                return Ok(true);
            }
        }
    }
    if let Some(Value::Tuple(methods)) = class.own(crate::name!("_abc_methods")) {
        return Ok(methods.iter().all(|name| match name {
            Value::Str(name) => own
                .lookup(Name::new(&name))
                .is_some_and(|found| !found.is_none()),
            _ => false,
        }));
    }
    Ok(false)
}

/// `class.register(subclass)`
pub(super) fn register(class: &Class, subclass: &Value) -> PyResult<Value> {
    let Value::Class(_) = subclass else {
        return Err(type_error("Can only register classes"));
    };
    match class.own(crate::name!("_abc_registry")) {
        Some(Value::List(registered)) => registered.append(subclass.clone()),
        _ => class.set(
            crate::name!("_abc_registry"),
            Value::list(vec![subclass.clone()]),
        ),
    }
    Ok(subclass.clone())
}
