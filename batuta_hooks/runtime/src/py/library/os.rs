//! `os` and `os.path` on dynamic values.

use super::{Table, Values};
use crate::py::error::PyErr;
use crate::py::os::{fspath, os_error, path};
use crate::py::signature::Args;
use crate::py::{FromValue, List, PyResult, Str, Value, iter_dyn, ops, text_of};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::time::SystemTime;

fn first(args: Args<'_>, name: &str) -> PyResult<Str> {
    let [given] = args.bind(name, ["path"], 1)?;
    fspath(&given.unwrap_or(Value::None))
}

fn pair((a, b): (Str, Str)) -> Value {
    Value::tuple(vec![Value::Str(a), Value::Str(b)])
}

fn texts(value: &Value) -> PyResult<List<Str>> {
    let paths = iter_dyn::collect(value)?;
    Ok(List::new(
        paths.iter().map(fspath).collect::<PyResult<Vec<Str>>>()?,
    ))
}

fn is(args: Args<'_>, name: &str, test: fn(&str) -> bool) -> PyResult<Value> {
    let [given] = args.bind(name, ["path"], 1)?;
    fspath(&given.unwrap_or(Value::None)).map(|path| Value::Bool(test(path.as_str())))
}

pub(super) const PATH: Table = &[
    ("join", |args| {
        let part = |part: &Value| {
            fspath(part).map_err(|_| {
                let name = part.type_name();
                let wanted = "join() argument must be str, bytes, or os.PathLike object";
                crate::py::error::type_error(format!("{wanted}, not '{name}'"))
            })
        };
        let parts: PyResult<Vec<Str>> = args.positional().iter().map(part).collect();
        let parts = parts?;
        match parts.split_first() {
            Some((head, rest)) => Ok(Value::Str(path::join(head.as_str(), rest))),
            None => args.bind("join", ["a"], 1).map(|_: [_; 1]| Value::None),
        }
    }),
    ("split", |args| {
        first(args, "split").map(|p| pair(path::split(p.as_str())))
    }),
    ("splitext", |args| {
        first(args, "splitext").map(|p| pair(path::splitext(p.as_str())))
    }),
    ("splitdrive", |args| {
        first(args, "splitdrive").map(|p| pair((Str::from(""), p)))
    }),
    ("basename", |args| {
        first(args, "basename").map(|p| Value::Str(path::basename(p.as_str())))
    }),
    ("dirname", |args| {
        first(args, "dirname").map(|p| Value::Str(path::dirname(p.as_str())))
    }),
    ("isabs", |args| is(args, "isabs", path::isabs)),
    ("exists", |args| is(args, "exists", path::exists)),
    ("lexists", |args| is(args, "lexists", path::lexists)),
    ("isfile", |args| is(args, "isfile", path::isfile)),
    ("isdir", |args| is(args, "isdir", path::isdir)),
    ("islink", |args| is(args, "islink", path::islink)),
    ("normpath", |args| {
        first(args, "normpath").map(|p| Value::Str(path::normpath(p.as_str())))
    }),
    ("normcase", |args| first(args, "normcase").map(Value::Str)),
    ("abspath", |args| {
        path::abspath(first(args, "abspath")?.as_str()).map(Value::Str)
    }),
    ("realpath", |args| {
        path::realpath(first(args, "realpath")?.as_str()).map(Value::Str)
    }),
    ("relpath", |args| {
        let [given, start] = args.bind("relpath", ["path", "start"], 1)?;
        let start = start.filter(|start| !start.is_none());
        let start = start.map_or(Ok(Str::from(".")), |start| fspath(&start))?;
        let given = fspath(&given.unwrap_or(Value::None))?;
        path::relpath(given.as_str(), start.as_str()).map(Value::Str)
    }),
    ("expanduser", |args| {
        first(args, "expanduser").map(|p| Value::Str(path::expanduser(p.as_str())))
    }),
    ("expandvars", |args| {
        first(args, "expandvars").map(|p| Value::Str(path::expandvars(p.as_str())))
    }),
    ("commonprefix", |args| {
        Ok(Value::Str(path::commonprefix(&texts(
            args.one("commonprefix")?,
        )?)))
    }),
    ("commonpath", |args| {
        path::commonpath(&texts(args.one("commonpath")?)?).map(Value::Str)
    }),
    ("getsize", |args| {
        path::getsize(first(args, "getsize")?.as_str()).map(Value::from)
    }),
    ("getmtime", |args| {
        let path = first(args, "getmtime")?;
        let found = fs::metadata(path.as_str()).and_then(|found| found.modified());
        let time = found.map_err(|error| os_error(&error, &[path.as_str()]))?;
        let since = time.duration_since(SystemTime::UNIX_EPOCH);
        Ok(Value::Float(since.map_or(0.0, |since| since.as_secs_f64())))
    }),
    ("samefile", |args| match args.between("samefile", 2, 2)? {
        [a, b] => {
            let (a, b) = (fspath(a)?, fspath(b)?);
            let key = |path: &Str| match fs::metadata(path.as_str()) {
                Ok(found) => Ok((found.dev(), found.ino())),
                Err(error) => Err(os_error(&error, &[path.as_str()])),
            };
            Ok(Value::Bool(key(&a)? == key(&b)?))
        }
        _ => Ok(Value::Bool(false)),
    }),
];

