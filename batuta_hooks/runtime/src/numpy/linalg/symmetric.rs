//! Eigenvalues of symmetric matrices: tridiagonal form by reflections, then implicit QL and QR steps.

use super::rotation::{Columns, reflection, rotation};

/// Steps for each eigenvalue before giving up.
const MAX_STEPS: usize = 30;

/// Half the distance of 1 to the next float: LAPACK's epsilon.
const EPSILON: f64 = f64::EPSILON / 2.0;

/// Eigenvalues in ascending order and the eigenvectors as columns, of the matrix whose lower triangle `a` holds; `None`
/// when the steps don't converge. Follows LAPACK's `dsytd2` and `dsteqr`, so that vectors have the signs of NumPy's for
/// matrices of up to 25 rows.
pub(super) fn eigen(n: usize, a: Vec<f64>) -> Option<(Vec<f64>, Columns)> {
    let mut a = Columns::new(n, a);
    let mut off_diagonal = vec![0.0; n.saturating_sub(1)];
    let mut reflections = Vec::with_capacity(n.saturating_sub(1));
    for (i, slot) in off_diagonal.iter_mut().enumerate() {
        let below = &mut a.column_mut(i)[i + 1..];
        let (alpha, rest) = below.split_at_mut(1);
        let (beta, tau) = reflection(alpha[0], rest);
        *slot = beta;
        alpha[0] = 1.0;
        let v = below.to_vec();
        if tau != 0.0 {
            update(&mut a, i + 1, &v, tau);
        }
        reflections.push((v, tau));
    }
    let mut values: Vec<f64> = (0..n).map(|i| a.column(i)[i]).collect();
    let mut vectors = Columns::identity(n);
    tridiagonal(&mut values, &mut off_diagonal, &mut vectors)?;
    for (v, tau) in reflections.iter().rev() {
        vectors.reflect(v, *tau);
    }
    Some((values, vectors))
}

/// `H A H` for the lower triangle from row and column `first` on, `H = I - tau v v'`.
fn update(a: &mut Columns, first: usize, v: &[f64], tau: f64) {
    let n = v.len();
    let at = |a: &Columns, i: usize, j: usize| {
        let (low, high) = (i.min(j), i.max(j));
        a.column(first + low)[first + high]
    };
    let mut w: Vec<f64> = (0..n)
        .map(|i| tau * (0..n).fold(0.0, |sum, j| at(a, i, j) * v[j] + sum))
        .collect();
    let dot = w.iter().zip(v).fold(0.0, |dot, (w, v)| w * v + dot);
    let alpha = -0.5 * tau * dot;
    w.iter_mut().zip(v).for_each(|(w, v)| *w += alpha * v);
    for j in 0..n {
        let column = &mut a.column_mut(first + j)[first..];
        for i in j..n {
            column[i] -= v[i] * w[j] + w[i] * v[j];
        }
    }
}

/// Diagonalises a symmetric tridiagonal matrix: `d` becomes the sorted eigenvalues, `z` is multiplied by the vectors.
fn tridiagonal(d: &mut [f64], e: &mut [f64], z: &mut Columns) -> Option<()> {
    let n = d.len();
    let mut steps = MAX_STEPS * n;
    let mut start = 0;
    while start < n {
        if start > 0 {
            e[start - 1] = 0.0;
        }
        let end = (start..n - 1)
            .find(|&m| {
                e[m] == 0.0 || e[m].abs() <= d[m].abs().sqrt() * d[m + 1].abs().sqrt() * EPSILON
            })
            .unwrap_or(n - 1);
        if end < n - 1 {
            e[end] = 0.0;
        }
        if d[end].abs() < d[start].abs() {
            qr_steps(d, e, z, (start, end), &mut steps)?;
        } else {
            ql_steps(d, e, z, (start, end), &mut steps)?;
        }
        start = end + 1;
    }
    for i in 0..n {
        let least = (i + 1..n).fold(i, |least, j| if d[j] < d[least] { j } else { least });
        if least != i {
            d.swap(i, least);
            z.swap(i, least);
        }
    }
    Some(())
}

fn is_small(e: f64, left: f64, right: f64) -> bool {
    e * e <= EPSILON * EPSILON * left.abs() * right.abs() + f64::MIN_POSITIVE
}

