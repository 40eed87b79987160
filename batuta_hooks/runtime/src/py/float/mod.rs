//! `float` operations with CPython's results and errors; Rust's own `+ - *` are Python's already.

mod hex;
mod round;

pub use super::text::{float_repr as repr, float_repr_into as repr_into, parse_float as parse};
pub use hex::{fromhex, hex};
pub use round::{round, round_int, round_int_i64};

use super::error::{overflow_error, value_error, zero_division_error};
use super::{Int, PyResult};
use num_bigint::BigInt;

/// `a / b`
#[inline]
pub fn truediv(a: f64, b: f64) -> PyResult<f64> {
    if b == 0.0 {
        return Err(zero_division_error("float division by zero"));
    }
    Ok(a / b)
}

/// The floored quotient and the modulus, for a divisor that is not zero.
#[inline]
fn divide(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest != 0.0 {
        if (b < 0.0) != (rest < 0.0) {
            rest += b;
            quotient -= 1.0;
        }
    } else {
        rest = 0.0_f64.copysign(b);
    }
    let floored = if quotient != 0.0 {
        let floored = quotient.floor();
        if quotient - floored > 0.5 {
            floored + 1.0
        } else {
            floored
        }
    } else {
        0.0_f64.copysign(a / b)
    };
    (floored, rest)
}

/// `a // b`
#[inline]
pub fn floordiv(a: f64, b: f64) -> PyResult<f64> {
    if b == 0.0 {
        return Err(zero_division_error("float floor division by zero"));
    }
    Ok(divide(a, b).0)
}

/// `a % b`
#[inline]
pub fn modulo(a: f64, b: f64) -> PyResult<f64> {
    if b == 0.0 {
        return Err(zero_division_error("float modulo"));
    }
    Ok(divide(a, b).1)
}

/// `divmod(a, b)`
#[inline]
pub fn divmod(a: f64, b: f64) -> PyResult<(f64, f64)> {
    if b == 0.0 {
        return Err(zero_division_error("float divmod()"));
    }
    Ok(divide(a, b))
}

/// `a ** b`; a negative base with a fractional exponent gives a complex number in Python, and asks for a program that is
/// generated with one here.
#[inline]
#[track_caller]
pub fn pow(a: f64, b: f64) -> PyResult<f64> {
    if a == 0.0 && b < 0.0 && b.is_finite() {
        return Err(zero_division_error(
            "0.0 cannot be raised to a negative power",
        ));
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b != b.floor() {
        super::int::overflow(super::int::TO_COMPLEX);
    }
    let value = a.powf(b);
    if value.is_infinite() && a.is_finite() && b.is_finite() {
        return Err(overflow_error("(34, 'Numerical result out of range')"));
    }
    Ok(value)
}

/// `hash(value)`: that of the equal rational number modulo 2**61 - 1.
#[inline]
pub fn hash(value: f64) -> i64 {
    let whole = value as i64;
    if whole as f64 == value && whole.unsigned_abs() < 1 << 60 {
        return super::int::hash_i64(whole);
    }
    hash_slow(value)
}

fn hash_slow(value: f64) -> i64 {
    const BITS: i32 = 61;
    const MODULUS: u64 = (1 << BITS) - 1;
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { -314_159 };
    }
    if value.is_nan() {
        // CPython hashes the object's address.
        return 0;
    }
    let (mantissa, exponent, negative) = decode(value);
    // 2**61 is 1 modulo the prime, so a power of two rotates the 61 bits.
    let shift = exponent.rem_euclid(BITS) as u32;
    let wide = u128::from(mantissa) << shift;
    let hash = (wide % u128::from(MODULUS)) as i64;
    let hash = if negative { -hash } else { hash };
    if hash == -1 { -2 } else { hash }
}

/// `(mantissa, exponent, negative)` with `|value| == mantissa * 2**exponent`, for a finite value.
pub(crate) fn decode(value: f64) -> (u64, i32, bool) {
    let bits = value.to_bits();
    let field = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let mantissa = if field == 0 {
        fraction
    } else {
        fraction | 1 << 52
    };
    (mantissa, field.max(1) - 1075, value.is_sign_negative())
}

/// `value * 2**exponent` where the product is a normal number or overflows.
pub(crate) fn ldexp_exact(value: f64, exponent: i32) -> f64 {
    let half = exponent / 2;
    value * 2.0_f64.powi(half) * 2.0_f64.powi(exponent - half)
}

/// `mantissa * 2**exponent` rounded once, half to even; infinite when too large.
pub(crate) fn round_scaled(mantissa: u128, exponent: i32) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = 128 - mantissa.leading_zeros() as i32;
    // How many low bits do not fit: 53 remain, fewer below the smallest normal number.
    let drop = (bits - 53).max(-1074 - exponent);
    if drop <= 0 {
        return ldexp_exact(mantissa as f64, exponent);
    }
    if drop > 127 {
        return 0.0;
    }
    let mut kept = (mantissa >> drop) as u64;
    let rest = mantissa & ((1 << drop) - 1);
    let tie = 1_u128 << (drop - 1);
    if rest > tie || (rest == tie && kept & 1 == 1) {
        kept += 1;
    }
    let power = exponent + drop;
    if power < -1022 {
        // Below the smallest normal power of two: exact in two steps.
        return kept as f64 * 2.0_f64.powi(-1022) * 2.0_f64.powi(power + 1022);
    }
    ldexp_exact(kept as f64, power)
}

/// `value.is_integer()`
#[inline]
pub fn is_integer(value: f64) -> bool {
    value.is_finite() && value.floor() == value
}

/// `value.as_integer_ratio()`
pub fn as_integer_ratio(value: f64) -> PyResult<(Int, Int)> {
    if value.is_nan() {
        return Err(value_error("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mantissa, exponent, negative) = decode(value);
    if mantissa == 0 {
        return Ok((Int::ZERO, Int::ONE));
    }
    let zeros = mantissa.trailing_zeros() as i32;
    let (mantissa, exponent) = (BigInt::from(mantissa >> zeros), exponent + zeros);
    let mantissa = if negative { -mantissa } else { mantissa };
    if exponent >= 0 {
        Ok((Int::from(mantissa << exponent as u64), Int::ONE))
    } else {
        Ok((
            Int::from(mantissa),
            Int::from(BigInt::from(1) << (-exponent) as u64),
        ))
    }
}
