//! `datetime`: dates, times, durations and fixed offsets, in the proleptic Gregorian calendar.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/datetime.py (db54c94e1e4290bd); change that one.

#![allow(arithmetic_overflow, non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, List, PyErr, PyResult, Signature, Slice, Str, ToValue, Truth, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static MINYEAR: Global<i64> = const { Global::new("MINYEAR") };
    pub static MAXYEAR: Global<i64> = const { Global::new("MAXYEAR") };
    pub static _DAYS: Global<List<Value>> = const { Global::new("_DAYS") };
    pub static _MONTHS: Global<List<Value>> = const { Global::new("_MONTHS") };
    pub static _BEFORE: Global<List<Value>> = const { Global::new("_BEFORE") };
    pub static _LENGTHS: Global<List<Value>> = const { Global::new("_LENGTHS") };
    pub static _DAY_US: Global<i64> = const { Global::new("_DAY_US") };
    pub static _MAX_DAYS: Global<i64> = const { Global::new("_MAX_DAYS") };
    pub static timedelta: Global<Value> = const { Global::new("timedelta") };
    pub static tzinfo_global: Global<Value> = const { Global::new("tzinfo") };
    pub static timezone: Global<Value> = const { Global::new("timezone") };
    pub static UTC: Global<Value> = const { Global::new("UTC") };
    pub static _IsoDate: Global<Value> = const { Global::new("_IsoDate") };
    pub static date_global: Global<Value> = const { Global::new("date") };
    pub static time_global: Global<Value> = const { Global::new("time") };
    pub static datetime: Global<Value> = const { Global::new("datetime") };
    pub static _COMPOSED: Global<Dict<Value, Str>> = const { Global::new("_COMPOSED") };
    pub static _READ: Global<Dict<Str, Str>> = const { Global::new("_READ") };
    pub static _WIDTHS: Global<Dict<Value, i64>> = const { Global::new("_WIDTHS") };
    pub static _RANGES: Global<Dict<Value, (i64, i64)>> = const { Global::new("_RANGES") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static TIMEDELTA_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "days",
        "seconds",
        "microseconds",
        "milliseconds",
        "minutes",
        "hours",
        "weeks",
    ],
)
.qualname("timedelta.__init__")
.module("datetime");

static TIMEDELTA_SET_SIGNATURE: Signature = Signature::new("_set", &["self", "total"])
    .qualname("timedelta._set")
    .module("datetime");

static TIMEDELTA_DAYS_SIGNATURE: Signature = Signature::new("days", &["self"])
    .qualname("timedelta.days")
    .module("datetime");

static TIMEDELTA_SECONDS_SIGNATURE: Signature = Signature::new("seconds", &["self"])
    .qualname("timedelta.seconds")
    .module("datetime");

static TIMEDELTA_MICROSECONDS_SIGNATURE: Signature = Signature::new("microseconds", &["self"])
    .qualname("timedelta.microseconds")
    .module("datetime");

static TIMEDELTA_TOTAL_SECONDS_SIGNATURE: Signature = Signature::new("total_seconds", &["self"])
    .qualname("timedelta.total_seconds")
    .module("datetime")
    .doc("All of it in seconds.");

static TIMEDELTA_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("timedelta.__repr__")
    .module("datetime");

static TIMEDELTA_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("timedelta.__str__")
    .module("datetime");

static TIMEDELTA_ADD_SIGNATURE: Signature = Signature::new("__add__", &["self", "other"])
    .qualname("timedelta.__add__")
    .module("datetime");

static TIMEDELTA_SUB_SIGNATURE: Signature = Signature::new("__sub__", &["self", "other"])
    .qualname("timedelta.__sub__")
    .module("datetime");

static TIMEDELTA_RSUB_SIGNATURE: Signature = Signature::new("__rsub__", &["self", "other"])
    .qualname("timedelta.__rsub__")
    .module("datetime");

static TIMEDELTA_MUL_SIGNATURE: Signature = Signature::new("__mul__", &["self", "other"])
    .qualname("timedelta.__mul__")
    .module("datetime");

static TIMEDELTA_FLOORDIV_SIGNATURE: Signature = Signature::new("__floordiv__", &["self", "other"])
    .qualname("timedelta.__floordiv__")
    .module("datetime");

static TIMEDELTA_TRUEDIV_SIGNATURE: Signature = Signature::new("__truediv__", &["self", "other"])
    .qualname("timedelta.__truediv__")
    .module("datetime");

static TIMEDELTA_MOD_SIGNATURE: Signature = Signature::new("__mod__", &["self", "other"])
    .qualname("timedelta.__mod__")
    .module("datetime");

static TIMEDELTA_DIVMOD_SIGNATURE: Signature = Signature::new("__divmod__", &["self", "other"])
    .qualname("timedelta.__divmod__")
    .module("datetime");

static TIMEDELTA_NEG_SIGNATURE: Signature = Signature::new("__neg__", &["self"])
    .qualname("timedelta.__neg__")
    .module("datetime");

static TIMEDELTA_POS_SIGNATURE: Signature = Signature::new("__pos__", &["self"])
    .qualname("timedelta.__pos__")
    .module("datetime");

static TIMEDELTA_ABS_SIGNATURE: Signature = Signature::new("__abs__", &["self"])
    .qualname("timedelta.__abs__")
    .module("datetime");

static TIMEDELTA_BOOL_SIGNATURE: Signature = Signature::new("__bool__", &["self"])
    .qualname("timedelta.__bool__")
    .module("datetime");

static TIMEDELTA_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("timedelta.__eq__")
    .module("datetime");

static TIMEDELTA_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("timedelta.__lt__")
    .module("datetime");

static TIMEDELTA_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("timedelta.__le__")
    .module("datetime");

static TIMEDELTA_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("timedelta.__gt__")
    .module("datetime");

static TIMEDELTA_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("timedelta.__ge__")
    .module("datetime");

static TIMEDELTA_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("timedelta.__hash__")
    .module("datetime");

static TZINFO_TZNAME_SIGNATURE: Signature = Signature::new("tzname", &["self", "dt"])
    .qualname("tzinfo.tzname")
    .module("datetime");

static TZINFO_UTCOFFSET_SIGNATURE: Signature = Signature::new("utcoffset", &["self", "dt"])
    .qualname("tzinfo.utcoffset")
    .module("datetime");

static TZINFO_DST_SIGNATURE: Signature = Signature::new("dst", &["self", "dt"])
    .qualname("tzinfo.dst")
    .module("datetime");

static TZINFO_FROMUTC_SIGNATURE: Signature = Signature::new("fromutc", &["self", "dt"])
    .qualname("tzinfo.fromutc")
    .module("datetime")
    .doc("A time of UTC in this zone.");

static TIMEZONE_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "offset", "name"])
    .qualname("timezone.__init__")
    .module("datetime");

static TIMEZONE_UTCOFFSET_SIGNATURE: Signature = Signature::new("utcoffset", &["self", "dt"])
    .qualname("timezone.utcoffset")
    .module("datetime");

static TIMEZONE_DST_SIGNATURE: Signature = Signature::new("dst", &["self", "dt"])
    .qualname("timezone.dst")
    .module("datetime");

static TIMEZONE_TZNAME_SIGNATURE: Signature = Signature::new("tzname", &["self", "dt"])
    .qualname("timezone.tzname")
    .module("datetime");

static TIMEZONE_FROMUTC_SIGNATURE: Signature = Signature::new("fromutc", &["self", "dt"])
    .qualname("timezone.fromutc")
    .module("datetime");

static TIMEZONE_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("timezone.__eq__")
    .module("datetime");

static TIMEZONE_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("timezone.__hash__")
    .module("datetime");

static TIMEZONE_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("timezone.__repr__")
    .module("datetime");

static TIMEZONE_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("timezone.__str__")
    .module("datetime");

static ISO_DATE_YEAR_SIGNATURE: Signature = Signature::new("year", &["self"])
    .qualname("_IsoDate.year")
    .module("datetime");

static ISO_DATE_WEEK_SIGNATURE: Signature = Signature::new("week", &["self"])
    .qualname("_IsoDate.week")
    .module("datetime");

static ISO_DATE_WEEKDAY_SIGNATURE: Signature = Signature::new("weekday", &["self"])
    .qualname("_IsoDate.weekday")
    .module("datetime");

static ISO_DATE_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("_IsoDate.__repr__")
    .module("datetime");

static DATE_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "year", "month", "day"])
        .qualname("date.__init__")
        .module("datetime");

static DATE_FROMORDINAL_SIGNATURE: Signature = Signature::new("fromordinal", &["cls", "n"])
    .qualname("date.fromordinal")
    .module("datetime");

static DATE_FROMTIMESTAMP_SIGNATURE: Signature = Signature::new("fromtimestamp", &["cls", "t"])
    .qualname("date.fromtimestamp")
    .module("datetime");

static DATE_TODAY_SIGNATURE: Signature = Signature::new("today", &["cls"])
    .qualname("date.today")
    .module("datetime");

static DATE_FROMISOFORMAT_SIGNATURE: Signature =
    Signature::new("fromisoformat", &["cls", "date_string"])
        .qualname("date.fromisoformat")
        .module("datetime");

static DATE_FROMISOCALENDAR_SIGNATURE: Signature =
    Signature::new("fromisocalendar", &["cls", "year", "week", "day"])
        .qualname("date.fromisocalendar")
        .module("datetime");

static DATE_YEAR_SIGNATURE: Signature = Signature::new("year", &["self"])
    .qualname("date.year")
    .module("datetime");

static DATE_MONTH_SIGNATURE: Signature = Signature::new("month", &["self"])
    .qualname("date.month")
    .module("datetime");

static DATE_DAY_SIGNATURE: Signature = Signature::new("day", &["self"])
    .qualname("date.day")
    .module("datetime");

static DATE_TOORDINAL_SIGNATURE: Signature = Signature::new("toordinal", &["self"])
    .qualname("date.toordinal")
    .module("datetime");

static DATE_WEEKDAY_SIGNATURE: Signature = Signature::new("weekday", &["self"])
    .qualname("date.weekday")
    .module("datetime");

static DATE_ISOWEEKDAY_SIGNATURE: Signature = Signature::new("isoweekday", &["self"])
    .qualname("date.isoweekday")
    .module("datetime");

static DATE_ISOCALENDAR_SIGNATURE: Signature = Signature::new("isocalendar", &["self"])
    .qualname("date.isocalendar")
    .module("datetime");

static DATE_ISOFORMAT_SIGNATURE: Signature = Signature::new("isoformat", &["self"])
    .qualname("date.isoformat")
    .module("datetime");

static DATE_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("date.__str__")
    .module("datetime");

static DATE_CTIME_SIGNATURE: Signature = Signature::new("ctime", &["self"])
    .qualname("date.ctime")
    .module("datetime");

static DATE_STRFTIME_SIGNATURE: Signature = Signature::new("strftime", &["self", "format"])
    .qualname("date.strftime")
    .module("datetime");

static DATE_FORMAT_SIGNATURE: Signature = Signature::new("__format__", &["self", "spec"])
    .qualname("date.__format__")
    .module("datetime");

static DATE_TIMETUPLE_SIGNATURE: Signature = Signature::new("timetuple", &["self"])
    .qualname("date.timetuple")
    .module("datetime");

static DATE_YEARDAY_SIGNATURE: Signature = Signature::new("_yearday", &["self"])
    .qualname("date._yearday")
    .module("datetime");

static DATE_REPLACE_SIGNATURE: Signature =
    Signature::new("replace", &["self", "year", "month", "day"])
        .qualname("date.replace")
        .module("datetime");

static DATE_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("date.__repr__")
    .module("datetime");

static DATE_ADD_SIGNATURE: Signature = Signature::new("__add__", &["self", "other"])
    .qualname("date.__add__")
    .module("datetime");

static DATE_SUB_SIGNATURE: Signature = Signature::new("__sub__", &["self", "other"])
    .qualname("date.__sub__")
    .module("datetime");

static DATE_SAME_SIGNATURE: Signature = Signature::new("_same", &["self", "other"])
    .qualname("date._same")
    .module("datetime");

static DATE_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("date.__eq__")
    .module("datetime");

static DATE_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("date.__lt__")
    .module("datetime");

static DATE_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("date.__le__")
    .module("datetime");

static DATE_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("date.__gt__")
    .module("datetime");

static DATE_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("date.__ge__")
    .module("datetime");

static DATE_ORDERED_SIGNATURE: Signature = Signature::new("_ordered", &["self", "other"])
    .qualname("date._ordered")
    .module("datetime");

static DATE_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("date.__hash__")
    .module("datetime");

static TIME_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &["self", "hour", "minute", "second", "microsecond", "tzinfo"],
)
.qualname("time.__init__")
.module("datetime")
.keyword_only(&["fold"]);

static TIME_FROMISOFORMAT_SIGNATURE: Signature =
    Signature::new("fromisoformat", &["cls", "time_string"])
        .qualname("time.fromisoformat")
        .module("datetime");

static TIME_HOUR_SIGNATURE: Signature = Signature::new("hour", &["self"])
    .qualname("time.hour")
    .module("datetime");

static TIME_MINUTE_SIGNATURE: Signature = Signature::new("minute", &["self"])
    .qualname("time.minute")
    .module("datetime");

static TIME_SECOND_SIGNATURE: Signature = Signature::new("second", &["self"])
    .qualname("time.second")
    .module("datetime");

static TIME_MICROSECOND_SIGNATURE: Signature = Signature::new("microsecond", &["self"])
    .qualname("time.microsecond")
    .module("datetime");

static TIME_TZINFO_SIGNATURE: Signature = Signature::new("tzinfo", &["self"])
    .qualname("time.tzinfo")
    .module("datetime");

static TIME_FOLD_SIGNATURE: Signature = Signature::new("fold", &["self"])
    .qualname("time.fold")
    .module("datetime");

static TIME_UTCOFFSET_SIGNATURE: Signature = Signature::new("utcoffset", &["self"])
    .qualname("time.utcoffset")
    .module("datetime");

static TIME_TZNAME_SIGNATURE: Signature = Signature::new("tzname", &["self"])
    .qualname("time.tzname")
    .module("datetime");

static TIME_DST_SIGNATURE: Signature = Signature::new("dst", &["self"])
    .qualname("time.dst")
    .module("datetime");

static TIME_ISOFORMAT_SIGNATURE: Signature = Signature::new("isoformat", &["self", "timespec"])
    .qualname("time.isoformat")
    .module("datetime");

static TIME_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("time.__str__")
    .module("datetime");

static TIME_STRFTIME_SIGNATURE: Signature = Signature::new("strftime", &["self", "format"])
    .qualname("time.strftime")
    .module("datetime");

static TIME_FORMAT_SIGNATURE: Signature = Signature::new("__format__", &["self", "spec"])
    .qualname("time.__format__")
    .module("datetime");

static TIME_REPLACE_SIGNATURE: Signature = Signature::new(
    "replace",
    &["self", "hour", "minute", "second", "microsecond", "tzinfo"],
)
.qualname("time.replace")
.module("datetime")
.keyword_only(&["fold"]);

static TIME_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("time.__repr__")
    .module("datetime");

static TIME_US_SIGNATURE: Signature = Signature::new("_us", &["self"])
    .qualname("time._us")
    .module("datetime");

static TIME_PAIR_SIGNATURE: Signature = Signature::new("_pair", &["self", "other"])
    .qualname("time._pair")
    .module("datetime");

static TIME_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("time.__eq__")
    .module("datetime");

static TIME_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("time.__lt__")
    .module("datetime");

static TIME_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("time.__le__")
    .module("datetime");

static TIME_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("time.__gt__")
    .module("datetime");

static TIME_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("time.__ge__")
    .module("datetime");

static TIME_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("time.__hash__")
    .module("datetime");

static DATETIME_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "year",
        "month",
        "day",
        "hour",
        "minute",
        "second",
        "microsecond",
        "tzinfo",
    ],
)
.qualname("datetime.__init__")
.module("datetime")
.keyword_only(&["fold"]);

static DATETIME_AT_SIGNATURE: Signature = Signature::new("_at", &["cls", "total", "zone"])
    .qualname("datetime._at")
    .module("datetime")
    .doc("The moment `total` microseconds after the start of the year one.");

static DATETIME_FROMTIMESTAMP_SIGNATURE: Signature =
    Signature::new("fromtimestamp", &["cls", "timestamp", "tz"])
        .qualname("datetime.fromtimestamp")
        .module("datetime");

static DATETIME_UTCFROMTIMESTAMP_SIGNATURE: Signature =
    Signature::new("utcfromtimestamp", &["cls", "timestamp"])
        .qualname("datetime.utcfromtimestamp")
        .module("datetime");

static DATETIME_NOW_SIGNATURE: Signature = Signature::new("now", &["cls", "tz"])
    .qualname("datetime.now")
    .module("datetime");

static DATETIME_UTCNOW_SIGNATURE: Signature = Signature::new("utcnow", &["cls"])
    .qualname("datetime.utcnow")
    .module("datetime");

static DATETIME_COMBINE_SIGNATURE: Signature =
    Signature::new("combine", &["cls", "date", "time", "tzinfo"])
        .qualname("datetime.combine")
        .module("datetime");

static DATETIME_FROMISOFORMAT_SIGNATURE: Signature =
    Signature::new("fromisoformat", &["cls", "date_string"])
        .qualname("datetime.fromisoformat")
        .module("datetime");

static DATETIME_STRPTIME_SIGNATURE: Signature =
    Signature::new("strptime", &["cls", "date_string", "format"])
        .qualname("datetime.strptime")
        .module("datetime");

static DATETIME_HOUR_SIGNATURE: Signature = Signature::new("hour", &["self"])
    .qualname("datetime.hour")
    .module("datetime");

static DATETIME_MINUTE_SIGNATURE: Signature = Signature::new("minute", &["self"])
    .qualname("datetime.minute")
    .module("datetime");

static DATETIME_SECOND_SIGNATURE: Signature = Signature::new("second", &["self"])
    .qualname("datetime.second")
    .module("datetime");

static DATETIME_MICROSECOND_SIGNATURE: Signature = Signature::new("microsecond", &["self"])
    .qualname("datetime.microsecond")
    .module("datetime");

static DATETIME_TZINFO_SIGNATURE: Signature = Signature::new("tzinfo", &["self"])
    .qualname("datetime.tzinfo")
    .module("datetime");

static DATETIME_FOLD_SIGNATURE: Signature = Signature::new("fold", &["self"])
    .qualname("datetime.fold")
    .module("datetime");

static DATETIME_UTCOFFSET_SIGNATURE: Signature = Signature::new("utcoffset", &["self"])
    .qualname("datetime.utcoffset")
    .module("datetime");

static DATETIME_TZNAME_SIGNATURE: Signature = Signature::new("tzname", &["self"])
    .qualname("datetime.tzname")
    .module("datetime");

static DATETIME_DST_SIGNATURE: Signature = Signature::new("dst", &["self"])
    .qualname("datetime.dst")
    .module("datetime");

static DATETIME_US_SIGNATURE: Signature = Signature::new("_us", &["self"])
    .qualname("datetime._us")
    .module("datetime");

static DATETIME_DATE_SIGNATURE: Signature = Signature::new("date", &["self"])
    .qualname("datetime.date")
    .module("datetime");

static DATETIME_TIME_SIGNATURE: Signature = Signature::new("time", &["self"])
    .qualname("datetime.time")
    .module("datetime");

static DATETIME_TIMETZ_SIGNATURE: Signature = Signature::new("timetz", &["self"])
    .qualname("datetime.timetz")
    .module("datetime");

static DATETIME_TIMESTAMP_SIGNATURE: Signature = Signature::new("timestamp", &["self"])
    .qualname("datetime.timestamp")
    .module("datetime");

static DATETIME_TIMETUPLE_SIGNATURE: Signature = Signature::new("timetuple", &["self"])
    .qualname("datetime.timetuple")
    .module("datetime");

static DATETIME_UTCTIMETUPLE_SIGNATURE: Signature = Signature::new("utctimetuple", &["self"])
    .qualname("datetime.utctimetuple")
    .module("datetime");

static DATETIME_ASTIMEZONE_SIGNATURE: Signature = Signature::new("astimezone", &["self", "tz"])
    .qualname("datetime.astimezone")
    .module("datetime");

static DATETIME_ISOFORMAT_SIGNATURE: Signature =
    Signature::new("isoformat", &["self", "sep", "timespec"])
        .qualname("datetime.isoformat")
        .module("datetime");

static DATETIME_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("datetime.__str__")
    .module("datetime");

static DATETIME_CTIME_SIGNATURE: Signature = Signature::new("ctime", &["self"])
    .qualname("datetime.ctime")
    .module("datetime");

static DATETIME_STRFTIME_SIGNATURE: Signature = Signature::new("strftime", &["self", "format"])
    .qualname("datetime.strftime")
    .module("datetime");

static DATETIME_REPLACE_SIGNATURE: Signature = Signature::new(
    "replace",
    &[
        "self",
        "year",
        "month",
        "day",
        "hour",
        "minute",
        "second",
        "microsecond",
        "tzinfo",
    ],
)
.qualname("datetime.replace")
.module("datetime")
.keyword_only(&["fold"]);

static DATETIME_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("datetime.__repr__")
    .module("datetime");

static DATETIME_ADD_SIGNATURE: Signature = Signature::new("__add__", &["self", "other"])
    .qualname("datetime.__add__")
    .module("datetime");

static DATETIME_SUB_SIGNATURE: Signature = Signature::new("__sub__", &["self", "other"])
    .qualname("datetime.__sub__")
    .module("datetime");

