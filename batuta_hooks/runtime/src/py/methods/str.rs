//! `str`'s methods.

use super::object::one;
use super::{Table, receiver, rest};
use crate::py::bytes::{bytes_value, decode_args};
use crate::py::error::type_error;
use crate::py::signature::Args;
use crate::py::text::{self, Points, case, justify, predicate, split, strip};
use crate::py::{Int, PyErr, PyResult, Str, Value, iter_dyn, ops, text_of};

pub(super) const METHODS: Table = &[
    ("upper", |args| map(args, case::upper)),
    ("lower", |args| map(args, case::lower)),
    ("casefold", |args| map(args, case::casefold)),
    ("capitalize", |args| map(args, case::capitalize)),
    ("title", |args| map(args, case::title)),
    ("swapcase", |args| map(args, case::swapcase)),
    ("isalpha", |args| test(args, predicate::is_alpha)),
    ("isdigit", |args| test(args, predicate::is_digit)),
    ("isdecimal", |args| test(args, predicate::is_decimal)),
    ("isnumeric", |args| test(args, predicate::is_numeric)),
    ("isalnum", |args| test(args, predicate::is_alnum)),
    ("isspace", |args| test(args, predicate::is_space)),
    ("isprintable", |args| test(args, predicate::is_printable)),
    ("islower", |args| test(args, predicate::is_lower)),
    ("isupper", |args| test(args, predicate::is_upper)),
    ("istitle", |args| test(args, predicate::is_title)),
    ("isidentifier", |args| test(args, predicate::is_identifier)),
    ("isascii", |args| test(args, str::is_ascii)),
    ("strip", |args| {
        stripped(args, "strip", strip::strip, strip::strip_chars)
    }),
    ("lstrip", |args| {
        stripped(args, "lstrip", strip::lstrip, strip::lstrip_chars)
    }),
    ("rstrip", |args| {
        stripped(args, "rstrip", strip::rstrip, strip::rstrip_chars)
    }),
    ("removeprefix", |args| {
        Ok(Value::from(strip::remove_prefix(
            this(args)?,
            only(args, "removeprefix")?,
        )))
    }),
    ("removesuffix", |args| {
        Ok(Value::from(strip::remove_suffix(
            this(args)?,
            only(args, "removesuffix")?,
        )))
    }),
    ("split", |args| {
        let (separator, most) = split_args(args, "split")?;
        let parts = match &separator {
            None => split::split_whitespace(this(args)?, most),
            Some(separator) => split::split(this(args)?, separator, most)?,
        };
        Ok(list(parts))
    }),
    ("rsplit", |args| {
        let (separator, most) = split_args(args, "rsplit")?;
        let parts = match &separator {
            None => split::rsplit_whitespace(this(args)?, most),
            Some(separator) => split::rsplit(this(args)?, separator, most)?,
        };
        Ok(list(parts))
    }),
    ("splitlines", |args| {
        let [keep] = rest(args).bind("splitlines", ["keepends"], 0)?;
        let keep = keep.map_or(Ok(false), |keep| ops::truth(&keep))?;
        Ok(list(split::split_lines(this(args)?, keep)))
    }),
    ("partition", |args| {
        let (before, separator, after) = split::partition(this(args)?, only(args, "partition")?)?;
        Ok(Value::tuple(
            [before, separator, after].map(Value::from).to_vec(),
        ))
    }),
    ("rpartition", |args| {
        let (before, separator, after) = split::rpartition(this(args)?, only(args, "rpartition")?)?;
        Ok(Value::tuple(
            [before, separator, after].map(Value::from).to_vec(),
        ))
    }),
    ("join", join),
    ("replace", replace),
    ("find", |args| {
        let (needle, start, end) = search_args(args, "find")?;
        Ok(Value::from(points(args)?.find(needle, start, end)))
    }),
    ("rfind", |args| {
        let (needle, start, end) = search_args(args, "rfind")?;
        Ok(Value::from(points(args)?.rfind(needle, start, end)))
    }),
    ("index", |args| {
        let (needle, start, end) = search_args(args, "index")?;
        points(args)?.index_of(needle, start, end).map(Value::from)
    }),
    ("rindex", |args| {
        let (needle, start, end) = search_args(args, "rindex")?;
        points(args)?.rindex_of(needle, start, end).map(Value::from)
    }),
    ("count", |args| {
        let (needle, start, end) = search_args(args, "count")?;
        Ok(Value::from(points(args)?.count(needle, start, end)))
    }),
    ("startswith", |args| {
        affix(args, "startswith", |text, part, start, end| {
            text.starts_with(part, start, end)
        })
    }),
    ("endswith", |args| {
        affix(args, "endswith", |text, part, start, end| {
            text.ends_with(part, start, end)
        })
    }),
    ("ljust", |args| justified(args, "ljust", justify::ljust)),
    ("rjust", |args| justified(args, "rjust", justify::rjust)),
    ("center", |args| justified(args, "center", justify::center)),
    ("zfill", |args| {
        let width = ops::index_i64(rest(args).one("str.zfill")?)?;
        justify::zfill(this(args)?, width).map(Value::from)
    }),
    ("expandtabs", |args| {
        let [size] = rest(args).bind("expandtabs", ["tabsize"], 0)?;
        let size = size.map_or(Ok(8), |size| ops::index_i64(&size))?;
        Ok(Value::from(justify::expand_tabs(this(args)?, size)))
    }),
    ("encode", |args| {
        let (encoding, errors) = decode_args("encode", rest(args))?;
        text::encode(this(args)?, &encoding, &errors).map(bytes_value)
    }),
    ("format", format),
    ("format_map", |args| format_map(args)),
    ("translate", translate),
];

