//! `statistics`: averages and spreads, exact where the data are.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/statistics.py (e3419d9144e62795); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, Int, Iter, List, PyErr, PyResult, Signature, Str, ToValue, Truth,
    Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static StatisticsError: Global<Value> = const { Global::new("StatisticsError") };
    pub static LinearRegression: Global<Value> = const { Global::new("LinearRegression") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static MEAN_SIGNATURE: Signature = Signature::new("mean", &["data"])
    .module("statistics")
    .doc("Equals `statistics.mean`.");

static FMEAN_SIGNATURE: Signature = Signature::new("fmean", &["data", "weights"])
    .module("statistics")
    .doc("Equals `statistics.fmean`.");

static GEOMETRIC_MEAN_SIGNATURE: Signature = Signature::new("geometric_mean", &["data"])
    .module("statistics")
    .doc("Equals `statistics.geometric_mean`.");

static HARMONIC_MEAN_SIGNATURE: Signature = Signature::new("harmonic_mean", &["data", "weights"])
    .module("statistics")
    .doc("Equals `statistics.harmonic_mean`.");

static MEDIAN_SIGNATURE: Signature = Signature::new("median", &["data"])
    .module("statistics")
    .doc("Equals `statistics.median`.");

static MEDIAN_LOW_SIGNATURE: Signature = Signature::new("median_low", &["data"])
    .module("statistics")
    .doc("Equals `statistics.median_low`.");

static MEDIAN_HIGH_SIGNATURE: Signature = Signature::new("median_high", &["data"])
    .module("statistics")
    .doc("Equals `statistics.median_high`.");

static MEDIAN_GROUPED_SIGNATURE: Signature =
    Signature::new("median_grouped", &["data", "interval"])
        .module("statistics")
        .doc("Equals `statistics.median_grouped`.");

static MODE_SIGNATURE: Signature = Signature::new("mode", &["data"])
    .module("statistics")
    .doc("Equals `statistics.mode`.");

static MULTIMODE_SIGNATURE: Signature = Signature::new("multimode", &["data"])
    .module("statistics")
    .doc("Equals `statistics.multimode`.");

static QUANTILES_SIGNATURE: Signature = Signature::new("quantiles", &["data"])
    .module("statistics")
    .keyword_only(&["n", "method"])
    .doc("Equals `statistics.quantiles`.");

static VARIANCE_SIGNATURE: Signature = Signature::new("variance", &["data", "xbar"])
    .module("statistics")
    .doc("Equals `statistics.variance`.");

static PVARIANCE_SIGNATURE: Signature = Signature::new("pvariance", &["data", "mu"])
    .module("statistics")
    .doc("Equals `statistics.pvariance`.");

static STDEV_SIGNATURE: Signature = Signature::new("stdev", &["data", "xbar"])
    .module("statistics")
    .doc("Equals `statistics.stdev`.");

static PSTDEV_SIGNATURE: Signature = Signature::new("pstdev", &["data", "mu"])
    .module("statistics")
    .doc("Equals `statistics.pstdev`.");

static COVARIANCE_SIGNATURE: Signature = Signature::new("covariance", &["x", "y"])
    .module("statistics")
    .positional_only(2)
    .doc("Equals `statistics.covariance`.");

static CORRELATION_SIGNATURE: Signature = Signature::new("correlation", &["x", "y"])
    .module("statistics")
    .positional_only(2)
    .doc("Equals `statistics.correlation`.");

static LINEAR_REGRESSION_SIGNATURE: Signature = Signature::new("linear_regression", &["x", "y"])
    .module("statistics")
    .positional_only(2)
    .keyword_only(&["proportional"])
    .doc("Equals `statistics.linear_regression`.");

/// A number as numerator and denominator; infinities and nan by themselves.
pub fn _exact(value: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[value.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Ok((
            py::call(&py::builtin("int")?, slice::from_ref(value))?,
            Some(Int::from(1_i64)),
        )
            .to_value());
    }
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::call_method(name!("as_integer_ratio"), slice::from_ref(value))
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("OverflowError") || error.is("ValueError") {
        Ok(Value::tuple(vec![value.clone(), Value::None]))
    } else if error.is("AttributeError") {
        Err(py::error::type_error(format!(
            "can't convert type '{}' to numerator/denominator",
            py::format_value(
                &py::getattr(
                    &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                    name!("__name__")
                )?,
                ""
            )?
        ))
        .with_context(&error))
    } else {
        Err(error)
    }
}

/// The type of a result over these two.
pub fn _kind(kind: &Value, other: &Value) -> PyResult<Value> {
    if py::ops::is_(kind, other) || py::ops::is_(other, &py::builtin("bool")?) {
        return Ok(kind.clone());
    }
    if py::compare::in_items(&(py::builtin("int")?, py::builtin("bool")?), kind)? {
        return Ok(other.clone());
    }
    if py::ops::is_(other, &py::builtin("int")?) {
        return Ok(kind.clone());
    }
    if py::call(&py::builtin("issubclass")?, &[other.clone(), kind.clone()])?.truth()? {
        return Ok(other.clone());
    }
    if py::call(&py::builtin("issubclass")?, &[kind.clone(), other.clone()])?.truth()? {
        return Ok(kind.clone());
    }
    if py::call(
        &py::builtin("issubclass")?,
        &[kind.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Ok(other.clone());
    }
    if py::call(
        &py::builtin("issubclass")?,
        &[other.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Ok(kind.clone());
    }
    if py::call(
        &py::builtin("issubclass")?,
        &[kind.clone(), py::imported("fractions.Fraction")?],
    )?
    .truth()?
        && py::call(
            &py::builtin("issubclass")?,
            &[other.clone(), py::builtin("float")?],
        )?
        .truth()?
    {
        return Ok(other.clone());
    }
    if py::call(
        &py::builtin("issubclass")?,
        &[kind.clone(), py::builtin("float")?],
    )?
    .truth()?
        && py::call(
            &py::builtin("issubclass")?,
            &[other.clone(), py::imported("fractions.Fraction")?],
        )?
        .truth()?
    {
        return Ok(kind.clone());
    }
    Err(py::error::type_error(format!(
        "don't know how to coerce {} and {}",
        py::format_value(&py::getattr(kind, name!("__name__"))?, "")?,
        py::format_value(&py::getattr(other, name!("__name__"))?, "")?
    )))
}

/// The type, the exact sum and the count.
pub fn _sum(data: &Value) -> PyResult<(Value, Value, Int)> {
    let mut count = Int::from(0_i64);
    let partials: Dict<Value, Value> = Dict::new();
    let mut kind = py::builtin("int")?;
    let mut numerator: Value;
    let mut denominator: Value;
    for value in &py::iter(data)? {
        let value = value?;
        kind = _kind(
            &kind,
            &py::call(&py::builtin("type")?, slice::from_ref(&value))?,
        )?;
        count = &count + &Int::from(1_i64);
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&_exact(&value)?)?)?;
        numerator = part;
        denominator = part_2;
        partials.set(
            denominator.clone(),
            py::ops::add(
                &partials.get_or(&denominator, Int::from(0_i64).to_value())?,
                &numerator,
            )?,
        )?;
    }
    if partials.contains(&Value::None)? {
        return Ok((kind.clone(), partials.item(&Value::None)?, count.clone()));
    }
    let mut total = py::call(
        &py::imported("fractions.Fraction")?,
        &[Int::from(0_i64).to_value()],
    )?;
    for item in partials.items().iter() {
        let item = item?;
        let (part_3, part_4) = item;
        denominator = part_3;
        numerator = part_4;
        total = py::ops::iadd(
            &total,
            &py::call(
                &py::imported("fractions.Fraction")?,
                &[numerator.clone(), denominator.clone()],
            )?,
        )?;
    }
    Ok((kind.clone(), total.clone(), count.clone()))
}

/// The type, the exact sum and the count.
pub fn _sum_2(data: &List<Value>) -> PyResult<(Value, Value, Int)> {
    let mut count = Int::from(0_i64);
    let partials: Dict<Value, Value> = Dict::new();
    let mut kind = py::builtin("int")?;
    let mut numerator: Value;
    let mut denominator: Value;
    for value in data.iter() {
        kind = _kind(
            &kind,
            &py::call(&py::builtin("type")?, slice::from_ref(&value))?,
        )?;
        count = &count + &Int::from(1_i64);
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&_exact(&value)?)?)?;
        numerator = part;
        denominator = part_2;
        partials.set(
            denominator.clone(),
            py::ops::add(
                &partials.get_or(&denominator, Int::from(0_i64).to_value())?,
                &numerator,
            )?,
        )?;
    }
    if partials.contains(&Value::None)? {
        return Ok((kind.clone(), partials.item(&Value::None)?, count.clone()));
    }
    let mut total = py::call(
        &py::imported("fractions.Fraction")?,
        &[Int::from(0_i64).to_value()],
    )?;
    for item in partials.items().iter() {
        let item = item?;
        let (part_3, part_4) = item;
        denominator = part_3;
        numerator = part_4;
        total = py::ops::iadd(
            &total,
            &py::call(
                &py::imported("fractions.Fraction")?,
                &[numerator.clone(), denominator.clone()],
            )?,
        )?;
    }
    Ok((kind.clone(), total.clone(), count.clone()))
}

