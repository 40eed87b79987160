//! scikit-learn: estimators, model selection, metrics and data sets, one file an estimator.
//!
//! The algorithms work on plain row-major slices and are usable from plain Rust; the estimators on top
//! take and return NumPy arrays and raise scikit-learn's exceptions.

pub mod cluster;
pub mod datasets;
pub mod ensemble;
mod fitted;
mod input;
pub mod linear_model;
pub mod matrix;
pub mod metrics;
pub mod model_selection;
pub mod preprocessing;
mod random;
mod sums;
pub mod tree;
mod validation;
mod warn;

pub use fitted::Fitted;
pub use input::{Feature, Label};
