//! `template.format(*args, **kwargs)`: replacement fields.

use crate::py::Value;
use crate::py::error::{PyResult, index_error, key_error, value_error};
use crate::py::text::arg::{FormatArg, Key};
use crate::py::text::int::decimal_digit;
use crate::py::text::repr::escape_non_ascii_into;
use std::borrow::Cow;

/// Where replacement fields find their values.
#[derive(Clone, Copy)]
pub struct Fields<'a, A> {
    /// The positional arguments; None for `format_map`.
    pub positional: Option<&'a [A]>,
    /// The value of a keyword argument.
    pub named: &'a dyn Fn(&str) -> PyResult<Option<A>>,
}

/// Equals `template.format(*positional)`.
///
/// # Errors
/// As [`str_format_fields`].
pub fn str_format<A: FormatArg>(template: &str, positional: &[A]) -> PyResult<String> {
    str_format_fields(
        template,
        Fields {
            positional: Some(positional),
            named: &|_| Ok(None),
        },
    )
}

/// Equals `template.format(*args, **kwargs)`, or `template.format_map(mapping)` without positional arguments.
///
/// # Errors
/// `ValueError` for a malformed template, `IndexError` and `KeyError` for missing arguments, and what the arguments raise.
pub fn str_format_fields<A: FormatArg>(template: &str, fields: Fields<'_, A>) -> PyResult<String> {
    let mut out = String::with_capacity(template.len() + 16);
    Engine {
        fields,
        numbering: Numbering::Unknown,
        next: 0,
    }
    .build(template, 2, &mut out)?;
    Ok(out)
}

#[derive(Clone, Copy, PartialEq)]
enum Numbering {
    Unknown,
    Automatic,
    Manual,
}

struct Engine<'a, A> {
    fields: Fields<'a, A>,
    numbering: Numbering,
    next: usize,
}

impl<A: FormatArg> Engine<'_, A> {
    fn build(&mut self, template: &str, depth: usize, out: &mut String) -> PyResult<()> {
        if depth == 0 {
            return Err(value_error("Max string recursion exceeded"));
        }
        let mut rest = template;
        while let Some(at) = rest.find(['{', '}']) {
            let brace = &rest[at..=at];
            let after = &rest[at + 1..];
            out.push_str(&rest[..at]);
            if after.starts_with(brace) {
                out.push_str(brace);
                rest = &after[1..];
                continue;
            }
            if brace == "}" || after.is_empty() {
                return Err(value_error(format!(
                    "Single '{brace}' encountered in format string"
                )));
            }
            let (field, tail) = Field::parse(after)?;
            self.write(&field, depth, out)?;
            rest = tail;
        }
        out.push_str(rest);
        Ok(())
    }

    fn write(&mut self, field: &Field<'_>, depth: usize, out: &mut String) -> PyResult<()> {
        let value = self.lookup(field.name)?;
        let converted = match field.conversion {
            None => None,
            Some(conversion) => Some(convert(&value, conversion)?),
        };
        let spec = if field.nested {
            let mut expanded = String::new();
            self.build(field.spec, depth - 1, &mut expanded)?;
            Cow::Owned(expanded)
        } else {
            Cow::Borrowed(field.spec)
        };
        match converted {
            Some(text) if spec.is_empty() => out.push_str(&text),
            Some(text) => crate::py::text::Arg::Str(&text).format_into(&spec, out)?,
            None => value.format_into(&spec, out)?,
        }
        Ok(())
    }

    fn lookup(&mut self, name: &str) -> PyResult<A> {
        let (first, mut rest) = name.split_at(name.find(['.', '[']).unwrap_or(name.len()));
        let index = if first.is_empty() {
            None
        } else {
            integer(first)?
        };
        let mut value = if first.is_empty() || index.is_some() {
            let index = self.number(index)?;
            let Some(positional) = self.fields.positional else {
                return Err(value_error("Format string contains positional fields"));
            };
            positional.get(index).cloned().ok_or_else(|| {
                index_error(format!(
                    "Replacement index {index} out of range for positional args tuple"
                ))
            })?
        } else {
            (self.fields.named)(first)?.ok_or_else(|| key_error(Value::from(first)))?
        };
        while !rest.is_empty() {
            let (is_attribute, part, tail) = next_part(rest)?;
            if part.is_empty() {
                return Err(value_error("Empty attribute in format string"));
            }
            value = match if is_attribute { None } else { integer(part)? } {
                _ if is_attribute => value.get_attr(part)?,
                Some(index) => value.get_item(Key::Index(index as i64))?,
                None => value.get_item(Key::Name(part))?,
            };
            rest = tail;
        }
        Ok(value)
    }

    /// The position that a field stands for; `{}` takes the next one.
    fn number(&mut self, given: Option<usize>) -> PyResult<usize> {
        let wanted = if given.is_none() {
            Numbering::Automatic
        } else {
            Numbering::Manual
        };
        if self.numbering == Numbering::Unknown {
            self.numbering = wanted;
        }
        match (self.numbering, given) {
            (Numbering::Manual, None) => Err(value_error(
                "cannot switch from manual field specification to automatic field numbering",
            )),
            (Numbering::Automatic, Some(_)) => Err(value_error(
                "cannot switch from automatic field numbering to manual field specification",
            )),
            (_, Some(index)) => Ok(index),
            (_, None) => {
                self.next += 1;
                Ok(self.next - 1)
            }
        }
    }
}

