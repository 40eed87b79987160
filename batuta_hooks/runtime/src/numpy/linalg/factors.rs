//! What eigenvalues and singular values give: `eigh`, `svd`, `pinv`, `lstsq`, ranks and condition numbers.

use super::singular::Svd;
use super::{linalg_error, order_of, symmetric};
use crate::numpy::array::Array;
use crate::numpy::scalar::{Float64, Int32, Int64};
use crate::py::PyResult;

/// The sides of a matrix; `LinAlgError` for an array of other than two dimensions.
fn sides(a: &Array<f64>) -> PyResult<(usize, usize)> {
    match *a.dims() {
        [m, n] => Ok((m, n)),
        ref other if other.len() < 2 => Err(linalg_error(format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            other.len()
        ))),
        _ => Err(linalg_error("stacks of matrices are not supported")),
    }
}

fn decompose(a: &Array<f64>, full: bool) -> PyResult<Svd> {
    let (m, n) = sides(a)?;
    let items = a.to_vec();
    let is_finite = items.iter().all(|item| item.is_finite());
    is_finite
        .then(|| Svd::new(m, n, items, full))
        .flatten()
        .ok_or_else(|| linalg_error("SVD did not converge"))
}

fn largest(s: &[f64]) -> f64 {
    s.first().copied().unwrap_or(0.0)
}

/// `np.linalg.eigh(a)`: eigenvalues in ascending order, and the eigenvectors as columns; the lower triangle counts.
///
/// Equals NumPy within some ULP. Vectors of more than 25 rows, and those of equal eigenvalues, may have other signs.
pub fn eigh(a: &Array<f64>) -> PyResult<(Array<f64>, Array<f64>)> {
    let n = order_of(a)?;
    // The matrix is symmetric: its rows are as good as its columns, but for which triangle is looked at.
    let columns = a.transpose().to_vec();
    let (values, vectors) =
        symmetric::eigen(n, columns).ok_or_else(|| linalg_error("Eigenvalues did not converge"))?;
    let vectors = Array::from_vec(vectors.to_rows(), &[n, n]);
    Ok((Array::from_items(values), vectors))
}

/// `np.linalg.eigvalsh(a)`
pub fn eigvalsh(a: &Array<f64>) -> PyResult<Array<f64>> {
    Ok(eigh(a)?.0)
}

/// `np.linalg.svd(a, full_matrices)`: U, the singular values in descending order, and the transpose of V.
///
/// Equals NumPy within some ULP. Vectors may have other signs where both sides have more than 25 rows and columns, or
/// where singular values are equal or zero.
pub fn svd(a: &Array<f64>, full: bool) -> PyResult<(Array<f64>, Array<f64>, Array<f64>)> {
    let (m, n) = sides(a)?;
    let found = decompose(a, full)?;
    let u = Array::from_vec(found.u.to_rows(), &[m, found.u.n_columns()]);
    let v_rows = found.v.n_columns();
    let v = Array::from_vec(found.v.items, &[v_rows, n]);
    Ok((u, Array::from_items(found.s), v))
}

/// `np.linalg.svd(a, compute_uv=False)`, `np.linalg.svdvals(a)`
pub fn svdvals(a: &Array<f64>) -> PyResult<Array<f64>> {
    Ok(Array::from_items(decompose(a, false)?.s))
}

/// `np.linalg.pinv(a, rcond)`: the pseudo-inverse.
pub fn pinv(a: &Array<f64>, rcond: f64) -> PyResult<Array<f64>> {
    let (m, n) = sides(a)?;
    let found = decompose(a, false)?;
    let cutoff = rcond * largest(&found.s);
    let mut inverse = vec![0.0; n * m];
    for (k, &s) in found.s.iter().enumerate().filter(|(_, s)| **s > cutoff) {
        let (u, v) = (found.u.column(k), found.v.column(k));
        for (row, v) in inverse.chunks_exact_mut(m).zip(v) {
            for (item, u) in row.iter_mut().zip(u) {
                *item = v.mul_add(u / s, *item);
            }
        }
    }
    Ok(Array::from_vec(inverse, &[n, m]))
}

/// `np.linalg.matrix_rank(A, tol)`: the number of singular values above `tol`, or above the rounding error of the largest.
pub fn matrix_rank(a: &Array<f64>, tol: Option<f64>) -> PyResult<Int64> {
    let (m, n) = sides(a)?;
    let s = decompose(a, false)?.s;
    let tol = tol.unwrap_or_else(|| largest(&s) * (m.max(n) as f64 * f64::EPSILON));
    Ok(Int64(s.iter().filter(|value| **value > tol).count() as i64))
}

/// `np.linalg.cond(x)`: the ratio of the largest singular value to the smallest one.
pub fn cond(a: &Array<f64>) -> PyResult<Float64> {
    let (m, n) = sides(a)?;
    if m == 0 || n == 0 {
        return Err(linalg_error("cond is not defined on empty arrays"));
    }
    let s = decompose(a, false)?.s;
    let ratio = largest(&s) / s.last().copied().unwrap_or(0.0);
    Ok(Float64(if ratio.is_nan() { f64::INFINITY } else { ratio }))
}

/// What `np.linalg.lstsq` gives: the solution, the sums of squared residuals, the rank, the singular values.
pub type LeastSquares = (Array<f64>, Array<f64>, Int32, Array<f64>);

/// `np.linalg.lstsq(a, b, rcond)`: the least-squares solution of minimum norm.
pub fn lstsq(a: &Array<f64>, b: &Array<f64>, rcond: Option<f64>) -> PyResult<LeastSquares> {
    let (m, n) = sides(a)?;
    let columns = match *b.dims() {
        [_] => 1,
        [_, columns] => columns,
        ref other => {
            return Err(linalg_error(format!(
                "{}-dimensional array given. Array must be two-dimensional",
                other.len()
            )));
        }
    };
    if b.dims()[0] != m {
        return Err(linalg_error("Incompatible dimensions"));
    }
    let found = decompose(a, false)
        .map_err(|_| linalg_error("SVD did not converge in Linear Least Squares"))?;
    let cutoff = match rcond {
        Some(rcond) if rcond < 0.0 => f64::EPSILON / 2.0,
        Some(rcond) => rcond,
        None => f64::EPSILON * m.max(n) as f64,
    } * largest(&found.s);
    let rank = found.s.iter().filter(|value| **value > cutoff).count();
    let targets = b.to_vec();
    let target = |j: usize| targets.iter().skip(j).step_by(columns.max(1));
    let mut x = vec![0.0; n * columns];
    let mut residuals = Vec::with_capacity(columns);
    for j in 0..columns {
        let mut rest: Vec<f64> = target(j).copied().collect();
        for (k, s) in found.s.iter().enumerate() {
            let u = found.u.column(k);
            let share = u.iter().zip(&rest).fold(0.0, |dot, (u, b)| u * b + dot);
            rest.iter_mut()
                .zip(u)
                .for_each(|(rest, u)| *rest -= share * u);
            if k < rank {
                let slots = x.iter_mut().skip(j).step_by(columns);
                slots
                    .zip(found.v.column(k))
                    .for_each(|(slot, v)| *slot = v.mul_add(share / s, *slot));
            }
        }
        residuals.push(rest.iter().fold(0.0, |sum, rest| rest * rest + sum));
    }
    if rank != n || m <= n {
        residuals.clear();
    }
    let shape: Vec<usize> = [n].iter().chain(&b.dims()[1..]).copied().collect();
    Ok((
        Array::from_vec(x, &shape),
        Array::from_items(residuals),
        Int32(rank as i32),
        Array::from_items(found.s),
    ))
}
