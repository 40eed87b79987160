//! Arithmetic of [`Int`]: operators on references, so that `&a + &b` reads as Python's `a + b`.

use super::{Int, big_to_f64, division};
use crate::py::error::{overflow_error, value_error, zero_division_error};
use crate::py::{PyResult, float};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};
use std::ops::{Add, Mul, Neg, Sub};

macro_rules! operator {
    ($trait:ident $method:ident $checked:ident $op:tt) => {
        impl $trait<&Int> for &Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: &Int) -> Int {
                if let (Int::Small(a), Int::Small(b)) = (self, other)
                    && let Some(value) = a.$checked(*b)
                {
                    return Int::Small(value);
                }
                slow::$method(self, other)
            }
        }
        impl $trait<Int> for Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: Int) -> Int {
                &self $op &other
            }
        }
        impl $trait<&Int> for Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: &Int) -> Int {
                &self $op other
            }
        }
        impl $trait<Int> for &Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: Int) -> Int {
                self $op &other
            }
        }
        impl $trait<i64> for &Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: i64) -> Int {
                self $op &Int::Small(other)
            }
        }
        impl $trait<i64> for Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: i64) -> Int {
                &self $op &Int::Small(other)
            }
        }
        impl $trait<&Int> for i64 {
            type Output = Int;
            #[inline]
            fn $method(self, other: &Int) -> Int {
                &Int::Small(self) $op other
            }
        }
        impl $trait<Int> for i64 {
            type Output = Int;
            #[inline]
            fn $method(self, other: Int) -> Int {
                &Int::Small(self) $op &other
            }
        }
    };
}
operator!(Add add checked_add +);
operator!(Sub sub checked_sub -);
operator!(Mul mul checked_mul *);

/// The same on big integers, out of the way of the fast path.
mod slow {
    use super::{BigInt, Int};

    macro_rules! slow {
        ($($name:ident $op:tt),*) => {
            $(#[cold]
            pub fn $name(a: &Int, b: &Int) -> Int {
                Int::from(match (a, b) {
                    (Int::Big(a), Int::Big(b)) => &**a $op &**b,
                    (Int::Big(a), Int::Small(b)) => &**a $op *b,
                    (Int::Small(a), Int::Big(b)) => *a $op &**b,
                    (Int::Small(a), Int::Small(b)) => BigInt::from(i128::from(*a) $op i128::from(*b)),
                })
            })*
        };
    }
    slow!(add +, sub -, mul *);
}

impl Neg for &Int {
    type Output = Int;
    fn neg(self) -> Int {
        &Int::ZERO - self
    }
}

impl Neg for Int {
    type Output = Int;
    fn neg(self) -> Int {
        -&self
    }
}

impl Int {
    /// `abs(self)`
    pub fn abs(&self) -> Int {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }

    /// `self // other`
    pub fn floordiv(&self, other: &Int) -> PyResult<Int> {
        if other.is_zero() {
            return Err(zero_division_error("integer division or modulo by zero"));
        }
        if let (Int::Small(a), Int::Small(b)) = (self, other)
            && (*a != i64::MIN || *b != -1)
        {
            return super::floordiv(*a, *b).map(Int::Small);
        }
        Ok(Int::from(
            division::div_mod_floor(&self.to_big(), &other.to_big()).0,
        ))
    }

    /// `self % other`
    pub fn modulo(&self, other: &Int) -> PyResult<Int> {
        if other.is_zero() {
            return Err(zero_division_error("integer modulo by zero"));
        }
        match (self, other) {
            (Int::Small(a), Int::Small(b)) => super::modulo(*a, *b).map(Int::Small),
            (Int::Big(a), Int::Small(b)) => Ok(Int::from(a.mod_floor(&BigInt::from(*b)))),
            _ => Ok(Int::from(
                division::div_mod_floor(&self.to_big(), &other.to_big()).1,
            )),
        }
    }

    /// `divmod(self, other)`
    pub fn divmod(&self, other: &Int) -> PyResult<(Int, Int)> {
        if other.is_zero() {
            return Err(zero_division_error("integer division or modulo by zero"));
        }
        if let (Int::Small(_), Int::Small(_)) = (self, other) {
            return Ok((self.floordiv(other)?, self.modulo(other)?));
        }
        let (quotient, rest) = division::div_mod_floor(&self.to_big(), &other.to_big());
        Ok((Int::from(quotient), Int::from(rest)))
    }

