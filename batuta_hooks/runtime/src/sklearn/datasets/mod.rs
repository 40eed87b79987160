//! `sklearn.datasets`: small data sets, embedded.

mod bunch;

pub use bunch::{
    Bunch, load_breast_cancer, load_breast_cancer_pair, load_diabetes, load_diabetes_pair,
    load_iris, load_iris_pair, load_wine, load_wine_pair,
};
