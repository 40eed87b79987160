//! `sklearn.metrics`: scores and losses.

mod regression;

pub use regression::{absolute_error, r2, squared_error};
