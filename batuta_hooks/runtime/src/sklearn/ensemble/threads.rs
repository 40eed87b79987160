//! `n_jobs`

use std::thread;

use crate::py::PyResult;
use crate::py::error::value_error;

/// The number of threads that `n_jobs` asks for: negative numbers count down from the number of processors.
pub fn threads(n_jobs: Option<i64>) -> PyResult<usize> {
    match n_jobs {
        None => Ok(1),
        Some(0) => Err(value_error("n_jobs == 0 in Parallel has no meaning")),
        Some(n_jobs) if n_jobs > 0 => Ok(n_jobs as usize),
        Some(n_jobs) => {
            let processors = thread::available_parallelism().map_or(1, |count| count.get()) as i64;
            Ok((processors + 1).saturating_add(n_jobs).max(1) as usize)
        }
    }
}
