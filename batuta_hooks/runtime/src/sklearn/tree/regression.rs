//! Splits of regression nodes by squared error.
//!
//! Sums of targets are rounded, so the samples are kept in exactly scikit-learn's order and summed in its directions.

use super::builder::{Split, Splitter};
use super::columns::{Columns, FEATURE_THRESHOLD};
use super::features::{FeatureDraw, Visit};
use super::introsort::{self, Keyed};
use super::params::GrowParams;

/// Sums over one side of a split.
#[derive(Clone, Copy, Debug, Default)]
struct Side {
    sum: f64,
    weight: f64,
}

/// Searches the best splits of a regression tree (`criterion='squared_error'`).
pub struct RegressionSplitter<'a> {
    columns: &'a Columns,
    targets: &'a [f64],
    weights: Option<&'a [f64]>,
    params: &'a GrowParams,
    features: FeatureDraw,
    samples: Vec<u32>,
    total_weight: f64,
    start: usize,
    end: usize,
    node: Side,
    squares: f64,
    keys: Vec<Keyed>,
}

impl<'a> RegressionSplitter<'a> {
    /// A splitter over the samples with a positive weight (`None`: all, of weight 1).
    pub fn new(
        columns: &'a Columns,
        targets: &'a [f64],
        weights: Option<&'a [f64]>,
        params: &'a GrowParams,
        seed: u32,
    ) -> RegressionSplitter<'a> {
        let weight_of = |row: usize| weights.map_or(1.0, |weights| weights[row]);
        RegressionSplitter {
            columns,
            targets,
            weights,
            params,
            features: FeatureDraw::new(columns.n_cols, seed),
            samples: (0..columns.n_rows as u32)
                .filter(|&row| weight_of(row as usize) != 0.0)
                .collect(),
            total_weight: (0..columns.n_rows).map(weight_of).sum(),
            start: 0,
            end: 0,
            node: Side::default(),
            squares: 0.0,
            keys: Vec::new(),
        }
    }
}

/// The node whose features are searched.
struct Node<'a> {
    targets: &'a [f64],
    weights: Option<&'a [f64]>,
    params: &'a GrowParams,
    total: Side,
}

impl Node<'_> {
    fn weight(&self, sample: u32) -> f64 {
        self.weights.map_or(1.0, |weights| weights[sample as usize])
    }

    /// Extends the left side from `from` to `to`; sums from the right end where that is shorter.
    fn advance(
        &self,
        left: &mut Side,
        from: usize,
        to: usize,
        n: usize,
        sample: impl Fn(usize) -> u32,
    ) {
        if to - from <= n - to {
            for position in from..to {
                let sample = sample(position);
                let weight = self.weight(sample);
                left.sum += weight * self.targets[sample as usize];
                left.weight += weight;
            }
        } else {
            *left = self.total;
            for position in (to..n).rev() {
                let sample = sample(position);
                let weight = self.weight(sample);
                left.sum -= weight * self.targets[sample as usize];
                left.weight -= weight;
            }
        }
    }

    fn right(&self, left: Side) -> Side {
        Side {
            sum: self.total.sum - left.sum,
            weight: self.total.weight - left.weight,
        }
    }

    fn search(
        &self,
        feature: usize,
        keys: &[Keyed],
        best: &mut Option<Split>,
        best_proxy: &mut f64,
    ) {
        let n = keys.len();
        let (mut left, mut done, mut position) = (Side::default(), 0, 0);
        loop {
            position += 1;
            while position < n
                && keys[position].value <= keys[position - 1].value + FEATURE_THRESHOLD
            {
                position += 1;
            }
            if position >= n {
                return;
            }
            let (n_left, n_right) = (position, n - position);
            if n_left < self.params.min_samples_leaf || n_right < self.params.min_samples_leaf {
                continue;
            }
            self.advance(&mut left, done, position, n, |p| keys[p].sample);
            done = position;
            let right = self.right(left);
            if left.weight < self.params.min_weight_leaf
                || right.weight < self.params.min_weight_leaf
            {
                continue;
            }
            let proxy = left.sum * left.sum / left.weight + right.sum * right.sum / right.weight;
            if proxy > *best_proxy {
                *best_proxy = proxy;
                *best = Some(Split {
                    position,
                    feature,
                    threshold: f64::from(keys[position - 1].value) / 2.0
                        + f64::from(keys[position].value) / 2.0,
                    missing_go_to_left: n_left > n_right,
                    improvement: 0.0,
                    impurity_left: 0.0,
                    impurity_right: 0.0,
                });
            }
        }
    }
}

