//! Unary ufuncs, `clip`, `where` and rounding.

use super::array::Array;
use super::complex::Complex128;
use super::element::{Element, Float, From2, Number, Real};
use super::operand::Operand;
use super::{warn, zip_map3};
use crate::py::{PyResult, Str};

macro_rules! float_ufuncs {
    ($($name:ident $function:expr, $narrow:expr;)*) => {$(
        #[doc = concat!("`np.", stringify!($name), "(a)`; integers become floats.")]
        pub fn $name<T: Real>(a: &Array<T>) -> Array<T::Quotient>
        where
            T::Quotient: Float,
        {
            a.map(|&x| T::Quotient::cast(x).apply($function, $narrow))
        }
    )*};
}

float_ufuncs! {
    exp f64::exp, f32::exp;
    exp2 f64::exp2, f32::exp2;
    expm1 f64::exp_m1, f32::exp_m1;
    log1p f64::ln_1p, f32::ln_1p;
    sin f64::sin, f32::sin;
    cos f64::cos, f32::cos;
    tan f64::tan, f32::tan;
    arcsin f64::asin, f32::asin;
    arccos f64::acos, f32::acos;
    arctan f64::atan, f32::atan;
    sinh f64::sinh, f32::sinh;
    cosh f64::cosh, f32::cosh;
    tanh f64::tanh, f32::tanh;
    cbrt f64::cbrt, f32::cbrt;
    degrees |x| x * (180.0 / std::f64::consts::PI), |x| x * (180.0 / std::f32::consts::PI);
    radians |x| x * (std::f64::consts::PI / 180.0), |x| x * (std::f32::consts::PI / 180.0);
}

macro_rules! warning_ufuncs {
    ($($name:ident $function:expr, $narrow:expr;)*) => {$(
        #[doc = concat!("`np.", stringify!($name), "(a)`; warns where the result is not finite and the element is.")]
        pub fn $name<T: Real>(a: &Array<T>) -> Array<T::Quotient>
        where
            T::Quotient: Float,
        {
            warn_domain(a, stringify!($name));
            a.map(|&x| T::Quotient::cast(x).apply($function, $narrow))
        }
    )*};
}

warning_ufuncs! {
    sqrt f64::sqrt, f32::sqrt;
    log f64::ln, f32::ln;
    log2 f64::log2, f32::log2;
    log10 f64::log10, f32::log10;
}

/// Warns of elements below zero, and of zeros unless the function is a root.
fn warn_domain<T: Real>(a: &Array<T>, name: &str) {
    let (mut negative, mut zero) = (false, false);
    let mut look = |item: &T| {
        negative |= *item < T::zero();
        zero |= !item.is_true();
    };
    match a.as_slice() {
        Some(slice) => slice.iter().for_each(&mut look),
        None => a.for_each(&mut look),
    }
    if zero && name != "sqrt" {
        warn::runtime(&format!("divide by zero encountered in {name}"));
    }
    if negative {
        warn::runtime(&format!("invalid value encountered in {name}"));
    }
}

macro_rules! rounding {
    ($($name:ident $function:expr, $narrow:expr;)*) => {$(
        #[doc = concat!("`np.", stringify!($name), "(a)`; integers stay as they are.")]
        pub fn $name<T: Rounded>(a: &Array<T>) -> Array<T> {
            a.map(|&x| x.rounded($function, $narrow))
        }
    )*};
}

rounding! {
    floor f64::floor, f32::floor;
    ceil f64::ceil, f32::ceil;
    trunc f64::trunc, f32::trunc;
    rint f64::round_ties_even, f32::round_ties_even;
}

/// What rounding functions accept.
pub trait Rounded: Real {
    /// Rounds a float; an integer is itself.
    fn rounded(self, function: fn(f64) -> f64, narrow: fn(f32) -> f32) -> Self;
    /// To `decimals` digits after the point.
    fn to_decimals(self, decimals: i64) -> Self;
}

