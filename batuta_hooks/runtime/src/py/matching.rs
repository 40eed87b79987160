//! What `match` asks of a dynamic object.

use super::attr::getattr_opt;
use super::{Name, PyResult, Value, ops};

/// Library objects that are sequences.
const SEQUENCES: [&str; 3] = ["array.array", "collections.deque", "memoryview"];

/// Whether a value is a sequence for `case [a, b]`: text and bytes are none, and it has `count` items, or more.
pub fn is_sequence(value: &Value, count: i64, more: bool) -> PyResult<bool> {
    let is_one = match value {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
        Value::Instance(object) => {
            matches!(object.payload(), Some(Value::List(_) | Value::Tuple(_)))
        }
        Value::Native(native) => SEQUENCES.contains(&native.type_name()),
        _ => false,
    };
    if !is_one {
        return Ok(false);
    }
    let length = ops::len(value)? as i64;
    Ok(if more {
        length >= count
    } else {
        length == count
    })
}

/// Whether a value is a mapping for `case {"key": value}`.
pub fn is_mapping(value: &Value) -> bool {
    match value {
        Value::Dict(_) => true,
        Value::Instance(object) => object.payload().is_some_and(is_mapping),
        _ => false,
    }
}

/// Whether a value has the attribute of `case Class(name=...)`.
pub fn has_attribute(value: &Value, name: Name) -> PyResult<bool> {
    Ok(getattr_opt(value, name)?.is_some())
}
