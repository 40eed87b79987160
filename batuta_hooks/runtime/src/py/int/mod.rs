//! [`Int`]: Python's int, an `i64` that becomes a big integer where it must; and `int` operations on plain `i64`.

mod arith;
mod bits;
mod compare;
mod division;
mod number;
mod small;
mod text;

pub use super::text::parse_int as parse;
pub use compare::cmp_i64_f64;
pub use number::{gcd, gcd_int, isqrt, isqrt_int, lcm, pow_mod, pow_mod_i64};
pub use small::*;
pub use text::{parse_i64, parse_i64_base, write_i64};

use super::error::{overflow_error, value_error};
use super::{PyResult, float};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use std::rc::Rc;

/// `sys.maxsize`
pub const MAXSIZE: i64 = i64::MAX;

/// An integer of any size, always in its smallest form.
#[derive(Clone, Debug)]
pub enum Int {
    /// Fits in 64 bits.
    Small(i64),
    /// Does not.
    Big(Rc<BigInt>),
}

impl From<i64> for Int {
    #[inline]
    fn from(value: i64) -> Int {
        Int::Small(value)
    }
}

impl From<i32> for Int {
    fn from(value: i32) -> Int {
        Int::Small(i64::from(value))
    }
}

impl From<i128> for Int {
    fn from(value: i128) -> Int {
        match i64::try_from(value) {
            Ok(small) => Int::Small(small),
            Err(_) => Int::Big(Rc::new(BigInt::from(value))),
        }
    }
}

impl From<usize> for Int {
    fn from(value: usize) -> Int {
        Int::from(value as i128)
    }
}

impl From<u64> for Int {
    fn from(value: u64) -> Int {
        Int::from(i128::from(value))
    }
}

impl From<bool> for Int {
    fn from(value: bool) -> Int {
        Int::Small(i64::from(value))
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Int {
        match value.to_i64() {
            Some(small) => Int::Small(small),
            None => Int::Big(Rc::new(value)),
        }
    }
}

impl Default for Int {
    fn default() -> Int {
        Int::Small(0)
    }
}

impl Int {
    /// `0`
    pub const ZERO: Int = Int::Small(0);
    /// `1`
    pub const ONE: Int = Int::Small(1);

    /// The integer as a big one.
    pub fn to_big(&self) -> BigInt {
        match self {
            Int::Small(small) => BigInt::from(*small),
            Int::Big(big) => (**big).clone(),
        }
    }

    /// The integer when it fits in 64 bits.
    #[inline]
    pub fn to_i64(&self) -> Option<i64> {
        match self {
            Int::Small(small) => Some(*small),
            Int::Big(_) => None,
        }
    }

    /// The integer as an index: `IndexError: cannot fit 'int' into an index-sized integer` when it is too large.
    pub fn to_index(&self) -> PyResult<i64> {
        self.to_i64().ok_or_else(|| {
            super::error::index_error("cannot fit 'int' into an index-sized integer")
        })
    }

    /// The integer as a slice's bound: the nearest one of 64 bits.
    pub fn clamped(&self) -> i64 {
        match self {
            Int::Small(small) => *small,
            Int::Big(big) if big.is_negative() => i64::MIN,
            Int::Big(_) => i64::MAX,
        }
    }

    /// The integer where typed code expects 64 bits; leaving them stops the program as every overflow does.
    #[inline]
    #[track_caller]
    pub fn expect_i64(&self) -> i64 {
        match self {
            Int::Small(small) => *small,
            Int::Big(_) => overflow("int"),
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Int::Small(small) => *small < 0,
            Int::Big(big) => big.is_negative(),
        }
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        matches!(self, Int::Small(0))
    }

    /// `float(self)`, rounded half to even; `OverflowError` when it is beyond the largest float.
    pub fn to_f64(&self) -> PyResult<f64> {
        match self {
            Int::Small(small) => Ok(*small as f64),
            Int::Big(big) => {
                big_to_f64(big).ok_or_else(|| overflow_error("int too large to convert to float"))
            }
        }
    }

    /// `int(value)` of a float, towards zero.
    pub fn from_f64(value: f64) -> PyResult<Int> {
        if value.is_nan() {
            return Err(value_error("cannot convert float NaN to integer"));
        }
        if value.is_infinite() {
            return Err(overflow_error("cannot convert float infinity to integer"));
        }
        if value.abs() < 9.2e18 {
            return Ok(Int::Small(value as i64));
        }
        let (mantissa, exponent, negative) = float::decode(value);
        let big = BigInt::from(mantissa) << exponent.max(0) as usize >> (-exponent).max(0) as usize;
        Ok(Int::from(if negative { -big } else { big }))
    }

    /// `self.bit_length()`
    pub fn bit_length(&self) -> i64 {
        match self {
            Int::Small(small) => bit_length(*small),
            Int::Big(big) => big.bits() as i64,
        }
    }

    /// `self.bit_count()`, of the absolute value.
    pub fn bit_count(&self) -> i64 {
        match self {
            Int::Small(small) => bit_count(*small),
            Int::Big(big) => big
                .magnitude()
                .iter_u64_digits()
                .map(|digit| i64::from(digit.count_ones()))
                .sum(),
        }
    }
}

/// A big integer as a float, rounded half to even; None beyond the largest float.
pub(crate) fn big_to_f64(big: &BigInt) -> Option<f64> {
    big.to_f64().filter(|value| value.is_finite())
}
