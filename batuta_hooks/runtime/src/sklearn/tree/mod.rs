//! `sklearn.tree`: decision trees, and the growing and traversal code that forests share.

mod builder;
mod classification;
mod columns;
mod compact;
mod features;
mod introsort;
mod params;
mod rand_r;
mod regression;
mod structure;

pub use builder::grow;
pub use classification::{ClassCriterion, ClassSplitter};
pub use columns::{Columns, RankedColumns};
pub use compact::CompactTree;
pub use params::{GrowParams, MaxFeatures, SampleCount};
pub use regression::RegressionSplitter;
pub use structure::Tree;
