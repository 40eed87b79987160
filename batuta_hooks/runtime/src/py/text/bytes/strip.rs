//! `strip` and its relatives.

use super::is_space_byte;

fn trim_start(data: &[u8], is_cut: impl Fn(&u8) -> bool) -> &[u8] {
    let start = data
        .iter()
        .position(|byte| !is_cut(byte))
        .unwrap_or(data.len());
    &data[start..]
}

fn trim_end(data: &[u8], is_cut: impl Fn(&u8) -> bool) -> &[u8] {
    let end = data
        .iter()
        .rposition(|byte| !is_cut(byte))
        .map_or(0, |at| at + 1);
    &data[..end]
}

/// Equals `data.lstrip()`.
pub fn lstrip(data: &[u8]) -> &[u8] {
    trim_start(data, is_space_byte)
}

/// Equals `data.rstrip()`.
pub fn rstrip(data: &[u8]) -> &[u8] {
    trim_end(data, is_space_byte)
}

/// Equals `data.strip()`.
pub fn strip(data: &[u8]) -> &[u8] {
    rstrip(lstrip(data))
}

/// Equals `data.lstrip(chars)`.
pub fn lstrip_bytes<'a>(data: &'a [u8], chars: &[u8]) -> &'a [u8] {
    trim_start(data, |byte| chars.contains(byte))
}

/// Equals `data.rstrip(chars)`.
pub fn rstrip_bytes<'a>(data: &'a [u8], chars: &[u8]) -> &'a [u8] {
    trim_end(data, |byte| chars.contains(byte))
}

/// Equals `data.strip(chars)`.
pub fn strip_bytes<'a>(data: &'a [u8], chars: &[u8]) -> &'a [u8] {
    rstrip_bytes(lstrip_bytes(data, chars), chars)
}

/// Equals `data.removeprefix(prefix)`.
pub fn remove_prefix<'a>(data: &'a [u8], prefix: &[u8]) -> &'a [u8] {
    data.strip_prefix(prefix).unwrap_or(data)
}

/// Equals `data.removesuffix(suffix)`.
pub fn remove_suffix<'a>(data: &'a [u8], suffix: &[u8]) -> &'a [u8] {
    data.strip_suffix(suffix).unwrap_or(data)
}
