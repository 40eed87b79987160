//! `repr`, `str`, `format`, `ascii` and `%` of dynamic values.

use super::attr::Descriptor;
use super::builtin_class::type_of;
use super::error::type_error;
use super::text::{self, FormatSpec, SpecFor, arg};
use super::{Int, PyRepr, PyResult, Str, Value, call, ops};

/// `repr(value)`
pub fn repr_of(value: &Value) -> PyResult<Str> {
    let mut out = String::new();
    value.repr_into(&mut out)?;
    Ok(Str::from(out))
}

/// `str(value)`
pub fn str_of(value: &Value) -> PyResult<Str> {
    match value {
        Value::Str(text) => Ok(text.clone()),
        Value::Instance(_) | Value::Class(_) => str_of_object(value),
        _ => {
            let mut out = String::new();
            value.str_into(&mut out)?;
            Ok(Str::from(out))
        }
    }
}

fn str_of_object(value: &Value) -> PyResult<Str> {
    match call::call_special(crate::name!("__str__"), std::slice::from_ref(value))? {
        Some(text) => match text.as_str() {
            Some(text) => Ok(text.clone()),
            None => Err(type_error(format!(
                "__str__ returned non-string (type {})",
                text.type_name()
            ))),
        },
        None => repr_of(value),
    }
}

/// `ascii(value)`
pub fn ascii_of(value: &Value) -> PyResult<Str> {
    let mut out = String::new();
    text::repr::escape_non_ascii_into(&repr_of(value)?, &mut out);
    Ok(Str::from(out))
}

impl PyRepr for Value {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        match self {
            Value::None => out.push_str("None"),
            Value::NotImplemented => out.push_str("NotImplemented"),
            Value::Ellipsis => out.push_str("Ellipsis"),
            Value::Bool(flag) => out.push_str(if *flag { "True" } else { "False" }),
            Value::Int(int) => int.repr_into(out)?,
            Value::Float(float) => float.repr_into(out)?,
            Value::Complex(complex) => text::complex_repr_into(complex.re, complex.im, out),
            Value::Str(value) => text::str_repr_into(value, out),
            Value::Bytes(bytes) => bytes.repr_into(out)?,
            Value::ByteArray(array) => array.repr_into(out)?,
            Value::List(list) => list.repr_into(out)?,
            Value::Tuple(tuple) => tuple.repr_into(out)?,
            Value::Dict(dict) => dict.repr_into(out)?,
            Value::Set(set) => set.repr_into(out)?,
            Value::FrozenSet(set) => set.repr_into(out)?,
            Value::Instance(_) | Value::Class(_) => out.push_str(&repr_of_object(self)?),
            _ => out.push_str(&repr_of_rest(self)?),
        }
        Ok(())
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        match self {
            Value::Str(text) => out.push_str(text),
            Value::Instance(_) | Value::Class(_) => out.push_str(&str_of_object(self)?),
            Value::Native(native) => match native.str()? {
                Some(text) => out.push_str(&text),
                None => self.repr_into(out)?,
            },
            _ => self.repr_into(out)?,
        }
        Ok(())
    }
}

fn repr_of_object(value: &Value) -> PyResult<Str> {
    match call::call_special(crate::name!("__repr__"), std::slice::from_ref(value))? {
        Some(text) => match text.as_str() {
            Some(text) => Ok(text.clone()),
            None => Err(type_error(format!(
                "__repr__ returned non-string (type {})",
                text.type_name()
            ))),
        },
        None => Ok(Str::from(default_repr(value))),
    }
}

/// `<__main__.Foo object at 0x...>`
pub(super) fn default_repr(value: &Value) -> String {
    format!(
        "<{} object at {:#x}>",
        type_of(value).full_name(),
        ops::id(value)
    )
}

fn repr_of_rest(value: &Value) -> PyResult<String> {
    Ok(match value {
        Value::Range(range) => {
            let mut out = String::new();
            range.repr_into(&mut out)?;
            out
        }
        Value::Slice(slice) => {
            format!(
                "slice({}, {}, {})",
                repr_of(&slice.start)?,
                repr_of(&slice.stop)?,
                repr_of(&slice.step)?
            )
        }
        Value::Function(function) => function.repr(),
        Value::Method(method) => match &method.function {
            Value::Function(function) if !function.is_python() => format!(
                "<built-in method {} of {} object at {:#x}>",
                function.name(),
                method.receiver.type_name(),
                ops::id(&method.receiver)
            ),
            Value::Function(function) => {
                format!(
                    "<bound method {} of {}>",
                    function.qualname(),
                    repr_of(&method.receiver)?
                )
            }
            other => format!(
                "<bound method {} of {}>",
                repr_of(other)?,
                repr_of(&method.receiver)?
            ),
        },
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Static(function) => format!("<staticmethod({})>", repr_of(function)?),
            Descriptor::Class(function) => format!("<classmethod({})>", repr_of(function)?),
            Descriptor::Member(name) => format!("<member '{name}'>"),
            _ => default_repr(value),
        },
        Value::Generator(generator) => format!(
            "<generator object {} at {:#x}>",
            generator.name(),
            generator.address()
        ),
        Value::Module(module) => format!("<module '{}'>", module.name()),
        Value::Super(parent) => {
            format!(
                "<super: {}, <{} object>>",
                parent.class.repr(),
                parent.object.type_name()
            )
        }
        Value::Cell(cell) => match cell.get() {
            Ok(content) => format!(
                "<cell at {:#x}: {} object at {:#x}>",
                cell.address(),
                content.type_name(),
                ops::id(&content)
            ),
            Err(_) => format!("<cell at {:#x}: empty>", cell.address()),
        },
        Value::Native(native) => match native.repr()? {
            Some(text) => text.to_string(),
            None => default_repr(value),
        },
        _ => default_repr(value),
    })
}

