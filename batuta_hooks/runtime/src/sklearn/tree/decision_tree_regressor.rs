//! `sklearn.tree.DecisionTreeRegressor`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, targets, with_design};
use crate::sklearn::metrics::r2_score;
use crate::sklearn::random::check_random_state;

use super::columns::Columns;
use super::decision_tree_classifier::FittedTree;
use super::params::{MaxFeatures, SampleCount, TreeParams};
use super::regression::RegressionSplitter;
use super::{CompactTree, Criterion, check_prediction, check_training, grow};

const NAME: &str = "DecisionTreeRegressor";

/// A decision tree that is grown greedily by the decrease of the squared error.
///
/// Equals `sklearn.tree.DecisionTreeRegressor`, node for node.
#[derive(Clone, Debug)]
pub struct DecisionTreeRegressor {
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
    /// Seed of the feature draws.
    pub random_state: Option<i64>,
    /// Best-first growth up to this many leaves.
    pub max_leaf_nodes: Option<i64>,
    /// A split improves by at least this.
    pub min_impurity_decrease: f64,
    /// The grown tree.
    pub fitted: Fitted<FittedTree<f64>>,
}

impl Default for DecisionTreeRegressor {
    fn default() -> Self {
        DecisionTreeRegressor {
            criterion: Criterion::SquaredError,
            max_depth: None,
            min_samples_split: SampleCount::Count(2),
            min_samples_leaf: SampleCount::Count(1),
            min_weight_fraction_leaf: 0.0,
            max_features: MaxFeatures::All,
            random_state: None,
            max_leaf_nodes: None,
            min_impurity_decrease: 0.0,
            fitted: Fitted::default(),
        }
    }
}

impl DecisionTreeRegressor {
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
        let mut random = check_random_state(self.random_state, NAME)?;
        with_design(x, |x| {
            let targets = targets(y)?;
            check_training(x, targets.len(), NAME)?;
            let params = params.resolve(x.n_rows, x.n_cols, x.n_rows);
            let columns = Columns::new(x.values, x.n_rows, x.n_cols);
            let seed = random.randint(0, i64::from(i32::MAX)) as u32;
            let mut splitter = RegressionSplitter::new(&columns, &targets, None, &params, seed);
            let tree = grow(&mut splitter, x.n_cols, 1, &params);
            let compact = CompactTree::new(&tree);
            self.fitted.set(FittedTree {
                tree,
                compact,
                classes: Vec::new(),
                max_features: params.max_features,
            });
            Ok(self.clone())
        })
    }

    /// `predict(X)`: the mean target of each sample's leaf.
    pub fn predict<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        with_design(x, |x| {
            check_prediction(x, fitted.tree.n_features, NAME)?;
            Ok(Array::from_items(
                fitted.compact.leaf_values(x.values, x.n_cols),
            ))
        })
    }

    /// `score(X, y)`: the coefficient of determination.
    pub fn score<T: Feature, U: Feature>(&self, x: &Array<T>, y: &Array<U>) -> PyResult<f64> {
        r2_score(y, &self.predict(x)?)
    }

    /// `feature_importances_`
    pub fn feature_importances(&self) -> PyResult<Array<f64>> {
        Ok(Array::from_items(
            self.fitted.get(NAME)?.tree.feature_importances(),
        ))
    }

    /// `n_features_in_`
    pub fn n_features_in(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.tree.n_features as i64)
    }

    /// `max_features_`
    pub fn max_features(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.max_features as i64)
    }

    /// `get_depth()`
    pub fn get_depth(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.tree.max_depth as i64)
    }

    /// `get_n_leaves()`
    pub fn get_n_leaves(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.tree.n_leaves() as i64)
    }
}
