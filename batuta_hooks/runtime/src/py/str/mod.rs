//! [`Str`]: Python's str, an immutable sequence of code points behind a cheap handle.

mod compare;
mod methods;
mod search;
mod sequence;
mod split;
mod test;

pub use compare::hash_bytes;
pub use search::Texts;
pub use sequence::StrIter;

use crate::py::text::Points;
use std::cell::{Cell, OnceCell};
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// An immutable text. Cloning copies a pointer; ASCII text is indexed in constant time, other text in nearly constant time.
#[derive(Clone)]
pub struct Str(Rc<Text>);

#[derive(Clone)]
struct Text {
    utf8: String,
    /// Code points; equal to the byte length when ASCII.
    chars: usize,
    /// Offsets for indexing, made when long text that is not ASCII is first indexed.
    marks: OnceCell<Box<[usize]>>,
    /// The hash, 0 before it is asked for.
    hash: Cell<i64>,
}

thread_local! {
    /// The one-letter texts that indexing and iterating ASCII text yield.
    static LETTERS: [Str; 128] = std::array::from_fn(|code| Str::from(String::from(char::from(code as u8))));
}

impl Str {
    fn counted(utf8: String, chars: usize) -> Str {
        Str(Rc::new(Text {
            utf8,
            chars,
            marks: OnceCell::new(),
            hash: Cell::new(0),
        }))
    }

    /// `""`
    pub fn new() -> Str {
        Str::counted(String::new(), 0)
    }

    /// A text of one code point.
    #[inline]
    pub fn from_char(ch: char) -> Str {
        if ch.is_ascii() {
            LETTERS.with(|letters| letters[ch as usize].clone())
        } else {
            Str::counted(String::from(ch), 1)
        }
    }

    /// `len(self)`, in code points.
    #[inline]
    pub fn len(&self) -> usize {
        self.0.chars
    }

    /// Whether it is `""`.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.chars == 0
    }

    /// `self.isascii()`: whether every code point is one byte, so that an index is an offset.
    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.0.chars == self.0.utf8.len()
    }

    /// The text as UTF-8.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0.utf8
    }

    /// `self is other`
    pub fn is(&self, other: &Str) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0) as usize
    }

    /// The text as code points.
    pub fn points(&self) -> Points<'_> {
        Points::counted(&self.0.utf8, self.0.chars)
    }

    /// As [`Str::points`], with what makes repeated indexing fast.
    fn indexed(&self) -> Points<'_> {
        let points = self.points();
        if points.is_short() {
            return points;
        }
        points.with_marks(self.0.marks.get_or_init(|| points.make_marks()))
    }

    /// Appends in place when nobody else holds the text, so that building a text by `+=` takes linear time.
    pub fn append(&mut self, other: &Str) {
        self.append_counted(other.as_str(), other.len());
    }

    /// As [`Str::append`] for text that is no handle.
    pub fn append_str(&mut self, other: &str) {
        let chars = if other.is_ascii() {
            other.len()
        } else {
            other.chars().count()
        };
        self.append_counted(other, chars);
    }

    fn append_counted(&mut self, other: &str, chars: usize) {
        if other.is_empty() {
            return;
        }
        match Rc::get_mut(&mut self.0) {
            Some(text) => {
                text.utf8.push_str(other);
                text.chars += chars;
                text.marks.take();
                text.hash.set(0);
            }
            None => {
                let mut utf8 =
                    String::with_capacity((self.0.utf8.len() + other.len()).next_power_of_two());
                utf8.push_str(&self.0.utf8);
                utf8.push_str(other);
                *self = Str::counted(utf8, self.0.chars + chars);
            }
        }
    }
}

impl Default for Str {
    fn default() -> Str {
        Str::new()
    }
}

impl From<String> for Str {
    fn from(utf8: String) -> Str {
        let chars = if utf8.is_ascii() {
            utf8.len()
        } else {
            utf8.chars().count()
        };
        Str::counted(utf8, chars)
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Str {
        Str::from(text.to_owned())
    }
}

impl From<char> for Str {
    fn from(ch: char) -> Str {
        Str::from_char(ch)
    }
}

impl Deref for Str {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
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
