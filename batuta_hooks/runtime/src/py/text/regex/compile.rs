//! Syntax trees to programs for the matcher.

use super::charset::CharSet;
use super::node::{At, Node, Repeat, Seq, Set};
use super::parse::Parsed;
use super::width::width_of;
use super::{ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE};
use crate::py::error::{PyErr, PyResult};
use std::rc::Rc;

/// What a single character is tested against.
#[derive(Clone, Debug)]
pub(super) enum One {
    Char(char),
    Any,
    NotNewline,
    Set(Rc<CharSet>),
}

#[derive(Clone, Debug)]
pub(super) enum Op {
    One(One),
    At(At, bool),
    /// Continues with the first, or else with the second.
    Split(usize, usize),
    Jump(usize),
    Save(usize),
    /// A repeated single character.
    Run {
        one: One,
        min: usize,
        max: usize,
        kind: Repeat,
    },
    /// Enters the loop that counts in a slot.
    Enter(usize),
    /// The head of a loop: its body follows, `exit` comes after it.
    Loop {
        slot: usize,
        min: usize,
        max: usize,
        lazy: bool,
        exit: usize,
    },
    /// The following program up to its `Accept`, then `next`. `back` is the width of a look-behind.
    Look {
        back: usize,
        negate: bool,
        next: usize,
    },
    /// The following program up to its `Accept`, without going back into it.
    Atomic {
        next: usize,
    },
    Ref {
        group: usize,
        flags: i64,
    },
    /// Goes on when the group matched, else jumps.
    Cond {
        group: usize,
        no: usize,
    },
    /// The end of the program inside a `Look` or `Atomic`.
    Accept,
    Match,
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) ops: Rc<[Op]>,
    pub(super) loops: usize,
    /// What each match begins with.
    pub(super) prefix: String,
}

pub(super) fn compile(parsed: &Parsed) -> PyResult<Program> {
    let mut compiler = Compiler {
        ops: Vec::new(),
        loops: 0,
        parsed,
    };
    compiler.seq(&parsed.body, parsed.flags)?;
    compiler.ops.push(Op::Match);
    let prefix = compiler.ops.iter().map_while(|op| match op {
        Op::One(One::Char(ch)) => Some(*ch),
        _ => None,
    });
    Ok(Program {
        prefix: prefix.collect(),
        ops: compiler.ops.into(),
        loops: compiler.loops,
    })
}

struct Compiler<'a> {
    ops: Vec<Op>,
    loops: usize,
    parsed: &'a Parsed,
}

