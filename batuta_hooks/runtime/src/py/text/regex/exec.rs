//! The matcher: runs a program with a stack of places to go back to, so that no text overflows the machine's stack.

use super::case::{fold, variants};
use super::charset::is_word;
use super::compile::{One, Op, Program};
use super::node::{At, Repeat};
use super::{ASCII, IGNORECASE};

/// Where a match must lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It begins at the start.
    Match,
    /// It begins anywhere.
    Search,
    /// It is all of the text from the start on.
    Fullmatch,
}

/// The groups of a match, as byte offsets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captures {
    slots: Vec<usize>,
    last: usize,
}

/// A group that did not take part.
const UNSET: usize = usize::MAX;

impl Captures {
    /// Where a group matched; group 0 is the whole match.
    pub fn span(&self, group: usize) -> Option<(usize, usize)> {
        let (start, end) = (*self.slots.get(group * 2)?, *self.slots.get(group * 2 + 1)?);
        (start != UNSET && end != UNSET).then_some((start, end))
    }

    /// What a group matched.
    pub fn group<'a>(&self, text: &'a str, group: usize) -> Option<&'a str> {
        self.span(group).map(|(start, end)| &text[start..end])
    }

    /// Where the whole match begins.
    pub fn start(&self) -> usize {
        self.slots[0]
    }

    /// Where the whole match ends.
    pub fn end(&self) -> usize {
        self.slots[1]
    }

    /// The number of groups, without the whole match.
    pub fn groups(&self) -> usize {
        self.slots.len() / 2 - 1
    }

    /// `match.lastindex`
    pub fn last_index(&self) -> Option<usize> {
        (self.last > 0).then_some(self.last)
    }
}

/// The first match from `start` on. `must_advance` forbids an empty match there.
pub(super) fn find(
    program: &Program,
    groups: usize,
    text: &str,
    start: usize,
    mode: Mode,
    must_advance: bool,
) -> Option<Captures> {
    let mut matcher = Matcher {
        text,
        ops: &program.ops,
        slots: vec![UNSET; groups * 2 + 2],
        last: 0,
        loops: vec![(0, UNSET); program.loops],
        stack: Vec::new(),
        whole: mode == Mode::Fullmatch,
        not_empty_at: if must_advance { start } else { UNSET },
    };
    let mut from = start;
    loop {
        if mode == Mode::Search && !program.prefix.is_empty() {
            from += text[from..].find(&program.prefix)?;
        }
        if let Some(end) = matcher.run(0, from) {
            matcher.slots[0] = from;
            matcher.slots[1] = end;
            return Some(Captures {
                slots: matcher.slots,
                last: matcher.last,
            });
        }
        if mode != Mode::Search {
            return None;
        }
        from += text[from..].chars().next()?.len_utf8();
    }
}

/// What is undone, or tried instead, when a path fails.
enum Undo {
    /// Go on there.
    Try {
        pc: usize,
        at: usize,
    },
    /// A greedy run of single characters gives one back: it may shrink to `least`.
    Shrink {
        pc: usize,
        least: usize,
        at: usize,
    },
    /// A lazy run takes one more, at most `left`.
    Grow {
        run: usize,
        at: usize,
        left: usize,
    },
    /// A loop is left, or entered once more, with its counter as it was.
    Again {
        pc: usize,
        at: usize,
    },
    Slot {
        slot: usize,
        was: usize,
    },
    Last(usize),
    Counter {
        slot: usize,
        was: (usize, usize),
    },
}

struct Matcher<'a> {
    text: &'a str,
    ops: &'a [Op],
    slots: Vec<usize>,
    last: usize,
    /// By loop: the iterations begun, and where the last one began.
    loops: Vec<(usize, usize)>,
    stack: Vec<Undo>,
    whole: bool,
    not_empty_at: usize,
}

