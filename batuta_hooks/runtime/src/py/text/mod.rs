//! Python's text rules as plain functions: numbers to text and back, the format languages, `str` and `bytes` methods.
//!
//! Everything here works on `&str`, `&[u8]`, `f64`, `i64` and `BigInt`; what needs a Python object asks for it through the
//! small trait [`arg::FormatArg`]. The value model and the typed handles are thin wrappers around these functions.

pub mod arg;
pub mod bytes;
pub mod case;
pub mod codec;
pub mod complex;
mod digits;
pub mod float;
pub mod float_int;
pub mod format;
pub mod int;
pub mod justify;
pub mod percent;
pub mod points;
pub mod predicate;
pub mod regex;
pub mod repr;
pub mod spec;
pub mod split;
pub mod strip;
pub mod template;
pub mod translate;
pub mod unicode;

pub use arg::{Arg, FormatArg, Key};
pub use codec::{decode, encode};
pub use complex::{complex_repr, complex_repr_into};
pub use float::{float_repr, float_repr_into, parse_float};
pub use float_int::float_to_int;
pub use format::{format_bigint, format_complex, format_float, format_i64, format_str};
pub use int::{parse_int, to_base};
pub use percent::{PercentArgs, percent_format};
pub use points::Points;
pub use repr::{bytes_repr, bytes_repr_into, str_ascii, str_repr, str_repr_into};
pub use spec::{FormatSpec, SpecFor};
pub use template::{Fields, str_format, str_format_fields};