/// Finds the eigenvalues of a block from its first row on.
fn ql_steps(
    d: &mut [f64],
    e: &mut [f64],
    z: &mut Columns,
    (mut l, end): (usize, usize),
    steps: &mut usize,
) -> Option<()> {
    while l <= end {
        let m = (l..end)
            .find(|&m| is_small(e[m], d[m], d[m + 1]))
            .unwrap_or(end);
        if m < end {
            e[m] = 0.0;
        }
        if m == l {
            l += 1;
            continue;
        }
        if m == l + 1 {
            let (large, small, cosine, sine) = two_by_two(d[l], e[l], d[l + 1]);
            z.rotate(l, cosine, sine);
            (d[l], d[l + 1], e[l]) = (large, small, 0.0);
            l += 2;
            continue;
        }
        *steps = steps.checked_sub(1)?;
        let mut g = shifted(d[m], d[l], d[l + 1], e[l]);
        let (mut sine, mut cosine, mut p) = (1.0, 1.0, 0.0);
        for i in (l..m).rev() {
            let (f, b) = (sine * e[i], cosine * e[i]);
            let r;
            (cosine, sine, r) = rotation(g, f);
            if i != m - 1 {
                e[i + 1] = r;
            }
            g = d[i + 1] - p;
            let r = (d[i] - g) * sine + 2.0 * cosine * b;
            p = sine * r;
            d[i + 1] = g + p;
            g = cosine * r - b;
            z.rotate(i, cosine, -sine);
        }
        d[l] -= p;
        e[l] = g;
    }
    Some(())
}

/// Finds the eigenvalues of a block from its last row on.
fn qr_steps(
    d: &mut [f64],
    e: &mut [f64],
    z: &mut Columns,
    (start, end): (usize, usize),
    steps: &mut usize,
) -> Option<()> {
    // One more than the row that is looked at, so that it can come before the first one.
    let mut next = end + 1;
    while next > start {
        let l = next - 1;
        let m = (start + 1..=l)
            .rev()
            .find(|&m| is_small(e[m - 1], d[m], d[m - 1]))
            .unwrap_or(start);
        if m > start {
            e[m - 1] = 0.0;
        }
        if m == l {
            next -= 1;
            continue;
        }
        if m + 1 == l {
            let (large, small, cosine, sine) = two_by_two(d[m], e[m], d[l]);
            z.rotate(m, cosine, sine);
            (d[m], d[l], e[m]) = (large, small, 0.0);
            next -= 2;
            continue;
        }
        *steps = steps.checked_sub(1)?;
        let mut g = shifted(d[m], d[l], d[l - 1], e[l - 1]);
        let (mut sine, mut cosine, mut p) = (1.0, 1.0, 0.0);
        for i in m..l {
            let (f, b) = (sine * e[i], cosine * e[i]);
            let r;
            (cosine, sine, r) = rotation(g, f);
            if i != m {
                e[i - 1] = r;
            }
            g = d[i] - p;
            let r = (d[i + 1] - g) * sine + 2.0 * cosine * b;
            p = sine * r;
            d[i] = g + p;
            g = cosine * r - b;
            z.rotate(i, cosine, sine);
        }
        d[l] -= p;
        e[l - 1] = g;
    }
    Some(())
}

/// What a step starts from: the far end of the block less the shift.
fn shifted(far: f64, p: f64, neighbour: f64, e: f64) -> f64 {
    let g = (neighbour - p) / (2.0 * e);
    let r = g.hypot(1.0);
    far - p + e / (g + r.copysign(g))
}

/// The eigenvalues of `[[a, b], [b, c]]`, the larger one in magnitude first, and the unit vector of the first one. Equals
/// LAPACK's `dlaev2`.
fn two_by_two(a: f64, b: f64, c: f64) -> (f64, f64, f64, f64) {
    let (sum, difference, twice) = (a + c, a - c, b + b);
    let root = difference.hypot(twice);
    let (large, small) = if a.abs() > c.abs() { (a, c) } else { (c, a) };
    let other = |first: f64| (large / first) * small - (b / first) * b;
    let (first, second, sign) = if sum < 0.0 {
        let first = 0.5 * (sum - root);
        (first, other(first), -1)
    } else if sum > 0.0 {
        let first = 0.5 * (sum + root);
        (first, other(first), 1)
    } else {
        (0.5 * root, -0.5 * root, 1)
    };
    let (cs, vector_sign) = if difference >= 0.0 {
        (difference + root, 1)
    } else {
        (difference - root, -1)
    };
    let (cosine, sine) = if cs.abs() > twice.abs() {
        let cotangent = -twice / cs;
        let sine = 1.0 / (1.0 + cotangent * cotangent).sqrt();
        (cotangent * sine, sine)
    } else if twice == 0.0 {
        (1.0, 0.0)
    } else {
        let tangent = -cs / twice;
        let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
        (cosine, tangent * cosine)
    };
    if sign == vector_sign {
        (first, second, -sine, cosine)
    } else {
        (first, second, cosine, sine)
    }
}
