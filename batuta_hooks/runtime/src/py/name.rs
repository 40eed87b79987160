//! [`Name`]: an interned identifier. Attribute lookup compares pointers and uses a precomputed hash.

use super::Str;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{LazyLock, Mutex};

/// An interned identifier; equal names are the same pointer. Interned text lives as long as the program.
#[derive(Clone, Copy)]
pub struct Name(&'static Interned);

struct Interned {
    text: &'static str,
    hash: u64,
    id: usize,
    special: bool,
}

static TABLE: LazyLock<Mutex<HashMap<&'static str, Name>>> = LazyLock::new(Mutex::default);
static HASHER: LazyLock<RandomState> = LazyLock::new(RandomState::new);

thread_local! {
    static STRS: RefCell<Vec<Option<Str>>> = const { RefCell::new(Vec::new()) };
}

impl Name {
    /// The name of this text; [`name!`](crate::name) does it once per place in the source.
    pub fn new(text: &str) -> Name {
        let mut table = TABLE
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(name) = table.get(text) {
            return *name;
        }
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let name = Name(Box::leak(Box::new(Interned {
            text,
            hash: HASHER.hash_one(text),
            id: table.len(),
            special: text.starts_with("__") && text.ends_with("__"),
        })));
        table.insert(text, name);
        name
    }

    /// The text.
    pub fn as_str(self) -> &'static str {
        self.0.text
    }

    /// The text as Python's str; made once per thread.
    pub fn to_str(self) -> Str {
        STRS.with_borrow_mut(|strs| {
            if strs.len() <= self.0.id {
                strs.resize(self.0.id + 1, None);
            }
            strs[self.0.id]
                .get_or_insert_with(|| Str::from(self.0.text))
                .clone()
        })
    }

    /// Whether it is of the form `__name__`.
    #[inline]
    pub fn is_special(self) -> bool {
        self.0.special
    }

    /// A hash of the text, the same for equal names.
    #[inline]
    pub fn hash(self) -> u64 {
        self.0.hash
    }
}

impl PartialEq for Name {
    #[inline]
    fn eq(&self, other: &Name) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Name {}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Name {
        Name::new(text)
    }
}

/// The [`Name`] of a literal, interned on first use at this place.
///
/// ```
/// use batuta_rt::name;
/// assert_eq!(name!("append"), batuta_rt::py::Name::new("append"));
/// ```
#[macro_export]
macro_rules! name {
    ($text:literal) => {{
        static NAME: std::sync::OnceLock<$crate::py::Name> = std::sync::OnceLock::new();
        *NAME.get_or_init(|| $crate::py::Name::new($text))
    }};
}
