//! The parameters that trees and forests share.

/// `max_features`: how many features a split looks at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MaxFeatures {
    /// `'sqrt'`
    Sqrt,
    /// `'log2'`
    Log2,
    /// An int: that many.
    Count(i64),
    /// A float: that fraction of the features.
    Fraction(f64),
    /// `None`: all of them.
    All,
}

impl MaxFeatures {
    /// The number of features of `n_features` that it stands for.
    pub fn count(self, n_features: usize) -> usize {
        let n = n_features as f64;
        match self {
            MaxFeatures::Sqrt => (n.sqrt() as usize).max(1),
            MaxFeatures::Log2 => (n.log2() as usize).max(1),
            MaxFeatures::Count(count) => count.max(0) as usize,
            MaxFeatures::Fraction(fraction) => ((fraction * n) as usize).max(1),
            MaxFeatures::All => n_features,
        }
    }
}

impl From<i64> for MaxFeatures {
    fn from(count: i64) -> MaxFeatures {
        MaxFeatures::Count(count)
    }
}

impl From<f64> for MaxFeatures {
    fn from(fraction: f64) -> MaxFeatures {
        MaxFeatures::Fraction(fraction)
    }
}

/// `min_samples_split` and `min_samples_leaf`: a number of samples, or a fraction of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SampleCount {
    /// An int.
    Count(i64),
    /// A float: `ceil(fraction * n_samples)`.
    Fraction(f64),
}

impl SampleCount {
    /// The number of `n_samples` samples that it stands for.
    pub fn count(self, n_samples: usize) -> usize {
        match self {
            SampleCount::Count(count) => count.max(0) as usize,
            SampleCount::Fraction(fraction) => (fraction * n_samples as f64).ceil() as usize,
        }
    }
}

impl From<i64> for SampleCount {
    fn from(count: i64) -> SampleCount {
        SampleCount::Count(count)
    }
}

impl From<f64> for SampleCount {
    fn from(fraction: f64) -> SampleCount {
        SampleCount::Fraction(fraction)
    }
}

/// Where growing stops, with all counts resolved.
#[derive(Clone, Copy, Debug)]
pub struct GrowParams {
    /// Features a split looks at.
    pub max_features: usize,
    /// Deepest level.
    pub max_depth: usize,
    /// Fewer samples are not split.
    pub min_samples_split: usize,
    /// A child has at least this many samples.
    pub min_samples_leaf: usize,
    /// A child has at least this weight.
    pub min_weight_leaf: f64,
    /// A split improves by at least this.
    pub min_impurity_decrease: f64,
    /// Best-first growth up to this many leaves; depth-first when `None`.
    pub max_leaf_nodes: Option<usize>,
}
