//! `test_size` and `train_size`.

use crate::py::PyResult;
use crate::py::error::value_error;

/// A number of samples, or a fraction of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SplitSize {
    /// An int.
    Count(i64),
    /// A float.
    Fraction(f64),
}

impl From<i64> for SplitSize {
    fn from(count: i64) -> SplitSize {
        SplitSize::Count(count)
    }
}

impl From<f64> for SplitSize {
    fn from(fraction: f64) -> SplitSize {
        SplitSize::Fraction(fraction)
    }
}

impl SplitSize {
    fn text(self) -> String {
        match self {
            SplitSize::Count(count) => count.to_string(),
            SplitSize::Fraction(fraction) => format!("{fraction:?}"),
        }
    }

    /// Its text, when no data set could have such a part.
    pub fn out_of_range(self) -> Option<String> {
        let fits = match self {
            SplitSize::Count(count) => count >= 1,
            SplitSize::Fraction(fraction) => fraction > 0.0 && fraction < 1.0,
        };
        (!fits).then(|| self.text())
    }

    fn check(self, name: &str, n_samples: usize) -> PyResult<()> {
        let fits = match self {
            SplitSize::Count(count) => count > 0 && count < n_samples as i64,
            SplitSize::Fraction(fraction) => !(fraction <= 0.0 || fraction >= 1.0),
        };
        if fits {
            return Ok(());
        }
        Err(value_error(format!(
            "{name}={} should be either positive and smaller than the number of samples {n_samples} or a float in the (0, 1) range",
            self.text()
        )))
    }
}

/// The numbers of training and test samples; equals `sklearn.model_selection._split._validate_shuffle_split`.
pub fn split_sizes(
    n_samples: usize,
    test_size: Option<SplitSize>,
    train_size: Option<SplitSize>,
) -> PyResult<(usize, usize)> {
    let test_size = test_size.or(if train_size.is_none() {
        Some(SplitSize::Fraction(0.25))
    } else {
        None
    });
    if let Some(size) = test_size {
        size.check("test_size", n_samples)?;
    }
    if let Some(size) = train_size {
        size.check("train_size", n_samples)?;
    }
    if let (Some(SplitSize::Fraction(train)), Some(SplitSize::Fraction(test))) =
        (train_size, test_size)
        && train + test > 1.0
    {
        return Err(value_error(format!(
            "The sum of test_size and train_size = {:?}, should be in the (0, 1) range. Reduce test_size and/or train_size.",
            train + test
        )));
    }
    let n = n_samples as f64;
    let n_test = test_size.map(|size| match size {
        SplitSize::Count(count) => count as usize,
        SplitSize::Fraction(fraction) => (fraction * n).ceil() as usize,
    });
    let n_train = train_size.map(|size| match size {
        SplitSize::Count(count) => count as usize,
        SplitSize::Fraction(fraction) => (fraction * n).floor() as usize,
    });
    let (n_train, n_test) = match (n_train, n_test) {
        (Some(n_train), Some(n_test)) => (n_train, n_test),
        (Some(n_train), None) => (n_train, n_samples.saturating_sub(n_train)),
        (None, n_test) => (
            n_samples.saturating_sub(n_test.unwrap_or(0)),
            n_test.unwrap_or(0),
        ),
    };
    if n_train + n_test > n_samples {
        return Err(value_error(format!(
            "The sum of train_size and test_size = {}, should be smaller than the number of samples {n_samples}. Reduce test_size \
             and/or train_size.",
            n_train + n_test
        )));
    }
    if n_train == 0 {
        let text =
            |size: Option<SplitSize>| size.map_or_else(|| "None".to_owned(), SplitSize::text);
        return Err(value_error(format!(
            "With n_samples={n_samples}, test_size={} and train_size={}, the resulting train set will be empty. Adjust any of \
             the aforementioned parameters.",
            text(test_size),
            text(train_size)
        )));
    }
    Ok((n_train, n_test))
}
