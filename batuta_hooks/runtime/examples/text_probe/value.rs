//! The probe's values: what a line of input writes, and Python's repr of a result.

use batuta_rt::py::text::arg::{Arg, FormatArg, Key, Number};
use batuta_rt::py::text::{self, repr};
use batuta_rt::py::{Int, PyResult, Value, error};
use num_bigint::BigInt;
use std::rc::Rc;

/// A value of the test protocol.
#[derive(Clone, Debug)]
pub enum V {
    None,
    Bool(bool),
    Int(BigInt),
    Float(f64),
    Complex(f64, f64),
    Str(String),
    Bytes(Vec<u8>),
    List(Vec<V>),
    Tuple(Vec<V>),
    Dict(Vec<(String, V)>),
}

impl V {
    /// Reads one value: a letter and its payload; lists give their length first.
    pub fn read(words: &mut dyn Iterator<Item = &str>) -> V {
        let word = words.next().expect("a value");
        let (kind, body) = word.split_at(1);
        let count = || body.parse::<usize>().expect("a count");
        match kind {
            "n" => V::None,
            "t" => V::Bool(body == "1"),
            "i" => V::Int(BigInt::parse_bytes(body.as_bytes(), 16).expect("an int")),
            "f" => V::Float(bits(body)),
            "c" => V::Complex(bits(&body[..16]), bits(&body[16..])),
            "s" => V::Str(String::from_utf8(unhex(body)).expect("UTF-8")),
            "b" => V::Bytes(unhex(body)),
            "l" => V::List((0..count()).map(|_| V::read(words)).collect()),
            "u" => V::Tuple((0..count()).map(|_| V::read(words)).collect()),
            "d" => V::Dict(
                (0..count())
                    .map(|_| (V::read(words).str().to_owned(), V::read(words)))
                    .collect(),
            ),
            _ => panic!("unknown value {word:?}"),
        }
    }

    pub fn str(&self) -> &str {
        match self {
            V::Str(text) => text,
            other => panic!("{other:?} is no str"),
        }
    }

    pub fn bytes(&self) -> &[u8] {
        match self {
            V::Bytes(data) => data,
            other => panic!("{other:?} is no bytes"),
        }
    }

    pub fn big(&self) -> &BigInt {
        match self {
            V::Int(value) => value,
            other => panic!("{other:?} is no int"),
        }
    }

    pub fn int(&self) -> i64 {
        i64::try_from(self.big()).expect("an int of 64 bits")
    }

    pub fn float(&self) -> f64 {
        match self {
            V::Float(value) => *value,
            other => panic!("{other:?} is no float"),
        }
    }

    pub fn bool(&self) -> bool {
        matches!(self, V::Bool(true))
    }

    pub fn list(&self) -> &[V] {
        match self {
            V::List(items) | V::Tuple(items) => items,
            other => panic!("{other:?} is no list"),
        }
    }

    fn arg(&self) -> Arg<'_> {
        match self {
            V::Bool(value) => Arg::Bool(*value),
            V::Int(value) => i64::try_from(value).map_or(Arg::Big(value), Arg::Int),
            V::Float(value) => Arg::Float(*value),
            V::Complex(re, im) => Arg::Complex(*re, *im),
            V::Str(text) => Arg::Str(text),
            _ => Arg::None,
        }
    }

    fn is_scalar(&self) -> bool {
        !matches!(self, V::Bytes(_) | V::List(_) | V::Tuple(_) | V::Dict(_))
    }
}

fn bits(hex: &str) -> f64 {
    f64::from_bits(u64::from_str_radix(hex, 16).expect("16 hexadecimal digits"))
}

fn unhex(hex: &str) -> Vec<u8> {
    text::bytes::from_hex(hex).expect("hexadecimal digits")
}

