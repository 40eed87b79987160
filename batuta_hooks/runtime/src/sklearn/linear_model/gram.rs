//! Normal equations: the fast way to a least-squares solution of a well-conditioned matrix.

use crate::sklearn::simd::{dispatch, multiply_add};

/// Rows whose products are summed before they are added to the totals, which keeps rounding errors small.
const BLOCK: usize = 64;

/// Columns that are multiplied at once.
const STRIP: usize = 4;

/// `X'X` and `X'y` of the centered rows, `[G | b]` with `n_cols + 1` numbers a row; only the lower triangle of G is set.
pub fn gram(x: &[f64], y: &[f64], n_cols: usize, x_mean: &[f64], y_mean: f64) -> Vec<f64> {
    gram_any(x, y, n_cols, x_mean, y_mean)
}

dispatch! {
    fn gram_any(x: &[f64], y: &[f64], n_cols: usize, x_mean: &[f64], y_mean: f64) -> Vec<f64> = gram_body
}

/// Each block is transposed, so that the products run over contiguous columns.
#[inline(always)]
fn gram_body<const FMA: bool>(x: &[f64], y: &[f64], n_cols: usize, x_mean: &[f64], y_mean: f64) -> Vec<f64> {
    let width = n_cols + 1;
    let mut totals = vec![0.0; width * n_cols];
    let mut columns = vec![0.0; width * BLOCK];
    for (rows, targets) in x.chunks(BLOCK * n_cols).zip(y.chunks(BLOCK)) {
        if targets.len() < BLOCK {
            columns.fill(0.0);
        }
        for (i, (row, target)) in rows.chunks_exact(n_cols).zip(targets).enumerate() {
            for (j, (value, mean)) in row.iter().zip(x_mean).enumerate() {
                columns[j * BLOCK + i] = value - mean;
            }
            columns[n_cols * BLOCK + i] = target - y_mean;
        }
        for a in 0..n_cols {
            let left = &columns[a * BLOCK..(a + 1) * BLOCK];
            for b in (0..=a).step_by(STRIP) {
                let count = STRIP.min(a + 1 - b);
                let sums = products::<FMA>(left, &columns[b * BLOCK..], count);
                for (k, sum) in sums[..count].iter().enumerate() {
                    totals[a * width + b + k] += sum;
                }
            }
            totals[a * width + n_cols] += products::<FMA>(left, &columns[n_cols * BLOCK..], 1)[0];
        }
    }
    totals
}

/// Dot products of one column with `count` columns that follow each other.
#[inline(always)]
fn products<const FMA: bool>(left: &[f64], right: &[f64], count: usize) -> [f64; STRIP] {
    let mut sums = [0.0; STRIP];
    if count == STRIP {
        let mut lanes = [[0.0; 4]; STRIP];
        let (Some(left), Some(right)) = (left.first_chunk::<BLOCK>(), right.first_chunk::<{ BLOCK * STRIP }>()) else {
            return sums;
        };
        for i in (0..BLOCK).step_by(4) {
            for (k, lanes) in lanes.iter_mut().enumerate() {
                for (lane, sum) in lanes.iter_mut().enumerate() {
                    *sum = multiply_add::<FMA>(left[i + lane], right[k * BLOCK + i + lane], *sum);
                }
            }
        }
        for (sum, lanes) in sums.iter_mut().zip(&lanes) {
            *sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        }
        return sums;
    }
    for (k, sum) in sums[..count].iter_mut().enumerate() {
        let mut lanes = [0.0; 8];
        for (a, b) in left.chunks_exact(8).zip(right[k * BLOCK..(k + 1) * BLOCK].chunks_exact(8)) {
            for (lane, total) in lanes.iter_mut().enumerate() {
                *total = multiply_add::<FMA>(a[lane], b[lane], *total);
            }
        }
        *sum = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
    sums
}

/// The lower Cholesky factor of G (`width` numbers a row), `None` unless it is positive definite.
pub fn cholesky(gram: &[f64], n: usize, width: usize) -> Option<Vec<f64>> {
    let mut factor = vec![0.0; n * n];
    for i in 0..n {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| factor[i * n + k] * factor[j * n + k]).sum();
            let rest = gram[i * width + j] - dot;
            factor[i * n + j] = if i == j {
                if rest.is_nan() || rest <= 0.0 {
                    return None;
                }
                rest.sqrt()
            } else {
                rest / factor[j * n + j]
            };
        }
    }
    Some(factor)
}

