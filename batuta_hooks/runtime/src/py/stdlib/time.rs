//! `time`: broken-down times. The clocks are the runtime's own.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/time.py (7740ff9c8ede18f3); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, Iter, Iterable, List, PyResult, Signature, Slice, Str, ToValue, Truth,
    Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static _DAYS: Global<List<Value>> = const { Global::new("_DAYS") };
    pub static _MONTHS: Global<List<Value>> = const { Global::new("_MONTHS") };
    pub static _FIELDS: Global<List<Str>> = const { Global::new("_FIELDS") };
    pub static struct_time: Global<Value> = const { Global::new("struct_time") };
    pub static timezone: Global<Value> = const { Global::new("timezone") };
    pub static tzname: Global<(Value, Value)> = const { Global::new("tzname") };
    pub static daylight: Global<i64> = const { Global::new("daylight") };
    pub static altzone: Global<Value> = const { Global::new("altzone") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static STRUCT_TIME_NEW_SIGNATURE: Signature = Signature::new("__new__", &["cls", "parts", "zone"])
    .qualname("struct_time.__new__")
    .module("time");

static STRUCT_TIME_TM_YEAR_SIGNATURE: Signature = Signature::new("tm_year", &["self"])
    .qualname("struct_time.tm_year")
    .module("time");

static STRUCT_TIME_TM_MON_SIGNATURE: Signature = Signature::new("tm_mon", &["self"])
    .qualname("struct_time.tm_mon")
    .module("time");

static STRUCT_TIME_TM_MDAY_SIGNATURE: Signature = Signature::new("tm_mday", &["self"])
    .qualname("struct_time.tm_mday")
    .module("time");

static STRUCT_TIME_TM_HOUR_SIGNATURE: Signature = Signature::new("tm_hour", &["self"])
    .qualname("struct_time.tm_hour")
    .module("time");

static STRUCT_TIME_TM_MIN_SIGNATURE: Signature = Signature::new("tm_min", &["self"])
    .qualname("struct_time.tm_min")
    .module("time");

static STRUCT_TIME_TM_SEC_SIGNATURE: Signature = Signature::new("tm_sec", &["self"])
    .qualname("struct_time.tm_sec")
    .module("time");

static STRUCT_TIME_TM_WDAY_SIGNATURE: Signature = Signature::new("tm_wday", &["self"])
    .qualname("struct_time.tm_wday")
    .module("time");

static STRUCT_TIME_TM_YDAY_SIGNATURE: Signature = Signature::new("tm_yday", &["self"])
    .qualname("struct_time.tm_yday")
    .module("time");

static STRUCT_TIME_TM_ISDST_SIGNATURE: Signature = Signature::new("tm_isdst", &["self"])
    .qualname("struct_time.tm_isdst")
    .module("time");

static STRUCT_TIME_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("struct_time.__repr__")
    .module("time");

static GMTIME_SIGNATURE: Signature = Signature::new("gmtime", &["secs"])
    .module("time")
    .doc("Equals `time.gmtime`.");

static LOCALTIME_SIGNATURE: Signature = Signature::new("localtime", &["secs"])
    .module("time")
    .doc("Equals `time.localtime`.");

static MKTIME_SIGNATURE: Signature = Signature::new("mktime", &["t"])
    .module("time")
    .doc("Equals `time.mktime`.");

static ASCTIME_SIGNATURE: Signature = Signature::new("asctime", &["t"])
    .module("time")
    .doc("Equals `time.asctime`.");

static CTIME_SIGNATURE: Signature = Signature::new("ctime", &["secs"])
    .module("time")
    .doc("Equals `time.ctime`.");

static STRFTIME_SIGNATURE: Signature = Signature::new("strftime", &["format", "t"])
    .module("time")
    .doc("Equals `time.strftime`.");

static STRPTIME_SIGNATURE: Signature = Signature::new("strptime", &["string", "format"])
    .module("time")
    .doc("Equals `time.strptime`.");

pub fn struct_time_new(cls: &Value, mut parts: Value, zone: &Value) -> PyResult<Value> {
    parts = py::builtins::tuple(&parts)?.to_value();
    if !{
        let middle = py::ops::len_i64(&parts)?;
        9 <= middle && middle <= 11
    } {
        let few = if py::ops::len_i64(&parts)? < 9 {
            Str::from("at least")
        } else {
            Str::from("at most")
        };
        return Err(py::error::type_error(format!(
            "time.struct_time() takes an {} {}-sequence ({}-sequence given)",
            few,
            if py::ops::len_i64(&parts)? < 9 { 9 } else { 11 },
            py::ops::len_i64(&parts)?
        )));
    }
    let made = py::call(
        &py::getattr(&py::builtin("tuple")?, name!("__new__"))?,
        &[
            cls.clone(),
            py::ops::getitem(&parts, &Slice::new(None, Some(9), None).to_value())?,
        ],
    )?;
    let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&{
        let first = zone.clone();
        if first.truth()? {
            first
        } else {
            ((), ()).to_value()
        }
    })?)?;
    py::setattr(&made, name!("tm_zone"), part)?;
    py::setattr(&made, name!("tm_gmtoff"), part_2)?;
    Ok(made)
}

