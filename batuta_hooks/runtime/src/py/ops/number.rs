//! The numeric tower: bool, int, float and complex mixed.

use super::BinOp;
use crate::py::complex::Complex;
use crate::py::error::{type_error, value_error, zero_division_error};
use crate::py::{Int, PyResult, Value, float};
use std::rc::Rc;

/// A number of the tower.
pub(super) enum Number {
    Int(Int),
    Float(f64),
    Complex(Complex),
}

/// The number that a builtin value is.
#[inline]
pub(super) fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Int(int) => Some(Number::Int(int.clone())),
        Value::Float(float) => Some(Number::Float(*float)),
        Value::Bool(flag) => Some(Number::Int(Int::Small(i64::from(*flag)))),
        Value::Complex(complex) => Some(Number::Complex(**complex)),
        _ => None,
    }
}

/// A float as a value.
#[inline]
pub fn float_to_value(value: f64) -> Value {
    Value::Float(value)
}

pub(super) fn complex_value(value: Complex) -> Value {
    Value::Complex(Rc::new(value))
}

fn to_complex(number: &Number) -> PyResult<Complex> {
    Ok(match number {
        Number::Int(int) => Complex::new(int.to_f64()?, 0.0),
        Number::Float(float) => Complex::new(*float, 0.0),
        Number::Complex(complex) => *complex,
    })
}

/// `a op b`, `None` when the operator is not for such numbers.
pub(super) fn arithmetic(op: BinOp, a: &Number, b: &Number) -> PyResult<Option<Value>> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => ints(op, a, b),
        (Number::Float(a), Number::Float(b)) => floats(op, *a, *b),
        (Number::Int(a), Number::Float(b)) if is_float_op(op) => floats(op, a.to_f64()?, *b),
        (Number::Float(a), Number::Int(b)) if is_float_op(op) => floats(op, *a, b.to_f64()?),
        (Number::Complex(_), _) | (_, Number::Complex(_)) => complexes(op, a, b),
        _ => Ok(None),
    }
}

fn is_float_op(op: BinOp) -> bool {
    matches!(
        op,
        BinOp::Add
            | BinOp::Sub
            | BinOp::Mul
            | BinOp::TrueDiv
            | BinOp::FloorDiv
            | BinOp::Mod
            | BinOp::Pow
    )
}

fn ints(op: BinOp, a: &Int, b: &Int) -> PyResult<Option<Value>> {
    Ok(Some(Value::Int(match op {
        BinOp::Add => a + b,
        BinOp::Sub => a - b,
        BinOp::Mul => a * b,
        BinOp::TrueDiv => return Ok(Some(Value::Float(a.truediv(b)?))),
        BinOp::FloorDiv => a.floordiv(b)?,
        BinOp::Mod => a.modulo(b)?,
        BinOp::Pow if b.is_negative() => return Ok(Some(Value::Float(a.pow_float(b)?))),
        BinOp::Pow => a.pow(b)?,
        BinOp::LShift => a.shl(b)?,
        BinOp::RShift => a.shr(b)?,
        BinOp::And => a & b,
        BinOp::Or => a | b,
        BinOp::Xor => a ^ b,
        BinOp::MatMul => return Ok(None),
    })))
}

fn floats(op: BinOp, a: f64, b: f64) -> PyResult<Option<Value>> {
    Ok(Some(Value::Float(match op {
        BinOp::Add => a + b,
        BinOp::Sub => a - b,
        BinOp::Mul => a * b,
        BinOp::TrueDiv => float::truediv(a, b)?,
        BinOp::FloorDiv => float::floordiv(a, b)?,
        BinOp::Mod => float::modulo(a, b)?,
        BinOp::Pow if a < 0.0 && a.is_finite() && b.is_finite() && b != b.floor() => {
            return Ok(Some(complex_value(
                Complex::new(a, 0.0).pow(Complex::new(b, 0.0))?,
            )));
        }
        BinOp::Pow => float::pow(a, b)?,
        _ => return Ok(None),
    })))
}

fn complexes(op: BinOp, a: &Number, b: &Number) -> PyResult<Option<Value>> {
    let (a, b) = match op {
        BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::TrueDiv | BinOp::Pow => {
            (to_complex(a)?, to_complex(b)?)
        }
        _ => return Ok(None),
    };
    Ok(Some(complex_value(match op {
        BinOp::Add => a + b,
        BinOp::Sub => a - b,
        BinOp::Mul => a * b,
        BinOp::TrueDiv => a.truediv(b)?,
        _ => a.pow(b)?,
    })))
}

/// `divmod(a, b)` of numbers, `None` when it is not for such.
pub(super) fn divmod(a: &Number, b: &Number) -> PyResult<Option<(Value, Value)>> {
    let (a, b) = match (a, b) {
        (Number::Int(a), Number::Int(b)) => {
            let (quotient, remainder) = a.divmod(b)?;
            return Ok(Some((Value::Int(quotient), Value::Int(remainder))));
        }
        (Number::Int(a), Number::Float(b)) => (a.to_f64()?, *b),
        (Number::Float(a), Number::Int(b)) => (*a, b.to_f64()?),
        (Number::Float(a), Number::Float(b)) => (*a, *b),
        _ => return Ok(None),
    };
    if b == 0.0 {
        return Err(zero_division_error("float divmod()"));
    }
    let (quotient, remainder) = float::divmod(a, b)?;
    Ok(Some((Value::Float(quotient), Value::Float(remainder))))
}

/// `pow(base, exponent, modulus)`
pub(super) fn pow_mod(base: &Value, exponent: &Value, modulus: &Value) -> PyResult<Value> {
    if let Value::Instance(_) = base {
        let args = [base.clone(), exponent.clone(), modulus.clone()];
        if let Some(result) = crate::py::call::call_special(crate::name!("__pow__"), &args)?
            && !result.is_not_implemented()
        {
            return Ok(result);
        }
    }
    match (
        number(base.unwrapped()),
        number(exponent.unwrapped()),
        number(modulus.unwrapped()),
    ) {
        (Some(Number::Int(base)), Some(Number::Int(exponent)), Some(Number::Int(modulus))) => {
            if modulus.is_zero() {
                return Err(value_error("pow() 3rd argument cannot be 0"));
            }
            crate::py::int::pow_mod(&base, &exponent, &modulus).map(Value::Int)
        }
        (Some(_), Some(_), Some(_)) => Err(type_error(
            "pow() 3rd argument not allowed unless all arguments are integers",
        )),
        _ => Err(type_error(format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            base.type_name(),
            exponent.type_name(),
            modulus.type_name()
        ))),
    }
}
