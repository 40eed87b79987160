//! `str(int)` and `int(str)`, with CPython's limit of 4300 digits.

use super::Int;
use crate::py::PyResult;
use crate::py::error::value_error;
use num_bigint::BigInt;
use std::fmt;

const MAX_DIGITS: usize = 4300;

/// Appends an `i64` in decimal.
pub fn write_i64(value: i64, out: &mut String) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        out.push('-');
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

impl Int {
    /// Appends `str(self)`.
    pub fn write_decimal(&self, out: &mut String) -> PyResult<()> {
        match self {
            Int::Small(small) => write_i64(*small, out),
            Int::Big(big) => {
                // A number of so many bits has more digits than the limit without being converted.
                let refuse = || {
                    value_error(format!(
                        "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
                    ))
                };
                if big.bits() > 14_400 {
                    return Err(refuse());
                }
                let text = big.to_string();
                if text.trim_start_matches('-').len() > MAX_DIGITS {
                    return Err(refuse());
                }
                out.push_str(&text);
            }
        }
        Ok(())
    }
}

impl fmt::Display for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Int::Small(small) => fmt::Display::fmt(small, f),
            Int::Big(big) => fmt::Display::fmt(&**big, f),
        }
    }
}

/// The digits of `value` in base 2 to 36, lower case, with `-` and without a prefix.
pub fn to_radix(value: &Int, radix: u32) -> String {
    value.to_big().to_str_radix(radix)
}

/// `int(text)`
pub fn parse(text: &str) -> PyResult<Int> {
    parse_radix(text, 10)
}

/// `int(text)` where typed code expects 64 bits.
#[track_caller]
pub fn parse_i64(text: &str) -> PyResult<i64> {
    let trimmed = text.trim_ascii();
    if trimmed.len() < 19
        && trimmed.as_bytes().first().is_some_and(u8::is_ascii_digit)
        && let Ok(value) = trimmed.parse()
    {
        return Ok(value);
    }
    Ok(parse(text)?.expect_i64())
}

/// `int(text, base)`; base 0 reads the prefix.
pub fn parse_radix(text: &str, base: i64) -> PyResult<Int> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let invalid = || {
        let mut quoted = String::new();
        crate::py::text_repr(text, &mut quoted);
        value_error(format!(
            "invalid literal for int() with base {base}: {quoted}"
        ))
    };
    let body = text.trim_matches(crate::py::is_space);
    let (negative, body) = match body.as_bytes().first() {
        Some(b'-') => (true, &body[1..]),
        Some(b'+') => (false, &body[1..]),
        _ => (false, body),
    };
    let prefix = match body.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => 0,
    };
    let (radix, digits, bare) = match (base, prefix) {
        (0, 0) => (10, body, true),
        (0, radix) => (radix, &body[2..], false),
        (base, radix) if radix == base => (radix, &body[2..], false),
        (base, _) => (base, body, false),
    };
    // One underscore may stand between digits, and after a prefix.
    let digits = if prefix != 0 && radix == prefix {
        digits.strip_prefix('_').unwrap_or(digits)
    } else {
        digits
    };
    let mut clean = String::with_capacity(digits.len());
    let mut after_digit = false;
    for char in digits.chars() {
        if char == '_' && after_digit {
            after_digit = false;
            continue;
        }
        let digit = crate::py::digit_value(char)
            .filter(|digit| i64::from(*digit) < radix)
            .ok_or_else(invalid)?;
        clean.push(char::from_digit(digit, 36).ok_or_else(invalid)?);
        after_digit = true;
    }
    if !after_digit {
        return Err(invalid());
    }
    if bare && clean.starts_with('0') && clean.bytes().any(|digit| digit != b'0') {
        return Err(invalid());
    }
    if clean.len() > MAX_DIGITS && !matches!(radix, 2 | 4 | 8 | 16 | 32) {
        return Err(value_error(format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {} digits; use sys.set_int_max_str_digits() to increase the limit",
            clean.len()
        )));
    }
    let magnitude = BigInt::parse_bytes(clean.as_bytes(), radix as u32).ok_or_else(invalid)?;
    Ok(Int::from(if negative { -magnitude } else { magnitude }))
}
