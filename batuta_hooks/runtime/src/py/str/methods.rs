//! Methods that make a new text of a text: case, strip, justify, encode.

use super::Str;
use crate::py::text::{case, codec, justify, repr, strip};
use crate::py::{Bytes, PyResult};

macro_rules! made {
    ($($(#[$doc:meta])* $name:ident $function:path;)*) => {
        impl Str {
            $($(#[$doc])*
            pub fn $name(&self) -> Str {
                Str::from($function(self))
            })*
        }
    };
}

made! {
    /// `self.lower()`
    lower case::lower;
    /// `self.upper()`
    upper case::upper;
    /// `self.title()`
    title case::title;
    /// `self.capitalize()`
    capitalize case::capitalize;
    /// `self.swapcase()`
    swapcase case::swapcase;
    /// `self.casefold()`
    casefold case::casefold;
    /// `repr(self)`
    repr repr::str_repr;
    /// `ascii(self)`
    ascii repr::str_ascii;
}

macro_rules! cut {
    ($($(#[$doc:meta])* $name:ident($($arg:ident)?) $function:path;)*) => {
        impl Str {
            $($(#[$doc])*
            pub fn $name(&self $(, $arg: &str)?) -> Str {
                self.part($function(self $(, $arg)?))
            })*
        }
    };
}

cut! {
    /// `self.strip()`
    strip() strip::strip;
    /// `self.lstrip()`
    lstrip() strip::lstrip;
    /// `self.rstrip()`
    rstrip() strip::rstrip;
    /// `self.strip(chars)`
    strip_chars(chars) strip::strip_chars;
    /// `self.lstrip(chars)`
    lstrip_chars(chars) strip::lstrip_chars;
    /// `self.rstrip(chars)`
    rstrip_chars(chars) strip::rstrip_chars;
    /// `self.removeprefix(prefix)`
    remove_prefix(prefix) strip::remove_prefix;
    /// `self.removesuffix(suffix)`
    remove_suffix(suffix) strip::remove_suffix;
}

macro_rules! justified {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        impl Str {
            $($(#[$doc])*
            ///
            /// # Errors
            /// `TypeError` unless `fill` is one code point.
            pub fn $name(&self, width: i64, fill: &str) -> PyResult<Str> {
                let fill = justify::fill_char(fill)?;
                if width <= self.len() as i64 {
                    return Ok(self.clone());
                }
                justify::$name(self, width, fill).map(Str::from)
            })*
        }
    };
}

justified! {
    /// `self.center(width, fill)`
    center;
    /// `self.ljust(width, fill)`
    ljust;
    /// `self.rjust(width, fill)`
    rjust;
}

impl Str {
    /// `self.zfill(width)`
    ///
    /// # Errors
    /// `MemoryError` for a width that no machine holds.
    pub fn zfill(&self, width: i64) -> PyResult<Str> {
        justify::zfill(self, width).map(Str::from)
    }

    /// `self.expandtabs(tabsize)`
    pub fn expand_tabs(&self, tabsize: i64) -> Str {
        Str::from(justify::expand_tabs(self, tabsize))
    }

    /// `self.encode(encoding, errors)`, as bytes that are no Python object.
    ///
    /// # Errors
    /// `UnicodeEncodeError`, `LookupError`.
    pub fn encode(&self, encoding: &str, errors: &str) -> PyResult<Vec<u8>> {
        codec::encode(self, encoding, errors)
    }

    /// `self.encode(encoding, errors)`
    ///
    /// # Errors
    /// `UnicodeEncodeError`, `LookupError`.
    pub fn to_bytes(&self, encoding: &str, errors: &str) -> PyResult<Bytes> {
        codec::encode(self, encoding, errors).map(Bytes::from)
    }

    /// `data.decode(encoding, errors)`
    ///
    /// # Errors
    /// `UnicodeDecodeError`, `LookupError`.
    pub fn decode(data: &[u8], encoding: &str, errors: &str) -> PyResult<Str> {
        codec::decode(data, encoding, errors).map(Str::from)
    }
}