impl Compiler<'_> {
    fn seq(&mut self, seq: &Seq, flags: i64) -> PyResult<()> {
        seq.iter().try_for_each(|node| self.node(node, flags))
    }

    /// Reserves an op that is written once its target is known.
    fn reserve(&mut self) -> usize {
        self.ops.push(Op::Match);
        self.ops.len() - 1
    }

    fn node(&mut self, node: &Node, flags: i64) -> PyResult<()> {
        if let Some(one) = one_of(node, flags) {
            self.ops.push(Op::One(one));
            return Ok(());
        }
        match node {
            Node::Literal(_) | Node::Any | Node::Set(_) => {}
            Node::At(at) => {
                let at = match at {
                    At::Beginning if flags & MULTILINE != 0 => At::LineStart,
                    At::End if flags & MULTILINE != 0 => At::LineEnd,
                    at => *at,
                };
                self.ops.push(Op::At(at, flags & ASCII != 0));
            }
            Node::Repeat {
                min,
                max,
                kind,
                body,
            } => self.repeat(*min, *max, *kind, body, flags)?,
            Node::Group {
                index,
                add,
                del,
                body,
            } => {
                let flags = if add & (ASCII | UNICODE) != 0 {
                    flags & !(ASCII | UNICODE | LOCALE)
                } else {
                    flags
                };
                let flags = (flags | add) & !del;
                if let Some(index) = index {
                    self.ops.push(Op::Save(index * 2));
                }
                self.seq(body, flags)?;
                if let Some(index) = index {
                    self.ops.push(Op::Save(index * 2 + 1));
                }
            }
            Node::Branch(branches) => self.branch(branches, flags)?,
            Node::Look {
                behind,
                negate,
                body,
            } => {
                let mut back = 0;
                if *behind {
                    let (low, high) = width_of(body, &self.parsed.widths);
                    if low != high {
                        return Err(PyErr::new(
                            "re.error",
                            "look-behind requires fixed-width pattern",
                        ));
                    }
                    back = low;
                }
                let at = self.reserve();
                self.seq(body, flags)?;
                self.ops.push(Op::Accept);
                self.ops[at] = Op::Look {
                    back,
                    negate: *negate,
                    next: self.ops.len(),
                };
            }
            Node::Atomic(body) => self.atomic(|compiler| compiler.seq(body, flags))?,
            Node::Ref(group) => self.ops.push(Op::Ref {
                group: *group,
                flags,
            }),
            Node::Cond { group, yes, no } => {
                let at = self.reserve();
                self.seq(yes, flags)?;
                let jump = self.reserve();
                self.ops[at] = Op::Cond {
                    group: *group,
                    no: self.ops.len(),
                };
                self.seq(no, flags)?;
                self.ops[jump] = Op::Jump(self.ops.len());
            }
        }
        Ok(())
    }

    fn branch(&mut self, branches: &[Seq], flags: i64) -> PyResult<()> {
        let mut jumps = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            let split = (index + 1 < branches.len()).then(|| self.reserve());
            self.seq(branch, flags)?;
            if let Some(split) = split {
                jumps.push(self.reserve());
                self.ops[split] = Op::Split(split + 1, self.ops.len());
            }
        }
        for jump in jumps {
            self.ops[jump] = Op::Jump(self.ops.len());
        }
        Ok(())
    }

    fn atomic(&mut self, body: impl FnOnce(&mut Self) -> PyResult<()>) -> PyResult<()> {
        let at = self.reserve();
        body(self)?;
        self.ops.push(Op::Accept);
        self.ops[at] = Op::Atomic {
            next: self.ops.len(),
        };
        Ok(())
    }

    fn repeat(
        &mut self,
        min: usize,
        max: usize,
        kind: Repeat,
        body: &Seq,
        flags: i64,
    ) -> PyResult<()> {
        let single = match body.as_slice() {
            [node] => one_of(node, flags),
            _ => None,
        };
        if let Some(one) = single {
            self.ops.push(Op::Run {
                one,
                min,
                max,
                kind,
            });
            return Ok(());
        }
        if kind == Repeat::Possessive {
            return self.atomic(|compiler| compiler.repeat(min, max, Repeat::Greedy, body, flags));
        }
        let slot = self.loops;
        self.loops += 1;
        self.ops.push(Op::Enter(slot));
        let head = self.reserve();
        self.seq(body, flags)?;
        self.ops.push(Op::Jump(head));
        self.ops[head] = Op::Loop {
            slot,
            min,
            max,
            lazy: kind == Repeat::Lazy,
            exit: self.ops.len(),
        };
        Ok(())
    }
}

/// The test that a node of one character makes.
fn one_of(node: &Node, flags: i64) -> Option<One> {
    Some(match node {
        Node::Literal(ch) if flags & IGNORECASE == 0 => One::Char(*ch),
        Node::Literal(ch) => {
            let set = CharSet::of_literal(*ch, flags);
            if super::case::variants(*ch, flags & ASCII != 0).len() == 1 {
                One::Char(*ch)
            } else {
                One::Set(Rc::new(set))
            }
        }
        Node::Any if flags & DOTALL != 0 => One::Any,
        Node::Any => One::NotNewline,
        Node::Set(Set { negate, items }) => {
            let set = Set {
                negate: *negate,
                items: items.clone(),
            };
            One::Set(Rc::new(CharSet::new(set, flags)))
        }
        Node::Group {
            index: None,
            add: 0,
            del: 0,
            body,
        } => match body.as_slice() {
            [node] => return one_of(node, flags),
            _ => return None,
        },
        _ => return None,
    })
}