/// Solves `L L' z = b`.
pub fn solve(factor: &[f64], b: &[f64]) -> Vec<f64> {
    let n = b.len();
    let mut z = b.to_vec();
    for i in 0..n {
        let dot: f64 = (0..i).map(|k| factor[i * n + k] * z[k]).sum();
        z[i] = (z[i] - dot) / factor[i * n + i];
    }
    for i in (0..n).rev() {
        let dot: f64 = (i + 1..n).map(|k| factor[k * n + i] * z[k]).sum();
        z[i] = (z[i] - dot) / factor[i * n + i];
    }
    z
}

/// An upper bound of the condition number of G in the 1-norm: columns of the inverse, one by one.
pub fn condition(gram: &[f64], factor: &[f64], n: usize, width: usize) -> f64 {
    let at = |i: usize, j: usize| if i >= j { gram[i * width + j] } else { gram[j * width + i] };
    let norm = |column: &dyn Fn(usize) -> f64| (0..n).map(|i| column(i).abs()).sum::<f64>();
    let mut unit = vec![0.0; n];
    let (mut largest, mut largest_inverse) = (0.0f64, 0.0f64);
    for j in 0..n {
        unit[j] = 1.0;
        let inverse = solve(factor, &unit);
        unit[j] = 0.0;
        largest = largest.max(norm(&|i| at(i, j)));
        largest_inverse = largest_inverse.max(norm(&|i| inverse[i]));
    }
    largest * largest_inverse
}

/// `X'r` with the residuals `r = y - X beta` of the centered rows.
pub fn residual_products(x: &[f64], y: &[f64], x_mean: &[f64], y_mean: f64, beta: &[f64]) -> Vec<f64> {
    residual_any(x, y, x_mean, y_mean, beta)
}

dispatch! {
    fn residual_any(x: &[f64], y: &[f64], x_mean: &[f64], y_mean: f64, beta: &[f64]) -> Vec<f64> = residual_body
}

#[inline(always)]
fn residual_body<const FMA: bool>(x: &[f64], y: &[f64], x_mean: &[f64], y_mean: f64, beta: &[f64]) -> Vec<f64> {
    let n_cols = beta.len();
    let mut totals = vec![0.0; n_cols];
    let mut block = vec![0.0; n_cols];
    let mut centered = vec![0.0; n_cols];
    for (rows, targets) in x.chunks(BLOCK * n_cols).zip(y.chunks(BLOCK)) {
        block.fill(0.0);
        for (row, target) in rows.chunks_exact(n_cols).zip(targets) {
            for (slot, (value, mean)) in centered.iter_mut().zip(row.iter().zip(x_mean)) {
                *slot = value - mean;
            }
            let residual = (target - y_mean) - dot::<FMA>(&centered, beta);
            for (sum, value) in block.iter_mut().zip(&centered) {
                *sum = multiply_add::<FMA>(*value, residual, *sum);
            }
        }
        totals.iter_mut().zip(&block).for_each(|(total, sum)| *total += sum);
    }
    totals
}

#[inline(always)]
fn dot<const FMA: bool>(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let (a_blocks, b_blocks) = (a.chunks_exact(4), b.chunks_exact(4));
    let (a_rest, b_rest) = (a_blocks.remainder(), b_blocks.remainder());
    for (a, b) in a_blocks.zip(b_blocks) {
        for (lane, sum) in lanes.iter_mut().enumerate() {
            *sum = multiply_add::<FMA>(a[lane], b[lane], *sum);
        }
    }
    let rest = a_rest.iter().zip(b_rest).fold(0.0, |sum, (&a, &b)| multiply_add::<FMA>(a, b, sum));
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}
