//! [`Code`]: the one-letter item formats that `array`, `memoryview` and `struct` share.

use super::{bytes_value, half_from_f64, half_to_f64};
use crate::py::{Int, Value};
use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

/// Why a number does not fit an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It is less than the least.
    Low,
    /// It is greater than the greatest.
    High,
}

/// An item format with its size in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The letter, as Python writes it.
    pub letter: char,
    /// Bytes an item.
    pub size: usize,
}

impl Code {
    /// The format of native size, as C has it on 64-bit Linux.
    pub fn native(letter: char) -> Option<Code> {
        let size = match letter {
            'b' | 'B' | 'c' | '?' | 'x' | 's' | 'p' => 1,
            'h' | 'H' | 'e' => 2,
            'i' | 'I' | 'f' | 'u' | 'w' => 4,
            'l' | 'L' | 'q' | 'Q' | 'n' | 'N' | 'P' | 'd' => 8,
            _ => return None,
        };
        Some(Code { letter, size })
    }

    /// The format of standard size, the same on every machine.
    pub fn standard(letter: char) -> Option<Code> {
        match letter {
            'l' | 'L' => Some(Code { letter, size: 4 }),
            'n' | 'N' | 'P' | 'u' | 'w' => None,
            _ => Code::native(letter),
        }
    }

    /// Whether items are ints.
    pub fn is_int(self) -> bool {
        "bBhHiIlLqQnNP".contains(self.letter)
    }

    /// Whether items are floats.
    pub fn is_float(self) -> bool {
        "efd".contains(self.letter)
    }

    /// Whether an int has a sign.
    pub fn is_signed(self) -> bool {
        self.letter.is_ascii_lowercase()
    }

    /// The item that these bytes (least significant first) encode.
    pub fn read(self, bytes: &[u8]) -> Value {
        match self.letter {
            'e' => Value::Float(half_to_f64(int_from(bytes, false) as u16)),
            'f' => Value::Float(f64::from(f32::from_bits(int_from(bytes, false) as u32))),
            'd' => Value::Float(f64::from_bits(int_from(bytes, false) as u64)),
            '?' => Value::Bool(bytes.iter().any(|byte| *byte != 0)),
            'c' => bytes_value(bytes),
            'u' | 'w' => {
                let code = u32::try_from(int_from(bytes, false)).ok();
                let ch = code.and_then(char::from_u32);
                Value::from(ch.unwrap_or(char::REPLACEMENT_CHARACTER).to_string())
            }
            _ => Value::Int(Int::from(int_from(bytes, self.is_signed()))),
        }
    }

    /// The bytes of a float, least significant first; `None` when it is too large for the format.
    pub fn float_bytes(self, value: f64) -> Option<Vec<u8>> {
        Some(match self.letter {
            'e' => half_from_f64(value)?.to_le_bytes().to_vec(),
            'f' => {
                let narrow = value as f32;
                if narrow.is_infinite() && value.is_finite() {
                    return None;
                }
                narrow.to_le_bytes().to_vec()
            }
            _ => value.to_le_bytes().to_vec(),
        })
    }

    /// The bytes of an int, least significant first.
    pub fn int_bytes(self, value: &Int) -> Result<Vec<u8>, Failure> {
        int_bytes(value, self.size, self.is_signed())
    }
}

/// The number that these bytes (least significant first, eight at most) encode.
pub fn int_from(bytes: &[u8], signed: bool) -> i128 {
    let value = bytes
        .iter()
        .rev()
        .fold(0i128, |value, byte| value << 8 | i128::from(*byte));
    let bits = 8 * bytes.len();
    if signed && bits > 0 && value >> (bits - 1) & 1 == 1 {
        value - (1 << bits)
    } else {
        value
    }
}

/// The number in `size` bytes, least significant first.
pub fn int_bytes(value: &Int, size: usize, signed: bool) -> Result<Vec<u8>, Failure> {
    let bits = 8 * size as u32;
    let (low, high) = if signed {
        (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1)
    } else {
        (0, (1i128 << bits) - 1)
    };
    let big: BigInt = value.to_big();
    let number = big.to_i128().unwrap_or(match big.sign() {
        Sign::Minus => i128::MIN,
        _ => i128::MAX,
    });
    if number < low {
        Err(Failure::Low)
    } else if number > high {
        Err(Failure::High)
    } else {
        Ok(number.to_le_bytes()[..size].to_vec())
    }
}
