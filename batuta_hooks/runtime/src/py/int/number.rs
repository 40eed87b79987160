//! Number theory: `math.gcd`, `math.isqrt`, `pow` with a modulus.

use super::Int;
use crate::py::PyResult;
use crate::py::error::value_error;
use num_bigint::BigInt;
use num_integer::{Integer, Roots};
use num_traits::{One, Signed, Zero};

/// `math.gcd(a, b)`
#[track_caller]
pub fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i64::try_from(a).unwrap_or_else(|_| super::overflow("gcd"))
}

/// `math.gcd(a, b)`
pub fn gcd_int(a: &Int, b: &Int) -> Int {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) if *a != i64::MIN && *b != i64::MIN => {
            Int::Small(gcd(*a, *b))
        }
        _ => Int::from(a.to_big().gcd(&b.to_big())),
    }
}

/// `math.lcm(a, b)`
#[track_caller]
pub fn lcm(a: i64, b: i64) -> i64 {
    if a == 0 || b == 0 {
        return 0;
    }
    super::abs(super::mul(a / gcd(a, b), b))
}

/// `math.isqrt(n)`
pub fn isqrt(n: i64) -> PyResult<i64> {
    if n < 0 {
        return Err(value_error("isqrt() argument must be nonnegative"));
    }
    Ok(n.isqrt())
}

/// `math.isqrt(n)`
pub fn isqrt_int(n: &Int) -> PyResult<Int> {
    match n {
        Int::Small(small) => isqrt(*small).map(Int::Small),
        Int::Big(big) if big.is_negative() => {
            Err(value_error("isqrt() argument must be nonnegative"))
        }
        Int::Big(big) => Ok(Int::from(Roots::sqrt(&**big))),
    }
}

/// `pow(base, exponent, modulus)` within 64 bits.
pub fn pow_mod_i64(base: i64, exponent: i64, modulus: i64) -> PyResult<i64> {
    if modulus <= 0 || exponent < 0 {
        return Ok(pow_mod(
            &Int::Small(base),
            &Int::Small(exponent),
            &Int::Small(modulus),
        )?
        .expect_i64());
    }
    let wide = modulus as u128;
    let (mut result, mut base, mut exponent) =
        (1 % wide, base.rem_euclid(modulus) as u128, exponent);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % wide;
        }
        base = base * base % wide;
        exponent >>= 1;
    }
    Ok(result as i64)
}

/// `pow(base, exponent, modulus)`; a negative exponent inverts.
pub fn pow_mod(base: &Int, exponent: &Int, modulus: &Int) -> PyResult<Int> {
    if modulus.is_zero() {
        return Err(value_error("pow() 3rd argument cannot be 0"));
    }
    let sign = modulus.to_big();
    let modulus = sign.abs();
    let (mut base, mut exponent) = (base.to_big().mod_floor(&modulus), exponent.to_big());
    if exponent.is_negative() {
        base = inverse(&base, &modulus)
            .ok_or_else(|| value_error("base is not invertible for the given modulus"))?;
        exponent = -exponent;
    }
    let result = base.modpow(&exponent, &modulus);
    // The result has the modulus' sign, as `%` has.
    Ok(Int::from(if sign.is_negative() && !result.is_zero() {
        result - modulus
    } else {
        result
    }))
}

fn inverse(value: &BigInt, modulus: &BigInt) -> Option<BigInt> {
    let found = value.extended_gcd(modulus);
    found.gcd.is_one().then(|| found.x.mod_floor(modulus))
}
