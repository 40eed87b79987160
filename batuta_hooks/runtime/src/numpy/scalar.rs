//! NumPy's scalar types: what indexing and reductions give. They compute as Python's numbers do, but follow IEEE rules
//! (division by zero is inf or nan with a warning) and print as `np.float64(1.0)` inside containers.

use super::element::Real;
use super::{float_text, warn};
use crate::py::PyResult;
use crate::py::traits::{CmpOp, PyEq, PyOrd, PyRepr, Truth};
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::{Add, Div, Mul, Neg, Sub};

macro_rules! scalars {
    ($($(#[$doc:meta])* $name:ident($inner:ty) $label:literal |$value:ident| $text:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        #[repr(transparent)]
        pub struct $name(pub $inner);

        impl From<$inner> for $name {
            fn from(value: $inner) -> $name { $name(value) }
        }

        impl From<$name> for $inner {
            fn from(value: $name) -> $inner { value.0 }
        }

        impl PyRepr for $name {
            fn repr_into(&self, out: &mut String) -> PyResult<()> {
                out.push_str($label);
                self.str_into(out)?;
                out.push(')');
                Ok(())
            }

            fn str_into(&self, out: &mut String) -> PyResult<()> {
                let $value = self.0;
                let _ = write!(out, "{}", $text);
                Ok(())
            }
        }

        impl PyEq for $name {
            fn py_eq(&self, other: &Self) -> PyResult<bool> { Ok(self == other) }
        }

        impl PyOrd for $name {
            fn py_cmp(&self, other: &Self, op: CmpOp) -> PyResult<bool> {
                Ok(match op {
                    CmpOp::Lt => self < other,
                    CmpOp::Le => self <= other,
                    CmpOp::Gt => self > other,
                    CmpOp::Ge => self >= other,
                })
            }

            fn py_type_name(&self) -> Cow<'static, str> {
                $label.trim_end_matches('(').replacen("np", "numpy", 1).into()
            }
        }

        impl Truth for $name {
            fn truth(&self) -> PyResult<bool> { Ok(self.0 != <$inner>::default()) }
        }
    )*};
}

scalars! {
    /// `np.float64`
    Float64(f64) "np.float64(" |value| float_text::shortest(value);
    /// `np.float32`
    Float32(f32) "np.float32(" |value| float_text::shortest(value);
    /// `np.int64`
    Int64(i64) "np.int64(" |value| value;
    /// `np.int32`
    Int32(i32) "np.int32(" |value| value;
    /// `np.uint8`
    UInt8(u8) "np.uint8(" |value| value;
}

/// `np.bool`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(transparent)]
pub struct Bool(pub bool);

impl From<bool> for Bool {
    fn from(value: bool) -> Bool {
        Bool(value)
    }
}

impl PyRepr for Bool {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(if self.0 { "np.True_" } else { "np.False_" });
        Ok(())
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(if self.0 { "True" } else { "False" });
        Ok(())
    }
}

impl PyEq for Bool {
    fn py_eq(&self, other: &Self) -> PyResult<bool> {
        Ok(self == other)
    }
}

impl Truth for Bool {
    fn truth(&self) -> PyResult<bool> {
        Ok(self.0)
    }
}

/// Both operands as `f64`, for the mixed forms.
trait Operand64 {
    fn wide(self) -> f64;
}
macro_rules! operands {
    ($($type:ty, |$value:ident| $body:expr;)*) => {$(
        impl Operand64 for $type {
            #[inline]
            fn wide(self) -> f64 { let $value = self; $body }
        }
    )*};
}
operands! {
    f64, |v| v;
    i64, |v| v as f64;
    Float64, |v| v.0;
    Int64, |v| v.0 as f64;
}

fn divide(a: f64, b: f64) -> Float64 {
    if b == 0.0 {
        warn::division(a, "scalar divide");
    }
    Float64(a / b)
}

macro_rules! float_operators {
    ($($left:ty, $right:ty;)*) => {$(
        impl Add<$right> for $left {
            type Output = Float64;
            #[inline]
            fn add(self, other: $right) -> Float64 { Float64(self.wide() + other.wide()) }
        }
        impl Sub<$right> for $left {
            type Output = Float64;
            #[inline]
            fn sub(self, other: $right) -> Float64 { Float64(self.wide() - other.wide()) }
        }
        impl Mul<$right> for $left {
            type Output = Float64;
            #[inline]
            fn mul(self, other: $right) -> Float64 { Float64(self.wide() * other.wide()) }
        }
        impl Div<$right> for $left {
            type Output = Float64;
            #[inline]
            fn div(self, other: $right) -> Float64 { divide(self.wide(), other.wide()) }
        }
    )*};
}

float_operators! {
    Float64, Float64;
    Float64, f64;
    f64, Float64;
    Float64, i64;
    i64, Float64;
    Float64, Int64;
    Int64, Float64;
    Int64, f64;
    f64, Int64;
}

macro_rules! wrapping {
    ($left:expr, $right:expr, $method:ident, $name:literal) => {{
        let (value, wrapped) = $left.$method($right);
        if wrapped {
            warn::runtime(concat!("overflow encountered in scalar ", $name));
        }
        Int64(value)
    }};
}

