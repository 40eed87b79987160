//! Runtime of the crates that batuta generates.
//!
//! [`py`] is the Python language: values, exceptions, text, containers and the standard library's modules.
//! [`numpy`] and [`sklearn`] hold those libraries' functions under their Python names; they are cargo
//! features, so a program that uses neither compiles neither.

#[cfg(feature = "count-allocations")]
pub mod allocations;

#[cfg(all(
    feature = "numpy",
    not(feature = "count-allocations"),
    target_os = "linux",
    target_pointer_width = "64",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod large_blocks;
#[cfg(all(
    not(feature = "count-allocations"),
    target_os = "linux",
    target_pointer_width = "64",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod small_blocks;

pub mod py;

#[cfg(feature = "numpy")]
pub mod numpy;

#[cfg(feature = "numpy")]
mod simd;

#[cfg(feature = "sklearn")]
pub mod sklearn;
