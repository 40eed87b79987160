//! `template % args` of bytes: the text formatter on bytes read as Latin-1.

use super::{Bytes, bytes_like};
use crate::py::error::{overflow_error, type_error};
use crate::py::text::{FormatArg, Key, PercentArgs, arg, codec, percent_format};
use crate::py::{Int, PyErr, PyRepr, PyResult, Value, call, ops, text_of};

/// `template % args`
pub fn percent(template: &[u8], args: &Value) -> PyResult<Vec<u8>> {
    let template = latin1(template);
    let made = match args.unwrapped() {
        Value::Tuple(items) => {
            let items: Vec<Argument> = items.iter().map(Argument).collect();
            percent_format(&template, PercentArgs::Tuple(&items))
        }
        _ => percent_format(&template, PercentArgs::One(&Argument(args.clone()))),
    };
    codec::encode(&made.map_err(reworded)?, "latin-1", "strict")
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[cold]
fn reworded(err: PyErr) -> PyErr {
    match err.message().as_str() {
        "not all arguments converted during string formatting" => {
            type_error("not all arguments converted during bytes formatting")
        }
        _ => err,
    }
}

/// An argument whose text is bytes read as Latin-1.
#[derive(Clone)]
struct Argument(Value);

impl FormatArg for Argument {
    const BYTES: bool = true;

    fn type_name(&self) -> String {
        FormatArg::type_name(&self.0)
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        if let Some(bytes) = bytes_like(&self.0) {
            out.push_str(&latin1(&bytes));
            return Ok(());
        }
        if let Value::Instance(_) = &self.0
            && let Some(made) =
                call::call_special(crate::name!("__bytes__"), std::slice::from_ref(&self.0))?
            && let Value::Bytes(bytes) = made.unwrapped()
        {
            out.push_str(&latin1(bytes));
            return Ok(());
        }
        Err(type_error(format!(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
            self.0.type_name()
        )))
    }

    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(&text_of::ascii_of(&self.0)?);
        Ok(())
    }

    fn format_into(&self, _spec: &str, out: &mut String) -> PyResult<()> {
        PyRepr::str_into(&self.0, out)
    }

    fn number(&self) -> arg::Number {
        self.0.number()
    }

    fn index(&self) -> PyResult<Option<Int>> {
        FormatArg::index(&self.0)
    }

    fn float(&self) -> PyResult<Option<f64>> {
        self.0.float()
    }

    fn int(&self) -> PyResult<Option<Int>> {
        match bytes_like(&self.0) {
            Some(_) => Ok(None),
            None => self.0.int(),
        }
    }

    fn byte(&self) -> PyResult<Option<u8>> {
        if let Some(bytes) = bytes_like(&self.0) {
            return Ok(match bytes.as_slice() {
                [byte] => Some(*byte),
                _ => None,
            });
        }
        match ops::index(&self.0) {
            Ok(Int::Small(code)) => match u8::try_from(code) {
                Ok(byte) => Ok(Some(byte)),
                Err(_) => Err(overflow_error("%c arg not in range(256)")),
            },
            Ok(Int::Big(_)) => Err(overflow_error("%c arg not in range(256)")),
            Err(_) => Ok(None),
        }
    }

    fn is_mapping(&self) -> bool {
        bytes_like(&self.0).is_none() && self.0.is_mapping()
    }

    fn get_item(&self, key: Key<'_>) -> PyResult<Argument> {
        let key = match key {
            Key::Index(at) => Value::from(at),
            Key::Name(name) => {
                let bytes: Vec<u8> = name.chars().map(|ch| ch as u8).collect();
                Value::Bytes(Bytes::from(bytes))
            }
        };
        ops::getitem(&self.0, &key).map(Argument)
    }
}
