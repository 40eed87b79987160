//! `str(int)` and `int(str)`, with CPython's limit of 4300 digits.

use super::Int;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::py::text::int::bigint_to_str;
use crate::py::text::parse_int;
use std::fmt;

/// Appends an `i64` in decimal.
pub fn write_i64(value: i64, out: &mut String) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        out.push('-');
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

impl Int {
    /// Appends `str(self)`.
    pub fn write_decimal(&self, out: &mut String) -> PyResult<()> {
        match self {
            Int::Small(small) => write_i64(*small, out),
            Int::Big(big) => {
                // A number of so many bits has too many digits without being converted.
                if big.bits() > 14_400 {
                    return Err(value_error(
                        "Exceeds the limit (4300 digits) for integer string conversion; \
                         use sys.set_int_max_str_digits() to increase the limit",
                    ));
                }
                out.push_str(&bigint_to_str(big)?);
            }
        }
        Ok(())
    }
}

impl fmt::Display for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Int::Small(small) => fmt::Display::fmt(small, f),
            Int::Big(big) => fmt::Display::fmt(&**big, f),
        }
    }
}

/// `int(text)` where typed code expects 64 bits.
#[track_caller]
pub fn parse_i64(text: &str) -> PyResult<i64> {
    Ok(parse_int(text, 10)?.expect_i64())
}

/// `int(text, base)` where typed code expects 64 bits.
#[track_caller]
pub fn parse_i64_base(text: &str, base: i64) -> PyResult<i64> {
    Ok(parse_int(text, base)?.expect_i64())
}

impl Int {
    /// The integer that decimal digits of a literal write.
    ///
    /// # Panics
    /// When `digits` is not a decimal number, which generated code never writes.
    pub fn parse(digits: &str) -> Int {
        match digits.parse::<num_bigint::BigInt>() {
            Ok(value) => Int::from(value),
            Err(_) => unreachable!("a literal has digits only"),
        }
    }
}
