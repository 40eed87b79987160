//! `os`: what is more than a system call. The rest is the runtime's own.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/os.py (c7ae812d36413a38); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FromValue, Global, GlobalKey, Iter, Iterable, List, PyErr, PyResult, Signature, Str,
    ToValue, Truth, Tuple, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static PathLike: Global<Value> = const { Global::new("PathLike") };
    pub static stat_result: Global<Value> = const { Global::new("stat_result") };
    pub static DirEntry: Global<Value> = const { Global::new("DirEntry") };
    pub static _Entries: Global<Value> = const { Global::new("_Entries") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static PATH_LIKE_FSPATH_SIGNATURE: Signature = Signature::new("__fspath__", &["self"])
    .qualname("PathLike.__fspath__")
    .module("os")
    .doc("The path as text.");

static PATH_LIKE_SUBCLASSHOOK_SIGNATURE: Signature =
    Signature::new("__subclasshook__", &["cls", "other"])
        .qualname("PathLike.__subclasshook__")
        .module("os");

static DIR_ENTRY_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "folder", "name"])
        .qualname("DirEntry.__init__")
        .module("os");

static DIR_ENTRY_IS_DIR_SIGNATURE: Signature = Signature::new("is_dir", &["self"])
    .qualname("DirEntry.is_dir")
    .module("os")
    .keyword_only(&["follow_symlinks"]);

static DIR_ENTRY_IS_FILE_SIGNATURE: Signature = Signature::new("is_file", &["self"])
    .qualname("DirEntry.is_file")
    .module("os")
    .keyword_only(&["follow_symlinks"]);

static DIR_ENTRY_IS_SYMLINK_SIGNATURE: Signature = Signature::new("is_symlink", &["self"])
    .qualname("DirEntry.is_symlink")
    .module("os");

static DIR_ENTRY_STAT_SIGNATURE: Signature = Signature::new("stat", &["self"])
    .qualname("DirEntry.stat")
    .module("os")
    .keyword_only(&["follow_symlinks"]);

static DIR_ENTRY_FSPATH_SIGNATURE: Signature = Signature::new("__fspath__", &["self"])
    .qualname("DirEntry.__fspath__")
    .module("os");

static DIR_ENTRY_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("DirEntry.__repr__")
    .module("os");

static ENTRIES_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "entries"])
    .qualname("_Entries.__init__")
    .module("os");

static ENTRIES_ITER_SIGNATURE: Signature = Signature::new("__iter__", &["self"])
    .qualname("_Entries.__iter__")
    .module("os");

static ENTRIES_NEXT_SIGNATURE: Signature = Signature::new("__next__", &["self"])
    .qualname("_Entries.__next__")
    .module("os");

static ENTRIES_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("_Entries.__enter__")
    .module("os");

static ENTRIES_EXIT_SIGNATURE: Signature = Signature::new("__exit__", &["self"])
    .qualname("_Entries.__exit__")
    .module("os")
    .varargs();

static ENTRIES_CLOSE_SIGNATURE: Signature = Signature::new("close", &["self"])
    .qualname("_Entries.close")
    .module("os");

static STAT_SIGNATURE: Signature = Signature::new("stat", &["path"])
    .module("os")
    .keyword_only(&["follow_symlinks"])
    .doc("Equals `os.stat`, times in seconds.");

static LSTAT_SIGNATURE: Signature = Signature::new("lstat", &["path"])
    .module("os")
    .doc("Equals `os.lstat`.");

static SCANDIR_SIGNATURE: Signature = Signature::new("scandir", &["path"])
    .module("os")
    .doc("Equals `os.scandir`.");

static WALK_SIGNATURE: Signature =
    Signature::new("walk", &["top", "topdown", "onerror", "followlinks"])
        .module("os")
        .doc("Equals `os.walk`.");

/// The path as text.
pub fn path_like_fspath(_self_: &Value) -> PyResult<Value> {
    Err(PyErr::with_args("NotImplementedError", Vec::new()))
}

