//! Modules of the standard library as dynamic code sees them: one file a module, each with a table of its names.

mod array;

pub(super) use array::{Array, construct as construct_array};

use super::Value;

/// The object of a module's name, `None` when there is none.
pub(super) fn entry(module: &str, name: &str) -> Option<Value> {
    match module {
        "array" => array::entry(name),
        _ => None,
    }
}
