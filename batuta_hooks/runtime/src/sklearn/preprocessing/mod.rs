//! `sklearn.preprocessing`: scaling.

mod moments;
mod standard_scaler;

pub use moments::{Moments, restore, standardize};
pub use standard_scaler::StandardScaler;
