//! Index, slice, iteration, concatenation and repetition.

use super::Str;
use crate::py::error::{
    PyErr, PyResult, index_error, memory_error, overflow_error, type_error, value_error,
};
use crate::py::{Iterable, Slice};
use std::ops::{Add, AddAssign};

impl Str {
    /// `self[index]`
    ///
    /// # Errors
    /// `IndexError`.
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<Str> {
        if !self.is_ascii() {
            return self.indexed().get(index).map(Str::from);
        }
        let at = if index < 0 {
            index + self.len() as i64
        } else {
            index
        };
        match usize::try_from(at)
            .ok()
            .and_then(|at| self.as_bytes().get(at))
        {
            Some(byte) => Ok(Str::from_char(char::from(*byte))),
            None => Err(index_error("string index out of range")),
        }
    }

    /// `self[index]`, as the code point itself.
    ///
    /// # Errors
    /// `IndexError`.
    #[inline]
    pub fn char_at(&self, index: i64) -> PyResult<char> {
        if !self.is_ascii() {
            let part = self.indexed().get(index)?;
            return Ok(part.chars().next().unwrap_or_default());
        }
        let bytes = self.as_bytes();
        match crate::py::list::offset(index, bytes.len()) {
            Some(at) => Ok(char::from(bytes[at])),
            None => Err(index_error("string index out of range")),
        }
    }

    /// `self[start:stop:step]`
    ///
    /// # Errors
    /// `ValueError` when the step is zero.
    pub fn slice(&self, slice: Slice) -> PyResult<Str> {
        let step = slice.step.unwrap_or(1);
        if step == 1 {
            return Ok(self.part(self.indexed().slice(slice.start, slice.stop)));
        }
        self.indexed()
            .slice_step(slice.start, slice.stop, step)
            .map(Str::from)
    }

    /// A piece of this text; the handle itself when it is all of it.
    pub(super) fn part(&self, part: &str) -> Str {
        if part.len() == self.as_str().len() {
            self.clone()
        } else if self.is_ascii() {
            Str::counted(part.to_owned(), part.len())
        } else {
            Str::from(part)
        }
    }

    /// `iter(self)`: its code points as texts.
    pub fn iter(&self) -> StrIter {
        StrIter {
            text: self.clone(),
            offset: 0,
        }
    }

    /// `self + other`
    pub fn concat(&self, other: &str) -> Str {
        let mut utf8 = String::with_capacity(self.as_str().len() + other.len());
        utf8.push_str(self);
        utf8.push_str(other);
        let added = if other.is_ascii() {
            other.len()
        } else {
            other.chars().count()
        };
        Str::counted(utf8, self.len() + added)
    }

    /// `self * times`
    ///
    /// # Errors
    /// `OverflowError` and `MemoryError` when the result is too long.
    pub fn repeat(&self, times: i64) -> PyResult<Str> {
        let times = usize::try_from(times).unwrap_or(0);
        let length = self
            .as_str()
            .len()
            .checked_mul(times)
            .filter(|length| *length <= isize::MAX as usize);
        match length {
            None => Err(overflow_error("repeated string is too long")),
            Some(length) if length > 1 << 40 => Err(memory_error("")),
            Some(_) => Ok(Str::counted(
                self.as_str().repeat(times),
                self.len() * times,
            )),
        }
    }

    /// `chr(code)`
    ///
    /// # Errors
    /// `ValueError` when there is no such code point.
    pub fn chr(code: i64) -> PyResult<Str> {
        match i32::try_from(code) {
            Ok(0xd800..=0xdfff) => Err(value_error("lone surrogates are not supported in text")),
            Ok(code) => {
                let ch = u32::try_from(code).ok().and_then(char::from_u32);
                ch.map(Str::from_char).ok_or_else(no_code_point)
            }
            Err(_) => Err(overflow_error("Python int too large to convert to C int")),
        }
    }

    /// `ord(self)`
    ///
    /// # Errors
    /// `TypeError` unless it is one code point.
    pub fn ord(&self) -> PyResult<i64> {
        let mut chars = self.chars();
        match (chars.next(), chars.next()) {
            (Some(ch), None) => Ok(i64::from(ch as u32)),
            _ => Err(type_error(format!(
                "ord() expected a character, but string of length {} found",
                self.len()
            ))),
        }
    }
}

#[cold]
fn no_code_point() -> PyErr {
    value_error("chr() arg not in range(0x110000)")
}

impl Add<&Str> for &Str {
    type Output = Str;
    fn add(self, other: &Str) -> Str {
        self.concat(other)
    }
}

/// Keeps the left text's room: `a + b + c` copies each part once.
impl Add<&Str> for Str {
    type Output = Str;
    fn add(mut self, other: &Str) -> Str {
        self.append(other);
        self
    }
}

impl AddAssign<&Str> for Str {
    fn add_assign(&mut self, other: &Str) {
        self.append(other);
    }
}

impl AddAssign<&str> for Str {
    fn add_assign(&mut self, other: &str) {
        self.append_str(other);
    }
}

/// The code points of a text, each as a text.
#[derive(Clone, Debug)]
pub struct StrIter {
    text: Str,
    offset: usize,
}

impl Iterator for StrIter {
    type Item = Str;

    #[inline]
    fn next(&mut self) -> Option<Str> {
        let ch = self.text.as_str()[self.offset..].chars().next()?;
        self.offset += ch.len_utf8();
        Some(Str::from_char(ch))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.text.as_str().len() - self.offset;
        (left.div_ceil(4), Some(left))
    }
}

impl IntoIterator for &Str {
    type Item = Str;
    type IntoIter = StrIter;
    fn into_iter(self) -> StrIter {
        self.iter()
    }
}

impl Iterable for &Str {
    type Item = Str;
    type Iter = std::iter::Map<StrIter, fn(Str) -> PyResult<Str>>;
    fn py_iter(self) -> Self::Iter {
        self.iter().map(Ok)
    }
}

impl FromIterator<Str> for Str {
    fn from_iter<I: IntoIterator<Item = Str>>(parts: I) -> Str {
        let mut text = Str::new();
        for part in parts {
            text.append(&part);
        }
        text
    }
}
