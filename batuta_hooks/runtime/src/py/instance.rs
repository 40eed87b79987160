//! [`Instance`]: what the runtime knows of a typed class: a struct behind `Rc`.

use super::error::type_error;
use super::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Str, Truth};
use std::rc::Rc;

/// A class that became a struct. The methods are Python's protocols, with `object`'s behaviour as their defaults.
pub trait Instance: Sized {
    /// The class's name.
    const NAME: &'static str;

    /// `__repr__`
    fn repr(self: &Rc<Self>) -> PyResult<Str> {
        Ok(Str::from(format!(
            "<__main__.{} object at {:#x}>",
            Self::NAME,
            Rc::as_ptr(self).addr()
        )))
    }

    /// `__str__`
    fn str(self: &Rc<Self>) -> PyResult<Str> {
        self.repr()
    }

    /// `__eq__`
    fn eq(self: &Rc<Self>, other: &Rc<Self>) -> PyResult<bool> {
        Ok(Rc::ptr_eq(self, other))
    }

    /// `__lt__`
    fn lt(self: &Rc<Self>, _other: &Rc<Self>) -> PyResult<bool> {
        let name = Self::NAME;
        Err(type_error(format!(
            "'<' not supported between instances of '{name}' and '{name}'"
        )))
    }

    /// `__hash__`
    fn hash(self: &Rc<Self>) -> PyResult<i64> {
        Ok((Rc::as_ptr(self).addr() as i64).rotate_right(4))
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
    fn py_cmp(&self, other: &Self, op: CmpOp) -> PyResult<bool> {
        match op {
            CmpOp::Lt => Instance::lt(self, other),
            CmpOp::Gt => Instance::lt(other, self),
            CmpOp::Le | CmpOp::Ge => {
                let (name, symbol) = (T::NAME, op.symbol());
                Err(type_error(format!(
                    "'{symbol}' not supported between instances of '{name}' and '{name}'"
                )))
            }
        }
    }
}

impl<T: Instance> Truth for Rc<T> {
    fn truth(&self) -> PyResult<bool> {
        Instance::truth(self)
    }
}

/// `a is b`
pub fn same<T>(a: &Rc<T>, b: &Rc<T>) -> bool {
    Rc::ptr_eq(a, b)
}
