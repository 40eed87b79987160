//! `==`, `<`, `is`, `in` and their kin.

use super::number::{Number, number};
use crate::py::builtin_class::type_of;
use crate::py::bytes::comparable;
use crate::py::error::type_error;
use crate::py::{CmpOp, Int, Name, PyEq, PyErr, PyOrd, PyResult, Value, call, recursion};
use std::borrow::Cow;
use std::cmp::Ordering;

use super::truth;

/// `a is b`
pub fn is_(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::None, Value::None)
        | (Value::NotImplemented, Value::NotImplemented)
        | (Value::Ellipsis, Value::Ellipsis) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        // Numbers and texts have no identity here; equal ones of one type are the same, as CPython's small ints
        // and interned literals are.
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (Value::Str(a), Value::Str(b)) => a.as_str() == b.as_str(),
        (Value::Bytes(a), Value::Bytes(b)) => a == b,
        (Value::Tuple(a), Value::Tuple(b)) => a.is(b) || (a.is_empty() && b.is_empty()),
        _ => std::mem::discriminant(a) == std::mem::discriminant(b) && super::id(a) == super::id(b),
    }
}

/// `a is not b`
pub fn is_not(a: &Value, b: &Value) -> bool {
    !is_(a, b)
}

/// Equality of builtin values, `None` for NotImplemented.
pub(in crate::py) fn native_eq(a: &Value, b: &Value) -> PyResult<Option<bool>> {
    if let (Some(x), Some(y)) = (number(a), number(b)) {
        return Ok(Some(numbers_equal(&x, &y)));
    }
    Ok(match (a, b) {
        (Value::Str(x), Value::Str(y)) => Some(x.as_str() == y.as_str()),
        (Value::Bytes(x), Value::Bytes(y)) => Some(x == y),
        (Value::Bytes(_) | Value::ByteArray(_), _) | (_, Value::ByteArray(_)) => {
            comparable(a, b).map(|(x, y)| x == y)
        }
        (Value::List(x), Value::List(y)) => Some(x.py_eq(y)?),
        (Value::Tuple(x), Value::Tuple(y)) => Some(x.py_eq(y)?),
        (Value::Dict(x), Value::Dict(y)) => Some(x.py_eq(y)?),
        (Value::Set(x), Value::Set(y)) => Some(x.py_eq(y)?),
        (Value::FrozenSet(x), Value::FrozenSet(y)) => Some(x.py_eq(y)?),
        (Value::Set(x), Value::FrozenSet(y)) | (Value::FrozenSet(y), Value::Set(x)) => {
            Some(x.py_eq(&y.to_set()?)?)
        }
        (Value::Range(x), Value::Range(y)) => Some(x == y),
        (Value::Slice(x), Value::Slice(y)) => Some(
            eq_bool(&x.start, &y.start)?
                && eq_bool(&x.stop, &y.stop)?
                && eq_bool(&x.step, &y.step)?,
        ),
        (Value::Method(x), Value::Method(y)) => {
            Some(is_(&x.receiver, &y.receiver) && eq_bool(&x.function, &y.function)?)
        }
        _ if is_(a, b) => Some(true),
        _ => None,
    })
}

fn numbers_equal(a: &Number, b: &Number) -> bool {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => a == b,
        (Number::Float(a), Number::Float(b)) => a == b,
        (Number::Int(a), Number::Float(b)) | (Number::Float(b), Number::Int(a)) => {
            a.cmp_f64(*b) == Some(Ordering::Equal)
        }
        (Number::Complex(a), Number::Complex(b)) => a == b,
        (Number::Complex(a), Number::Float(b)) | (Number::Float(b), Number::Complex(a)) => {
            a.im == 0.0 && a.re == *b
        }
        (Number::Complex(a), Number::Int(b)) | (Number::Int(b), Number::Complex(a)) => {
            a.im == 0.0 && b.cmp_f64(a.re) == Some(Ordering::Equal)
        }
    }
}

/// `a == b`
#[inline]
pub fn eq(a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) => return Ok(Value::Bool(x == y)),
        (Value::Str(x), Value::Str(y)) => return Ok(Value::Bool(x.as_str() == y.as_str())),
        _ => {}
    }
    match rich(
        crate::name!("__eq__"),
        crate::name!("__eq__"),
        a,
        b,
        native_eq_value,
    )? {
        Some(value) => Ok(value),
        None => Ok(Value::Bool(is_(a, b))),
    }
}

fn native_eq_value(a: &Value, b: &Value) -> PyResult<Option<Value>> {
    if let Value::Native(native) = a
        && let Some(value) = native.eq(b)?
    {
        return Ok(Some(value));
    }
    if let Value::Native(native) = b
        && let Some(value) = native.eq(a)?
    {
        return Ok(Some(value));
    }
    Ok(native_eq(a, b)?.map(Value::Bool))
}

/// `bool(a == b)`
#[inline]
pub fn eq_bool(a: &Value, b: &Value) -> PyResult<bool> {
    match eq(a, b)? {
        Value::Bool(flag) => Ok(flag),
        other => truth(&other),
    }
}

