//! [`Instance`]: what the runtime knows of a typed class: a struct behind `Rc`.

use super::error::{attribute_error, type_error};
use super::{CmpOp, PyEq, PyErr, PyHash, PyOrd, PyRepr, PyResult, Str, Truth};
use std::borrow::Cow;
use std::rc::Rc;

/// A class that became a struct. The methods are Python's protocols, with `object`'s behaviour as their defaults.
pub trait Instance: Sized {
    /// The class's name.
    const NAME: &'static str;

    /// The name of the object's own class, which may derive from this one.
    fn class_name(&self) -> &'static str {
        Self::NAME
    }

    /// `__repr__`
    fn repr(self: &Rc<Self>) -> PyResult<Str> {
        plain_repr(self)
    }

    /// `__str__`
    fn str(self: &Rc<Self>) -> PyResult<Str> {
        self.repr()
    }

    /// `self == other`: either side's `__eq__`, else whether both are the same object.
    fn eq(self: &Rc<Self>, other: &Rc<Self>) -> PyResult<bool> {
        if let Some(same) = self.try_eq(other)? {
            return Ok(same);
        }
        Ok(other
            .try_eq(self)?
            .unwrap_or_else(|| Rc::ptr_eq(self, other)))
    }

    /// `__eq__`; None where Python's gives `NotImplemented`.
    fn try_eq(self: &Rc<Self>, _other: &Rc<Self>) -> PyResult<Option<bool>> {
        Ok(None)
    }

    /// `__lt__` and its kin; None where Python's gives `NotImplemented`.
    fn try_cmp(self: &Rc<Self>, _other: &Rc<Self>, _op: CmpOp) -> PyResult<Option<bool>> {
        Ok(None)
    }

    /// `__hash__`
    fn hash(self: &Rc<Self>) -> PyResult<i64> {
        Ok(plain_hash(self))
    }

    /// `__bool__`
    fn truth(self: &Rc<Self>) -> PyResult<bool> {
        Ok(true)
    }
}

impl<T: Instance> PyRepr for Rc<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(&Instance::repr(self)?);
        Ok(())
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(&Instance::str(self)?);
        Ok(())
    }
}

impl<T: Instance> PyEq for Rc<T> {
    fn py_eq(&self, other: &Self) -> PyResult<bool> {
        Instance::eq(self, other)
    }

    fn py_same(&self, other: &Self) -> PyResult<bool> {
        Ok(Rc::ptr_eq(self, other) || Instance::eq(self, other)?)
    }
}

impl<T: Instance> PyHash for Rc<T> {
    fn py_hash(&self) -> PyResult<i64> {
        Instance::hash(self)
    }
}

impl<T: Instance> PyOrd for Rc<T> {
    fn py_type_name(&self) -> Cow<'static, str> {
        class_name(self).into()
    }

    fn py_cmp(&self, other: &Self, op: CmpOp) -> PyResult<bool> {
        if let Some(holds) = self.try_cmp(other, op)? {
            return Ok(holds);
        }
        if let Some(holds) = other.try_cmp(self, op.reflected())? {
            return Ok(holds);
        }
        Err(type_error(format!(
            "'{}' not supported between instances of '{}' and '{}'",
            op.symbol(),
            self.class_name(),
            other.class_name()
        )))
    }
}

impl<T: Instance> Truth for Rc<T> {
    fn truth(&self) -> PyResult<bool> {
        Instance::truth(self)
    }
}

/// The name of an object's class.
pub fn class_name<T: Instance>(object: &Rc<T>) -> &'static str {
    object.as_ref().class_name()
}

/// `type(a) is type(b)` of two objects of one family.
pub fn same_class<T: Instance>(a: &Rc<T>, b: &Rc<T>) -> bool {
    class_name(a) == class_name(b)
}

/// `object.__repr__`
pub fn plain_repr<T: Instance>(object: &Rc<T>) -> PyResult<Str> {
    Ok(Str::from(format!(
        "<__main__.{} object at {:#x}>",
        class_name(object),
        Rc::as_ptr(object).addr()
    )))
}

/// `object.__hash__`
pub fn plain_hash<T>(object: &Rc<T>) -> i64 {
    (Rc::as_ptr(object).addr() as i64).rotate_right(4)
}

/// The exception of hashing an object whose class has `__eq__` and no `__hash__`.
pub fn unhashable<T: Instance>(object: &Rc<T>) -> PyErr {
    type_error(format!("unhashable type: '{}'", class_name(object)))
}

/// The exception of asking an object for an attribute that its class does not have.
pub fn no_attribute<T: Instance>(object: &Rc<T>, name: &str) -> PyErr {
    attribute_error(format!(
        "'{}' object has no attribute '{name}'",
        class_name(object)
    ))
}

/// `a is b`, where either may be None
pub fn same_optional<T>(a: &Option<Rc<T>>, b: &Option<Rc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// `a is b`
pub fn same<T>(a: &Rc<T>, b: &Rc<T>) -> bool {
    Rc::ptr_eq(a, b)
}
