//! Statistics: medians and quantiles, weighted means, histograms, covariance, closeness.

use super::array::Array;
use super::element::{Element, Float, From2, Number, Real};
use super::lanes::{along, search};
use super::scalar::{Bool, Float64};
use crate::py::PyResult;
use crate::py::error::value_error;

fn sorted_floats<T: Real>(items: &[T]) -> Vec<f64> {
    let mut items: Vec<f64> = items.iter().map(|item| item.to_f64()).collect();
    items.sort_by(Element::order);
    items
}

/// The median of a run: NaN when it holds one or is empty.
fn median_of<T: Real>(items: &[T]) -> T::Quotient
where
    T::Quotient: Float,
{
    let mut sorted = items.to_vec();
    sorted.sort_by(Element::order);
    let Some(last) = sorted.last() else {
        super::warn::runtime("Mean of empty slice");
        return T::Quotient::from_f64(f64::NAN);
    };
    let at = |i: usize| T::Quotient::cast(sorted[i]);
    let half = sorted.len() / 2;
    if last.is_nan() {
        at(sorted.len() - 1)
    } else if sorted.len() % 2 == 1 {
        T::Quotient::zero().plus(at(half))
    } else {
        T::Quotient::zero()
            .plus(at(half - 1).plus(at(half)))
            .over(T::Quotient::from_count(2))
    }
}

/// `np.median(a)`
pub fn median<T: Real>(a: &Array<T>) -> <T::Quotient as Element>::Scalar
where
    T::Quotient: Float,
{
    a.with_slice(median_of).scalar()
}

/// `np.median(a, axis)`
pub fn median_axis<T: Real>(a: &Array<T>, axis: i64) -> PyResult<Array<T::Quotient>>
where
    T::Quotient: Float,
{
    let number = a.axis(axis)?;
    Ok(along(a, number, |run| vec![median_of(run)]).first_along(&[number]))
}

/// The `q`-quantile of sorted items by linear interpolation.
fn quantile_of(sorted: &[f64], q: f64) -> f64 {
    let Some(last) = sorted.last() else {
        return f64::NAN;
    };
    if last.is_nan() {
        return f64::NAN;
    }
    let position = (sorted.len() - 1) as f64 * q;
    let below = position.floor();
    let (low, t) = (below as usize, position - below);
    let (a, b) = (sorted[low], sorted[(low + 1).min(sorted.len() - 1)]);
    let step = b - a;
    if t >= 0.5 {
        b - step * (1.0 - t)
    } else {
        a + step * t
    }
}

fn check_quantile(q: f64, message: &str) -> PyResult<f64> {
    if (0.0..=1.0).contains(&q) {
        Ok(q)
    } else {
        Err(value_error(message))
    }
}

const QUANTILE_RANGE: &str = "Quantiles must be in the range [0, 1]";
const PERCENTILE_RANGE: &str = "Percentiles must be in the range [0, 100]";

/// `np.quantile(a, q)`
pub fn quantile<T: Real>(a: &Array<T>, q: f64) -> PyResult<Float64> {
    let q = check_quantile(q, QUANTILE_RANGE)?;
    Ok(Float64(quantile_of(&a.with_slice(sorted_floats), q)))
}

/// `np.percentile(a, q)`
pub fn percentile<T: Real>(a: &Array<T>, q: f64) -> PyResult<Float64> {
    let q = check_quantile(q / 100.0, PERCENTILE_RANGE)?;
    Ok(Float64(quantile_of(&a.with_slice(sorted_floats), q)))
}

/// `np.percentile(a, q)` for several percentages.
pub fn percentiles<T: Real>(a: &Array<T>, q: &Array<f64>) -> PyResult<Array<f64>> {
    let sorted = a.with_slice(sorted_floats);
    q.try_map(|&q| {
        Ok(quantile_of(
            &sorted,
            check_quantile(q / 100.0, PERCENTILE_RANGE)?,
        ))
    })
}

/// `np.quantile(a, q)` for several fractions.
pub fn quantiles<T: Real>(a: &Array<T>, q: &Array<f64>) -> PyResult<Array<f64>> {
    let sorted = a.with_slice(sorted_floats);
    q.try_map(|&q| Ok(quantile_of(&sorted, check_quantile(q, QUANTILE_RANGE)?)))
}