pub fn path_like_subclasshook(_cls: &Value, other: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("hasattr")?,
        &[other.clone(), Value::from("__fspath__")],
    )
}

/// Equals `os.stat`, times in seconds.
pub fn stat(path: &Value, follow_symlinks: &Value) -> PyResult<Value> {
    Ok({
        let callee = stat_result.get()?;
        py::CallBuilder::new()
            .star(
                &callee,
                &py::call_kw(
                    &py::imported("os._stat")?,
                    &[path.clone(), follow_symlinks.clone()],
                    &["follow_symlinks"],
                )?,
            )?
            .call(&callee)?
    })
}

/// Equals `os.lstat`.
pub fn lstat(path: &Value) -> PyResult<Value> {
    stat(path, &Value::from(false))
}

pub fn dir_entry_init(self_: &Value, folder: &Value, name: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("name"), name.clone())?;
    py::setattr(
        self_,
        name!("path"),
        py::call(
            &py::imported("os.path.join")?,
            &[folder.clone(), name.clone()],
        )?,
    )?;
    Ok(Value::None)
}

pub fn dir_entry_is_dir(self_: &Value, follow_symlinks: &Value) -> PyResult<Value> {
    Ok({
        let first = py::call(
            &py::imported("os.path.isdir")?,
            &[py::getattr(self_, name!("path"))?],
        )?;
        if first.truth()? {
            {
                let first_2 = follow_symlinks.clone();
                if first_2.truth()? {
                    first_2
                } else {
                    (!py::call(
                        &py::imported("os.path.islink")?,
                        &[py::getattr(self_, name!("path"))?],
                    )?
                    .truth()?)
                    .to_value()
                }
            }
        } else {
            first
        }
    })
}

pub fn dir_entry_is_file(self_: &Value, follow_symlinks: &Value) -> PyResult<Value> {
    Ok({
        let first = py::call(
            &py::imported("os.path.isfile")?,
            &[py::getattr(self_, name!("path"))?],
        )?;
        if first.truth()? {
            {
                let first_2 = follow_symlinks.clone();
                if first_2.truth()? {
                    first_2
                } else {
                    (!py::call(
                        &py::imported("os.path.islink")?,
                        &[py::getattr(self_, name!("path"))?],
                    )?
                    .truth()?)
                    .to_value()
                }
            }
        } else {
            first
        }
    })
}

pub fn dir_entry_is_symlink(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("os.path.islink")?,
        &[py::getattr(self_, name!("path"))?],
    )
}

pub fn dir_entry_stat(self_: &Value, follow_symlinks: &Value) -> PyResult<Value> {
    stat(&py::getattr(self_, name!("path"))?, follow_symlinks)
}

pub fn dir_entry_fspath(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("path"))
}

pub fn dir_entry_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "<DirEntry {}>",
        py::repr(&py::getattr(self_, name!("name"))?)?
    ))
    .to_value())
}

pub fn _entries_init(self_: &Value, entries: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("_entries"),
        Iter::new(py::Iter::new(entries)).to_value(),
    )?;
    Ok(Value::None)
}

pub fn _entries_iter(self_: &Value) -> Value {
    self_.clone()
}

pub fn _entries_next(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("next")?,
        &[py::getattr(self_, name!("_entries"))?],
    )
}

pub fn _entries_enter(self_: &Value) -> Value {
    self_.clone()
}

pub fn _entries_exit(_self_: &Value, _details: &Tuple<Value>) -> Value {
    Value::None
}

pub fn _entries_close(self_: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("_entries"),
        Iter::new(py::Iter::new((&Tuple::<Value>::new(vec![])).py_iter())).to_value(),
    )?;
    Ok(Value::None)
}

