//! `str` methods.

use crate::value::V;
use batuta_rt::py::text::points::Points;
use batuta_rt::py::text::{case, codec, justify, predicate, repr, split, strip};
use batuta_rt::py::{PyHash, PyResult, Slice, Str, Tuple};

/// An optional int argument.
pub fn optional(args: &[V], index: usize) -> Option<i64> {
    match args.get(index) {
        Some(V::Int(value)) => i64::try_from(value).ok(),
        _ => None,
    }
}

/// An int argument with a default.
pub fn or(args: &[V], index: usize, default: i64) -> i64 {
    optional(args, index).unwrap_or(default)
}

fn is_none(args: &[V], index: usize) -> bool {
    matches!(args.get(index), None | Some(V::None))
}

pub fn run(method: &str, args: &[V]) -> PyResult<V> {
    let text = args[0].str();
    let points = Points::new(text);
    let arg = |index: usize| args[index].str();
    let (start, end) = (optional(args, 2), optional(args, 3));
    let fill = || {
        args.get(2)
            .map_or(Ok(' '), |fill| justify::fill_char(fill.str()))
    };
    let is_table = |tests: &[fn(&str) -> bool]| {
        V::List(tests.iter().map(|test| V::Bool(test(text))).collect())
    };
    Ok(match method {
        "repr" => repr::str_repr(text).into(),
        "ascii" => repr::str_ascii(text).into(),
        "lower" => case::lower(text).into(),
        "upper" => case::upper(text).into(),
        "title" => case::title(text).into(),
        "capitalize" => case::capitalize(text).into(),
        "swapcase" => case::swapcase(text).into(),
        "casefold" => case::casefold(text).into(),
        "cases" => V::List(
            [
                case::lower,
                case::upper,
                case::title,
                case::capitalize,
                case::swapcase,
                case::casefold,
            ]
            .iter()
            .map(|map| map(text).into())
            .collect(),
        ),
        "is" => is_table(&[
            predicate::is_alpha,
            predicate::is_decimal,
            predicate::is_digit,
            predicate::is_numeric,
            predicate::is_alnum,
            predicate::is_space,
            predicate::is_printable,
            predicate::is_lower,
            predicate::is_upper,
            predicate::is_title,
            predicate::is_identifier,
            str::is_ascii,
        ]),
        "strip" if is_none(args, 1) => strip::strip(text).into(),
        "lstrip" if is_none(args, 1) => strip::lstrip(text).into(),
        "rstrip" if is_none(args, 1) => strip::rstrip(text).into(),
        "strip" => strip::strip_chars(text, arg(1)).into(),
        "lstrip" => strip::lstrip_chars(text, arg(1)).into(),
        "rstrip" => strip::rstrip_chars(text, arg(1)).into(),
        "removeprefix" => strip::remove_prefix(text, arg(1)).into(),
        "removesuffix" => strip::remove_suffix(text, arg(1)).into(),
        "split" if is_none(args, 1) => split::split_whitespace(text, or(args, 2, -1)).into(),
        "rsplit" if is_none(args, 1) => split::rsplit_whitespace(text, or(args, 2, -1)).into(),
        "split" => split::split(text, arg(1), or(args, 2, -1))?.into(),
        "rsplit" => split::rsplit(text, arg(1), or(args, 2, -1))?.into(),
        "splitlines" => split::split_lines(text, args.get(1).is_some_and(V::bool)).into(),
        "partition" => split::partition(text, arg(1))?.into(),
        "rpartition" => split::rpartition(text, arg(1))?.into(),
        "join" => split::join(text, args[1].list().iter().map(V::str)).into(),
        "replace" => split::replace(text, arg(1), arg(2), or(args, 3, -1)).into(),
        "find" => points.find(arg(1), start, end).into(),
        "rfind" => points.rfind(arg(1), start, end).into(),
        "index" => points.index_of(arg(1), start, end)?.into(),
        "rindex" => points.rindex_of(arg(1), start, end)?.into(),
        "count" => points.count(arg(1), start, end).into(),
        "startswith" => points.starts_with(arg(1), start, end).into(),
        "endswith" => points.ends_with(arg(1), start, end).into(),
        "ljust" => justify::ljust(text, args[1].int(), fill()?)?.into(),
        "rjust" => justify::rjust(text, args[1].int(), fill()?)?.into(),
        "center" => justify::center(text, args[1].int(), fill()?)?.into(),
        "zfill" => justify::zfill(text, args[1].int())?.into(),
        "expandtabs" => justify::expand_tabs(text, or(args, 1, 8)).into(),
        "len" => points.len().into(),
        "item" => Str::from(text).get(args[1].int())?.as_str().into(),
        "slice" => {
            let slice = Slice {
                start: optional(args, 1),
                stop: optional(args, 2),
                step: optional(args, 3),
            };
            Str::from(text).slice(slice)?.as_str().into()
        }
        "items" => {
            let handle = Str::from(text);
            let items = handle.iter().enumerate().map(|(at, ch)| {
                let found = handle.get(at as i64)?;
                let ahead = handle.get(at as i64 - handle.len() as i64)?;
                assert!(
                    ch == found && ch == ahead && found.len() == 1,
                    "{handle:?} at {at}"
                );
                Ok(ch.as_str().into())
            });
            V::List(items.collect::<PyResult<_>>()?)
        }
        "sum" => {
            let mut sum = Str::from(text);
            let mut shared = Vec::new();
            for part in args[1].list() {
                sum += part.str();
                if part.str().len() % 2 == 0 {
                    shared.push((sum.clone(), sum.as_str().to_owned()));
                }
            }
            assert!(
                shared.iter().all(|(kept, was)| kept.as_str() == was),
                "a shared text changed"
            );
            V::List(vec![sum.as_str().into(), sum.len().into()])
        }
        "compare" => {
            let (left, right) = (Str::from(text), Str::from(arg(1)));
            assert!(
                (left == right) == (left.py_hash()? == right.py_hash()?),
                "hashes of {left:?} and {right:?}"
            );
            V::List(vec![
                V::Bool(left < right),
                V::Bool(left == right),
                V::Bool(left >= right),
            ])
        }
        "repeat" => Str::from(text).repeat(args[1].int())?.as_str().into(),
        "affixes" => {
            let texts = |index: usize| {
                args[index]
                    .list()
                    .iter()
                    .map(|part| Str::from(part.str()))
                    .collect::<Tuple<Str>>()
            };
            let text = Str::from(text);
            V::List(vec![
                V::Bool(text.starts_with_any(&texts(1))),
                V::Bool(text.ends_with_any(&texts(1))),
            ])
        }
        "chr" => Str::chr(args[1].int())?.as_str().into(),
        "ord" => Str::from(text).ord()?.into(),
        "encode" => codec::encode(text, arg(1), arg(2))?.into(),
        _ => panic!("unknown method {method:?}"),
    })
}