static DATETIME_MOMENT_SIGNATURE: Signature = Signature::new("_moment", &["self"])
    .qualname("datetime._moment")
    .module("datetime");

static DATETIME_SAME_SIGNATURE: Signature = Signature::new("_same", &["self", "other"])
    .qualname("datetime._same")
    .module("datetime");

static DATETIME_ORDERED_SIGNATURE: Signature = Signature::new("_ordered", &["self", "other"])
    .qualname("datetime._ordered")
    .module("datetime");

static DATETIME_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("datetime.__hash__")
    .module("datetime");

pub fn _is_leap(year: &Value) -> PyResult<Value> {
    Ok({
        let first = py::ops::eq(
            &py::ops::modulo(year, &Value::from(4_i64))?,
            &Value::from(0_i64),
        )?;
        if first.truth()? {
            {
                let first_2 = py::ops::ne(
                    &py::ops::modulo(year, &Value::from(100_i64))?,
                    &Value::from(0_i64),
                )?;
                if first_2.truth()? {
                    first_2
                } else {
                    py::ops::eq(
                        &py::ops::modulo(year, &Value::from(400_i64))?,
                        &Value::from(0_i64),
                    )?
                }
            }
        } else {
            first
        }
    })
}

pub fn _month_days(year: &Value, month: &Value) -> PyResult<Value> {
    Ok(
        if py::ops::eq(month, &Value::from(2_i64))?.truth()? && _is_leap(year)?.truth()? {
            Value::from(29_i64)
        } else {
            py::ops::getitem(
                &_LENGTHS.get()?.to_value(),
                &py::ops::sub(month, &Value::from(1_i64))?,
            )?
        },
    )
}

pub fn _to_ordinal(year: &Value, month: i64, day: i64) -> PyResult<Value> {
    let last = py::ops::sub(year, &Value::from(1_i64))?;
    let days = py::ops::add(
        &py::ops::add(
            &py::ops::add(
                &py::ops::sub(
                    &py::ops::add(
                        &py::ops::mul(&last, &Value::from(365_i64))?,
                        &py::ops::floordiv(&last, &Value::from(4_i64))?,
                    )?,
                    &py::ops::floordiv(&last, &Value::from(100_i64))?,
                )?,
                &py::ops::floordiv(&last, &Value::from(400_i64))?,
            )?,
            &_BEFORE.get()?.get(month - 1)?,
        )?,
        &day.to_value(),
    )?;
    Ok(if month > 2 && _is_leap(year)?.truth()? {
        py::ops::add(&days, &Value::from(1_i64))?
    } else {
        days.clone()
    })
}

pub fn _to_ordinal_2(year: &Value, month: &Value, day: &Value) -> PyResult<Value> {
    let last = py::ops::sub(year, &Value::from(1_i64))?;
    let days = py::ops::add(
        &py::ops::add(
            &py::ops::add(
                &py::ops::sub(
                    &py::ops::add(
                        &py::ops::mul(&last, &Value::from(365_i64))?,
                        &py::ops::floordiv(&last, &Value::from(4_i64))?,
                    )?,
                    &py::ops::floordiv(&last, &Value::from(100_i64))?,
                )?,
                &py::ops::floordiv(&last, &Value::from(400_i64))?,
            )?,
            &py::ops::getitem(
                &_BEFORE.get()?.to_value(),
                &py::ops::sub(month, &Value::from(1_i64))?,
            )?,
        )?,
        day,
    )?;
    Ok(
        if py::ops::gt(month, &Value::from(2_i64))?.truth()? && _is_leap(year)?.truth()? {
            py::ops::add(&days, &Value::from(1_i64))?
        } else {
            days.clone()
        },
    )
}

pub fn _from_ordinal(ordinal: &Value) -> PyResult<(Value, Value, Value)> {
    let shifted = py::ops::add(ordinal, &Value::from(305_i64))?; // days since 1 March of the year 0
    let [era, mut day] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[shifted, Value::from(146_097_i64)],
    )?)?)?;
    let mut year = py::ops::floordiv(
        &py::ops::sub(
            &py::ops::add(
                &py::ops::sub(&day, &py::ops::floordiv(&day, &Value::from(1460_i64))?)?,
                &py::ops::floordiv(&day, &Value::from(36524_i64))?,
            )?,
            &py::ops::floordiv(&day, &Value::from(146_096_i64))?,
        )?,
        &Value::from(365_i64),
    )?;
    day = py::ops::isub(
        &day,
        &py::ops::sub(
            &py::ops::add(
                &py::ops::mul(&Value::from(365_i64), &year)?,
                &py::ops::floordiv(&year, &Value::from(4_i64))?,
            )?,
            &py::ops::floordiv(&year, &Value::from(100_i64))?,
        )?,
    )?;
    let month = py::ops::floordiv(
        &py::ops::add(
            &py::ops::mul(&Value::from(5_i64), &day)?,
            &Value::from(2_i64),
        )?,
        &Value::from(153_i64),
    )?;
    let number = py::ops::add(
        &py::ops::sub(
            &day,
            &py::ops::floordiv(
                &py::ops::add(
                    &py::ops::mul(&Value::from(153_i64), &month)?,
                    &Value::from(2_i64),
                )?,
                &Value::from(5_i64),
            )?,
        )?,
        &Value::from(1_i64),
    )?;
    year = py::ops::iadd(&year, &py::ops::mul(&era, &Value::from(400_i64))?)?;
    if py::ops::lt(&month, &Value::from(10_i64))?.truth()? {
        return Ok((
            year.clone(),
            py::ops::add(&month, &Value::from(3_i64))?,
            number.clone(),
        ));
    }
    Ok((
        py::ops::add(&year, &Value::from(1_i64))?,
        py::ops::sub(&month, &Value::from(9_i64))?,
        number.clone(),
    ))
}

/// The ordinal of the Monday that starts the ISO year.
pub fn _week_one(year: &Value) -> PyResult<Value> {
    let first = _to_ordinal(year, 1, 1)?;
    let weekday = py::ops::modulo(
        &py::ops::add(&first, &Value::from(6_i64))?,
        &Value::from(7_i64),
    )?;
    let monday = py::ops::sub(&first, &weekday)?;
    Ok(if py::ops::gt(&weekday, &Value::from(3_i64))?.truth()? {
        py::ops::add(&monday, &Value::from(7_i64))?
    } else {
        monday.clone()
    })
}

/// a / b as an int, half to even.
pub fn _nearest(a: &Value, b: &Value) -> PyResult<Value> {
    let [mut quotient, mut rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[a.clone(), b.clone()],
    )?)?)?;
    rest = py::ops::imul(&rest, &Value::from(2_i64))?;
    if if py::ops::gt(b, &Value::from(0_i64))?.truth()? {
        py::ops::gt(&rest, b)?
    } else {
        py::ops::lt(&rest, b)?
    }
    .truth()?
        || py::ops::eq(&rest, b)?.truth()?
            && py::ops::eq(
                &py::ops::modulo(&quotient, &Value::from(2_i64))?,
                &Value::from(1_i64),
            )?
            .truth()?
    {
        quotient = py::ops::iadd(&quotient, &Value::from(1_i64))?;
    }
    Ok(quotient)
}

pub fn _type_name(value: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("getattr")?,
        &[
            py::call(&py::builtin("type")?, slice::from_ref(value))?,
            Value::from("__tp_name__"),
            py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                name!("__name__"),
            )?,
        ],
    )
}

pub fn _check_int(value: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[value.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(
            "'float' object cannot be interpreted as an integer",
        ));
    }
    py::call(&py::imported("operator.index")?, slice::from_ref(value))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn timedelta_init(
    self_: &Value,
    days: &Value,
    seconds: &Value,
    microseconds: &Value,
    milliseconds: &Value,
    minutes: &Value,
    hours: &Value,
    weeks: &Value,
) -> PyResult<Value> {
    let mut total = Value::from(0_i64);
    let mut rest = Value::from(0.0);
    for (value, unit, name) in [
        (microseconds.clone(), 1_i64, Str::from("microseconds")),
        (milliseconds.clone(), 1000, Str::from("milliseconds")),
        (seconds.clone(), 1_000_000, Str::from("seconds")),
        (minutes.clone(), 60_000_000, Str::from("minutes")),
        (hours.clone(), 3_600_000_000, Str::from("hours")),
        (days.clone(), _DAY_US.get()?, Str::from("days")),
        (weeks.clone(), 7 * _DAY_US.get()?, Str::from("weeks")),
    ] {
        if py::call(
            &py::builtin("isinstance")?,
            &[value.clone(), py::builtin("int")?],
        )?
        .truth()?
        {
            total = py::ops::iadd(&total, &py::ops::mul(&value, &unit.to_value())?)?;
        } else if py::call(
            &py::builtin("isinstance")?,
            &[value.clone(), py::builtin("float")?],
        )?
        .truth()?
        {
            let [mut fraction, mut whole] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
                &py::imported("math.modf")?,
                &[value],
            )?)?)?;
            total = py::ops::iadd(
                &total,
                &py::ops::mul(
                    &py::call(&py::builtin("int")?, slice::from_ref(&whole))?,
                    &unit.to_value(),
                )?,
            )?;
            let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
                &py::imported("math.modf")?,
                &[py::ops::mul(&fraction, &unit.to_value())?],
            )?)?)?;
            fraction = part;
            whole = part_2;
            total = py::ops::iadd(&total, &py::call(&py::builtin("int")?, &[whole])?)?;
            rest = py::ops::iadd(&rest, &fraction)?;
        } else {
            return Err(py::error::type_error(format!(
                "unsupported type for timedelta {} component: {}",
                name,
                py::format_value(&_type_name(&value)?, "")?
            )));
        }
    }
    if rest.truth()? {
        let mut rounded = if py::ops::ge(&rest, &Value::from(0_i64))?.truth()? {
            py::call(
                &py::builtin("float")?,
                &[py::call(
                    &py::imported("math.floor")?,
                    &[py::ops::add(&rest, &Value::from(0.5))?],
                )?],
            )?
        } else {
            py::call(
                &py::builtin("float")?,
                &[py::call(
                    &py::imported("math.ceil")?,
                    &[py::ops::sub(&rest, &Value::from(0.5))?],
                )?],
            )?
        };
        if py::ops::eq(
            &py::call(&py::builtin("abs")?, &[py::ops::sub(&rounded, &rest)?])?,
            &Value::from(0.5),
        )?
        .truth()?
        {
            let odd = py::ops::modulo(&total, &Value::from(2_i64))?;
            rounded = py::ops::sub(
                &py::ops::mul(
                    &Value::from(2.0),
                    &py::call(
                        &py::builtin("round")?,
                        &[py::ops::mul(
                            &py::ops::add(&rest, &odd)?,
                            &Value::from(0.5),
                        )?],
                    )?,
                )?,
                &odd,
            )?;
        }
        total = py::ops::iadd(&total, &py::call(&py::builtin("int")?, &[rounded])?)?;
    }
    py::call_method(name!("_set"), &[self_.clone(), total])?;
    Ok(Value::None)
}

pub fn timedelta_set(self_: &Value, total: &Value) -> PyResult<Value> {
    let days = py::ops::floordiv(total, &_DAY_US.get()?.to_value())?;
    if !(py::ops::le(&Value::from(-2_147_483_648_i64), &days)?.truth()?
        && py::ops::le(&days, &Value::from(2_147_483_647_i64))?.truth()?)
    {
        return Err(py::error::overflow_error(
            "Python int too large to convert to C int",
        ));
    }
    if py::ops::gt(
        &py::call(&py::builtin("abs")?, slice::from_ref(&days))?,
        &_MAX_DAYS.get()?.to_value(),
    )?
    .truth()?
    {
        return Err(py::error::overflow_error(format!(
            "days={}; must have magnitude <= 999999999",
            py::format_value(&days, "")?
        )));
    }
    py::setattr(self_, name!("_us"), total.clone())?;
    Ok(Value::None)
}

pub fn timedelta_days(self_: &Value) -> PyResult<Value> {
    py::ops::floordiv(
        &py::getattr(self_, name!("_us"))?,
        &_DAY_US.get()?.to_value(),
    )
}

pub fn timedelta_seconds(self_: &Value) -> PyResult<Value> {
    py::ops::floordiv(
        &py::ops::modulo(
            &py::getattr(self_, name!("_us"))?,
            &_DAY_US.get()?.to_value(),
        )?,
        &Value::from(1_000_000_i64),
    )
}

pub fn timedelta_microseconds(self_: &Value) -> PyResult<Value> {
    py::ops::modulo(
        &py::getattr(self_, name!("_us"))?,
        &Value::from(1_000_000_i64),
    )
}

/// All of it in seconds.
pub fn timedelta_total_seconds(self_: &Value) -> PyResult<Value> {
    py::ops::truediv(
        &py::getattr(self_, name!("_us"))?,
        &Value::from(1_000_000_i64),
    )
}

pub fn timedelta_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let parts = {
        let mut items = Vec::new();
        for (name, value) in [
            (Str::from("days"), py::getattr(self_, name!("days"))?),
            (Str::from("seconds"), py::getattr(self_, name!("seconds"))?),
            (
                Str::from("microseconds"),
                py::getattr(self_, name!("microseconds"))?,
            ),
        ] {
            if value.truth()? {
                items.push(Str::from(format!(
                    "{}={}",
                    name,
                    py::format_value(&value, "")?
                )));
            }
        }
        List::new(items)
    };
    Ok(
        Str::from(format!("{}({})", py::format_value(&_shown(self_)?, "")?, {
            let first = Str::from(", ").join(&parts)?;
            if !first.is_empty() {
                first
            } else {
                Str::from("0")
            }
        }))
        .to_value(),
    )
}

pub fn timedelta_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let [mut minutes, seconds] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[py::getattr(self_, name!("seconds"))?, Value::from(60_i64)],
    )?)?)?;
    let [hours, part] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[minutes.clone(), Value::from(60_i64)],
    )?)?)?;
    minutes = part;
    let mut text = Str::from(format!(
        "{}:{}:{}",
        py::format_value(&hours, "")?,
        py::format_value(&minutes, "02d")?,
        py::format_value(&seconds, "02d")?
    ));
    let days = py::getattr(self_, name!("days"))?;
    if days.truth()? {
        text = Str::from(format!(
            "{} day{}, {}",
            py::format_value(&days, "")?,
            if py::ops::ne(
                &py::call(&py::builtin("abs")?, slice::from_ref(&days))?,
                &Value::from(1_i64)
            )?
            .truth()?
            {
                Str::from("s")
            } else {
                Str::from("")
            },
            text
        ));
    }
    if py::getattr(self_, name!("microseconds"))?.truth()? {
        text += &Str::from(format!(
            ".{}",
            py::format_value(&py::getattr(self_, name!("microseconds"))?, "06d")?
        ));
    }
    Ok(text.to_value())
}

pub fn timedelta_add(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            _delta(&py::ops::add(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?)?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_sub(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            _delta(&py::ops::sub(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?)?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_rsub(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            _delta(&py::ops::sub(
                &py::getattr(other, name!("_us"))?,
                &py::getattr(self_, name!("_us"))?,
            )?)?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_mul(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return _delta(&py::ops::mul(&py::getattr(self_, name!("_us"))?, other)?);
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        let [a, b] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
            name!("as_integer_ratio"),
            slice::from_ref(other),
        )?)?)?;
        return _delta(&_nearest(
            &py::ops::mul(&py::getattr(self_, name!("_us"))?, &a)?,
            &b,
        )?);
    }
    py::builtin("NotImplemented")
}

pub fn timedelta_floordiv(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return py::ops::floordiv(
            &py::getattr(self_, name!("_us"))?,
            &py::getattr(other, name!("_us"))?,
        );
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return _delta(&py::ops::floordiv(
            &py::getattr(self_, name!("_us"))?,
            other,
        )?);
    }
    py::builtin("NotImplemented")
}

pub fn timedelta_truediv(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return py::ops::truediv(
            &py::getattr(self_, name!("_us"))?,
            &py::getattr(other, name!("_us"))?,
        );
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        if py::ops::eq(other, &Value::from(0_i64))?.truth()? {
            return Err(py::error::zero_division_error(
                "integer division or modulo by zero",
            ));
        }
        return _delta(&_nearest(&py::getattr(self_, name!("_us"))?, other)?);
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        let [a, b] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
            name!("as_integer_ratio"),
            slice::from_ref(other),
        )?)?)?;
        if py::ops::eq(&a, &Value::from(0_i64))?.truth()? {
            return Err(py::error::zero_division_error("division by zero"));
        }
        return _delta(&_nearest(
            &py::ops::mul(&b, &py::getattr(self_, name!("_us"))?)?,
            &a,
        )?);
    }
    py::builtin("NotImplemented")
}

pub fn timedelta_mod(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            _delta(&py::ops::modulo(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?)?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_divmod(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let [quotient, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[
            py::getattr(self_, name!("_us"))?,
            py::getattr(other, name!("_us"))?,
        ],
    )?)?)?;
    Ok((quotient.clone(), _delta(&rest)?).to_value())
}

pub fn timedelta_neg(self_: &Value) -> PyResult<Value> {
    _delta(&py::ops::neg(&py::getattr(self_, name!("_us"))?)?)
}

pub fn timedelta_pos(self_: &Value) -> PyResult<Value> {
    _delta(&py::getattr(self_, name!("_us"))?)
}

pub fn timedelta_abs(self_: &Value) -> PyResult<Value> {
    _delta(&py::call(
        &py::builtin("abs")?,
        &[py::getattr(self_, name!("_us"))?],
    )?)
}

pub fn timedelta_bool(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::ops::ne(&py::getattr(self_, name!("_us"))?, &Value::from(0_i64))
}

pub fn timedelta_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            py::ops::eq(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            py::ops::lt(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_le(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            py::ops::le(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            py::ops::gt(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timedelta.get()?],
        )?
        .truth()?
        {
            py::ops::ge(
                &py::getattr(self_, name!("_us"))?,
                &py::getattr(other, name!("_us"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timedelta_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&(
        py::getattr(self_, name!("days"))?,
        py::getattr(self_, name!("seconds"))?,
        py::getattr(self_, name!("microseconds"))?,
    ))?
    .to_value())
}

pub fn _delta(total: &Value) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[timedelta.get()?, timedelta.get()?])?;
    py::call_method(name!("_set"), &[made.clone(), total.clone()])?;
    Ok(made)
}

pub fn _shown(value: &Value) -> PyResult<Value> {
    let cls = py::call(&py::builtin("type")?, slice::from_ref(value))?;
    Ok(
        if py::ops::eq(
            &py::getattr(&cls, name!("__module__"))?,
            &Value::from("datetime"),
        )?
        .truth()?
        {
            Str::from(format!(
                "datetime.{}",
                py::format_value(&py::getattr(&cls, name!("__qualname__"))?, "")?
            ))
            .to_value()
        } else {
            py::getattr(&cls, name!("__qualname__"))?
        },
    )
}

pub fn tzinfo_tzname(_self_: &Value, _dt: &Value) -> PyResult<Value> {
    Err(py::error::not_implemented_error(
        "a tzinfo subclass must implement tzname()",
    ))
}

pub fn tzinfo_utcoffset(_self_: &Value, _dt: &Value) -> PyResult<Value> {
    Err(py::error::not_implemented_error(
        "a tzinfo subclass must implement utcoffset()",
    ))
}

pub fn tzinfo_dst(_self_: &Value, _dt: &Value) -> PyResult<Value> {
    Err(py::error::not_implemented_error(
        "a tzinfo subclass must implement dst()",
    ))
}

/// A time of UTC in this zone.
pub fn tzinfo_fromutc(self_: &Value, mut dt: Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[dt.clone(), datetime.get()?])?.truth()? {
        return Err(py::error::type_error(
            "fromutc: argument must be a datetime",
        ));
    }
    if !py::ops::is_(&py::getattr(&dt, name!("tzinfo"))?, self_) {
        return Err(py::error::value_error("fromutc: dt.tzinfo is not self"));
    }
    let offset = py::call_method(name!("utcoffset"), slice::from_ref(&dt))?;
    if offset.is_none() {
        return Err(py::error::value_error(
            "fromutc: non-None utcoffset() result required",
        ));
    }
    let mut saving = py::call_method(name!("dst"), slice::from_ref(&dt))?;
    if saving.is_none() {
        return Err(py::error::value_error(
            "fromutc: non-None dst() result required",
        ));
    }
    let delta = py::ops::sub(&offset, &saving)?;
    if delta.truth()? {
        dt = py::ops::iadd(&dt, &delta)?;
        saving = py::call_method(name!("dst"), slice::from_ref(&dt))?;
        if saving.is_none() {
            return Err(py::error::value_error(
                "fromutc: tz.dst() gave inconsistent results; cannot convert",
            ));
        }
    }
    py::ops::add(&dt, &saving)
}

pub fn timezone_init(self_: &Value, offset: &Value, name: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[offset.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "timezone() argument 1 must be datetime.timedelta, not {}",
            py::format_value(&_type_name(offset)?, "")?
        )));
    }
    if !name.is_none()
        && !py::call(
            &py::builtin("isinstance")?,
            &[name.clone(), py::builtin("str")?],
        )?
        .truth()?
    {
        return Err(py::error::type_error(format!(
            "timezone() argument 2 must be str, not {}",
            py::format_value(&_type_name(name)?, "")?
        )));
    }
    if py::ops::ge(
        &py::call(&py::builtin("abs")?, &[py::getattr(offset, name!("_us"))?])?,
        &_DAY_US.get()?.to_value(),
    )?
    .truth()?
    {
        return Err(py::error::value_error(format!(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {}.",
            py::repr(offset)?
        )));
    }
    py::setattr(self_, name!("_offset"), offset.clone())?;
    py::setattr(self_, name!("_name"), name.clone())?;
    Ok(Value::None)
}

