//! Initial centers.

use crate::numpy::random::RandomState;

/// Row numbers drawn by k-means++; equals `sklearn.cluster._kmeans._kmeans_plusplus` with unit weights.
///
/// Each center after the first is the best of `2 + log(n_clusters)` candidates, drawn in proportion to the squared distance to
/// the closest center so far.
pub fn plus_plus(
    x: &[f64],
    n_cols: usize,
    squared_norms: &[f64],
    n_clusters: usize,
    random: &mut RandomState,
) -> Vec<usize> {
    let n_rows = squared_norms.len();
    let n_trials = 2 + (n_clusters as f64).ln() as usize;
    let mut chosen = vec![weighted_choice(&uniform(n_rows), random.random_sample())];
    let mut closest = vec![f64::INFINITY; n_rows];
    let mut potential = shrink(&mut closest, x, n_cols, squared_norms, chosen[0]);
    let mut cumulative = vec![0.0; n_rows];
    let mut trial = Vec::with_capacity(n_rows);
    let mut best_trial = Vec::with_capacity(n_rows);
    for _ in 1..n_clusters {
        let targets: Vec<f64> = (0..n_trials)
            .map(|_| random.random_sample() * potential)
            .collect();
        let mut sum = 0.0;
        for (slot, distance) in cumulative.iter_mut().zip(&closest) {
            sum += distance;
            *slot = sum;
        }
        let mut best = (f64::NAN, 0);
        for target in targets {
            let candidate = cumulative
                .partition_point(|&below| below < target)
                .min(n_rows - 1);
            trial.clone_from(&closest);
            let trial_potential = shrink(&mut trial, x, n_cols, squared_norms, candidate);
            if best.0.is_nan() || trial_potential < best.0 {
                best = (trial_potential, candidate);
                std::mem::swap(&mut trial, &mut best_trial);
            }
        }
        potential = best.0;
        chosen.push(best.1);
        std::mem::swap(&mut closest, &mut best_trial);
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

/// Lowers each row's squared distance to that from row `center`, and returns their sum.
fn shrink(
    closest: &mut [f64],
    x: &[f64],
    n_cols: usize,
    squared_norms: &[f64],
    center: usize,
) -> f64 {
    let center_row = &x[center * n_cols..(center + 1) * n_cols];
    let center_norm = squared_norms[center];
    let mut lanes = [0.0; 4];
    for (i, (row, closest)) in x.chunks_exact(n_cols).zip(closest.iter_mut()).enumerate() {
        let product: f64 = row
            .iter()
            .zip(center_row)
            .fold(0.0, |sum, (a, b)| sum + a * b);
        let distance = ((-2.0 * product + center_norm) + squared_norms[i]).max(0.0);
        *closest = closest.min(distance);
        lanes[i % 4] += *closest;
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}
