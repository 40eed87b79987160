//! `string`: templates and formatters. The constants are the runtime's own.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/string.py (8997e779297fd3e0); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FromValue, Global, GlobalKey, List, PyResult, Signature, Slice, Slot, Str, ToValue,
    Truth, Tuple, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static Template: Global<Value> = const { Global::new("Template") };
    pub static Formatter: Global<Value> = const { Global::new("Formatter") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static TEMPLATE_SUBSTITUTE_CONVERT_SIGNATURE: Signature = Signature::new("convert", &["match"])
    .qualname("Template.substitute.<locals>.convert")
    .module("string");

static TEMPLATE_SAFE_SUBSTITUTE_CONVERT_SIGNATURE: Signature =
    Signature::new("convert", &["match"])
        .qualname("Template.safe_substitute.<locals>.convert")
        .module("string");

static TEMPLATE_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "template"])
    .qualname("Template.__init__")
    .module("string");

static TEMPLATE_REGEX_SIGNATURE: Signature = Signature::new("_regex", &["self"])
    .qualname("Template._regex")
    .module("string");

static TEMPLATE_INVALID_SIGNATURE: Signature = Signature::new("_invalid", &["self", "match"])
    .qualname("Template._invalid")
    .module("string");

static TEMPLATE_MAPPING_SIGNATURE: Signature =
    Signature::new("_mapping", &["self", "mapping", "kws"])
        .qualname("Template._mapping")
        .module("string");

static TEMPLATE_SUBSTITUTE_SIGNATURE: Signature =
    Signature::new("substitute", &["self", "mapping"])
        .qualname("Template.substitute")
        .module("string")
        .positional_only(2)
        .varkw();

static TEMPLATE_SAFE_SUBSTITUTE_SIGNATURE: Signature =
    Signature::new("safe_substitute", &["self", "mapping"])
        .qualname("Template.safe_substitute")
        .module("string")
        .positional_only(2)
        .varkw();

static TEMPLATE_GET_IDENTIFIERS_SIGNATURE: Signature = Signature::new("get_identifiers", &["self"])
    .qualname("Template.get_identifiers")
    .module("string");

static TEMPLATE_IS_VALID_SIGNATURE: Signature = Signature::new("is_valid", &["self"])
    .qualname("Template.is_valid")
    .module("string");

static FORMATTER_FORMAT_SIGNATURE: Signature = Signature::new("format", &["self", "format_string"])
    .qualname("Formatter.format")
    .module("string")
    .positional_only(2)
    .varargs()
    .varkw();

static FORMATTER_VFORMAT_SIGNATURE: Signature =
    Signature::new("vformat", &["self", "format_string", "args", "kwargs"])
        .qualname("Formatter.vformat")
        .module("string");

pub fn template_init(self_: &Value, template: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("template"), template.clone())?;
    Ok(Value::None)
}

pub fn template_regex(self_: &Value) -> PyResult<Value> {
    let delimiter = py::call(
        &py::imported("re.escape")?,
        &[py::getattr(self_, name!("delimiter"))?],
    )?;
    let name = py::getattr(self_, name!("idpattern"))?;
    Ok(py::re::compile(
        &Str::from(format!(
            "{}(?:(?P<escaped>{})|(?P<named>{})|\\{{(?P<braced>{})\\}}|(?P<invalid>))",
            py::format_value(&delimiter, "")?,
            py::format_value(&delimiter, "")?,
            py::format_value(&name, "")?,
            py::format_value(&name, "")?
        )),
        0,
    )?
    .to_value())
}