pub fn _convert(value: &Value, mut kind: Value) -> PyResult<Value> {
    if py::ops::is_(
        &py::call(&py::builtin("type")?, slice::from_ref(value))?,
        &kind,
    ) {
        return Ok(value.clone());
    }
    if py::call(
        &py::builtin("issubclass")?,
        &[kind.clone(), py::builtin("int")?],
    )?
    .truth()?
        && py::ops::ne(
            &py::getattr(value, name!("denominator"))?,
            &Int::from(1_i64).to_value(),
        )?
        .truth()?
    {
        kind = py::builtin("float")?;
    }
    if py::compare::in_items(&(py::builtin("int")?, py::builtin("bool")?), &kind)?
        || py::call(
            &py::builtin("issubclass")?,
            &[kind.clone(), py::builtin("int")?],
        )?
        .truth()?
    {
        return Ok(if py::ops::is_(&kind, &py::builtin("bool")?) {
            py::call(&py::builtin("int")?, slice::from_ref(value))?
        } else {
            py::call(&kind, &[py::getattr(value, name!("numerator"))?])?
        });
    }
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!('attempt, py::call(&kind, slice::from_ref(value))));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("TypeError") {
        py::ops::truediv(
            &py::call(&kind, &[py::getattr(value, name!("numerator"))?])?,
            &py::call(&kind, &[py::getattr(value, name!("denominator"))?])?,
        )
    } else {
        Err(error)
    }
}

