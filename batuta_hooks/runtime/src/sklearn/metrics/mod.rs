//! `sklearn.metrics`: scores and losses.

mod classification;
mod regression;
mod silhouette;

pub use classification::{accuracy_score, confusion_matrix};
pub use regression::{
    absolute_error, mean_absolute_error, mean_squared_error, r2, r2_score, root_mean_squared_error,
    squared_error,
};
pub use silhouette::silhouette_score;
