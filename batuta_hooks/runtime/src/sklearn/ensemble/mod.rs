//! `sklearn.ensemble`: random forests.

mod forest;

pub use forest::{Forest, ForestParams, fit_classes, fit_targets};