/// Equals `statistics.mean`.
pub fn mean(data: &Value) -> PyResult<Value> {
    let (kind, total, count) = _sum(data)?;
    if count < Int::from(1_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("mean requires at least one data point")],
        )?));
    }
    _convert(&py::ops::truediv(&total, &count.to_value())?, kind.clone())
}

/// Equals `statistics.fmean`.
pub fn fmean(data: &Value, mut weights: Value) -> PyResult<Value> {
    let values: List<Value> = py::builtins::list(data)?;
    if weights.is_none() {
        if values.is_empty() {
            return Err(PyErr::raise(&py::call(
                &StatisticsError.get()?,
                &[Value::from("fmean requires at least one data point")],
            )?));
        }
        return py::ops::truediv(
            &py::call(&py::imported("math.fsum")?, &[values.to_value()])?,
            &py::builtins::len(&values).to_value(),
        );
    }
    weights = py::builtins::list(&weights)?.to_value();
    if py::builtins::len(&values) != py::ops::len_i64(&weights)? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("data and weights must be the same length")],
        )?));
    }
    let total = py::call(&py::imported("math.fsum")?, slice::from_ref(&weights))?;
    if !total.truth()? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("sum of weights must be non-zero")],
        )?));
    }
    py::ops::truediv(
        &py::call(
            &py::imported("math.fsum")?,
            &[{
                let mut items = Vec::new();
                for item in py::iter::zip(&values, &weights) {
                    let (value, weight) = item?;
                    items.push(py::ops::mul(&value, &weight)?);
                }
                List::new(items)
            }
            .to_value()],
        )?,
        &total,
    )
}

/// Equals `statistics.geometric_mean`.
pub fn geometric_mean(data: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::call(
                &attempt!('attempt, py::imported("math.exp")),
                &[attempt!(
                    'attempt,
                    fmean(
                        &{
                            let mut items = Vec::new();
                            for value in &attempt!('attempt, py::iter(data)) {
                                let value = attempt!('attempt, value);
                                items.push(attempt!(
                                    'attempt,
                                    py::call(
                                        &attempt!('attempt, py::imported("math.log")),
                                        slice::from_ref(&value)
                                    )
                                ));
                            }
                            List::new(items)
                        }
                        .to_value(),
                        Value::None
                    )
                )]
            )
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("ValueError") {
        Err(PyErr::raise_from(
            &py::call(
                &StatisticsError.get()?,
                &[Value::from(
                    "geometric mean requires a non-empty dataset containing positive numbers",
                )],
            )?,
            &Value::None,
        )
        .with_context(&error))
    } else {
        Err(error)
    }
}

/// Equals `statistics.harmonic_mean`.
pub fn harmonic_mean(data: &Value, mut weights: Value) -> PyResult<Value> {
    let values: List<Value> = py::builtins::list(data)?;
    if values.is_empty() {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from(
                "harmonic_mean requires at least one data point",
            )],
        )?));
    }
    if Int::from(py::builtins::len(&values)) == Int::from(1_i64) && weights.is_none() {
        if py::ops::lt(
            &values.get(Int::from(0_i64).to_index()?)?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            return Err(PyErr::raise(&py::call(
                &StatisticsError.get()?,
                &[Value::from(
                    "harmonic mean does not support negative values",
                )],
            )?));
        }
        return values.get(Int::from(0_i64).to_index()?);
    }
    let total: Value = if weights.is_none() {
        weights = List::new(vec![Int::from(1_i64).to_value()])
            .repeat(py::builtins::len(&values))
            .to_value();
        py::builtins::len(&values).to_value()
    } else {
        weights = py::builtins::list(&weights)?.to_value();
        if py::ops::len_i64(&weights)? != py::builtins::len(&values) {
            return Err(PyErr::raise(&py::call(
                &StatisticsError.get()?,
                &[Value::from("Number of weights does not match data size")],
            )?));
        }
        _sum(&weights)?.1
    };
    for value in values.iter() {
        if py::ops::lt(&value, &Int::from(0_i64).to_value())?.truth()? {
            return Err(PyErr::raise(&py::call(
                &StatisticsError.get()?,
                &[Value::from(
                    "harmonic mean does not support negative values",
                )],
            )?));
        }
        if py::ops::eq(&value, &Int::from(0_i64).to_value())?.truth()? {
            return Ok(Int::from(0_i64).to_value());
        }
    }
    let (kind, exact, __) = _sum_2(&{
        let mut items = Vec::new();
        for item in py::iter::zip(&weights, &values) {
            let (weight, value) = item?;
            items.push(if weight.truth()? {
                py::ops::truediv(&weight, &value)?
            } else {
                Int::from(0_i64).to_value()
            });
        }
        List::new(items)
    })?;
    if py::ops::le(&exact, &Int::from(0_i64).to_value())?.truth()? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("Weighted sum must be positive")],
        )?));
    }
    _convert(&py::ops::truediv(&total, &exact)?, kind.clone())
}

