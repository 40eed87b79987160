//! Rows and thresholds as trees compare them: integers that order as float32 values do.

use crate::simd::dispatch;

/// Rows that walk down a tree together, so that their loads overlap.
pub(super) const LANES: usize = 16;

/// A number for each of [`LANES`] rows.
pub(super) type Lanes = [u32; LANES];

/// Rows as trees read them: integers that order as the float32 values do, transposed in blocks of [`LANES`] rows.
pub struct Keys {
    /// For each block and feature, the keys of the block's rows.
    pub(super) blocks: Vec<Lanes>,
    pub(super) n_rows: usize,
    pub(super) n_cols: usize,
    /// The rows themselves, when values are missing.
    pub(super) with_missing: Option<Vec<f32>>,
}

impl Keys {
    /// Reads row-major float64 rows.
    pub fn new(rows: &[f64], n_cols: usize) -> Keys {
        let n_rows = rows.len() / n_cols.max(1);
        let mut blocks = vec![[0; LANES]; n_rows.div_ceil(LANES) * n_cols];
        fill_any(rows, n_cols, &mut blocks);
        let has_missing = rows.iter().any(|value| value.is_nan());
        let with_missing = has_missing.then(|| rows.iter().map(|&value| value as f32).collect());
        Keys {
            blocks,
            n_rows,
            n_cols,
            with_missing,
        }
    }
}

dispatch! {
    fn fill_any(rows: &[f64], n_cols: usize, blocks: &mut [Lanes]) -> () = fill_body
}

#[inline(always)]
fn fill_body<const FMA: bool>(rows: &[f64], n_cols: usize, blocks: &mut [Lanes]) {
    for (rows, block) in rows
        .chunks(LANES * n_cols)
        .zip(blocks.chunks_exact_mut(n_cols))
    {
        for (lane, row) in rows.chunks_exact(n_cols).enumerate() {
            for (slots, &value) in block.iter_mut().zip(row) {
                slots[lane] = key(value as f32);
            }
        }
    }
}

/// An integer that orders as the value does, which is not NaN; -0.0 equals 0.0.
pub(super) fn key(value: f32) -> u32 {
    let bits = (value + 0.0).to_bits();
    let is_negative = (bits as i32 >> 31) as u32;
    bits ^ (is_negative | 1 << 31)
}

/// The largest float32 not above `threshold`: a float32 is at most the one exactly if it is at most the other.
pub(super) fn round_down(threshold: f64) -> f32 {
    let rounded = threshold as f32;
    if f64::from(rounded) <= threshold {
        return rounded;
    }
    match rounded.to_bits() {
        0 | 0x8000_0000 => -f32::from_bits(1),
        bits if rounded > 0.0 => f32::from_bits(bits - 1),
        bits => f32::from_bits(bits + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{key, round_down};

    #[test]
    fn keys_order_as_values() {
        let values = [
            f32::NEG_INFINITY,
            -1.5,
            -f32::MIN_POSITIVE,
            -0.0,
            0.0,
            1e-40,
            1.0,
            1.5,
            f32::INFINITY,
        ];
        for a in values {
            for b in values {
                assert_eq!(key(a) <= key(b), a <= b, "{a} {b}");
            }
        }
    }

    #[test]
    fn thresholds_round_down() {
        for threshold in [0.1, -0.1, 1e-50, -1e-50, 0.0, 16_777_217.0, -16_777_217.0] {
            let rounded = round_down(threshold);
            let nearest = threshold as f32;
            assert!(
                f64::from(rounded) <= threshold
                    && (rounded == nearest || f64::from(nearest) > threshold)
            );
        }
    }
}