pub fn struct_time_tm_year(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(0_i64))
}

pub fn struct_time_tm_mon(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(1_i64))
}

pub fn struct_time_tm_mday(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(2_i64))
}

pub fn struct_time_tm_hour(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(3_i64))
}

pub fn struct_time_tm_min(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(4_i64))
}

pub fn struct_time_tm_sec(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(5_i64))
}

pub fn struct_time_tm_wday(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(6_i64))
}

pub fn struct_time_tm_yday(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(7_i64))
}

pub fn struct_time_tm_isdst(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(8_i64))
}

pub fn struct_time_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "time.struct_time({})",
        Str::from(", ").join({
            let source = Iter::new(py::iter::zip((&_FIELDS.get()?).py_iter(), self_));
            py::typed_generator(move |co| async move {
                for item in source.clone() {
                    let (name, value) = item?;
                    co.yield_(Str::from(format!("{}={}", name, py::repr(&value)?)))
                        .await?;
                }
                Ok(Value::None)
            })
        })?
    ))
    .to_value())
}

pub fn _broken(seconds: &Value, zone: &(Str, i64), saving: i64) -> PyResult<Value> {
    let [days, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[seconds.clone(), Value::from(86400_i64)],
    )?)?)?;
    let [minutes, second] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[rest, Value::from(60_i64)],
    )?)?)?;
    let [hour, minute] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[minutes, Value::from(60_i64)],
    )?)?)?;
    let day = py::call_method(
        name!("fromordinal"),
        &[
            py::imported("datetime.date")?,
            py::ops::add(&days, &Value::from(719_163_i64))?,
        ],
    )?;
    let yearday = py::ops::add(
        &py::ops::sub(
            &py::call_method(name!("toordinal"), slice::from_ref(&day))?,
            &py::call_method(
                name!("toordinal"),
                &[py::call(
                    &py::imported("datetime.date")?,
                    &[
                        py::getattr(&day, name!("year"))?,
                        Value::from(1_i64),
                        Value::from(1_i64),
                    ],
                )?],
            )?,
        )?,
        &Value::from(1_i64),
    )?;
    py::call(
        &struct_time.get()?,
        &[
            (
                py::getattr(&day, name!("year"))?,
                py::getattr(&day, name!("month"))?,
                py::getattr(&day, name!("day"))?,
                hour.clone(),
                minute.clone(),
                second.clone(),
                py::call_method(name!("weekday"), slice::from_ref(&day))?,
                yearday.clone(),
                saving,
            )
                .to_value(),
            zone.to_value(),
        ],
    )
}

pub fn _broken_2(seconds: &Value, zone: &(Value, Value), saving: &Value) -> PyResult<Value> {
    let [days, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[seconds.clone(), Value::from(86400_i64)],
    )?)?)?;
    let [minutes, second] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[rest, Value::from(60_i64)],
    )?)?)?;
    let [hour, minute] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[minutes, Value::from(60_i64)],
    )?)?)?;
    let day = py::call_method(
        name!("fromordinal"),
        &[
            py::imported("datetime.date")?,
            py::ops::add(&days, &Value::from(719_163_i64))?,
        ],
    )?;
    let yearday = py::ops::add(
        &py::ops::sub(
            &py::call_method(name!("toordinal"), slice::from_ref(&day))?,
            &py::call_method(
                name!("toordinal"),
                &[py::call(
                    &py::imported("datetime.date")?,
                    &[
                        py::getattr(&day, name!("year"))?,
                        Value::from(1_i64),
                        Value::from(1_i64),
                    ],
                )?],
            )?,
        )?,
        &Value::from(1_i64),
    )?;
    py::call(
        &struct_time.get()?,
        &[
            (
                py::getattr(&day, name!("year"))?,
                py::getattr(&day, name!("month"))?,
                py::getattr(&day, name!("day"))?,
                hour.clone(),
                minute.clone(),
                second.clone(),
                py::call_method(name!("weekday"), slice::from_ref(&day))?,
                yearday.clone(),
                saving.clone(),
            )
                .to_value(),
            zone.to_value(),
        ],
    )
}

