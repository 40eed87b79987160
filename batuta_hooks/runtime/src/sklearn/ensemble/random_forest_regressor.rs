//! `sklearn.ensemble.RandomForestRegressor`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, targets, with_design};
use crate::sklearn::metrics::r2_score;
use crate::sklearn::tree::{
    Columns, Criterion, MaxFeatures, SampleCount, TreeParams, check_prediction, check_training,
};

use super::forest::{ForestParams, fit_targets};
use super::max_samples::MaxSamples;
use super::random_forest_classifier::FittedForest;
use super::threads::threads;

const NAME: &str = "RandomForestRegressor";

/// The mean of regression trees that are grown on bootstrap samples.
///
/// Equals `sklearn.ensemble.RandomForestRegressor`, tree for tree.
#[derive(Clone, Debug)]
pub struct RandomForestRegressor {
    /// Number of trees.
    pub n_estimators: i64,
    /// Measure of impurity.
    pub criterion: Criterion,
    /// Deepest level.
    pub max_depth: Option<i64>,
    /// Fewer samples are not split.
    pub min_samples_split: SampleCount,
    /// A child has at least this many samples.
    pub min_samples_leaf: SampleCount,
    /// A child has at least this fraction of the weight.
    pub min_weight_fraction_leaf: f64,
    /// Features that a split looks at.
    pub max_features: MaxFeatures,
    /// Best-first growth up to this many leaves.
    pub max_leaf_nodes: Option<i64>,
    /// A split improves by at least this.
    pub min_impurity_decrease: f64,
    /// Whether each tree draws its samples with replacement.
    pub bootstrap: bool,
    /// Number of threads.
    pub n_jobs: Option<i64>,
    /// Seed of the trees' seeds.
    pub random_state: Option<i64>,
    /// Number of samples that each tree draws.
    pub max_samples: MaxSamples,
    /// The grown trees.
    pub fitted: Fitted<FittedForest<f64>>,
}

impl Default for RandomForestRegressor {
    fn default() -> Self {
        RandomForestRegressor {
            n_estimators: 100,
            criterion: Criterion::SquaredError,
            max_depth: None,
            min_samples_split: SampleCount::Count(2),
            min_samples_leaf: SampleCount::Count(1),
            min_weight_fraction_leaf: 0.0,
            max_features: MaxFeatures::Fraction(1.0),
            max_leaf_nodes: None,
            min_impurity_decrease: 0.0,
            bootstrap: true,
            n_jobs: None,
            random_state: None,
            max_samples: MaxSamples::All,
            fitted: Fitted::default(),
        }
    }
}

impl RandomForestRegressor {
    /// `fit(X, y)`
    pub fn fit<T: Feature, U: Feature>(&self, x: &Array<T>, y: &Array<U>) -> PyResult<Self> {
        self.criterion.check_for_targets(NAME)?;
        let params = TreeParams {
            max_depth: self.max_depth,
            min_samples_split: self.min_samples_split,
            min_samples_leaf: self.min_samples_leaf,
            min_weight_fraction_leaf: self.min_weight_fraction_leaf,
            max_features: &self.max_features,
            max_leaf_nodes: self.max_leaf_nodes,
            min_impurity_decrease: self.min_impurity_decrease,
        };
        params.check(NAME)?;
        ForestParams::check(self.n_estimators, self.max_samples, self.random_state, NAME)?;
        with_design(x, |x| {
            let targets = targets(y)?;
            check_training(x, targets.len(), NAME)?;
            let bootstrap = ForestParams::bootstrap(self.bootstrap, self.max_samples, x.n_rows)?;
            let forest_params = ForestParams::new(
                self.n_estimators,
                self.random_state,
                bootstrap,
                threads(self.n_jobs)?,
                NAME,
            )?;
            let params = params.resolve(x.n_rows, x.n_cols, bootstrap.unwrap_or(x.n_rows));
            let columns = Columns::new(x.values, x.n_rows, x.n_cols);
            let forest = fit_targets(&columns, &targets, &params, &forest_params);
            self.fitted.set(FittedForest {
                forest,
                classes: Vec::new(),
                n_features: x.n_cols,
            });
            Ok(self.clone())
        })
    }

    /// `predict(X)`: the mean of the trees' predictions.
    pub fn predict<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        with_design(x, |x| {
            check_prediction(x, fitted.n_features, NAME)?;
            Ok(Array::from_items(fitted.forest.mean_values(
                x.values,
                x.n_cols,
                threads(self.n_jobs)?,
            )))
        })
    }

    /// `score(X, y)`: the coefficient of determination.
    pub fn score<T: Feature, U: Feature>(&self, x: &Array<T>, y: &Array<U>) -> PyResult<f64> {
        r2_score(y, &self.predict(x)?)
    }

    /// `feature_importances_`
    pub fn feature_importances(&self) -> PyResult<Array<f64>> {
        Ok(Array::from_items(
            self.fitted.get(NAME)?.forest.feature_importances(),
        ))
    }

    /// `n_features_in_`
    pub fn n_features_in(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.n_features as i64)
    }
}
