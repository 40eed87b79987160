//! The methods that `bytes` and `bytearray` share; what makes bytes makes the receiver's kind.

use super::{Table, receiver, rest};
use crate::py::bytes::{
    ByteArray, Bytes, byte_of, bytes_like, bytes_like_or_error, bytes_value, decode_args,
};
use crate::py::error::{type_error, value_error};
use crate::py::signature::Args;
use crate::py::text::{bytes, codec};
use crate::py::{Int, PyErr, PyResult, Value, iter_dyn, ops};

/// Looks for bytes in a range.
type Search<R> = fn(&[u8], &[u8], Option<i64>, Option<i64>) -> R;

pub(super) const METHODS: Table = &[
    ("lower", |args| mapped(args, "lower", bytes::lower)),
    ("upper", |args| mapped(args, "upper", bytes::upper)),
    ("title", |args| mapped(args, "title", bytes::title)),
    ("capitalize", |args| {
        mapped(args, "capitalize", bytes::capitalize)
    }),
    ("swapcase", |args| mapped(args, "swapcase", bytes::swapcase)),
    ("isalpha", |args| tested(args, "isalpha", bytes::is_alpha)),
    ("isdigit", |args| tested(args, "isdigit", bytes::is_digit)),
    ("isalnum", |args| tested(args, "isalnum", bytes::is_alnum)),
    ("isspace", |args| tested(args, "isspace", bytes::is_space)),
    ("islower", |args| tested(args, "islower", bytes::is_lower)),
    ("isupper", |args| tested(args, "isupper", bytes::is_upper)),
    ("istitle", |args| tested(args, "istitle", bytes::is_title)),
    ("isascii", |args| tested(args, "isascii", <[u8]>::is_ascii)),
    ("strip", |args| {
        stripped(args, "strip", bytes::strip, bytes::strip_bytes)
    }),
    ("lstrip", |args| {
        stripped(args, "lstrip", bytes::lstrip, bytes::lstrip_bytes)
    }),
    ("rstrip", |args| {
        stripped(args, "rstrip", bytes::rstrip, bytes::rstrip_bytes)
    }),
    ("removeprefix", |args| {
        let prefix = bytes_like_or_error(only(args, "removeprefix")?)?;
        Ok(made(args, bytes::remove_prefix(&this(args)?, &prefix)))
    }),
    ("removesuffix", |args| {
        let suffix = bytes_like_or_error(only(args, "removesuffix")?)?;
        Ok(made(args, bytes::remove_suffix(&this(args)?, &suffix)))
    }),
    ("split", |args| {
        let (data, (separator, most)) = (this(args)?, split_args(args, "split")?);
        Ok(list(
            args,
            match separator {
                None => bytes::split_whitespace(&data, most),
                Some(separator) => bytes::split(&data, &separator, most)?,
            },
        ))
    }),
    ("rsplit", |args| {
        let (data, (separator, most)) = (this(args)?, split_args(args, "rsplit")?);
        Ok(list(
            args,
            match separator {
                None => bytes::rsplit_whitespace(&data, most),
                Some(separator) => bytes::rsplit(&data, &separator, most)?,
            },
        ))
    }),
    ("splitlines", |args| {
        let [keep] = rest(args).bind("splitlines", ["keepends"], 0)?;
        let keep = keep.map_or(Ok(false), |keep| ops::truth(&keep))?;
        Ok(list(args, bytes::split_lines(&this(args)?, keep)))
    }),
    ("partition", |args| {
        let separator = bytes_like_or_error(only(args, "partition")?)?;
        let data = this(args)?;
        let (before, found, after) = bytes::partition(&data, &separator)?;
        Ok(Value::tuple(
            [before, found, after].map(|part| made(args, part)).to_vec(),
        ))
    }),
    ("rpartition", |args| {
        let separator = bytes_like_or_error(only(args, "rpartition")?)?;
        let data = this(args)?;
        let (before, found, after) = bytes::rpartition(&data, &separator)?;
        Ok(Value::tuple(
            [before, found, after].map(|part| made(args, part)).to_vec(),
        ))
    }),
    ("join", join),
    ("replace", |args| {
        let given = rest(args).between("replace", 2, 3)?;
        let (old, new) = (
            bytes_like_or_error(&given[0])?,
            bytes_like_or_error(&given[1])?,
        );
        let count = given.get(2).map_or(Ok(-1), ops::index_i64)?;
        Ok(made(args, bytes::replace(&this(args)?, &old, &new, count)))
    }),
    ("find", |args| {
        searched(args, "find", |data, part, start, end| {
            Ok(bytes::find(data, part, start, end))
        })
    }),
    ("rfind", |args| {
        searched(args, "rfind", |data, part, start, end| {
            Ok(bytes::rfind(data, part, start, end))
        })
    }),
    ("index", |args| searched(args, "index", bytes::index)),
    ("rindex", |args| searched(args, "rindex", bytes::rindex)),
    ("count", |args| {
        searched(args, "count", |data, part, start, end| {
            Ok(bytes::count(data, part, start, end))
        })
    }),
    ("startswith", |args| {
        affix(args, "startswith", bytes::starts_with)
    }),
    ("endswith", |args| affix(args, "endswith", bytes::ends_with)),
    ("ljust", |args| justified(args, "ljust", bytes::ljust)),
    ("rjust", |args| justified(args, "rjust", bytes::rjust)),
    ("center", |args| justified(args, "center", bytes::center)),
    ("zfill", |args| {
        let width = ops::index_i64(only(args, "zfill")?)?;
        Ok(made(args, bytes::zfill(&this(args)?, width)))
    }),
    ("expandtabs", |args| {
        let [size] = rest(args).bind("expandtabs", ["tabsize"], 0)?;
        let size = size.map_or(Ok(8), |size| ops::index_i64(&size))?;
        Ok(made(args, bytes::expand_tabs(&this(args)?, size)))
    }),
    ("translate", translate),
    ("hex", hex),
    ("decode", |args| {
        let (encoding, errors) = decode_args("decode", rest(args))?;
        codec::decode(&this(args)?, &encoding, &errors).map(Value::from)
    }),
];

