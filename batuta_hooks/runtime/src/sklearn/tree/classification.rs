//! Splits of classification nodes.
//!
//! Weights are bootstrap counts, so all sums over samples are exact and the order of the samples can't be seen in the result.
//! Nodes are therefore sorted by the ranks of the values, or not at all: few distinct values are counted instead.

use super::builder::{Split, Splitter};
use super::columns::{FEATURE_THRESHOLD, RankedColumns};
use super::features::{FeatureDraw, Visit};
use super::params::GrowParams;

/// `criterion` of a classification tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassCriterion {
    /// `'gini'`
    Gini,
    /// `'entropy'` and `'log_loss'`
    Entropy,
}

impl ClassCriterion {
    /// Impurity of a node from the weights of its classes; `squares` is the sum of their squares.
    fn impurity(self, counts: &[u64], squares: u64, weight: u64) -> f64 {
        let weight = weight as f64;
        match self {
            ClassCriterion::Gini => 1.0 - squares as f64 / (weight * weight),
            ClassCriterion::Entropy => {
                let mut entropy = 0.0;
                for &count in counts.iter().filter(|&&count| count > 0) {
                    let fraction = count as f64 / weight;
                    entropy -= fraction * (fraction.ln() / std::f64::consts::LN_2);
                }
                entropy
            }
        }
    }
}

/// Class weights on one side of a split, with the sum of their squares.
#[derive(Clone, Debug, Default)]
struct Tally {
    counts: Vec<u64>,
    squares: u64,
    weight: u64,
}

impl Tally {
    fn new(n_classes: usize) -> Tally {
        Tally {
            counts: vec![0; n_classes],
            squares: 0,
            weight: 0,
        }
    }

    fn clear(&mut self) {
        self.counts.fill(0);
        (self.squares, self.weight) = (0, 0);
    }

    fn copy_from(&mut self, other: &Tally) {
        self.counts.copy_from_slice(&other.counts);
        (self.squares, self.weight) = (other.squares, other.weight);
    }

    #[inline]
    fn add(&mut self, class: usize, weight: u64) {
        let count = &mut self.counts[class];
        self.squares += weight * (2 * *count + weight);
        *count += weight;
        self.weight += weight;
    }

    #[inline]
    fn remove(&mut self, class: usize, weight: u64) {
        let count = &mut self.counts[class];
        self.squares -= weight * (2 * *count - weight);
        *count -= weight;
        self.weight -= weight;
    }

    fn impurity(&self, criterion: ClassCriterion) -> f64 {
        criterion.impurity(&self.counts, self.squares, self.weight)
    }
}

/// A sample's row with its class and weight packed: `class << weight_bits | weight`.
#[derive(Clone, Copy, Debug)]
struct Sample {
    row: u32,
    kind: u32,
}

/// The best split of the features seen so far.
struct Best {
    proxy: f64,
    split: Option<Split>,
    rank: u32,
}

/// Searches the best splits of a classification tree.
pub struct ClassSplitter<'a> {
    columns: &'a RankedColumns,
    criterion: ClassCriterion,
    params: &'a GrowParams,
    features: FeatureDraw,
    samples: Vec<Sample>,
    weight_bits: u32,
    total_weight: u64,
    /// `1 / w` for the weights that a side can have, up to [`MAX_INVERSES`] of them.
    inverses: Vec<f64>,
    start: usize,
    end: usize,
    node: Tally,
    scratch: Scratch,
}

/// Inverses that are worth their memory.
const MAX_INVERSES: u64 = 1 << 22;

/// Buffers of the search, kept between nodes.
struct Scratch {
    left: Tally,
    right: Tally,
    keys: Vec<u64>,
    swap: Vec<u64>,
    sizes: Vec<u32>,
    weights: Vec<u64>,
}

