//! The checks that trees and forests make on their data.

use crate::py::PyResult;
use crate::py::error::{not_implemented_error, value_error};
use crate::sklearn::matrix::Matrix;
use crate::sklearn::validation::{check_features, check_lengths, check_samples};

/// The data fits float32, is not empty, and has as many rows as there are targets.
pub fn check_training(x: &Matrix<'_>, n_targets: usize, estimator: &str) -> PyResult<()> {
    check_samples(x.n_rows, x.n_cols, 1, estimator)?;
    check_lengths(&[x.n_rows, n_targets])?;
    check_single(x)?;
    if x.values.iter().any(|value| value.is_nan()) {
        return Err(not_implemented_error(format!(
            "{estimator} is not supported for missing values in training data"
        )));
    }
    Ok(())
}

/// The data fits float32 and has the features that the trees were grown with; missing values are allowed.
pub fn check_prediction(x: &Matrix<'_>, n_features: usize, estimator: &str) -> PyResult<()> {
    check_single(x)?;
    check_samples(x.n_rows, x.n_cols, 1, estimator)?;
    check_features(x.n_cols, n_features, estimator)
}

fn check_single(x: &Matrix<'_>) -> PyResult<()> {
    if x.values.iter().any(|&value| (value as f32).is_infinite()) {
        return Err(value_error(
            "Input X contains infinity or a value too large for dtype('float32').",
        ));
    }
    Ok(())
}