pub fn timezone_utcoffset(self_: &Value, _dt: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_offset"))
}

pub fn timezone_dst(_self_: &Value, _dt: &Value) -> Value {
    Value::None
}

pub fn timezone_tzname(self_: &Value, _dt: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("_name"))?.is_none() {
        return py::getattr(self_, name!("_name"));
    }
    Ok(if py::getattr(self_, name!("_offset"))?.truth()? {
        Str::from(format!(
            "UTC{}",
            _offset_text(&py::getattr(self_, name!("_offset"))?, &Str::from(":"))?
        ))
        .to_value()
    } else {
        Value::from("UTC")
    })
}

pub fn timezone_fromutc(self_: &Value, dt: &Value) -> PyResult<Value> {
    if !py::call(&py::builtin("isinstance")?, &[dt.clone(), datetime.get()?])?.truth()? {
        return Err(py::error::type_error(
            "fromutc() argument must be a datetime instance or None",
        ));
    }
    if !py::ops::is_(&py::getattr(dt, name!("tzinfo"))?, self_) {
        return Err(py::error::value_error("fromutc: dt.tzinfo is not self"));
    }
    py::ops::add(dt, &py::getattr(self_, name!("_offset"))?)
}

pub fn timezone_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), timezone.get()?],
        )?
        .truth()?
        {
            py::ops::eq(
                &py::getattr(self_, name!("_offset"))?,
                &py::getattr(other, name!("_offset"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn timezone_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&py::getattr(self_, name!("_offset"))?)?.to_value())
}

pub fn timezone_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if py::ops::is_(self_, &py::getattr(&timezone.get()?, name!("utc"))?) {
        return Ok(Value::from("datetime.timezone.utc"));
    }
    if py::getattr(self_, name!("_name"))?.is_none() {
        return Ok(Str::from(format!(
            "{}({})",
            py::format_value(&_shown(self_)?, "")?,
            py::repr(&py::getattr(self_, name!("_offset"))?)?
        ))
        .to_value());
    }
    Ok(Str::from(format!(
        "{}({}, {})",
        py::format_value(&_shown(self_)?, "")?,
        py::repr(&py::getattr(self_, name!("_offset"))?)?,
        py::repr(&py::getattr(self_, name!("_name"))?)?
    ))
    .to_value())
}

pub fn timezone_str(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("tzname"), &[self_.clone(), Value::None])
}

pub fn _offset_text(offset: &Value, separator: &Str) -> PyResult<Str> {
    if offset.is_none() {
        return Ok(Str::from(""));
    }
    let total = py::getattr(offset, name!("_us"))?;
    let sign = if py::ops::lt(&total, &Value::from(0_i64))?.truth()? {
        Str::from("-")
    } else {
        Str::from("+")
    };
    let [mut seconds, micros] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[
            py::call(&py::builtin("abs")?, &[total])?,
            Value::from(1_000_000_i64),
        ],
    )?)?)?;
    let [mut minutes, part] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[seconds.clone(), Value::from(60_i64)],
    )?)?)?;
    seconds = part;
    let [hours, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[minutes.clone(), Value::from(60_i64)],
    )?)?)?;
    minutes = part_2;
    let mut text = Str::from(format!(
        "{}{}{}{}",
        sign,
        py::format_value(&hours, "02d")?,
        separator,
        py::format_value(&minutes, "02d")?
    ));
    if seconds.truth()? || micros.truth()? {
        text += &Str::from(format!(
            "{}{}",
            separator,
            py::format_value(&seconds, "02d")?
        ));
        if micros.truth()? {
            text += &Str::from(format!(".{}", py::format_value(&micros, "06d")?));
        }
    }
    Ok(text)
}

pub fn _offset_text_2(offset: &Value, separator: &Str) -> PyResult<Str> {
    if offset.is_none() {
        return Ok(Str::from(""));
    }
    let total = py::getattr(offset, name!("_us"))?;
    let sign = if py::ops::lt(&total, &Value::from(0_i64))?.truth()? {
        Str::from("-")
    } else {
        Str::from("+")
    };
    let [mut seconds, micros] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[
            py::call(&py::builtin("abs")?, &[total])?,
            Value::from(1_000_000_i64),
        ],
    )?)?)?;
    let [mut minutes, part] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[seconds.clone(), Value::from(60_i64)],
    )?)?)?;
    seconds = part;
    let [hours, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[minutes.clone(), Value::from(60_i64)],
    )?)?)?;
    minutes = part_2;
    let mut text = Str::from(format!(
        "{}{}{}{}",
        sign,
        py::format_value(&hours, "02d")?,
        separator,
        py::format_value(&minutes, "02d")?
    ));
    if seconds.truth()? || micros.truth()? {
        text += &Str::from(format!(
            "{}{}",
            separator,
            py::format_value(&seconds, "02d")?
        ));
        if micros.truth()? {
            text += &Str::from(format!(".{}", py::format_value(&micros, "06d")?));
        }
    }
    Ok(text)
}

pub fn _check_date(
    mut year: Value,
    mut month: Value,
    mut day: Value,
) -> PyResult<(Value, Value, Value)> {
    (year, month, day) = (_check_int(&year)?, _check_int(&month)?, _check_int(&day)?);
    if !(py::ops::le(&MINYEAR.get()?.to_value(), &year)?.truth()?
        && py::ops::le(&year, &MAXYEAR.get()?.to_value())?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "year {} is out of range",
            py::format_value(&year, "")?
        )));
    }
    if !(py::ops::le(&Value::from(1_i64), &month)?.truth()?
        && py::ops::le(&month, &Value::from(12_i64))?.truth()?)
    {
        return Err(py::error::value_error("month must be in 1..12"));
    }
    if !(py::ops::le(&Value::from(1_i64), &day)?.truth()?
        && py::ops::le(&day, &_month_days(&year, &month)?)?.truth()?)
    {
        return Err(py::error::value_error("day is out of range for month"));
    }
    Ok((year.clone(), month.clone(), day.clone()))
}

pub fn _check_time(
    mut hour: Value,
    mut minute: Value,
    mut second: Value,
    mut microsecond: Value,
    fold: &Value,
) -> PyResult<(Value, Value, Value, Value)> {
    (hour, minute, second) = (
        _check_int(&hour)?,
        _check_int(&minute)?,
        _check_int(&second)?,
    );
    microsecond = _check_int(&microsecond)?;
    if !(py::ops::le(&Value::from(0_i64), &hour)?.truth()?
        && py::ops::le(&hour, &Value::from(23_i64))?.truth()?)
    {
        return Err(py::error::value_error("hour must be in 0..23"));
    }
    if !(py::ops::le(&Value::from(0_i64), &minute)?.truth()?
        && py::ops::le(&minute, &Value::from(59_i64))?.truth()?)
    {
        return Err(py::error::value_error("minute must be in 0..59"));
    }
    if !(py::ops::le(&Value::from(0_i64), &second)?.truth()?
        && py::ops::le(&second, &Value::from(59_i64))?.truth()?)
    {
        return Err(py::error::value_error("second must be in 0..59"));
    }
    if !(py::ops::le(&Value::from(0_i64), &microsecond)?.truth()?
        && py::ops::le(&microsecond, &Value::from(999_999_i64))?.truth()?)
    {
        return Err(py::error::value_error("microsecond must be in 0..999999"));
    }
    if !py::compare::in_items(&(Value::from(0_i64), Value::from(1_i64)), fold)? {
        return Err(py::error::value_error("fold must be either 0 or 1"));
    }
    Ok((
        hour.clone(),
        minute.clone(),
        second.clone(),
        microsecond.clone(),
    ))
}

pub fn _check_zone(zone: &Value) -> PyResult<()> {
    if !zone.is_none()
        && !py::call(
            &py::builtin("isinstance")?,
            &[zone.clone(), tzinfo_global.get()?],
        )?
        .truth()?
    {
        return Err(py::error::type_error(format!(
            "tzinfo argument must be None or of a tzinfo subclass, not type '{}'",
            py::format_value(&_type_name(zone)?, "")?
        )));
    }
    Ok(())
}

pub fn _check_ordinal(ordinal: &Value) -> PyResult<Value> {
    if !(py::ops::le(&Value::from(1_i64), ordinal)?.truth()?
        && py::ops::le(ordinal, &Value::from(3_652_059_i64))?.truth()?)
    {
        return Err(py::error::overflow_error("date value out of range"));
    }
    Ok(ordinal.clone())
}

pub fn _iso_date_year(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(0_i64))
}

pub fn _iso_date_week(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(1_i64))
}

pub fn _iso_date_weekday(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(self_, &Value::from(2_i64))
}

pub fn _iso_date_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "datetime.IsoCalendarDate(year={}, week={}, weekday={})",
        py::format_value(&py::ops::getitem(self_, &Value::from(0_i64))?, "")?,
        py::format_value(&py::ops::getitem(self_, &Value::from(1_i64))?, "")?,
        py::format_value(&py::ops::getitem(self_, &Value::from(2_i64))?, "")?
    ))
    .to_value())
}

pub fn date_init(self_: &Value, year: &Value, month: &Value, day: &Value) -> PyResult<Value> {
    let (part, part_2, part_3) = _check_date(year.clone(), month.clone(), day.clone())?;
    py::setattr(self_, name!("_year"), part)?;
    py::setattr(self_, name!("_month"), part_2)?;
    py::setattr(self_, name!("_day"), part_3)?;
    Ok(Value::None)
}

pub fn date_fromordinal(cls: &Value, n: &Value) -> PyResult<Value> {
    if !(py::ops::le(&Value::from(1_i64), n)?.truth()?
        && py::ops::le(n, &Value::from(3_652_059_i64))?.truth()?)
    {
        return Err(PyErr::raise(&py::call(
            &py::builtin("ValueError")?,
            &[if py::ops::lt(n, &Value::from(1_i64))?.truth()? {
                Value::from("ordinal must be >= 1")
            } else {
                Str::from("year is out of range").to_value()
            }],
        )?));
    }
    Ok({
        let callee = cls.clone();
        py::CallBuilder::new()
            .star(&callee, &_from_ordinal(n)?.to_value())?
            .call(&callee)?
    })
}

pub fn date_fromtimestamp(cls: &Value, t: &Value) -> PyResult<Value> {
    let found = py::call(&py::imported("time.localtime")?, slice::from_ref(t))?;
    py::call(
        cls,
        &[
            py::ops::getitem(&found, &Value::from(0_i64))?,
            py::ops::getitem(&found, &Value::from(1_i64))?,
            py::ops::getitem(&found, &Value::from(2_i64))?,
        ],
    )
}

pub fn date_today(cls: &Value) -> PyResult<Value> {
    py::call_method(
        name!("fromtimestamp"),
        &[cls.clone(), py::time::time().to_value()],
    )
}

pub fn date_fromisoformat(cls: &Value, date_string: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[date_string.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("fromisoformat: argument must be str"));
    }
    let mut year: Value = Value::None;
    let mut month: Value = Value::None;
    let mut day: Value = Value::None;
    let mut end: Value = Value::None;
    let outcome: PyResult<()> = 'attempt: {
        (year, month, day, end) = attempt!('attempt, _parse_date(date_string));
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("ValueError") || error.is("IndexError") {
            return Err(PyErr::raise_from(
                &py::call(
                    &py::builtin("ValueError")?,
                    &[Str::from(format!(
                        "Invalid isoformat string: {}",
                        py::repr(date_string)?
                    ))
                    .to_value()],
                )?,
                &Value::None,
            )
            .with_context(&error));
        } else {
            return Err(error);
        }
    }
    if py::ops::ne(&end, &py::ops::len_i64(date_string)?.to_value())?.truth()? {
        return Err(py::error::value_error(format!(
            "Invalid isoformat string: {}",
            py::repr(date_string)?
        )));
    }
    py::call(cls, &[year.clone(), month.clone(), day.clone()])
}

pub fn date_fromisocalendar(
    cls: &Value,
    year: &Value,
    week: &Value,
    day: &Value,
) -> PyResult<Value> {
    Ok({
        let callee = cls.clone();
        py::CallBuilder::new()
            .star(&callee, &_iso_to_date(year, week, day)?.to_value())?
            .call(&callee)?
    })
}

pub fn date_year(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_year"))
}

pub fn date_month(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_month"))
}

pub fn date_day(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_day"))
}

pub fn date_toordinal(self_: &Value) -> PyResult<Value> {
    _to_ordinal_2(
        &py::getattr(self_, name!("_year"))?,
        &py::getattr(self_, name!("_month"))?,
        &py::getattr(self_, name!("_day"))?,
    )
}

pub fn date_weekday(self_: &Value) -> PyResult<Value> {
    py::ops::modulo(
        &py::ops::add(
            &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
            &Value::from(6_i64),
        )?,
        &Value::from(7_i64),
    )
}

pub fn date_isoweekday(self_: &Value) -> PyResult<Value> {
    Ok({
        let first = py::ops::modulo(
            &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
            &Value::from(7_i64),
        )?;
        if first.truth()? {
            first
        } else {
            Value::from(7_i64)
        }
    })
}

pub fn date_isocalendar(self_: &Value) -> PyResult<Value> {
    let mut year = py::getattr(self_, name!("_year"))?;
    let today = py::call_method(name!("toordinal"), slice::from_ref(self_))?;
    if py::ops::ge(
        &today,
        &_week_one(&py::ops::add(&year, &Value::from(1_i64))?)?,
    )?
    .truth()?
    {
        year = py::ops::iadd(&year, &Value::from(1_i64))?;
    } else if py::ops::lt(&today, &_week_one(&year)?)?.truth()? {
        year = py::ops::isub(&year, &Value::from(1_i64))?;
    }
    let [week, day] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[
            py::ops::sub(&today, &_week_one(&year)?)?,
            Value::from(7_i64),
        ],
    )?)?)?;
    py::call(
        &_IsoDate.get()?,
        &[(
            year.clone(),
            py::ops::add(&week, &Value::from(1_i64))?,
            py::ops::add(&day, &Value::from(1_i64))?,
        )
            .to_value()],
    )
}

pub fn date_isoformat(self_: &Value) -> PyResult<Value> {
    Ok(Str::from(format!(
        "{}-{}-{}",
        py::format_value(&py::getattr(self_, name!("_year"))?, "04d")?,
        py::format_value(&py::getattr(self_, name!("_month"))?, "02d")?,
        py::format_value(&py::getattr(self_, name!("_day"))?, "02d")?
    ))
    .to_value())
}

pub fn date_str(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("isoformat"), slice::from_ref(self_))
}

pub fn date_ctime(self_: &Value) -> PyResult<Value> {
    Ok(Str::from(format!(
        "{} {} {} 00:00:00 {}",
        py::format_value(
            &py::ops::getitem(
                &py::ops::getitem(
                    &_DAYS.get()?.to_value(),
                    &py::call_method(name!("weekday"), slice::from_ref(self_))?
                )?,
                &Slice::new(None, Some(3), None).to_value()
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &py::ops::getitem(
                    &_MONTHS.get()?.to_value(),
                    &py::ops::sub(&py::getattr(self_, name!("_month"))?, &Value::from(1_i64))?
                )?,
                &Slice::new(None, Some(3), None).to_value()
            )?,
            ""
        )?,
        py::format_value(&py::getattr(self_, name!("_day"))?, "2d")?,
        py::format_value(&py::getattr(self_, name!("_year"))?, "04d")?
    ))
    .to_value())
}

pub fn date_strftime(self_: &Value, format: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[format.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "strftime() argument 1 must be str, not {}",
            py::format_value(&_type_name(format)?, "")?
        )));
    }
    Ok(_formatted(format, self_, &py::call(&time_global.get()?, &[])?)?.to_value())
}

pub fn date_format(self_: &Value, spec: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[spec.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "__format__() argument 1 must be str, not {}",
            py::format_value(&_type_name(spec)?, "")?
        )));
    }
    Ok(if spec.truth()? {
        py::call_method(name!("strftime"), &[self_.clone(), spec.clone()])?
    } else {
        py::str(self_)?.to_value()
    })
}

pub fn date_timetuple(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("time.struct_time")?,
        &[(
            py::getattr(self_, name!("_year"))?,
            py::getattr(self_, name!("_month"))?,
            py::getattr(self_, name!("_day"))?,
            0_i64,
            0_i64,
            0_i64,
            py::call_method(name!("weekday"), slice::from_ref(self_))?,
            py::call_method(name!("_yearday"), slice::from_ref(self_))?,
            -1_i64,
        )
            .to_value()],
    )
}

pub fn date_yearday(self_: &Value) -> PyResult<Value> {
    py::ops::add(
        &py::ops::sub(
            &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
            &_to_ordinal(&py::getattr(self_, name!("_year"))?, 1, 1)?,
        )?,
        &Value::from(1_i64),
    )
}

pub fn date_replace(self_: &Value, year: &Value, month: &Value, day: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[
            if year.is_none() {
                py::getattr(self_, name!("_year"))?
            } else {
                year.clone()
            },
            if month.is_none() {
                py::getattr(self_, name!("_month"))?
            } else {
                month.clone()
            },
            if day.is_none() {
                py::getattr(self_, name!("_day"))?
            } else {
                day.clone()
            },
        ],
    )
}

pub fn date_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({}, {}, {})",
        py::format_value(&_shown(self_)?, "")?,
        py::format_value(&py::getattr(self_, name!("_year"))?, "")?,
        py::format_value(&py::getattr(self_, name!("_month"))?, "")?,
        py::format_value(&py::getattr(self_, name!("_day"))?, "")?
    ))
    .to_value())
}

pub fn date_add(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return Ok({
            let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
            py::CallBuilder::new()
                .star(
                    &callee,
                    &_from_ordinal(&_check_ordinal(&py::ops::add(
                        &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
                        &py::getattr(other, name!("days"))?,
                    )?)?)?
                    .to_value(),
                )?
                .call(&callee)?
        });
    }
    py::builtin("NotImplemented")
}

pub fn date_sub(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return Ok({
            let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
            py::CallBuilder::new()
                .star(
                    &callee,
                    &_from_ordinal(&_check_ordinal(&py::ops::sub(
                        &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
                        &py::getattr(other, name!("days"))?,
                    )?)?)?
                    .to_value(),
                )?
                .call(&callee)?
        });
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), date_global.get()?],
    )?
    .truth()?
        && !py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), datetime.get()?],
        )?
        .truth()?
    {
        return py::call(
            &timedelta.get()?,
            &[py::ops::sub(
                &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
                &py::call_method(name!("toordinal"), slice::from_ref(other))?,
            )?],
        );
    }
    py::builtin("NotImplemented")
}

pub fn date_same(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), datetime.get()?],
    )?
    .truth()?
        || !py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), date_global.get()?],
        )?
        .truth()?
    {
        return Ok(Value::None);
    }
    Ok((
        (
            py::getattr(self_, name!("_year"))?,
            py::getattr(self_, name!("_month"))?,
            py::getattr(self_, name!("_day"))?,
        ),
        (
            py::getattr(other, name!("_year"))?,
            py::getattr(other, name!("_month"))?,
            py::getattr(other, name!("_day"))?,
        ),
    )
        .to_value())
}

pub fn date_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let both = py::call_method(name!("_same"), &[self_.clone(), other.clone()])?;
    Ok(if both.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::eq(
            &py::ops::getitem(&both, &Value::from(0_i64))?,
            &py::ops::getitem(&both, &Value::from(1_i64))?,
        )?
    })
}

pub fn date_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let both = py::call_method(name!("_ordered"), &[self_.clone(), other.clone()])?;
    Ok(if both.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::lt(
            &py::ops::getitem(&both, &Value::from(0_i64))?,
            &py::ops::getitem(&both, &Value::from(1_i64))?,
        )?
    })
}

pub fn date_le(self_: &Value, other: &Value) -> PyResult<Value> {
    let both = py::call_method(name!("_ordered"), &[self_.clone(), other.clone()])?;
    Ok(if both.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::le(
            &py::ops::getitem(&both, &Value::from(0_i64))?,
            &py::ops::getitem(&both, &Value::from(1_i64))?,
        )?
    })
}

pub fn date_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    let both = py::call_method(name!("_ordered"), &[self_.clone(), other.clone()])?;
    Ok(if both.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::gt(
            &py::ops::getitem(&both, &Value::from(0_i64))?,
            &py::ops::getitem(&both, &Value::from(1_i64))?,
        )?
    })
}

pub fn date_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    let both = py::call_method(name!("_ordered"), &[self_.clone(), other.clone()])?;
    Ok(if both.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::ge(
            &py::ops::getitem(&both, &Value::from(0_i64))?,
            &py::ops::getitem(&both, &Value::from(1_i64))?,
        )?
    })
}

pub fn date_ordered(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), datetime.get()?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(
            "can't compare datetime.datetime to datetime.date",
        ));
    }
    py::call_method(name!("_same"), &[self_.clone(), other.clone()])
}

pub fn date_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&(
        py::getattr(self_, name!("_year"))?,
        py::getattr(self_, name!("_month"))?,
        py::getattr(self_, name!("_day"))?,
    ))?
    .to_value())
}

