//! `finditer`, `findall`, `split`, `sub` and `escape`.

use super::exec::{self, Captures, Mode};
use super::{Regex, Template};
use crate::py::error::PyResult;

/// The matches in a text that do not overlap, empty ones among them.
#[derive(Clone, Debug)]
pub struct FindIter<'r, 't> {
    regex: &'r Regex,
    text: &'t str,
    at: usize,
    must_advance: bool,
    done: bool,
}

impl Iterator for FindIter<'_, '_> {
    type Item = Captures;

    fn next(&mut self) -> Option<Captures> {
        if self.done {
            return None;
        }
        let found = self.regex.find_from(self.text, self.at, self.must_advance);
        match &found {
            Some(found) => {
                self.at = found.end();
                self.must_advance = found.start() == found.end();
            }
            None => self.done = true,
        }
        found
    }
}

impl Regex {
    /// The next match from a byte offset on, after a match that ended there; `must_advance` when that one was empty.
    pub fn find_from(&self, text: &str, at: usize, must_advance: bool) -> Option<Captures> {
        exec::find(
            &self.program,
            self.groups,
            text,
            at,
            Mode::Search,
            must_advance,
        )
    }

    /// The matches in `text` from a byte offset on, as `finditer` gives them.
    pub fn find_iter<'r, 't>(&'r self, text: &'t str, start: usize) -> FindIter<'r, 't> {
        FindIter {
            regex: self,
            text,
            at: start,
            must_advance: false,
            done: false,
        }
    }

    /// Equals `findall`: by match its only group, or all of its groups, or the whole match when there are none; groups that
    /// did not take part are empty.
    pub fn find_all<'t>(&self, text: &'t str, start: usize) -> Vec<Vec<&'t str>> {
        let first = usize::from(self.groups > 0);
        let row = |found: Captures| {
            (first..=self.groups)
                .map(|group| found.group(text, group).unwrap_or(""))
                .collect()
        };
        self.find_iter(text, start).map(row).collect()
    }

    /// Equals `split(text, maxsplit)`: the parts between matches and the groups of each match; zero splits without limit.
    pub fn split<'t>(&self, text: &'t str, maxsplit: i64) -> Vec<Option<&'t str>> {
        let limit = if maxsplit == 0 {
            usize::MAX
        } else {
            usize::try_from(maxsplit).unwrap_or(0)
        };
        let (mut parts, mut last) = (Vec::new(), 0);
        for found in self.find_iter(text, 0).take(limit) {
            parts.push(Some(&text[last..found.start()]));
            parts.extend((1..=self.groups).map(|group| found.group(text, group)));
            last = found.end();
        }
        parts.push(Some(&text[last..]));
        parts
    }

    /// Equals `subn(template, text, count)`; zero replaces all.
    pub fn sub(&self, template: &Template, text: &str, count: i64) -> (String, i64) {
        let mut out = String::with_capacity(text.len());
        let (mut last, mut replaced) = (0, 0);
        let limit = if count == 0 {
            usize::MAX
        } else {
            usize::try_from(count).unwrap_or(0)
        };
        for found in self.find_iter(text, 0).take(limit) {
            out.push_str(&text[last..found.start()]);
            template.expand(&found, text, &mut out);
            last = found.end();
            replaced += 1;
        }
        out.push_str(&text[last..]);
        (out, replaced)
    }

    /// As [`Regex::sub`] with a function that makes each replacement.
    ///
    /// # Errors
    /// What the function raises.
    pub fn sub_with(
        &self,
        mut replace: impl FnMut(&Captures) -> PyResult<String>,
        text: &str,
        count: i64,
    ) -> PyResult<(String, i64)> {
        let mut out = String::with_capacity(text.len());
        let (mut last, mut replaced) = (0, 0);
        let limit = if count == 0 {
            usize::MAX
        } else {
            usize::try_from(count).unwrap_or(0)
        };
        for found in self.find_iter(text, 0).take(limit) {
            out.push_str(&text[last..found.start()]);
            out.push_str(&replace(&found)?);
            last = found.end();
            replaced += 1;
        }
        out.push_str(&text[last..]);
        Ok((out, replaced))
    }
}

/// Equals `re.escape(text)`.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        if "()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c".contains(ch) {
            out.push('\\');
        }
        out.push(ch);
    }
    out
}
