//! Floats to text and back: the shortest text that reads back equal, in CPython's layout.

use crate::py::error::{PyResult, value_error};
use crate::py::text::int::decimal_digit;
use std::fmt::Write;

/// Equals `repr(x)`.
pub fn float_repr(x: f64) -> String {
    let mut out = String::with_capacity(24);
    float_repr_into(x, &mut out);
    out
}

/// Appends `repr(x)`.
pub fn float_repr_into(x: f64, out: &mut String) {
    if !x.is_finite() {
        out.push_str(non_finite(x));
        return;
    }
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(x);
    match text.bytes().position(|byte| byte == b'e') {
        None if x.abs() >= 1e-4 || x == 0.0 => out.push_str(text),
        None => small_with_exponent(text, out),
        Some(at) => {
            let (mantissa, exponent) = (&text[..at], &text[at + 1..]);
            out.push_str(mantissa);
            push_exponent(exponent.parse().unwrap_or(0), out);
        }
    }
}

/// `0.0000123` (ryu's layout of the decade in which CPython already writes an exponent) as `1.23e-05`.
fn small_with_exponent(text: &str, out: &mut String) {
    let digits = text.trim_start_matches(['-', '0', '.']);
    if text.starts_with('-') {
        out.push('-');
    }
    out.push_str(&digits[..1]);
    if digits.len() > 1 {
        out.push('.');
        out.push_str(&digits[1..]);
    }
    out.push_str("e-05");
}

/// Appends `e+16`, `e-05`, ...: a sign and at least two digits.
pub(crate) fn push_exponent(exponent: i32, out: &mut String) {
    let sign = if exponent < 0 { '-' } else { '+' };
    let _ = write!(out, "e{sign}{:02}", exponent.unsigned_abs());
}

fn non_finite(x: f64) -> &'static str {
    match x {
        x if x.is_nan() => "nan",
        x if x > 0.0 => "inf",
        _ => "-inf",
    }
}

/// The shortest digits that read back as `x` (finite, its sign ignored), and where the decimal point stands before or among them.
pub(crate) fn shortest_digits(x: f64) -> (String, i32) {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(x.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = format!("{whole}{fraction}");
    let mut point = whole.len() as i32 + exponent.parse::<i32>().unwrap_or(0);
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    if zeros == digits.len() {
        return ("0".to_owned(), 1);
    }
    digits.drain(..zeros);
    point -= zeros as i32;
    digits.truncate(digits.trim_end_matches('0').len());
    (digits, point)
}

/// Equals `float(text)`.
///
/// # Errors
/// `ValueError` as CPython words it.
pub fn parse_float(text: &str) -> PyResult<f64> {
    let trimmed = crate::py::text::int::trim_whitespace(text);
    if is_plain_decimal(trimmed)
        && let Ok(value) = trimmed.parse()
    {
        return Ok(value);
    }
    parse_unusual(trimmed).ok_or_else(|| {
        value_error(format!(
            "could not convert string to float: {}",
            crate::py::text::repr::str_repr(text)
        ))
    })
}

/// Digits, at most one point among them, an optional sign and exponent: the common case, which Rust reads as Python does.
fn is_plain_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent_fits = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    digits(whole) && digits(fraction) && whole.len() + fraction.len() > 0 && exponent_fits
}

/// Underscores between digits, digits of other scripts, and the names of the non-finite values.
fn parse_unusual(trimmed: &str) -> Option<f64> {
    let mut plain = String::with_capacity(trimmed.len());
    for ch in trimmed.chars() {
        match decimal_digit(ch) {
            Some(digit) => plain.push(char::from(b'0' + digit)),
            None if ch.is_ascii() => plain.push(ch),
            None => return None,
        }
    }
    if plain.contains('_') {
        plain = without_underscores(&plain)?;
    }
    if is_plain_decimal(&plain) {
        return plain.parse().ok();
    }
    let (sign, name) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    match name.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => Some(f64::INFINITY.copysign(sign)),
        "nan" => Some(f64::NAN.copysign(sign)),
        _ => None,
    }
}

/// The text without its underscores, None when one does not stand between two digits.
fn without_underscores(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    for (at, _) in text.match_indices('_') {
        if at == 0 || !is_digit(bytes.get(at - 1)) || !is_digit(bytes.get(at + 1)) {
            return None;
        }
    }
    Some(text.replace('_', ""))
}
