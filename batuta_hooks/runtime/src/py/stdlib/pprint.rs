//! `pprint`: values over several lines.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/pprint.py (9e253d135e5ff7b3); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Bytes, Dict, Global, GlobalKey, List, PyResult, Signature, Slice, Str, ToValue, Truth, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static _Key: Global<Value> = const { Global::new("_Key") };
    pub static PrettyPrinter: Global<Value> = const { Global::new("PrettyPrinter") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static KEY_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "value"])
    .qualname("_Key.__init__")
    .module("pprint");

static KEY_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("_Key.__lt__")
    .module("pprint");

static PRETTY_PRINTER_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "indent", "width", "depth", "stream"])
        .qualname("PrettyPrinter.__init__")
        .module("pprint")
        .keyword_only(&["compact", "sort_dicts", "underscore_numbers"]);

static PRETTY_PRINTER_PPRINT_SIGNATURE: Signature = Signature::new("pprint", &["self", "object"])
    .qualname("PrettyPrinter.pprint")
    .module("pprint")
    .doc("Equals `PrettyPrinter.pprint`.");

static PRETTY_PRINTER_PFORMAT_SIGNATURE: Signature = Signature::new("pformat", &["self", "object"])
    .qualname("PrettyPrinter.pformat")
    .module("pprint")
    .doc("Equals `PrettyPrinter.pformat`.");

