//! `numpy.linalg`: norms, solving, inverses, determinants, and factorisations.

mod bidiagonal;
mod factors;
mod rotation;
mod singular;
mod symmetric;

pub use factors::{LeastSquares, cond, eigh, eigvalsh, lstsq, matrix_rank, pinv, svd, svdvals};

use super::array::Array;
use super::scalar::Float64;
use crate::py::error::value_error;
use crate::py::{PyErr, PyResult};

#[cold]
fn linalg_error(message: impl Into<String>) -> PyErr {
    PyErr::new("numpy.linalg.LinAlgError", message)
}

/// The order of a square matrix; `LinAlgError` otherwise.
fn order_of(a: &Array<f64>) -> PyResult<usize> {
    match *a.dims() {
        [rows, columns] if rows == columns => Ok(rows),
        [_, _] => Err(linalg_error(
            "Last 2 dimensions of the array must be square",
        )),
        ref other => Err(linalg_error(format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            other.len()
        ))),
    }
}

/// An LU factorisation with partial pivoting, rows in `lu` in C order.
struct Lu {
    n: usize,
    lu: Vec<f64>,
    rows: Vec<usize>,
    odd: bool,
    singular: bool,
}

/// Factorises in the order of LAPACK's `getrf2` for small matrices: column by column, fused updates.
fn lu(a: &Array<f64>) -> PyResult<Lu> {
    let n = order_of(a)?;
    let mut result = Lu {
        n,
        lu: a.to_vec(),
        rows: (0..n).collect(),
        odd: false,
        singular: false,
    };
    for k in 0..n {
        let mut pivot = k;
        for i in k + 1..n {
            if result.lu[i * n + k].abs() > result.lu[pivot * n + k].abs() {
                pivot = i;
            }
        }
        if result.lu[pivot * n + k] == 0.0 {
            result.singular = true;
            continue;
        }
        if pivot != k {
            for j in 0..n {
                result.lu.swap(k * n + j, pivot * n + j);
            }
            result.rows.swap(k, pivot);
            result.odd = !result.odd;
        }
        let inverse = 1.0 / result.lu[k * n + k];
        let (above, below) = result.lu.split_at_mut((k + 1) * n);
        let source = &above[k * n..];
        for row in below.chunks_exact_mut(n) {
            row[k] *= inverse;
            let factor = -row[k];
            for j in k + 1..n {
                row[j] = factor.mul_add(source[j], row[j]);
            }
        }
    }
    Ok(result)
}

impl Lu {
    /// Solves for `columns` right-hand sides in C order.
    fn solve(&self, b: &[f64], columns: usize) -> Vec<f64> {
        let n = self.n;
        let mut x: Vec<f64> = self
            .rows
            .iter()
            .flat_map(|&row| b[row * columns..(row + 1) * columns].iter().copied())
            .collect();
        for i in 0..n {
            let (done, rest) = x.split_at_mut(i * columns);
            for k in 0..i {
                let factor = -self.lu[i * n + k];
                for (slot, &known) in rest[..columns]
                    .iter_mut()
                    .zip(&done[k * columns..(k + 1) * columns])
                {
                    *slot = factor.mul_add(known, *slot);
                }
            }
        }
        for i in (0..n).rev() {
            let (rest, done) = x.split_at_mut((i + 1) * columns);
            let row = &mut rest[i * columns..];
            for k in i + 1..n {
                let factor = -self.lu[i * n + k];
                let known = &done[(k - i - 1) * columns..(k - i) * columns];
                for (slot, &known) in row.iter_mut().zip(known) {
                    *slot = factor.mul_add(known, *slot);
                }
            }
            for slot in row {
                *slot /= self.lu[i * n + i];
            }
        }
        x
    }
}