/// `np.percentile(a, q, axis)`
pub fn percentile_axis<T: Real>(a: &Array<T>, q: f64, axis: i64) -> PyResult<Array<f64>> {
    let (number, q) = (a.axis(axis)?, check_quantile(q / 100.0, PERCENTILE_RANGE)?);
    Ok(along(a, number, |run| vec![quantile_of(&sorted_floats(run), q)]).first_along(&[number]))
}

/// `np.quantile(a, q, axis)`
pub fn quantile_axis<T: Real>(a: &Array<T>, q: f64, axis: i64) -> PyResult<Array<f64>> {
    let (number, q) = (a.axis(axis)?, check_quantile(q, QUANTILE_RANGE)?);
    Ok(along(a, number, |run| vec![quantile_of(&sorted_floats(run), q)]).first_along(&[number]))
}

/// `np.average(a, weights=weights)` of arrays of one shape; `ZeroDivisionError` for weights that sum to zero.
pub fn average(a: &Array<f64>, weights: &Array<f64>) -> PyResult<Float64> {
    if a.dims() != weights.dims() {
        return Err(crate::py::error::type_error(
            "Axis must be specified when shapes of a and weights differ.",
        ));
    }
    let scale = super::sum(weights).0;
    if scale == 0.0 {
        return Err(crate::py::error::zero_division_error(
            "Weights sum to zero, can't be normalized",
        ));
    }
    let total = super::sum(&super::multiply::<f64>(a, weights)?).0;
    Ok(Float64(total / scale))
}

/// `np.bincount(x, minlength)`; `ValueError` for a negative element.
pub fn bincount(x: &Array<i64>, minlength: i64) -> PyResult<Array<i64>> {
    weighted_counts(x, minlength, |_| 1_i64, |total, weight| *total += weight)
}

/// `np.bincount(x, weights, minlength)`
pub fn bincount_weights(
    x: &Array<i64>,
    weights: &Array<f64>,
    minlength: i64,
) -> PyResult<Array<f64>> {
    if x.len() != weights.len() {
        return Err(value_error(
            "The weights and list don't have the same length.",
        ));
    }
    let weights = weights.to_vec();
    weighted_counts(
        x,
        minlength,
        |i| weights[i],
        |total, weight| *total += weight,
    )
}

fn weighted_counts<W: Element>(
    x: &Array<i64>,
    minlength: i64,
    weight: impl Fn(usize) -> W,
    add: impl Fn(&mut W, W),
) -> PyResult<Array<W>> {
    if minlength < 0 {
        return Err(value_error("'minlength' must not be negative"));
    }
    if x.dims().len() != 1 {
        return Err(value_error("object too deep for desired array"));
    }
    let items = x.to_vec();
    if items.iter().any(|&item| item < 0) {
        return Err(value_error(
            "'list' argument must have no negative elements",
        ));
    }
    let length = items
        .iter()
        .max()
        .map_or(0, |&max| max as usize + 1)
        .max(minlength as usize);
    let mut counts = vec![W::zero(); length];
    for (i, item) in items.into_iter().enumerate() {
        add(&mut counts[item as usize], weight(i));
    }
    Ok(Array::from_items(counts))
}

/// `np.histogram(a, bins)` with `bins` of one width between the extremes.
pub fn histogram<T: Real>(a: &Array<T>, bins: i64) -> PyResult<(Array<i64>, Array<f64>)> {
    let items: Vec<f64> = a.to_vec().into_iter().map(Real::to_f64).collect();
    let (mut low, mut high) = (0.0, 1.0);
    if !items.is_empty() {
        low = items.iter().copied().fold(f64::INFINITY, Real::minimum);
        high = items.iter().copied().fold(f64::NEG_INFINITY, Real::maximum);
        if !(low.is_finite() && high.is_finite()) {
            return Err(value_error(format!(
                "autodetected range of [{}, {}] is not finite",
                super::float_text::complex_part(low),
                super::float_text::complex_part(high)
            )));
        }
    }
    histogram_range(&Array::from_items(items), bins, low, high)
}

