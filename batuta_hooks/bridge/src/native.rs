//! The object that stands in a module in place of a Python function.

use crate::export::{Call, Export, Watch};
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};
use std::sync::atomic::AtomicU32;

// A native function and the Python function that it stands for. It shows itself as the original does: signature,
// documentation, source, attributes and pickling are the original's. A comment for rustdoc would become `__doc__`.
#[allow(missing_docs)]
#[pyclass(frozen, weakref, module = "batuta")]
#[derive(Debug)]
pub struct NativeFunction {
    export: &'static Export,
    original: Py<PyAny>,
    /// The default of each parameter, where it has one.
    defaults: Vec<Option<Py<PyAny>>>,
    watched: Vec<Watched>,
    /// How many calls are left until one is timed; 0 when the last took long.
    untimed: AtomicU32,
}

/// A name that must still mean what it meant.
#[derive(Debug)]
struct Watched {
    namespace: Py<PyDict>,
    name: Py<PyString>,
    /// The value it had after import; None for a native function of this extension.
    value: Option<Py<PyAny>>,
    export: Option<&'static Export>,
}

impl NativeFunction {
    /// Puts a native function over the Python one; `exports` are those that it may watch.
    pub(crate) fn new(
        original: &Bound<'_, PyAny>,
        export: &'static Export,
        exports: &'static [Export],
    ) -> PyResult<NativeFunction> {
        let py = original.py();
        let mut defaults: Vec<Option<Py<PyAny>>> = export.params.iter().map(|_| None).collect();
        if let Ok(given) = original.getattr("__defaults__")?.cast::<PyTuple>() {
            for (offset, value) in given.iter().enumerate() {
                defaults[export.positional - given.len() + offset] = Some(value.unbind());
            }
        }
        if let Ok(given) = original.getattr("__kwdefaults__")?.cast::<PyDict>() {
            for (index, name) in export.params.iter().enumerate() {
                if let Some(value) = given.get_item(name)? {
                    defaults[index] = Some(value.unbind());
                }
            }
        }
        let modules = py.import("sys")?.getattr("modules")?;
        let mut watched = Vec::new();
        for watch in export.watches {
            let (module, name) = match watch {
                Watch::Function(module, name, _) | Watch::Value(module, name) => (module, name),
            };
            let namespace = modules
                .get_item(module)?
                .getattr("__dict__")?
                .cast_into::<PyDict>()?;
            let (value, export) = match watch {
                Watch::Function(_, _, index) => (None, Some(&exports[*index])),
                Watch::Value(..) => (namespace.get_item(name)?.map(Bound::unbind), None),
            };
            watched.push(Watched {
                namespace: namespace.unbind(),
                name: PyString::intern(py, name).unbind(),
                value,
                export,
            });
        }
        Ok(NativeFunction {
            export,
            original: original.clone().unbind(),
            defaults,
            watched,
            untimed: AtomicU32::new(0),
        })
    }

    /// Whether every name that it depends on still means what it meant.
    fn undisturbed(&self, py: Python<'_>) -> bool {
        self.watched.iter().all(|watched| {
            let Ok(Some(now)) = watched.namespace.bind(py).get_item(watched.name.bind(py)) else {
                return false;
            };
            match (&watched.value, watched.export) {
                (Some(value), _) => now.is(value.bind(py)),
                (None, Some(export)) => now
                    .cast_exact::<NativeFunction>()
                    .is_ok_and(|found| std::ptr::eq(found.get().export, export)),
                (None, None) => false,
            }
        })
    }

    /// The arguments in the order of the parameters; None when they do not fit, which Python's own call then says.
    fn bound<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> Option<Vec<Bound<'py, PyAny>>> {
        if args.len() > self.export.positional {
            return None;
        }
        let mut taken = 0;
        let mut made = Vec::with_capacity(self.export.params.len());
        for (index, name) in self.export.params.iter().enumerate() {
            if index < args.len() {
                made.push(args.get_item(index).ok()?);
                continue;
            }
            let named = match kwargs {
                Some(given) => given.get_item(name).ok()?,
                None => None,
            };
            taken += usize::from(named.is_some());
            let default = || {
                self.defaults[index]
                    .as_ref()
                    .map(|value| value.bind(py).clone())
            };
            made.push(named.or_else(default)?);
        }
        // A name that is no parameter, or one that is given twice.
        (taken == kwargs.map_or(0, |given| given.len())).then_some(made)
    }
}

#[pymethods]
impl NativeFunction {
    #[pyo3(signature = (*args, **kwargs))]
    fn __call__<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if self.undisturbed(py) {
            let arguments = self.bound(py, args, kwargs);
            let result = arguments.and_then(|arguments| {
                let untimed = self.export.long.then_some(&self.untimed);
                (self.export.call)(&Call::new(py, &arguments, untimed))
            });
            if let Some(result) = result {
                return Ok(result);
            }
        }
        self.original.bind(py).call(args, kwargs)
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        instance: &Bound<'py, PyAny>,
        _owner: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if instance.is_none() {
            return Ok(slf.clone().into_any());
        }
        slf.py()
            .import("types")?
            .getattr("MethodType")?
            .call1((slf, instance))
    }

    fn __getattr__<'py>(
        &self,
        py: Python<'py>,
        name: &Bound<'py, PyString>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.original.bind(py).getattr(name)
    }

    fn __setattr__(
        &self,
        py: Python<'_>,
        name: &Bound<'_, PyString>,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        self.original.bind(py).setattr(name, value)
    }

    fn __delattr__(&self, py: Python<'_>, name: &Bound<'_, PyString>) -> PyResult<()> {
        self.original.bind(py).delattr(name)
    }

    fn __repr__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        self.original.bind(py).repr()
    }

    /// Pickled by its name, as functions are.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.original.bind(py).getattr("__qualname__")
    }

    fn __dir__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.original.bind(py).call_method0("__dir__")
    }

    #[getter]
    fn __wrapped__<'py>(&self, py: Python<'py>) -> Bound<'py, PyAny> {
        self.original.bind(py).clone()
    }

    #[getter]
    fn __doc__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.original.bind(py).getattr("__doc__")
    }

    #[getter]
    fn __module__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.original.bind(py).getattr("__module__")
    }

    #[getter]
    fn __dict__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.original
            .bind(py)
            .getattr("__dict__")
            .map_err(|_| PyAttributeError::new_err("__dict__"))
    }
}
