//! Scores of regressions.

use crate::sklearn::sums::pairwise_map;

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
