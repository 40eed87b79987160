//! Values across the boundary. Containers are copied, each element once; what does not fit gives None.

use batuta_rt::py::{Bytes, Dict, Int, List, PyEq, PyHash, Set, Str, Tuple};
use num_bigint::BigInt;
use pyo3::prelude::*;
use pyo3::types::{
    IntoPyDict, PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PySet, PyString, PyTuple,
};
use std::rc::Rc;

/// A runtime value made of a Python object of exactly its type; None for any other object, subclasses included.
pub trait FromPython: Sized {
    /// The value, or None.
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Self>;
}

/// A Python object made of a runtime value.
pub trait IntoPython {
    /// The object, or None when it cannot be made.
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>>;
}

impl FromPython for () {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<()> {
        value.is_none().then_some(())
    }
}

impl IntoPython for () {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        Some(py.None().into_bound(py))
    }
}

impl FromPython for bool {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<bool> {
        value.cast_exact::<PyBool>().ok().map(|flag| flag.is_true())
    }
}

impl IntoPython for bool {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        Some(PyBool::new(py, self).to_owned().into_any())
    }
}

impl FromPython for i64 {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<i64> {
        value.cast_exact::<PyInt>().ok()?.extract().ok()
    }
}

impl IntoPython for i64 {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        self.into_pyobject(py).ok().map(Bound::into_any)
    }
}

impl FromPython for Int {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Int> {
        let number = value.cast_exact::<PyInt>().ok()?;
        if let Ok(small) = number.extract::<i64>() {
            return Some(Int::Small(small));
        }
        let bits: usize = number.call_method0("bit_length").ok()?.extract().ok()?;
        let order = [("signed", true)].into_py_dict(value.py()).ok()?;
        let bytes = number
            .call_method("to_bytes", (bits / 8 + 1, "little"), Some(&order))
            .ok()?;
        let big = BigInt::from_signed_bytes_le(bytes.cast::<PyBytes>().ok()?.as_bytes());
        Some(Int::Big(Rc::new(big)))
    }
}

impl IntoPython for Int {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        match self {
            Int::Small(small) => small.into_python(py),
            Int::Big(big) => {
                let bytes = PyBytes::new(py, &big.to_signed_bytes_le());
                let order = [("signed", true)].into_py_dict(py).ok()?;
                py.get_type::<PyInt>()
                    .call_method("from_bytes", (bytes, "little"), Some(&order))
                    .ok()
            }
        }
    }
}

impl FromPython for f64 {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<f64> {
        value
            .cast_exact::<PyFloat>()
            .ok()
            .map(|number| number.value())
    }
}

impl IntoPython for f64 {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        Some(PyFloat::new(py, self).into_any())
    }
}

impl FromPython for Str {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Str> {
        // A string with a lone surrogate has no UTF-8.
        Some(Str::from(
            value.cast_exact::<PyString>().ok()?.to_str().ok()?,
        ))
    }
}

impl IntoPython for Str {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        Some(PyString::new(py, self.as_str()).into_any())
    }
}

impl FromPython for Bytes {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Bytes> {
        Some(Bytes::from(value.cast_exact::<PyBytes>().ok()?.as_bytes()))
    }
}

impl IntoPython for Bytes {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        Some(PyBytes::new(py, self.as_slice()).into_any())
    }
}

impl<T: FromPython> FromPython for Option<T> {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Option<T>> {
        if value.is_none() {
            Some(None)
        } else {
            T::from_python(value).map(Some)
        }
    }
}

impl<T: IntoPython> IntoPython for Option<T> {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.into_python(py),
            None => ().into_python(py),
        }
    }
}

impl<T: FromPython> FromPython for List<T> {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<List<T>> {
        let items = value.cast_exact::<PyList>().ok()?;
        items.iter().map(|item| T::from_python(&item)).collect()
    }
}

impl<T: IntoPython + Clone> IntoPython for List<T> {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        let items = self.to_vec().into_iter().map(|item| item.into_python(py));
        Some(
            PyList::new(py, items.collect::<Option<Vec<_>>>()?)
                .ok()?
                .into_any(),
        )
    }
}

impl<T: FromPython> FromPython for Tuple<T> {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Tuple<T>> {
        let items = value.cast_exact::<PyTuple>().ok()?;
        items.iter().map(|item| T::from_python(&item)).collect()
    }
}

impl<T: IntoPython + Clone> IntoPython for Tuple<T> {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        let items = self.iter().map(|item| item.into_python(py));
        Some(
            PyTuple::new(py, items.collect::<Option<Vec<_>>>()?)
                .ok()?
                .into_any(),
        )
    }
}

impl<K: FromPython + PyHash + PyEq + Clone, V: FromPython + Clone> FromPython for Dict<K, V> {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Dict<K, V>> {
        let items = value.cast_exact::<PyDict>().ok()?;
        let made = Dict::with_capacity(items.len());
        for (key, item) in items.iter() {
            made.set(K::from_python(&key)?, V::from_python(&item)?)
                .ok()?;
        }
        Some(made)
    }
}

impl<K: IntoPython + PyHash + PyEq + Clone, V: IntoPython + Clone> IntoPython for Dict<K, V> {
    fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        let made = PyDict::new(py);
        for (key, item) in self.to_pairs() {
            made.set_item(key.into_python(py)?, item.into_python(py)?)
                .ok()?;
        }
        Some(made.into_any())
    }
}

impl<T: FromPython + PyHash + PyEq + Clone> FromPython for Set<T> {
    fn from_python(value: &Bound<'_, PyAny>) -> Option<Set<T>> {
        let made = Set::new();
        for item in value.cast_exact::<PySet>().ok()?.iter() {
            made.add(T::from_python(&item)?).ok()?;
        }
        Some(made)
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),+))*) => {$(
        impl<$($name: FromPython),+> FromPython for ($($name,)+) {
            fn from_python(value: &Bound<'_, PyAny>) -> Option<Self> {
                let items = value.cast_exact::<PyTuple>().ok()?;
                if items.len() != [$($index),+].len() {
                    return None;
                }
                Some(($($name::from_python(&items.get_item($index).ok()?)?,)+))
            }
        }

        impl<$($name: IntoPython),+> IntoPython for ($($name,)+) {
            fn into_python<'py>(self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
                Some(PyTuple::new(py, [$(self.$index.into_python(py)?),+]).ok()?.into_any())
            }
        }
    )*};
}
tuples! { (A 0) (A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3) (A 0, B 1, C 2, D 3, E 4) (A 0, B 1, C 2, D 3, E 4, F 5) }
