//! NumPy's scalars and arrays where Python's builtins meet them: `format`, `hash`, `len`.

use super::array::Array;
use super::element::Element;
use super::print::Format;
use super::scalar::{Bool, Float32, Float64, Int32, Int64, UInt8};
use crate::py::builtins::Len;
use crate::py::shown::{PyFormat, format_object};
use crate::py::{PyHash, PyResult};

macro_rules! as_python {
    ($($scalar:ty, |$value:ident| $body:expr;)*) => {$(
        impl PyFormat for $scalar {
            fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
                let $value = self.0;
                PyFormat::format_into(&$body, spec, out)
            }
        }

        impl PyHash for $scalar {
            fn py_hash(&self) -> PyResult<i64> {
                let $value = self.0;
                $body.py_hash()
            }
        }
    )*};
}

as_python! {
    Float64, |v| v;
    Float32, |v| f64::from(v);
    Int64, |v| v;
    Int32, |v| i64::from(v);
    UInt8, |v| i64::from(v);
    Bool, |v| v;
}

/// A scalar result is formatted as its element; an array has no format specification.
impl<T: Format> PyFormat for Array<T>
where
    T::Scalar: PyFormat,
{
    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        if self.dims().is_empty() {
            return self.scalar().format_into(spec, out);
        }
        format_object(self, "numpy.ndarray", spec, out)
    }
}

impl<T: Element> Len for Array<T> {
    fn py_len(&self) -> i64 {
        self.dims().first().map_or(0, |&length| length as i64)
    }
}
