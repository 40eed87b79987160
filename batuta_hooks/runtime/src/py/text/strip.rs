//! `strip` and its relatives, prefixes and suffixes.

use crate::py::text::unicode;

/// Equals `text.strip()`.
pub fn strip(text: &str) -> &str {
    text.trim_matches(unicode::is_space)
}

/// Equals `text.lstrip()`.
pub fn lstrip(text: &str) -> &str {
    text.trim_start_matches(unicode::is_space)
}

/// Equals `text.rstrip()`.
pub fn rstrip(text: &str) -> &str {
    text.trim_end_matches(unicode::is_space)
}

/// Equals `text.strip(chars)`.
pub fn strip_chars<'a>(text: &'a str, chars: &str) -> &'a str {
    text.trim_matches(|ch| chars.contains(ch))
}

/// Equals `text.lstrip(chars)`.
pub fn lstrip_chars<'a>(text: &'a str, chars: &str) -> &'a str {
    text.trim_start_matches(|ch| chars.contains(ch))
}

/// Equals `text.rstrip(chars)`.
pub fn rstrip_chars<'a>(text: &'a str, chars: &str) -> &'a str {
    text.trim_end_matches(|ch| chars.contains(ch))
}

/// Equals `text.removeprefix(prefix)`.
pub fn remove_prefix<'a>(text: &'a str, prefix: &str) -> &'a str {
    text.strip_prefix(prefix).unwrap_or(text)
}

/// Equals `text.removesuffix(suffix)`.
pub fn remove_suffix<'a>(text: &'a str, suffix: &str) -> &'a str {
    text.strip_suffix(suffix).unwrap_or(text)
}