pub(super) const PATH_VALUES: Values = &[
    ("sep", || Value::from("/")),
    ("altsep", || Value::None),
    ("extsep", || Value::from(".")),
    ("pathsep", || Value::from(":")),
    ("curdir", || Value::from(".")),
    ("pardir", || Value::from("..")),
    ("defpath", || Value::from("/bin:/usr/bin")),
    ("devnull", || Value::from("/dev/null")),
];

/// A system call on one path.
fn act(args: Args<'_>, name: &str, run: impl Fn(&str) -> std::io::Result<()>) -> PyResult<Value> {
    let path = first(args, name)?;
    match run(path.as_str()) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(os_error(&error, &[path.as_str()])),
    }
}

fn rename(args: Args<'_>, name: &str) -> PyResult<Value> {
    let [from, to] = args.bind(name, ["src", "dst"], 2)?;
    let (from, to) = (
        fspath(&from.unwrap_or(Value::None))?,
        fspath(&to.unwrap_or(Value::None))?,
    );
    match fs::rename(from.as_str(), to.as_str()) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(os_error(&error, &[from.as_str(), to.as_str()])),
    }
}

fn listdir(args: Args<'_>) -> PyResult<Value> {
    let [given] = args.bind("listdir", ["path"], 0)?;
    let given = given.filter(|given| !given.is_none());
    let path = match given {
        None => Str::from("."),
        Some(given) => fspath(&given).map_err(|_| {
            let name = given.type_name();
            let wanted = "path should be string, bytes, os.PathLike, integer or None";
            crate::py::error::type_error(format!("listdir: {wanted}, not {name}"))
        })?,
    };
    let failed = |error: &std::io::Error| os_error(error, &[path.as_str()]);
    let mut names = Vec::new();
    for entry in fs::read_dir(path.as_str()).map_err(|error| failed(&error))? {
        let entry = entry.map_err(|error| failed(&error))?;
        names.push(Value::from(
            entry.file_name().to_string_lossy().into_owned(),
        ));
    }
    Ok(Value::list(names))
}

fn makedirs(args: Args<'_>) -> PyResult<Value> {
    let [given, _, exist_ok] = args.bind("makedirs", ["name", "mode", "exist_ok"], 1)?;
    let path = fspath(&given.unwrap_or(Value::None))?;
    let exist_ok = exist_ok.as_ref().map_or(Ok(false), ops::truth)?;
    if path::isdir(path.as_str()) {
        if exist_ok {
            return Ok(Value::None);
        }
        let exists = std::io::Error::from_raw_os_error(17);
        return Err(os_error(&exists, &[path.as_str()]));
    }
    let trimmed = path.as_str().trim_end_matches('/');
    let mut at = 0;
    while let Some(next) = trimmed[at..].find('/') {
        at += next + 1;
        let parent = &trimmed[..at - 1];
        if !parent.is_empty() && !path::exists(parent) {
            fs::create_dir(parent).map_err(|error| os_error(&error, &[parent]))?;
        }
    }
    match fs::create_dir(trimmed) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(os_error(&error, &[path.as_str()])),
    }
}

fn removedirs(args: Args<'_>) -> PyResult<Value> {
    let path = first(args, "removedirs")?;
    fs::remove_dir(path.as_str()).map_err(|error| os_error(&error, &[path.as_str()]))?;
    let mut head = path::dirname(path.as_str().trim_end_matches('/'));
    while !head.is_empty() && fs::remove_dir(head.as_str()).is_ok() {
        head = path::dirname(head.as_str());
    }
    Ok(Value::None)
}

fn getenv(args: Args<'_>) -> PyResult<Value> {
    let [key, default] = args.bind("getenv", ["key", "default"], 1)?;
    let environ = super::imported("os.environ")?;
    let Value::Dict(environ) = environ.unwrapped() else {
        return Ok(default.unwrap_or(Value::None));
    };
    let found = environ.get(&key.unwrap_or(Value::None))?;
    Ok(found.or(default).unwrap_or(Value::None))
}

fn environ() -> Value {
    let pairs = std::env::vars().map(|(name, value)| (Value::from(name), Value::from(value)));
    Value::dict(pairs.collect()).unwrap_or(Value::None)
}

