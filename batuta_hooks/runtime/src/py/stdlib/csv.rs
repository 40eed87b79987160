//! `csv`: dialects, dict readers and writers over the runtime's reader and writer.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/csv.py (aa7efecac20f7b2e); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FixedTuple, FromValue, Global, GlobalKey, List, PyErr, PyResult, Signature, Slice, Str,
    ToValue, Truth, Tuple, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static QUOTE_MINIMAL: Global<i64> = const { Global::new("QUOTE_MINIMAL") };
    pub static QUOTE_ALL: Global<i64> = const { Global::new("QUOTE_ALL") };
    pub static QUOTE_NONNUMERIC: Global<i64> = const { Global::new("QUOTE_NONNUMERIC") };
    pub static QUOTE_NONE: Global<i64> = const { Global::new("QUOTE_NONE") };
    pub static _OPTIONS: Global<(Value, Value, Value, Value, Value, Value, Value, Value)> =
        const { Global::new("_OPTIONS") };
    pub static _DIALECTS: Global<Dict<Value, Value>> = const { Global::new("_DIALECTS") };
    pub static _limit_global: Global<i64> = const { Global::new("_limit") };
    pub static Error: Global<Value> = const { Global::new("Error") };
    pub static Dialect: Global<Value> = const { Global::new("Dialect") };
    pub static excel: Global<Value> = const { Global::new("excel") };
    pub static excel_tab: Global<Value> = const { Global::new("excel_tab") };
    pub static unix_dialect: Global<Value> = const { Global::new("unix_dialect") };
    pub static DictReader: Global<Value> = const { Global::new("DictReader") };
    pub static DictWriter: Global<Value> = const { Global::new("DictWriter") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static READER_SIGNATURE: Signature = Signature::new("reader", &["csvfile", "dialect"])
    .module("csv")
    .varkw()
    .doc("Equals `csv.reader`.");

static WRITER_SIGNATURE: Signature = Signature::new("writer", &["csvfile", "dialect"])
    .module("csv")
    .varkw()
    .doc("Equals `csv.writer`.");

static DICT_READER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &["self", "f", "fieldnames", "restkey", "restval", "dialect"],
)
.qualname("DictReader.__init__")
.module("csv")
.varargs()
.varkw();

static DICT_READER_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("DictReader.__iter__")
    .module("csv");

static DICT_READER_FIELDNAMES_SIGNATURE: Signature = Signature::new("fieldnames", &["self"])
    .qualname("DictReader.fieldnames")
    .module("csv");

static DICT_READER_FIELDNAMES_2_SIGNATURE: Signature =
    Signature::new("fieldnames", &["self", "value"])
        .qualname("DictReader.fieldnames")
        .module("csv");

static DICT_READER_NEXT_SIGNATURE: Signature = Signature::new("__next__", &["self"])
    .qualname("DictReader.__next__")
    .module("csv");

static DICT_WRITER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "f",
        "fieldnames",
        "restval",
        "extrasaction",
        "dialect",
    ],
)
.qualname("DictWriter.__init__")
.module("csv")
.varargs()
.varkw();

static DICT_WRITER_WRITEHEADER_SIGNATURE: Signature = Signature::new("writeheader", &["self"])
    .qualname("DictWriter.writeheader")
    .module("csv");

static DICT_WRITER_ROW_SIGNATURE: Signature = Signature::new("_row", &["self", "rowdict"])
    .qualname("DictWriter._row")
    .module("csv");

static DICT_WRITER_WRITEROW_SIGNATURE: Signature = Signature::new("writerow", &["self", "rowdict"])
    .qualname("DictWriter.writerow")
    .module("csv");

static DICT_WRITER_WRITEROWS_SIGNATURE: Signature =
    Signature::new("writerows", &["self", "rowdicts"])
        .qualname("DictWriter.writerows")
        .module("csv");