impl Splitter for RegressionSplitter<'_> {
    fn n_samples(&self) -> usize {
        self.samples.len()
    }

    fn reset(&mut self, start: usize, end: usize) -> f64 {
        (self.start, self.end) = (start, end);
        (self.node, self.squares) = (Side::default(), 0.0);
        for &sample in &self.samples[start..end] {
            let target = self.targets[sample as usize];
            let weight = self.weights.map_or(1.0, |weights| weights[sample as usize]);
            let weighted = weight * target;
            self.node.sum += weighted;
            self.squares += weighted * target;
            self.node.weight += weight;
        }
        self.node.weight
    }

    fn impurity(&self) -> f64 {
        let mean = self.node.sum / self.node.weight;
        self.squares / self.node.weight - mean * mean
    }

    fn push_value(&self, values: &mut Vec<f64>) {
        values.push(self.node.sum / self.node.weight);
    }

    fn split(&mut self, impurity: f64, n_constants: &mut usize) -> Option<Split> {
        let samples = &mut self.samples[self.start..self.end];
        let node = Node {
            targets: self.targets,
            weights: self.weights,
            params: self.params,
            total: self.node,
        };
        let (mut best, mut best_proxy) = (None, f64::NEG_INFINITY);
        let (columns, keys) = (self.columns, &mut self.keys);
        keys.clear();
        keys.extend(samples.iter().map(|&sample| Keyed { value: 0.0, sample }));
        self.features
            .draw(self.params.max_features, n_constants, |feature| {
                let column = columns.column(feature);
                keys.iter_mut()
                    .for_each(|key| key.value = column[key.sample as usize]);
                introsort::sort(keys);
                if keys[keys.len() - 1].value <= keys[0].value + FEATURE_THRESHOLD {
                    return Visit::Constant;
                }
                node.search(feature, keys, &mut best, &mut best_proxy);
                Visit::Searched
            });
        samples
            .iter_mut()
            .zip(keys.iter())
            .for_each(|(sample, key)| *sample = key.sample);
        let mut split: Split = best?;

        let column = self.columns.column(split.feature);
        let (mut front, mut back) = (0, samples.len());
        while front < back {
            if f64::from(column[samples[front] as usize]) <= split.threshold {
                front += 1;
            } else {
                back -= 1;
                samples.swap(front, back);
            }
        }

        let mut left = Side::default();
        node.advance(&mut left, 0, split.position, samples.len(), |p| samples[p]);
        let right = node.right(left);
        let mut left_squares = 0.0;
        for &sample in &samples[..split.position] {
            let target = self.targets[sample as usize];
            left_squares += node.weight(sample) * target * target;
        }
        let right_squares = self.squares - left_squares;
        let (left_mean, right_mean) = (left.sum / left.weight, right.sum / right.weight);
        split.impurity_left = left_squares / left.weight - left_mean * left_mean;
        split.impurity_right = right_squares / right.weight - right_mean * right_mean;
        let weight = self.node.weight;
        split.improvement = (weight / self.total_weight)
            * (impurity
                - (right.weight / weight * split.impurity_right)
                - (left.weight / weight * split.impurity_left));
        split.position += self.start;
        Some(split)
    }
}