macro_rules! int_operators {
    ($($left:ty, $right:ty;)*) => {$(
        impl Add<$right> for $left {
            type Output = Int64;
            #[inline]
            fn add(self, other: $right) -> Int64 {
                wrapping!(i64::from(self), i64::from(other), overflowing_add, "add")
            }
        }
        impl Sub<$right> for $left {
            type Output = Int64;
            #[inline]
            fn sub(self, other: $right) -> Int64 {
                wrapping!(i64::from(self), i64::from(other), overflowing_sub, "subtract")
            }
        }
        impl Mul<$right> for $left {
            type Output = Int64;
            #[inline]
            fn mul(self, other: $right) -> Int64 {
                wrapping!(i64::from(self), i64::from(other), overflowing_mul, "multiply")
            }
        }
        impl Div<$right> for $left {
            type Output = Float64;
            #[inline]
            fn div(self, other: $right) -> Float64 { divide(i64::from(self) as f64, i64::from(other) as f64) }
        }
    )*};
}

int_operators! {
    Int64, Int64;
    Int64, i64;
    i64, Int64;
}

impl Neg for Float64 {
    type Output = Float64;
    fn neg(self) -> Float64 {
        Float64(-self.0)
    }
}

impl Neg for Int64 {
    type Output = Int64;
    fn neg(self) -> Int64 {
        Int64(self.0.wrapping_neg())
    }
}

/// `a // b` of float scalars.
pub fn floor_divide(a: impl Into<f64>, b: impl Into<f64>) -> Float64 {
    let (a, b) = (a.into(), b.into());
    if b == 0.0 {
        warn::division(a, "scalar floor_divide");
    }
    Float64(a.floor_div(b))
}

/// `a % b` of float scalars.
pub fn remainder(a: impl Into<f64>, b: impl Into<f64>) -> Float64 {
    let (a, b) = (a.into(), b.into());
    if b == 0.0 {
        warn::runtime("invalid value encountered in scalar remainder");
    }
    Float64(a.modulo(b))
}

/// `a ** b` of float scalars.
pub fn power(a: impl Into<f64>, b: impl Into<f64>) -> Float64 {
    let (a, b) = (a.into(), b.into());
    let value = a.powf(b);
    if value.is_nan() && !a.is_nan() && !b.is_nan() {
        warn::runtime("invalid value encountered in scalar power");
    } else if value.is_infinite() && a == 0.0 {
        warn::runtime("divide by zero encountered in scalar power");
    }
    Float64(value)
}

/// `a // b` of `int64` scalars: 0 with a warning when `b` is zero.
pub fn floor_divide_int(a: impl Into<i64>, b: impl Into<i64>) -> Int64 {
    let (a, b) = (a.into(), b.into());
    if b == 0 {
        warn::runtime("divide by zero encountered in scalar floor_divide");
    }
    Int64(a.floor_div(b))
}

/// `a % b` of `int64` scalars: 0 with a warning when `b` is zero.
pub fn remainder_int(a: impl Into<i64>, b: impl Into<i64>) -> Int64 {
    let (a, b) = (a.into(), b.into());
    if b == 0 {
        warn::runtime("divide by zero encountered in scalar remainder");
    }
    Int64(a.modulo(b))
}

/// `a ** b` of `int64` scalars, wrapping; `ValueError` for a negative exponent.
pub fn power_int(a: impl Into<i64>, b: impl Into<i64>) -> PyResult<Int64> {
    let (a, b) = (a.into(), b.into());
    if b < 0 {
        return Err(crate::py::error::value_error(
            "Integers to negative integer powers are not allowed.",
        ));
    }
    Ok(Int64(super::Integer::power(a, b)))
}

macro_rules! scalar_functions {
    ($($name:ident $function:expr;)*) => {$(
        #[doc = concat!("`np.", stringify!($name), "(x)` of one number.")]
        pub fn $name(x: f64) -> Float64 {
            let value = $function(x);
            if !value.is_finite() && x.is_finite() {
                warn_scalar(value, x, stringify!($name));
            }
            Float64(value)
        }
    )*};
}

#[cold]
fn warn_scalar(value: f64, x: f64, name: &str) {
    let kind = match (value.is_nan(), x == 0.0) {
        (true, _) => "invalid value",
        (false, true) => "divide by zero",
        (false, false) => "overflow",
    };
    warn::runtime(&format!("{kind} encountered in {name}"));
}

scalar_functions! {
    sqrt f64::sqrt;
    exp f64::exp;
    exp2 f64::exp2;
    expm1 f64::exp_m1;
    log f64::ln;
    log2 f64::log2;
    log10 f64::log10;
    log1p f64::ln_1p;
    sin f64::sin;
    cos f64::cos;
    tan f64::tan;
    arcsin f64::asin;
    arccos f64::acos;
    arctan f64::atan;
    sinh f64::sinh;
    cosh f64::cosh;
    tanh f64::tanh;
    cbrt f64::cbrt;
    floor f64::floor;
    ceil f64::ceil;
    trunc f64::trunc;
    rint f64::round_ties_even;
    square |x: f64| x * x;
    abs f64::abs;
    sign |x: f64| Real::signum(x);
    degrees |x: f64| x * (180.0 / std::f64::consts::PI);
    radians |x: f64| x * (std::f64::consts::PI / 180.0);
}