/// Equals `statistics.median`.
pub fn median(mut data: Value) -> PyResult<Value> {
    data = py::builtins::sorted(&data)?.to_value();
    let size = py::ops::len_i64(&data)?;
    if Int::from(size) == Int::from(0_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("no median for empty data")],
        )?));
    }
    if Int::from(size).modulo(&Int::from(2_i64))? == Int::from(1_i64) {
        return py::ops::getitem(
            &data,
            &Int::from(size).floordiv(&Int::from(2_i64))?.to_value(),
        );
    }
    py::ops::truediv(
        &py::ops::add(
            &py::ops::getitem(
                &data,
                &(&Int::from(size).floordiv(&Int::from(2_i64))? - &Int::from(1_i64)).to_value(),
            )?,
            &py::ops::getitem(
                &data,
                &Int::from(size).floordiv(&Int::from(2_i64))?.to_value(),
            )?,
        )?,
        &Int::from(2_i64).to_value(),
    )
}

/// Equals `statistics.median_low`.
pub fn median_low(mut data: Value) -> PyResult<Value> {
    data = py::builtins::sorted(&data)?.to_value();
    if !data.truth()? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("no median for empty data")],
        )?));
    }
    py::ops::getitem(
        &data,
        &(&Int::from(py::ops::len_i64(&data)?) - &Int::from(1_i64))
            .floordiv(&Int::from(2_i64))?
            .to_value(),
    )
}

/// Equals `statistics.median_high`.
pub fn median_high(mut data: Value) -> PyResult<Value> {
    data = py::builtins::sorted(&data)?.to_value();
    if !data.truth()? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("no median for empty data")],
        )?));
    }
    py::ops::getitem(
        &data,
        &Int::from(py::ops::len_i64(&data)?)
            .floordiv(&Int::from(2_i64))?
            .to_value(),
    )
}

/// Equals `statistics.median_grouped`.
pub fn median_grouped(mut data: Value, interval: &Value) -> PyResult<Value> {
    data = py::builtins::sorted(&data)?.to_value();
    let size = py::ops::len_i64(&data)?;
    if size == 0 {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("no median for empty data")],
        )?));
    }
    let value = py::ops::getitem(
        &data,
        &Int::from(size).floordiv(&Int::from(2_i64))?.to_value(),
    )?;
    let low = py::call(
        &py::imported("bisect.bisect_left")?,
        &[data.clone(), value.clone()],
    )?;
    let high = py::call_kw(
        &py::imported("bisect.bisect_right")?,
        &[data, value.clone(), low.clone()],
        &["lo"],
    )?;
    let lower = py::ops::sub(&value, &py::ops::truediv(interval, &Value::from(2.0))?)?;
    py::ops::add(
        &lower,
        &py::ops::truediv(
            &py::ops::mul(
                interval,
                &py::ops::sub(
                    &Int::from(size).truediv(&Int::from(2_i64))?.to_value(),
                    &low,
                )?,
            )?,
            &py::ops::sub(&high, &low)?,
        )?,
    )
}

/// Equals `statistics.mode`.
pub fn mode(data: &Value) -> PyResult<Value> {
    let pairs = py::call_method(
        name!("most_common"),
        &[
            py::call(
                &py::imported("collections.Counter")?,
                &[Iter::new(py::Iter::new(data)).to_value()],
            )?,
            Int::from(1_i64).to_value(),
        ],
    )?;
    if !pairs.truth()? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("no mode for empty data")],
        )?));
    }
    py::ops::getitem(
        &py::ops::getitem(&pairs, &Int::from(0_i64).to_value())?,
        &Int::from(0_i64).to_value(),
    )
}

/// Equals `statistics.multimode`.
pub fn multimode(data: &Value) -> PyResult<Value> {
    let counts = py::call(
        &py::imported("collections.Counter")?,
        &[Iter::new(py::Iter::new(data)).to_value()],
    )?;
    if !counts.truth()? {
        return Ok(List::<Value>::new(vec![]).to_value());
    }
    let most = py::builtins::max(&py::call_method(name!("values"), slice::from_ref(&counts))?)?;
    Ok({
        let mut items = Vec::new();
        for item in &py::iter(&py::call_method(name!("items"), slice::from_ref(&counts))?)? {
            let item = item?;
            let [value, count] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
            if py::ops::eq(&count, &most)?.truth()? {
                items.push(value.clone());
            }
        }
        List::new(items)
    }
    .to_value())
}

