//! Products of large matrices of floats: blocks packed so that the innermost loop reads memory in order.

use super::element::Number;
use super::product::Matrix;
use crate::simd::dispatch;
use std::sync::LazyLock;
use std::thread;

/// Rows of C that the kernel holds in registers.
const ROWS: usize = 6;

/// Rows of A that are packed at once: they stay in the second-level cache.
const BLOCK_ROWS: usize = 96;

/// Columns of B that are packed at once.
const BLOCK_COLUMNS: usize = 2048;

/// Multiplications that are worth a thread.
const THREAD_WORK: usize = 8_000_000;

/// A float with a fused multiply-add.
pub trait Fused: Number {
    /// `self * factor + addend`, rounded once where `FMA`.
    fn fused<const FMA: bool>(self, factor: Self, addend: Self) -> Self;
}

impl Fused for f64 {
    #[inline(always)]
    fn fused<const FMA: bool>(self, factor: f64, addend: f64) -> f64 {
        if FMA {
            self.mul_add(factor, addend)
        } else {
            self * factor + addend
        }
    }
}

impl Fused for f32 {
    #[inline(always)]
    fn fused<const FMA: bool>(self, factor: f32, addend: f32) -> f32 {
        if FMA {
            self.mul_add(factor, addend)
        } else {
            self * factor + addend
        }
    }
}

/// A product `c += a @ b` of an `m x k` and a `k x n` matrix.
type Product<T> = fn(usize, usize, usize, Matrix<'_, T>, Matrix<'_, T>, &mut [T]);

/// Runs `product` on strips of rows, on as many threads as `MATMUL_NUM_THREADS` or the processor allow.
pub fn on_threads<T: Number + Send + Sync>(
    m: usize,
    k: usize,
    n: usize,
    a: Matrix<'_, T>,
    b: Matrix<'_, T>,
    c: &mut [T],
    product: Product<T>,
) {
    static THREADS: LazyLock<usize> = LazyLock::new(|| {
        let asked = std::env::var("MATMUL_NUM_THREADS").ok();
        asked
            .and_then(|count| count.parse().ok())
            .unwrap_or_else(|| thread::available_parallelism().map_or(1, |count| count.get()))
    });
    let work = m.saturating_mul(k).saturating_mul(n);
    let count = (work / THREAD_WORK).clamp(1, (*THREADS).max(1));
    let strip = m.div_ceil(count).next_multiple_of(ROWS);
    if strip >= m {
        return product(m, k, n, a, b, c);
    }
    thread::scope(|scope| {
        for (number, c) in c.chunks_mut(strip * n).enumerate() {
            let a = a.below(number * strip);
            scope.spawn(move || product(c.len() / n, k, n, a, b, c));
        }
    });
}

dispatch! {
    /// `c += a @ b` of float64.
    pub fn dgemm(m: usize, k: usize, n: usize, a: Matrix<'_, f64>, b: Matrix<'_, f64>, c: &mut [f64]) -> () = dgemm_body
}

#[inline(always)]
fn dgemm_body<const FMA: bool>(
    m: usize,
    k: usize,
    n: usize,
    a: Matrix<'_, f64>,
    b: Matrix<'_, f64>,
    c: &mut [f64],
) {
    blocks::<f64, FMA, 8>((m, k, n), a, b, c);
}

dispatch! {
    /// `c += a @ b` of float32.
    pub fn sgemm(m: usize, k: usize, n: usize, a: Matrix<'_, f32>, b: Matrix<'_, f32>, c: &mut [f32]) -> () = sgemm_body
}

#[inline(always)]
fn sgemm_body<const FMA: bool>(
    m: usize,
    k: usize,
    n: usize,
    a: Matrix<'_, f32>,
    b: Matrix<'_, f32>,
    c: &mut [f32],
) {
    blocks::<f32, FMA, 16>((m, k, n), a, b, c);
}

/// The number of products that are summed before they are added to C, as OpenBLAS splits `k`.
fn depth(k: usize, most: usize) -> usize {
    if k >= 2 * most {
        most
    } else if k > most {
        k.div_ceil(2).next_multiple_of(4).min(k)
    } else {
        k
    }
}

