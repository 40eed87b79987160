//! A design matrix, and sums over its columns in NumPy's order.

use super::sums::pairwise_map;

/// Rows that are summed before the next strip of columns.
const BLOCK: usize = 128;

/// Columns whose sums are held in registers.
const STRIP: usize = 8;

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
        let mut sums = vec![[-0.0; K]; self.n_cols];
        for rows in self.values.chunks(BLOCK * self.n_cols.max(1)) {
            for (strip, sums) in sums.chunks_mut(STRIP).enumerate() {
                let first = strip * STRIP;
                match <&mut [[f64; K]; STRIP]>::try_from(&mut *sums) {
                    Ok(sums) => {
                        let mut totals = *sums;
                        for row in rows.chunks_exact(self.n_cols) {
                            if let Some(row) = row[first..].first_chunk::<STRIP>() {
                                for j in 0..STRIP {
                                    let summands = term(first + j, row[j]);
                                    for k in 0..K {
                                        totals[j][k] += summands[k];
                                    }
                                }
                            }
                        }
                        *sums = totals;
                    }
                    Err(_) => {
                        for row in rows.chunks_exact(self.n_cols) {
                            for (j, (&value, totals)) in
                                row[first..].iter().zip(sums.iter_mut()).enumerate()
                            {
                                let summands = term(first + j, value);
                                for k in 0..K {
                                    totals[k] += summands[k];
                                }
                            }
                        }
                    }
                }
            }
        }
        sums
    }
}
