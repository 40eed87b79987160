//! Types that an annotation promises or that a run of the Python showed: checked where a value of unknown type arrives.

use super::{FromValue, Value};

/// The payload of the panic with which a value is not of the type that was promised for it.
#[derive(Clone, Copy, Debug)]
pub struct BrokenPromise;

/// The value in the type promised for it; any other type stops the program before it can compute something else.
#[inline]
#[track_caller]
pub fn observed<T: FromValue>(value: &Value) -> T {
    match T::from_value(value) {
        Ok(typed) => typed,
        Err(_) => broken(),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn broken() -> ! {
    std::panic::panic_any(BrokenPromise)
}
