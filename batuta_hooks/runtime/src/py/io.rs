//! Standard streams: one buffered writer for `print`, flushed at exit, on request and before reading.

use super::error::{PyErr, value_error};
use super::{PyRepr, PyResult, Str};
use std::cell::RefCell;
use std::io::{self, BufRead, ErrorKind, IsTerminal, Read, Write};

const BUFFER: usize = 1 << 16;

thread_local! {
    static OUT: RefCell<Vec<u8>> = RefCell::new(Vec::with_capacity(BUFFER + 4096));
    static LINE_BUFFERED: bool = io::stdout().is_terminal();
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

/// Writes `str(value)` to standard output; `__str__` runs before anything of it is written.
pub fn print_value<T: PyRepr + ?Sized>(value: &T) -> PyResult<()> {
    with_text(value, write)
}

/// Writes `str(value)` to standard error.
pub fn eprint_value<T: PyRepr + ?Sized>(value: &T) -> PyResult<()> {
    with_text(value, ewrite)
}

/// Writes text to standard error, after what standard output holds on a terminal.
pub fn ewrite(text: &str) {
    // Nobody is left to be told when standard error is closed.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

fn with_text<T: PyRepr + ?Sized>(value: &T, write: impl FnOnce(&str)) -> PyResult<()> {
    // Taken, not borrowed: a user's `__str__` may print.
    let mut text = SCRATCH.take();
    text.clear();
    let made = value.str_into(&mut text);
    if made.is_ok() {
        write(&text);
    }
    SCRATCH.set(text);
    made
}

/// Prints values: `py_print!(a, b; sep = ", ", end = "", flush = true)`, `py_print!(a; file = stderr)`.
///
/// The options stand in the order `sep`, `end`, `flush`, `file`; the result is a `PyResult<()>`.
#[macro_export]
macro_rules! py_print {
    ($($value:expr),* $(; $(sep = $sep:expr)? $(, end = $end:expr)? $(, flush = $flush:expr)?)?) => {
        $crate::py_print!(@to write print_value, [$($value),*], ($($($sep)?)?), ($($($end)?)?), ($($($flush)?)?))
    };
    ($($value:expr),* ; end = $end:expr $(, flush = $flush:expr)?) => {
        $crate::py_print!(@to write print_value, [$($value),*], (), ($end), ($($flush)?))
    };
    ($($value:expr),* ; flush = $flush:expr) => {
        $crate::py_print!(@to write print_value, [$($value),*], (), (), ($flush))
    };
    ($($value:expr),* ; file = stderr $(, sep = $sep:expr)? $(, end = $end:expr)?) => {
        $crate::py_print!(@to ewrite eprint_value, [$($value),*], ($($sep)?), ($($end)?), ())
    };
    (@to $write:ident $print:ident, [], ($($sep:expr)?), ($($end:expr)?), ($($flush:expr)?)) => {{
        $crate::py::io::$write($crate::py_print!(@or "\n" $($end)?));
        $(if $flush { $crate::py::io::flush(); })?
        $crate::py::PyResult::Ok(())
    }};
    (@to $write:ident $print:ident, [$first:expr $(, $value:expr)*], ($($sep:expr)?), ($($end:expr)?), ($($flush:expr)?)) => {
        (|| -> $crate::py::PyResult<()> {
            $crate::py::io::$print(&$first)?;
            $(
                $crate::py::io::$write($crate::py_print!(@or " " $($sep)?));
                $crate::py::io::$print(&$value)?;
            )*
            $crate::py::io::$write($crate::py_print!(@or "\n" $($end)?));
            $(if $flush { $crate::py::io::flush(); })?
            Ok(())
        })()
    };
    (@or $default:literal) => { $default };
    (@or $default:literal $given:expr) => { &*$given };
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
