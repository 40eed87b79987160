//! Union, intersection and difference, in CPython's order of insertion and with its resizing.

use super::table::{Slot, Table};
use super::{AnySet, Set};
use crate::py::{PyHash, PyResult};

impl<T: Clone + PyHash> Set<T> {
    /// `self.copy()`
    pub fn copy(&self) -> PyResult<Set<T>> {
        let copy = Set::new();
        copy.merge(self)?;
        Ok(copy)
    }

    /// Adds all of another set, growing once beforehand.
    fn merge(&self, other: &Set<T>) -> PyResult<()> {
        if self.is(other) || other.is_empty() {
            return Ok(());
        }
        let clean = {
            let (mut table, other) = (self.0.borrow_mut(), other.0.borrow());
            if (table.fill + other.used) * 5 >= table.mask() * 3 {
                let wanted = (table.used + other.used) * 2;
                table.resize(wanted);
            }
            table.fill == 0 && fill_clean(&mut table, &other)
        };
        if !clean {
            for (hash, key) in other.pairs() {
                self.add_hashed(hash, key)?;
            }
        }
        Ok(())
    }

    /// `self |= other`, `self.update(other)`
    pub fn update(&self, other: &impl AnySet<T>) -> PyResult<()> {
        self.merge(other.body())
    }

    /// `self.update(items)` of an iterable that is no set.
    pub fn update_items(&self, items: impl IntoIterator<Item = T>) -> PyResult<()> {
        items.into_iter().try_for_each(|item| self.add(item))
    }

    /// `self | other`, `self.union(other)`
    pub fn union(&self, other: &impl AnySet<T>) -> PyResult<Set<T>> {
        let joined = self.copy()?;
        if !self.is(other.body()) {
            joined.merge(other.body())?;
        }
        Ok(joined)
    }

    /// `self.union(items)` of an iterable that is no set.
    pub fn union_items(&self, items: impl IntoIterator<Item = T>) -> PyResult<Set<T>> {
        let joined = self.copy()?;
        joined.update_items(items)?;
        Ok(joined)
    }

    /// `self & other`, `self.intersection(other)`
    pub fn intersection(&self, other: &impl AnySet<T>) -> PyResult<Set<T>> {
        let other = other.body();
        if self.is(other) {
            return self.copy();
        }
        // The smaller one is walked.
        let (whole, walked) = if other.len() > self.len() {
            (other, self)
        } else {
            (self, other)
        };
        let common = Set::new();
        for (hash, key) in walked.pairs() {
            if whole.contains_hashed(hash, &key)? {
                common.add_hashed(hash, key)?;
            }
        }
        Ok(common)
    }

    /// `self.intersection(items)` of an iterable that is no set.
    pub fn intersection_items(&self, items: impl IntoIterator<Item = T>) -> PyResult<Set<T>> {
        let common = Set::new();
        for key in items {
            let hash = key.py_hash()?;
            if self.contains_hashed(hash, &key)? {
                common.add_hashed(hash, key)?;
            }
        }
        Ok(common)
    }

    /// `self &= other`, `self.intersection_update(other)`
    pub fn intersection_update(&self, other: &impl AnySet<T>) -> PyResult<()> {
        let common = self.intersection(other)?;
        self.swap_bodies(&common);
        Ok(())
    }

    fn swap_bodies(&self, other: &Set<T>) {
        self.0.borrow_mut().swap_bodies(&mut other.0.borrow_mut());
    }

    /// `self - other`, `self.difference(other)`
    pub fn difference(&self, other: &impl AnySet<T>) -> PyResult<Set<T>> {
        let other = other.body();
        if self.len() >> 2 > other.len() {
            let rest = self.copy()?;
            rest.difference_update(other)?;
            return Ok(rest);
        }
        let rest = Set::new();
        for (hash, key) in self.pairs() {
            if !other.contains_hashed(hash, &key)? {
                rest.add_hashed(hash, key)?;
            }
        }
        Ok(rest)
    }

    /// `self.difference(items)` of an iterable that is no set.
    pub fn difference_items(&self, items: impl IntoIterator<Item = T>) -> PyResult<Set<T>> {
        let rest = self.copy()?;
        rest.difference_update_items(items)?;
        Ok(rest)
    }

    /// `self -= other`, `self.difference_update(other)`
    pub fn difference_update(&self, other: &impl AnySet<T>) -> PyResult<()> {
        let other = other.body();
        if self.is(other) {
            self.clear();
            return Ok(());
        }
        let doomed = if other.len() >> 3 > self.len() {
            self.intersection(other)?
        } else {
            other.clone()
        };
        for (hash, key) in doomed.pairs() {
            self.discard_hashed(hash, &key)?;
        }
        self.shed_dummies();
        Ok(())
    }

    /// `self.difference_update(items)` of an iterable that is no set.
    pub fn difference_update_items(&self, items: impl IntoIterator<Item = T>) -> PyResult<()> {
        for key in items {
            self.discard(&key)?;
        }
        self.shed_dummies();
        Ok(())
    }

    /// Resizes when more than a quarter of the slots are dummies.
    fn shed_dummies(&self) {
        let mut table = self.0.borrow_mut();
        if table.fill - table.used > table.mask() / 4 {
            table.resize_for_growth();
        }
    }

    /// `self ^= other`, `self.symmetric_difference_update(other)`
    pub fn symmetric_difference_update(&self, other: &impl AnySet<T>) -> PyResult<()> {
        let other = other.body();
        if self.is(other) {
            self.clear();
            return Ok(());
        }
        for (hash, key) in other.pairs() {
            if !self.discard_hashed(hash, &key)? {
                self.add_hashed(hash, key)?;
            }
        }
        Ok(())
    }

    /// `self ^ other`, `self.symmetric_difference(other)`
    pub fn symmetric_difference(&self, other: &impl AnySet<T>) -> PyResult<Set<T>> {
        let result = other.body().copy()?;
        result.symmetric_difference_update(self)?;
        Ok(result)
    }

    /// `self <= other`, `self.issubset(other)`
    pub fn issubset(&self, other: &impl AnySet<T>) -> PyResult<bool> {
        let other = other.body();
        if self.len() > other.len() {
            return Ok(false);
        }
        for (hash, key) in self.pairs() {
            if !other.contains_hashed(hash, &key)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `self >= other`, `self.issuperset(other)`
    pub fn issuperset(&self, other: &impl AnySet<T>) -> PyResult<bool> {
        other.body().issubset(self)
    }

    /// `self.isdisjoint(other)`
    pub fn isdisjoint(&self, other: &impl AnySet<T>) -> PyResult<bool> {
        let other = other.body();
        let (whole, walked) = if other.len() > self.len() {
            (other, self)
        } else {
            (self, other)
        };
        for (hash, key) in walked.pairs() {
            if whole.contains_hashed(hash, &key)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Fills an empty table from another without comparing: slot for slot when they are alike, else key by key.
fn fill_clean<T: Clone>(table: &mut Table<T>, other: &Table<T>) -> bool {
    if table.mask() == other.mask() && other.fill == other.used {
        table.slots.clone_from(&other.slots);
    } else {
        for slot in &other.slots {
            if let Slot::Full(hash, key) = slot {
                table.insert_clean(*hash, key.clone());
            }
        }
    }
    table.fill = other.used;
    table.used = other.used;
    table.version += 1;
    true
}
