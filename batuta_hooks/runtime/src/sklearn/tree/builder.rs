//! Growing a tree: depth first, or best first up to a number of leaves.

use super::params::GrowParams;
use super::structure::{NewNode, Tree};

/// Impurities up to this count as zero.
const EPSILON: f64 = f64::EPSILON;

/// The best split of a node.
#[derive(Clone, Copy, Debug)]
pub struct Split {
    /// The right child starts at this position.
    pub position: usize,
    /// The feature compared.
    pub feature: usize,
    /// `value <= threshold` goes left.
    pub threshold: f64,
    /// Whether a missing value goes left.
    pub missing_go_to_left: bool,
    /// Weighted decrease of impurity.
    pub improvement: f64,
    /// Impurity of the left child.
    pub impurity_left: f64,
    /// Impurity of the right child.
    pub impurity_right: f64,
}

/// Searches splits over a permutation of the samples; a node is a range of it.
pub trait Splitter {
    /// Number of samples with a positive weight.
    fn n_samples(&self) -> usize;
    /// Turns to node `start..end` and returns its weight.
    fn reset(&mut self, start: usize, end: usize) -> f64;
    /// Impurity of the current node.
    fn impurity(&self) -> f64;
    /// Appends the current node's value.
    fn push_value(&self, values: &mut Vec<f64>);
    /// The best split of the current node, its samples partitioned accordingly. `n_constants` counts the
    /// features known to be constant and is brought up to date.
    fn split(&mut self, impurity: f64, n_constants: &mut usize) -> Option<Split>;
}

/// A node to be grown.
#[derive(Clone, Copy, Debug)]
struct Pending {
    start: usize,
    end: usize,
    depth: usize,
    parent: Option<(usize, bool)>,
    impurity: f64,
    n_constants: usize,
}

/// A node added to the tree, with the split it would make.
struct Grown {
    id: usize,
    pending: Pending,
    split: Option<Split>,
    n_constants: usize,
}

/// Grows a tree.
pub fn grow<S: Splitter>(
    splitter: &mut S,
    n_features: usize,
    n_values: usize,
    params: &GrowParams,
) -> Tree {
    let mut tree = Tree::new(n_features, n_values);
    let root = Pending {
        start: 0,
        end: splitter.n_samples(),
        depth: 0,
        parent: None,
        impurity: f64::INFINITY,
        n_constants: 0,
    };
    match params.max_leaf_nodes {
        None => depth_first(&mut tree, splitter, params, root),
        Some(max_leaf_nodes) => best_first(&mut tree, splitter, params, root, max_leaf_nodes),
    }
    tree
}

fn depth_first<S: Splitter>(tree: &mut Tree, splitter: &mut S, params: &GrowParams, root: Pending) {
    let mut stack = vec![root];
    while let Some(pending) = stack.pop() {
        tree.max_depth = tree.max_depth.max(pending.depth);
        let node = add(tree, splitter, params, pending);
        if let Some([left, right]) = node.children(node.n_constants) {
            stack.push(right);
            stack.push(left);
        }
    }
}

fn best_first<S: Splitter>(
    tree: &mut Tree,
    splitter: &mut S,
    params: &GrowParams,
    root: Pending,
    max_leaf_nodes: usize,
) {
    let mut splits_left = max_leaf_nodes - 1;
    let mut frontier = Frontier::default();
    frontier.push(add(tree, splitter, params, root));
    while let Some(node) = frontier.pop() {
        tree.max_depth = tree.max_depth.max(node.pending.depth);
        match node.children(0) {
            Some(children) if splits_left > 0 => {
                splits_left -= 1;
                let [left, right] = children.map(|child| add(tree, splitter, params, child));
                frontier.push(left);
                frontier.push(right);
            }
            _ => tree.make_leaf(node.id),
        }
    }
}

/// Searches the node's split and appends the node.
fn add<S: Splitter>(
    tree: &mut Tree,
    splitter: &mut S,
    params: &GrowParams,
    mut pending: Pending,
) -> Grown {
    let n_samples = pending.end - pending.start;
    let weight = splitter.reset(pending.start, pending.end);
    if pending.parent.is_none() {
        pending.impurity = splitter.impurity();
    }
    let must_stop = pending.depth >= params.max_depth
        || n_samples < params.min_samples_split
        || n_samples < 2 * params.min_samples_leaf
        || weight < 2.0 * params.min_weight_leaf
        || pending.impurity <= EPSILON;
    let mut n_constants = pending.n_constants;
    let split = if must_stop {
        None
    } else {
        splitter.split(pending.impurity, &mut n_constants)
    }
    .filter(|split| split.improvement + EPSILON >= params.min_impurity_decrease);
    let id = tree.push(NewNode {
        parent: pending.parent,
        split: split.map(|split| (split.feature, split.threshold, split.missing_go_to_left)),
        impurity: pending.impurity,
        n_samples,
        weight,
    });
    splitter.push_value(&mut tree.value);
    Grown {
        id,
        pending,
        split,
        n_constants,
    }
}

impl Grown {
    fn improvement(&self) -> f64 {
        self.split.map_or(0.0, |split| split.improvement)
    }

    fn children(&self, n_constants: usize) -> Option<[Pending; 2]> {
        let split = self.split?;
        let Pending {
            start, end, depth, ..
        } = self.pending;
        let child = |start, end, is_left, impurity| Pending {
            start,
            end,
            depth: depth + 1,
            parent: Some((self.id, is_left)),
            impurity,
            n_constants,
        };
        Some([
            child(start, split.position, true, split.impurity_left),
            child(split.position, end, false, split.impurity_right),
        ])
    }
}

/// A max-heap by improvement whose ties leave in the order of libstdc++'s `push_heap` and `pop_heap`.
#[derive(Default)]
struct Frontier(Vec<Grown>);

impl Frontier {
    fn push(&mut self, node: Grown) {
        self.0.push(node);
        self.sift_up(self.0.len() - 1, 0);
    }

    fn sift_up(&mut self, mut hole: usize, top: usize) {
        while hole > top {
            let parent = (hole - 1) / 2;
            if self.0[parent].improvement() >= self.0[hole].improvement() {
                return;
            }
            self.0.swap(parent, hole);
            hole = parent;
        }
    }

    /// libstdc++ moves the hole down to a leaf along the larger children (the right one on ties), then up again.
    fn pop(&mut self) -> Option<Grown> {
        if self.0.is_empty() {
            return None;
        }
        let best = self.0.swap_remove(0);
        let len = self.0.len();
        let mut hole = 0;
        while 2 * hole + 2 < len {
            let (left, right) = (2 * hole + 1, 2 * hole + 2);
            let child = if self.0[right].improvement() < self.0[left].improvement() {
                left
            } else {
                right
            };
            self.0.swap(hole, child);
            hole = child;
        }
        if 2 * hole + 2 == len {
            self.0.swap(hole, 2 * hole + 1);
            hole = 2 * hole + 1;
        }
        self.sift_up(hole, 0);
        Some(best)
    }
}
