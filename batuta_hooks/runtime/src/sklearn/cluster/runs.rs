//! The best of several runs.

use crate::numpy::random::RandomState;
use crate::simd::dispatch;
use crate::sklearn::matrix::Matrix;
use crate::sklearn::sums::pairwise_sum;

use super::blocks::{Blocks, LANES, squared_norm};
use super::lloyd::{self, Run};
use super::plus_plus::{distinct_rows, plus_plus};

/// How centers start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// `'k-means++'`
    KMeansPlusPlus,
    /// `'random'`
    Random,
}

/// The parameters of k-means.
#[derive(Clone, Copy, Debug)]
pub struct KMeansParams {
    /// Number of clusters, at most the number of rows.
    pub n_clusters: usize,
    /// How centers start.
    pub init: Start,
    /// Number of runs.
    pub n_init: usize,
    /// Iterations of a run.
    pub max_iter: usize,
    /// Relative tolerance of convergence.
    pub tol: f64,
}

/// The best run, its centers moved back to the data.
pub type Clustering = Run;

/// Equals `KMeans.fit` with `algorithm='lloyd'` and unit weights.
pub fn fit(x: &Matrix<'_>, params: &KMeansParams, random: &mut RandomState) -> Clustering {
    let n = x.n_rows as f64;
    let mean: Vec<f64> = x.sums().into_iter().map(|sum| sum / n).collect();
    let tolerance = if params.tol == 0.0 {
        0.0
    } else {
        let sums = x.deviations(&mean);
        let variances: Vec<f64> = sums.into_iter().map(|[_, squares]| squares / n).collect();
        pairwise_sum(&variances) / x.n_cols as f64 * params.tol
    };
    let mut blocks =
        (params.init == Start::KMeansPlusPlus).then(|| Blocks::with_capacity(x.n_rows, x.n_cols));
    let (centered, norms) = center(x, &mean, &mut blocks);
    let centered = Matrix::new(&centered, x.n_rows, x.n_cols);

    let mut best: Option<Run> = None;
    for _ in 0..params.n_init {
        let rows = match &blocks {
            Some(blocks) => plus_plus(&centered, blocks, &norms, params.n_clusters, random),
            None => distinct_rows(x.n_rows, params.n_clusters, random),
        };
        let centers = rows
            .iter()
            .flat_map(|&row| centered.row(row).iter().copied())
            .collect();
        let run = lloyd::run(&centered, centers, params.max_iter, tolerance);
        let better = best.as_ref().is_none_or(|best| {
            run.inertia < best.inertia
                && !is_same_clustering(&run.labels, &best.labels, params.n_clusters)
        });
        if better {
            best = Some(run);
        }
    }
    let mut best = best.unwrap_or_else(|| Run {
        labels: Vec::new(),
        inertia: 0.0,
        centers: Vec::new(),
        n_iter: 0,
    });
    for center in best.centers.chunks_exact_mut(x.n_cols) {
        center
            .iter_mut()
            .zip(&mean)
            .for_each(|(value, mean)| *value += mean);
    }
    best
}

dispatch! {
    /// The rows without their mean, and their squared norms; the rows are added to `blocks` as well.
    fn center(x: &Matrix<'_>, mean: &[f64], blocks: &mut Option<Blocks>) -> (Vec<f64>, Vec<f64>) = center_body
}

#[inline(always)]
fn center_body<const FMA: bool>(
    x: &Matrix<'_>,
    mean: &[f64],
    blocks: &mut Option<Blocks>,
) -> (Vec<f64>, Vec<f64>) {
    let mut centered = Vec::with_capacity(x.values.len());
    let mut norms = Vec::with_capacity(x.n_rows);
    for rows in x.values.chunks(LANES * x.n_cols) {
        let first = centered.len();
        for row in rows.chunks_exact(x.n_cols) {
            centered.extend(row.iter().zip(mean).map(
                #[inline(always)]
                |(value, mean)| value - mean,
            ));
        }
        let rows = &centered[first..];
        norms.extend(rows.chunks_exact(x.n_cols).map(squared_norm));
        if let Some(blocks) = blocks {
            blocks.push(rows);
        }
    }
    (centered, norms)
}

/// Whether the labels are equal up to a renaming.
fn is_same_clustering(labels: &[i32], others: &[i32], n_clusters: usize) -> bool {
    let mut names = vec![-1; n_clusters];
    labels.iter().zip(others).all(|(&label, &other)| {
        let name = &mut names[label as usize];
        if *name == -1 {
            *name = other;
        }
        *name == other
    })
}

/// Euclidean distances of the rows to the centers; equals `KMeans.transform`.
pub fn transform(x: &Matrix<'_>, centers: &[f64]) -> Vec<f64> {
    let center_norms: Vec<f64> = centers.chunks_exact(x.n_cols).map(squared_norm).collect();
    let mut out = Vec::with_capacity(x.n_rows * center_norms.len());
    for row in x.values.chunks_exact(x.n_cols) {
        let row_norm = squared_norm(row);
        out.extend(centers.chunks_exact(x.n_cols).zip(&center_norms).map(
            |(center, center_norm)| {
                let product: f64 = row.iter().zip(center).fold(0.0, |sum, (a, b)| sum + a * b);
                ((-2.0 * product + row_norm) + center_norm).max(0.0).sqrt()
            },
        ));
    }
    out
}
