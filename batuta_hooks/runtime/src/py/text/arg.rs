//! What the format engines ask of an argument.

use crate::py::error::{PyResult, attribute_error, type_error};
use crate::py::int::Int;
use crate::py::text::{complex, float, format, int, repr, spec::FormatSpec, spec::SpecFor};
use num_bigint::BigInt;
use std::rc::Rc;

/// A subscript in a replacement field: `{0[3]}` or `{0[name]}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// All digits.
    Index(i64),
    /// Anything else.
    Name(&'a str),
}

/// A number that an argument stands for.
#[derive(Clone, Debug)]
pub enum Number {
    /// An int (or bool).
    Int(Int),
    /// A float.
    Float(f64),
    /// Not a real number.
    None,
}

/// An argument of `%` or `str.format`. The value model implements it for `Value`; [`Arg`] does so for typed values.
pub trait FormatArg: Clone {
    /// Whether the template is bytes: `%b` is known, and `%c` takes a byte.
    const BYTES: bool = false;

    /// The byte that `%c` of a bytes template shows, None when it is none.
    fn byte(&self) -> PyResult<Option<u8>> {
        Ok(None)
    }

    /// `type(self).__name__`
    fn type_name(&self) -> String;

    /// Appends `str(self)`.
    fn str_into(&self, out: &mut String) -> PyResult<()>;

    /// Appends `repr(self)`.
    fn repr_into(&self, out: &mut String) -> PyResult<()>;

    /// Appends `format(self, spec)`.
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()>;

    /// The int or float it is.
    fn number(&self) -> Number;

    /// `self.__index__()` where the type has it, else None; ints and bools answer with their value.
    fn index(&self) -> PyResult<Option<Int>> {
        Ok(match self.number() {
            Number::Int(value) => Some(value),
            Number::Float(_) | Number::None => None,
        })
    }

    /// `float(self)` by `__float__` or `__index__`, None when it has neither (text is not converted).
    fn float(&self) -> PyResult<Option<f64>> {
        Ok(match self.number() {
            Number::Int(Int::Small(value)) => Some(value as f64),
            Number::Int(Int::Big(value)) => Some(format::bigint_to_f64(&value)?),
            Number::Float(value) => Some(value),
            Number::None => None,
        })
    }

    /// `int(self)` by `__int__`, None when it has none; only asked of values that are no int and no float.
    fn int(&self) -> PyResult<Option<Int>> {
        Ok(None)
    }

    /// The text, when it is a str.
    fn as_text(&self) -> Option<&str> {
        None
    }

    /// Whether the right side of `%` is looked up by key: a dict, list or any other object with `__getitem__` that is no
    /// tuple and no str.
    fn is_mapping(&self) -> bool {
        false
    }

    /// `getattr(self, name)`
    fn get_attr(&self, name: &str) -> PyResult<Self> {
        Err(attribute_error(format!(
            "'{}' object has no attribute '{name}'",
            self.type_name()
        )))
    }

    /// `self[key]`
    fn get_item(&self, key: Key<'_>) -> PyResult<Self> {
        let _ = key;
        Err(type_error(format!(
            "'{}' object is not subscriptable",
            self.type_name()
        )))
    }
}

/// A typed argument. Containers and objects go through [`Arg::Object`].
#[derive(Clone)]
pub enum Arg<'a> {
    /// `None`
    None,
    /// `bool`
    Bool(bool),
    /// `int` in 64 bits
    Int(i64),
    /// `int`
    Big(&'a BigInt),
    /// `float`
    Float(f64),
    /// `complex`
    Complex(f64, f64),
    /// `str`
    Str(&'a str),
    /// Anything else, by its type's name and its repr and str.
    Object(&'a str, Rc<dyn crate::py::PyRepr + 'a>),
}

macro_rules! from {
    ($($source:ty => |$value:ident| $target:expr),* $(,)?) => {
        $(impl<'a> From<$source> for Arg<'a> {
            fn from($value: $source) -> Arg<'a> {
                $target
            }
        })*
    };
}

from! {
    i64 => |value| Arg::Int(value),
    f64 => |value| Arg::Float(value),
    bool => |value| Arg::Bool(value),
    &'a str => |value| Arg::Str(value),
    &'a crate::py::Str => |value| Arg::Str(value.as_str()),
    &'a Int => |value| match value {
        Int::Small(small) => Arg::Int(*small),
        Int::Big(big) => Arg::Big(big),
    },
}

impl FormatArg for Arg<'_> {
    fn type_name(&self) -> String {
        match self {
            Arg::None => "NoneType",
            Arg::Bool(_) => "bool",
            Arg::Int(_) | Arg::Big(_) => "int",
            Arg::Float(_) => "float",
            Arg::Complex(..) => "complex",
            Arg::Str(_) => "str",
            Arg::Object(name, _) => name,
        }
        .to_owned()
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        match self {
            Arg::Str(text) => out.push_str(text),
            Arg::Object(_, object) => object.str_into(out)?,
            _ => self.repr_into(out)?,
        }
        Ok(())
    }

    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        match self {
            Arg::None => out.push_str("None"),
            Arg::Bool(value) => out.push_str(if *value { "True" } else { "False" }),
            Arg::Int(value) => out.push_str(&value.to_string()),
            Arg::Big(value) => out.push_str(&int::bigint_to_str(value)?),
            Arg::Float(value) => float::float_repr_into(*value, out),
            Arg::Complex(re, im) => complex::complex_repr_into(*re, *im, out),
            Arg::Str(text) => repr::str_repr_into(text, out),
            Arg::Object(_, object) => object.repr_into(out)?,
        }
        Ok(())
    }

    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        if spec.is_empty() {
            return self.str_into(out);
        }
        match self {
            Arg::Bool(value) => format::format_i64(
                i64::from(*value),
                &FormatSpec::parse(spec, SpecFor::Int, "bool")?,
                out,
            ),
            Arg::Int(value) => {
                format::format_i64(*value, &FormatSpec::parse(spec, SpecFor::Int, "int")?, out)
            }
            Arg::Big(value) => {
                format::format_bigint(value, &FormatSpec::parse(spec, SpecFor::Int, "int")?, out)
            }
            Arg::Float(value) => format::format_float(
                *value,
                &FormatSpec::parse(spec, SpecFor::Float, "float")?,
                out,
            ),
            Arg::Complex(re, im) => format::format_complex(
                *re,
                *im,
                &FormatSpec::parse(spec, SpecFor::Complex, "complex")?,
                out,
            ),
            Arg::Str(text) => {
                format::format_str(text, &FormatSpec::parse(spec, SpecFor::Str, "str")?, out)
            }
            Arg::None | Arg::Object(..) => Err(unsupported_format(&self.type_name())),
        }
    }

    fn number(&self) -> Number {
        match self {
            Arg::Bool(value) => Number::Int(Int::Small(i64::from(*value))),
            Arg::Int(value) => Number::Int(Int::Small(*value)),
            Arg::Big(value) => Number::Int(Int::Big(Rc::new((*value).clone()))),
            Arg::Float(value) => Number::Float(*value),
            Arg::None | Arg::Complex(..) | Arg::Str(_) | Arg::Object(..) => Number::None,
        }
    }

    fn as_text(&self) -> Option<&str> {
        match self {
            Arg::Str(text) => Some(text),
            _ => None,
        }
    }
}

/// `object.__format__` given a specification: it takes none.
pub fn unsupported_format(type_name: &str) -> crate::py::PyErr {
    type_error(format!(
        "unsupported format string passed to {type_name}.__format__"
    ))
}