/// Equals `os.scandir`.
pub fn scandir(path: &Value) -> PyResult<Value> {
    let folder = py::call(&py::imported("os.fspath")?, slice::from_ref(path))?;
    py::call(
        &_Entries.get()?,
        &[{
            let mut items = Vec::new();
            for name in &py::iter(&py::call(
                &py::imported("os.listdir")?,
                slice::from_ref(&folder),
            )?)? {
                let name = name?;
                items.push(py::call(&DirEntry.get()?, &[folder.clone(), name.clone()])?);
            }
            List::new(items)
        }
        .to_value()],
    )
}

/// Equals `os.walk`.
pub fn walk(mut top: Value, topdown: Value, onerror: Value, followlinks: Value) -> Value {
    py::generator::new("walk", move |co| async move {
        top = py::call(&py::imported("os.fspath")?, slice::from_ref(&top))?;
        let mut names: Value = Value::None;
        let outcome: PyResult<()> = 'attempt: {
            names = attempt!(
                'attempt,
                py::call(&attempt!('attempt, py::imported("os.listdir")), slice::from_ref(&top))
            );
            Ok(())
        };
        if let Err(error_2) = outcome {
            if error_2.is("OSError") {
                let error = error_2.value();
                if !onerror.is_none() {
                    py::call(&onerror, &[error])?;
                }
                return Ok(Value::None);
            } else {
                return Err(error_2);
            }
        }
        let folders = {
            let mut items = Vec::new();
            for name in &py::iter(&names)? {
                let name = name?;
                if py::call(
                    &py::imported("os.path.isdir")?,
                    &[py::call(
                        &py::imported("os.path.join")?,
                        &[top.clone(), name.clone()],
                    )?],
                )?
                .truth()?
                {
                    items.push(name.clone());
                }
            }
            List::new(items)
        };
        let files = {
            let mut items_2 = Vec::new();
            for name in &py::iter(&names)? {
                let name = name?;
                if !py::call(
                    &py::imported("os.path.isdir")?,
                    &[py::call(
                        &py::imported("os.path.join")?,
                        &[top.clone(), name.clone()],
                    )?],
                )?
                .truth()?
                {
                    items_2.push(name.clone());
                }
            }
            List::new(items_2)
        };
        if topdown.truth()? {
            co.yield_((top.clone(), folders.clone(), files.clone()).to_value())
                .await?;
        }
        for name in folders.iter() {
            let inner = py::call(&py::imported("os.path.join")?, &[top.clone(), name])?;
            if followlinks.truth()?
                || !py::call(&py::imported("os.path.islink")?, slice::from_ref(&inner))?.truth()?
            {
                co.yield_from(&walk(
                    inner,
                    topdown.clone(),
                    onerror.clone(),
                    followlinks.clone(),
                ))
                .await?;
            }
        }
        if !topdown.truth()? {
            co.yield_((top, folders, files).to_value()).await?;
        }
        Ok(Value::None)
    })
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_os") {
        return Ok(());
    }
    let class = py::class::build("PathLike", &[py::imported("abc.ABC")?], |ns| {
        ns.set(name!("__module__"), Value::from("os"));
        ns.set(name!("__doc__"), Value::from("What has a path."));
        ns.set(
            name!("__fspath__"),
            py::call(
                &py::imported("abc.abstractmethod")?,
                &[py::function::new(&PATH_LIKE_FSPATH_SIGNATURE, |args| {
                    path_like_fspath(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("__subclasshook__"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &PATH_LIKE_SUBCLASSHOOK_SIGNATURE,
                    |args| path_like_subclasshook(&args[0], &args[1]),
                )],
            )?,
        );
        Ok(())
    })?;
    PathLike.set(class);

    stat_result.set(py::call(
        &py::imported("collections.namedtuple")?,
        &[
            Value::from("stat_result"),
            Value::from(
                "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime",
            ),
        ],
    )?);

    let class_2 = py::class::build("DirEntry", &[], |ns| {
        ns.set(name!("__module__"), Value::from("os"));
        ns.set(name!("__doc__"), Value::from("What `scandir` yields."));
        ns.set(
            name!("__init__"),
            py::function::new(&DIR_ENTRY_INIT_SIGNATURE, |args| {
                dir_entry_init(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("is_dir"),
            py::function::with_defaults(
                &DIR_ENTRY_IS_DIR_SIGNATURE,
                vec![],
                vec![Some(Value::from(true))],
                |args| dir_entry_is_dir(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("is_file"),
            py::function::with_defaults(
                &DIR_ENTRY_IS_FILE_SIGNATURE,
                vec![],
                vec![Some(Value::from(true))],
                |args| dir_entry_is_file(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("is_symlink"),
            py::function::new(&DIR_ENTRY_IS_SYMLINK_SIGNATURE, |args| {
                dir_entry_is_symlink(&args[0])
            }),
        );

        ns.set(
            name!("stat"),
            py::function::with_defaults(
                &DIR_ENTRY_STAT_SIGNATURE,
                vec![],
                vec![Some(Value::from(true))],
                |args| dir_entry_stat(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("__fspath__"),
            py::function::new(&DIR_ENTRY_FSPATH_SIGNATURE, |args| {
                dir_entry_fspath(&args[0])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&DIR_ENTRY_REPR_SIGNATURE, |args| dir_entry_repr(&args[0])),
        );
        Ok(())
    })?;
    DirEntry.set(class_2);

    let class_3 = py::class::build("_Entries", &[], |ns| {
        ns.set(name!("__module__"), Value::from("os"));
        ns.set(
            name!("__init__"),
            py::function::new(&ENTRIES_INIT_SIGNATURE, |args| {
                _entries_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__iter__"),
            py::function::new(&ENTRIES_ITER_SIGNATURE, |args| Ok(_entries_iter(&args[0]))),
        );

        ns.set(
            name!("__next__"),
            py::function::new(&ENTRIES_NEXT_SIGNATURE, |args| _entries_next(&args[0])),
        );

        ns.set(
            name!("__enter__"),
            py::function::new(&ENTRIES_ENTER_SIGNATURE, |args| {
                Ok(_entries_enter(&args[0]))
            }),
        );

        ns.set(
            name!("__exit__"),
            py::function::new(&ENTRIES_EXIT_SIGNATURE, |args| {
                Ok(_entries_exit(
                    &args[0],
                    &<Tuple<Value>>::from_value(&args[1])?,
                ))
            }),
        );

        ns.set(
            name!("close"),
            py::function::new(&ENTRIES_CLOSE_SIGNATURE, |args| _entries_close(&args[0])),
        );
        Ok(())
    })?;
    _Entries.set(class_3);

    _exported.set(Dict::from_pairs([
        (Str::from("PathLike"), PathLike.get()?),
        (Str::from("stat_result"), stat_result.get()?),
        (
            Str::from("stat"),
            py::function::single(&STAT_SIGNATURE, || {
                py::function::with_defaults(
                    &STAT_SIGNATURE,
                    vec![],
                    vec![Some(Value::from(true))],
                    |args| stat(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("lstat"),
            py::function::single(&LSTAT_SIGNATURE, || {
                py::function::new(&LSTAT_SIGNATURE, |args| lstat(&args[0]))
            }),
        ),
        (Str::from("DirEntry"), DirEntry.get()?),
        (
            Str::from("scandir"),
            py::function::single(&SCANDIR_SIGNATURE, || {
                py::function::with_defaults(
                    &SCANDIR_SIGNATURE,
                    vec![Value::from(".")],
                    vec![],
                    |args| scandir(&args[0]),
                )
            }),
        ),
        (
            Str::from("walk"),
            py::function::single(&WALK_SIGNATURE, || {
                py::function::with_defaults(
                    &WALK_SIGNATURE,
                    vec![Value::from(true), Value::None, Value::from(false)],
                    vec![],
                    |args| {
                        Ok(walk(
                            args[0].clone(),
                            args[1].clone(),
                            args[2].clone(),
                            args[3].clone(),
                        ))
                    },
                )
            }),
        ),
    ])?);
    Ok(())
}
