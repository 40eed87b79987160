//! Normal and exponential variates by the ziggurat method (Marsaglia and Tsang, 2000) with NumPy's tables.

use super::bits::BitGenerator;
use super::ziggurat_tables::{FE, FI, KE, KI, WE, WI};

const NORMAL_R: f64 = 3.654_152_885_361_009;
const EXPONENTIAL_R: f64 = 7.697_117_470_131_05;

fn entry(table: &[u64; 256], index: usize) -> f64 {
    f64::from_bits(table[index])
}

/// Equals `Generator.standard_normal`.
pub(super) fn normal<B: BitGenerator>(bits: &mut B) -> f64 {
    loop {
        let word = bits.next_u64();
        let index = (word & 0xff) as usize;
        let negative = (word >> 8) & 1 == 1;
        let magnitude = (word >> 9) & 0x000f_ffff_ffff_ffff;
        let x = magnitude as f64 * entry(&WI, index);
        let x = if negative { -x } else { x };
        if magnitude < KI[index] {
            return x;
        }
        if index == 0 {
            return normal_tail(bits, (magnitude >> 8) & 1 == 1);
        }
        let (above, below) = (entry(&FI, index - 1), entry(&FI, index));
        if (above - below) * bits.next_f64() + below < (-0.5 * x * x).exp() {
            return x;
        }
    }
}

fn normal_tail<B: BitGenerator>(bits: &mut B, negative: bool) -> f64 {
    loop {
        let x = -(1.0 / NORMAL_R) * (-bits.next_f64()).ln_1p();
        let y = -(-bits.next_f64()).ln_1p();
        if y + y > x * x {
            return if negative {
                -(NORMAL_R + x)
            } else {
                NORMAL_R + x
            };
        }
    }
}

/// Equals `Generator.standard_exponential`.
pub(super) fn exponential<B: BitGenerator>(bits: &mut B) -> f64 {
    loop {
        let word = bits.next_u64() >> 3;
        let index = (word & 0xff) as usize;
        let magnitude = word >> 8;
        let x = magnitude as f64 * entry(&WE, index);
        if magnitude < KE[index] {
            return x;
        }
        if index == 0 {
            return EXPONENTIAL_R - (-bits.next_f64()).ln_1p();
        }
        let (above, below) = (entry(&FE, index - 1), entry(&FE, index));
        if (above - below) * bits.next_f64() + below < (-x).exp() {
            return x;
        }
    }
}
