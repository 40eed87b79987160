//! A pattern or template as tokens: characters, and backslashes with the character after them.

use crate::py::error::{PyErr, PyResult};
use crate::py::text::predicate::is_identifier;
use crate::py::text::repr::str_repr;

/// A character, or an escape with its character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) ch: char,
    pub(super) escaped: bool,
}

impl Token {
    /// Whether it is this character and no escape.
    pub(super) fn is(self, ch: char) -> bool {
        !self.escaped && self.ch == ch
    }

    pub(super) fn len(self) -> usize {
        1 + usize::from(self.escaped)
    }

    pub(super) fn text(self) -> String {
        if self.escaped {
            format!("\\{}", self.ch)
        } else {
            self.ch.to_string()
        }
    }
}

pub(super) struct Tokenizer {
    chars: Vec<char>,
    /// Where the token after `next` begins.
    index: usize,
    pub(super) next: Option<Token>,
}

impl Tokenizer {
    pub(super) fn new(text: &str) -> PyResult<Tokenizer> {
        let mut source = Tokenizer {
            chars: text.chars().collect(),
            index: 0,
            next: None,
        };
        source.advance()?;
        Ok(source)
    }

    fn advance(&mut self) -> PyResult<()> {
        let Some(&ch) = self.chars.get(self.index) else {
            self.next = None;
            return Ok(());
        };
        self.index += 1;
        if ch != '\\' {
            self.next = Some(Token { ch, escaped: false });
            return Ok(());
        }
        let Some(&ch) = self.chars.get(self.index) else {
            return Err(self.error_at("bad escape (end of pattern)", self.chars.len() - 1));
        };
        self.index += 1;
        self.next = Some(Token { ch, escaped: true });
        Ok(())
    }

    pub(super) fn get(&mut self) -> PyResult<Option<Token>> {
        let token = self.next;
        if token.is_some() {
            self.advance()?;
        }
        Ok(token)
    }

    /// Takes the next token when it is this character.
    pub(super) fn take(&mut self, ch: char) -> PyResult<bool> {
        let found = self.next.is_some_and(|token| token.is(ch));
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    pub(super) fn next_is(&self, test: impl Fn(char) -> bool) -> bool {
        self.next
            .is_some_and(|token| !token.escaped && test(token.ch))
    }

    /// Up to `count` characters that pass the test.
    pub(super) fn get_while(
        &mut self,
        count: usize,
        test: impl Fn(char) -> bool,
    ) -> PyResult<String> {
        let mut text = String::new();
        while text.len() < count && self.next_is(&test) {
            text.extend(self.get()?.map(|token| token.ch));
        }
        Ok(text)
    }

    /// All up to a terminator, which is taken too.
    pub(super) fn get_until(&mut self, terminator: char, what: &str) -> PyResult<String> {
        let mut text = String::new();
        loop {
            let Some(token) = self.get()? else {
                if text.is_empty() {
                    return Err(self.error(&format!("missing {what}"), 0));
                }
                let length = text.chars().count();
                return Err(self.error(&format!("missing {terminator}, unterminated name"), length));
            };
            if token.is(terminator) {
                if text.is_empty() {
                    return Err(self.error(&format!("missing {what}"), 1));
                }
                return Ok(text);
            }
            text.push_str(&token.text());
        }
    }

    pub(super) fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    pub(super) fn seek(&mut self, index: usize) -> PyResult<()> {
        self.index = index;
        self.advance()
    }

    /// A `re.error` at `offset` characters before here.
    pub(super) fn error(&self, message: &str, offset: usize) -> PyErr {
        self.error_at(message, self.tell().saturating_sub(offset))
    }

    pub(super) fn error_at(&self, message: &str, position: usize) -> PyErr {
        regex_error(message, &self.chars, position)
    }

    pub(super) fn check_group_name(&self, name: &str) -> PyResult<()> {
        if is_identifier(name) {
            return Ok(());
        }
        Err(self.error(
            &format!("bad character in group name {}", str_repr(name)),
            name.chars().count() + 1,
        ))
    }
}

/// `re.error`: the message with its position, and line and column in patterns of several lines.
pub(super) fn regex_error(message: &str, pattern: &[char], position: usize) -> PyErr {
    let mut text = format!("{message} at position {position}");
    if pattern.contains(&'\n') {
        let before = &pattern[..position.min(pattern.len())];
        let line = before.iter().filter(|ch| **ch == '\n').count() + 1;
        let column = position
            - before
                .iter()
                .rposition(|ch| *ch == '\n')
                .map_or(0, |at| at + 1)
            + 1;
        text.push_str(&format!(" (line {line}, column {column})"));
    }
    PyErr::new("re.error", text)
}
