//! `str.translate` and the table that two or three texts make.

use crate::py::error::{PyResult, value_error};

/// What a translation table says of a code point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Translated {
    /// The table does not have it: it stays.
    Unchanged,
    /// None: it goes.
    Deleted,
    /// A code point or text in its place.
    To(String),
}

/// Equals `text.translate(table)`, where `lookup` asks the table for a code point.
///
/// # Errors
/// What `lookup` raises.
pub fn translate(
    text: &str,
    mut lookup: impl FnMut(char) -> PyResult<Translated>,
) -> PyResult<String> {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match lookup(ch)? {
            Translated::Unchanged => out.push(ch),
            Translated::Deleted => {}
            Translated::To(new) => out.push_str(&new),
        }
    }
    Ok(out)
}

/// The items of `str.maketrans(from, to, deleted)` in the order in which Python inserts them; None deletes.
///
/// # Errors
/// `ValueError` when `from` and `to` differ in length.
pub fn make_table(from: &str, to: &str, deleted: &str) -> PyResult<Vec<(char, Option<char>)>> {
    if from.chars().count() != to.chars().count() {
        return Err(value_error(
            "the first two maketrans arguments must have equal length",
        ));
    }
    let replaced = from.chars().zip(to.chars().map(Some));
    Ok(replaced
        .chain(deleted.chars().map(|ch| (ch, None)))
        .collect())
}
