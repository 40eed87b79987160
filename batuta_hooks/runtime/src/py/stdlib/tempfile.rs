//! `tempfile`: folders and files that go away.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/tempfile.py (996bc93fcb8be6ae); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{Dict, Global, GlobalKey, PyResult, Signature, Str, ToValue, Truth, Value};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static _LETTERS: Global<Str> = const { Global::new("_LETTERS") };
    pub static _state: Global<Dict<Str, i64>> = const { Global::new("_state") };
    pub static tempdir: Global<()> = const { Global::new("tempdir") };
    pub static TemporaryDirectory: Global<Value> = const { Global::new("TemporaryDirectory") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static TEMPORARY_DIRECTORY_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &["self", "suffix", "prefix", "dir", "ignore_cleanup_errors"],
)
.qualname("TemporaryDirectory.__init__")
.module("tempfile");

static TEMPORARY_DIRECTORY_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("TemporaryDirectory.__repr__")
    .module("tempfile");

static TEMPORARY_DIRECTORY_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("TemporaryDirectory.__enter__")
    .module("tempfile");

static TEMPORARY_DIRECTORY_EXIT_SIGNATURE: Signature =
    Signature::new("__exit__", &["self", "exc", "value", "trace"])
        .qualname("TemporaryDirectory.__exit__")
        .module("tempfile");

static TEMPORARY_DIRECTORY_CLEANUP_SIGNATURE: Signature = Signature::new("cleanup", &["self"])
    .qualname("TemporaryDirectory.cleanup")
    .module("tempfile");

static GETTEMPDIR_SIGNATURE: Signature = Signature::new("gettempdir", &[])
    .module("tempfile")
    .doc("Equals `tempfile.gettempdir`.");

static GETTEMPPREFIX_SIGNATURE: Signature = Signature::new("gettempprefix", &[])
    .module("tempfile")
    .doc("Equals `tempfile.gettempprefix`.");

static MKDTEMP_SIGNATURE: Signature = Signature::new("mkdtemp", &["suffix", "prefix", "dir"])
    .module("tempfile")
    .doc("Equals `tempfile.mkdtemp`.");

/// Equals `tempfile.gettempdir`.
pub fn gettempdir() -> PyResult<Value> {
    let mut folder: Value;
    for name in [Str::from("TMPDIR"), Str::from("TEMP"), Str::from("TMP")] {
        folder = py::call_method(
            name!("get"),
            &[py::imported("os.environ")?, name.to_value()],
        )?;
        if folder.truth()?
            && py::call(&py::imported("os.path.isdir")?, slice::from_ref(&folder))?.truth()?
        {
            return py::call(&py::imported("os.path.abspath")?, slice::from_ref(&folder));
        }
    }
    for item in [
        Str::from("/tmp"),
        Str::from("/var/tmp"),
        Str::from("/usr/tmp"),
    ] {
        folder = item.to_value();
        if py::call(&py::imported("os.path.isdir")?, slice::from_ref(&folder))?.truth()? {
            return Ok(folder);
        }
    }
    Ok(py::os::path::getcwd()?.to_value())
}

/// Equals `tempfile.gettempprefix`.
pub fn gettempprefix() -> Value {
    Value::from("tmp")
}

/// A path that nothing has; the program's own random numbers are left as they are.
pub fn _free(suffix: &Value, prefix: &Value, mut folder: Value) -> PyResult<Value> {
    folder = if folder.is_none() {
        gettempdir()?
    } else {
        py::call(&py::imported("os.path.abspath")?, slice::from_ref(&folder))?
    };
    loop {
        _state.get()?.set(
            Str::from("count"),
            _state.get()?.item(&Str::from("count"))? + 1,
        )?;
        let mut number = py::ops::add(
            &py::ops::mul(
                &py::call(&py::imported("os.getpid")?, &[])?,
                &Value::from(1_000_003_i64),
            )?,
            &(_state.get()?.item(&Str::from("count"))? * 7919).to_value(),
        )?;
        let mut letters = Value::from("");
        for _ in 0..8_i64 {
            let [part, letter] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
                &py::builtin("divmod")?,
                &[
                    py::ops::add(
                        &py::ops::mul(&number, &Value::from(31_i64))?,
                        &Value::from(17_i64),
                    )?,
                    Value::from(37_i64),
                ],
            )?)?)?;
            number = part;
            number = py::ops::imodulo(&number, &Value::from(1_000_000_007_i64))?;
            letters = py::ops::iadd(
                &letters,
                &py::ops::getitem(&_LETTERS.get()?.to_value(), &letter)?,
            )?;
        }
        let path = py::call(
            &py::imported("os.path.join")?,
            &[
                folder.clone(),
                Str::from(format!(
                    "{}{}{}",
                    py::format_value(
                        &if prefix.is_none() {
                            Value::from("tmp")
                        } else {
                            prefix.clone()
                        },
                        ""
                    )?,
                    py::format_value(&letters, "")?,
                    py::format_value(
                        &{
                            let first = suffix.clone();
                            if first.truth()? {
                                first
                            } else {
                                Value::from("")
                            }
                        },
                        ""
                    )?
                ))
                .to_value(),
            ],
        )?;
        if !py::call(&py::imported("os.path.lexists")?, slice::from_ref(&path))?.truth()? {
            return Ok(path);
        }
    }
}