/// `format(value, spec)`
pub fn format_of(value: &Value, spec: &str) -> PyResult<Str> {
    let mut out = String::new();
    format_into(value, spec, &mut out)?;
    Ok(Str::from(out))
}

/// Appends `format(value, spec)`, the `{value:spec}` of an f-string.
pub fn format_into(value: &Value, spec: &str, out: &mut String) -> PyResult<()> {
    match value {
        Value::Instance(_) | Value::Class(_) => {
            let args = [value.clone(), Value::from(spec)];
            match call::call_special(crate::name!("__format__"), &args)? {
                Some(text) => match text.as_str() {
                    Some(text) => out.push_str(text),
                    None => {
                        return Err(type_error(format!(
                            "__format__ must return a str, not {}",
                            text.type_name()
                        )));
                    }
                },
                None => return native_format(value, spec, out),
            }
            Ok(())
        }
        _ => native_format(value, spec, out),
    }
}

/// `format` of builtin values, and `object.__format__`.
pub(super) fn native_format(value: &Value, spec: &str, out: &mut String) -> PyResult<()> {
    if let Value::Native(native) = value
        && let Some(text) = native.format(spec)?
    {
        out.push_str(&text);
        return Ok(());
    }
    if spec.is_empty() {
        return value.str_into(out);
    }
    match value.unwrapped() {
        Value::Bool(flag) => text::format_i64(
            i64::from(*flag),
            &FormatSpec::parse(spec, SpecFor::Int, "bool")?,
            out,
        ),
        Value::Int(Int::Small(value)) => {
            text::format_i64(*value, &FormatSpec::parse(spec, SpecFor::Int, "int")?, out)
        }
        Value::Int(Int::Big(big)) => {
            text::format_bigint(big, &FormatSpec::parse(spec, SpecFor::Int, "int")?, out)
        }
        Value::Float(float) => text::format_float(
            *float,
            &FormatSpec::parse(spec, SpecFor::Float, "float")?,
            out,
        ),
        Value::Complex(complex) => text::format_complex(
            complex.re,
            complex.im,
            &FormatSpec::parse(spec, SpecFor::Complex, "complex")?,
            out,
        ),
        Value::Str(text) => {
            text::format_str(text, &FormatSpec::parse(spec, SpecFor::Str, "str")?, out)
        }
        _ => Err(arg::unsupported_format(&value.type_name())),
    }
}

/// `template % args`
pub(super) fn percent(template: &Str, args: &Value) -> PyResult<String> {
    match args.unwrapped() {
        Value::Tuple(items) => text::percent_format(template, text::PercentArgs::Tuple(items)),
        _ => text::percent_format(template, text::PercentArgs::One(args)),
    }
}

/// `text[index]`
pub(super) fn char_at(text: &Str, index: i64) -> PyResult<Value> {
    text::Points::counted(text, text.len())
        .get(index)
        .map(Value::from)
}

/// `text[slice]`
pub(super) fn slice_of(text: &Str, slice: super::Slice) -> PyResult<Value> {
    let points = text::Points::counted(text, text.len());
    match slice.step {
        None | Some(1) => Ok(Value::from(points.slice(slice.start, slice.stop))),
        Some(step) => points
            .slice_step(slice.start, slice.stop, step)
            .map(Value::from),
    }
}

/// `template.format(*positional, **keywords)`, where `keyword` looks a name up.
pub(super) fn str_format(
    template: &Str,
    positional: Option<&[Value]>,
    keyword: &dyn Fn(&str) -> PyResult<Option<Value>>,
) -> PyResult<String> {
    text::str_format_fields(
        template,
        text::Fields {
            positional,
            named: keyword,
        },
    )
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match repr_of(self) {
            Ok(text) => f.write_str(&text),
            Err(err) => write!(f, "<{err}>"),
        }
    }
}
