//! `cmath` on dynamic values, by CPython's own formulas.

use super::{Table, Values};
use crate::py::error::{not_implemented_error, overflow_error, type_error, value_error};
use crate::py::signature::Args;
use crate::py::{Complex, PyErr, PyResult, ToValue, Value, ops};
use std::f64::consts::{E, LN_2, LN_10, PI, TAU};

/// Above it `exp` and its like are scaled.
const LOG_LARGE: f64 = 707.701_082_792_109_8;

pub(super) const FUNCTIONS: Table = &[
    ("sqrt", |args| finite(args, "sqrt", |z| Ok(sqrt(z)))),
    ("exp", |args| finite(args, "exp", exp)),
    ("log", |args| match args.values() {
        [z, base] => {
            let (z, base) = (log(checked(z)?)?, log(checked(base)?)?);
            let quotient = z.truediv(base).map_err(|_| domain_error())?;
            Ok(quotient.to_value())
        }
        _ => finite(args, "log", log),
    }),
    ("log10", |args| {
        finite(args, "log10", |z| {
            let natural = log(z)?;
            Ok(Complex::new(natural.re / LN_10, natural.im / LN_10))
        })
    }),
    ("sinh", |args| finite(args, "sinh", sinh)),
    ("cosh", |args| finite(args, "cosh", cosh)),
    ("tanh", |args| finite(args, "tanh", |z| Ok(tanh(z)))),
    ("sin", |args| {
        finite(args, "sin", |z| sinh(turned(z)).map(turned_back))
    }),
    ("cos", |args| finite(args, "cos", |z| cosh(turned(z)))),
    ("tan", |args| {
        finite(args, "tan", |z| Ok(turned_back(tanh(turned(z)))))
    }),
    ("phase", |args| {
        let z = number(args.one("cmath.phase")?)?;
        Ok(Value::Float(z.im.atan2(z.re)))
    }),
    ("polar", |args| {
        let z = number(args.one("cmath.polar")?)?;
        let angle = z.im.atan2(z.re);
        Ok(Value::tuple(vec![
            Value::Float(z.abs().map_err(|_| range_error())?),
            Value::Float(angle),
        ]))
    }),
    ("rect", |args| match args.between("rect", 2, 2)? {
        [r, phi] => {
            let (r, phi) = (ops::to_float(r)?, ops::to_float(phi)?);
            if !r.is_finite() || !phi.is_finite() {
                return Err(not_finite());
            }
            // A real number stays real, whatever the sign of its zero.
            let z = if phi == 0.0 {
                Complex::new(r, r * phi)
            } else {
                Complex::new(r * phi.cos(), r * phi.sin())
            };
            Ok(z.to_value())
        }
        _ => Ok(Value::None),
    }),
    ("isnan", |args| {
        let z = number(args.one("cmath.isnan")?)?;
        Ok(Value::Bool(z.re.is_nan() || z.im.is_nan()))
    }),
    ("isinf", |args| {
        let z = number(args.one("cmath.isinf")?)?;
        Ok(Value::Bool(z.re.is_infinite() || z.im.is_infinite()))
    }),
    ("isfinite", |args| {
        let z = number(args.one("cmath.isfinite")?)?;
        Ok(Value::Bool(z.re.is_finite() && z.im.is_finite()))
    }),
];

pub(super) const VALUES: Values = &[
    ("pi", || Value::Float(PI)),
    ("e", || Value::Float(E)),
    ("tau", || Value::Float(TAU)),
    ("inf", || Value::Float(f64::INFINITY)),
    ("nan", || Value::Float(f64::NAN)),
    ("infj", || Complex::new(0.0, f64::INFINITY).to_value()),
    ("nanj", || Complex::new(0.0, f64::NAN).to_value()),
];

fn number(value: &Value) -> PyResult<Complex> {
    if let Value::Complex(complex) = value.unwrapped() {
        return Ok(**complex);
    }
    let wrong = || type_error(format!("must be real number, not {}", value.type_name()));
    if value.as_str().is_some() {
        return Err(wrong());
    }
    match ops::to_float(value) {
        Ok(real) => Ok(Complex::new(real, 0.0)),
        Err(err) if err.is("TypeError") => Err(wrong()),
        Err(err) => Err(err),
    }
}

#[cold]
fn domain_error() -> PyErr {
    value_error("math domain error")
}

#[cold]
fn range_error() -> PyErr {
    overflow_error("math range error")
}

#[cold]
fn not_finite() -> PyErr {
    not_implemented_error("cmath functions of infinities and NaN are not supported")
}

fn checked(value: &Value) -> PyResult<Complex> {
    checked_number(number(value)?)
}

