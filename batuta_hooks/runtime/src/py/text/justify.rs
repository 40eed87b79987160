//! `center`, `ljust`, `rjust`, `zfill` and `expandtabs`.

use crate::py::error::{PyResult, type_error};
use crate::py::text::format::{check_width, pad};

/// How many characters a text lacks to be `width` wide.
fn missing(text: &str, width: i64) -> PyResult<usize> {
    let length = if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    };
    let missing = usize::try_from(width).unwrap_or(0).saturating_sub(length);
    check_width(missing).map(|()| missing)
}

fn padded(text: &str, fill: char, left: usize, right: usize) -> String {
    let mut out = String::with_capacity(text.len() + (left + right) * fill.len_utf8());
    pad(&mut out, fill, left);
    out.push_str(text);
    pad(&mut out, fill, right);
    out
}

/// The fill character of `center`, `ljust` and `rjust`.
///
/// # Errors
/// `TypeError` unless it is one code point.
pub fn fill_char(text: &str) -> PyResult<char> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(fill), None) => Ok(fill),
        _ => Err(type_error(
            "The fill character must be exactly one character long",
        )),
    }
}

/// Equals `text.ljust(width, fill)`.
///
/// # Errors
/// `MemoryError` for a width that no machine holds, here and below.
pub fn ljust(text: &str, width: i64, fill: char) -> PyResult<String> {
    Ok(padded(text, fill, 0, missing(text, width)?))
}

/// Equals `text.rjust(width, fill)`.
///
/// # Errors
/// `MemoryError`.
pub fn rjust(text: &str, width: i64, fill: char) -> PyResult<String> {
    Ok(padded(text, fill, missing(text, width)?, 0))
}

/// Equals `text.center(width, fill)`; of an odd rest, the left side gets more when the width is odd.
///
/// # Errors
/// `MemoryError`.
pub fn center(text: &str, width: i64, fill: char) -> PyResult<String> {
    let missing = missing(text, width)?;
    let left = missing / 2 + (missing & width.unsigned_abs() as usize & 1);
    Ok(padded(text, fill, left, missing - left))
}

/// Equals `text.zfill(width)`.
///
/// # Errors
/// `MemoryError`.
pub fn zfill(text: &str, width: i64) -> PyResult<String> {
    let missing = missing(text, width)?;
    let sign = if missing > 0 && text.starts_with(['+', '-']) {
        1
    } else {
        0
    };
    let mut out = String::with_capacity(text.len() + missing);
    out.push_str(&text[..sign]);
    pad(&mut out, '0', missing);
    out.push_str(&text[sign..]);
    Ok(out)
}

/// Equals `text.expandtabs(tabsize)`.
pub fn expand_tabs(text: &str, tabsize: i64) -> String {
    let size = usize::try_from(tabsize).unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for ch in text.chars() {
        match ch {
            '\t' if size > 0 => {
                let width = size - column % size;
                pad(&mut out, ' ', width);
                column += width;
            }
            '\t' => {}
            _ => {
                out.push(ch);
                column = if matches!(ch, '\n' | '\r') {
                    0
                } else {
                    column + 1
                };
            }
        }
    }
    out
}
