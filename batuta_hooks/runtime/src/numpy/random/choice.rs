//! `choice`: positions with and without replacement, uniform and weighted.

use super::stream::Stream;
use crate::numpy::{Array, Element};
use crate::py::PyResult;
use crate::py::error::value_error;

/// `ValueError` unless there is something to choose from.
pub(super) fn check_population(n: i64) -> PyResult<()> {
    if n > 0 {
        Ok(())
    } else {
        Err(value_error(
            "a must be greater than 0 unless no samples are taken",
        ))
    }
}

/// `ValueError` unless `a` is a vector with elements.
pub(super) fn check_vector<T: Element>(a: &Array<T>) -> PyResult<()> {
    match a.dims() {
        [0] => Err(value_error(
            "'a' cannot be empty unless no samples are taken",
        )),
        [_] => Ok(()),
        _ => Err(value_error("a must be 1-dimensional")),
    }
}

/// `count` positions below `n`.
pub(super) fn positions<S: Stream>(
    stream: &mut S,
    n: i64,
    count: usize,
    replace: bool,
    p: Option<&Array<f64>>,
) -> PyResult<Vec<i64>> {
    if count > 0 {
        check_population(n)?;
    }
    let weights = p.map(|p| check_weights(p, n)).transpose()?;
    if replace {
        return Ok(match weights {
            None => (0..count).map(|_| stream.below(0, n)).collect(),
            Some(weights) => {
                let cdf = cumulative(&weights);
                (0..count).map(|_| locate(&cdf, stream.double())).collect()
            }
        });
    }
    if count as i64 > n {
        return Err(value_error(S::too_large()));
    }
    match weights {
        None => Ok(stream.choose_distinct(n as usize, count, true)),
        Some(weights) => weighted_distinct(stream, weights, count),
    }
}

fn check_weights(p: &Array<f64>, n: i64) -> PyResult<Vec<f64>> {
    if p.dims().len() != 1 {
        return Err(value_error("'p' must be 1-dimensional"));
    }
    if p.size() != n {
        return Err(value_error("'a' and 'p' must have same size"));
    }
    let weights = p.to_vec();
    let total = kahan_sum(&weights);
    if total.is_nan() {
        return Err(value_error("probabilities contain NaN"));
    }
    if weights.iter().any(|&weight| weight < 0.0) {
        return Err(value_error("probabilities are not non-negative"));
    }
    if (total - 1.0).abs() > f64::EPSILON.sqrt() {
        return Err(value_error("probabilities do not sum to 1"));
    }
    Ok(weights)
}

fn kahan_sum(items: &[f64]) -> f64 {
    let (mut total, mut lost) = (items.first().copied().unwrap_or(0.0), 0.0);
    for &item in items.iter().skip(1) {
        let corrected = item - lost;
        let next = total + corrected;
        lost = (next - total) - corrected;
        total = next;
    }
    total
}

/// The cumulative distribution, scaled to end at 1.
fn cumulative(weights: &[f64]) -> Vec<f64> {
    let mut total = 0.0;
    let sums: Vec<f64> = weights
        .iter()
        .map(|weight| {
            total += weight;
            total
        })
        .collect();
    sums.into_iter().map(|sum| sum / total).collect()
}

fn locate(cdf: &[f64], u: f64) -> i64 {
    cdf.partition_point(|&bound| bound <= u) as i64
}

/// Draws rounds of what is still missing, and keeps the first of each position.
fn weighted_distinct<S: Stream>(
    stream: &mut S,
    mut weights: Vec<f64>,
    count: usize,
) -> PyResult<Vec<i64>> {
    if weights.iter().filter(|&&weight| weight > 0.0).count() < count {
        return Err(value_error("Fewer non-zero entries in p than size"));
    }
    let mut found: Vec<i64> = Vec::with_capacity(count);
    while found.len() < count {
        let draws: Vec<f64> = (found.len()..count).map(|_| stream.double()).collect();
        found
            .iter()
            .for_each(|&position| weights[position as usize] = 0.0);
        let cdf = cumulative(&weights);
        for draw in draws {
            let position = locate(&cdf, draw);
            if !found.contains(&position) {
                found.push(position);
            }
        }
    }
    Ok(found)
}
