//! Plane rotations and reflections, with LAPACK's signs.

/// A rotation that turns `(f, g)` into `(r, 0)`: cosine, sine, `r`. Equals LAPACK's `dlartg` but for its scaling.
pub(super) fn rotation(f: f64, g: f64) -> (f64, f64, f64) {
    if g == 0.0 {
        (1.0, 0.0, f)
    } else if f == 0.0 {
        (0.0, 1f64.copysign(g), g.abs())
    } else {
        let r = f.hypot(g).copysign(f);
        (f / r, g / r, r)
    }
}

/// A reflection `I - tau v v'` that turns `(alpha, x)` into `(beta, 0)`: `x` becomes the rest of `v`, whose first element
/// is 1. Returns beta and tau. Equals LAPACK's `dlarfg` but for its scaling.
pub(super) fn reflection(alpha: f64, x: &mut [f64]) -> (f64, f64) {
    let norm = x.iter().fold(0.0, |norm: f64, item| norm.hypot(*item));
    if norm == 0.0 {
        return (alpha, 0.0);
    }
    let beta = -alpha.hypot(norm).copysign(alpha);
    let scale = 1.0 / (alpha - beta);
    x.iter_mut().for_each(|item| *item *= scale);
    (beta, (beta - alpha) / beta)
}

/// A square or rectangular matrix by columns.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) n_rows: usize,
    pub(super) items: Vec<f64>,
}

impl Columns {
    /// The transpose of a matrix in C order with rows of `n_rows` items: its rows are the columns.
    pub(super) fn new(n_rows: usize, items: Vec<f64>) -> Columns {
        Columns { n_rows, items }
    }

    pub(super) fn identity(n: usize) -> Columns {
        let mut items = vec![0.0; n * n];
        items.iter_mut().step_by(n + 1).for_each(|item| *item = 1.0);
        Columns::new(n, items)
    }

    pub(super) fn column(&self, j: usize) -> &[f64] {
        &self.items[j * self.n_rows..(j + 1) * self.n_rows]
    }

    pub(super) fn column_mut(&mut self, j: usize) -> &mut [f64] {
        &mut self.items[j * self.n_rows..(j + 1) * self.n_rows]
    }

    pub(super) fn n_columns(&self) -> usize {
        self.items.len() / self.n_rows.max(1)
    }

    /// Rotates columns `j` and `j + 1`: a step of LAPACK's `dlasr` from the right.
    pub(super) fn rotate(&mut self, j: usize, cosine: f64, sine: f64) {
        let (left, right) =
            self.items[j * self.n_rows..(j + 2) * self.n_rows].split_at_mut(self.n_rows);
        for (left, right) in left.iter_mut().zip(right) {
            let old = *right;
            *right = cosine * old - sine * *left;
            *left = sine * old + cosine * *left;
        }
    }

    pub(super) fn swap(&mut self, j: usize, k: usize) {
        let (first, last) = (j.min(k), j.max(k));
        if first < last {
            let (left, right) = self.items.split_at_mut(last * self.n_rows);
            left[first * self.n_rows..(first + 1) * self.n_rows]
                .swap_with_slice(&mut right[..self.n_rows]);
        }
    }

    /// Applies `I - tau v v'` from the left; `v` stands for the last rows.
    pub(super) fn reflect(&mut self, v: &[f64], tau: f64) {
        let first = self.n_rows - v.len();
        for column in self.items.chunks_exact_mut(self.n_rows) {
            let column = &mut column[first..];
            let dot = v.iter().zip(&*column).fold(0.0, |dot, (a, b)| a * b + dot);
            for (item, v) in column.iter_mut().zip(v) {
                *item -= tau * dot * v;
            }
        }
    }

    /// The matrix in C order.
    pub(super) fn to_rows(&self) -> Vec<f64> {
        let n_columns = self.n_columns();
        (0..self.n_rows * n_columns)
            .map(|at| self.items[at % n_columns * self.n_rows + at / n_columns])
            .collect()
    }
}
