//! What every Python value can do, as traits: containers and generated structs implement them, so that
//! `List<T>` compares, prints and hashes as Python's list of such elements does.
//!
//! All may raise, since a user's `__eq__` or `__repr__` may.

use super::{PyResult, Value};

/// Rich comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CmpOp {
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

/// Python's `==` between two values of one Rust type.
pub trait PyEq {
    /// `self == other`
    fn py_eq(&self, other: &Self) -> PyResult<bool>;
}

/// Python's ordering between two values of one Rust type.
pub trait PyOrd: PyEq {
    /// `self < other`, `self <= other`, ... `TypeError` where Python has no order.
    fn py_cmp(&self, other: &Self, op: CmpOp) -> PyResult<bool>;
}

/// Python's `hash()`: equal to CPython's for numbers, tuples and frozensets of them.
pub trait PyHash: PyEq {
    /// `hash(self)`, `TypeError` for unhashable values.
    fn py_hash(&self) -> PyResult<i64>;
}

/// Python's `repr()` and `str()`.
pub trait PyRepr {
    /// Appends `repr(self)`.
    fn repr_into(&self, out: &mut String) -> PyResult<()>;

    /// Appends `str(self)`; `repr` unless the type says otherwise.
    fn str_into(&self, out: &mut String) -> PyResult<()> {
        self.repr_into(out)
    }
}

/// Python's truth value.
pub trait Truth {
    /// `bool(self)`
    fn truth(&self) -> PyResult<bool>;
}

/// A typed value on its way to the dynamic rung.
pub trait ToValue {
    /// The same Python object as a dynamic value; containers keep their identity.
    fn to_value(&self) -> Value;
}

/// A dynamic value on its way to a typed rung, checked.
pub trait FromValue: Sized {
    /// `TypeError` when the object is of another type.
    fn from_value(value: &Value) -> PyResult<Self>;
}
