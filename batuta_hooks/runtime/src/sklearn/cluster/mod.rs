//! `sklearn.cluster`: k-means.

mod blocks;
mod centers;
mod k_means;
mod lloyd;
mod plus_plus;
mod runs;

pub(crate) use blocks::squared_norm;
pub use k_means::{Algorithm, FittedClusters, Init, KMeans, NInit};
pub use lloyd::nearest;
pub use runs::{Clustering, KMeansParams, Start, fit, transform};
