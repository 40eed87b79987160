//! `find`, `index`, `count`, `startswith`, `in`, `replace`.

use super::Str;
use crate::py::text::split;
use crate::py::{PyResult, Tuple};

/// A range as methods take it: None is left out.
type Bound = Option<i64>;

impl Str {
    /// `needle in self`
    #[inline]
    pub fn contains(&self, needle: &str) -> bool {
        self.as_str().contains(needle)
    }

    /// `self.find(needle, start, end)`
    pub fn find(&self, needle: &str, start: Bound, end: Bound) -> i64 {
        self.points().find(needle, start, end)
    }

    /// `self.rfind(needle, start, end)`
    pub fn rfind(&self, needle: &str, start: Bound, end: Bound) -> i64 {
        self.points().rfind(needle, start, end)
    }

    /// `self.index(needle, start, end)`
    ///
    /// # Errors
    /// `ValueError` when it does not occur.
    pub fn index(&self, needle: &str, start: Bound, end: Bound) -> PyResult<i64> {
        self.points().index_of(needle, start, end)
    }

    /// `self.rindex(needle, start, end)`
    ///
    /// # Errors
    /// `ValueError` when it does not occur.
    pub fn rindex(&self, needle: &str, start: Bound, end: Bound) -> PyResult<i64> {
        self.points().rindex_of(needle, start, end)
    }

    /// `self.count(needle, start, end)`
    pub fn count(&self, needle: &str, start: Bound, end: Bound) -> i64 {
        self.points().count(needle, start, end)
    }

    /// `self.startswith(prefix)`
    #[inline]
    pub fn starts_with(&self, prefix: &str) -> bool {
        self.as_str().starts_with(prefix)
    }

    /// `self.startswith(prefix, start, end)`
    pub fn starts_with_in(&self, prefix: &str, start: Bound, end: Bound) -> bool {
        self.points().starts_with(prefix, start, end)
    }

    /// `self.endswith(suffix)`
    #[inline]
    pub fn ends_with(&self, suffix: &str) -> bool {
        self.as_str().ends_with(suffix)
    }

    /// `self.endswith(suffix, start, end)`
    pub fn ends_with_in(&self, suffix: &str, start: Bound, end: Bound) -> bool {
        self.points().ends_with(suffix, start, end)
    }

    /// `self.startswith(prefixes)` of a tuple.
    pub fn starts_with_any(&self, prefixes: &impl Texts) -> bool {
        prefixes.any_text(|prefix| self.as_str().starts_with(prefix))
    }

    /// `self.endswith(suffixes)` of a tuple.
    pub fn ends_with_any(&self, suffixes: &impl Texts) -> bool {
        suffixes.any_text(|suffix| self.as_str().ends_with(suffix))
    }

    /// `self.replace(old, new, count)`; a negative count replaces all.
    pub fn replace(&self, old: &str, new: &str, count: i64) -> Str {
        Str::from(split::replace(self, old, new, count))
    }
}

/// A tuple of texts, of any length or of a fixed one.
pub trait Texts {
    /// Whether `test` holds for one of them.
    fn any_text(&self, test: impl FnMut(&str) -> bool) -> bool;
}

impl Texts for Tuple<Str> {
    fn any_text(&self, mut test: impl FnMut(&str) -> bool) -> bool {
        (**self).iter().any(|text| test(text))
    }
}

macro_rules! fixed {
    ($($part:ident)*) => {
        impl Texts for ($(fixed!(@ $part),)*) {
            fn any_text(&self, mut test: impl FnMut(&str) -> bool) -> bool {
                let ($($part,)*) = self;
                $(test($part))||*
            }
        }
    };
    (@ $part:ident) => { Str };
}

fixed!(a);
fixed!(a b);
fixed!(a b c);
fixed!(a b c d);
fixed!(a b c d e);
fixed!(a b c d e f);
