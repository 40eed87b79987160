//! Factorials, binomials, common divisors.

use crate::py::error::{overflow_error, value_error};
use crate::py::{Int, PyResult, int};
use num_bigint::BigInt;

/// The product of the integers from `low` to `high`, by halves so that the factors stay of like size.
fn product(low: u64, high: u64) -> BigInt {
    if high < low {
        return BigInt::from(1);
    }
    if high - low < 8 {
        return (low..=high).fold(BigInt::from(1), |product, factor| product * factor);
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

/// `math.factorial(n)`
pub fn factorial_int(n: i64) -> PyResult<Int> {
    if n < 0 {
        return Err(value_error("factorial() not defined for negative values"));
    }
    Ok(Int::from(product(2, n as u64)))
}

/// `math.factorial(n)`, within 64 bits.
#[track_caller]
pub fn factorial(n: i64) -> PyResult<i64> {
    if n > 20 {
        int::overflow("factorial");
    }
    Ok(factorial_int(n)?.expect_i64())
}

fn count(value: &Int, name: &str, function: &str) -> PyResult<u64> {
    match value.to_i64() {
        Some(small) if small >= 0 => Ok(small as u64),
        _ if value.is_negative() => Err(value_error(format!(
            "{name} must be a non-negative integer"
        ))),
        _ => Err(overflow_error(format!("{function} is too large"))),
    }
}

/// `math.perm(n, k)`
pub fn perm_int(n: &Int, k: &Int) -> PyResult<Int> {
    if n.is_negative() {
        return Err(value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(value_error("k must be a non-negative integer"));
    }
    if n < k {
        return Ok(Int::ZERO);
    }
    let k = count(k, "k", "k")?;
    if let Some(n) = n.to_i64() {
        return Ok(Int::from(product(n as u64 - k + 1, n as u64)));
    }
    Ok((0..k).fold(Int::ONE, |product, at| &product * &(n - at as i64)))
}

/// `math.perm(n, k)`, within 64 bits.
#[track_caller]
pub fn perm(n: i64, k: i64) -> PyResult<i64> {
    Ok(perm_int(&Int::Small(n), &Int::Small(k))?.expect_i64())
}

/// `math.comb(n, k)`
pub fn comb_int(n: &Int, k: &Int) -> PyResult<Int> {
    if n.is_negative() {
        return Err(value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(value_error("k must be a non-negative integer"));
    }
    if n < k {
        return Ok(Int::ZERO);
    }
    let other = n - k;
    let k = if &other < k { other } else { k.clone() };
    let above = perm_int(n, &k)?;
    above.floordiv(&Int::from(product(2, count(&k, "k", "min(n - k, k)")?)))
}

/// `math.comb(n, k)`, within 64 bits.
#[track_caller]
pub fn comb(n: i64, k: i64) -> PyResult<i64> {
    Ok(comb_int(&Int::Small(n), &Int::Small(k))?.expect_i64())
}

/// `math.gcd(*values)`
#[track_caller]
pub fn gcd(values: &[i64]) -> i64 {
    values
        .iter()
        .fold(0, |result, value| int::gcd(result, *value))
}

/// `math.gcd(*values)`
pub fn gcd_int(values: &[Int]) -> Int {
    values
        .iter()
        .fold(Int::ZERO, |result, value| int::gcd_int(&result, value))
}

/// `math.lcm(*values)`
#[track_caller]
pub fn lcm(values: &[i64]) -> i64 {
    values
        .iter()
        .fold(1, |result, value| int::lcm(result, *value))
}

/// `math.lcm(*values)`
pub fn lcm_int(values: &[Int]) -> PyResult<Int> {
    let mut result = Int::ONE;
    for value in values {
        if value.is_zero() {
            return Ok(Int::ZERO);
        }
        result = (&result.floordiv(&int::gcd_int(&result, value))? * value).abs();
    }
    Ok(result)
}
