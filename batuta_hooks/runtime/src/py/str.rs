//! [`Str`]: Python's str, an immutable sequence of code points behind a cheap handle.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// An immutable text. Cloning copies a pointer; ASCII text is indexed in constant time.
#[derive(Clone)]
pub struct Str(Rc<Text>);

struct Text {
    utf8: String,
    /// Code points; equal to the byte length when ASCII.
    chars: usize,
}

impl Str {
    /// `len(self)`, in code points.
    pub fn len(&self) -> usize {
        self.0.chars
    }

    /// Whether it is `""`.
    pub fn is_empty(&self) -> bool {
        self.0.chars == 0
    }

    /// Whether every code point is one byte, so that an index is an offset.
    pub fn is_ascii(&self) -> bool {
        self.0.chars == self.0.utf8.len()
    }

    /// The text as UTF-8.
    pub fn as_str(&self) -> &str {
        &self.0.utf8
    }
}

impl From<String> for Str {
    fn from(utf8: String) -> Str {
        let chars = if utf8.is_ascii() { utf8.len() } else { utf8.chars().count() };
        Str(Rc::new(Text { utf8, chars }))
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Str {
        Str::from(text.to_owned())
    }
}

impl Deref for Str {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