/// The number, when it is finite.
pub(in crate::py) fn checked_number(z: Complex) -> PyResult<Complex> {
    if z.re.is_finite() && z.im.is_finite() {
        Ok(z)
    } else {
        Err(not_finite())
    }
}

fn finite(
    args: Args<'_>,
    name: &str,
    function: impl Fn(Complex) -> PyResult<Complex>,
) -> PyResult<Value> {
    let z = checked(args.one(&format!("cmath.{name}"))?)?;
    function(z).map(|z| z.to_value())
}

/// An overflow in either part is an error.
fn in_range(z: Complex) -> PyResult<Complex> {
    if z.re.is_infinite() || z.im.is_infinite() {
        return Err(range_error());
    }
    Ok(z)
}

/// `1j * z`
pub(in crate::py) fn turned(z: Complex) -> Complex {
    Complex::new(-z.im, z.re)
}

/// `-1j * z`
pub(in crate::py) fn turned_back(z: Complex) -> Complex {
    Complex::new(z.im, -z.re)
}

pub(in crate::py) fn sqrt(z: Complex) -> Complex {
    if z.re == 0.0 && z.im == 0.0 {
        return Complex::new(0.0, z.im);
    }
    let (ax, ay) = (z.re.abs(), z.im.abs());
    let tiny = ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE;
    let s = if tiny {
        let (ax, ay) = (ax * 2f64.powi(53), ay * 2f64.powi(53));
        (ax + ax.hypot(ay)).sqrt() * 2f64.powi(-27)
    } else {
        2.0 * (ax / 8.0 + (ax / 8.0).hypot(ay / 8.0)).sqrt()
    };
    let d = ay / (2.0 * s);
    if z.re >= 0.0 {
        Complex::new(s, d.copysign(z.im))
    } else {
        Complex::new(d, s.copysign(z.im))
    }
}

pub(in crate::py) fn log(z: Complex) -> PyResult<Complex> {
    let (ax, ay) = (z.re.abs(), z.im.abs());
    let re = if ax > f64::MAX / 4.0 || ay > f64::MAX / 4.0 {
        (ax / 2.0).hypot(ay / 2.0).ln() + LN_2
    } else if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE {
        if ax == 0.0 && ay == 0.0 {
            return Err(domain_error());
        }
        (ax * 2f64.powi(53)).hypot(ay * 2f64.powi(53)).ln() - 53.0 * LN_2
    } else {
        let h = ax.hypot(ay);
        if (0.71..=1.73).contains(&h) {
            let (most, least) = (ax.max(ay), ax.min(ay));
            ((most - 1.0) * (most + 1.0) + least * least).ln_1p() / 2.0
        } else {
            h.ln()
        }
    };
    Ok(Complex::new(re, z.im.atan2(z.re)))
}

pub(in crate::py) fn exp(z: Complex) -> PyResult<Complex> {
    let (length, scale) = if z.re > LOG_LARGE {
        ((z.re - 1.0).exp(), E)
    } else {
        (z.re.exp(), 1.0)
    };
    in_range(Complex::new(
        length * z.im.cos() * scale,
        length * z.im.sin() * scale,
    ))
}

/// The real part and a factor, so that `cosh` of the first does not overflow early.
fn scaled(x: f64) -> (f64, f64) {
    if x.abs() > LOG_LARGE {
        (x - 1f64.copysign(x), E)
    } else {
        (x, 1.0)
    }
}

pub(in crate::py) fn sinh(z: Complex) -> PyResult<Complex> {
    let (x, scale) = scaled(z.re);
    in_range(Complex::new(
        z.im.cos() * x.sinh() * scale,
        z.im.sin() * x.cosh() * scale,
    ))
}

pub(in crate::py) fn cosh(z: Complex) -> PyResult<Complex> {
    let (x, scale) = scaled(z.re);
    in_range(Complex::new(
        z.im.cos() * x.cosh() * scale,
        z.im.sin() * x.sinh() * scale,
    ))
}

pub(in crate::py) fn tanh(z: Complex) -> Complex {
    if z.re.abs() > LOG_LARGE {
        let im = 4.0 * z.im.sin() * z.im.cos() * (-2.0 * z.re.abs()).exp();
        return Complex::new(1f64.copysign(z.re), im);
    }
    let (tx, ty, cx) = (z.re.tanh(), z.im.tan(), 1.0 / z.re.cosh());
    let product = tx * ty;
    let denominator = 1.0 + product * product;
    Complex::new(
        tx * (1.0 + ty * ty) / denominator,
        ((ty / denominator) * cx) * cx,
    )
}
