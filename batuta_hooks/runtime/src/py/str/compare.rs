//! Comparison by code points, hash, repr and truth.

use super::Str;
use crate::py::text::repr::str_repr_into;
use crate::py::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, Value};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

impl PartialEq for Str {
    #[inline]
    fn eq(&self, other: &Str) -> bool {
        self.is(other) || self.as_str() == other.as_str()
    }
}

impl Eq for Str {}

impl PartialEq<str> for Str {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<Str> for str {
    #[inline]
    fn eq(&self, other: &Str) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<&str> for Str {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialOrd for Str {
    fn partial_cmp(&self, other: &Str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// UTF-8 sorts as its code points do.
impl Ord for Str {
    fn cmp(&self, other: &Str) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PyEq for Str {
    const SIMPLE: bool = true;
    #[inline]
    fn py_eq(&self, other: &Str) -> PyResult<bool> {
        Ok(self == other)
    }
}

impl PyOrd for Str {
    fn py_type_name(&self) -> Cow<'static, str> {
        "str".into()
    }

    fn py_cmp(&self, other: &Str, op: CmpOp) -> PyResult<bool> {
        Ok(op.holds(Some(self.cmp(other))))
    }
}

impl PyHash for Str {
    #[inline]
    fn py_hash(&self) -> PyResult<i64> {
        let known = self.0.hash.get();
        if known != 0 {
            return Ok(known);
        }
        let hash = hash_bytes(self.as_bytes());
        self.0.hash.set(hash);
        Ok(hash)
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::Str(self.clone()))
    }
}

/// A hash of text or bytes, eight bytes a step. CPython's own differs from run to run, so nothing can depend on it; it is
/// never 0 nor -1 (the first marks an unknown hash here, the second an error in CPython).
pub fn hash_bytes(data: &[u8]) -> i64 {
    const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut chunks = data.chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk
            .iter()
            .rev()
            .fold(0, |word, byte| word << 8 | u64::from(*byte));
        state = (state.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
    let word = chunks
        .remainder()
        .iter()
        .rev()
        .fold(0, |word, byte| word << 8 | u64::from(*byte));
    state = (state.rotate_left(5) ^ word).wrapping_mul(FACTOR) ^ data.len() as u64;
    state = state.wrapping_mul(FACTOR);
    match (state ^ (state >> 29)) as i64 {
        0 => 1,
        -1 => -2,
        hash => hash,
    }
}

impl PyRepr for Str {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        str_repr_into(self, out);
        Ok(())
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str(self);
        Ok(())
    }
}

impl Truth for Str {
    #[inline]
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}
