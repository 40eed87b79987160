//! [`AttrMap`]: the attributes of one object, in the order they were set.

use super::{Name, Value};
use hashbrown::HashTable;

/// Beyond this many entries an index is kept; below it, comparing a few pointers is faster.
const LINEAR: usize = 8;

/// A map from names to values that remembers insertion order.
#[derive(Clone, Default)]
pub struct AttrMap {
    entries: Vec<(Name, Value)>,
    index: Option<Box<HashTable<u32>>>,
}

impl AttrMap {
    /// An empty map.
    pub const fn new() -> AttrMap {
        AttrMap {
            entries: Vec::new(),
            index: None,
        }
    }

    #[inline]
    fn position(&self, name: Name) -> Option<usize> {
        match &self.index {
            None => self.entries.iter().position(|(key, _)| *key == name),
            Some(index) => index
                .find(name.hash(), |&at| self.entries[at as usize].0 == name)
                .map(|&at| at as usize),
        }
    }

    /// The value of `name`.
    #[inline]
    pub fn get(&self, name: Name) -> Option<&Value> {
        self.position(name).map(|at| &self.entries[at].1)
    }

    /// Whether `name` is set.
    pub fn contains(&self, name: Name) -> bool {
        self.position(name).is_some()
    }

    /// Sets `name`; the value that was there before, for the caller to drop outside any borrow.
    #[inline]
    pub fn set(&mut self, name: Name, value: Value) -> Option<Value> {
        if let Some(at) = self.position(name) {
            return Some(std::mem::replace(&mut self.entries[at].1, value));
        }
        self.entries.push((name, value));
        let at = self.entries.len() - 1;
        if let Some(index) = &mut self.index {
            let entries = &self.entries;
            index.insert_unique(name.hash(), at as u32, |&at| entries[at as usize].0.hash());
        } else if at >= LINEAR {
            self.reindex();
        }
        None
    }

    /// Removes `name`; its value when it was set.
    pub fn remove(&mut self, name: Name) -> Option<Value> {
        let at = self.position(name)?;
        let (_, value) = self.entries.remove(at);
        if self.index.is_some() {
            self.reindex();
        }
        Some(value)
    }

    fn reindex(&mut self) {
        let entries = &self.entries;
        let mut index = HashTable::with_capacity(entries.len());
        for (at, (name, _)) in entries.iter().enumerate() {
            index.insert_unique(name.hash(), at as u32, |&at| entries[at as usize].0.hash());
        }
        self.index = Some(Box::new(index));
    }

    /// The entries in insertion order.
    pub fn iter(&self) -> impl Iterator<Item = &(Name, Value)> {
        self.entries.iter()
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl FromIterator<(Name, Value)> for AttrMap {
    fn from_iter<I: IntoIterator<Item = (Name, Value)>>(items: I) -> AttrMap {
        let mut map = AttrMap::new();
        for (name, value) in items {
            map.set(name, value);
        }
        map
    }
}
