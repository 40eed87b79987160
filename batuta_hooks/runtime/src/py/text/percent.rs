//! `template % arguments`: printf-style formatting.

use crate::py::error::{PyErr, PyResult, overflow_error, type_error, value_error};
use crate::py::int::Int;
use crate::py::text::arg::{FormatArg, Key, Number};
use crate::py::text::digits::float_text;
use crate::py::text::float_int::float_to_int;
use crate::py::text::format::{check_width, code_point, pad};
use crate::py::text::int::bigint_to_str;
use crate::py::text::repr::escape_non_ascii_into;

/// The right side of `%`.
#[derive(Clone, Copy)]
pub enum PercentArgs<'a, A> {
    /// A tuple: one element a conversion.
    Tuple(&'a [A]),
    /// Any other object: the only argument, or looked up by key.
    One(&'a A),
}

/// Equals `template % args`.
///
/// # Errors
/// `TypeError`, `ValueError`, `OverflowError` as CPython words them, and what the arguments raise.
pub fn percent_format<A: FormatArg>(template: &str, args: PercentArgs<'_, A>) -> PyResult<String> {
    let mut out = String::with_capacity(template.len() + 16);
    let mut source = Arguments::new(args);
    let mut rest = template;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        if let Some(after) = after.strip_prefix('%') {
            out.push('%');
            rest = after;
            continue;
        }
        let mut scan = Scan { rest: after };
        let conversion = Conversion::parse(&mut scan, &mut source)?;
        let index = template.len() - scan.rest.len() - conversion.code.len_utf8();
        conversion.write(&source.next()?, index, template, &mut out)?;
        rest = scan.rest;
    }
    out.push_str(rest);
    source.finish()?;
    Ok(out)
}

/// Hands out the arguments, one a conversion.
struct Arguments<'a, A> {
    args: PercentArgs<'a, A>,
    used: usize,
    /// The value that a key names, until a conversion takes it.
    keyed: Option<A>,
    by_key: bool,
}

impl<'a, A: FormatArg> Arguments<'a, A> {
    fn new(args: PercentArgs<'a, A>) -> Arguments<'a, A> {
        Arguments {
            args,
            used: 0,
            keyed: None,
            by_key: false,
        }
    }

    fn mapping(&self) -> Option<&'a A> {
        match self.args {
            PercentArgs::One(arg) if arg.is_mapping() => Some(arg),
            PercentArgs::One(_) | PercentArgs::Tuple(_) => None,
        }
    }

    fn select(&mut self, key: &str) -> PyResult<()> {
        let mapping = self
            .mapping()
            .ok_or_else(|| type_error("format requires a mapping"))?;
        self.keyed = Some(mapping.get_item(Key::Name(key))?);
        self.by_key = true;
        Ok(())
    }

    fn next(&mut self) -> PyResult<A> {
        let found = if self.by_key {
            self.keyed.take()
        } else {
            let found = match self.args {
                PercentArgs::Tuple(items) => items.get(self.used).cloned(),
                PercentArgs::One(arg) => (self.used == 0).then(|| arg.clone()),
            };
            self.used += 1;
            found
        };
        found.ok_or_else(|| type_error("not enough arguments for format string"))
    }

    fn finish(&self) -> PyResult<()> {
        let all_used = match self.args {
            PercentArgs::Tuple(items) => self.used >= items.len(),
            PercentArgs::One(_) => self.used > 0 || self.mapping().is_some(),
        };
        if all_used {
            Ok(())
        } else {
            Err(type_error(
                "not all arguments converted during string formatting",
            ))
        }
    }
}

/// The unread rest of the template.
struct Scan<'a> {
    rest: &'a str,
}

impl Scan<'_> {
    fn peek(&self) -> PyResult<char> {
        self.rest
            .chars()
            .next()
            .ok_or_else(|| value_error("incomplete format"))
    }

    fn skip(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }

    fn digits(&mut self, too_big: &'static str, limit: usize) -> PyResult<Option<usize>> {
        let mut value = None;
        while let Some(digit) = self.rest.chars().next().and_then(|ch| ch.to_digit(10)) {
            self.skip();
            let next = value
                .unwrap_or(0usize)
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(digit as usize));
            value = Some(
                next.filter(|next| *next <= limit)
                    .ok_or_else(|| value_error(too_big))?,
            );
        }
        Ok(value)
    }
}

