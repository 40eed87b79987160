//! Building, joining and copying dicts.

use super::Dict;
use super::table::Table;
use crate::py::{Iterable, PyHash, PyResult};
use std::cell::RefCell;
use std::rc::Rc;

impl<K: Clone + PyHash, V: Clone> Dict<K, V> {
    /// A dict of these pairs, the later of equal keys winning; a dict display or `dict(pairs)`.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (K, V)>) -> PyResult<Dict<K, V>> {
        let pairs = pairs.into_iter();
        let dict = Dict::with_capacity(pairs.size_hint().0);
        for (key, value) in pairs {
            dict.set(key, value)?;
        }
        Ok(dict)
    }

    /// The same of an iterator that may raise.
    pub fn try_from_pairs(
        pairs: impl IntoIterator<Item = PyResult<(K, V)>>,
    ) -> PyResult<Dict<K, V>> {
        let dict = Dict::new();
        for pair in pairs {
            let (key, value) = pair?;
            dict.set(key, value)?;
        }
        Ok(dict)
    }

    /// `dict.fromkeys(keys, value)`
    pub fn fromkeys(keys: impl Iterable<Item = K>, value: V) -> PyResult<Dict<K, V>> {
        Dict::try_from_pairs(
            keys.py_iter()
                .map(|key| key.map(|key| (key, value.clone()))),
        )
    }

    /// The pairs as they are now.
    pub fn to_pairs(&self) -> Vec<(K, V)> {
        self.0
            .borrow()
            .iter()
            .map(|entry| (entry.key.clone(), entry.value.clone()))
            .collect()
    }

    /// The keys as they are now.
    pub fn to_keys(&self) -> Vec<K> {
        self.0
            .borrow()
            .iter()
            .map(|entry| entry.key.clone())
            .collect()
    }

    /// The values as they are now.
    pub fn to_values(&self) -> Vec<V> {
        self.0
            .borrow()
            .iter()
            .map(|entry| entry.value.clone())
            .collect()
    }

    /// `self.copy()`
    pub fn copy(&self) -> Dict<K, V> {
        let table = self.0.borrow();
        let mut copy = Table::with_capacity(table.len());
        for entry in table.iter() {
            copy.push(entry.hash, entry.key.clone(), entry.value.clone());
        }
        Dict(Rc::new(RefCell::new(copy)))
    }

    /// `self.update(other)`, also `self |= other`.
    pub fn update(&self, other: &Dict<K, V>) -> PyResult<()> {
        if self.is(other) {
            return Ok(());
        }
        let entries: Vec<_> = other.0.borrow().iter().cloned().collect();
        for entry in entries {
            self.set_hashed(entry.hash, entry.key, entry.value)?;
        }
        Ok(())
    }

    /// `self.update(pairs)`
    pub fn update_pairs(&self, pairs: impl Iterable<Item = (K, V)>) -> PyResult<()> {
        for pair in pairs.py_iter() {
            let (key, value) = pair?;
            self.set(key, value)?;
        }
        Ok(())
    }

    /// `self | other`
    pub fn union(&self, other: &Dict<K, V>) -> PyResult<Dict<K, V>> {
        let joined = self.copy();
        joined.update(other)?;
        Ok(joined)
    }
}