pub fn _iso_to_date(year: &Value, week: &Value, day: &Value) -> PyResult<(Value, Value, Value)> {
    if !(py::ops::le(&MINYEAR.get()?.to_value(), year)?.truth()?
        && py::ops::le(year, &MAXYEAR.get()?.to_value())?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "Year is out of range: {}",
            py::format_value(year, "")?
        )));
    }
    let start = _week_one(year)?;
    if !(py::ops::le(&Value::from(1_i64), week)?.truth()?
        && py::ops::le(week, &Value::from(52_i64))?.truth()?)
        && !(py::ops::eq(week, &Value::from(53_i64))?.truth()?
            && py::ops::lt(
                &py::ops::add(&start, &(52_i64 * 7).to_value())?,
                &_week_one(&py::ops::add(year, &Value::from(1_i64))?)?,
            )?
            .truth()?)
    {
        return Err(py::error::value_error(format!(
            "Invalid week: {}",
            py::format_value(week, "")?
        )));
    }
    if !(py::ops::le(&Value::from(1_i64), day)?.truth()?
        && py::ops::le(day, &Value::from(7_i64))?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "Invalid weekday: {} (range is [1, 7])",
            py::format_value(day, "")?
        )));
    }
    _from_ordinal(&py::ops::sub(
        &py::ops::add(
            &py::ops::add(
                &start,
                &py::ops::mul(
                    &py::ops::sub(week, &Value::from(1_i64))?,
                    &Value::from(7_i64),
                )?,
            )?,
            day,
        )?,
        &Value::from(1_i64),
    )?)
}

pub fn _digits(text: &Value, start: i64, count: i64) -> PyResult<Value> {
    let part = py::ops::getitem(
        text,
        &Slice::new(Some(start), Some(start + count), None).to_value(),
    )?;
    if py::ops::len_i64(&part)? != count
        || (!py::call_method(name!("isascii"), slice::from_ref(&part))?.truth()?
            || !py::call_method(name!("isdigit"), slice::from_ref(&part))?.truth()?)
    {
        return Err(PyErr::with_args("ValueError", Vec::new()));
    }
    py::call(&py::builtin("int")?, slice::from_ref(&part))
}

pub fn _digits_2(text: &Value, start: &Value, count: i64) -> PyResult<Value> {
    let part = py::ops::getitem(
        text,
        &py::slice_object(
            start,
            &py::ops::add(start, &count.to_value())?,
            &Value::None,
        ),
    )?;
    if py::ops::len_i64(&part)? != count
        || (!py::call_method(name!("isascii"), slice::from_ref(&part))?.truth()?
            || !py::call_method(name!("isdigit"), slice::from_ref(&part))?.truth()?)
    {
        return Err(PyErr::with_args("ValueError", Vec::new()));
    }
    py::call(&py::builtin("int")?, slice::from_ref(&part))
}

/// Year, month, day and where the date ends.
pub fn _parse_date(text: &Value) -> PyResult<(Value, Value, Value, Value)> {
    let mut year = _digits(text, 0, 4)?;
    let dashes = py::ops::eq(
        &py::ops::getitem(text, &Value::from(4_i64))?,
        &Value::from("-"),
    )?;
    let mut at = if dashes.truth()? {
        Value::from(5_i64)
    } else {
        Value::from(4_i64)
    };
    let month: Value;
    if py::ops::eq(&py::ops::getitem(text, &at)?, &Value::from("W"))?.truth()? {
        let week = _digits_2(text, &py::ops::add(&at, &Value::from(1_i64))?, 2)?;
        at = py::ops::iadd(&at, &Value::from(3_i64))?;
        let mut day = Value::from(1_i64);
        if py::ops::lt(&at, &py::ops::len_i64(text)?.to_value())?.truth()?
            && (py::ops::eq(
                &py::ops::eq(&py::ops::getitem(text, &at)?, &Value::from("-"))?,
                &dashes,
            )?
            .truth()?
                && (dashes.truth()?
                    || py::call_method(name!("isdigit"), &[py::ops::getitem(text, &at)?])?
                        .truth()?))
        {
            at = py::ops::iadd(&at, &dashes)?;
            day = _digits_2(text, &at, 1)?;
            at = py::ops::iadd(&at, &Value::from(1_i64))?;
        }
        (year, month, day) = _iso_to_date(&year, &week, &day)?;
        return Ok((year.clone(), month.clone(), day.clone(), at.clone()));
    }
    month = _digits_2(text, &at, 2)?;
    at = py::ops::iadd(&at, &Value::from(2_i64))?;
    if dashes.truth()? {
        if py::ops::ne(&py::ops::getitem(text, &at)?, &Value::from("-"))?.truth()? {
            return Err(PyErr::with_args("ValueError", Vec::new()));
        }
        at = py::ops::iadd(&at, &Value::from(1_i64))?;
    }
    Ok((
        year.clone(),
        month.clone(),
        _digits_2(text, &at, 2)?,
        py::ops::add(&at, &Value::from(2_i64))?,
    ))
}

/// Hour, minute, second and microsecond.
pub fn _parse_clock(text: &Value) -> PyResult<List<Value>> {
    let parts = List::new(vec![
        Value::from(0_i64),
        Value::from(0_i64),
        Value::from(0_i64),
        Value::from(0_i64),
    ]);
    let mut at: i64 = 0;
    let colons = {
        let first = (py::ops::len_i64(text)? > 2).to_value();
        if first.truth()? {
            py::ops::eq(
                &py::ops::getitem(text, &Value::from(2_i64))?,
                &Value::from(":"),
            )?
        } else {
            first
        }
    };
    for field in 0..3_i64 {
        parts.set(field, _digits(text, at, 2)?)?;
        at += 2;
        if at == py::ops::len_i64(text)? {
            return Ok(parts);
        }
        if py::ops::contains(&Value::from(".,"), &py::ops::getitem(text, &at.to_value())?)?
            && field == 2
        {
            break;
        }
        if field == 2 {
            return Err(PyErr::with_args("ValueError", Vec::new()));
        }
        if colons.truth()? {
            if py::ops::ne(&py::ops::getitem(text, &at.to_value())?, &Value::from(":"))?.truth()? {
                return Err(PyErr::with_args("ValueError", Vec::new()));
            }
            at += 1;
        }
    }
    let fraction = py::ops::getitem(text, &Slice::new(Some(at + 1), None, None).to_value())?;
    if !fraction.truth()?
        || (!py::call_method(name!("isascii"), slice::from_ref(&fraction))?.truth()?
            || !py::call_method(name!("isdigit"), slice::from_ref(&fraction))?.truth()?)
    {
        return Err(PyErr::with_args("ValueError", Vec::new()));
    }
    parts.set(
        3,
        py::call(
            &py::builtin("int")?,
            &[py::ops::getitem(
                &py::ops::add(&fraction, &Value::from("00000"))?,
                &Slice::new(None, Some(6), None).to_value(),
            )?],
        )?,
    )?;
    Ok(parts)
}

/// The fields of a time and its zone.
pub fn _parse_time(mut text: Value) -> PyResult<(Value, Value, Value, Value, Value)> {
    let mut zone = Value::None;
    let at = py::builtins::max2(
        &py::call_method(name!("find"), &[text.clone(), Value::from("+")])?,
        &py::call_method(name!("find"), &[text.clone(), Value::from("-")])?,
    )?;
    if py::call_method(name!("endswith"), &[text.clone(), Value::from("Z")])?.truth()? {
        zone = py::getattr(&timezone.get()?, name!("utc"))?;
        text = py::ops::getitem(&text, &Slice::new(None, Some(-1), None).to_value())?;
    } else if py::ops::ge(&at, &Value::from(0_i64))?.truth()? {
        let sign: i64 =
            if py::ops::eq(&py::ops::getitem(&text, &at)?, &Value::from("-"))?.truth()? {
                -1
            } else {
                1
            };
        let [hours, minutes, seconds, micros] = py::unpack_items::<4, _>(py::iter::ok(
            _parse_clock(&py::ops::getitem(
                &text,
                &py::slice_object(
                    &py::ops::add(&at, &Value::from(1_i64))?,
                    &Value::None,
                    &Value::None,
                ),
            )?)?
            .iter(),
        ))?;
        let offset = py::call_kw(
            &timedelta.get()?,
            &[hours, minutes, seconds, micros],
            &["hours", "minutes", "seconds", "microseconds"],
        )?;
        zone = if offset.truth()? {
            py::call(
                &timezone.get()?,
                &[py::ops::mul(&sign.to_value(), &offset)?],
            )?
        } else {
            py::getattr(&timezone.get()?, name!("utc"))?
        };
        text = py::ops::getitem(&text, &py::slice_object(&Value::None, &at, &Value::None))?;
    }
    let [hour, minute, second, microsecond] =
        py::unpack_items::<4, _>(py::iter::ok(_parse_clock(&text)?.iter()))?;
    Ok((
        hour.clone(),
        minute.clone(),
        second.clone(),
        microsecond.clone(),
        zone.clone(),
    ))
}

pub fn _clock_text(
    hour: &Value,
    minute: &Value,
    second: &Value,
    microsecond: &Value,
    mut timespec: Value,
) -> PyResult<Str> {
    if py::ops::eq(&timespec, &Value::from("auto"))?.truth()? {
        timespec = if microsecond.truth()? {
            Value::from("microseconds")
        } else {
            Value::from("seconds")
        };
    }
    if py::ops::eq(&timespec, &Value::from("hours"))?.truth()? {
        return Ok(Str::from(format!("{}", py::format_value(hour, "02d")?)));
    }
    if py::ops::eq(&timespec, &Value::from("minutes"))?.truth()? {
        return Ok(Str::from(format!(
            "{}:{}",
            py::format_value(hour, "02d")?,
            py::format_value(minute, "02d")?
        )));
    }
    if py::ops::eq(&timespec, &Value::from("seconds"))?.truth()? {
        return Ok(Str::from(format!(
            "{}:{}:{}",
            py::format_value(hour, "02d")?,
            py::format_value(minute, "02d")?,
            py::format_value(second, "02d")?
        )));
    }
    if py::ops::eq(&timespec, &Value::from("milliseconds"))?.truth()? {
        return Ok(Str::from(format!(
            "{}:{}:{}.{}",
            py::format_value(hour, "02d")?,
            py::format_value(minute, "02d")?,
            py::format_value(second, "02d")?,
            py::format_value(
                &py::ops::floordiv(microsecond, &Value::from(1000_i64))?,
                "03d"
            )?
        )));
    }
    if py::ops::eq(&timespec, &Value::from("microseconds"))?.truth()? {
        return Ok(Str::from(format!(
            "{}:{}:{}.{}",
            py::format_value(hour, "02d")?,
            py::format_value(minute, "02d")?,
            py::format_value(second, "02d")?,
            py::format_value(microsecond, "06d")?
        )));
    }
    Err(py::error::value_error("Unknown timespec value"))
}

pub fn time_init(
    self_: &Value,
    hour: &Value,
    minute: &Value,
    second: &Value,
    microsecond: &Value,
    tzinfo_: &Value,
    fold: &Value,
) -> PyResult<Value> {
    let (part, part_2, part_3, part_4) = _check_time(
        hour.clone(),
        minute.clone(),
        second.clone(),
        microsecond.clone(),
        fold,
    )?;
    py::setattr(self_, name!("_hour"), part)?;
    py::setattr(self_, name!("_minute"), part_2)?;
    py::setattr(self_, name!("_second"), part_3)?;
    py::setattr(self_, name!("_microsecond"), part_4)?;
    _check_zone(tzinfo_)?;
    py::setattr(self_, name!("_tzinfo"), tzinfo_.clone())?;
    py::setattr(self_, name!("_fold"), fold.clone())?;
    Ok(Value::None)
}

pub fn time_fromisoformat(cls: &Value, time_string: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[time_string.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("fromisoformat: argument must be str"));
    }
    let mut hour: Value = Value::None;
    let mut minute: Value = Value::None;
    let mut second: Value = Value::None;
    let mut microsecond: Value = Value::None;
    let mut zone: Value = Value::None;
    let outcome: PyResult<()> = 'attempt: {
        (hour, minute, second, microsecond, zone) = attempt!(
            'attempt,
            _parse_time(attempt!(
                'attempt,
                py::call_method(name!("removeprefix"), &[time_string.clone(), Value::from("T")])
            ))
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("ValueError") || error.is("IndexError") {
            return Err(PyErr::raise_from(
                &py::call(
                    &py::builtin("ValueError")?,
                    &[Str::from(format!(
                        "Invalid isoformat string: {}",
                        py::repr(time_string)?
                    ))
                    .to_value()],
                )?,
                &Value::None,
            )
            .with_context(&error));
        } else {
            return Err(error);
        }
    }
    py::call(
        cls,
        &[
            hour.clone(),
            minute.clone(),
            second.clone(),
            microsecond.clone(),
            zone.clone(),
        ],
    )
}

pub fn time_hour(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_hour"))
}

pub fn time_minute(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_minute"))
}

pub fn time_second(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_second"))
}

pub fn time_microsecond(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_microsecond"))
}

pub fn time_tzinfo(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_tzinfo"))
}

pub fn time_fold(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_fold"))
}

pub fn time_utcoffset(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        Value::None
    } else {
        py::call_method(
            name!("utcoffset"),
            &[py::getattr(self_, name!("_tzinfo"))?, Value::None],
        )?
    })
}

pub fn time_tzname(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        Value::None
    } else {
        py::call_method(
            name!("tzname"),
            &[py::getattr(self_, name!("_tzinfo"))?, Value::None],
        )?
    })
}

pub fn time_dst(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        Value::None
    } else {
        py::call_method(
            name!("dst"),
            &[py::getattr(self_, name!("_tzinfo"))?, Value::None],
        )?
    })
}

pub fn time_isoformat(self_: &Value, timespec: &Value) -> PyResult<Value> {
    let text = _clock_text(
        &py::getattr(self_, name!("_hour"))?,
        &py::getattr(self_, name!("_minute"))?,
        &py::getattr(self_, name!("_second"))?,
        &py::getattr(self_, name!("_microsecond"))?,
        timespec.clone(),
    )?;
    Ok(text
        .concat(&_offset_text(
            &py::call_method(name!("utcoffset"), slice::from_ref(self_))?,
            &Str::from(":"),
        )?)
        .to_value())
}

pub fn time_str(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("isoformat"), slice::from_ref(self_))
}

pub fn time_strftime(self_: &Value, format: &Value) -> PyResult<Value> {
    Ok(_formatted(
        format,
        &py::call(
            &date_global.get()?,
            &[
                Value::from(1900_i64),
                Value::from(1_i64),
                Value::from(1_i64),
            ],
        )?,
        self_,
    )?
    .to_value())
}

pub fn time_format(self_: &Value, spec: &Value) -> PyResult<Value> {
    Ok(if spec.truth()? {
        py::call_method(name!("strftime"), &[self_.clone(), spec.clone()])?
    } else {
        py::str(self_)?.to_value()
    })
}

pub fn time_replace(
    self_: &Value,
    hour: &Value,
    minute: &Value,
    second: &Value,
    microsecond: &Value,
    tzinfo_: &Value,
    fold: &Value,
) -> PyResult<Value> {
    py::call_kw(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[
            if hour.is_none() {
                py::getattr(self_, name!("_hour"))?
            } else {
                hour.clone()
            },
            if minute.is_none() {
                py::getattr(self_, name!("_minute"))?
            } else {
                minute.clone()
            },
            if second.is_none() {
                py::getattr(self_, name!("_second"))?
            } else {
                second.clone()
            },
            if microsecond.is_none() {
                py::getattr(self_, name!("_microsecond"))?
            } else {
                microsecond.clone()
            },
            if py::ops::is_(tzinfo_, &Value::from(true)) {
                py::getattr(self_, name!("_tzinfo"))?
            } else {
                tzinfo_.clone()
            },
            if fold.is_none() {
                py::getattr(self_, name!("_fold"))?
            } else {
                fold.clone()
            },
        ],
        &["fold"],
    )
}

pub fn time_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({})",
        py::format_value(&_shown(self_)?, "")?,
        _clock_repr(self_)?
    ))
    .to_value())
}

pub fn time_us(self_: &Value) -> PyResult<Value> {
    let total = py::ops::add(
        &py::ops::mul(
            &py::ops::add(
                &py::ops::mul(
                    &py::ops::add(
                        &py::ops::mul(&py::getattr(self_, name!("_hour"))?, &Value::from(60_i64))?,
                        &py::getattr(self_, name!("_minute"))?,
                    )?,
                    &Value::from(60_i64),
                )?,
                &py::getattr(self_, name!("_second"))?,
            )?,
            &Value::from(1_000_000_i64),
        )?,
        &py::getattr(self_, name!("_microsecond"))?,
    )?;
    let offset = py::call_method(name!("utcoffset"), slice::from_ref(self_))?;
    Ok(if offset.is_none() {
        (total.clone(), false).to_value()
    } else {
        (
            py::ops::sub(&total, &py::getattr(&offset, name!("_us"))?)?,
            true,
        )
            .to_value()
    })
}

pub fn time_pair(self_: &Value, other: &Value) -> PyResult<Value> {
    let [mine, aware] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("_us"),
        slice::from_ref(self_),
    )?)?)?;
    let [theirs, other_aware] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("_us"),
        slice::from_ref(other),
    )?)?)?;
    if py::ops::ne(&aware, &other_aware)?.truth()? {
        return Err(py::error::type_error(
            "can't compare offset-naive and offset-aware times",
        ));
    }
    Ok((mine.clone(), theirs.clone()).to_value())
}

pub fn time_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), time_global.get()?],
        )?
        .truth()?
        {
            py::ops::eq(
                &py::call_method(name!("_us"), slice::from_ref(self_))?,
                &py::call_method(name!("_us"), slice::from_ref(other))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn time_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), time_global.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let [mine, theirs] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("_pair"),
        &[self_.clone(), other.clone()],
    )?)?)?;
    py::ops::lt(&mine, &theirs)
}

pub fn time_le(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), time_global.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let [mine, theirs] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("_pair"),
        &[self_.clone(), other.clone()],
    )?)?)?;
    py::ops::le(&mine, &theirs)
}

pub fn time_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), time_global.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let [mine, theirs] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("_pair"),
        &[self_.clone(), other.clone()],
    )?)?)?;
    py::ops::gt(&mine, &theirs)
}

pub fn time_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), time_global.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let [mine, theirs] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("_pair"),
        &[self_.clone(), other.clone()],
    )?)?)?;
    py::ops::ge(&mine, &theirs)
}

pub fn time_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&py::call_method(name!("_us"), slice::from_ref(self_))?)?.to_value())
}

pub fn _clock_repr(value: &Value) -> PyResult<Str> {
    let parts = List::new(vec![
        py::str(&py::getattr(value, name!("_hour"))?)?,
        py::str(&py::getattr(value, name!("_minute"))?)?,
    ]);
    if py::getattr(value, name!("_second"))?.truth()?
        || py::getattr(value, name!("_microsecond"))?.truth()?
    {
        parts.append(py::str(&py::getattr(value, name!("_second"))?)?);
    }
    if py::getattr(value, name!("_microsecond"))?.truth()? {
        parts.append(py::str(&py::getattr(value, name!("_microsecond"))?)?);
    }
    if !py::getattr(value, name!("_tzinfo"))?.is_none() {
        parts.append(Str::from(format!(
            "tzinfo={}",
            py::repr(&py::getattr(value, name!("_tzinfo"))?)?
        )));
    }
    if py::getattr(value, name!("_fold"))?.truth()? {
        parts.append(Str::from(format!(
            "fold={}",
            py::format_value(&py::getattr(value, name!("_fold"))?, "")?
        )));
    }
    Str::from(", ").join(&parts)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn datetime_init(
    self_: &Value,
    year: &Value,
    month: &Value,
    day: &Value,
    hour: &Value,
    minute: &Value,
    second: &Value,
    microsecond: &Value,
    tzinfo_: &Value,
    fold: &Value,
) -> PyResult<Value> {
    let (part, part_2, part_3) = _check_date(year.clone(), month.clone(), day.clone())?;
    py::setattr(self_, name!("_year"), part)?;
    py::setattr(self_, name!("_month"), part_2)?;
    py::setattr(self_, name!("_day"), part_3)?;
    let (part_4, part_5, part_6, part_7) = _check_time(
        hour.clone(),
        minute.clone(),
        second.clone(),
        microsecond.clone(),
        fold,
    )?;
    py::setattr(self_, name!("_hour"), part_4)?;
    py::setattr(self_, name!("_minute"), part_5)?;
    py::setattr(self_, name!("_second"), part_6)?;
    py::setattr(self_, name!("_microsecond"), part_7)?;
    _check_zone(tzinfo_)?;
    py::setattr(self_, name!("_tzinfo"), tzinfo_.clone())?;
    py::setattr(self_, name!("_fold"), fold.clone())?;
    Ok(Value::None)
}

/// The moment `total` microseconds after the start of the year one.
pub fn datetime_at(cls: &Value, total: &Value, zone: &Value) -> PyResult<Value> {
    let [days, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[total.clone(), _DAY_US.get()?.to_value()],
    )?)?)?;
    let (year, month, day) =
        _from_ordinal(&_check_ordinal(&py::ops::add(&days, &Value::from(1_i64))?)?)?;
    let [seconds, microsecond] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[rest, Value::from(1_000_000_i64)],
    )?)?)?;
    let [minutes, second] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[seconds, Value::from(60_i64)],
    )?)?)?;
    let [hour, minute] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[minutes, Value::from(60_i64)],
    )?)?)?;
    py::call(
        cls,
        &[
            year.clone(),
            month.clone(),
            day.clone(),
            hour.clone(),
            minute.clone(),
            second.clone(),
            microsecond.clone(),
            zone.clone(),
        ],
    )
}

