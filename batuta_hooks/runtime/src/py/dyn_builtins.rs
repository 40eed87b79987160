//! The builtin functions on dynamic values.
//!
//! The convention, here and wherever a registry row names a `dynamic` function: `fn(args: Args<'_>) -> PyResult<Value>`,
//! where [`Args`] carries the positional values, then the keywords' values with their names beside. The same function
//! is called directly by generated code, `dyn_builtins::len(Args::new(&[x]))?`, and as a first-class value:
//! [`builtin`]`("len")` gives the function object, or the class where the name is a class's.

use super::builtin_class::{self, type_of};
use super::error::{attribute_error, type_error, value_error};
use super::function;
use super::signature::{Args, arity};
use super::text::int::{i64_to_base, to_base};
use super::{
    Int, Name, PyErr, PyResult, Str, Value, attr, call, io, iter_dyn, methods, ops, text_of,
};
use methods::object::attribute_name;
use std::cell::RefCell;
use std::collections::HashMap;

const FUNCTIONS: &[(&str, function::NativeFn)] = &[
    ("abs", abs),
    ("all", all),
    ("any", any),
    ("ascii", ascii),
    ("bin", bin),
    ("callable", callable),
    ("chr", chr),
    ("delattr", delattr),
    ("dir", dir),
    ("divmod", divmod),
    ("enumerate", enumerate),
    ("filter", filter),
    ("format", format),
    ("getattr", getattr),
    ("hasattr", hasattr),
    ("hash", hash),
    ("hex", hex),
    ("id", id),
    ("input", input),
    ("isinstance", isinstance),
    ("issubclass", issubclass),
    ("iter", iter),
    ("len", len),
    ("map", map),
    ("max", max),
    ("min", min),
    ("next", next),
    ("oct", oct),
    ("open", super::library::open),
    ("ord", ord),
    ("pow", pow),
    ("print", print),
    ("repr", repr),
    ("reversed", reversed),
    ("round", round),
    ("setattr", setattr),
    ("sorted", sorted),
    ("sum", sum),
    ("vars", vars),
    ("zip", zip),
];

thread_local! {
    static VALUES: RefCell<HashMap<&'static str, Value>> = RefCell::default();
}

/// The builtin of this name as a value: a function, a class, or one of the constants; `NameError` when there is none.
pub fn builtin(name: &str) -> PyResult<Value> {
    match name {
        "None" => return Ok(Value::None),
        "True" => return Ok(Value::Bool(true)),
        "False" => return Ok(Value::Bool(false)),
        "NotImplemented" => return Ok(Value::NotImplemented),
        "Ellipsis" => return Ok(Value::Ellipsis),
        _ => {}
    }
    if let Some(value) = VALUES.with_borrow(|values| values.get(name).cloned()) {
        return Ok(value);
    }
    let Some((name, function)) = FUNCTIONS.iter().find(|(known, _)| *known == name) else {
        return builtin_class::by_name(name)
            .map(Value::Class)
            .ok_or_else(|| super::error::undefined_name(name));
    };
    let value = function::builtin(name, *function);
    VALUES.with_borrow_mut(|values| values.insert(name, value.clone()));
    Ok(value)
}

/// `abs(x)`
pub fn abs(args: Args<'_>) -> PyResult<Value> {
    ops::abs(args.one("abs")?)
}

