//! [`Native`]: objects of the runtime's libraries as dynamic values.

use super::builtin_class::named;
use super::signature::Args;
use super::{Class, CmpOp, PyResult, Str, Value};
use std::any::Any;
use std::rc::Rc;

/// What a library type implements so that dynamic code can use it: arrays, estimators, matches, files, views, ...
///
/// Each method's default answers as an object that does not support the operation.
pub trait NativeObject: Any {
    /// The class name; dotted when it lives in a module: `numpy.ndarray`.
    fn type_name(&self) -> &'static str;

    /// For downcasting.
    fn as_any(&self) -> &dyn Any;

    /// `self.name`, `None` when there is no such attribute.
    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        let _ = name;
        Ok(None)
    }

    /// `self.name = value`; false when that is not possible.
    fn setattr(&self, name: &str, value: Value) -> PyResult<bool> {
        let _ = (name, value);
        Ok(false)
    }

    /// `self.name(args)`, `None` when there is no such method.
    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        let _ = (name, args);
        Ok(None)
    }

    /// Whether `call_method` knows the name, so that `self.name` can be taken as a value.
    fn has_method(&self, name: &str) -> bool {
        let _ = name;
        false
    }

    /// `self(args)`, `None` when it is not callable.
    fn call(&self, args: Args<'_>) -> PyResult<Option<Value>> {
        let _ = args;
        Ok(None)
    }

    /// `repr(self)`, `None` for `<... object at 0x...>`.
    fn repr(&self) -> PyResult<Option<Str>> {
        Ok(None)
    }

    /// `str(self)`, `None` for the repr.
    fn str(&self) -> PyResult<Option<Str>> {
        Ok(None)
    }

    /// `format(self, spec)`, `None` for the object's default.
    fn format(&self, spec: &str) -> PyResult<Option<Str>> {
        let _ = spec;
        Ok(None)
    }

    /// `self == other`, `None` for NotImplemented.
    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        let _ = other;
        Ok(None)
    }

    /// `self < other`, ..., `None` for NotImplemented.
    fn compare(&self, other: &Value, op: CmpOp) -> PyResult<Option<Value>> {
        let _ = (other, op);
        Ok(None)
    }

    /// `hash(self)`, `None` for the identity's.
    fn hash(&self) -> PyResult<Option<i64>> {
        Ok(None)
    }

    /// `bool(self)`, `None` when it is by length or always true.
    fn truth(&self) -> PyResult<Option<bool>> {
        Ok(None)
    }

    /// `len(self)`, `None` when it has none.
    fn length(&self) -> PyResult<Option<usize>> {
        Ok(None)
    }

    /// `iter(self)`, `None` when it is not iterable.
    fn iter(&self) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// `reversed(self)`, `None` when it is not reversible.
    fn reversed(&self) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// `next(self)`, `Ok(None)` at the end. `is_iterator` says whether it is one.
    fn next(&self) -> PyResult<Option<Value>> {
        Ok(None)
    }

    /// Whether `next` may be called.
    fn is_iterator(&self) -> bool {
        false
    }

    /// `item in self`, `None` to search by iteration.
    fn contains(&self, item: &Value) -> PyResult<Option<bool>> {
        let _ = item;
        Ok(None)
    }

    /// `self[key]`, `None` when it is not subscriptable.
    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        let _ = key;
        Ok(None)
    }

    /// `self[key] = value`; false when it does not support item assignment.
    fn setitem(&self, key: &Value, value: Value) -> PyResult<bool> {
        let _ = (key, value);
        Ok(false)
    }

    /// `del self[key]`; false when it does not support item deletion.
    fn delitem(&self, key: &Value) -> PyResult<bool> {
        let _ = key;
        Ok(false)
    }

    /// `self op other`, or `other op self` when `reflected`; the symbol is Python's (`+`, `//`, `@`, ...).
    /// `None` for NotImplemented.
    fn binary(&self, op: &'static str, other: &Value, reflected: bool) -> PyResult<Option<Value>> {
        let _ = (op, other, reflected);
        Ok(None)
    }

    /// `self op= other` where that differs from `self = self op other`.
    fn in_place(&self, op: &'static str, other: &Value) -> PyResult<Option<Value>> {
        let _ = (op, other);
        Ok(None)
    }

    /// `-self`, `+self`, `~self`, `abs(self)` by symbol (`abs` for the last).
    fn unary(&self, op: &'static str) -> PyResult<Option<Value>> {
        let _ = op;
        Ok(None)
    }

    /// `isinstance(value, self)` of objects that stand for types.
    fn instance_check(&self, value: &Value) -> PyResult<Option<bool>> {
        let _ = value;
        Ok(None)
    }
}

/// A library object behind one pointer; clones are the same object.
#[derive(Clone)]
pub struct Native(Rc<Box<dyn NativeObject>>);

impl Native {
    /// The object as a value.
    pub fn value(object: impl NativeObject) -> Value {
        Value::Native(Native(Rc::new(Box::new(object))))
    }

    /// Its class.
    pub fn class(&self) -> Class {
        named(self.0.type_name())
    }

    /// The object when it is a `T`.
    pub fn downcast<T: 'static>(&self) -> Option<&T> {
        self.0.as_any().downcast_ref()
    }

    /// Whether both are the same object.
    pub fn is(&self, other: &Native) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Whether it is this standard stream.
    pub fn is_stream(&self, stream: super::io::Stream) -> bool {
        self.downcast::<super::io::Standard>()
            .is_some_and(|own| own.0 == stream)
    }

    /// `id(self)`
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }
}

impl std::ops::Deref for Native {
    type Target = dyn NativeObject;
    fn deref(&self) -> &(dyn NativeObject + 'static) {
        &**self.0
    }
}
