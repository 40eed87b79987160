//! Scores of regressions.

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::sklearn::input::{Feature, rows};
use crate::sklearn::sums::pairwise_map;
use crate::sklearn::validation::{Missing, check_finite, check_lengths};
use crate::sklearn::warn::warn;

/// `mean_squared_error`; both have the same length.
pub fn squared_error(truth: &[f64], predicted: &[f64]) -> f64 {
    let sum = pairwise_map(truth.len(), 0, &|i| {
        let error = truth[i] - predicted[i];
        error * error
    });
    sum / truth.len() as f64
}

/// `mean_absolute_error`; both have the same length.
pub fn absolute_error(truth: &[f64], predicted: &[f64]) -> f64 {
    pairwise_map(truth.len(), 0, &|i| (predicted[i] - truth[i]).abs()) / truth.len() as f64
}

/// `r2_score`, `None` where it isn't defined: fewer than two samples.
pub fn r2(truth: &[f64], predicted: &[f64]) -> Option<f64> {
    let n = truth.len();
    if n < 2 {
        return None;
    }
    let mean = pairwise_map(n, 0, &|i| truth[i]) / n as f64;
    let numerator = pairwise_map(n, 0, &|i| {
        let error = truth[i] - predicted[i];
        error * error
    });
    let denominator = pairwise_map(n, 0, &|i| {
        let deviation = truth[i] - mean;
        deviation * deviation
    });
    Some(if numerator == 0.0 {
        1.0
    } else if denominator == 0.0 {
        0.0
    } else {
        1.0 - numerator / denominator
    })
}

/// The checked targets of a score.
fn pair<T: Feature, U: Feature>(
    truth: &Array<T>,
    predicted: &Array<U>,
) -> PyResult<(Vec<f64>, Vec<f64>)> {
    check_lengths(&[rows(truth)?, rows(predicted)?])?;
    let (truth, predicted) = (T::to_floats(truth), U::to_floats(predicted));
    for values in [&truth, &predicted] {
        if values.is_empty() {
            return Err(value_error(
                "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.",
            ));
        }
        check_finite(values, "", "", Missing::Refused)?;
    }
    Ok((truth, predicted))
}

/// `mean_squared_error(y_true, y_pred)`
pub fn mean_squared_error<T: Feature, U: Feature>(
    truth: &Array<T>,
    predicted: &Array<U>,
) -> PyResult<f64> {
    let (truth, predicted) = pair(truth, predicted)?;
    Ok(squared_error(&truth, &predicted))
}

/// `root_mean_squared_error(y_true, y_pred)`
pub fn root_mean_squared_error<T: Feature, U: Feature>(
    truth: &Array<T>,
    predicted: &Array<U>,
) -> PyResult<f64> {
    Ok(mean_squared_error(truth, predicted)?.sqrt())
}

/// `mean_absolute_error(y_true, y_pred)`
pub fn mean_absolute_error<T: Feature, U: Feature>(
    truth: &Array<T>,
    predicted: &Array<U>,
) -> PyResult<f64> {
    let (truth, predicted) = pair(truth, predicted)?;
    Ok(absolute_error(&truth, &predicted))
}

/// `r2_score(y_true, y_pred)`: NaN with a warning for fewer than two samples.
pub fn r2_score<T: Feature, U: Feature>(truth: &Array<T>, predicted: &Array<U>) -> PyResult<f64> {
    let (truth, predicted) = pair(truth, predicted)?;
    Ok(r2(&truth, &predicted).unwrap_or_else(|| {
        warn(
            "UndefinedMetricWarning",
            "R^2 score is not well-defined with less than two samples.",
        );
        f64::NAN
    }))
}
