//! Division of big integers whose quotient fits a machine word, in time proportional to their length.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

/// The divisor's leading bits that estimate a quotient.
const LEADING: u64 = 63;

/// The longest quotient, in bits, that is estimated.
const SHORT: u64 = 60;

/// `divmod(a, b)` for a divisor that is not zero.
pub(super) fn div_mod_floor(a: &BigInt, b: &BigInt) -> (BigInt, BigInt) {
    let (length, divisor_length) = (a.bits(), b.bits());
    if divisor_length < 2 * LEADING || length < divisor_length || length > divisor_length + SHORT {
        return a.div_mod_floor(b);
    }
    let (quotient, rest) = short(a.magnitude(), b.magnitude());
    let rest = BigInt::from_biguint(b.sign(), rest);
    if a.sign() == b.sign() {
        return (BigInt::from(quotient), rest);
    }
    if rest.is_zero() {
        return (-BigInt::from(quotient), rest);
    }
    (-BigInt::from(quotient) - BigInt::one(), b - rest)
}

/// The quotient and the rest: estimates from the leading bits are too small by little, and repeated on what is left.
fn short(a: &BigUint, b: &BigUint) -> (u64, BigUint) {
    let shift = b.bits() - LEADING;
    let leading = |number: &BigUint| (number >> shift).to_u128().unwrap_or(u128::MAX);
    let divisor = leading(b) + 1;
    let (mut quotient, mut rest) = (0, a.clone());
    loop {
        let estimate = (leading(&rest) / divisor) as u64;
        if estimate == 0 {
            break;
        }
        rest -= b * estimate;
        quotient += estimate;
    }
    while rest >= *b {
        rest -= b;
        quotient += 1;
    }
    (quotient, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::Sign;

    /// Equal to the general division for quotients of all lengths, near multiples, and all signs.
    #[test]
    fn short_quotients_are_exact() {
        let mut state = 7_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state
        };
        for round in 0..2_000_u32 {
            let digits = 3 + (next() >> 33) as u32 % 12;
            let b: BigUint = (0..digits).fold(BigUint::zero(), |n, _| (n << 64_u32) + next());
            let quotient = next() >> (5 + round % 59);
            let near = &b * quotient;
            for a in [
                near.clone(),
                &near + 1_u32,
                near.clone() + (&b - 1_u32),
                near + (&b >> (round % 64)),
            ] {
                for (x, y) in [
                    (Sign::Plus, Sign::Plus),
                    (Sign::Plus, Sign::Minus),
                    (Sign::Minus, Sign::Plus),
                    (Sign::Minus, Sign::Minus),
                ] {
                    let a = BigInt::from_biguint(x, a.clone());
                    let b = BigInt::from_biguint(y, b.clone());
                    assert_eq!(div_mod_floor(&a, &b), a.div_mod_floor(&b));
                }
            }
        }
    }
}