fn this(args: Args<'_>) -> PyResult<&Str> {
    match receiver(args) {
        Value::Str(text) => Ok(text),
        other => Err(type_error(format!(
            "descriptor requires a 'str' object but received a '{}'",
            other.type_name()
        ))),
    }
}

fn points(args: Args<'_>) -> PyResult<Points<'_>> {
    let text = this(args)?;
    Ok(Points::counted(text, text.len()))
}

fn map(args: Args<'_>, function: fn(&str) -> String) -> PyResult<Value> {
    one(args)?;
    Ok(Value::from(function(this(args)?)))
}

fn test(args: Args<'_>, function: fn(&str) -> bool) -> PyResult<Value> {
    one(args)?;
    Ok(Value::Bool(function(this(args)?)))
}

fn list(parts: Vec<&str>) -> Value {
    Value::list(parts.into_iter().map(Value::from).collect())
}

#[cold]
fn not_str(function: &str, which: &str, value: &Value) -> PyErr {
    type_error(format!(
        "{function}() argument{which} must be str, not {}",
        value.type_name()
    ))
}

fn only<'a>(args: Args<'a>, function: &str) -> PyResult<&'a Str> {
    let value = rest(args).one(&format!("str.{function}"))?;
    value.as_str().ok_or_else(|| not_str(function, "", value))
}

fn stripped(
    args: Args<'_>,
    function: &str,
    plain: fn(&str) -> &str,
    chars: for<'a> fn(&'a str, &str) -> &'a str,
) -> PyResult<Value> {
    let text = this(args)?;
    match rest(args).between(function, 0, 1)? {
        [] | [Value::None] => Ok(Value::from(plain(text))),
        [set, ..] => match set.as_str() {
            Some(set) => Ok(Value::from(chars(text, set))),
            None => Err(type_error(format!("{function} arg must be None or str"))),
        },
    }
}

fn split_args(args: Args<'_>, function: &str) -> PyResult<(Option<Str>, i64)> {
    let [separator, most] = rest(args).bind(function, ["sep", "maxsplit"], 0)?;
    let most = most.map_or(Ok(-1), |most| ops::index_i64(&most))?;
    match separator {
        None | Some(Value::None) => Ok((None, most)),
        Some(separator) => match separator.as_str() {
            Some(text) => Ok((Some(text.clone()), most)),
            None => Err(type_error(format!(
                "must be str or None, not {}",
                separator.type_name()
            ))),
        },
    }
}

fn join(args: Args<'_>) -> PyResult<Value> {
    let separator = this(args)?;
    let source = rest(args).one("str.join")?;
    let items = match iter_dyn::iter(source) {
        Ok(_) => iter_dyn::collect(source)?,
        Err(err) if err.is("TypeError") => return Err(type_error("can only join an iterable")),
        Err(err) => return Err(err),
    };
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(separator);
        }
        match item.as_str() {
            Some(text) => out.push_str(text),
            None => {
                return Err(type_error(format!(
                    "sequence item {at}: expected str instance, {} found",
                    item.type_name()
                )));
            }
        }
    }
    Ok(Value::from(out))
}

fn replace(args: Args<'_>) -> PyResult<Value> {
    let given = rest(args).between("replace", 2, 3)?;
    let part = |at: usize| {
        given[at]
            .as_str()
            .ok_or_else(|| not_str("replace", &format!(" {}", at + 1), &given[at]))
    };
    let count = given.get(2).map_or(Ok(-1), ops::index_i64)?;
    Ok(Value::from(split::replace(
        this(args)?,
        part(0)?,
        part(1)?,
        count,
    )))
}

type Bounds = (Option<i64>, Option<i64>);

fn bounds(given: &[Value]) -> PyResult<Bounds> {
    let bound = |at: usize| match given.get(at) {
        None | Some(Value::None) => Ok(None),
        Some(value) => match ops::index(value) {
            Ok(int) => Ok(Some(int.to_i64().unwrap_or(if int.is_negative() {
                i64::MIN
            } else {
                i64::MAX
            }))),
            Err(_) => Err(type_error(
                "slice indices must be integers or None or have an __index__ method",
            )),
        },
    };
    Ok((bound(1)?, bound(2)?))
}

