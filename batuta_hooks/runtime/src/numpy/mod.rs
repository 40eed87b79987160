//! NumPy: arrays, ufuncs, reductions, linear algebra, random streams and printing.
//!
//! [`Array`] is the ndarray; functions stand here under their NumPy names.

mod array;
mod axis;
mod complex;
mod element;
mod float_text;
mod iterate;
mod layout;
mod pairwise;
mod print;
pub mod random;
mod reduce;
pub mod scalar;
mod warn;

pub use array::Array;
pub use axis::{All, Axes};
pub use complex::Complex128;
pub use element::{DType, Element, Float, From2, Integer, Number, Real};
pub use iterate::{zip_map, zip_map3};
pub use print::{Format, Formatter, PrintOptions, print_options, set_printoptions};
pub use reduce::*;
pub use scalar::{Bool, Float32, Float64, Int32, Int64, StrScalar, UInt8};
