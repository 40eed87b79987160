//! `sklearn.metrics.silhouette_score`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::sklearn::cluster::squared_norm;
use crate::sklearn::input::{Feature, Label, encode_values, rows, with_design};
use crate::sklearn::matrix::Matrix;
use crate::sklearn::sums::pairwise_sum;
use crate::sklearn::validation::{Missing, check_finite, check_lengths};

/// `silhouette_score(X, labels)`: the mean over the samples of `(b - a) / max(a, b)`, with a the mean distance to the
/// sample's own cluster and b that to the nearest other one.
pub fn silhouette_score<T: Feature, L: Label>(x: &Array<T>, labels: &Array<L>) -> PyResult<f64> {
    with_design(x, |x| {
        check_finite(x.values, "X", "", Missing::Refused)?;
        check_lengths(&[x.n_rows, rows(labels)?])?;
        let encoded = encode_values(&labels.to_vec());
        let n_labels = encoded.classes.len();
        if n_labels < 2 || n_labels >= x.n_rows {
            return Err(value_error(format!(
                "Number of labels is {n_labels}. Valid values are 2 to n_samples - 1 (inclusive)"
            )));
        }
        let values = silhouettes(x, &encoded.codes, n_labels);
        Ok(pairwise_sum(&values) / values.len() as f64)
    })
}

/// Each sample's silhouette; 0 in a cluster of one sample.
fn silhouettes(x: &Matrix<'_>, codes: &[u32], n_labels: usize) -> Vec<f64> {
    let norms: Vec<f64> = (0..x.n_rows).map(|i| squared_norm(x.row(i))).collect();
    let mut sizes = vec![0.0; n_labels];
    codes.iter().for_each(|&code| sizes[code as usize] += 1.0);
    let mut sums = vec![0.0; n_labels];
    (0..x.n_rows)
        .map(|i| {
            sums.fill(0.0);
            let row = x.row(i);
            for (j, other) in x.values.chunks_exact(x.n_cols).enumerate() {
                if i != j {
                    let product = row.iter().zip(other).fold(0.0, |sum, (a, b)| sum + a * b);
                    let squared: f64 = (-2.0 * product + norms[i]) + norms[j];
                    sums[codes[j] as usize] += squared.max(0.0).sqrt();
                }
            }
            let own = codes[i] as usize;
            let others = (0..n_labels).filter(|&label| label != own);
            let nearest = others.fold(f64::INFINITY, |nearest, label| {
                nearest.min(sums[label] / sizes[label])
            });
            if sizes[own] == 1.0 {
                return 0.0;
            }
            let within = sums[own] / (sizes[own] - 1.0);
            let silhouette = (nearest - within) / within.max(nearest);
            if silhouette.is_nan() { 0.0 } else { silhouette }
        })
        .collect()
}
