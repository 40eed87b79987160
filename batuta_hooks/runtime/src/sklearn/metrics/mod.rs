//! `sklearn.metrics`: scores and losses.

mod classification;
mod regression;

pub use classification::{accuracy_score, confusion_matrix};
pub use regression::{
    absolute_error, mean_absolute_error, mean_squared_error, r2, r2_score, root_mean_squared_error,
    squared_error,
};
