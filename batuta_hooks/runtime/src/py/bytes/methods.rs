//! The methods of [`Bytes`] for typed code.

use super::Bytes;
use crate::py::error::value_error;
use crate::py::text::{bytes as ops, codec};
use crate::py::{Int, List, PyResult, Str};

type Bound = Option<i64>;

macro_rules! made {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) $function:path;)*) => {
        impl Bytes {
            $($(#[$doc])*
            pub fn $name(&self $(, $arg: $type)*) -> Bytes {
                Bytes::from($function(self $(, $arg)*))
            })*
        }
    };
}

made! {
    /// `self.lower()`
    lower() ops::lower;
    /// `self.upper()`
    upper() ops::upper;
    /// `self.title()`
    title() ops::title;
    /// `self.capitalize()`
    capitalize() ops::capitalize;
    /// `self.swapcase()`
    swapcase() ops::swapcase;
    /// `self.strip()`
    strip() ops::strip;
    /// `self.lstrip()`
    lstrip() ops::lstrip;
    /// `self.rstrip()`
    rstrip() ops::rstrip;
    /// `self.strip(chars)`
    strip_bytes(chars: &Bytes) ops::strip_bytes;
    /// `self.lstrip(chars)`
    lstrip_bytes(chars: &Bytes) ops::lstrip_bytes;
    /// `self.rstrip(chars)`
    rstrip_bytes(chars: &Bytes) ops::rstrip_bytes;
    /// `self.removeprefix(prefix)`
    remove_prefix(prefix: &Bytes) ops::remove_prefix;
    /// `self.removesuffix(suffix)`
    remove_suffix(suffix: &Bytes) ops::remove_suffix;
    /// `self.zfill(width)`
    zfill(width: i64) ops::zfill;
    /// `self.replace(old, new, count)`
    replace(old: &Bytes, new: &Bytes, count: i64) ops::replace;
}