pub fn datetime_fromtimestamp(cls: &Value, timestamp: &Value, tz: &Value) -> PyResult<Value> {
    _check_zone(tz)?;
    let total = if py::call(
        &py::builtin("isinstance")?,
        &[timestamp.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        py::call(
            &py::builtin("round")?,
            &[py::ops::mul(timestamp, &Value::from(1_000_000_i64))?],
        )?
    } else {
        _rounded(timestamp)?
    };
    let epoch: i64 = 62_135_596_800_i64 * 1_000_000;
    if !{
        let middle = py::ops::add(&epoch.to_value(), &total)?;
        py::ops::le(&Value::from(0_i64), &middle)?.truth()?
            && py::ops::lt(&middle, &(3_652_059 * _DAY_US.get()?).to_value())?.truth()?
    } {
        return Err(py::error::value_error(format!(
            "year {} is out of range",
            py::format_value(
                &py::ops::add(
                    &Value::from(1970_i64),
                    &py::ops::floordiv(&total, &Value::from(31_556_952_000_000_i64))?
                )?,
                ""
            )?
        )));
    }
    if tz.is_none() {
        let offset = py::getattr(
            &py::call(
                &py::imported("time.localtime")?,
                &[py::ops::floordiv(&total, &Value::from(1_000_000_i64))?],
            )?,
            name!("tm_gmtoff"),
        )?;
        return py::call_method(
            name!("_at"),
            &[
                cls.clone(),
                py::ops::add(
                    &py::ops::add(&epoch.to_value(), &total)?,
                    &py::ops::mul(&offset, &Value::from(1_000_000_i64))?,
                )?,
                Value::None,
            ],
        );
    }
    py::call_method(
        name!("fromutc"),
        &[
            tz.clone(),
            py::call_method(
                name!("_at"),
                &[
                    cls.clone(),
                    py::ops::add(&epoch.to_value(), &total)?,
                    tz.clone(),
                ],
            )?,
        ],
    )
}

pub fn datetime_utcfromtimestamp(cls: &Value, timestamp: &Value) -> PyResult<Value> {
    py::call_method_kw(
        name!("replace"),
        &[
            py::call_method(
                name!("fromtimestamp"),
                &[
                    cls.clone(),
                    timestamp.clone(),
                    py::getattr(&timezone.get()?, name!("utc"))?,
                ],
            )?,
            Value::None,
        ],
        &["tzinfo"],
    )
}

pub fn datetime_now(cls: &Value, tz: &Value) -> PyResult<Value> {
    py::call_method(
        name!("fromtimestamp"),
        &[cls.clone(), py::time::time().to_value(), tz.clone()],
    )
}

pub fn datetime_utcnow(cls: &Value) -> PyResult<Value> {
    py::call_method(
        name!("utcfromtimestamp"),
        &[cls.clone(), py::time::time().to_value()],
    )
}

pub fn datetime_combine(
    cls: &Value,
    date_: &Value,
    time_: &Value,
    tzinfo_: &Value,
) -> PyResult<Value> {
    py::call_kw(
        cls,
        &[
            py::getattr(date_, name!("year"))?,
            py::getattr(date_, name!("month"))?,
            py::getattr(date_, name!("day"))?,
            py::getattr(time_, name!("hour"))?,
            py::getattr(time_, name!("minute"))?,
            py::getattr(time_, name!("second"))?,
            py::getattr(time_, name!("microsecond"))?,
            if py::ops::is_(tzinfo_, &Value::from(true)) {
                py::getattr(time_, name!("tzinfo"))?
            } else {
                tzinfo_.clone()
            },
            py::getattr(time_, name!("fold"))?,
        ],
        &["fold"],
    )
}

pub fn datetime_fromisoformat(cls: &Value, date_string: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[date_string.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("fromisoformat: argument must be str"));
    }
    let mut year: Value = Value::None;
    let mut month: Value = Value::None;
    let mut day: Value = Value::None;
    let mut fields: (Value, Value, Value, Value, Value) = Default::default();
    let outcome: PyResult<()> = 'attempt: {
        let end: Value;
        (year, month, day, end) = attempt!('attempt, _parse_date(date_string));
        fields = (
            Value::from(0_i64),
            Value::from(0_i64),
            Value::from(0_i64),
            Value::from(0_i64),
            Value::None,
        );
        if attempt!(
            'attempt,
            attempt!(
                'attempt,
                py::ops::lt(&end, &attempt!('attempt, py::ops::len_i64(date_string)).to_value())
            )
            .truth()
        ) {
            fields = attempt!(
                'attempt,
                _parse_time(attempt!(
                    'attempt,
                    py::ops::getitem(
                        date_string,
                        &py::slice_object(
                            &attempt!('attempt, py::ops::add(&end, &Value::from(1_i64))),
                            &Value::None,
                            &Value::None
                        )
                    )
                ))
            );
        }
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("ValueError") || error.is("IndexError") {
            return Err(PyErr::raise_from(
                &py::call(
                    &py::builtin("ValueError")?,
                    &[Str::from(format!(
                        "Invalid isoformat string: {}",
                        py::repr(date_string)?
                    ))
                    .to_value()],
                )?,
                &Value::None,
            )
            .with_context(&error));
        } else {
            return Err(error);
        }
    }
    Ok({
        let callee = cls.clone();
        py::CallBuilder::new()
            .arg(year.clone())
            .arg(month.clone())
            .arg(day.clone())
            .star(&callee, &fields.to_value())?
            .call(&callee)?
    })
}

pub fn datetime_strptime(cls: &Value, date_string: &Value, format: &Value) -> PyResult<Value> {
    Ok({
        let callee = cls.clone();
        py::CallBuilder::new()
            .star(&callee, &_parsed(date_string, format.clone())?.to_value())?
            .call(&callee)?
    })
}

pub fn datetime_hour(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_hour"))
}

pub fn datetime_minute(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_minute"))
}

pub fn datetime_second(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_second"))
}

pub fn datetime_microsecond(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_microsecond"))
}

pub fn datetime_tzinfo(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_tzinfo"))
}

pub fn datetime_fold(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_fold"))
}

pub fn datetime_utcoffset(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        Value::None
    } else {
        py::call_method(
            name!("utcoffset"),
            &[py::getattr(self_, name!("_tzinfo"))?, self_.clone()],
        )?
    })
}

pub fn datetime_tzname(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        Value::None
    } else {
        py::call_method(
            name!("tzname"),
            &[py::getattr(self_, name!("_tzinfo"))?, self_.clone()],
        )?
    })
}

pub fn datetime_dst(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        Value::None
    } else {
        py::call_method(
            name!("dst"),
            &[py::getattr(self_, name!("_tzinfo"))?, self_.clone()],
        )?
    })
}

pub fn datetime_us(self_: &Value) -> PyResult<Value> {
    let seconds = py::ops::add(
        &py::ops::mul(
            &py::ops::add(
                &py::ops::mul(&py::getattr(self_, name!("_hour"))?, &Value::from(60_i64))?,
                &py::getattr(self_, name!("_minute"))?,
            )?,
            &Value::from(60_i64),
        )?,
        &py::getattr(self_, name!("_second"))?,
    )?;
    py::ops::add(
        &py::ops::mul(
            &py::ops::add(
                &py::ops::mul(
                    &py::ops::sub(
                        &py::call_method(name!("toordinal"), slice::from_ref(self_))?,
                        &Value::from(1_i64),
                    )?,
                    &Value::from(86400_i64),
                )?,
                &seconds,
            )?,
            &Value::from(1_000_000_i64),
        )?,
        &py::getattr(self_, name!("_microsecond"))?,
    )
}

pub fn datetime_date(self_: &Value) -> PyResult<Value> {
    py::call(
        &date_global.get()?,
        &[
            py::getattr(self_, name!("_year"))?,
            py::getattr(self_, name!("_month"))?,
            py::getattr(self_, name!("_day"))?,
        ],
    )
}

pub fn datetime_time(self_: &Value) -> PyResult<Value> {
    py::call_kw(
        &time_global.get()?,
        &[
            py::getattr(self_, name!("_hour"))?,
            py::getattr(self_, name!("_minute"))?,
            py::getattr(self_, name!("_second"))?,
            py::getattr(self_, name!("_microsecond"))?,
            py::getattr(self_, name!("_fold"))?,
        ],
        &["fold"],
    )
}

pub fn datetime_timetz(self_: &Value) -> PyResult<Value> {
    py::call_kw(
        &time_global.get()?,
        &[
            py::getattr(self_, name!("_hour"))?,
            py::getattr(self_, name!("_minute"))?,
            py::getattr(self_, name!("_second"))?,
            py::getattr(self_, name!("_microsecond"))?,
            py::getattr(self_, name!("_tzinfo"))?,
            py::getattr(self_, name!("_fold"))?,
        ],
        &["fold"],
    )
}

pub fn datetime_timestamp(self_: &Value) -> PyResult<Value> {
    if py::getattr(self_, name!("_tzinfo"))?.is_none() {
        let seconds = py::ops::sub(
            &py::ops::floordiv(
                &py::call_method(name!("_us"), slice::from_ref(self_))?,
                &Value::from(1_000_000_i64),
            )?,
            &Value::from(62_135_596_800_i64),
        )?;
        let mut offset = py::getattr(
            &py::call(&py::imported("time.localtime")?, slice::from_ref(&seconds))?,
            name!("tm_gmtoff"),
        )?;
        offset = py::getattr(
            &py::call(
                &py::imported("time.localtime")?,
                &[py::ops::sub(&seconds, &offset)?],
            )?,
            name!("tm_gmtoff"),
        )?;
        return py::ops::add(
            &py::ops::sub(&seconds, &offset)?,
            &py::ops::truediv(
                &py::getattr(self_, name!("_microsecond"))?,
                &Value::from(1_000_000_i64),
            )?,
        );
    }
    py::call_method(
        name!("total_seconds"),
        &[py::ops::sub(
            self_,
            &py::call_kw(
                &datetime.get()?,
                &[
                    Value::from(1970_i64),
                    Value::from(1_i64),
                    Value::from(1_i64),
                    py::getattr(&timezone.get()?, name!("utc"))?,
                ],
                &["tzinfo"],
            )?,
        )?],
    )
}

pub fn datetime_timetuple(self_: &Value) -> PyResult<Value> {
    let saving = py::call_method(name!("dst"), slice::from_ref(self_))?;
    let flag: i64 = if saving.is_none() {
        -1
    } else {
        if saving.truth()? { 1 } else { 0 }
    };
    py::call(
        &py::imported("time.struct_time")?,
        &[(
            py::getattr(self_, name!("_year"))?,
            py::getattr(self_, name!("_month"))?,
            py::getattr(self_, name!("_day"))?,
            py::getattr(self_, name!("_hour"))?,
            py::getattr(self_, name!("_minute"))?,
            py::getattr(self_, name!("_second"))?,
            py::call_method(name!("weekday"), slice::from_ref(self_))?,
            py::call_method(name!("_yearday"), slice::from_ref(self_))?,
            flag,
        )
            .to_value()],
    )
}

pub fn datetime_utctimetuple(self_: &Value) -> PyResult<Value> {
    let offset = py::call_method(name!("utcoffset"), slice::from_ref(self_))?;
    let moved = if offset.truth()? {
        py::ops::sub(self_, &offset)?
    } else {
        self_.clone()
    };
    py::call(
        &py::imported("time.struct_time")?,
        &[(
            py::getattr(&moved, name!("_year"))?,
            py::getattr(&moved, name!("_month"))?,
            py::getattr(&moved, name!("_day"))?,
            py::getattr(&moved, name!("_hour"))?,
            py::getattr(&moved, name!("_minute"))?,
            py::getattr(&moved, name!("_second"))?,
            py::call_method(name!("weekday"), slice::from_ref(&moved))?,
            py::call_method(name!("_yearday"), slice::from_ref(&moved))?,
            0_i64,
        )
            .to_value()],
    )
}

pub fn datetime_astimezone(self_: &Value, mut tz: Value) -> PyResult<Value> {
    let mut offset = py::call_method(name!("utcoffset"), slice::from_ref(self_))?;
    let mut seconds: Value;
    if offset.is_none() {
        seconds = py::ops::sub(
            &py::ops::floordiv(
                &py::call_method(name!("_us"), slice::from_ref(self_))?,
                &Value::from(1_000_000_i64),
            )?,
            &Value::from(62_135_596_800_i64),
        )?;
        offset = py::call_kw(
            &timedelta.get()?,
            &[py::getattr(
                &py::call(&py::imported("time.localtime")?, slice::from_ref(&seconds))?,
                name!("tm_gmtoff"),
            )?],
            &["seconds"],
        )?;
    }
    if tz.is_none() {
        seconds = py::ops::sub(
            &py::ops::floordiv(
                &py::ops::sub(
                    &py::call_method(name!("_us"), slice::from_ref(self_))?,
                    &py::getattr(&offset, name!("_us"))?,
                )?,
                &Value::from(1_000_000_i64),
            )?,
            &Value::from(62_135_596_800_i64),
        )?;
        let local = py::call(&py::imported("time.localtime")?, &[seconds])?;
        tz = py::call(
            &timezone.get()?,
            &[
                py::call_kw(
                    &timedelta.get()?,
                    &[py::getattr(&local, name!("tm_gmtoff"))?],
                    &["seconds"],
                )?,
                py::getattr(&local, name!("tm_zone"))?,
            ],
        )?;
    }
    let utc = py::call_method_kw(
        name!("replace"),
        &[
            py::ops::sub(
                &py::call_method_kw(name!("replace"), &[self_.clone(), Value::None], &["tzinfo"])?,
                &offset,
            )?,
            tz.clone(),
        ],
        &["tzinfo"],
    )?;
    py::call_method(name!("fromutc"), &[tz.clone(), utc.clone()])
}

pub fn datetime_isoformat(self_: &Value, sep: &Value, timespec: &Value) -> PyResult<Value> {
    let clock = _clock_text(
        &py::getattr(self_, name!("_hour"))?,
        &py::getattr(self_, name!("_minute"))?,
        &py::getattr(self_, name!("_second"))?,
        &py::getattr(self_, name!("_microsecond"))?,
        timespec.clone(),
    )?;
    Ok(Str::from(format!(
        "{}{}{}{}",
        py::format_value(
            &py::call_method(name!("isoformat"), &[date_global.get()?, self_.clone()])?,
            ""
        )?,
        py::format_value(sep, "")?,
        clock,
        _offset_text(
            &py::call_method(name!("utcoffset"), slice::from_ref(self_))?,
            &Str::from(":")
        )?
    ))
    .to_value())
}

pub fn datetime_str(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("isoformat"), &[self_.clone(), Value::from(" ")])
}

pub fn datetime_ctime(self_: &Value) -> PyResult<Value> {
    let clock = Str::from(format!(
        "{}:{}:{}",
        py::format_value(&py::getattr(self_, name!("_hour"))?, "02d")?,
        py::format_value(&py::getattr(self_, name!("_minute"))?, "02d")?,
        py::format_value(&py::getattr(self_, name!("_second"))?, "02d")?
    ));
    Ok(Str::from(format!(
        "{} {} {} {} {}",
        py::format_value(
            &py::ops::getitem(
                &py::ops::getitem(
                    &_DAYS.get()?.to_value(),
                    &py::call_method(name!("weekday"), slice::from_ref(self_))?
                )?,
                &Slice::new(None, Some(3), None).to_value()
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &py::ops::getitem(
                    &_MONTHS.get()?.to_value(),
                    &py::ops::sub(&py::getattr(self_, name!("_month"))?, &Value::from(1_i64))?
                )?,
                &Slice::new(None, Some(3), None).to_value()
            )?,
            ""
        )?,
        py::format_value(&py::getattr(self_, name!("_day"))?, "2d")?,
        clock,
        py::format_value(&py::getattr(self_, name!("_year"))?, "04d")?
    ))
    .to_value())
}

pub fn datetime_strftime(self_: &Value, format: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[format.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "strftime() argument 1 must be str, not {}",
            py::format_value(&_type_name(format)?, "")?
        )));
    }
    Ok(_formatted(format, self_, self_)?.to_value())
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn datetime_replace(
    self_: &Value,
    year: &Value,
    month: &Value,
    day: &Value,
    hour: &Value,
    minute: &Value,
    second: &Value,
    microsecond: &Value,
    tzinfo_: &Value,
    fold: &Value,
) -> PyResult<Value> {
    py::call_kw(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[
            if year.is_none() {
                py::getattr(self_, name!("_year"))?
            } else {
                year.clone()
            },
            if month.is_none() {
                py::getattr(self_, name!("_month"))?
            } else {
                month.clone()
            },
            if day.is_none() {
                py::getattr(self_, name!("_day"))?
            } else {
                day.clone()
            },
            if hour.is_none() {
                py::getattr(self_, name!("_hour"))?
            } else {
                hour.clone()
            },
            if minute.is_none() {
                py::getattr(self_, name!("_minute"))?
            } else {
                minute.clone()
            },
            if second.is_none() {
                py::getattr(self_, name!("_second"))?
            } else {
                second.clone()
            },
            if microsecond.is_none() {
                py::getattr(self_, name!("_microsecond"))?
            } else {
                microsecond.clone()
            },
            if py::ops::is_(tzinfo_, &Value::from(true)) {
                py::getattr(self_, name!("_tzinfo"))?
            } else {
                tzinfo_.clone()
            },
            if fold.is_none() {
                py::getattr(self_, name!("_fold"))?
            } else {
                fold.clone()
            },
        ],
        &["fold"],
    )
}

pub fn datetime_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({}, {}, {}, {})",
        py::format_value(&_shown(self_)?, "")?,
        py::format_value(&py::getattr(self_, name!("_year"))?, "")?,
        py::format_value(&py::getattr(self_, name!("_month"))?, "")?,
        py::format_value(&py::getattr(self_, name!("_day"))?, "")?,
        _clock_repr(self_)?
    ))
    .to_value())
}

pub fn datetime_add(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return py::call_method(
            name!("_at"),
            &[
                py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                py::ops::add(
                    &py::call_method(name!("_us"), slice::from_ref(self_))?,
                    &py::getattr(other, name!("_us"))?,
                )?,
                py::getattr(self_, name!("_tzinfo"))?,
            ],
        );
    }
    py::builtin("NotImplemented")
}

pub fn datetime_sub(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), timedelta.get()?],
    )?
    .truth()?
    {
        return py::call_method(
            name!("_at"),
            &[
                py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                py::ops::sub(
                    &py::call_method(name!("_us"), slice::from_ref(self_))?,
                    &py::getattr(other, name!("_us"))?,
                )?,
                py::getattr(self_, name!("_tzinfo"))?,
            ],
        );
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), datetime.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let (mine, theirs) = (
        py::call_method(name!("utcoffset"), slice::from_ref(self_))?,
        py::call_method(name!("utcoffset"), slice::from_ref(other))?,
    );
    if py::ops::is_(
        &py::getattr(self_, name!("_tzinfo"))?,
        &py::getattr(other, name!("_tzinfo"))?,
    ) {
        return _delta(&py::ops::sub(
            &py::call_method(name!("_us"), slice::from_ref(self_))?,
            &py::call_method(name!("_us"), slice::from_ref(other))?,
        )?);
    }
    if mine.is_none() != theirs.is_none() {
        return Err(py::error::type_error(
            "can't subtract offset-naive and offset-aware datetimes",
        ));
    }
    if mine.is_none() {
        return _delta(&py::ops::sub(
            &py::call_method(name!("_us"), slice::from_ref(self_))?,
            &py::call_method(name!("_us"), slice::from_ref(other))?,
        )?);
    }
    _delta(&py::ops::add(
        &py::ops::sub(
            &py::ops::sub(
                &py::call_method(name!("_us"), slice::from_ref(self_))?,
                &py::getattr(&mine, name!("_us"))?,
            )?,
            &py::call_method(name!("_us"), slice::from_ref(other))?,
        )?,
        &py::getattr(&theirs, name!("_us"))?,
    )?)
}

pub fn datetime_moment(self_: &Value) -> PyResult<Value> {
    let offset = py::call_method(name!("utcoffset"), slice::from_ref(self_))?;
    Ok(if offset.is_none() {
        (
            py::call_method(name!("_us"), slice::from_ref(self_))?,
            false,
        )
            .to_value()
    } else {
        (
            py::ops::sub(
                &py::call_method(name!("_us"), slice::from_ref(self_))?,
                &py::getattr(&offset, name!("_us"))?,
            )?,
            true,
        )
            .to_value()
    })
}

pub fn datetime_same(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), datetime.get()?],
    )?
    .truth()?
    {
        return Ok(Value::None);
    }
    Ok((
        py::call_method(name!("_moment"), slice::from_ref(self_))?,
        py::call_method(name!("_moment"), slice::from_ref(other))?,
    )
        .to_value())
}

pub fn datetime_ordered(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), datetime.get()?],
    )?
    .truth()?
    {
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), date_global.get()?],
        )?
        .truth()?
        {
            return Err(py::error::type_error(
                "can't compare datetime.datetime to datetime.date",
            ));
        }
        return Ok(Value::None);
    }
    let (mine, theirs) = (
        py::call_method(name!("_moment"), slice::from_ref(self_))?,
        py::call_method(name!("_moment"), slice::from_ref(other))?,
    );
    if py::ops::ne(
        &py::ops::getitem(&mine, &Value::from(1_i64))?,
        &py::ops::getitem(&theirs, &Value::from(1_i64))?,
    )?
    .truth()?
    {
        return Err(py::error::type_error(
            "can't compare offset-naive and offset-aware datetimes",
        ));
    }
    Ok((mine.clone(), theirs.clone()).to_value())
}

