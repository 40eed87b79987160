//! Python's semantics: the value model, exceptions, text and containers.
//!
//! Typed code uses Rust's own scalars (`i64`, `f64`, `bool`) and the handles [`Str`], [`List`], [`Dict`], ...;
//! code whose types are unknown uses [`Value`], which behaves as Python's object does. Both share the containers:
//! a dynamic list is a `List<Value>`.

pub mod builtins;
pub mod dict;
pub mod error;
pub mod field;
pub mod float;
pub mod int;
pub mod io;
pub mod iter;
pub mod list;
pub mod main;
pub mod range;
pub mod recursion;
pub mod scalars;
pub mod set;
pub mod slice;
pub mod str;
pub mod text;
pub mod traits;
pub mod tuple;
pub mod value;

pub use self::str::Str;
pub use dict::Dict;
pub use error::{PyErr, PyResult};
pub use field::Field;
pub use int::Int;
pub use iter::{Iter, Iterable};
pub use list::List;
pub use main::main;
pub use range::Range;
pub use set::{FrozenSet, Set};
pub use slice::Slice;
pub use traits::{CmpOp, FromValue, PyEq, PyHash, PyOrd, PyRepr, ToValue, Truth};
pub use tuple::Tuple;
pub use value::Value;
