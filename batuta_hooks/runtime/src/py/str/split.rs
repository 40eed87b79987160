//! `split`, `partition`, `splitlines`, `join`.

use super::Str;
use crate::py::text::split;
use crate::py::{Iterable, List, PyResult};

impl Str {
    fn parts(&self, parts: Vec<&str>) -> List<Str> {
        List::new(parts.into_iter().map(|part| self.part(part)).collect())
    }

    /// `self.split(None, maxsplit)`
    pub fn split_whitespace(&self, maxsplit: i64) -> List<Str> {
        self.parts(split::split_whitespace(self, maxsplit))
    }

    /// `self.rsplit(None, maxsplit)`
    pub fn rsplit_whitespace(&self, maxsplit: i64) -> List<Str> {
        self.parts(split::rsplit_whitespace(self, maxsplit))
    }

    /// `self.split(separator, maxsplit)`
    ///
    /// # Errors
    /// `ValueError` when the separator is empty, here and below.
    pub fn split(&self, separator: &str, maxsplit: i64) -> PyResult<List<Str>> {
        Ok(self.parts(split::split(self, separator, maxsplit)?))
    }

    /// `self.rsplit(separator, maxsplit)`
    ///
    /// # Errors
    /// `ValueError`.
    pub fn rsplit(&self, separator: &str, maxsplit: i64) -> PyResult<List<Str>> {
        Ok(self.parts(split::rsplit(self, separator, maxsplit)?))
    }

    /// `self.splitlines(keepends)`
    pub fn split_lines(&self, keepends: bool) -> List<Str> {
        self.parts(split::split_lines(self, keepends))
    }

    /// `self.partition(separator)`
    ///
    /// # Errors
    /// `ValueError`.
    pub fn partition(&self, separator: &str) -> PyResult<(Str, Str, Str)> {
        let (before, middle, after) = split::partition(self, separator)?;
        Ok((self.part(before), Str::from(middle), self.part(after)))
    }

    /// `self.rpartition(separator)`
    ///
    /// # Errors
    /// `ValueError`.
    pub fn rpartition(&self, separator: &str) -> PyResult<(Str, Str, Str)> {
        let (before, middle, after) = split::rpartition(self, separator)?;
        Ok((self.part(before), Str::from(middle), self.part(after)))
    }

    /// `self.join(parts)`
    ///
    /// # Errors
    /// What the iterable raises.
    pub fn join(&self, parts: impl Iterable<Item = Str>) -> PyResult<Str> {
        let mut text = Str::new();
        for (index, part) in parts.py_iter().enumerate() {
            if index > 0 {
                text.append(self);
            }
            text.append(&part?);
        }
        Ok(text)
    }
}
