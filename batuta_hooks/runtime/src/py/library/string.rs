//! `string`: sets of characters, and `capwords`.

use super::{Table, Values};
use crate::py::Value;
use crate::py::text;

pub(super) const FUNCTIONS: Table = &[("capwords", |args| {
    let [words, separator] = args.bind("capwords", ["s", "sep"], 1)?;
    let words = words.unwrap_or(Value::None);
    let words = crate::py::text_of::str_of(&words)?;
    let capital = |word: &str| text::case::capitalize(word);
    Ok(match separator.as_ref().and_then(Value::as_str) {
        None => Value::from(
            text::split::split_whitespace(&words, -1)
                .into_iter()
                .map(capital)
                .collect::<Vec<_>>()
                .join(" "),
        ),
        Some(separator) => Value::from(
            text::split::split(&words, separator, -1)?
                .into_iter()
                .map(capital)
                .collect::<Vec<_>>()
                .join(separator),
        ),
    })
})];

macro_rules! constants {
    ($($name:literal $constant:ident $text:expr;)*) => {
        $(#[doc = concat!("`string.", $name, "`")]
        pub const $constant: &str = $text;)*

        pub(super) const VALUES: Values = &[$(($name, || Value::from($constant))),*];
    };
}

constants! {
    "ascii_lowercase" ASCII_LOWERCASE "abcdefghijklmnopqrstuvwxyz";
    "ascii_uppercase" ASCII_UPPERCASE "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    "ascii_letters" ASCII_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    "digits" DIGITS "0123456789";
    "hexdigits" HEXDIGITS "0123456789abcdefABCDEF";
    "octdigits" OCTDIGITS "01234567";
    "punctuation" PUNCTUATION "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    "whitespace" WHITESPACE " \t\n\r\x0b\x0c";
    "printable" PRINTABLE "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c";
}
