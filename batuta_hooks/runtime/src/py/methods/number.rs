//! The methods of `int`, `float` and `complex`.

use super::object::one;
use super::{Getters, Table, receiver, rest};
use crate::py::complex::Complex;
use crate::py::error::type_error;
use crate::py::{Int, PyResult, Value, float, ops};
use std::rc::Rc;

pub(super) const INT: Table = &[
    ("bit_length", |args| {
        Ok(Value::from(int(one(args)?)?.bit_length()))
    }),
    ("bit_count", |args| {
        Ok(Value::from(int(one(args)?)?.bit_count()))
    }),
    ("to_bytes", super::bytes::int_to_bytes),
    ("conjugate", |args| int(one(args)?).map(Value::Int)),
    ("as_integer_ratio", |args| {
        Ok(Value::tuple(vec![
            Value::Int(int(one(args)?)?),
            Value::from(1),
        ]))
    }),
    ("is_integer", |args| {
        int(one(args)?).map(|_| Value::Bool(true))
    }),
];

pub(super) const INT_CLASS: Table = &[("from_bytes", super::bytes::int_from_bytes)];

pub(super) const INT_ATTRIBUTES: Getters = &[
    ("real", |value| int(value).map(Value::Int)),
    ("imag", |_| Ok(Value::from(0))),
    ("numerator", |value| int(value).map(Value::Int)),
    ("denominator", |_| Ok(Value::from(1))),
];

fn int(value: &Value) -> PyResult<Int> {
    ops::index(value)
}

pub(super) const FLOAT: Table = &[
    ("is_integer", |args| {
        Ok(Value::Bool(float::is_integer(real(one(args)?)?)))
    }),
    ("as_integer_ratio", |args| {
        let (numerator, denominator) = float::as_integer_ratio(real(one(args)?)?)?;
        Ok(Value::tuple(vec![
            Value::Int(numerator),
            Value::Int(denominator),
        ]))
    }),
    ("hex", |args| Ok(Value::from(float::hex(real(one(args)?)?)))),
    ("conjugate", |args| real(one(args)?).map(Value::Float)),
];

pub(super) const FLOAT_CLASS: Table = &[("fromhex", |args| {
    let text = rest(args).one("float.fromhex")?;
    match text.as_str() {
        Some(text) => float::fromhex(text).map(Value::Float),
        None => Err(type_error(format!(
            "fromhex() argument must be str, not {}",
            text.type_name()
        ))),
    }
})];

pub(super) const FLOAT_ATTRIBUTES: Getters = &[
    ("real", |value| real(value).map(Value::Float)),
    ("imag", |_| Ok(Value::Float(0.0))),
];

fn real(value: &Value) -> PyResult<f64> {
    match value.unwrapped() {
        Value::Float(value) => Ok(*value),
        other => Err(type_error(format!(
            "descriptor requires a 'float' object but received a '{}'",
            other.type_name()
        ))),
    }
}

pub(super) const COMPLEX: Table = &[("conjugate", |args| {
    let value = complex(receiver(args))?;
    Ok(Value::Complex(Rc::new(Complex::new(value.re, -value.im))))
})];

pub(super) const COMPLEX_ATTRIBUTES: Getters = &[
    ("real", |value| Ok(Value::Float(complex(value)?.re))),
    ("imag", |value| Ok(Value::Float(complex(value)?.im))),
];

fn complex(value: &Value) -> PyResult<Complex> {
    match value.unwrapped() {
        Value::Complex(complex) => Ok(**complex),
        other => Err(type_error(format!(
            "descriptor requires a 'complex' object but received a '{}'",
            other.type_name()
        ))),
    }
}
