//! Column means and variances, and the affine maps they define.

use crate::simd::dispatch;
use crate::sklearn::matrix::Matrix;

/// Means and variances of the columns of a matrix, missing values left out.
#[derive(Clone, Debug)]
pub struct Moments {
    /// `mean_`
    pub mean: Vec<f64>,
    /// `var_`
    pub variance: Vec<f64>,
    /// Number of values in each column.
    pub n_seen: Vec<f64>,
}

impl Moments {
    /// Equals `sklearn.utils.extmath._incremental_mean_and_var` on a first batch: two passes, the second one corrected by the
    /// sum of the deviations.
    pub fn new(x: &Matrix<'_>) -> Moments {
        let n_rows = x.n_rows as f64;
        let sums = x.sums();
        let has_missing = sums.iter().any(|sum| sum.is_nan());
        let (sums, n_seen) = if has_missing {
            let sums = x.column_sums(|_, value| {
                if value.is_nan() {
                    [0.0, 1.0]
                } else {
                    [value, 0.0]
                }
            });
            (
                sums.iter().map(|sum| sum[0]).collect(),
                sums.iter().map(|sum| n_rows - sum[1]).collect(),
            )
        } else {
            (sums, vec![n_rows; x.n_cols])
        };
        let center: Vec<f64> = sums.iter().zip(&n_seen).map(|(sum, n)| sum / n).collect();
        let deviations = if has_missing {
            x.column_sums(|j, value| {
                let deviation = value - center[j];
                if deviation.is_nan() {
                    [0.0; 2]
                } else {
                    [deviation, deviation * deviation]
                }
            })
        } else {
            x.deviations(&center)
        };
        let variance = deviations
            .iter()
            .zip(&n_seen)
            .map(|([correction, squares], n)| (squares - correction * correction / n) / n)
            .collect();
        let mean = sums
            .iter()
            .zip(&n_seen)
            .map(|(sum, n)| (0.0 + sum) / n)
            .collect();
        Moments {
            mean,
            variance,
            n_seen,
        }
    }

    /// `scale_`: the standard deviations, 1 where a column can't be told from a constant.
    pub fn scale(&self) -> Vec<f64> {
        let columns = self.mean.iter().zip(&self.variance).zip(&self.n_seen);
        columns
            .map(|((mean, variance), n)| {
                let error = n * mean * f64::EPSILON;
                let upper_bound = n * f64::EPSILON * variance + error * error;
                if *variance <= upper_bound {
                    1.0
                } else {
                    variance.sqrt()
                }
            })
            .collect()
    }
}

/// `(X - mean) / scale`; either step may be left out.
pub fn standardize(values: &[f64], mean: Option<&[f64]>, scale: Option<&[f64]>) -> Vec<f64> {
    match (mean, scale) {
        (Some(mean), Some(scale)) => subtract_divide(values, mean, scale),
        (Some(mean), None) => map_rows(values, mean, mean, |value, mean, _| value - mean),
        (None, Some(scale)) => map_rows(values, scale, scale, |value, _, scale| value / scale),
        (None, None) => values.to_vec(),
    }
}

/// `X * scale + mean`; either step may be left out.
pub fn restore(values: &[f64], mean: Option<&[f64]>, scale: Option<&[f64]>) -> Vec<f64> {
    match (mean, scale) {
        (Some(mean), Some(scale)) => multiply_add(values, mean, scale),
        (Some(mean), None) => map_rows(values, mean, mean, |value, mean, _| value + mean),
        (None, Some(scale)) => map_rows(values, scale, scale, |value, _, scale| value * scale),
        (None, None) => values.to_vec(),
    }
}

dispatch! {
    fn subtract_divide(values: &[f64], mean: &[f64], scale: &[f64]) -> Vec<f64> = subtract_divide_body
}

#[inline(always)]
fn subtract_divide_body<const FMA: bool>(values: &[f64], mean: &[f64], scale: &[f64]) -> Vec<f64> {
    map_rows(
        values,
        mean,
        scale,
        #[inline(always)]
        |value, mean, scale| (value - mean) / scale,
    )
}

dispatch! {
    fn multiply_add(values: &[f64], mean: &[f64], scale: &[f64]) -> Vec<f64> = multiply_add_body
}

/// NumPy multiplies and adds in two steps, so the product is rounded.
#[inline(always)]
fn multiply_add_body<const FMA: bool>(values: &[f64], mean: &[f64], scale: &[f64]) -> Vec<f64> {
    map_rows(
        values,
        mean,
        scale,
        #[inline(always)]
        |value, mean, scale| value * scale + mean,
    )
}

/// Numbers that are mapped in one loop: rows are shorter than a loop is worth.
const RUN: usize = 256;

#[inline(always)]
fn map_rows(
    values: &[f64],
    mean: &[f64],
    scale: &[f64],
    map: impl Fn(f64, f64, f64) -> f64,
) -> Vec<f64> {
    let copies = (RUN / mean.len().max(1)).max(1);
    let (mean, scale) = (mean.repeat(copies), scale.repeat(copies));
    let mut out = Vec::with_capacity(values.len());
    for run in values.chunks(mean.len().max(1)) {
        out.extend(run.iter().zip(&mean).zip(&scale).map(
            #[inline(always)]
            |((&value, &mean), &scale)| map(value, mean, scale),
        ));
    }
    out
}
