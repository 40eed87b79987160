//! Binary operators of builtin values: numbers, sequences, sets, dicts, library objects.

use super::BinOp;
use super::number::{arithmetic, number};
use crate::py::bytes::{ByteArray, bytes_like, bytes_value};
use crate::py::error::overflow_error;
use crate::py::{FrozenSet, Int, PyResult, Set, Str, Value};

/// `a op b` of builtin values (payloads unwrapped), `None` where they do not support it.
pub(in crate::py) fn binary(op: BinOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
        match op {
            BinOp::And => return Ok(Some(Value::Bool(x & y))),
            BinOp::Or => return Ok(Some(Value::Bool(x | y))),
            BinOp::Xor => return Ok(Some(Value::Bool(x ^ y))),
            _ => {}
        }
    }
    if let (Some(x), Some(y)) = (number(a), number(b)) {
        return arithmetic(op, &x, &y);
    }
    if let Value::Native(native) = a
        && let Some(value) = native.binary(op.symbol(), b, false)?
    {
        return Ok(Some(value));
    }
    if let Value::Native(native) = b
        && let Some(value) = native.binary(op.symbol(), a, true)?
    {
        return Ok(Some(value));
    }
    match op {
        BinOp::Add => concat(a, b),
        BinOp::Mul => match (repeat_count(a)?, repeat_count(b)?) {
            (_, Some(times)) => Ok(repeat(a, times)),
            (Some(times), _) => Ok(repeat(b, times)),
            _ => Ok(None),
        },
        BinOp::Mod => match a {
            Value::Str(template) => {
                let text = crate::py::text_of::percent(template, b)?;
                Ok(Some(Value::from(text)))
            }
            Value::Bytes(_) | Value::ByteArray(_) => match bytes_like(a) {
                Some(template) => {
                    crate::py::bytes::percent(&template, b).map(|bytes| Some(like(a, bytes)))
                }
                None => Ok(None),
            },
            _ => Ok(None),
        },
        BinOp::And | BinOp::Or | BinOp::Xor | BinOp::Sub => sets(op, a, b),
        _ => Ok(None),
    }
}

fn concat(a: &Value, b: &Value) -> PyResult<Option<Value>> {
    Ok(match (a, b) {
        (Value::Str(x), Value::Str(y)) => {
            let mut text = String::with_capacity(x.as_str().len() + y.as_str().len());
            text.push_str(x);
            text.push_str(y);
            Some(Value::from(text))
        }
        (Value::List(x), Value::List(y)) => Some(Value::List(x.concat(y))),
        (Value::Tuple(x), Value::Tuple(y)) => Some(Value::Tuple(x.concat(y))),
        (Value::Bytes(_) | Value::ByteArray(_), _) => match (bytes_like(a), bytes_like(b)) {
            (Some(x), Some(y)) => Some(like(a, [x.as_slice(), y.as_slice()].concat())),
            _ => None,
        },
        _ => None,
    })
}

/// Bytes of the kind of `model`.
fn like(model: &Value, bytes: Vec<u8>) -> Value {
    match model {
        Value::ByteArray(_) => ByteArray::value(bytes),
        _ => bytes_value(bytes),
    }
}

/// The number of repetitions that an int stands for.
fn repeat_count(value: &Value) -> PyResult<Option<i64>> {
    match value {
        Value::Int(Int::Small(times)) => Ok(Some(*times)),
        Value::Bool(flag) => Ok(Some(i64::from(*flag))),
        Value::Int(Int::Big(_)) => Err(overflow_error(
            "cannot fit 'int' into an index-sized integer",
        )),
        _ => Ok(None),
    }
}

fn repeat(value: &Value, times: i64) -> Option<Value> {
    let count = times.max(0) as usize;
    match value {
        Value::Str(text) => Some(Value::Str(Str::from(text.as_str().repeat(count)))),
        Value::Bytes(bytes) => Some(bytes_value(bytes.repeat(times))),
        Value::ByteArray(array) => Some(ByteArray::value(array.memory().to_vec().repeat(count))),
        Value::List(list) => Some(Value::List(list.repeat(times))),
        Value::Tuple(tuple) => Some(Value::Tuple(tuple.repeat(times))),
        _ => None,
    }
}

fn sets(op: BinOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    match (a, b) {
        (Value::Dict(x), Value::Dict(y)) if op == BinOp::Or => Ok(Some(Value::Dict(x.union(y)?))),
        (Value::Set(x), Value::Set(y)) => set_op(op, x, y).map(|set| Some(Value::Set(set))),
        (Value::Set(x), Value::FrozenSet(y)) => {
            set_op(op, x, &y.to_set()?).map(|set| Some(Value::Set(set)))
        }
        (Value::FrozenSet(x), Value::Set(y)) => frozen(set_op(op, &x.to_set()?, y)?),
        (Value::FrozenSet(x), Value::FrozenSet(y)) => {
            frozen(set_op(op, &x.to_set()?, &y.to_set()?)?)
        }
        _ => Ok(None),
    }
}

fn frozen(set: Set<Value>) -> PyResult<Option<Value>> {
    Ok(Some(Value::FrozenSet(FrozenSet::from_set(&set)?)))
}

/// `a op b` of sets.
pub(in crate::py) fn set_op(op: BinOp, a: &Set<Value>, b: &Set<Value>) -> PyResult<Set<Value>> {
    match op {
        BinOp::And => a.intersection(b),
        BinOp::Or => a.union(b),
        BinOp::Xor => a.symmetric_difference(b),
        _ => a.difference(b),
    }
}
