//! Patterns as text to syntax trees, with CPython's error messages.

use super::node::{At, Category, Item, Node, Repeat, Seq, Set, UNBOUNDED};
use super::token::{Token, Tokenizer};
use super::width::{Width, width_of};
use super::{ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE};
use crate::py::error::{PyErr, PyResult, overflow_error, recursion_error, value_error};
use crate::py::text::predicate::is_identifier;
use crate::py::text::repr::str_repr;

/// More groups than CPython allows.
const MAX_GROUPS: usize = 1_073_741_823;
/// Deeper patterns would overflow the stack of a thread.
const MAX_DEPTH: usize = 250;
const TYPE_FLAGS: i64 = ASCII | LOCALE | UNICODE;

/// A parsed pattern.
pub(super) struct Parsed {
    pub(super) body: Seq,
    pub(super) flags: i64,
    pub(super) groups: usize,
    pub(super) names: Vec<(String, usize)>,
    /// The width of each group.
    pub(super) widths: Vec<Option<Width>>,
}

pub(super) fn parse(pattern: &str, flags: i64) -> PyResult<Parsed> {
    let mut parser = Parser {
        source: Tokenizer::new(pattern)?,
        flags,
        names: Vec::new(),
        widths: vec![None],
        look_behind: None,
        conditions: Vec::new(),
    };
    let verbose = flags & VERBOSE != 0;
    let body = parser.alternatives(verbose, 0)?;
    let flags = fix_flags(parser.flags)?;
    if parser.source.next.is_some() {
        return Err(parser.source.error("unbalanced parenthesis", 0));
    }
    for (group, position) in &parser.conditions {
        if *group >= parser.widths.len() {
            return Err(parser
                .source
                .error_at(&format!("invalid group reference {group}"), *position));
        }
    }
    Ok(Parsed {
        body,
        flags,
        groups: parser.widths.len() - 1,
        names: parser.names,
        widths: parser.widths,
    })
}

fn fix_flags(flags: i64) -> PyResult<i64> {
    if flags & LOCALE != 0 {
        return Err(value_error("cannot use LOCALE flag with a str pattern"));
    }
    match (flags & ASCII != 0, flags & UNICODE != 0) {
        (false, _) => Ok(flags | UNICODE),
        (true, true) => Err(value_error("ASCII and UNICODE flags are incompatible")),
        (true, false) => Ok(flags),
    }
}

struct Parser {
    source: Tokenizer,
    flags: i64,
    names: Vec<(String, usize)>,
    /// By group: its width, None while it is open; group 0 has none.
    widths: Vec<Option<Width>>,
    /// How many groups there were when the outermost look-behind began.
    look_behind: Option<usize>,
    /// Groups that conditions name by number, which may be defined later.
    conditions: Vec<(usize, usize)>,
}

/// What an escape in an expression or a set stands for.
enum Escape {
    Char(char),
    Category(Category),
    At(At),
    Ref(usize),
}

impl Parser {
    fn fail<T>(&self, message: &str, offset: usize) -> PyResult<T> {
        Err(self.source.error(message, offset))
    }

    /// `a|b|c`
    fn alternatives(&mut self, verbose: bool, depth: usize) -> PyResult<Seq> {
        if depth > MAX_DEPTH {
            return Err(recursion_error("maximum recursion depth exceeded"));
        }
        let mut verbose = verbose;
        let mut branches = Vec::new();
        loop {
            let first = depth == 0 && branches.is_empty();
            branches.push(self.sequence(verbose, depth + 1, first)?);
            if !self.source.take('|')? {
                break;
            }
            if depth == 0 {
                verbose = self.flags & VERBOSE != 0;
            }
        }
        Ok(if branches.len() == 1 {
            branches.swap_remove(0)
        } else {
            vec![Node::Branch(branches)]
        })
    }

    fn sequence(&mut self, verbose: bool, depth: usize, first: bool) -> PyResult<Seq> {
        let mut verbose = verbose;
        let mut items = Seq::new();
        while let Some(token) = self.source.next {
            if token.is('|') || token.is(')') {
                break;
            }
            self.source.get()?;
            if verbose && !token.escaped {
                if matches!(token.ch, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') {
                    continue;
                }
                if token.ch == '#' {
                    while self.source.get()?.is_some_and(|token| !token.is('\n')) {}
                    continue;
                }
            }
            if token.escaped {
                items.push(match self.escape(token)? {
                    Escape::Char(ch) => Node::Literal(ch),
                    Escape::Category(category) => Node::Set(Set {
                        negate: false,
                        items: vec![Item::Category(category)],
                    }),
                    Escape::At(at) => Node::At(at),
                    Escape::Ref(group) => Node::Ref(group),
                });
                continue;
            }
            match token.ch {
                '[' => items.push(self.set()?),
                '*' | '+' | '?' | '{' => self.repeat(token, &mut items)?,
                '.' => items.push(Node::Any),
                '^' => items.push(Node::At(At::Beginning)),
                '$' => items.push(Node::At(At::End)),
                '(' => {
                    if let Some(node) =
                        self.group(&mut verbose, depth, first && items.is_empty())?
                    {
                        items.push(node);
                    }
                }
                ch => items.push(Node::Literal(ch)),
            }
        }
        Ok(items)
    }

