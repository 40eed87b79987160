//! `calendar`: months as weeks of days, and as text.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/calendar.py (eeee74b110277007); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, List, PyErr, PyResult, Signature, Slice, Str, ToValue, Truth, Value,
};
use crate::{name, py, py_print};
use std::slice;

thread_local! {
    pub static January: Global<i64> = const { Global::new("January") };
    pub static February: Global<i64> = const { Global::new("February") };
    pub static MONDAY: Global<i64> = const { Global::new("MONDAY") };
    pub static TUESDAY: Global<i64> = const { Global::new("TUESDAY") };
    pub static WEDNESDAY: Global<i64> = const { Global::new("WEDNESDAY") };
    pub static THURSDAY: Global<i64> = const { Global::new("THURSDAY") };
    pub static FRIDAY: Global<i64> = const { Global::new("FRIDAY") };
    pub static SATURDAY: Global<i64> = const { Global::new("SATURDAY") };
    pub static SUNDAY: Global<i64> = const { Global::new("SUNDAY") };
    pub static day_name: Global<List<Value>> = const { Global::new("day_name") };
    pub static day_abbr: Global<List<Value>> = const { Global::new("day_abbr") };
    pub static month_name: Global<List<Value>> = const { Global::new("month_name") };
    pub static month_abbr: Global<List<Value>> = const { Global::new("month_abbr") };
    pub static mdays: Global<List<Value>> = const { Global::new("mdays") };
    pub static IllegalMonthError: Global<Value> = const { Global::new("IllegalMonthError") };
    pub static IllegalWeekdayError: Global<Value> = const { Global::new("IllegalWeekdayError") };
    pub static Calendar: Global<Value> = const { Global::new("Calendar") };
    pub static TextCalendar: Global<Value> = const { Global::new("TextCalendar") };
    pub static c_global: Global<Value> = const { Global::new("c") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static ILLEGAL_MONTH_ERROR_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "month"])
        .qualname("IllegalMonthError.__init__")
        .module("calendar");

static ILLEGAL_MONTH_ERROR_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("IllegalMonthError.__str__")
    .module("calendar");

static ILLEGAL_WEEKDAY_ERROR_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "weekday"])
        .qualname("IllegalWeekdayError.__init__")
        .module("calendar");

static ILLEGAL_WEEKDAY_ERROR_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("IllegalWeekdayError.__str__")
    .module("calendar");

static CALENDAR_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "firstweekday"])
    .qualname("Calendar.__init__")
    .module("calendar");

static CALENDAR_GETFIRSTWEEKDAY_SIGNATURE: Signature = Signature::new("getfirstweekday", &["self"])
    .qualname("Calendar.getfirstweekday")
    .module("calendar");

static CALENDAR_SETFIRSTWEEKDAY_SIGNATURE: Signature =
    Signature::new("setfirstweekday", &["self", "firstweekday"])
        .qualname("Calendar.setfirstweekday")
        .module("calendar");

static CALENDAR_FIRSTWEEKDAY_SIGNATURE: Signature = Signature::new("firstweekday", &["self"])
    .qualname("Calendar.firstweekday")
    .module("calendar");

static CALENDAR_FIRSTWEEKDAY_2_SIGNATURE: Signature =
    Signature::new("firstweekday", &["self", "value"])
        .qualname("Calendar.firstweekday")
        .module("calendar");

static CALENDAR_ITERWEEKDAYS_SIGNATURE: Signature = Signature::new("iterweekdays", &["self"])
    .qualname("Calendar.iterweekdays")
    .module("calendar")
    .doc("Equals `Calendar.iterweekdays`.");

static CALENDAR_ITERMONTHDAYS3_SIGNATURE: Signature =
    Signature::new("itermonthdays3", &["self", "year", "month"])
        .qualname("Calendar.itermonthdays3")
        .module("calendar")
        .doc("Equals `Calendar.itermonthdays3`.");

static CALENDAR_ITERMONTHDATES_SIGNATURE: Signature =
    Signature::new("itermonthdates", &["self", "year", "month"])
        .qualname("Calendar.itermonthdates")
        .module("calendar")
        .doc("Equals `Calendar.itermonthdates`.");

static CALENDAR_ITERMONTHDAYS_SIGNATURE: Signature =
    Signature::new("itermonthdays", &["self", "year", "month"])
        .qualname("Calendar.itermonthdays")
        .module("calendar")
        .doc("Equals `Calendar.itermonthdays`.");

static CALENDAR_ITERMONTHDAYS2_SIGNATURE: Signature =
    Signature::new("itermonthdays2", &["self", "year", "month"])
        .qualname("Calendar.itermonthdays2")
        .module("calendar")
        .doc("Equals `Calendar.itermonthdays2`.");

static CALENDAR_ITERMONTHDAYS4_SIGNATURE: Signature =
    Signature::new("itermonthdays4", &["self", "year", "month"])
        .qualname("Calendar.itermonthdays4")
        .module("calendar")
        .doc("Equals `Calendar.itermonthdays4`.");

static CALENDAR_MONTHDATESCALENDAR_SIGNATURE: Signature =
    Signature::new("monthdatescalendar", &["self", "year", "month"])
        .qualname("Calendar.monthdatescalendar")
        .module("calendar")
        .doc("Equals `Calendar.monthdatescalendar`.");

static CALENDAR_MONTHDAYS2CALENDAR_SIGNATURE: Signature =
    Signature::new("monthdays2calendar", &["self", "year", "month"])
        .qualname("Calendar.monthdays2calendar")
        .module("calendar")
        .doc("Equals `Calendar.monthdays2calendar`.");

static CALENDAR_MONTHDAYSCALENDAR_SIGNATURE: Signature =
    Signature::new("monthdayscalendar", &["self", "year", "month"])
        .qualname("Calendar.monthdayscalendar")
        .module("calendar")
        .doc("Equals `Calendar.monthdayscalendar`.");

static CALENDAR_YEARDATESCALENDAR_SIGNATURE: Signature =
    Signature::new("yeardatescalendar", &["self", "year", "width"])
        .qualname("Calendar.yeardatescalendar")
        .module("calendar")
        .doc("Equals `Calendar.yeardatescalendar`.");

static CALENDAR_YEARDAYS2CALENDAR_SIGNATURE: Signature =
    Signature::new("yeardays2calendar", &["self", "year", "width"])
        .qualname("Calendar.yeardays2calendar")
        .module("calendar")
        .doc("Equals `Calendar.yeardays2calendar`.");

static CALENDAR_YEARDAYSCALENDAR_SIGNATURE: Signature =
    Signature::new("yeardayscalendar", &["self", "year", "width"])
        .qualname("Calendar.yeardayscalendar")
        .module("calendar")
        .doc("Equals `Calendar.yeardayscalendar`.");

static TEXT_CALENDAR_PRWEEK_SIGNATURE: Signature =
    Signature::new("prweek", &["self", "theweek", "width"])
        .qualname("TextCalendar.prweek")
        .module("calendar")
        .doc("Equals `TextCalendar.prweek`.");

static TEXT_CALENDAR_FORMATDAY_SIGNATURE: Signature =
    Signature::new("formatday", &["self", "day", "weekday", "width"])
        .qualname("TextCalendar.formatday")
        .module("calendar")
        .doc("Equals `TextCalendar.formatday`.");

static TEXT_CALENDAR_FORMATWEEK_SIGNATURE: Signature =
    Signature::new("formatweek", &["self", "theweek", "width"])
        .qualname("TextCalendar.formatweek")
        .module("calendar")
        .doc("Equals `TextCalendar.formatweek`.");