pub fn _seconds(secs: &Value) -> PyResult<Value> {
    if secs.is_none() {
        return Ok(py::int::from_f64(py::float::floordiv(py::time::time(), 1.0)?)?.to_value());
    }
    py::call(
        &py::builtin("int")?,
        &[py::ops::floordiv(secs, &Value::from(1_i64))?],
    )
}

/// Equals `time.gmtime`.
pub fn gmtime(secs: &Value) -> PyResult<Value> {
    _broken(&_seconds(secs)?, &(Str::from("GMT"), 0), 0)
}

/// Equals `time.localtime`.
pub fn localtime(secs: &Value) -> PyResult<Value> {
    let seconds = _seconds(secs)?;
    let [offset, name, saving] = py::unpack_items::<3, _>(&py::unpacking(&py::call(
        &py::imported("time._local_offset")?,
        slice::from_ref(&seconds),
    )?)?)?;
    _broken_2(
        &py::ops::add(&seconds, &offset)?,
        &(name.clone(), offset.clone()),
        &saving,
    )
}

/// Equals `time.mktime`.
pub fn mktime(t: &Value) -> PyResult<Value> {
    let (year, month) = (
        py::ops::add(
            &py::ops::getitem(t, &Value::from(0_i64))?,
            &py::ops::floordiv(
                &py::ops::sub(
                    &py::ops::getitem(t, &Value::from(1_i64))?,
                    &Value::from(1_i64),
                )?,
                &Value::from(12_i64),
            )?,
        )?,
        py::ops::add(
            &py::ops::modulo(
                &py::ops::sub(
                    &py::ops::getitem(t, &Value::from(1_i64))?,
                    &Value::from(1_i64),
                )?,
                &Value::from(12_i64),
            )?,
            &Value::from(1_i64),
        )?,
    );
    let days = py::ops::sub(
        &py::ops::sub(
            &py::ops::add(
                &py::call_method(
                    name!("toordinal"),
                    &[py::call(
                        &py::imported("datetime.date")?,
                        &[year, month, Value::from(1_i64)],
                    )?],
                )?,
                &py::ops::getitem(t, &Value::from(2_i64))?,
            )?,
            &Value::from(1_i64),
        )?,
        &Value::from(719_163_i64),
    )?;
    let seconds = py::ops::add(
        &py::ops::mul(
            &py::ops::add(
                &py::ops::mul(
                    &py::ops::add(
                        &py::ops::mul(&days, &Value::from(24_i64))?,
                        &py::ops::getitem(t, &Value::from(3_i64))?,
                    )?,
                    &Value::from(60_i64),
                )?,
                &py::ops::getitem(t, &Value::from(4_i64))?,
            )?,
            &Value::from(60_i64),
        )?,
        &py::ops::getitem(t, &Value::from(5_i64))?,
    )?;
    let offset = py::ops::getitem(
        &py::call(
            &py::imported("time._local_offset")?,
            slice::from_ref(&seconds),
        )?,
        &Value::from(0_i64),
    )?;
    py::call(
        &py::builtin("float")?,
        &[py::ops::sub(
            &seconds,
            &py::ops::getitem(
                &py::call(
                    &py::imported("time._local_offset")?,
                    &[py::ops::sub(&seconds, &offset)?],
                )?,
                &Value::from(0_i64),
            )?,
        )?],
    )
}

