//! [`Dtype`]: `a.dtype` as an object.

use super::array::Array;
use super::element::DType;
use super::print::Format;
use crate::py::native::{Native, NativeObject};
use crate::py::{PyHash, PyResult, Str, Value};
use std::any::Any;

/// A dtype as Python sees it: it prints its name and equals texts that name it.
struct Dtype {
    dtype: DType,
    /// As `str(dtype)` gives it: text's name depends on its length.
    name: String,
}

/// `a.dtype`
pub fn dtype<T: Format>(a: &Array<T>) -> Value {
    Native::value(Dtype {
        dtype: T::DTYPE,
        name: a.with_slice(T::dtype_name).replace('\'', ""),
    })
}

impl Dtype {
    /// `dtype.kind`
    fn kind(&self) -> &'static str {
        match self.dtype {
            DType::Bool => "b",
            DType::UInt8 => "u",
            DType::Int32 | DType::Int64 => "i",
            DType::Float32 | DType::Float64 => "f",
            DType::Complex128 => "c",
            DType::Str => "U",
        }
    }

    /// Bytes of an element.
    fn itemsize(&self) -> usize {
        let length = self
            .name
            .strip_prefix("<U")
            .and_then(|length| length.parse().ok());
        self.dtype.itemsize() * length.unwrap_or(1)
    }

    /// `dtype.str`
    fn code(&self) -> String {
        match self.dtype {
            DType::Str => self.name.clone(),
            DType::Bool | DType::UInt8 => format!("|{}1", self.kind()),
            _ => format!("<{}{}", self.kind(), self.itemsize()),
        }
    }

    /// Whether a text names this dtype.
    fn is_named(&self, text: &str) -> bool {
        let others: &[&str] = match self.dtype {
            DType::Bool => &["?"],
            DType::UInt8 => &["B", "u1"],
            DType::Int32 => &["i", "i4"],
            DType::Int64 => &["int", "i8", "l", "long", "q"],
            DType::Float32 => &["single", "f", "f4"],
            DType::Float64 => &["float", "double", "d", "f8"],
            DType::Complex128 => &["complex", "D", "c16"],
            DType::Str => &[],
        };
        text == self.name || text == self.code() || others.contains(&text)
    }
}

impl NativeObject for Dtype {
    fn type_name(&self) -> &'static str {
        "numpy.dtype"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        let text = |text: &str| Some(Value::Str(Str::from(text)));
        Ok(match name {
            "name" if self.dtype == DType::Str => text(&format!("str{}", 8 * self.itemsize())),
            "name" => text(&self.name),
            "kind" => text(self.kind()),
            "str" => text(&self.code()),
            "itemsize" => Some(Value::from(self.itemsize() as i64)),
            _ => None,
        })
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        Ok(Some(Str::from(format!("dtype('{}')", self.name))))
    }

    fn str(&self) -> PyResult<Option<Str>> {
        Ok(Some(Str::from(self.name.as_str())))
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        Ok(match other {
            Value::Str(text) => Some(Value::Bool(self.is_named(text.as_str()))),
            // The builtin types are called as the texts that name their dtypes; None stands for the default.
            Value::None => Some(Value::Bool(self.dtype == DType::Float64)),
            Value::Class(class) if class.is_builtin() => {
                let name = class.name();
                let is_number = ["bool", "int", "float", "complex"].contains(&name.as_str());
                Some(Value::Bool(is_number && self.is_named(name.as_str())))
            }
            Value::Native(other) => other
                .downcast::<Dtype>()
                .map(|other| Value::Bool(self.name == other.name)),
            _ => None,
        })
    }

    fn hash(&self) -> PyResult<Option<i64>> {
        Str::from(self.name.as_str()).py_hash().map(Some)
    }
}