impl FormatArg for V {
    fn type_name(&self) -> String {
        match self {
            V::Bytes(_) => "bytes".to_owned(),
            V::List(_) => "list".to_owned(),
            V::Tuple(_) => "tuple".to_owned(),
            V::Dict(_) => "dict".to_owned(),
            _ => self.arg().type_name(),
        }
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        if self.is_scalar() {
            self.arg().str_into(out)
        } else {
            self.repr_into(out)
        }
    }

    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let mut sequence = |items: &[V], open: &str, close: &str| {
            out.push_str(open);
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                item.repr_into(out)?;
            }
            out.push_str(close);
            Ok(())
        };
        match self {
            V::Bytes(data) => repr::bytes_repr_into(data, out),
            V::List(items) => return sequence(items, "[", "]"),
            V::Tuple(items) => {
                return sequence(items, "(", if items.len() == 1 { ",)" } else { ")" });
            }
            V::Dict(items) => {
                out.push('{');
                for (index, (key, value)) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    repr::str_repr_into(key, out);
                    out.push_str(": ");
                    value.repr_into(out)?;
                }
                out.push('}');
            }
            _ => return self.arg().repr_into(out),
        }
        Ok(())
    }

    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        if self.is_scalar() {
            self.arg().format_into(spec, out)
        } else if spec.is_empty() {
            self.repr_into(out)
        } else {
            Err(text::arg::unsupported_format(&self.type_name()))
        }
    }

    fn number(&self) -> Number {
        match self {
            V::Int(value) if i64::try_from(value).is_err() => {
                Number::Int(Int::Big(Rc::new(value.clone())))
            }
            _ => self.arg().number(),
        }
    }

    fn as_text(&self) -> Option<&str> {
        match self {
            V::Str(text) => Some(text),
            _ => None,
        }
    }

    fn is_mapping(&self) -> bool {
        matches!(self, V::List(_) | V::Dict(_) | V::Bytes(_))
    }

    fn get_attr(&self, name: &str) -> PyResult<V> {
        match (self, name) {
            (V::Int(_) | V::Float(_), "real") => Ok(self.clone()),
            (V::Bool(value), "real") => Ok(V::from(i64::from(*value))),
            (V::Int(_) | V::Bool(_), "imag") => Ok(V::from(0i64)),
            (V::Float(_), "imag") => Ok(V::Float(0.0)),
            (V::Complex(re, _), "real") => Ok(V::Float(*re)),
            (V::Complex(_, im), "imag") => Ok(V::Float(*im)),
            _ => Err(error::attribute_error(format!(
                "'{}' object has no attribute '{name}'",
                self.type_name()
            ))),
        }
    }

    fn get_item(&self, key: Key<'_>) -> PyResult<V> {
        match (self, key) {
            (V::Dict(items), Key::Name(name)) => items
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.clone())
                .ok_or_else(|| error::key_error(Value::from(name))),
            (V::Dict(_), Key::Index(index)) => Err(error::key_error(Value::from(index))),
            (V::List(items) | V::Tuple(items), Key::Index(index)) => {
                items.get(index as usize).cloned().ok_or_else(|| {
                    error::index_error(format!("{} index out of range", self.type_name()))
                })
            }
            (V::List(_) | V::Tuple(_), Key::Name(_)) => Err(error::type_error(format!(
                "{} indices must be integers or slices, not str",
                self.type_name()
            ))),
            (V::Str(value), Key::Index(index)) => Ok(V::from(text::Points::new(value).get(index)?)),
            (V::Str(_), Key::Name(_)) => Err(error::type_error(
                "string indices must be integers, not 'str'",
            )),
            _ => Err(error::type_error(format!(
                "'{}' object is not subscriptable",
                self.type_name()
            ))),
        }
    }
}

macro_rules! from {
    ($($source:ty => |$value:ident| $target:expr),* $(,)?) => {
        $(impl From<$source> for V {
            fn from($value: $source) -> V {
                $target
            }
        })*
    };
}

from! {
    () => |_value| V::None,
    bool => |value| V::Bool(value),
    i64 => |value| V::Int(BigInt::from(value)),
    usize => |value| V::Int(BigInt::from(value)),
    BigInt => |value| V::Int(value),
    f64 => |value| V::Float(value),
    String => |value| V::Str(value),
    &str => |value| V::Str(value.to_owned()),
    Vec<u8> => |value| V::Bytes(value),
    &[u8] => |value| V::Bytes(value.to_vec()),
    Int => |value| match value {
        Int::Small(value) => V::Int(BigInt::from(value)),
        Int::Big(value) => V::Int((*value).clone()),
    },
    Vec<&str> => |value| V::List(value.into_iter().map(V::from).collect()),
    Vec<&[u8]> => |value| V::List(value.into_iter().map(V::from).collect()),
    (&str, &str, &str) => |value| V::Tuple(vec![value.0.into(), value.1.into(), value.2.into()]),
    (&[u8], &[u8], &[u8]) => |value| V::Tuple(vec![value.0.into(), value.1.into(), value.2.into()]),
}
