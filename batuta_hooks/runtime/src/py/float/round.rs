//! `round()` of floats: correctly rounded on the decimal digits, half to even.

use crate::py::error::overflow_error;
use crate::py::{Int, PyResult, int};

/// `round(value, ndigits)`
pub fn round(value: f64, ndigits: i64) -> PyResult<f64> {
    if !value.is_finite() || value == 0.0 {
        return Ok(value);
    }
    // Beyond these every float is unchanged, or rounds to zero.
    if ndigits > 323 {
        return Ok(value);
    }
    if ndigits < -308 {
        return Ok(0.0_f64.copysign(value));
    }
    let rounded = if ndigits >= 0 {
        // Formatting with a precision is exact, and ties go to even.
        format!("{value:.*}", ndigits as usize)
            .parse()
            .unwrap_or(value)
    } else {
        let exact = Int::from_f64(value.trunc())?;
        let fraction = value != value.trunc();
        round_left(&exact, fraction, ndigits, value)
    };
    if f64::is_infinite(rounded) {
        return Err(overflow_error("rounded value too large to represent"));
    }
    Ok(rounded)
}

/// Rounds the digits left of the point; `fraction` tells that something follows the point.
fn round_left(whole: &Int, fraction: bool, ndigits: i64, value: f64) -> f64 {
    // Doubling makes room for a last bit that breaks ties away from even when a fraction follows.
    let shifted = if fraction {
        let nudge = Int::Small(if value < 0.0 { -1 } else { 1 });
        &(whole * 10) + &nudge
    } else {
        whole * 10
    };
    let rounded = shifted.round(ndigits - 1);
    let text = rounded.to_string();
    let magnitude: f64 = text.trim_start_matches('-').parse().unwrap_or(0.0);
    // The text holds ten times the value; an exponent undoes that exactly.
    let magnitude = if magnitude == 0.0 {
        0.0
    } else {
        format!("{}e-1", text.trim_start_matches('-'))
            .parse()
            .unwrap_or(magnitude)
    };
    magnitude.copysign(value)
}

/// `round(value)`, an int.
pub fn round_int(value: f64) -> PyResult<Int> {
    Int::from_f64(value.round_ties_even())
}

/// `round(value)` where typed code expects 64 bits.
#[inline]
#[track_caller]
pub fn round_int_i64(value: f64) -> PyResult<i64> {
    int::from_f64(value.round_ties_even())
}
