//! `re`: regular expressions. [`Pattern`] and [`Match`] are the objects, the functions here those of the module.

mod matched;
mod pattern;

pub use crate::py::text::regex::{ASCII, DOTALL, IGNORECASE, MULTILINE, UNICODE, VERBOSE};
pub use matched::Match;
pub use pattern::Pattern;

use super::text::regex;
use super::{Iter, List, PyResult, Str, Value};
use std::cell::RefCell;
use std::collections::HashMap;

/// As many patterns as CPython keeps.
const CACHED: usize = 512;

thread_local! {
    static CACHE: RefCell<HashMap<(String, i64), Pattern>> = RefCell::new(HashMap::new());
}

/// Equals `re.compile(pattern, flags)`; compiled patterns are kept.
///
/// # Errors
/// `re.error`, here and below.
pub fn compile(pattern: &str, flags: i64) -> PyResult<Pattern> {
    let key = (pattern.to_owned(), flags);
    if let Some(known) = CACHE.with_borrow(|cache| cache.get(&key).cloned()) {
        return Ok(known);
    }
    let compiled = Pattern::new(pattern, flags)?;
    CACHE.with_borrow_mut(|cache| {
        if cache.len() >= CACHED {
            cache.clear();
        }
        cache.insert(key, compiled.clone());
    });
    Ok(compiled)
}

/// Equals `re.escape(text)`.
pub fn escape(text: &str) -> Str {
    Str::from(regex::escape(text))
}

/// Equals `re.match(pattern, text, flags)`.
///
/// # Errors
/// `re.error`.
pub fn match_<T: ToStr + ?Sized>(pattern: &str, text: &T, flags: i64) -> PyResult<Option<Match>> {
    Ok(compile(pattern, flags)?.match_(text))
}

/// Equals `re.fullmatch(pattern, text, flags)`.
///
/// # Errors
/// `re.error`.
pub fn fullmatch<T: ToStr + ?Sized>(
    pattern: &str,
    text: &T,
    flags: i64,
) -> PyResult<Option<Match>> {
    Ok(compile(pattern, flags)?.fullmatch(text))
}

/// Equals `re.search(pattern, text, flags)`.
///
/// # Errors
/// `re.error`.
pub fn search<T: ToStr + ?Sized>(pattern: &str, text: &T, flags: i64) -> PyResult<Option<Match>> {
    Ok(compile(pattern, flags)?.search(text))
}

/// Equals `re.findall(pattern, text, flags)`: texts, or tuples of texts when the pattern has several groups.
///
/// # Errors
/// `re.error`.
pub fn findall<T: ToStr + ?Sized>(pattern: &str, text: &T, flags: i64) -> PyResult<List<Value>> {
    Ok(compile(pattern, flags)?.findall(text))
}

/// Equals `re.finditer(pattern, text, flags)`.
///
/// # Errors
/// `re.error`.
pub fn finditer<T: ToStr + ?Sized>(pattern: &str, text: &T, flags: i64) -> PyResult<Iter<Match>> {
    Ok(compile(pattern, flags)?.finditer(text))
}

/// Equals `re.split(pattern, text, maxsplit, flags)`.
///
/// # Errors
/// `re.error`, and as [`Pattern::split`].
pub fn split<T: ToStr + ?Sized>(
    pattern: &str,
    text: &T,
    maxsplit: i64,
    flags: i64,
) -> PyResult<List<Str>> {
    compile(pattern, flags)?.split(text, maxsplit)
}

/// Equals `re.sub(pattern, template, text, count, flags)`.
///
/// # Errors
/// `re.error`, and `IndexError` for unknown group names.
pub fn sub<T: ToStr + ?Sized>(
    pattern: &str,
    template: &str,
    text: &T,
    count: i64,
    flags: i64,
) -> PyResult<Str> {
    compile(pattern, flags)?.sub(template, text, count)
}

/// Equals `re.subn(pattern, template, text, count, flags)`.
///
/// # Errors
/// As [`sub`].
pub fn subn<T: ToStr + ?Sized>(
    pattern: &str,
    template: &str,
    text: &T,
    count: i64,
    flags: i64,
) -> PyResult<(Str, i64)> {
    compile(pattern, flags)?.subn(template, text, count)
}

/// Equals `re.sub(pattern, function, text, count, flags)`.
///
/// # Errors
/// `re.error`, and what the function raises.
pub fn sub_with<T: ToStr + ?Sized>(
    pattern: &str,
    function: impl FnMut(&Match) -> PyResult<Str>,
    text: &T,
    count: i64,
    flags: i64,
) -> PyResult<Str> {
    compile(pattern, flags)?.sub_with(function, text, count)
}

/// Text that becomes a handle: a handle, or a literal.
pub trait ToStr {
    /// The text as a handle.
    fn to_str(&self) -> Str;
}

impl ToStr for Str {
    fn to_str(&self) -> Str {
        self.clone()
    }
}

impl ToStr for str {
    fn to_str(&self) -> Str {
        Str::from(self)
    }
}
