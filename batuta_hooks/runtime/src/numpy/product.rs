//! Products: `dot`, `matmul`, `outer`, `trace`.

use super::array::Array;
use super::element::{Element, Number};
use super::gemm::{self, Fused};
use super::layout::{self, Shape};
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::simd::dispatch;
use std::mem::MaybeUninit;

/// A number that matrices can be multiplied of.
pub trait MatrixItem: Number {
    /// `c = a @ b` for an `m x k` and a `k x n` matrix with these element steps; `c` is in C order and is returned.
    fn multiply<'c>(
        m: usize,
        k: usize,
        n: usize,
        a: Matrix<'_, Self>,
        b: Matrix<'_, Self>,
        c: &'c mut [MaybeUninit<Self>],
    ) -> &'c mut [Self] {
        let c = zeroed(c);
        for i in 0..m {
            let row = &mut c[i * n..(i + 1) * n];
            for p in 0..k {
                let x = a.at(i, p);
                for (j, slot) in row.iter_mut().enumerate() {
                    *slot = slot.plus(x.times(b.at(p, j)));
                }
            }
        }
        c
    }

    /// The inner product of two runs.
    fn inner(a: &[Self], b: &[Self]) -> Self {
        a.iter()
            .zip(b)
            .fold(Self::zero(), |total, (&x, &y)| total.plus(x.times(y)))
    }
}

/// A matrix as the kernels take it.
#[derive(Clone, Copy)]
pub struct Matrix<'a, T> {
    items: &'a [T],
    start: usize,
    down: isize,
    right: isize,
}

impl<T: Copy> Matrix<'_, T> {
    /// A part of a row, where its elements stand side by side.
    #[inline]
    pub(super) fn run(&self, row: usize, column: usize, length: usize) -> Option<&[T]> {
        let start = self.start as isize + row as isize * self.down + column as isize;
        (self.right == 1).then(|| &self.items[start as usize..start as usize + length])
    }

    /// The rows from `row` on.
    pub(super) fn below(self, row: usize) -> Self {
        let start = self.start as isize + row as isize * self.down;
        Matrix {
            start: start as usize,
            ..self
        }
    }

    #[inline]
    pub(super) fn at(&self, row: usize, column: usize) -> T {
        self.items[(self.start as isize + row as isize * self.down + column as isize * self.right)
            as usize]
    }
}

impl MatrixItem for i64 {}
impl MatrixItem for i32 {}
impl MatrixItem for u8 {}
impl MatrixItem for bool {}
impl MatrixItem for super::Complex128 {}

/// Products below this many multiplications run here: packing would cost more than it saves.
const SMALL: usize = 20_000;

macro_rules! float_products {
    ($($type:ident $kernel:ident $small:ident;)*) => {$(
        impl MatrixItem for $type {
            fn multiply<'c>(
                m: usize,
                k: usize,
                n: usize,
                a: Matrix<'_, $type>,
                b: Matrix<'_, $type>,
                c: &'c mut [MaybeUninit<$type>],
            ) -> &'c mut [$type] {
                if m * k * n <= SMALL {
                    let c = zeroed(c);
                    $small(m, k, n, a, b, c);
                    return c;
                }
                gemm::on_threads(m, k, n, a, b, c, gemm::$kernel)
            }

            fn inner(a: &[$type], b: &[$type]) -> $type {
                let mut lanes = [0.0; 8];
                let (left, right) = (a.chunks_exact(8), b.chunks_exact(8));
                let rest = left.remainder().iter().zip(right.remainder()).fold(0.0, |total, (x, y)| total + x * y);
                for (xs, ys) in left.zip(right) {
                    for (lane, (x, y)) in lanes.iter_mut().zip(xs.iter().zip(ys)) {
                        *lane += x * y;
                    }
                }
                ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7])) + rest
            }
        }
    )*};
}

float_products! {
    f64 dgemm small_f64;
    f32 sgemm small_f32;
}

