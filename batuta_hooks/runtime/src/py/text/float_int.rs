//! Floats to integers.

use crate::py::error::{PyResult, overflow_error, value_error};
use crate::py::int::Int;
use crate::py::text::int::small_or_big;
use num_bigint::BigInt;
use num_traits::FromPrimitive;

/// Equals `int(x)`.
///
/// # Errors
/// `ValueError` for nan, `OverflowError` for an infinity.
pub fn float_to_int(x: f64) -> PyResult<Int> {
    // Every double below 2**63 in size truncates to an i64.
    if x.abs() < 9_223_372_036_854_775_808.0 {
        return Ok(Int::Small(x as i64));
    }
    match BigInt::from_f64(x) {
        Some(value) => Ok(small_or_big(value)),
        None if x.is_nan() => Err(value_error("cannot convert float NaN to integer")),
        None => Err(overflow_error("cannot convert float infinity to integer")),
    }
}