    fn repeat(&mut self, token: Token, items: &mut Seq) -> PyResult<()> {
        let here = self.source.tell();
        let (min, max) = match token.ch {
            '?' => (0, 1),
            '*' => (0, UNBOUNDED),
            '+' => (1, UNBOUNDED),
            _ => {
                if self.source.next_is(|ch| ch == '}') {
                    items.push(Node::Literal('{'));
                    return Ok(());
                }
                let low = self
                    .source
                    .get_while(usize::MAX, |ch| ch.is_ascii_digit())?;
                let high = if self.source.take(',')? {
                    self.source
                        .get_while(usize::MAX, |ch| ch.is_ascii_digit())?
                } else {
                    low.clone()
                };
                if !self.source.take('}')? {
                    items.push(Node::Literal('{'));
                    return self.source.seek(here);
                }
                let bound = |text: &str, missing: usize| match text {
                    "" => Ok(missing),
                    _ => text
                        .parse()
                        .ok()
                        .filter(|value| *value < UNBOUNDED)
                        .ok_or_else(|| overflow_error("the repetition number is too large")),
                };
                let (min, max) = (bound(&low, 0)?, bound(&high, UNBOUNDED)?);
                if max < min {
                    return self.fail(
                        "min repeat greater than max repeat",
                        self.source.tell() - here,
                    );
                }
                (min, max)
            }
        };
        let offset = self.source.tell() - here + 1;
        let body = match items.last() {
            None | Some(Node::At(_)) => return self.fail("nothing to repeat", offset),
            Some(Node::Repeat { .. }) => return self.fail("multiple repeat", offset),
            Some(_) => items.split_off(items.len() - 1),
        };
        let kind = if self.source.take('?')? {
            Repeat::Lazy
        } else if self.source.take('+')? {
            Repeat::Possessive
        } else {
            Repeat::Greedy
        };
        items.push(Node::Repeat {
            min,
            max,
            kind,
            body,
        });
        Ok(())
    }

    /// What follows an opening parenthesis; None for comments and flags for the whole pattern.
    fn group(&mut self, verbose: &mut bool, depth: usize, first: bool) -> PyResult<Option<Node>> {
        let start = self.source.tell() - 1;
        if !self.source.take('?')? {
            return self.capture(None, start, *verbose, depth).map(Some);
        }
        let Some(token) = self.source.get()? else {
            return self.fail("unexpected end of pattern", 0);
        };
        if token.escaped {
            return self.fail(
                &format!("unknown extension ?{}", token.text()),
                token.len() + 1,
            );
        }
        match token.ch {
            'P' => {
                if self.source.take('<')? {
                    let name = self.source.get_until('>', "group name")?;
                    self.source.check_group_name(&name)?;
                    return self.capture(Some(name), start, *verbose, depth).map(Some);
                }
                if self.source.take('=')? {
                    return self.named_reference().map(Some);
                }
                match self.source.get()? {
                    None => self.fail("unexpected end of pattern", 0),
                    Some(token) => self.fail(
                        &format!("unknown extension ?P{}", token.text()),
                        token.len() + 2,
                    ),
                }
            }
            ':' => self.wrapped(0, 0, start, *verbose, depth).map(Some),
            '#' => loop {
                if self.source.next.is_none() {
                    return self.fail(
                        "missing ), unterminated comment",
                        self.source.tell() - start,
                    );
                }
                if self.source.get()?.is_some_and(|token| token.is(')')) {
                    return Ok(None);
                }
            },
            '=' | '!' | '<' => self.look_around(token, start, *verbose, depth).map(Some),
            '(' => self.condition(start, *verbose, depth).map(Some),
            '>' => {
                let body = self.alternatives(*verbose, depth + 1)?;
                self.close(start)?;
                Ok(Some(Node::Atomic(body)))
            }
            ch if ch == '-' || flag_of(ch).is_some() => match self.inline_flags(token)? {
                Some((add, del)) => self.wrapped(add, del, start, *verbose, depth).map(Some),
                None if !first => {
                    let offset = self.source.tell() - start;
                    self.fail("global flags not at the start of the expression", offset)
                }
                None => {
                    *verbose = self.flags & VERBOSE != 0;
                    Ok(None)
                }
            },
            ch => self.fail(&format!("unknown extension ?{ch}"), 2),
        }
    }

