//! The parameters that trees and forests share.

use crate::py::{PyResult, Str};
use crate::sklearn::validation::{check_int, invalid_parameter};

/// `max_features`: how many features a split looks at.
#[derive(Clone, Debug, PartialEq)]
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
    /// A text that scikit-learn doesn't know; fitting raises.
    Unknown(String),
}

impl MaxFeatures {
    /// The number of features of `n_features` that it stands for.
    pub fn count(&self, n_features: usize) -> usize {
        let n = n_features as f64;
        match self {
            MaxFeatures::Sqrt => (n.sqrt() as usize).max(1),
            MaxFeatures::Log2 => (n.log2() as usize).max(1),
            MaxFeatures::Count(count) => (*count).max(0) as usize,
            MaxFeatures::Fraction(fraction) => ((fraction * n) as usize).max(1),
            MaxFeatures::All | MaxFeatures::Unknown(_) => n_features,
        }
    }

    fn check(&self, caller: &str) -> PyResult<()> {
        let got = match self {
            MaxFeatures::Count(count) if *count < 1 => count.to_string(),
            MaxFeatures::Fraction(fraction) if !(*fraction > 0.0 && *fraction <= 1.0) => {
                format!("{fraction:?}")
            }
            MaxFeatures::Unknown(text) => format!("'{text}'"),
            _ => return Ok(()),
        };
        let allowed = "an int in the range [1, inf), a float in the range (0.0, 1.0], a str among {'sqrt', 'log2'} or None";
        Err(invalid_parameter("max_features", caller, allowed, &got))
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

impl From<&str> for MaxFeatures {
    fn from(text: &str) -> MaxFeatures {
        match text {
            "sqrt" => MaxFeatures::Sqrt,
            "log2" => MaxFeatures::Log2,
            _ => MaxFeatures::Unknown(text.to_owned()),
        }
    }
}

impl From<()> for MaxFeatures {
    fn from(_none: ()) -> MaxFeatures {
        MaxFeatures::All
    }
}

impl From<&Str> for MaxFeatures {
    fn from(text: &Str) -> MaxFeatures {
        MaxFeatures::from(text.as_str())
    }
}

impl From<Str> for MaxFeatures {
    fn from(text: Str) -> MaxFeatures {
        MaxFeatures::from(text.as_str())
    }
}

impl<T: Into<MaxFeatures>> From<Option<T>> for MaxFeatures {
    fn from(value: Option<T>) -> MaxFeatures {
        value.map_or(MaxFeatures::All, T::into)
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

    fn text(self) -> String {
        match self {
            SampleCount::Count(count) => count.to_string(),
            SampleCount::Fraction(fraction) => format!("{fraction:?}"),
        }
    }

    /// An int of at least `low`, or a fraction below 1 (or equal to it where `closed`).
    fn check(self, name: &str, caller: &str, low: i64, closed: bool) -> PyResult<()> {
        let fits = match self {
            SampleCount::Count(count) => count >= low,
            SampleCount::Fraction(fraction) => {
                fraction > 0.0 && (fraction < 1.0 || closed && fraction == 1.0)
            }
        };
        if fits {
            return Ok(());
        }
        let bracket = if closed { ']' } else { ')' };
        let allowed =
            format!("an int in the range [{low}, inf) or a float in the range (0.0, 1.0{bracket}");
        Err(invalid_parameter(name, caller, &allowed, &self.text()))
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

/// The growth parameters as scikit-learn takes them.
#[derive(Clone, Copy, Debug)]
pub struct TreeParams<'a> {
    /// `max_depth`
    pub max_depth: Option<i64>,
    /// `min_samples_split`
    pub min_samples_split: SampleCount,
    /// `min_samples_leaf`
    pub min_samples_leaf: SampleCount,
    /// `min_weight_fraction_leaf`
    pub min_weight_fraction_leaf: f64,
    /// `max_features`
    pub max_features: &'a MaxFeatures,
    /// `max_leaf_nodes`
    pub max_leaf_nodes: Option<i64>,
    /// `min_impurity_decrease`
    pub min_impurity_decrease: f64,
}

impl TreeParams<'_> {
    /// Raises `InvalidParameterError` for the first parameter, by name, that is out of its range.
    pub fn check(&self, caller: &str) -> PyResult<()> {
        if let Some(max_depth) = self.max_depth {
            check_int("max_depth", caller, max_depth, 1, " or None")?;
        }
        self.max_features.check(caller)?;
        if let Some(max_leaf_nodes) = self.max_leaf_nodes {
            check_int("max_leaf_nodes", caller, max_leaf_nodes, 2, " or None")?;
        }
        check_float(
            "min_impurity_decrease",
            caller,
            self.min_impurity_decrease,
            f64::INFINITY,
            "[0.0, inf)",
        )?;
        self.min_samples_leaf
            .check("min_samples_leaf", caller, 1, false)?;
        self.min_samples_split
            .check("min_samples_split", caller, 2, true)?;
        check_float(
            "min_weight_fraction_leaf",
            caller,
            self.min_weight_fraction_leaf,
            0.5,
            "[0.0, 0.5]",
        )
    }

    /// The counts for `n_samples` samples of `n_features` features whose weights sum to `weight`.
    pub fn resolve(&self, n_samples: usize, n_features: usize, weight: usize) -> GrowParams {
        let min_samples_leaf = self.min_samples_leaf.count(n_samples);
        GrowParams {
            max_features: self.max_features.count(n_features),
            max_depth: self
                .max_depth
                .map_or(i32::MAX as usize, |depth| depth as usize),
            min_samples_split: self
                .min_samples_split
                .count(n_samples)
                .max(2)
                .max(2 * min_samples_leaf),
            min_samples_leaf,
            min_weight_leaf: self.min_weight_fraction_leaf * weight as f64,
            min_impurity_decrease: self.min_impurity_decrease,
            max_leaf_nodes: self.max_leaf_nodes.map(|count| count as usize),
        }
    }
}

fn check_float(name: &str, caller: &str, value: f64, high: f64, range: &str) -> PyResult<()> {
    if value >= 0.0 && value <= high {
        return Ok(());
    }
    Err(invalid_parameter(
        name,
        caller,
        &format!("a float in the range {range}"),
        &format!("{value:?}"),
    ))
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
