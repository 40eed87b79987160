//! What an array may hold: the dtypes as Rust types, and the arithmetic that NumPy gives each.

use super::complex::Complex128;
use super::scalar::{Bool, Float32, Float64, Int32, Int64, UInt8};
use crate::py::{PyRepr, Str};
use std::cmp::Ordering;

/// The dtypes, in promotion order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DType {
    /// `bool`
    Bool,
    /// `uint8`
    UInt8,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `float32`
    Float32,
    /// `float64`
    Float64,
    /// `complex128`
    Complex128,
    /// `<U..`
    Str,
}

impl DType {
    /// Its name, as `str(a.dtype)` gives it; text's name depends on the length.
    pub const fn name(self) -> &'static str {
        match self {
            DType::Bool => "bool",
            DType::UInt8 => "uint8",
            DType::Int32 => "int32",
            DType::Int64 => "int64",
            DType::Float32 => "float32",
            DType::Float64 => "float64",
            DType::Complex128 => "complex128",
            DType::Str => "str",
        }
    }

    /// Bytes of an element; 4 for each code point of text.
    pub const fn itemsize(self) -> usize {
        match self {
            DType::Bool | DType::UInt8 => 1,
            DType::Int32 | DType::Float32 | DType::Str => 4,
            DType::Int64 | DType::Float64 => 8,
            DType::Complex128 => 16,
        }
    }
}

/// An element type.
pub trait Element: Clone + std::fmt::Debug + 'static {
    /// NumPy's scalar of this dtype: what indexing with integers gives.
    type Scalar: PyRepr + Clone;
    /// Its dtype.
    const DTYPE: DType;
    /// The zero of `np.zeros`.
    fn zero() -> Self;
    /// The one of `np.ones`.
    fn one() -> Self;
    /// The element as NumPy's scalar.
    fn scalar(self) -> Self::Scalar;
    /// Whether it counts as true.
    fn is_true(&self) -> bool;
    /// NumPy's sort order: NaN comes last.
    fn order(&self, other: &Self) -> Ordering;
    /// Whether it is NaN (in either part).
    fn is_nan(&self) -> bool {
        false
    }
    /// `a == b`; false for NaN.
    #[inline]
    fn same(&self, other: &Self) -> bool {
        self.order(other) == Ordering::Equal && !self.is_nan()
    }
    /// `a < b`; false for NaN.
    #[inline]
    fn less(&self, other: &Self) -> bool {
        self.order(other) == Ordering::Less && !other.is_nan()
    }
    /// `a <= b`; false for NaN.
    #[inline]
    fn less_equal(&self, other: &Self) -> bool {
        self.less(other) || self.same(other)
    }
}

/// An element that can be added and multiplied; integers wrap.
pub trait Number: Element + Copy {
    /// What sums and products accumulate in: `int64` for bool and small integers.
    type Sum: Number + From2<Self>;
    /// What `/` and means give.
    type Quotient: Number + From2<Self>;
    /// `a + b`
    fn plus(self, other: Self) -> Self;
    /// `a - b`
    fn minus(self, other: Self) -> Self;
    /// `a * b`
    fn times(self, other: Self) -> Self;
    /// `a / b` among quotients.
    fn over(self, other: Self) -> Self;
    /// `-a`
    fn negated(self) -> Self;
    /// A count as this type.
    fn from_count(count: usize) -> Self;
    /// The sum of `count` elements from `start` on, `stride` apart: pairwise for floats.
    fn sum_run(items: &[Self], start: usize, stride: isize, count: usize) -> Self {
        let mut total = Self::zero();
        for i in 0..count {
            total = total.plus(items[(start as isize + i as isize * stride) as usize]);
        }
        total
    }
}

/// A conversion between element types, as `astype` does it.
pub trait From2<T> {
    /// The value in this type; floats truncate towards integers, integers wrap.
    fn cast(value: T) -> Self;
}

/// A number with an order: all but complex.
pub trait Real: Number + PartialOrd {
    /// `np.minimum`: NaN wins.
    fn minimum(self, other: Self) -> Self;
    /// `np.maximum`: NaN wins.
    fn maximum(self, other: Self) -> Self;
    /// `abs(a)`
    fn absolute(self) -> Self;
    /// `np.sign(a)`
    fn signum(self) -> Self;
    /// `a // b`; 0 for integers divided by zero.
    fn floor_div(self, other: Self) -> Self;
    /// `a % b`, with the sign of b.
    fn modulo(self, other: Self) -> Self;
    /// The nearest `f64`.
    fn to_f64(self) -> f64;
}