/// Equals `statistics.quantiles`.
pub fn quantiles(mut data: Value, n: &Value, method: &Value) -> PyResult<Value> {
    if py::ops::lt(n, &Int::from(1_i64).to_value())?.truth()? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("n must be at least 1")],
        )?));
    }
    data = py::builtins::sorted(&data)?.to_value();
    let size = py::ops::len_i64(&data)?;
    if Int::from(size) < Int::from(2_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("must have at least two data points")],
        )?));
    }
    let made: List<Value> = List::new(vec![]);
    let mut i: Value;
    let mut at: Value;
    let mut delta: Value;
    if py::ops::eq(method, &Value::from("inclusive"))?.truth()? {
        for item in &py::iter(&py::call(
            &py::builtin("range")?,
            &[Int::from(1_i64).to_value(), n.clone()],
        )?)? {
            let item = item?;
            i = item;
            let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
                &py::builtin("divmod")?,
                &[
                    py::ops::mul(&i, &(&Int::from(size) - &Int::from(1_i64)).to_value())?,
                    n.clone(),
                ],
            )?)?)?;
            at = part;
            delta = part_2;
            made.append(py::ops::truediv(
                &py::ops::add(
                    &py::ops::mul(&py::ops::getitem(&data, &at)?, &py::ops::sub(n, &delta)?)?,
                    &py::ops::mul(
                        &py::ops::getitem(
                            &data,
                            &py::ops::add(&at, &Int::from(1_i64).to_value())?,
                        )?,
                        &delta,
                    )?,
                )?,
                n,
            )?);
        }
        return Ok(made.to_value());
    }
    if py::ops::eq(method, &Value::from("exclusive"))?.truth()? {
        for item_2 in &py::iter(&py::call(
            &py::builtin("range")?,
            &[Int::from(1_i64).to_value(), n.clone()],
        )?)? {
            let item_2 = item_2?;
            i = item_2;
            at = py::ops::floordiv(
                &py::ops::mul(&i, &(&Int::from(size) + &Int::from(1_i64)).to_value())?,
                n,
            )?;
            at = if py::ops::lt(&at, &Int::from(1_i64).to_value())?.truth()? {
                Int::from(1_i64).to_value()
            } else {
                if py::ops::gt(&at, &(&Int::from(size) - &Int::from(1_i64)).to_value())?.truth()? {
                    (&Int::from(size) - &Int::from(1_i64)).to_value()
                } else {
                    at.clone()
                }
            };
            delta = py::ops::sub(
                &py::ops::mul(&i, &(&Int::from(size) + &Int::from(1_i64)).to_value())?,
                &py::ops::mul(&at, n)?,
            )?;
            made.append(py::ops::truediv(
                &py::ops::add(
                    &py::ops::mul(
                        &py::ops::getitem(
                            &data,
                            &py::ops::sub(&at, &Int::from(1_i64).to_value())?,
                        )?,
                        &py::ops::sub(n, &delta)?,
                    )?,
                    &py::ops::mul(&py::ops::getitem(&data, &at)?, &delta)?,
                )?,
                n,
            )?);
        }
        return Ok(made.to_value());
    }
    Err(py::error::value_error(format!(
        "Unknown method: {}",
        py::repr(method)?
    )))
}

/// The type, the sum of squared deviations, the mean and the count.
pub fn _squares(data: &Value, center: &Value) -> PyResult<(Value, Value, Value, Int)> {
    let mut kind: Value;
    let mut total: Value;
    let mut count: Int;
    if !center.is_none() {
        (kind, total, count) = _sum_2(&{
            let mut items = Vec::new();
            for value in &py::iter(data)? {
                let value = value?;
                items.push(py::ops::pow(
                    &py::ops::sub(&value, center)?,
                    &Int::from(2_i64).to_value(),
                )?);
            }
            List::new(items)
        })?;
        return Ok((kind.clone(), total.clone(), center.clone(), count.clone()));
    }
    count = Int::from(0_i64);
    let sums: Dict<Value, Value> = Dict::new();
    let squares: Dict<Value, Value> = Dict::new();
    kind = py::builtin("int")?;
    let mut numerator: Value;
    let mut denominator: Value;
    for value in &py::iter(data)? {
        let value = value?;
        kind = _kind(
            &kind,
            &py::call(&py::builtin("type")?, slice::from_ref(&value))?,
        )?;
        count = &count + &Int::from(1_i64);
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&_exact(&value)?)?)?;
        numerator = part;
        denominator = part_2;
        sums.set(
            denominator.clone(),
            py::ops::add(
                &sums.get_or(&denominator, Int::from(0_i64).to_value())?,
                &numerator,
            )?,
        )?;
        squares.set(
            denominator.clone(),
            py::ops::add(
                &squares.get_or(&denominator, Int::from(0_i64).to_value())?,
                &py::ops::mul(&numerator, &numerator)?,
            )?,
        )?;
    }
    if !count.truth()? {
        return Ok((
            kind.clone(),
            py::call(
                &py::imported("fractions.Fraction")?,
                &[Int::from(0_i64).to_value()],
            )?,
            py::call(
                &py::imported("fractions.Fraction")?,
                &[Int::from(0_i64).to_value()],
            )?,
            Int::from(0_i64),
        ));
    }
    if sums.contains(&Value::None)? {
        return Ok((
            kind.clone(),
            py::ops::sub(&sums.item(&Value::None)?, &sums.item(&Value::None)?)?,
            sums.item(&Value::None)?,
            count.clone(),
        ));
    }
    total = py::call(
        &py::imported("fractions.Fraction")?,
        &[Int::from(0_i64).to_value()],
    )?;
    for item in sums.items().iter() {
        let item = item?;
        let (part_3, part_4) = item;
        denominator = part_3;
        numerator = part_4;
        total = py::ops::iadd(
            &total,
            &py::call(
                &py::imported("fractions.Fraction")?,
                &[numerator.clone(), denominator.clone()],
            )?,
        )?;
    }
    let mut square = py::call(
        &py::imported("fractions.Fraction")?,
        &[Int::from(0_i64).to_value()],
    )?;
    for item_2 in squares.items().iter() {
        let item_2 = item_2?;
        let (part_5, part_6) = item_2;
        denominator = part_5;
        numerator = part_6;
        square = py::ops::iadd(
            &square,
            &py::call(
                &py::imported("fractions.Fraction")?,
                &[numerator.clone(), py::ops::mul(&denominator, &denominator)?],
            )?,
        )?;
    }
    Ok((
        kind.clone(),
        py::ops::truediv(
            &py::ops::sub(
                &py::ops::mul(&count.to_value(), &square)?,
                &py::ops::mul(&total, &total)?,
            )?,
            &count.to_value(),
        )?,
        py::ops::truediv(&total, &count.to_value())?,
        count.clone(),
    ))
}