impl<'a> ClassSplitter<'a> {
    /// A splitter over the samples with a positive weight (`None`: all, of weight 1). `None` when the classes and weights are
    /// too many to be packed into 32 bits.
    pub fn new(
        columns: &'a RankedColumns,
        classes: &[u32],
        n_classes: usize,
        weights: Option<&[u32]>,
        criterion: ClassCriterion,
        params: &'a GrowParams,
        seed: u32,
    ) -> Option<ClassSplitter<'a>> {
        let max_weight = weights
            .map_or(1, |weights| weights.iter().copied().max().unwrap_or(1))
            .max(1);
        let weight_bits = u32::BITS - max_weight.leading_zeros();
        if (n_classes as u64) << weight_bits > 1 << 32 {
            return None;
        }
        let weight_of = |row: usize| weights.map_or(1, |weights| weights[row]);
        let samples: Vec<Sample> = (0..columns.n_rows)
            .filter(|&row| weight_of(row) > 0)
            .map(|row| Sample {
                row: row as u32,
                kind: classes[row] << weight_bits | weight_of(row),
            })
            .collect();
        let total_weight: u64 = (0..columns.n_rows)
            .map(|row| u64::from(weight_of(row)))
            .sum();
        let inverses = (0..=total_weight.min(MAX_INVERSES))
            .map(|weight| 1.0 / weight as f64)
            .collect();
        let scratch = Scratch {
            left: Tally::new(n_classes),
            right: Tally::new(n_classes),
            keys: Vec::new(),
            swap: Vec::new(),
            sizes: Vec::new(),
            weights: Vec::new(),
        };
        Some(ClassSplitter {
            columns,
            criterion,
            params,
            features: FeatureDraw::new(columns.n_cols, seed),
            samples,
            weight_bits,
            total_weight,
            inverses,
            start: 0,
            end: 0,
            node: Tally::new(n_classes),
            scratch,
        })
    }
}

/// The node whose features are searched: what does not change from one feature to the next.
struct Node<'a> {
    samples: &'a [Sample],
    tally: &'a Tally,
    criterion: ClassCriterion,
    params: &'a GrowParams,
    weight_bits: u32,
    inverses: &'a [f64],
}

