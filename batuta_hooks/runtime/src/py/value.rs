//! [`Value`]: a Python object whose type is known only at run time.

use super::{Dict, Int, List, Str};

/// Any Python object.
#[derive(Clone)]
pub enum Value {
    /// `None`
    None,
    /// `bool`
    Bool(bool),
    /// `int`
    Int(Int),
    /// `float`
    Float(f64),
    /// `str`
    Str(Str),
    /// `list`
    List(List<Value>),
    /// `dict`
    Dict(Dict<Value, Value>),
}
