//! Which characters are equal when case is ignored.

use crate::py::text::unicode::{EQUAL_CASES, simple_lower};
use std::collections::HashMap;
use std::sync::OnceLock;

/// The lower case form by which characters are compared.
pub(super) fn fold(ch: char, ascii: bool) -> char {
    if ascii || ch.is_ascii() {
        ch.to_ascii_lowercase()
    } else {
        simple_lower(ch)
    }
}

/// The characters with one lower case form, by that form; those that have only themselves are left out.
fn same_lower() -> &'static HashMap<char, Vec<char>> {
    static TABLE: OnceLock<HashMap<char, Vec<char>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<char, Vec<char>> = HashMap::new();
        for ch in '\0'..=char::MAX {
            let lower = simple_lower(ch);
            if lower != ch {
                table.entry(lower).or_default().push(ch);
            }
        }
        table
    })
}

/// All characters that match `ch` when case is ignored, itself among them.
pub(super) fn variants(ch: char, ascii: bool) -> Vec<char> {
    if ascii {
        let (lower, upper) = (ch.to_ascii_lowercase(), ch.to_ascii_uppercase());
        return if lower == upper {
            vec![ch]
        } else {
            vec![lower, upper]
        };
    }
    let lower = simple_lower(ch);
    let mut found = Vec::new();
    let mut add = |lower: char| {
        found.push(lower);
        found.extend(same_lower().get(&lower).into_iter().flatten());
    };
    add(lower);
    if let Ok(at) = EQUAL_CASES.binary_search_by_key(&lower, |row| row.0) {
        EQUAL_CASES[at].1.iter().for_each(|other| add(*other));
    }
    found
}