static TEXT_CALENDAR_FORMATWEEKDAY_SIGNATURE: Signature =
    Signature::new("formatweekday", &["self", "day", "width"])
        .qualname("TextCalendar.formatweekday")
        .module("calendar")
        .doc("Equals `TextCalendar.formatweekday`.");

static TEXT_CALENDAR_FORMATWEEKHEADER_SIGNATURE: Signature =
    Signature::new("formatweekheader", &["self", "width"])
        .qualname("TextCalendar.formatweekheader")
        .module("calendar")
        .doc("Equals `TextCalendar.formatweekheader`.");

static TEXT_CALENDAR_FORMATMONTHNAME_SIGNATURE: Signature = Signature::new(
    "formatmonthname",
    &["self", "theyear", "themonth", "width", "withyear"],
)
.qualname("TextCalendar.formatmonthname")
.module("calendar")
.doc("Equals `TextCalendar.formatmonthname`.");

static TEXT_CALENDAR_PRMONTH_SIGNATURE: Signature =
    Signature::new("prmonth", &["self", "theyear", "themonth", "w", "l"])
        .qualname("TextCalendar.prmonth")
        .module("calendar")
        .doc("Equals `TextCalendar.prmonth`.");

static TEXT_CALENDAR_FORMATMONTH_SIGNATURE: Signature =
    Signature::new("formatmonth", &["self", "theyear", "themonth", "w", "l"])
        .qualname("TextCalendar.formatmonth")
        .module("calendar")
        .doc("Equals `TextCalendar.formatmonth`.");

static TEXT_CALENDAR_FORMATYEAR_SIGNATURE: Signature =
    Signature::new("formatyear", &["self", "theyear", "w", "l", "c", "m"])
        .qualname("TextCalendar.formatyear")
        .module("calendar")
        .doc("Equals `TextCalendar.formatyear`.");

static TEXT_CALENDAR_PRYEAR_SIGNATURE: Signature =
    Signature::new("pryear", &["self", "theyear", "w", "l", "c", "m"])
        .qualname("TextCalendar.pryear")
        .module("calendar")
        .doc("Equals `TextCalendar.pryear`.");

static ISLEAP_SIGNATURE: Signature = Signature::new("isleap", &["year"])
    .module("calendar")
    .doc("Equals `calendar.isleap`.");

static LEAPDAYS_SIGNATURE: Signature = Signature::new("leapdays", &["y1", "y2"])
    .module("calendar")
    .doc("Equals `calendar.leapdays`.");

static WEEKDAY_SIGNATURE: Signature = Signature::new("weekday", &["year", "month", "day"])
    .module("calendar")
    .doc("Equals `calendar.weekday`.");

static MONTHRANGE_SIGNATURE: Signature = Signature::new("monthrange", &["year", "month"])
    .module("calendar")
    .doc("Equals `calendar.monthrange`.");

static FORMATSTRING_SIGNATURE: Signature =
    Signature::new("formatstring", &["cols", "colwidth", "spacing"])
        .module("calendar")
        .doc("Equals `calendar.formatstring`.");

static FORMAT_SIGNATURE: Signature = Signature::new("format", &["cols", "colwidth", "spacing"])
    .module("calendar")
    .doc("Equals `calendar.format`.");

static FIRSTWEEKDAY_SIGNATURE: Signature = Signature::new("firstweekday", &[])
    .module("calendar")
    .doc("Equals `calendar.firstweekday`.");

static SETFIRSTWEEKDAY_SIGNATURE: Signature = Signature::new("setfirstweekday", &["firstweekday"])
    .module("calendar")
    .doc("Equals `calendar.setfirstweekday`.");

static MONTHCALENDAR_SIGNATURE: Signature = Signature::new("monthcalendar", &["year", "month"])
    .module("calendar")
    .doc("Equals `calendar.monthcalendar`.");

static PRWEEK_SIGNATURE: Signature = Signature::new("prweek", &["theweek", "width"])
    .module("calendar")
    .doc("Equals `calendar.prweek`.");

static WEEK_SIGNATURE: Signature = Signature::new("week", &["theweek", "width"])
    .module("calendar")
    .doc("Equals `calendar.week`.");

static WEEKHEADER_SIGNATURE: Signature = Signature::new("weekheader", &["width"])
    .module("calendar")
    .doc("Equals `calendar.weekheader`.");

static PRMONTH_SIGNATURE: Signature = Signature::new("prmonth", &["theyear", "themonth", "w", "l"])
    .module("calendar")
    .doc("Equals `calendar.prmonth`.");

static MONTH_SIGNATURE: Signature = Signature::new("month", &["theyear", "themonth", "w", "l"])
    .module("calendar")
    .doc("Equals `calendar.month`.");

static CALENDAR_SIGNATURE: Signature = Signature::new("calendar", &["theyear", "w", "l", "c", "m"])
    .module("calendar")
    .doc("Equals `calendar.calendar`.");

static PRCAL_SIGNATURE: Signature = Signature::new("prcal", &["theyear", "w", "l", "c", "m"])
    .module("calendar")
    .doc("Equals `calendar.prcal`.");

static TIMEGM_SIGNATURE: Signature = Signature::new("timegm", &["tuple"])
    .module("calendar")
    .doc("Equals `calendar.timegm`.");

pub fn illegal_month_error_init(self_: &Value, month: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("month"), month.clone())?;
    Ok(Value::None)
}

pub fn illegal_month_error_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "bad month number {}; must be 1-12",
        py::repr(&py::getattr(self_, name!("month"))?)?
    ))
    .to_value())
}

pub fn illegal_weekday_error_init(self_: &Value, weekday: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("weekday"), weekday.clone())?;
    Ok(Value::None)
}

pub fn illegal_weekday_error_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "bad weekday number {}; must be 0 (Monday) to 6 (Sunday)",
        py::repr(&py::getattr(self_, name!("weekday"))?)?
    ))
    .to_value())
}

