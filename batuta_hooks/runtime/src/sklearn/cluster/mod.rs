//! `sklearn.cluster`: k-means.

mod lloyd;
mod plus_plus;
mod runs;

pub use lloyd::nearest;
pub use runs::{Clustering, Init, KMeansParams, fit, transform};