/// Equals `time.asctime`.
pub fn asctime(mut t: Value) -> PyResult<Value> {
    t = if t.is_none() {
        localtime(&Value::None)?
    } else {
        t.clone()
    };
    Ok(Str::from(format!(
        "{} {} {} {}:{}:{} {}",
        py::format_value(
            &py::ops::getitem(
                &_DAYS.get()?.to_value(),
                &py::ops::getitem(&t, &Value::from(6_i64))?
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &_MONTHS.get()?.to_value(),
                &py::ops::sub(
                    &py::ops::getitem(&t, &Value::from(1_i64))?,
                    &Value::from(1_i64)
                )?
            )?,
            ""
        )?,
        py::format_value(&py::ops::getitem(&t, &Value::from(2_i64))?, "2d")?,
        py::format_value(&py::ops::getitem(&t, &Value::from(3_i64))?, "02d")?,
        py::format_value(&py::ops::getitem(&t, &Value::from(4_i64))?, "02d")?,
        py::format_value(&py::ops::getitem(&t, &Value::from(5_i64))?, "02d")?,
        py::format_value(&py::ops::getitem(&t, &Value::from(0_i64))?, "")?
    ))
    .to_value())
}

/// Equals `time.ctime`.
pub fn ctime(secs: &Value) -> PyResult<Value> {
    asctime(localtime(secs)?)
}

/// Equals `time.strftime`.
pub fn strftime(format: &Value, mut t: Value) -> PyResult<Value> {
    t = if t.is_none() {
        localtime(&Value::None)?
    } else {
        t.clone()
    };
    let (mut name, mut offset) = (
        py::call(
            &py::builtin("getattr")?,
            &[t.clone(), Value::from("tm_zone"), Value::None],
        )?,
        py::call(
            &py::builtin("getattr")?,
            &[t.clone(), Value::from("tm_gmtoff"), Value::None],
        )?,
    );
    if name.is_none() {
        let [part, part_2, __] = py::unpack_items::<3, _>(&py::unpacking(&py::call(
            &py::imported("time._local_offset")?,
            &[Value::from(0_i64)],
        )?)?)?;
        offset = part;
        name = part_2;
    }
    let zone = py::call(
        &py::imported("datetime.timezone")?,
        &[
            py::call_kw(
                &py::imported("datetime.timedelta")?,
                &[offset],
                &["seconds"],
            )?,
            name,
        ],
    )?;
    py::call_method(
        name!("strftime"),
        &[
            py::call_kw(
                &py::imported("datetime.datetime")?,
                &[
                    py::ops::getitem(&t, &Value::from(0_i64))?,
                    {
                        let first = py::ops::getitem(&t, &Value::from(1_i64))?;
                        if first.truth()? {
                            first
                        } else {
                            Value::from(1_i64)
                        }
                    },
                    {
                        let first_2 = py::ops::getitem(&t, &Value::from(2_i64))?;
                        if first_2.truth()? {
                            first_2
                        } else {
                            Value::from(1_i64)
                        }
                    },
                    py::ops::getitem(&t, &Value::from(3_i64))?,
                    py::ops::getitem(&t, &Value::from(4_i64))?,
                    py::builtins::min2(
                        &py::ops::getitem(&t, &Value::from(5_i64))?,
                        &Value::from(59_i64),
                    )?,
                    zone.clone(),
                ],
                &["tzinfo"],
            )?,
            format.clone(),
        ],
    )
}

