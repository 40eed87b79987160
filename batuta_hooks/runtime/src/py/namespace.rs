//! What generated code does with dynamic classes and context managers beyond calls and attributes.

use super::class::Namespace;
use super::error::{name_error, type_error};
use super::{Class, Dict, Gen, Iter, Name, PyResult, Str, Value, attr, builtin_class, call, ops};
use std::future::Future;

impl Namespace {
    /// A name that the class body has bound.
    pub fn lookup(&self, name: Name) -> PyResult<Value> {
        self.get(name)
            .cloned()
            .ok_or_else(|| name_error(format!("name '{}' is not defined", name.as_str())))
    }

    /// `name: annotation` in a class body; the annotation stays text.
    pub fn annotate(&mut self, name: Name, annotation: &str) -> PyResult<()> {
        let key = crate::name!("__annotations__");
        let all = match self.get(key) {
            Some(Value::Dict(all)) => all.clone(),
            _ => {
                let all = Dict::new();
                self.set(key, Value::Dict(all.clone()));
                all
            }
        };
        all.set(Value::Str(name.to_str()), Value::from(annotation))
    }
}

/// `super()` in a method of `class`.
pub fn super_object(class: &Value, object: &Value) -> PyResult<Value> {
    match class {
        Value::Class(class) => attr::super_of(class, object),
        other => Err(type_error(format!(
            "super() argument 1 must be a type, not {}",
            other.type_name()
        ))),
    }
}

/// The class of a value, as an object.
pub fn class_of(value: &Value) -> Value {
    Value::Class(builtin_class::type_of(value))
}

/// `manager.__enter__()`
pub fn enter(manager: &Value) -> PyResult<Value> {
    if let Value::Native(native) = manager
        && native.has_method("__enter__")
    {
        return call::call_method(crate::name!("__enter__"), std::slice::from_ref(manager));
    }
    let class: Class = builtin_class::type_of(manager);
    if class.lookup(crate::name!("__exit__")).is_none()
        || class.lookup(crate::name!("__enter__")).is_none()
    {
        return Err(type_error(format!(
            "'{}' object does not support the context manager protocol",
            class.name()
        )));
    }
    call::call_method(crate::name!("__enter__"), std::slice::from_ref(manager))
}

/// `slice(start, stop, step)`
pub fn slice_object(start: &Value, stop: &Value, step: &Value) -> Value {
    ops::slice(start.clone(), stop.clone(), step.clone())
}

/// A generator of typed elements, as an iterator.
pub fn typed_generator<T, F>(body: impl FnOnce(super::Co<T>) -> F) -> Iter<T>
where
    T: Clone + 'static,
    F: Future<Output = PyResult<Value>> + 'static,
{
    let generator = Gen::new("<generator>", body);
    Iter::new(std::iter::from_fn(move || generator.next().transpose()))
}

/// `str(name)` of an interned name.
pub fn name_text(name: Name) -> Str {
    name.to_str()
}
