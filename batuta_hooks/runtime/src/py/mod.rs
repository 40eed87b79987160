//! Python's semantics: the value model, exceptions, text and containers.
//!
//! Typed code uses Rust's own scalars (`i64`, `f64`, `bool`) and the handles [`Str`], [`List`], [`Dict`], ...;
//! code whose types are unknown uses [`Value`], which behaves as Python's object does. Both share the containers:
//! a dynamic list is a `List<Value>`.

pub mod dict;
pub mod error;
pub mod field;
pub mod int;
pub mod list;
pub mod str;
pub mod traits;
pub mod value;

pub use self::str::Str;
pub use dict::Dict;
pub use error::{PyErr, PyResult};
pub use field::Field;
pub use int::Int;
pub use list::List;
pub use traits::{CmpOp, FromValue, PyEq, PyHash, PyOrd, PyRepr, ToValue, Truth};
pub use value::Value;