/// An integer type.
pub trait Integer: Real {
    /// `a ** b` for `b >= 0`, wrapping.
    fn power(self, exponent: i64) -> Self;
    /// As an `i64`.
    fn to_i64(self) -> i64;
    /// From an `i64`, wrapping.
    fn from_i64(value: i64) -> Self;
    /// `a & b`
    fn bit_and(self, other: Self) -> Self;
    /// `a | b`
    fn bit_or(self, other: Self) -> Self;
    /// `a ^ b`
    fn bit_xor(self, other: Self) -> Self;
    /// `~a`
    fn invert(self) -> Self;
}

/// A floating type.
pub trait Float: Real {
    /// Applies an `f64` function, in this type's own precision where it matters.
    fn apply(self, function: fn(f64) -> f64, narrow: fn(f32) -> f32) -> Self;
    /// From an `f64`, rounded.
    fn from_f64(value: f64) -> Self;
    /// `a ** b` by the C library's `pow`.
    fn powf(self, exponent: Self) -> Self;
}

macro_rules! casts {
    ($($to:ident: $($from:ident)*;)*) => {$($(
        impl From2<$from> for $to {
            #[inline]
            fn cast(value: $from) -> $to { value as $to }
        }
    )*)*};
}

casts! {
    f64: f64 f32 i64 i32 u8;
    f32: f64 f32 i64 i32 u8;
    i64: f64 f32 i64 i32 u8 bool;
    i32: f64 f32 i64 i32 u8 bool;
    u8: i64 i32 u8 bool;
}

macro_rules! more_casts {
    ($($to:ty, $from:ty, |$value:ident| $body:expr;)*) => {$(
        impl From2<$from> for $to {
            #[inline]
            fn cast($value: $from) -> $to { $body }
        }
    )*};
}

more_casts! {
    f64, bool, |v| f64::from(u8::from(v));
    f32, bool, |v| f32::from(u8::from(v));
    u8, f64, |v| v as i64 as u8;
    u8, f32, |v| v as i64 as u8;
    bool, bool, |v| v;
    bool, u8, |v| v != 0;
    bool, i32, |v| v != 0;
    bool, i64, |v| v != 0;
    bool, f32, |v| v != 0.0;
    bool, f64, |v| v != 0.0;
    Complex128, f64, |v| Complex128::new(v, 0.0);
    Complex128, f32, |v| Complex128::new(f64::from(v), 0.0);
    Complex128, i64, |v| Complex128::new(v as f64, 0.0);
    Complex128, i32, |v| Complex128::new(f64::from(v), 0.0);
    Complex128, u8, |v| Complex128::new(f64::from(v), 0.0);
    Complex128, bool, |v| Complex128::new(f64::cast(v), 0.0);
    Complex128, Complex128, |v| v;
    f64, Complex128, |v| v.re;
    i64, Complex128, |v| v.re as i64;
    bool, Complex128, |v| v.re != 0.0 || v.im != 0.0;
    Str, Str, |v| v;
}

