//! The `is...` methods of `str`.

use crate::py::text::unicode;

macro_rules! all_of {
    ($($(#[$doc:meta])* $name:ident $test:path;)*) => {
        $($(#[$doc])*
        pub fn $name(text: &str) -> bool {
            !text.is_empty() && text.chars().all($test)
        })*
    };
}

all_of! {
    /// Equals `text.isalpha()`.
    is_alpha unicode::is_alpha;
    /// Equals `text.isdecimal()`.
    is_decimal unicode::is_decimal;
    /// Equals `text.isdigit()`.
    is_digit unicode::is_digit;
    /// Equals `text.isnumeric()`.
    is_numeric unicode::is_numeric;
    /// Equals `text.isalnum()`.
    is_alnum unicode::is_alnum;
    /// Equals `text.isspace()`.
    is_space unicode::is_space;
}

/// Equals `text.isprintable()`.
pub fn is_printable(text: &str) -> bool {
    text.chars().all(unicode::is_printable)
}

/// Equals `text.islower()`.
pub fn is_lower(text: &str) -> bool {
    let mut cased = false;
    for ch in text.chars() {
        if unicode::is_upper(ch) || unicode::is_title(ch) {
            return false;
        }
        cased |= unicode::is_lower(ch);
    }
    cased
}

/// Equals `text.isupper()`.
pub fn is_upper(text: &str) -> bool {
    let mut cased = false;
    for ch in text.chars() {
        if unicode::is_lower(ch) || unicode::is_title(ch) {
            return false;
        }
        cased |= unicode::is_upper(ch);
    }
    cased
}

/// Equals `text.istitle()`.
pub fn is_title(text: &str) -> bool {
    let (mut cased, mut in_word) = (false, false);
    for ch in text.chars() {
        if unicode::is_upper(ch) || unicode::is_title(ch) {
            if in_word {
                return false;
            }
            (cased, in_word) = (true, true);
        } else if unicode::is_lower(ch) {
            if !in_word {
                return false;
            }
            cased = true;
        } else {
            in_word = false;
        }
    }
    cased
}

/// Equals `text.isidentifier()`.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(unicode::is_id_start) && chars.all(unicode::is_id_continue)
}
