//! Lloyd's iteration.

use crate::sklearn::matrix::Matrix;

use super::centers::{Centers, nearest_rows};

/// One run of Lloyd's algorithm.
#[derive(Clone, Debug)]
pub struct Run {
    /// Each row's cluster.
    pub labels: Vec<i32>,
    /// Sum of squared distances to the centers.
    pub inertia: f64,
    /// Centers, row-major.
    pub centers: Vec<f64>,
    /// Number of iterations.
    pub n_iter: usize,
}

/// Equals `sklearn.cluster._kmeans._kmeans_single_lloyd` with unit weights.
pub fn run(x: &Matrix<'_>, mut centers: Vec<f64>, max_iter: usize, tolerance: f64) -> Run {
    let n_clusters = centers.len() / x.n_cols;
    let mut new_centers = vec![0.0; centers.len()];
    let mut labels = vec![-1; x.n_rows];
    let mut old_labels = labels.clone();
    let mut converged = false;
    let mut n_iter = 0;
    while n_iter < max_iter {
        n_iter += 1;
        let mut counts = vec![0.0; n_clusters];
        new_centers.fill(0.0);
        nearest_rows(
            x,
            &Centers::new(&centers, x.n_cols),
            &mut labels,
            Some((&mut new_centers, &mut counts)),
        );
        relocate_empty(x, &centers, &mut new_centers, &mut counts, &labels);
        average(&mut new_centers, &counts, x.n_cols);
        std::mem::swap(&mut centers, &mut new_centers);
        if labels == old_labels {
            converged = true;
            break;
        }
        let shift: f64 = squared_shift(&centers, &new_centers, x.n_cols);
        if shift <= tolerance {
            break;
        }
        old_labels.copy_from_slice(&labels);
    }
    if !converged {
        nearest_rows(x, &Centers::new(&centers, x.n_cols), &mut labels, None);
    }
    let inertia = inertia(x, &centers, &labels);
    Run {
        labels,
        inertia,
        centers,
        n_iter,
    }
}

/// The center closest to each row; the first one on ties.
pub fn nearest(x: &Matrix<'_>, centers: &[f64]) -> Vec<i32> {
    let mut labels = vec![0; x.n_rows];
    nearest_rows(x, &Centers::new(centers, x.n_cols), &mut labels, None);
    labels
}

/// Sum of the rows' squared distances to their centers.
pub fn inertia(x: &Matrix<'_>, centers: &[f64], labels: &[i32]) -> f64 {
    x.values
        .chunks_exact(x.n_cols)
        .zip(labels)
        .fold(0.0, |sum, (row, &label)| {
            sum + squared_distance(row, &centers[label as usize * x.n_cols..][..x.n_cols])
        })
}

/// Squared distance, four terms at a time.
fn squared_distance(a: &[f64], b: &[f64]) -> f64 {
    let square = |x: f64, y: f64| (x - y) * (x - y);
    let (a_blocks, b_blocks) = (a.chunks_exact(4), b.chunks_exact(4));
    let (a_rest, b_rest) = (a_blocks.remainder(), b_blocks.remainder());
    let blocks = a_blocks.zip(b_blocks).fold(0.0, |sum, (a, b)| {
        sum + (square(a[0], b[0]) + square(a[1], b[1]) + square(a[2], b[2]) + square(a[3], b[3]))
    });
    a_rest
        .iter()
        .zip(b_rest)
        .fold(blocks, |sum, (&a, &b)| sum + square(a, b))
}

/// Gives each empty cluster one of the rows farthest from their centers.
fn relocate_empty(
    x: &Matrix<'_>,
    centers: &[f64],
    new_centers: &mut [f64],
    counts: &mut [f64],
    labels: &[i32],
) {
    let empty: Vec<usize> = (0..counts.len())
        .filter(|&cluster| counts[cluster] == 0.0)
        .collect();
    if empty.is_empty() {
        return;
    }
    let distances: Vec<f64> = (0..x.n_rows)
        .map(|i| {
            let center = &centers[labels[i] as usize * x.n_cols..][..x.n_cols];
            x.row(i)
                .iter()
                .zip(center)
                .fold(0.0, |sum, (a, b)| sum + (a - b) * (a - b))
        })
        .collect();
    let mut farthest: Vec<usize> = (0..x.n_rows).collect();
    farthest.sort_by(|&a, &b| distances[b].total_cmp(&distances[a]));
    if distances[farthest[0]] == 0.0 {
        return;
    }
    for (&cluster, &row) in empty.iter().zip(&farthest) {
        let old = labels[row] as usize;
        for (k, &value) in x.row(row).iter().enumerate() {
            new_centers[old * x.n_cols + k] -= value;
            new_centers[cluster * x.n_cols + k] = value;
        }
        counts[cluster] = 1.0;
        counts[old] -= 1.0;
    }
}

/// Divides the sums by the counts; an empty cluster sits on the biggest one.
fn average(centers: &mut [f64], counts: &[f64], n_cols: usize) {
    let biggest = (0..counts.len()).fold(0, |best, cluster| {
        if counts[cluster] > counts[best] {
            cluster
        } else {
            best
        }
    });
    for (cluster, &count) in counts.iter().enumerate() {
        if count > 0.0 {
            let alpha = 1.0 / count;
            centers[cluster * n_cols..][..n_cols]
                .iter_mut()
                .for_each(|sum| *sum *= alpha);
        } else {
            centers.copy_within(biggest * n_cols..(biggest + 1) * n_cols, cluster * n_cols);
        }
    }
}

/// Sum of the squared distances between old and new centers.
fn squared_shift(new: &[f64], old: &[f64], n_cols: usize) -> f64 {
    let shifts: Vec<f64> = new
        .chunks_exact(n_cols)
        .zip(old.chunks_exact(n_cols))
        .map(|(new, old)| {
            let shift = squared_distance(new, old).sqrt();
            shift * shift
        })
        .collect();
    crate::sklearn::sums::pairwise_sum(&shifts)
}
