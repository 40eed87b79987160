//! `enumerate`, `zip`, `map`, `filter`: lazy, over anything iterable.

use super::Iterable;
use crate::py::error::value_error;
use crate::py::{PyResult, Truth};

/// A Rust iterator that never raises, as an [`Iterable`].
#[inline]
pub fn ok<T>(items: impl Iterator<Item = T>) -> impl Iterator<Item = PyResult<T>> {
    items.map(Ok)
}

/// `enumerate(items, start)`
#[inline]
pub fn enumerate<T>(
    items: impl Iterable<Item = T>,
    start: i64,
) -> impl Iterator<Item = PyResult<(i64, T)>> {
    let mut count = start;
    items.py_iter().map(move |item| {
        let at = count;
        count += 1;
        item.map(|item| (at, item))
    })
}

/// `zip(a, b)`
#[inline]
pub fn zip<A, B>(
    a: impl Iterable<Item = A>,
    b: impl Iterable<Item = B>,
) -> impl Iterator<Item = PyResult<(A, B)>> {
    a.py_iter().zip(b.py_iter()).map(|(a, b)| Ok((a?, b?)))
}

/// `zip(a, b, c)`
#[inline]
pub fn zip3<A, B, C>(
    a: impl Iterable<Item = A>,
    b: impl Iterable<Item = B>,
    c: impl Iterable<Item = C>,
) -> impl Iterator<Item = PyResult<(A, B, C)>> {
    a.py_iter()
        .zip(b.py_iter())
        .zip(c.py_iter())
        .map(|((a, b), c)| Ok((a?, b?, c?)))
}

/// `zip(a, b, strict=True)`
pub fn zip_strict<A, B>(
    a: impl Iterable<Item = A>,
    b: impl Iterable<Item = B>,
) -> impl Iterator<Item = PyResult<(A, B)>> {
    let (mut a, mut b) = (a.py_iter(), b.py_iter());
    std::iter::from_fn(move || match (a.next(), b.next()) {
        (Some(a), Some(b)) => Some(a.and_then(|a| Ok((a, b?)))),
        (Some(Err(error)), _) | (None, Some(Err(error))) => Some(Err(error)),
        (Some(Ok(_)), None) => Some(Err(value_error(
            "zip() argument 2 is shorter than argument 1",
        ))),
        (None, Some(Ok(_))) => Some(Err(value_error(
            "zip() argument 2 is longer than argument 1",
        ))),
        (None, None) => None,
    })
}

/// `map(function, items)`
#[inline]
pub fn map<T, R>(
    mut function: impl FnMut(T) -> PyResult<R>,
    items: impl Iterable<Item = T>,
) -> impl Iterator<Item = PyResult<R>> {
    items
        .py_iter()
        .map(move |item| item.and_then(&mut function))
}

/// `map(function, a, b)`
pub fn map2<A, B, R>(
    mut function: impl FnMut(A, B) -> PyResult<R>,
    a: impl Iterable<Item = A>,
    b: impl Iterable<Item = B>,
) -> impl Iterator<Item = PyResult<R>> {
    zip(a, b).map(move |pair| pair.and_then(|(a, b)| function(a, b)))
}

/// `filter(function, items)`
#[inline]
pub fn filter<T>(
    mut function: impl FnMut(&T) -> PyResult<bool>,
    items: impl Iterable<Item = T>,
) -> impl Iterator<Item = PyResult<T>> {
    items.py_iter().filter_map(move |item| match item {
        Ok(item) => match function(&item) {
            Ok(true) => Some(Ok(item)),
            Ok(false) => None,
            Err(error) => Some(Err(error)),
        },
        Err(error) => Some(Err(error)),
    })
}

/// `filter(None, items)`
pub fn filter_none<T: Truth>(items: impl Iterable<Item = T>) -> impl Iterator<Item = PyResult<T>> {
    filter(T::truth, items)
}
