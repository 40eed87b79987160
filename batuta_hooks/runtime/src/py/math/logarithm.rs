//! Logarithms of floats, and of integers beyond the largest float.

use super::domain_error;
use crate::py::{Int, PyResult, float};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

macro_rules! logarithms {
    ($($name:ident $of_int:ident $compute:expr, $text:literal;)*) => {
        $(#[doc = concat!("`math.", $text, "(x)`")]
        #[inline]
        pub fn $name(x: f64) -> PyResult<f64> {
            if x <= 0.0 {
                return Err(domain_error());
            }
            Ok($compute(x))
        }

        #[doc = concat!("`math.", $text, "(x)` of an int of any size.")]
        pub fn $of_int(x: &Int) -> PyResult<f64> {
            if x.is_negative() || x.is_zero() {
                return Err(domain_error());
            }
            if let Ok(x) = x.to_f64() {
                return Ok($compute(x));
            }
            // x = fraction * 2**exponent with a fraction in [0.5, 1).
            let (fraction, exponent) = frexp_int(&x.to_big());
            Ok($compute(fraction) + $compute(2.0) * exponent)
        })*
    };
}
logarithms! {
    log log_int f64::ln, "log";
    log2 log2_int f64::log2, "log2";
    log10 log10_int f64::log10, "log10";
}

fn frexp_int(x: &BigInt) -> (f64, f64) {
    let bits = x.bits();
    // The head keeps 64 bits, the lowest one telling whether any below is set, so it rounds as the whole does.
    let shift = bits - 64;
    let mut head = (x >> shift).to_u64().unwrap_or(u64::MAX);
    if x.trailing_zeros().is_some_and(|zeros| zeros < shift) {
        head |= 1;
    }
    let (fraction, carry) = super::frexp(head as f64);
    (fraction, (carry - 64) as f64 + bits as f64)
}

/// `math.log(x, base)`
pub fn log_base(x: f64, base: f64) -> PyResult<f64> {
    float::truediv(log(x)?, log(base)?)
}

/// `math.log(x, base)` of ints of any size.
pub fn log_base_int(x: &Int, base: &Int) -> PyResult<f64> {
    float::truediv(log_int(x)?, log_int(base)?)
}
