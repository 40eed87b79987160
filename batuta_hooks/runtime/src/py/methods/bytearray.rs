//! The methods that change a `bytearray`.

use super::object::{one, two};
use super::{Table, receiver, rest};
use crate::py::bytes::{ByteArray, byte_of, bytes_like, bytes_of_items, offset};
use crate::py::error::{index_error, type_error, value_error};
use crate::py::signature::{Args, arity};
use crate::py::{PyResult, Value, iter_dyn, ops};

pub(super) const METHODS: Table = &[
    ("append", |args| {
        let byte = byte_of(&two(args)?[1])?;
        this(args)?.memory().edit(|all| all.push(byte))?;
        Ok(Value::None)
    }),
    ("extend", |args| {
        extend(this(args)?, &two(args)?[1])?;
        Ok(Value::None)
    }),
    ("insert", |args| {
        let [at, value] = rest(args).between("insert", 2, 2)? else {
            return Err(arity("insert", 0, 2, 2));
        };
        let (array, at, byte) = (this(args)?, ops::index_i64(at)?, byte_of(value)?);
        let count = array.len() as i64;
        let at = if at < 0 {
            (at + count).max(0)
        } else {
            at.min(count)
        };
        array.memory().edit(|all| all.insert(at as usize, byte))?;
        Ok(Value::None)
    }),
    ("pop", |args| {
        let at = match rest(args).between("pop", 0, 1)? {
            [at] => ops::index_i64(at)?,
            _ => -1,
        };
        let array = this(args)?;
        if array.is_empty() {
            return Err(index_error("pop from empty bytearray"));
        }
        let Some(at) = offset(at, array.len()) else {
            return Err(index_error("pop index out of range"));
        };
        array
            .memory()
            .edit(|all| all.remove(at))
            .map(|byte| Value::from(i64::from(byte)))
    }),
    ("remove", |args| {
        let byte = byte_of(&two(args)?[1])?;
        let memory = this(args)?.memory();
        match memory.with(|all| all.iter().position(|item| *item == byte)) {
            Some(at) => {
                memory.edit(|all| all.remove(at))?;
                Ok(Value::None)
            }
            None => Err(value_error("value not found in bytearray")),
        }
    }),
    ("clear", |args| {
        one(args)?;
        this(args)?.memory().edit(Vec::clear)?;
        Ok(Value::None)
    }),
    ("reverse", |args| {
        one(args)?;
        this(args)?.memory().with_mut(<[u8]>::reverse);
        Ok(Value::None)
    }),
    ("copy", |args| {
        one(args)?;
        Ok(ByteArray::value(this(args)?.memory().to_vec()))
    }),
];

fn this<'a>(args: Args<'a>) -> PyResult<&'a ByteArray> {
    match receiver(args) {
        Value::ByteArray(array) => Ok(array),
        other => Err(type_error(format!(
            "descriptor requires a 'bytearray' object but received a '{}'",
            other.type_name()
        ))),
    }
}

fn extend(array: &ByteArray, items: &Value) -> PyResult<()> {
    let bytes = match bytes_like(items) {
        Some(bytes) => bytes.to_vec(),
        None if !iter_dyn::is_iterable(items) => {
            return Err(type_error(format!(
                "can't extend bytearray with {}",
                items.type_name()
            )));
        }
        None => bytes_of_items(items, "byte must be in range(0, 256)")?,
    };
    array.memory().edit(|all| all.extend(bytes))
}
