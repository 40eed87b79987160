//! `repr()` and `ascii()` of text and bytes.

use crate::py::text::unicode;
use std::fmt::Write;

/// Equals `repr(text)`.
pub fn str_repr(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    str_repr_into(text, &mut out);
    out
}

/// Appends `repr(text)`.
pub fn str_repr_into(text: &str, out: &mut String) {
    quoted(text, unicode::is_printable, out);
}

/// Equals `ascii(text)`.
pub fn str_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    quoted(text, |ch| ch.is_ascii() && !ch.is_ascii_control(), &mut out);
    out
}

/// Appends a repr with everything outside ASCII escaped, as `ascii(object)` does with the object's repr.
pub fn escape_non_ascii_into(repr: &str, out: &mut String) {
    for ch in repr.chars() {
        if ch.is_ascii() {
            out.push(ch)
        } else {
            escape(ch, out)
        }
    }
}

fn quoted(text: &str, is_shown: impl Fn(char) -> bool, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    out.push(quote);
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'\\' && byte != quote as u8;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let plain = rest
            .bytes()
            .position(|byte| !is_plain(byte))
            .unwrap_or(rest.len());
        if plain > 0 {
            out.push_str(&rest[..plain]);
            rest = &rest[plain..];
            continue;
        }
        rest = &rest[first.len_utf8()..];
        match first {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ch if ch == quote => {
                out.push('\\');
                out.push(quote);
            }
            ch if is_shown(ch) => out.push(ch),
            ch => escape(ch, out),
        }
    }
    out.push(quote);
}

/// `\xe9`, `\u20ac` or `\U0001f600`.
pub(crate) fn escape(ch: char, out: &mut String) {
    let code = ch as u32;
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

/// Equals `repr(data)` of a bytes object.
pub fn bytes_repr(data: &[u8]) -> String {
    let mut out = String::with_capacity(data.len() + 3);
    bytes_repr_into(data, &mut out);
    out
}

/// Appends `repr(data)` of a bytes object; `bytearray(...)` is around it for a bytearray.
pub fn bytes_repr_into(data: &[u8], out: &mut String) {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') {
        '"'
    } else {
        '\''
    };
    out.push('b');
    out.push(quote);
    for &byte in data {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            byte if byte == quote as u8 => {
                out.push('\\');
                out.push(quote);
            }
            b' '..=b'~' => out.push(char::from(byte)),
            byte => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push(quote);
}