/// `np.histogram(a, bins, range=(low, high))`
pub fn histogram_range<T: Real>(
    a: &Array<T>,
    bins: i64,
    low: f64,
    high: f64,
) -> PyResult<(Array<i64>, Array<f64>)> {
    if bins < 1 {
        return Err(value_error("`bins` must be positive, when an integer"));
    }
    if low > high {
        return Err(value_error(
            "max must be larger than min in range parameter.",
        ));
    }
    let (low, high) = if low == high {
        (low - 0.5, high + 0.5)
    } else {
        (low, high)
    };
    let edges = super::linspace(low, high, bins + 1, true)?;
    let mut counts = vec![0_i64; bins as usize];
    let bounds = edges.to_vec();
    for item in a.to_vec() {
        let item = item.to_f64();
        if !(low..=high).contains(&item) {
            continue;
        }
        let mut bin = ((item - low) / (high - low) * bins as f64) as usize;
        bin -= usize::from(bin == bins as usize);
        // Rounding may have put it next to its bin.
        if item < bounds[bin] {
            bin -= 1;
        } else if item >= bounds[bin + 1] && bin != bins as usize - 1 {
            bin += 1;
        }
        counts[bin] += 1;
    }
    Ok((Array::from_items(counts), edges))
}

/// `np.histogram(a, edges)`
pub fn histogram_edges<T: Real>(
    a: &Array<T>,
    edges: &Array<f64>,
) -> PyResult<(Array<i64>, Array<f64>)> {
    let bounds = edges.to_vec();
    if bounds.windows(2).any(|pair| pair[0] > pair[1]) {
        return Err(value_error(
            "`bins` must increase monotonically, when an array",
        ));
    }
    let sorted = a.with_slice(sorted_floats);
    let last = bounds.len().saturating_sub(1);
    let below: Vec<usize> = bounds
        .iter()
        .enumerate()
        .map(|(i, edge)| search(&sorted, edge, i == last))
        .collect();
    let counts = below
        .windows(2)
        .map(|pair| (pair[1] - pair[0]) as i64)
        .collect();
    Ok((Array::from_items(counts), edges.clone()))
}

/// `np.digitize(x, bins)` for increasing bins.
pub fn digitize(x: &Array<f64>, bins: &Array<f64>, right: bool) -> Array<i64> {
    bins.with_slice(|bins| x.map(|item| search(bins, item, !right) as i64))
}

/// `np.isclose(a, b, rtol, atol)`
pub fn isclose(
    a: &Array<f64>,
    b: &Array<f64>,
    rtol: f64,
    atol: f64,
    equal_nan: bool,
) -> PyResult<Array<bool>> {
    super::zip_map(a, b, |&x, &y| {
        (y.is_finite() && (x - y).abs() <= atol + rtol * y.abs())
            || x == y
            || (equal_nan && x.is_nan() && y.is_nan())
    })
}

/// `np.allclose(a, b, rtol, atol)`
pub fn allclose(
    a: &Array<f64>,
    b: &Array<f64>,
    rtol: f64,
    atol: f64,
    equal_nan: bool,
) -> PyResult<bool> {
    Ok(super::all(&isclose(a, b, rtol, atol, equal_nan)?).0)
}

/// `np.array_equal(a, b)`
pub fn array_equal<T: Element>(a: &Array<T>, b: &Array<T>) -> bool {
    a.dims() == b.dims()
        && a.with_slice(|xs| b.with_slice(|ys| xs.iter().zip(ys).all(|(x, y)| x.same(y))))
}

/// `np.cov(m)`: variables in rows, observations in columns, divided by n - 1; a vector is one variable.
pub fn cov(m: &Array<f64>, rowvar: bool) -> PyResult<Array<f64>> {
    let mut rows = m.atleast_2d();
    if !rowvar && m.dims().len() > 1 {
        rows = rows.transpose();
    }
    let count = rows.dims()[1] as f64;
    let means = super::mean_axis(&rows, 1, true)?;
    let centred = super::subtract::<f64>(&rows, &means)?;
    let product = super::matmul(&centred, &centred.transpose())?;
    let scale = 1.0 / (count - 1.0).max(0.0);
    let result = product.map(|&item| item * scale);
    Ok(result.squeeze())
}

/// `np.corrcoef(x)`
pub fn corrcoef(x: &Array<f64>, rowvar: bool) -> PyResult<Array<f64>> {
    let c = cov(x, rowvar)?;
    if c.dims().is_empty() {
        return super::divide::<f64>(&c, &c);
    }
    let deviations = super::sqrt(&super::diag(&c, 0)?);
    let rows = deviations.with_axis(1);
    let scaled = super::divide::<f64>(&super::divide::<f64>(&c, &rows)?, &deviations.with_axis(0))?;
    Ok(scaled.map(|item| item.clamp(-1.0, 1.0)))
}