/// `.name` or `[key]` at the start, and what follows.
fn next_part(rest: &str) -> PyResult<(bool, &str, &str)> {
    if let Some(after) = rest.strip_prefix('.') {
        let (part, tail) = after.split_at(after.find(['.', '[']).unwrap_or(after.len()));
        return Ok((true, part, tail));
    }
    let Some(after) = rest.strip_prefix('[') else {
        return Err(value_error(
            "Only '.' or '[' may follow ']' in format field specifier",
        ));
    };
    match after.split_once(']') {
        Some((part, tail)) => Ok((false, part, tail)),
        None => Err(value_error("Missing ']' in format string")),
    }
}

/// The number that `text` writes with digits alone.
fn integer(text: &str) -> PyResult<Option<usize>> {
    let mut value = 0usize;
    for ch in text.chars() {
        let Some(digit) = decimal_digit(ch) else {
            return Ok(None);
        };
        value = value
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(usize::from(digit)))
            .filter(|value| *value <= isize::MAX as usize)
            .ok_or_else(|| value_error("Too many decimal digits in format string"))?;
    }
    Ok((!text.is_empty()).then_some(value))
}

fn convert<A: FormatArg>(value: &A, conversion: char) -> PyResult<String> {
    let mut text = String::new();
    match conversion {
        's' => value.str_into(&mut text)?,
        'r' => value.repr_into(&mut text)?,
        'a' => {
            let mut repr = String::new();
            value.repr_into(&mut repr)?;
            escape_non_ascii_into(&repr, &mut text);
        }
        other if (33..127).contains(&(other as u32)) => {
            return Err(value_error(format!("Unknown conversion specifier {other}")));
        }
        other => {
            return Err(value_error(format!(
                "Unknown conversion specifier \\x{:x}",
                other as u32
            )));
        }
    }
    Ok(text)
}

/// A replacement field between its braces.
struct Field<'a> {
    name: &'a str,
    conversion: Option<char>,
    spec: &'a str,
    /// Whether the specification holds fields of its own.
    nested: bool,
}

impl<'a> Field<'a> {
    /// The field whose opening brace was just read, and what follows its closing brace.
    fn parse(text: &'a str) -> PyResult<(Field<'a>, &'a str)> {
        let mut in_brackets = false;
        let end = text.char_indices().find(|(_, ch)| match ch {
            '[' => {
                in_brackets = true;
                false
            }
            ']' => {
                in_brackets = false;
                false
            }
            '{' | '}' | ':' | '!' => !in_brackets,
            _ => false,
        });
        let Some((end, stop)) = end else {
            return Err(value_error("expected '}' before end of string"));
        };
        let mut field = Field {
            name: &text[..end],
            conversion: None,
            spec: "",
            nested: false,
        };
        let mut rest = &text[end + 1..];
        match stop {
            '{' => return Err(value_error("unexpected '{' in field name")),
            '}' => return Ok((field, rest)),
            '!' => {
                let mut chars = rest.chars();
                let conversion = chars.next();
                field.conversion = Some(conversion.ok_or_else(|| {
                    value_error("end of string while looking for conversion specifier")
                })?);
                match chars.next() {
                    Some('}') => return Ok((field, chars.as_str())),
                    Some(':') | None => rest = chars.as_str(),
                    Some(_) => return Err(value_error("expected ':' after conversion specifier")),
                }
            }
            _ => {}
        }
        let mut depth = 1;
        for (at, byte) in rest.bytes().enumerate() {
            match byte {
                b'{' => {
                    field.nested = true;
                    depth += 1;
                }
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                field.spec = &rest[..at];
                return Ok((field, &rest[at + 1..]));
            }
        }
        Err(value_error("unmatched '{' in format spec"))
    }
}
