//! Calls of builtin classes: `int("3")`, `list(items)`, `type(x)`, and `__new__` of their subclasses.

use super::builtin_class::{Layout, type_of};
use super::bytes::{ByteArray, bytes_like, decode_args};
use super::complex::Complex;
use super::error::{type_error, value_error};
use super::object::Payload;
use super::signature::{Args, arity};
use super::{Class, Dict, FrozenSet, Object, PyResult, Range, Set, Str, Value};
use super::{attr, exceptions, int, iter_dyn, metaclass, methods, ops, text_of};
use std::rc::Rc;

/// `class(*args)` of a builtin class.
pub(super) fn construct(class: &Class, args: Args<'_>, callee: &Value) -> PyResult<Value> {
    match class.layout() {
        Layout::Type => construct_type(class, args),
        Layout::Object => {
            if args.values().is_empty() {
                Ok(Value::Instance(Object::new(class.clone())))
            } else {
                Err(type_error(format!("{}() takes no arguments", class.name())))
            }
        }
        Layout::BaseException => {
            if !args.names().is_empty() {
                return Err(type_error(format!(
                    "{}() takes no keyword arguments",
                    class.name()
                )));
            }
            Ok(Value::Instance(exceptions::instantiate(
                class,
                args.positional(),
            )))
        }
        Layout::Native
        | Layout::Function
        | Layout::BuiltinFunction
        | Layout::MethodDescriptor
        | Layout::Generator
        | Layout::Member
        | Layout::GetSet => Err(type_error(format!(
            "cannot create '{}' instances",
            class.name()
        ))),
        layout => builtin_value(layout, args, callee),
    }
}

fn construct_type(class: &Class, args: Args<'_>) -> PyResult<Value> {
    let keywords: Vec<(&str, Value)> = args
        .keywords()
        .map(|(name, value)| (name, value.clone()))
        .collect();
    match args.positional() {
        [value] if keywords.is_empty() => Ok(Value::Class(type_of(value))),
        [name, bases, namespace] => {
            let metaclass = (!class.is_builtin()).then(|| class.clone());
            metaclass::type_of_three(metaclass, name, bases, namespace, &keywords)
        }
        _ => Err(type_error("type() takes 1 or 3 arguments")),
    }
}

/// `class.__new__(class, *args)` of a class that derives from a builtin one.
pub(super) fn new_instance(class: &Class, args: Args<'_>) -> PyResult<Value> {
    let layout = class.layout();
    let payload = match layout {
        Layout::Object => Payload::None,
        Layout::BaseException => {
            return Ok(Value::Instance(exceptions::instantiate(
                class,
                args.positional(),
            )));
        }
        Layout::Type => return construct_type(class, args),
        // Mutable values are filled by `__init__`.
        Layout::List => Payload::Value(Value::list(Vec::new())),
        Layout::Dict => Payload::Value(Value::Dict(Dict::new())),
        Layout::Set => Payload::Value(Value::Set(Set::new())),
        Layout::ByteArray => Payload::Value(ByteArray::value(Vec::new())),
        _ => Payload::Value(builtin_value(layout, args, &Value::Class(class.clone()))?),
    };
    Ok(Value::Instance(Object::with_payload(
        class.clone(),
        payload,
    )))
}

