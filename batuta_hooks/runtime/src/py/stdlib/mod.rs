//! Modules of the standard library that are written in Python and compiled by batuta itself, behind cargo features: a
//! program pays for those that it imports. Their sources are in `tools/stdlib`.

use super::{PyResult, Str, Value};

macro_rules! modules {
    ($($feature:literal: $($module:ident)*;)*) => {
        $($(#[cfg(feature = $feature)]
        #[allow(unused_mut, reason = "a variable that is assigned once on each way is declared before")]
        #[allow(
            clippy::blocks_in_conditions,
            clippy::collapsible_if,
            clippy::diverging_sub_expression,
            clippy::just_underscores_and_digits,
            clippy::manual_range_contains,
            clippy::needless_borrows_for_generic_args,
            clippy::needless_question_mark,
            clippy::nonminimal_bool,
            clippy::op_ref,
            clippy::type_complexity,
            reason = "the Rust says what the Python says, in its shape"
        )]
        mod $module;)*)*

        /// The public names of a module, None when there is no such module.
        pub(super) fn exports(module: &str) -> PyResult<Option<Vec<(Str, Value)>>> {
            match module.replace('.', "_").as_str() {
                $($(#[cfg(feature = $feature)]
                stringify!($module) => {
                    $module::import()?;
                    let names = super::variables::GlobalKey::get(&$module::_exported)?;
                    Ok(Some(names.to_pairs()))
                })*)*
                _ => Ok(None),
            }
        }
    };
}

modules! {
    "argparse": argparse;
    "base64": base64;
    "binascii": binascii;
    "calendar": calendar;
    "collections_abc": collections_abc collections;
    "contextlib": contextlib;
    "functools": functools;
    "csv": csv;
    "datetime": time datetime;
    "decimal": decimal;
    "difflib": difflib;
    "fractions": fractions;
    "hashlib": hashlib;
    "hmac": hmac;
    "html": html;
    "logging": logging;
    "os": os;
    "pathlib": pathlib;
    "pprint": pprint;
    "queue": queue;
    "statistics": statistics;
    "string": string;
    "tempfile": tempfile;
    "textwrap": textwrap;
    "uuid": uuid;
    "zlib": zlib;
}
