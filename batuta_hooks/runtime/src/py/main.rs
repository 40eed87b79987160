//! The frame around a program: a large stack, the report of an uncaught exception, the exit code.

use super::int::{IntOverflow, TO_COMPLEX};
use super::io::Stream;
use super::observed::BrokenPromise;
use super::{Int, PyErr, PyRepr, PyResult, Value, io};
use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

/// Stack sizes to try, in bytes. Only what is touched is committed.
const STACKS: [usize; 4] = [1 << 30, 1 << 28, 1 << 26, 1 << 23];

/// The exit code of a program whose types were too narrow: an integer left 64 bits, a promised type was another.
pub const OVERFLOW_EXIT: u8 = 70;

/// Where the last panic came from; the hook stores it, since the payload does not carry it.
static LOCATION: Mutex<String> = Mutex::new(String::new());

/// Runs a program as `python program.py` does and returns its exit code.
pub fn main(run: fn() -> PyResult<()>) -> ExitCode {
    panic::set_hook(Box::new(|info| {
        if let Some(location) = info.location()
            && let Ok(mut last) = LOCATION.lock()
        {
            *last = format!("{}:{}", location.file(), location.line());
        }
        // Without unwinding nothing else comes after this.
        if cfg!(panic = "abort") {
            io::flush();
            std::process::exit(i32::from(report_panic(info.payload())));
        }
    }));
    for size in STACKS {
        let worker = thread::Builder::new()
            .name("main".to_owned())
            .stack_size(size)
            .spawn(move || guarded(run));
        if let Ok(worker) = worker {
            return ExitCode::from(worker.join().unwrap_or(1));
        }
    }
    ExitCode::from(guarded(run))
}

fn guarded(run: fn() -> PyResult<()>) -> u8 {
    #[cfg(all(
        not(feature = "count-allocations"),
        target_os = "linux",
        target_pointer_width = "64",
        any(target_arch = "x86_64", target_arch = "aarch64")
    ))]
    crate::small_blocks::own();
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    io::flush();
    #[cfg(feature = "count-allocations")]
    crate::allocations::report();
    match result {
        Ok(Ok(())) => 0,
        Ok(Err(error)) => report(&error),
        Err(payload) => report_panic(payload.as_ref()),
    }
}

/// Prints an uncaught exception as CPython's last line does; `SystemExit` gives its code.
fn report(error: &PyErr) -> u8 {
    if error.is("SystemExit") {
        return exit_code(error);
    }
    let frames = error.frames();
    Stream::Stderr.write(&format!(
        "Traceback (most recent call last):\n{frames}{error}\n"
    ));
    1
}

/// The code of `sys.exit(code)`: an int's lowest eight bits; anything else but None is printed and means failure.
fn exit_code(error: &PyErr) -> u8 {
    let args = error.args();
    let [code] = args.as_slice() else {
        return u8::from(!args.is_empty());
    };
    match code.unwrapped() {
        Value::None => 0,
        Value::Bool(code) => u8::from(*code),
        Value::Int(Int::Small(code)) => *code as u8,
        Value::Int(Int::Big(_)) => u8::MAX,
        code => {
            let mut text = String::new();
            if code.str_into(&mut text).is_ok() {
                text.push('\n');
                Stream::Stderr.write(&text);
            }
            1
        }
    }
}

fn report_panic(payload: &(dyn Any + Send)) -> u8 {
    let place = LOCATION
        .lock()
        .map(|place| place.clone())
        .unwrap_or_default();
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let arithmetic =
        text.is_some_and(|text| text.starts_with("attempt to ") && text.ends_with("with overflow"));
    let outgrown = payload.downcast_ref::<IntOverflow>();
    if outgrown.is_some() || arithmetic {
        let what = match outgrown {
            Some(IntOverflow(TO_COMPLEX)) => "power left the floats",
            _ => "integer left 64 bits",
        };
        Stream::Stderr.write(&format!("batuta: {what} at {place}\n"));
        return OVERFLOW_EXIT;
    }
    if payload.is::<BrokenPromise>() {
        Stream::Stderr.write(&format!(
            "batuta: a value is not of the type annotated or observed at {place}\n"
        ));
        return OVERFLOW_EXIT;
    }
    Stream::Stderr.write(&format!(
        "batuta: internal error at {place}: {}\n",
        text.unwrap_or("panic")
    ));
    101
}