/// `np.corrcoef(x, y)` of two vectors.
pub fn corrcoef_pair(x: &Array<f64>, y: &Array<f64>) -> PyResult<Array<f64>> {
    corrcoef(&super::vstack(&[x.clone(), y.clone()])?, true)
}

/// `np.ptp(a)`
pub fn ptp<T: Real>(a: &Array<T>) -> PyResult<T::Scalar> {
    let all = super::All;
    let (low, high) = (
        super::min_axis(a, all, false)?,
        super::max_axis(a, all, false)?,
    );
    Ok(super::subtract(&high, &low)?.scalar())
}

macro_rules! nan_reductions {
    ($($(#[$doc:meta])* $name:ident |$items:ident| $body:expr;)*) => {$(
        $(#[$doc])*
        pub fn $name(a: &Array<f64>) -> PyResult<Float64> {
            let $items: Array<f64> = Array::from_items(a.to_vec().into_iter().filter(|item| !item.is_nan()).collect());
            $body
        }
    )*};
}

nan_reductions! {
    /// `np.nanmin(a)`
    nanmin |items| super::min(&items);
    /// `np.nanmax(a)`
    nanmax |items| super::max(&items);
    /// `np.nanmedian(a)`
    nanmedian |items| Ok(median(&items));
}

/// `a` with NaN replaced by zero, and how many elements were not NaN.
fn zeroed(a: &Array<f64>) -> (Array<f64>, usize) {
    let mut count = 0;
    a.for_each(|item| count += usize::from(!item.is_nan()));
    (a.map(|&item| if item.is_nan() { 0.0 } else { item }), count)
}

/// `np.nansum(a)`
pub fn nansum(a: &Array<f64>) -> Float64 {
    super::sum(&zeroed(a).0)
}

/// `np.nanmean(a)`
pub fn nanmean(a: &Array<f64>) -> Float64 {
    let (filled, count) = zeroed(a);
    if count == 0 {
        super::warn::runtime("Mean of empty slice");
    }
    Float64(super::sum(&filled).0 / count as f64)
}

/// `np.interp(x, xp, fp)` for increasing `xp`.
pub fn interp(x: &Array<f64>, xp: &Array<f64>, fp: &Array<f64>) -> PyResult<Array<f64>> {
    let (xs, ys) = (xp.to_vec(), fp.to_vec());
    if xs.len() != ys.len() {
        return Err(value_error("fp and xp are not of the same length."));
    }
    let (Some(&first), Some(&last)) = (xs.first(), xs.last()) else {
        return Err(value_error("array of sample points is empty"));
    };
    Ok(x.map(|&item| {
        if item.is_nan() {
            item
        } else if item < first {
            ys[0]
        } else if item >= last {
            ys[ys.len() - 1]
        } else {
            let j = search(&xs, &item, true) - 1;
            let slope = (ys[j + 1] - ys[j]) / (xs[j + 1] - xs[j]);
            slope * (item - xs[j]) + ys[j]
        }
    }))
}

/// `np.nan_to_num(a)` with its defaults.
pub fn nan_to_num<T: Float + From2<f64>>(a: &Array<T>) -> Array<T> {
    let (low, high) = if T::DTYPE == super::DType::Float32 {
        (f64::from(f32::MIN), f64::from(f32::MAX))
    } else {
        (f64::MIN, f64::MAX)
    };
    a.map(|&item| {
        let wide = item.to_f64();
        if wide.is_nan() {
            T::zero()
        } else if wide.is_infinite() {
            T::from_f64(if wide > 0.0 { high } else { low })
        } else {
            item
        }
    })
}

/// `np.isin(a, values)`
pub fn isin<T: Element>(a: &Array<T>, values: &Array<T>) -> Array<bool> {
    let sorted = super::unique(values);
    sorted.with_slice(|sorted| {
        a.map(|item| {
            sorted
                .get(search(sorted, item, false))
                .is_some_and(|found| found.same(item))
        })
    })
}

/// `np.any(np.isclose(...))`-free equality of a scalar: `np.isclose(x, y)`.
pub fn isclose_one(x: f64, y: f64, rtol: f64, atol: f64) -> Bool {
    Bool((y.is_finite() && (x - y).abs() <= atol + rtol * y.abs()) || x == y)
}