impl Matcher<'_> {
    fn next_char(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            Some(_) => self.text[at..].chars().next(),
            None => None,
        }
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// Where the text goes on after one character that passes the test.
    #[inline]
    fn step(&self, one: &One, at: usize) -> Option<usize> {
        let ch = self.next_char(at)?;
        let found = match one {
            One::Char(wanted) => ch == *wanted,
            One::Any => true,
            One::NotNewline => ch != '\n',
            One::Set(set) => set.contains(ch),
        };
        found.then(|| at + ch.len_utf8())
    }

    /// Runs from an op until its `Match` or `Accept`; gives the end. What it pushed stays for who wants to go back.
    fn run(&mut self, pc: usize, at: usize) -> Option<usize> {
        let floor = self.stack.len();
        let (mut pc, mut at) = (pc, at);
        loop {
            match self.advance(pc, at) {
                Next::Go(to, place) => (pc, at) = (to, place),
                Next::Done(end) => return Some(end),
                Next::Fail => (pc, at) = self.backtrack(floor)?,
            }
        }
    }

    fn advance(&mut self, pc: usize, at: usize) -> Next {
        let ops = self.ops;
        match &ops[pc] {
            Op::One(one) => match self.step(one, at) {
                Some(at) => Next::Go(pc + 1, at),
                None => Next::Fail,
            },
            Op::At(kind, ascii) => {
                if self.is_at(*kind, *ascii, at) {
                    Next::Go(pc + 1, at)
                } else {
                    Next::Fail
                }
            }
            Op::Split(first, second) => {
                self.stack.push(Undo::Try { pc: *second, at });
                Next::Go(*first, at)
            }
            Op::Jump(to) => Next::Go(*to, at),
            Op::Save(slot) => {
                self.save(*slot, at);
                Next::Go(pc + 1, at)
            }
            Op::Run {
                one,
                min,
                max,
                kind,
            } => self.run_of_one(pc, one, *min, *max, *kind, at),
            Op::Enter(slot) => {
                self.count(*slot, (0, UNSET));
                Next::Go(pc + 1, at)
            }
            Op::Loop {
                slot,
                min,
                max,
                lazy,
                exit,
            } => self.loop_head(pc, *slot, *min, *max, *lazy, *exit, at),
            Op::Look { back, negate, next } => {
                let found = self.look(pc + 1, *back, *negate, at);
                if found != *negate {
                    Next::Go(*next, at)
                } else {
                    Next::Fail
                }
            }
            Op::Atomic { next } => {
                let floor = self.stack.len();
                match self.run(pc + 1, at) {
                    Some(end) => {
                        self.keep_changes(floor);
                        Next::Go(*next, end)
                    }
                    None => Next::Fail,
                }
            }
            Op::Ref { group, flags } => match self.same_again(*group, *flags, at) {
                Some(at) => Next::Go(pc + 1, at),
                None => Next::Fail,
            },
            Op::Cond { group, no } => {
                let set = self.slots[group * 2 + 1] != UNSET;
                Next::Go(if set { pc + 1 } else { *no }, at)
            }
            Op::Accept => Next::Done(at),
            Op::Match => {
                if (self.whole && at != self.text.len()) || at == self.not_empty_at {
                    Next::Fail
                } else {
                    Next::Done(at)
                }
            }
        }
    }

    fn save(&mut self, slot: usize, at: usize) {
        self.stack.push(Undo::Slot {
            slot,
            was: self.slots[slot],
        });
        self.slots[slot] = at;
        if slot % 2 == 1 {
            self.stack.push(Undo::Last(self.last));
            self.last = slot / 2;
        }
    }

    fn count(&mut self, slot: usize, to: (usize, usize)) {
        self.stack.push(Undo::Counter {
            slot,
            was: self.loops[slot],
        });
        self.loops[slot] = to;
    }

    fn run_of_one(
        &mut self,
        pc: usize,
        one: &One,
        min: usize,
        max: usize,
        kind: Repeat,
        at: usize,
    ) -> Next {
        let (mut end, mut count) = (at, 0);
        let wanted = if kind == Repeat::Lazy { min } else { max };
        let mut least = at;
        while count < wanted {
            let Some(next) = self.step(one, end) else {
                break;
            };
            end = next;
            count += 1;
            if count == min {
                least = end;
            }
        }
        if count < min {
            return Next::Fail;
        }
        match kind {
            Repeat::Greedy if end > least => self.stack.push(Undo::Shrink {
                pc: pc + 1,
                least,
                at: end,
            }),
            Repeat::Lazy if max > min => self.stack.push(Undo::Grow {
                run: pc,
                at: end,
                left: max - min,
            }),
            _ => {}
        }
        Next::Go(pc + 1, end)
    }

    #[allow(clippy::too_many_arguments)]
    fn loop_head(
        &mut self,
        pc: usize,
        slot: usize,
        min: usize,
        max: usize,
        lazy: bool,
        exit: usize,
        at: usize,
    ) -> Next {
        let (count, last) = self.loops[slot];
        if count < min {
            self.count(slot, (count + 1, last));
            return Next::Go(pc + 1, at);
        }
        // An iteration that matched nothing is not followed by another one.
        let may_repeat = count < max && at != last;
        if !may_repeat {
            return Next::Go(exit, at);
        }
        if lazy {
            self.stack.push(Undo::Again { pc, at });
            return Next::Go(exit, at);
        }
        self.stack.push(Undo::Try { pc: exit, at });
        self.count(slot, (count + 1, at));
        Next::Go(pc + 1, at)
    }

    fn look(&mut self, pc: usize, back: usize, negate: bool, at: usize) -> bool {
        let mut from = at;
        for _ in 0..back {
            match self.char_before(from) {
                Some(ch) => from -= ch.len_utf8(),
                None => return false,
            }
        }
        let floor = self.stack.len();
        let found = self.run(pc, from).is_some();
        if found && negate {
            self.undo_to(floor);
        } else if found {
            self.keep_changes(floor);
        }
        found
    }

    /// Forgets the alternatives above a place of the stack, but not how to undo the captures made since.
    fn keep_changes(&mut self, floor: usize) {
        let mut kept = floor;
        for index in floor..self.stack.len() {
            if matches!(
                self.stack[index],
                Undo::Slot { .. } | Undo::Last(_) | Undo::Counter { .. }
            ) {
                self.stack.swap(kept, index);
                kept += 1;
            }
        }
        self.stack.truncate(kept);
    }

    fn undo_to(&mut self, floor: usize) {
        while self.stack.len() > floor {
            if let Some(undo) = self.stack.pop() {
                self.undo(&undo);
            }
        }
    }

    fn undo(&mut self, undo: &Undo) {
        match *undo {
            Undo::Slot { slot, was } => self.slots[slot] = was,
            Undo::Last(was) => self.last = was,
            Undo::Counter { slot, was } => self.loops[slot] = was,
            Undo::Try { .. } | Undo::Shrink { .. } | Undo::Grow { .. } | Undo::Again { .. } => {}
        }
    }

    /// The last alternative above a place of the stack.
    fn backtrack(&mut self, floor: usize) -> Option<(usize, usize)> {
        while self.stack.len() > floor {
            match self.stack.pop()? {
                Undo::Try { pc, at } => return Some((pc, at)),
                Undo::Shrink { pc, least, at } => {
                    let width = self.char_before(at).map_or(0, char::len_utf8);
                    if at - width > least {
                        self.stack.push(Undo::Shrink {
                            pc,
                            least,
                            at: at - width,
                        });
                    }
                    return Some((pc, at - width));
                }
                Undo::Grow { run, at, left } => {
                    let ops = self.ops;
                    let Op::Run { one, .. } = &ops[run] else {
                        continue;
                    };
                    if let Some(at) = self.step(one, at) {
                        if left > 1 {
                            self.stack.push(Undo::Grow {
                                run,
                                at,
                                left: left - 1,
                            });
                        }
                        return Some((run + 1, at));
                    }
                }
                Undo::Again { pc, at } => {
                    let ops = self.ops;
                    let Op::Loop { slot, .. } = &ops[pc] else {
                        continue;
                    };
                    let (count, _) = self.loops[*slot];
                    self.count(*slot, (count + 1, at));
                    return Some((pc + 1, at));
                }
                undo => self.undo(&undo),
            }
        }
        None
    }

    fn same_again(&self, group: usize, flags: i64, at: usize) -> Option<usize> {
        let (start, end) = (self.slots[group * 2], self.slots[group * 2 + 1]);
        if start == UNSET || end == UNSET || start > end {
            return None;
        }
        let wanted = &self.text[start..end];
        if flags & IGNORECASE == 0 {
            return self.text[at..]
                .starts_with(wanted)
                .then(|| at + wanted.len());
        }
        let ascii = flags & ASCII != 0;
        let mut rest = self.text[at..].chars();
        for ch in wanted.chars() {
            let found = rest.next()?;
            let equal = found == ch || fold(found, ascii) == fold(ch, ascii);
            if !equal && !variants(found, ascii).contains(&fold(ch, ascii)) {
                return None;
            }
        }
        Some(self.text.len() - rest.as_str().len())
    }

    fn is_at(&self, kind: At, ascii: bool, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at..];
        match kind {
            At::Beginning | At::TextStart => at == 0,
            At::End => rest.is_empty() || rest == b"\n",
            At::TextEnd => rest.is_empty(),
            At::LineStart => at == 0 || self.text.as_bytes()[at - 1] == b'\n',
            At::LineEnd => rest.first().is_none_or(|byte| *byte == b'\n'),
            At::Boundary | At::NoBoundary => {
                if self.text.is_empty() {
                    return false;
                }
                let before = self.char_before(at).is_some_and(|ch| is_word(ch, ascii));
                let after = self.next_char(at).is_some_and(|ch| is_word(ch, ascii));
                (before != after) == (kind == At::Boundary)
            }
        }
    }
}

enum Next {
    Go(usize, usize),
    Done(usize),
    Fail,
}
