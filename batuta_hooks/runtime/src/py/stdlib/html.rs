//! `html`: text made safe to stand in markup.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/html.py (1ae70c8fdbc0f75b); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{Dict, Global, GlobalKey, PyResult, Signature, Str, Truth, Value};
use crate::{name, py};

thread_local! {
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static ESCAPE_SIGNATURE: Signature = Signature::new("escape", &["s", "quote"])
    .module("html")
    .doc("`html.escape`");

/// `html.escape`
pub fn escape(mut s: Value, quote: &Value) -> PyResult<Value> {
    s = py::call_method(
        name!("replace"),
        &[
            py::call_method(
                name!("replace"),
                &[
                    py::call_method(
                        name!("replace"),
                        &[s.clone(), Value::from("&"), Value::from("&amp;")],
                    )?,
                    Value::from("<"),
                    Value::from("&lt;"),
                ],
            )?,
            Value::from(">"),
            Value::from("&gt;"),
        ],
    )?;
    if quote.truth()? {
        s = py::call_method(
            name!("replace"),
            &[
                py::call_method(
                    name!("replace"),
                    &[s.clone(), Value::from("\""), Value::from("&quot;")],
                )?,
                Value::from("'"),
                Value::from("&#x27;"),
            ],
        )?;
    }
    Ok(s)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_html") {
        return Ok(());
    }
    _exported.set(Dict::from_pairs([(
        Str::from("escape"),
        py::function::single(&ESCAPE_SIGNATURE, || {
            py::function::with_defaults(
                &ESCAPE_SIGNATURE,
                vec![Value::from(true)],
                vec![],
                |args| escape(args[0].clone(), &args[1]),
            )
        }),
    )])?);
    Ok(())
}
