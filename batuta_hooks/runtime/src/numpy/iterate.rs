//! Element-wise work: `map` and `zip_map`, which every ufunc and every fused expression is made of.

use super::array::Array;
use super::element::Element;
use super::layout::{self, Walk};
use crate::py::PyResult;

impl<T: Element> Array<T> {
    /// A new array of `body` applied to each element, in this array's memory order.
    #[inline]
    pub fn map<R: Element>(&self, body: impl Fn(&T) -> R) -> Array<R> {
        if let Some(slice) = self.as_slice() {
            return Array::from_vec(slice.iter().map(body).collect(), self.dims());
        }
        let order = layout::axis_order(self.dims().len(), &[self.steps()]);
        let walk = Walk::new(self.dims(), &order, [self.steps()]);
        let (length, [step]) = walk.run();
        let mut result = Vec::with_capacity(self.len());
        let items = self.buffer();
        walk.for_each_run([self.offset()], |[start]| {
            if step == 1 {
                result.extend(items[start..start + length].iter().map(&body));
            } else {
                result.extend(
                    (0..length as isize)
                        .map(|i| body(&items[(start as isize + i * step) as usize])),
                );
            }
        });
        Array::with_strides(
            result,
            self.dims(),
            layout::ordered_strides(self.dims(), &order),
        )
    }

    /// A new array of `body` applied to each element, or the first error.
    pub fn try_map<R: Element>(&self, body: impl Fn(&T) -> PyResult<R>) -> PyResult<Array<R>> {
        let items =
            self.with_slice(|items| items.iter().map(body).collect::<PyResult<Vec<R>>>())?;
        Ok(Array::from_vec(items, self.dims()))
    }
}

/// `body` applied to each pair of elements of two arrays that are broadcast together; `ValueError` when they don't fit.
#[inline]
pub fn zip_map<A: Element, B: Element, R: Element>(
    a: &Array<A>,
    b: &Array<B>,
    body: impl Fn(&A, &B) -> R,
) -> PyResult<Array<R>> {
    if a.dims() == b.dims()
        && let (Some(left), Some(right)) = (a.as_slice(), b.as_slice())
    {
        let items = left
            .iter()
            .zip(right.iter())
            .map(|(x, y)| body(x, y))
            .collect();
        return Ok(Array::from_vec(items, a.dims()));
    }
    let shape = layout::broadcast_shapes(&[a.dims(), b.dims()])?;
    let (left, right) = (a.strides_in(&shape), b.strides_in(&shape));
    let order = layout::axis_order(shape.len(), &[&left, &right]);
    let walk = Walk::new(&shape, &order, [&left, &right]);
    let (length, steps) = walk.run();
    let mut result = Vec::with_capacity(layout::size_of(&shape));
    let (xs, ys) = (a.buffer(), b.buffer());
    walk.for_each_run([a.offset(), b.offset()], |[start, start2]| match steps {
        [1, 1] => {
            let pairs = xs[start..start + length]
                .iter()
                .zip(&ys[start2..start2 + length]);
            result.extend(pairs.map(|(x, y)| body(x, y)));
        }
        [1, 0] => {
            let y = &ys[start2];
            result.extend(xs[start..start + length].iter().map(|x| body(x, y)));
        }
        [0, 1] => {
            let x = &xs[start];
            result.extend(ys[start2..start2 + length].iter().map(|y| body(x, y)));
        }
        [step, step2] => result.extend((0..length as isize).map(|i| {
            body(
                &xs[(start as isize + i * step) as usize],
                &ys[(start2 as isize + i * step2) as usize],
            )
        })),
    });
    drop((xs, ys));
    Ok(Array::with_strides(
        result,
        &shape,
        layout::ordered_strides(&shape, &order),
    ))
}

/// `body` applied to each triple of elements of three arrays that are broadcast together.
pub fn zip_map3<A: Element, B: Element, C: Element, R: Element>(
    a: &Array<A>,
    b: &Array<B>,
    c: &Array<C>,
    body: impl Fn(&A, &B, &C) -> R,
) -> PyResult<Array<R>> {
    let shape = layout::broadcast_shapes(&[a.dims(), b.dims(), c.dims()])?;
    let strides = [
        a.strides_in(&shape),
        b.strides_in(&shape),
        c.strides_in(&shape),
    ];
    let operands = [&strides[0][..], &strides[1][..], &strides[2][..]];
    let order = layout::axis_order(shape.len(), &operands);
    let walk = Walk::new(&shape, &order, operands);
    let (length, steps) = walk.run();
    let mut result = Vec::with_capacity(layout::size_of(&shape));
    let (xs, ys, zs) = (a.buffer(), b.buffer(), c.buffer());
    walk.for_each_run([a.offset(), b.offset(), c.offset()], |starts| {
        let at = |k: usize, i: isize| (starts[k] as isize + i * steps[k]) as usize;
        result.extend(
            (0..length as isize).map(|i| body(&xs[at(0, i)], &ys[at(1, i)], &zs[at(2, i)])),
        );
    });
    drop((xs, ys, zs));
    Ok(Array::with_strides(
        result,
        &shape,
        layout::ordered_strides(&shape, &order),
    ))
}