macro_rules! test {
    ($($(#[$doc:meta])* $name:ident $function:path;)*) => {
        impl Bytes {
            $($(#[$doc])*
            pub fn $name(&self) -> bool {
                $function(self)
            })*
        }
    };
}

test! {
    /// `self.isalpha()`
    is_alpha ops::is_alpha;
    /// `self.isdigit()`
    is_digit ops::is_digit;
    /// `self.isalnum()`
    is_alnum ops::is_alnum;
    /// `self.isspace()`
    is_space ops::is_space;
    /// `self.islower()`
    is_lower ops::is_lower;
    /// `self.isupper()`
    is_upper ops::is_upper;
    /// `self.istitle()`
    is_title ops::is_title;
}

fn list(parts: Vec<&[u8]>) -> List<Bytes> {
    List::new(parts.into_iter().map(Bytes::from).collect())
}

impl Bytes {
    /// `part in self`
    pub fn contains(&self, part: &Bytes) -> bool {
        ops::position(self, part).is_some()
    }

    /// `byte in self`
    ///
    /// # Errors
    /// `ValueError` outside 0 to 255.
    pub fn contains_byte(&self, byte: i64) -> PyResult<bool> {
        let byte = u8::try_from(byte).map_err(|_| value_error("byte must be in range(0, 256)"))?;
        Ok(self.as_slice().contains(&byte))
    }

    /// `self.find(part, start, end)`
    pub fn find(&self, part: &Bytes, start: Bound, end: Bound) -> i64 {
        ops::find(self, part, start, end)
    }

    /// `self.rfind(part, start, end)`
    pub fn rfind(&self, part: &Bytes, start: Bound, end: Bound) -> i64 {
        ops::rfind(self, part, start, end)
    }

    /// `self.index(part, start, end)`
    ///
    /// # Errors
    /// `ValueError` when it does not occur.
    pub fn index(&self, part: &Bytes, start: Bound, end: Bound) -> PyResult<i64> {
        ops::index(self, part, start, end)
    }

    /// `self.rindex(part, start, end)`
    ///
    /// # Errors
    /// `ValueError` when it does not occur.
    pub fn rindex(&self, part: &Bytes, start: Bound, end: Bound) -> PyResult<i64> {
        ops::rindex(self, part, start, end)
    }

    /// `self.count(part, start, end)`
    pub fn count(&self, part: &Bytes, start: Bound, end: Bound) -> i64 {
        ops::count(self, part, start, end)
    }

    /// `self.startswith(prefix, start, end)`
    pub fn starts_with_in(&self, prefix: &Bytes, start: Bound, end: Bound) -> bool {
        ops::starts_with(self, prefix, start, end)
    }

    /// `self.endswith(suffix, start, end)`
    pub fn ends_with_in(&self, suffix: &Bytes, start: Bound, end: Bound) -> bool {
        ops::ends_with(self, suffix, start, end)
    }

    /// `self.split(None, maxsplit)`
    pub fn split_whitespace(&self, maxsplit: i64) -> List<Bytes> {
        list(ops::split_whitespace(self, maxsplit))
    }

    /// `self.rsplit(None, maxsplit)`
    pub fn rsplit_whitespace(&self, maxsplit: i64) -> List<Bytes> {
        list(ops::rsplit_whitespace(self, maxsplit))
    }

    /// `self.split(separator, maxsplit)`
    ///
    /// # Errors
    /// `ValueError` when the separator is empty.
    pub fn split_at_each(&self, separator: &Bytes, maxsplit: i64) -> PyResult<List<Bytes>> {
        ops::split(self, separator, maxsplit).map(list)
    }

    /// `self.rsplit(separator, maxsplit)`
    ///
    /// # Errors
    /// `ValueError` when the separator is empty.
    pub fn rsplit_at_each(&self, separator: &Bytes, maxsplit: i64) -> PyResult<List<Bytes>> {
        ops::rsplit(self, separator, maxsplit).map(list)
    }

    /// `self.splitlines(keepends)`
    pub fn split_lines(&self, keepends: bool) -> List<Bytes> {
        list(ops::split_lines(self, keepends))
    }

    /// `self.partition(separator)`
    ///
    /// # Errors
    /// `ValueError` when the separator is empty.
    pub fn partition(&self, separator: &Bytes) -> PyResult<(Bytes, Bytes, Bytes)> {
        let (before, found, after) = ops::partition(self, separator)?;
        Ok((before.into(), found.into(), after.into()))
    }

    /// `self.rpartition(separator)`
    ///
    /// # Errors
    /// `ValueError` when the separator is empty.
    pub fn rpartition(&self, separator: &Bytes) -> PyResult<(Bytes, Bytes, Bytes)> {
        let (before, found, after) = ops::rpartition(self, separator)?;
        Ok((before.into(), found.into(), after.into()))
    }

    /// `self.join(parts)`
    pub fn join(&self, parts: &List<Bytes>) -> Bytes {
        let parts = parts.to_vec();
        Bytes::from(ops::join(self, parts.iter().map(Bytes::as_slice)))
    }

    /// `self.hex()`
    pub fn hex(&self) -> Str {
        Str::from(ops::hex(self))
    }

    /// `self.hex(separator, group)`
    ///
    /// # Errors
    /// `ValueError` unless the separator is one ASCII character.
    pub fn hex_grouped(&self, separator: &str, group: i64) -> PyResult<Str> {
        ops::hex_grouped(self, separator, group).map(Str::from)
    }

    /// `bytes.fromhex(text)`
    ///
    /// # Errors
    /// `ValueError` with the position of the character that is no digit.
    pub fn from_hex(text: &str) -> PyResult<Bytes> {
        ops::from_hex(text).map(Bytes::from)
    }

    /// `self.decode(encoding, errors)`
    ///
    /// # Errors
    /// `UnicodeDecodeError`, `LookupError`.
    pub fn decode(&self, encoding: &str, errors: &str) -> PyResult<Str> {
        codec::decode(self, encoding, errors).map(Str::from)
    }

    /// `int.from_bytes(self, byteorder, signed=signed)`
    ///
    /// # Errors
    /// `ValueError` for another byte order.
    pub fn to_int(&self, byteorder: &str, signed: bool) -> PyResult<Int> {
        ops::int_from_bytes(self, byteorder, signed).map(Int::from)
    }
}
