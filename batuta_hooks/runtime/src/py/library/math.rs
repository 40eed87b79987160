//! `math` on dynamic values.

use super::{Table, Values};
use crate::py::error::{type_error, zero_division_error};
use crate::py::signature::{Args, arity};
use crate::py::{Int, PyResult, Value, call, iter_dyn, math, ops};

/// The float that a `math` function works on.
fn real(value: &Value) -> PyResult<f64> {
    match value {
        Value::Float(value) => Ok(*value),
        Value::Str(_) | Value::None | Value::List(_) => Err(type_error(format!(
            "must be real number, not {}",
            value.type_name()
        ))),
        other => ops::to_float(other).map_err(|err| match err.is("TypeError") {
            true => type_error(format!("must be real number, not {}", other.type_name())),
            false => err,
        }),
    }
}

fn one(args: Args<'_>, name: &str, function: impl Fn(f64) -> PyResult<f64>) -> PyResult<Value> {
    function(real(args.one(&format!("math.{name}"))?)?).map(Value::Float)
}

fn two(
    args: Args<'_>,
    name: &str,
    function: impl Fn(f64, f64) -> PyResult<f64>,
) -> PyResult<Value> {
    match args.between(name, 2, 2)? {
        [a, b] => function(real(a)?, real(b)?).map(Value::Float),
        other => Err(arity(name, other.len(), 2, 2)),
    }
}

fn test(args: Args<'_>, name: &str, function: fn(f64) -> bool) -> PyResult<Value> {
    Ok(Value::Bool(function(real(
        args.one(&format!("math.{name}"))?,
    )?)))
}

/// `math.floor` and `math.ceil` ask the object's own method first.
fn rounded(
    args: Args<'_>,
    name: &str,
    method: &str,
    function: fn(f64) -> PyResult<Int>,
) -> PyResult<Value> {
    let value = args.one(&format!("math.{name}"))?;
    if let Value::Int(_) | Value::Bool(_) = value.unwrapped() {
        return ops::index(value).map(Value::Int);
    }
    if let Value::Instance(_) = value
        && let Some(result) =
            call::call_special(crate::py::Name::new(method), std::slice::from_ref(value))?
    {
        return Ok(result);
    }
    function(real(value)?).map(Value::Int)
}

fn reals(iterable: &Value) -> PyResult<Vec<f64>> {
    iter_dyn::collect(iterable)?.iter().map(real).collect()
}

fn is_close(args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.positional() else {
        return Err(arity("isclose", args.positional().len(), 2, 2));
    };
    let tolerance = |name: &str, default: f64| args.keyword(name).map_or(Ok(default), real);
    let (relative, absolute) = (tolerance("rel_tol", 1e-9)?, tolerance("abs_tol", 0.0)?);
    math::isclose(real(a)?, real(b)?, relative, absolute).map(Value::Bool)
}

fn ints(args: Args<'_>) -> PyResult<Vec<Int>> {
    args.no_keywords("math")?;
    args.values().iter().map(ops::index).collect()
}

/// A logarithm; that of an int is found without a float in between.
fn logarithm(
    value: &Value,
    of_float: fn(f64) -> PyResult<f64>,
    of_int: fn(&Int) -> PyResult<f64>,
) -> PyResult<Value> {
    match value.unwrapped() {
        Value::Int(int) => of_int(int),
        _ => of_float(real(value)?),
    }
    .map(Value::Float)
}

fn log(value: &Value) -> PyResult<f64> {
    real(&logarithm(value, math::log, math::log_int)?)
}

