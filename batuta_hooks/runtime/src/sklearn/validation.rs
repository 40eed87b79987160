//! The checks that scikit-learn makes on parameters and data, with its messages.

use crate::py::PyErr;
use crate::py::PyResult;
use crate::py::error::value_error;

/// `InvalidParameterError`: a ValueError that names what is allowed.
#[cold]
pub fn invalid_parameter(name: &str, caller: &str, allowed: &str, got: &str) -> PyErr {
    PyErr::new(
        "sklearn.utils._param_validation.InvalidParameterError",
        format!("The '{name}' parameter of {caller} must be {allowed}. Got {got} instead."),
    )
}

/// `NotFittedError` of `estimator`.
#[cold]
pub fn not_fitted(estimator: &str) -> PyErr {
    PyErr::new(
        "sklearn.exceptions.NotFittedError",
        format!(
            "This {estimator} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."
        ),
    )
}

/// The int parameter is at least `low`.
pub fn check_int(name: &str, caller: &str, value: i64, low: i64, suffix: &str) -> PyResult<()> {
    if value >= low {
        return Ok(());
    }
    Err(invalid_parameter(
        name,
        caller,
        &format!("an int in the range [{low}, inf){suffix}"),
        &value.to_string(),
    ))
}

/// All arrays have as many rows.
pub fn check_lengths(lengths: &[usize]) -> PyResult<()> {
    if lengths.windows(2).all(|pair| pair[0] == pair[1]) {
        return Ok(());
    }
    let shown: Vec<String> = lengths.iter().map(usize::to_string).collect();
    Err(value_error(format!(
        "Found input variables with inconsistent numbers of samples: [{}]",
        shown.join(", ")
    )))
}

/// The data has the number of features that the estimator was fitted with.
pub fn check_features(n_cols: usize, expected: usize, estimator: &str) -> PyResult<()> {
    if n_cols == expected {
        return Ok(());
    }
    Err(value_error(format!(
        "X has {n_cols} features, but {estimator} is expecting {expected} features as input."
    )))
}

/// There are at least `minimum` samples.
pub fn check_samples(
    n_rows: usize,
    n_cols: usize,
    minimum: usize,
    estimator: &str,
) -> PyResult<()> {
    if n_rows < minimum {
        return Err(value_error(format!(
            "Found array with {n_rows} sample(s) (shape=({n_rows}, {n_cols})) while a minimum of {minimum} is required by {estimator}."
        )));
    }
    if n_cols == 0 {
        return Err(value_error(format!(
            "Found array with 0 feature(s) (shape=({n_rows}, 0)) while a minimum of 1 is required by {estimator}."
        )));
    }
    Ok(())
}

/// Whether missing values pass [`check_finite`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// They raise.
    Refused,
    /// They pass.
    Allowed,
}

/// No element is infinite, and none is missing unless that is allowed.
pub fn check_finite(values: &[f64], name: &str, estimator: &str, missing: Missing) -> PyResult<()> {
    if all_finite(values) {
        return Ok(());
    }
    let space = if name.is_empty() {
        String::new()
    } else {
        format!("{name} ")
    };
    if missing == Missing::Refused && values.iter().any(|value| value.is_nan()) {
        let hint = if name == "X" && !estimator.is_empty() {
            format!(
                "\n{estimator} does not accept missing values encoded as NaN natively. For supervised learning, you might want to \
                 consider sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept missing values encoded as \
                 NaNs natively. Alternatively, it is possible to preprocess the data, for instance by using an imputer \
                 transformer in a pipeline or drop samples with missing values. See \
                 https://scikit-learn.org/stable/modules/impute.html You can find a list of all estimators that handle NaN \
                 values at the following page: https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values"
            )
        } else {
            String::new()
        };
        return Err(value_error(format!("Input {space}contains NaN.{hint}")));
    }
    if values.iter().any(|value| value.is_infinite()) {
        return Err(value_error(format!(
            "Input {space}contains infinity or a value too large for dtype('float64')."
        )));
    }
    Ok(())
}

/// Whether no element is infinite or NaN, without a branch an element.
fn all_finite(values: &[f64]) -> bool {
    values.chunks(4096).all(|chunk| {
        let mut lanes = [0.0f64; 8];
        let mut blocks = chunk.chunks_exact(8);
        for block in &mut blocks {
            for (lane, value) in lanes.iter_mut().zip(block) {
                *lane += value * 0.0;
            }
        }
        blocks
            .remainder()
            .iter()
            .chain(&lanes)
            .all(|value| value.is_finite())
    })
}