/// `np.linalg.solve(a, b)`; `LinAlgError` for a singular matrix.
pub fn solve(a: &Array<f64>, b: &Array<f64>) -> PyResult<Array<f64>> {
    let factors = lu(a)?;
    if b.dims().first() != Some(&factors.n) {
        return Err(value_error(format!(
            "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m{})->(m{}) \
             (size {} is different from {})",
            if b.dims().len() == 1 { "" } else { ",n" },
            if b.dims().len() == 1 { "" } else { ",n" },
            b.dims().first().copied().unwrap_or(0),
            factors.n
        )));
    }
    if factors.singular {
        return Err(linalg_error("Singular matrix"));
    }
    let columns = b.len() / factors.n.max(1);
    Ok(Array::from_vec(
        factors.solve(&b.to_vec(), columns),
        b.dims(),
    ))
}

/// `np.linalg.inv(a)`; `LinAlgError` for a singular matrix.
pub fn inv(a: &Array<f64>) -> PyResult<Array<f64>> {
    let n = order_of(a)? as i64;
    solve(a, &super::identity(n)?)
}

/// `np.linalg.det(a)`
pub fn det(a: &Array<f64>) -> PyResult<Float64> {
    let factors = lu(a)?;
    if factors.singular {
        return Ok(Float64(0.0));
    }
    // NumPy multiplies sign and magnitude apart, by way of logarithms.
    let (mut sign, mut log) = (if factors.odd { -1.0 } else { 1.0 }, 0.0);
    for i in 0..factors.n {
        let pivot = factors.lu[i * factors.n + i];
        if pivot < 0.0 {
            sign = -sign;
        }
        log += pivot.abs().ln();
    }
    Ok(Float64(sign * f64::exp(log)))
}

/// `np.linalg.slogdet(a)`: sign and logarithm of the determinant.
pub fn slogdet(a: &Array<f64>) -> PyResult<(Float64, Float64)> {
    let factors = lu(a)?;
    if factors.singular {
        return Ok((Float64(0.0), Float64(f64::NEG_INFINITY)));
    }
    let pivots = (0..factors.n).map(|i| factors.lu[i * factors.n + i]);
    let negative = pivots.clone().filter(|pivot| *pivot < 0.0).count() + usize::from(factors.odd);
    let sign = if negative % 2 == 1 { -1.0 } else { 1.0 };
    Ok((
        Float64(sign),
        Float64(pivots.fold(0.0, |log, pivot| log + pivot.abs().ln())),
    ))
}

/// `np.linalg.norm(a)`: the root of the sum of squares of all elements.
pub fn norm(a: &Array<f64>) -> Float64 {
    let flat = a.ravel();
    let squares: f64 = flat.with_slice(|items| <f64 as super::MatrixItem>::inner(items, items));
    Float64(squares.sqrt())
}

/// `np.linalg.norm(a, ord)` of a vector.
pub fn norm_ord(a: &Array<f64>, ord: f64) -> PyResult<Float64> {
    let result = match a.dims().len() {
        1 => norm_axis_ord(a, ord, 0, false)?.scalar(),
        2 if ord == 1.0 => super::max(&super::sum_axis(&super::abs(a), 0, false)?)?,
        2 if ord == f64::INFINITY => super::max(&super::sum_axis(&super::abs(a), 1, false)?)?,
        2 => return Err(value_error("Invalid norm order for matrices.")),
        _ => return Err(value_error("Improper number of dimensions to norm.")),
    };
    Ok(result)
}

/// `np.linalg.norm(a, axis=axis, keepdims=keepdims)`
pub fn norm_axis(a: &Array<f64>, axis: i64, keepdims: bool) -> PyResult<Array<f64>> {
    let squares = super::square(a);
    Ok(super::sqrt(&super::sum_axis(&squares, axis, keepdims)?))
}

/// `np.linalg.norm(a, ord, axis, keepdims)` of vectors along `axis`.
pub fn norm_axis_ord(a: &Array<f64>, ord: f64, axis: i64, keepdims: bool) -> PyResult<Array<f64>> {
    let magnitudes = super::abs(a);
    if ord == f64::INFINITY {
        super::max_axis(&magnitudes, axis, keepdims)
    } else if ord == f64::NEG_INFINITY {
        super::min_axis(&magnitudes, axis, keepdims)
    } else if ord == 0.0 {
        super::sum_axis(
            &a.map(|&item| f64::from(u8::from(item != 0.0))),
            axis,
            keepdims,
        )
    } else if ord == 1.0 {
        super::sum_axis(&magnitudes, axis, keepdims)
    } else if ord == 2.0 {
        norm_axis(a, axis, keepdims)
    } else {
        let powers = super::power::<f64>(&magnitudes, ord)?;
        super::power::<f64>(&super::sum_axis(&powers, axis, keepdims)?, 1.0 / ord)
    }
}

