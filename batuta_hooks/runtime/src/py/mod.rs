//! Python's semantics: the value model, exceptions, text and containers.
//!
//! Typed code uses Rust's own scalars (`i64`, `f64`, `bool`) and the handles [`Str`], [`List`], [`Dict`], ...;
//! code whose types are unknown uses [`Value`], which behaves as Python's object does. Both share the containers:
//! a dynamic list is a `List<Value>`.

pub mod abc;

pub mod attr;
pub mod attr_map;
pub mod bisect;

pub mod builtin_class;
pub mod builtins;
pub mod bytes;
pub mod call;
pub mod class;
pub mod cmath;
pub mod collections;
pub mod compare;
pub mod complex;
pub mod construct;
pub mod convert;
pub mod dataclass_dyn;
pub mod dict;
pub mod dyn_builtins;
pub mod enum_dyn;
pub mod error;
pub mod exceptions;
pub mod field;
pub mod float;
mod format_arg;
pub mod function;
pub mod generator;
pub mod heapq;
pub mod instance;
pub mod int;
pub mod io;
pub mod iter;
pub mod iter_dyn;
pub mod json;
pub mod library;
pub mod list;
pub mod main;
pub mod matching;
pub mod math;
pub mod metaclass;
mod methods;
pub mod name;
pub mod namedtuple_dyn;
pub mod namespace;
pub mod native;
pub mod object;
pub mod observed;
pub mod ops;
pub mod os;
pub mod random;
pub mod range;
pub mod re;
pub mod recursion;
pub mod scalars;
pub mod set;
pub mod shown;
pub mod signature;
pub mod slice;
pub mod slice_object;
mod stdlib;
pub mod str;
pub mod text;
pub mod text_of;
pub mod time;
#[cfg(debug_assertions)]
mod trace;
pub mod traits;
pub mod tuple;
pub mod typing_dyn;
pub mod unpacking;
pub mod value;
pub mod variables;
pub mod views;

pub use self::str::Str;
pub use collections::{Counter, DefaultDict, Deque, OrderedDict};
pub use dict::{Dict, DictItems, DictKeys, DictValues};
pub use error::{PyErr, PyResult};
pub use field::Field;
pub use int::Int;
pub use iter::{Iter, Iterable};
pub use list::List;
pub use main::main;
pub use range::Range;
pub use re::{Match, Pattern};
pub use set::{FrozenSet, Set};
pub use slice::Slice;
pub use traits::{CmpOp, FromValue, PyEq, PyHash, PyOrd, PyRepr, ToValue, Truth};
pub use tuple::Tuple;
pub use value::Value;

pub use attr::{Cell, delattr, getattr, setattr};
pub use attr_map::AttrMap;
pub use builtin_class::{isinstance, issubclass, type_of};
pub use bytes::{ByteArray, Bytes};
pub use call::{CallBuilder, call, call_kw, call_method, call_method_kw, call_star};
pub use class::Class;
pub use complex::Complex;
pub use dyn_builtins::builtin;
pub use function::Function;
pub use generator::{Co, Gen};
pub use iter_dyn::{ValueIter, collect, iter, next, unpack, unpack_star, unpacking};
pub use library::imported;
pub use name::Name;
pub use native::{Native, NativeObject};
pub use object::Object;
pub use observed::observed;
pub use signature::{Args, Signature};
pub use slice_object::SliceObject;

pub use compare::FixedTuple;
pub use instance::{Instance, same, same_optional};
pub use namespace::{class_of, enter, slice_object, super_object, typed_generator};
pub use shown::{PyFormat, ascii, format_value, repr, str};
pub use unpacking::{unpack_items, unpack_rest};
pub use variables::{
    Flow, Global, GlobalKey, Slot, attribute, bound, defined, first_import, unbind,
};