/// One `%...` of a template.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    code: char,
}

impl Conversion {
    fn parse<A: FormatArg>(
        scan: &mut Scan<'_>,
        args: &mut Arguments<'_, A>,
    ) -> PyResult<Conversion> {
        let mut found = Conversion::default();
        if scan.peek()? == '(' {
            if args.mapping().is_none() {
                return Err(type_error("format requires a mapping"));
            }
            let key_end = closing_parenthesis(scan.rest)
                .ok_or_else(|| value_error("incomplete format key"))?;
            args.select(&scan.rest[1..key_end])?;
            scan.rest = &scan.rest[key_end + 1..];
        }
        loop {
            match scan.peek()? {
                '-' => found.left = true,
                '+' => found.plus = true,
                ' ' => found.space = true,
                '#' => found.alternate = true,
                '0' => found.zero = true,
                _ => break,
            }
            scan.skip();
        }
        if scan.peek()? == '*' {
            scan.skip();
            let width = star(
                args.next()?,
                "Python int too large to convert to C ssize_t",
                i64::MAX,
            )?;
            found.left |= width < 0;
            found.width = width.unsigned_abs() as usize;
        } else {
            found.width = scan
                .digits("width too big", isize::MAX as usize)?
                .unwrap_or(0);
        }
        if scan.peek()? == '.' {
            scan.skip();
            if scan.peek()? == '*' {
                scan.skip();
                let precision = star(
                    args.next()?,
                    "Python int too large to convert to C int",
                    i64::from(i32::MAX),
                )?;
                found.precision = Some(usize::try_from(precision).unwrap_or(0));
            } else {
                found.precision = Some(
                    scan.digits("precision too big", i32::MAX as usize)?
                        .unwrap_or(0),
                );
            }
        }
        if matches!(scan.peek()?, 'h' | 'l' | 'L') {
            scan.skip();
        }
        found.code = scan.peek()?;
        scan.skip();
        Ok(found)
    }

