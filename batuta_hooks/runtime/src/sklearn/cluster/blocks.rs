//! Rows in blocks of eight, transposed, so that one instruction works on several rows.

use crate::simd::{dispatch, multiply_add};

/// Rows of a block.
pub const LANES: usize = 8;

/// Centers that are multiplied with a block at once.
const GROUP: usize = 4;

/// Rows by blocks: for each block and feature, the values of its rows; the last block is filled up.
#[derive(Clone, Debug)]
pub struct Blocks {
    values: Vec<[f64; LANES]>,
    n_rows: usize,
    n_cols: usize,
}

impl Blocks {
    /// No rows yet, and room for `n_rows`.
    pub fn with_capacity(n_rows: usize, n_cols: usize) -> Blocks {
        Blocks {
            values: Vec::with_capacity(n_rows.div_ceil(LANES) * n_cols),
            n_rows: 0,
            n_cols,
        }
    }

    /// Adds up to [`LANES`] rows, as many unless they are the last ones.
    #[inline(always)]
    pub fn push(&mut self, rows: &[f64]) {
        let n_cols = self.n_cols;
        let count = rows.len() / n_cols;
        // Rows that there are not repeat the first one; nobody reads what becomes of them.
        let rows: [&[f64]; LANES] = std::array::from_fn(
            #[inline(always)]
            |lane| &rows[if lane < count { lane * n_cols } else { 0 }..][..n_cols],
        );
        for j in 0..n_cols {
            self.values.push(rows.map(
                #[inline(always)]
                |row| row[j],
            ));
        }
        self.n_rows += count;
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
fn products<const FMA: bool>(
    block: &[[f64; LANES]],
    centers: [&[f64]; GROUP],
) -> [[f64; LANES]; GROUP] {
    let mut sums = [[0.0; LANES]; GROUP];
    let centers = centers.map(
        #[inline(always)]
        |center| &center[..block.len()],
    );
    for (j, values) in block.iter().enumerate() {
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
    for (centers, out) in centers.chunks(GROUP).zip(out.chunks_mut(GROUP)) {
        let out = &mut out[..centers.len()];
        let center = |k: usize| centers[k.min(centers.len() - 1)];
        let centers = [center(0), center(1), center(2), center(3)];
        let center_norms = centers.map(squared_norm);
        for (at, block) in blocks.values.chunks_exact(blocks.n_cols).enumerate() {
            let sums = products::<FMA>(block, centers);
            let first = at * LANES;
            let rows = first..(first + LANES).min(blocks.n_rows);
            let (norms, closest) = (&norms[rows.clone()], &closest[rows.clone()]);
            for (k, out) in out.iter_mut().enumerate() {
                let out = &mut out[rows.clone()];
                let (norm, sums) = (center_norms[k], &sums[k]);
                if let (Some(norms), Some(closest), Some(out)) = (
                    norms.first_chunk::<LANES>(),
                    closest.first_chunk(),
                    out.first_chunk_mut(),
                ) {
                    nearer_of(sums, norm, norms, closest, out);
                    continue;
                }
                for (lane, out) in out.iter_mut().enumerate() {
                    let (norms, closest) = ([norms[lane]], [closest[lane]]);
                    let out = std::array::from_mut(out);
                    nearer_of(&[sums[lane]], norm, &norms, &closest, out);
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

/// Squared distances of rows to a center, or what `closest` holds, whichever is less.
#[inline(always)]
fn nearer_of<const N: usize>(
    products: &[f64; N],
    center_norm: f64,
    norms: &[f64; N],
    closest: &[f64; N],
    out: &mut [f64; N],
) {
    for lane in 0..N {
        let distance = ((-2.0 * products[lane] + center_norm) + norms[lane]).max(0.0);
        out[lane] = if distance < closest[lane] {
            distance
        } else {
            closest[lane]
        };
    }
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
