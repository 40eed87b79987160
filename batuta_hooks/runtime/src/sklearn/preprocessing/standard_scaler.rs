//! `sklearn.preprocessing.StandardScaler`

use std::rc::Rc;

use crate::numpy::{Array, Float64};
use crate::py::PyResult;
use crate::py::error::{not_implemented_error, type_error};
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, with_design};
use crate::sklearn::matrix::Matrix;
use crate::sklearn::validation::{Missing, check_features, check_finite, check_samples};

use super::moments::{Moments, restore, standardize};

const NAME: &str = "StandardScaler";

/// Scales each feature to mean 0 and variance 1: `(x - mean) / scale`.
///
/// Equals `sklearn.preprocessing.StandardScaler`, bit for bit.
#[derive(Clone, Debug)]
pub struct StandardScaler {
    /// Whether `transform` may not overwrite its argument; it never does.
    pub copy: bool,
    /// Whether the mean is taken off.
    pub with_mean: bool,
    /// Whether the standard deviation is divided by.
    pub with_std: bool,
    /// Means and scales.
    pub fitted: Fitted<Scaling>,
}

/// Means and scales of the features.
#[derive(Debug)]
pub struct Scaling {
    moments: Moments,
    scale: Vec<f64>,
}

impl Default for StandardScaler {
    fn default() -> Self {
        StandardScaler {
            copy: true,
            with_mean: true,
            with_std: true,
            fitted: Fitted::default(),
        }
    }
}

impl StandardScaler {
    /// `fit(X)`
    pub fn fit<T: Feature>(&self, x: &Array<T>) -> PyResult<Self> {
        with_design(x, |x| {
            self.learn(x)?;
            Ok(self.clone())
        })
    }

    fn learn(&self, x: &Matrix<'_>) -> PyResult<Rc<Scaling>> {
        let moments = Moments::new(x);
        // An infinite value makes its column's mean infinite or NaN; so do values that are missing or too large to add.
        if !moments.mean.iter().all(|mean| mean.is_finite()) {
            check_finite(x.values, "X", NAME, Missing::Allowed)?;
        }
        check_samples(x.n_rows, x.n_cols, 1, NAME)?;
        let scale = moments.scale();
        self.fitted.set(Scaling { moments, scale });
        self.fitted.get(NAME)
    }

    /// `transform(X)`
    pub fn transform<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        self.map(x, standardize)
    }

    /// `fit_transform(X)`
    pub fn fit_transform<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        let values = with_design(x, |x| {
            let scaling = self.learn(x)?;
            let (mean, scale) = self.steps(&scaling);
            Ok(standardize(x.values, mean, scale))
        })?;
        Ok(Array::from_vec(values, x.dims()))
    }

    /// `inverse_transform(X)`
    pub fn inverse_transform<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        self.map(x, restore)
    }

    fn map<T: Feature>(
        &self,
        x: &Array<T>,
        map: impl Fn(&[f64], Option<&[f64]>, Option<&[f64]>) -> Vec<f64>,
    ) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        let (mean, scale) = self.steps(&fitted);
        let values = with_design(x, |x| {
            check_finite(x.values, "X", NAME, Missing::Allowed)?;
            check_samples(x.n_rows, x.n_cols, 1, NAME)?;
            check_features(x.n_cols, fitted.moments.mean.len(), NAME)?;
            Ok(map(x.values, mean, scale))
        })?;
        Ok(Array::from_vec(values, x.dims()))
    }

    /// The mean and the scale that are applied.
    fn steps<'a>(&self, scaling: &'a Scaling) -> (Option<&'a [f64]>, Option<&'a [f64]>) {
        (
            self.with_mean.then_some(&scaling.moments.mean[..]),
            self.with_std.then_some(&scaling.scale[..]),
        )
    }

    /// `mean_`: the features' means; `TypeError` where scikit-learn holds None.
    pub fn mean(&self) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        self.unless_none(
            self.with_mean || self.with_std,
            "mean_",
            &fitted.moments.mean,
        )
    }

    /// `var_`: the features' variances; `TypeError` where scikit-learn holds None.
    pub fn var(&self) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        self.unless_none(self.with_std, "var_", &fitted.moments.variance)
    }

    /// `scale_`: what the features are divided by; `TypeError` where scikit-learn holds None.
    pub fn scale(&self) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        self.unless_none(self.with_std, "scale_", &fitted.scale)
    }

    fn unless_none(&self, present: bool, name: &str, values: &[f64]) -> PyResult<Array<f64>> {
        if present {
            return Ok(Array::from_items(values.to_vec()));
        }
        Err(type_error(format!(
            "{name} is None for with_mean={}, with_std={}",
            self.with_mean, self.with_std
        )))
    }

    /// `n_samples_seen_`: a float, as scikit-learn counts.
    pub fn n_samples_seen(&self) -> PyResult<Float64> {
        let fitted = self.fitted.get(NAME)?;
        let counts = &fitted.moments.n_seen;
        if counts.windows(2).all(|pair| pair[0] == pair[1]) {
            return Ok(Float64(counts.first().copied().unwrap_or(0.0)));
        }
        Err(not_implemented_error(
            "n_samples_seen_ is supported only where all features have equally many values",
        ))
    }

    /// `n_features_in_`
    pub fn n_features_in(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.moments.mean.len() as i64)
    }
}
