//! The `is...` methods.

use super::Str;
use crate::py::text::predicate;

macro_rules! tests {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        impl Str {
            $($(#[$doc])*
            pub fn $name(&self) -> bool {
                predicate::$name(self)
            })*
        }
    };
}

tests! {
    /// `self.isalpha()`
    is_alpha;
    /// `self.isdecimal()`
    is_decimal;
    /// `self.isdigit()`
    is_digit;
    /// `self.isnumeric()`
    is_numeric;
    /// `self.isalnum()`
    is_alnum;
    /// `self.isspace()`
    is_space;
    /// `self.isprintable()`
    is_printable;
    /// `self.islower()`
    is_lower;
    /// `self.isupper()`
    is_upper;
    /// `self.istitle()`
    is_title;
    /// `self.isidentifier()`
    is_identifier;
}