    /// `self ** exponent` for an exponent that is not negative; `ValueError` otherwise (Python gives a float: [`Int::pow_float`]).
    pub fn pow(&self, exponent: &Int) -> PyResult<Int> {
        match (self, exponent) {
            (_, exponent) if exponent.is_negative() => {
                Err(value_error("negative exponent gives a float"))
            }
            (_, Int::Small(0)) => Ok(Int::ONE),
            (Int::Small(0 | 1), _) => Ok(self.clone()),
            (Int::Small(-1), _) => Ok(if exponent.is_even() {
                Int::ONE
            } else {
                Int::Small(-1)
            }),
            (_, Int::Big(_)) => Err(crate::py::error::memory_error("")),
            (base, Int::Small(exponent)) => {
                let exponent =
                    u32::try_from(*exponent).map_err(|_| crate::py::error::memory_error(""))?;
                if let Int::Small(base) = base
                    && let Some(value) = base.checked_pow(exponent)
                {
                    return Ok(Int::Small(value));
                }
                Ok(Int::from(base.to_big().pow(exponent)))
            }
        }
    }

    /// `self ** exponent` for a negative exponent, a float.
    pub fn pow_float(&self, exponent: &Int) -> PyResult<f64> {
        float::pow(self.to_f64()?, exponent.to_f64()?)
    }

    /// Whether it is divisible by two.
    pub fn is_even(&self) -> bool {
        match self {
            Int::Small(small) => small & 1 == 0,
            Int::Big(big) => big.is_even(),
        }
    }

    /// `self / other`, correctly rounded.
    pub fn truediv(&self, other: &Int) -> PyResult<f64> {
        if other.is_zero() {
            return Err(zero_division_error("division by zero"));
        }
        if self.is_zero() {
            return Ok(if other.is_negative() { -0.0 } else { 0.0 });
        }
        let too_large = || overflow_error("integer division result too large for a float");
        let (a, b) = (self.to_big(), other.to_big());
        let negative = a.is_negative() != b.is_negative();
        let (a, b) = (a.magnitude(), b.magnitude());
        // A quotient of at least 66 bits with the rest folded into the lowest bit rounds as the exact one does.
        let lead = a.bits() as i64 - b.bits() as i64;
        if lead > 1024 {
            return Err(too_large());
        }
        if lead < -1080 {
            return Ok(if negative { -0.0 } else { 0.0 });
        }
        let shift = 66 - lead;
        let (quotient, rest) = if shift >= 0 {
            (a << shift as u64).div_rem(b)
        } else {
            a.div_rem(&(b << (-shift) as u64))
        };
        let mut quotient = quotient.to_u128().unwrap_or(u128::MAX);
        if rest.bits() > 0 {
            quotient |= 1;
        }
        let value = float::round_scaled(quotient, -shift as i32);
        if value.is_infinite() {
            return Err(too_large());
        }
        Ok(if negative { -value } else { value })
    }

    /// `round(self, ndigits)`: half to even on the digits left of the point.
    pub fn round(&self, ndigits: i64) -> Int {
        if ndigits >= 0 {
            return self.clone();
        }
        let digits = ndigits.unsigned_abs();
        // Beyond all digits the result is zero; the bound keeps the power of ten small.
        if digits as f64 > self.bit_length() as f64 * 0.302 + 2.0 {
            return Int::ZERO;
        }
        let unit = BigInt::from(10).pow(digits as u32);
        let (mut quotient, rest) = self.to_big().div_mod_floor(&unit);
        let twice = rest * 2;
        if twice > unit || (twice == unit && quotient.is_odd()) {
            quotient += 1;
        }
        Int::from(quotient * unit)
    }

    /// The sign: -1, 0 or 1.
    pub fn signum(&self) -> i64 {
        match self {
            Int::Small(small) => small.signum(),
            Int::Big(big) => {
                if big.sign() == Sign::Minus {
                    -1
                } else {
                    1
                }
            }
        }
    }

    /// The nearest float, infinite when out of range; for comparisons and hints only.
    pub fn to_f64_lossy(&self) -> f64 {
        match self {
            Int::Small(small) => *small as f64,
            Int::Big(big) => big_to_f64(big).unwrap_or(if big.is_negative() {
                f64::NEG_INFINITY
            } else {
                f64::INFINITY
            }),
        }
    }
}