/// Equals `statistics.variance`.
pub fn variance(data: &Value, xbar: &Value) -> PyResult<Value> {
    let (kind, total, __, count) = _squares(data, xbar)?;
    if count < Int::from(2_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("variance requires at least two data points")],
        )?));
    }
    _convert(
        &py::ops::truediv(&total, &(&count - &Int::from(1_i64)).to_value())?,
        kind.clone(),
    )
}

/// Equals `statistics.pvariance`.
pub fn pvariance(data: &Value, mu: &Value) -> PyResult<Value> {
    let (kind, total, __, count) = _squares(data, mu)?;
    if count < Int::from(1_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("pvariance requires at least one data point")],
        )?));
    }
    _convert(&py::ops::truediv(&total, &count.to_value())?, kind.clone())
}

/// The square root of a fraction, correctly rounded.
pub fn _float_sqrt(value: &Value) -> PyResult<Value> {
    let (numerator, denominator) = (
        py::getattr(value, name!("numerator"))?,
        py::getattr(value, name!("denominator"))?,
    );
    if !numerator.truth()? {
        return Ok(Value::from(0.0));
    }
    let shift = py::ops::floordiv(
        &py::ops::sub(
            &py::ops::sub(
                &py::call_method(name!("bit_length"), slice::from_ref(&numerator))?,
                &py::call_method(name!("bit_length"), slice::from_ref(&denominator))?,
            )?,
            &Int::from(109_i64).to_value(),
        )?,
        &Int::from(2_i64).to_value(),
    )?;
    let root: Value;
    if py::ops::ge(&shift, &Int::from(0_i64).to_value())?.truth()? {
        root = _odd_root(
            &numerator,
            &py::ops::lshift(
                &denominator,
                &py::ops::mul(&Int::from(2_i64).to_value(), &shift)?,
            )?,
        )?;
        return py::call(&py::builtin("float")?, &[py::ops::lshift(&root, &shift)?]);
    }
    root = _odd_root(
        &py::ops::lshift(
            &numerator,
            &py::ops::mul(&(-&Int::from(2_i64)).to_value(), &shift)?,
        )?,
        &denominator,
    )?;
    py::ops::truediv(
        &root,
        &py::ops::lshift(&Int::from(1_i64).to_value(), &py::ops::neg(&shift)?)?,
    )
}

pub fn _odd_root(numerator: &Value, denominator: &Value) -> PyResult<Value> {
    let root = py::call(
        &py::imported("math.isqrt")?,
        &[py::ops::floordiv(numerator, denominator)?],
    )?;
    py::ops::or_(
        &root,
        &py::ops::ne(
            &py::ops::mul(&py::ops::mul(&root, &root)?, denominator)?,
            numerator,
        )?,
    )
}

/// Equals `statistics.stdev`.
pub fn stdev(data: &Value, xbar: &Value) -> PyResult<Value> {
    let (_kind, total, __, count) = _squares(data, xbar)?;
    if count < Int::from(2_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("stdev requires at least two data points")],
        )?));
    }
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[total.clone(), py::imported("fractions.Fraction")?],
        )?
        .truth()?
        {
            _float_sqrt(&py::ops::truediv(
                &total,
                &(&count - &Int::from(1_i64)).to_value(),
            )?)?
        } else {
            py::float::parse("nan")?.to_value()
        },
    )
}

/// Equals `statistics.pstdev`.
pub fn pstdev(data: &Value, mu: &Value) -> PyResult<Value> {
    let (_kind, total, __, count) = _squares(data, mu)?;
    if count < Int::from(1_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("pstdev requires at least one data point")],
        )?));
    }
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[total.clone(), py::imported("fractions.Fraction")?],
        )?
        .truth()?
        {
            _float_sqrt(&py::ops::truediv(&total, &count.to_value())?)?
        } else {
            py::float::parse("nan")?.to_value()
        },
    )
}

pub fn _pairs(mut x: Value, mut y: Value, name: &Str) -> PyResult<(Value, Value, Value, Value)> {
    (x, y) = (
        py::builtins::list(&x)?.to_value(),
        py::builtins::list(&y)?.to_value(),
    );
    if py::ops::len_i64(&x)? != py::ops::len_i64(&y)? {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Str::from(format!(
                "{} requires that both inputs have same number of data points",
                name
            ))
            .to_value()],
        )?));
    }
    if Int::from(py::ops::len_i64(&x)?) < Int::from(2_i64) {
        return Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Str::from(format!("{} requires at least two data points", name)).to_value()],
        )?));
    }
    let (x_mean, y_mean) = (
        py::ops::truediv(
            &py::call(&py::imported("math.fsum")?, slice::from_ref(&x))?,
            &py::ops::len_i64(&x)?.to_value(),
        )?,
        py::ops::truediv(
            &py::call(&py::imported("math.fsum")?, slice::from_ref(&y))?,
            &py::ops::len_i64(&y)?.to_value(),
        )?,
    );
    Ok((x.clone(), y.clone(), x_mean.clone(), y_mean.clone()))
}

