//! `random_state`.

use std::ops::{Deref, DerefMut};

use crate::numpy::random::{RandomState, global};
use crate::py::PyResult;

use super::validation::invalid_parameter;

/// A stream to draw from; the global one gets its state back when this is dropped.
#[derive(Debug)]
pub struct Random {
    stream: RandomState,
    is_global: bool,
}

impl Deref for Random {
    type Target = RandomState;

    fn deref(&self) -> &RandomState {
        &self.stream
    }
}

impl DerefMut for Random {
    fn deref_mut(&mut self) -> &mut RandomState {
        &mut self.stream
    }
}

impl Drop for Random {
    fn drop(&mut self) {
        if self.is_global {
            global().with(|stream| std::mem::swap(stream, &mut self.stream));
        }
    }
}

/// Equals `sklearn.utils.check_random_state(random_state)` for an int or None, which stands for NumPy's global stream.
pub fn check_random_state(random_state: Option<i64>, caller: &str) -> PyResult<Random> {
    match random_state {
        None => Ok(Random {
            stream: global().with(|stream| stream.clone()),
            is_global: true,
        }),
        Some(seed) => match u32::try_from(seed) {
            Ok(seed) => Ok(Random {
                stream: RandomState::seeded(seed),
                is_global: false,
            }),
            Err(_) => Err(invalid_parameter(
                "random_state",
                caller,
                "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None",
                &seed.to_string(),
            )),
        },
    }
}
