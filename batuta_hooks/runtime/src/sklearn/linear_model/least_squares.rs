//! Least squares of centered data.

use crate::sklearn::matrix::Matrix;
use crate::sklearn::sums::pairwise_sum;

use super::gram;
use super::qr;
use super::svd::svd;

/// Condition number of the normal equations up to which one step of refinement makes their solution as accurate as QR's.
const MAX_CONDITION: f64 = 1e7;

/// Condition number of the normal equations up to which their solution needs no refinement: the error is below 1e-13.
const SMALL_CONDITION: f64 = 100.0;

/// Singular values below this fraction of the largest one count as zero: the `tol` of `LinearRegression`.
pub const TOLERANCE: f64 = 1e-6;

/// A linear model: `y = x coef + intercept`.
#[derive(Clone, Debug)]
pub struct Solution {
    /// `coef_`
    pub coef: Vec<f64>,
    /// `intercept_`
    pub intercept: f64,
    /// `rank_`
    pub rank: usize,
}

/// The least-squares solution of minimum norm; equals `LinearRegression.fit` up to rounding.
///
/// `x_sums` are the sums of the columns.
pub fn least_squares(
    x: &Matrix<'_>,
    y: &[f64],
    x_sums: &[f64],
    fit_intercept: bool,
    tolerance: f64,
) -> Solution {
    let n = x.n_rows as f64;
    let (x_mean, y_mean) = if fit_intercept {
        (
            x_sums.iter().map(|sum| sum / n).collect(),
            pairwise_sum(y) / n,
        )
    } else {
        (vec![0.0; x.n_cols], 0.0)
    };
    let (coef, rank) = normal_equations(x, y, &x_mean, y_mean)
        .map(|coef| (coef, x.n_cols))
        .unwrap_or_else(|| singular_values(x, y, &x_mean, y_mean, tolerance));
    let intercept = if fit_intercept {
        y_mean
            - x_mean
                .iter()
                .zip(&coef)
                .fold(0.0, |sum, (a, b)| sum + a * b)
    } else {
        0.0
    };
    Solution {
        coef,
        intercept,
        rank,
    }
}

/// Normal equations with a step of iterative refinement, `None` where the matrix is not well-conditioned.
fn normal_equations(x: &Matrix<'_>, y: &[f64], x_mean: &[f64], y_mean: f64) -> Option<Vec<f64>> {
    if x.n_rows <= x.n_cols {
        return None;
    }
    let (n, width) = (x.n_cols, x.n_cols + 1);
    let gram = gram::gram(x.values, y, n, x_mean, y_mean);
    let factor = gram::cholesky(&gram, n, width)?;
    let condition = gram::condition(&gram, &factor, n, width);
    if condition.is_nan() || condition > MAX_CONDITION {
        return None;
    }
    let products: Vec<f64> = (0..n).map(|i| gram[i * width + n]).collect();
    let mut coef = gram::solve(&factor, &products);
    if condition <= SMALL_CONDITION {
        return Some(coef);
    }
    let step = gram::solve(
        &factor,
        &gram::residual_products(x.values, y, x_mean, y_mean, &coef),
    );
    coef.iter_mut()
        .zip(&step)
        .for_each(|(value, step)| *value += step);
    Some(coef)
}

/// The solution of minimum norm and the rank, by QR and the singular values of R.
fn singular_values(
    x: &Matrix<'_>,
    y: &[f64],
    x_mean: &[f64],
    y_mean: f64,
    tolerance: f64,
) -> (Vec<f64>, usize) {
    let (n, width) = (x.n_cols, x.n_cols + 1);
    let (columns, target): (Vec<Vec<f64>>, Vec<f64>) = if x.n_rows > n {
        let r = qr::triangle(x.values, y, n, x_mean, y_mean);
        (
            (0..n)
                .map(|j| (0..n).map(|i| r[i * width + j]).collect())
                .collect(),
            (0..n).map(|i| r[i * width + n]).collect(),
        )
    } else {
        let column = |j: usize| {
            (0..x.n_rows)
                .map(|i| x.values[i * n + j] - x_mean[j])
                .collect()
        };
        (
            (0..n).map(column).collect(),
            y.iter().map(|target| target - y_mean).collect(),
        )
    };
    let decomposition = svd(columns);
    let squares: Vec<f64> = decomposition
        .us
        .iter()
        .map(|column| column.iter().map(|u| u * u).sum())
        .collect();
    let largest = squares
        .iter()
        .fold(0.0f64, |max, &square| max.max(square))
        .sqrt();
    let mut coef = vec![0.0; n];
    let mut rank = 0;
    for ((us, v), square) in decomposition.us.iter().zip(&decomposition.v).zip(&squares) {
        if square.sqrt() <= tolerance * largest || *square == 0.0 {
            continue;
        }
        rank += 1;
        let share = us.iter().zip(&target).fold(0.0, |sum, (u, b)| sum + u * b) / square;
        coef.iter_mut()
            .zip(v)
            .for_each(|(value, v)| *value += share * v);
    }
    (coef, rank)
}