/// Equals `statistics.covariance`.
pub fn covariance(mut x: Value, mut y: Value) -> PyResult<Value> {
    let x_mean: Value;
    let y_mean: Value;
    (x, y, x_mean, y_mean) = _pairs(x.clone(), y.clone(), &Str::from("covariance"))?;
    py::ops::truediv(
        &py::call(
            &py::imported("math.fsum")?,
            &[{
                let mut items = Vec::new();
                for item in py::iter::zip(&x, &y) {
                    let (a, b) = item?;
                    items.push(py::ops::mul(
                        &py::ops::sub(&a, &x_mean)?,
                        &py::ops::sub(&b, &y_mean)?,
                    )?);
                }
                List::new(items)
            }
            .to_value()],
        )?,
        &(&Int::from(py::ops::len_i64(&x)?) - &Int::from(1_i64)).to_value(),
    )
}

/// Equals `statistics.correlation`.
pub fn correlation(mut x: Value, mut y: Value) -> PyResult<Value> {
    let x_mean: Value;
    let y_mean: Value;
    (x, y, x_mean, y_mean) = _pairs(x.clone(), y.clone(), &Str::from("correlation"))?;
    let products = py::call(
        &py::imported("math.fsum")?,
        &[{
            let mut items = Vec::new();
            for item in py::iter::zip(&x, &y) {
                let (a, b) = item?;
                items.push(py::ops::mul(
                    &py::ops::sub(&a, &x_mean)?,
                    &py::ops::sub(&b, &y_mean)?,
                )?);
            }
            List::new(items)
        }
        .to_value()],
    )?;
    let x_squares = py::call(
        &py::imported("math.fsum")?,
        &[{
            let mut items_2 = Vec::new();
            for a in &py::iter(&x)? {
                let a = a?;
                items_2.push(py::ops::pow(
                    &py::ops::sub(&a, &x_mean)?,
                    &Value::from(2.0),
                )?);
            }
            List::new(items_2)
        }
        .to_value()],
    )?;
    let y_squares = py::call(
        &py::imported("math.fsum")?,
        &[{
            let mut items_3 = Vec::new();
            for b in &py::iter(&y)? {
                let b = b?;
                items_3.push(py::ops::pow(
                    &py::ops::sub(&b, &y_mean)?,
                    &Value::from(2.0),
                )?);
            }
            List::new(items_3)
        }
        .to_value()],
    )?;
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::ops::truediv(
                &products,
                &attempt!(
                    'attempt,
                    py::call(
                        &attempt!('attempt, py::imported("math.sqrt")),
                        &[attempt!('attempt, py::ops::mul(&x_squares, &y_squares))]
                    )
                )
            )
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("ZeroDivisionError") {
        Err(PyErr::raise(&py::call(
            &StatisticsError.get()?,
            &[Value::from("at least one of the inputs is constant")],
        )?)
        .with_context(&error))
    } else {
        Err(error)
    }
}

/// Equals `statistics.linear_regression`.
pub fn linear_regression(mut x: Value, mut y: Value, proportional: &Value) -> PyResult<Value> {
    let x_mean: Value;
    let y_mean: Value;
    (x, y, x_mean, y_mean) = _pairs(x.clone(), y.clone(), &Str::from("linear regression"))?;
    let products: Value;
    let squares: Value = if proportional.truth()? {
        products = py::call(
            &py::imported("math.fsum")?,
            &[{
                let mut items = Vec::new();
                for item in py::iter::zip(&x, &y) {
                    let (a, b) = item?;
                    items.push(py::ops::mul(&a, &b)?);
                }
                List::new(items)
            }
            .to_value()],
        )?;
        py::call(
            &py::imported("math.fsum")?,
            &[{
                let mut items_2 = Vec::new();
                for a in &py::iter(&x)? {
                    let a = a?;
                    items_2.push(py::ops::mul(&a, &a)?);
                }
                List::new(items_2)
            }
            .to_value()],
        )?
    } else {
        products = py::call(
            &py::imported("math.fsum")?,
            &[{
                let mut items_3 = Vec::new();
                for item_2 in py::iter::zip(&x, &y) {
                    let (a, b) = item_2?;
                    items_3.push(py::ops::mul(
                        &py::ops::sub(&a, &x_mean)?,
                        &py::ops::sub(&b, &y_mean)?,
                    )?);
                }
                List::new(items_3)
            }
            .to_value()],
        )?;
        py::call(
            &py::imported("math.fsum")?,
            &[{
                let mut items_4 = Vec::new();
                for a in &py::iter(&x)? {
                    let a = a?;
                    items_4.push(py::ops::pow(
                        &py::ops::sub(&a, &x_mean)?,
                        &Value::from(2.0),
                    )?);
                }
                List::new(items_4)
            }
            .to_value()],
        )?
    };
    let mut slope: Value = Value::None;
    let outcome: PyResult<()> = 'attempt: {
        slope = attempt!('attempt, py::ops::truediv(&products, &squares));
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("ZeroDivisionError") {
            return Err(PyErr::raise(&py::call(
                &StatisticsError.get()?,
                &[Value::from("x is constant")],
            )?)
            .with_context(&error));
        } else {
            return Err(error);
        }
    }
    let intercept = if proportional.truth()? {
        Value::from(0.0)
    } else {
        py::ops::sub(&y_mean, &py::ops::mul(&slope, &x_mean)?)?
    };
    py::call(
        &LinearRegression.get()?,
        &[slope.clone(), intercept.clone()],
    )
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_statistics") {
        return Ok(());
    }
    let class = py::class::build("StatisticsError", &[py::builtin("ValueError")?], |ns| {
        ns.set(name!("__module__"), Value::from("statistics"));
        ns.set(
            name!("__doc__"),
            Value::from("What is wrong with the data."),
        );
        Ok(())
    })?;
    StatisticsError.set(class);

    LinearRegression.set(py::call(
        &py::imported("collections.namedtuple")?,
        &[
            Value::from("LinearRegression"),
            (Str::from("slope"), Str::from("intercept")).to_value(),
        ],
    )?);

    _exported.set(Dict::from_pairs([
        (Str::from("StatisticsError"), StatisticsError.get()?),
        (
            Str::from("mean"),
            py::function::single(&MEAN_SIGNATURE, || {
                py::function::new(&MEAN_SIGNATURE, |args| mean(&args[0]))
            }),
        ),
        (
            Str::from("fmean"),
            py::function::single(&FMEAN_SIGNATURE, || {
                py::function::with_defaults(&FMEAN_SIGNATURE, vec![Value::None], vec![], |args| {
                    fmean(&args[0], args[1].clone())
                })
            }),
        ),
        (
            Str::from("geometric_mean"),
            py::function::single(&GEOMETRIC_MEAN_SIGNATURE, || {
                py::function::new(&GEOMETRIC_MEAN_SIGNATURE, |args| geometric_mean(&args[0]))
            }),
        ),
        (
            Str::from("harmonic_mean"),
            py::function::single(&HARMONIC_MEAN_SIGNATURE, || {
                py::function::with_defaults(
                    &HARMONIC_MEAN_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| harmonic_mean(&args[0], args[1].clone()),
                )
            }),
        ),
        (
            Str::from("median"),
            py::function::single(&MEDIAN_SIGNATURE, || {
                py::function::new(&MEDIAN_SIGNATURE, |args| median(args[0].clone()))
            }),
        ),
        (
            Str::from("median_low"),
            py::function::single(&MEDIAN_LOW_SIGNATURE, || {
                py::function::new(&MEDIAN_LOW_SIGNATURE, |args| median_low(args[0].clone()))
            }),
        ),
        (
            Str::from("median_high"),
            py::function::single(&MEDIAN_HIGH_SIGNATURE, || {
                py::function::new(&MEDIAN_HIGH_SIGNATURE, |args| median_high(args[0].clone()))
            }),
        ),
        (
            Str::from("median_grouped"),
            py::function::single(&MEDIAN_GROUPED_SIGNATURE, || {
                py::function::with_defaults(
                    &MEDIAN_GROUPED_SIGNATURE,
                    vec![Value::from(1.0)],
                    vec![],
                    |args| median_grouped(args[0].clone(), &args[1]),
                )
            }),
        ),
        (
            Str::from("mode"),
            py::function::single(&MODE_SIGNATURE, || {
                py::function::new(&MODE_SIGNATURE, |args| mode(&args[0]))
            }),
        ),
        (
            Str::from("multimode"),
            py::function::single(&MULTIMODE_SIGNATURE, || {
                py::function::new(&MULTIMODE_SIGNATURE, |args| multimode(&args[0]))
            }),
        ),
        (
            Str::from("quantiles"),
            py::function::single(&QUANTILES_SIGNATURE, || {
                py::function::with_defaults(
                    &QUANTILES_SIGNATURE,
                    vec![],
                    vec![
                        Some(Int::from(4_i64).to_value()),
                        Some(Value::from("exclusive")),
                    ],
                    |args| quantiles(args[0].clone(), &args[1], &args[2]),
                )
            }),
        ),
        (
            Str::from("variance"),
            py::function::single(&VARIANCE_SIGNATURE, || {
                py::function::with_defaults(
                    &VARIANCE_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| variance(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("pvariance"),
            py::function::single(&PVARIANCE_SIGNATURE, || {
                py::function::with_defaults(
                    &PVARIANCE_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| pvariance(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("stdev"),
            py::function::single(&STDEV_SIGNATURE, || {
                py::function::with_defaults(&STDEV_SIGNATURE, vec![Value::None], vec![], |args| {
                    stdev(&args[0], &args[1])
                })
            }),
        ),
        (
            Str::from("pstdev"),
            py::function::single(&PSTDEV_SIGNATURE, || {
                py::function::with_defaults(&PSTDEV_SIGNATURE, vec![Value::None], vec![], |args| {
                    pstdev(&args[0], &args[1])
                })
            }),
        ),
        (
            Str::from("covariance"),
            py::function::single(&COVARIANCE_SIGNATURE, || {
                py::function::new(&COVARIANCE_SIGNATURE, |args| {
                    covariance(args[0].clone(), args[1].clone())
                })
            }),
        ),
        (
            Str::from("correlation"),
            py::function::single(&CORRELATION_SIGNATURE, || {
                py::function::new(&CORRELATION_SIGNATURE, |args| {
                    correlation(args[0].clone(), args[1].clone())
                })
            }),
        ),
        (Str::from("LinearRegression"), LinearRegression.get()?),
        (
            Str::from("linear_regression"),
            py::function::single(&LINEAR_REGRESSION_SIGNATURE, || {
                py::function::with_defaults(
                    &LINEAR_REGRESSION_SIGNATURE,
                    vec![],
                    vec![Some(Value::from(false))],
                    |args| linear_regression(args[0].clone(), args[1].clone(), &args[2]),
                )
            }),
        ),
    ])?);
    Ok(())
}
