//! `a, b = iterable`: exactly as many values as names, or a starred rest.

use super::error::value_error;
use super::{List, PyResult};

/// The `N` values of an iterable; `ValueError` when there are more or fewer.
pub fn unpack_items<const N: usize, T>(
    items: impl Iterator<Item = PyResult<T>>,
) -> PyResult<[T; N]> {
    let mut found = Vec::with_capacity(N);
    for item in items {
        if found.len() == N {
            return Err(value_error(format!(
                "too many values to unpack (expected {N})"
            )));
        }
        found.push(item?);
    }
    let count = found.len();
    found.try_into().map_err(|_| {
        value_error(format!(
            "not enough values to unpack (expected {N}, got {count})"
        ))
    })
}

/// `a, *rest, b = iterable`: the first `BEFORE` values, the rest as a list, the last `AFTER` values.
pub fn unpack_rest<const BEFORE: usize, const AFTER: usize, T: Clone>(
    items: impl Iterator<Item = PyResult<T>>,
) -> PyResult<([T; BEFORE], List<T>, [T; AFTER])> {
    let mut head = items.collect::<PyResult<Vec<T>>>()?;
    let count = head.len();
    let few = || {
        value_error(format!(
            "not enough values to unpack (expected at least {}, got {count})",
            BEFORE + AFTER
        ))
    };
    if count < BEFORE + AFTER {
        return Err(few());
    }
    let tail = head.split_off(count - AFTER);
    let rest = head.split_off(BEFORE);
    match (head.try_into(), tail.try_into()) {
        (Ok(head), Ok(tail)) => Ok((head, List::new(rest), tail)),
        _ => Err(few()),
    }
}
