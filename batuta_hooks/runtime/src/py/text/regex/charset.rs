//! Sets of characters, ready for matching.

use super::case::{fold, variants};
use super::node::{Category, Item, Kind, Set};
use super::{ASCII, IGNORECASE};
use crate::py::text::unicode;

/// A compiled set: a table for ASCII, the items for the rest.
#[derive(Clone, Debug)]
pub(super) struct CharSet {
    ascii: [u64; 2],
    set: Set,
    flags: i64,
}

impl CharSet {
    pub(super) fn new(set: Set, flags: i64) -> CharSet {
        let mut compiled = CharSet {
            ascii: [0; 2],
            set,
            flags,
        };
        for code in 0..128u8 {
            if compiled.test(char::from(code)) {
                compiled.ascii[usize::from(code >> 6)] |= 1 << (code & 63);
            }
        }
        compiled
    }

    /// The set of one character with its case variants.
    pub(super) fn of_literal(ch: char, flags: i64) -> CharSet {
        CharSet::new(
            Set {
                negate: false,
                items: vec![Item::Range(ch, ch)],
            },
            flags,
        )
    }

    #[inline]
    pub(super) fn contains(&self, ch: char) -> bool {
        if ch.is_ascii() {
            let code = ch as u8;
            self.ascii[usize::from(code >> 6)] >> (code & 63) & 1 != 0
        } else {
            self.test(ch)
        }
    }

    fn test(&self, ch: char) -> bool {
        let ascii = self.flags & ASCII != 0;
        let any = |ch: char| {
            self.set.items.iter().any(|item| match item {
                Item::Range(low, high) => (*low..=*high).contains(&ch),
                Item::Category(_) => false,
            })
        };
        let category = |ch: char| {
            self.set.items.iter().any(|item| match item {
                Item::Range(..) => false,
                Item::Category(category) => in_category(ch, *category, ascii),
            })
        };
        let found = if self.flags & IGNORECASE == 0 {
            any(ch) || category(ch)
        } else {
            variants(ch, ascii).into_iter().any(any)
                || category(if self.has_ranges() {
                    fold(ch, ascii)
                } else {
                    ch
                })
        };
        found != self.set.negate
    }

    fn has_ranges(&self) -> bool {
        self.set
            .items
            .iter()
            .any(|item| matches!(item, Item::Range(..)))
    }
}

fn in_category(ch: char, category: Category, ascii: bool) -> bool {
    let found = match category.kind {
        Kind::Digit if ascii => ch.is_ascii_digit(),
        Kind::Digit => unicode::is_decimal(ch),
        Kind::Space if ascii => matches!(ch, '\t'..='\r' | ' '),
        Kind::Space => unicode::is_space(ch),
        Kind::Word => is_word(ch, ascii),
    };
    found != category.negate
}

/// Whether `\w` matches it.
pub(super) fn is_word(ch: char, ascii: bool) -> bool {
    match ch {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => true,
        '\0'..='\x7f' => false,
        _ => !ascii && unicode::is_alnum(ch),
    }
}
