//! [`Int`]: Python's int, an `i64` that becomes a big integer where it must.

use num_bigint::BigInt;
use std::rc::Rc;

/// An integer of any size, always in its smallest form.
#[derive(Clone, Debug)]
pub enum Int {
    /// Fits in 64 bits.
    Small(i64),
    /// Does not.
    Big(Rc<BigInt>),
}

impl From<i64> for Int {
    fn from(value: i64) -> Int {
        Int::Small(value)
    }
}
