//! Normal equations: the fast way to a least-squares solution of a well-conditioned matrix.

use crate::simd::{dispatch, multiply_add};

/// Rows whose products are summed before they are added to the totals, which keeps rounding errors small.
const BLOCK: usize = 64;

/// `X'X` and `X'y` of the centered rows, `[G | b]` with `n_cols + 1` numbers a row; only the lower triangle of G is set.
pub fn gram(x: &[f64], y: &[f64], n_cols: usize, x_mean: &[f64], y_mean: f64) -> Vec<f64> {
    gram_any(x, y, n_cols, x_mean, y_mean)
}

dispatch! {
    fn gram_any(x: &[f64], y: &[f64], n_cols: usize, x_mean: &[f64], y_mean: f64) -> Vec<f64> = gram_body
}

/// Rows and columns of a tile of G whose sums are held in registers.
const TILE: (usize, usize) = (4, 8);

/// Each row of a block adds its products to one tile of G after the other. The target is one more column.
#[inline(always)]
fn gram_body<const FMA: bool>(
    x: &[f64],
    y: &[f64],
    n_cols: usize,
    x_mean: &[f64],
    y_mean: f64,
) -> Vec<f64> {
    let width = n_cols + 1;
    let padded = width.next_multiple_of(TILE.1);
    let mut totals = vec![0.0; padded * padded];
    let mut block = vec![0.0; padded * BLOCK];
    for (rows, targets) in x.chunks(BLOCK * n_cols).zip(y.chunks(BLOCK)) {
        for ((slot, row), target) in block
            .chunks_exact_mut(padded)
            .zip(rows.chunks_exact(n_cols))
            .zip(targets)
        {
            for ((slot, value), mean) in slot.iter_mut().zip(row).zip(x_mean) {
                *slot = value - mean;
            }
            slot[n_cols] = target - y_mean;
        }
        let rows = &block[..targets.len() * padded];
        for a in (0..width).step_by(TILE.0) {
            for b in (0..a + TILE.0).step_by(TILE.1) {
                let tile = tile_products::<FMA>(rows, padded, a, b);
                for (i, sums) in tile.iter().enumerate() {
                    let slot = &mut totals[(a + i) * padded + b..][..TILE.1];
                    slot.iter_mut()
                        .zip(sums)
                        .for_each(|(total, sum)| *total += sum);
                }
            }
        }
    }
    let mut gram = vec![0.0; width * n_cols];
    for i in 0..n_cols {
        gram[i * width..i * width + i + 1].copy_from_slice(&totals[i * padded..i * padded + i + 1]);
        gram[i * width + n_cols] = totals[n_cols * padded + i];
    }
    gram
}

/// The sums over the rows of the products of columns `a..` with columns `b..`.
#[inline(always)]
fn tile_products<const FMA: bool>(
    rows: &[f64],
    padded: usize,
    a: usize,
    b: usize,
) -> [[f64; TILE.1]; TILE.0] {
    let mut sums = [[0.0; TILE.1]; TILE.0];
    for row in rows.chunks_exact(padded) {
        let (Some(left), Some(right)) = (
            row[a..].first_chunk::<{ TILE.0 }>(),
            row[b..].first_chunk::<{ TILE.1 }>(),
        ) else {
            return sums;
        };
        for i in 0..TILE.0 {
            for j in 0..TILE.1 {
                sums[i][j] = multiply_add::<FMA>(left[i], right[j], sums[i][j]);
            }
        }
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
    let at = |i: usize, j: usize| {
        if i >= j {
            gram[i * width + j]
        } else {
            gram[j * width + i]
        }
    };
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
pub fn residual_products(
    x: &[f64],
    y: &[f64],
    x_mean: &[f64],
    y_mean: f64,
    beta: &[f64],
) -> Vec<f64> {
    residual_any(x, y, x_mean, y_mean, beta)
}

dispatch! {
    fn residual_any(x: &[f64], y: &[f64], x_mean: &[f64], y_mean: f64, beta: &[f64]) -> Vec<f64> = residual_body
}

#[inline(always)]
fn residual_body<const FMA: bool>(
    x: &[f64],
    y: &[f64],
    x_mean: &[f64],
    y_mean: f64,
    beta: &[f64],
) -> Vec<f64> {
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
        totals
            .iter_mut()
            .zip(&block)
            .for_each(|(total, sum)| *total += sum);
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
    let rest = a_rest
        .iter()
        .zip(b_rest)
        .fold(0.0, |sum, (&a, &b)| multiply_add::<FMA>(a, b, sum));
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}
