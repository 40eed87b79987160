//! Initial centers.

use crate::numpy::random::RandomState;
use crate::sklearn::matrix::Matrix;

use super::blocks::Blocks;

/// Row numbers drawn by k-means++; equals `sklearn.cluster._kmeans._kmeans_plusplus` with unit weights.
///
/// Each center after the first is the best of `2 + log(n_clusters)` candidates, drawn in proportion to the squared distance to
/// the closest center so far.
pub fn plus_plus(
    x: &Matrix<'_>,
    blocks: &Blocks,
    squared_norms: &[f64],
    n_clusters: usize,
    random: &mut RandomState,
) -> Vec<usize> {
    let n_rows = x.n_rows;
    let n_trials = 2 + (n_clusters as f64).ln() as usize;
    let mut chosen = vec![weighted_choice(&uniform(n_rows), random.random_sample())];
    let mut closest = vec![f64::INFINITY; n_rows];
    let mut trials = vec![vec![0.0; n_rows]; n_trials];
    let mut potential =
        blocks.closest(&[x.row(chosen[0])], squared_norms, &closest, &mut trials)[0];
    std::mem::swap(&mut closest, &mut trials[0]);
    let mut cumulative = vec![0.0; n_rows];
    for _ in 1..n_clusters {
        let targets: Vec<f64> = (0..n_trials)
            .map(|_| random.random_sample() * potential)
            .collect();
        let mut sum = 0.0;
        for (slot, distance) in cumulative.iter_mut().zip(&closest) {
            sum += distance;
            *slot = sum;
        }
        let candidates: Vec<usize> = targets
            .iter()
            .map(|&target| {
                cumulative
                    .partition_point(|&below| below < target)
                    .min(n_rows - 1)
            })
            .collect();
        let centers: Vec<&[f64]> = candidates.iter().map(|&row| x.row(row)).collect();
        let potentials = blocks.closest(&centers, squared_norms, &closest, &mut trials);
        let best = (1..n_trials).fold(0, |best, trial| {
            if potentials[trial] < potentials[best] {
                trial
            } else {
                best
            }
        });
        potential = potentials[best];
        chosen.push(candidates[best]);
        std::mem::swap(&mut closest, &mut trials[best]);
    }
    chosen
}

/// `size` distinct row numbers; equals `RandomState.choice(n_rows, size, replace=False, p=...)` with equal probabilities.
pub fn distinct_rows(n_rows: usize, size: usize, random: &mut RandomState) -> Vec<usize> {
    let mut probabilities = uniform(n_rows);
    let mut found: Vec<usize> = Vec::with_capacity(size);
    while found.len() < size {
        let draws: Vec<f64> = (found.len()..size)
            .map(|_| random.random_sample())
            .collect();
        for &row in &found {
            probabilities[row] = 0.0;
        }
        for draw in draws {
            let row = weighted_choice(&probabilities, draw);
            if !found.contains(&row) {
                found.push(row);
            }
        }
    }
    found
}

/// Equal weights, normalised as scikit-learn does it.
fn uniform(n_rows: usize) -> Vec<f64> {
    vec![1.0 / n_rows as f64; n_rows]
}

/// The row that `draw` falls on: `(cumsum(p) / sum(p)).searchsorted(draw, side='right')`.
fn weighted_choice(probabilities: &[f64], draw: f64) -> usize {
    let total = probabilities.iter().fold(0.0, |sum, p| sum + p);
    let mut sum = 0.0;
    probabilities
        .iter()
        .position(|p| {
            sum += p;
            sum / total > draw
        })
        .unwrap_or(probabilities.len())
}
