//! Singular value decomposition: bidiagonal form by reflections, then the values of the bidiagonal matrix.

use super::bidiagonal::Bidiagonal;
use super::rotation::{Columns, reflection};

/// A factorisation `U S V'`: columns of U, singular values in descending order, columns of V.
pub(super) struct Svd {
    pub(super) u: Columns,
    pub(super) s: Vec<f64>,
    pub(super) v: Columns,
}

/// Reflections, each with its tau; a vector stands for the last rows.
type Reflections = Vec<(Vec<f64>, f64)>;

impl Svd {
    /// Decomposes an `m x n` matrix in C order; U and V are square if `full`. `None` when the steps don't converge.
    /// Follows LAPACK's `dgesdd`, so that vectors have the signs of NumPy's where the smaller side has up to 25.
    pub(super) fn new(m: usize, n: usize, a: Vec<f64>, full: bool) -> Option<Svd> {
        let is_tall = m >= n;
        let rows = Columns::new(n, a);
        let (long, short) = (m.max(n), m.min(n));
        let mut tall = if is_tall {
            Columns::new(m, rows.to_rows())
        } else {
            rows
        };
        if short == 0 {
            let size = if full { long } else { 0 };
            let (large, none) = (
                Columns::new(long, Columns::identity(size).items),
                Columns::new(0, Vec::new()),
            );
            let (u, v) = if is_tall {
                (large, none)
            } else {
                (none, large)
            };
            return Some(Svd {
                u,
                s: Vec::new(),
                v,
            });
        }
        if long >= short * 11 / 6 {
            // A matrix that is much longer than wide is made square first.
            let reflections = qr(&mut tall);
            let mut core = Columns::new(short, vec![0.0; short * short]);
            for j in 0..short {
                core.column_mut(j)[..=j].copy_from_slice(&tall.column(j)[..=j]);
            }
            if !is_tall {
                core = Columns::new(short, core.to_rows());
            }
            let (left, right, found) = decompose(&mut core, false)?;
            let (mut u, mut v) = (found.u, found.v);
            reflect_all(&mut u, &left);
            reflect_all(&mut v, &right);
            let side = if is_tall { &mut u } else { &mut v };
            *side = extended(side, long, full);
            reflect_all(side, &reflections);
            return Some(Svd { u, s: found.d, v });
        }
        let (left, right, found) = decompose(&mut tall, !is_tall)?;
        let (mut u, mut v) = (found.u, found.v);
        let (long_side, short_side) = if is_tall {
            (&mut u, &mut v)
        } else {
            (&mut v, &mut u)
        };
        *long_side = extended(long_side, long, full);
        reflect_all(long_side, &left);
        reflect_all(short_side, &right);
        Some(Svd { u, s: found.d, v })
    }
}

/// The columns with zeros below, and with unit vectors beside them if `full`.
fn extended(columns: &Columns, n_rows: usize, full: bool) -> Columns {
    let count = columns.n_columns();
    let width = if full { n_rows } else { count };
    let mut wider = Columns::new(n_rows, vec![0.0; n_rows * width]);
    for j in 0..width {
        if j < count {
            wider.column_mut(j)[..columns.n_rows].copy_from_slice(columns.column(j));
        } else {
            wider.column_mut(j)[j] = 1.0;
        }
    }
    wider
}

fn reflect_all(columns: &mut Columns, reflections: &Reflections) {
    for (v, tau) in reflections.iter().rev() {
        columns.reflect(v, *tau);
    }
}

/// The reflection that clears a column below row `first`, applied to the columns after it.
fn reflect_column(a: &mut Columns, j: usize, first: usize) -> (Vec<f64>, f64) {
    let (alpha, rest) = a.column_mut(j)[first..].split_at_mut(1);
    let (beta, tau) = reflection(alpha[0], rest);
    let v: Vec<f64> = [1.0].iter().chain(&*rest).copied().collect();
    alpha[0] = beta;
    let n_rows = a.n_rows;
    for column in a.items[(j + 1) * n_rows..].chunks_exact_mut(n_rows) {
        let column = &mut column[first..];
        let dot = v.iter().zip(&*column).fold(0.0, |dot, (a, b)| a * b + dot);
        column
            .iter_mut()
            .zip(&v)
            .for_each(|(item, v)| *item -= tau * dot * v);
    }
    (v, tau)
}

/// The reflection that clears a row right of column `first`, applied to the rows below it.
fn reflect_row(a: &mut Columns, i: usize, first: usize) -> (Vec<f64>, f64) {
    let n_columns = a.n_columns();
    let mut row: Vec<f64> = (first..n_columns).map(|j| a.column(j)[i]).collect();
    let (alpha, rest) = row.split_at_mut(1);
    let (beta, tau) = reflection(alpha[0], rest);
    row[0] = 1.0;
    a.column_mut(first)[i] = beta;
    let mut dots = vec![0.0; a.n_rows - i - 1];
    for (j, v) in row.iter().enumerate() {
        for (dot, item) in dots.iter_mut().zip(&a.column(first + j)[i + 1..]) {
            *dot += item * v;
        }
    }
    for (j, v) in row.iter().enumerate() {
        for (item, dot) in a.column_mut(first + j)[i + 1..].iter_mut().zip(&dots) {
            *item -= tau * dot * v;
        }
    }
    (row, tau)
}

fn qr(a: &mut Columns) -> Reflections {
    (0..a.n_columns())
        .map(|j| reflect_column(a, j, j))
        .collect()
}

/// The bidiagonal form of a matrix with at least as many rows as columns, and its singular values; those of its transpose,
/// which is lower bidiagonal, if `transposed`.
fn decompose(a: &mut Columns, transposed: bool) -> Option<(Reflections, Reflections, Bidiagonal)> {
    let n = a.n_columns();
    let (mut left, mut right) = (Vec::with_capacity(n), Vec::with_capacity(n));
    for i in 0..n {
        left.push(reflect_column(a, i, i));
        if i + 1 < n {
            right.push(reflect_row(a, i, i + 1));
        }
    }
    let d = (0..n).map(|i| a.column(i)[i]).collect();
    let e = (1..n).map(|i| a.column(i)[i - 1]).collect();
    Some((left, right, Bidiagonal::new(d, e, transposed)?))
}
