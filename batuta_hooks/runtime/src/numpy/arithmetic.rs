//! Binary ufuncs: arithmetic, comparison, logic, and their in-place forms.

use super::array::Array;
use super::element::{Element, Float, From2, Integer, Number, Real};
use super::layout;
use super::operand::{Arg, Operand};
use super::{warn, zip_map};
use crate::py::PyResult;
use crate::py::error::{type_error, value_error};

/// `body` applied to pairs of elements of two operands.
#[inline]
fn binary<T: Element, R: Element>(
    a: &impl Operand<T>,
    b: &impl Operand<T>,
    body: impl Fn(&T, &T) -> R,
) -> PyResult<Array<R>> {
    match (a.arg(), b.arg()) {
        (Arg::Array(a), Arg::Array(b)) => zip_map(a, b, body),
        (Arg::Array(a), Arg::Scalar(b)) => Ok(a.map(|x| body(x, &b))),
        (Arg::Scalar(a), Arg::Array(b)) => Ok(b.map(|y| body(&a, y))),
        (Arg::Scalar(a), Arg::Scalar(b)) => Ok(Array::from_scalar(body(&a, &b))),
    }
}

macro_rules! number_ufuncs {
    ($($(#[$doc:meta])* $name:ident: $bound:ident . $method:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name<T: $bound>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
            binary(&a, &b, |&x: &T, &y: &T| x.$method(y))
        }
    )*};
}

number_ufuncs! {
    /// `a + b`
    add: Number.plus;
    /// `a - b`
    subtract: Number.minus;
    /// `a * b`
    multiply: Number.times;
    /// `np.minimum(a, b)`
    minimum: Real.minimum;
    /// `np.maximum(a, b)`
    maximum: Real.maximum;
    /// `a & b`
    bitwise_and: Bits.and;
    /// `a | b`
    bitwise_or: Bits.or;
    /// `a ^ b`
    bitwise_xor: Bits.xor;
}

/// Booleans and integers.
pub trait Bits: Element + Copy {
    /// `a & b`
    fn and(self, other: Self) -> Self;
    /// `a | b`
    fn or(self, other: Self) -> Self;
    /// `a ^ b`
    fn xor(self, other: Self) -> Self;
    /// `~a`
    fn not(self) -> Self;
}

macro_rules! bits {
    ($($type:ident)*) => {$(
        impl Bits for $type {
            #[inline]
            fn and(self, other: Self) -> Self { self & other }
            #[inline]
            fn or(self, other: Self) -> Self { self | other }
            #[inline]
            fn xor(self, other: Self) -> Self { self ^ other }
            #[inline]
            fn not(self) -> Self { !self }
        }
    )*};
}
bits! { bool u8 i32 i64 }

/// `~a`
pub fn invert<T: Bits>(a: &Array<T>) -> Array<T> {
    a.map(|&x| x.not())
}

/// Whether an operand has a zero.
fn has_zero<T: Element>(b: &impl Operand<T>) -> bool {
    match b.arg() {
        Arg::Scalar(value) => !value.is_true(),
        // No early exit, so that the scan vectorises.
        Arg::Array(array) => match array.as_slice() {
            Some(slice) => slice
                .iter()
                .fold(false, |found, item| found | !item.is_true()),
            None => {
                let mut found = false;
                array.for_each(|item| found |= !item.is_true());
                found
            }
        },
    }
}

/// Warns of a division by zero as NumPy does: of 0/0 and of x/0 apart.
fn warn_division<T: Number>(a: &impl Operand<T>, b: &impl Operand<T>, operation: &str) {
    if !has_zero(b) {
        return;
    }
    let worst = binary(a, b, |x, y| {
        if y.is_true() || x.is_nan() {
            0_i64
        } else {
            1 + i64::from(!x.is_true())
        }
    });
    if let Ok(kinds) = worst {
        kinds.for_each(|&kind| match kind {
            1 => warn::runtime(&format!("divide by zero encountered in {operation}")),
            2 => warn::runtime(&format!("invalid value encountered in {operation}")),
            _ => {}
        });
    }
}

/// `a - b` of booleans, which NumPy refuses.
pub fn subtract_bool(_: &Array<bool>, _: &Array<bool>) -> PyResult<Array<bool>> {
    Err(type_error(
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the \
         logical_xor function instead.",
    ))
}

/// `a / b`: floats for integers.
pub fn divide<T: Number>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T::Quotient>> {
    warn_division(&a, &b, "divide");
    binary(&a, &b, |&x: &T, &y: &T| {
        T::Quotient::cast(x).over(T::Quotient::cast(y))
    })
}

/// `a // b`
pub fn floor_divide<T: Real>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
    warn_division(&a, &b, "floor_divide");
    binary(&a, &b, |&x: &T, &y: &T| x.floor_div(y))
}

/// `a % b`, with the sign of `b`.
pub fn remainder<T: Real>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
    if has_zero(&b) {
        let kind = if T::zero().to_f64().is_nan() {
            "divide by zero"
        } else {
            "invalid value"
        };
        warn::runtime(&format!("{kind} encountered in remainder"));
    }
    binary(&a, &b, |&x: &T, &y: &T| x.modulo(y))
}

