//! Runtime of the crates that batuta generates.
//!
//! [`py`] is the Python language: values, exceptions, text, containers and the standard library's modules.
//! [`numpy`] and [`sklearn`] hold those libraries' functions under their Python names; they are cargo
//! features, so a program that uses neither compiles neither.

#[cfg(feature = "count-allocations")]
pub mod allocations;

pub mod py;

#[cfg(feature = "numpy")]
pub mod numpy;

#[cfg(feature = "sklearn")]
pub mod sklearn;