pub fn template_invalid(self_: &Value, r#match: &Value) -> PyResult<Value> {
    let at = py::call_method(name!("start"), &[r#match.clone(), Value::from("invalid")])?;
    let lines = py::call_method_kw(
        name!("splitlines"),
        &[
            py::ops::getitem(
                &py::getattr(self_, name!("template"))?,
                &py::slice_object(&Value::None, &at, &Value::None),
            )?,
            Value::from(true),
        ],
        &["keepends"],
    )?;
    let column: Value;
    let line: i64;
    if !lines.truth()? {
        (column, line) = (Value::from(1_i64), 1);
    } else {
        column = py::ops::sub(
            &at,
            &py::builtins::len(&py::observed::<Str>(&py::call_method(
                name!("join"),
                &[
                    Value::from(""),
                    py::ops::getitem(&lines, &Slice::new(None, Some(-1), None).to_value())?,
                ],
            )?))
            .to_value(),
        )?;
        line = py::ops::len_i64(&lines)?;
    }
    Err(py::error::value_error(format!(
        "Invalid placeholder in string: line {}, col {}",
        line,
        py::format_value(&column, "")?
    )))
}

pub fn template_mapping(_self_: &Value, mapping: &Value, kws: &Value) -> PyResult<Value> {
    Ok(if kws.truth()? {
        py::call(
            &py::imported("collections.ChainMap")?,
            &[kws.clone(), mapping.clone()],
        )?
    } else {
        mapping.clone()
    })
}

pub fn template_substitute(
    self_: &Value,
    mapping: Value,
    kws: &Dict<Value, Value>,
) -> PyResult<Value> {
    let mapping = Slot::with("mapping", mapping);
    mapping.set(py::call_method(
        name!("_mapping"),
        &[self_.clone(), mapping.get()?, kws.to_value()],
    )?);

    fn convert(r#match: &Value, mapping: &Slot<Value>, self_: &Value) -> PyResult<Value> {
        let name = {
            let first = py::call_method(name!("group"), &[r#match.clone(), Value::from("named")])?;
            if first.truth()? {
                first
            } else {
                py::call_method(name!("group"), &[r#match.clone(), Value::from("braced")])?
            }
        };
        if !name.is_none() {
            return Ok(py::str(&py::ops::getitem(&mapping.get()?, &name)?)?.to_value());
        }
        if !py::call_method(name!("group"), &[r#match.clone(), Value::from("escaped")])?.is_none() {
            return py::getattr(self_, name!("delimiter"));
        }
        py::call_method(name!("_invalid"), &[self_.clone(), r#match.clone()])?;
        Ok(Value::None)
    }

    py::call_method(
        name!("sub"),
        &[
            py::call_method(name!("_regex"), slice::from_ref(self_))?,
            {
                let mapping = mapping.clone();
                let self_ = self_.clone();
                py::function::new(&TEMPLATE_SUBSTITUTE_CONVERT_SIGNATURE, move |args| {
                    convert(&args[0], &mapping, &self_)
                })
            },
            py::getattr(self_, name!("template"))?,
        ],
    )
}

pub fn template_safe_substitute(
    self_: &Value,
    mapping: Value,
    kws: &Dict<Value, Value>,
) -> PyResult<Value> {
    let mapping = Slot::with("mapping", mapping);
    mapping.set(py::call_method(
        name!("_mapping"),
        &[self_.clone(), mapping.get()?, kws.to_value()],
    )?);

    fn convert(r#match: &Value, mapping: &Slot<Value>, self_: &Value) -> PyResult<Value> {
        let name = {
            let first = py::call_method(name!("group"), &[r#match.clone(), Value::from("named")])?;
            if first.truth()? {
                first
            } else {
                py::call_method(name!("group"), &[r#match.clone(), Value::from("braced")])?
            }
        };
        if !name.is_none() {
            let outcome: PyResult<()> = 'attempt: {
                return Ok(attempt!(
                    'attempt,
                    py::str(&attempt!(
                        'attempt,
                        py::ops::getitem(&attempt!('attempt, mapping.get()), &name)
                    ))
                )
                .to_value());
            };
            let error = match outcome {
                Err(error) => error,
                Ok(()) => unreachable!(),
            };
            if error.is("KeyError") {
                return py::call_method(name!("group"), slice::from_ref(r#match));
            } else {
                return Err(error);
            }
        }
        if !py::call_method(name!("group"), &[r#match.clone(), Value::from("escaped")])?.is_none() {
            return py::getattr(self_, name!("delimiter"));
        }
        py::call_method(name!("group"), slice::from_ref(r#match))
    }

    py::call_method(
        name!("sub"),
        &[
            py::call_method(name!("_regex"), slice::from_ref(self_))?,
            {
                let mapping = mapping.clone();
                let self_ = self_.clone();
                py::function::new(&TEMPLATE_SAFE_SUBSTITUTE_CONVERT_SIGNATURE, move |args| {
                    convert(&args[0], &mapping, &self_)
                })
            },
            py::getattr(self_, name!("template"))?,
        ],
    )
}

pub fn template_get_identifiers(self_: &Value) -> PyResult<Value> {
    let names: List<Value> = List::new(vec![]);
    for item in &py::iter(&py::call_method(
        name!("finditer"),
        &[
            py::call_method(name!("_regex"), slice::from_ref(self_))?,
            py::getattr(self_, name!("template"))?,
        ],
    )?)? {
        let r#match = item?;
        let name = {
            let first = py::call_method(name!("group"), &[r#match.clone(), Value::from("named")])?;
            if first.truth()? {
                first
            } else {
                py::call_method(name!("group"), &[r#match.clone(), Value::from("braced")])?
            }
        };
        if !name.is_none() && !names.contains(&name)? {
            names.append(name);
        }
    }
    Ok(names.to_value())
}

pub fn template_is_valid(self_: &Value) -> PyResult<Value> {
    Ok(py::builtins::all({
        let source = py::call_method(
            name!("finditer"),
            &[
                py::call_method(name!("_regex"), slice::from_ref(self_))?,
                py::getattr(self_, name!("template"))?,
            ],
        )?;
        py::typed_generator(move |co| async move {
            for item in &py::iter(&source)? {
                let r#match = item?;
                co.yield_(
                    py::call_method(name!("group"), &[r#match.clone(), Value::from("invalid")])?
                        .is_none(),
                )
                .await?;
            }
            Ok(Value::None)
        })
    })?
    .to_value())
}

pub fn formatter_format(
    _self_: &Value,
    format_string: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    Ok({
        let callee = py::getattr(format_string, name!("format"))?;
        py::CallBuilder::new()
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    })
}

pub fn formatter_vformat(
    _self_: &Value,
    format_string: &Value,
    args: &Value,
    kwargs: &Value,
) -> PyResult<Value> {
    Ok({
        let callee = py::getattr(format_string, name!("format"))?;
        py::CallBuilder::new()
            .star(&callee, args)?
            .star_star(&callee, kwargs)?
            .call(&callee)?
    })
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_string") {
        return Ok(());
    }
    let class = py::class::build("Template", &[], |ns| {
        ns.set(name!("__module__"), Value::from("string"));
        ns.set(
            name!("__doc__"),
            Value::from("Text with `$name` placeholders."),
        );
        ns.set(name!("delimiter"), Value::from("$"));
        ns.set(name!("idpattern"), Value::from("[_a-zA-Z][_a-zA-Z0-9]*"));

        ns.set(
            name!("__init__"),
            py::function::new(&TEMPLATE_INIT_SIGNATURE, |args| {
                template_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_regex"),
            py::function::new(&TEMPLATE_REGEX_SIGNATURE, |args| template_regex(&args[0])),
        );

        ns.set(
            name!("_invalid"),
            py::function::new(&TEMPLATE_INVALID_SIGNATURE, |args| {
                template_invalid(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_mapping"),
            py::function::new(&TEMPLATE_MAPPING_SIGNATURE, |args| {
                template_mapping(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("substitute"),
            py::function::with_defaults(
                &TEMPLATE_SUBSTITUTE_SIGNATURE,
                vec![Dict::<Value, Value>::new().to_value()],
                vec![],
                |args| {
                    template_substitute(
                        &args[0],
                        args[1].clone(),
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                },
            ),
        );

        ns.set(
            name!("safe_substitute"),
            py::function::with_defaults(
                &TEMPLATE_SAFE_SUBSTITUTE_SIGNATURE,
                vec![Dict::<Value, Value>::new().to_value()],
                vec![],
                |args| {
                    template_safe_substitute(
                        &args[0],
                        args[1].clone(),
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                },
            ),
        );

        ns.set(
            name!("get_identifiers"),
            py::function::new(&TEMPLATE_GET_IDENTIFIERS_SIGNATURE, |args| {
                template_get_identifiers(&args[0])
            }),
        );

        ns.set(
            name!("is_valid"),
            py::function::new(&TEMPLATE_IS_VALID_SIGNATURE, |args| {
                template_is_valid(&args[0])
            }),
        );
        Ok(())
    })?;
    Template.set(class);

    let class_2 = py::class::build("Formatter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("string"));
        ns.set(name!("__doc__"), Value::from("`str.format` as an object."));
        ns.set(
            name!("format"),
            py::function::new(&FORMATTER_FORMAT_SIGNATURE, |args| {
                formatter_format(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("vformat"),
            py::function::new(&FORMATTER_VFORMAT_SIGNATURE, |args| {
                formatter_vformat(&args[0], &args[1], &args[2], &args[3])
            }),
        );
        Ok(())
    })?;
    Formatter.set(class_2);

    _exported.set(Dict::from_pairs([
        (Str::from("Template"), Template.get()?),
        (Str::from("Formatter"), Formatter.get()?),
    ])?);
    Ok(())
}