pub fn datetime_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        py::PyHash::py_hash(&py::call_method(name!("_moment"), slice::from_ref(self_))?)?
            .to_value(),
    )
}

/// A float of seconds in microseconds, half to even.
pub fn _rounded(timestamp: &Value) -> PyResult<Value> {
    if py::ops::ne(timestamp, timestamp)?.truth()? {
        return Err(py::error::value_error(
            "cannot convert float NaN to integer",
        ));
    }
    let [fraction, whole] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::imported("math.modf")?,
        slice::from_ref(timestamp),
    )?)?)?;
    py::ops::add(
        &py::ops::mul(
            &py::call(&py::builtin("int")?, slice::from_ref(&whole))?,
            &Value::from(1_000_000_i64),
        )?,
        &py::call(
            &py::builtin("round")?,
            &[py::ops::mul(&fraction, &Value::from(1_000_000_i64))?],
        )?,
    )
}

/// `strftime`, in the C locale.
pub fn _formatted(format: &Value, day: &Value, clock: &Value) -> PyResult<Str> {
    let made: List<Value> = List::new(vec![]);
    let mut at: i64 = 0;
    while at < py::ops::len_i64(format)? {
        let char = py::ops::getitem(format, &at.to_value())?;
        at += 1;
        if py::ops::ne(&char, &Value::from("%"))?.truth()? {
            made.append(char);
            continue;
        }
        if at == py::ops::len_i64(format)? {
            made.append(Value::from("%"));
            break;
        }
        let mut code = py::ops::getitem(format, &at.to_value())?;
        at += 1;
        let plain = {
            let first = py::ops::eq(&code, &Value::from("-"))?;
            if first.truth()? {
                (at < py::ops::len_i64(format)?).to_value()
            } else {
                first
            }
        };
        if plain.truth()? {
            code = py::ops::getitem(format, &at.to_value())?;
            at += 1;
        }
        let mut text = _directive(&code, day, clock)?;
        if plain.truth()? && py::call_method(name!("isdigit"), slice::from_ref(&text))?.truth()? {
            text = {
                let first_2 = py::call_method(name!("lstrip"), &[text.clone(), Value::from("0")])?;
                if first_2.truth()? {
                    first_2
                } else {
                    Value::from("0")
                }
            };
        }
        made.append(text);
    }
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[Value::from(""), made.to_value()],
    )?))
}

/// `strftime`, in the C locale.
pub fn _formatted_2(format: &Str, day: &Value, clock: &Value) -> PyResult<Str> {
    let _frame = py::recursion::enter()?;
    let made: List<Value> = List::new(vec![]);
    let mut at: i64 = 0;
    while at < py::builtins::len(format) {
        let char = format.get(at)?;
        at += 1;
        if &char != "%" {
            made.append(char.to_value());
            continue;
        }
        if at == py::builtins::len(format) {
            made.append(Value::from("%"));
            break;
        }
        let mut code = format.get(at)?;
        at += 1;
        let plain = &code == "-" && at < py::builtins::len(format);
        if plain {
            code = format.get(at)?;
            at += 1;
        }
        let mut text = _directive_2(&code, day, clock)?;
        if plain && py::call_method(name!("isdigit"), slice::from_ref(&text))?.truth()? {
            text = {
                let first = py::call_method(name!("lstrip"), &[text.clone(), Value::from("0")])?;
                if first.truth()? {
                    first
                } else {
                    Value::from("0")
                }
            };
        }
        made.append(text);
    }
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[Value::from(""), made.to_value()],
    )?))
}

