//! `random_state`.

use crate::numpy::random::RandomState;
use crate::py::PyResult;

use super::validation::invalid_parameter;

/// Equals `sklearn.utils.check_random_state(random_state)` for an int or None.
pub fn check_random_state(random_state: Option<i64>, caller: &str) -> PyResult<RandomState> {
    match random_state {
        None => Ok(RandomState::from_entropy()),
        Some(seed) => match u32::try_from(seed) {
            Ok(seed) => Ok(RandomState::seeded(seed)),
            Err(_) => Err(invalid_parameter(
                "random_state",
                caller,
                "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None",
                &seed.to_string(),
            )),
        },
    }
}