/// `fromhex`, a class method.
pub(super) const CLASS_METHODS: Table = &[("fromhex", |args| {
    let text = rest(args).one("bytes.fromhex")?;
    let Some(text) = text.as_str() else {
        return Err(type_error(format!(
            "fromhex() argument must be str, not {}",
            text.type_name()
        )));
    };
    let data = bytes_value(bytes::from_hex(text)?);
    match &args.values()[0] {
        class @ Value::Class(_) => crate::py::call::call(class, &[data]),
        _ => Ok(data),
    }
})];

/// `bytes.maketrans(from, to)`
pub(super) fn maketrans(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("maketrans", 2, 2)?;
    let (from, to) = (
        bytes_like_or_error(&given[0])?,
        bytes_like_or_error(&given[1])?,
    );
    bytes::make_table(&from, &to).map(bytes_value)
}

/// The receiver's bytes.
pub(super) fn this(args: Args<'_>) -> PyResult<Bytes> {
    bytes_like_or_error(receiver(args))
}

/// A value of the receiver's kind.
fn made(args: Args<'_>, data: impl Into<Vec<u8>>) -> Value {
    match receiver(args) {
        Value::ByteArray(_) => ByteArray::value(data.into()),
        _ => bytes_value(data.into()),
    }
}

fn list(args: Args<'_>, parts: Vec<&[u8]>) -> Value {
    Value::list(parts.into_iter().map(|part| made(args, part)).collect())
}

fn class_name(args: Args<'_>) -> &'static str {
    match receiver(args) {
        Value::ByteArray(_) => "bytearray",
        _ => "bytes",
    }
}

fn only<'a>(args: Args<'a>, method: &str) -> PyResult<&'a Value> {
    rest(args).one(&format!("{}.{method}", class_name(args)))
}

fn none(args: Args<'_>, method: &str) -> PyResult<()> {
    match rest(args).values().len() {
        0 => Ok(()),
        given => Err(type_error(format!(
            "{}.{method}() takes no arguments ({given} given)",
            class_name(args)
        ))),
    }
}

fn mapped(args: Args<'_>, method: &str, map: fn(&[u8]) -> Vec<u8>) -> PyResult<Value> {
    none(args, method)?;
    Ok(made(args, map(&this(args)?)))
}

fn tested(args: Args<'_>, method: &str, test: fn(&[u8]) -> bool) -> PyResult<Value> {
    none(args, method)?;
    Ok(Value::Bool(test(&this(args)?)))
}

fn stripped(
    args: Args<'_>,
    method: &str,
    spaces: fn(&[u8]) -> &[u8],
    chars: for<'a> fn(&'a [u8], &[u8]) -> &'a [u8],
) -> PyResult<Value> {
    let data = this(args)?;
    Ok(match rest(args).between(method, 0, 1)? {
        [] | [Value::None] => made(args, spaces(&data)),
        given => made(args, chars(&data, &bytes_like_or_error(&given[0])?)),
    })
}

