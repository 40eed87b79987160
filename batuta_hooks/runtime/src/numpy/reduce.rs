//! Reductions over axes, in the order of additions that NumPy's iterator takes, so that float sums are bit-equal.

use super::array::Array;
use super::axis::Axes;
use super::element::{Element, From2, Number, Real};
use super::layout::{self, Shape, Strides, Walk};
use super::warn;
use crate::py::PyResult;
use crate::py::error::value_error;

/// The shape that a reduction leaves, and the strides with which the result takes part in the walk over the input.
struct Plan {
    order: Shape,
    strides: Strides,
    out_strides: Strides,
    out_shape: Shape,
    result_strides: Strides,
}

fn plan<T: Element>(a: &Array<T>, axes: &[usize], keepdims: bool) -> Plan {
    let rank = a.dims().len();
    let strides = a.strides_in(a.dims());
    let order = layout::axis_order(rank, &[&strides]);
    // The result is stored in the order of the walk, as NumPy's: later sums over it depend on that.
    let full: Shape = (0..rank)
        .map(|axis| {
            if axes.contains(&axis) {
                1
            } else {
                a.dims()[axis]
            }
        })
        .collect();
    let mut out_strides = layout::ordered_strides(&full, &order);
    axes.iter().for_each(|&axis| out_strides[axis] = 0);
    let kept = |axis: &usize| keepdims || !axes.contains(axis);
    let out_shape = (0..rank).filter(kept).map(|axis| full[axis]).collect();
    let result_strides = (0..rank)
        .filter(kept)
        .map(|axis| out_strides[axis])
        .collect();
    Plan {
        order,
        strides,
        out_strides,
        out_shape,
        result_strides,
    }
}

/// Folds the elements along `axes` into results that start as `initial`; `fold_run` takes a whole run along a reduced
/// axis, `fold` a single element.
fn fold_axes<T: Element, R: Element>(
    a: &Array<T>,
    axes: &[usize],
    keepdims: bool,
    initial: R,
    fold: impl Fn(&R, &T) -> R,
    fold_run: impl Fn(&R, &[T], usize, isize, usize) -> R,
) -> Array<R> {
    let plan = plan(a, axes, keepdims);
    let mut result = vec![initial; layout::size_of(&plan.out_shape)];
    let walk = Walk::new(a.dims(), &plan.order, [&plan.out_strides, &plan.strides]);
    let (length, [out_step, step]) = walk.run();
    let items = a.buffer();
    walk.for_each_run([0, a.offset()], |[out, start]| {
        if out_step == 0 {
            result[out] = fold_run(&result[out], &items, start, step, length);
        } else if out_step == 1 && step == 1 {
            let targets = result[out..out + length].iter_mut();
            targets
                .zip(&items[start..start + length])
                .for_each(|(slot, item)| *slot = fold(slot, item));
        } else {
            for i in 0..length as isize {
                let slot = &mut result[(out as isize + i * out_step) as usize];
                *slot = fold(slot, &items[(start as isize + i * step) as usize]);
            }
        }
    });
    Array::with_strides(result, &plan.out_shape, plan.result_strides)
}

/// Folds single elements only.
pub(super) fn fold_elements<T: Element, R: Element>(
    a: &Array<T>,
    axes: &[usize],
    keepdims: bool,
    initial: R,
    fold: impl Fn(&R, &T) -> R,
) -> Array<R> {
    fold_axes(
        a,
        axes,
        keepdims,
        initial,
        &fold,
        |total, items, start, step, count| {
            let mut total = total.clone();
            if step == 1 {
                for item in &items[start..start + count] {
                    total = fold(&total, item);
                }
                return total;
            }
            for i in 0..count as isize {
                total = fold(&total, &items[(start as isize + i * step) as usize]);
            }
            total
        },
    )
}

/// NumPy's iterator gathers elements that don't lie in one run in buffers of this many.
const BUFFER: usize = 8192;

