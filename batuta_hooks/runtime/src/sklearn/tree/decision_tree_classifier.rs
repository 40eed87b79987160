//! `sklearn.tree.DecisionTreeClassifier`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, Label, encode, with_design};
use crate::sklearn::metrics::accuracy_score;
use crate::sklearn::random::check_random_state;

use super::classification::ClassSplitter;
use super::columns::{Columns, RankedColumns};
use super::params::{MaxFeatures, SampleCount, TreeParams};
use super::{CompactTree, Criterion, Tree, check_prediction, check_training, grow};

const NAME: &str = "DecisionTreeClassifier";

/// A decision tree that is grown greedily by the decrease of impurity.
///
/// Equals `sklearn.tree.DecisionTreeClassifier`, node for node.
#[derive(Clone, Debug)]
pub struct DecisionTreeClassifier<L> {
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
    pub fitted: Fitted<FittedTree<L>>,
}

/// A grown tree with its classes.
#[derive(Debug)]
pub struct FittedTree<L> {
    /// The tree's nodes.
    pub tree: Tree,
    pub(super) compact: CompactTree,
    pub(super) classes: Vec<L>,
    pub(super) max_features: usize,
}

impl<L> Default for DecisionTreeClassifier<L> {
    fn default() -> Self {
        DecisionTreeClassifier {
            criterion: Criterion::Gini,
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

impl<L: Label> DecisionTreeClassifier<L> {
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
        let mut random = check_random_state(self.random_state, NAME)?;
        with_design(x, |x| {
            check_training(x, y.dims().first().copied().unwrap_or(0), NAME)?;
            let encoded = encode(y)?;
            let params = params.resolve(x.n_rows, x.n_cols, x.n_rows);
            let columns = RankedColumns::new(&Columns::new(x.values, x.n_rows, x.n_cols));
            let seed = random.randint(0, i64::from(i32::MAX)) as u32;
            let n_classes = encoded.classes.len();
            let splitter = ClassSplitter::new(
                &columns,
                &encoded.codes,
                n_classes,
                None,
                criterion,
                &params,
                seed,
            );
            let mut splitter = splitter.ok_or_else(|| value_error("too many classes"))?;
            let tree = grow(&mut splitter, x.n_cols, n_classes, &params);
            let compact = CompactTree::new(&tree);
            self.fitted.set(FittedTree {
                tree,
                compact,
                classes: encoded.classes,
                max_features: params.max_features,
            });
            Ok(self.clone())
        })
    }

    /// `predict_proba(X)`: class fractions of the leaves, a row a sample.
    pub fn predict_proba<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        let values = with_design(x, |x| {
            check_prediction(x, fitted.tree.n_features, NAME)?;
            Ok(fitted.compact.leaf_values(x.values, x.n_cols))
        })?;
        let shape = [x.dims()[0], fitted.classes.len()];
        Ok(Array::from_vec(values, &shape))
    }

    /// `predict(X)`: the most frequent class of each sample's leaf.
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

/// The class with the highest probability in each row, the first one on ties.
pub(crate) fn most_probable<L: Label>(proba: &[f64], classes: &[L]) -> Array<L> {
    let rows = proba.chunks_exact(classes.len().max(1));
    Array::from_items(
        rows.map(|row| {
            let best = (1..row.len()).fold(
                0,
                |best, class| if row[class] > row[best] { class } else { best },
            );
            classes[best].clone()
        })
        .collect(),
    )
}