macro_rules! integers {
    ($($type:ident $scalar:ident $dtype:ident;)*) => {$(
        impl Element for $type {
            type Scalar = $scalar;
            const DTYPE: DType = DType::$dtype;
            fn zero() -> Self { 0 }
            fn one() -> Self { 1 }
            #[inline]
            fn scalar(self) -> $scalar { $scalar(self) }
            fn is_true(&self) -> bool { *self != 0 }
            #[inline]
            fn order(&self, other: &Self) -> Ordering { self.cmp(other) }
            #[inline]
            fn same(&self, other: &Self) -> bool { self == other }
            #[inline]
            fn less(&self, other: &Self) -> bool { self < other }
            #[inline]
            fn less_equal(&self, other: &Self) -> bool { self <= other }
        }

        impl Number for $type {
            type Sum = i64;
            type Quotient = f64;
            #[inline]
            fn plus(self, other: Self) -> Self { self.wrapping_add(other) }
            #[inline]
            fn minus(self, other: Self) -> Self { self.wrapping_sub(other) }
            #[inline]
            fn times(self, other: Self) -> Self { self.wrapping_mul(other) }
            fn over(self, other: Self) -> Self { self.floor_div(other) }
            #[inline]
            fn negated(self) -> Self { self.wrapping_neg() }
            fn from_count(count: usize) -> Self { count as $type }
        }

        impl Real for $type {
            #[inline]
            fn minimum(self, other: Self) -> Self { self.min(other) }
            #[inline]
            fn maximum(self, other: Self) -> Self { self.max(other) }
            #[inline]
            fn absolute(self) -> Self { if self < 0 as $type { self.wrapping_neg() } else { self } }
            fn signum(self) -> Self {
                if self > 0 { 1 } else if self < 0 as $type { (0 as $type).wrapping_sub(1) } else { 0 }
            }
            fn floor_div(self, other: Self) -> Self {
                if other == 0 { return 0; }
                let quotient = self.wrapping_div(other);
                let inexact = self.wrapping_rem(other) != 0 && (self < 0 as $type) != (other < 0 as $type);
                quotient.wrapping_sub(inexact as $type)
            }
            fn modulo(self, other: Self) -> Self {
                if other == 0 { return 0; }
                let rest = self.wrapping_rem(other);
                if rest != 0 && (rest < 0 as $type) != (other < 0 as $type) { rest.wrapping_add(other) } else { rest }
            }
            #[inline]
            fn to_f64(self) -> f64 { self as f64 }
        }

        impl Integer for $type {
            fn power(self, exponent: i64) -> Self {
                let (mut base, mut exponent, mut result) = (self, exponent, 1 as $type);
                while exponent > 0 {
                    if exponent & 1 == 1 { result = result.wrapping_mul(base); }
                    base = base.wrapping_mul(base);
                    exponent >>= 1;
                }
                result
            }
            fn to_i64(self) -> i64 { self as i64 }
            fn from_i64(value: i64) -> Self { value as $type }
            fn bit_and(self, other: Self) -> Self { self & other }
            fn bit_or(self, other: Self) -> Self { self | other }
            fn bit_xor(self, other: Self) -> Self { self ^ other }
            fn invert(self) -> Self { !self }
        }
    )*};
}

integers! {
    i64 Int64 Int64;
    i32 Int32 Int32;
    u8 UInt8 UInt8;
}

macro_rules! floats {
    ($($type:ident $scalar:ident;)*) => {$(
        impl Element for $type {
            type Scalar = $scalar;
            const DTYPE: DType = DType::$scalar;
            fn zero() -> Self { 0.0 }
            fn one() -> Self { 1.0 }
            #[inline]
            fn scalar(self) -> $scalar { $scalar(self) }
            fn is_true(&self) -> bool { *self != 0.0 }
            #[inline]
            fn order(&self, other: &Self) -> Ordering {
                self.partial_cmp(other).unwrap_or_else(|| self.is_nan().cmp(&other.is_nan()))
            }
            #[inline]
            fn is_nan(&self) -> bool { <$type>::is_nan(*self) }
            #[inline]
            fn same(&self, other: &Self) -> bool { self == other }
            #[inline]
            fn less(&self, other: &Self) -> bool { self < other }
            #[inline]
            fn less_equal(&self, other: &Self) -> bool { self <= other }
        }

        impl Number for $type {
            type Sum = $type;
            type Quotient = $type;
            #[inline]
            fn plus(self, other: Self) -> Self { self + other }
            #[inline]
            fn minus(self, other: Self) -> Self { self - other }
            #[inline]
            fn times(self, other: Self) -> Self { self * other }
            #[inline]
            fn over(self, other: Self) -> Self { self / other }
            #[inline]
            fn negated(self) -> Self { -self }
            fn from_count(count: usize) -> Self { count as $type }
            fn sum_run(items: &[Self], start: usize, stride: isize, count: usize) -> Self {
                if stride == 1 {
                    return super::pairwise::sum(&items[start..start + count]);
                }
                super::pairwise::sum_strided(items, start, stride, count)
            }
        }

        impl Real for $type {
            #[inline]
            fn minimum(self, other: Self) -> Self {
                if self <= other || self.is_nan() { self } else { other }
            }
            #[inline]
            fn maximum(self, other: Self) -> Self {
                if self >= other || self.is_nan() { self } else { other }
            }
            #[inline]
            fn absolute(self) -> Self { self.abs() }
            fn signum(self) -> Self {
                if self > 0.0 { 1.0 } else if self < 0.0 { -1.0 } else if self == 0.0 { 0.0 } else { self }
            }
            fn floor_div(self, other: Self) -> Self {
                if other == 0.0 { return self / other; }
                let rest = self % other;
                let mut quotient = (self - rest) / other;
                if rest != 0.0 && (rest < 0.0) != (other < 0.0) { quotient -= 1.0; }
                if quotient == 0.0 { return (0.0 as $type).copysign(self / other); }
                let floor = quotient.floor();
                if quotient - floor > 0.5 { floor + 1.0 } else { floor }
            }
            fn modulo(self, other: Self) -> Self {
                let rest = self % other;
                if other == 0.0 { return rest; }
                if rest == 0.0 { return (0.0 as $type).copysign(other); }
                if (rest < 0.0) != (other < 0.0) { rest + other } else { rest }
            }
            #[inline]
            fn to_f64(self) -> f64 { f64::from(self) }
        }
    )*};
}

