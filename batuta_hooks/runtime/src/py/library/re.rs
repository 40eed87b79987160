//! `re` on dynamic values: the module's functions, patterns and matches.

use super::{Table, Values};
use crate::py::error::{index_error, type_error};
use crate::py::iter_dyn::from_fn;
use crate::py::native::{Native, NativeObject};
use crate::py::re::{self, Match, Pattern};
use crate::py::signature::Args;
use crate::py::{Dict, PyRepr, PyResult, Str, ToValue, Value, call, exceptions, ops};
use std::any::Any;

macro_rules! functions {
    ($($name:literal $rest:literal),* $(,)?) => {
        pub(super) const FUNCTIONS: Table = &[
            ("compile", |args| {
                let [pattern, flags] = args.bind("compile", ["pattern", "flags"], 1)?;
                compiled(&pattern.unwrap_or(Value::None), flags).map(|pattern| pattern.to_value())
            }),
            ("escape", |args| Ok(Value::Str(re::escape(&text(args.one("escape")?)?)))),
            ("purge", |_| Ok(Value::None)),
            $(($name, |args| by_module($name, args)),)*
        ];

        /// Methods of a pattern, and how many arguments stand before the flags of the module's function.
        const METHODS: &[(&str, usize)] = &[$(($name, $rest)),*];
    };
}

functions! {
    "match" 1, "fullmatch" 1, "search" 1, "findall" 1, "finditer" 1, "split" 2, "sub" 3, "subn" 3,
}

pub(super) const VALUES: Values = &[
    ("A", || Value::from(re::ASCII)),
    ("ASCII", || Value::from(re::ASCII)),
    ("DOTALL", || Value::from(re::DOTALL)),
    ("I", || Value::from(re::IGNORECASE)),
    ("IGNORECASE", || Value::from(re::IGNORECASE)),
    ("M", || Value::from(re::MULTILINE)),
    ("MULTILINE", || Value::from(re::MULTILINE)),
    ("S", || Value::from(re::DOTALL)),
    ("VERBOSE", || Value::from(re::VERBOSE)),
    ("X", || Value::from(re::VERBOSE)),
    ("error", || Value::Class(exceptions::class_of("re.error"))),
];

fn text(value: &Value) -> PyResult<Str> {
    value
        .as_str()
        .cloned()
        .ok_or_else(|| match value.unwrapped() {
            Value::Bytes(_) => type_error("cannot use a string pattern on a bytes-like object"),
            _ => type_error(format!(
                "expected string or bytes-like object, got '{}'",
                value.type_name()
            )),
        })
}

fn compiled(pattern: &Value, flags: Option<Value>) -> PyResult<Pattern> {
    if let Value::Native(native) = pattern
        && let Some(pattern) = native.downcast::<Pattern>()
    {
        return Ok(pattern.clone());
    }
    let Some(source) = pattern.as_str() else {
        return Err(type_error(
            "first argument must be string or compiled pattern",
        ));
    };
    re::compile(source, flags.map_or(Ok(0), |flags| ops::index_i64(&flags))?)
}

/// `re.search(pattern, text, flags)` and its like: `flags` leaves the arguments, the pattern takes the rest.
fn by_module(name: &'static str, args: Args<'_>) -> PyResult<Value> {
    let Some((_, before)) = METHODS.iter().find(|(known, _)| *known == name) else {
        return Err(type_error(format!("re has no function {name}")));
    };
    let (mut values, mut names) = (Vec::new(), Vec::new());
    let (mut pattern, mut flags) = (None, None);
    for (at, value) in args.positional().iter().enumerate() {
        match at {
            0 => pattern = Some(value.clone()),
            at if at == before + 1 => flags = Some(value.clone()),
            _ => values.push(value.clone()),
        }
    }
    for (key, value) in args.keywords() {
        match key {
            "pattern" => pattern = Some(value.clone()),
            "flags" => flags = Some(value.clone()),
            _ => {
                names.push(key);
                values.push(value.clone());
            }
        }
    }
    let Some(pattern) = pattern else {
        return Err(type_error(format!(
            "{name}() missing 1 required positional argument: 'pattern'"
        )));
    };
    let pattern = compiled(&pattern, flags)?;
    call_pattern(&pattern, name, Args::with_names(&values, &names))
}

fn found(found: Option<Match>) -> Value {
    found.map_or(Value::None, |found| found.to_value())
}

fn call_pattern(pattern: &Pattern, name: &str, args: Args<'_>) -> PyResult<Value> {
    match name {
        "sub" | "subn" => return substituted(pattern, name, args),
        "split" => {
            let [source, most] = args.bind("split", ["string", "maxsplit"], 1)?;
            let source = text(&source.unwrap_or(Value::None))?;
            let most = most.map_or(Ok(0), |most| ops::index_i64(&most))?;
            let parts = pattern.regex().split(&source, most).into_iter();
            let part = |part: Option<&str>| part.map_or(Value::None, Value::from);
            return Ok(Value::list(parts.map(part).collect()));
        }
        _ => {}
    }
    if let "match" | "fullmatch" | "search" = name {
        let [source, pos] = args.bind(name, ["string", "pos"], 1)?;
        let source = text(&source.unwrap_or(Value::None))?;
        let pos = pos.map_or(Ok(0), |pos| ops::index_i64(&pos))?;
        return Ok(found(match name {
            "match" => pattern.match_at(&source, pos),
            "fullmatch" => pattern.fullmatch_at(&source, pos),
            _ => pattern.search_at(&source, pos),
        }));
    }
    let [source] = args.bind(name, ["string"], 1)?;
    let source = text(&source.unwrap_or(Value::None))?;
    Ok(match name {
        "findall" => Value::List(pattern.findall(&source)),
        _ => {
            let matches = pattern.finditer(&source);
            from_fn("callable_iterator", move || {
                Ok(matches.step()?.map(|found| found.to_value()))
            })
        }
    })
}