fn split_args(args: Args<'_>, method: &str) -> PyResult<(Option<Bytes>, i64)> {
    let given = rest(args).values().len();
    if given > 2 {
        return Err(type_error(format!(
            "{method}() takes at most 2 arguments ({given} given)"
        )));
    }
    let [separator, most] = rest(args).bind(method, ["sep", "maxsplit"], 0)?;
    let separator = match separator {
        None | Some(Value::None) => None,
        Some(separator) => Some(bytes_like_or_error(&separator)?),
    };
    Ok((
        separator,
        most.map_or(Ok(-1), |most| ops::index_i64(&most))?,
    ))
}

fn join(args: Args<'_>) -> PyResult<Value> {
    let items = only(args, "join")?;
    if !iter_dyn::is_iterable(items) {
        return Err(type_error("can only join an iterable"));
    }
    let mut parts = Vec::new();
    for (at, item) in iter_dyn::collect(items)?.iter().enumerate() {
        parts.push(bytes_like(item).ok_or_else(|| {
            type_error(format!(
                "sequence item {at}: expected a bytes-like object, {} found",
                item.type_name()
            ))
        })?);
    }
    Ok(made(
        args,
        bytes::join(&this(args)?, parts.iter().map(Bytes::as_slice)),
    ))
}

/// The bounds of a search, the second and third argument.
fn bounds(given: &[Value]) -> PyResult<(Option<i64>, Option<i64>)> {
    let bound = |at: usize| match given.get(at) {
        None | Some(Value::None) => Ok(None),
        Some(value) => match ops::index(value) {
            Ok(int) if int.is_negative() => Ok(Some(int.to_i64().unwrap_or(i64::MIN))),
            Ok(int) => Ok(Some(int.to_i64().unwrap_or(i64::MAX))),
            Err(_) => Err(type_error(
                "slice indices must be integers or None or have an __index__ method",
            )),
        },
    };
    Ok((bound(1)?, bound(2)?))
}

fn searched(args: Args<'_>, method: &str, search: Search<PyResult<i64>>) -> PyResult<Value> {
    let (given, data) = (rest(args), this(args)?);
    given.no_keywords(method)?;
    let given = given.values();
    if given.is_empty() || given.len() > 3 {
        let (bound, plural) = if given.is_empty() {
            ("least 1", "")
        } else {
            ("most 3", "s")
        };
        return Err(type_error(format!(
            "{method}() takes at {bound} argument{plural} ({} given)",
            given.len()
        )));
    }
    let part = match bytes_like(&given[0]) {
        Some(part) => part,
        None if is_index(&given[0]) => Bytes::from(vec![byte_of(&given[0])?]),
        None => {
            return Err(type_error(format!(
                "argument should be integer or bytes-like object, not '{}'",
                given[0].type_name()
            )));
        }
    };
    let (start, end) = bounds(given)?;
    search(&data, &part, start, end).map(Value::from)
}

/// Whether it can stand for an int.
fn is_index(value: &Value) -> bool {
    ops::index(value).is_ok()
}

/// `item in data`
pub(in crate::py) fn contains(data: &[u8], item: &Value) -> PyResult<bool> {
    match bytes_like(item) {
        Some(part) => Ok(bytes::position(data, &part).is_some()),
        None if is_index(item) => Ok(data.contains(&byte_of(item)?)),
        None => bytes_like_or_error(item).map(|_| false),
    }
}