dispatch! {
    fn small_f64(m: usize, k: usize, n: usize, a: Matrix<'_, f64>, b: Matrix<'_, f64>, c: &mut [f64]) -> ()
        = small_product<f64>
}

dispatch! {
    fn small_f32(m: usize, k: usize, n: usize, a: Matrix<'_, f32>, b: Matrix<'_, f32>, c: &mut [f32]) -> ()
        = small_product<f32>
}

/// A chain of multiply-adds over `k` for each element, always fused: what OpenBLAS' kernels compute for small
/// matrices.
#[inline(always)]
fn small_product<T: Fused, const FMA: bool>(
    m: usize,
    k: usize,
    n: usize,
    a: Matrix<'_, T>,
    b: Matrix<'_, T>,
    c: &mut [T],
) {
    for i in 0..m {
        for j in 0..n {
            c[i * n + j] = (0..k).fold(T::zero(), |total, p| {
                a.at(i, p).fused::<true>(b.at(p, j), total)
            });
        }
    }
}

/// New memory as zeros.
fn zeroed<T: Number>(items: &mut [MaybeUninit<T>]) -> &mut [T] {
    for item in &mut *items {
        item.write(T::zero());
    }
    // SAFETY: every item was written.
    unsafe { gemm::assume_written(items) }
}

/// The inner product of two vectors of one length.
fn inner_product<T: MatrixItem>(a: &Array<T>, b: &Array<T>) -> T {
    a.with_slice(|xs| b.with_slice(|ys| T::inner(xs, ys)))
}

/// Multiplies the matrices in the last two axes; outer axes are the same on both sides.
fn stacked<T: MatrixItem>(a: &Array<T>, b: &Array<T>, outer: &[usize]) -> Array<T> {
    let rank = outer.len();
    let (m, k, n) = (a.dims()[rank], a.dims()[rank + 1], b.dims()[rank + 1]);
    let shape: Shape = outer.iter().copied().chain([m, n]).collect();
    let size = layout::size_of(outer) * m * n;
    if k == 0 || size == 0 {
        return Array::from_vec(vec![T::zero(); size], &shape);
    }
    let mut result = Vec::with_capacity(size);
    let order: Shape = (0..rank).collect();
    let walk = layout::Walk::new(outer, &order, [&a.steps()[..rank], &b.steps()[..rank]]);
    let (length, steps) = walk.run();
    let (xs, ys) = (a.buffer(), b.buffer());
    let mut rest = &mut result.spare_capacity_mut()[..size];
    let mut written = 0;
    walk.for_each_run([a.offset(), b.offset()], |starts| {
        for i in 0..length as isize {
            let start = |side: usize| (starts[side] as isize + i * steps[side]) as usize;
            let left = Matrix {
                items: &xs,
                start: start(0),
                down: a.steps()[rank],
                right: a.steps()[rank + 1],
            };
            let right = Matrix {
                items: &ys,
                start: start(1),
                down: b.steps()[rank],
                right: b.steps()[rank + 1],
            };
            let block = rest.split_off_mut(..m * n).unwrap_or_default();
            written += T::multiply(m, k, n, left, right, block).len();
        }
    });
    assert_eq!(written, size);
    // SAFETY: the blocks follow each other, and each was written.
    unsafe { result.set_len(size) };
    Array::from_vec(result, &shape)
}

