//! Regular expressions with the semantics of Python's `re`: a backtracking matcher over code points.
//!
//! [`Regex`] is a compiled pattern; positions in a [`Captures`] are byte offsets into the text that was searched.

mod case;
mod charset;
mod compile;
mod exec;
mod node;
mod parse;
mod scan;
mod template;
mod token;
mod width;

pub use exec::{Captures, Mode};
pub use scan::{FindIter, escape};
pub use template::Template;

use crate::py::error::PyResult;
use compile::Program;

/// `re.IGNORECASE`
pub const IGNORECASE: i64 = 2;
/// `re.LOCALE`, which texts refuse.
pub const LOCALE: i64 = 4;
/// `re.MULTILINE`
pub const MULTILINE: i64 = 8;
/// `re.DOTALL`
pub const DOTALL: i64 = 16;
/// `re.UNICODE`, the default.
pub const UNICODE: i64 = 32;
/// `re.VERBOSE`
pub const VERBOSE: i64 = 64;
/// `re.ASCII`
pub const ASCII: i64 = 256;

/// A compiled pattern.
#[derive(Clone, Debug)]
pub struct Regex {
    pattern: String,
    flags: i64,
    program: Program,
    groups: usize,
    names: Vec<(String, usize)>,
}

impl Regex {
    /// Equals `re.compile(pattern, flags)`.
    ///
    /// # Errors
    /// `re.error` with CPython's message and position; `ValueError` for flags that exclude each other.
    pub fn new(pattern: &str, flags: i64) -> PyResult<Regex> {
        let parsed = parse::parse(pattern, flags)?;
        let program = compile::compile(&parsed)?;
        Ok(Regex {
            pattern: pattern.to_owned(),
            flags: parsed.flags,
            program,
            groups: parsed.groups,
            names: parsed.names,
        })
    }

    /// The pattern as text.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// The flags, those of the pattern itself and the implied `UNICODE` among them.
    pub fn flags(&self) -> i64 {
        self.flags
    }

    /// The number of groups, without the whole match.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The named groups in the order of their definition.
    pub fn names(&self) -> &[(String, usize)] {
        &self.names
    }

    /// The number of a named group.
    pub fn group_index(&self, name: &str) -> Option<usize> {
        self.names
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, index)| *index)
    }

    /// Equals `match`, `search` and `fullmatch` by mode, in `text` from the byte offset `start`. For an `endpos`, give the
    /// text up to there.
    pub fn find_at(&self, text: &str, start: usize, mode: Mode) -> Option<Captures> {
        exec::find(&self.program, self.groups, text, start, mode, false)
    }
}
