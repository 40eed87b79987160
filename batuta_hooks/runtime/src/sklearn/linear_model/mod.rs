//! `sklearn.linear_model`: ordinary least squares.

mod gram;
mod least_squares;
mod linear_regression;
mod qr;
mod svd;

pub use least_squares::{Solution, least_squares};
pub use linear_regression::LinearRegression;