/// `a is b or a == b`, as containers compare.
#[inline]
pub fn same(a: &Value, b: &Value) -> PyResult<bool> {
    Ok(match (a, b) {
        (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) => x == y,
        (Value::Str(x), Value::Str(y)) => x.as_str() == y.as_str(),
        _ => is_(a, b) || eq_bool(a, b)?,
    })
}

/// `a != b`
pub fn ne(a: &Value, b: &Value) -> PyResult<Value> {
    let native = |a: &Value, b: &Value| match native_eq_value(a, b)? {
        Some(Value::Bool(flag)) => Ok(Some(Value::Bool(!flag))),
        Some(_) => match a {
            Value::Native(native) => native.binary("!=", b, false),
            _ => match b {
                Value::Native(native) => native.binary("!=", a, true),
                _ => Ok(None),
            },
        },
        None => Ok(None),
    };
    match rich(crate::name!("__ne__"), crate::name!("__ne__"), a, b, native)? {
        Some(value) => Ok(value),
        None => Ok(Value::Bool(!is_(a, b))),
    }
}

/// `object.__ne__`: the inverse of `__eq__`.
pub(in crate::py) fn default_ne(a: &Value, b: &Value) -> PyResult<Value> {
    match call::call_special(crate::name!("__eq__"), &[a.clone(), b.clone()])? {
        None | Some(Value::NotImplemented) => Ok(Value::NotImplemented),
        Some(value) => Ok(Value::Bool(!truth(&value)?)),
    }
}

type NativeCompare = fn(&Value, &Value) -> PyResult<Option<Value>>;

/// The protocol of rich comparisons; `None` when both sides answer NotImplemented.
fn rich(
    forward: Name,
    reflected: Name,
    a: &Value,
    b: &Value,
    native: impl Fn(&Value, &Value) -> PyResult<Option<Value>>,
) -> PyResult<Option<Value>> {
    if !super::binary::is_object(a) && !super::binary::is_object(b) {
        return native(a, b);
    }
    let (left_class, right_class) = (type_of(a), type_of(b));
    let mut swapped = false;
    if !left_class.is(&right_class)
        && right_class.is_subclass(&left_class)
        && let Some(method) = right_class.lookup(reflected)
    {
        swapped = true;
        let result = call::call_unbound(&method, &[b.clone(), a.clone()])?;
        if !result.is_not_implemented() {
            return Ok(Some(result));
        }
    }
    if let Some(method) = left_class.lookup(forward)
        && !method.is_none()
    {
        let result = call::call_unbound(&method, &[a.clone(), b.clone()])?;
        if !result.is_not_implemented() {
            return Ok(Some(result));
        }
    }
    if !swapped
        && let Some(method) = right_class.lookup(reflected)
        && !method.is_none()
    {
        let result = call::call_unbound(&method, &[b.clone(), a.clone()])?;
        if !result.is_not_implemented() {
            return Ok(Some(result));
        }
    }
    Ok(None)
}

fn names(op: CmpOp) -> (Name, Name) {
    match op {
        CmpOp::Lt => (crate::name!("__lt__"), crate::name!("__gt__")),
        CmpOp::Le => (crate::name!("__le__"), crate::name!("__ge__")),
        CmpOp::Gt => (crate::name!("__gt__"), crate::name!("__lt__")),
        CmpOp::Ge => (crate::name!("__ge__"), crate::name!("__le__")),
    }
}

fn native_order(op: CmpOp) -> NativeCompare {
    match op {
        CmpOp::Lt => |a, b| ordering_value(a, b, CmpOp::Lt),
        CmpOp::Le => |a, b| ordering_value(a, b, CmpOp::Le),
        CmpOp::Gt => |a, b| ordering_value(a, b, CmpOp::Gt),
        CmpOp::Ge => |a, b| ordering_value(a, b, CmpOp::Ge),
    }
}

fn ordering_value(a: &Value, b: &Value, op: CmpOp) -> PyResult<Option<Value>> {
    if let Value::Native(native) = a
        && let Some(value) = native.compare(b, op)?
    {
        return Ok(Some(value));
    }
    if let Value::Native(native) = b {
        let mirrored = match op {
            CmpOp::Lt => CmpOp::Gt,
            CmpOp::Le => CmpOp::Ge,
            CmpOp::Gt => CmpOp::Lt,
            CmpOp::Ge => CmpOp::Le,
        };
        if let Some(value) = native.compare(a, mirrored)? {
            return Ok(Some(value));
        }
    }
    Ok(native_compare(a, b, op)?.map(Value::Bool))
}

/// The order of builtin values, `None` where they have none.
pub(in crate::py) fn native_compare(a: &Value, b: &Value, op: CmpOp) -> PyResult<Option<bool>> {
    let order = match (number(a), number(b)) {
        (Some(Number::Int(x)), Some(Number::Int(y))) => Some(x.cmp(&y)),
        (Some(Number::Float(x)), Some(Number::Float(y))) => x.partial_cmp(&y),
        (Some(Number::Int(x)), Some(Number::Float(y))) => x.cmp_f64(y),
        (Some(Number::Float(x)), Some(Number::Int(y))) => y.cmp_f64(x).map(Ordering::reverse),
        _ => return native_compare_rest(a, b, op),
    };
    Ok(Some(op.holds(order)))
}