impl Node<'_> {
    #[inline]
    fn class_and_weight(&self, kind: u32) -> (usize, u64) {
        (
            (kind >> self.weight_bits) as usize,
            u64::from(kind & ((1 << self.weight_bits) - 1)),
        )
    }

    fn search(
        &self,
        feature: usize,
        columns: &RankedColumns,
        scratch: &mut Scratch,
        best: &mut Best,
    ) -> Visit {
        let (ranks, values) = (columns.ranks(feature), columns.distinct(feature));
        scratch.keys.clear();
        let (mut low, mut high) = (u32::MAX, 0);
        for sample in self.samples {
            let rank = ranks[sample.row as usize];
            (low, high) = (low.min(rank), high.max(rank));
            scratch
                .keys
                .push(u64::from(rank) << 32 | u64::from(sample.kind));
        }
        if values[high as usize] <= values[low as usize] + FEATURE_THRESHOLD {
            return Visit::Constant;
        }
        scratch.left.clear();
        scratch.right.copy_from(self.tally);
        let n_ranks = (high - low) as usize + 1;
        if n_ranks * self.tally.counts.len() <= 2 * self.samples.len() {
            self.scan_counts(feature, values, (low, n_ranks), scratch, best);
        } else {
            sort_keys(&mut scratch.keys, &mut scratch.swap, low, n_ranks);
            self.scan_sorted(feature, values, scratch, best);
        }
        Visit::Searched
    }

    /// Scans the samples in the order of the feature's values.
    fn scan_sorted(&self, feature: usize, values: &[f32], scratch: &mut Scratch, best: &mut Best) {
        let Scratch {
            left, right, keys, ..
        } = scratch;
        for position in 1..keys.len() {
            let (class, weight) = self.class_and_weight(keys[position - 1] as u32);
            left.add(class, weight);
            right.remove(class, weight);
            let (before, after) = (
                (keys[position - 1] >> 32) as u32,
                (keys[position] >> 32) as u32,
            );
            if before != after {
                self.consider(
                    feature,
                    values,
                    (before, after),
                    position,
                    (left, right),
                    best,
                );
            }
        }
    }

    /// Counts the classes of each distinct value, and scans the counts.
    fn scan_counts(
        &self,
        feature: usize,
        values: &[f32],
        (low, n_ranks): (u32, usize),
        scratch: &mut Scratch,
        best: &mut Best,
    ) {
        let Scratch {
            left,
            right,
            keys,
            sizes,
            weights,
            ..
        } = scratch;
        let n_classes = self.tally.counts.len();
        sizes.clear();
        sizes.resize(n_ranks, 0);
        weights.clear();
        weights.resize(n_ranks * n_classes, 0);
        for &key in keys.iter() {
            let (class, weight) = self.class_and_weight(key as u32);
            let bin = ((key >> 32) as u32 - low) as usize;
            sizes[bin] += 1;
            weights[bin * n_classes + class] += weight;
        }
        let (mut before, mut position) = (low, 0);
        for bin in 0..n_ranks {
            if sizes[bin] == 0 {
                continue;
            }
            let rank = low + bin as u32;
            if position > 0 {
                self.consider(
                    feature,
                    values,
                    (before, rank),
                    position,
                    (left, right),
                    best,
                );
            }
            for (class, &weight) in weights[bin * n_classes..(bin + 1) * n_classes]
                .iter()
                .enumerate()
            {
                if weight > 0 {
                    left.add(class, weight);
                    right.remove(class, weight);
                }
            }
            position += sizes[bin] as usize;
            before = rank;
        }
    }

    /// Whether the split is worse than the best one by more than any rounding: most are, and the products here are cheaper
    /// than the quotients that decide.
    #[inline(always)]
    fn is_hopeless(&self, left: &Tally, right: &Tally, best: f64) -> bool {
        let (Some(left_inverse), Some(right_inverse)) = (
            self.inverses.get(left.weight as usize),
            self.inverses.get(right.weight as usize),
        ) else {
            return false;
        };
        let weight = self.tally.weight as f64;
        let gain = left.squares as f64 * left_inverse + right.squares as f64 * right_inverse;
        gain < best + weight * (1.0 - 1e-9)
    }

    /// Weighs the split between two neighbouring values; `position` samples are on its left.
    #[inline(always)]
    fn consider(
        &self,
        feature: usize,
        values: &[f32],
        (before, after): (u32, u32),
        position: usize,
        (left, right): (&Tally, &Tally),
        best: &mut Best,
    ) {
        let (low, high) = (values[before as usize], values[after as usize]);
        let (n_left, n_right) = (position, self.samples.len() - position);
        let fewest = self.params.min_samples_leaf;
        if high <= low + FEATURE_THRESHOLD || n_left < fewest || n_right < fewest {
            return;
        }
        let (left_weight, right_weight) = (left.weight as f64, right.weight as f64);
        if left_weight < self.params.min_weight_leaf || right_weight < self.params.min_weight_leaf {
            return;
        }
        if self.criterion == ClassCriterion::Gini && self.is_hopeless(left, right, best.proxy) {
            return;
        }
        let proxy = -right_weight * right.impurity(self.criterion)
            - left_weight * left.impurity(self.criterion);
        if proxy > best.proxy {
            best.proxy = proxy;
            best.rank = before;
            best.split = Some(Split {
                position,
                feature,
                threshold: f64::from(low) / 2.0 + f64::from(high) / 2.0,
                missing_go_to_left: n_left > n_right,
                improvement: 0.0,
                impurity_left: 0.0,
                impurity_right: 0.0,
            });
        }
    }
}