fn affix(args: Args<'_>, method: &str, matches: Search<bool>) -> PyResult<Value> {
    let given = rest(args).between(method, 1, 3)?;
    let (start, end) = bounds(given)?;
    let data = this(args)?;
    if let Some(part) = bytes_like(&given[0]) {
        return Ok(Value::Bool(matches(&data, &part, start, end)));
    }
    let Value::Tuple(parts) = given[0].unwrapped() else {
        return Err(type_error(format!(
            "{method} first arg must be bytes or a tuple of bytes, not {}",
            given[0].type_name()
        )));
    };
    for part in parts.iter() {
        if matches(&data, &bytes_like_or_error(&part)?, start, end) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn justified(args: Args<'_>, method: &str, pad: fn(&[u8], i64, u8) -> Vec<u8>) -> PyResult<Value> {
    let given = rest(args).between(method, 1, 2)?;
    let width = ops::index_i64(&given[0])?;
    let fill = match given.get(1) {
        None => b' ',
        Some(fill) => match fill.unwrapped() {
            Value::Bytes(_) | Value::ByteArray(_) => match bytes_like_or_error(fill)?.as_slice() {
                [byte] => *byte,
                _ => return Err(bad_fill(method, fill)),
            },
            _ => return Err(bad_fill(method, fill)),
        },
    };
    Ok(made(args, pad(&this(args)?, width, fill)))
}

#[cold]
fn bad_fill(method: &str, fill: &Value) -> PyErr {
    type_error(format!(
        "{method}() argument 2 must be a byte string of length 1, not {}",
        fill.type_name()
    ))
}

fn translate(args: Args<'_>) -> PyResult<Value> {
    let [table, delete] = rest(args).bind("translate", ["table", "delete"], 1)?;
    let table = match table {
        None | Some(Value::None) => None,
        Some(table) => Some(bytes_like_or_error(&table)?),
    };
    let delete = delete.map_or(Ok(Bytes::from(&[])), |delete| bytes_like_or_error(&delete))?;
    let made_of = bytes::translate(&this(args)?, table.as_deref(), &delete)?;
    Ok(made(args, made_of))
}

fn hex(args: Args<'_>) -> PyResult<Value> {
    let [separator, group] = rest(args).bind("hex", ["sep", "bytes_per_sep"], 0)?;
    let group = group.map_or(Ok(1), |group| ops::index_i64(&group))?;
    let data = this(args)?;
    let Some(separator) = separator else {
        return Ok(Value::from(bytes::hex(&data)));
    };
    if let Some(separator) = separator.as_str() {
        return bytes::hex_grouped(&data, separator, group).map(Value::from);
    }
    match bytes_like(&separator) {
        Some(text) if text.len() == 1 && text.is_ascii() => {
            bytes::hex_grouped(&data, &codec::decode(&text, "ascii", "strict")?, group)
                .map(Value::from)
        }
        Some(text) if text.len() == 1 => Err(value_error("sep must be ASCII.")),
        Some(_) => Err(value_error("sep must be length 1.")),
        None if ops::len(&separator).is_err() => Err(type_error(format!(
            "object of type '{}' has no len()",
            separator.type_name()
        ))),
        None => Err(type_error("sep must be str or bytes.")),
    }
}

/// `int.from_bytes(bytes, byteorder='big', *, signed=False)`
pub(super) fn int_from_bytes(args: Args<'_>) -> PyResult<Value> {
    let [data, order, signed] =
        rest(args).bind("from_bytes", ["bytes", "byteorder", "signed"], 1)?;
    let data = data.unwrap_or(Value::None);
    let order = byteorder("from_bytes", order)?;
    let signed = signed.map_or(Ok(false), |signed| ops::truth(&signed))?;
    let data = match bytes_like(&data) {
        Some(data) => data,
        None => match data {
            Value::Str(_) | Value::Int(_) | Value::Bool(_) => {
                return Err(type_error(format!(
                    "cannot convert '{}' object to bytes",
                    data.type_name()
                )));
            }
            _ => bytes_like_or_error(&crate::py::bytes::construct_bytes(Args::new(&[data]))?)?,
        },
    };
    let int = Value::Int(Int::from(bytes::int_from_bytes(&data, &order, signed)?));
    match &args.values()[0] {
        Value::Class(class) if class.name().as_str() != "int" => {
            crate::py::call::call(&args.values()[0], &[int])
        }
        _ => Ok(int),
    }
}

/// `int.to_bytes(length=1, byteorder='big', *, signed=False)`
pub(super) fn int_to_bytes(args: Args<'_>) -> PyResult<Value> {
    let [length, order, signed] =
        rest(args).bind("to_bytes", ["length", "byteorder", "signed"], 0)?;
    let length = length.map_or(Ok(1), |length| ops::index_i64(&length))?;
    let order = byteorder("to_bytes", order)?;
    let signed = signed.map_or(Ok(false), |signed| ops::truth(&signed))?;
    let value = ops::index(receiver(args))?.to_big();
    bytes::int_to_bytes(&value, length, &order, signed).map(bytes_value)
}

fn byteorder(function: &str, order: Option<Value>) -> PyResult<String> {
    match order {
        None => Ok("big".to_owned()),
        Some(order) => match order.as_str() {
            Some(text) => Ok(text.to_string()),
            None => Err(type_error(format!(
                "{function}() argument 'byteorder' must be str, not {}",
                order.type_name()
            ))),
        },
    }
}