fn native_compare_rest(a: &Value, b: &Value, op: CmpOp) -> PyResult<Option<bool>> {
    Ok(Some(match (a, b) {
        (Value::Str(x), Value::Str(y)) => op.holds(Some(x.as_str().cmp(y.as_str()))),
        (Value::Bytes(_) | Value::ByteArray(_), _) => match comparable(a, b) {
            Some((x, y)) => op.holds(Some(x.cmp(&y))),
            None => return Ok(None),
        },
        (Value::List(x), Value::List(y)) => x.py_cmp(y, op)?,
        (Value::Tuple(x), Value::Tuple(y)) => x.py_cmp(y, op)?,
        (Value::Set(x), Value::Set(y)) => x.py_cmp(y, op)?,
        (Value::FrozenSet(x), Value::FrozenSet(y)) => x.py_cmp(y, op)?,
        (Value::Set(x), Value::FrozenSet(y)) => x.py_cmp(&y.to_set()?, op)?,
        (Value::FrozenSet(x), Value::Set(y)) => x.to_set()?.py_cmp(y, op)?,
        _ => return Ok(None),
    }))
}

/// `a op b`
#[inline]
pub fn compare(a: &Value, b: &Value, op: CmpOp) -> PyResult<Value> {
    match (a, b) {
        (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) => {
            return Ok(Value::Bool(op.holds(Some(x.cmp(y)))));
        }
        (Value::Float(x), Value::Float(y)) => return Ok(Value::Bool(op.holds(x.partial_cmp(y)))),
        _ => {}
    }
    compare_slow(a, b, op)
}

fn compare_slow(a: &Value, b: &Value, op: CmpOp) -> PyResult<Value> {
    let (forward, reflected) = names(op);
    match rich(forward, reflected, a, b, native_order(op))? {
        Some(value) => Ok(value),
        None => Err(unorderable(a, b, op)),
    }
}

#[cold]
fn unorderable(a: &Value, b: &Value, op: CmpOp) -> PyErr {
    type_error(format!(
        "'{}' not supported between instances of '{}' and '{}'",
        op.symbol(),
        a.type_name(),
        b.type_name()
    ))
}

macro_rules! orders {
    ($($name:ident $op:ident $symbol:literal),* $(,)?) => {
        $(#[doc = concat!("`a ", $symbol, " b`")]
        #[inline]
        pub fn $name(a: &Value, b: &Value) -> PyResult<Value> {
            compare(a, b, CmpOp::$op)
        })*
    };
}

orders! {
    lt Lt "<",
    le Le "<=",
    gt Gt ">",
    ge Ge ">=",
}

impl PyEq for Value {
    fn py_eq(&self, other: &Value) -> PyResult<bool> {
        if let (Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Instance(_), _) =
            (self, other)
        {
            let _frame = recursion::nested(" in comparison")?;
            return eq_bool(self, other);
        }
        eq_bool(self, other)
    }

    #[inline]
    fn py_same(&self, other: &Value) -> PyResult<bool> {
        same(self, other)
    }

    #[inline]
    fn try_same(&self, other: &Value) -> Option<bool> {
        match (self, other) {
            (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) => Some(x == y),
            (Value::Str(x), Value::Str(y)) => Some(x.as_str() == y.as_str()),
            _ => try_same_slow(self, other),
        }
    }
}

/// Whether two values are the same or equal, when their classes' methods cannot matter.
fn try_same_slow(a: &Value, b: &Value) -> Option<bool> {
    if let (Value::Tuple(x), Value::Tuple(y)) = (a, b) {
        if x.len() != y.len() {
            return Some(false);
        }
        for (x, y) in x.as_ref().iter().zip(y.as_ref()) {
            if !x.try_same(y)? {
                return Some(false);
            }
        }
        return Some(true);
    }
    if is_(a, b) {
        return Some(true);
    }
    let plain = |value: &Value| {
        matches!(
            value,
            Value::None
                | Value::Bool(_)
                | Value::Int(_)
                | Value::Float(_)
                | Value::Str(_)
                | Value::Complex(_)
        )
    };
    if plain(a) && plain(b) {
        return Some(native_eq(a, b).ok()?.unwrap_or(false));
    }
    None
}

impl PyOrd for Value {
    #[inline]
    fn py_cmp(&self, other: &Value, op: CmpOp) -> PyResult<bool> {
        match (self, other) {
            (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) => Ok(op.holds(Some(x.cmp(y)))),
            (Value::Str(x), Value::Str(y)) => Ok(op.holds(Some(x.as_str().cmp(y.as_str())))),
            _ => truth(&compare(self, other, op)?),
        }
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        self.type_name().to_string().into()
    }
}
