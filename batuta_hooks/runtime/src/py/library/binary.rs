//! Binary streams: `io.BytesIO`, and files that `open` opens in a binary mode.

use crate::py::error::{PyErr, type_error, value_error};
use crate::py::native::{Native, NativeObject};
use crate::py::os::os_error;
use crate::py::signature::Args;
use crate::py::{Bytes, FromValue, PyResult, Value, iter_dyn, ops};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A stream of bytes; clones are the same stream. A file is kept whole and written back when it is flushed.
#[derive(Clone)]
struct Stream(Rc<Data>);

struct Data {
    path: Option<String>,
    mode: String,
    reads: bool,
    writes: bool,
    appends: bool,
    state: RefCell<State>,
}

struct State {
    bytes: Vec<u8>,
    at: usize,
    changed: bool,
    closed: bool,
}

/// `io.BytesIO(initial_bytes)`
pub(super) fn bytes_io(args: Args<'_>) -> PyResult<Value> {
    let [initial] = args.bind("BytesIO", ["initial_bytes"], 0)?;
    let bytes = match initial.filter(|initial| !initial.is_none()) {
        Some(initial) => content(&initial)?,
        None => Vec::new(),
    };
    Ok(stream(None, "rb+", bytes))
}

fn stream(path: Option<String>, mode: &str, bytes: Vec<u8>) -> Value {
    let plus = mode.contains('+');
    Native::value(Stream(Rc::new(Data {
        path,
        mode: mode.to_owned(),
        reads: plus || mode.contains('r'),
        writes: plus || !mode.contains('r'),
        appends: mode.contains('a'),
        state: RefCell::new(State {
            bytes,
            at: 0,
            changed: false,
            closed: false,
        }),
    })))
}

/// `open(path, mode)` of a binary mode.
pub(super) fn open(path: &str, mode: &str) -> PyResult<Value> {
    let failed = |error: std::io::Error| os_error(&error, &[path]);
    let kind: String = mode.chars().filter(|ch| !matches!(ch, 'b' | '+')).collect();
    let mut bytes = Vec::new();
    match kind.as_str() {
        "r" => bytes = std::fs::read(path).map_err(failed)?,
        "w" => std::fs::write(path, []).map_err(failed)?,
        "x" => {
            let mut options = std::fs::OpenOptions::new();
            let made = options.write(true).create_new(true).open(path);
            made.map(drop).map_err(failed)?;
        }
        _ => {
            let mut options = std::fs::OpenOptions::new();
            let made = options.append(true).create(true).open(path);
            made.map(drop).map_err(failed)?;
            bytes = std::fs::read(path).map_err(failed)?;
        }
    }
    let made = stream(Some(path.to_owned()), mode, bytes);
    if let Value::Native(native) = &made
        && let Some(stream) = native.downcast::<Stream>()
        && stream.0.appends
    {
        let mut state = stream.0.state.borrow_mut();
        state.at = state.bytes.len();
    }
    Ok(made)
}

/// The bytes that `write` takes.
fn content(value: &Value) -> PyResult<Vec<u8>> {
    match value.unwrapped() {
        Value::Str(_) | Value::Int(_) | Value::None | Value::Float(_) => Err(type_error(format!(
            "a bytes-like object is required, not '{}'",
            value.type_name()
        ))),
        Value::Bytes(bytes) => Ok(bytes.to_vec()),
        other => {
            let class = Value::Class(crate::py::builtin_class::Layout::Bytes.class());
            let made = crate::py::call(&class, std::slice::from_ref(other))?;
            Ok(Bytes::from_value(&made)?.to_vec())
        }
    }
}

impl Stream {
    fn check(&self, reading: bool) -> PyResult<()> {
        if self.0.state.borrow().closed {
            return Err(value_error(if self.0.path.is_some() {
                "I/O operation on closed file"
            } else {
                "I/O operation on closed file."
            }));
        }
        let what = if reading { "read" } else { "write" };
        if if reading { self.0.reads } else { self.0.writes } {
            Ok(())
        } else {
            Err(PyErr::new("io.UnsupportedOperation", what))
        }
    }

    fn read(&self, count: Option<i64>) -> PyResult<Value> {
        self.check(true)?;
        let mut state = self.0.state.borrow_mut();
        let start = state.at.min(state.bytes.len());
        let end = match count {
            Some(count) if count >= 0 => state.bytes.len().min(start + count as usize),
            _ => state.bytes.len(),
        };
        let part = Bytes::from(state.bytes[start..end].to_vec());
        state.at = end;
        Ok(Value::Bytes(part))
    }

    fn line(&self) -> PyResult<Value> {
        let end = {
            let state = self.0.state.borrow();
            let rest = state.bytes.get(state.at..).unwrap_or_default();
            rest.iter()
                .position(|byte| *byte == b'\n')
                .map_or(rest.len(), |at| at + 1)
        };
        self.read(Some(end as i64))
    }

