//! `split`, `partition`, `join`, `replace` and `translate`.

use super::{is_space_byte, position, rposition};
use crate::py::error::{PyErr, PyResult, value_error};

fn limit(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX)
}

#[cold]
fn empty_separator() -> PyErr {
    value_error("empty separator")
}

/// Equals `data.split()`.
pub fn split_whitespace(data: &[u8], maxsplit: i64) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = super::lstrip(data);
    let mut left = limit(maxsplit);
    while !rest.is_empty() {
        if left == 0 {
            parts.push(rest);
            break;
        }
        left -= 1;
        let end = rest.iter().position(is_space_byte).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = super::lstrip(&rest[end..]);
    }
    parts
}

/// Equals `data.rsplit()`.
pub fn rsplit_whitespace(data: &[u8], maxsplit: i64) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = super::rstrip(data);
    let mut left = limit(maxsplit);
    while !rest.is_empty() {
        if left == 0 {
            parts.push(rest);
            break;
        }
        left -= 1;
        let start = rest.iter().rposition(is_space_byte).map_or(0, |at| at + 1);
        parts.push(&rest[start..]);
        rest = super::rstrip(&rest[..start]);
    }
    parts.reverse();
    parts
}

/// Equals `data.split(separator, maxsplit)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn split<'a>(data: &'a [u8], separator: &[u8], maxsplit: i64) -> PyResult<Vec<&'a [u8]>> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    let (mut parts, mut rest, mut left) = (Vec::new(), data, limit(maxsplit));
    while let Some(at) = position(rest, separator).filter(|_| left > 0) {
        parts.push(&rest[..at]);
        rest = &rest[at + separator.len()..];
        left -= 1;
    }
    parts.push(rest);
    Ok(parts)
}

/// Equals `data.rsplit(separator, maxsplit)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn rsplit<'a>(data: &'a [u8], separator: &[u8], maxsplit: i64) -> PyResult<Vec<&'a [u8]>> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    let (mut parts, mut rest, mut left) = (Vec::new(), data, limit(maxsplit));
    while let Some(at) = rposition(rest, separator).filter(|_| left > 0) {
        parts.push(&rest[at + separator.len()..]);
        rest = &rest[..at];
        left -= 1;
    }
    parts.push(rest);
    parts.reverse();
    Ok(parts)
}

/// Equals `data.splitlines(keepends)`: lines end at `\n`, `\r` and `\r\n`.
pub fn split_lines(data: &[u8], keepends: bool) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut rest = data;
    while !rest.is_empty() {
        let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            lines.push(rest);
            break;
        };
        let width = if rest[end..].starts_with(b"\r\n") {
            2
        } else {
            1
        };
        lines.push(&rest[..if keepends { end + width } else { end }]);
        rest = &rest[end + width..];
    }
    lines
}

/// The three parts that `partition` and `rpartition` give.
pub type Parts<'a> = (&'a [u8], &'a [u8], &'a [u8]);

/// Equals `data.partition(separator)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn partition<'a>(data: &'a [u8], separator: &'a [u8]) -> PyResult<Parts<'a>> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    Ok(match position(data, separator) {
        Some(at) => (&data[..at], separator, &data[at + separator.len()..]),
        None => (data, b"", b""),
    })
}

/// Equals `data.rpartition(separator)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn rpartition<'a>(data: &'a [u8], separator: &'a [u8]) -> PyResult<Parts<'a>> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    Ok(match rposition(data, separator) {
        Some(at) => (&data[..at], separator, &data[at + separator.len()..]),
        None => (b"", b"", data),
    })
}

/// Equals `separator.join(parts)`.
pub fn join<I>(separator: &[u8], parts: I) -> Vec<u8>
where
    I: IntoIterator,
    I::Item: AsRef<[u8]>,
{
    let mut out = Vec::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            out.extend_from_slice(separator);
        }
        out.extend_from_slice(part.as_ref());
    }
    out
}

/// Equals `data.replace(old, new, count)`; a negative count replaces all.
pub fn replace(data: &[u8], old: &[u8], new: &[u8], count: i64) -> Vec<u8> {
    let mut left = limit(count);
    let mut out = Vec::with_capacity(data.len());
    if old.is_empty() {
        for byte in data {
            if left > 0 {
                out.extend_from_slice(new);
                left -= 1;
            }
            out.push(*byte);
        }
        if left > 0 {
            out.extend_from_slice(new);
        }
        return out;
    }
    let mut rest = data;
    while let Some(at) = position(rest, old).filter(|_| left > 0) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(new);
        rest = &rest[at + old.len()..];
        left -= 1;
    }
    out.extend_from_slice(rest);
    out
}

/// Equals `data.translate(table, delete)`; None leaves the bytes as they are.
///
/// # Errors
/// `ValueError` unless the table has 256 bytes.
pub fn translate(data: &[u8], table: Option<&[u8]>, delete: &[u8]) -> PyResult<Vec<u8>> {
    if table.is_some_and(|table| table.len() != 256) {
        return Err(value_error("translation table must be 256 characters long"));
    }
    let kept = data.iter().filter(|byte| !delete.contains(byte));
    Ok(kept
        .map(|byte| table.map_or(*byte, |table| table[usize::from(*byte)]))
        .collect())
}

/// Equals `bytes.maketrans(from, to)`.
///
/// # Errors
/// `ValueError` when they differ in length.
pub fn make_table(from: &[u8], to: &[u8]) -> PyResult<Vec<u8>> {
    if from.len() != to.len() {
        return Err(value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to) {
        table[usize::from(*from)] = *to;
    }
    Ok(table)
}
