//! The Mersenne Twister as a source of NumPy's streams.

use super::bits::BitGenerator;

pub use crate::py::random::Twister as Mt19937;

impl BitGenerator for Mt19937 {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        Mt19937::next_u32(self)
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        Mt19937::next_u64(self)
    }

    #[inline]
    fn next_f64(&mut self) -> f64 {
        Mt19937::next_f64(self)
    }
}
