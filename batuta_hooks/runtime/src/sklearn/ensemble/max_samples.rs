//! `max_samples`

use crate::py::PyResult;
use crate::sklearn::validation::invalid_parameter;

/// `max_samples`: how many samples each tree draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MaxSamples {
    /// `None`: as many as there are.
    All,
    /// An int.
    Count(i64),
    /// A float: that fraction of the samples.
    Fraction(f64),
}

impl MaxSamples {
    /// The number of draws among `n_rows` rows.
    pub fn count(self, n_rows: usize) -> usize {
        match self {
            MaxSamples::All => n_rows,
            MaxSamples::Count(count) => count.max(1) as usize,
            MaxSamples::Fraction(fraction) => ((fraction * n_rows as f64) as usize).max(1),
        }
    }

    /// Raises `InvalidParameterError` for a number that is not positive.
    pub fn check(self, caller: &str) -> PyResult<()> {
        let got = match self {
            MaxSamples::Count(count) if count < 1 => count.to_string(),
            MaxSamples::Fraction(fraction) if fraction.is_nan() || fraction <= 0.0 => {
                format!("{fraction:?}")
            }
            _ => return Ok(()),
        };
        let allowed = "None, a float in the range (0.0, inf) or an int in the range [1, inf)";
        Err(invalid_parameter("max_samples", caller, allowed, &got))
    }
}

impl From<()> for MaxSamples {
    fn from(_none: ()) -> MaxSamples {
        MaxSamples::All
    }
}

impl From<i64> for MaxSamples {
    fn from(count: i64) -> MaxSamples {
        MaxSamples::Count(count)
    }
}

impl From<f64> for MaxSamples {
    fn from(fraction: f64) -> MaxSamples {
        MaxSamples::Fraction(fraction)
    }
}

impl<T: Into<MaxSamples>> From<Option<T>> for MaxSamples {
    fn from(value: Option<T>) -> MaxSamples {
        value.map_or(MaxSamples::All, T::into)
    }
}
