//! Products of large matrices of floats: blocks packed so that the innermost loop reads memory in order.

use super::element::Number;
use super::packed::{Packed, ROWS, Row, pack_columns, pack_rows};
use super::product::Matrix;
use crate::simd::dispatch;
use std::cell::RefCell;
use std::sync::LazyLock;
use std::thread;

/// Rows of A that are packed at once: they stay in the second-level cache.
const BLOCK_ROWS: usize = 192;

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

thread_local! {
    static PACKED_F64: RefCell<Packed<f64, 8>> = const { RefCell::new(Packed::new()) };
    static PACKED_F32: RefCell<Packed<f32, 16>> = const { RefCell::new(Packed::new()) };
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
    PACKED_F64.with_borrow_mut(
        #[inline(always)]
        |packed| blocks::<f64, FMA, 8>((m, k, n), a, b, c, packed),
    );
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
    PACKED_F32.with_borrow_mut(
        #[inline(always)]
        |packed| blocks::<f32, FMA, 16>((m, k, n), a, b, c, packed),
    );
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
    packed: &mut Packed<T, COLUMNS>,
) {
    let most = 32 * COLUMNS;
    let strips = BLOCK_ROWS.min(m).div_ceil(ROWS);
    let panels = BLOCK_COLUMNS.min(n).div_ceil(COLUMNS);
    packed.reserve(strips * most.min(k), panels * most.min(k));
    for column in (0..n).step_by(BLOCK_COLUMNS) {
        let width = BLOCK_COLUMNS.min(n - column);
        let mut first = 0;
        while first < k {
            let depth = depth(k - first, most);
            let packed_b = &mut packed.b[..width.div_ceil(COLUMNS) * depth];
            pack_columns(packed_b, depth, width, b, (first, column));
            for row in (0..m).step_by(BLOCK_ROWS) {
                let height = BLOCK_ROWS.min(m - row);
                let packed_a = &mut packed.a[..height.div_ceil(ROWS) * depth];
                pack_rows(packed_a, depth, height, a, (row, first));
                for (panel, b) in packed_b.chunks_exact(depth).enumerate() {
                    let left = column + panel * COLUMNS;
                    for (strip, a) in packed_a.chunks_exact(depth).enumerate() {
                        let top = row + strip * ROWS;
                        tile::<T, FMA, COLUMNS>(
                            a,
                            b,
                            &mut c[top * n + left..],
                            n,
                            (m - top, n - left),
                        );
                    }
                }
            }
            first += depth;
        }
    }
}

/// Adds the product of a strip of A and a panel of B to C, whose rows are `n` elements apart and which has room for
/// so many rows and columns.
#[inline(always)]
fn tile<T: Fused, const FMA: bool, const COLUMNS: usize>(
    a: &[[T; ROWS]],
    b: &[Row<T, COLUMNS>],
    c: &mut [T],
    n: usize,
    (height, width): (usize, usize),
) {
    // Each way has a kernel of its own: sums that are also read in part would be kept in memory.
    if height < ROWS || width < COLUMNS {
        let sums = kernel::<T, FMA, COLUMNS>(a, b);
        return add_part(c, n, &sums, width);
    }
    let sums = kernel::<T, FMA, COLUMNS>(a, b);
    for i in 0..ROWS {
        if let Some(slots) = c[i * n..].first_chunk_mut::<COLUMNS>() {
            for j in 0..COLUMNS {
                slots[j] = slots[j].plus(sums[i][j]);
            }
        }
    }
}

/// Adds the sums at an edge of C, as far as there are rows and columns.
#[inline(never)]
fn add_part<T: Number, const COLUMNS: usize>(
    c: &mut [T],
    n: usize,
    sums: &[[T; COLUMNS]; ROWS],
    width: usize,
) {
    for (row, sums) in c.chunks_mut(n).zip(sums) {
        for (slot, &sum) in row.iter_mut().zip(sums).take(width) {
            *slot = slot.plus(sum);
        }
    }
}

/// The product of a strip of A and a panel of B, each element a chain of fused multiply-adds.
#[inline(always)]
fn kernel<T: Fused, const FMA: bool, const COLUMNS: usize>(
    a: &[[T; ROWS]],
    b: &[Row<T, COLUMNS>],
) -> [[T; COLUMNS]; ROWS] {
    let mut sums = [[T::zero(); COLUMNS]; ROWS];
    for (a, Row(b)) in a.iter().zip(b) {
        for i in 0..ROWS {
            for j in 0..COLUMNS {
                sums[i][j] = a[i].fused::<FMA>(b[j], sums[i][j]);
            }
        }
    }
    sums
}