/// `a ** b` for floats, with NumPy's short cuts for the scalar exponents 2, 0.5, -1, 1 and 0.
pub fn power<T: Float>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
    if let (Arg::Array(base), Arg::Scalar(exponent)) = (a.arg(), b.arg()) {
        let exponent = exponent.to_f64();
        if exponent == 2.0 {
            return Ok(base.map(|&x| x.times(x)));
        } else if exponent == 0.5 {
            return Ok(base.map(|&x| x.apply(f64::sqrt, f32::sqrt)));
        } else if exponent == -1.0 {
            return Ok(base.map(|&x| T::one().over(x)));
        } else if exponent == 1.0 {
            return Ok(base.map(|&x| x));
        } else if exponent == 0.0 {
            return Ok(base.map(|_| T::one()));
        }
    }
    let result = binary(&a, &b, |&x: &T, &y: &T| x.powf(y))?;
    Ok(result)
}

/// `a ** b` for integers, wrapping; `ValueError` for a negative exponent.
pub fn power_int<T: Integer>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
    let mut negative = false;
    match b.arg() {
        Arg::Array(array) => array.for_each(|item| negative |= item.to_i64() < 0),
        Arg::Scalar(value) => negative = value.to_i64() < 0,
    }
    if negative {
        binary(&a, &b, |x, _| x.is_true())?;
        return Err(value_error(
            "Integers to negative integer powers are not allowed.",
        ));
    }
    binary(&a, &b, |&x: &T, &y: &T| x.power(y.to_i64()))
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident |$x:ident, $y:ident| $body:expr;)*) => {$(
        $(#[$doc])*
        pub fn $name<T: Element>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<bool>> {
            binary(&a, &b, |$x: &T, $y: &T| $body)
        }
    )*};
}

comparisons! {
    /// `a == b`
    equal |x, y| x.same(y);
    /// `a != b`
    not_equal |x, y| !x.same(y);
    /// `a < b`
    less |x, y| x.less(y);
    /// `a <= b`
    less_equal |x, y| x.less_equal(y);
    /// `a > b`
    greater |x, y| y.less(x);
    /// `a >= b`
    greater_equal |x, y| y.less_equal(x);
    /// `np.logical_and(a, b)`
    logical_and |x, y| x.is_true() && y.is_true();
    /// `np.logical_or(a, b)`
    logical_or |x, y| x.is_true() || y.is_true();
    /// `np.logical_xor(a, b)`
    logical_xor |x, y| x.is_true() != y.is_true();
}

/// `np.logical_not(a)`
pub fn logical_not<T: Element>(a: &Array<T>) -> Array<bool> {
    a.map(|x| !x.is_true())
}

/// `np.arctan2(a, b)`
pub fn arctan2<T: Float>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
    binary(&a, &b, |&x: &T, &y: &T| {
        T::from_f64(x.to_f64().atan2(y.to_f64()))
    })
}

/// `np.hypot(a, b)`
pub fn hypot<T: Float>(a: impl Operand<T>, b: impl Operand<T>) -> PyResult<Array<T>> {
    binary(&a, &b, |&x: &T, &y: &T| {
        T::from_f64(x.to_f64().hypot(y.to_f64()))
    })
}

/// Updates `a` in place with `b`; `ValueError` when the result would not fit into `a`.
fn in_place<T: Element>(
    a: &Array<T>,
    b: &impl Operand<T>,
    body: impl Fn(&T, &T) -> T,
) -> PyResult<()> {
    match b.arg() {
        Arg::Scalar(value) => a.update(|item| *item = body(item, &value)),
        Arg::Array(other) => {
            let joint = layout::broadcast_shapes(&[a.dims(), other.dims(), a.dims()])?;
            if joint.as_slice() != a.dims() {
                let text = |shape: &[usize]| layout::shape_text(shape).replace(", ", ",");
                return Err(value_error(format!(
                    "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                    text(a.dims()),
                    text(&joint)
                )));
            }
            a.update_with(other, |item, value| *item = body(item, value))?;
        }
    }
    Ok(())
}

/// Writes what a function gave into its argument `out`, and returns that.
pub fn write_to<T: Element>(values: &Array<T>, out: &Array<T>) -> PyResult<Array<T>> {
    in_place(out, &values, |_, value| value.clone())?;
    Ok(out.clone())
}

macro_rules! in_place_ufuncs {
    ($($(#[$doc:meta])* $name:ident: $bound:ident |$x:ident, $y:ident| $body:expr;)*) => {$(
        $(#[$doc])*
        pub fn $name<T: $bound>(a: &Array<T>, b: impl Operand<T>) -> PyResult<()> {
            in_place(a, &b, |&$x: &T, &$y: &T| $body)
        }
    )*};
}

in_place_ufuncs! {
    /// `a += b`
    iadd: Number |x, y| x.plus(y);
    /// `a -= b`
    isub: Number |x, y| x.minus(y);
    /// `a *= b`
    imul: Number |x, y| x.times(y);
    /// `a /= b` for floats
    itruediv: Float |x, y| x.over(y);
    /// `a //= b`
    ifloordiv: Real |x, y| x.floor_div(y);
    /// `a %= b`
    imod: Real |x, y| x.modulo(y);
    /// `a &= b`
    iand: Bits |x, y| x.and(y);
    /// `a |= b`
    ior: Bits |x, y| x.or(y);
    /// `a ^= b`
    ixor: Bits |x, y| x.xor(y);
}

/// `a **= b` for floats
pub fn ipow<T: Float>(a: &Array<T>, b: impl Operand<T>) -> PyResult<()> {
    let powers = match b.arg() {
        Arg::Scalar(_) => power(a, b)?,
        Arg::Array(other) => power(a, other)?,
    };
    a.update_with(&powers, |item, value| *item = *value)
}
