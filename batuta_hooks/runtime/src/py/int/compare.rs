//! Equality, order and hash of [`Int`], also against floats, exactly.

use super::{Int, hash_i64};
use crate::py::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, Value};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use std::borrow::Cow;
use std::cmp::Ordering;

impl PartialEq for Int {
    #[inline]
    fn eq(&self, other: &Int) -> bool {
        match (self, other) {
            (Int::Small(a), Int::Small(b)) => a == b,
            (Int::Big(a), Int::Big(b)) => a == b,
            // Always in the smallest form, so a small one never equals a big one.
            _ => false,
        }
    }
}

impl Eq for Int {}

impl PartialEq<i64> for Int {
    #[inline]
    fn eq(&self, other: &i64) -> bool {
        matches!(self, Int::Small(small) if small == other)
    }
}

impl PartialOrd<i64> for Int {
    #[inline]
    fn partial_cmp(&self, other: &i64) -> Option<Ordering> {
        Some(self.cmp(&Int::Small(*other)))
    }
}

impl PartialOrd for Int {
    #[inline]
    fn partial_cmp(&self, other: &Int) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Int {
    #[inline]
    fn cmp(&self, other: &Int) -> Ordering {
        match (self, other) {
            (Int::Small(a), Int::Small(b)) => a.cmp(b),
            (Int::Big(a), Int::Big(b)) => a.cmp(b),
            (Int::Small(_), Int::Big(b)) => {
                if b.is_negative() {
                    Ordering::Greater
                } else {
                    Ordering::Less
                }
            }
            (Int::Big(a), Int::Small(_)) => {
                if a.is_negative() {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl std::hash::Hash for Int {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.hash_value().hash(state);
    }
}

impl Int {
    /// The exact order of an int and a float; None for nan.
    pub fn cmp_f64(&self, other: f64) -> Option<Ordering> {
        if other.is_nan() {
            return None;
        }
        if other.is_infinite() {
            return Some(if other > 0.0 {
                Ordering::Less
            } else {
                Ordering::Greater
            });
        }
        let whole = other.trunc();
        let floor = Int::from_f64(whole).ok()?;
        // Equal whole parts: the fraction decides.
        Some(self.cmp(&floor).then_with(|| {
            0.0_f64
                .partial_cmp(&(other - whole))
                .unwrap_or(Ordering::Equal)
        }))
    }

    /// `hash(self)`: modulo the prime 2**61 - 1 with the sign kept.
    pub fn hash_value(&self) -> i64 {
        match self {
            Int::Small(small) => hash_i64(*small),
            Int::Big(big) => {
                let modulus = BigInt::from((1_i64 << 61) - 1);
                let rest = (&**big % modulus).to_i64().unwrap_or(0);
                if rest == -1 { -2 } else { rest }
            }
        }
    }
}

/// The exact order of an `i64` and a float; None for nan.
#[inline]
pub fn cmp_i64_f64(a: i64, b: f64) -> Option<Ordering> {
    if a.unsigned_abs() <= 1 << 53 {
        return (a as f64).partial_cmp(&b);
    }
    Int::Small(a).cmp_f64(b)
}

impl PyEq for Int {
    const SIMPLE: bool = true;
    #[inline]
    fn py_eq(&self, other: &Int) -> PyResult<bool> {
        Ok(self == other)
    }
}

impl PyOrd for Int {
    fn py_type_name(&self) -> Cow<'static, str> {
        "int".into()
    }

    #[inline]
    fn py_cmp(&self, other: &Int, op: CmpOp) -> PyResult<bool> {
        Ok(op.holds(Some(self.cmp(other))))
    }
}

impl PyHash for Int {
    #[inline]
    fn py_hash(&self) -> PyResult<i64> {
        Ok(self.hash_value())
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::from(self.clone()))
    }
}

impl PyRepr for Int {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        self.write_decimal(out)
    }
}

impl Truth for Int {
    #[inline]
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_zero())
    }
}