/// `__init__` of a builtin class on an instance of a subclass.
pub(super) fn default_init(object: &Value, args: Args<'_>) -> PyResult<()> {
    let Value::Instance(instance) = object else {
        return Ok(());
    };
    if let Some(state) = instance.exception() {
        // `__new__` took the arguments already; a call of `__init__` with others replaces them.
        if state.files_taken() {
            return Ok(());
        }
        state.set_args(args.positional().to_vec());
        return Ok(());
    }
    match instance.payload() {
        Some(Value::List(list)) => {
            let [items] = args.bind("list", ["iterable"], 0)?;
            let items = items.map_or(Ok(Vec::new()), |items| iter_dyn::collect(&items))?;
            list.clear();
            list.with_mut(|all| all.extend(items));
        }
        Some(Value::Dict(dict)) => methods::dict::update_args("dict", dict, args)?,
        Some(Value::ByteArray(array)) => super::bytes::fill_bytearray(array, args)?,
        Some(Value::Set(set)) => {
            let items = args.between("set", 0, 1)?;
            set.clear();
            if let [items] = items {
                set.update(&Set::from_items(iter_dyn::collect(items)?)?)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// A value of a builtin class.
fn builtin_value(layout: Layout, args: Args<'_>, callee: &Value) -> PyResult<Value> {
    let name = layout.name();
    match layout {
        Layout::NoneType | Layout::NotImplementedType | Layout::Ellipsis => {
            if !args.values().is_empty() {
                return Err(type_error(format!("{name} takes no arguments")));
            }
            Ok(match layout {
                Layout::NoneType => Value::None,
                Layout::Ellipsis => Value::Ellipsis,
                _ => Value::NotImplemented,
            })
        }
        Layout::Bool => match args.between(name, 0, 1)? {
            [value] => ops::truth(value).map(Value::Bool),
            _ => Ok(Value::Bool(false)),
        },
        Layout::Int => construct_int(args),
        Layout::Float => match args.between(name, 0, 1)? {
            [value] => ops::to_float(value).map(Value::Float),
            _ => Ok(Value::Float(0.0)),
        },
        Layout::Complex => construct_complex(args),
        Layout::Bytes => super::bytes::construct_bytes(args),
        Layout::ByteArray => super::bytes::construct_bytearray(args),
        Layout::MemoryView => super::bytes::construct_memoryview(args),
        Layout::Array => super::library::construct_array(args),
        Layout::Str => {
            let [object, encoding, errors] =
                args.bind(name, ["object", "encoding", "errors"], 0)?;
            let Some(object) = object else {
                return Ok(Value::from(""));
            };
            if encoding.is_none() && errors.is_none() {
                return text_of::str_of(&object).map(Value::Str);
            }
            if object.as_str().is_some() {
                return Err(type_error("decoding str is not supported"));
            }
            let Some(bytes) = bytes_like(&object) else {
                return Err(type_error(format!(
                    "decoding to str: need a bytes-like object, {} found",
                    object.type_name()
                )));
            };
            let values: Vec<Value> = encoding.iter().chain(&errors).cloned().collect();
            let names: &[&str] = if encoding.is_none() { &["errors"] } else { &[] };
            let (encoding, errors) = decode_args("str", Args::with_names(&values, names))?;
            super::text::decode(&bytes, &encoding, &errors).map(Value::from)
        }
        Layout::List => match args.between(name, 0, 1)? {
            [items] => Ok(Value::list(iter_dyn::collect(items)?)),
            _ => Ok(Value::list(Vec::new())),
        },
        Layout::Tuple => match args.between(name, 0, 1)? {
            [Value::Tuple(items)] => Ok(Value::Tuple(items.clone())),
            [items] => Ok(Value::tuple(iter_dyn::collect(items)?)),
            _ => Ok(Value::tuple(Vec::new())),
        },
        Layout::Dict => {
            let dict = Dict::new();
            methods::dict::update_args(name, &dict, args)?;
            Ok(Value::Dict(dict))
        }
        Layout::Set => match args.between(name, 0, 1)? {
            [items] => Ok(Value::Set(Set::from_items(iter_dyn::collect(items)?)?)),
            _ => Ok(Value::Set(Set::new())),
        },
        Layout::FrozenSet => match args.between(name, 0, 1)? {
            [Value::FrozenSet(items)] => Ok(Value::FrozenSet(items.clone())),
            [items] => Ok(Value::FrozenSet(FrozenSet::from_items(iter_dyn::collect(
                items,
            )?)?)),
            _ => Ok(Value::FrozenSet(FrozenSet::default())),
        },
        Layout::Range => {
            let bounds: Vec<i64> = args
                .between(name, 1, 3)?
                .iter()
                .map(ops::index_i64)
                .collect::<PyResult<Vec<i64>>>()?;
            let range = match bounds.as_slice() {
                [stop] => Range::to(*stop),
                [start, stop] => Range::between(*start, *stop),
                [start, stop, step] => Range::new(*start, *stop, *step)?,
                _ => return Err(arity(name, bounds.len(), 1, 3)),
            };
            Ok(Value::Range(Rc::new(range)))
        }
        Layout::Slice => match args.between(name, 1, 3)? {
            [stop] => Ok(ops::slice(Value::None, stop.clone(), Value::None)),
            [start, stop] => Ok(ops::slice(start.clone(), stop.clone(), Value::None)),
            [start, stop, step, ..] => Ok(ops::slice(start.clone(), stop.clone(), step.clone())),
            [] => Err(arity(name, 0, 1, 3)),
        },
        Layout::Property => {
            let [fget, fset, fdel, doc] = args.bind(name, ["fget", "fset", "fdel", "doc"], 0)?;
            let or_none = |value: Option<Value>| value.unwrap_or(Value::None);
            let made = attr::property(or_none(fget), or_none(fset), or_none(fdel));
            Ok(match doc {
                Some(doc) => attr::with_doc(&made, doc),
                None => made,
            })
        }
        Layout::StaticMethod => args
            .one(name)
            .map(|function| attr::staticmethod(function.clone())),
        Layout::ClassMethod => args
            .one(name)
            .map(|function| attr::classmethod(function.clone())),
        Layout::CachedProperty => args
            .one(name)
            .map(|function| attr::cached_property(function.clone())),
        Layout::Super => match args.between(name, 0, 2)? {
            [Value::Class(class), object] => attr::super_of(class, object),
            [] => Err(super::error::runtime_error("super(): no arguments")),
            _ => Err(type_error("super() argument 1 must be a type")),
        },
        Layout::Method => match args.between(name, 2, 2)? {
            [function, receiver] => Ok(Value::Method(Rc::new(super::function::BoundMethod {
                receiver: receiver.clone(),
                function: function.clone(),
            }))),
            _ => Err(arity(name, 0, 2, 2)),
        },
        Layout::Module => match args.between(name, 1, 2)? {
            [Value::Str(name), ..] => Ok(attr::Module::value(name, super::AttrMap::new())),
            _ => Err(type_error("module() argument 'name' must be str")),
        },
        _ => Err(type_error(format!(
            "cannot create '{}' instances",
            callee.type_name()
        ))),
    }
}

fn construct_int(args: Args<'_>) -> PyResult<Value> {
    let values = args.values();
    let (value, base) = match (values, args.names()) {
        ([], []) => return Ok(Value::from(0)),
        ([value], []) => (value, None),
        ([value, base], [] | ["base"]) => (value, Some(base)),
        ([_], ["base"]) => return Err(type_error("int() missing string argument")),
        (_, [name, ..]) if *name != "base" => {
            return Err(type_error(format!(
                "'{name}' is an invalid keyword argument for int()"
            )));
        }
        _ => {
            return Err(type_error(format!(
                "int() takes at most 2 arguments ({} given)",
                values.len()
            )));
        }
    };
    let Some(base) = base else {
        return ops::to_int(value).map(Value::Int);
    };
    if let Some(bytes) = bytes_like(value) {
        return ops::parse_bytes(&bytes, |text| {
            int::parse(text, ops::index_i64(base)?).map(Value::Int)
        });
    }
    match value.as_str() {
        Some(text) => int::parse(text, ops::index_i64(base)?).map(Value::Int),
        None => Err(type_error(
            "int() can't convert non-string with explicit base",
        )),
    }
}

fn construct_complex(args: Args<'_>) -> PyResult<Value> {
    let [real, imag] = args.bind("complex", ["real", "imag"], 0)?;
    if let (Some(Value::Str(text)), None) = (&real, &imag) {
        return parse_complex(text).map(|value| Value::Complex(Rc::new(value)));
    }
    if let (Some(Value::Str(_)), Some(_)) = (&real, &imag) {
        return Err(type_error(
            "complex() can't take second arg if first is a string",
        ));
    }
    if let Some(Value::Str(_)) = &imag {
        return Err(type_error("complex() second arg can't be a string"));
    }
    // Only what is complex itself adds to the other's part: a sum with 0.0 would lose the sign of -0.0.
    let complex = |part: &Option<Value>| part.as_ref().is_some_and(is_complex);
    let (first, second) = (complex(&real), complex(&imag));
    let real = complex_part(real, "first argument must be a string or a number")?;
    let imag = complex_part(imag, "second argument must be a number")?;
    let re = if second { real.re - imag.im } else { real.re };
    let im = if first { imag.re + real.im } else { imag.re };
    Ok(Value::Complex(Rc::new(Complex::new(re, im))))
}

fn is_complex(value: &Value) -> bool {
    matches!(value.unwrapped(), Value::Complex(_) | Value::Instance(_))
}

fn complex_part(value: Option<Value>, wanted: &str) -> PyResult<Complex> {
    let value = match value {
        None => return Ok(Complex::default()),
        Some(value) => value,
    };
    if let Value::Complex(complex) = value.unwrapped() {
        return Ok(**complex);
    }
    let own = super::call::call_special(crate::name!("__complex__"), std::slice::from_ref(&value));
    if let (Value::Instance(_), Some(Value::Complex(complex))) = (&value, own?) {
        return Ok(*complex);
    }
    let wrong = || type_error(format!("complex() {wanted}, not '{}'", value.type_name()));
    if super::bytes::bytes_like(&value).is_some() {
        return Err(wrong());
    }
    let real = ops::to_float(&value).map_err(|err| match err.is("TypeError") {
        true => wrong(),
        false => err,
    })?;
    Ok(Complex::new(real, 0.0))
}

/// `complex(text)`
fn parse_complex(text: &Str) -> PyResult<Complex> {
    let malformed = || value_error("complex() arg is a malformed string");
    let body = text.trim();
    let body = body
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
        .unwrap_or(body)
        .trim();
    let number = |part: &str| super::float::parse(part).map_err(|_| malformed());
    let Some(imaginary) = body.strip_suffix(['j', 'J']) else {
        return Ok(Complex::new(number(body)?, 0.0));
    };
    let split = imaginary
        .char_indices()
        .rfind(|(at, ch)| {
            *at > 0 && matches!(ch, '+' | '-') && !imaginary[..*at].ends_with(['e', 'E'])
        })
        .map(|(at, _)| at)
        .unwrap_or(0);
    let (real, imaginary) = imaginary.split_at(split);
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        part => number(part)?,
    };
    Ok(Complex::new(
        if real.is_empty() { 0.0 } else { number(real)? },
        imaginary,
    ))
}

/// `cls.__new__(cls, *args)` as a builtin method: the class comes first.
pub(super) fn dunder_new(args: Args<'_>) -> PyResult<Value> {
    let Some(Value::Class(class)) = args.positional().first() else {
        return Err(type_error("object.__new__(): not enough arguments"));
    };
    if class.is_builtin() {
        return construct(class, args.rest(), &args.values()[0]);
    }
    if class.flags().r#abstract {
        return Err(super::abc::abstract_instantiation(class));
    }
    if class.layout() == Layout::Object {
        if args.values().len() > 1 && (class.flags().new || !class.flags().init) {
            let message = match class.flags().new {
                true => "object.__new__() takes exactly one argument (the type to instantiate)"
                    .to_owned(),
                false => format!("{}() takes no arguments", class.name()),
            };
            return Err(type_error(message));
        }
        return Ok(Value::Instance(Object::new(class.clone())));
    }
    new_instance(class, args.rest())
}

/// `object.__init__(self, *args)` of each builtin class.
pub(super) fn dunder_init(args: Args<'_>) -> PyResult<Value> {
    let Some(object) = args.positional().first() else {
        return Err(type_error(
            "descriptor '__init__' of 'object' object needs an argument",
        ));
    };
    if let Value::Instance(instance) = object
        && instance.payload().is_none()
        && instance.exception().is_none()
    {
        let flags = instance.class().flags();
        if args.values().len() > 1 && (flags.init || !flags.new) {
            return Err(type_error(match flags.init {
                true => "object.__init__() takes exactly one argument (the instance to initialize)"
                    .to_owned(),
                false => format!("{}() takes no arguments", instance.class().name()),
            }));
        }
        return Ok(Value::None);
    }
    default_init(object, args.rest())?;
    Ok(Value::None)
}
