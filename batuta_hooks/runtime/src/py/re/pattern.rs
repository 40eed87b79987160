//! [`Pattern`]: a compiled regular expression.

use super::{Match, ToStr};
use crate::py::error::not_implemented_error;
use crate::py::text::regex::{self, Mode, Regex, Template};
use crate::py::text::repr::str_repr;
use crate::py::{Dict, Iter, List, PyEq, PyRepr, PyResult, Str, Truth, Tuple, Value};
use std::rc::Rc;

/// `re.Pattern`, shared by handle.
#[derive(Clone, Debug)]
pub struct Pattern(Rc<Regex>);

impl Pattern {
    /// Compiles without looking whether it was compiled before.
    ///
    /// # Errors
    /// `re.error`.
    pub fn new(pattern: &str, flags: i64) -> PyResult<Pattern> {
        Ok(Pattern(Rc::new(Regex::new(pattern, flags)?)))
    }

    /// The engine's pattern.
    pub fn regex(&self) -> &Regex {
        &self.0
    }

    fn find<T: ToStr + ?Sized>(&self, text: &T, mode: Mode) -> Option<Match> {
        let text = text.to_str();
        let found = self.0.find_at(&text, 0, mode)?;
        Some(Match::new(self, &text, found))
    }

    fn find_from<T: ToStr + ?Sized>(&self, text: &T, pos: i64, mode: Mode) -> Option<Match> {
        let text = text.to_str();
        let pos = usize::try_from(pos).unwrap_or(0); // one before the beginning is the beginning
        let start = text
            .char_indices()
            .nth(pos)
            .map_or(text.as_str().len(), |(at, _)| at);
        let found = self.0.find_at(&text, start, mode)?;
        Some(Match::new(self, &text, found))
    }

    /// `self.match(text, pos)`
    pub fn match_at<T: ToStr + ?Sized>(&self, text: &T, pos: i64) -> Option<Match> {
        self.find_from(text, pos, Mode::Match)
    }

    /// `self.fullmatch(text, pos)`
    pub fn fullmatch_at<T: ToStr + ?Sized>(&self, text: &T, pos: i64) -> Option<Match> {
        self.find_from(text, pos, Mode::Fullmatch)
    }

    /// `self.search(text, pos)`
    pub fn search_at<T: ToStr + ?Sized>(&self, text: &T, pos: i64) -> Option<Match> {
        self.find_from(text, pos, Mode::Search)
    }

    /// `self.match(text)`
    pub fn match_<T: ToStr + ?Sized>(&self, text: &T) -> Option<Match> {
        self.find(text, Mode::Match)
    }

    /// `self.fullmatch(text)`
    pub fn fullmatch<T: ToStr + ?Sized>(&self, text: &T) -> Option<Match> {
        self.find(text, Mode::Fullmatch)
    }

    /// `self.search(text)`
    pub fn search<T: ToStr + ?Sized>(&self, text: &T) -> Option<Match> {
        self.find(text, Mode::Search)
    }

    /// `self.findall(text)`: texts, or tuples of texts when there are several groups.
    pub fn findall<T: ToStr + ?Sized>(&self, text: &T) -> List<Value> {
        let text = text.to_str();
        let rows = self.0.find_all(&text, 0).into_iter();
        let value = |part: &str| Value::from(Str::from(part));
        let row = |parts: Vec<&str>| match parts.as_slice() {
            [part] => value(part),
            _ => Value::Tuple(parts.into_iter().map(value).collect::<Tuple<Value>>()),
        };
        List::new(rows.map(row).collect())
    }

    /// `self.finditer(text)`
    pub fn finditer<T: ToStr + ?Sized>(&self, text: &T) -> Iter<Match> {
        let (pattern, text) = (self.clone(), text.to_str());
        let mut next = Some((0, false));
        Iter::new(std::iter::from_fn(move || {
            let (at, must_advance) = next?;
            let found = pattern.0.find_from(&text, at, must_advance);
            next = found
                .as_ref()
                .map(|found| (found.end(), found.start() == found.end()));
            found.map(|found| Ok(Match::new(&pattern, &text, found)))
        }))
    }

