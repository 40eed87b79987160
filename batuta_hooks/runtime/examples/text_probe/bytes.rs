//! `bytes` methods.

use crate::strings::{optional, or};
use crate::value::V;
use batuta_rt::py::text::bytes::{self, *};
use batuta_rt::py::text::{codec, repr};
use batuta_rt::py::{Bytes, CmpOp, PyOrd, PyResult, Slice};

pub fn run(method: &str, args: &[V]) -> PyResult<V> {
    match method {
        "from_hex" => return Ok(from_hex(args[0].str())?.into()),
        "to_bytes" => {
            return Ok(
                int_to_bytes(args[0].big(), args[1].int(), args[2].str(), args[3].bool())?.into(),
            );
        }
        _ => {}
    }
    let data = args[0].bytes();
    let arg = |index: usize| args[index].bytes();
    let none = matches!(args.get(1), None | Some(V::None));
    let (start, end) = (optional(args, 2), optional(args, 3));
    let fill = || args.get(2).map_or(b' ', |fill| fill.bytes()[0]);
    Ok(match method {
        "repr" => repr::bytes_repr(data).into(),
        "item" => Bytes::from(data).get(args[1].int())?.into(),
        "slice" => {
            let slice = Slice {
                start: optional(args, 1),
                stop: optional(args, 2),
                step: optional(args, 3),
            };
            V::Bytes(Bytes::from(data).slice(slice)?.to_vec())
        }
        "handle" => {
            let (left, right) = (Bytes::from(data), Bytes::from(arg(1)));
            V::List(vec![
                V::Bytes(left.concat(&right).to_vec()),
                V::Bytes(left.repeat(2).to_vec()),
                V::Bool(left.contains(&right)),
                V::Bool(left.py_cmp(&right, CmpOp::Lt)?),
                V::List(left.iter().map(V::from).collect()),
            ])
        }
        "cases" => V::List(
            [lower, upper, bytes::title, capitalize, swapcase]
                .iter()
                .map(|map| map(data).into())
                .collect(),
        ),
        "is" => V::List(
            [
                is_alpha, is_digit, is_alnum, is_space, is_lower, is_upper, is_title,
            ]
            .iter()
            .map(|test| V::Bool(test(data)))
            .collect(),
        ),
        "hex" if none => hex(data).into(),
        "hex" => hex_grouped(data, args[1].str(), or(args, 2, 1))?.into(),
        "strip" if none => strip(data).into(),
        "lstrip" if none => lstrip(data).into(),
        "rstrip" if none => rstrip(data).into(),
        "strip" => strip_bytes(data, arg(1)).into(),
        "lstrip" => lstrip_bytes(data, arg(1)).into(),
        "rstrip" => rstrip_bytes(data, arg(1)).into(),
        "removeprefix" => remove_prefix(data, arg(1)).into(),
        "removesuffix" => remove_suffix(data, arg(1)).into(),
        "split" if none => split_whitespace(data, or(args, 2, -1)).into(),
        "rsplit" if none => rsplit_whitespace(data, or(args, 2, -1)).into(),
        "split" => split(data, arg(1), or(args, 2, -1))?.into(),
        "rsplit" => rsplit(data, arg(1), or(args, 2, -1))?.into(),
        "splitlines" => split_lines(data, args.get(1).is_some_and(V::bool)).into(),
        "partition" => partition(data, arg(1))?.into(),
        "rpartition" => rpartition(data, arg(1))?.into(),
        "replace" => replace(data, arg(1), arg(2), or(args, 3, -1)).into(),
        "join" => join(data, args[1].list().iter().map(V::bytes)).into(),
        "find" => find(data, arg(1), start, end).into(),
        "rfind" => rfind(data, arg(1), start, end).into(),
        "index" => index(data, arg(1), start, end)?.into(),
        "rindex" => rindex(data, arg(1), start, end)?.into(),
        "count" => count(data, arg(1), start, end).into(),
        "startswith" => starts_with(data, arg(1), start, end).into(),
        "endswith" => ends_with(data, arg(1), start, end).into(),
        "ljust" => ljust(data, args[1].int(), fill()).into(),
        "rjust" => rjust(data, args[1].int(), fill()).into(),
        "center" => center(data, args[1].int(), fill()).into(),
        "zfill" => zfill(data, args[1].int()).into(),
        "expandtabs" => expand_tabs(data, or(args, 1, 8)).into(),
        "decode" => codec::decode(data, args[1].str(), args[2].str())?.into(),
        "from_bytes" => int_from_bytes(data, args[1].str(), args[2].bool())?.into(),
        _ => panic!("unknown method {method:?}"),
    })
}
