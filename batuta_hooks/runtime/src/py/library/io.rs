//! `io` and `open`: texts in memory and text files.

use super::Table;
use crate::py::error::{type_error, value_error};
use crate::py::native::{Native, NativeObject};
use crate::py::os::{fspath, os_error};
use crate::py::signature::Args;
use crate::py::text::repr::str_repr;
use crate::py::{PyErr, PyResult, Str, Value, iter_dyn, ops};
use std::any::Any;
use std::cell::RefCell;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Read, Write};
use std::ops::Deref;
use std::rc::Rc;

pub(super) const FUNCTIONS: Table = &[
    ("BytesIO", super::binary::bytes_io),
    ("StringIO", string_io),
    ("open", open),
];

/// A text stream: `io.StringIO`, or a file that `open` opened; clones are the same stream.
#[derive(Clone)]
struct Stream(Rc<Data>);

impl Deref for Stream {
    type Target = Data;
    fn deref(&self) -> &Data {
        &self.0
    }
}

struct Data {
    type_name: &'static str,
    /// The encoding and what to do with what it lacks, when it is not UTF-8.
    codec: Option<(String, String)>,
    /// What ends the lines that are written, when it is no newline.
    newline: Option<String>,
    name: String,
    mode: String,
    state: RefCell<State>,
}

struct State {
    /// What can be read, and what was written to a StringIO.
    text: String,
    /// The position in `text`, in bytes.
    at: usize,
    sink: Option<BufWriter<File>>,
    closed: bool,
}

/// `io.StringIO(text)`
fn string_io(args: Args<'_>) -> PyResult<Value> {
    let [text, _] = args.bind("StringIO", ["initial_value", "newline"], 0)?;
    let text = match text.filter(|text| !text.is_none()) {
        Some(text) => written(&text)?.to_string(),
        None => String::new(),
    };
    Ok(Native::value(Stream(Rc::new(Data {
        type_name: "_io.StringIO",
        codec: None,
        newline: None,
        name: String::new(),
        mode: "r+".to_owned(),
        state: RefCell::new(State {
            text,
            at: 0,
            sink: None,
            closed: false,
        }),
    }))))
}

/// `open(file, mode, encoding=...)` of a text file in UTF-8.
pub(in crate::py) fn open(args: Args<'_>) -> PyResult<Value> {
    let names = ["file", "mode", "buffering", "encoding", "errors", "newline"];
    let [file, mode, _, encoding, errors, newline] = args.bind("open", names, 1)?;
    let file = file.unwrap_or(Value::None);
    let path = fspath(&file)?;
    let mode = match &mode {
        Some(mode) => written(mode)?.to_string(),
        None => "r".to_owned(),
    };
    if mode.contains('b') {
        let letters: String = mode.chars().filter(|ch| !matches!(ch, 'b' | '+')).collect();
        if !matches!(letters.as_str(), "r" | "w" | "a" | "x") {
            return Err(value_error(format!("invalid mode: {}", str_repr(&mode))));
        }
        if encoding.is_some_and(|encoding| !encoding.is_none()) {
            return Err(value_error("binary mode doesn't take an encoding argument"));
        }
        return super::binary::open(&path, &mode);
    }
    let name = |given: Option<Value>, default: &str| match given.as_ref().and_then(Value::as_str) {
        Some(given) => given.to_string(),
        None => default.to_owned(),
    };
    let (encoding, errors) = (name(encoding, "utf-8"), name(errors, "strict"));
    let ends = newline
        .as_ref()
        .and_then(Value::as_str)
        .map(ToString::to_string);
    let mut text = String::new();
    let sink = match mode.trim_end_matches('t') {
        "r" => {
            let mut data = Vec::new();
            File::open(path.as_str())
                .and_then(|mut file| file.read_to_end(&mut data))
                .map_err(|error| os_error(&error, &[path.as_str()]))?;
            text = Str::decode(&data, &encoding, &errors)?.to_string();
            if newline.is_none_or(|newline| newline.is_none()) && text.contains('\r') {
                text = text.replace("\r\n", "\n").replace('\r', "\n");
            }
            None
        }
        "w" | "a" | "x" => {
            let mut options = OpenOptions::new();
            options.write(true);
            match mode.as_bytes()[0] {
                b'w' => options.create(true).truncate(true),
                b'a' => options.create(true).append(true),
                _ => options.create_new(true),
            };
            let file = options
                .open(path.as_str())
                .map_err(|error| os_error(&error, &[path.as_str()]))?;
            Some(BufWriter::new(file))
        }
        mode if mode.contains('b') || mode.contains('+') => {
            return Err(value_error(format!(
                "files opened in mode {} are not supported",
                str_repr(mode)
            )));
        }
        mode => return Err(value_error(format!("invalid mode: {}", str_repr(mode)))),
    };
    Ok(Native::value(Stream(Rc::new(Data {
        type_name: "_io.TextIOWrapper",
        codec: (!matches!(encoding.to_lowercase().as_str(), "utf-8" | "utf8"))
            .then_some((encoding, errors)),
        newline: ends.filter(|ends| !ends.is_empty() && ends != "\n"),
        name: path.to_string(),
        mode,
        state: RefCell::new(State {
            text,
            at: 0,
            sink,
            closed: false,
        }),
    }))))
}

fn written(value: &Value) -> PyResult<Str> {
    value.as_str().cloned().ok_or_else(|| {
        type_error(format!(
            "string argument expected, got '{}'",
            value.type_name()
        ))
    })
}

impl Stream {
    fn is_memory(&self) -> bool {
        self.type_name == "_io.StringIO"
    }

