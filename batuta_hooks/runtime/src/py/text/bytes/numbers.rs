//! `int.from_bytes` and `int.to_bytes`.

use crate::py::error::{PyResult, overflow_error, value_error};
use num_bigint::{BigInt, Sign};

/// Whether a `byteorder` argument means big-endian.
///
/// # Errors
/// `ValueError` when it is neither `'big'` nor `'little'`.
pub fn is_big_endian(byteorder: &str) -> PyResult<bool> {
    match byteorder {
        "big" => Ok(true),
        "little" => Ok(false),
        _ => Err(value_error("byteorder must be either 'little' or 'big'")),
    }
}

/// Equals `int.from_bytes(data, byteorder, signed=signed)`.
///
/// # Errors
/// `ValueError` for another byte order.
pub fn int_from_bytes(data: &[u8], byteorder: &str, signed: bool) -> PyResult<BigInt> {
    Ok(match (is_big_endian(byteorder)?, signed) {
        (true, true) => BigInt::from_signed_bytes_be(data),
        (false, true) => BigInt::from_signed_bytes_le(data),
        (true, false) => BigInt::from_bytes_be(Sign::Plus, data),
        (false, false) => BigInt::from_bytes_le(Sign::Plus, data),
    })
}

/// Equals `value.to_bytes(length, byteorder, signed=signed)`.
///
/// # Errors
/// `OverflowError` when it does not fit, `ValueError` for another byte order or a negative length.
pub fn int_to_bytes(
    value: &BigInt,
    length: i64,
    byteorder: &str,
    signed: bool,
) -> PyResult<Vec<u8>> {
    let big = is_big_endian(byteorder)?;
    let length =
        usize::try_from(length).map_err(|_| value_error("length argument must be non-negative"))?;
    let negative = value.sign() == Sign::Minus;
    if negative && !signed {
        return Err(overflow_error("can't convert negative int to unsigned"));
    }
    let mut bytes = match (value.sign(), signed) {
        (Sign::NoSign, _) => Vec::new(),
        (_, true) => value.to_signed_bytes_le(),
        (_, false) => value.to_bytes_le().1,
    };
    // CPython lets a negative sign byte go when there is no room at all.
    if bytes.len() > length && !(negative && length == 0 && bytes == [0xff]) {
        return Err(overflow_error("int too big to convert"));
    }
    bytes.resize(length, if negative { 0xff } else { 0 });
    if big {
        bytes.reverse();
    }
    Ok(bytes)
}
