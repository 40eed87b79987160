//! The package that Python imports: its `__init__.py` run as ever, and an import hook that puts native functions over
//! the Python ones of each module once it is loaded.

use crate::export::{Export, is_expected};
use crate::native::NativeFunction;
use pyo3::ffi::c_str;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyModule, PyTuple};
use std::panic;
use std::sync::Once;

const BOOTSTRAP: &str = include_str!("bootstrap.py");

/// Runs the package's Python and hooks its modules. `sources` has, by module, the sha256 of the Python that the native
/// functions were made from.
pub fn install(
    module: &Bound<'_, PyModule>,
    exports: &'static [Export],
    sources: &'static [(&'static str, &'static str)],
) -> PyResult<()> {
    quiet_panics();
    let py = module.py();
    let put = PyCFunction::new_closure(
        py,
        None,
        None,
        move |args: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| {
            let loaded = args.get_item(0)?;
            put_natives(&loaded, exports)
        },
    )?;
    let bootstrap = PyModule::from_code(
        py,
        &std::ffi::CString::new(BOOTSTRAP)?,
        c_str!("batuta/bootstrap.py"),
        c_str!("_batuta_bootstrap"),
    )?;
    let known = PyDict::new(py);
    for (name, digest) in sources {
        known.set_item(name, digest)?;
    }
    bootstrap.getattr("start")?.call1((module, known, put))?;
    Ok(())
}

/// Puts the native functions of a loaded module over its Python ones.
fn put_natives(loaded: &Bound<'_, PyAny>, exports: &'static [Export]) -> PyResult<()> {
    let name: String = loaded.getattr("__name__")?.extract()?;
    for export in exports.iter().filter(|export| export.module == name) {
        let original = loaded.getattr(export.name)?;
        // Anything but the plain function that was compiled stays what it is.
        if original.get_type().name()? == "function" {
            let native = NativeFunction::new(&original, export, exports)?;
            loaded.setattr(export.name, Bound::new(loaded.py(), native)?)?;
        }
    }
    Ok(())
}

/// The panics that send a call to Python print nothing.
fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !is_expected(info.payload()) {
                before(info);
            }
        }));
    });
}
