//! Products of large matrices of floats: blocks packed so that the innermost loop reads memory in order.

use super::element::Number;
use super::packed::{Packed, ROWS, Row, pack_columns, pack_rows};
use super::product::Matrix;
use crate::simd::{dispatch, prefetch};
use std::cell::RefCell;
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::LazyLock;
use std::thread;

/// Rows of A that are packed at once: they stay in the second-level cache.
const BLOCK_ROWS: usize = 144;

/// Columns of B that are packed at once.
const BLOCK_COLUMNS: usize = 2048;

/// Rows of the next panel of B that are loaded ahead with each strip of A.
const AHEAD: usize = 8;

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

/// A product `c = a @ b` of an `m x k` and a `k x n` matrix; it writes all of `c`.
type Product<T> =
    fn(usize, usize, usize, Matrix<'_, T>, Matrix<'_, T>, &mut [MaybeUninit<T>]) -> ();

/// Runs `product` on strips of rows, on as many threads as `MATMUL_NUM_THREADS` or the processor allow.
pub fn on_threads<'c, T: Number + Send + Sync>(
    m: usize,
    k: usize,
    n: usize,
    a: Matrix<'_, T>,
    b: Matrix<'_, T>,
    c: &'c mut [MaybeUninit<T>],
    product: Product<T>,
) -> &'c mut [T] {
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
        product(m, k, n, a, b, c);
    } else {
        thread::scope(|scope| {
            for (number, c) in c.chunks_mut(strip * n).enumerate() {
                let a = a.below(number * strip);
                scope.spawn(move || product(c.len() / n, k, n, a, b, c));
            }
        });
    }
    // SAFETY: the strips are all of `c`, and a product writes all of its part.
    unsafe { assume_written(c) }
}

/// Items that were written.
///
/// # Safety
/// Each of them was.
pub(super) unsafe fn assume_written<T>(items: &mut [MaybeUninit<T>]) -> &mut [T] {
    // SAFETY: `MaybeUninit<T>` has the layout of `T`; the caller says that the items are written.
    unsafe { &mut *(ptr::from_mut(items) as *mut [T]) }
}

/// A place in C: new memory takes the first sum, later sums are added.
trait Slot<T> {
    fn put(&mut self, sum: T);
}

impl<T: Number> Slot<T> for MaybeUninit<T> {
    #[inline(always)]
    fn put(&mut self, sum: T) {
        self.write(T::zero().plus(sum));
    }
}

impl<T: Number> Slot<T> for T {
    #[inline(always)]
    fn put(&mut self, sum: T) {
        *self = self.plus(sum);
    }
}

