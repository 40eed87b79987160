//! What every Python value can do, as traits: containers and generated structs implement them, so that
//! `List<T>` compares, prints and hashes as Python's list of such elements does.
//!
//! All may raise, since a user's `__eq__` or `__repr__` may.

use super::{PyResult, Value};
use std::borrow::Cow;

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
    /// Whether comparing and hashing never run user code, so that a container may do it while it is borrowed.
    const SIMPLE: bool = false;

    /// `self == other`
    fn py_eq(&self, other: &Self) -> PyResult<bool>;

    /// `self is other or self == other` where that surely runs no user code, else None: a container may ask while it
    /// is borrowed.
    #[inline]
    fn try_same(&self, other: &Self) -> Option<bool> {
        if Self::SIMPLE {
            self.py_same(other).ok()
        } else {
            None
        }
    }

    /// `self is other or self == other`, as containers compare their elements.
    fn py_same(&self, other: &Self) -> PyResult<bool> {
        self.py_eq(other)
    }
}

/// Python's ordering between two values of one Rust type.
pub trait PyOrd: PyEq {
    /// `self < other`, `self <= other`, ... `TypeError` where Python has no order.
    fn py_cmp(&self, other: &Self, op: CmpOp) -> PyResult<bool>;

    /// The name of its class, for the message of what has no order.
    fn py_type_name(&self) -> Cow<'static, str>;
}

/// Python's `hash()`: equal to CPython's for numbers, tuples and frozensets of them.
pub trait PyHash: PyEq {
    /// `hash(self)`, `TypeError` for unhashable values.
    fn py_hash(&self) -> PyResult<i64>;

    /// The key as a `KeyError` carries it; None for values that have no dynamic form, which then carry their `repr`.
    fn key_value(&self) -> Option<Value> {
        None
    }
}

impl CmpOp {
    /// Whether two values that compare so satisfy the operator; unordered ones (`nan`) never do.
    pub fn holds(self, order: Option<std::cmp::Ordering>) -> bool {
        match self {
            CmpOp::Lt => order.is_some_and(std::cmp::Ordering::is_lt),
            CmpOp::Le => order.is_some_and(std::cmp::Ordering::is_le),
            CmpOp::Gt => order.is_some_and(std::cmp::Ordering::is_gt),
            CmpOp::Ge => order.is_some_and(std::cmp::Ordering::is_ge),
        }
    }

    /// The operator with its sides swapped.
    pub fn reflected(self) -> CmpOp {
        match self {
            CmpOp::Lt => CmpOp::Gt,
            CmpOp::Le => CmpOp::Ge,
            CmpOp::Gt => CmpOp::Lt,
            CmpOp::Ge => CmpOp::Le,
        }
    }

    /// The operator as Python writes it.
    pub fn symbol(self) -> &'static str {
        match self {
            CmpOp::Lt => "<",
            CmpOp::Le => "<=",
            CmpOp::Gt => ">",
            CmpOp::Ge => ">=",
        }
    }
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
