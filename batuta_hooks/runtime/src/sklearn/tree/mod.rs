//! `sklearn.tree`: decision trees, and the growing and traversal code that forests share.

mod builder;
mod check;
mod classification;
mod columns;
mod compact;
mod criterion;
mod decision_tree_classifier;
mod decision_tree_regressor;
mod features;
mod introsort;
mod keys;
mod params;
mod rand_r;
mod regression;
mod structure;
mod top;

pub use builder::grow;
pub(crate) use check::{check_prediction, check_training};
pub use classification::{ClassCriterion, ClassSplitter};
pub use columns::{Columns, RankedColumns};
pub use compact::CompactTree;
pub use criterion::Criterion;
pub(crate) use decision_tree_classifier::most_probable;
pub use decision_tree_classifier::{DecisionTreeClassifier, FittedTree};
pub use decision_tree_regressor::DecisionTreeRegressor;
pub use keys::Keys;
pub use params::{GrowParams, MaxFeatures, SampleCount, TreeParams};
pub use regression::RegressionSplitter;
pub use structure::Tree;