    fn write(&self, data: &[u8]) -> PyResult<usize> {
        self.check(false)?;
        let mut state = self.0.state.borrow_mut();
        if self.0.appends {
            state.at = state.bytes.len();
        }
        let (at, end) = (state.at, state.at + data.len());
        if state.bytes.len() < end {
            state.bytes.resize(end, 0);
        }
        state.bytes[at..end].copy_from_slice(data);
        state.at = end;
        state.changed = true;
        Ok(data.len())
    }

    fn flush(&self) -> PyResult<()> {
        let mut state = self.0.state.borrow_mut();
        if let Some(path) = &self.0.path
            && std::mem::take(&mut state.changed)
        {
            std::fs::write(path, &state.bytes).map_err(|error| os_error(&error, &[path]))?;
        }
        Ok(())
    }

    fn seek(&self, to: i64, whence: i64) -> PyResult<Value> {
        let mut state = self.0.state.borrow_mut();
        let base = match whence {
            0 => 0,
            1 => state.at,
            _ => state.bytes.len(),
        };
        if whence == 0 && to < 0 {
            return Err(value_error(format!("negative seek value {to}")));
        }
        state.at = usize::try_from(base as i64 + to).unwrap_or(0);
        Ok(Value::from(state.at))
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        let state = self.state.get_mut();
        if let Some(path) = &self.path
            && state.changed
        {
            // Nobody is left to be told.
            drop(std::fs::write(path, &state.bytes));
        }
    }
}

impl NativeObject for Stream {
    fn type_name(&self) -> &'static str {
        match (&self.0.path, self.0.reads, self.0.writes) {
            (None, ..) => "_io.BytesIO",
            (_, true, true) => "_io.BufferedRandom",
            (_, true, false) => "_io.BufferedReader",
            _ => "_io.BufferedWriter",
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(
            name,
            "read"
                | "read1"
                | "readline"
                | "readlines"
                | "readinto"
                | "write"
                | "writelines"
                | "flush"
                | "close"
                | "seek"
                | "tell"
                | "truncate"
                | "readable"
                | "writable"
                | "seekable"
                | "__enter__"
                | "__exit__"
        ) || (self.0.path.is_none() && matches!(name, "getvalue" | "getbuffer"))
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "closed" => Some(Value::Bool(self.0.state.borrow().closed)),
            "name" => self.0.path.as_deref().map(Value::from),
            "mode" if self.0.path.is_some() => Some(Value::from(self.0.mode.as_str())),
            _ => None,
        })
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if !self.has_method(name) {
            return Ok(None);
        }
        let first = args.values().first().filter(|value| !value.is_none());
        Ok(Some(match name {
            "read" | "read1" => self.read(first.map(ops::index_i64).transpose()?)?,
            "readline" => self.line()?,
            "readlines" => {
                let mut lines = Vec::new();
                while let Some(line) = self.next()? {
                    lines.push(line);
                }
                Value::list(lines)
            }
            "readinto" => return Err(value_error("readinto() is not supported; use read()")),
            "write" => Value::from(self.write(&content(args.one("write")?)?)?),
            "writelines" => {
                for line in iter_dyn::collect(args.one("writelines")?)? {
                    self.write(&content(&line)?)?;
                }
                Value::None
            }
            "getvalue" | "getbuffer" => {
                self.check(true)?;
                Value::Bytes(Bytes::from(self.0.state.borrow().bytes.clone()))
            }
            "tell" => {
                self.check(self.0.reads)?;
                Value::from(self.0.state.borrow().at)
            }
            "seek" => {
                self.check(self.0.reads)?;
                let to = first.map_or(Ok(0), ops::index_i64)?;
                self.seek(to, args.values().get(1).map_or(Ok(0), ops::index_i64)?)?
            }
            "truncate" => {
                self.check(false)?;
                let mut state = self.0.state.borrow_mut();
                let size = match first.map(ops::index_i64).transpose()? {
                    Some(size) => size.max(0) as usize,
                    None => state.at,
                };
                state.bytes.truncate(size);
                state.changed = true;
                Value::from(size)
            }
            "readable" => Value::Bool(self.0.reads),
            "writable" => Value::Bool(self.0.writes),
            "seekable" => Value::Bool(true),
            "flush" => {
                self.flush()?;
                Value::None
            }
            "__enter__" => {
                self.check(self.0.reads)?;
                Native::value(self.clone())
            }
            _ => {
                self.flush()?;
                self.0.state.borrow_mut().closed = true;
                Value::None
            }
        }))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self) -> PyResult<Option<Value>> {
        let line = self.line()?;
        Ok(match &line {
            Value::Bytes(bytes) if bytes.is_empty() => None,
            _ => Some(line),
        })
    }
}
