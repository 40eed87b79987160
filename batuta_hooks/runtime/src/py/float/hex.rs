//! `float.hex` and `float.fromhex`.

use super::{decode, round_scaled};
use crate::py::PyResult;
use crate::py::error::{overflow_error, value_error};

/// `value.hex()`
pub fn hex(value: f64) -> String {
    if !value.is_finite() {
        return super::repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent, _) = decode(value);
    let (lead, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    format!("{sign}0x{lead}.{fraction:013x}p{:+}", exponent + 52)
}

/// `float.fromhex(text)`
pub fn fromhex(text: &str) -> PyResult<f64> {
    let invalid = || value_error("invalid hexadecimal floating-point string");
    let body = crate::py::text::int::trim_whitespace(text);
    let (negative, body) = match body.as_bytes().first() {
        Some(b'-') => (true, &body[1..]),
        Some(b'+') => (false, &body[1..]),
        _ => (false, body),
    };
    let lower = body.to_ascii_lowercase();
    let magnitude = match lower.as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => {
            let digits = lower.strip_prefix("0x").unwrap_or(&lower);
            let (digits, exponent) = match digits.split_once('p') {
                Some((digits, exponent)) => {
                    (digits, exponent.parse::<i64>().map_err(|_| invalid())?)
                }
                None => (digits, 0),
            };
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            if whole.is_empty() && fraction.is_empty() {
                return Err(invalid());
            }
            let mut mantissa = 0_u128;
            let mut power = exponent - 4 * fraction.len() as i64;
            for char in whole.chars().chain(fraction.chars()) {
                let digit = u128::from(char.to_digit(16).ok_or_else(invalid)?);
                if mantissa >> 120 == 0 {
                    mantissa = mantissa << 4 | digit;
                } else {
                    // Beyond the precision: only whether anything is left matters.
                    mantissa |= u128::from(digit != 0);
                    power += 4;
                }
            }
            let value = round_scaled(mantissa, power.clamp(-5000, 5000) as i32);
            if value.is_infinite() {
                return Err(overflow_error(
                    "hexadecimal value too large to represent as a float",
                ));
            }
            value
        }
    };
    Ok(if negative { -magnitude } else { magnitude })
}
