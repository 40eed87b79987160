//! `int` operations on `i64`. What would leave 64 bits stops the program through [`overflow`]: it never wraps.

use crate::py::PyResult;
use crate::py::error::{value_error, zero_division_error};

/// The payload of the panic with which an `i64` leaves 64 bits; holds the operation.
#[derive(Clone, Copy, Debug)]
pub struct IntOverflow(pub &'static str);

/// The operation of [`overflow`] whose result is complex.
pub const TO_COMPLEX: &str = "** to a complex number";

/// Stops the program because an integer left 64 bits.
#[cold]
#[inline(never)]
#[track_caller]
pub fn overflow(operation: &'static str) -> ! {
    std::panic::panic_any(IntOverflow(operation))
}

macro_rules! checked {
    ($($name:ident $method:ident $symbol:literal),* $(,)?) => {
        $(#[doc = concat!("`a ", $symbol, " b`, within 64 bits.")]
        #[inline]
        #[track_caller]
        pub fn $name(a: i64, b: i64) -> i64 {
            match a.$method(b) {
                Some(value) => value,
                None => overflow($symbol),
            }
        })*
    };
}
checked!(add checked_add "+", sub checked_sub "-", mul checked_mul "*");

/// `-a`
#[inline]
#[track_caller]
pub fn neg(a: i64) -> i64 {
    a.checked_neg().unwrap_or_else(|| overflow("-"))
}

/// `abs(a)`
#[inline]
#[track_caller]
pub fn abs(a: i64) -> i64 {
    a.checked_abs().unwrap_or_else(|| overflow("abs"))
}

/// `a // b`
#[inline]
#[track_caller]
pub fn floordiv(a: i64, b: i64) -> PyResult<i64> {
    if b == 0 {
        return Err(zero_division_error("integer division or modulo by zero"));
    }
    match a.checked_div(b) {
        Some(quotient) => Ok(quotient - i64::from(a % b != 0 && (a < 0) != (b < 0))),
        None => overflow("//"),
    }
}

/// `a % b`
#[inline]
pub fn modulo(a: i64, b: i64) -> PyResult<i64> {
    if b == 0 {
        return Err(zero_division_error("integer modulo by zero"));
    }
    let rest = a.wrapping_rem(b);
    Ok(if rest != 0 && (rest < 0) != (b < 0) {
        rest + b
    } else {
        rest
    })
}

/// `divmod(a, b)`
#[inline]
#[track_caller]
pub fn divmod(a: i64, b: i64) -> PyResult<(i64, i64)> {
    Ok((floordiv(a, b)?, modulo(a, b)?))
}

/// `a ** b` for `b >= 0`; a negative exponent gives a float in Python: [`pow_neg`].
#[inline]
#[track_caller]
pub fn pow(a: i64, b: i64) -> i64 {
    match b {
        // A float in Python: the dynamic rung computes it, after the program's types were widened.
        ..0 => overflow("**"),
        0 => 1,
        1 => a,
        2 => mul(a, a),
        _ => pow_slow(a, b),
    }
}

#[track_caller]
fn pow_slow(a: i64, b: i64) -> i64 {
    debug_assert!(b >= 0);
    match a {
        0 | 1 => a,
        -1 => 1 - 2 * (b & 1),
        _ => match u32::try_from(b).ok().and_then(|b| a.checked_pow(b)) {
            Some(value) => value,
            None => overflow("**"),
        },
    }
}

/// `a ** b` where `b` may be negative: a float then, and a float of the integer otherwise.
#[track_caller]
pub fn pow_neg(a: i64, b: i64) -> PyResult<f64> {
    if b >= 0 {
        return Ok(pow(a, b) as f64);
    }
    crate::py::float::pow(a as f64, b as f64)
}

/// `a << b`
#[inline]
#[track_caller]
pub fn shl(a: i64, b: i64) -> PyResult<i64> {
    if b < 0 {
        return Err(value_error("negative shift count"));
    }
    if a == 0 {
        return Ok(0);
    }
    if b < 64 {
        let shifted = a.wrapping_shl(b as u32);
        if shifted.wrapping_shr(b as u32) == a {
            return Ok(shifted);
        }
    }
    overflow("<<")
}

/// `a >> b`
#[inline]
pub fn shr(a: i64, b: i64) -> PyResult<i64> {
    if b < 0 {
        return Err(value_error("negative shift count"));
    }
    Ok(a >> b.min(63))
}

/// `a / b`, correctly rounded.
#[inline]
pub fn truediv(a: i64, b: i64) -> PyResult<f64> {
    if b == 0 {
        return Err(zero_division_error("division by zero"));
    }
    const EXACT: u64 = 1 << 53;
    if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT {
        return Ok(a as f64 / b as f64);
    }
    super::Int::Small(a).truediv(&super::Int::Small(b))
}

/// `a.bit_length()`
#[inline]
pub fn bit_length(a: i64) -> i64 {
    i64::from(64 - a.unsigned_abs().leading_zeros())
}

/// `a.bit_count()`, of the absolute value.
#[inline]
pub fn bit_count(a: i64) -> i64 {
    i64::from(a.unsigned_abs().count_ones())
}

/// `hash(a)`: modulo the prime 2**61 - 1 with the sign kept, -2 in place of -1.
#[inline]
pub fn hash_i64(a: i64) -> i64 {
    const MODULUS: u64 = (1 << 61) - 1;
    let magnitude = a.unsigned_abs();
    let reduced = if magnitude < MODULUS {
        magnitude
    } else {
        magnitude % MODULUS
    } as i64;
    let hash = if a < 0 { -reduced } else { reduced };
    if hash == -1 { -2 } else { hash }
}

/// `int(value)` of a float where typed code expects 64 bits.
#[inline]
#[track_caller]
pub fn from_f64(value: f64) -> PyResult<i64> {
    if value.abs() < 9.2e18 {
        return Ok(value as i64);
    }
    Ok(super::Int::from_f64(value)?.expect_i64())
}

/// `round(value, ndigits)` of an int: half to even on the digits left of the point.
#[track_caller]
pub fn round(value: i64, ndigits: i64) -> i64 {
    if ndigits >= 0 {
        return value;
    }
    super::Int::Small(value).round(ndigits).expect_i64()
}

/// `a.as_integer_ratio()`
pub fn as_integer_ratio(a: i64) -> (i64, i64) {
    (a, 1)
}
