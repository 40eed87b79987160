//! `json.loads`: the value that a text of JSON stands for.

use crate::py::abc::library_class;
use crate::py::{
    Class, Dict, Int, Name, PyErr, PyResult, Value, attr, call, exceptions, recursion,
};
use std::cell::OnceCell;

thread_local! {
    static DECODE_ERROR: OnceCell<Class> = const { OnceCell::new() };
}

/// `json.JSONDecodeError`
pub fn decode_error_class() -> Class {
    DECODE_ERROR.with(|class| {
        class
            .get_or_init(|| {
                let base = exceptions::class_of("ValueError");
                library_class("JSONDecodeError", "json.decoder", base, None)
            })
            .clone()
    })
}

/// What `json.loads` calls with the parts it has read.
#[derive(Default)]
pub struct Hooks {
    /// Makes a value of each object's dict.
    pub object: Option<Value>,
    /// Makes a value of each object's pairs; goes before `object`.
    pub pairs: Option<Value>,
    /// Makes a value of each float's text.
    pub float: Option<Value>,
    /// Makes a value of each int's text.
    pub int: Option<Value>,
}

/// `json.loads(text)`
///
/// # Errors
/// `json.JSONDecodeError`.
pub fn loads(text: &str, hooks: &Hooks) -> PyResult<Value> {
    let mut reader = Reader {
        text,
        chars: text.chars().collect(),
        at: 0,
        hooks,
    };
    if reader.chars.first() == Some(&'\u{feff}') {
        return Err(reader.error("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0));
    }
    reader.space();
    let value = reader.value()?;
    reader.space();
    if reader.at < reader.chars.len() {
        return Err(reader.error("Extra data", reader.at));
    }
    Ok(value)
}

struct Reader<'a> {
    text: &'a str,
    chars: Vec<char>,
    at: usize,
    hooks: &'a Hooks,
}

impl Reader<'_> {
    #[cold]
    fn error(&self, message: &str, at: usize) -> PyErr {
        let before = &self.chars[..at.min(self.chars.len())];
        let line = before.iter().filter(|ch| **ch == '\n').count() + 1;
        let column = before
            .iter()
            .rposition(|ch| *ch == '\n')
            .map_or(at + 1, |newline| at - newline);
        let text = format!("{message}: line {line} column {column} (char {at})");
        let made = call::call(&Value::Class(decode_error_class()), &[Value::from(text)]).and_then(
            |error| {
                let fields = [
                    ("msg", Value::from(message)),
                    ("doc", Value::from(self.text)),
                    ("pos", Value::from(at)),
                    ("lineno", Value::from(line)),
                    ("colno", Value::from(column)),
                ];
                for (name, value) in fields {
                    attr::setattr(&error, Name::new(name), value)?;
                }
                Ok(error)
            },
        );
        match made {
            Ok(error) => PyErr::raise(&error),
            Err(error) => error,
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let fits = word
            .chars()
            .enumerate()
            .all(|(offset, ch)| self.chars.get(self.at + offset) == Some(&ch));
        if fits {
            self.at += word.len();
        }
        fits
    }

    fn value(&mut self) -> PyResult<Value> {
        let constants = [
            ("null", Value::None),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("NaN", Value::Float(f64::NAN)),
            ("Infinity", Value::Float(f64::INFINITY)),
            ("-Infinity", Value::Float(f64::NEG_INFINITY)),
        ];
        match self.peek() {
            Some('"') => {
                self.at += 1;
                self.string().map(Value::from)
            }
            Some('{') => {
                let _depth =
                    recursion::nested(" while decoding a JSON object from a unicode string")?;
                self.at += 1;
                self.object()
            }
            Some('[') => {
                let _depth =
                    recursion::nested(" while decoding a JSON array from a unicode string")?;
                self.at += 1;
                self.array()
            }
            _ => {
                for (word, value) in constants {
                    if self.word(word) {
                        return Ok(value);
                    }
                }
                self.number()
            }
        }
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|ch| ch.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> PyResult<Value> {
        let start = self.at;
        if self.peek() == Some('-') {
            self.at += 1;
        }
        if self.peek() == Some('0') {
            self.at += 1;
        } else if self.digits() == 0 {
            self.at = start;
            return Err(self.error("Expecting value", start));
        }
        let mut whole = true;
        if self.peek() == Some('.')
            && self
                .chars
                .get(self.at + 1)
                .is_some_and(char::is_ascii_digit)
        {
            self.at += 1;
            self.digits();
            whole = false;
        }
        if matches!(self.peek(), Some('e' | 'E')) {
            let mark = self.at;
            self.at += 1;
            if matches!(self.peek(), Some('+' | '-')) {
                self.at += 1;
            }
            if self.digits() == 0 {
                self.at = mark;
            } else {
                whole = false;
            }
        }
        let text: String = self.chars[start..self.at].iter().collect();
        let hook = if whole {
            &self.hooks.int
        } else {
            &self.hooks.float
        };
        if let Some(hook) = hook {
            return call::call(hook, &[Value::from(text)]);
        }
        if whole {
            let number: Int = crate::py::int::parse(&text, 10)?;
            return Ok(Value::Int(number));
        }
        crate::py::text::float::parse_float(&text).map(Value::Float)
    }

    fn array(&mut self) -> PyResult<Value> {
        let mut items = Vec::new();
        self.space();
        if self.peek() == Some(']') {
            self.at += 1;
            return Ok(Value::list(items));
        }
        loop {
            items.push(self.value()?);
            self.space();
            match self.peek() {
                Some(',') => self.at += 1,
                Some(']') => {
                    self.at += 1;
                    return Ok(Value::list(items));
                }
                _ => return Err(self.error("Expecting ',' delimiter", self.at)),
            }
            self.space();
        }
    }

    fn object(&mut self) -> PyResult<Value> {
        let mut pairs: Vec<(Value, Value)> = Vec::new();
        self.space();
        if self.peek() == Some('}') {
            self.at += 1;
            return self.made(pairs);
        }
        loop {
            if self.peek() != Some('"') {
                return Err(
                    self.error("Expecting property name enclosed in double quotes", self.at)
                );
            }
            self.at += 1;
            let key = self.string()?;
            self.space();
            if self.peek() != Some(':') {
                return Err(self.error("Expecting ':' delimiter", self.at));
            }
            self.at += 1;
            self.space();
            let value = self.value()?;
            pairs.push((Value::from(key), value));
            self.space();
            match self.peek() {
                Some(',') => self.at += 1,
                Some('}') => {
                    self.at += 1;
                    return self.made(pairs);
                }
                _ => return Err(self.error("Expecting ',' delimiter", self.at)),
            }
            self.space();
        }
    }

    fn made(&self, pairs: Vec<(Value, Value)>) -> PyResult<Value> {
        if let Some(hook) = &self.hooks.pairs {
            let items = pairs
                .into_iter()
                .map(|(key, value)| Value::tuple(vec![key, value]))
                .collect();
            return call::call(hook, &[Value::list(items)]);
        }
        let dict = Dict::new();
        for (key, value) in pairs {
            dict.set(key, value)?;
        }
        match &self.hooks.object {
            Some(hook) => call::call(hook, &[Value::Dict(dict)]),
            None => Ok(Value::Dict(dict)),
        }
    }

    /// The rest of a string whose opening quote has been read.
    fn string(&mut self) -> PyResult<String> {
        let begin = self.at - 1;
        let mut text = String::new();
        loop {
            let Some(ch) = self.peek() else {
                return Err(self.error("Unterminated string starting at", begin));
            };
            self.at += 1;
            match ch {
                '"' => return Ok(text),
                '\\' => text.push(self.escape(begin)?),
                ch if ch < ' ' => {
                    return Err(self.error("Invalid control character at", self.at - 1));
                }
                ch => text.push(ch),
            }
        }
    }

    fn escape(&mut self, begin: usize) -> PyResult<char> {
        let Some(ch) = self.peek() else {
            return Err(self.error("Unterminated string starting at", begin));
        };
        self.at += 1;
        Ok(match ch {
            '"' | '\\' | '/' => ch,
            'b' => '\x08',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let high = self.unit()?;
                let mut low = None;
                if (0xd800..0xdc00).contains(&high) && self.word("\\u") {
                    low = Some(self.unit()?);
                }
                match (char::from_u32(high), low) {
                    (Some(ch), _) => ch,
                    (None, Some(low)) if (0xdc00..0xe000).contains(&low) => {
                        let point = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                        char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)
                    }
                    // A lone surrogate, which texts here cannot hold.
                    _ => char::REPLACEMENT_CHARACTER,
                }
            }
            _ => return Err(self.error("Invalid \\escape", self.at - 2)),
        })
    }

    fn unit(&mut self) -> PyResult<u32> {
        let digits: String = self.chars.iter().skip(self.at).take(4).collect();
        if digits.chars().count() == 4
            && digits.chars().all(|ch| ch.is_ascii_hexdigit())
            && let Ok(unit) = u32::from_str_radix(&digits, 16)
        {
            self.at += 4;
            return Ok(unit);
        }
        Err(self.error("Invalid \\uXXXX escape", self.at - 1))
    }
}