/// Equals `calendar.isleap`.
pub fn isleap(year: &Value) -> PyResult<Value> {
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

/// Equals `calendar.leapdays`.
pub fn leapdays(mut y1: Value, mut y2: Value) -> PyResult<Value> {
    y1 = py::ops::isub(&y1, &Value::from(1_i64))?;
    y2 = py::ops::isub(&y2, &Value::from(1_i64))?;
    py::ops::add(
        &py::ops::sub(
            &py::ops::sub(
                &py::ops::floordiv(&y2, &Value::from(4_i64))?,
                &py::ops::floordiv(&y1, &Value::from(4_i64))?,
            )?,
            &py::ops::sub(
                &py::ops::floordiv(&y2, &Value::from(100_i64))?,
                &py::ops::floordiv(&y1, &Value::from(100_i64))?,
            )?,
        )?,
        &py::ops::sub(
            &py::ops::floordiv(&y2, &Value::from(400_i64))?,
            &py::ops::floordiv(&y1, &Value::from(400_i64))?,
        )?,
    )
}

/// Equals `calendar.weekday`.
pub fn weekday(mut year: Value, month: &Value, day: &Value) -> PyResult<Value> {
    if !(py::ops::le(&py::imported("datetime.MINYEAR")?, &year)?.truth()?
        && py::ops::le(&year, &py::imported("datetime.MAXYEAR")?)?.truth()?)
    {
        year = py::ops::add(
            &Value::from(2000_i64),
            &py::ops::modulo(&year, &Value::from(400_i64))?,
        )?;
    }
    py::call_method(
        name!("weekday"),
        &[py::call(
            &py::imported("datetime.date")?,
            &[year.clone(), month.clone(), day.clone()],
        )?],
    )
}

/// Equals `calendar.monthrange`.
pub fn monthrange(year: &Value, month: &Value) -> PyResult<Value> {
    if !(py::ops::le(&Value::from(1_i64), month)?.truth()?
        && py::ops::le(month, &Value::from(12_i64))?.truth()?)
    {
        return Err(PyErr::raise(&py::call(
            &IllegalMonthError.get()?,
            slice::from_ref(month),
        )?));
    }
    Ok((
        weekday(year.clone(), month, &Value::from(1_i64))?,
        _length(year, month)?,
    )
        .to_value())
}

pub fn _length(year: &Value, month: &Value) -> PyResult<Value> {
    py::ops::add(&py::ops::getitem(&mdays.get()?.to_value(), month)?, &{
        let first = py::ops::eq(month, &February.get()?.to_value())?;
        if first.truth()? { isleap(year)? } else { first }
    })
}

pub fn calendar_init(self_: &Value, firstweekday: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_first"), firstweekday.clone())?;
    Ok(Value::None)
}

pub fn calendar_getfirstweekday(self_: &Value) -> PyResult<Value> {
    py::ops::modulo(&py::getattr(self_, name!("_first"))?, &Value::from(7_i64))
}

pub fn calendar_setfirstweekday(self_: &Value, firstweekday: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_first"), firstweekday.clone())?;
    Ok(Value::None)
}

pub fn calendar_firstweekday(self_: &Value) -> PyResult<Value> {
    py::ops::modulo(&py::getattr(self_, name!("_first"))?, &Value::from(7_i64))
}

pub fn calendar_firstweekday_2(self_: &Value, value: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_first"), value.clone())?;
    Ok(Value::None)
}

/// Equals `Calendar.iterweekdays`.
pub fn calendar_iterweekdays(self_: Value) -> Value {
    py::generator::new("iterweekdays", move |co| async move {
        for day in &py::iter(&py::call(
            &py::builtin("range")?,
            &[
                py::getattr(&self_, name!("firstweekday"))?,
                py::ops::add(
                    &py::getattr(&self_, name!("firstweekday"))?,
                    &Value::from(7_i64),
                )?,
            ],
        )?)? {
            let day = day?;
            co.yield_(py::ops::modulo(&day, &Value::from(7_i64))?)
                .await?;
        }
        Ok(Value::None)
    })
}

/// Equals `Calendar.itermonthdays3`.
pub fn calendar_itermonthdays3(self_: Value, year: Value, month: Value) -> Value {
    py::generator::new("itermonthdays3", move |co| async move {
        let [first, count] =
            py::unpack_items::<2, _>(&py::unpacking(&monthrange(&year, &month)?)?)?;
        let before = py::ops::modulo(
            &py::ops::sub(&first, &py::getattr(&self_, name!("firstweekday"))?)?,
            &Value::from(7_i64),
        )?;
        let after = py::ops::modulo(
            &py::ops::sub(
                &py::ops::sub(&py::getattr(&self_, name!("firstweekday"))?, &first)?,
                &count,
            )?,
            &Value::from(7_i64),
        )?;
        let (past_year, past) = if py::ops::eq(&month, &Value::from(1_i64))?.truth()? {
            (
                py::ops::sub(&year, &Value::from(1_i64))?,
                Value::from(12_i64),
            )
        } else {
            (year.clone(), py::ops::sub(&month, &Value::from(1_i64))?)
        };
        let end = py::ops::add(&_length(&past_year, &past)?, &Value::from(1_i64))?;
        let mut day: Value;
        for item in &py::iter(&py::call(
            &py::builtin("range")?,
            &[py::ops::sub(&end, &before)?, end.clone()],
        )?)? {
            let item = item?;
            day = item;
            co.yield_((past_year.clone(), past.clone(), day.clone()).to_value())
                .await?;
        }
        for item_2 in &py::iter(&py::call(
            &py::builtin("range")?,
            &[
                Value::from(1_i64),
                py::ops::add(&count, &Value::from(1_i64))?,
            ],
        )?)? {
            let item_2 = item_2?;
            day = item_2;
            co.yield_((year.clone(), month.clone(), day.clone()).to_value())
                .await?;
        }
        let (next_year, following) = if py::ops::eq(&month, &Value::from(12_i64))?.truth()? {
            (
                py::ops::add(&year, &Value::from(1_i64))?,
                Value::from(1_i64),
            )
        } else {
            (year.clone(), py::ops::add(&month, &Value::from(1_i64))?)
        };
        for item_3 in &py::iter(&py::call(
            &py::builtin("range")?,
            &[
                Value::from(1_i64),
                py::ops::add(&after, &Value::from(1_i64))?,
            ],
        )?)? {
            let item_3 = item_3?;
            day = item_3;
            co.yield_((next_year.clone(), following.clone(), day.clone()).to_value())
                .await?;
        }
        Ok(Value::None)
    })
}

/// Equals `Calendar.itermonthdates`.
pub fn calendar_itermonthdates(self_: Value, year: Value, month: Value) -> Value {
    py::generator::new("itermonthdates", move |co| async move {
        let mut y: Value;
        let mut m: Value;
        let mut d: Value;
        for item in &py::iter(&py::call_method(
            name!("itermonthdays3"),
            &[self_.clone(), year.clone(), month.clone()],
        )?)? {
            let item = item?;
            let [part, part_2, part_3] = py::unpack_items::<3, _>(&py::unpacking(&item)?)?;
            y = part;
            m = part_2;
            d = part_3;
            co.yield_(py::call(
                &py::imported("datetime.date")?,
                &[y.clone(), m.clone(), d.clone()],
            )?)
            .await?;
        }
        Ok(Value::None)
    })
}

/// Equals `Calendar.itermonthdays`.
pub fn calendar_itermonthdays(self_: Value, year: Value, month: Value) -> Value {
    py::generator::new("itermonthdays", move |co| async move {
        let [first, count] =
            py::unpack_items::<2, _>(&py::unpacking(&monthrange(&year, &month)?)?)?;
        let mut __: Value;
        for item in &py::iter(&py::call(
            &py::builtin("range")?,
            &[py::ops::modulo(
                &py::ops::sub(&first, &py::getattr(&self_, name!("firstweekday"))?)?,
                &Value::from(7_i64),
            )?],
        )?)? {
            let item = item?;
            __ = item;
            co.yield_(Value::from(0_i64)).await?;
        }
        for day in &py::iter(&py::call(
            &py::builtin("range")?,
            &[
                Value::from(1_i64),
                py::ops::add(&count, &Value::from(1_i64))?,
            ],
        )?)? {
            let day = day?;
            co.yield_(day).await?;
        }
        for item_2 in &py::iter(&py::call(
            &py::builtin("range")?,
            &[py::ops::modulo(
                &py::ops::sub(
                    &py::ops::sub(&py::getattr(&self_, name!("firstweekday"))?, &first)?,
                    &count,
                )?,
                &Value::from(7_i64),
            )?],
        )?)? {
            let item_2 = item_2?;
            __ = item_2;
            co.yield_(Value::from(0_i64)).await?;
        }
        Ok(Value::None)
    })
}

/// Equals `Calendar.itermonthdays2`.
pub fn calendar_itermonthdays2(self_: Value, year: Value, month: Value) -> Value {
    py::generator::new("itermonthdays2", move |co| async move {
        let mut at: Value;
        let mut day: Value;
        for item in &py::iter(&py::call(
            &py::builtin("enumerate")?,
            &[
                py::call_method(
                    name!("itermonthdays"),
                    &[self_.clone(), year.clone(), month.clone()],
                )?,
                py::getattr(&self_, name!("firstweekday"))?,
            ],
        )?)? {
            let item = item?;
            let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
            at = part;
            day = part_2;
            co.yield_((day.clone(), py::ops::modulo(&at, &Value::from(7_i64))?).to_value())
                .await?;
        }
        Ok(Value::None)
    })
}

/// Equals `Calendar.itermonthdays4`.
pub fn calendar_itermonthdays4(self_: Value, year: Value, month: Value) -> Value {
    py::generator::new("itermonthdays4", move |co| async move {
        let mut at: i64;
        let mut y: Value;
        let mut m: Value;
        let mut d: Value;
        for item in py::iter::enumerate(
            &py::call_method(
                name!("itermonthdays3"),
                &[self_.clone(), year.clone(), month.clone()],
            )?,
            0,
        ) {
            let item = item?;
            let (part, part_2) = item;
            at = part;
            let [part_3, part_4, part_5] = py::unpack_items::<3, _>(&py::unpacking(&part_2)?)?;
            y = part_3;
            m = part_4;
            d = part_5;
            co.yield_(
                (
                    y.clone(),
                    m.clone(),
                    d.clone(),
                    py::ops::modulo(
                        &py::ops::add(
                            &py::getattr(&self_, name!("firstweekday"))?,
                            &at.to_value(),
                        )?,
                        &Value::from(7_i64),
                    )?,
                )
                    .to_value(),
            )
            .await?;
        }
        Ok(Value::None)
    })
}

/// Equals `Calendar.monthdatescalendar`.
pub fn calendar_monthdatescalendar(self_: &Value, year: &Value, month: &Value) -> PyResult<Value> {
    Ok(_weeks(&py::builtins::list(&py::call_method(
        name!("itermonthdates"),
        &[self_.clone(), year.clone(), month.clone()],
    )?)?)?
    .to_value())
}

/// Equals `Calendar.monthdays2calendar`.
pub fn calendar_monthdays2calendar(self_: &Value, year: &Value, month: &Value) -> PyResult<Value> {
    Ok(_weeks(&py::builtins::list(&py::call_method(
        name!("itermonthdays2"),
        &[self_.clone(), year.clone(), month.clone()],
    )?)?)?
    .to_value())
}

/// Equals `Calendar.monthdayscalendar`.
pub fn calendar_monthdayscalendar(self_: &Value, year: &Value, month: &Value) -> PyResult<Value> {
    Ok(_weeks(&py::builtins::list(&py::call_method(
        name!("itermonthdays"),
        &[self_.clone(), year.clone(), month.clone()],
    )?)?)?
    .to_value())
}

/// Equals `Calendar.yeardatescalendar`.
pub fn calendar_yeardatescalendar(self_: &Value, year: &Value, width: &Value) -> PyResult<Value> {
    Ok(_rows(
        &{
            let mut items = Vec::new();
            for month in 1..13_i64 {
                items.push(py::call_method(
                    name!("monthdatescalendar"),
                    &[self_.clone(), year.clone(), month.to_value()],
                )?);
            }
            List::new(items)
        },
        width,
    )?
    .to_value())
}

/// Equals `Calendar.yeardays2calendar`.
pub fn calendar_yeardays2calendar(self_: &Value, year: &Value, width: &Value) -> PyResult<Value> {
    Ok(_rows(
        &{
            let mut items = Vec::new();
            for month in 1..13_i64 {
                items.push(py::call_method(
                    name!("monthdays2calendar"),
                    &[self_.clone(), year.clone(), month.to_value()],
                )?);
            }
            List::new(items)
        },
        width,
    )?
    .to_value())
}

/// Equals `Calendar.yeardayscalendar`.
pub fn calendar_yeardayscalendar(self_: &Value, year: &Value, width: &Value) -> PyResult<Value> {
    Ok(_rows(
        &{
            let mut items = Vec::new();
            for month in 1..13_i64 {
                items.push(py::call_method(
                    name!("monthdayscalendar"),
                    &[self_.clone(), year.clone(), month.to_value()],
                )?);
            }
            List::new(items)
        },
        width,
    )?
    .to_value())
}

pub fn _weeks(days: &List<Value>) -> PyResult<List<Value>> {
    Ok({
        let mut items = Vec::new();
        for at in py::Range::new(0, py::builtins::len(days), 7)?.iter() {
            items.push(
                days.slice(Slice::new(Some(at), Some(at + 7), None))?
                    .to_value(),
            );
        }
        List::new(items)
    })
}

pub fn _rows(months: &List<Value>, width: &Value) -> PyResult<List<Value>> {
    Ok({
        let mut items = Vec::new();
        for at in &py::iter(&py::call(
            &py::builtin("range")?,
            &[
                Value::from(0_i64),
                py::builtins::len(months).to_value(),
                width.clone(),
            ],
        )?)? {
            let at = at?;
            items.push(py::ops::getitem(
                &months.to_value(),
                &py::slice_object(&at, &py::ops::add(&at, width)?, &Value::None),
            )?);
        }
        List::new(items)
    })
}

/// Equals `TextCalendar.prweek`.
pub fn text_calendar_prweek(self_: &Value, theweek: &Value, width: &Value) -> PyResult<Value> {
    py_print!(py::call_method(name!("formatweek"), &[self_.clone(), theweek.clone(), width.clone()])?; end = "")?;
    Ok(Value::None)
}

/// Equals `TextCalendar.formatday`.
pub fn text_calendar_formatday(
    _self_: &Value,
    day: &Value,
    _weekday: &Value,
    width: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("center"),
        &[
            if py::ops::eq(day, &Value::from(0_i64))?.truth()? {
                Value::from("")
            } else {
                Str::from(format!("{}", py::format_value(day, "2")?)).to_value()
            },
            width.clone(),
        ],
    )
}

