//! Case conversions of `str`.

use crate::py::text::unicode;

/// Equals `text.lower()`.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for (at, ch) in text.char_indices() {
        lower_at(text, at, ch, &mut out);
    }
    out
}

/// Equals `text.upper()`.
pub fn upper(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    mapped(text, unicode::upper_into)
}

/// Equals `text.casefold()`.
pub fn casefold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    mapped(text, unicode::fold_into)
}

/// Equals `text.capitalize()`.
pub fn capitalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, ch) in text.char_indices() {
        if at == 0 {
            unicode::title_into(ch, &mut out);
        } else {
            lower_at(text, at, ch, &mut out);
        }
    }
    out
}

/// Equals `text.title()`.
pub fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_word = false;
    for (at, ch) in text.char_indices() {
        if in_word {
            lower_at(text, at, ch, &mut out);
        } else {
            unicode::title_into(ch, &mut out);
        }
        in_word = unicode::is_cased(ch);
    }
    out
}

/// Equals `text.swapcase()`.
pub fn swapcase(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, ch) in text.char_indices() {
        if unicode::is_upper(ch) {
            lower_at(text, at, ch, &mut out);
        } else if unicode::is_lower(ch) {
            unicode::upper_into(ch, &mut out);
        } else {
            out.push(ch);
        }
    }
    out
}

fn mapped(text: &str, map: impl Fn(char, &mut String)) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        map(ch, &mut out);
    }
    out
}

/// Lower case, where a capital sigma at the end of a word becomes a final sigma.
fn lower_at(text: &str, at: usize, ch: char, out: &mut String) {
    const CAPITAL_SIGMA: char = '\u{3a3}';
    if ch != CAPITAL_SIGMA {
        unicode::lower_into(ch, out);
        return;
    }
    let is_seen = |ch: &char| !unicode::is_case_ignorable(*ch);
    let before = text[..at].chars().rev().find(is_seen);
    let after = text[at + ch.len_utf8()..].chars().find(is_seen);
    let is_final = before.is_some_and(unicode::is_cased) && !after.is_some_and(unicode::is_cased);
    out.push(if is_final { '\u{3c2}' } else { '\u{3c3}' });
}
