//! `time`: clocks and sleeping.

use super::PyResult;
use super::error::value_error;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

thread_local! {
    static START: Instant = Instant::now();
}

/// `time.time()`
pub fn time() -> f64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0.0, |elapsed| elapsed.as_secs_f64())
}

/// `time.perf_counter()`, `time.monotonic()` and `time.process_time()`: seconds since an arbitrary moment.
pub fn monotonic() -> f64 {
    START.with(Instant::elapsed).as_secs_f64()
}

/// `time.sleep(seconds)`.
///
/// # Errors
/// `ValueError` when the time is negative.
pub fn sleep(seconds: f64) -> PyResult<()> {
    match Duration::try_from_secs_f64(seconds) {
        Ok(length) => {
            thread::sleep(length);
            Ok(())
        }
        Err(_) => Err(value_error("sleep length must be non-negative")),
    }
}
