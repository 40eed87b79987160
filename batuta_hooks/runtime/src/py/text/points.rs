//! [`Points`]: text seen as a sequence of code points, for everything that counts in them.

use crate::py::error::{PyResult, index_error, value_error};

/// Text with its length in code points; ASCII text is indexed in constant time.
#[derive(Clone, Copy, Debug)]
pub struct Points<'a> {
    text: &'a str,
    count: usize,
    /// The offsets of each `STRIDE`-th code point; empty when they are not known.
    marks: &'a [usize],
}

const STRIDE: usize = 32;

impl<'a> Points<'a> {
    /// Counts the code points.
    pub fn new(text: &'a str) -> Points<'a> {
        let count = if text.is_ascii() {
            text.len()
        } else {
            text.chars().count()
        };
        Points {
            text,
            count,
            marks: &[],
        }
    }

    /// For text whose code points are counted already.
    pub fn counted(text: &'a str, count: usize) -> Points<'a> {
        debug_assert_eq!(count, text.chars().count());
        Points {
            text,
            count,
            marks: &[],
        }
    }

    /// Whether indexing needs no marks: the text is ASCII or has few code points.
    pub fn is_short(&self) -> bool {
        self.is_ascii() || self.count <= 2 * STRIDE
    }

    /// The marks that make indexing fast.
    pub fn make_marks(&self) -> Box<[usize]> {
        self.text
            .char_indices()
            .step_by(STRIDE)
            .map(|(at, _)| at)
            .collect()
    }

    /// The same text with its marks.
    pub fn with_marks(self, marks: &'a [usize]) -> Points<'a> {
        Points { marks, ..self }
    }

    /// `len(text)`
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether an index is an offset.
    pub fn is_ascii(&self) -> bool {
        self.count == self.text.len()
    }

    /// The byte offset of the code point at `index` (at most `len`).
    pub fn offset(&self, index: usize) -> usize {
        if self.is_ascii() {
            return index.min(self.text.len());
        }
        if let Some(mark) = self.marks.get(index / STRIDE) {
            let rest = &self.text[*mark..];
            let step = rest.char_indices().nth(index % STRIDE);
            return step.map_or(self.text.len(), |(at, _)| mark + at);
        }
        if index * 2 <= self.count {
            self.text
                .char_indices()
                .nth(index)
                .map_or(self.text.len(), |(at, _)| at)
        } else {
            let from_end = self.count.saturating_sub(index);
            from_end
                .checked_sub(1)
                .and_then(|nth| self.text.char_indices().nth_back(nth))
                .map_or(self.text.len(), |(at, _)| at)
        }
    }

    /// The index of the code point at a byte offset.
    pub fn index(&self, offset: usize) -> usize {
        if self.is_ascii() {
            offset
        } else {
            self.text[..offset].chars().count()
        }
    }

    /// Equals `text[index]`.
    ///
    /// # Errors
    /// `IndexError`.
    pub fn get(&self, index: i64) -> PyResult<&'a str> {
        let at = if index < 0 {
            index + self.count as i64
        } else {
            index
        };
        let at = usize::try_from(at).ok().filter(|at| *at < self.count);
        let at = at.ok_or_else(|| index_error("string index out of range"))?;
        let offset = self.offset(at);
        let width = self.text[offset..].chars().next().map_or(0, char::len_utf8);
        Ok(&self.text[offset..offset + width])
    }

    /// Equals `text[start:stop]`; None is left out.
    pub fn slice(&self, start: Option<i64>, stop: Option<i64>) -> &'a str {
        let (start, stop) = self.bounds(start, stop);
        if start >= stop {
            return "";
        }
        &self.text[self.offset(start)..self.offset(stop)]
    }

    /// Equals `text[start:stop:step]`.
    ///
    /// # Errors
    /// `ValueError` when the step is zero.
    pub fn slice_step(&self, start: Option<i64>, stop: Option<i64>, step: i64) -> PyResult<String> {
        if step == 0 {
            return Err(value_error("slice step cannot be zero"));
        }
        let stride = usize::try_from(step.unsigned_abs()).unwrap_or(usize::MAX);
        if step > 0 {
            let part = self.slice(start, stop);
            return Ok(part.chars().step_by(stride).collect());
        }
        let length = self.count as i64;
        let clamp = |index: Option<i64>, missing: i64| match index {
            None => missing,
            Some(index) if index < 0 => index.saturating_add(length).max(-1),
            Some(index) => index.min(length - 1),
        };
        let (first, before) = (clamp(start, length - 1), clamp(stop, -1));
        if first <= before {
            return Ok(String::new());
        }
        let part = self.slice(Some(before + 1), Some(first + 1));
        Ok(part.chars().rev().step_by(stride).collect())
    }

    /// The range that a method's `start` and `end` select, as indices of code points; it may be empty or inverted.
    pub fn bounds(&self, start: Option<i64>, end: Option<i64>) -> (usize, usize) {
        let length = self.count as i64;
        let clamp = |index: i64| {
            (if index < 0 {
                index.saturating_add(length).max(0)
            } else {
                index
            }) as usize
        };
        (
            clamp(start.unwrap_or(0)),
            clamp(end.unwrap_or(length)).min(self.count),
        )
    }

    /// The part that `start` and `end` select with the index of its first code point; None when `start` lies after it.
    fn part(&self, start: Option<i64>, end: Option<i64>) -> Option<(&'a str, usize)> {
        let (start, end) = self.bounds(start, end);
        (start <= end).then(|| (self.slice(Some(start as i64), Some(end as i64)), start))
    }

    /// Equals `text.find(needle, start, end)`.
    pub fn find(&self, needle: &str, start: Option<i64>, end: Option<i64>) -> i64 {
        self.locate(start, end, |part| part.find(needle))
    }

    /// Equals `text.rfind(needle, start, end)`.
    pub fn rfind(&self, needle: &str, start: Option<i64>, end: Option<i64>) -> i64 {
        self.locate(start, end, |part| part.rfind(needle))
    }

    fn locate(
        &self,
        start: Option<i64>,
        end: Option<i64>,
        search: impl Fn(&str) -> Option<usize>,
    ) -> i64 {
        let Some((part, first)) = self.part(start, end) else {
            return -1;
        };
        match search(part) {
            Some(at) if self.is_ascii() => (first + at) as i64,
            Some(at) => (first + part[..at].chars().count()) as i64,
            None => -1,
        }
    }

    /// Equals `text.index(needle, start, end)`.
    ///
    /// # Errors
    /// `ValueError` when it does not occur.
    pub fn index_of(&self, needle: &str, start: Option<i64>, end: Option<i64>) -> PyResult<i64> {
        found(self.find(needle, start, end))
    }

    /// Equals `text.rindex(needle, start, end)`.
    ///
    /// # Errors
    /// `ValueError` when it does not occur.
    pub fn rindex_of(&self, needle: &str, start: Option<i64>, end: Option<i64>) -> PyResult<i64> {
        found(self.rfind(needle, start, end))
    }

    /// Equals `text.count(needle, start, end)`.
    pub fn count(&self, needle: &str, start: Option<i64>, end: Option<i64>) -> i64 {
        match self.part(start, end) {
            None => 0,
            Some((part, _)) if needle.is_empty() => Points::new(part).len() as i64 + 1,
            Some((part, _)) => part.matches(needle).count() as i64,
        }
    }

    /// Equals `text.startswith(prefix, start, end)`.
    pub fn starts_with(&self, prefix: &str, start: Option<i64>, end: Option<i64>) -> bool {
        self.part(start, end)
            .is_some_and(|(part, _)| part.starts_with(prefix))
    }

    /// Equals `text.endswith(suffix, start, end)`.
    pub fn ends_with(&self, suffix: &str, start: Option<i64>, end: Option<i64>) -> bool {
        self.part(start, end)
            .is_some_and(|(part, _)| part.ends_with(suffix))
    }
}

fn found(at: i64) -> PyResult<i64> {
    if at < 0 {
        Err(value_error("substring not found"))
    } else {
        Ok(at)
    }
}
