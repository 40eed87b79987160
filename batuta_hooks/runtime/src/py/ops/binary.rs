//! `a + b` and the other binary operators.

use super::{BinOp, native};
use crate::py::builtin_class::type_of;
use crate::py::error::type_error;
use crate::py::{Int, PyErr, PyResult, Value, call};

macro_rules! arithmetic {
    ($name:ident, $op:ident, $symbol:literal, |$a:ident, $b:ident| $small:expr, |$x:ident, $y:ident| $float:expr) => {
        #[doc = concat!("`a ", $symbol, " b`")]
        #[inline]
        pub fn $name(a: &Value, b: &Value) -> PyResult<Value> {
            match (a, b) {
                (Value::Int(Int::Small($a)), Value::Int(Int::Small($b))) => {
                    if let Some(result) = $small {
                        return Ok(Value::Int(Int::Small(result)));
                    }
                }
                (Value::Float($x), Value::Float($y)) => return Ok(Value::Float($float)),
                _ => {}
            }
            binary(BinOp::$op, a, b)
        }
    };
}

arithmetic!(add, Add, "+", |a, b| a.checked_add(*b), |x, y| x + y);
arithmetic!(sub, Sub, "-", |a, b| a.checked_sub(*b), |x, y| x - y);
arithmetic!(mul, Mul, "*", |a, b| a.checked_mul(*b), |x, y| x * y);

macro_rules! plain {
    ($($name:ident $op:ident $symbol:literal),* $(,)?) => {
        $(#[doc = concat!("`a ", $symbol, " b`")]
        pub fn $name(a: &Value, b: &Value) -> PyResult<Value> {
            binary(BinOp::$op, a, b)
        })*
    };
}

plain! {
    pow Pow "**",
    matmul MatMul "@",
    lshift LShift "<<",
    rshift RShift ">>",
    and_ And "&",
    or_ Or "|",
    xor Xor "^",
}

/// `a / b`
#[inline]
pub fn truediv(a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::Float(x), Value::Float(y)) if *y != 0.0 => Ok(Value::Float(x / y)),
        _ => binary(BinOp::TrueDiv, a, b),
    }
}

/// `a // b`
#[inline]
pub fn floordiv(a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) if *x >= 0 && *y > 0 => {
            Ok(Value::from(x / y))
        }
        _ => binary(BinOp::FloorDiv, a, b),
    }
}

/// `a % b`
#[inline]
pub fn modulo(a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::Int(Int::Small(x)), Value::Int(Int::Small(y))) if *y > 0 => {
            Ok(Value::from(x.rem_euclid(*y)))
        }
        _ => binary(BinOp::Mod, a, b),
    }
}

/// `a op b` with the whole protocol.
pub fn binary(op: BinOp, a: &Value, b: &Value) -> PyResult<Value> {
    match try_binary(op, a, b)? {
        Some(value) => Ok(value),
        None => Err(unsupported(op, a, b, "")),
    }
}

/// Whether operators ask the value's class instead of the runtime.
#[inline]
pub(super) fn is_object(value: &Value) -> bool {
    matches!(value, Value::Instance(_) | Value::Class(_))
}

/// `a op b`, `None` where Python raises the TypeError of unsupported operands.
pub(super) fn try_binary(op: BinOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    if is_object(a) || is_object(b) {
        return try_methods(op, a, b);
    }
    native::binary(op, a, b)
}

fn try_methods(op: BinOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let (left_class, right_class) = (type_of(a), type_of(b));
    let same = left_class.is(&right_class);
    let left = left_class.lookup(op.forward());
    let mut right = if same {
        None
    } else {
        right_class.lookup(op.reflected())
    };
    if !same && right.is_some() && right_class.is_subclass(&left_class) {
        let overridden = right_class.owner_of(op.reflected()).is_some_and(|owner| {
            !left_class
                .owner_of(op.reflected())
                .is_some_and(|other| other.is(owner))
        });
        if overridden && let Some(method) = right.take() {
            let result = call::call_unbound(&method, &[b.clone(), a.clone()])?;
            if !result.is_not_implemented() {
                return Ok(Some(result));
            }
        }
    }
    if let Some(method) = left
        && !method.is_none()
    {
        let result = call::call_unbound(&method, &[a.clone(), b.clone()])?;
        if !result.is_not_implemented() {
            return Ok(Some(result));
        }
    } else if let Value::Native(_) = a {
        let result = native::binary(op, a, b)?;
        if result.is_some() {
            return Ok(result);
        }
    }
    if let Some(method) = right
        && !method.is_none()
    {
        let result = call::call_unbound(&method, &[b.clone(), a.clone()])?;
        if !result.is_not_implemented() {
            return Ok(Some(result));
        }
    } else if let Value::Native(_) = b {
        return native::binary(op, a, b);
    }
    // `X | Y` of classes makes a union.
    if op == BinOp::Or && (matches!(a, Value::Class(_)) || matches!(b, Value::Class(_))) {
        return Ok(crate::py::typing_dyn::union(a, b));
    }
    Ok(None)
}

/// The TypeError of operands that do not support the operator; `suffix` is `=` for in-place ones.
#[cold]
pub(super) fn unsupported(op: BinOp, a: &Value, b: &Value, suffix: &str) -> PyErr {
    let (left, right) = (a.type_name(), b.type_name());
    match (op, a.unwrapped()) {
        (BinOp::Add, Value::Str(_)) => {
            return type_error(format!("can only concatenate str (not \"{right}\") to str"));
        }
        (BinOp::Add, Value::List(_)) if suffix.is_empty() => {
            return type_error(format!(
                "can only concatenate list (not \"{right}\") to list"
            ));
        }
        (BinOp::Add, Value::Tuple(_)) => {
            return type_error(format!(
                "can only concatenate tuple (not \"{right}\") to tuple"
            ));
        }
        (BinOp::Add, Value::Bytes(_) | Value::ByteArray(_)) => {
            return type_error(format!("can't concat {right} to {left}"));
        }
        (BinOp::Mul, _) if is_sequence(a) => {
            return type_error(format!(
                "can't multiply sequence by non-int of type '{right}'"
            ));
        }
        (BinOp::Mul, _) if is_sequence(b) => {
            return type_error(format!(
                "can't multiply sequence by non-int of type '{left}'"
            ));
        }
        _ => {}
    }
    let shown = match (op, suffix) {
        (BinOp::Pow, "=") => "**".to_owned(),
        _ => op.shown().to_owned(),
    };
    type_error(format!(
        "unsupported operand type(s) for {shown}{suffix}: '{left}' and '{right}'"
    ))
}

fn is_sequence(value: &Value) -> bool {
    matches!(
        value.unwrapped(),
        Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::ByteArray(_)
    )
}