impl Splitter for ClassSplitter<'_> {
    fn n_samples(&self) -> usize {
        self.samples.len()
    }

    fn reset(&mut self, start: usize, end: usize) -> f64 {
        (self.start, self.end) = (start, end);
        self.node.clear();
        let mask = (1 << self.weight_bits) - 1;
        for sample in &self.samples[start..end] {
            self.node.add(
                (sample.kind >> self.weight_bits) as usize,
                u64::from(sample.kind & mask),
            );
        }
        self.node.weight as f64
    }

    fn impurity(&self) -> f64 {
        self.node.impurity(self.criterion)
    }

    fn push_value(&self, values: &mut Vec<f64>) {
        let weight = self.node.weight as f64;
        values.extend(self.node.counts.iter().map(|&count| count as f64 / weight));
    }

    fn split(&mut self, impurity: f64, n_constants: &mut usize) -> Option<Split> {
        let mut best = Best {
            proxy: f64::NEG_INFINITY,
            split: None,
            rank: 0,
        };
        let node = Node {
            samples: &self.samples[self.start..self.end],
            tally: &self.node,
            criterion: self.criterion,
            params: self.params,
            weight_bits: self.weight_bits,
            inverses: &self.inverses,
        };
        let (columns, scratch) = (self.columns, &mut self.scratch);
        self.features
            .draw(self.params.max_features, n_constants, |feature| {
                node.search(feature, columns, scratch, &mut best)
            });
        let mut split = best.split?;
        let ranks = self.columns.ranks(split.feature);
        let samples = &mut self.samples[self.start..self.end];
        partition(samples, |sample| ranks[sample.row as usize] <= best.rank);

        let Scratch { left, right, .. } = &mut self.scratch;
        left.clear();
        right.copy_from(&self.node);
        let mask = (1 << self.weight_bits) - 1;
        for sample in &samples[..split.position] {
            let (class, weight) = (
                (sample.kind >> self.weight_bits) as usize,
                u64::from(sample.kind & mask),
            );
            left.add(class, weight);
            right.remove(class, weight);
        }
        split.impurity_left = left.impurity(self.criterion);
        split.impurity_right = right.impurity(self.criterion);
        let weight = self.node.weight as f64;
        split.improvement = (weight / self.total_weight as f64)
            * (impurity
                - (right.weight as f64 / weight * split.impurity_right)
                - (left.weight as f64 / weight * split.impurity_left));
        split.position += self.start;
        Some(split)
    }
}

/// Moves the samples that go left to the front.
fn partition(samples: &mut [Sample], goes_left: impl Fn(&Sample) -> bool) {
    let (mut front, mut back) = (0, samples.len());
    while front < back {
        if goes_left(&samples[front]) {
            front += 1;
        } else {
            back -= 1;
            samples.swap(front, back);
        }
    }
}

/// Fewer keys than this are sorted by comparison.
const RADIX_FROM: usize = 256;

/// Sorts keys by their ranks, `low..low + n_ranks`, which stand in the upper halves.
fn sort_keys(keys: &mut Vec<u64>, swap: &mut Vec<u64>, low: u32, n_ranks: usize) {
    if keys.len() < RADIX_FROM {
        keys.sort_unstable();
        return;
    }
    let bits = usize::BITS - (n_ranks - 1).leading_zeros();
    let passes = bits.div_ceil(11);
    let digit_bits = bits.div_ceil(passes);
    let mask = (1 << digit_bits) - 1;
    swap.resize(keys.len(), 0);
    let mut starts = [0u32; 1 << 11];
    for pass in 0..passes {
        let digit = |key: u64| (((key >> 32) as u32 - low) >> (pass * digit_bits)) as usize & mask;
        starts.fill(0);
        for &key in keys.iter() {
            starts[digit(key)] += 1;
        }
        let mut next = 0;
        for start in &mut starts[..=mask] {
            next += std::mem::replace(start, next);
        }
        for &key in keys.iter() {
            let start = &mut starts[digit(key)];
            swap[*start as usize] = key;
            *start += 1;
        }
        std::mem::swap(keys, swap);
        swap.resize(keys.len(), 0);
    }
}