/// Equals `tempfile.mkdtemp`.
pub fn mkdtemp(suffix: &Value, prefix: &Value, dir: &Value) -> PyResult<Value> {
    let path = _free(suffix, prefix, dir.clone())?;
    py::call(&py::imported("os.mkdir")?, slice::from_ref(&path))?;
    Ok(path)
}

/// Removes a folder and all that is in it.
pub fn _removed(path: &Value) -> PyResult<()> {
    let _frame = py::recursion::enter()?;
    for name in &py::iter(&py::call(
        &py::imported("os.listdir")?,
        slice::from_ref(path),
    )?)? {
        let name = name?;
        let inner = py::call(&py::imported("os.path.join")?, &[path.clone(), name])?;
        if py::call(&py::imported("os.path.isdir")?, slice::from_ref(&inner))?.truth()?
            && !py::call(&py::imported("os.path.islink")?, slice::from_ref(&inner))?.truth()?
        {
            _removed(&inner)?;
        } else {
            py::call(&py::imported("os.remove")?, &[inner])?;
        }
    }
    py::call(&py::imported("os.rmdir")?, slice::from_ref(path))?;
    Ok(())
}

pub fn temporary_directory_init(
    self_: &Value,
    suffix: &Value,
    prefix: &Value,
    dir: &Value,
    _ignore_cleanup_errors: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("name"), mkdtemp(suffix, prefix, dir)?)?;
    Ok(Value::None)
}

pub fn temporary_directory_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "<TemporaryDirectory {}>",
        py::repr(&py::getattr(self_, name!("name"))?)?
    ))
    .to_value())
}

pub fn temporary_directory_enter(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("name"))
}

pub fn temporary_directory_exit(
    self_: &Value,
    _exc: &Value,
    _value: &Value,
    _trace: &Value,
) -> PyResult<Value> {
    py::call_method(name!("cleanup"), slice::from_ref(self_))?;
    Ok(Value::None)
}

pub fn temporary_directory_cleanup(self_: &Value) -> PyResult<Value> {
    if py::call(
        &py::imported("os.path.isdir")?,
        &[py::getattr(self_, name!("name"))?],
    )?
    .truth()?
    {
        _removed(&py::getattr(self_, name!("name"))?)?;
    }
    Ok(Value::None)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_tempfile") {
        return Ok(());
    }
    _LETTERS.set(Str::from("abcdefghijklmnopqrstuvwxyz0123456789_"));
    _state.set(Dict::from_pairs([(Str::from("count"), 0_i64)])?);

    tempdir.set(());

    let class = py::class::build("TemporaryDirectory", &[], |ns| {
        ns.set(name!("__module__"), Value::from("tempfile"));
        ns.set(
            name!("__doc__"),
            Value::from("A folder that is removed when its `with` block ends."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &TEMPORARY_DIRECTORY_INIT_SIGNATURE,
                vec![Value::None, Value::None, Value::None, Value::from(false)],
                vec![],
                |args| temporary_directory_init(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&TEMPORARY_DIRECTORY_REPR_SIGNATURE, |args| {
                temporary_directory_repr(&args[0])
            }),
        );

        ns.set(
            name!("__enter__"),
            py::function::new(&TEMPORARY_DIRECTORY_ENTER_SIGNATURE, |args| {
                temporary_directory_enter(&args[0])
            }),
        );

        ns.set(
            name!("__exit__"),
            py::function::new(&TEMPORARY_DIRECTORY_EXIT_SIGNATURE, |args| {
                temporary_directory_exit(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("cleanup"),
            py::function::new(&TEMPORARY_DIRECTORY_CLEANUP_SIGNATURE, |args| {
                temporary_directory_cleanup(&args[0])
            }),
        );
        Ok(())
    })?;
    TemporaryDirectory.set(class);

    _exported.set(Dict::from_pairs([
        (Str::from("tempdir"), {
            tempdir.get()?;
            Value::None
        }),
        (
            Str::from("gettempdir"),
            py::function::single(&GETTEMPDIR_SIGNATURE, || {
                py::function::new(&GETTEMPDIR_SIGNATURE, |_| gettempdir())
            }),
        ),
        (
            Str::from("gettempprefix"),
            py::function::single(&GETTEMPPREFIX_SIGNATURE, || {
                py::function::new(&GETTEMPPREFIX_SIGNATURE, |_| Ok(gettempprefix()))
            }),
        ),
        (
            Str::from("mkdtemp"),
            py::function::single(&MKDTEMP_SIGNATURE, || {
                py::function::with_defaults(
                    &MKDTEMP_SIGNATURE,
                    vec![Value::None, Value::None, Value::None],
                    vec![],
                    |args| mkdtemp(&args[0], &args[1], &args[2]),
                )
            }),
        ),
        (Str::from("TemporaryDirectory"), TemporaryDirectory.get()?),
    ])?);
    Ok(())
}