/// Sums along `axes` in the element's own type: pairwise along runs. Neighbouring reduced axes that don't merge are
/// summed through a buffer of whole runs, as NumPy does.
fn sum_own<T: Number>(a: &Array<T>, axes: &[usize], keepdims: bool) -> Array<T> {
    let plan = plan(a, axes, keepdims);
    let walk = Walk::new(a.dims(), &plan.order, [&plan.out_strides, &plan.strides]);
    let (length, _) = walk.run();
    let group = walk.trailing_repeats();
    if group < 2 || length > BUFFER || length == 0 {
        return fold_axes(
            a,
            axes,
            keepdims,
            T::zero(),
            |total, &item| total.plus(item),
            |total, items, start, step, count| total.plus(T::sum_run(items, start, step, count)),
        );
    }
    let mut result = vec![T::zero(); layout::size_of(&plan.out_shape)];
    let runs = walk.runs_of_trailing(group);
    let capacity = BUFFER / length * length;
    let mut buffer: Vec<T> = Vec::with_capacity(capacity);
    let items = a.buffer();
    let (_, [_, step]) = walk.run();
    let (mut run, mut flush_at) = (0, runs);
    walk.for_each_run([0, a.offset()], |[out, start]| {
        buffer.extend((0..length as isize).map(|i| items[(start as isize + i * step) as usize]));
        run += 1;
        if buffer.len() == capacity || run == flush_at {
            result[out] = result[out].plus(T::sum_run(&buffer, 0, 1, buffer.len()));
            buffer.clear();
        }
        if run == flush_at {
            flush_at += runs;
        }
    });
    Array::with_strides(result, &plan.out_shape, plan.result_strides)
}

/// Equals `np.sum(a, axis=axes, keepdims=keepdims)`.
pub fn sum_axis<T: Number>(
    a: &Array<T>,
    axis: impl Axes,
    keepdims: bool,
) -> PyResult<Array<T::Sum>> {
    let axes = axis.axes(a.dims().len())?;
    if std::any::TypeId::of::<T>() == std::any::TypeId::of::<T::Sum>() {
        return Ok(sum_own(&a.astype_ref(), &axes, keepdims));
    }
    Ok(fold_elements(
        a,
        &axes,
        keepdims,
        T::Sum::zero(),
        |total, &item| total.plus(T::Sum::cast(item)),
    ))
}

impl<T: Number> Array<T> {
    /// This array as its sum type: itself when they are the same.
    fn astype_ref(&self) -> Array<T::Sum> {
        let boxed: &dyn std::any::Any = self;
        match boxed.downcast_ref::<Array<T::Sum>>() {
            Some(same) => same.clone(),
            None => self.astype(),
        }
    }
}

/// Equals `np.sum(a)`.
pub fn sum<T: Number>(a: &Array<T>) -> <T::Sum as Element>::Scalar {
    let axes: Shape = (0..a.dims().len()).collect();
    if std::any::TypeId::of::<T>() == std::any::TypeId::of::<T::Sum>() {
        return sum_own(&a.astype_ref(), &axes, false).scalar();
    }
    fold_elements(a, &axes, false, T::Sum::zero(), |total, &item| {
        total.plus(T::Sum::cast(item))
    })
    .scalar()
}

/// Equals `np.prod(a, axis=axes, keepdims=keepdims)`.
pub fn prod_axis<T: Number>(
    a: &Array<T>,
    axis: impl Axes,
    keepdims: bool,
) -> PyResult<Array<T::Sum>> {
    let axes = axis.axes(a.dims().len())?;
    Ok(fold_elements(
        a,
        &axes,
        keepdims,
        T::Sum::one(),
        |total, &item| total.times(T::Sum::cast(item)),
    ))
}

/// Equals `np.prod(a)`.
pub fn prod<T: Number>(a: &Array<T>) -> <T::Sum as Element>::Scalar {
    let axes: Shape = (0..a.dims().len()).collect();
    fold_elements(a, &axes, false, T::Sum::one(), |total, &item| {
        total.times(T::Sum::cast(item))
    })
    .scalar()
}

/// Equals `np.min(a, axis=axes, keepdims=keepdims)`.
pub fn min_axis<T: Real>(a: &Array<T>, axis: impl Axes, keepdims: bool) -> PyResult<Array<T>> {
    extreme(
        a,
        &axis.axes(a.dims().len())?,
        keepdims,
        "minimum",
        T::minimum,
    )
}

/// Equals `np.max(a, axis=axes, keepdims=keepdims)`.
pub fn max_axis<T: Real>(a: &Array<T>, axis: impl Axes, keepdims: bool) -> PyResult<Array<T>> {
    extreme(
        a,
        &axis.axes(a.dims().len())?,
        keepdims,
        "maximum",
        T::maximum,
    )
}

/// Equals `np.min(a)`.
pub fn min<T: Real>(a: &Array<T>) -> PyResult<T::Scalar> {
    let axes: Shape = (0..a.dims().len()).collect();
    Ok(extreme(a, &axes, false, "minimum", T::minimum)?.scalar())
}

