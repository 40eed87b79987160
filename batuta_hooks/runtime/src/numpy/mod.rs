//! NumPy: arrays, ufuncs, reductions, linear algebra, random streams and printing.
//!
//! [`Array`] is the ndarray; functions stand here under their NumPy names.

mod arithmetic;
mod array;
mod axis;
mod complex;
mod create;
mod dtype;
mod element;
mod float_text;
mod gemm;
mod index;
mod iterate;
mod join;
mod lanes;
mod layout;
pub mod linalg;
mod operand;
mod packed;
mod pairwise;
mod print;
mod product;
mod python;
mod quicksort;
pub mod random;
mod reduce;
pub mod scalar;
mod shape;
mod statistics;
mod storage;
mod unary;
pub mod warn;

pub use arithmetic::*;
pub use array::Array;
pub use axis::{All, Axes};
pub use complex::{Complex128, c64};
pub use create::*;
pub use dtype::dtype;
pub use element::{DType, Element, Float, From2, Integer, Number, Real};
pub use index::{Ix, flatnonzero, positions};
pub use iterate::{zip_map, zip_map3};
pub use join::*;
pub use lanes::*;
pub use operand::{Arg, Operand};
pub use print::{Format, Formatter, PrintOptions, print_options, set_printoptions};
pub use product::*;
pub use reduce::*;
pub use scalar::{Bool, Float32, Float64, Int32, Int64, UInt8};
pub use shape::ShapeArg;
pub use statistics::*;
pub use storage::{Lender, Storage};
pub use unary::*;