    fn check(&self, reading: bool) -> PyResult<()> {
        let state = self.state.borrow();
        if state.closed {
            return Err(value_error("I/O operation on closed file."));
        }
        let fits = self.is_memory() || reading == state.sink.is_none();
        match (fits, reading) {
            (true, _) => Ok(()),
            (false, true) => Err(PyErr::new("io.UnsupportedOperation", "not readable")),
            (false, false) => Err(PyErr::new("io.UnsupportedOperation", "not writable")),
        }
    }

    fn read(&self, count: Option<i64>) -> PyResult<Str> {
        self.check(true)?;
        let mut state = self.state.borrow_mut();
        let rest = state.text.get(state.at..).unwrap_or("");
        let end = match count {
            Some(count) if count >= 0 => rest
                .char_indices()
                .nth(count as usize)
                .map_or(rest.len(), |(at, _)| at),
            _ => rest.len(),
        };
        let part = Str::from(&rest[..end]);
        state.at += end;
        Ok(part)
    }

    fn line(&self) -> PyResult<Str> {
        self.check(true)?;
        let mut state = self.state.borrow_mut();
        let rest = state.text.get(state.at..).unwrap_or("");
        let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let line = Str::from(&rest[..end]);
        state.at += end;
        Ok(line)
    }

    fn write(&self, text: &str) -> PyResult<()> {
        self.check(false)?;
        let mut state = self.state.borrow_mut();
        if let Some(sink) = &mut state.sink {
            let ended = self.newline.as_ref().map(|ends| text.replace('\n', ends));
            let text = ended.as_deref().unwrap_or(text);
            let encoded = match &self.codec {
                Some((encoding, errors)) => Some(Str::from(text).encode(encoding, errors)?),
                None => None,
            };
            return sink
                .write_all(encoded.as_deref().unwrap_or(text.as_bytes()))
                .map_err(|error| os_error(&error, &[self.name.as_str()]));
        }
        // As many characters as are written are overwritten.
        let at = state.at;
        let end = state.text.get(at..).map_or(at, |rest| {
            rest.char_indices()
                .nth(text.chars().count())
                .map_or(state.text.len(), |(offset, _)| at + offset)
        });
        state.text.replace_range(at..end, text);
        state.at = at + text.len();
        Ok(())
    }

    fn flush(&self) -> PyResult<()> {
        match &mut self.state.borrow_mut().sink {
            Some(sink) => sink
                .flush()
                .map_err(|error| os_error(&error, &[self.name.as_str()])),
            None => Ok(()),
        }
    }
}

impl NativeObject for Stream {
    fn type_name(&self) -> &'static str {
        self.type_name
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(
            name,
            "read"
                | "readline"
                | "readlines"
                | "write"
                | "writelines"
                | "flush"
                | "close"
                | "__enter__"
                | "__exit__"
        ) || (self.is_memory() && matches!(name, "getvalue" | "seek" | "tell" | "truncate"))
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "closed" => Some(Value::Bool(self.state.borrow().closed)),
            "name" if !self.is_memory() => Some(Value::from(self.name.as_str())),
            "mode" if !self.is_memory() => Some(Value::from(self.mode.as_str())),
            "encoding" => Some(Value::from("UTF-8")),
            _ => None,
        })
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if !self.has_method(name) {
            return Ok(None);
        }
        let first = args.values().first().filter(|value| !value.is_none());
        Ok(Some(match name {
            "read" => Value::Str(self.read(first.map(ops::index_i64).transpose()?)?),
            "readline" => Value::Str(self.line()?),
            "readlines" => {
                let mut lines = Vec::new();
                while let Some(line) = self.next()? {
                    lines.push(line);
                }
                Value::list(lines)
            }
            "write" => {
                let text = match (self.is_memory(), args.one("write")?) {
                    (true, text) => written(text)?,
                    (false, text) => text.as_str().cloned().ok_or_else(|| {
                        type_error(format!(
                            "write() argument must be str, not {}",
                            text.type_name()
                        ))
                    })?,
                };
                self.write(&text)?;
                Value::from(text.len())
            }
            "writelines" => {
                let lines = iter_dyn::iter(args.one("writelines")?)?;
                while let Some(line) = lines.next()? {
                    self.write(&written(&line)?)?;
                }
                Value::None
            }
            "getvalue" => {
                self.check(true)?;
                Value::from(self.state.borrow().text.as_str())
            }
            "tell" => {
                let state = self.state.borrow();
                Value::from(state.text[..state.at].chars().count())
            }
            "seek" => {
                let to = first.map_or(Ok(0), ops::index_i64)?;
                let whence = args.values().get(1).map_or(Ok(0), ops::index_i64)?;
                let mut state = self.state.borrow_mut();
                let end = state.text.len();
                let forward = state.text.char_indices().nth(to.max(0) as usize);
                state.at = if whence == 2 {
                    end
                } else {
                    forward.map_or(end, |(at, _)| at)
                };
                Value::from(state.text[..state.at].chars().count())
            }
            "truncate" => {
                let mut state = self.state.borrow_mut();
                let size = first.map(ops::index_i64).transpose()?;
                let at = match size {
                    Some(size) => state
                        .text
                        .char_indices()
                        .nth(size.max(0) as usize)
                        .map_or(state.text.len(), |(at, _)| at),
                    None => state.at,
                };
                state.text.truncate(at);
                Value::from(state.text.chars().count())
            }
            "flush" => {
                self.flush()?;
                Value::None
            }
            "__enter__" => {
                if self.state.borrow().closed {
                    return Err(value_error("I/O operation on closed file."));
                }
                Native::value(self.clone())
            }
            _ => {
                self.flush()?;
                let mut state = self.state.borrow_mut();
                state.closed = true;
                state.sink = None;
                Value::None
            }
        }))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self) -> PyResult<Option<Value>> {
        let line = self.line()?;
        Ok((!line.is_empty()).then_some(Value::Str(line)))
    }
}
