//! What `int`, `float`, `bool`, `None` and `Optional` do as elements of containers.

use super::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, Value, float, int};
use std::borrow::Cow;

macro_rules! plain {
    ($type:ty, $name:literal) => {
        impl PyEq for $type {
            const SIMPLE: bool = true;
            #[inline]
            fn py_eq(&self, other: &$type) -> PyResult<bool> {
                Ok(self == other)
            }
        }
        impl PyOrd for $type {
            #[inline]
            fn py_cmp(&self, other: &$type, op: CmpOp) -> PyResult<bool> {
                Ok(op.holds(self.partial_cmp(other)))
            }

            fn py_type_name(&self) -> Cow<'static, str> {
                $name.into()
            }
        }
    };
}
plain!(i64, "int");
plain!(f64, "float");
plain!(bool, "bool");

impl PyHash for i64 {
    #[inline]
    fn py_hash(&self) -> PyResult<i64> {
        Ok(int::hash_i64(*self))
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::from(*self))
    }
}

impl PyHash for f64 {
    #[inline]
    fn py_hash(&self) -> PyResult<i64> {
        Ok(float::hash(*self))
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::from(*self))
    }
}

impl PyHash for bool {
    #[inline]
    fn py_hash(&self) -> PyResult<i64> {
        Ok(i64::from(*self))
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::from(*self))
    }
}

impl PyRepr for i64 {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        int::write_i64(*self, out);
        Ok(())
    }
}

impl PyRepr for f64 {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        float::repr_into(*self, out);
        Ok(())
    }
}

impl PyRepr for bool {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(if *self { "True" } else { "False" });
        Ok(())
    }
}

impl Truth for i64 {
    #[inline]
    fn truth(&self) -> PyResult<bool> {
        Ok(*self != 0)
    }
}

impl Truth for f64 {
    #[inline]
    fn truth(&self) -> PyResult<bool> {
        Ok(*self != 0.0)
    }
}

impl Truth for bool {
    #[inline]
    fn truth(&self) -> PyResult<bool> {
        Ok(*self)
    }
}

/// `None`
impl PyEq for () {
    const SIMPLE: bool = true;
    fn py_eq(&self, _: &()) -> PyResult<bool> {
        Ok(true)
    }
}

/// `hash(None)` is an address in CPython 3.11; any constant will do.
impl PyHash for () {
    fn py_hash(&self) -> PyResult<i64> {
        Ok(0xfca8_6420)
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::None)
    }
}

impl PyOrd for () {
    fn py_type_name(&self) -> Cow<'static, str> {
        "NoneType".into()
    }

    fn py_cmp(&self, _: &(), op: CmpOp) -> PyResult<bool> {
        Err(unorderable(op, "NoneType", "NoneType"))
    }
}

impl PyRepr for () {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str("None");
        Ok(())
    }
}

impl Truth for () {
    fn truth(&self) -> PyResult<bool> {
        Ok(false)
    }
}

impl<T: PyEq> PyEq for Option<T> {
    const SIMPLE: bool = T::SIMPLE;
    fn py_eq(&self, other: &Option<T>) -> PyResult<bool> {
        match (self, other) {
            (Some(a), Some(b)) => a.py_eq(b),
            (None, None) => Ok(true),
            _ => Ok(false),
        }
    }
    fn py_same(&self, other: &Option<T>) -> PyResult<bool> {
        match (self, other) {
            (Some(a), Some(b)) => a.py_same(b),
            (None, None) => Ok(true),
            _ => Ok(false),
        }
    }
}

impl<T: PyOrd> PyOrd for Option<T> {
    fn py_cmp(&self, other: &Option<T>, op: CmpOp) -> PyResult<bool> {
        match (self, other) {
            (Some(a), Some(b)) => a.py_cmp(b, op),
            _ => Err(unorderable(op, &self.py_type_name(), &other.py_type_name())),
        }
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        self.as_ref().map_or("NoneType".into(), PyOrd::py_type_name)
    }
}

impl<T: PyHash> PyHash for Option<T> {
    fn py_hash(&self) -> PyResult<i64> {
        match self {
            Some(value) => value.py_hash(),
            None => ().py_hash(),
        }
    }

    fn key_value(&self) -> Option<Value> {
        match self {
            Some(value) => value.key_value(),
            None => Some(Value::None),
        }
    }
}

impl<T: PyRepr> PyRepr for Option<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        match self {
            Some(value) => value.repr_into(out),
            None => ().repr_into(out),
        }
    }
    fn str_into(&self, out: &mut String) -> PyResult<()> {
        match self {
            Some(value) => value.str_into(out),
            None => ().repr_into(out),
        }
    }
}

impl<T: Truth> Truth for Option<T> {
    fn truth(&self) -> PyResult<bool> {
        self.as_ref().map_or(Ok(false), Truth::truth)
    }
}

impl<T: PyRepr + ?Sized> PyRepr for &T {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        (**self).repr_into(out)
    }
    fn str_into(&self, out: &mut String) -> PyResult<()> {
        (**self).str_into(out)
    }
}

/// `TypeError: '<' not supported between instances of 'A' and 'B'`
#[cold]
pub fn unorderable(op: CmpOp, left: &str, right: &str) -> super::PyErr {
    let op = op.symbol();
    super::error::type_error(format!(
        "'{op}' not supported between instances of '{left}' and '{right}'"
    ))
}
