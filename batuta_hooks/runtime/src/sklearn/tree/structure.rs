//! The grown tree.

use crate::sklearn::sums::pairwise_sum;

/// `feature` of a leaf.
pub const UNDEFINED: i64 = -2;

/// `children_left` and `children_right` of a leaf.
pub const LEAF: i64 = -1;

/// `sklearn.tree._tree.Tree`: parallel arrays over the nodes, node 0 the root.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Features of the training data.
    pub n_features: usize,
    /// Values a node holds: the number of classes, 1 for regression.
    pub n_values: usize,
    /// Depth of the deepest leaf.
    pub max_depth: usize,
    /// Left child's id, -1 for a leaf.
    pub children_left: Vec<i64>,
    /// Right child's id, -1 for a leaf.
    pub children_right: Vec<i64>,
    /// Feature that the node splits on, -2 for a leaf.
    pub feature: Vec<i64>,
    /// `value <= threshold` goes left; -2.0 for a leaf.
    pub threshold: Vec<f64>,
    /// Impurity of the node.
    pub impurity: Vec<f64>,
    /// Samples that reach the node.
    pub n_node_samples: Vec<i64>,
    /// Their total weight.
    pub weighted_n_node_samples: Vec<f64>,
    /// Class fractions, or the mean target: `n_values` numbers a node.
    pub value: Vec<f64>,
    /// Where a missing value goes.
    pub missing_go_to_left: Vec<bool>,
}

/// What a node is appended with.
#[derive(Clone, Copy, Debug)]
pub struct NewNode {
    /// Parent's id and whether this is its left child; `None` for the root.
    pub parent: Option<(usize, bool)>,
    /// `None` for a leaf.
    pub split: Option<(usize, f64, bool)>,
    /// Impurity of the node.
    pub impurity: f64,
    /// Samples that reach the node.
    pub n_samples: usize,
    /// Their total weight.
    pub weight: f64,
}

impl Tree {
    /// An empty tree.
    pub fn new(n_features: usize, n_values: usize) -> Tree {
        Tree {
            n_features,
            n_values,
            ..Tree::default()
        }
    }

    /// Number of nodes.
    pub fn node_count(&self) -> usize {
        self.feature.len()
    }

    /// Number of leaves.
    pub fn n_leaves(&self) -> usize {
        self.children_left
            .iter()
            .filter(|&&child| child == LEAF)
            .count()
    }

    /// The values of node `id`.
    pub fn values(&self, id: usize) -> &[f64] {
        &self.value[id * self.n_values..(id + 1) * self.n_values]
    }

    /// Appends a node and links it to its parent; its `value` is to be pushed by the caller.
    pub fn push(&mut self, node: NewNode) -> usize {
        let id = self.node_count();
        if let Some((parent, is_left)) = node.parent {
            let children = if is_left {
                &mut self.children_left
            } else {
                &mut self.children_right
            };
            children[parent] = id as i64;
        }
        self.children_left.push(LEAF);
        self.children_right.push(LEAF);
        self.feature
            .push(node.split.map_or(UNDEFINED, |split| split.0 as i64));
        self.threshold
            .push(node.split.map_or(UNDEFINED as f64, |split| split.1));
        self.missing_go_to_left
            .push(node.split.is_some_and(|split| split.2));
        self.impurity.push(node.impurity);
        self.n_node_samples.push(node.n_samples as i64);
        self.weighted_n_node_samples.push(node.weight);
        id
    }

    /// Turns a node without children into a leaf.
    pub fn make_leaf(&mut self, id: usize) {
        self.children_left[id] = LEAF;
        self.children_right[id] = LEAF;
        self.feature[id] = UNDEFINED;
        self.threshold[id] = UNDEFINED as f64;
    }

    /// `Tree.compute_feature_importances(normalize=True)`: the total decrease of impurity by each feature.
    pub fn feature_importances(&self) -> Vec<f64> {
        let mut importances = vec![0.0; self.n_features];
        let weighted = |id: usize| self.weighted_n_node_samples[id] * self.impurity[id];
        for id in 0..self.node_count() {
            if self.children_left[id] != LEAF {
                let (left, right) = (
                    self.children_left[id] as usize,
                    self.children_right[id] as usize,
                );
                importances[self.feature[id] as usize] +=
                    weighted(id) - weighted(left) - weighted(right);
            }
        }
        let total_weight = self.weighted_n_node_samples[0];
        importances
            .iter_mut()
            .for_each(|importance| *importance /= total_weight);
        let normalizer = pairwise_sum(&importances);
        if normalizer > 0.0 {
            importances
                .iter_mut()
                .for_each(|importance| *importance /= normalizer);
        }
        importances
    }
}