    fn close(&mut self, start: usize) -> PyResult<()> {
        if self.source.take(')')? {
            return Ok(());
        }
        self.fail(
            "missing ), unterminated subpattern",
            self.source.tell() - start,
        )
    }

    fn capture(
        &mut self,
        name: Option<String>,
        start: usize,
        verbose: bool,
        depth: usize,
    ) -> PyResult<Node> {
        let index = self.widths.len();
        self.widths.push(None);
        if index > MAX_GROUPS {
            return self.fail("too many groups", 0);
        }
        if let Some(name) = name {
            if let Some((_, before)) = self.names.iter().find(|(known, _)| *known == name) {
                let message = format!(
                    "redefinition of group name {} as group {index}; was group {before}",
                    str_repr(&name)
                );
                return self.fail(&message, name.chars().count() + 1);
            }
            self.names.push((name, index));
        }
        let body = self.alternatives(verbose, depth + 1)?;
        self.close(start)?;
        self.widths[index] = Some(width_of(&body, &self.widths));
        Ok(Node::Group {
            index: Some(index),
            add: 0,
            del: 0,
            body,
        })
    }

    /// A group that captures nothing, with flags of its own.
    fn wrapped(
        &mut self,
        add: i64,
        del: i64,
        start: usize,
        verbose: bool,
        depth: usize,
    ) -> PyResult<Node> {
        let verbose = (verbose || add & VERBOSE != 0) && del & VERBOSE == 0;
        let body = self.alternatives(verbose, depth + 1)?;
        self.close(start)?;
        Ok(Node::Group {
            index: None,
            add,
            del,
            body,
        })
    }

    fn look_around(
        &mut self,
        token: Token,
        start: usize,
        verbose: bool,
        depth: usize,
    ) -> PyResult<Node> {
        let mut sign = token.ch;
        let behind = sign == '<';
        if behind {
            let Some(token) = self.source.get()? else {
                return self.fail("unexpected end of pattern", 0);
            };
            if !token.is('=') && !token.is('!') {
                return self.fail(
                    &format!("unknown extension ?<{}", token.text()),
                    token.len() + 2,
                );
            }
            sign = token.ch;
        }
        let outermost = behind && self.look_behind.is_none();
        if outermost {
            self.look_behind = Some(self.widths.len());
        }
        let body = self.alternatives(verbose, depth + 1)?;
        if outermost {
            self.look_behind = None;
        }
        self.close(start)?;
        Ok(Node::Look {
            behind,
            negate: sign == '!',
            body,
        })
    }

    fn condition(&mut self, start: usize, verbose: bool, depth: usize) -> PyResult<Node> {
        let name = self.source.get_until(')', "group name")?;
        let length = name.chars().count();
        let group = if is_identifier(&name) {
            match self.names.iter().find(|(known, _)| *known == name) {
                Some((_, group)) => *group,
                None => {
                    return self.fail(
                        &format!("unknown group name {}", str_repr(&name)),
                        length + 1,
                    );
                }
            }
        } else {
            let group = group_number(&name)
                .ok_or_else(|| self.source.error(&bad_group_name(&name), length + 1))?;
            if group == 0 {
                return self.fail("bad group number", length + 1);
            }
            if group >= MAX_GROUPS {
                return self.fail(&format!("invalid group reference {group}"), length + 1);
            }
            if self.conditions.iter().all(|(known, _)| *known != group) {
                self.conditions
                    .push((group, self.source.tell() - length - 1));
            }
            group
        };
        self.check_look_behind(group)?;
        let yes = self.sequence(verbose, depth + 1, false)?;
        let mut no = Seq::new();
        if self.source.take('|')? {
            no = self.sequence(verbose, depth + 1, false)?;
            if self.source.next_is(|ch| ch == '|') {
                return self.fail("conditional backref with more than two branches", 0);
            }
        }
        self.close(start)?;
        Ok(Node::Cond { group, yes, no })
    }

