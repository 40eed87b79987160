//! `find` and its relatives.

use crate::py::error::{PyResult, value_error};

/// The offset of the first occurrence.
pub fn position(data: &[u8], needle: &[u8]) -> Option<usize> {
    let Some((first, tail)) = needle.split_first() else {
        return Some(0);
    };
    let mut from = 0;
    while data.len() - from >= needle.len() {
        let last = data.len() - tail.len();
        from += data[from..last].iter().position(|byte| byte == first)?;
        if data[from + 1..].starts_with(tail) {
            return Some(from);
        }
        from += 1;
    }
    None
}

/// The offset of the last occurrence.
pub fn rposition(data: &[u8], needle: &[u8]) -> Option<usize> {
    let last = data.len().checked_sub(needle.len())?;
    (0..=last).rev().find(|at| data[*at..].starts_with(needle))
}

/// The part that `start` and `end` select with its offset; None when `start` lies after it.
fn part(data: &[u8], start: Option<i64>, end: Option<i64>) -> Option<(&[u8], usize)> {
    let length = data.len() as i64;
    let clamp = |index: i64| {
        (if index < 0 {
            index.saturating_add(length).max(0)
        } else {
            index
        }) as usize
    };
    let (start, end) = (
        clamp(start.unwrap_or(0)),
        clamp(end.unwrap_or(length)).min(data.len()),
    );
    (start <= end).then(|| (&data[start..end], start))
}

fn located(found: Option<(usize, usize)>) -> i64 {
    found.map_or(-1, |(at, first)| (first + at) as i64)
}

/// Equals `data.find(needle, start, end)`.
pub fn find(data: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> i64 {
    located(part(data, start, end).and_then(|(part, first)| Some((position(part, needle)?, first))))
}

/// Equals `data.rfind(needle, start, end)`.
pub fn rfind(data: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> i64 {
    located(
        part(data, start, end).and_then(|(part, first)| Some((rposition(part, needle)?, first))),
    )
}

fn found(at: i64) -> PyResult<i64> {
    if at < 0 {
        Err(value_error("subsection not found"))
    } else {
        Ok(at)
    }
}

/// Equals `data.index(needle, start, end)`.
///
/// # Errors
/// `ValueError` when it does not occur.
pub fn index(data: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> PyResult<i64> {
    found(find(data, needle, start, end))
}

/// Equals `data.rindex(needle, start, end)`.
///
/// # Errors
/// `ValueError` when it does not occur.
pub fn rindex(data: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> PyResult<i64> {
    found(rfind(data, needle, start, end))
}

/// Equals `data.count(needle, start, end)`.
pub fn count(data: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> i64 {
    let Some((mut rest, _)) = part(data, start, end) else {
        return 0;
    };
    if needle.is_empty() {
        return rest.len() as i64 + 1;
    }
    let mut total = 0;
    while let Some(at) = position(rest, needle) {
        rest = &rest[at + needle.len()..];
        total += 1;
    }
    total
}

/// Equals `data.startswith(prefix, start, end)`.
pub fn starts_with(data: &[u8], prefix: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    part(data, start, end).is_some_and(|(part, _)| part.starts_with(prefix))
}

/// Equals `data.endswith(suffix, start, end)`.
pub fn ends_with(data: &[u8], suffix: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    part(data, start, end).is_some_and(|(part, _)| part.ends_with(suffix))
}
