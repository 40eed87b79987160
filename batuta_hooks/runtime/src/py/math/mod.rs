//! `math`: the C library's functions with CPython's domain errors, and CPython's own algorithms where it has some.

mod gamma;
mod logarithm;
mod parts;
mod sums;
mod whole;

pub use gamma::{gamma, lgamma};
pub use logarithm::{log, log_base, log_base_int, log_int, log2, log2_int, log10, log10_int};
pub use parts::{
    cbrt, ceil, ceil_int, floor, floor_int, fmod, frexp, isclose, ldexp, modf, nextafter,
    remainder, trunc, trunc_int, ulp,
};
pub use sums::{dist, fsum, hypot, prod_f64, prod_i64, prod_int};
pub use whole::{
    comb, comb_int, factorial, factorial_int, gcd, gcd_int, lcm, lcm_int, perm, perm_int,
};

use super::PyResult;
use super::error::{overflow_error, value_error};

pub use super::int::{isqrt, isqrt_int};

/// `math.pi`
pub const PI: f64 = std::f64::consts::PI;
/// `math.e`
pub const E: f64 = std::f64::consts::E;
/// `math.tau`
pub const TAU: f64 = std::f64::consts::TAU;
/// `math.inf`
pub const INF: f64 = f64::INFINITY;
/// `math.nan`
pub const NAN: f64 = f64::NAN;

/// The C library's functions that Rust's `f64` lacks or computes otherwise.
mod c {
    // SAFETY: these are the C standard's pure functions of <math.h>, which std links already for `f64::tan` and its like.
    unsafe extern "C" {
        pub safe fn acosh(x: f64) -> f64;
        pub safe fn asinh(x: f64) -> f64;
        pub safe fn atanh(x: f64) -> f64;
        pub safe fn erf(x: f64) -> f64;
        pub safe fn erfc(x: f64) -> f64;
    }
}

#[cold]
pub(crate) fn domain_error() -> super::PyErr {
    value_error("math domain error")
}

#[cold]
pub(crate) fn range_error() -> super::PyErr {
    overflow_error("math range error")
}

/// Reports a new nan as a domain error and a new infinity as a range error, or as a domain error where there is a pole.
#[inline]
fn checked(x: f64, value: f64, overflows: bool) -> PyResult<f64> {
    if value.is_finite() {
        return Ok(value);
    }
    checked_slow(x, value, overflows)
}

#[cold]
fn checked_slow(x: f64, value: f64, overflows: bool) -> PyResult<f64> {
    if value.is_nan() && !x.is_nan() {
        return Err(domain_error());
    }
    if value.is_infinite() && x.is_finite() {
        return Err(if overflows {
            range_error()
        } else {
            domain_error()
        });
    }
    Ok(value)
}

macro_rules! functions {
    ($($name:ident $compute:expr, $overflows:literal;)*) => {
        $(#[doc = concat!("`math.", stringify!($name), "(x)`")]
        #[inline]
        pub fn $name(x: f64) -> PyResult<f64> {
            let compute: fn(f64) -> f64 = $compute;
            checked(x, compute(x), $overflows)
        })*
    };
}
functions! {
    sqrt f64::sqrt, false;
    sin f64::sin, false;
    cos f64::cos, false;
    tan f64::tan, false;
    asin f64::asin, false;
    acos f64::acos, false;
    acosh |x| c::acosh(x), false;
    atanh |x| c::atanh(x), false;
    exp f64::exp, true;
    exp2 f64::exp2, true;
    expm1 f64::exp_m1, true;
    log1p f64::ln_1p, false;
    sinh f64::sinh, true;
    cosh f64::cosh, true;
}

macro_rules! total_functions {
    ($($name:ident $compute:expr;)*) => {
        $(#[doc = concat!("`math.", stringify!($name), "(x)`")]
        #[inline]
        pub fn $name(x: f64) -> f64 {
            let compute: fn(f64) -> f64 = $compute;
            compute(x)
        })*
    };
}
total_functions! {
    atan f64::atan;
    asinh |x| c::asinh(x);
    tanh f64::tanh;
    erf |x| c::erf(x);
    erfc |x| c::erfc(x);
    fabs f64::abs;
}

/// `math.atan2(y, x)`
#[inline]
pub fn atan2(y: f64, x: f64) -> f64 {
    y.atan2(x)
}

/// `math.copysign(x, y)`
#[inline]
pub fn copysign(x: f64, y: f64) -> f64 {
    x.copysign(y)
}

/// `math.pow(x, y)`
#[inline]
pub fn pow(x: f64, y: f64) -> PyResult<f64> {
    let value = x.powf(y);
    if !value.is_finite() && x.is_finite() && y.is_finite() {
        return Err(if value.is_nan() || x == 0.0 {
            domain_error()
        } else {
            range_error()
        });
    }
    Ok(value)
}

/// `math.degrees(x)`
#[inline]
pub fn degrees(x: f64) -> f64 {
    x * (180.0 / PI)
}

/// `math.radians(x)`
#[inline]
pub fn radians(x: f64) -> f64 {
    x * (PI / 180.0)
}

/// `math.isnan(x)`
#[inline]
pub fn isnan(x: f64) -> bool {
    x.is_nan()
}

/// `math.isinf(x)`
#[inline]
pub fn isinf(x: f64) -> bool {
    x.is_infinite()
}

/// `math.isfinite(x)`
#[inline]
pub fn isfinite(x: f64) -> bool {
    x.is_finite()
}