    /// `self.split(text, maxsplit)`
    ///
    /// # Errors
    /// `NotImplementedError` when a group took no part: Python's list then holds a None among the texts.
    pub fn split<T: ToStr + ?Sized>(&self, text: &T, maxsplit: i64) -> PyResult<List<Str>> {
        let text = text.to_str();
        let parts = self.0.split(&text, maxsplit).into_iter();
        let part = |part: Option<&str>| {
            part.map(Str::from)
                .ok_or_else(|| not_implemented_error("re.split with a group that took no part"))
        };
        List::try_collect(parts.map(part))
    }

    /// `self.sub(template, text, count)`
    ///
    /// # Errors
    /// `re.error`, and `IndexError` for unknown group names.
    pub fn sub<T: ToStr + ?Sized>(&self, template: &str, text: &T, count: i64) -> PyResult<Str> {
        Ok(self.subn(template, text, count)?.0)
    }

    /// `self.subn(template, text, count)`
    ///
    /// # Errors
    /// As `sub`.
    pub fn subn<T: ToStr + ?Sized>(
        &self,
        template: &str,
        text: &T,
        count: i64,
    ) -> PyResult<(Str, i64)> {
        let template = Template::new(template, &self.0)?;
        let (made, replaced) = self.0.sub(&template, &text.to_str(), count);
        Ok((Str::from(made), replaced))
    }

    /// `self.sub(function, text, count)`
    ///
    /// # Errors
    /// What the function raises.
    pub fn sub_with<T: ToStr + ?Sized>(
        &self,
        mut function: impl FnMut(&Match) -> PyResult<Str>,
        text: &T,
        count: i64,
    ) -> PyResult<Str> {
        let text = text.to_str();
        let replace = |found: &regex::Captures| {
            let made = function(&Match::new(self, &text, found.clone()))?;
            Ok(made.as_str().to_owned())
        };
        Ok(Str::from(self.0.sub_with(replace, &text, count)?.0))
    }

    /// `self.pattern`
    pub fn pattern(&self) -> Str {
        Str::from(self.0.pattern())
    }

    /// `self.flags`
    pub fn flags(&self) -> i64 {
        self.0.flags()
    }

    /// `self.groups`
    pub fn groups(&self) -> i64 {
        self.0.groups() as i64
    }

    /// `self.groupindex`, as a dict of its own.
    ///
    /// # Errors
    /// None in practice; dicts may raise when they compare keys.
    pub fn groupindex(&self) -> PyResult<Dict<Str, i64>> {
        let index = Dict::new();
        for (name, group) in self.0.names() {
            index.set(Str::from(name.as_str()), *group as i64)?;
        }
        Ok(index)
    }
}

impl PyEq for Pattern {
    const SIMPLE: bool = true;
    fn py_eq(&self, other: &Pattern) -> PyResult<bool> {
        Ok(self.0.pattern() == other.0.pattern() && self.0.flags() == other.0.flags())
    }
}

impl PyRepr for Pattern {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        // The pattern's repr is cut at 200 characters.
        out.push_str("re.compile(");
        out.extend(str_repr(self.0.pattern()).chars().take(200));
        let names = [
            (regex::IGNORECASE, "re.IGNORECASE"),
            (regex::MULTILINE, "re.MULTILINE"),
            (regex::DOTALL, "re.DOTALL"),
            (regex::VERBOSE, "re.VERBOSE"),
            (regex::ASCII, "re.ASCII"),
        ];
        let set = names.iter().filter(|(flag, _)| self.0.flags() & flag != 0);
        for (index, (_, name)) in set.enumerate() {
            out.push_str(if index == 0 { ", " } else { "|" });
            out.push_str(name);
        }
        out.push(')');
        Ok(())
    }
}

impl Truth for Pattern {
    fn truth(&self) -> PyResult<bool> {
        Ok(true)
    }
}