static PRETTY_PRINTER_WRITE_SIGNATURE: Signature = Signature::new(
    "_write",
    &[
        "self",
        "value",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._write")
.module("pprint")
.doc("Writes a value that begins in column `indent` and is followed by `allowance` characters.");

static PRETTY_PRINTER_TABLE_SIGNATURE: Signature = Signature::new(
    "_table",
    &[
        "self",
        "start",
        "table",
        "end",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._table")
.module("pprint");

static PRETTY_PRINTER_ENTRIES_SIGNATURE: Signature = Signature::new(
    "_entries",
    &[
        "self",
        "pairs",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._entries")
.module("pprint");

static PRETTY_PRINTER_PAIRS_SIGNATURE: Signature = Signature::new(
    "_pairs",
    &[
        "self",
        "name",
        "pairs",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._pairs")
.module("pprint");

static PRETTY_PRINTER_DEFAULT_TABLE_SIGNATURE: Signature = Signature::new(
    "_default_table",
    &[
        "self",
        "table",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._default_table")
.module("pprint");

static PRETTY_PRINTER_QUEUE_SIGNATURE: Signature = Signature::new(
    "_queue",
    &[
        "self",
        "queue",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._queue")
.module("pprint");

static PRETTY_PRINTER_SEQUENCE_SIGNATURE: Signature = Signature::new(
    "_sequence",
    &[
        "self",
        "start",
        "items",
        "end",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._sequence")
.module("pprint");

static PRETTY_PRINTER_FIELDS_SIGNATURE: Signature = Signature::new(
    "_fields",
    &[
        "self",
        "value",
        "out",
        "indent",
        "allowance",
        "above",
        "level",
    ],
)
.qualname("PrettyPrinter._fields")
.module("pprint");

static PRETTY_PRINTER_TEXT_SIGNATURE: Signature = Signature::new(
    "_text",
    &["self", "text", "out", "indent", "allowance", "level"],
)
.qualname("PrettyPrinter._text")
.module("pprint");

static PRETTY_PRINTER_BYTES_SIGNATURE: Signature = Signature::new(
    "_bytes",
    &["self", "data", "out", "indent", "allowance", "level"],
)
.qualname("PrettyPrinter._bytes")
.module("pprint");

static PRETTY_PRINTER_REPR_SIGNATURE: Signature =
    Signature::new("_repr", &["self", "value", "above", "level"])
        .qualname("PrettyPrinter._repr")
        .module("pprint")
        .doc("The value on one line.");

static PPRINT_SIGNATURE: Signature =
    Signature::new("pprint", &["object", "stream", "indent", "width", "depth"])
        .module("pprint")
        .keyword_only(&["compact", "sort_dicts", "underscore_numbers"])
        .doc("Equals `pprint.pprint`.");

static PP_SIGNATURE: Signature =
    Signature::new("pp", &["object", "stream", "indent", "width", "depth"])
        .module("pprint")
        .keyword_only(&["compact", "sort_dicts", "underscore_numbers"])
        .doc("Equals `pprint.pp`.");

static PFORMAT_SIGNATURE: Signature =
    Signature::new("pformat", &["object", "indent", "width", "depth"])
        .module("pprint")
        .keyword_only(&["compact", "sort_dicts", "underscore_numbers"])
        .doc("Equals `pprint.pformat`.");

static SAFEREPR_SIGNATURE: Signature = Signature::new("saferepr", &["object"])
    .module("pprint")
    .doc("Equals `pprint.saferepr`.");

/// Equals `pprint.pprint`.
#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn pprint(
    object: &Value,
    stream: &Value,
    indent: &Value,
    width: &Value,
    depth: &Value,
    compact: &Value,
    sort_dicts: &Value,
    underscore_numbers: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("pprint"),
        &[
            py::call_kw(
                &PrettyPrinter.get()?,
                &[
                    indent.clone(),
                    width.clone(),
                    depth.clone(),
                    stream.clone(),
                    compact.clone(),
                    sort_dicts.clone(),
                    underscore_numbers.clone(),
                ],
                &["compact", "sort_dicts", "underscore_numbers"],
            )?,
            object.clone(),
        ],
    )?;
    Ok(Value::None)
}

/// Equals `pprint.pp`.
#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn pp(
    object: &Value,
    stream: &Value,
    indent: &Value,
    width: &Value,
    depth: &Value,
    compact: &Value,
    sort_dicts: &Value,
    underscore_numbers: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("pprint"),
        &[
            py::call_kw(
                &PrettyPrinter.get()?,
                &[
                    indent.clone(),
                    width.clone(),
                    depth.clone(),
                    stream.clone(),
                    compact.clone(),
                    sort_dicts.clone(),
                    underscore_numbers.clone(),
                ],
                &["compact", "sort_dicts", "underscore_numbers"],
            )?,
            object.clone(),
        ],
    )?;
    Ok(Value::None)
}

/// Equals `pprint.pformat`.
pub fn pformat(
    object: &Value,
    indent: &Value,
    width: &Value,
    depth: &Value,
    compact: &Value,
    sort_dicts: &Value,
    underscore_numbers: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("pformat"),
        &[
            py::call_kw(
                &PrettyPrinter.get()?,
                &[
                    indent.clone(),
                    width.clone(),
                    depth.clone(),
                    compact.clone(),
                    sort_dicts.clone(),
                    underscore_numbers.clone(),
                ],
                &["compact", "sort_dicts", "underscore_numbers"],
            )?,
            object.clone(),
        ],
    )
}

/// Equals `pprint.saferepr`.
pub fn saferepr(object: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_repr"),
        &[
            py::call(&PrettyPrinter.get()?, &[])?,
            object.clone(),
            List::<Value>::new(vec![]).to_value(),
            Value::from(0_i64),
        ],
    )
}

pub fn _key_init(self_: &Value, value: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("value"), value.clone())?;
    Ok(Value::None)
}

pub fn _key_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::ops::lt(
                &attempt!('attempt, py::getattr(self_, name!("value"))),
                &attempt!('attempt, py::getattr(other, name!("value")))
            )
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("TypeError") {
        Ok(py::compare::lt(
            &(
                py::str(&py::call(
                    &py::builtin("type")?,
                    &[py::getattr(self_, name!("value"))?],
                )?)?,
                py::call(&py::builtin("id")?, &[py::getattr(self_, name!("value"))?])?,
            ),
            &(
                py::str(&py::call(
                    &py::builtin("type")?,
                    &[py::getattr(other, name!("value"))?],
                )?)?,
                py::call(&py::builtin("id")?, &[py::getattr(other, name!("value"))?])?,
            ),
        )?
        .to_value())
    } else {
        Err(error)
    }
}

pub fn _sorted_items(table: &Value) -> PyResult<List<Value>> {
    py::builtins::sorted_by_key(
        &py::call_method(name!("items"), slice::from_ref(table))?,
        |pair: &Value| -> PyResult<(Value, Value)> {
            Ok((
                py::call(
                    &_Key.get()?,
                    &[py::ops::getitem(pair, &Value::from(0_i64))?],
                )?,
                py::call(
                    &_Key.get()?,
                    &[py::ops::getitem(pair, &Value::from(1_i64))?],
                )?,
            ))
        },
        false,
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn pretty_printer_init(
    self_: &Value,
    mut indent: Value,
    mut width: Value,
    depth: &Value,
    stream: &Value,
    compact: &Value,
    sort_dicts: &Value,
    underscore_numbers: &Value,
) -> PyResult<Value> {
    (indent, width) = (
        py::call(&py::builtin("int")?, slice::from_ref(&indent))?,
        py::call(&py::builtin("int")?, slice::from_ref(&width))?,
    );
    if py::ops::lt(&indent, &Value::from(0_i64))?.truth()? {
        return Err(py::error::value_error("indent must be >= 0"));
    }
    if !depth.is_none() && py::ops::le(depth, &Value::from(0_i64))?.truth()? {
        return Err(py::error::value_error("depth must be > 0"));
    }
    if !width.truth()? {
        return Err(py::error::value_error("width must be != 0"));
    }
    py::setattr(self_, name!("_step"), indent)?;
    py::setattr(self_, name!("_width"), width)?;
    py::setattr(self_, name!("_depth"), depth.clone())?;
    py::setattr(self_, name!("_stream"), stream.clone())?;
    let (part, part_2, part_3) = (
        py::Truth::truth(compact)?,
        sort_dicts.clone(),
        underscore_numbers.clone(),
    );
    py::setattr(self_, name!("_compact"), part.to_value())?;
    py::setattr(self_, name!("_sorts"), part_2)?;
    py::setattr(self_, name!("_underscores"), part_3)?;
    Ok(Value::None)
}

/// Equals `PrettyPrinter.pprint`.
pub fn pretty_printer_pprint(self_: &Value, object: &Value) -> PyResult<Value> {
    let stream = if py::getattr(self_, name!("_stream"))?.is_none() {
        py::imported("sys.stdout")?
    } else {
        py::getattr(self_, name!("_stream"))?
    };
    py::call_method(
        name!("write"),
        &[
            stream,
            py::ops::add(
                &py::call_method(name!("pformat"), &[self_.clone(), object.clone()])?,
                &Value::from("\n"),
            )?,
        ],
    )?;
    Ok(Value::None)
}

/// Equals `PrettyPrinter.pformat`.
pub fn pretty_printer_pformat(self_: &Value, object: &Value) -> PyResult<Value> {
    let out: List<Value> = List::new(vec![]);
    py::call_method(
        name!("_write"),
        &[
            self_.clone(),
            object.clone(),
            out.to_value(),
            Value::from(0_i64),
            Value::from(0_i64),
            List::<Value>::new(vec![]).to_value(),
            Value::from(0_i64),
        ],
    )?;
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[Value::from(""), out.to_value()],
    )?)
    .to_value())
}

/// Writes a value that begins in column `indent` and is followed by `allowance` characters.
pub fn pretty_printer_write(
    self_: &Value,
    value: &Value,
    out: &Value,
    indent: &Value,
    allowance: &Value,
    above: &Value,
    mut level: Value,
) -> PyResult<Value> {
    let shown = py::call_method(
        name!("_repr"),
        &[self_.clone(), value.clone(), above.clone(), level.clone()],
    )?;
    if py::ops::le(
        &py::ops::len_i64(&shown)?.to_value(),
        &py::ops::sub(
            &py::ops::sub(&py::getattr(self_, name!("_width"))?, indent)?,
            allowance,
        )?,
    )?
    .truth()?
        || py::ops::contains(
            above,
            &py::call(&py::builtin("id")?, slice::from_ref(value))?,
        )?
    {
        py::call_method(name!("append"), &[out.clone(), shown.clone()])?;
        return Ok(Value::None);
    }
    let kind = py::call(&py::builtin("type")?, slice::from_ref(value))?;
    let inner = py::ops::add(
        above,
        &List::new(vec![py::call(&py::builtin("id")?, slice::from_ref(value))?]).to_value(),
    )?;
    level = py::ops::iadd(&level, &Value::from(1_i64))?;
    if py::ops::is_(&kind, &py::builtin("dict")?) {
        py::call_method(
            name!("_table"),
            &[
                self_.clone(),
                Value::from("{"),
                value.clone(),
                Value::from("}"),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if _is(value, &Str::from("OrderedDict"))?.truth()? && py::ops::len_i64(value)? != 0 {
        py::call_method(
            name!("_pairs"),
            &[
                self_.clone(),
                Value::from("OrderedDict"),
                py::builtins::list(&py::call_method(name!("items"), slice::from_ref(value))?)?
                    .to_value(),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if _is(value, &Str::from("defaultdict"))?.truth()? {
        py::call_method(
            name!("_default_table"),
            &[
                self_.clone(),
                value.clone(),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if _is(value, &Str::from("Counter"))?.truth()? && py::ops::len_i64(value)? != 0 {
        let head = Str::from("Counter({");
        py::call_method(
            name!("append"),
            &[
                out.clone(),
                py::ops::add(
                    &head.to_value(),
                    &py::ops::mul(
                        &Value::from(" "),
                        &py::ops::sub(&py::getattr(self_, name!("_step"))?, &Value::from(1_i64))?,
                    )?,
                )?,
            ],
        )?;
        py::call_method(
            name!("_entries"),
            &[
                self_.clone(),
                py::call_method(name!("most_common"), slice::from_ref(value))?,
                out.clone(),
                py::ops::sub(
                    &py::ops::add(indent, &py::builtins::len(&head).to_value())?,
                    &Value::from(1_i64),
                )?,
                py::ops::add(allowance, &Value::from(2_i64))?,
                inner,
                level,
            ],
        )?;
        py::call_method(name!("append"), &[out.clone(), Value::from("})")])?;
    } else if py::ops::is_(&kind, &py::builtin("list")?) {
        py::call_method(
            name!("_sequence"),
            &[
                self_.clone(),
                Value::from("["),
                value.clone(),
                Value::from("]"),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if py::ops::is_(&kind, &py::builtin("tuple")?) {
        py::call_method(
            name!("_sequence"),
            &[
                self_.clone(),
                Value::from("("),
                py::builtins::list(value)?.to_value(),
                if py::ops::len_i64(value)? == 1 {
                    Value::from(",)")
                } else {
                    Value::from(")")
                },
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if py::ops::is_(&kind, &py::builtin("set")?) && py::ops::len_i64(value)? != 0 {
        py::call_method(
            name!("_sequence"),
            &[
                self_.clone(),
                Value::from("{"),
                py::call_kw(
                    &py::builtin("sorted")?,
                    &[value.clone(), _Key.get()?],
                    &["key"],
                )?,
                Value::from("}"),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if py::ops::is_(&kind, &py::builtin("frozenset")?) && py::ops::len_i64(value)? != 0 {
        py::call_method(name!("append"), &[out.clone(), Value::from("frozenset(")])?;
        py::call_method(
            name!("_sequence"),
            &[
                self_.clone(),
                Value::from("{"),
                py::call_kw(
                    &py::builtin("sorted")?,
                    &[value.clone(), _Key.get()?],
                    &["key"],
                )?,
                Value::from("})"),
                out.clone(),
                py::ops::add(indent, &Value::from(10_i64))?,
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if _is(value, &Str::from("deque"))?.truth()? && py::ops::len_i64(value)? != 0 {
        py::call_method(
            name!("_queue"),
            &[
                self_.clone(),
                value.clone(),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else if py::ops::is_(&kind, &py::builtin("str")?) {
        py::call_method(
            name!("_text"),
            &[
                self_.clone(),
                value.clone(),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                level,
            ],
        )?;
    } else if py::ops::is_(&kind, &py::builtin("bytes")?) && py::ops::len_i64(value)? > 4 {
        py::call_method(
            name!("_bytes"),
            &[
                self_.clone(),
                value.clone(),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                level,
            ],
        )?;
    } else if _is_plain_dataclass(value)?.truth()? {
        py::call_method(
            name!("_fields"),
            &[
                self_.clone(),
                value.clone(),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                inner,
                level,
            ],
        )?;
    } else {
        py::call_method(name!("append"), &[out.clone(), shown])?;
    }
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn pretty_printer_table(
    self_: &Value,
    start: &Value,
    table: &Value,
    end: &Value,
    out: &Value,
    indent: &Value,
    allowance: &Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[
            out.clone(),
            py::ops::add(
                start,
                &py::ops::mul(
                    &Value::from(" "),
                    &py::ops::sub(&py::getattr(self_, name!("_step"))?, &Value::from(1_i64))?,
                )?,
            )?,
        ],
    )?;
    let pairs = if py::getattr(self_, name!("_sorts"))?.truth()? {
        _sorted_items(table)?
    } else {
        py::builtins::list(&py::call_method(name!("items"), slice::from_ref(table))?)?
    };
    if !pairs.is_empty() {
        py::call_method(
            name!("_entries"),
            &[
                self_.clone(),
                pairs.to_value(),
                out.clone(),
                indent.clone(),
                py::ops::add(allowance, &Value::from(1_i64))?,
                above.clone(),
                level.clone(),
            ],
        )?;
    }
    py::call_method(name!("append"), &[out.clone(), end.clone()])?;
    Ok(Value::None)
}

pub fn pretty_printer_entries(
    self_: &Value,
    pairs: &Value,
    out: &Value,
    mut indent: Value,
    allowance: &Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    indent = py::ops::iadd(&indent, &py::getattr(self_, name!("_step"))?)?;
    let mut at: i64;
    let mut key: Value;
    let mut value: Value;
    for item in py::iter::enumerate(pairs, 0) {
        let item = item?;
        let (part, part_2) = item;
        at = part;
        let [part_3, part_4] = py::unpack_items::<2, _>(&py::unpacking(&part_2)?)?;
        key = part_3;
        value = part_4;
        let last = at == py::ops::len_i64(pairs)? - 1;
        let shown = py::call_method(
            name!("_repr"),
            &[self_.clone(), key.clone(), above.clone(), level.clone()],
        )?;
        py::call_method(
            name!("append"),
            &[out.clone(), py::ops::add(&shown, &Value::from(": "))?],
        )?;
        py::call_method(
            name!("_write"),
            &[
                self_.clone(),
                value.clone(),
                out.clone(),
                py::ops::add(
                    &py::ops::add(&indent, &py::ops::len_i64(&shown)?.to_value())?,
                    &Value::from(2_i64),
                )?,
                if last {
                    allowance.clone()
                } else {
                    Value::from(1_i64)
                },
                above.clone(),
                level.clone(),
            ],
        )?;
        if !last {
            py::call_method(
                name!("append"),
                &[
                    out.clone(),
                    py::ops::add(
                        &Value::from(",\n"),
                        &py::ops::mul(&Value::from(" "), &indent)?,
                    )?,
                ],
            )?;
        }
    }
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn pretty_printer_pairs(
    self_: &Value,
    name: &Value,
    pairs: &Value,
    out: &Value,
    indent: &Value,
    allowance: &Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[out.clone(), py::ops::add(name, &Value::from("("))?],
    )?;
    py::call_method(
        name!("_write"),
        &[
            self_.clone(),
            pairs.clone(),
            out.clone(),
            py::ops::add(
                &py::ops::add(indent, &py::ops::len_i64(name)?.to_value())?,
                &Value::from(1_i64),
            )?,
            py::ops::add(allowance, &Value::from(1_i64))?,
            above.clone(),
            level.clone(),
        ],
    )?;
    py::call_method(name!("append"), &[out.clone(), Value::from(")")])?;
    Ok(Value::None)
}

pub fn pretty_printer_default_table(
    self_: &Value,
    table: &Value,
    out: &Value,
    mut indent: Value,
    allowance: &Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    if py::ops::len_i64(table)? == 0 {
        py::call_method(name!("append"), &[out.clone(), py::repr(table)?.to_value()])?;
        return Ok(Value::None);
    }
    let factory = py::call_method(
        name!("_repr"),
        &[
            self_.clone(),
            py::getattr(table, name!("default_factory"))?,
            above.clone(),
            level.clone(),
        ],
    )?;
    indent = py::ops::iadd(
        &indent,
        &(py::builtins::len(&Str::from("defaultdict")) + 1).to_value(),
    )?;
    py::call_method(
        name!("append"),
        &[
            out.clone(),
            py::ops::add(
                &Str::from(format!(
                    "defaultdict({},\n",
                    py::format_value(&factory, "")?
                ))
                .to_value(),
                &py::ops::mul(&Value::from(" "), &indent)?,
            )?,
        ],
    )?;
    py::call_method(
        name!("_table"),
        &[
            self_.clone(),
            Value::from("{"),
            table.clone(),
            Value::from("}"),
            out.clone(),
            indent,
            py::ops::add(allowance, &Value::from(1_i64))?,
            above.clone(),
            level.clone(),
        ],
    )?;
    py::call_method(name!("append"), &[out.clone(), Value::from(")")])?;
    Ok(Value::None)
}

pub fn pretty_printer_queue(
    self_: &Value,
    queue: &Value,
    out: &Value,
    mut indent: Value,
    allowance: &Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    indent = py::ops::iadd(&indent, &py::builtins::len(&Str::from("deque(")).to_value())?;
    py::call_method(name!("append"), &[out.clone(), Value::from("deque(")])?;
    if py::getattr(queue, name!("maxlen"))?.is_none() {
        py::call_method(
            name!("_sequence"),
            &[
                self_.clone(),
                Value::from("["),
                py::builtins::list(queue)?.to_value(),
                Value::from("])"),
                out.clone(),
                indent.clone(),
                allowance.clone(),
                above.clone(),
                level.clone(),
            ],
        )?;
        return Ok(Value::None);
    }
    py::call_method(
        name!("_sequence"),
        &[
            self_.clone(),
            Value::from("["),
            py::builtins::list(queue)?.to_value(),
            Value::from("]"),
            out.clone(),
            indent.clone(),
            (2_i64 - 1).to_value(),
            above.clone(),
            level.clone(),
        ],
    )?;
    py::call_method(
        name!("append"),
        &[
            out.clone(),
            Str::from(format!(
                ",\n{}maxlen={})",
                py::format_value(&py::ops::mul(&Value::from(" "), &indent)?, "")?,
                py::format_value(
                    &py::call_method(
                        name!("_repr"),
                        &[
                            self_.clone(),
                            py::getattr(queue, name!("maxlen"))?,
                            above.clone(),
                            level.clone()
                        ]
                    )?,
                    ""
                )?
            ))
            .to_value(),
        ],
    )?;
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn pretty_printer_sequence(
    self_: &Value,
    start: &Value,
    items: &Value,
    end: &Value,
    out: &Value,
    mut indent: Value,
    mut allowance: Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    py::call_method(name!("append"), &[out.clone(), start.clone()])?;
    indent = py::ops::iadd(&indent, &py::getattr(self_, name!("_step"))?)?;
    if py::ops::gt(&py::getattr(self_, name!("_step"))?, &Value::from(1_i64))?.truth()? {
        py::call_method(
            name!("append"),
            &[
                out.clone(),
                py::ops::mul(
                    &Value::from(" "),
                    &py::ops::sub(&py::getattr(self_, name!("_step"))?, &Value::from(1_i64))?,
                )?,
            ],
        )?;
    }
    let line = py::ops::add(
        &Value::from(",\n"),
        &py::ops::mul(&Value::from(" "), &indent)?,
    )?;
    let mut between = Value::from("");
    let value = py::ops::add(
        &py::ops::sub(&py::getattr(self_, name!("_width"))?, &indent)?,
        &Value::from(1_i64),
    )?;
    let mut room = value.clone();
    let mut most = value;
    allowance = py::ops::iadd(&allowance, &py::ops::len_i64(end)?.to_value())?;
    for item_2 in py::iter::enumerate(items, 0) {
        let (at, item) = item_2?;
        let last = at == py::ops::len_i64(items)? - 1;
        if last {
            most = py::ops::isub(&most, &allowance)?;
            room = py::ops::isub(&room, &allowance)?;
        }
        if py::getattr(self_, name!("_compact"))?.truth()? {
            let shown = py::call_method(
                name!("_repr"),
                &[self_.clone(), item.clone(), above.clone(), level.clone()],
            )?;
            let needed = py::ops::len_i64(&shown)? + 2;
            if py::ops::lt(&room, &needed.to_value())?.truth()? {
                room = most.clone();
                if between.truth()? {
                    between = line.clone();
                }
            }
            if py::ops::ge(&room, &needed.to_value())?.truth()? {
                room = py::ops::isub(&room, &needed.to_value())?;
                py::call_method(
                    name!("append"),
                    &[out.clone(), py::ops::add(&between, &shown)?],
                )?;
                between = Value::from(", ");
                continue;
            }
        }
        py::call_method(name!("append"), &[out.clone(), between.clone()])?;
        between = line.clone();
        py::call_method(
            name!("_write"),
            &[
                self_.clone(),
                item,
                out.clone(),
                indent.clone(),
                if last {
                    allowance.clone()
                } else {
                    Value::from(1_i64)
                },
                above.clone(),
                level.clone(),
            ],
        )?;
    }
    py::call_method(name!("append"), &[out.clone(), end.clone()])?;
    Ok(Value::None)
}

pub fn pretty_printer_fields(
    self_: &Value,
    value: &Value,
    out: &Value,
    mut indent: Value,
    allowance: &Value,
    above: &Value,
    level: &Value,
) -> PyResult<Value> {
    let name = py::getattr(
        &py::call(&py::builtin("type")?, slice::from_ref(value))?,
        name!("__name__"),
    )?;
    indent = py::ops::iadd(&indent, &(py::ops::len_i64(&name)? + 1).to_value())?;
    py::call_method(
        name!("append"),
        &[out.clone(), py::ops::add(&name, &Value::from("("))?],
    )?;
    let fields = {
        let mut items = Vec::new();
        for field in &py::iter(&py::call(
            &py::imported("dataclasses.fields")?,
            slice::from_ref(value),
        )?)? {
            let field = field?;
            if py::getattr(&field, name!("repr"))?.truth()? {
                items.push(py::getattr(&field, name!("name"))?);
            }
        }
        List::new(items)
    };
    for item in py::iter::enumerate(&fields, 0) {
        let (at, field) = item?;
        let last = at == py::builtins::len(&fields) - 1;
        py::call_method(
            name!("append"),
            &[out.clone(), py::ops::add(&field, &Value::from("="))?],
        )?;
        py::call_method(
            name!("_write"),
            &[
                self_.clone(),
                py::call(&py::builtin("getattr")?, &[value.clone(), field.clone()])?,
                out.clone(),
                py::ops::add(
                    &py::ops::add(&indent, &py::ops::len_i64(&field)?.to_value())?,
                    &Value::from(1_i64),
                )?,
                if last {
                    py::ops::add(allowance, &Value::from(1_i64))?
                } else {
                    Value::from(1_i64)
                },
                above.clone(),
                level.clone(),
            ],
        )?;
        if !last {
            py::call_method(
                name!("append"),
                &[
                    out.clone(),
                    py::ops::add(
                        &Value::from(",\n"),
                        &py::ops::mul(&Value::from(" "), &indent)?,
                    )?,
                ],
            )?;
        }
    }
    py::call_method(name!("append"), &[out.clone(), Value::from(")")])?;
    Ok(Value::None)
}

pub fn pretty_printer_text(
    self_: &Value,
    text: &Value,
    out: &Value,
    mut indent: Value,
    mut allowance: Value,
    level: &Value,
) -> PyResult<Value> {
    let chunks: List<Value> = List::new(vec![]);
    if py::ops::eq(level, &Value::from(1_i64))?.truth()? {
        indent = py::ops::iadd(&indent, &Value::from(1_i64))?;
        allowance = py::ops::iadd(&allowance, &Value::from(1_i64))?;
    }
    let lines = py::call_method(name!("splitlines"), &[text.clone(), Value::from(true)])?;
    let room = py::ops::sub(&py::getattr(self_, name!("_width"))?, &indent)?;
    for item in py::iter::enumerate(&lines, 0) {
        let (at, line) = item?;
        let shown = py::repr(&line)?;
        let r#final = at == py::ops::len_i64(&lines)? - 1;
        if py::ops::le(
            &py::builtins::len(&shown).to_value(),
            &if r#final {
                py::ops::sub(&room, &allowance)?
            } else {
                room.clone()
            },
        )?
        .truth()?
        {
            chunks.append(shown.to_value());
            continue;
        }
        let parts = py::call(
            &py::imported("re.findall")?,
            &[Value::from("\\S*\\s*"), line],
        )?;
        py::call_method(name!("pop"), slice::from_ref(&parts))?;
        let mut current = Value::from("");
        for item_2 in py::iter::enumerate(&parts, 0) {
            let (place, part) = item_2?;
            let candidate = py::ops::add(&current, &part)?;
            let most = if r#final && place == py::ops::len_i64(&parts)? - 1 {
                py::ops::sub(&room, &allowance)?
            } else {
                room.clone()
            };
            if py::ops::gt(&py::builtins::len(&py::repr(&candidate)?).to_value(), &most)?.truth()? {
                if current.truth()? {
                    chunks.append(py::repr(&current)?.to_value());
                }
                current = part;
            } else {
                current = candidate;
            }
        }
        if current.truth()? {
            chunks.append(py::repr(&current)?.to_value());
        }
    }
    if py::builtins::len(&chunks) == 1 {
        py::call_method(name!("append"), &[out.clone(), chunks.get(0)?])?;
        return Ok(Value::None);
    }
    let joined = py::call_method(
        name!("join"),
        &[
            py::ops::add(
                &Value::from("\n"),
                &py::ops::mul(&Value::from(" "), &indent)?,
            )?,
            chunks.to_value(),
        ],
    )?;
    py::call_method(
        name!("append"),
        &[
            out.clone(),
            if py::ops::eq(level, &Value::from(1_i64))?.truth()? {
                Str::from(format!("({})", py::format_value(&joined, "")?)).to_value()
            } else {
                joined.clone()
            },
        ],
    )?;
    Ok(Value::None)
}

pub fn pretty_printer_bytes(
    self_: &Value,
    data: &Value,
    out: &Value,
    mut indent: Value,
    mut allowance: Value,
    level: &Value,
) -> PyResult<Value> {
    if py::ops::eq(level, &Value::from(1_i64))?.truth()? {
        indent = py::ops::iadd(&indent, &Value::from(1_i64))?;
        allowance = py::ops::iadd(&allowance, &Value::from(1_i64))?;
    }
    let mut room = py::ops::sub(&py::getattr(self_, name!("_width"))?, &indent)?;
    let chunks: List<Value> = List::new(vec![]);
    let mut current = Bytes::from(b"").to_value();
    let last = py::int::floordiv(py::ops::len_i64(data)?, 4)? * 4;
    for at in py::Range::new(0, py::ops::len_i64(data)?, 4)?.iter() {
        let part = py::ops::getitem(data, &Slice::new(Some(at), Some(at + 4), None).to_value())?;
        if at == last {
            room = py::ops::isub(&room, &allowance)?;
        }
        if py::ops::gt(
            &py::builtins::len(&py::repr(&py::ops::add(&current, &part)?)?).to_value(),
            &room,
        )?
        .truth()?
        {
            if current.truth()? {
                chunks.append(py::repr(&current)?.to_value());
            }
            current = part;
        } else {
            current = py::ops::add(&current, &part)?;
        }
    }
    if current.truth()? {
        chunks.append(py::repr(&current)?.to_value());
    }
    let joined = py::call_method(
        name!("join"),
        &[
            py::ops::add(
                &Value::from("\n"),
                &py::ops::mul(&Value::from(" "), &indent)?,
            )?,
            chunks.to_value(),
        ],
    )?;
    py::call_method(
        name!("append"),
        &[
            out.clone(),
            if py::ops::eq(level, &Value::from(1_i64))?.truth()? {
                Str::from(format!("({})", py::format_value(&joined, "")?)).to_value()
            } else {
                joined.clone()
            },
        ],
    )?;
    Ok(Value::None)
}

/// The value on one line.
pub fn pretty_printer_repr(
    self_: &Value,
    value: &Value,
    above: &Value,
    mut level: Value,
) -> PyResult<Value> {
    let kind = py::call(&py::builtin("type")?, slice::from_ref(value))?;
    if py::ops::is_(&kind, &py::builtin("int")?)
        && py::getattr(self_, name!("_underscores"))?.truth()?
    {
        return Ok(Str::from(format!("{}", py::format_value(value, "_d")?)).to_value());
    }
    if !py::compare::in_items(
        &(
            py::builtin("dict")?,
            py::builtin("list")?,
            py::builtin("tuple")?,
        ),
        &kind,
    )? {
        return Ok(py::repr(value)?.to_value());
    }
    if !value.truth()? {
        return Ok(py::repr(value)?.to_value());
    }
    if py::getattr(self_, name!("_depth"))?.truth()?
        && py::ops::ge(&level, &py::getattr(self_, name!("_depth"))?)?.truth()?
    {
        return Ok(if py::ops::is_(&kind, &py::builtin("dict")?) {
            Value::from("{...}")
        } else {
            if py::ops::is_(&kind, &py::builtin("list")?) {
                Value::from("[...]")
            } else {
                if py::ops::len_i64(value)? == 1 {
                    Value::from("(...,)")
                } else {
                    Value::from("(...)")
                }
            }
        });
    }
    if py::ops::contains(
        above,
        &py::call(&py::builtin("id")?, slice::from_ref(value))?,
    )? {
        return Ok(Str::from(format!(
            "<Recursion on {} with id={}>",
            py::format_value(&py::getattr(&kind, name!("__name__"))?, "")?,
            py::format_value(&py::call(&py::builtin("id")?, slice::from_ref(value))?, "")?
        ))
        .to_value());
    }
    let inner = py::ops::add(
        above,
        &List::new(vec![py::call(&py::builtin("id")?, slice::from_ref(value))?]).to_value(),
    )?;
    level = py::ops::iadd(&level, &Value::from(1_i64))?;
    let shown: Value;
    if py::ops::is_(&kind, &py::builtin("dict")?) {
        let pairs = if py::getattr(self_, name!("_sorts"))?.truth()? {
            _sorted_items(value)?
        } else {
            py::builtins::list(&py::call_method(name!("items"), slice::from_ref(value))?)?
        };
        shown = {
            let mut items = Vec::new();
            for item_2 in pairs.iter() {
                let [key, item] = py::unpack_items::<2, _>(&py::unpacking(&item_2)?)?;
                items.push(
                    Str::from(format!(
                        "{}: {}",
                        py::format_value(
                            &py::call_method(
                                name!("_repr"),
                                &[self_.clone(), key.clone(), inner.clone(), level.clone()]
                            )?,
                            ""
                        )?,
                        py::format_value(
                            &py::call_method(
                                name!("_repr"),
                                &[self_.clone(), item.clone(), inner.clone(), level.clone()]
                            )?,
                            ""
                        )?
                    ))
                    .to_value(),
                );
            }
            List::new(items)
        }
        .to_value();
        return Ok(Str::from("{")
            .concat(&py::observed::<Str>(&py::call_method(
                name!("join"),
                &[Value::from(", "), shown.clone()],
            )?))
            .concat(&Str::from("}"))
            .to_value());
    }
    shown = py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(", "),
            {
                let mut items_2 = Vec::new();
                for item in &py::iter(value)? {
                    let item = item?;
                    items_2.push(py::call_method(
                        name!("_repr"),
                        &[self_.clone(), item.clone(), inner.clone(), level.clone()],
                    )?);
                }
                List::new(items_2)
            }
            .to_value(),
        ],
    )?)
    .to_value();
    if py::ops::is_(&kind, &py::builtin("list")?) {
        return Ok(Str::from(format!("[{}]", py::format_value(&shown, "")?)).to_value());
    }
    Ok(if py::ops::len_i64(value)? == 1 {
        Str::from(format!("({},)", py::format_value(&shown, "")?)).to_value()
    } else {
        Str::from(format!("({})", py::format_value(&shown, "")?)).to_value()
    })
}

/// Whether it is of the class of this name in `collections`, whose members stand in no namespace at run time.
pub fn _is(value: &Value, name: &Str) -> PyResult<Value> {
    Ok({
        let first = py::ops::eq(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                name!("__name__"),
            )?,
            &name.to_value(),
        )?;
        if first.truth()? {
            py::ops::eq(
                &py::getattr(
                    &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                    name!("__module__"),
                )?,
                &Value::from("collections"),
            )?
        } else {
            first
        }
    })
}

pub fn _is_plain_dataclass(value: &Value) -> PyResult<Value> {
    Ok({
        let first = py::call(
            &py::imported("dataclasses.is_dataclass")?,
            slice::from_ref(value),
        )?;
        if first.truth()? {
            py::call_method(
                name!("startswith"),
                &[
                    py::repr(value)?.to_value(),
                    py::ops::add(
                        &py::getattr(
                            &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                            name!("__name__"),
                        )?,
                        &Value::from("("),
                    )?,
                ],
            )?
        } else {
            first
        }
    })
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_pprint") {
        return Ok(());
    }
    let class = py::class::build("_Key", &[], |ns| {
        ns.set(name!("__module__"), Value::from("pprint"));
        ns.set(
            name!("__doc__"),
            Value::from("Orders what does not compare."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&KEY_INIT_SIGNATURE, |args| _key_init(&args[0], &args[1])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&KEY_LT_SIGNATURE, |args| _key_lt(&args[0], &args[1])),
        );
        Ok(())
    })?;
    _Key.set(class);

    let class_2 = py::class::build("PrettyPrinter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("pprint"));
        ns.set(
            name!("__doc__"),
            Value::from("Writes values that are too wide for a line over several."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &PRETTY_PRINTER_INIT_SIGNATURE,
                vec![
                    Value::from(1_i64),
                    Value::from(80_i64),
                    Value::None,
                    Value::None,
                ],
                vec![
                    Some(Value::from(false)),
                    Some(Value::from(true)),
                    Some(Value::from(false)),
                ],
                |args| {
                    pretty_printer_init(
                        &args[0],
                        args[1].clone(),
                        args[2].clone(),
                        &args[3],
                        &args[4],
                        &args[5],
                        &args[6],
                        &args[7],
                    )
                },
            ),
        );

        ns.set(
            name!("pprint"),
            py::function::new(&PRETTY_PRINTER_PPRINT_SIGNATURE, |args| {
                pretty_printer_pprint(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("pformat"),
            py::function::new(&PRETTY_PRINTER_PFORMAT_SIGNATURE, |args| {
                pretty_printer_pformat(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_write"),
            py::function::new(&PRETTY_PRINTER_WRITE_SIGNATURE, |args| {
                pretty_printer_write(
                    &args[0],
                    &args[1],
                    &args[2],
                    &args[3],
                    &args[4],
                    &args[5],
                    args[6].clone(),
                )
            }),
        );

        ns.set(
            name!("_table"),
            py::function::new(&PRETTY_PRINTER_TABLE_SIGNATURE, |args| {
                pretty_printer_table(
                    &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6], &args[7],
                    &args[8],
                )
            }),
        );

        ns.set(
            name!("_entries"),
            py::function::new(&PRETTY_PRINTER_ENTRIES_SIGNATURE, |args| {
                pretty_printer_entries(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    &args[4],
                    &args[5],
                    &args[6],
                )
            }),
        );

        ns.set(
            name!("_pairs"),
            py::function::new(&PRETTY_PRINTER_PAIRS_SIGNATURE, |args| {
                pretty_printer_pairs(
                    &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6], &args[7],
                )
            }),
        );

        ns.set(
            name!("_default_table"),
            py::function::new(&PRETTY_PRINTER_DEFAULT_TABLE_SIGNATURE, |args| {
                pretty_printer_default_table(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    &args[4],
                    &args[5],
                    &args[6],
                )
            }),
        );

        ns.set(
            name!("_queue"),
            py::function::new(&PRETTY_PRINTER_QUEUE_SIGNATURE, |args| {
                pretty_printer_queue(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    &args[4],
                    &args[5],
                    &args[6],
                )
            }),
        );

        ns.set(
            name!("_sequence"),
            py::function::new(&PRETTY_PRINTER_SEQUENCE_SIGNATURE, |args| {
                pretty_printer_sequence(
                    &args[0],
                    &args[1],
                    &args[2],
                    &args[3],
                    &args[4],
                    args[5].clone(),
                    args[6].clone(),
                    &args[7],
                    &args[8],
                )
            }),
        );

        ns.set(
            name!("_fields"),
            py::function::new(&PRETTY_PRINTER_FIELDS_SIGNATURE, |args| {
                pretty_printer_fields(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    &args[4],
                    &args[5],
                    &args[6],
                )
            }),
        );

        ns.set(
            name!("_text"),
            py::function::new(&PRETTY_PRINTER_TEXT_SIGNATURE, |args| {
                pretty_printer_text(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    args[4].clone(),
                    &args[5],
                )
            }),
        );

        ns.set(
            name!("_bytes"),
            py::function::new(&PRETTY_PRINTER_BYTES_SIGNATURE, |args| {
                pretty_printer_bytes(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    args[4].clone(),
                    &args[5],
                )
            }),
        );

        ns.set(
            name!("_repr"),
            py::function::new(&PRETTY_PRINTER_REPR_SIGNATURE, |args| {
                pretty_printer_repr(&args[0], &args[1], &args[2], args[3].clone())
            }),
        );
        Ok(())
    })?;
    PrettyPrinter.set(class_2);

    _exported.set(Dict::from_pairs([
        (
            Str::from("pprint"),
            py::function::single(&PPRINT_SIGNATURE, || {
                py::function::with_defaults(
                    &PPRINT_SIGNATURE,
                    vec![
                        Value::None,
                        Value::from(1_i64),
                        Value::from(80_i64),
                        Value::None,
                    ],
                    vec![
                        Some(Value::from(false)),
                        Some(Value::from(true)),
                        Some(Value::from(false)),
                    ],
                    |args| {
                        pprint(
                            &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                            &args[7],
                        )
                    },
                )
            }),
        ),
        (
            Str::from("pp"),
            py::function::single(&PP_SIGNATURE, || {
                py::function::with_defaults(
                    &PP_SIGNATURE,
                    vec![
                        Value::None,
                        Value::from(1_i64),
                        Value::from(80_i64),
                        Value::None,
                    ],
                    vec![
                        Some(Value::from(false)),
                        Some(Value::from(false)),
                        Some(Value::from(false)),
                    ],
                    |args| {
                        pp(
                            &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                            &args[7],
                        )
                    },
                )
            }),
        ),
        (
            Str::from("pformat"),
            py::function::single(&PFORMAT_SIGNATURE, || {
                py::function::with_defaults(
                    &PFORMAT_SIGNATURE,
                    vec![Value::from(1_i64), Value::from(80_i64), Value::None],
                    vec![
                        Some(Value::from(false)),
                        Some(Value::from(true)),
                        Some(Value::from(false)),
                    ],
                    |args| {
                        pformat(
                            &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        )
                    },
                )
            }),
        ),
        (
            Str::from("saferepr"),
            py::function::single(&SAFEREPR_SIGNATURE, || {
                py::function::new(&SAFEREPR_SIGNATURE, |args| saferepr(&args[0]))
            }),
        ),
        (Str::from("PrettyPrinter"), PrettyPrinter.get()?),
    ])?);
    Ok(())
}
