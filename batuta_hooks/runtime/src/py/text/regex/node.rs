//! The syntax tree of a pattern.

/// A sequence of items.
pub(super) type Seq = Vec<Node>;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Literal(char),
    Any,
    Set(Set),
    At(At),
    Repeat {
        min: usize,
        max: usize,
        kind: Repeat,
        body: Seq,
    },
    Group {
        index: Option<usize>,
        add: i64,
        del: i64,
        body: Seq,
    },
    Branch(Vec<Seq>),
    Look {
        behind: bool,
        negate: bool,
        body: Seq,
    },
    Atomic(Seq),
    Ref(usize),
    Cond {
        group: usize,
        yes: Seq,
        no: Seq,
    },
}

/// The upper bound of `*`.
pub(super) const UNBOUNDED: usize = u32::MAX as usize;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Repeat {
    Greedy,
    Lazy,
    Possessive,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum At {
    /// `^`
    Beginning,
    /// `$`
    End,
    /// `\A`
    TextStart,
    /// `\Z`
    TextEnd,
    /// `\b`
    Boundary,
    /// `\B`
    NoBoundary,
    /// `^` in multi-line mode
    LineStart,
    /// `$` in multi-line mode
    LineEnd,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Set {
    pub(super) negate: bool,
    pub(super) items: Vec<Item>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Item {
    Range(char, char),
    Category(Category),
}

/// `\d`, `\s`, `\w` and their opposites.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Category {
    pub(super) kind: Kind,
    pub(super) negate: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Digit,
    Space,
    Word,
}

impl Category {
    /// What an escape stands for.
    pub(super) fn of_escape(ch: char) -> Option<Category> {
        let kind = match ch.to_ascii_lowercase() {
            'd' => Kind::Digit,
            's' => Kind::Space,
            'w' => Kind::Word,
            _ => return None,
        };
        Some(Category {
            kind,
            negate: ch.is_ascii_uppercase(),
        })
    }
}
