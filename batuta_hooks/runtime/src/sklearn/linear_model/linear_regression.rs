//! `sklearn.linear_model.LinearRegression`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::not_implemented_error;
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, targets, with_design};
use crate::sklearn::metrics::r2_score;
use crate::sklearn::validation::{
    Missing, check_features, check_finite, check_lengths, check_samples,
};

use super::least_squares::{Solution, TOLERANCE, least_squares};

const NAME: &str = "LinearRegression";

/// Ordinary least squares, of minimum norm where the features are collinear.
///
/// Equals `sklearn.linear_model.LinearRegression` up to rounding.
#[derive(Clone, Debug)]
pub struct LinearRegression {
    /// Whether the model has an intercept.
    pub fit_intercept: bool,
    /// Whether `fit` may not overwrite X; it never does.
    pub copy_x: bool,
    /// Relative size of singular values that count as zero.
    pub tol: f64,
    /// Taken and not used: the solution is computed on one thread.
    pub n_jobs: Option<i64>,
    /// Coefficients that may not be negative are not supported.
    pub positive: bool,
    /// The solution.
    pub fitted: Fitted<Solution>,
}

impl Default for LinearRegression {
    fn default() -> Self {
        LinearRegression {
            fit_intercept: true,
            copy_x: true,
            tol: TOLERANCE,
            n_jobs: None,
            positive: false,
            fitted: Fitted::default(),
        }
    }
}

impl LinearRegression {
    /// `fit(X, y)`
    pub fn fit<T: Feature, U: Feature>(&self, x: &Array<T>, y: &Array<U>) -> PyResult<Self> {
        if self.positive {
            return Err(not_implemented_error(
                "LinearRegression(positive=True) is not supported",
            ));
        }
        with_design(x, |x| {
            let sums = x.sums();
            // A value that is infinite or missing makes its column's sum so.
            if !sums.iter().all(|sum| sum.is_finite()) {
                check_finite(x.values, "X", NAME, Missing::Refused)?;
            }
            check_samples(x.n_rows, x.n_cols, 1, NAME)?;
            let targets = targets(y)?;
            check_lengths(&[x.n_rows, targets.len()])?;
            self.fitted.set(least_squares(
                x,
                &targets,
                &sums,
                self.fit_intercept,
                self.tol,
            ));
            Ok(self.clone())
        })
    }

    /// `predict(X)`
    pub fn predict<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        with_design(x, |x| {
            check_finite(x.values, "X", NAME, Missing::Refused)?;
            check_samples(x.n_rows, x.n_cols, 1, NAME)?;
            check_features(x.n_cols, fitted.coef.len(), NAME)?;
            let rows = x.values.chunks_exact(x.n_cols);
            let predict = |row: &[f64]| {
                row.iter()
                    .zip(&fitted.coef)
                    .fold(0.0, |sum, (a, b)| sum + a * b)
                    + fitted.intercept
            };
            Ok(Array::from_items(rows.map(predict).collect()))
        })
    }

    /// `score(X, y)`: the coefficient of determination.
    pub fn score<T: Feature, U: Feature>(&self, x: &Array<T>, y: &Array<U>) -> PyResult<f64> {
        r2_score(y, &self.predict(x)?)
    }

    /// `coef_`
    pub fn coef(&self) -> PyResult<Array<f64>> {
        Ok(Array::from_items(self.fitted.get(NAME)?.coef.clone()))
    }

    /// `intercept_`
    pub fn intercept(&self) -> PyResult<crate::numpy::Float64> {
        Ok(crate::numpy::Float64(self.fitted.get(NAME)?.intercept))
    }

    /// `rank_`
    pub fn rank(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.rank as i64)
    }

    /// `n_features_in_`
    pub fn n_features_in(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.coef.len() as i64)
    }
}