/// `all(iterable)`
pub fn all(args: Args<'_>) -> PyResult<Value> {
    let iter = iter_dyn::iter(args.one("all")?)?;
    while let Some(item) = iter.next()? {
        if !ops::truth(&item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// `any(iterable)`
pub fn any(args: Args<'_>) -> PyResult<Value> {
    let iter = iter_dyn::iter(args.one("any")?)?;
    while let Some(item) = iter.next()? {
        if ops::truth(&item)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

/// `ascii(object)`
pub fn ascii(args: Args<'_>) -> PyResult<Value> {
    text_of::ascii_of(args.one("ascii")?).map(Value::Str)
}

fn based(args: Args<'_>, function: &str, base: u32) -> PyResult<Value> {
    Ok(Value::from(match ops::index(args.one(function)?)? {
        Int::Small(value) => i64_to_base(value, base),
        Int::Big(value) => to_base(&value, base, true),
    }))
}

/// `bin(x)`
pub fn bin(args: Args<'_>) -> PyResult<Value> {
    based(args, "bin", 2)
}

/// `oct(x)`
pub fn oct(args: Args<'_>) -> PyResult<Value> {
    based(args, "oct", 8)
}

/// `hex(x)`
pub fn hex(args: Args<'_>) -> PyResult<Value> {
    based(args, "hex", 16)
}

/// `callable(object)`
pub fn callable(args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(is_callable(args.one("callable")?)))
}

/// Whether the value can be called.
pub fn is_callable(value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Method(_) | Value::Class(_) => true,
        Value::Descriptor(descriptor) => matches!(**descriptor, attr::Descriptor::Static(_)),
        Value::Instance(_) => type_of(value).lookup(crate::name!("__call__")).is_some(),
        Value::Native(native) => native.has_method("__call__"),
        _ => false,
    }
}

/// `chr(i)`
pub fn chr(args: Args<'_>) -> PyResult<Value> {
    let code = ops::index(args.one("chr")?)?;
    match code.to_i64() {
        Some(code) => Str::chr(code).map(Value::Str),
        None => Err(super::error::overflow_error(
            "Python int too large to convert to C int",
        )),
    }
}

/// `ord(c)`
pub fn ord(args: Args<'_>) -> PyResult<Value> {
    let value = args.one("ord")?;
    match value.as_str() {
        Some(text) => text.ord().map(Value::from),
        None => match (value.unwrapped(), super::bytes::bytes_like(value)) {
            (Value::Bytes(_) | Value::ByteArray(_), Some(bytes)) => match bytes.as_slice() {
                [byte] => Ok(Value::from(i64::from(*byte))),
                _ => Err(type_error(format!(
                    "ord() expected a character, but string of length {} found",
                    bytes.len()
                ))),
            },
            _ => Err(type_error(format!(
                "ord() expected string of length 1, but {} found",
                value.type_name()
            ))),
        },
    }
}

/// `delattr(object, name)`
pub fn delattr(args: Args<'_>) -> PyResult<Value> {
    let [object, name] = args.between("delattr", 2, 2)? else {
        return Err(arity("delattr", 0, 2, 2));
    };
    attr::delattr(object, attribute_name(name)?)?;
    Ok(Value::None)
}

/// `dir(object)`
pub fn dir(args: Args<'_>) -> PyResult<Value> {
    let object = args.one("dir")?;
    if let Value::Instance(_) = object
        && let Some(names) =
            call::call_special(crate::name!("__dir__"), std::slice::from_ref(object))?
    {
        let mut names = iter_dyn::collect(&names)?;
        methods::sort_items(&mut names, None, false)?;
        return Ok(Value::list(names));
    }
    methods::object::dir(object).map(Value::list)
}

/// `divmod(a, b)`
pub fn divmod(args: Args<'_>) -> PyResult<Value> {
    match args.between("divmod", 2, 2)? {
        [a, b] => ops::divmod(a, b),
        other => Err(arity("divmod", other.len(), 2, 2)),
    }
}

/// `enumerate(iterable, start=0)`
pub fn enumerate(args: Args<'_>) -> PyResult<Value> {
    let [iterable, start] = args.bind("enumerate", ["iterable", "start"], 1)?;
    let start = start.map_or(Ok(Int::Small(0)), |start| ops::index(&start))?;
    iter_dyn::enumerate(&iterable.unwrap_or(Value::None), start)
}

/// `filter(function, iterable)`
pub fn filter(args: Args<'_>) -> PyResult<Value> {
    match args.between("filter", 2, 2)? {
        [function, iterable] => iter_dyn::filter(function, iterable),
        other => Err(arity("filter", other.len(), 2, 2)),
    }
}

/// `format(value, spec='')`
pub fn format(args: Args<'_>) -> PyResult<Value> {
    match args.between("format", 1, 2)? {
        [value, spec, ..] => match spec.as_str() {
            Some(spec) => text_of::format_of(value, spec).map(Value::Str),
            None => Err(type_error(format!(
                "format() argument 2 must be str, not {}",
                spec.type_name()
            ))),
        },
        [value] => text_of::format_of(value, "").map(Value::Str),
        [] => Err(arity("format", 0, 1, 2)),
    }
}

/// `getattr(object, name, default)`
pub fn getattr(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("getattr", 2, 3)?;
    let name = attribute_name(&given[1])?;
    match (attr::getattr_opt(&given[0], name), given.get(2)) {
        (Ok(Some(value)), _) => Ok(value),
        (Ok(None), None) => Err(attr::no_attribute(&given[0], name)),
        (Ok(None), Some(default)) => Ok(default.clone()),
        (Err(err), Some(default)) if err.is("AttributeError") => Ok(default.clone()),
        (Err(err), _) => Err(err),
    }
}

/// `hasattr(object, name)`
pub fn hasattr(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("hasattr", 2, 2)?;
    match attr::getattr_opt(&given[0], attribute_name(&given[1])?) {
        Ok(found) => Ok(Value::Bool(found.is_some())),
        Err(err) if err.is("AttributeError") => Ok(Value::Bool(false)),
        Err(err) => Err(err),
    }
}

/// `setattr(object, name, value)`
pub fn setattr(args: Args<'_>) -> PyResult<Value> {
    let [object, name, value] = args.between("setattr", 3, 3)? else {
        return Err(arity("setattr", 0, 3, 3));
    };
    attr::setattr(object, attribute_name(name)?, value.clone())?;
    Ok(Value::None)
}

/// `hash(object)`
pub fn hash(args: Args<'_>) -> PyResult<Value> {
    ops::hash(args.one("hash")?).map(Value::from)
}

/// `id(object)`
pub fn id(args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(ops::id(args.one("id")?)))
}

/// `input(prompt)`
pub fn input(args: Args<'_>) -> PyResult<Value> {
    let prompt = match args.between("input", 0, 1)? {
        [prompt] => text_of::str_of(prompt)?,
        _ => Str::from(""),
    };
    io::input(&prompt).map(Value::Str)
}

/// `isinstance(object, classinfo)`
pub fn isinstance(args: Args<'_>) -> PyResult<Value> {
    match args.between("isinstance", 2, 2)? {
        [value, spec] => builtin_class::isinstance(value, spec).map(Value::Bool),
        other => Err(arity("isinstance", other.len(), 2, 2)),
    }
}

/// `issubclass(class, classinfo)`
pub fn issubclass(args: Args<'_>) -> PyResult<Value> {
    match args.between("issubclass", 2, 2)? {
        [class, spec] => builtin_class::issubclass(class, spec).map(Value::Bool),
        other => Err(arity("issubclass", other.len(), 2, 2)),
    }
}

/// `iter(object)`, `iter(callable, sentinel)`
pub fn iter(args: Args<'_>) -> PyResult<Value> {
    match args.between("iter", 1, 2)? {
        [callable, sentinel, ..] if is_callable(callable) => {
            Ok(iter_dyn::iter_sentinel(callable, sentinel))
        }
        [_, _, ..] => Err(type_error("iter(v, w): v must be callable")),
        [object] => iter_dyn::iter_value(object),
        [] => Err(arity("iter", 0, 1, 2)),
    }
}

/// `len(object)`
pub fn len(args: Args<'_>) -> PyResult<Value> {
    ops::len(args.one("len")?).map(Value::from)
}

/// `map(function, *iterables)`
pub fn map(args: Args<'_>) -> PyResult<Value> {
    args.no_keywords("map")?;
    match args.values() {
        [function, iterables @ ..] if !iterables.is_empty() => iter_dyn::map(function, iterables),
        _ => Err(type_error("map() must have at least two arguments.")),
    }
}

/// `max(...)`
pub fn max(args: Args<'_>) -> PyResult<Value> {
    extreme(args, "max")
}

/// `min(...)`
pub fn min(args: Args<'_>) -> PyResult<Value> {
    extreme(args, "min")
}

fn extreme(args: Args<'_>, function: &str) -> PyResult<Value> {
    let (mut key, mut default) = (None, None);
    for (name, value) in args.keywords() {
        match name {
            "key" => key = (!value.is_none()).then_some(value),
            "default" => default = Some(value),
            _ => {
                return Err(type_error(format!(
                    "'{name}' is an invalid keyword argument for {function}()"
                )));
            }
        }
    }
    let items = match args.positional() {
        [] => {
            return Err(type_error(format!(
                "{function} expected at least 1 argument, got 0"
            )));
        }
        [items] => iter_dyn::iter(items)?,
        _ if default.is_some() => {
            return Err(type_error(format!(
                "Cannot specify a default for {function}() with multiple positional arguments"
            )));
        }
        many => iter_dyn::iter(&Value::tuple(many.to_vec()))?,
    };
    let mut best: Option<(Value, Value)> = None;
    while let Some(item) = items.next()? {
        let rank = match key {
            Some(key) => call::call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let better = match &best {
            None => true,
            Some((_, current)) if function == "max" => ops::truth(&ops::gt(&rank, current)?)?,
            Some((_, current)) => ops::truth(&ops::lt(&rank, current)?)?,
        };
        if better {
            best = Some((item, rank));
        }
    }
    match (best, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(value_error(format!(
            "{function}() arg is an empty sequence"
        ))),
    }
}

/// `next(iterator, default)`
pub fn next(args: Args<'_>) -> PyResult<Value> {
    match args.between("next", 1, 2)? {
        [iterator, default, ..] => iter_dyn::next_or(iterator, default),
        [iterator] => iter_dyn::next(iterator),
        [] => Err(arity("next", 0, 1, 2)),
    }
}

/// `pow(base, exp, mod=None)`
pub fn pow(args: Args<'_>) -> PyResult<Value> {
    let [base, exponent, modulus] = args.bind("pow", ["base", "exp", "mod"], 2)?;
    let (base, exponent) = (base.unwrap_or(Value::None), exponent.unwrap_or(Value::None));
    match modulus {
        None | Some(Value::None) => ops::pow(&base, &exponent),
        Some(modulus) => ops::pow_mod(&base, &exponent, &modulus),
    }
}

fn print_text(args: Args<'_>, name: &str, default: &str) -> PyResult<Str> {
    match args.keyword(name) {
        None | Some(Value::None) => Ok(Str::from(default)),
        Some(value) => match value.as_str() {
            Some(text) => Ok(text.clone()),
            None => Err(type_error(format!(
                "{name} must be None or a string, not {}",
                value.type_name()
            ))),
        },
    }
}

/// `print(*values, sep=' ', end='\n', file=None, flush=False)`
pub fn print(args: Args<'_>) -> PyResult<Value> {
    if let Some(name) = args
        .names()
        .iter()
        .find(|name| !["sep", "end", "file", "flush"].contains(name))
    {
        return Err(type_error(format!(
            "'{name}' is an invalid keyword argument for print()"
        )));
    }
    let (separator, end) = (
        print_text(args, "sep", " ")?,
        print_text(args, "end", "\n")?,
    );
    let mut out = String::new();
    for (at, value) in args.positional().iter().enumerate() {
        if at > 0 {
            out.push_str(&separator);
        }
        super::PyRepr::str_into(value, &mut out)?;
    }
    out.push_str(&end);
    match args.keyword("file") {
        None | Some(Value::None) => io::write(&out),
        Some(file) => {
            call::call_method(crate::name!("write"), &[file.clone(), Value::from(out)])?;
        }
    }
    if let Some(flush) = args.keyword("flush")
        && ops::truth(flush)?
    {
        io::flush();
    }
    Ok(Value::None)
}

/// `repr(object)`
pub fn repr(args: Args<'_>) -> PyResult<Value> {
    text_of::repr_of(args.one("repr")?).map(Value::Str)
}

/// `reversed(sequence)`
pub fn reversed(args: Args<'_>) -> PyResult<Value> {
    iter_dyn::reversed(args.one("reversed")?)
}

/// `round(number, ndigits=None)`
pub fn round(args: Args<'_>) -> PyResult<Value> {
    let [number, ndigits] = args.bind("round", ["number", "ndigits"], 1)?;
    ops::round(&number.unwrap_or(Value::None), ndigits.as_ref())
}

/// `sorted(iterable, key=None, reverse=False)`
pub fn sorted(args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.positional() else {
        return Err(type_error(format!(
            "sorted expected 1 argument, got {}",
            args.positional().len()
        )));
    };
    if let Some(name) = args
        .names()
        .iter()
        .find(|name| !["key", "reverse"].contains(name))
    {
        return Err(type_error(format!(
            "'{name}' is an invalid keyword argument for sort()"
        )));
    }
    let mut items = iter_dyn::collect(iterable)?;
    let reverse = args.keyword("reverse").map_or(Ok(false), ops::truth)?;
    methods::sort_items(&mut items, args.keyword("key"), reverse)?;
    Ok(Value::list(items))
}

/// `sum(iterable, start=0)`
pub fn sum(args: Args<'_>) -> PyResult<Value> {
    let [iterable, start] = args.bind("sum", ["iterable", "start"], 1)?;
    let mut total = start.unwrap_or(Value::from(0));
    if total.as_str().is_some() {
        return Err(type_error(
            "sum() can't sum strings [use ''.join(seq) instead]",
        ));
    }
    let iter = iter_dyn::iter(&iterable.unwrap_or(Value::None))?;
    while let Some(item) = iter.next()? {
        total = ops::add(&total, &item)?;
    }
    Ok(total)
}

/// `vars(object)`
pub fn vars(args: Args<'_>) -> PyResult<Value> {
    let object = args.one("vars")?;
    match attr::getattr_opt(object, crate::name!("__dict__")) {
        Ok(Some(dict)) => Ok(dict),
        Ok(None) => Err(no_vars()),
        Err(err) if err.is("AttributeError") => Err(no_vars()),
        Err(err) => Err(err),
    }
}

#[cold]
fn no_vars() -> PyErr {
    type_error("vars() argument must have __dict__ attribute")
}

/// `zip(*iterables, strict=False)`
pub fn zip(args: Args<'_>) -> PyResult<Value> {
    let mut strict = false;
    for (name, value) in args.keywords() {
        if name != "strict" {
            return Err(type_error("zip() takes no keyword arguments"));
        }
        strict = ops::truth(value)?;
    }
    iter_dyn::zip(args.positional(), strict)
}

/// `from module import name` of a module object.
pub fn import_from(module: &Value, name: Name) -> PyResult<Value> {
    match attr::getattr_opt(module, name)? {
        Some(value) => Ok(value),
        None => {
            let module = match module {
                Value::Module(module) => module.name().to_string(),
                other => {
                    return Err(attribute_error(format!(
                        "{} has no {name}",
                        other.type_name()
                    )));
                }
            };
            Err(PyErr::new(
                "ImportError",
                format!("cannot import name '{name}' from '{module}' (unknown location)"),
            ))
        }
    }
}