static REGISTER_DIALECT_SIGNATURE: Signature =
    Signature::new("register_dialect", &["name", "dialect"])
        .module("csv")
        .varkw()
        .doc("Equals `csv.register_dialect`.");

static UNREGISTER_DIALECT_SIGNATURE: Signature = Signature::new("unregister_dialect", &["name"])
    .module("csv")
    .doc("Equals `csv.unregister_dialect`.");

static GET_DIALECT_SIGNATURE: Signature = Signature::new("get_dialect", &["name"])
    .module("csv")
    .doc("Equals `csv.get_dialect`.");

static LIST_DIALECTS_SIGNATURE: Signature = Signature::new("list_dialects", &[])
    .module("csv")
    .doc("Equals `csv.list_dialects`.");

static FIELD_SIZE_LIMIT_SIGNATURE: Signature = Signature::new("field_size_limit", &["limit"])
    .module("csv")
    .doc("Equals `csv.field_size_limit`.");

/// Equals `csv.register_dialect`.
pub fn register_dialect(
    name: &Value,
    dialect: &Value,
    fmtparams: &Dict<Value, Value>,
) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[name.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("dialect name must be a string"));
    }
    _DIALECTS
        .get()?
        .set(name.clone(), _dialect(dialect.clone(), fmtparams)?)?;
    Ok(Value::None)
}

/// Equals `csv.unregister_dialect`.
pub fn unregister_dialect(name: &Value) -> PyResult<Value> {
    if !_DIALECTS.get()?.contains(name)? {
        return Err(PyErr::raise(&py::call(
            &Error.get()?,
            &[Value::from("unknown dialect")],
        )?));
    }
    _DIALECTS.get()?.del(name)?;
    Ok(Value::None)
}

/// Equals `csv.get_dialect`.
pub fn get_dialect(name: &Value) -> PyResult<Value> {
    if !_DIALECTS.get()?.contains(name)? {
        return Err(PyErr::raise(&py::call(
            &Error.get()?,
            &[Value::from("unknown dialect")],
        )?));
    }
    _DIALECTS.get()?.item(name)
}

/// Equals `csv.list_dialects`.
pub fn list_dialects() -> PyResult<Value> {
    Ok(py::builtins::list(&_DIALECTS.get()?)?.to_value())
}

/// Equals `csv.field_size_limit`.
pub fn field_size_limit(_limit: &Value) -> PyResult<Value> {
    Ok(_limit_global.get()?.to_value())
}

