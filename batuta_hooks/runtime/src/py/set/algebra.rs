//! Union, intersection and difference, in CPython's order of insertion and with its resizing.

use super::Set;
use super::table::{Slot, Table};
use crate::py::{Iterable, PyHash, PyResult};

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
    pub fn update(&self, other: impl Iterable<Item = T>) -> PyResult<()> {
        if let Some(other) = other.as_set() {
            return self.merge(&other);
        }
        if let Some(len) = other.dict_len() {
            self.reserve(len);
        }
        other.py_iter().try_for_each(|item| self.add(item?))
    }

    /// Grows once for so many elements, as CPython does for a dict's keys.
    fn reserve(&self, len: usize) {
        let mut table = self.0.borrow_mut();
        if (table.fill + len) * 5 >= table.mask() * 3 {
            let wanted = (table.used + len) * 2;
            table.resize(wanted);
        }
    }

    /// `self | other`, `self.union(other)`
    pub fn union(&self, other: impl Iterable<Item = T>) -> PyResult<Set<T>> {
        let joined = self.copy()?;
        if !other.as_set().is_some_and(|other| self.is(&other)) {
            joined.update(other)?;
        }
        Ok(joined)
    }

    /// `self & other`, `self.intersection(other)`
    pub fn intersection(&self, other: impl Iterable<Item = T>) -> PyResult<Set<T>> {
        let common = Set::new();
        let Some(other) = other.as_set() else {
            for key in other.py_iter() {
                let key = key?;
                let hash = key.py_hash()?;
                if self.contains_hashed(hash, &key)? {
                    common.add_hashed(hash, key)?;
                }
            }
            return Ok(common);
        };
        if self.is(&other) {
            return self.copy();
        }
        // The smaller one is walked.
        let (whole, walked) = if other.len() > self.len() {
            (&other, self)
        } else {
            (self, &other)
        };
        for (hash, key) in walked.pairs() {
            if whole.contains_hashed(hash, &key)? {
                common.add_hashed(hash, key)?;
            }
        }
        Ok(common)
    }

    /// `self &= other`, `self.intersection_update(other)`
    pub fn intersection_update(&self, other: impl Iterable<Item = T>) -> PyResult<()> {
        let common = self.intersection(other)?;
        self.0.borrow_mut().swap_bodies(&mut common.0.borrow_mut());
        Ok(())
    }

    /// `self - other`, `self.difference(other)`
    pub fn difference(&self, other: impl Iterable<Item = T>) -> PyResult<Set<T>> {
        let other_set = other.as_set();
        let size = other_set
            .as_ref()
            .map(Set::len)
            .or_else(|| other.dict_len());
        // Few to take away, or an iterable that can only be walked: copy, then discard.
        if size.is_none_or(|size| self.len() >> 2 > size) {
            let rest = self.copy()?;
            rest.difference_update(other)?;
            return Ok(rest);
        }
        let rest = Set::new();
        for (hash, key) in self.pairs() {
            let there = match &other_set {
                Some(other) => other.contains_hashed(hash, &key)?,
                None => other.dict_contains(&key)?,
            };
            if !there {
                rest.add_hashed(hash, key)?;
            }
        }
        Ok(rest)
    }

    /// `self -= other`, `self.difference_update(other)`
    pub fn difference_update(&self, other: impl Iterable<Item = T>) -> PyResult<()> {
        if let Some(other) = other.as_set() {
            if self.is(&other) {
                self.clear();
                return Ok(());
            }
            let doomed = if other.len() >> 3 > self.len() {
                self.intersection(&other)?
            } else {
                other
            };
            for (hash, key) in doomed.pairs() {
                self.discard_hashed(hash, &key)?;
            }
        } else {
            for key in other.py_iter() {
                self.discard(&key?)?;
            }
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
    pub fn symmetric_difference_update(&self, other: impl Iterable<Item = T>) -> PyResult<()> {
        let other = match other.as_set() {
            Some(other) if self.is(&other) => {
                self.clear();
                return Ok(());
            }
            Some(other) => other.pairs(),
            None if other.dict_len().is_some() => {
                let hashed = |key: PyResult<T>| key.and_then(|key| Ok((key.py_hash()?, key)));
                other.py_iter().map(hashed).collect::<PyResult<_>>()?
            }
            None => Set::try_from_items(other.py_iter())?.pairs(),
        };
        for (hash, key) in other {
            if !self.discard_hashed(hash, &key)? {
                self.add_hashed(hash, key)?;
            }
        }
        Ok(())
    }

    /// `self ^ other`, `self.symmetric_difference(other)`
    pub fn symmetric_difference(&self, other: impl Iterable<Item = T>) -> PyResult<Set<T>> {
        let result = Set::new();
        result.update(other)?;
        result.symmetric_difference_update(self)?;
        Ok(result)
    }

    /// The other operand of a comparison as a set.
    fn other_set(other: impl Iterable<Item = T>) -> PyResult<Set<T>> {
        match other.as_set() {
            Some(set) => Ok(set),
            None => Set::try_from_items(other.py_iter()),
        }
    }

    /// `self <= other`, `self.issubset(other)`
    pub fn issubset(&self, other: impl Iterable<Item = T>) -> PyResult<bool> {
        let other = Set::other_set(other)?;
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
    pub fn issuperset(&self, other: impl Iterable<Item = T>) -> PyResult<bool> {
        match other.as_set() {
            Some(other) => other.issubset(self),
            None => {
                for key in other.py_iter() {
                    if !self.contains(&key?)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
        }
    }

    /// `self.isdisjoint(other)`
    pub fn isdisjoint(&self, other: impl Iterable<Item = T>) -> PyResult<bool> {
        let Some(other) = other.as_set() else {
            for key in other.py_iter() {
                if self.contains(&key?)? {
                    return Ok(false);
                }
            }
            return Ok(true);
        };
        let (whole, walked) = if other.len() > self.len() {
            (&other, self)
        } else {
            (self, &other)
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
