//! Integers from text and to text in any base.

use crate::py::error::{PyResult, value_error};
use crate::py::int::Int;
use crate::py::text::repr::str_repr;
use crate::py::text::unicode;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::rc::Rc;

/// The value of a decimal digit of any script, 0 to 9.
pub fn decimal_digit(ch: char) -> Option<u8> {
    match ch {
        '0'..='9' => Some(ch as u8 - b'0'),
        '\0'..='\x7f' => None,
        _ => unicode::decimal(ch),
    }
}

/// The text without the whitespace that `int` and `float` pass over: not the separators U+001C to U+001F.
pub fn trim_whitespace(text: &str) -> &str {
    text.trim_matches(|ch| unicode::is_space(ch) && !matches!(ch, '\x1c'..='\x1f'))
}

/// Equals `int(text, base)`; base 0 reads the prefix, as in source code.
///
/// # Errors
/// `ValueError` as CPython words it, also for more than 4300 decimal digits.
pub fn parse_int(text: &str, base: i64) -> PyResult<Int> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let trimmed = trim_whitespace(text);
    if base == 10
        && let Some(value) = parse_short(trimmed)
    {
        return Ok(Int::Small(value));
    }
    let ascii = to_ascii_digits(trimmed).unwrap_or_default();
    match parse_ascii(&ascii, base as u32) {
        Some(Parsed::Value(value)) => Ok(value),
        Some(Parsed::TooLong(digits)) => Err(value_error(format!(
            "Exceeds the limit (4300 digits) for integer string conversion: value has {digits} digits; \
             use sys.set_int_max_str_digits() to increase the limit"
        ))),
        None => Err(invalid_literal(base, &str_repr(text))),
    }
}

/// The error for text that is no integer; `repr` is the text's repr, which CPython cuts at 200 characters.
pub fn invalid_literal(base: i64, repr: &str) -> crate::py::error::PyErr {
    let shown: String = repr.chars().take(200).collect();
    value_error(format!(
        "invalid literal for int() with base {base}: {shown}"
    ))
}

enum Parsed {
    Value(Int),
    TooLong(usize),
}

/// Up to 18 ASCII digits with an optional sign: the common case.
fn parse_short(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let (negative, digits) = match bytes.first()? {
        b'-' => (true, &bytes[1..]),
        b'+' => (false, &bytes[1..]),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0i64;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if negative { -value } else { value })
}

fn to_ascii_digits(text: &str) -> Option<String> {
    text.chars()
        .map(|ch| match decimal_digit(ch) {
            Some(digit) => Some(char::from(b'0' + digit)),
            None if ch.is_ascii() => Some(ch),
            None => None,
        })
        .collect()
}

fn parse_ascii(text: &str, base: u32) -> Option<Parsed> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefixed = |letters: [char; 2]| {
        let rest = unsigned.strip_prefix('0')?.strip_prefix(letters)?;
        Some(rest.strip_prefix('_').unwrap_or(rest))
    };
    let of_prefix = [(16, ['x', 'X']), (8, ['o', 'O']), (2, ['b', 'B'])]
        .into_iter()
        .filter(|(wanted, _)| base == 0 || base == *wanted)
        .find_map(|(found, letters)| Some((found, prefixed(letters)?)));
    let (base, digits) = match of_prefix {
        Some(found) => found,
        None if base == 0 => {
            // A leading zero is only allowed on zero itself, as in source code.
            if unsigned.starts_with('0')
                && unsigned.bytes().any(|byte| !matches!(byte, b'0' | b'_'))
            {
                return None;
            }
            (10, unsigned)
        }
        None => (base, unsigned),
    };
    if digits.is_empty()
        || digits.starts_with('_')
        || digits.ends_with('_')
        || digits.contains("__")
    {
        return None;
    }
    let mut values = Vec::with_capacity(digits.len());
    for ch in digits.chars().filter(|ch| *ch != '_') {
        values.push(ch.to_digit(base)? as u8);
    }
    if values.len() > 4300 && !base.is_power_of_two() {
        return Some(Parsed::TooLong(values.len()));
    }
    let magnitude = BigInt::from_radix_be(num_bigint::Sign::Plus, &values, base)?;
    Some(Parsed::Value(small_or_big(if negative {
        -magnitude
    } else {
        magnitude
    })))
}

/// A big integer in its smallest form.
pub fn small_or_big(value: BigInt) -> Int {
    match value.to_i64() {
        Some(small) => Int::Small(small),
        None => Int::Big(Rc::new(value)),
    }
}

/// The digits of `value` in base 2, 8, 10 or 16, with Python's prefix where `prefix` is set (`-0x1f`).
pub fn to_base(value: &BigInt, base: u32, prefix: bool) -> String {
    let digits = value.magnitude().to_str_radix(base);
    let sign = if value.sign() == num_bigint::Sign::Minus {
        "-"
    } else {
        ""
    };
    let prefix = if prefix { base_prefix(base) } else { "" };
    format!("{sign}{prefix}{digits}")
}

/// `0b`, `0o`, `0x`; nothing for decimal.
pub fn base_prefix(base: u32) -> &'static str {
    match base {
        2 => "0b",
        8 => "0o",
        16 => "0x",
        _ => "",
    }
}

/// Equals `hex(value)`, `oct(value)` and `bin(value)` by base.
pub fn i64_to_base(value: i64, base: u32) -> String {
    let (sign, magnitude) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    match base {
        2 => format!("{sign}0b{magnitude:b}"),
        8 => format!("{sign}0o{magnitude:o}"),
        16 => format!("{sign}0x{magnitude:x}"),
        _ => format!("{sign}{magnitude}"),
    }
}

/// Equals `str(value)`.
///
/// # Errors
/// `ValueError` when the value has more than 4300 digits, as CPython's default limit has it.
pub fn bigint_to_str(value: &BigInt) -> PyResult<String> {
    // 4300 decimal digits take 14285 bits; shorter numbers need no count.
    let text = value.to_string();
    if value.bits() >= 14284 && text.trim_start_matches('-').len() > 4300 {
        return Err(value_error(
            "Exceeds the limit (4300 digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit",
        ));
    }
    Ok(text)
}
