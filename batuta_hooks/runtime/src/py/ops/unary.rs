//! `-a`, `+a`, `~a`, `not a`, `abs(a)`, `divmod`, `pow`, `round`.

use super::number::{self, Number, complex_value, number};
use super::{floordiv, modulo, truth};
use crate::py::complex::Complex;
use crate::py::error::type_error;
use crate::py::{Int, Name, PyErr, PyResult, Value, call, float};

fn method(name: Name, value: &Value) -> PyResult<Option<Value>> {
    match value {
        Value::Instance(_) | Value::Class(_) => {
            call::call_special(name, std::slice::from_ref(value))
        }
        _ => Ok(None),
    }
}

#[cold]
fn bad_operand(symbol: &str, value: &Value) -> PyErr {
    type_error(format!(
        "bad operand type for {symbol}: '{}'",
        value.type_name()
    ))
}

fn native_unary(symbol: &'static str, value: &Value) -> PyResult<Option<Value>> {
    if let Value::Native(native) = value {
        native.unary(symbol)
    } else {
        Ok(None)
    }
}

/// `-value`
pub fn neg(value: &Value) -> PyResult<Value> {
    match value {
        Value::Int(int) => return Ok(Value::Int(-int)),
        Value::Float(float) => return Ok(Value::Float(-float)),
        Value::Bool(flag) => return Ok(Value::from(-i64::from(*flag))),
        Value::Complex(complex) => {
            return Ok(complex_value(Complex::new(-complex.re, -complex.im)));
        }
        _ => {}
    }
    let result = method(crate::name!("__neg__"), value)?.or(native_unary("-", value)?);
    result.ok_or_else(|| bad_operand("unary -", value))
}

/// `+value`
pub fn pos(value: &Value) -> PyResult<Value> {
    match value {
        Value::Int(_) | Value::Float(_) | Value::Complex(_) => return Ok(value.clone()),
        Value::Bool(flag) => return Ok(Value::from(i64::from(*flag))),
        _ => {}
    }
    let result = method(crate::name!("__pos__"), value)?.or(native_unary("+", value)?);
    result.ok_or_else(|| bad_operand("unary +", value))
}

/// `~value`
pub fn invert(value: &Value) -> PyResult<Value> {
    match value {
        Value::Int(int) => return Ok(Value::Int(!int)),
        Value::Bool(flag) => return Ok(Value::from(!i64::from(*flag))),
        _ => {}
    }
    let result = method(crate::name!("__invert__"), value)?.or(native_unary("~", value)?);
    result.ok_or_else(|| bad_operand("unary ~", value))
}

/// `not value`
#[inline]
pub fn not_(value: &Value) -> PyResult<bool> {
    Ok(!truth(value)?)
}

/// `abs(value)`
pub fn abs(value: &Value) -> PyResult<Value> {
    match number(value) {
        Some(Number::Int(int)) => return Ok(Value::Int(int.abs())),
        Some(Number::Float(float)) => return Ok(Value::Float(float.abs())),
        Some(Number::Complex(complex)) => return Ok(Value::Float(complex.abs()?)),
        None => {}
    }
    let result = method(crate::name!("__abs__"), value)?.or(native_unary("abs", value)?);
    result.ok_or_else(|| bad_operand("abs()", value))
}

/// `divmod(a, b)`
pub fn divmod(a: &Value, b: &Value) -> PyResult<Value> {
    if let (Some(x), Some(y)) = (number(a.unwrapped()), number(b.unwrapped()))
        && let Some((quotient, remainder)) = number::divmod(&x, &y)?
    {
        return Ok(Value::tuple(vec![quotient, remainder]));
    }
    for (name, first, second) in [
        (crate::name!("__divmod__"), a, b),
        (crate::name!("__rdivmod__"), b, a),
    ] {
        if let Value::Instance(_) = first
            && let Some(value) = call::call_special(name, &[first.clone(), second.clone()])?
            && !value.is_not_implemented()
        {
            return Ok(value);
        }
    }
    if let (Value::Native(_), _) | (_, Value::Native(_)) = (a, b) {
        return Ok(Value::tuple(vec![floordiv(a, b)?, modulo(a, b)?]));
    }
    Err(type_error(format!(
        "unsupported operand type(s) for divmod(): '{}' and '{}'",
        a.type_name(),
        b.type_name()
    )))
}

/// `pow(base, exponent, modulus)`
pub fn pow_mod(base: &Value, exponent: &Value, modulus: &Value) -> PyResult<Value> {
    number::pow_mod(base, exponent, modulus)
}

/// `round(value)` and `round(value, ndigits)`
pub fn round(value: &Value, ndigits: Option<&Value>) -> PyResult<Value> {
    let digits = match ndigits {
        None | Some(Value::None) => None,
        Some(digits) => Some(super::index(digits)?),
    };
    match (value.unwrapped(), &digits) {
        (Value::Int(int), None) => return Ok(Value::Int(int.clone())),
        (Value::Bool(flag), _) => return Ok(Value::from(i64::from(*flag))),
        (Value::Int(int), Some(digits)) => return Ok(Value::Int(int.round(clamp(digits)))),
        (Value::Float(value), None) => return float::round_int(*value).map(Value::Int),
        (Value::Float(value), Some(digits)) => {
            return float::round(*value, clamp(digits)).map(Value::Float);
        }
        _ => {}
    }
    let args: Vec<Value> = std::iter::once(value).chain(ndigits).cloned().collect();
    let result = match value {
        Value::Instance(_) => call::call_special(crate::name!("__round__"), &args)?,
        Value::Native(native) => {
            native.call_method("__round__", crate::py::Args::new(&args[1..]))?
        }
        _ => None,
    };
    result.ok_or_else(|| {
        type_error(format!(
            "type {} doesn't define __round__ method",
            value.type_name()
        ))
    })
}

fn clamp(digits: &Int) -> i64 {
    digits.to_i64().unwrap_or(if digits.is_negative() {
        i64::MIN
    } else {
        i64::MAX
    })
}
