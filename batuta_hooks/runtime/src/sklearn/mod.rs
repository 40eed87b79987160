//! scikit-learn: estimators, model selection, metrics and data sets, one file an estimator.
//!
//! The algorithms work on plain row-major slices and are usable from plain Rust; the estimators on top
//! take and return NumPy arrays and raise scikit-learn's exceptions.

pub mod ensemble;
pub mod sums;
pub mod tree;