/// Equals `time.strptime`.
pub fn strptime(string: &Value, format: &Value) -> PyResult<Value> {
    py::call_method(
        name!("timetuple"),
        &[py::call_method(
            name!("strptime"),
            &[
                py::imported("datetime.datetime")?,
                string.clone(),
                format.clone(),
            ],
        )?],
    )
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_time") {
        return Ok(());
    }
    _DAYS.set(List::new(vec![
        Value::from("Mon"),
        Value::from("Tue"),
        Value::from("Wed"),
        Value::from("Thu"),
        Value::from("Fri"),
        Value::from("Sat"),
        Value::from("Sun"),
    ]));
    _MONTHS.set(List::new(vec![
        Value::from("Jan"),
        Value::from("Feb"),
        Value::from("Mar"),
        Value::from("Apr"),
        Value::from("May"),
        Value::from("Jun"),
        Value::from("Jul"),
        Value::from("Aug"),
        Value::from("Sep"),
        Value::from("Oct"),
        Value::from("Nov"),
        Value::from("Dec"),
    ]));
    _FIELDS.set(List::new(vec![
        Str::from("tm_year"),
        Str::from("tm_mon"),
        Str::from("tm_mday"),
        Str::from("tm_hour"),
        Str::from("tm_min"),
        Str::from("tm_sec"),
        Str::from("tm_wday"),
        Str::from("tm_yday"),
        Str::from("tm_isdst"),
    ]));

    let class = py::class::build("struct_time", &[py::builtin("tuple")?], |ns| {
        ns.set(name!("__module__"), Value::from("time"));
        ns.set(name!("__doc__"), Value::from("A time by its parts."));
        ns.set(name!("__tp_name__"), Value::from("time.struct_time"));

        ns.set(
            name!("__new__"),
            py::function::with_defaults(
                &STRUCT_TIME_NEW_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| struct_time_new(&args[0], args[1].clone(), &args[2]),
            ),
        );

        ns.set(
            name!("tm_year"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_YEAR_SIGNATURE, |args| {
                    struct_time_tm_year(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_mon"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_MON_SIGNATURE, |args| {
                    struct_time_tm_mon(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_mday"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_MDAY_SIGNATURE, |args| {
                    struct_time_tm_mday(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_hour"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_HOUR_SIGNATURE, |args| {
                    struct_time_tm_hour(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_min"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_MIN_SIGNATURE, |args| {
                    struct_time_tm_min(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_sec"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_SEC_SIGNATURE, |args| {
                    struct_time_tm_sec(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_wday"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_WDAY_SIGNATURE, |args| {
                    struct_time_tm_wday(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_yday"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_YDAY_SIGNATURE, |args| {
                    struct_time_tm_yday(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tm_isdst"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&STRUCT_TIME_TM_ISDST_SIGNATURE, |args| {
                    struct_time_tm_isdst(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&STRUCT_TIME_REPR_SIGNATURE, |args| {
                struct_time_repr(&args[0])
            }),
        );
        Ok(())
    })?;
    struct_time.set(class);

    timezone.set(py::ops::neg(&py::ops::getitem(
        &py::call(&py::imported("time._local_offset")?, &[Value::from(0_i64)])?,
        &Value::from(0_i64),
    )?)?);
    tzname.set((
        py::ops::getitem(
            &py::call(&py::imported("time._local_offset")?, &[Value::from(0_i64)])?,
            &Value::from(1_i64),
        )?,
        py::ops::getitem(
            &py::call(&py::imported("time._local_offset")?, &[Value::from(0_i64)])?,
            &Value::from(1_i64),
        )?,
    ));
    daylight.set(0);
    altzone.set(timezone.get()?);

    _exported.set(Dict::from_pairs([
        (Str::from("struct_time"), struct_time.get()?),
        (
            Str::from("gmtime"),
            py::function::single(&GMTIME_SIGNATURE, || {
                py::function::with_defaults(&GMTIME_SIGNATURE, vec![Value::None], vec![], |args| {
                    gmtime(&args[0])
                })
            }),
        ),
        (
            Str::from("localtime"),
            py::function::single(&LOCALTIME_SIGNATURE, || {
                py::function::with_defaults(
                    &LOCALTIME_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| localtime(&args[0]),
                )
            }),
        ),
        (
            Str::from("mktime"),
            py::function::single(&MKTIME_SIGNATURE, || {
                py::function::new(&MKTIME_SIGNATURE, |args| mktime(&args[0]))
            }),
        ),
        (
            Str::from("asctime"),
            py::function::single(&ASCTIME_SIGNATURE, || {
                py::function::with_defaults(&ASCTIME_SIGNATURE, vec![Value::None], vec![], |args| {
                    asctime(args[0].clone())
                })
            }),
        ),
        (
            Str::from("ctime"),
            py::function::single(&CTIME_SIGNATURE, || {
                py::function::with_defaults(&CTIME_SIGNATURE, vec![Value::None], vec![], |args| {
                    ctime(&args[0])
                })
            }),
        ),
        (
            Str::from("strftime"),
            py::function::single(&STRFTIME_SIGNATURE, || {
                py::function::with_defaults(
                    &STRFTIME_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| strftime(&args[0], args[1].clone()),
                )
            }),
        ),
        (
            Str::from("strptime"),
            py::function::single(&STRPTIME_SIGNATURE, || {
                py::function::with_defaults(
                    &STRPTIME_SIGNATURE,
                    vec![Value::from("%a %b %d %H:%M:%S %Y")],
                    vec![],
                    |args| strptime(&args[0], &args[1]),
                )
            }),
        ),
        (Str::from("timezone"), timezone.get()?),
        (Str::from("tzname"), tzname.get()?.to_value()),
        (Str::from("daylight"), daylight.get()?.to_value()),
        (Str::from("altzone"), altzone.get()?),
    ])?);
    Ok(())
}