floats! {
    f64 Float64;
    f32 Float32;
}

impl Float for f64 {
    #[inline]
    fn apply(self, function: fn(f64) -> f64, _: fn(f32) -> f32) -> f64 {
        function(self)
    }
    fn from_f64(value: f64) -> f64 {
        value
    }
    fn powf(self, exponent: f64) -> f64 {
        f64::powf(self, exponent)
    }
}

impl Float for f32 {
    #[inline]
    fn apply(self, _: fn(f64) -> f64, narrow: fn(f32) -> f32) -> f32 {
        narrow(self)
    }
    fn from_f64(value: f64) -> f32 {
        value as f32
    }
    fn powf(self, exponent: f32) -> f32 {
        f32::powf(self, exponent)
    }
}

impl Element for bool {
    type Scalar = Bool;
    const DTYPE: DType = DType::Bool;
    fn zero() -> bool {
        false
    }
    fn one() -> bool {
        true
    }
    #[inline]
    fn scalar(self) -> Bool {
        Bool(self)
    }
    fn is_true(&self) -> bool {
        *self
    }
    fn order(&self, other: &bool) -> Ordering {
        self.cmp(other)
    }
}

/// Boolean arithmetic is logical; subtraction is refused before it gets here.
impl Number for bool {
    type Sum = i64;
    type Quotient = f64;
    #[inline]
    fn plus(self, other: bool) -> bool {
        self | other
    }
    fn minus(self, other: bool) -> bool {
        self ^ other
    }
    #[inline]
    fn times(self, other: bool) -> bool {
        self & other
    }
    fn over(self, other: bool) -> bool {
        self & other
    }
    fn negated(self) -> bool {
        !self
    }
    fn from_count(count: usize) -> bool {
        count != 0
    }
}

impl Real for bool {
    fn minimum(self, other: bool) -> bool {
        self & other
    }
    fn maximum(self, other: bool) -> bool {
        self | other
    }
    fn absolute(self) -> bool {
        self
    }
    fn signum(self) -> bool {
        self
    }
    fn floor_div(self, other: bool) -> bool {
        self & other
    }
    fn modulo(self, _: bool) -> bool {
        false
    }
    fn to_f64(self) -> f64 {
        f64::cast(self)
    }
}

impl Element for Complex128 {
    type Scalar = Complex128;
    const DTYPE: DType = DType::Complex128;
    fn zero() -> Complex128 {
        Complex128::new(0.0, 0.0)
    }
    fn one() -> Complex128 {
        Complex128::new(1.0, 0.0)
    }
    fn scalar(self) -> Complex128 {
        self
    }
    fn is_true(&self) -> bool {
        self.re != 0.0 || self.im != 0.0
    }
    fn order(&self, other: &Complex128) -> Ordering {
        self.re.order(&other.re).then(self.im.order(&other.im))
    }
    fn is_nan(&self) -> bool {
        self.re.is_nan() || self.im.is_nan()
    }
}

impl Number for Complex128 {
    type Sum = Complex128;
    type Quotient = Complex128;
    fn plus(self, other: Complex128) -> Complex128 {
        self + other
    }
    fn minus(self, other: Complex128) -> Complex128 {
        self - other
    }
    fn times(self, other: Complex128) -> Complex128 {
        self * other
    }
    fn over(self, other: Complex128) -> Complex128 {
        self / other
    }
    fn negated(self) -> Complex128 {
        -self
    }
    fn from_count(count: usize) -> Complex128 {
        Complex128::new(count as f64, 0.0)
    }
}

impl Element for Str {
    type Scalar = Str;
    const DTYPE: DType = DType::Str;
    fn zero() -> Str {
        Str::from("")
    }
    fn one() -> Str {
        Str::from("1")
    }
    fn scalar(self) -> Str {
        self
    }
    fn is_true(&self) -> bool {
        !self.is_empty()
    }
    fn order(&self, other: &Str) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}
