//! `enumerate`, `zip`, `map`, `filter`: lazy, over anything iterable.
//!
//! Each returns a named type that owns its sources, so that it can be kept in an [`Iter`](super::Iter).

use super::{Infallible, Iterable};
use crate::py::error::value_error;
use crate::py::{PyResult, Truth, int};

/// A Rust iterator that never raises, as an [`Iterable`].
#[inline]
pub fn ok<I: Iterator>(items: I) -> Infallible<I> {
    Infallible(items)
}

/// `enumerate(items, start)`
#[derive(Clone, Debug)]
pub struct Enumerate<I> {
    items: I,
    count: i64,
}

/// `enumerate(items, start)`
#[inline]
pub fn enumerate<I: Iterable>(items: I, start: i64) -> Enumerate<I::Iter> {
    Enumerate {
        items: items.py_iter(),
        count: start,
    }
}

impl<T, I: Iterator<Item = PyResult<T>>> Iterator for Enumerate<I> {
    type Item = PyResult<(i64, T)>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<(i64, T)>> {
        let item = self.items.next()?;
        let at = self.count;
        self.count = int::add(at, 1);
        Some(item.map(|item| (at, item)))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

/// `zip(a, b)`
#[derive(Clone, Debug)]
pub struct Zip<A, B> {
    a: A,
    b: B,
    strict: bool,
}

/// `zip(a, b)`
#[inline]
pub fn zip<A: Iterable, B: Iterable>(a: A, b: B) -> Zip<A::Iter, B::Iter> {
    Zip {
        a: a.py_iter(),
        b: b.py_iter(),
        strict: false,
    }
}

/// `zip(a, b, strict=strict)`
pub fn zip_strict<A: Iterable, B: Iterable>(a: A, b: B, strict: bool) -> Zip<A::Iter, B::Iter> {
    Zip {
        strict,
        ..zip(a, b)
    }
}

impl<S, T, A: Iterator<Item = PyResult<S>>, B: Iterator<Item = PyResult<T>>> Iterator
    for Zip<A, B>
{
    type Item = PyResult<(S, T)>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<(S, T)>> {
        let Some(a) = self.a.next() else {
            return if self.strict { self.longer() } else { None };
        };
        let a = match a {
            Ok(a) => a,
            Err(error) => return Some(Err(error)),
        };
        match self.b.next() {
            Some(b) => Some(b.map(|b| (a, b))),
            None if self.strict => Some(Err(value_error(
                "zip() argument 2 is shorter than argument 1",
            ))),
            None => None,
        }
    }
}

impl<S, T, A: Iterator<Item = PyResult<S>>, B: Iterator<Item = PyResult<T>>> Zip<A, B> {
    /// The error of a second source that goes on after the first has ended.
    fn longer(&mut self) -> Option<PyResult<(S, T)>> {
        let error = self.b.next()?.err();
        Some(Err(error.unwrap_or_else(|| {
            value_error("zip() argument 2 is longer than argument 1")
        })))
    }
}

/// `zip(a, b, c)`
#[derive(Clone, Debug)]
pub struct Zip3<A, B, C>(A, B, C);

/// `zip(a, b, c)`
#[inline]
pub fn zip3<A: Iterable, B: Iterable, C: Iterable>(
    a: A,
    b: B,
    c: C,
) -> Zip3<A::Iter, B::Iter, C::Iter> {
    Zip3(a.py_iter(), b.py_iter(), c.py_iter())
}

impl<S, T, U, A, B, C> Iterator for Zip3<A, B, C>
where
    A: Iterator<Item = PyResult<S>>,
    B: Iterator<Item = PyResult<T>>,
    C: Iterator<Item = PyResult<U>>,
{
    type Item = PyResult<(S, T, U)>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<(S, T, U)>> {
        let a = match self.0.next()? {
            Ok(a) => a,
            Err(error) => return Some(Err(error)),
        };
        let b = match self.1.next()? {
            Ok(b) => b,
            Err(error) => return Some(Err(error)),
        };
        Some(self.2.next()?.map(|c| (a, b, c)))
    }
}

/// `map(function, items)`
#[derive(Clone, Debug)]
pub struct Map<F, I> {
    function: F,
    items: I,
}

/// `map(function, items)`
#[inline]
pub fn map<R, I: Iterable, F: FnMut(&I::Item) -> PyResult<R>>(
    function: F,
    items: I,
) -> Map<F, I::Iter> {
    Map {
        function,
        items: items.py_iter(),
    }
}

impl<T, R, I: Iterator<Item = PyResult<T>>, F: FnMut(&T) -> PyResult<R>> Iterator for Map<F, I> {
    type Item = PyResult<R>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<R>> {
        match self.items.next()? {
            Ok(item) => or_end((self.function)(&item)),
            Err(error) => Some(Err(error)),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

/// What a function gave to an iterator's `__next__`: a StopIteration that it raises ends the iteration.
#[inline]
fn or_end<T>(result: PyResult<T>) -> Option<PyResult<T>> {
    match result {
        Err(error) if error.is("StopIteration") => None,
        result => Some(result),
    }
}

/// `map(function, a, b)`
#[derive(Clone, Debug)]
pub struct Map2<F, A, B> {
    function: F,
    pairs: Zip<A, B>,
}

/// `map(function, a, b)`
#[inline]
pub fn map2<R, A: Iterable, B: Iterable, F: FnMut(&A::Item, &B::Item) -> PyResult<R>>(
    function: F,
    a: A,
    b: B,
) -> Map2<F, A::Iter, B::Iter> {
    Map2 {
        function,
        pairs: zip(a, b),
    }
}

impl<S, T, R, A, B, F> Iterator for Map2<F, A, B>
where
    A: Iterator<Item = PyResult<S>>,
    B: Iterator<Item = PyResult<T>>,
    F: FnMut(&S, &T) -> PyResult<R>,
{
    type Item = PyResult<R>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<R>> {
        match self.pairs.next()? {
            Ok((a, b)) => or_end((self.function)(&a, &b)),
            Err(error) => Some(Err(error)),
        }
    }
}

/// `filter(function, items)`
#[derive(Clone, Debug)]
pub struct Filter<F, I> {
    function: F,
    items: I,
}

/// `filter(function, items)`
#[inline]
pub fn filter<I: Iterable, F: FnMut(&I::Item) -> PyResult<bool>>(
    function: F,
    items: I,
) -> Filter<F, I::Iter> {
    Filter {
        function,
        items: items.py_iter(),
    }
}

impl<T, I: Iterator<Item = PyResult<T>>, F: FnMut(&T) -> PyResult<bool>> Iterator for Filter<F, I> {
    type Item = PyResult<T>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<T>> {
        loop {
            let item = match self.items.next()? {
                Ok(item) => item,
                Err(error) => return Some(Err(error)),
            };
            match (self.function)(&item) {
                Ok(true) => return Some(Ok(item)),
                Ok(false) => {}
                Err(error) => return or_end(Err(error)),
            }
        }
    }
}

/// The truth test of `filter(None, items)`.
pub type TruthTest<T> = fn(&T) -> PyResult<bool>;

/// `filter(None, items)`
pub fn filter_none<I: Iterable<Item: Truth>>(items: I) -> Filter<TruthTest<I::Item>, I::Iter> {
    filter(I::Item::truth as TruthTest<I::Item>, items)
}
