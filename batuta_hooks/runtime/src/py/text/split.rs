//! `split`, `splitlines`, `partition`, `join` and `replace`.

use crate::py::error::{PyErr, PyResult, value_error};
use crate::py::text::unicode;

/// How many splits a `maxsplit` allows; negative ones are unlimited.
fn limit(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX)
}

/// Equals `text.split()`: at runs of whitespace, without empty parts.
pub fn split_whitespace(text: &str, maxsplit: i64) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(unicode::is_space);
    let mut left = limit(maxsplit);
    while !rest.is_empty() {
        if left == 0 {
            parts.push(rest);
            break;
        }
        left -= 1;
        let end = rest.find(unicode::is_space).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(unicode::is_space);
    }
    parts
}

/// Equals `text.rsplit()`.
pub fn rsplit_whitespace(text: &str, maxsplit: i64) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(unicode::is_space);
    let mut left = limit(maxsplit);
    while !rest.is_empty() {
        if left == 0 {
            parts.push(rest);
            break;
        }
        left -= 1;
        let start = rest.char_indices().rfind(|(_, ch)| unicode::is_space(*ch));
        let start = start.map_or(0, |(at, ch)| at + ch.len_utf8());
        parts.push(&rest[start..]);
        rest = rest[..start].trim_end_matches(unicode::is_space);
    }
    parts.reverse();
    parts
}

#[cold]
fn empty_separator() -> PyErr {
    value_error("empty separator")
}

/// Equals `text.split(separator, maxsplit)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn split<'a>(text: &'a str, separator: &str, maxsplit: i64) -> PyResult<Vec<&'a str>> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    if let [byte] = separator.as_bytes() {
        let splits = limit(maxsplit).saturating_add(1);
        return Ok(text.splitn(splits, char::from(*byte)).collect());
    }
    Ok(text
        .splitn(limit(maxsplit).saturating_add(1), separator)
        .collect())
}

/// Equals `text.rsplit(separator, maxsplit)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn rsplit<'a>(text: &'a str, separator: &str, maxsplit: i64) -> PyResult<Vec<&'a str>> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    let mut parts: Vec<&str> = text
        .rsplitn(limit(maxsplit).saturating_add(1), separator)
        .collect();
    parts.reverse();
    Ok(parts)
}

/// Whether `str.splitlines` ends a line at it.
pub fn is_line_break(ch: char) -> bool {
    matches!(ch, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Equals `text.splitlines(keepends)`.
pub fn split_lines(text: &str, keepends: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some((end, ch)) = rest.char_indices().find(|(_, ch)| is_line_break(*ch)) else {
            lines.push(rest);
            break;
        };
        let width = if rest[end..].starts_with("\r\n") {
            2
        } else {
            ch.len_utf8()
        };
        lines.push(&rest[..if keepends { end + width } else { end }]);
        rest = &rest[end + width..];
    }
    lines
}

/// Equals `text.partition(separator)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn partition<'a>(text: &'a str, separator: &'a str) -> PyResult<(&'a str, &'a str, &'a str)> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    Ok(match text.split_once(separator) {
        Some((before, after)) => (before, separator, after),
        None => (text, "", ""),
    })
}

/// Equals `text.rpartition(separator)`.
///
/// # Errors
/// `ValueError` when the separator is empty.
pub fn rpartition<'a>(text: &'a str, separator: &'a str) -> PyResult<(&'a str, &'a str, &'a str)> {
    if separator.is_empty() {
        return Err(empty_separator());
    }
    Ok(match text.rsplit_once(separator) {
        Some((before, after)) => (before, separator, after),
        None => ("", "", text),
    })
}

/// Equals `separator.join(parts)`.
pub fn join<I>(separator: &str, parts: I) -> String
where
    I: IntoIterator,
    I::Item: AsRef<str>,
{
    let mut out = String::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            out.push_str(separator);
        }
        out.push_str(part.as_ref());
    }
    out
}

/// Equals `text.replace(old, new, count)`; a negative count replaces all.
pub fn replace(text: &str, old: &str, new: &str, count: i64) -> String {
    match usize::try_from(count) {
        Ok(count) => text.replacen(old, new, count),
        Err(_) => text.replace(old, new),
    }
}