impl Rounded for f64 {
    fn rounded(self, function: fn(f64) -> f64, _: fn(f32) -> f32) -> f64 {
        function(self)
    }
    fn to_decimals(self, decimals: i64) -> f64 {
        let scale = 10_f64.powi(decimals.unsigned_abs() as i32);
        match decimals {
            0 => self.round_ties_even(),
            1.. => (self * scale).round_ties_even() / scale,
            _ => (self / scale).round_ties_even() * scale,
        }
    }
}

impl Rounded for f32 {
    fn rounded(self, _: fn(f64) -> f64, narrow: fn(f32) -> f32) -> f32 {
        narrow(self)
    }
    fn to_decimals(self, decimals: i64) -> f32 {
        let scale = 10_f32.powi(decimals.unsigned_abs() as i32);
        match decimals {
            0 => self.round_ties_even(),
            1.. => (self * scale).round_ties_even() / scale,
            _ => (self / scale).round_ties_even() * scale,
        }
    }
}

impl Rounded for i64 {
    fn rounded(self, _: fn(f64) -> f64, _: fn(f32) -> f32) -> i64 {
        self
    }
    fn to_decimals(self, decimals: i64) -> i64 {
        match decimals {
            0.. => self,
            _ => f64::to_decimals(self as f64, decimals) as i64,
        }
    }
}

/// `np.round(a, decimals)`: half to even.
pub fn round<T: Rounded>(a: &Array<T>, decimals: i64) -> Array<T> {
    a.map(|&x| x.to_decimals(decimals))
}

/// `np.abs(a)`
pub fn abs<T: Real>(a: &Array<T>) -> Array<T> {
    a.map(|&x| x.absolute())
}

/// `np.abs(a)` of complex numbers.
pub fn abs_complex(a: &Array<Complex128>) -> Array<f64> {
    a.map(|x| x.abs())
}

/// `-a`
pub fn negative<T: Number>(a: &Array<T>) -> Array<T> {
    a.map(|&x| x.negated())
}

/// `+a`: a copy.
pub fn positive<T: Element>(a: &Array<T>) -> Array<T> {
    a.map(Clone::clone)
}

/// `np.sign(a)`
pub fn sign<T: Real>(a: &Array<T>) -> Array<T> {
    a.map(|&x| x.signum())
}

/// `np.square(a)`
pub fn square<T: Number>(a: &Array<T>) -> Array<T> {
    a.map(|&x| x.times(x))
}

/// `np.reciprocal(a)` of floats.
pub fn reciprocal<T: Float>(a: &Array<T>) -> Array<T> {
    a.map(|&x| T::one().over(x))
}

/// `np.isnan(a)`
pub fn isnan<T: Element>(a: &Array<T>) -> Array<bool> {
    a.map(Element::is_nan)
}

/// `np.isinf(a)`
pub fn isinf<T: Real>(a: &Array<T>) -> Array<bool> {
    a.map(|x| x.to_f64().is_infinite())
}

/// `np.isfinite(a)`
pub fn isfinite<T: Real>(a: &Array<T>) -> Array<bool> {
    a.map(|x| x.to_f64().is_finite())
}

/// `np.signbit(a)`
pub fn signbit<T: Real>(a: &Array<T>) -> Array<bool> {
    a.map(|x| x.to_f64().is_sign_negative())
}

/// `np.clip(a, low, high)`
pub fn clip<T: Real>(
    a: &Array<T>,
    low: impl Operand<T>,
    high: impl Operand<T>,
) -> PyResult<Array<T>> {
    super::minimum(&super::maximum(a, low)?, high)
}

/// `np.where(condition, a, b)`
pub fn where_<T: Element>(
    condition: &Array<bool>,
    a: impl Operand<T>,
    b: impl Operand<T>,
) -> PyResult<Array<T>> {
    let (a, b) = (a.arg().into_array(), b.arg().into_array());
    zip_map3(
        condition,
        &a,
        &b,
        |&pick, x, y| if pick { x.clone() } else { y.clone() },
    )
}

/// `np.where(condition, a, b)` of two texts.
pub fn where_text(condition: &Array<bool>, a: &str, b: &str) -> PyResult<Array<Str>> {
    let (a, b) = (Str::from(a), Str::from(b));
    Ok(condition.map(|&pick| if pick { a.clone() } else { b.clone() }))
}
