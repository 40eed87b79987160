//! Values as text: `str()`, `repr()`, `format()` for f-strings and their like.

use super::error::type_error;
use super::text::{self, FormatSpec, SpecFor};
use super::{
    Complex, Dict, FrozenSet, Instance, Int, List, PyRepr, PyResult, Set, Str, Tuple, Value,
    text_of,
};
use std::rc::Rc;

/// `str(value)`
pub fn str<T: PyRepr + ?Sized>(value: &T) -> PyResult<Str> {
    let mut out = String::new();
    value.str_into(&mut out)?;
    Ok(Str::from(out))
}

/// `repr(value)`
pub fn repr<T: PyRepr + ?Sized>(value: &T) -> PyResult<Str> {
    let mut out = String::new();
    value.repr_into(&mut out)?;
    Ok(Str::from(out))
}

/// `ascii(value)`
pub fn ascii<T: PyRepr + ?Sized>(value: &T) -> PyResult<Str> {
    let text = repr(value)?;
    let mut out = String::new();
    for ch in text.chars() {
        match ch {
            ' '..='~' => out.push(ch),
            _ if (ch as u32) < 0x100 => out.push_str(&format!("\\x{:02x}", ch as u32)),
            _ if (ch as u32) < 0x10000 => out.push_str(&format!("\\u{:04x}", ch as u32)),
            _ => out.push_str(&format!("\\U{:08x}", ch as u32)),
        }
    }
    Ok(Str::from(out))
}

/// `format(value, spec)`, the `{value:spec}` of an f-string.
pub fn format_value<T: PyFormat + ?Sized>(value: &T, spec: &str) -> PyResult<Str> {
    let mut out = String::new();
    value.format_into(spec, &mut out)?;
    Ok(Str::from(out))
}

/// Python's `__format__`.
pub trait PyFormat {
    /// Appends `format(self, spec)`.
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()>;
}

impl PyFormat for i64 {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text::format_i64(*self, &FormatSpec::parse(spec, SpecFor::Int, "int")?, out)
    }
}

impl PyFormat for bool {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        if spec.is_empty() {
            return self.str_into(out);
        }
        text::format_i64(
            i64::from(*self),
            &FormatSpec::parse(spec, SpecFor::Int, "bool")?,
            out,
        )
    }
}

impl PyFormat for Int {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        let spec = FormatSpec::parse(spec, SpecFor::Int, "int")?;
        match self {
            Int::Small(value) => text::format_i64(*value, &spec, out),
            Int::Big(value) => text::format_bigint(value, &spec, out),
        }
    }
}

impl PyFormat for f64 {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text::format_float(
            *self,
            &FormatSpec::parse(spec, SpecFor::Float, "float")?,
            out,
        )
    }
}

impl PyFormat for str {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text::format_str(self, &FormatSpec::parse(spec, SpecFor::Str, "str")?, out)
    }
}

impl PyFormat for Str {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text::format_str(self, &FormatSpec::parse(spec, SpecFor::Str, "str")?, out)
    }
}

impl PyFormat for Complex {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text::format_complex(
            self.re,
            self.im,
            &FormatSpec::parse(spec, SpecFor::Complex, "complex")?,
            out,
        )
    }
}

impl PyFormat for Value {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text_of::format_into(self, spec, out)
    }
}

/// `object.__format__`: `str(value)`, and no specification.
pub fn format_object<T: PyRepr + ?Sized>(
    value: &T,
    class: &str,
    spec: &str,
    out: &mut String,
) -> PyResult<()> {
    if spec.is_empty() {
        return value.str_into(out);
    }
    Err(type_error(format!(
        "unsupported format string passed to {class}.__format__"
    )))
}

macro_rules! objects {
    ($([$($generics:tt)*] $type:ty, $name:literal;)*) => {
        $(impl<$($generics)*> PyFormat for $type
        where
            $type: PyRepr,
        {
            fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
                format_object(self, $name, spec, out)
            }
        })*
    };
}

objects! {
    [T] List<T>, "list"; [K, V] Dict<K, V>, "dict"; [T] Set<T>, "set"; [T] FrozenSet<T>, "frozenset"; [T] Tuple<T>, "tuple";
    [A] (A,), "tuple"; [A, B] (A, B), "tuple"; [A, B, C] (A, B, C), "tuple"; [A, B, C, D] (A, B, C, D), "tuple";
    [A, B, C, D, E] (A, B, C, D, E), "tuple";
    [A, B, C, D, E, F] (A, B, C, D, E, F), "tuple";
    [A, B, C, D, E, F, G] (A, B, C, D, E, F, G), "tuple";
    [A, B, C, D, E, F, G, H] (A, B, C, D, E, F, G, H), "tuple";
    [A, B, C, D, E, F, G, H, I] (A, B, C, D, E, F, G, H, I), "tuple";
    [A, B, C, D, E, F, G, H, I, J] (A, B, C, D, E, F, G, H, I, J), "tuple";
    [A, B, C, D, E, F, G, H, I, J, K] (A, B, C, D, E, F, G, H, I, J, K), "tuple";
    [A, B, C, D, E, F, G, H, I, J, K, L] (A, B, C, D, E, F, G, H, I, J, K, L), "tuple";
    [] (), "NoneType";
}

impl<T: Instance> PyFormat for Rc<T> {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        format_object(self, T::NAME, spec, out)
    }
}

impl<T: PyFormat> PyFormat for Option<T> {
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        match self {
            Some(value) => value.format_into(spec, out),
            None => ().format_into(spec, out),
        }
    }
}

impl PyRepr for str {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        text::str_repr_into(self, out);
        Ok(())
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(self);
        Ok(())
    }
}

impl PyRepr for String {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        self.as_str().repr_into(out)
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        self.as_str().str_into(out)
    }
}