pub fn _dialect(mut dialect: Value, options: &Dict<Value, Value>) -> PyResult<Value> {
    if dialect.is_none() {
        dialect = excel.get()?;
    } else if py::call(
        &py::builtin("isinstance")?,
        &[dialect.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        dialect = get_dialect(&dialect)?;
    }
    let made = py::call(&Dialect.get()?, &[])?;
    let mut name: Value;
    for item in _OPTIONS.get()?.into_items() {
        name = item;
        py::call(
            &py::builtin("setattr")?,
            &[
                made.clone(),
                name.clone(),
                py::call(
                    &py::builtin("getattr")?,
                    &[
                        dialect.clone(),
                        name.clone(),
                        py::call(&py::builtin("getattr")?, &[Dialect.get()?, name.clone()])?,
                    ],
                )?,
            ],
        )?;
    }
    for item_2 in options.items().iter() {
        let item_2 = item_2?;
        let (part, value) = item_2;
        name = part;
        if !py::compare::in_items(&_OPTIONS.get()?, &name)? {
            return Err(py::error::type_error(format!(
                "this function got an unexpected keyword argument '{}'",
                py::format_value(&name, "")?
            )));
        }
        py::call(
            &py::builtin("setattr")?,
            &[made.clone(), name.clone(), value],
        )?;
    }
    _check(&made, options)?;
    Ok(made)
}

pub fn _check(dialect: &Value, options: &Dict<Value, Value>) -> PyResult<()> {
    for name in [
        Str::from("delimiter"),
        Str::from("quotechar"),
        Str::from("escapechar"),
    ] {
        let value = py::call(
            &py::builtin("getattr")?,
            &[dialect.clone(), name.to_value()],
        )?;
        if value.is_none() && &name != "delimiter" {
            continue;
        }
        if !py::call(
            &py::builtin("isinstance")?,
            &[value.clone(), py::builtin("str")?],
        )?
        .truth()?
        {
            return Err(py::error::type_error(format!(
                "\"{}\" must be string{}, not {}",
                name,
                if &name == "delimiter" {
                    Str::from("")
                } else {
                    Str::from(" or None")
                },
                py::format_value(
                    &py::getattr(
                        &py::call(&py::builtin("type")?, slice::from_ref(&value))?,
                        name!("__name__")
                    )?,
                    ""
                )?
            )));
        }
        if py::ops::len_i64(&value)? != 1 {
            return Err(py::error::type_error(format!(
                "\"{}\" must be a 1-character string",
                name
            )));
        }
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[py::getattr(dialect, name!("quoting"))?, py::builtin("int")?],
    )?
    .truth()?
        || !{
            let middle = py::getattr(dialect, name!("quoting"))?;
            py::ops::le(&Value::from(0_i64), &middle)?.truth()?
                && py::ops::le(&middle, &Value::from(3_i64))?.truth()?
        }
    {
        return Err(py::error::type_error("bad \"quoting\" value"));
    }
    if py::getattr(dialect, name!("quotechar"))?.is_none()
        && (!options.contains(&Value::from("quoting"))?
            && py::ops::eq(
                &py::getattr(dialect, name!("quoting"))?,
                &QUOTE_MINIMAL.get()?.to_value(),
            )?
            .truth()?)
    {
        py::setattr(dialect, name!("quoting"), QUOTE_NONE.get()?.to_value())?;
    }
    if py::ops::ne(
        &py::getattr(dialect, name!("quoting"))?,
        &QUOTE_NONE.get()?.to_value(),
    )?
    .truth()?
        && py::getattr(dialect, name!("quotechar"))?.is_none()
    {
        return Err(py::error::type_error(
            "quotechar must be set if quoting enabled",
        ));
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            py::getattr(dialect, name!("lineterminator"))?,
            py::builtin("str")?,
        ],
    )?
    .truth()?
    {
        return Err(py::error::type_error("\"lineterminator\" must be a string"));
    }
    Ok(())
}

/// Equals `csv.reader`.
pub fn reader(csvfile: &Value, dialect: &Value, fmtparams: &Dict<Value, Value>) -> PyResult<Value> {
    py::call(
        &py::imported("csv._reader")?,
        &[
            csvfile.clone(),
            _dialect(dialect.clone(), fmtparams)?,
            Error.get()?,
        ],
    )
}

