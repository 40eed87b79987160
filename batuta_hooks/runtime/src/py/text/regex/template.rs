//! Replacement templates: `\1`, `\g<name>` and escapes.

use super::Regex;
use super::exec::Captures;
use super::parse::{bad_group_name, group_number};
use super::token::{Token, Tokenizer};
use crate::py::error::{PyResult, index_error};
use crate::py::text::predicate::is_identifier;
use crate::py::text::repr::str_repr;

#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Group(usize),
}

/// A parsed replacement template.
#[derive(Clone, Debug)]
pub struct Template(Vec<Part>);

impl Template {
    /// Reads a template for the groups of a pattern.
    ///
    /// # Errors
    /// `re.error` for bad escapes and groups that do not exist, `IndexError` for unknown names.
    pub fn new(text: &str, regex: &Regex) -> PyResult<Template> {
        if !text.contains('\\') {
            return Ok(Template(vec![Part::Text(text.to_owned())]));
        }
        let mut source = Tokenizer::new(text)?;
        let mut template = Template(Vec::new());
        while let Some(token) = source.get()? {
            if token.escaped {
                template.escape(token, &mut source, regex)?;
            } else {
                template.push(token.ch);
            }
        }
        Ok(template)
    }

    fn push(&mut self, ch: char) {
        match self.0.last_mut() {
            Some(Part::Text(text)) => text.push(ch),
            _ => self.0.push(Part::Text(ch.to_string())),
        }
    }

    fn group(
        &mut self,
        index: usize,
        offset: usize,
        source: &Tokenizer,
        regex: &Regex,
    ) -> PyResult<()> {
        if index > regex.groups() {
            return Err(source.error(&format!("invalid group reference {index}"), offset));
        }
        self.0.push(Part::Group(index));
        Ok(())
    }

    fn escape(&mut self, token: Token, source: &mut Tokenizer, regex: &Regex) -> PyResult<()> {
        match token.ch {
            'g' => {
                if !source.take('<')? {
                    return Err(source.error("missing <", 0));
                }
                let name = source.get_until('>', "group name")?;
                let length = name.chars().count();
                let index = if is_identifier(&name) {
                    let unknown = || index_error(format!("unknown group name {}", str_repr(&name)));
                    regex.group_index(&name).ok_or_else(unknown)?
                } else {
                    group_number(&name)
                        .ok_or_else(|| source.error(&bad_group_name(&name), length + 1))?
                };
                self.group(index, length + 1, source, regex)
            }
            '0' => {
                let digits = source.get_while(2, |ch| ch.is_digit(8))?;
                let code = u8::from_str_radix(&format!("0{digits}"), 8).unwrap_or(0);
                self.push(char::from(code));
                Ok(())
            }
            '1'..='9' => {
                let mut digits = token.ch.to_string();
                if source.next_is(|ch| ch.is_ascii_digit()) {
                    digits.extend(source.get()?.map(|token| token.ch));
                    let all_octal = digits.chars().all(|ch| ch.is_digit(8));
                    if all_octal && source.next_is(|ch| ch.is_digit(8)) {
                        digits.extend(source.get()?.map(|token| token.ch));
                        let Ok(code) = u8::from_str_radix(&digits, 8) else {
                            let message =
                                format!("octal escape value \\{digits} outside of range 0-0o377");
                            return Err(source.error(&message, digits.len() + 1));
                        };
                        self.push(char::from(code));
                        return Ok(());
                    }
                }
                self.group(
                    digits.parse().unwrap_or(usize::MAX),
                    digits.len(),
                    source,
                    regex,
                )
            }
            'a' => self.pushed('\x07'),
            'b' => self.pushed('\x08'),
            'f' => self.pushed('\x0c'),
            'n' => self.pushed('\n'),
            'r' => self.pushed('\r'),
            't' => self.pushed('\t'),
            'v' => self.pushed('\x0b'),
            '\\' => self.pushed('\\'),
            ch if ch.is_ascii_alphabetic() => Err(source.error(&format!("bad escape \\{ch}"), 2)),
            ch => {
                self.push('\\');
                self.pushed(ch)
            }
        }
    }

    fn pushed(&mut self, ch: char) -> PyResult<()> {
        self.push(ch);
        Ok(())
    }

    /// Appends the template with the groups of a match; those that did not take part are empty.
    pub fn expand(&self, found: &Captures, text: &str, out: &mut String) {
        for part in &self.0 {
            match part {
                Part::Text(part) => out.push_str(part),
                Part::Group(group) => out.push_str(found.group(text, *group).unwrap_or("")),
            }
        }
    }
}