macro_rules! products {
    ($($(#[$doc:meta])* $name:ident, $body:ident, $packed:ident: $type:ident, $columns:literal;)*) => {$(
        thread_local! {
            static $packed: RefCell<Packed<$type, $columns>> = const { RefCell::new(Packed::new()) };
        }

        dispatch! {
            $(#[$doc])*
            pub fn $name(
                m: usize,
                k: usize,
                n: usize,
                a: Matrix<'_, $type>,
                b: Matrix<'_, $type>,
                c: &mut [MaybeUninit<$type>],
            ) -> () = $body
        }

        #[inline(always)]
        fn $body<const FMA: bool>(
            m: usize,
            k: usize,
            n: usize,
            a: Matrix<'_, $type>,
            b: Matrix<'_, $type>,
            c: &mut [MaybeUninit<$type>],
        ) {
            $packed.with_borrow_mut(
                #[inline(always)]
                |packed| blocks::<$type, FMA, $columns>((m, k, n), a, b, c, packed),
            );
        }
    )*};
}

products! {
    /// `c = a @ b` of float64.
    dgemm, dgemm_body, PACKED_F64: f64, 8;
    /// `c = a @ b` of float32.
    sgemm, sgemm_body, PACKED_F32: f32, 16;
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
    c: &mut [MaybeUninit<T>],
    packed: &mut Packed<T, COLUMNS>,
) {
    let most = 32 * COLUMNS;
    let strips = BLOCK_ROWS.min(m).div_ceil(ROWS);
    let panels = BLOCK_COLUMNS.min(n).div_ceil(COLUMNS);
    packed.reserve(strips * most.min(k), panels * most.min(k));
    let mut first = depth(k, most);
    layer::<T, _, FMA, COLUMNS>((m, n), a, b, (0, first), c, packed);
    // SAFETY: the first layer writes all of C.
    let c = unsafe { assume_written(c) };
    while first < k {
        let depth = depth(k - first, most);
        layer::<T, _, FMA, COLUMNS>((m, n), a, b, (first, depth), c, packed);
        first += depth;
    }
}

/// Puts the product of `depth` columns of A and rows of B, from `first` on, into C.
#[inline(always)]
fn layer<T: Fused, S: Slot<T>, const FMA: bool, const COLUMNS: usize>(
    (m, n): (usize, usize),
    a: Matrix<'_, T>,
    b: Matrix<'_, T>,
    (first, depth): (usize, usize),
    c: &mut [S],
    packed: &mut Packed<T, COLUMNS>,
) {
    for column in (0..n).step_by(BLOCK_COLUMNS) {
        let width = BLOCK_COLUMNS.min(n - column);
        let packed_b = &mut packed.b[..width.div_ceil(COLUMNS) * depth];
        pack_columns(packed_b, depth, width, b, (first, column));
        for row in (0..m).step_by(BLOCK_ROWS) {
            let height = BLOCK_ROWS.min(m - row);
            let packed_a = &mut packed.a[..height.div_ceil(ROWS) * depth];
            pack_rows(packed_a, depth, height, a, (row, first));
            for (panel, b) in packed_b.chunks_exact(depth).enumerate() {
                let left = column + panel * COLUMNS;
                let mut next = packed_b[(panel + 1) * depth..].iter().take(depth);
                for (strip, a) in packed_a.chunks_exact(depth).enumerate() {
                    next.by_ref().take(AHEAD).for_each(prefetch);
                    let top = row + strip * ROWS;
                    let c = &mut c[top * n + left..];
                    tile::<T, S, FMA, COLUMNS>(a, b, c, n, (m - top, n - left));
                }
            }
        }
    }
}

/// Puts the product of a strip of A and a panel of B into C, whose rows are `n` elements apart and which has room for
/// so many rows and columns.
#[inline(always)]
fn tile<T: Fused, S: Slot<T>, const FMA: bool, const COLUMNS: usize>(
    a: &[[T; ROWS]],
    b: &[Row<T, COLUMNS>],
    c: &mut [S],
    n: usize,
    (height, width): (usize, usize),
) {
    // Each way has a kernel of its own: sums that are also read in part would be kept in memory.
    if height < ROWS || width < COLUMNS {
        let sums = kernel::<T, FMA, COLUMNS>(a, b);
        return put_part(c, n, &sums, width);
    }
    for i in 0..ROWS {
        prefetch(&c[i * n]);
        prefetch(&c[i * n + COLUMNS - 1]);
    }
    let sums = kernel::<T, FMA, COLUMNS>(a, b);
    for i in 0..ROWS {
        if let Some(slots) = c[i * n..].first_chunk_mut::<COLUMNS>() {
            for j in 0..COLUMNS {
                slots[j].put(sums[i][j]);
            }
        }
    }
}

/// Puts the sums at an edge of C, as far as there are rows and columns.
#[inline(never)]
fn put_part<T: Number, S: Slot<T>, const COLUMNS: usize>(
    c: &mut [S],
    n: usize,
    sums: &[[T; COLUMNS]; ROWS],
    width: usize,
) {
    for (row, sums) in c.chunks_mut(n).zip(sums) {
        for (slot, &sum) in row.iter_mut().zip(sums).take(width) {
            slot.put(sum);
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
