//! `BaseException`'s methods.

use super::Table;
use super::object::{exception_text, one, two};
use crate::py::signature::Args;
use crate::py::{PyResult, Value, attr};

pub(super) const METHODS: Table = &[
    ("__init__", crate::py::construct::dunder_init),
    ("__str__", |args| exception_text(one(args)?, false)),
    ("__repr__", |args| exception_text(one(args)?, true)),
    ("with_traceback", |args| Ok(two(args)?[0].clone())),
    ("add_note", add_note),
];

fn add_note(args: Args<'_>) -> PyResult<Value> {
    let [err, note] = two(args)?;
    let name = crate::name!("__notes__");
    match attr::getattr_opt(err, name)? {
        Some(Value::List(notes)) => notes.append(note.clone()),
        _ => attr::setattr(err, name, Value::list(vec![note.clone()]))?,
    }
    Ok(Value::None)
}