pub fn _directive(code: &Value, day: &Value, clock: &Value) -> PyResult<Value> {
    if py::ops::eq(code, &Value::from("Y"))?.truth()? {
        return Ok(py::str(&py::getattr(day, name!("_year"))?)?.to_value());
    }
    if py::ops::eq(code, &Value::from("m"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(day, name!("_month"))?, "02d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("d"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(day, name!("_day"))?, "02d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("H"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_hour"))?, "02d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("M"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_minute"))?, "02d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("S"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_second"))?, "02d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("f"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_microsecond"))?, "06d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("I"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::add(
                    &py::ops::modulo(
                        &py::ops::add(&py::getattr(clock, name!("_hour"))?, &Value::from(11_i64))?,
                        &Value::from(12_i64)
                    )?,
                    &Value::from(1_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("l"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::add(
                    &py::ops::modulo(
                        &py::ops::add(&py::getattr(clock, name!("_hour"))?, &Value::from(11_i64))?,
                        &Value::from(12_i64)
                    )?,
                    &Value::from(1_i64)
                )?,
                "2d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("k"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_hour"))?, "2d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("p"))?.truth()? {
        return Ok(
            if py::ops::lt(&py::getattr(clock, name!("_hour"))?, &Value::from(12_i64))?.truth()? {
                Value::from("AM")
            } else {
                Value::from("PM")
            },
        );
    }
    if py::ops::eq(code, &Value::from("P"))?.truth()? {
        return Ok(
            if py::ops::lt(&py::getattr(clock, name!("_hour"))?, &Value::from(12_i64))?.truth()? {
                Value::from("am")
            } else {
                Value::from("pm")
            },
        );
    }
    if py::ops::eq(code, &Value::from("y"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::modulo(&py::getattr(day, name!("_year"))?, &Value::from(100_i64))?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("C"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::floordiv(&py::getattr(day, name!("_year"))?, &Value::from(100_i64))?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("a"))?.truth()? {
        return py::ops::getitem(
            &py::ops::getitem(
                &_DAYS.get()?.to_value(),
                &py::call_method(name!("weekday"), slice::from_ref(day))?,
            )?,
            &Slice::new(None, Some(3), None).to_value(),
        );
    }
    if py::ops::eq(code, &Value::from("A"))?.truth()? {
        return py::ops::getitem(
            &_DAYS.get()?.to_value(),
            &py::call_method(name!("weekday"), slice::from_ref(day))?,
        );
    }
    if py::ops::contains(&Value::from("bh"), code)? {
        return py::ops::getitem(
            &py::ops::getitem(
                &_MONTHS.get()?.to_value(),
                &py::ops::sub(&py::getattr(day, name!("_month"))?, &Value::from(1_i64))?,
            )?,
            &Slice::new(None, Some(3), None).to_value(),
        );
    }
    if py::ops::eq(code, &Value::from("B"))?.truth()? {
        return py::ops::getitem(
            &_MONTHS.get()?.to_value(),
            &py::ops::sub(&py::getattr(day, name!("_month"))?, &Value::from(1_i64))?,
        );
    }
    if py::ops::eq(code, &Value::from("e"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(day, name!("_day"))?, "2d")?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("j"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::call_method(name!("_yearday"), slice::from_ref(day))?,
                "03d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("w"))?.truth()? {
        return Ok(py::str(&py::ops::modulo(
            &py::ops::add(
                &py::call_method(name!("weekday"), slice::from_ref(day))?,
                &Value::from(1_i64),
            )?,
            &Value::from(7_i64),
        )?)?
        .to_value());
    }
    if py::ops::eq(code, &Value::from("u"))?.truth()? {
        return Ok(py::str(&py::ops::add(
            &py::call_method(name!("weekday"), slice::from_ref(day))?,
            &Value::from(1_i64),
        )?)?
        .to_value());
    }
    if py::ops::eq(code, &Value::from("U"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::floordiv(
                    &py::ops::sub(
                        &py::ops::add(
                            &py::call_method(name!("_yearday"), slice::from_ref(day))?,
                            &Value::from(6_i64)
                        )?,
                        &py::ops::modulo(
                            &py::ops::add(
                                &py::call_method(name!("weekday"), slice::from_ref(day))?,
                                &Value::from(1_i64)
                            )?,
                            &Value::from(7_i64)
                        )?
                    )?,
                    &Value::from(7_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("W"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::floordiv(
                    &py::ops::sub(
                        &py::ops::add(
                            &py::call_method(name!("_yearday"), slice::from_ref(day))?,
                            &Value::from(6_i64)
                        )?,
                        &py::call_method(name!("weekday"), slice::from_ref(day))?
                    )?,
                    &Value::from(7_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("G"))?.truth()? {
        return Ok(py::str(&py::ops::getitem(
            &py::call_method(name!("isocalendar"), slice::from_ref(day))?,
            &Value::from(0_i64),
        )?)?
        .to_value());
    }
    if py::ops::eq(code, &Value::from("g"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::modulo(
                    &py::ops::getitem(
                        &py::call_method(name!("isocalendar"), slice::from_ref(day))?,
                        &Value::from(0_i64)
                    )?,
                    &Value::from(100_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("V"))?.truth()? {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::getitem(
                    &py::call_method(name!("isocalendar"), slice::from_ref(day))?,
                    &Value::from(1_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if py::ops::eq(code, &Value::from("z"))?.truth()? {
        return Ok(if !py::getattr(clock, name!("_tzinfo"))?.is_none() {
            _offset_text_2(
                &py::call_method(name!("utcoffset"), slice::from_ref(clock))?,
                &Str::from(""),
            )?
            .to_value()
        } else {
            Value::from("")
        });
    }
    if py::ops::eq(code, &Value::from("Z"))?.truth()? {
        return Ok(if !py::getattr(clock, name!("_tzinfo"))?.is_none() {
            {
                let first = py::call_method(name!("tzname"), slice::from_ref(clock))?;
                if first.truth()? {
                    first
                } else {
                    Value::from("")
                }
            }
        } else {
            Value::from("")
        });
    }
    if py::ops::eq(code, &Value::from("s"))?.truth()? {
        let moment = py::call(
            &datetime.get()?,
            &[
                py::getattr(day, name!("_year"))?,
                py::getattr(day, name!("_month"))?,
                py::getattr(day, name!("_day"))?,
                py::getattr(clock, name!("_hour"))?,
                py::getattr(clock, name!("_minute"))?,
                py::getattr(clock, name!("_second"))?,
            ],
        )?;
        return Ok(py::str(&py::call(
            &py::builtin("int")?,
            &[py::call_method(
                name!("timestamp"),
                slice::from_ref(&moment),
            )?],
        )?)?
        .to_value());
    }
    if _COMPOSED.get()?.contains(code)? {
        return Ok(_formatted_2(&_COMPOSED.get()?.item(code)?, day, clock)?.to_value());
    }
    if py::ops::eq(code, &Value::from("n"))?.truth()? {
        return Ok(Value::from("\n"));
    }
    if py::ops::eq(code, &Value::from("t"))?.truth()? {
        return Ok(Value::from("\t"));
    }
    if py::ops::eq(code, &Value::from("%"))?.truth()? {
        return Ok(Value::from("%"));
    }
    py::ops::add(&Value::from("%"), code)
}

pub fn _directive_2(code: &Str, day: &Value, clock: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if code == "Y" {
        return Ok(py::str(&py::getattr(day, name!("_year"))?)?.to_value());
    }
    if code == "m" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(day, name!("_month"))?, "02d")?
        ))
        .to_value());
    }
    if code == "d" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(day, name!("_day"))?, "02d")?
        ))
        .to_value());
    }
    if code == "H" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_hour"))?, "02d")?
        ))
        .to_value());
    }
    if code == "M" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_minute"))?, "02d")?
        ))
        .to_value());
    }
    if code == "S" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_second"))?, "02d")?
        ))
        .to_value());
    }
    if code == "f" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_microsecond"))?, "06d")?
        ))
        .to_value());
    }
    if code == "I" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::add(
                    &py::ops::modulo(
                        &py::ops::add(&py::getattr(clock, name!("_hour"))?, &Value::from(11_i64))?,
                        &Value::from(12_i64)
                    )?,
                    &Value::from(1_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "l" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::add(
                    &py::ops::modulo(
                        &py::ops::add(&py::getattr(clock, name!("_hour"))?, &Value::from(11_i64))?,
                        &Value::from(12_i64)
                    )?,
                    &Value::from(1_i64)
                )?,
                "2d"
            )?
        ))
        .to_value());
    }
    if code == "k" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(clock, name!("_hour"))?, "2d")?
        ))
        .to_value());
    }
    if code == "p" {
        return Ok(
            if py::ops::lt(&py::getattr(clock, name!("_hour"))?, &Value::from(12_i64))?.truth()? {
                Value::from("AM")
            } else {
                Value::from("PM")
            },
        );
    }
    if code == "P" {
        return Ok(
            if py::ops::lt(&py::getattr(clock, name!("_hour"))?, &Value::from(12_i64))?.truth()? {
                Value::from("am")
            } else {
                Value::from("pm")
            },
        );
    }
    if code == "y" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::modulo(&py::getattr(day, name!("_year"))?, &Value::from(100_i64))?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "C" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::floordiv(&py::getattr(day, name!("_year"))?, &Value::from(100_i64))?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "a" {
        return py::ops::getitem(
            &py::ops::getitem(
                &_DAYS.get()?.to_value(),
                &py::call_method(name!("weekday"), slice::from_ref(day))?,
            )?,
            &Slice::new(None, Some(3), None).to_value(),
        );
    }
    if code == "A" {
        return py::ops::getitem(
            &_DAYS.get()?.to_value(),
            &py::call_method(name!("weekday"), slice::from_ref(day))?,
        );
    }
    if Str::from("bh").contains(code) {
        return py::ops::getitem(
            &py::ops::getitem(
                &_MONTHS.get()?.to_value(),
                &py::ops::sub(&py::getattr(day, name!("_month"))?, &Value::from(1_i64))?,
            )?,
            &Slice::new(None, Some(3), None).to_value(),
        );
    }
    if code == "B" {
        return py::ops::getitem(
            &_MONTHS.get()?.to_value(),
            &py::ops::sub(&py::getattr(day, name!("_month"))?, &Value::from(1_i64))?,
        );
    }
    if code == "e" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(&py::getattr(day, name!("_day"))?, "2d")?
        ))
        .to_value());
    }
    if code == "j" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::call_method(name!("_yearday"), slice::from_ref(day))?,
                "03d"
            )?
        ))
        .to_value());
    }
    if code == "w" {
        return Ok(py::str(&py::ops::modulo(
            &py::ops::add(
                &py::call_method(name!("weekday"), slice::from_ref(day))?,
                &Value::from(1_i64),
            )?,
            &Value::from(7_i64),
        )?)?
        .to_value());
    }
    if code == "u" {
        return Ok(py::str(&py::ops::add(
            &py::call_method(name!("weekday"), slice::from_ref(day))?,
            &Value::from(1_i64),
        )?)?
        .to_value());
    }
    if code == "U" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::floordiv(
                    &py::ops::sub(
                        &py::ops::add(
                            &py::call_method(name!("_yearday"), slice::from_ref(day))?,
                            &Value::from(6_i64)
                        )?,
                        &py::ops::modulo(
                            &py::ops::add(
                                &py::call_method(name!("weekday"), slice::from_ref(day))?,
                                &Value::from(1_i64)
                            )?,
                            &Value::from(7_i64)
                        )?
                    )?,
                    &Value::from(7_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "W" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::floordiv(
                    &py::ops::sub(
                        &py::ops::add(
                            &py::call_method(name!("_yearday"), slice::from_ref(day))?,
                            &Value::from(6_i64)
                        )?,
                        &py::call_method(name!("weekday"), slice::from_ref(day))?
                    )?,
                    &Value::from(7_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "G" {
        return Ok(py::str(&py::ops::getitem(
            &py::call_method(name!("isocalendar"), slice::from_ref(day))?,
            &Value::from(0_i64),
        )?)?
        .to_value());
    }
    if code == "g" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::modulo(
                    &py::ops::getitem(
                        &py::call_method(name!("isocalendar"), slice::from_ref(day))?,
                        &Value::from(0_i64)
                    )?,
                    &Value::from(100_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "V" {
        return Ok(Str::from(format!(
            "{}",
            py::format_value(
                &py::ops::getitem(
                    &py::call_method(name!("isocalendar"), slice::from_ref(day))?,
                    &Value::from(1_i64)
                )?,
                "02d"
            )?
        ))
        .to_value());
    }
    if code == "z" {
        return Ok(if !py::getattr(clock, name!("_tzinfo"))?.is_none() {
            _offset_text_2(
                &py::call_method(name!("utcoffset"), slice::from_ref(clock))?,
                &Str::from(""),
            )?
            .to_value()
        } else {
            Value::from("")
        });
    }
    if code == "Z" {
        return Ok(if !py::getattr(clock, name!("_tzinfo"))?.is_none() {
            {
                let first = py::call_method(name!("tzname"), slice::from_ref(clock))?;
                if first.truth()? {
                    first
                } else {
                    Value::from("")
                }
            }
        } else {
            Value::from("")
        });
    }
    if code == "s" {
        let moment = py::call(
            &datetime.get()?,
            &[
                py::getattr(day, name!("_year"))?,
                py::getattr(day, name!("_month"))?,
                py::getattr(day, name!("_day"))?,
                py::getattr(clock, name!("_hour"))?,
                py::getattr(clock, name!("_minute"))?,
                py::getattr(clock, name!("_second"))?,
            ],
        )?;
        return Ok(py::str(&py::call(
            &py::builtin("int")?,
            &[py::call_method(
                name!("timestamp"),
                slice::from_ref(&moment),
            )?],
        )?)?
        .to_value());
    }
    if _COMPOSED.get()?.contains(&code.to_value())? {
        return Ok(_formatted_2(&_COMPOSED.get()?.item(&code.to_value())?, day, clock)?.to_value());
    }
    if code == "n" {
        return Ok(Value::from("\n"));
    }
    if code == "t" {
        return Ok(Value::from("\t"));
    }
    if code == "%" {
        return Ok(Value::from("%"));
    }
    Ok(Str::from("%").concat(code).to_value())
}

/// The arguments of the datetime that `strptime` reads.
pub fn _parsed(
    text: &Value,
    mut format: Value,
) -> PyResult<(Value, Value, Value, Value, Value, Value, Value, Value)> {
    let mut at: i64;
    for item in [(text.clone(), 1_i64), (format.clone(), 2)] {
        let (value, part) = item;
        at = part;
        if !py::call(
            &py::builtin("isinstance")?,
            &[value.clone(), py::builtin("str")?],
        )?
        .truth()?
        {
            return Err(py::error::type_error(format!(
                "strptime() argument {} must be str, not {}",
                at - 1,
                py::format_value(
                    &py::call(&py::builtin("type")?, slice::from_ref(&value))?,
                    ""
                )?
            )));
        }
    }
    let mut code: Value;
    for item_2 in _READ.get()?.items().iter() {
        let item_2 = item_2?;
        let (part_2, longer) = item_2;
        code = part_2.to_value();
        format = py::call_method(
            name!("replace"),
            &[
                format.clone(),
                py::ops::add(&Value::from("%"), &code)?,
                longer.to_value(),
            ],
        )?;
    }
    let found: Dict<Value, Value> = Dict::new();
    at = 0;
    let mut index: i64 = 0;
    while index < py::ops::len_i64(&format)? {
        let char = py::ops::getitem(&format, &index.to_value())?;
        index += 1;
        if py::call_method(name!("isspace"), slice::from_ref(&char))?.truth()? {
            while index < py::ops::len_i64(&format)?
                && py::call_method(
                    name!("isspace"),
                    &[py::ops::getitem(&format, &index.to_value())?],
                )?
                .truth()?
            {
                index += 1;
            }
            let start = at;
            while at < py::ops::len_i64(text)?
                && py::call_method(name!("isspace"), &[py::ops::getitem(text, &at.to_value())?])?
                    .truth()?
            {
                at += 1;
            }
            if at == start {
                return Err(PyErr::raise(&_mismatch(text, &format)?));
            }
            continue;
        }
        if py::ops::ne(&char, &Value::from("%"))?.truth()? {
            if at >= py::ops::len_i64(text)?
                || py::ops::ne(
                    &py::call_method(name!("lower"), &[py::ops::getitem(text, &at.to_value())?])?,
                    &py::call_method(name!("lower"), &[char])?,
                )?
                .truth()?
            {
                return Err(PyErr::raise(&_mismatch(text, &format)?));
            }
            at += 1;
            continue;
        }
        if index == py::ops::len_i64(&format)? {
            return Err(py::error::value_error(format!(
                "stray % in format '{}'",
                py::format_value(&format, "")?
            )));
        }
        code = py::ops::getitem(&format, &index.to_value())?;
        index += 1;
        if py::ops::eq(&code, &Value::from("%"))?.truth()? {
            if at >= py::ops::len_i64(text)?
                || py::ops::ne(&py::ops::getitem(text, &at.to_value())?, &Value::from("%"))?
                    .truth()?
            {
                return Err(PyErr::raise(&_mismatch(text, &format)?));
            }
            at += 1;
            continue;
        }
        at = _read_field(&code, text, at, &found, &format)?;
    }
    if at != py::ops::len_i64(text)? {
        return Err(py::error::value_error(format!(
            "unconverted data remains: {}",
            py::format_value(
                &py::ops::getitem(text, &Slice::new(Some(at), None, None).to_value())?,
                ""
            )?
        )));
    }
    _assembled(&found)
}

pub fn _mismatch(text: &Value, format: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("ValueError")?,
        &[Str::from(format!(
            "time data {} does not match format {}",
            py::repr(text)?,
            py::repr(format)?
        ))
        .to_value()],
    )
}

pub fn _read_name(names: &List<Value>, text: &Value, at: i64) -> PyResult<Value> {
    let mut best = Value::None;
    for item in py::iter::enumerate(names, 0) {
        let (number, name) = item?;
        if py::ops::eq(
            &py::call_method(
                name!("lower"),
                &[py::ops::getitem(
                    text,
                    &Slice::new(Some(at), Some(at + py::ops::len_i64(&name)?), None).to_value(),
                )?],
            )?,
            &py::call_method(name!("lower"), slice::from_ref(&name))?,
        )?
        .truth()?
            && (best.is_none()
                || py::ops::len_i64(&name)?
                    > py::ops::len_i64(&py::ops::getitem(&names.to_value(), &best)?)?)
        {
            best = number.to_value();
        }
    }
    Ok(best)
}

/// Reads one directive; gives where it ends.
pub fn _read_field(
    code: &Value,
    text: &Value,
    at: i64,
    found: &Dict<Value, Value>,
    format: &Value,
) -> PyResult<i64> {
    let part: Value;
    if py::ops::eq(code, &Value::from("Y"))?.truth()? {
        part = py::ops::getitem(text, &Slice::new(Some(at), Some(at + 4), None).to_value())?;
        if py::ops::len_i64(&part)? < 4
            || !py::call_method(name!("isdigit"), slice::from_ref(&part))?.truth()?
        {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(
            Value::from("Y"),
            py::call(&py::builtin("int")?, slice::from_ref(&part))?,
        )?;
        return Ok(at + 4);
    }
    let mut end: i64;
    if _WIDTHS.get()?.contains(code)? {
        end = at;
        let (low, high) = _RANGES.get()?.item(code)?;
        while end < py::ops::len_i64(text)?
            && (end - at < _WIDTHS.get()?.item(code)?
                && (py::call_method(
                    name!("isdigit"),
                    &[py::ops::getitem(text, &end.to_value())?],
                )?
                .truth()?
                    && py::ops::le(
                        &py::call(
                            &py::builtin("int")?,
                            &[py::ops::getitem(
                                text,
                                &Slice::new(Some(at), Some(end + 1), None).to_value(),
                            )?],
                        )?,
                        &high.to_value(),
                    )?
                    .truth()?))
        {
            end += 1;
        }
        if end == at
            || (py::ops::lt(
                &py::call(
                    &py::builtin("int")?,
                    &[py::ops::getitem(
                        text,
                        &Slice::new(Some(at), Some(end), None).to_value(),
                    )?],
                )?,
                &low.to_value(),
            )?
            .truth()?
                || py::ops::eq(code, &Value::from("y"))?.truth()? && end - at < 2)
        {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(
            code.clone(),
            py::call(
                &py::builtin("int")?,
                &[py::ops::getitem(
                    text,
                    &Slice::new(Some(at), Some(end), None).to_value(),
                )?],
            )?,
        )?;
        return Ok(end);
    }
    if py::ops::eq(code, &Value::from("f"))?.truth()? {
        end = at;
        while end < py::ops::len_i64(text)?
            && (end - at < 6
                && py::call_method(
                    name!("isdigit"),
                    &[py::ops::getitem(text, &end.to_value())?],
                )?
                .truth()?)
        {
            end += 1;
        }
        if end == at {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(
            Value::from("f"),
            py::call(
                &py::builtin("int")?,
                &[py::call_method(
                    name!("ljust"),
                    &[
                        py::ops::getitem(text, &Slice::new(Some(at), Some(end), None).to_value())?,
                        Value::from(6_i64),
                        Value::from("0"),
                    ],
                )?],
            )?,
        )?;
        return Ok(end);
    }
    let names: List<Value>;
    let number: Value;
    if py::ops::contains(&Value::from("bB"), code)? {
        names = if py::ops::eq(code, &Value::from("B"))?.truth()? {
            _MONTHS.get()?
        } else {
            {
                let mut items = Vec::new();
                for name in _MONTHS.get()?.iter() {
                    items.push(py::ops::getitem(
                        &name,
                        &Slice::new(None, Some(3), None).to_value(),
                    )?);
                }
                List::new(items)
            }
        };
        number = _read_name(&names, text, at)?;
        if number.is_none() {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(
            Value::from("m"),
            py::ops::add(&number, &Value::from(1_i64))?,
        )?;
        return Ok(at + py::ops::len_i64(&py::ops::getitem(&names.to_value(), &number)?)?);
    }
    if py::ops::contains(&Value::from("aA"), code)? {
        names = if py::ops::eq(code, &Value::from("A"))?.truth()? {
            _DAYS.get()?
        } else {
            {
                let mut items_2 = Vec::new();
                for name in _DAYS.get()?.iter() {
                    items_2.push(py::ops::getitem(
                        &name,
                        &Slice::new(None, Some(3), None).to_value(),
                    )?);
                }
                List::new(items_2)
            }
        };
        number = _read_name(&names, text, at)?;
        if number.is_none() {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(Value::from("a"), number.clone())?;
        return Ok(at + py::ops::len_i64(&py::ops::getitem(&names.to_value(), &number)?)?);
    }
    if py::ops::eq(code, &Value::from("p"))?.truth()? {
        number = _read_name(
            &List::new(vec![Value::from("AM"), Value::from("PM")]),
            text,
            at,
        )?;
        if number.is_none() {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(Value::from("p"), number)?;
        return Ok(at + 2);
    }
    if py::ops::contains(&Value::from("wu"), code)? {
        if at >= py::ops::len_i64(text)?
            || !py::ops::contains(
                &if py::ops::eq(code, &Value::from("w"))?.truth()? {
                    Value::from("0123456")
                } else {
                    Value::from("1234567")
                },
                &py::ops::getitem(text, &at.to_value())?,
            )?
        {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(
            Value::from("a"),
            py::ops::modulo(
                &py::ops::add(
                    &py::call(
                        &py::builtin("int")?,
                        &[py::ops::getitem(text, &at.to_value())?],
                    )?,
                    &Value::from(6_i64),
                )?,
                &Value::from(7_i64),
            )?,
        )?;
        return Ok(at + 1);
    }
    if py::ops::eq(code, &Value::from("G"))?.truth()? {
        part = py::ops::getitem(text, &Slice::new(Some(at), Some(at + 4), None).to_value())?;
        if py::ops::len_i64(&part)? < 4
            || !py::call_method(name!("isdigit"), slice::from_ref(&part))?.truth()?
        {
            return Err(PyErr::raise(&_mismatch(text, format)?));
        }
        found.set(Value::from("G"), py::call(&py::builtin("int")?, &[part])?)?;
        return Ok(at + 4);
    }
    if py::ops::eq(code, &Value::from("z"))?.truth()? {
        return _read_offset(text, at, found, format);
    }
    if py::ops::eq(code, &Value::from("Z"))?.truth()? {
        for name in [Str::from("UTC"), Str::from("GMT")] {
            if py::ops::eq(
                &py::call_method(
                    name!("upper"),
                    &[py::ops::getitem(
                        text,
                        &Slice::new(Some(at), Some(at + 3), None).to_value(),
                    )?],
                )?,
                &name.to_value(),
            )?
            .truth()?
            {
                return Ok(at + 3);
            }
        }
        return Err(PyErr::raise(&_mismatch(text, format)?));
    }
    Err(py::error::value_error(format!(
        "{} is a bad directive in format {}",
        py::repr(code)?,
        py::repr(format)?
    )))
}

pub fn _read_offset(
    text: &Value,
    mut at: i64,
    found: &Dict<Value, Value>,
    format: &Value,
) -> PyResult<i64> {
    if py::ops::eq(
        &py::ops::getitem(text, &Slice::new(Some(at), Some(at + 1), None).to_value())?,
        &Value::from("Z"),
    )?
    .truth()?
    {
        found.set(
            Value::from("z"),
            py::getattr(&timezone.get()?, name!("utc"))?,
        )?;
        return Ok(at + 1);
    }
    if !py::compare::in_items(
        &(Value::from("+"), Value::from("-")),
        &py::ops::getitem(text, &Slice::new(Some(at), Some(at + 1), None).to_value())?,
    )? || at >= py::ops::len_i64(text)?
    {
        return Err(PyErr::raise(&_mismatch(text, format)?));
    }
    let sign: i64 =
        if py::ops::eq(&py::ops::getitem(text, &at.to_value())?, &Value::from("-"))?.truth()? {
            -1
        } else {
            1
        };
    at += 1;
    let fields = List::new(vec![
        Value::from(0_i64),
        Value::from(0_i64),
        Value::from(0_i64),
    ]);
    for number in 0..3_i64 {
        if number != 0
            && (py::ops::eq(
                &py::ops::getitem(text, &Slice::new(Some(at), Some(at + 1), None).to_value())?,
                &Value::from(":"),
            )?
            .truth()?
                && py::call_method(
                    name!("isdigit"),
                    &[py::ops::getitem(
                        text,
                        &Slice::new(Some(at + 1), Some(at + 3), None).to_value(),
                    )?],
                )?
                .truth()?)
        {
            at += 1;
        }
        let part = py::ops::getitem(text, &Slice::new(Some(at), Some(at + 2), None).to_value())?;
        if py::ops::len_i64(&part)? < 2
            || !py::call_method(name!("isdigit"), slice::from_ref(&part))?.truth()?
        {
            if number < 2 {
                return Err(PyErr::raise(&_mismatch(text, format)?));
            }
            break;
        }
        fields.set(number, py::call(&py::builtin("int")?, &[part])?)?;
        at += 2;
    }
    let offset = py::call_kw(
        &timedelta.get()?,
        &[fields.get(0)?, fields.get(1)?, fields.get(2)?],
        &["hours", "minutes", "seconds"],
    )?;
    found.set(
        Value::from("z"),
        if offset.truth()? {
            py::call(
                &timezone.get()?,
                &[py::ops::mul(&sign.to_value(), &offset)?],
            )?
        } else {
            py::getattr(&timezone.get()?, name!("utc"))?
        },
    )?;
    Ok(at)
}

pub fn _assembled(
    found: &Dict<Value, Value>,
) -> PyResult<(Value, Value, Value, Value, Value, Value, Value, Value)> {
    let mut year = found.get(&Value::from("Y"))?.to_value();
    if year.is_none() && found.contains(&Value::from("y"))? {
        year = py::ops::add(
            &found.item(&Value::from("y"))?,
            &if py::ops::le(&found.item(&Value::from("y"))?, &Value::from(68_i64))?.truth()? {
                Value::from(2000_i64)
            } else {
                Value::from(1900_i64)
            },
        )?;
    }
    let (mut month, mut day) = (
        found.get_or(&Value::from("m"), Value::from(1_i64))?,
        found.get_or(&Value::from("d"), Value::from(1_i64))?,
    );
    let mut hour = found.get_or(&Value::from("H"), Value::from(0_i64))?;
    if found.contains(&Value::from("I"))? {
        hour = found.item(&Value::from("I"))?;
        if py::ops::eq(
            &found.get_or(&Value::from("p"), Value::from(0_i64))?,
            &Value::from(0_i64),
        )?
        .truth()?
        {
            hour = if py::ops::eq(&hour, &Value::from(12_i64))?.truth()? {
                Value::from(0_i64)
            } else {
                hour.clone()
            };
        } else {
            hour = if py::ops::eq(&hour, &Value::from(12_i64))?.truth()? {
                Value::from(12_i64)
            } else {
                py::ops::add(&hour, &Value::from(12_i64))?
            };
        }
    }
    if found.contains(&Value::from("G"))?
        && (found.contains(&Value::from("V"))? && found.contains(&Value::from("a"))?)
    {
        (year, month, day) = _iso_to_date(
            &found.item(&Value::from("G"))?,
            &found.item(&Value::from("V"))?,
            &py::ops::add(&found.item(&Value::from("a"))?, &Value::from(1_i64))?,
        )?;
    }
    let mut leap_day = Value::from(false);
    if year.is_none() {
        leap_day = {
            let first_2 = py::ops::eq(&month, &Value::from(2_i64))?;
            if first_2.truth()? {
                py::ops::eq(&day, &Value::from(29_i64))?
            } else {
                first_2
            }
        };
        year = if leap_day.truth()? {
            Value::from(1904_i64)
        } else {
            Value::from(1900_i64)
        };
    }
    if found.contains(&Value::from("j"))? && !found.contains(&Value::from("m"))? {
        (year, month, day) = _from_ordinal(&py::ops::sub(
            &py::ops::add(&_to_ordinal(&year, 1, 1)?, &found.item(&Value::from("j"))?)?,
            &Value::from(1_i64),
        )?)?;
    } else if (found.contains(&Value::from("U"))? || found.contains(&Value::from("W"))?)
        && (found.contains(&Value::from("a"))? && !found.contains(&Value::from("m"))?)
    {
        let first = _to_ordinal(&year, 1, 1)?;
        let shift: Value;
        let ordinal: Value = if found.contains(&Value::from("U"))? {
            shift = py::ops::modulo(
                &py::ops::sub(
                    &Value::from(7_i64),
                    &py::ops::modulo(&first, &Value::from(7_i64))?,
                )?,
                &Value::from(7_i64),
            )?;
            py::ops::add(
                &py::ops::add(
                    &py::ops::add(&first, &shift)?,
                    &py::ops::mul(
                        &py::ops::sub(&found.item(&Value::from("U"))?, &Value::from(1_i64))?,
                        &Value::from(7_i64),
                    )?,
                )?,
                &py::ops::modulo(
                    &py::ops::add(&found.item(&Value::from("a"))?, &Value::from(1_i64))?,
                    &Value::from(7_i64),
                )?,
            )?
        } else {
            shift = py::ops::modulo(
                &py::ops::sub(
                    &Value::from(7_i64),
                    &py::ops::modulo(
                        &py::ops::add(&first, &Value::from(6_i64))?,
                        &Value::from(7_i64),
                    )?,
                )?,
                &Value::from(7_i64),
            )?;
            py::ops::add(
                &py::ops::add(
                    &py::ops::add(&first, &shift)?,
                    &py::ops::mul(
                        &py::ops::sub(&found.item(&Value::from("W"))?, &Value::from(1_i64))?,
                        &Value::from(7_i64),
                    )?,
                )?,
                &found.item(&Value::from("a"))?,
            )?
        };
        (year, month, day) = _from_ordinal(&ordinal)?;
    }
    if leap_day.truth()? {
        year = Value::from(1900_i64);
    }
    Ok((
        year.clone(),
        month.clone(),
        day.clone(),
        hour.clone(),
        found.get_or(&Value::from("M"), Value::from(0_i64))?,
        found.get_or(&Value::from("S"), Value::from(0_i64))?,
        found.get_or(&Value::from("f"), Value::from(0_i64))?,
        found.get(&Value::from("z"))?.to_value(),
    ))
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_datetime") {
        return Ok(());
    }
    MINYEAR.set(1);
    MAXYEAR.set(9999);

    _DAYS.set(List::new(vec![
        Value::from("Monday"),
        Value::from("Tuesday"),
        Value::from("Wednesday"),
        Value::from("Thursday"),
        Value::from("Friday"),
        Value::from("Saturday"),
        Value::from("Sunday"),
    ]));
    _MONTHS.set(List::new(vec![
        Value::from("January"),
        Value::from("February"),
        Value::from("March"),
        Value::from("April"),
        Value::from("May"),
        Value::from("June"),
        Value::from("July"),
        Value::from("August"),
        Value::from("September"),
        Value::from("October"),
        Value::from("November"),
        Value::from("December"),
    ]));
    _BEFORE.set(List::new(vec![
        Value::from(0_i64),
        Value::from(31_i64),
        Value::from(59_i64),
        Value::from(90_i64),
        Value::from(120_i64),
        Value::from(151_i64),
        Value::from(181_i64),
        Value::from(212_i64),
        Value::from(243_i64),
        Value::from(273_i64),
        Value::from(304_i64),
        Value::from(334_i64),
    ]));
    _LENGTHS.set(List::new(vec![
        Value::from(31_i64),
        Value::from(28_i64),
        Value::from(31_i64),
        Value::from(30_i64),
        Value::from(31_i64),
        Value::from(30_i64),
        Value::from(31_i64),
        Value::from(31_i64),
        Value::from(30_i64),
        Value::from(31_i64),
        Value::from(30_i64),
        Value::from(31_i64),
    ]));
    _DAY_US.set(86_400_000_000);
    _MAX_DAYS.set(999_999_999);

    let class = py::class::build("timedelta", &[], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(
            name!("__doc__"),
            Value::from("A duration, to the microsecond."),
        );
        ns.set(name!("__tp_name__"), Value::from("datetime.timedelta"));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &TIMEDELTA_INIT_SIGNATURE,
                vec![
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                ],
                vec![],
                |args| {
                    timedelta_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7],
                    )
                },
            ),
        );

        ns.set(
            name!("_set"),
            py::function::new(&TIMEDELTA_SET_SIGNATURE, |args| {
                timedelta_set(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("days"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIMEDELTA_DAYS_SIGNATURE, |args| {
                    timedelta_days(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("seconds"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIMEDELTA_SECONDS_SIGNATURE, |args| {
                    timedelta_seconds(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("microseconds"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(
                    &TIMEDELTA_MICROSECONDS_SIGNATURE,
                    |args| timedelta_microseconds(&args[0]),
                )],
            )?,
        );

        ns.set(
            name!("total_seconds"),
            py::function::new(&TIMEDELTA_TOTAL_SECONDS_SIGNATURE, |args| {
                timedelta_total_seconds(&args[0])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&TIMEDELTA_REPR_SIGNATURE, |args| timedelta_repr(&args[0])),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&TIMEDELTA_STR_SIGNATURE, |args| timedelta_str(&args[0])),
        );

        ns.set(
            name!("__add__"),
            py::function::new(&TIMEDELTA_ADD_SIGNATURE, |args| {
                timedelta_add(&args[0], &args[1])
            }),
        );

        ns.set(name!("__radd__"), ns.lookup(name!("__add__"))?);

        ns.set(
            name!("__sub__"),
            py::function::new(&TIMEDELTA_SUB_SIGNATURE, |args| {
                timedelta_sub(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rsub__"),
            py::function::new(&TIMEDELTA_RSUB_SIGNATURE, |args| {
                timedelta_rsub(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__mul__"),
            py::function::new(&TIMEDELTA_MUL_SIGNATURE, |args| {
                timedelta_mul(&args[0], &args[1])
            }),
        );

        ns.set(name!("__rmul__"), ns.lookup(name!("__mul__"))?);

        ns.set(
            name!("__floordiv__"),
            py::function::new(&TIMEDELTA_FLOORDIV_SIGNATURE, |args| {
                timedelta_floordiv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__truediv__"),
            py::function::new(&TIMEDELTA_TRUEDIV_SIGNATURE, |args| {
                timedelta_truediv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__mod__"),
            py::function::new(&TIMEDELTA_MOD_SIGNATURE, |args| {
                timedelta_mod(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__divmod__"),
            py::function::new(&TIMEDELTA_DIVMOD_SIGNATURE, |args| {
                timedelta_divmod(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__neg__"),
            py::function::new(&TIMEDELTA_NEG_SIGNATURE, |args| timedelta_neg(&args[0])),
        );

        ns.set(
            name!("__pos__"),
            py::function::new(&TIMEDELTA_POS_SIGNATURE, |args| timedelta_pos(&args[0])),
        );

        ns.set(
            name!("__abs__"),
            py::function::new(&TIMEDELTA_ABS_SIGNATURE, |args| timedelta_abs(&args[0])),
        );

        ns.set(
            name!("__bool__"),
            py::function::new(&TIMEDELTA_BOOL_SIGNATURE, |args| timedelta_bool(&args[0])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&TIMEDELTA_EQ_SIGNATURE, |args| {
                timedelta_eq(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&TIMEDELTA_LT_SIGNATURE, |args| {
                timedelta_lt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&TIMEDELTA_LE_SIGNATURE, |args| {
                timedelta_le(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&TIMEDELTA_GT_SIGNATURE, |args| {
                timedelta_gt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&TIMEDELTA_GE_SIGNATURE, |args| {
                timedelta_ge(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&TIMEDELTA_HASH_SIGNATURE, |args| timedelta_hash(&args[0])),
        );
        Ok(())
    })?;
    timedelta.set(class);

    py::setattr(
        &timedelta.get()?,
        name!("min"),
        py::call(&timedelta.get()?, &[(-_MAX_DAYS.get()?).to_value()])?,
    )?;
    py::setattr(
        &timedelta.get()?,
        name!("max"),
        py::call_kw(
            &timedelta.get()?,
            &[
                _MAX_DAYS.get()?.to_value(),
                Value::from(23_i64),
                Value::from(59_i64),
                Value::from(59_i64),
                Value::from(999_999_i64),
            ],
            &["days", "hours", "minutes", "seconds", "microseconds"],
        )?,
    )?;
    py::setattr(
        &timedelta.get()?,
        name!("resolution"),
        py::call_kw(&timedelta.get()?, &[Value::from(1_i64)], &["microseconds"])?,
    )?;

    let class_2 = py::class::build("tzinfo", &[], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(name!("__doc__"), Value::from("The base of time zones."));
        ns.set(name!("__tp_name__"), Value::from("datetime.tzinfo"));

        ns.set(
            name!("tzname"),
            py::function::new(&TZINFO_TZNAME_SIGNATURE, |args| {
                tzinfo_tzname(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("utcoffset"),
            py::function::new(&TZINFO_UTCOFFSET_SIGNATURE, |args| {
                tzinfo_utcoffset(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("dst"),
            py::function::new(&TZINFO_DST_SIGNATURE, |args| tzinfo_dst(&args[0], &args[1])),
        );

        ns.set(
            name!("fromutc"),
            py::function::new(&TZINFO_FROMUTC_SIGNATURE, |args| {
                tzinfo_fromutc(&args[0], args[1].clone())
            }),
        );
        Ok(())
    })?;
    tzinfo_global.set(class_2);

    let class_3 = py::class::build("timezone", &[tzinfo_global.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(name!("__doc__"), Value::from("A fixed offset from UTC."));
        ns.set(name!("__tp_name__"), Value::from("datetime.timezone"));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &TIMEZONE_INIT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| timezone_init(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("utcoffset"),
            py::function::new(&TIMEZONE_UTCOFFSET_SIGNATURE, |args| {
                timezone_utcoffset(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("dst"),
            py::function::new(&TIMEZONE_DST_SIGNATURE, |args| {
                Ok(timezone_dst(&args[0], &args[1]))
            }),
        );

        ns.set(
            name!("tzname"),
            py::function::new(&TIMEZONE_TZNAME_SIGNATURE, |args| {
                timezone_tzname(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("fromutc"),
            py::function::new(&TIMEZONE_FROMUTC_SIGNATURE, |args| {
                timezone_fromutc(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&TIMEZONE_EQ_SIGNATURE, |args| {
                timezone_eq(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&TIMEZONE_HASH_SIGNATURE, |args| timezone_hash(&args[0])),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&TIMEZONE_REPR_SIGNATURE, |args| timezone_repr(&args[0])),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&TIMEZONE_STR_SIGNATURE, |args| timezone_str(&args[0])),
        );
        Ok(())
    })?;
    timezone.set(class_3);

    py::setattr(
        &timezone.get()?,
        name!("utc"),
        py::call(
            &timezone.get()?,
            &[py::call(&timedelta.get()?, &[Value::from(0_i64)])?],
        )?,
    )?;
    py::setattr(
        &timezone.get()?,
        name!("min"),
        py::call(
            &timezone.get()?,
            &[py::ops::neg(&py::call_kw(
                &timedelta.get()?,
                &[Value::from(23_i64), Value::from(59_i64)],
                &["hours", "minutes"],
            )?)?],
        )?,
    )?;
    py::setattr(
        &timezone.get()?,
        name!("max"),
        py::call(
            &timezone.get()?,
            &[py::call_kw(
                &timedelta.get()?,
                &[Value::from(23_i64), Value::from(59_i64)],
                &["hours", "minutes"],
            )?],
        )?,
    )?;
    UTC.set(py::getattr(&timezone.get()?, name!("utc"))?);

    let class_4 = py::class::build("_IsoDate", &[py::builtin("tuple")?], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(name!("__doc__"), Value::from("What `isocalendar` gives."));
        ns.set(
            name!("__tp_name__"),
            Value::from("datetime.IsoCalendarDate"),
        );

        ns.set(
            name!("year"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&ISO_DATE_YEAR_SIGNATURE, |args| {
                    _iso_date_year(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("week"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&ISO_DATE_WEEK_SIGNATURE, |args| {
                    _iso_date_week(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("weekday"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&ISO_DATE_WEEKDAY_SIGNATURE, |args| {
                    _iso_date_weekday(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&ISO_DATE_REPR_SIGNATURE, |args| _iso_date_repr(&args[0])),
        );
        Ok(())
    })?;
    _IsoDate.set(class_4);

    let class_5 = py::class::build("date", &[], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(name!("__doc__"), Value::from("A day."));
        ns.set(name!("__tp_name__"), Value::from("datetime.date"));

        ns.set(
            name!("__init__"),
            py::function::new(&DATE_INIT_SIGNATURE, |args| {
                date_init(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("fromordinal"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATE_FROMORDINAL_SIGNATURE, |args| {
                    date_fromordinal(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("fromtimestamp"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATE_FROMTIMESTAMP_SIGNATURE, |args| {
                    date_fromtimestamp(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("today"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATE_TODAY_SIGNATURE, |args| {
                    date_today(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("fromisoformat"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATE_FROMISOFORMAT_SIGNATURE, |args| {
                    date_fromisoformat(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("fromisocalendar"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATE_FROMISOCALENDAR_SIGNATURE, |args| {
                    date_fromisocalendar(&args[0], &args[1], &args[2], &args[3])
                })],
            )?,
        );

        ns.set(
            name!("year"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATE_YEAR_SIGNATURE, |args| {
                    date_year(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("month"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATE_MONTH_SIGNATURE, |args| {
                    date_month(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("day"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATE_DAY_SIGNATURE, |args| {
                    date_day(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("toordinal"),
            py::function::new(&DATE_TOORDINAL_SIGNATURE, |args| date_toordinal(&args[0])),
        );

        ns.set(
            name!("weekday"),
            py::function::new(&DATE_WEEKDAY_SIGNATURE, |args| date_weekday(&args[0])),
        );

        ns.set(
            name!("isoweekday"),
            py::function::new(&DATE_ISOWEEKDAY_SIGNATURE, |args| date_isoweekday(&args[0])),
        );

        ns.set(
            name!("isocalendar"),
            py::function::new(&DATE_ISOCALENDAR_SIGNATURE, |args| {
                date_isocalendar(&args[0])
            }),
        );

        ns.set(
            name!("isoformat"),
            py::function::new(&DATE_ISOFORMAT_SIGNATURE, |args| date_isoformat(&args[0])),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&DATE_STR_SIGNATURE, |args| date_str(&args[0])),
        );

        ns.set(
            name!("ctime"),
            py::function::new(&DATE_CTIME_SIGNATURE, |args| date_ctime(&args[0])),
        );

        ns.set(
            name!("strftime"),
            py::function::new(&DATE_STRFTIME_SIGNATURE, |args| {
                date_strftime(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__format__"),
            py::function::new(&DATE_FORMAT_SIGNATURE, |args| {
                date_format(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("timetuple"),
            py::function::new(&DATE_TIMETUPLE_SIGNATURE, |args| date_timetuple(&args[0])),
        );

        ns.set(
            name!("_yearday"),
            py::function::new(&DATE_YEARDAY_SIGNATURE, |args| date_yearday(&args[0])),
        );

        ns.set(
            name!("replace"),
            py::function::with_defaults(
                &DATE_REPLACE_SIGNATURE,
                vec![Value::None, Value::None, Value::None],
                vec![],
                |args| date_replace(&args[0], &args[1], &args[2], &args[3]),
            ),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&DATE_REPR_SIGNATURE, |args| date_repr(&args[0])),
        );

        ns.set(
            name!("__add__"),
            py::function::new(&DATE_ADD_SIGNATURE, |args| date_add(&args[0], &args[1])),
        );

        ns.set(name!("__radd__"), ns.lookup(name!("__add__"))?);

        ns.set(
            name!("__sub__"),
            py::function::new(&DATE_SUB_SIGNATURE, |args| date_sub(&args[0], &args[1])),
        );

        ns.set(
            name!("_same"),
            py::function::new(&DATE_SAME_SIGNATURE, |args| date_same(&args[0], &args[1])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&DATE_EQ_SIGNATURE, |args| date_eq(&args[0], &args[1])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&DATE_LT_SIGNATURE, |args| date_lt(&args[0], &args[1])),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&DATE_LE_SIGNATURE, |args| date_le(&args[0], &args[1])),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&DATE_GT_SIGNATURE, |args| date_gt(&args[0], &args[1])),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&DATE_GE_SIGNATURE, |args| date_ge(&args[0], &args[1])),
        );

        ns.set(
            name!("_ordered"),
            py::function::new(&DATE_ORDERED_SIGNATURE, |args| {
                date_ordered(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&DATE_HASH_SIGNATURE, |args| date_hash(&args[0])),
        );
        Ok(())
    })?;
    date_global.set(class_5);

    py::setattr(
        &date_global.get()?,
        name!("min"),
        py::call(
            &date_global.get()?,
            &[Value::from(1_i64), Value::from(1_i64), Value::from(1_i64)],
        )?,
    )?;
    py::setattr(
        &date_global.get()?,
        name!("max"),
        py::call(
            &date_global.get()?,
            &[
                Value::from(9999_i64),
                Value::from(12_i64),
                Value::from(31_i64),
            ],
        )?,
    )?;
    py::setattr(
        &date_global.get()?,
        name!("resolution"),
        py::call_kw(&timedelta.get()?, &[Value::from(1_i64)], &["days"])?,
    )?;

    let class_6 = py::class::build("time", &[], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(name!("__doc__"), Value::from("A time of day."));
        ns.set(name!("__tp_name__"), Value::from("datetime.time"));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &TIME_INIT_SIGNATURE,
                vec![
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::None,
                ],
                vec![Some(Value::from(0_i64))],
                |args| {
                    time_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                    )
                },
            ),
        );

        ns.set(
            name!("fromisoformat"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&TIME_FROMISOFORMAT_SIGNATURE, |args| {
                    time_fromisoformat(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("hour"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIME_HOUR_SIGNATURE, |args| {
                    time_hour(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("minute"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIME_MINUTE_SIGNATURE, |args| {
                    time_minute(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("second"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIME_SECOND_SIGNATURE, |args| {
                    time_second(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("microsecond"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIME_MICROSECOND_SIGNATURE, |args| {
                    time_microsecond(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tzinfo"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIME_TZINFO_SIGNATURE, |args| {
                    time_tzinfo(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("fold"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&TIME_FOLD_SIGNATURE, |args| {
                    time_fold(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("utcoffset"),
            py::function::new(&TIME_UTCOFFSET_SIGNATURE, |args| time_utcoffset(&args[0])),
        );

        ns.set(
            name!("tzname"),
            py::function::new(&TIME_TZNAME_SIGNATURE, |args| time_tzname(&args[0])),
        );

        ns.set(
            name!("dst"),
            py::function::new(&TIME_DST_SIGNATURE, |args| time_dst(&args[0])),
        );

        ns.set(
            name!("isoformat"),
            py::function::with_defaults(
                &TIME_ISOFORMAT_SIGNATURE,
                vec![Value::from("auto")],
                vec![],
                |args| time_isoformat(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&TIME_STR_SIGNATURE, |args| time_str(&args[0])),
        );

        ns.set(
            name!("strftime"),
            py::function::new(&TIME_STRFTIME_SIGNATURE, |args| {
                time_strftime(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__format__"),
            py::function::new(&TIME_FORMAT_SIGNATURE, |args| {
                time_format(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("replace"),
            py::function::with_defaults(
                &TIME_REPLACE_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(true),
                ],
                vec![Some(Value::None)],
                |args| {
                    time_replace(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                    )
                },
            ),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&TIME_REPR_SIGNATURE, |args| time_repr(&args[0])),
        );

        ns.set(
            name!("_us"),
            py::function::new(&TIME_US_SIGNATURE, |args| time_us(&args[0])),
        );

        ns.set(
            name!("_pair"),
            py::function::new(&TIME_PAIR_SIGNATURE, |args| time_pair(&args[0], &args[1])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&TIME_EQ_SIGNATURE, |args| time_eq(&args[0], &args[1])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&TIME_LT_SIGNATURE, |args| time_lt(&args[0], &args[1])),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&TIME_LE_SIGNATURE, |args| time_le(&args[0], &args[1])),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&TIME_GT_SIGNATURE, |args| time_gt(&args[0], &args[1])),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&TIME_GE_SIGNATURE, |args| time_ge(&args[0], &args[1])),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&TIME_HASH_SIGNATURE, |args| time_hash(&args[0])),
        );
        Ok(())
    })?;
    time_global.set(class_6);

    py::setattr(
        &time_global.get()?,
        name!("min"),
        py::call(
            &time_global.get()?,
            &[Value::from(0_i64), Value::from(0_i64), Value::from(0_i64)],
        )?,
    )?;
    py::setattr(
        &time_global.get()?,
        name!("max"),
        py::call(
            &time_global.get()?,
            &[
                Value::from(23_i64),
                Value::from(59_i64),
                Value::from(59_i64),
                Value::from(999_999_i64),
            ],
        )?,
    )?;
    py::setattr(
        &time_global.get()?,
        name!("resolution"),
        py::call_kw(&timedelta.get()?, &[Value::from(1_i64)], &["microseconds"])?,
    )?;

    let class_7 = py::class::build("datetime", &[date_global.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("datetime"));
        ns.set(name!("__doc__"), Value::from("A day and a time."));
        ns.set(name!("__tp_name__"), Value::from("datetime.datetime"));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &DATETIME_INIT_SIGNATURE,
                vec![
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::None,
                ],
                vec![Some(Value::from(0_i64))],
                |args| {
                    datetime_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8], &args[9],
                    )
                },
            ),
        );

        ns.set(
            name!("_at"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATETIME_AT_SIGNATURE, |args| {
                    datetime_at(&args[0], &args[1], &args[2])
                })],
            )?,
        );

        ns.set(
            name!("fromtimestamp"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::with_defaults(
                    &DATETIME_FROMTIMESTAMP_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| datetime_fromtimestamp(&args[0], &args[1], &args[2]),
                )],
            )?,
        );

        ns.set(
            name!("utcfromtimestamp"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &DATETIME_UTCFROMTIMESTAMP_SIGNATURE,
                    |args| datetime_utcfromtimestamp(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("now"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::with_defaults(
                    &DATETIME_NOW_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| datetime_now(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("utcnow"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATETIME_UTCNOW_SIGNATURE, |args| {
                    datetime_utcnow(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("combine"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::with_defaults(
                    &DATETIME_COMBINE_SIGNATURE,
                    vec![Value::from(true)],
                    vec![],
                    |args| datetime_combine(&args[0], &args[1], &args[2], &args[3]),
                )],
            )?,
        );

        ns.set(
            name!("fromisoformat"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &DATETIME_FROMISOFORMAT_SIGNATURE,
                    |args| datetime_fromisoformat(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("strptime"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DATETIME_STRPTIME_SIGNATURE, |args| {
                    datetime_strptime(&args[0], &args[1], &args[2])
                })],
            )?,
        );

        ns.set(
            name!("hour"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATETIME_HOUR_SIGNATURE, |args| {
                    datetime_hour(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("minute"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATETIME_MINUTE_SIGNATURE, |args| {
                    datetime_minute(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("second"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATETIME_SECOND_SIGNATURE, |args| {
                    datetime_second(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("microsecond"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATETIME_MICROSECOND_SIGNATURE, |args| {
                    datetime_microsecond(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("tzinfo"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATETIME_TZINFO_SIGNATURE, |args| {
                    datetime_tzinfo(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("fold"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DATETIME_FOLD_SIGNATURE, |args| {
                    datetime_fold(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("utcoffset"),
            py::function::new(&DATETIME_UTCOFFSET_SIGNATURE, |args| {
                datetime_utcoffset(&args[0])
            }),
        );

        ns.set(
            name!("tzname"),
            py::function::new(&DATETIME_TZNAME_SIGNATURE, |args| datetime_tzname(&args[0])),
        );

        ns.set(
            name!("dst"),
            py::function::new(&DATETIME_DST_SIGNATURE, |args| datetime_dst(&args[0])),
        );

        ns.set(
            name!("_us"),
            py::function::new(&DATETIME_US_SIGNATURE, |args| datetime_us(&args[0])),
        );

        ns.set(
            name!("date"),
            py::function::new(&DATETIME_DATE_SIGNATURE, |args| datetime_date(&args[0])),
        );

        ns.set(
            name!("time"),
            py::function::new(&DATETIME_TIME_SIGNATURE, |args| datetime_time(&args[0])),
        );

        ns.set(
            name!("timetz"),
            py::function::new(&DATETIME_TIMETZ_SIGNATURE, |args| datetime_timetz(&args[0])),
        );

        ns.set(
            name!("timestamp"),
            py::function::new(&DATETIME_TIMESTAMP_SIGNATURE, |args| {
                datetime_timestamp(&args[0])
            }),
        );

        ns.set(
            name!("timetuple"),
            py::function::new(&DATETIME_TIMETUPLE_SIGNATURE, |args| {
                datetime_timetuple(&args[0])
            }),
        );

        ns.set(
            name!("utctimetuple"),
            py::function::new(&DATETIME_UTCTIMETUPLE_SIGNATURE, |args| {
                datetime_utctimetuple(&args[0])
            }),
        );

        ns.set(
            name!("astimezone"),
            py::function::with_defaults(
                &DATETIME_ASTIMEZONE_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| datetime_astimezone(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("isoformat"),
            py::function::with_defaults(
                &DATETIME_ISOFORMAT_SIGNATURE,
                vec![Value::from("T"), Value::from("auto")],
                vec![],
                |args| datetime_isoformat(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&DATETIME_STR_SIGNATURE, |args| datetime_str(&args[0])),
        );

        ns.set(
            name!("ctime"),
            py::function::new(&DATETIME_CTIME_SIGNATURE, |args| datetime_ctime(&args[0])),
        );

        ns.set(
            name!("strftime"),
            py::function::new(&DATETIME_STRFTIME_SIGNATURE, |args| {
                datetime_strftime(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("replace"),
            py::function::with_defaults(
                &DATETIME_REPLACE_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(true),
                ],
                vec![Some(Value::None)],
                |args| {
                    datetime_replace(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8], &args[9],
                    )
                },
            ),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&DATETIME_REPR_SIGNATURE, |args| datetime_repr(&args[0])),
        );

        ns.set(
            name!("__add__"),
            py::function::new(&DATETIME_ADD_SIGNATURE, |args| {
                datetime_add(&args[0], &args[1])
            }),
        );

        ns.set(name!("__radd__"), ns.lookup(name!("__add__"))?);

        ns.set(
            name!("__sub__"),
            py::function::new(&DATETIME_SUB_SIGNATURE, |args| {
                datetime_sub(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_moment"),
            py::function::new(&DATETIME_MOMENT_SIGNATURE, |args| datetime_moment(&args[0])),
        );

        ns.set(
            name!("_same"),
            py::function::new(&DATETIME_SAME_SIGNATURE, |args| {
                datetime_same(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_ordered"),
            py::function::new(&DATETIME_ORDERED_SIGNATURE, |args| {
                datetime_ordered(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&DATETIME_HASH_SIGNATURE, |args| datetime_hash(&args[0])),
        );
        Ok(())
    })?;
    datetime.set(class_7);

    py::setattr(
        &datetime.get()?,
        name!("min"),
        py::call(
            &datetime.get()?,
            &[Value::from(1_i64), Value::from(1_i64), Value::from(1_i64)],
        )?,
    )?;
    py::setattr(
        &datetime.get()?,
        name!("max"),
        py::call(
            &datetime.get()?,
            &[
                Value::from(9999_i64),
                Value::from(12_i64),
                Value::from(31_i64),
                Value::from(23_i64),
                Value::from(59_i64),
                Value::from(59_i64),
                Value::from(999_999_i64),
            ],
        )?,
    )?;
    py::setattr(
        &datetime.get()?,
        name!("resolution"),
        py::call_kw(&timedelta.get()?, &[Value::from(1_i64)], &["microseconds"])?,
    )?;

    _COMPOSED.set(Dict::from_pairs([
        (Value::from("c"), Str::from("%a %b %e %H:%M:%S %Y")),
        (Value::from("x"), Str::from("%m/%d/%y")),
        (Value::from("X"), Str::from("%H:%M:%S")),
        (Value::from("D"), Str::from("%m/%d/%y")),
        (Value::from("F"), Str::from("%Y-%m-%d")),
        (Value::from("T"), Str::from("%H:%M:%S")),
        (Value::from("R"), Str::from("%H:%M")),
        (Value::from("r"), Str::from("%I:%M:%S %p")),
    ])?);
    _READ.set(Dict::from_pairs([
        (Str::from("c"), Str::from("%a %b %d %H:%M:%S %Y")),
        (Str::from("x"), Str::from("%m/%d/%y")),
        (Str::from("X"), Str::from("%H:%M:%S")),
    ])?);
    _WIDTHS.set(Dict::from_pairs([
        (Value::from("d"), 2_i64),
        (Value::from("H"), 2),
        (Value::from("I"), 2),
        (Value::from("j"), 3),
        (Value::from("m"), 2),
        (Value::from("M"), 2),
        (Value::from("S"), 2),
        (Value::from("U"), 2),
        (Value::from("V"), 2),
        (Value::from("W"), 2),
        (Value::from("y"), 2),
    ])?);
    _RANGES.set(Dict::from_pairs([
        (Value::from("d"), (1_i64, 31_i64)),
        (Value::from("H"), (0, 23)),
        (Value::from("I"), (1, 12)),
        (Value::from("j"), (1, 366)),
        (Value::from("m"), (1, 12)),
        (Value::from("M"), (0, 59)),
        (Value::from("S"), (0, 61)),
        (Value::from("U"), (0, 53)),
        (Value::from("V"), (1, 53)),
        (Value::from("W"), (0, 53)),
        (Value::from("y"), (0, 99)),
    ])?);

    _exported.set(Dict::from_pairs([
        (Str::from("MINYEAR"), MINYEAR.get()?.to_value()),
        (Str::from("MAXYEAR"), MAXYEAR.get()?.to_value()),
        (Str::from("timedelta"), timedelta.get()?),
        (Str::from("tzinfo"), tzinfo_global.get()?),
        (Str::from("timezone"), timezone.get()?),
        (Str::from("UTC"), UTC.get()?),
        (Str::from("date"), date_global.get()?),
        (Str::from("time"), time_global.get()?),
        (Str::from("datetime"), datetime.get()?),
    ])?);
    Ok(())
}
