//! `json` on dynamic values.

use super::{Table, Values};
use crate::py::error::type_error;
use crate::py::json::{Encoder, Hooks, decode_error_class, dumps, loads};
use crate::py::signature::Args;
use crate::py::{Bytes, FromValue, PyResult, Str, Value, call, iter_dyn, ops, text_of};

pub(super) const FUNCTIONS: Table = &[
    ("dumps", |args| match args.positional() {
        [value] => encoded(value, args).map(Value::Str),
        other => Err(positional("dumps", 1, other.len())),
    }),
    ("dump", |args| match args.positional() {
        [value, file] => {
            let text = encoded(value, args)?;
            call::call_method(crate::name!("write"), &[file.clone(), Value::Str(text)])?;
            Ok(Value::None)
        }
        other => Err(positional("dump", 2, other.len())),
    }),
    ("loads", |args| match args.positional() {
        [text] => decoded(text, args),
        other => Err(positional("loads", 1, other.len())),
    }),
    ("load", |args| match args.positional() {
        [file] => {
            let text = call::call_method(crate::name!("read"), std::slice::from_ref(file))?;
            decoded(&text, args)
        }
        other => Err(positional("load", 1, other.len())),
    }),
];

pub(super) const VALUES: Values = &[("JSONDecodeError", || Value::Class(decode_error_class()))];

fn positional(name: &str, wanted: usize, given: usize) -> crate::py::PyErr {
    type_error(format!(
        "{name}() takes {wanted} positional argument{} but {given} were given",
        if wanted == 1 { "" } else { "s" }
    ))
}

fn unknown(name: &str, function: &str) -> crate::py::PyErr {
    type_error(format!(
        "{function}() got an unexpected keyword argument '{name}'"
    ))
}

fn encoded(value: &Value, args: Args<'_>) -> PyResult<Str> {
    let mut encoder = Encoder::default();
    let mut separators = None;
    for (name, option) in args.keywords() {
        match name {
            "skipkeys" => encoder.skip_keys = ops::truth(option)?,
            "ensure_ascii" => encoder.ensure_ascii = ops::truth(option)?,
            "allow_nan" => encoder.allow_nan = ops::truth(option)?,
            "sort_keys" => encoder.sort_keys = ops::truth(option)?,
            "check_circular" => {}
            "default" => encoder.default = Some(option.clone()).filter(|option| !option.is_none()),
            "separators" => separators = Some(option).filter(|option| !option.is_none()),
            "indent" => {
                encoder.indent = match option {
                    Value::None => None,
                    text if text.as_str().is_some() => text.as_str().map(ToString::to_string),
                    width => Some(" ".repeat(ops::index_i64(width)?.max(0) as usize)),
                };
            }
            _ => return Err(unknown(name, "JSONEncoder.__init__")),
        }
    }
    if let Some(separators) = separators {
        let [item, key] = iter_dyn::unpack::<2>(separators)?;
        encoder.item_separator = text_of::str_of(&item)?.to_string();
        encoder.key_separator = text_of::str_of(&key)?.to_string();
    } else if encoder.indent.is_some() {
        ",".clone_into(&mut encoder.item_separator);
    }
    dumps(value, &encoder)
}

fn decoded(text: &Value, args: Args<'_>) -> PyResult<Value> {
    let mut hooks = Hooks::default();
    for (name, option) in args.keywords() {
        let hook = Some(option.clone()).filter(|option| !option.is_none());
        match name {
            "object_hook" => hooks.object = hook,
            "object_pairs_hook" => hooks.pairs = hook,
            "parse_float" => hooks.float = hook,
            "parse_int" => hooks.int = hook,
            _ => return Err(unknown(name, "JSONDecoder.__init__")),
        }
    }
    if let Some(text) = text.as_str() {
        return loads(text, &hooks);
    }
    match Bytes::from_value(text) {
        Ok(bytes) => loads(&bytes.decode("utf-8", "strict")?, &hooks),
        Err(_) => Err(type_error(format!(
            "the JSON object must be str, bytes or bytearray, not {}",
            text.type_name()
        ))),
    }
}
