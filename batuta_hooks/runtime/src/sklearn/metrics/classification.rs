//! Scores of classifications.

use std::cmp::Ordering;

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::sklearn::input::{Label, encode_values, rows};
use crate::sklearn::validation::check_lengths;
use crate::sklearn::warn::warn;

/// The labels of a score, checked.
fn pair<L: Label>(truth: &Array<L>, predicted: &Array<L>) -> PyResult<(Vec<L>, Vec<L>)> {
    let lengths = [rows(truth)?, rows(predicted)?];
    check_lengths(&lengths)?;
    if lengths[0] == 0 {
        return Err(value_error(
            "Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required.",
        ));
    }
    Ok((truth.to_vec(), predicted.to_vec()))
}

/// `accuracy_score(y_true, y_pred)`: the fraction of equal labels.
pub fn accuracy_score<L: Label>(truth: &Array<L>, predicted: &Array<L>) -> PyResult<f64> {
    let (truth, predicted) = pair(truth, predicted)?;
    let equal = truth
        .iter()
        .zip(&predicted)
        .filter(|(a, b)| a.order(b) == Ordering::Equal)
        .count();
    Ok(equal as f64 / truth.len() as f64)
}

/// `confusion_matrix(y_true, y_pred)`: a row a true label, a column a predicted one.
pub fn confusion_matrix<L: Label>(truth: &Array<L>, predicted: &Array<L>) -> PyResult<Array<i64>> {
    let (mut labels, predicted) = pair(truth, predicted)?;
    let n_samples = labels.len();
    labels.extend(predicted);
    let encoded = encode_values(&labels);
    let n_labels = encoded.classes.len();
    let mut counts = vec![0; n_labels * n_labels];
    for i in 0..n_samples {
        counts[encoded.codes[i] as usize * n_labels + encoded.codes[n_samples + i] as usize] += 1;
    }
    if n_labels == 1 {
        warn(
            "UserWarning",
            "A single label was found in 'y_true' and 'y_pred'. For the confusion matrix to have the correct shape, use the \
             'labels' parameter to pass all known labels.",
        );
    }
    Ok(Array::from_vec(counts, &[n_labels, n_labels]))
}
