//! `os` and `os.path` on a POSIX system.

pub mod path;
pub mod zone;

use super::error::{PyErr, type_error};
use super::{PyResult, Str, Value};
use std::io::Error;

/// The exception class of an `errno`.
fn class_of(code: i32) -> &'static str {
    match code {
        1 | 13 => "PermissionError",
        2 => "FileNotFoundError",
        3 => "ProcessLookupError",
        4 => "InterruptedError",
        10 => "ChildProcessError",
        11 => "BlockingIOError",
        17 => "FileExistsError",
        20 => "NotADirectoryError",
        21 => "IsADirectoryError",
        32 => "BrokenPipeError",
        110 => "TimeoutError",
        111 => "ConnectionRefusedError",
        _ => "OSError",
    }
}

/// The OSError of a failed system call on these files.
pub fn os_error(error: &Error, files: &[&str]) -> PyErr {
    let code = error.raw_os_error().unwrap_or(22);
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let class = Value::Class(super::exceptions::class_of(class_of(code)));
    let mut args = vec![Value::from(code), Value::from(text)];
    match files {
        [] => {}
        [file] => args.push(Value::from(*file)),
        [from, to, ..] => args.extend([Value::from(*from), Value::None, Value::from(*to)]),
    }
    match super::call(&class, &args) {
        Ok(made) => PyErr::raise(&made),
        Err(failed) => failed,
    }
}

/// `os.fspath(path)` of a path that is text, or of an object with `__fspath__`.
pub fn fspath(path: &Value) -> PyResult<Str> {
    if let Some(text) = path.as_str() {
        return Ok(text.clone());
    }
    if let Value::Bytes(bytes) = path {
        return bytes.decode("utf-8", "surrogateescape");
    }
    let given = || {
        type_error(format!(
            "expected str, bytes or os.PathLike object, not {}",
            path.type_name()
        ))
    };
    let special = crate::name!("__fspath__");
    if super::type_of(path).lookup(special).is_none() {
        return Err(given());
    }
    let made = super::call_method(special, std::slice::from_ref(path))?;
    made.as_str().cloned().ok_or_else(given)
}
