//! [`Value`]: a Python object whose type is known only at run time.

use super::attr::{Cell, Descriptor, Module, Super};
use super::builtin_class::Layout;
use super::bytes::{ByteArray, Bytes};
use super::complex::Complex;
use super::function::{BoundMethod, Function};
use super::generator::Generator;
use super::iter_dyn::IterState;
use super::native::Native;
use super::slice_object::SliceObject;
use super::{Class, Dict, FrozenSet, Int, List, Object, PyResult, Range, Set, Str, Tuple};
use std::rc::Rc;

/// Any Python object; 16 bytes, cheap to clone.
#[derive(Clone, Default)]
pub enum Value {
    /// `None`
    #[default]
    None,
    /// `NotImplemented`
    NotImplemented,
    /// `...`
    Ellipsis,
    /// `bool`
    Bool(bool),
    /// `int`
    Int(Int),
    /// `float`
    Float(f64),
    /// `complex`
    Complex(Rc<Complex>),
    /// `str`
    Str(Str),
    /// `bytes`
    Bytes(Bytes),
    /// `bytearray`
    ByteArray(ByteArray),
    /// `list`
    List(List<Value>),
    /// `tuple`
    Tuple(Tuple<Value>),
    /// `dict`
    Dict(Dict<Value, Value>),
    /// `set`
    Set(Set<Value>),
    /// `frozenset`
    FrozenSet(FrozenSet<Value>),
    /// `range`
    Range(Rc<Range>),
    /// `slice`
    Slice(Rc<SliceObject>),
    /// A function of Python code or of the runtime.
    Function(Function),
    /// A method bound to its receiver.
    Method(Rc<BoundMethod>),
    /// `property`, `staticmethod`, `classmethod`, slots and computed attributes.
    Descriptor(Rc<Descriptor>),
    /// A class.
    Class(Class),
    /// An instance of a class that Python code defined, or an exception.
    Instance(Object),
    /// An iterator of the runtime.
    Iter(Rc<IterState>),
    /// A generator.
    Generator(Generator),
    /// A module or another plain namespace.
    Module(Rc<Module>),
    /// `super(class, object)`
    Super(Rc<Super>),
    /// A variable that closures share, as an object.
    Cell(Cell),
    /// An object of a library: arrays, estimators, files, dict views, ...
    Native(Native),
}

impl Value {
    /// A tuple of these items.
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Tuple::new(items))
    }

    /// A list of these items.
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(List::new(items))
    }

    /// A dict of these items, `TypeError` when a key cannot be hashed.
    pub fn dict(items: Vec<(Value, Value)>) -> PyResult<Value> {
        let dict = Dict::new();
        for (key, value) in items {
            dict.set(key, value)?;
        }
        Ok(Value::Dict(dict))
    }

    /// A set of these items, `TypeError` when one cannot be hashed.
    pub fn set(items: Vec<Value>) -> PyResult<Value> {
        let set = Set::new();
        for item in items {
            set.add(item)?;
        }
        Ok(Value::Set(set))
    }

    /// Whether it is `None`.
    #[inline]
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// Whether it is `NotImplemented`, the answer of a binary method that does not know the other operand.
    #[inline]
    pub fn is_not_implemented(&self) -> bool {
        matches!(self, Value::NotImplemented)
    }

    /// `type(self).__name__`, as messages name it.
    pub fn type_name(&self) -> Str {
        let class = super::builtin_class::type_of(self);
        match class.layout() {
            // CPython's own name of the type is the dotted one.
            Layout::Array if class.is_builtin() => Str::from(class.full_name()),
            Layout::Object => match class.own(crate::name!("__tp_name__")) {
                Some(Value::Str(name)) => name,
                _ => class.name(),
            },
            _ => class.name(),
        }
    }

    /// The builtin value inside an instance of a subclass of a builtin class, otherwise itself.
    #[inline]
    pub fn unwrapped(&self) -> &Value {
        match self {
            Value::Instance(object) => object.payload().unwrap_or(self),
            _ => self,
        }
    }

    /// The text of a str or of an instance of a subclass of str.
    pub fn as_str(&self) -> Option<&Str> {
        if let Value::Str(text) = self.unwrapped() {
            Some(text)
        } else {
            None
        }
    }
}

impl From<i64> for Value {
    #[inline]
    fn from(value: i64) -> Value {
        Value::Int(Int::Small(value))
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Value {
        Value::Int(Int::Small(i64::from(value)))
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Value {
        Value::Int(Int::from(value))
    }
}

impl From<Int> for Value {
    #[inline]
    fn from(value: Int) -> Value {
        Value::Int(value)
    }
}

impl From<f64> for Value {
    #[inline]
    fn from(value: f64) -> Value {
        Value::Float(value)
    }
}

impl From<bool> for Value {
    #[inline]
    fn from(value: bool) -> Value {
        Value::Bool(value)
    }
}

impl From<Str> for Value {
    fn from(value: Str) -> Value {
        Value::Str(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Str(Str::from(value))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Str(Str::from(value))
    }
}

impl From<()> for Value {
    fn from((): ()) -> Value {
        Value::None
    }
}