/// `np.linalg.cholesky(a)`: the lower factor; `LinAlgError` unless positive definite.
pub fn cholesky(a: &Array<f64>) -> PyResult<Array<f64>> {
    let n = order_of(a)?;
    let items = a.to_vec();
    let mut l = vec![0.0; n * n];
    for i in 0..n {
        for j in 0..=i {
            let dot = (0..j).fold(0.0, |total, k| {
                f64::mul_add(l[i * n + k], l[j * n + k], total)
            });
            let rest = items[i * n + j] - dot;
            if i == j {
                if rest <= 0.0 || rest.is_nan() {
                    return Err(linalg_error("Matrix is not positive definite"));
                }
                l[i * n + i] = rest.sqrt();
            } else {
                l[i * n + j] = rest / l[j * n + j];
            }
        }
    }
    Ok(Array::from_vec(l, &[n, n]))
}

/// `np.linalg.qr(a)`, reduced: Householder reflections with LAPACK's signs.
pub fn qr(a: &Array<f64>) -> PyResult<(Array<f64>, Array<f64>)> {
    let &[m, n] = a.dims() else {
        return Err(linalg_error(format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            a.dims().len()
        )));
    };
    let k = m.min(n);
    let mut r = a.to_vec();
    let mut reflectors: Vec<(Vec<f64>, f64)> = Vec::with_capacity(k);
    for j in 0..k {
        let tail: f64 = (j + 1..m).map(|i| r[i * n + j] * r[i * n + j]).sum::<f64>();
        let alpha = r[j * n + j];
        let mut v = vec![0.0; m];
        v[j] = 1.0;
        let mut tau = 0.0;
        if tail != 0.0 {
            let beta = -(alpha * alpha + tail).sqrt().copysign(alpha);
            tau = (beta - alpha) / beta;
            for i in j + 1..m {
                v[i] = r[i * n + j] / (alpha - beta);
            }
        }
        reflect(&mut r, n, &v, tau, j);
        reflectors.push((v, tau));
    }
    let mut q = vec![0.0; m * k];
    (0..k).for_each(|i| q[i * k + i] = 1.0);
    for (v, tau) in reflectors.iter().rev() {
        reflect(&mut q, k, v, *tau, 0);
    }
    let mut upper = vec![0.0; k * n];
    for i in 0..k {
        upper[i * n + i..(i + 1) * n].copy_from_slice(&r[i * n + i..(i + 1) * n]);
    }
    Ok((Array::from_vec(q, &[m, k]), Array::from_vec(upper, &[k, n])))
}

/// Applies `I - tau * v * v'` to the columns from `first` on of a matrix in C order.
fn reflect(matrix: &mut [f64], columns: usize, v: &[f64], tau: f64, first: usize) {
    for j in first..columns {
        let dot: f64 = v
            .iter()
            .enumerate()
            .map(|(i, x)| x * matrix[i * columns + j])
            .sum();
        for (i, x) in v.iter().enumerate() {
            matrix[i * columns + j] -= tau * dot * x;
        }
    }
}

/// `np.linalg.matrix_power(a, n)`
pub fn matrix_power(a: &Array<f64>, n: i64) -> PyResult<Array<f64>> {
    let size = order_of(a)? as i64;
    let mut base = if n < 0 { inv(a)? } else { a.clone() };
    let mut exponent = n.unsigned_abs();
    let mut result: Option<Array<f64>> = None;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = Some(match result {
                Some(product) => super::matmul(&product, &base)?,
                None => base.copy(),
            });
        }
        exponent >>= 1;
        if exponent > 0 {
            base = super::matmul(&base, &base)?;
        }
    }
    match result {
        Some(product) => Ok(product),
        None => super::identity(size),
    }
}
