//! A design matrix, and sums over its columns in NumPy's order.

use super::sums::pairwise_map;
use crate::simd::dispatch;

/// Rows that are summed before the next strip of columns.
const BLOCK: usize = 128;

/// A row-major float64 matrix.
#[derive(Clone, Copy, Debug)]
pub struct Matrix<'a> {
    /// Its elements, row by row.
    pub values: &'a [f64],
    /// Number of rows.
    pub n_rows: usize,
    /// Number of columns.
    pub n_cols: usize,
    /// Whether NumPy holds it by columns: then a sum over a column is pairwise, else from the first row to the last.
    pub by_columns: bool,
}

impl<'a> Matrix<'a> {
    /// A matrix that NumPy holds by rows.
    pub fn new(values: &'a [f64], n_rows: usize, n_cols: usize) -> Matrix<'a> {
        Matrix {
            values,
            n_rows,
            n_cols,
            by_columns: false,
        }
    }

    /// Row `i`.
    pub fn row(&self, i: usize) -> &'a [f64] {
        &self.values[i * self.n_cols..(i + 1) * self.n_cols]
    }

    /// Several `np.sum(term(X), axis=0)` at once: `term` maps a column's number and an element to `K` summands.
    pub fn column_sums<const K: usize>(
        &self,
        term: impl Fn(usize, f64) -> [f64; K],
    ) -> Vec<[f64; K]> {
        if self.by_columns || self.n_cols == 1 {
            return (0..self.n_cols)
                .map(|j| {
                    std::array::from_fn(|k| {
                        pairwise_map(self.n_rows, 0, &|i| {
                            term(j, self.values[i * self.n_cols + j])[k]
                        })
                    })
                })
                .collect();
        }
        ordered_sums(self.values, self.n_cols, term)
    }

    /// `np.sum(X, axis=0)`
    pub fn sums(&self) -> Vec<f64> {
        if self.by_columns || self.n_cols == 1 {
            let sums = self.column_sums(|_, value| [value]);
            return sums.into_iter().map(|[sum]| sum).collect();
        }
        plain_sums(self.values, self.n_cols)
    }

    /// Sums of the deviations from `center`, and of their squares.
    pub fn deviations(&self, center: &[f64]) -> Vec<[f64; 2]> {
        if self.by_columns || self.n_cols == 1 {
            return self.column_sums(|j, value| {
                let deviation = value - center[j];
                [deviation, deviation * deviation]
            });
        }
        deviation_sums(self.values, self.n_cols, center)
    }
}

dispatch! {
    fn plain_sums(values: &[f64], n_cols: usize) -> Vec<f64> = plain_sums_body
}

#[inline(always)]
fn plain_sums_body<const FMA: bool>(values: &[f64], n_cols: usize) -> Vec<f64> {
    let sums = ordered_sums(
        values,
        n_cols,
        #[inline(always)]
        |_, value| [value],
    );
    sums.into_iter().map(|[sum]| sum).collect()
}

dispatch! {
    fn deviation_sums(values: &[f64], n_cols: usize, center: &[f64]) -> Vec<[f64; 2]> = deviation_sums_body
}

#[inline(always)]
fn deviation_sums_body<const FMA: bool>(
    values: &[f64],
    n_cols: usize,
    center: &[f64],
) -> Vec<[f64; 2]> {
    let center = &center[..n_cols];
    ordered_sums(
        values,
        n_cols,
        #[inline(always)]
        |j, value| {
            let deviation = value - center[j];
            [deviation, deviation * deviation]
        },
    )
}

/// Sums over the columns of a row-major matrix, from the first row to the last.
#[inline(always)]
fn ordered_sums<const K: usize>(
    values: &[f64],
    n_cols: usize,
    term: impl Fn(usize, f64) -> [f64; K],
) -> Vec<[f64; K]> {
    let mut sums = vec![[-0.0; K]; n_cols];
    for rows in values.chunks(BLOCK * n_cols.max(1)) {
        let mut first = 0;
        while first < n_cols {
            let left = n_cols - first;
            if left >= 16 {
                strip_sums::<16, K>(rows, n_cols, first, &mut sums, &term);
                first += 16;
            } else if left >= 4 {
                strip_sums::<4, K>(rows, n_cols, first, &mut sums, &term);
                first += 4;
            } else {
                strip_sums::<1, K>(rows, n_cols, first, &mut sums, &term);
                first += 1;
            }
        }
    }
    sums
}

/// Adds the rows' summands of `STRIP` columns, whose sums are held in registers.
#[inline(always)]
fn strip_sums<const STRIP: usize, const K: usize>(
    rows: &[f64],
    n_cols: usize,
    first: usize,
    sums: &mut [[f64; K]],
    term: &impl Fn(usize, f64) -> [f64; K],
) {
    let sums = &mut sums[first..first + STRIP];
    let mut totals = [[0.0; STRIP]; K];
    for (j, sums) in sums.iter().enumerate() {
        for k in 0..K {
            totals[k][j] = sums[k];
        }
    }
    for row in rows.chunks_exact(n_cols) {
        let Some(row) = row[first..].first_chunk::<STRIP>() else {
            continue;
        };
        for j in 0..STRIP {
            let summands = term(first + j, row[j]);
            for k in 0..K {
                totals[k][j] += summands[k];
            }
        }
    }
    for (j, sums) in sums.iter_mut().enumerate() {
        for k in 0..K {
            sums[k] = totals[k][j];
        }
    }
}