    fn named_reference(&mut self) -> PyResult<Node> {
        let name = self.source.get_until(')', "group name")?;
        self.source.check_group_name(&name)?;
        let offset = name.chars().count() + 1;
        let Some((_, group)) = self.names.iter().find(|(known, _)| *known == name) else {
            return self.fail(&format!("unknown group name {}", str_repr(&name)), offset);
        };
        let group = *group;
        if self.is_open(group) {
            return self.fail("cannot refer to an open group", offset);
        }
        self.check_look_behind(group)?;
        Ok(Node::Ref(group))
    }

    fn is_open(&self, group: usize) -> bool {
        self.widths.get(group).is_none_or(Option::is_none)
    }

    fn check_look_behind(&self, group: usize) -> PyResult<()> {
        match self.look_behind {
            Some(_) if self.is_open(group) => self.fail("cannot refer to an open group", 0),
            Some(known) if group >= known => self.fail(
                "cannot refer to group defined in the same lookbehind subpattern",
                0,
            ),
            _ => Ok(()),
        }
    }

    /// `i`, `-i:` and so on; None when the flags are for the whole pattern.
    fn inline_flags(&mut self, token: Token) -> PyResult<Option<(i64, i64)>> {
        let (mut add, mut del) = (0, 0);
        let mut token = token;
        let missing = |source: &Tokenizer, token: Option<Token>, what: &str| -> PyErr {
            match token {
                Some(token) if token.text().chars().all(char::is_alphabetic) => {
                    source.error("unknown flag", token.len())
                }
                Some(token) => source.error(what, token.len()),
                None => source.error(what, 0),
            }
        };
        if token.ch != '-' {
            loop {
                let flag = flag_of(token.ch).unwrap_or(0);
                if flag == LOCALE {
                    return self.fail(
                        "bad inline flags: cannot use 'L' flag with a str pattern",
                        0,
                    );
                }
                add |= flag;
                if flag & TYPE_FLAGS != 0 && add & TYPE_FLAGS != flag {
                    return self.fail(
                        "bad inline flags: flags 'a', 'u' and 'L' are incompatible",
                        0,
                    );
                }
                let next = self.source.get()?;
                match next.filter(|next| !next.escaped) {
                    Some(next) if matches!(next.ch, ')' | '-' | ':') => token = next,
                    Some(next) if flag_of(next.ch).is_some() => {
                        token = next;
                        continue;
                    }
                    _ => return Err(missing(&self.source, next, "missing -, : or )")),
                }
                break;
            }
        }
        if token.ch == ')' {
            self.flags |= add;
            return Ok(None);
        }
        if token.ch == '-' {
            let mut next = self.source.get()?;
            if next.is_none_or(|next| next.escaped || flag_of(next.ch).is_none()) {
                return Err(missing(&self.source, next, "missing flag"));
            }
            while let Some(flag) = next.and_then(|next| flag_of(next.ch)) {
                if flag & TYPE_FLAGS != 0 {
                    return self.fail(
                        "bad inline flags: cannot turn off flags 'a', 'u' and 'L'",
                        0,
                    );
                }
                del |= flag;
                next = self.source.get()?;
                if next.is_some_and(|next| next.is(':')) {
                    break;
                }
                if next.is_none_or(|next| next.escaped || flag_of(next.ch).is_none()) {
                    return Err(missing(&self.source, next, "missing :"));
                }
            }
        }
        if add & del != 0 {
            return self.fail("bad inline flags: flag turned on and off", 1);
        }
        Ok(Some((add, del)))
    }

    fn set(&mut self) -> PyResult<Node> {
        let here = self.source.tell() - 1;
        let negate = self.source.take('^')?;
        let mut items = Vec::new();
        loop {
            let Some(token) = self.source.get()? else {
                return self.fail("unterminated character set", self.source.tell() - here);
            };
            if token.is(']') && !items.is_empty() {
                break;
            }
            let low = self.set_item(token)?;
            if !self.source.take('-')? {
                items.push(low);
                continue;
            }
            let Some(end) = self.source.get()? else {
                return self.fail("unterminated character set", self.source.tell() - here);
            };
            if end.is(']') {
                items.push(low);
                items.push(Item::Range('-', '-'));
                break;
            }
            match (low, self.set_item(end)?) {
                (Item::Range(low, _), Item::Range(high, _)) if low <= high => {
                    items.push(Item::Range(low, high))
                }
                _ => {
                    let message = format!("bad character range {}-{}", token.text(), end.text());
                    return self.fail(&message, token.len() + 1 + end.len());
                }
            }
        }
        match (negate, items.as_slice()) {
            (false, [Item::Range(low, high)]) if low == high => Ok(Node::Literal(*low)),
            _ => Ok(Node::Set(Set { negate, items })),
        }
    }

