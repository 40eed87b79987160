//! `a += b` and the other in-place operators: the value to store back.

use super::binary::{is_object, try_binary, unsupported};
use super::{BinOp, add, mul, sub};
use crate::py::builtin_class::type_of;
use crate::py::bytes::bytes_like;
use crate::py::{PyResult, Value, call, iter_dyn};

/// `a op= b`; the value that is stored back, which for mutable objects is `a` itself.
pub fn in_place(op: BinOp, a: &Value, b: &Value) -> PyResult<Value> {
    if is_object(a) {
        if let Some(method) = type_of(a).lookup(op.in_place()) {
            let result = call::call_unbound(&method, &[a.clone(), b.clone()])?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
        }
    } else if let Some(result) = native_in_place(op, a, b)? {
        return Ok(result);
    }
    match try_binary(op, a, b)? {
        Some(value) => Ok(value),
        None => Err(unsupported(op, a, b, "=")),
    }
}

/// In-place operators of mutable builtin values.
pub(in crate::py) fn native_in_place(op: BinOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    match (a, op) {
        (Value::List(list), BinOp::Add) => {
            match b.unwrapped() {
                Value::List(other) => list.extend(other),
                _ => {
                    let items = iter_dyn::collect(b)?;
                    list.with_mut(|all| all.extend(items));
                }
            }
            Ok(Some(a.clone()))
        }
        (Value::List(list), BinOp::Mul) => match super::index(b) {
            Ok(times) => {
                list.repeat_in_place(times.to_index()?);
                Ok(Some(a.clone()))
            }
            Err(_) => Ok(None),
        },
        (Value::ByteArray(array), BinOp::Add) => {
            let Some(bytes) = bytes_like(b) else {
                return Ok(None);
            };
            if !bytes.is_empty() {
                array.memory().edit(|all| all.extend_from_slice(&bytes))?;
            }
            Ok(Some(a.clone()))
        }
        (Value::ByteArray(array), BinOp::Mul) => match super::index(b) {
            Ok(times) => {
                let times = times.to_index()?.max(0) as usize;
                let bytes = array.memory().to_vec().repeat(times);
                array.memory().replace(bytes)?;
                Ok(Some(a.clone()))
            }
            Err(_) => Ok(None),
        },
        (Value::Dict(dict), BinOp::Or) => {
            crate::py::methods::dict::update(dict, b)?;
            Ok(Some(a.clone()))
        }
        (Value::Set(set), _) => {
            let Some(other) = set_operand(b)? else {
                return Ok(None);
            };
            match op {
                BinOp::Or => set.update(&other)?,
                BinOp::And => set.intersection_update(&other)?,
                BinOp::Sub => set.difference_update(&other)?,
                BinOp::Xor => set.symmetric_difference_update(&other)?,
                _ => return Ok(None),
            }
            Ok(Some(a.clone()))
        }
        (Value::Native(native), _) => native.in_place(op.symbol(), b),
        _ => Ok(None),
    }
}

fn set_operand(value: &Value) -> PyResult<Option<crate::py::Set<Value>>> {
    Ok(match value.unwrapped() {
        Value::Set(set) => Some(set.clone()),
        Value::FrozenSet(set) => Some(set.to_set()?),
        _ => None,
    })
}

macro_rules! fast {
    ($($name:ident $plain:ident $op:ident $symbol:literal),* $(,)?) => {
        $(#[doc = concat!("`a ", $symbol, "= b`; the value to store back.")]
        #[inline]
        pub fn $name(a: &Value, b: &Value) -> PyResult<Value> {
            match a {
                Value::Int(_) | Value::Float(_) => $plain(a, b).or_else(|err| retry(BinOp::$op, a, b, err)),
                _ => in_place(BinOp::$op, a, b),
            }
        })*
    };
}

/// The in-place operator's own message where the plain one failed with a TypeError.
#[cold]
fn retry(op: BinOp, a: &Value, b: &Value, err: crate::py::PyErr) -> PyResult<Value> {
    if is_object(b) || !err.is("TypeError") {
        Err(err)
    } else {
        in_place(op, a, b)
    }
}

fast! {
    iadd add Add "+",
    isub sub Sub "-",
    imul mul Mul "*",
}

macro_rules! plain {
    ($($name:ident $op:ident $symbol:literal),* $(,)?) => {
        $(#[doc = concat!("`a ", $symbol, "= b`; the value to store back.")]
        pub fn $name(a: &Value, b: &Value) -> PyResult<Value> {
            in_place(BinOp::$op, a, b)
        })*
    };
}

plain! {
    itruediv TrueDiv "/",
    ifloordiv FloorDiv "//",
    imodulo Mod "%",
    ipow Pow "**",
    imatmul MatMul "@",
    ilshift LShift "<<",
    irshift RShift ">>",
    iand And "&",
    ior Or "|",
    ixor Xor "^",
}
