//! `sklearn.datasets`: small data sets, embedded.

mod bunch;

pub use bunch::{Bunch, load_breast_cancer, load_diabetes, load_iris, load_wine};