/// Equals `csv.writer`.
pub fn writer(csvfile: &Value, dialect: &Value, fmtparams: &Dict<Value, Value>) -> PyResult<Value> {
    py::call(
        &py::imported("csv._writer")?,
        &[
            csvfile.clone(),
            _dialect(dialect.clone(), fmtparams)?,
            Error.get()?,
        ],
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn dict_reader_init(
    self_: &Value,
    f: &Value,
    fieldnames: &Value,
    restkey: &Value,
    restval: &Value,
    dialect: &Value,
    args: &Tuple<Value>,
    kwds: &Dict<Value, Value>,
) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("_fieldnames"),
        if fieldnames.is_none() {
            Value::None
        } else {
            Some(py::builtins::list(fieldnames)?).to_value()
        },
    )?;
    py::setattr(self_, name!("restkey"), restkey.clone())?;
    py::setattr(self_, name!("restval"), restval.clone())?;
    py::setattr(self_, name!("reader"), {
        let callee = py::function::single(&READER_SIGNATURE, || {
            py::function::with_defaults(&READER_SIGNATURE, vec![Value::None], vec![], |args| {
                reader(
                    &args[0],
                    &args[1],
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            })
        });
        py::CallBuilder::new()
            .arg(f.clone())
            .arg(dialect.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwds.to_value())?
            .call(&callee)?
    })?;
    py::setattr(self_, name!("dialect"), dialect.clone())?;
    py::setattr(self_, name!("line_num"), Value::from(0_i64))?;
    Ok(Value::None)
}

pub fn dict_reader_iter(self_: &Value) -> Value {
    self_.clone()
}

pub fn dict_reader_fieldnames(self_: &Value) -> PyResult<Value> {
    if py::getattr(self_, name!("_fieldnames"))?.is_none() {
        let outcome: PyResult<()> = 'attempt: {
            attempt!(
                'attempt,
                py::setattr(
                    self_,
                    name!("_fieldnames"),
                    attempt!(
                        'attempt,
                        py::call(
                            &attempt!('attempt, py::builtin("next")),
                            &[attempt!('attempt, py::getattr(self_, name!("reader")))]
                        )
                    )
                )
            );
            Ok(())
        };
        if let Err(error) = outcome {
            if error.is("StopIteration") {
            } else {
                return Err(error);
            }
        }
    }
    py::setattr(
        self_,
        name!("line_num"),
        py::getattr(&py::getattr(self_, name!("reader"))?, name!("line_num"))?,
    )?;
    py::getattr(self_, name!("_fieldnames"))
}

pub fn dict_reader_fieldnames_2(self_: &Value, value: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_fieldnames"), value.clone())?;
    Ok(Value::None)
}

pub fn dict_reader_next(self_: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(self_, name!("line_num"))?, &Value::from(0_i64))?.truth()? {
        py::getattr(self_, name!("fieldnames"))?;
    }
    let mut row = py::call(
        &py::builtin("next")?,
        &[py::getattr(self_, name!("reader"))?],
    )?;
    py::setattr(
        self_,
        name!("line_num"),
        py::getattr(&py::getattr(self_, name!("reader"))?, name!("line_num"))?,
    )?;
    while py::ops::eq(&row, &List::<Value>::new(vec![]).to_value())?.truth()? {
        row = py::call(
            &py::builtin("next")?,
            &[py::getattr(self_, name!("reader"))?],
        )?;
    }
    let names = py::getattr(self_, name!("fieldnames"))?;
    let made = py::builtins::dict(py::iter::zip(&names, &row))?;
    if py::ops::len_i64(&names)? < py::ops::len_i64(&row)? {
        {
            let value = py::ops::getitem(
                &row,
                &Slice::new(Some(py::ops::len_i64(&names)?), None, None).to_value(),
            )?;
            made.set(py::getattr(self_, name!("restkey"))?, value)?;
        }
    } else if py::ops::len_i64(&names)? > py::ops::len_i64(&row)? {
        for name in &py::iter(&py::ops::getitem(
            &names,
            &Slice::new(Some(py::ops::len_i64(&row)?), None, None).to_value(),
        )?)? {
            let name = name?;
            made.set(name.clone(), py::getattr(self_, name!("restval"))?)?;
        }
    }
    Ok(made.to_value())
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn dict_writer_init(
    self_: &Value,
    f: &Value,
    fieldnames: &Value,
    restval: &Value,
    extrasaction: &Value,
    dialect: &Value,
    args: &Tuple<Value>,
    kwds: &Dict<Value, Value>,
) -> PyResult<Value> {
    py::setattr(self_, name!("fieldnames"), fieldnames.clone())?;
    py::setattr(self_, name!("restval"), restval.clone())?;
    if !py::compare::in_items(
        &(Value::from("raise"), Value::from("ignore")),
        &py::call_method(name!("lower"), slice::from_ref(extrasaction))?,
    )? {
        return Err(py::error::value_error(format!(
            "extrasaction ({}) must be 'raise' or 'ignore'",
            py::format_value(extrasaction, "")?
        )));
    }
    py::setattr(self_, name!("extrasaction"), extrasaction.clone())?;
    py::setattr(self_, name!("writer"), {
        let callee = py::function::single(&WRITER_SIGNATURE, || {
            py::function::with_defaults(&WRITER_SIGNATURE, vec![Value::None], vec![], |args| {
                writer(
                    &args[0],
                    &args[1],
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            })
        });
        py::CallBuilder::new()
            .arg(f.clone())
            .arg(dialect.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwds.to_value())?
            .call(&callee)?
    })?;
    Ok(Value::None)
}

pub fn dict_writer_writeheader(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("writerow"),
        &[
            self_.clone(),
            py::builtins::dict(py::iter::zip(
                &py::getattr(self_, name!("fieldnames"))?,
                &py::getattr(self_, name!("fieldnames"))?,
            ))?
            .to_value(),
        ],
    )
}

pub fn dict_writer_row(self_: &Value, rowdict: &Value) -> PyResult<Value> {
    if py::ops::eq(
        &py::getattr(self_, name!("extrasaction"))?,
        &Value::from("raise"),
    )?
    .truth()?
    {
        let wrong = {
            let mut items = Vec::new();
            for key in &py::iter(&py::call_method(name!("keys"), slice::from_ref(rowdict))?)? {
                let key = key?;
                if !py::ops::contains(&py::getattr(self_, name!("fieldnames"))?, &key)? {
                    items.push(key.clone());
                }
            }
            List::new(items)
        };
        if !wrong.is_empty() {
            return Err(py::error::value_error(format!(
                "dict contains fields not in fieldnames: {}",
                Str::from(", ").join(&{
                    let mut items_2 = Vec::new();
                    for key in wrong.iter() {
                        items_2.push(py::repr(&key)?);
                    }
                    List::new(items_2)
                })?
            )));
        }
    }
    Ok({
        let mut items_3 = Vec::new();
        for key in &py::iter(&py::getattr(self_, name!("fieldnames"))?)? {
            let key = key?;
            items_3.push(py::call_method(
                name!("get"),
                &[
                    rowdict.clone(),
                    key.clone(),
                    py::getattr(self_, name!("restval"))?,
                ],
            )?);
        }
        List::new(items_3)
    }
    .to_value())
}

pub fn dict_writer_writerow(self_: &Value, rowdict: &Value) -> PyResult<Value> {
    py::call_method(
        name!("writerow"),
        &[
            py::getattr(self_, name!("writer"))?,
            py::call_method(name!("_row"), &[self_.clone(), rowdict.clone()])?,
        ],
    )
}

pub fn dict_writer_writerows(self_: &Value, rowdicts: &Value) -> PyResult<Value> {
    py::call_method(
        name!("writerows"),
        &[
            py::getattr(self_, name!("writer"))?,
            py::call(
                &py::builtin("map")?,
                &[py::getattr(self_, name!("_row"))?, rowdicts.clone()],
            )?,
        ],
    )
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_csv") {
        return Ok(());
    }
    QUOTE_MINIMAL.set(0);
    QUOTE_ALL.set(1);
    QUOTE_NONNUMERIC.set(2);
    QUOTE_NONE.set(3);
    _OPTIONS.set((
        Value::from("delimiter"),
        Value::from("quotechar"),
        Value::from("doublequote"),
        Value::from("escapechar"),
        Value::from("lineterminator"),
        Value::from("quoting"),
        Value::from("skipinitialspace"),
        Value::from("strict"),
    ));
    _DIALECTS.set(Dict::<Value, Value>::new());
    _limit_global.set(131_072);

    let class = py::class::build("Error", &[py::builtin("Exception")?], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(
            name!("__doc__"),
            Value::from("What is wrong with a text or a dialect."),
        );
        ns.set(name!("__module__"), Value::from("_csv"));
        Ok(())
    })?;
    Error.set(class);

    let class_2 = py::class::build("Dialect", &[], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(
            name!("__doc__"),
            Value::from("The options of a format; its attributes."),
        );
        ns.set(name!("delimiter"), Value::from(","));
        ns.set(name!("quotechar"), Value::from("\""));
        ns.set(name!("doublequote"), Value::from(true));
        ns.set(name!("escapechar"), Value::None);
        ns.set(name!("lineterminator"), Value::from("\r\n"));
        ns.set(name!("quoting"), QUOTE_MINIMAL.get()?.to_value());
        ns.set(name!("skipinitialspace"), Value::from(false));
        ns.set(name!("strict"), Value::from(false));
        Ok(())
    })?;
    Dialect.set(class_2);

    let class_3 = py::class::build("excel", &[Dialect.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(name!("__doc__"), Value::from("What spreadsheets write."));
        Ok(())
    })?;
    excel.set(class_3);

    let class_4 = py::class::build("excel_tab", &[excel.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(name!("__doc__"), Value::from("The same with tabs."));
        ns.set(name!("delimiter"), Value::from("\t"));
        Ok(())
    })?;
    excel_tab.set(class_4);

    let class_5 = py::class::build("unix_dialect", &[Dialect.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(
            name!("__doc__"),
            Value::from("Everything quoted, lines of UNIX."),
        );
        ns.set(name!("lineterminator"), Value::from("\n"));
        ns.set(name!("quoting"), QUOTE_ALL.get()?.to_value());
        Ok(())
    })?;
    unix_dialect.set(class_5);

    let class_6 = py::class::build("DictReader", &[], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(
            name!("__doc__"),
            Value::from("Rows as dicts, by the names of the first."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &DICT_READER_INIT_SIGNATURE,
                vec![Value::None, Value::None, Value::None, Value::from("excel")],
                vec![],
                |args| {
                    dict_reader_init(
                        &args[0],
                        &args[1],
                        &args[2],
                        &args[3],
                        &args[4],
                        &args[5],
                        &<Tuple<Value>>::from_value(&args[6])?,
                        &<Dict<Value, Value>>::from_value(&args[7])?,
                    )
                },
            ),
        );

        ns.set(
            name!("__iter__"),
            py::function::new(&DICT_READER_ITER_SIGNATURE, |args| {
                Ok(dict_reader_iter(&args[0]))
            }),
        );

        ns.set(
            name!("fieldnames"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(
                    &DICT_READER_FIELDNAMES_SIGNATURE,
                    |args| dict_reader_fieldnames(&args[0]),
                )],
            )?,
        );

        ns.set(
            name!("fieldnames"),
            py::call(
                &py::getattr(&ns.lookup(name!("fieldnames"))?, name!("setter"))?,
                &[py::function::new(
                    &DICT_READER_FIELDNAMES_2_SIGNATURE,
                    |args| dict_reader_fieldnames_2(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("__next__"),
            py::function::new(&DICT_READER_NEXT_SIGNATURE, |args| {
                dict_reader_next(&args[0])
            }),
        );
        Ok(())
    })?;
    DictReader.set(class_6);

    let class_7 = py::class::build("DictWriter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("csv"));
        ns.set(
            name!("__doc__"),
            Value::from("Writes dicts as rows, in the order of the names."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &DICT_WRITER_INIT_SIGNATURE,
                vec![Value::from(""), Value::from("raise"), Value::from("excel")],
                vec![],
                |args| {
                    dict_writer_init(
                        &args[0],
                        &args[1],
                        &args[2],
                        &args[3],
                        &args[4],
                        &args[5],
                        &<Tuple<Value>>::from_value(&args[6])?,
                        &<Dict<Value, Value>>::from_value(&args[7])?,
                    )
                },
            ),
        );

        ns.set(
            name!("writeheader"),
            py::function::new(&DICT_WRITER_WRITEHEADER_SIGNATURE, |args| {
                dict_writer_writeheader(&args[0])
            }),
        );

        ns.set(
            name!("_row"),
            py::function::new(&DICT_WRITER_ROW_SIGNATURE, |args| {
                dict_writer_row(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("writerow"),
            py::function::new(&DICT_WRITER_WRITEROW_SIGNATURE, |args| {
                dict_writer_writerow(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("writerows"),
            py::function::new(&DICT_WRITER_WRITEROWS_SIGNATURE, |args| {
                dict_writer_writerows(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    DictWriter.set(class_7);

    py::call(
        &py::function::single(&REGISTER_DIALECT_SIGNATURE, || {
            py::function::with_defaults(
                &REGISTER_DIALECT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| {
                    register_dialect(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                },
            )
        }),
        &[Value::from("excel"), excel.get()?],
    )?;
    py::call(
        &py::function::single(&REGISTER_DIALECT_SIGNATURE, || {
            py::function::with_defaults(
                &REGISTER_DIALECT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| {
                    register_dialect(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                },
            )
        }),
        &[Value::from("excel-tab"), excel_tab.get()?],
    )?;
    py::call(
        &py::function::single(&REGISTER_DIALECT_SIGNATURE, || {
            py::function::with_defaults(
                &REGISTER_DIALECT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| {
                    register_dialect(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                },
            )
        }),
        &[Value::from("unix"), unix_dialect.get()?],
    )?;

    _exported.set(Dict::from_pairs([
        (Str::from("QUOTE_MINIMAL"), QUOTE_MINIMAL.get()?.to_value()),
        (Str::from("QUOTE_ALL"), QUOTE_ALL.get()?.to_value()),
        (
            Str::from("QUOTE_NONNUMERIC"),
            QUOTE_NONNUMERIC.get()?.to_value(),
        ),
        (Str::from("QUOTE_NONE"), QUOTE_NONE.get()?.to_value()),
        (Str::from("Error"), Error.get()?),
        (Str::from("Dialect"), Dialect.get()?),
        (Str::from("excel"), excel.get()?),
        (Str::from("excel_tab"), excel_tab.get()?),
        (Str::from("unix_dialect"), unix_dialect.get()?),
        (
            Str::from("register_dialect"),
            py::function::single(&REGISTER_DIALECT_SIGNATURE, || {
                py::function::with_defaults(
                    &REGISTER_DIALECT_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| {
                        register_dialect(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                )
            }),
        ),
        (
            Str::from("unregister_dialect"),
            py::function::single(&UNREGISTER_DIALECT_SIGNATURE, || {
                py::function::new(&UNREGISTER_DIALECT_SIGNATURE, |args| {
                    unregister_dialect(&args[0])
                })
            }),
        ),
        (
            Str::from("get_dialect"),
            py::function::single(&GET_DIALECT_SIGNATURE, || {
                py::function::new(&GET_DIALECT_SIGNATURE, |args| get_dialect(&args[0]))
            }),
        ),
        (
            Str::from("list_dialects"),
            py::function::single(&LIST_DIALECTS_SIGNATURE, || {
                py::function::new(&LIST_DIALECTS_SIGNATURE, |_| list_dialects())
            }),
        ),
        (
            Str::from("field_size_limit"),
            py::function::single(&FIELD_SIZE_LIMIT_SIGNATURE, || {
                py::function::with_defaults(
                    &FIELD_SIZE_LIMIT_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| field_size_limit(&args[0]),
                )
            }),
        ),
        (
            Str::from("reader"),
            py::function::single(&READER_SIGNATURE, || {
                py::function::with_defaults(&READER_SIGNATURE, vec![Value::None], vec![], |args| {
                    reader(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("writer"),
            py::function::single(&WRITER_SIGNATURE, || {
                py::function::with_defaults(&WRITER_SIGNATURE, vec![Value::None], vec![], |args| {
                    writer(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (Str::from("DictReader"), DictReader.get()?),
        (Str::from("DictWriter"), DictWriter.get()?),
    ])?);
    Ok(())
}
