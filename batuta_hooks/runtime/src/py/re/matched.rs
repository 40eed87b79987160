//! [`Match`]: where a pattern was found.

use super::Pattern;
use crate::py::error::{PyErr, index_error};
use crate::py::text::regex::{Captures, Template};
use crate::py::text::repr::str_repr;
use crate::py::{Dict, PyEq, PyRepr, PyResult, Str, Truth, Tuple};
use std::rc::Rc;

/// `re.Match`, shared by handle.
#[derive(Clone, Debug)]
pub struct Match(Rc<Found>);

#[derive(Debug)]
struct Found {
    pattern: Pattern,
    text: Str,
    captures: Captures,
}

#[cold]
fn no_such_group() -> PyErr {
    index_error("no such group")
}

impl Match {
    pub(super) fn new(pattern: &Pattern, text: &Str, captures: Captures) -> Match {
        Match(Rc::new(Found {
            pattern: pattern.clone(),
            text: text.clone(),
            captures,
        }))
    }

    fn number(&self, group: i64) -> PyResult<usize> {
        let group = usize::try_from(group)
            .ok()
            .filter(|group| *group <= self.0.captures.groups());
        group.ok_or_else(no_such_group)
    }

    fn named(&self, name: &str) -> PyResult<usize> {
        self.0
            .pattern
            .regex()
            .group_index(name)
            .ok_or_else(no_such_group)
    }

    fn taken(&self, group: usize) -> Option<Str> {
        self.0.captures.group(&self.0.text, group).map(Str::from)
    }

    /// `self.group()`
    pub fn whole(&self) -> Str {
        self.taken(0).unwrap_or_default()
    }

    /// `self.group(group)`, `self[group]`
    ///
    /// # Errors
    /// `IndexError` when there is no such group, here and below.
    pub fn group(&self, group: i64) -> PyResult<Option<Str>> {
        Ok(self.taken(self.number(group)?))
    }

    /// `self.group(name)`, `self[name]`
    ///
    /// # Errors
    /// `IndexError`.
    pub fn group_named(&self, name: &str) -> PyResult<Option<Str>> {
        Ok(self.taken(self.named(name)?))
    }

    /// `self.group(first, second)`
    ///
    /// # Errors
    /// `IndexError`.
    pub fn group2(&self, first: i64, second: i64) -> PyResult<(Option<Str>, Option<Str>)> {
        Ok((self.group(first)?, self.group(second)?))
    }

    /// `self.group(first, second, third)`
    ///
    /// # Errors
    /// `IndexError`.
    #[allow(clippy::type_complexity)]
    pub fn group3(
        &self,
        first: i64,
        second: i64,
        third: i64,
    ) -> PyResult<(Option<Str>, Option<Str>, Option<Str>)> {
        Ok((self.group(first)?, self.group(second)?, self.group(third)?))
    }

    /// `self.groups()`
    pub fn groups(&self) -> Tuple<Option<Str>> {
        (1..=self.0.captures.groups())
            .map(|group| self.taken(group))
            .collect()
    }

    /// `self.groups(default)` with a text for the groups that did not take part.
    pub fn groups_or(&self, default: &str) -> Tuple<Str> {
        let groups = 1..=self.0.captures.groups();
        groups
            .map(|group| self.taken(group).unwrap_or_else(|| Str::from(default)))
            .collect()
    }

    /// `self.groupdict()`
    ///
    /// # Errors
    /// None in practice; dicts may raise when they compare keys.
    pub fn groupdict(&self) -> PyResult<Dict<Str, Option<Str>>> {
        let found = Dict::new();
        for (name, group) in self.0.pattern.regex().names() {
            found.set(Str::from(name.as_str()), self.taken(*group))?;
        }
        Ok(found)
    }

    fn span_of(&self, group: usize) -> (i64, i64) {
        let points = self.0.text.points();
        match self.0.captures.span(group) {
            Some((start, end)) => (points.index(start) as i64, points.index(end) as i64),
            None => (-1, -1),
        }
    }

    /// `self.span(group)`, in code points; `(-1, -1)` when it did not take part.
    ///
    /// # Errors
    /// `IndexError`.
    pub fn span(&self, group: i64) -> PyResult<(i64, i64)> {
        Ok(self.span_of(self.number(group)?))
    }

    /// `self.span(name)`
    ///
    /// # Errors
    /// `IndexError`.
    pub fn span_named(&self, name: &str) -> PyResult<(i64, i64)> {
        Ok(self.span_of(self.named(name)?))
    }

    /// `self.start(group)`
    ///
    /// # Errors
    /// `IndexError`.
    pub fn start(&self, group: i64) -> PyResult<i64> {
        Ok(self.span(group)?.0)
    }

    /// `self.end(group)`
    ///
    /// # Errors
    /// `IndexError`.
    pub fn end(&self, group: i64) -> PyResult<i64> {
        Ok(self.span(group)?.1)
    }

    /// `self.lastindex`
    pub fn lastindex(&self) -> Option<i64> {
        self.0.captures.last_index().map(|group| group as i64)
    }

    /// `self.lastgroup`
    pub fn lastgroup(&self) -> Option<Str> {
        let last = self.0.captures.last_index()?;
        let mut names = self.0.pattern.regex().names().iter();
        names
            .find(|(_, group)| *group == last)
            .map(|(name, _)| Str::from(name.as_str()))
    }

    /// `self.string`
    pub fn string(&self) -> Str {
        self.0.text.clone()
    }

    /// `self.re`
    pub fn re(&self) -> Pattern {
        self.0.pattern.clone()
    }

    /// `self.expand(template)`
    ///
    /// # Errors
    /// `re.error`, and `IndexError` for unknown group names.
    pub fn expand(&self, template: &str) -> PyResult<Str> {
        let mut out = String::new();
        Template::new(template, self.0.pattern.regex())?.expand(
            &self.0.captures,
            &self.0.text,
            &mut out,
        );
        Ok(Str::from(out))
    }
}

/// Matches are equal only to themselves.
impl PyEq for Match {
    const SIMPLE: bool = true;
    fn py_eq(&self, other: &Match) -> PyResult<bool> {
        Ok(Rc::ptr_eq(&self.0, &other.0))
    }
}

impl PyRepr for Match {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let (start, end) = self.span_of(0);
        let shown: String = str_repr(&self.whole()).chars().take(50).collect();
        out.push_str(&format!(
            "<re.Match object; span=({start}, {end}), match={shown}>"
        ));
        Ok(())
    }
}

impl Truth for Match {
    fn truth(&self) -> PyResult<bool> {
        Ok(true)
    }
}