#[inline(always)]
fn blocks<T: Fused, const FMA: bool, const COLUMNS: usize>(
    (m, k, n): (usize, usize, usize),
    a: Matrix<'_, T>,
    b: Matrix<'_, T>,
    c: &mut [T],
) {
    let most = 32 * COLUMNS;
    let mut packed_a = vec![T::zero(); BLOCK_ROWS.min(m.next_multiple_of(ROWS)) * most.min(k)];
    let mut packed_b =
        vec![T::zero(); BLOCK_COLUMNS.min(n.next_multiple_of(COLUMNS)) * most.min(k)];
    for column in (0..n).step_by(BLOCK_COLUMNS) {
        let width = BLOCK_COLUMNS.min(n - column);
        let mut first = 0;
        while first < k {
            let depth = depth(k - first, most);
            let packed_b = &mut packed_b[..width.next_multiple_of(COLUMNS) * depth];
            pack_columns::<T, COLUMNS>(packed_b, depth, width, b, (first, column));
            for row in (0..m).step_by(BLOCK_ROWS) {
                let height = BLOCK_ROWS.min(m - row);
                let packed_a = &mut packed_a[..height.next_multiple_of(ROWS) * depth];
                pack_rows(packed_a, depth, height, a, (row, first));
                for (panel, b) in packed_b.chunks_exact(COLUMNS * depth).enumerate() {
                    let at = column + panel * COLUMNS;
                    for (strip, a) in packed_a.chunks_exact(ROWS * depth).enumerate() {
                        let sums = kernel::<T, FMA, COLUMNS>(a, b);
                        let top = row + strip * ROWS;
                        let rows = c[top * n..].chunks_mut(n).zip(&sums);
                        for (c, sums) in rows.take(m - top) {
                            let end = (at + COLUMNS).min(n);
                            c[at..end]
                                .iter_mut()
                                .zip(sums)
                                .for_each(|(slot, &sum)| *slot = slot.plus(sum));
                        }
                    }
                }
            }
            first += depth;
        }
    }
}

/// Stores panels of `COLUMNS` columns of B, row by row; the last panel is filled up with zeros.
#[inline(always)]
fn pack_columns<T: Number, const COLUMNS: usize>(
    packed: &mut [T],
    depth: usize,
    width: usize,
    b: Matrix<'_, T>,
    (top, left): (usize, usize),
) {
    for (number, panel) in packed.chunks_exact_mut(COLUMNS * depth).enumerate() {
        let first = number * COLUMNS;
        let count = COLUMNS.min(width - first);
        for (p, items) in panel.as_chunks_mut::<COLUMNS>().0.iter_mut().enumerate() {
            items[count..].fill(T::zero());
            match b.run(top + p, left + first, count) {
                Some(run) if count == COLUMNS => items.copy_from_slice(run),
                _ => {
                    for (j, item) in items[..count].iter_mut().enumerate() {
                        *item = b.at(top + p, left + first + j);
                    }
                }
            }
        }
    }
}

/// Stores strips of `ROWS` rows of A, column by column; the last strip is filled up with zeros.
#[inline(always)]
fn pack_rows<T: Number>(
    packed: &mut [T],
    depth: usize,
    height: usize,
    a: Matrix<'_, T>,
    (top, left): (usize, usize),
) {
    for (number, strip) in packed.chunks_exact_mut(ROWS * depth).enumerate() {
        let first = number * ROWS;
        let strip = strip.as_chunks_mut::<ROWS>().0;
        for i in 0..ROWS {
            let row = top + first + i;
            if first + i >= height {
                strip.iter_mut().for_each(|items| items[i] = T::zero());
            } else if let Some(run) = a.run(row, left, depth) {
                strip
                    .iter_mut()
                    .zip(run)
                    .for_each(|(items, &item)| items[i] = item);
            } else {
                for (p, items) in strip.iter_mut().enumerate() {
                    items[i] = a.at(row, left + p);
                }
            }
        }
    }
}

/// The product of a strip of A and a panel of B, each element a chain of fused multiply-adds.
#[inline(always)]
fn kernel<T: Fused, const FMA: bool, const COLUMNS: usize>(
    a: &[T],
    b: &[T],
) -> [[T; COLUMNS]; ROWS] {
    let mut sums = [[T::zero(); COLUMNS]; ROWS];
    let (a, b) = (a.as_chunks::<ROWS>().0, b.as_chunks::<COLUMNS>().0);
    for (a, b) in a.iter().zip(b) {
        for i in 0..ROWS {
            for j in 0..COLUMNS {
                sums[i][j] = a[i].fused::<FMA>(b[j], sums[i][j]);
            }
        }
    }
    sums
}