pub(super) const FUNCTIONS: Table = &[
    ("asin", |args| one(args, "asin", math::asin)),
    ("acos", |args| one(args, "acos", math::acos)),
    ("acosh", |args| one(args, "acosh", math::acosh)),
    ("atanh", |args| one(args, "atanh", math::atanh)),
    ("exp2", |args| one(args, "exp2", math::exp2)),
    ("expm1", |args| one(args, "expm1", math::expm1)),
    ("log1p", |args| one(args, "log1p", math::log1p)),
    ("sinh", |args| one(args, "sinh", math::sinh)),
    ("cosh", |args| one(args, "cosh", math::cosh)),
    ("gamma", |args| one(args, "gamma", math::gamma)),
    ("lgamma", |args| one(args, "lgamma", math::lgamma)),
    ("asinh", |args| one(args, "asinh", |x| Ok(math::asinh(x)))),
    ("tanh", |args| one(args, "tanh", |x| Ok(math::tanh(x)))),
    ("erf", |args| one(args, "erf", |x| Ok(math::erf(x)))),
    ("erfc", |args| one(args, "erfc", |x| Ok(math::erfc(x)))),
    ("ulp", |args| one(args, "ulp", |x| Ok(math::ulp(x)))),
    ("isclose", is_close),
    ("remainder", |args| two(args, "remainder", math::remainder)),
    ("nextafter", |args| {
        two(args, "nextafter", |x, y| Ok(math::nextafter(x, y)))
    }),
    ("modf", |args| {
        let (fraction, whole) = math::modf(real(args.one("math.modf")?)?);
        Ok(Value::tuple(vec![fraction.into(), whole.into()]))
    }),
    ("frexp", |args| {
        let (mantissa, exponent) = math::frexp(real(args.one("math.frexp")?)?);
        Ok(Value::tuple(vec![mantissa.into(), exponent.into()]))
    }),
    ("ldexp", |args| match args.between("ldexp", 2, 2)? {
        [x, exponent] => math::ldexp(real(x)?, ops::index_i64(exponent)?).map(Value::Float),
        other => Err(arity("ldexp", other.len(), 2, 2)),
    }),
    ("fsum", |args| {
        let items = reals(args.one("math.fsum")?)?;
        math::fsum(items.into_iter().map(Ok)).map(Value::Float)
    }),
    ("dist", |args| match args.between("dist", 2, 2)? {
        [p, q] => {
            let (p, q) = (reals(p)?, reals(q)?);
            math::dist(p.into_iter().map(Ok), q.into_iter().map(Ok)).map(Value::Float)
        }
        other => Err(arity("dist", other.len(), 2, 2)),
    }),
    ("perm", |args| match ints(args)?.as_slice() {
        [n] => math::perm_int(n, n).map(Value::Int),
        [n, k] => math::perm_int(n, k).map(Value::Int),
        other => Err(arity("perm", other.len(), 1, 2)),
    }),
    ("sqrt", |args| one(args, "sqrt", math::sqrt)),
    ("cbrt", |args| one(args, "cbrt", |x| Ok(math::cbrt(x)))),
    ("exp", |args| one(args, "exp", math::exp)),
    ("sin", |args| one(args, "sin", math::sin)),
    ("cos", |args| one(args, "cos", math::cos)),
    ("tan", |args| one(args, "tan", math::tan)),
    ("atan", |args| one(args, "atan", |x| Ok(math::atan(x)))),
    ("fabs", |args| one(args, "fabs", |x| Ok(x.abs()))),
    ("degrees", |args| {
        one(args, "degrees", |x| Ok(math::degrees(x)))
    }),
    ("radians", |args| {
        one(args, "radians", |x| Ok(math::radians(x)))
    }),
    ("atan2", |args| {
        two(args, "atan2", |y, x| Ok(math::atan2(y, x)))
    }),
    ("copysign", |args| {
        two(args, "copysign", |x, y| Ok(math::copysign(x, y)))
    }),
    ("pow", |args| two(args, "pow", math::pow)),
    ("fmod", |args| two(args, "fmod", math::fmod)),
    ("hypot", |args| {
        let sides = args
            .values()
            .iter()
            .map(real)
            .collect::<PyResult<Vec<f64>>>()?;
        Ok(Value::Float(math::hypot(&sides)))
    }),
    ("log", |args| match args.between("log", 1, 2)? {
        [x] => logarithm(x, math::log, math::log_int),
        [x, base, ..] => {
            let (top, bottom) = (log(x)?, log(base)?);
            if bottom == 0.0 {
                return Err(zero_division_error("float division by zero"));
            }
            Ok(Value::Float(top / bottom))
        }
        [] => Err(arity("log", 0, 1, 2)),
    }),
    ("log2", |args| {
        logarithm(args.one("math.log2")?, math::log2, math::log2_int)
    }),
    ("log10", |args| {
        logarithm(args.one("math.log10")?, math::log10, math::log10_int)
    }),
    ("isnan", |args| test(args, "isnan", math::isnan)),
    ("isinf", |args| test(args, "isinf", math::isinf)),
    ("isfinite", |args| test(args, "isfinite", math::isfinite)),
    ("floor", |args| {
        rounded(args, "floor", "__floor__", |x| Int::from_f64(x.floor()))
    }),
    ("ceil", |args| {
        rounded(args, "ceil", "__ceil__", |x| Int::from_f64(x.ceil()))
    }),
    ("trunc", |args| {
        rounded(args, "trunc", "__trunc__", Int::from_f64)
    }),
    ("gcd", |args| Ok(Value::Int(math::gcd_int(&ints(args)?)))),
    ("lcm", |args| math::lcm_int(&ints(args)?).map(Value::Int)),
    ("factorial", |args| {
        math::factorial_int(ops::index_i64(args.one("math.factorial")?)?).map(Value::Int)
    }),
    ("comb", |args| match ints(args)?.as_slice() {
        [n, k] => math::comb_int(n, k).map(Value::Int),
        other => Err(arity("comb", other.len(), 2, 2)),
    }),
    ("isqrt", |args| {
        crate::py::int::isqrt_int(&ops::index(args.one("math.isqrt")?)?).map(Value::Int)
    }),
    ("prod", |args| {
        let [iterable] = args.positional() else {
            return Err(arity("prod", args.positional().len(), 1, 1));
        };
        let mut total = args.keyword("start").cloned().unwrap_or(Value::from(1));
        let iter = iter_dyn::iter(iterable)?;
        while let Some(item) = iter.next()? {
            total = ops::mul(&total, &item)?;
        }
        Ok(total)
    }),
];

pub(super) const VALUES: Values = &[
    ("pi", || Value::Float(std::f64::consts::PI)),
    ("e", || Value::Float(std::f64::consts::E)),
    ("tau", || Value::Float(std::f64::consts::TAU)),
    ("inf", || Value::Float(f64::INFINITY)),
    ("nan", || Value::Float(f64::NAN)),
];