/// Equals `np.max(a)`.
pub fn max<T: Real>(a: &Array<T>) -> PyResult<T::Scalar> {
    let axes: Shape = (0..a.dims().len()).collect();
    Ok(extreme(a, &axes, false, "maximum", T::maximum)?.scalar())
}

fn extreme<T: Real>(
    a: &Array<T>,
    axes: &[usize],
    keepdims: bool,
    name: &str,
    better: impl Fn(T, T) -> T,
) -> PyResult<Array<T>> {
    if axes.iter().any(|&axis| a.dims()[axis] == 0)
        && plan(a, axes, false).out_shape.iter().all(|&n| n != 0)
    {
        return Err(value_error(format!(
            "zero-size array to reduction operation {name} which has no identity"
        )));
    }
    if a.is_empty() {
        return Ok(Array::from_vec(
            Vec::new(),
            &plan(a, axes, keepdims).out_shape,
        ));
    }
    // Each result starts as the first element along the reduced axes.
    let order = layout::axis_order(a.dims().len(), &[a.steps()]);
    let first = a.permuted(&order).first_along(&positions(&order, axes));
    let plan = plan(a, axes, keepdims);
    let mut result = first.to_vec();
    let walk = Walk::new(a.dims(), &plan.order, [&plan.out_strides, &plan.strides]);
    let (length, [out_step, step]) = walk.run();
    let items = a.buffer();
    walk.for_each_run([0, a.offset()], |[out, start]| {
        if out_step == 0 && step == 1 {
            result[out] = items[start..start + length]
                .iter()
                .fold(result[out], |best, &item| better(best, item));
            return;
        }
        for i in 0..length as isize {
            let slot = &mut result[(out as isize + i * out_step) as usize];
            *slot = better(*slot, items[(start as isize + i * step) as usize]);
        }
    });
    Ok(Array::with_strides(
        result,
        &plan.out_shape,
        plan.result_strides,
    ))
}

/// Where `axes` stand in `order`.
fn positions(order: &[usize], axes: &[usize]) -> Shape {
    (0..order.len())
        .filter(|&i| axes.contains(&order[i]))
        .collect()
}

impl<T: Element> Array<T> {
    /// The elements at index 0 along `axes`, those axes dropped.
    pub(super) fn first_along(&self, axes: &[usize]) -> Array<T> {
        let kept = (0..self.dims().len()).filter(|axis| !axes.contains(axis));
        let (shape, strides) = kept
            .map(|axis| (self.dims()[axis], self.steps()[axis]))
            .unzip();
        self.view(self.offset(), shape, strides)
    }
}

/// Equals `np.any(a, axis=axes, keepdims=keepdims)`.
pub fn any_axis<T: Element>(
    a: &Array<T>,
    axis: impl Axes,
    keepdims: bool,
) -> PyResult<Array<bool>> {
    Ok(fold_elements(
        a,
        &axis.axes(a.dims().len())?,
        keepdims,
        false,
        |found, item| *found || item.is_true(),
    ))
}

/// Equals `np.all(a, axis=axes, keepdims=keepdims)`.
pub fn all_axis<T: Element>(
    a: &Array<T>,
    axis: impl Axes,
    keepdims: bool,
) -> PyResult<Array<bool>> {
    Ok(fold_elements(
        a,
        &axis.axes(a.dims().len())?,
        keepdims,
        true,
        |all, item| *all && item.is_true(),
    ))
}

/// Equals `np.any(a)`.
pub fn any<T: Element>(a: &Array<T>) -> super::Bool {
    super::Bool(a.with_slice(|items| items.iter().any(Element::is_true)))
}

/// Equals `np.all(a)`.
pub fn all<T: Element>(a: &Array<T>) -> super::Bool {
    super::Bool(a.with_slice(|items| items.iter().all(Element::is_true)))
}

/// Equals `np.count_nonzero(a)`.
pub fn count_nonzero<T: Element>(a: &Array<T>) -> i64 {
    a.with_slice(|items| items.iter().filter(|item| item.is_true()).count()) as i64
}

/// How many elements each result of a reduction is made of.
fn count_along<T: Element>(a: &Array<T>, axes: &[usize]) -> usize {
    axes.iter().map(|&axis| a.dims()[axis]).product()
}

