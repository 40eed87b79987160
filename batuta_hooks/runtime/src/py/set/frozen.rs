//! [`FrozenSet`]: the set that does not change and can be hashed.

use super::{AnySet, Set, SetIter};
use crate::py::{CmpOp, Iterable, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth};
use std::borrow::Cow;

/// `frozenset`
#[derive(Debug)]
pub struct FrozenSet<T>(Set<T>);

impl<T> AnySet<T> for FrozenSet<T> {
    fn body(&self) -> &Set<T> {
        &self.0
    }
}

impl<T> Clone for FrozenSet<T> {
    fn clone(&self) -> FrozenSet<T> {
        FrozenSet(self.0.clone())
    }
}

impl<T> Default for FrozenSet<T> {
    fn default() -> FrozenSet<T> {
        FrozenSet(Set::new())
    }
}

impl<T> FrozenSet<T> {
    /// `len(self)`
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is `frozenset()`.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `self is other`
    pub fn is(&self, other: &FrozenSet<T>) -> bool {
        self.0.is(&other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        self.0.id()
    }

    /// `iter(self)`
    pub fn iter(&self) -> SetIter<T> {
        self.0.iter()
    }
}

impl<T: Clone + PyHash> FrozenSet<T> {
    /// `frozenset(items)`
    pub fn from_items(items: impl IntoIterator<Item = T>) -> PyResult<FrozenSet<T>> {
        Set::from_items(items).map(FrozenSet)
    }

    /// `frozenset(items)` of an iterator that may raise.
    pub fn try_from_items(items: impl IntoIterator<Item = PyResult<T>>) -> PyResult<FrozenSet<T>> {
        Set::try_from_items(items).map(FrozenSet)
    }

    /// `frozenset(set)`
    pub fn from_set(set: &Set<T>) -> PyResult<FrozenSet<T>> {
        set.copy().map(FrozenSet)
    }

    /// `set(self)`
    pub fn to_set(&self) -> PyResult<Set<T>> {
        self.0.copy()
    }

    /// The elements in iteration order.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.to_vec()
    }

    /// `value in self`
    pub fn contains(&self, value: &T) -> PyResult<bool> {
        self.0.contains(value)
    }

    /// `self.copy()`: the same object.
    pub fn copy(&self) -> PyResult<FrozenSet<T>> {
        Ok(self.clone())
    }

    /// `self | other`
    pub fn union(&self, other: impl Iterable<Item = T>) -> PyResult<FrozenSet<T>> {
        self.0.union(other).map(FrozenSet)
    }

    /// `self & other`
    pub fn intersection(&self, other: impl Iterable<Item = T>) -> PyResult<FrozenSet<T>> {
        self.0.intersection(other).map(FrozenSet)
    }

    /// `self - other`
    pub fn difference(&self, other: impl Iterable<Item = T>) -> PyResult<FrozenSet<T>> {
        self.0.difference(other).map(FrozenSet)
    }

    /// `self ^ other`
    pub fn symmetric_difference(&self, other: impl Iterable<Item = T>) -> PyResult<FrozenSet<T>> {
        self.0.symmetric_difference(other).map(FrozenSet)
    }

    /// `self <= other`
    pub fn issubset(&self, other: impl Iterable<Item = T>) -> PyResult<bool> {
        self.0.issubset(other)
    }

    /// `self >= other`
    pub fn issuperset(&self, other: impl Iterable<Item = T>) -> PyResult<bool> {
        self.0.issuperset(other)
    }

    /// `self.isdisjoint(other)`
    pub fn isdisjoint(&self, other: impl Iterable<Item = T>) -> PyResult<bool> {
        self.0.isdisjoint(other)
    }
}

impl<T: Clone> IntoIterator for &FrozenSet<T> {
    type Item = PyResult<T>;
    type IntoIter = SetIter<T>;
    fn into_iter(self) -> SetIter<T> {
        self.iter()
    }
}

impl<T: Clone + PyHash> PyEq for FrozenSet<T> {
    const SIMPLE: bool = T::SIMPLE;
    fn py_eq(&self, other: &FrozenSet<T>) -> PyResult<bool> {
        self.0.py_eq(&other.0)
    }
    fn py_same(&self, other: &FrozenSet<T>) -> PyResult<bool> {
        self.0.py_same(&other.0)
    }
}

impl<T: Clone + PyHash> PyOrd for FrozenSet<T> {
    fn py_type_name(&self) -> Cow<'static, str> {
        "frozenset".into()
    }

    fn py_cmp(&self, other: &FrozenSet<T>, op: CmpOp) -> PyResult<bool> {
        self.0.py_cmp(&other.0, op)
    }
}

fn shuffle(hash: u64) -> u64 {
    ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167)
}

/// Independent of the order: the shuffled hashes are combined by exclusive or (`frozenset_hash` of CPython).
impl<T: Clone + PyHash> PyHash for FrozenSet<T> {
    fn py_hash(&self) -> PyResult<i64> {
        let table = self.0.0.borrow();
        let mut hash = table
            .iter()
            .fold(0, |hash, (element, _)| hash ^ shuffle(element as u64));
        hash ^= (table.used as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
        Ok(if hash == u64::MAX {
            590_923_713
        } else {
            hash as i64
        })
    }
}

impl<T: Clone + PyHash + PyRepr> PyRepr for FrozenSet<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        self.0.repr_as(out, "frozenset", "frozenset({", "})")
    }
}

impl<T> Truth for FrozenSet<T> {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}
