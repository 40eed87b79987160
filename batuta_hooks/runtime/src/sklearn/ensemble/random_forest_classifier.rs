//! `sklearn.ensemble.RandomForestClassifier`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, Label, encode, with_design};
use crate::sklearn::metrics::accuracy_score;
use crate::sklearn::tree::{
    Columns, Criterion, MaxFeatures, SampleCount, TreeParams, check_prediction, check_training,
    most_probable,
};

use super::forest::{Forest, ForestParams, fit_classes};
use super::max_samples::MaxSamples;
use super::threads::threads;

const NAME: &str = "RandomForestClassifier";

/// The mean of decision trees that are grown on bootstrap samples, each split looking at a random choice of features.
///
/// Equals `sklearn.ensemble.RandomForestClassifier`, tree for tree.
#[derive(Clone, Debug)]
pub struct RandomForestClassifier<L> {
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
    pub fitted: Fitted<FittedForest<L>>,
}

/// Grown trees with their classes.
#[derive(Debug)]
pub struct FittedForest<L> {
    pub(super) forest: Forest,
    pub(super) classes: Vec<L>,
    pub(super) n_features: usize,
}

impl<L> Default for RandomForestClassifier<L> {
    fn default() -> Self {
        RandomForestClassifier {
            n_estimators: 100,
            criterion: Criterion::Gini,
            max_depth: None,
            min_samples_split: SampleCount::Count(2),
            min_samples_leaf: SampleCount::Count(1),
            min_weight_fraction_leaf: 0.0,
            max_features: MaxFeatures::Sqrt,
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

impl<L: Label> RandomForestClassifier<L> {
    /// `fit(X, y)`
    pub fn fit<T: Feature>(&self, x: &Array<T>, y: &Array<L>) -> PyResult<Self> {
        let criterion = self.criterion.for_classes(NAME)?;
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
            check_training(x, y.dims().first().copied().unwrap_or(0), NAME)?;
            let encoded = encode(y)?;
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
            let n_classes = encoded.classes.len();
            let forest = fit_classes(
                &columns,
                &encoded.codes,
                n_classes,
                criterion,
                &params,
                &forest_params,
            )
            .ok_or_else(|| value_error("too many classes"))?;
            self.fitted.set(FittedForest {
                forest,
                classes: encoded.classes,
                n_features: x.n_cols,
            });
            Ok(self.clone())
        })
    }

    /// `predict_proba(X)`: the mean of the trees' class fractions, a row a sample.
    pub fn predict_proba<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        let values = with_design(x, |x| {
            check_prediction(x, fitted.n_features, NAME)?;
            Ok(fitted
                .forest
                .mean_values(x.values, x.n_cols, threads(self.n_jobs)?))
        })?;
        Ok(Array::from_vec(
            values,
            &[x.dims()[0], fitted.classes.len()],
        ))
    }

    /// `predict(X)`: the class with the highest mean probability.
    pub fn predict<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<L>> {
        let fitted = self.fitted.get(NAME)?;
        let proba = self.predict_proba(x)?;
        Ok(proba.with_slice(|proba| most_probable(proba, &fitted.classes)))
    }

    /// `score(X, y)`: the accuracy.
    pub fn score<T: Feature>(&self, x: &Array<T>, y: &Array<L>) -> PyResult<f64> {
        accuracy_score(y, &self.predict(x)?)
    }

    /// `classes_`
    pub fn classes(&self) -> PyResult<Array<L>> {
        Ok(Array::from_items(self.fitted.get(NAME)?.classes.clone()))
    }

    /// `n_classes_`
    pub fn n_classes(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.classes.len() as i64)
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
