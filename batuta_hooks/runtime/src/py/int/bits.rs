//! Bit operations of [`Int`], on two's complement of unlimited width.

use super::Int;
use crate::py::PyResult;
use crate::py::error::{overflow_error, value_error};
use std::ops::{BitAnd, BitOr, BitXor, Not};

macro_rules! bitwise {
    ($trait:ident $method:ident $op:tt) => {
        impl $trait<&Int> for &Int {
            type Output = Int;
            #[inline]
            fn $method(self, other: &Int) -> Int {
                match (self, other) {
                    (Int::Small(a), Int::Small(b)) => Int::Small(a $op b),
                    _ => Int::from(self.to_big() $op other.to_big()),
                }
            }
        }
        impl $trait<Int> for Int {
            type Output = Int;
            fn $method(self, other: Int) -> Int {
                &self $op &other
            }
        }
        impl $trait<i64> for &Int {
            type Output = Int;
            fn $method(self, other: i64) -> Int {
                self $op &Int::Small(other)
            }
        }
    };
}
bitwise!(BitAnd bitand &);
bitwise!(BitOr bitor |);
bitwise!(BitXor bitxor ^);

impl Not for &Int {
    type Output = Int;
    fn not(self) -> Int {
        match self {
            Int::Small(small) => Int::Small(!small),
            Int::Big(big) => Int::from(!&**big),
        }
    }
}

impl Not for Int {
    type Output = Int;
    fn not(self) -> Int {
        !&self
    }
}

impl Int {
    /// `self << count`
    pub fn shl(&self, count: &Int) -> PyResult<Int> {
        if count.is_negative() {
            return Err(value_error("negative shift count"));
        }
        if self.is_zero() {
            return Ok(Int::ZERO);
        }
        let Some(count) = count.to_i64() else {
            return Err(overflow_error("too many digits in integer"));
        };
        if let Int::Small(a) = self
            && count < 63
            && a.unsigned_abs().leading_zeros() as i64 > count
            && *a != i64::MIN
        {
            return Ok(Int::Small(a << count));
        }
        if count > 1 << 40 {
            return Err(crate::py::error::memory_error(""));
        }
        Ok(Int::from(self.to_big() << count as u64))
    }

    /// `self >> count`
    pub fn shr(&self, count: &Int) -> PyResult<Int> {
        if count.is_negative() {
            return Err(value_error("negative shift count"));
        }
        let all = Int::Small(if self.is_negative() { -1 } else { 0 });
        let Some(count) = count.to_i64() else {
            return Ok(all);
        };
        match self {
            Int::Small(a) => Ok(Int::Small(a >> count.min(63))),
            Int::Big(big) if (count as u64) < big.bits() => Ok(Int::from(&**big >> count as u64)),
            Int::Big(_) => Ok(all),
        }
    }
}
