//! The center closest to each row.

use crate::simd::{dispatch, multiply_add};
use crate::sklearn::matrix::Matrix;

use super::blocks::squared_norm;

/// Centers whose distances to a row are computed side by side.
const LANES: usize = 8;

/// Rows whose distances are computed at once.
const ROWS: usize = 4;

/// Rows that are labelled before they are added up: they stay in the first-level cache.
const RUN: usize = 64;

/// Centers in groups of [`LANES`], transposed; the last group is filled up with centers that are infinitely far.
#[derive(Clone, Debug)]
pub struct Centers {
    n_cols: usize,
    groups: Vec<f64>,
    norms: Vec<f64>,
}

impl Centers {
    /// Transposes row-major centers.
    pub fn new(centers: &[f64], n_cols: usize) -> Centers {
        let n_clusters = centers.len() / n_cols;
        let padded = n_clusters.next_multiple_of(LANES);
        let mut packed = Centers {
            n_cols,
            groups: vec![0.0; padded * n_cols],
            norms: vec![f64::INFINITY; padded],
        };
        for (cluster, center) in centers.chunks_exact(n_cols).enumerate() {
            packed.norms[cluster] = squared_norm(center);
            let group = &mut packed.groups[cluster / LANES * LANES * n_cols..];
            for (values, &value) in group.chunks_exact_mut(LANES).zip(center) {
                values[cluster % LANES] = value;
            }
        }
        packed
    }
}

/// Sums of the rows of each cluster, and their numbers.
type Totals<'a> = Option<(&'a mut [f64], &'a mut [f64])>;

/// Labels each row with its closest center, the first one on ties: the smallest `||c||^2 - 2 x c`. Adds the rows to `totals`.
pub fn nearest_rows(x: &Matrix<'_>, centers: &Centers, labels: &mut [i32], totals: Totals<'_>) {
    nearest_any(x.values, centers, labels, totals);
}

dispatch! {
    fn nearest_any(values: &[f64], centers: &Centers, labels: &mut [i32], totals: Totals<'_>) -> () = nearest_body
}

#[inline(always)]
fn nearest_body<const FMA: bool>(
    values: &[f64],
    centers: &Centers,
    labels: &mut [i32],
    mut totals: Totals<'_>,
) {
    let n_cols = centers.n_cols;
    for (values, labels) in values.chunks(RUN * n_cols).zip(labels.chunks_mut(RUN)) {
        let (blocks, rest) = labels.as_chunks_mut::<ROWS>();
        let (block_values, rest_values) = values.split_at(blocks.len() * ROWS * n_cols);
        for (labels, rows) in blocks
            .iter_mut()
            .zip(block_values.chunks_exact(ROWS * n_cols))
        {
            *labels = nearest_of::<FMA, ROWS>(rows, centers);
        }
        for (label, row) in rest.iter_mut().zip(rest_values.chunks_exact(n_cols)) {
            [*label] = nearest_of::<FMA, 1>(row, centers);
        }
        if let Some((sums, counts)) = &mut totals {
            for (row, &label) in values.chunks_exact(n_cols).zip(&*labels) {
                counts[label as usize] += 1.0;
                add(row, &mut sums[label as usize * n_cols..][..n_cols]);
            }
        }
    }
}

#[inline(always)]
fn add(row: &[f64], sums: &mut [f64]) {
    let ((row, row_rest), (sums, sums_rest)) = (row.as_chunks::<4>(), sums.as_chunks_mut::<4>());
    for (sums, values) in sums.iter_mut().zip(row) {
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += value;
        }
    }
    for (sum, value) in sums_rest.iter_mut().zip(row_rest) {
        *sum += value;
    }
}

/// The closest centers of `N` rows. Each product is a chain of sums from the first feature to the last.
#[inline(always)]
fn nearest_of<const FMA: bool, const N: usize>(rows: &[f64], centers: &Centers) -> [i32; N] {
    let n_cols = centers.n_cols;
    let rows: [&[f64]; N] = std::array::from_fn(|i| &rows[i * n_cols..][..n_cols]);
    let mut labels = [0i64; N];
    let mut best = [f64::INFINITY; N];
    let (groups, norms) = (
        centers.groups.as_chunks::<LANES>().0,
        centers.norms.as_chunks::<LANES>().0,
    );
    for (number, (group, norms)) in groups.chunks_exact(n_cols).zip(norms).enumerate() {
        let products = products::<FMA, N>(&rows, group, n_cols);
        // Center by center for all rows at once: an instruction compares a distance of each row.
        for lane in 0..LANES {
            let label = (number * LANES + lane) as i64;
            for i in 0..N {
                let distance = norms[lane] - 2.0 * products[i][lane];
                let is_closer = distance < best[i];
                best[i] = if is_closer { distance } else { best[i] };
                labels[i] = if is_closer { label } else { labels[i] };
            }
        }
    }
    labels.map(
        #[inline(always)]
        |label| label as i32,
    )
}

#[inline(always)]
fn products<const FMA: bool, const N: usize>(
    rows: &[&[f64]; N],
    group: &[[f64; LANES]],
    n_cols: usize,
) -> [[f64; LANES]; N] {
    let mut products = [[0.0; LANES]; N];
    let group = &group[..n_cols];
    let rows = rows.map(
        #[inline(always)]
        |row| &row[..n_cols],
    );
    for j in 0..n_cols {
        let values = group[j];
        for i in 0..N {
            let value = rows[i][j];
            for lane in 0..LANES {
                products[i][lane] = multiply_add::<FMA>(value, values[lane], products[i][lane]);
            }
        }
    }
    products
}
