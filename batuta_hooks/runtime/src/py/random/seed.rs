//! Seeds as words of 32 bits, the lowest first.

use super::sha512::sha512;
use num_bigint::{BigInt, BigUint};

/// The words of an int's absolute value; one word of zero for zero.
pub fn words_of_int(seed: &BigInt) -> Vec<u32> {
    let words = seed.magnitude().to_u32_digits();
    if words.is_empty() { vec![0] } else { words }
}

/// The words of a text: its bytes and their SHA-512, read as one big-endian number.
pub fn words_of_text(seed: &[u8]) -> Vec<u32> {
    let mut bytes = seed.to_vec();
    bytes.extend_from_slice(&sha512(seed));
    let words = BigUint::from_bytes_be(&bytes).to_u32_digits();
    if words.is_empty() { vec![0] } else { words }
}
