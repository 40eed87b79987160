//! `sklearn.preprocessing`: scaling.

mod moments;

pub use moments::{Moments, restore, standardize};
