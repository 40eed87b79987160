//! `json.dumps`: values as JSON.

use crate::py::error::{type_error, value_error};
use crate::py::text::float::float_repr_into;
use crate::py::{CmpOp, PyResult, Str, Value, call, ops, recursion, text_of};
use std::cmp::Ordering;

/// The options of `json.dumps`.
pub struct Encoder {
    /// Leaves out keys that JSON cannot write.
    pub skip_keys: bool,
    /// Escapes what is not ASCII.
    pub ensure_ascii: bool,
    /// Writes `NaN` and `Infinity`, which JSON does not know.
    pub allow_nan: bool,
    /// What one level is indented by; one line without.
    pub indent: Option<String>,
    /// Between items.
    pub item_separator: String,
    /// Between a key and its value.
    pub key_separator: String,
    /// Makes an encodable value of one that is not.
    pub default: Option<Value>,
    /// Writes keys in their order.
    pub sort_keys: bool,
}

impl Default for Encoder {
    fn default() -> Encoder {
        Encoder {
            skip_keys: false,
            ensure_ascii: true,
            allow_nan: true,
            indent: None,
            item_separator: ", ".to_owned(),
            key_separator: ": ".to_owned(),
            default: None,
            sort_keys: false,
        }
    }
}

/// `json.dumps(value)`
///
/// # Errors
/// `TypeError` for what JSON cannot write, `ValueError` for circles.
pub fn dumps(value: &Value, encoder: &Encoder) -> PyResult<Str> {
    let mut writer = Writer {
        encoder,
        out: String::new(),
        open: Vec::new(),
    };
    writer.write(value)?;
    Ok(Str::from(writer.out))
}

struct Writer<'a> {
    encoder: &'a Encoder,
    out: String,
    /// The containers that are being written.
    open: Vec<usize>,
}

impl Writer<'_> {
    fn write(&mut self, value: &Value) -> PyResult<()> {
        match value.unwrapped() {
            Value::None => self.out.push_str("null"),
            Value::Bool(true) => self.out.push_str("true"),
            Value::Bool(false) => self.out.push_str("false"),
            Value::Str(text) => write_text(text, self.encoder.ensure_ascii, &mut self.out),
            number @ Value::Int(_) => self.out.push_str(&text_of::repr_of(number)?),
            Value::Float(number) => self.float(*number)?,
            Value::List(list) => {
                let items = list.to_vec();
                self.nested(value, |writer| writer.array(&items))?;
            }
            Value::Tuple(tuple) => {
                let items = tuple.to_vec();
                self.nested(value, |writer| writer.array(&items))?;
            }
            Value::Dict(dict) => {
                let pairs = dict.to_pairs();
                self.nested(value, |writer| writer.object(pairs))?;
            }
            _ => self.other(value)?,
        }
        Ok(())
    }

    fn other(&mut self, value: &Value) -> PyResult<()> {
        let Some(default) = self.encoder.default.clone() else {
            return Err(type_error(format!(
                "Object of type {} is not JSON serializable",
                value.type_name()
            )));
        };
        self.nested(value, |writer| {
            let made = call::call(&default, std::slice::from_ref(value))?;
            writer.write(&made)
        })
    }

    fn nested(
        &mut self,
        value: &Value,
        write: impl FnOnce(&mut Self) -> PyResult<()>,
    ) -> PyResult<()> {
        let _depth = recursion::nested(" while encoding a JSON object")?;
        let id = ops::id(value);
        if self.open.contains(&id) {
            return Err(value_error("Circular reference detected"));
        }
        self.open.push(id);
        write(self)?;
        self.open.pop();
        Ok(())
    }

    fn float(&mut self, number: f64) -> PyResult<()> {
        if number.is_finite() {
            float_repr_into(number, &mut self.out);
            return Ok(());
        }
        if !self.encoder.allow_nan {
            return Err(value_error(
                "Out of range float values are not JSON compliant",
            ));
        }
        self.out.push_str(if number.is_nan() {
            "NaN"
        } else if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        });
        Ok(())
    }

    /// Begins a line inside `depth` containers.
    fn line(&mut self, depth: usize) {
        if let Some(indent) = &self.encoder.indent {
            self.out.push('\n');
            for _ in 0..depth {
                self.out.push_str(indent);
            }
        }
    }

    fn array(&mut self, items: &[Value]) -> PyResult<()> {
        if items.is_empty() {
            self.out.push_str("[]");
            return Ok(());
        }
        self.out.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.push_str(&self.encoder.item_separator);
            }
            self.line(self.open.len());
            self.write(item)?;
        }
        self.line(self.open.len() - 1);
        self.out.push(']');
        Ok(())
    }

    fn object(&mut self, mut pairs: Vec<(Value, Value)>) -> PyResult<()> {
        if pairs.is_empty() {
            self.out.push_str("{}");
            return Ok(());
        }
        if self.encoder.sort_keys {
            sort(&mut pairs)?;
        }
        self.out.push('{');
        let mut first = true;
        for (key, value) in &pairs {
            let Some(key_text) = self.key(key)? else {
                continue;
            };
            if !first {
                self.out.push_str(&self.encoder.item_separator);
            }
            first = false;
            self.line(self.open.len());
            write_text(&key_text, self.encoder.ensure_ascii, &mut self.out);
            self.out.push_str(&self.encoder.key_separator);
            self.write(value)?;
        }
        self.line(self.open.len() - 1);
        self.out.push('}');
        Ok(())
    }

    fn key(&self, key: &Value) -> PyResult<Option<Str>> {
        Ok(Some(match key.unwrapped() {
            Value::Str(text) => text.clone(),
            Value::None => Str::from("null"),
            Value::Bool(flag) => Str::from(if *flag { "true" } else { "false" }),
            number @ Value::Int(_) => text_of::repr_of(number)?,
            Value::Float(number) => {
                let mut writer = Writer {
                    encoder: self.encoder,
                    out: String::new(),
                    open: Vec::new(),
                };
                writer.float(*number)?;
                Str::from(writer.out)
            }
            _ if self.encoder.skip_keys => return Ok(None),
            _ => {
                return Err(type_error(format!(
                    "keys must be str, int, float, bool or None, not {}",
                    key.type_name()
                )));
            }
        }))
    }
}

/// Sorts pairs by their keys, which may be of types that do not compare.
fn sort(pairs: &mut [(Value, Value)]) -> PyResult<()> {
    let mut failure = None;
    pairs.sort_by(|(a, _), (b, _)| {
        match ops::compare(a, b, CmpOp::Lt).and_then(|less| ops::truth(&less)) {
            Ok(true) => Ordering::Less,
            Ok(false) => match ops::compare(b, a, CmpOp::Lt).and_then(|less| ops::truth(&less)) {
                Ok(true) => Ordering::Greater,
                _ => Ordering::Equal,
            },
            Err(err) => {
                failure.get_or_insert(err);
                Ordering::Equal
            }
        }
    });
    failure.map_or(Ok(()), Err)
}

fn write_text(text: &str, ensure_ascii: bool, out: &mut String) {
    use std::fmt::Write;
    out.push('"');
    for ch in text.chars() {
        match ch {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            ' '..='~' => out.push(ch),
            _ if ch < ' ' || ensure_ascii => {
                for unit in ch.encode_utf16(&mut [0; 2]) {
                    // Writing to a String cannot fail.
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            _ => out.push(ch),
        }
    }
    out.push('"');
}