fn mean_of<T: Number>(a: &Array<T>, axes: &[usize], keepdims: bool) -> Array<T::Quotient>
where
    T::Quotient: Number<Sum = T::Quotient>,
{
    let count = count_along(a, axes);
    if count == 0 {
        warn::runtime("Mean of empty slice");
        warn::runtime("invalid value encountered in divide");
    }
    let boxed: &dyn std::any::Any = a;
    let total = match boxed.downcast_ref::<Array<T::Quotient>>() {
        Some(same) => sum_own(same, axes, keepdims),
        None => sum_own(&a.astype::<T::Quotient>(), axes, keepdims),
    };
    let divisor = T::Quotient::from_count(count);
    total.update(|item| *item = item.over(divisor));
    total
}

/// Equals `np.mean(a, axis=axes, keepdims=keepdims)`.
pub fn mean_axis<T: Number>(
    a: &Array<T>,
    axis: impl Axes,
    keepdims: bool,
) -> PyResult<Array<T::Quotient>>
where
    T::Quotient: Number<Sum = T::Quotient>,
{
    Ok(mean_of(a, &axis.axes(a.dims().len())?, keepdims))
}

/// Equals `np.mean(a)`.
pub fn mean<T: Number>(a: &Array<T>) -> <T::Quotient as Element>::Scalar
where
    T::Quotient: Number<Sum = T::Quotient>,
{
    let axes: Shape = (0..a.dims().len()).collect();
    mean_of(a, &axes, false).scalar()
}

fn var_of<T: Real>(
    a: &Array<T>,
    axes: &[usize],
    ddof: f64,
    keepdims: bool,
) -> PyResult<Array<T::Quotient>>
where
    T::Quotient: super::element::Float<Sum = T::Quotient>,
{
    use super::element::Float;
    let count = count_along(a, axes) as f64;
    if ddof >= count {
        warn::runtime("Degrees of freedom <= 0 for slice");
    }
    let mean = if count == 0.0 {
        sum_own(&a.astype::<T::Quotient>(), axes, true).map(|_| T::Quotient::from_f64(f64::NAN))
    } else {
        mean_of(a, axes, true)
    };
    let squares = super::zip_map(a, &mean, |&item, &mean| {
        let distance = T::Quotient::cast(item).minus(mean);
        distance.times(distance)
    })?;
    let total = sum_own(&squares, axes, keepdims);
    let divisor = T::Quotient::from_f64((count - ddof).max(0.0));
    total.update(|item| *item = item.over(divisor));
    Ok(total)
}

/// Equals `np.var(a, axis=axes, ddof=ddof, keepdims=keepdims)`: the mean of squared distances, in two passes.
pub fn var_axis<T: Real>(
    a: &Array<T>,
    axis: impl Axes,
    ddof: f64,
    keepdims: bool,
) -> PyResult<Array<T::Quotient>>
where
    T::Quotient: super::element::Float<Sum = T::Quotient>,
{
    var_of(a, &axis.axes(a.dims().len())?, ddof, keepdims)
}

/// Equals `np.var(a, ddof=ddof)`.
pub fn var<T: Real>(a: &Array<T>, ddof: f64) -> PyResult<<T::Quotient as Element>::Scalar>
where
    T::Quotient: super::element::Float<Sum = T::Quotient>,
{
    let axes: Shape = (0..a.dims().len()).collect();
    Ok(var_of(a, &axes, ddof, false)?.scalar())
}

/// Equals `np.std(a, axis=axes, ddof=ddof, keepdims=keepdims)`.
pub fn std_axis<T: Real>(
    a: &Array<T>,
    axis: impl Axes,
    ddof: f64,
    keepdims: bool,
) -> PyResult<Array<T::Quotient>>
where
    T::Quotient: super::element::Float<Sum = T::Quotient>,
{
    use super::element::Float;
    let variance = var_axis(a, axis, ddof, keepdims)?;
    variance.update(|item| *item = item.apply(f64::sqrt, f32::sqrt));
    Ok(variance)
}

/// Equals `np.std(a, ddof=ddof)`.
pub fn std<T: Real>(a: &Array<T>, ddof: f64) -> PyResult<<T::Quotient as Element>::Scalar>
where
    T::Quotient: super::element::Float<Sum = T::Quotient>,
{
    use super::element::Float;
    let axes: Shape = (0..a.dims().len()).collect();
    let variance = var_of(a, &axes, ddof, false)?;
    variance.update(|item| *item = item.apply(f64::sqrt, f32::sqrt));
    Ok(variance.scalar())
}