fn search_args<'a>(
    args: Args<'a>,
    function: &str,
) -> PyResult<(&'a Str, Option<i64>, Option<i64>)> {
    let given = rest(args).between(function, 1, 3)?;
    let Some(needle) = given[0].as_str() else {
        return Err(type_error(format!(
            "must be str, not {}",
            given[0].type_name()
        )));
    };
    let (start, end) = bounds(given)?;
    Ok((needle, start, end))
}

fn affix(
    args: Args<'_>,
    function: &str,
    matches: fn(&Points<'_>, &str, Option<i64>, Option<i64>) -> bool,
) -> PyResult<Value> {
    let given = rest(args).between(function, 1, 3)?;
    let (start, end) = bounds(given)?;
    let text = points(args)?;
    if let Some(part) = given[0].as_str() {
        return Ok(Value::Bool(matches(&text, part, start, end)));
    }
    let Value::Tuple(parts) = &given[0] else {
        return Err(type_error(format!(
            "{function} first arg must be str or a tuple of str, not {}",
            given[0].type_name()
        )));
    };
    for part in parts.iter() {
        let Some(text_part) = part.as_str() else {
            return Err(type_error(format!(
                "tuple for {function} must only contain str, not {}",
                part.type_name()
            )));
        };
        if matches(&text, text_part, start, end) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn justified(
    args: Args<'_>,
    function: &str,
    pad: fn(&str, i64, char) -> PyResult<String>,
) -> PyResult<Value> {
    let given = rest(args).between(function, 1, 2)?;
    let width = ops::index_i64(&given[0])?;
    let fill = match given.get(1) {
        None => ' ',
        Some(fill) => match fill.as_str() {
            Some(text) => justify::fill_char(text)?,
            None => {
                return Err(type_error(format!(
                    "The fill character must be a unicode character, not {}",
                    fill.type_name()
                )));
            }
        },
    };
    pad(this(args)?, width, fill).map(Value::from)
}

fn format(args: Args<'_>) -> PyResult<Value> {
    let given = rest(args);
    let keywords: Vec<(&str, Value)> = given
        .keywords()
        .map(|(name, value)| (name, value.clone()))
        .collect();
    text_of::str_format(this(args)?, Some(given.positional()), &|name| {
        Ok(keywords
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.clone()))
    })
    .map(Value::from)
}

fn format_map(args: Args<'_>) -> PyResult<Value> {
    let mapping = rest(args).one("str.format_map")?;
    text_of::str_format(this(args)?, None, &|name| {
        ops::getitem(mapping, &Value::from(name)).map(Some)
    })
    .map(Value::from)
}

fn translate(args: Args<'_>) -> PyResult<Value> {
    let table = rest(args).one("str.translate")?;
    text::translate::translate(this(args)?, |ch| {
        let found = match ops::getitem(table, &Value::from(i64::from(u32::from(ch)))) {
            Ok(found) => found,
            Err(err) if err.is("LookupError") => return Ok(text::translate::Translated::Unchanged),
            Err(err) => return Err(err),
        };
        match &found {
            Value::None => Ok(text::translate::Translated::Deleted),
            Value::Str(text) => Ok(text::translate::Translated::To(text.to_string())),
            Value::Int(Int::Small(code)) => {
                match u32::try_from(*code).ok().and_then(char::from_u32) {
                    Some(ch) => Ok(text::translate::Translated::To(ch.to_string())),
                    None => Err(crate::py::error::value_error(
                        "character mapping must be in range(0x110000)",
                    )),
                }
            }
            _ => Err(type_error(
                "character mapping must return integer, None or str",
            )),
        }
    })
    .map(Value::from)
}

/// `str.maketrans(...)`
pub(super) fn maketrans(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("maketrans", 1, 3)?;
    let code = |ch: char| Value::from(i64::from(u32::from(ch)));
    let mut pairs = Vec::new();
    match given {
        [Value::Dict(map)] => {
            for (key, value) in map.to_pairs() {
                let key = match &key {
                    Value::Str(text) => match text.chars().next() {
                        Some(ch) if text.len() == 1 => code(ch),
                        _ => {
                            return Err(crate::py::error::value_error(
                                "string keys in translate table must be of length 1",
                            ));
                        }
                    },
                    Value::Int(_) => key.clone(),
                    _ => {
                        return Err(type_error(
                            "keys in translate table must be strings or integers",
                        ));
                    }
                };
                pairs.push((key, value));
            }
        }
        [_] => {
            return Err(type_error(
                "if you give only one argument to maketrans it must be a dict",
            ));
        }
        [from, to, more @ ..] => {
            let text = |value: &Value| {
                value
                    .as_str()
                    .cloned()
                    .ok_or_else(|| not_str("maketrans", " 1", value))
            };
            let deleted = more.first().map_or(Ok(Str::from("")), text)?;
            for (from, to) in text::translate::make_table(&text(from)?, &text(to)?, &deleted)? {
                pairs.push((code(from), to.map_or(Value::None, code)));
            }
        }
        [] => {}
    }
    Value::dict(pairs)
}
