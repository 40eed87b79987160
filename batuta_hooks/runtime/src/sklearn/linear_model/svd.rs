//! Singular values by one-sided Jacobi rotations.

/// `A = U S V'` of a matrix given by columns: `us` holds the columns of `U S`, `v` those of V.
pub struct Svd {
    /// Columns of `U S`.
    pub us: Vec<Vec<f64>>,
    /// Columns of V.
    pub v: Vec<Vec<f64>>,
}

/// Sweeps after which rotations have converged for any matrix.
const SWEEPS: usize = 60;

/// Rotates pairs of columns until all are orthogonal (Hestenes 1958); accurate for small singular values too.
pub fn svd(mut columns: Vec<Vec<f64>>) -> Svd {
    let n = columns.len();
    let mut v: Vec<Vec<f64>> = (0..n)
        .map(|j| (0..n).map(|i| f64::from(u8::from(i == j))).collect())
        .collect();
    for _ in 0..SWEEPS {
        let mut rotated = false;
        for p in 0..n {
            for q in p + 1..n {
                let (alpha, beta, gamma) = columns[p]
                    .iter()
                    .zip(&columns[q])
                    .fold((0.0, 0.0, 0.0), |sums, (a, b)| {
                        (sums.0 + a * a, sums.1 + b * b, sums.2 + a * b)
                    });
                if gamma.abs() <= f64::EPSILON * (alpha * beta).sqrt() || gamma == 0.0 {
                    continue;
                }
                rotated = true;
                let zeta = (beta - alpha) / (2.0 * gamma);
                let t = zeta.signum() / (zeta.abs() + zeta.hypot(1.0));
                let c = 1.0 / t.hypot(1.0);
                rotate(&mut columns, p, q, c, c * t);
                rotate(&mut v, p, q, c, c * t);
            }
        }
        if !rotated {
            break;
        }
    }
    Svd { us: columns, v }
}

fn rotate(columns: &mut [Vec<f64>], p: usize, q: usize, c: f64, s: f64) {
    let (left, right) = columns.split_at_mut(q);
    for (a, b) in left[p].iter_mut().zip(&mut right[0]) {
        (*a, *b) = (c * *a - s * *b, s * *a + c * *b);
    }
}