fn substituted(pattern: &Pattern, name: &str, args: Args<'_>) -> PyResult<Value> {
    let [replacement, source, count] = args.bind(name, ["repl", "string", "count"], 2)?;
    let (replacement, source) = (
        replacement.unwrap_or(Value::None),
        text(&source.unwrap_or(Value::None))?,
    );
    let count = count.map_or(Ok(0), |count| ops::index_i64(&count))?;
    let (made, times) = match replacement.as_str() {
        Some(template) => pattern.subn(template, &source, count)?,
        None => {
            let mut times = 0;
            let made = pattern.sub_with(
                |found| {
                    times += 1;
                    let made = call::call(&replacement, &[found.to_value()])?;
                    made.as_str().cloned().ok_or_else(|| {
                        type_error(format!(
                            "sequence item 0: expected str instance, {} found",
                            made.type_name()
                        ))
                    })
                },
                &source,
                count,
            )?;
            (made, times)
        }
    };
    Ok(if name == "sub" {
        Value::Str(made)
    } else {
        Value::tuple(vec![Value::Str(made), Value::from(times)])
    })
}

impl ToValue for Pattern {
    fn to_value(&self) -> Value {
        Native::value(self.clone())
    }
}

impl ToValue for Match {
    fn to_value(&self) -> Value {
        Native::value(self.clone())
    }
}

fn shown(value: &impl PyRepr) -> PyResult<Option<Str>> {
    let mut text = String::new();
    value.repr_into(&mut text)?;
    Ok(Some(Str::from(text)))
}

impl NativeObject for Pattern {
    fn type_name(&self) -> &'static str {
        "re.Pattern"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        METHODS.iter().any(|(known, _)| *known == name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if self.has_method(name) {
            call_pattern(self, name, args).map(Some)
        } else {
            Ok(None)
        }
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "pattern" => Some(Value::Str(self.pattern())),
            "flags" => Some(Value::from(self.flags())),
            "groups" => Some(Value::from(self.groups())),
            "groupindex" => {
                let index = Dict::new();
                for (name, group) in self.groupindex()?.to_pairs() {
                    index.set(Value::Str(name), Value::from(group))?;
                }
                Some(Value::Dict(index))
            }
            _ => None,
        })
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        shown(self)
    }
}

/// A group by number or name; the whole match without.
fn group(found: &Match, key: Option<&Value>) -> PyResult<i64> {
    let Some(key) = key else {
        return Ok(0);
    };
    match key.as_str() {
        None => ops::index_i64(key),
        Some(name) => found
            .re()
            .groupindex()?
            .get(name)?
            .ok_or_else(|| index_error("no such group")),
    }
}

fn optional(part: Option<Str>) -> Value {
    part.map_or(Value::None, Value::Str)
}

impl NativeObject for Match {
    fn type_name(&self) -> &'static str {
        "re.Match"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(
            name,
            "group" | "groups" | "groupdict" | "start" | "end" | "span" | "expand"
        )
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        let first = args.values().first();
        Ok(Some(match name {
            "group" if args.values().len() > 1 => {
                let parts: PyResult<Vec<Value>> = args
                    .values()
                    .iter()
                    .map(|key| Ok(optional(self.group(group(self, Some(key))?)?)))
                    .collect();
                Value::tuple(parts?)
            }
            "group" => optional(self.group(group(self, first)?)?),
            "start" => Value::from(self.start(group(self, first)?)?),
            "end" => Value::from(self.end(group(self, first)?)?),
            "span" => self.span(group(self, first)?)?.to_value(),
            "groups" => {
                let default = first.cloned().unwrap_or(Value::None);
                let part = |part: Option<Str>| part.map_or(default.clone(), Value::Str);
                Value::tuple(self.groups().to_vec().into_iter().map(part).collect())
            }
            "groupdict" => {
                let default = first.cloned().unwrap_or(Value::None);
                let named = Dict::new();
                for (name, part) in self.groupdict()?.to_pairs() {
                    named.set(Value::Str(name), part.map_or(default.clone(), Value::Str))?;
                }
                Value::Dict(named)
            }
            "expand" => Value::Str(self.expand(&text(args.one("expand")?)?)?),
            _ => return Ok(None),
        }))
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "string" => Some(Value::Str(self.string())),
            "re" => Some(self.re().to_value()),
            "pos" => Some(Value::from(0)),
            "endpos" => Some(Value::from(self.string().len())),
            "lastindex" => Some(self.lastindex().map_or(Value::None, Value::from)),
            "lastgroup" => Some(optional(self.lastgroup())),
            _ => None,
        })
    }

    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        Ok(Some(optional(self.group(group(self, Some(key))?)?)))
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        shown(self)
    }
}
