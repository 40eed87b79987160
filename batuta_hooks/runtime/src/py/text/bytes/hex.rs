//! `bytes.hex` and `bytes.fromhex`.

use super::is_space_byte;
use crate::py::error::{PyResult, value_error};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn push_byte(byte: u8, out: &mut String) {
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}

/// Equals `data.hex()`.
pub fn hex(data: &[u8]) -> String {
    let mut out = String::with_capacity(data.len() * 2);
    data.iter().for_each(|byte| push_byte(*byte, &mut out));
    out
}

/// Equals `data.hex(sep, group)`: groups are counted from the right when positive, from the left when negative.
///
/// # Errors
/// `ValueError` unless the separator is one ASCII character.
pub fn hex_grouped(data: &[u8], sep: &str, group: i64) -> PyResult<String> {
    if sep.chars().count() != 1 {
        return Err(value_error("sep must be length 1."));
    }
    if !sep.is_ascii() {
        return Err(value_error("sep must be ASCII."));
    }
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    if size == 0 {
        return Ok(hex(data));
    }
    let mut out = String::with_capacity(data.len() * 3);
    for (at, byte) in data.iter().enumerate() {
        let distance = if group > 0 { data.len() - at } else { at };
        if at > 0 && distance % size == 0 {
            out.push_str(sep);
        }
        push_byte(*byte, &mut out);
    }
    Ok(out)
}

/// Equals `bytes.fromhex(text)`.
///
/// # Errors
/// `ValueError` with the position of the character that is no digit.
pub fn from_hex(text: &str) -> PyResult<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 2);
    let bad = |at: usize| {
        value_error(format!(
            "non-hexadecimal number found in fromhex() arg at position {at}"
        ))
    };
    if let Some(at) = text.chars().position(|ch| !ch.is_ascii()) {
        return Err(bad(at));
    }
    let digits = text.as_bytes();
    let digit = |at: usize| {
        let value = digits
            .get(at)
            .and_then(|byte| char::from(*byte).to_digit(16));
        value.map(|value| value as u8).ok_or_else(|| bad(at))
    };
    let mut at = 0;
    while at < digits.len() {
        if is_space_byte(&digits[at]) {
            at += 1;
            continue;
        }
        out.push(digit(at)? << 4 | digit(at + 1)?);
        at += 2;
    }
    Ok(out)
}
