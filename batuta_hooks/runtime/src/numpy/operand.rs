//! Arguments that may be an array or a scalar: Python's numbers are weak (NEP 50), they take the array's dtype.

use super::array::Array;
use super::element::Element;
use super::scalar::{Bool, Float32, Float64, Int32, Int64};
use crate::py::Str;

/// An argument as the loops take it.
pub enum Arg<'a, T> {
    /// An array.
    Array(&'a Array<T>),
    /// A scalar, already of the array's dtype.
    Scalar(T),
}

/// What can stand beside an array of `T`.
pub trait Operand<T: Element> {
    /// As an array or a scalar of `T`.
    fn arg(&self) -> Arg<'_, T>;
}

impl<T: Element> Operand<T> for &Array<T> {
    fn arg(&self) -> Arg<'_, T> {
        Arg::Array(self)
    }
}

macro_rules! scalar_operands {
    ($($element:ty, $scalar:ty, |$value:ident| $body:expr;)*) => {$(
        impl Operand<$element> for $scalar {
            #[inline]
            fn arg(&self) -> Arg<'_, $element> {
                let $value = *self;
                Arg::Scalar($body)
            }
        }
    )*};
}

scalar_operands! {
    f64, f64, |v| v;
    f64, i64, |v| v as f64;
    f64, bool, |v| f64::from(u8::from(v));
    f64, Float64, |v| v.0;
    f64, Float32, |v| f64::from(v.0);
    f64, Int64, |v| v.0 as f64;
    f64, Int32, |v| f64::from(v.0);
    f32, f64, |v| v as f32;
    f32, i64, |v| v as f32;
    f32, Float32, |v| v.0;
    i64, i64, |v| v;
    i64, bool, |v| i64::from(v);
    i64, Int64, |v| v.0;
    i64, Int32, |v| i64::from(v.0);
    i32, i64, |v| v as i32;
    i32, bool, |v| i32::from(v);
    i32, Int32, |v| v.0;
    u8, i64, |v| v as u8;
    bool, bool, |v| v;
    bool, Bool, |v| v.0;
}

impl Operand<Str> for &Str {
    fn arg(&self) -> Arg<'_, Str> {
        Arg::Scalar((*self).clone())
    }
}

impl<T: Element> Arg<'_, T> {
    /// As an array; a scalar becomes one of rank 0.
    pub(super) fn into_array(self) -> Array<T> {
        match self {
            Arg::Array(array) => array.clone(),
            Arg::Scalar(value) => Array::from_scalar(value),
        }
    }
}
