//! [`SliceObject`]: `slice(...)` as an object.

use super::{PyResult, Slice, Value, ops};

/// `slice(start, stop, step)` of any objects.
#[derive(Clone)]
pub struct SliceObject {
    /// `start`, None when left out.
    pub start: Value,
    /// `stop`
    pub stop: Value,
    /// `step`
    pub step: Value,
}

impl SliceObject {
    /// The bounds as integers: `__index__` is asked, huge ones are clamped.
    pub fn to_slice(&self) -> PyResult<Slice> {
        Ok(Slice {
            start: bound(&self.start)?,
            stop: bound(&self.stop)?,
            step: bound(&self.step)?,
        })
    }
}

fn bound(value: &Value) -> PyResult<Option<i64>> {
    match value {
        Value::None => Ok(None),
        other => match ops::index(other) {
            Ok(int) => Ok(Some(int.to_i64().unwrap_or(if int.is_negative() {
                i64::MIN
            } else {
                i64::MAX
            }))),
            Err(err) if err.is("TypeError") => Err(super::error::type_error(
                "slice indices must be integers or None or have an __index__ method",
            )),
            Err(err) => Err(err),
        },
    }
}