/// Equals `TextCalendar.formatweek`.
pub fn text_calendar_formatweek(self_: &Value, theweek: &Value, width: &Value) -> PyResult<Value> {
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(" "),
            {
                let source = theweek.clone();
                let self_ = self_.clone();
                let width = width.clone();
                py::typed_generator(move |co| async move {
                    for item in &py::iter(&source)? {
                        let item = item?;
                        let [day, at] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
                        co.yield_(py::call_method(
                            name!("formatday"),
                            &[self_.clone(), day.clone(), at.clone(), width.clone()],
                        )?)
                        .await?;
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?)
    .to_value())
}

/// Equals `TextCalendar.formatweekday`.
pub fn text_calendar_formatweekday(_self_: &Value, day: &Value, width: &Value) -> PyResult<Value> {
    let names = if py::ops::ge(width, &Value::from(9_i64))?.truth()? {
        day_name.get()?
    } else {
        day_abbr.get()?
    };
    py::call_method(
        name!("center"),
        &[
            py::ops::getitem(
                &py::ops::getitem(&names.to_value(), day)?,
                &py::slice_object(&Value::None, width, &Value::None),
            )?,
            width.clone(),
        ],
    )
}

/// Equals `TextCalendar.formatweekheader`.
pub fn text_calendar_formatweekheader(self_: &Value, width: &Value) -> PyResult<Value> {
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(" "),
            {
                let source = py::call_method(name!("iterweekdays"), slice::from_ref(self_))?;
                let self_ = self_.clone();
                let width = width.clone();
                py::typed_generator(move |co| async move {
                    for day in &py::iter(&source)? {
                        let day = day?;
                        co.yield_(py::call_method(
                            name!("formatweekday"),
                            &[self_.clone(), day.clone(), width.clone()],
                        )?)
                        .await?;
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?)
    .to_value())
}

/// Equals `TextCalendar.formatmonthname`.
pub fn text_calendar_formatmonthname(
    _self_: &Value,
    theyear: &Value,
    themonth: &Value,
    width: &Value,
    withyear: &Value,
) -> PyResult<Value> {
    let name = py::ops::getitem(&month_name.get()?.to_value(), themonth)?;
    py::call_method(
        name!("center"),
        &[
            if withyear.truth()? {
                Str::from(format!(
                    "{} {}",
                    py::format_value(&name, "")?,
                    py::repr(theyear)?
                ))
                .to_value()
            } else {
                name.clone()
            },
            width.clone(),
        ],
    )
}

/// Equals `TextCalendar.prmonth`.
pub fn text_calendar_prmonth(
    self_: &Value,
    theyear: &Value,
    themonth: &Value,
    w: &Value,
    l: &Value,
) -> PyResult<Value> {
    py_print!(py::call_method(name!("formatmonth"), &[self_.clone(), theyear.clone(), themonth.clone(), w.clone(), l.clone()])?; end = "")?;
    Ok(Value::None)
}

/// Equals `TextCalendar.formatmonth`.
pub fn text_calendar_formatmonth(
    self_: &Value,
    theyear: &Value,
    themonth: &Value,
    mut w: Value,
    mut l: Value,
) -> PyResult<Value> {
    (w, l) = (
        py::builtins::max2(&Value::from(2_i64), &w)?,
        py::builtins::max2(&Value::from(1_i64), &l)?,
    );
    let mut text = py::ops::add(
        &py::call_method(
            name!("rstrip"),
            &[py::call_method(
                name!("formatmonthname"),
                &[
                    self_.clone(),
                    theyear.clone(),
                    themonth.clone(),
                    py::ops::sub(
                        &py::ops::mul(
                            &Value::from(7_i64),
                            &py::ops::add(&w, &Value::from(1_i64))?,
                        )?,
                        &Value::from(1_i64),
                    )?,
                ],
            )?],
        )?,
        &py::ops::mul(&Value::from("\n"), &l)?,
    )?;
    text = py::ops::iadd(
        &text,
        &py::ops::add(
            &py::call_method(
                name!("rstrip"),
                &[py::call_method(
                    name!("formatweekheader"),
                    &[self_.clone(), w.clone()],
                )?],
            )?,
            &py::ops::mul(&Value::from("\n"), &l)?,
        )?,
    )?;
    for week in &py::iter(&py::call_method(
        name!("monthdays2calendar"),
        &[self_.clone(), theyear.clone(), themonth.clone()],
    )?)? {
        let week = week?;
        text = py::ops::iadd(
            &text,
            &py::ops::add(
                &py::call_method(
                    name!("rstrip"),
                    &[py::call_method(
                        name!("formatweek"),
                        &[self_.clone(), week, w.clone()],
                    )?],
                )?,
                &py::ops::mul(&Value::from("\n"), &l)?,
            )?,
        )?;
    }
    Ok(text)
}

/// Equals `TextCalendar.formatyear`.
pub fn text_calendar_formatyear(
    self_: &Value,
    theyear: &Value,
    mut w: Value,
    mut l: Value,
    mut c_: Value,
    m: &Value,
) -> PyResult<Value> {
    (w, l, c_) = (
        py::builtins::max2(&Value::from(2_i64), &w)?,
        py::builtins::max2(&Value::from(1_i64), &l)?,
        py::builtins::max2(&Value::from(2_i64), &c_)?,
    );
    let column = py::ops::sub(
        &py::ops::mul(&py::ops::add(&w, &Value::from(1_i64))?, &Value::from(7_i64))?,
        &Value::from(1_i64),
    )?;
    let mut text = py::ops::add(
        &py::call_method(
            name!("rstrip"),
            &[py::call_method(
                name!("center"),
                &[
                    py::repr(theyear)?.to_value(),
                    py::ops::add(
                        &py::ops::mul(&column, m)?,
                        &py::ops::mul(&c_, &py::ops::sub(m, &Value::from(1_i64))?)?,
                    )?,
                ],
            )?],
        )?,
        &py::ops::mul(&Value::from("\n"), &l)?,
    )?;
    let header = py::call_method(name!("formatweekheader"), &[self_.clone(), w.clone()])?;
    for item in py::iter::enumerate(
        &py::call_method(
            name!("yeardays2calendar"),
            &[self_.clone(), theyear.clone(), m.clone()],
        )?,
        0,
    ) {
        let (at, row) = item?;
        let months = py::call(
            &py::builtin("range")?,
            &[
                py::ops::add(&py::ops::mul(m, &at.to_value())?, &Value::from(1_i64))?,
                py::builtins::min2(
                    &py::ops::add(&py::ops::mul(m, &(at + 1).to_value())?, &Value::from(1_i64))?,
                    &Value::from(13_i64),
                )?,
            ],
        )?;
        text = py::ops::iadd(&text, &py::ops::mul(&Value::from("\n"), &l)?)?;
        let names = {
            let source = months.clone();
            let self_ = self_.clone();
            let theyear = theyear.clone();
            let column = column.clone();
            py::typed_generator(move |co| async move {
                for month in &py::iter(&source)? {
                    let month = month?;
                    co.yield_(py::call_method(
                        name!("formatmonthname"),
                        &[
                            self_.clone(),
                            theyear.clone(),
                            month.clone(),
                            column.clone(),
                            Value::from(false),
                        ],
                    )?)
                    .await?;
                }
                Ok(Value::None)
            })
        };
        text = py::ops::iadd(
            &text,
            &py::ops::add(
                &py::call_method(
                    name!("rstrip"),
                    &[formatstring(&names.to_value(), &column, &c_)?],
                )?,
                &py::ops::mul(&Value::from("\n"), &l)?,
            )?,
        )?;
        text = py::ops::iadd(
            &text,
            &py::ops::add(
                &py::call_method(
                    name!("rstrip"),
                    &[formatstring(
                        &{
                            let source_2 = months;
                            let header = header.clone();
                            py::typed_generator(move |co| async move {
                                for item_2 in &py::iter(&source_2)? {
                                    let _ = item_2?;
                                    co.yield_(header.clone()).await?;
                                }
                                Ok(Value::None)
                            })
                        }
                        .to_value(),
                        &column,
                        &c_,
                    )?],
                )?,
                &py::ops::mul(&Value::from("\n"), &l)?,
            )?,
        )?;
        for line in 0..py::builtins::max({
            let source_3 = row.clone();
            py::typed_generator(move |co| async move {
                for month in &py::iter(&source_3)? {
                    let month = month?;
                    co.yield_(py::ops::len_i64(&month)?).await?;
                }
                Ok(Value::None)
            })
        })? {
            let weeks = {
                let source_4 = row.clone();
                let self_ = self_.clone();
                let w = w.clone();
                let line = line;
                py::typed_generator(move |co| async move {
                    for month in &py::iter(&source_4)? {
                        let month = month?;
                        co.yield_(if line >= py::ops::len_i64(&month)? {
                            Value::from("")
                        } else {
                            py::call_method(
                                name!("formatweek"),
                                &[
                                    self_.clone(),
                                    py::ops::getitem(&month, &line.to_value())?,
                                    w.clone(),
                                ],
                            )?
                        })
                        .await?;
                    }
                    Ok(Value::None)
                })
            };
            text = py::ops::iadd(
                &text,
                &py::ops::add(
                    &py::call_method(
                        name!("rstrip"),
                        &[formatstring(&weeks.to_value(), &column, &c_)?],
                    )?,
                    &py::ops::mul(&Value::from("\n"), &l)?,
                )?,
            )?;
        }
    }
    Ok(text)
}

/// Equals `TextCalendar.pryear`.
pub fn text_calendar_pryear(
    self_: &Value,
    theyear: &Value,
    w: &Value,
    l: &Value,
    c_: &Value,
    m: &Value,
) -> PyResult<Value> {
    py_print!(py::call_method(name!("formatyear"), &[self_.clone(), theyear.clone(), w.clone(), l.clone(), c_.clone(), m.clone()])?; end = "")?;
    Ok(Value::None)
}

/// Equals `calendar.formatstring`.
pub fn formatstring(cols: &Value, colwidth: &Value, spacing: &Value) -> PyResult<Value> {
    py::call_method(
        name!("join"),
        &[
            py::ops::mul(&Value::from(" "), spacing)?,
            {
                let source = cols.clone();
                let colwidth = colwidth.clone();
                py::typed_generator(move |co| async move {
                    for text in &py::iter(&source)? {
                        let text = text?;
                        co.yield_(py::call_method(
                            name!("center"),
                            &[text.clone(), colwidth.clone()],
                        )?)
                        .await?;
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )
}

/// Equals `calendar.format`.
pub fn format(cols: &Value, colwidth: &Value, spacing: &Value) -> PyResult<Value> {
    py_print!(formatstring(cols, colwidth, spacing)?)?;
    Ok(Value::None)
}

/// Equals `calendar.firstweekday`.
pub fn firstweekday() -> PyResult<Value> {
    py::call_method(name!("getfirstweekday"), &[c_global.get()?])
}

/// Equals `calendar.setfirstweekday`.
pub fn setfirstweekday(firstweekday: &Value) -> PyResult<Value> {
    if !(py::ops::le(&MONDAY.get()?.to_value(), firstweekday)?.truth()?
        && py::ops::le(firstweekday, &SUNDAY.get()?.to_value())?.truth()?)
    {
        return Err(PyErr::raise(&py::call(
            &IllegalWeekdayError.get()?,
            slice::from_ref(firstweekday),
        )?));
    }
    py::setattr(
        &c_global.get()?,
        name!("firstweekday"),
        firstweekday.clone(),
    )?;
    Ok(Value::None)
}

/// Equals `calendar.monthcalendar`.
pub fn monthcalendar(year: &Value, month: &Value) -> PyResult<Value> {
    py::call_method(
        name!("monthdayscalendar"),
        &[c_global.get()?, year.clone(), month.clone()],
    )
}

/// Equals `calendar.prweek`.
pub fn prweek(theweek: &Value, width: &Value) -> PyResult<Value> {
    py::call_method(
        name!("prweek"),
        &[c_global.get()?, theweek.clone(), width.clone()],
    )?;
    Ok(Value::None)
}

/// Equals `calendar.week`.
pub fn week(theweek: &Value, width: &Value) -> PyResult<Value> {
    py::call_method(
        name!("formatweek"),
        &[c_global.get()?, theweek.clone(), width.clone()],
    )
}

/// Equals `calendar.weekheader`.
pub fn weekheader(width: &Value) -> PyResult<Value> {
    py::call_method(name!("formatweekheader"), &[c_global.get()?, width.clone()])
}

/// Equals `calendar.prmonth`.
pub fn prmonth(theyear: &Value, themonth: &Value, w: &Value, l: &Value) -> PyResult<Value> {
    py::call_method(
        name!("prmonth"),
        &[
            c_global.get()?,
            theyear.clone(),
            themonth.clone(),
            w.clone(),
            l.clone(),
        ],
    )?;
    Ok(Value::None)
}

/// Equals `calendar.month`.
pub fn month(theyear: &Value, themonth: &Value, w: &Value, l: &Value) -> PyResult<Value> {
    py::call_method(
        name!("formatmonth"),
        &[
            c_global.get()?,
            theyear.clone(),
            themonth.clone(),
            w.clone(),
            l.clone(),
        ],
    )
}

/// Equals `calendar.calendar`.
pub fn calendar(theyear: &Value, w: &Value, l: &Value, c_: &Value, m: &Value) -> PyResult<Value> {
    py::call_method(
        name!("formatyear"),
        &[
            _shared()?,
            theyear.clone(),
            w.clone(),
            l.clone(),
            c_.clone(),
            m.clone(),
        ],
    )
}

/// Equals `calendar.prcal`.
pub fn prcal(theyear: &Value, w: &Value, l: &Value, c_: &Value, m: &Value) -> PyResult<Value> {
    py::call_method(
        name!("pryear"),
        &[
            _shared()?,
            theyear.clone(),
            w.clone(),
            l.clone(),
            c_.clone(),
            m.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _shared() -> PyResult<Value> {
    c_global.get()
}

/// Equals `calendar.timegm`.
pub fn timegm(tuple: &Value) -> PyResult<Value> {
    let [year, month, day, hour, minute, second] = py::unpack_items::<6, _>(&py::unpacking(
        &py::ops::getitem(tuple, &Slice::new(None, Some(6), None).to_value())?,
    )?)?;
    let days = py::ops::sub(
        &py::ops::add(
            &py::ops::sub(
                &py::call_method(
                    name!("toordinal"),
                    &[py::call(
                        &py::imported("datetime.date")?,
                        &[year, month, Value::from(1_i64)],
                    )?],
                )?,
                &Value::from(719_163_i64),
            )?,
            &day,
        )?,
        &Value::from(1_i64),
    )?;
    py::ops::add(
        &py::ops::mul(
            &py::ops::add(
                &py::ops::mul(
                    &py::ops::add(&py::ops::mul(&days, &Value::from(24_i64))?, &hour)?,
                    &Value::from(60_i64),
                )?,
                &minute,
            )?,
            &Value::from(60_i64),
        )?,
        &second,
    )
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_calendar") {
        return Ok(());
    }
    January.set(1);
    February.set(2);
    let [part, part_2, part_3, part_4, part_5, part_6, part_7] =
        py::unpack_items::<7, _>(py::iter::ok(0..7_i64))?;
    MONDAY.set(part);
    TUESDAY.set(part_2);
    WEDNESDAY.set(part_3);
    THURSDAY.set(part_4);
    FRIDAY.set(part_5);
    SATURDAY.set(part_6);
    SUNDAY.set(part_7);
    day_name.set(List::new(vec![
        Value::from("Monday"),
        Value::from("Tuesday"),
        Value::from("Wednesday"),
        Value::from("Thursday"),
        Value::from("Friday"),
        Value::from("Saturday"),
        Value::from("Sunday"),
    ]));
    day_abbr.set(List::new(vec![
        Value::from("Mon"),
        Value::from("Tue"),
        Value::from("Wed"),
        Value::from("Thu"),
        Value::from("Fri"),
        Value::from("Sat"),
        Value::from("Sun"),
    ]));
    month_name.set(List::new(vec![
        Value::from(""),
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
    month_abbr.set(List::new(vec![
        Value::from(""),
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
    mdays.set(List::new(vec![
        Value::from(0_i64),
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

    let class = py::class::build("IllegalMonthError", &[py::builtin("ValueError")?], |ns| {
        ns.set(name!("__module__"), Value::from("calendar"));
        ns.set(
            name!("__doc__"),
            Value::from("A month that is not from 1 to 12."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&ILLEGAL_MONTH_ERROR_INIT_SIGNATURE, |args| {
                illegal_month_error_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&ILLEGAL_MONTH_ERROR_STR_SIGNATURE, |args| {
                illegal_month_error_str(&args[0])
            }),
        );
        Ok(())
    })?;
    IllegalMonthError.set(class);

    let class_2 = py::class::build("IllegalWeekdayError", &[py::builtin("ValueError")?], |ns| {
        ns.set(name!("__module__"), Value::from("calendar"));
        ns.set(
            name!("__doc__"),
            Value::from("A weekday that is not from 0 to 6."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&ILLEGAL_WEEKDAY_ERROR_INIT_SIGNATURE, |args| {
                illegal_weekday_error_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&ILLEGAL_WEEKDAY_ERROR_STR_SIGNATURE, |args| {
                illegal_weekday_error_str(&args[0])
            }),
        );
        Ok(())
    })?;
    IllegalWeekdayError.set(class_2);

    let class_3 = py::class::build("Calendar", &[], |ns| {
        ns.set(name!("__module__"), Value::from("calendar"));
        ns.set(name!("__doc__"), Value::from("Days by week, without text."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &CALENDAR_INIT_SIGNATURE,
                vec![Value::from(0_i64)],
                vec![],
                |args| calendar_init(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("getfirstweekday"),
            py::function::new(&CALENDAR_GETFIRSTWEEKDAY_SIGNATURE, |args| {
                calendar_getfirstweekday(&args[0])
            }),
        );

        ns.set(
            name!("setfirstweekday"),
            py::function::new(&CALENDAR_SETFIRSTWEEKDAY_SIGNATURE, |args| {
                calendar_setfirstweekday(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("firstweekday"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(
                    &CALENDAR_FIRSTWEEKDAY_SIGNATURE,
                    |args| calendar_firstweekday(&args[0]),
                )],
            )?,
        );

        ns.set(
            name!("firstweekday"),
            py::call(
                &py::getattr(&ns.lookup(name!("firstweekday"))?, name!("setter"))?,
                &[py::function::new(
                    &CALENDAR_FIRSTWEEKDAY_2_SIGNATURE,
                    |args| calendar_firstweekday_2(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("iterweekdays"),
            py::function::new(&CALENDAR_ITERWEEKDAYS_SIGNATURE, |args| {
                Ok(calendar_iterweekdays(args[0].clone()))
            }),
        );

        ns.set(
            name!("itermonthdays3"),
            py::function::new(&CALENDAR_ITERMONTHDAYS3_SIGNATURE, |args| {
                Ok(calendar_itermonthdays3(
                    args[0].clone(),
                    args[1].clone(),
                    args[2].clone(),
                ))
            }),
        );

        ns.set(
            name!("itermonthdates"),
            py::function::new(&CALENDAR_ITERMONTHDATES_SIGNATURE, |args| {
                Ok(calendar_itermonthdates(
                    args[0].clone(),
                    args[1].clone(),
                    args[2].clone(),
                ))
            }),
        );

        ns.set(
            name!("itermonthdays"),
            py::function::new(&CALENDAR_ITERMONTHDAYS_SIGNATURE, |args| {
                Ok(calendar_itermonthdays(
                    args[0].clone(),
                    args[1].clone(),
                    args[2].clone(),
                ))
            }),
        );

        ns.set(
            name!("itermonthdays2"),
            py::function::new(&CALENDAR_ITERMONTHDAYS2_SIGNATURE, |args| {
                Ok(calendar_itermonthdays2(
                    args[0].clone(),
                    args[1].clone(),
                    args[2].clone(),
                ))
            }),
        );

        ns.set(
            name!("itermonthdays4"),
            py::function::new(&CALENDAR_ITERMONTHDAYS4_SIGNATURE, |args| {
                Ok(calendar_itermonthdays4(
                    args[0].clone(),
                    args[1].clone(),
                    args[2].clone(),
                ))
            }),
        );

        ns.set(
            name!("monthdatescalendar"),
            py::function::new(&CALENDAR_MONTHDATESCALENDAR_SIGNATURE, |args| {
                calendar_monthdatescalendar(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("monthdays2calendar"),
            py::function::new(&CALENDAR_MONTHDAYS2CALENDAR_SIGNATURE, |args| {
                calendar_monthdays2calendar(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("monthdayscalendar"),
            py::function::new(&CALENDAR_MONTHDAYSCALENDAR_SIGNATURE, |args| {
                calendar_monthdayscalendar(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("yeardatescalendar"),
            py::function::with_defaults(
                &CALENDAR_YEARDATESCALENDAR_SIGNATURE,
                vec![Value::from(3_i64)],
                vec![],
                |args| calendar_yeardatescalendar(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("yeardays2calendar"),
            py::function::with_defaults(
                &CALENDAR_YEARDAYS2CALENDAR_SIGNATURE,
                vec![Value::from(3_i64)],
                vec![],
                |args| calendar_yeardays2calendar(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("yeardayscalendar"),
            py::function::with_defaults(
                &CALENDAR_YEARDAYSCALENDAR_SIGNATURE,
                vec![Value::from(3_i64)],
                vec![],
                |args| calendar_yeardayscalendar(&args[0], &args[1], &args[2]),
            ),
        );
        Ok(())
    })?;
    Calendar.set(class_3);

    let class_4 = py::class::build("TextCalendar", &[Calendar.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("calendar"));
        ns.set(
            name!("__doc__"),
            Value::from("Months and years as plain text."),
        );
        ns.set(
            name!("prweek"),
            py::function::new(&TEXT_CALENDAR_PRWEEK_SIGNATURE, |args| {
                text_calendar_prweek(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("formatday"),
            py::function::new(&TEXT_CALENDAR_FORMATDAY_SIGNATURE, |args| {
                text_calendar_formatday(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("formatweek"),
            py::function::new(&TEXT_CALENDAR_FORMATWEEK_SIGNATURE, |args| {
                text_calendar_formatweek(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("formatweekday"),
            py::function::new(&TEXT_CALENDAR_FORMATWEEKDAY_SIGNATURE, |args| {
                text_calendar_formatweekday(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("formatweekheader"),
            py::function::new(&TEXT_CALENDAR_FORMATWEEKHEADER_SIGNATURE, |args| {
                text_calendar_formatweekheader(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("formatmonthname"),
            py::function::with_defaults(
                &TEXT_CALENDAR_FORMATMONTHNAME_SIGNATURE,
                vec![Value::from(true)],
                vec![],
                |args| {
                    text_calendar_formatmonthname(&args[0], &args[1], &args[2], &args[3], &args[4])
                },
            ),
        );

        ns.set(
            name!("prmonth"),
            py::function::with_defaults(
                &TEXT_CALENDAR_PRMONTH_SIGNATURE,
                vec![Value::from(0_i64), Value::from(0_i64)],
                vec![],
                |args| text_calendar_prmonth(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("formatmonth"),
            py::function::with_defaults(
                &TEXT_CALENDAR_FORMATMONTH_SIGNATURE,
                vec![Value::from(0_i64), Value::from(0_i64)],
                vec![],
                |args| {
                    text_calendar_formatmonth(
                        &args[0],
                        &args[1],
                        &args[2],
                        args[3].clone(),
                        args[4].clone(),
                    )
                },
            ),
        );

        ns.set(
            name!("formatyear"),
            py::function::with_defaults(
                &TEXT_CALENDAR_FORMATYEAR_SIGNATURE,
                vec![
                    Value::from(2_i64),
                    Value::from(1_i64),
                    Value::from(6_i64),
                    Value::from(3_i64),
                ],
                vec![],
                |args| {
                    text_calendar_formatyear(
                        &args[0],
                        &args[1],
                        args[2].clone(),
                        args[3].clone(),
                        args[4].clone(),
                        &args[5],
                    )
                },
            ),
        );

        ns.set(
            name!("pryear"),
            py::function::with_defaults(
                &TEXT_CALENDAR_PRYEAR_SIGNATURE,
                vec![
                    Value::from(0_i64),
                    Value::from(0_i64),
                    Value::from(6_i64),
                    Value::from(3_i64),
                ],
                vec![],
                |args| {
                    text_calendar_pryear(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5])
                },
            ),
        );
        Ok(())
    })?;
    TextCalendar.set(class_4);

    c_global.set(py::call(&TextCalendar.get()?, &[])?);

    _exported.set(Dict::from_pairs([
        (Str::from("January"), January.get()?.to_value()),
        (Str::from("February"), February.get()?.to_value()),
        (Str::from("MONDAY"), MONDAY.get()?.to_value()),
        (Str::from("TUESDAY"), TUESDAY.get()?.to_value()),
        (Str::from("WEDNESDAY"), WEDNESDAY.get()?.to_value()),
        (Str::from("THURSDAY"), THURSDAY.get()?.to_value()),
        (Str::from("FRIDAY"), FRIDAY.get()?.to_value()),
        (Str::from("SATURDAY"), SATURDAY.get()?.to_value()),
        (Str::from("SUNDAY"), SUNDAY.get()?.to_value()),
        (Str::from("day_name"), day_name.get()?.to_value()),
        (Str::from("day_abbr"), day_abbr.get()?.to_value()),
        (Str::from("month_name"), month_name.get()?.to_value()),
        (Str::from("month_abbr"), month_abbr.get()?.to_value()),
        (Str::from("mdays"), mdays.get()?.to_value()),
        (Str::from("IllegalMonthError"), IllegalMonthError.get()?),
        (Str::from("IllegalWeekdayError"), IllegalWeekdayError.get()?),
        (
            Str::from("isleap"),
            py::function::single(&ISLEAP_SIGNATURE, || {
                py::function::new(&ISLEAP_SIGNATURE, |args| isleap(&args[0]))
            }),
        ),
        (
            Str::from("leapdays"),
            py::function::single(&LEAPDAYS_SIGNATURE, || {
                py::function::new(&LEAPDAYS_SIGNATURE, |args| {
                    leapdays(args[0].clone(), args[1].clone())
                })
            }),
        ),
        (
            Str::from("weekday"),
            py::function::single(&WEEKDAY_SIGNATURE, || {
                py::function::new(&WEEKDAY_SIGNATURE, |args| {
                    weekday(args[0].clone(), &args[1], &args[2])
                })
            }),
        ),
        (
            Str::from("monthrange"),
            py::function::single(&MONTHRANGE_SIGNATURE, || {
                py::function::new(&MONTHRANGE_SIGNATURE, |args| monthrange(&args[0], &args[1]))
            }),
        ),
        (Str::from("Calendar"), Calendar.get()?),
        (Str::from("TextCalendar"), TextCalendar.get()?),
        (
            Str::from("formatstring"),
            py::function::single(&FORMATSTRING_SIGNATURE, || {
                py::function::with_defaults(
                    &FORMATSTRING_SIGNATURE,
                    vec![Value::from(20_i64), Value::from(6_i64)],
                    vec![],
                    |args| formatstring(&args[0], &args[1], &args[2]),
                )
            }),
        ),
        (
            Str::from("format"),
            py::function::single(&FORMAT_SIGNATURE, || {
                py::function::with_defaults(
                    &FORMAT_SIGNATURE,
                    vec![Value::from(20_i64), Value::from(6_i64)],
                    vec![],
                    |args| format(&args[0], &args[1], &args[2]),
                )
            }),
        ),
        (Str::from("c"), c_global.get()?),
        (
            Str::from("firstweekday"),
            py::function::single(&FIRSTWEEKDAY_SIGNATURE, || {
                py::function::new(&FIRSTWEEKDAY_SIGNATURE, |_| firstweekday())
            }),
        ),
        (
            Str::from("setfirstweekday"),
            py::function::single(&SETFIRSTWEEKDAY_SIGNATURE, || {
                py::function::new(&SETFIRSTWEEKDAY_SIGNATURE, |args| setfirstweekday(&args[0]))
            }),
        ),
        (
            Str::from("monthcalendar"),
            py::function::single(&MONTHCALENDAR_SIGNATURE, || {
                py::function::new(&MONTHCALENDAR_SIGNATURE, |args| {
                    monthcalendar(&args[0], &args[1])
                })
            }),
        ),
        (
            Str::from("prweek"),
            py::function::single(&PRWEEK_SIGNATURE, || {
                py::function::new(&PRWEEK_SIGNATURE, |args| prweek(&args[0], &args[1]))
            }),
        ),
        (
            Str::from("week"),
            py::function::single(&WEEK_SIGNATURE, || {
                py::function::new(&WEEK_SIGNATURE, |args| week(&args[0], &args[1]))
            }),
        ),
        (
            Str::from("weekheader"),
            py::function::single(&WEEKHEADER_SIGNATURE, || {
                py::function::new(&WEEKHEADER_SIGNATURE, |args| weekheader(&args[0]))
            }),
        ),
        (
            Str::from("prmonth"),
            py::function::single(&PRMONTH_SIGNATURE, || {
                py::function::with_defaults(
                    &PRMONTH_SIGNATURE,
                    vec![Value::from(0_i64), Value::from(0_i64)],
                    vec![],
                    |args| prmonth(&args[0], &args[1], &args[2], &args[3]),
                )
            }),
        ),
        (
            Str::from("month"),
            py::function::single(&MONTH_SIGNATURE, || {
                py::function::with_defaults(
                    &MONTH_SIGNATURE,
                    vec![Value::from(0_i64), Value::from(0_i64)],
                    vec![],
                    |args| month(&args[0], &args[1], &args[2], &args[3]),
                )
            }),
        ),
        (
            Str::from("calendar"),
            py::function::single(&CALENDAR_SIGNATURE, || {
                py::function::with_defaults(
                    &CALENDAR_SIGNATURE,
                    vec![
                        Value::from(2_i64),
                        Value::from(1_i64),
                        Value::from(6_i64),
                        Value::from(3_i64),
                    ],
                    vec![],
                    |args| calendar(&args[0], &args[1], &args[2], &args[3], &args[4]),
                )
            }),
        ),
        (
            Str::from("prcal"),
            py::function::single(&PRCAL_SIGNATURE, || {
                py::function::with_defaults(
                    &PRCAL_SIGNATURE,
                    vec![
                        Value::from(0_i64),
                        Value::from(0_i64),
                        Value::from(6_i64),
                        Value::from(3_i64),
                    ],
                    vec![],
                    |args| prcal(&args[0], &args[1], &args[2], &args[3], &args[4]),
                )
            }),
        ),
        (
            Str::from("timegm"),
            py::function::single(&TIMEGM_SIGNATURE, || {
                py::function::new(&TIMEGM_SIGNATURE, |args| timegm(&args[0]))
            }),
        ),
    ])?);
    Ok(())
}
