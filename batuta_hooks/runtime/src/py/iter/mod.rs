//! Iteration: what can be iterated over ([`Iterable`]), and iterators as Python objects ([`Iter`]).
//!
//! A function that takes "anything iterable" takes `impl Iterable`: a reference to a container (`&xs`), a [`Range`],
//! an [`Iter`], or any Rust iterator over `PyResult<T>`, which is what a generator expression becomes.

mod adapters;
mod object;

pub use adapters::{
    Enumerate, Filter, Map, Map2, TruthTest, Zip, Zip3, enumerate, filter, filter_none, map, map2,
    ok, zip, zip_strict, zip3,
};
pub use object::Iter;

use super::dict::{DictItems, DictIter, DictKeys, DictValues};
use super::list::ListIter;
use super::range::RangeIter;
use super::set::SetIter;
use super::tuple::TupleIter;
use super::{Dict, FrozenSet, List, PyHash, PyResult, Range, Set, Tuple};

/// What a `for` loop, `list()`, `sum()` or `zip()` accept.
pub trait Iterable: Sized {
    /// What it yields.
    type Item;
    /// The iterator over it.
    type Iter: Iterator<Item = PyResult<Self::Item>>;

    /// `iter(self)`
    fn py_iter(self) -> Self::Iter;

    /// The set itself, where it is one: sets treat sets otherwise than other iterables.
    fn as_set(&self) -> Option<Set<Self::Item>> {
        None
    }

    /// The number of keys where it is a dict, for which sets make room beforehand.
    fn dict_len(&self) -> Option<usize> {
        None
    }

    /// Whether a dict has the key; false for everything else.
    fn dict_contains(&self, _key: &Self::Item) -> PyResult<bool> {
        Ok(false)
    }
}

impl<T, I: Iterator<Item = PyResult<T>>> Iterable for I {
    type Item = T;
    type Iter = I;
    #[inline]
    fn py_iter(self) -> I {
        self
    }
}

/// An iterator that never raises, as one that may.
#[derive(Clone, Debug)]
pub struct Infallible<I>(I);

impl<I: Iterator> Iterator for Infallible<I> {
    type Item = PyResult<I::Item>;
    #[inline]
    fn next(&mut self) -> Option<PyResult<I::Item>> {
        self.0.next().map(Ok)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

macro_rules! infallible {
    ([$($generics:tt)*] $source:ty, $item:ty, $iter:ty) => {
        impl<$($generics)*> Iterable for $source {
            type Item = $item;
            type Iter = Infallible<$iter>;
            #[inline]
            fn py_iter(self) -> Self::Iter {
                Infallible(self.iter())
            }
        }
    };
}
infallible!([T: Clone] &List<T>, T, ListIter<T>);
infallible!([T: Clone] &Tuple<T>, T, TupleIter<T>);
infallible!([] Range, i64, RangeIter);
infallible!([] & Range, i64, RangeIter);

macro_rules! fallible {
    ([$($generics:tt)*] $source:ty, $item:ty, $iter:ty) => {
        impl<$($generics)*> Iterable for $source {
            type Item = $item;
            type Iter = $iter;
            #[inline]
            fn py_iter(self) -> Self::Iter {
                self.iter()
            }
        }
    };
}
fallible!([K: Clone, V: Clone] &DictKeys<K, V>, K, DictIter<K, V, K>);
fallible!([K: Clone, V: Clone] &DictValues<K, V>, V, DictIter<K, V, V>);
fallible!([K: Clone, V: Clone] &DictItems<K, V>, (K, V), DictIter<K, V, (K, V)>);
fallible!([K: Clone, V: Clone] DictKeys<K, V>, K, DictIter<K, V, K>);
fallible!([K: Clone, V: Clone] DictValues<K, V>, V, DictIter<K, V, V>);
fallible!([K: Clone, V: Clone] DictItems<K, V>, (K, V), DictIter<K, V, (K, V)>);

impl<K: Clone + PyHash, V: Clone> Iterable for &Dict<K, V> {
    type Item = K;
    type Iter = DictIter<K, V, K>;
    #[inline]
    fn py_iter(self) -> Self::Iter {
        self.iter()
    }
    fn dict_len(&self) -> Option<usize> {
        Some(self.len())
    }
    fn dict_contains(&self, key: &K) -> PyResult<bool> {
        self.contains(key)
    }
}

impl<T: Clone> Iterable for &Set<T> {
    type Item = T;
    type Iter = SetIter<T>;
    #[inline]
    fn py_iter(self) -> SetIter<T> {
        self.iter()
    }
    fn as_set(&self) -> Option<Set<T>> {
        Some((*self).clone())
    }
}

impl<T: Clone> Iterable for &FrozenSet<T> {
    type Item = T;
    type Iter = SetIter<T>;
    #[inline]
    fn py_iter(self) -> SetIter<T> {
        self.iter()
    }
    fn as_set(&self) -> Option<Set<T>> {
        Some(super::set::AnySet::body(*self).clone())
    }
}
