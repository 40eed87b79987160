//! Rows in blocks of eight, transposed, so that one instruction works on several rows.

use crate::simd::{dispatch, multiply_add};

/// Rows of a block.
pub const LANES: usize = 8;

/// Centers that are multiplied with a block at once.
const GROUP: usize = 4;

/// Rows by blocks: for each block and feature, the values of its rows; the last block is filled up with zeros.
#[derive(Clone, Debug)]
pub struct Blocks {
    values: Vec<f64>,
    n_rows: usize,
    n_cols: usize,
}

impl Blocks {
    /// Transposes row-major rows.
    pub fn new(rows: &[f64], n_rows: usize, n_cols: usize) -> Blocks {
        let mut values = vec![0.0; n_rows.div_ceil(LANES) * LANES * n_cols];
        for (rows, block) in rows
            .chunks(LANES * n_cols)
            .zip(values.chunks_exact_mut(LANES * n_cols))
        {
            for (lane, row) in rows.chunks_exact(n_cols).enumerate() {
                for (j, &value) in row.iter().enumerate() {
                    block[j * LANES + lane] = value;
                }
            }
        }
        Blocks {
            values,
            n_rows,
            n_cols,
        }
    }

    /// For each of several centers, the squared distance of each row to it or to what `closest` holds, whichever is less.
    /// Returns the sums; `norms` are the rows' squared norms.
    pub fn closest(
        &self,
        centers: &[&[f64]],
        norms: &[f64],
        closest: &[f64],
        out: &mut [Vec<f64>],
    ) -> Vec<f64> {
        closest_any(self, centers, norms, closest, out)
    }
}

/// Squared norm of a row, summed as `np.einsum('ij,ij->i')` does: two lanes, eight elements at a time from the last one on.
pub fn squared_norm(row: &[f64]) -> f64 {
    let mut lanes = [0.0; 2];
    let blocks = row.chunks_exact(8);
    let rest = blocks.remainder();
    for block in blocks {
        for pair in block.chunks_exact(2).rev() {
            lanes[0] += pair[0] * pair[0];
            lanes[1] += pair[1] * pair[1];
        }
    }
    for pair in rest.chunks(2) {
        lanes[0] += pair[0] * pair[0];
        lanes[1] += pair.get(1).map_or(0.0, |value| value * value);
    }
    lanes[0] + lanes[1]
}

/// Products of a block's rows with `GROUP` centers, each a chain of sums from the first feature to the last.
#[inline(always)]
fn products<const FMA: bool>(block: &[f64], centers: [&[f64]; GROUP]) -> [[f64; LANES]; GROUP] {
    let mut sums = [[0.0; LANES]; GROUP];
    let n_cols = block.len() / LANES;
    let centers = centers.map(|center| &center[..n_cols]);
    for (j, values) in block.chunks_exact(LANES).enumerate() {
        for (sums, center) in sums.iter_mut().zip(centers) {
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum = multiply_add::<FMA>(*value, center[j], *sum);
            }
        }
    }
    sums
}

dispatch! {
    fn closest_any(
        blocks: &Blocks,
        centers: &[&[f64]],
        norms: &[f64],
        closest: &[f64],
        out: &mut [Vec<f64>],
    ) -> Vec<f64> = closest_body
}

#[inline(always)]
fn closest_body<const FMA: bool>(
    blocks: &Blocks,
    centers: &[&[f64]],
    norms: &[f64],
    closest: &[f64],
    out: &mut [Vec<f64>],
) -> Vec<f64> {
    let mut totals = vec![0.0; centers.len()];
    let block_size = LANES * blocks.n_cols;
    for (group, first) in (0..centers.len()).step_by(GROUP).enumerate() {
        let center = |k: usize| centers[(first + k).min(centers.len() - 1)];
        let group_centers = [center(0), center(1), center(2), center(3)];
        let center_norms = group_centers.map(squared_norm);
        for (at, block) in blocks.values.chunks_exact(block_size).enumerate() {
            let sums = products::<FMA>(block, group_centers);
            let rows = at * LANES..((at + 1) * LANES).min(blocks.n_rows);
            for (k, out) in out[group * GROUP..].iter_mut().enumerate().take(GROUP) {
                let block_rows = closest[rows.clone()]
                    .iter()
                    .zip(&norms[rows.clone()])
                    .zip(&mut out[rows.clone()]);
                for (((&closest, &norm), out), sum) in block_rows.zip(&sums[k]) {
                    let distance = ((-2.0 * sum + center_norms[k]) + norm).max(0.0);
                    *out = if distance < closest {
                        distance
                    } else {
                        closest
                    };
                }
            }
        }
    }
    for (k, (total, out)) in totals.iter_mut().zip(out.iter()).enumerate() {
        // OpenBLAS sums the second and third last of a number of columns that 4 doesn't divide in two lanes.
        let pairs = k >= centers.len() / 4 * 4 && k < centers.len() / 2 * 2;
        *total = if pairs {
            lane_sum::<2>(out)
        } else {
            lane_sum::<4>(out)
        };
    }
    totals
}

/// The sum of all elements as OpenBLAS's `dgemv_t` adds them up: in lanes, 2048 elements at a time, the last ones apart.
#[inline(always)]
fn lane_sum<const N: usize>(values: &[f64]) -> f64 {
    let (whole, rest) = values.split_at(values.len() / 4 * 4);
    let mut total = 0.0;
    for chunk in whole.chunks(2048) {
        let mut lanes = [0.0; N];
        for values in chunk.chunks_exact(N) {
            for (lane, value) in lanes.iter_mut().zip(values) {
                *lane += value;
            }
        }
        total += if N == 4 {
            (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
        } else {
            lanes[0] + lanes[1]
        };
    }
    match rest.iter().copied().reduce(|sum, value| sum + value) {
        Some(sum) => total + sum,
        None => total,
    }
}
