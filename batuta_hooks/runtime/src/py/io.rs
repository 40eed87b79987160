//! Standard streams: one buffered writer for `print`, flushed at exit, on request and before reading.

use super::error::{PyErr, value_error};
use super::{PyRepr, PyResult, Str, Value};
use std::cell::{Cell, RefCell};
use std::io::{self, BufRead, ErrorKind, IsTerminal, Read, Write};

const BUFFER: usize = 1 << 16;

thread_local! {
    static OUT: RefCell<Vec<u8>> = RefCell::new(Vec::with_capacity(BUFFER + 4096));
    static LINE_BUFFERED: bool = io::stdout().is_terminal();
    static REDIRECTED: [RefCell<Option<Value>>; 2] = const { [RefCell::new(None), RefCell::new(None)] };
    static IS_REDIRECTED: Cell<bool> = const { Cell::new(false) };
    static SCRATCH: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Appends text to standard output.
pub fn write(text: &str) {
    write_bytes(text.as_bytes());
}

/// Appends bytes to standard output.
pub fn write_bytes(bytes: &[u8]) {
    let full = OUT.with_borrow_mut(|out| {
        out.extend_from_slice(bytes);
        out.len() >= BUFFER
    });
    if full || (bytes.contains(&b'\n') && LINE_BUFFERED.with(|line| *line)) {
        flush();
    }
}

/// `sys.stdout.flush()`; a reader that has gone away ends the program quietly.
pub fn flush() {
    let written = OUT.with_borrow_mut(|out| {
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(out).and_then(|()| stdout.flush());
        out.clear();
        written
    });
    if let Err(error) = written {
        gone(&error);
    }
}

/// What is left to do when standard output cannot be written.
#[cold]
fn gone(error: &io::Error) {
    if error.kind() != ErrorKind::BrokenPipe {
        eprintln!("OSError: {error}");
    }
    std::process::exit(1);
}

/// Where `print` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// `sys.stdout`
    Stdout,
    /// `sys.stderr`
    Stderr,
}

/// `sys.stdout` or `sys.stderr` as an object.
pub struct Standard(pub Stream);

impl Stream {
    /// Sends what is written to an object instead, None for the stream itself; what it was sent to before.
    pub fn redirect(self, target: Option<Value>) -> Option<Value> {
        IS_REDIRECTED.set(true);
        REDIRECTED.with(|targets| targets[self as usize].replace(target))
    }

    /// Writes to the object that the stream is redirected to; false when it is not.
    #[cold]
    fn write_redirected(self, text: &str) -> bool {
        let target = REDIRECTED.with(|targets| targets[self as usize].borrow().clone());
        let Some(target) = target else { return false };
        match &target {
            // `redirect_stdout(sys.stderr)` and the like.
            Value::Native(native) if native.is_stream(Stream::Stdout) => write(text),
            Value::Native(native) if native.is_stream(Stream::Stderr) => {
                drop(io::stderr().lock().write_all(text.as_bytes()));
            }
            _ => drop(super::call_method(
                crate::name!("write"),
                &[target.clone(), Value::from(text)],
            )),
        }
        true
    }

    /// `self.write(text)`
    pub fn write(self, text: &str) {
        if IS_REDIRECTED.get() && self.write_redirected(text) {
            return;
        }
        match self {
            Stream::Stdout => write(text),
            // Nobody is left to be told when standard error is closed.
            Stream::Stderr => drop(io::stderr().lock().write_all(text.as_bytes())),
        }
    }

    /// `self.flush()`; standard error is never buffered.
    pub fn flush(self) {
        if self == Stream::Stdout {
            flush();
        }
    }
}

/// The keyword arguments of `print`.
#[derive(Clone, Copy, Debug)]
pub struct PrintOptions<'a> {
    sep: &'a str,
    end: &'a str,
    flush: bool,
    file: Stream,
}

impl Default for PrintOptions<'_> {
    fn default() -> Self {
        PrintOptions {
            sep: " ",
            end: "\n",
            flush: false,
            file: Stream::Stdout,
        }
    }
}

impl<'a> PrintOptions<'a> {
    /// `sep=text`
    pub fn sep(self, text: &'a str) -> PrintOptions<'a> {
        PrintOptions { sep: text, ..self }
    }

    /// `end=text`
    pub fn end(self, text: &'a str) -> PrintOptions<'a> {
        PrintOptions { end: text, ..self }
    }

    /// `flush=flush`
    pub fn flush(self, flush: &bool) -> PrintOptions<'a> {
        PrintOptions {
            flush: *flush,
            ..self
        }
    }

    /// `file=stream`
    pub fn file(self, stream: &Stream) -> PrintOptions<'a> {
        PrintOptions {
            file: *stream,
            ..self
        }
    }
}

/// `print(*values)`: each `__str__` runs before anything of its value is written.
pub fn print(values: &[&dyn PyRepr], options: PrintOptions<'_>) -> PyResult<()> {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            options.file.write(options.sep);
        }
        // Taken, not borrowed: a user's `__str__` may print.
        let mut text = SCRATCH.take();
        text.clear();
        let made = value.str_into(&mut text);
        if made.is_ok() {
            options.file.write(&text);
        }
        SCRATCH.set(text);
        made?;
    }
    options.file.write(options.end);
    if options.flush {
        options.file.flush();
    }
    Ok(())
}

/// Python's `print`: `py_print!(a, b; sep = ", ", end = "", flush = true, file = Stream::Stderr)?`.
///
/// The arguments are evaluated before anything is written, as Python does.
#[macro_export]
macro_rules! py_print {
    ($($value:expr),* $(; $($option:ident = $setting:expr),+)?) => {
        $crate::py::io::print(
            &[$(&$value as &dyn $crate::py::PyRepr),*],
            $crate::py::io::PrintOptions::default()$($(.$option(&$setting))+)?,
        )
    };
}

fn read_error(error: &io::Error) -> PyErr {
    match error.kind() {
        ErrorKind::InvalidData => value_error("standard input is not valid UTF-8"),
        _ => PyErr::new("OSError", error.to_string()),
    }
}

/// `sys.stdin.readline()`: with its newline, empty at the end.
pub fn read_line() -> PyResult<Str> {
    flush();
    let mut line = String::new();
    io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|error| read_error(&error))?;
    // Universal newlines.
    if line.ends_with("\r\n") {
        line.truncate(line.len() - 2);
        line.push('\n');
    }
    Ok(Str::from(line))
}

/// `sys.stdin.read()`
pub fn read_all() -> PyResult<Str> {
    flush();
    let mut text = String::new();
    io::stdin()
        .lock()
        .read_to_string(&mut text)
        .map_err(|error| read_error(&error))?;
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    Ok(Str::from(text))
}

/// `for line in sys.stdin`
pub fn lines() -> impl Iterator<Item = PyResult<Str>> {
    std::iter::from_fn(|| match read_line() {
        Ok(line) if line.is_empty() => None,
        line => Some(line),
    })
}

/// `input(prompt)`
pub fn input(prompt: &str) -> PyResult<Str> {
    write(prompt);
    let line = read_line()?;
    match line.strip_suffix('\n') {
        Some(text) => Ok(Str::from(text)),
        None if line.is_empty() => Err(PyErr::new("EOFError", "EOF when reading a line")),
        None => Ok(line),
    }
}