    fn set_item(&mut self, token: Token) -> PyResult<Item> {
        if !token.escaped {
            return Ok(Item::Range(token.ch, token.ch));
        }
        if let Some(category) = Category::of_escape(token.ch) {
            return Ok(Item::Category(category));
        }
        let ch = match token.ch {
            'b' => '\x08',
            '0'..='7' => {
                let digits = format!(
                    "{}{}",
                    token.ch,
                    self.source.get_while(2, |ch| ch.is_digit(8))?
                );
                self.octal(&digits)?
            }
            _ => self.character_escape(token)?,
        };
        Ok(Item::Range(ch, ch))
    }

    fn octal(&self, digits: &str) -> PyResult<char> {
        match u32::from_str_radix(digits, 8)
            .ok()
            .filter(|code| *code <= 0o377)
            .and_then(char::from_u32)
        {
            Some(ch) => Ok(ch),
            None => {
                let message = format!("octal escape value \\{digits} outside of range 0-0o377");
                self.fail(&message, digits.len() + 1)
            }
        }
    }

    fn escape(&mut self, token: Token) -> PyResult<Escape> {
        if let Some(category) = Category::of_escape(token.ch) {
            return Ok(Escape::Category(category));
        }
        Ok(match token.ch {
            'A' => Escape::At(At::TextStart),
            'Z' => Escape::At(At::TextEnd),
            'b' => Escape::At(At::Boundary),
            'B' => Escape::At(At::NoBoundary),
            '0' => {
                let digits = format!("0{}", self.source.get_while(2, |ch| ch.is_digit(8))?);
                Escape::Char(self.octal(&digits)?)
            }
            '1'..='9' => return self.reference(token),
            _ => Escape::Char(self.character_escape(token)?),
        })
    }

    /// `\1` to `\99`, or three octal digits.
    fn reference(&mut self, token: Token) -> PyResult<Escape> {
        let mut digits = token.ch.to_string();
        if self.source.next_is(|ch| ch.is_ascii_digit()) {
            digits.extend(self.source.get()?.map(|token| token.ch));
            let all_octal = digits.chars().all(|ch| ch.is_digit(8));
            if all_octal && self.source.next_is(|ch| ch.is_digit(8)) {
                digits.extend(self.source.get()?.map(|token| token.ch));
                return self.octal(&digits).map(Escape::Char);
            }
        }
        let group = digits.parse().unwrap_or(usize::MAX);
        if group >= self.widths.len() {
            return self.fail(&format!("invalid group reference {group}"), digits.len());
        }
        if self.is_open(group) {
            return self.fail("cannot refer to an open group", digits.len() + 1);
        }
        self.check_look_behind(group)?;
        Ok(Escape::Ref(group))
    }

    /// The escapes that mean one character everywhere.
    fn character_escape(&mut self, token: Token) -> PyResult<char> {
        let hexadecimal = match token.ch {
            'a' => return Ok('\x07'),
            'f' => return Ok('\x0c'),
            'n' => return Ok('\n'),
            'r' => return Ok('\r'),
            't' => return Ok('\t'),
            'v' => return Ok('\x0b'),
            '\\' => return Ok('\\'),
            'x' => 2,
            'u' => 4,
            'U' => 8,
            ch if ch.is_ascii_alphanumeric() => return self.fail(&format!("bad escape \\{ch}"), 2),
            ch => return Ok(ch),
        };
        let digits = self
            .source
            .get_while(hexadecimal, |ch| ch.is_ascii_hexdigit())?;
        let escape = format!("\\{}{digits}", token.ch);
        if digits.len() != hexadecimal {
            return self.fail(&format!("incomplete escape {escape}"), escape.len());
        }
        match u32::from_str_radix(&digits, 16)
            .ok()
            .and_then(char::from_u32)
        {
            Some(ch) => Ok(ch),
            None => self.fail(&format!("bad escape {escape}"), escape.len()),
        }
    }
}

fn flag_of(letter: char) -> Option<i64> {
    Some(match letter {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'x' => VERBOSE,
        'a' => ASCII,
        'u' => UNICODE,
        _ => return None,
    })
}

pub(super) fn bad_group_name(name: &str) -> String {
    format!("bad character in group name {}", str_repr(name))
}

/// The number that a group is given by; as `int()` reads it.
pub(super) fn group_number(name: &str) -> Option<usize> {
    match crate::py::text::parse_int(name, 10) {
        Ok(crate::py::Int::Small(value)) => usize::try_from(value).ok(),
        _ => None,
    }
}
