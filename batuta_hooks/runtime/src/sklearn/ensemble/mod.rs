//! `sklearn.ensemble`: random forests.

mod forest;
mod max_samples;
mod random_forest_classifier;
mod random_forest_regressor;
mod threads;

pub use forest::{Forest, ForestParams, fit_classes, fit_targets};
pub use max_samples::MaxSamples;
pub use random_forest_classifier::{FittedForest, RandomForestClassifier};
pub use random_forest_regressor::RandomForestRegressor;
