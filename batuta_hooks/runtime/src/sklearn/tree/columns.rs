//! The training data by columns, as float32, the precision that trees compare in.

/// A feature counts as constant where its values are within this distance, and values closer than it are not separated.
pub const FEATURE_THRESHOLD: f32 = 1e-7;

/// Column-major float32 training data.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Number of rows.
    pub n_rows: usize,
    /// Number of columns.
    pub n_cols: usize,
    values: Vec<f32>,
}

impl Columns {
    /// Casts row-major float64 rows.
    pub fn new(rows: &[f64], n_rows: usize, n_cols: usize) -> Columns {
        let mut values = vec![0.0; n_rows * n_cols];
        for (i, row) in rows.chunks_exact(n_cols.max(1)).enumerate() {
            for (j, &value) in row.iter().enumerate() {
                values[j * n_rows + i] = value as f32;
            }
        }
        Columns {
            n_rows,
            n_cols,
            values,
        }
    }

    /// Column `j`.
    pub fn column(&self, j: usize) -> &[f32] {
        &self.values[j * self.n_rows..(j + 1) * self.n_rows]
    }
}

/// Training data as ranks: each value is its position among the column's distinct values.
///
/// Ranks order as the values do and are small integers, so a node sorts them by counting.
#[derive(Clone, Debug)]
pub struct RankedColumns {
    /// Number of rows.
    pub n_rows: usize,
    /// Number of columns.
    pub n_cols: usize,
    ranks: Vec<u32>,
    distinct: Vec<Vec<f32>>,
}

impl RankedColumns {
    /// Ranks each column.
    pub fn new(columns: &Columns) -> RankedColumns {
        let mut ranks = vec![0; columns.n_rows * columns.n_cols];
        let mut distinct = Vec::with_capacity(columns.n_cols);
        let mut order: Vec<u64> = Vec::new();
        for j in 0..columns.n_cols {
            let column = columns.column(j);
            order.clear();
            order.extend(
                column
                    .iter()
                    .enumerate()
                    .map(|(i, &value)| u64::from(sortable(value)) << 32 | i as u64),
            );
            order.sort_unstable();
            let mut values: Vec<f32> = Vec::new();
            let column_ranks = &mut ranks[j * columns.n_rows..(j + 1) * columns.n_rows];
            for &key in &order {
                let row = key as u32 as usize;
                if values.last() != Some(&column[row]) {
                    values.push(column[row]);
                }
                column_ranks[row] = values.len() as u32 - 1;
            }
            distinct.push(values);
        }
        RankedColumns {
            n_rows: columns.n_rows,
            n_cols: columns.n_cols,
            ranks,
            distinct,
        }
    }

    /// The ranks of column `j`, by row.
    pub fn ranks(&self, j: usize) -> &[u32] {
        &self.ranks[j * self.n_rows..(j + 1) * self.n_rows]
    }

    /// The distinct values of column `j`, ascending.
    pub fn distinct(&self, j: usize) -> &[f32] {
        &self.distinct[j]
    }
}

/// An integer that orders as the value does (-0.0 just below 0.0).
fn sortable(value: f32) -> u32 {
    let bits = value.to_bits();
    if bits >> 31 == 1 {
        !bits
    } else {
        bits | 0x8000_0000
    }
}