/// `np.matmul(a, b)`, `a @ b`.
pub fn matmul<T: MatrixItem>(a: &Array<T>, b: &Array<T>) -> PyResult<Array<T>> {
    let (left, right) = (a.dims().len(), b.dims().len());
    for (number, rank) in [(0, left), (1, right)] {
        if rank == 0 {
            return Err(value_error(format!(
                "matmul: Input operand {number} does not have enough dimensions (has 0, gufunc core with signature \
                 (n?,k),(k,m?)->(n?,m?) requires 1)"
            )));
        }
    }
    let (k, k2) = (a.dims()[left - 1], b.dims()[right.saturating_sub(2)]);
    if k != k2 {
        return Err(value_error(format!(
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \
             (n?,k),(k,m?)->(n?,m?) (size {k2} is different from {k})"
        )));
    }
    if left == 1 && right == 1 {
        return Ok(Array::from_scalar(inner_product(a, b)));
    }
    let wide = if left == 1 { a.with_axis(0) } else { a.clone() };
    let tall = if right == 1 {
        b.with_axis(1)
    } else {
        b.clone()
    };
    let (wide_outer, tall_outer) = (
        &wide.dims()[..wide.dims().len() - 2],
        &tall.dims()[..tall.dims().len() - 2],
    );
    let outer = layout::broadcast_shapes(&[wide_outer, tall_outer])?;
    let full = |array: &Array<T>| -> PyResult<Array<T>> {
        let core = &array.dims()[array.dims().len() - 2..];
        array.broadcast_to(&outer.iter().chain(core).copied().collect::<Shape>())
    };
    let mut result = stacked(&full(&wide)?, &full(&tall)?, &outer);
    if right == 1 {
        result = result.first_along(&[outer.len() + 1]);
    }
    if left == 1 {
        result = result.first_along(&[outer.len()]);
    }
    Ok(result)
}

/// `np.dot(a, b)`
pub fn dot<T: MatrixItem>(a: &Array<T>, b: &Array<T>) -> PyResult<Array<T>> {
    let (left, right) = (a.dims().len(), b.dims().len());
    if left == 0 || right == 0 {
        return super::multiply(a, b);
    }
    let axis = right.saturating_sub(2);
    if a.dims()[left - 1] != b.dims()[axis] {
        let text = |shape: &[usize]| layout::shape_text(shape).replace(", ", ",");
        return Err(value_error(format!(
            "shapes {} and {} not aligned: {} (dim {}) != {} (dim {axis})",
            text(a.dims()),
            text(b.dims()),
            a.dims()[left - 1],
            left - 1,
            b.dims()[axis]
        )));
    }
    if right <= 2 && left <= 2 {
        return matmul(a, b);
    }
    // Sum over a's last and b's second to last axis: one matrix product of the flattened rest.
    let k = a.dims()[left - 1];
    let mut order: Shape = (0..right).filter(|&other| other != axis).collect();
    order.insert(0, axis);
    let rest: Shape = (0..right)
        .filter(|&other| other != axis)
        .map(|other| b.dims()[other])
        .collect();
    let flat = matmul(
        &a.reshaped(&[layout::size_of(&a.dims()[..left - 1]), k]),
        &b.permuted(&order).reshaped(&[k, layout::size_of(&rest)]),
    )?;
    let shape: Shape = a.dims()[..left - 1].iter().copied().chain(rest).collect();
    Ok(flat.reshaped(&shape))
}

/// `np.inner(a, b)` of vectors, `np.vdot` of real ones.
pub fn inner<T: MatrixItem>(a: &Array<T>, b: &Array<T>) -> PyResult<T::Scalar> {
    if a.dims() != b.dims() {
        let text = |shape: &[usize]| layout::shape_text(shape).replace(", ", ",");
        return Err(value_error(format!(
            "shapes {} and {} not aligned",
            text(a.dims()),
            text(b.dims())
        )));
    }
    Ok(inner_product(a, b).scalar())
}

/// `np.outer(a, b)`
pub fn outer<T: Number>(a: &Array<T>, b: &Array<T>) -> PyResult<Array<T>> {
    super::zip_map(
        &a.reshaped(&[a.len(), 1]),
        &b.reshaped(&[1, b.len()]),
        |&x, &y| x.times(y),
    )
}

/// `np.trace(a)`: the sum of the diagonal.
pub fn trace<T: Number>(a: &Array<T>) -> PyResult<<T::Sum as Element>::Scalar> {
    if a.dims().len() != 2 {
        return Err(value_error(
            "diag requires an array of at least two dimensions",
        ));
    }
    let diagonal = super::diag(a, 0)?;
    Ok(super::prefix_sum(&diagonal))
}