/// The numbers of `os.stat_result`, in the order of the class that `os.stat` makes of them.
fn stat(args: Args<'_>) -> PyResult<Value> {
    let [given, follow] = args.bind("stat", ["path", "follow_symlinks"], 1)?;
    let path = fspath(&given.unwrap_or(Value::None))?;
    let follow = follow.as_ref().map_or(Ok(true), ops::truth)?;
    let found = if follow {
        fs::metadata(path.as_str())
    } else {
        fs::symlink_metadata(path.as_str())
    };
    let found = found.map_err(|error| os_error(&error, &[path.as_str()]))?;
    let time = |seconds: i64, nanos: i64| Value::Float(seconds as f64 + nanos as f64 * 1e-9);
    Ok(Value::tuple(vec![
        Value::from(i64::from(found.mode())),
        Value::from(found.ino() as i64),
        Value::from(found.dev() as i64),
        Value::from(found.nlink() as i64),
        Value::from(i64::from(found.uid())),
        Value::from(i64::from(found.gid())),
        Value::from(found.size() as i64),
        time(found.atime(), found.atime_nsec()),
        time(found.mtime(), found.mtime_nsec()),
        time(found.ctime(), found.ctime_nsec()),
    ]))
}

pub(super) const FUNCTIONS: Table = &[
    ("getcwd", |args| {
        args.between("getcwd", 0, 0)?;
        path::getcwd().map(Value::Str)
    }),
    ("chdir", |args| {
        act(args, "chdir", |path| std::env::set_current_dir(path))
    }),
    ("listdir", listdir),
    ("mkdir", |args| {
        let [given, _] = args.bind("mkdir", ["path", "mode"], 1)?;
        let path = fspath(&given.unwrap_or(Value::None))?;
        match fs::create_dir(path.as_str()) {
            Ok(()) => Ok(Value::None),
            Err(error) => Err(os_error(&error, &[path.as_str()])),
        }
    }),
    ("makedirs", makedirs),
    ("remove", |args| {
        act(args, "remove", |path| fs::remove_file(path))
    }),
    ("unlink", |args| {
        act(args, "unlink", |path| fs::remove_file(path))
    }),
    ("rmdir", |args| {
        act(args, "rmdir", |path| fs::remove_dir(path))
    }),
    ("removedirs", removedirs),
    ("rename", |args| rename(args, "rename")),
    ("replace", |args| rename(args, "replace")),
    ("fspath", |args| {
        let path = args.one("fspath")?;
        match path {
            Value::Str(_) | Value::Bytes(_) => Ok(path.clone()),
            _ => fspath(path).map(Value::Str),
        }
    }),
    ("getenv", getenv),
    ("getpid", |_| Ok(Value::from(i64::from(std::process::id())))),
    ("cpu_count", |_| {
        Ok(std::thread::available_parallelism()
            .map_or(Value::None, |count| Value::from(count.get())))
    }),
    ("_stat", stat),
    ("strerror", |args| {
        let code = ops::index_i64(args.one("strerror")?)?;
        let text = std::io::Error::from_raw_os_error(code as i32).to_string();
        Ok(Value::from(
            text.split(" (os error").next().unwrap_or_default(),
        ))
    }),
    ("_exit", |args| {
        let code = i64::from_value(args.one("_exit")?)?;
        crate::py::io::flush();
        std::process::exit(code as i32)
    }),
    ("fsencode", |args| {
        let text = fspath(args.one("fsencode")?)?;
        Ok(Value::Bytes(crate::py::Bytes::from(
            text.encode("utf-8", "surrogateescape")?,
        )))
    }),
    ("fsdecode", |args| {
        fspath(args.one("fsdecode")?).map(Value::Str)
    }),
    ("putenv", |args| match args.between("putenv", 2, 2)? {
        [key, value] => {
            // Only this program sees it: no process is started that would inherit it.
            text_of::str_of(key)
                .and(text_of::str_of(value))
                .map(|_| Value::None)
        }
        _ => Err(PyErr::new("TypeError", "putenv expected 2 arguments")),
    }),
];

pub(super) const VALUES: Values = &[
    ("environ", environ),
    ("path", || super::imported("os.path").unwrap_or(Value::None)),
    ("name", || Value::from("posix")),
    ("sep", || Value::from("/")),
    ("linesep", || Value::from("\n")),
    ("extsep", || Value::from(".")),
    ("pathsep", || Value::from(":")),
    ("curdir", || Value::from(".")),
    ("pardir", || Value::from("..")),
    ("altsep", || Value::None),
    ("devnull", || Value::from("/dev/null")),
    ("F_OK", || Value::from(0_i64)),
    ("R_OK", || Value::from(4_i64)),
    ("W_OK", || Value::from(2_i64)),
    ("X_OK", || Value::from(1_i64)),
    ("error", || {
        Value::Class(crate::py::exceptions::class_of("OSError"))
    }),
];