    fn write<A: FormatArg>(
        &self,
        arg: &A,
        index: usize,
        template: &str,
        out: &mut String,
    ) -> PyResult<()> {
        let mut text = String::new();
        match self.code {
            's' => arg.str_into(&mut text)?,
            'b' if A::BYTES => arg.str_into(&mut text)?,
            'r' => arg.repr_into(&mut text)?,
            'a' => {
                let mut repr = String::new();
                arg.repr_into(&mut repr)?;
                escape_non_ascii_into(&repr, &mut text);
            }
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                text = self.integer(arg)?;
                return self.write_number(&text, out);
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let value = arg.float()?;
                let value = value.ok_or_else(|| {
                    type_error(format!("must be real number, not {}", arg.type_name()))
                })?;
                let number = float_text(
                    value,
                    self.code,
                    self.precision.unwrap_or(6),
                    self.alternate,
                    false,
                    false,
                );
                if number.negative {
                    text.push('-');
                }
                text.push_str(&number.whole);
                text.push_str(&number.rest);
                return self.write_number(&text, out);
            }
            'c' if A::BYTES => {
                let byte = arg.byte()?.ok_or_else(|| {
                    type_error("%c requires an integer in range(256) or a single byte")
                })?;
                text.push(char::from(byte));
                return self.write_padded(&text, out);
            }
            'c' => {
                text.push(character(arg)?);
                return self.write_padded(&text, out);
            }
            code => {
                let shown = if (31..127).contains(&(code as u32)) {
                    code
                } else {
                    '?'
                };
                let index = template[..index].chars().count();
                return Err(value_error(format!(
                    "unsupported format character '{shown}' (0x{:x}) at index {index}",
                    code as u32
                )));
            }
        }
        if let Some((end, _)) = self
            .precision
            .and_then(|precision| text.char_indices().nth(precision))
        {
            text.truncate(end);
        }
        self.write_padded(&text, out)
    }

    /// The digits with sign and prefix, filled with zeros up to the precision.
    fn integer<A: FormatArg>(&self, arg: &A) -> PyResult<String> {
        let in_base = matches!(self.code, 'o' | 'x' | 'X');
        let value = match arg.number() {
            Number::Int(value) => Some(value),
            Number::Float(value) if !in_base => Some(float_to_int(value)?),
            Number::None if !in_base => arg.int()?,
            Number::None | Number::Float(_) => arg.index()?,
        };
        let value = value.ok_or_else(|| {
            let wanted = if in_base {
                "an integer"
            } else {
                "a real number"
            };
            type_error(format!(
                "%{} format: {wanted} is required, not {}",
                self.code,
                arg.type_name()
            ))
        })?;
        let (negative, mut digits) = magnitude(&value, self.code)?;
        let precision = self.precision.unwrap_or(0);
        if precision > i32::MAX as usize - 3 {
            return Err(overflow_error("precision too large"));
        }
        if digits.len() < precision {
            digits.insert_str(0, &"0".repeat(precision - digits.len()));
        }
        let prefix = match self.code {
            'o' if self.alternate => "0o",
            'x' if self.alternate => "0x",
            'X' if self.alternate => "0X",
            _ => "",
        };
        Ok(format!(
            "{}{prefix}{digits}",
            if negative { "-" } else { "" }
        ))
    }

    fn write_number(&self, text: &str, out: &mut String) -> PyResult<()> {
        let (sign, unsigned) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None if self.plus => ("+", text),
            None if self.space => (" ", text),
            None => ("", text),
        };
        let has_prefix = self.alternate && matches!(self.code, 'o' | 'x' | 'X');
        check_width(self.width)?;
        let (prefix, digits) = unsigned.split_at(if has_prefix { 2 } else { 0 });
        let missing = self.width.saturating_sub(sign.len() + unsigned.len());
        let (left, zeros, right) = match (self.left, self.zero) {
            (true, _) => (0, 0, missing),
            (false, true) => (0, missing, 0),
            (false, false) => (missing, 0, 0),
        };
        pad(out, ' ', left);
        out.push_str(sign);
        out.push_str(prefix);
        pad(out, '0', zeros);
        out.push_str(digits);
        pad(out, ' ', right);
        Ok(())
    }

    fn write_padded(&self, text: &str, out: &mut String) -> PyResult<()> {
        check_width(self.width)?;
        let missing = self.width.saturating_sub(text.chars().count());
        pad(out, ' ', if self.left { 0 } else { missing });
        out.push_str(text);
        pad(out, ' ', if self.left { missing } else { 0 });
        Ok(())
    }
}

/// The parenthesis that closes the one at the start.
fn closing_parenthesis(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The value of a `*`.
fn star<A: FormatArg>(arg: A, too_large: &'static str, limit: i64) -> PyResult<i64> {
    match arg.number() {
        Number::Int(Int::Small(value)) if value.unsigned_abs() <= limit as u64 => Ok(value),
        Number::Int(_) => Err(overflow_error(too_large)),
        Number::Float(_) | Number::None => Err(type_error("* wants int")),
    }
}

fn magnitude(value: &Int, code: char) -> PyResult<(bool, String)> {
    Ok(match value {
        Int::Small(value) => {
            let magnitude = value.unsigned_abs();
            let digits = match code {
                'o' => format!("{magnitude:o}"),
                'x' => format!("{magnitude:x}"),
                'X' => format!("{magnitude:X}"),
                _ => magnitude.to_string(),
            };
            (*value < 0, digits)
        }
        Int::Big(value) => {
            let negative = value.sign() == num_bigint::Sign::Minus;
            let digits = match code {
                'o' => value.magnitude().to_str_radix(8),
                'x' => value.magnitude().to_str_radix(16),
                'X' => value.magnitude().to_str_radix(16).to_ascii_uppercase(),
                _ => bigint_to_str(value)?.trim_start_matches('-').to_owned(),
            };
            (negative, digits)
        }
    })
}

fn character<A: FormatArg>(arg: &A) -> PyResult<char> {
    let wrong_type = || -> PyErr { type_error("%c requires int or char") };
    if let Some(text) = arg.as_text() {
        let mut chars = text.chars();
        return match (chars.next(), chars.next()) {
            (Some(ch), None) => Ok(ch),
            _ => Err(wrong_type()),
        };
    }
    let code = match arg.index()?.ok_or_else(wrong_type)? {
        Int::Small(code) => u32::try_from(code).ok(),
        Int::Big(_) => None,
    };
    code_point(code)
}
