//! [`Set`] and [`FrozenSet`]: Python's sets, shared by handle, iterating in CPython's order.

mod algebra;
mod compare;
mod frozen;
mod iter;
mod table;

pub use frozen::FrozenSet;
pub use iter::SetIter;

use super::dict::key_error;
use super::{PyErr, PyHash, PyRepr, PyResult};
use std::cell::RefCell;
use std::rc::Rc;
use table::{Found, Table};

/// A mutable set; clones are the same set.
///
/// Elements are hashed and compared outside the borrow unless that runs no user code.
#[derive(Debug)]
pub struct Set<T>(Rc<RefCell<Table<T>>>);

/// What is a `set` or a `frozenset`: other operands of the operators.
pub trait AnySet<T> {
    /// The set itself, or the body of the frozen one.
    fn body(&self) -> &Set<T>;
}

impl<T> AnySet<T> for Set<T> {
    fn body(&self) -> &Set<T> {
        self
    }
}

impl<T> Clone for Set<T> {
    #[inline]
    fn clone(&self) -> Set<T> {
        Set(Rc::clone(&self.0))
    }
}

impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set::new()
    }
}

impl<T> Set<T> {
    /// `set()`
    pub fn new() -> Set<T> {
        Set(Rc::new(RefCell::new(Table::new())))
    }

    /// `len(self)`
    #[inline]
    pub fn len(&self) -> usize {
        self.0.borrow().used
    }

    /// Whether it is `set()`.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `self is other`
    pub fn is(&self, other: &Set<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }

    /// `self.clear()`
    pub fn clear(&self) {
        let old = self.0.borrow_mut().clear();
        drop(old);
    }

    /// `self.pop()`
    pub fn pop(&self) -> PyResult<T> {
        let key = self.0.borrow_mut().pop();
        key.ok_or_else(|| PyErr::new("KeyError", "pop from an empty set"))
    }
}

impl<T: Clone + PyHash> Set<T> {
    /// A set of these elements, added one by one; a set display or `set(iterable)`.
    pub fn from_items(items: impl IntoIterator<Item = T>) -> PyResult<Set<T>> {
        let set = Set::new();
        for item in items {
            set.add(item)?;
        }
        Ok(set)
    }

    /// The same of an iterator that may raise.
    pub fn try_from_items(items: impl IntoIterator<Item = PyResult<T>>) -> PyResult<Set<T>> {
        let set = Set::new();
        for item in items {
            set.add(item?)?;
        }
        Ok(set)
    }

    /// A display of three or more constants. CPython's compiler makes a frozenset of them, rebuilds it from its own
    /// iteration order, and the program copies that; so the order may differ from [`Set::from_items`].
    pub fn from_constants(items: impl IntoIterator<Item = T>) -> PyResult<Set<T>> {
        Set::from_items(Set::from_items(items)?.to_vec())?.copy()
    }

    /// Where a key is, or the slot that it would take.
    #[inline]
    fn find(&self, hash: i64, key: &T) -> PyResult<Found> {
        let mut unsure = false;
        let found = self.0.borrow().find(hash, |_, other| {
            other.try_same(key).unwrap_or_else(|| {
                unsure = true;
                false
            })
        });
        if unsure && matches!(found, Found::Missing(_)) {
            return self.find_slow(hash, key);
        }
        Ok(found)
    }

    /// Compares with user code: the candidates leave the borrow, and a change of the set starts over.
    fn find_slow(&self, hash: i64, key: &T) -> PyResult<Found> {
        'again: loop {
            let mut candidates = Vec::new();
            let (missing, version) = {
                let table = self.0.borrow();
                // The closure collects and declines, so the search visits all keys of that hash.
                let missing = table.find(hash, |at, other| {
                    candidates.push((at, other.clone()));
                    false
                });
                (missing, table.version)
            };
            for (at, candidate) in candidates {
                let same = candidate.py_same(key)?;
                if self.0.borrow().version != version {
                    continue 'again;
                }
                if same {
                    return Ok(Found::At(at));
                }
            }
            return Ok(missing);
        }
    }

    /// `self.add(value)`
    #[inline]
    pub fn add(&self, value: T) -> PyResult<()> {
        let hash = value.py_hash()?;
        self.add_hashed(hash, value)
    }

    #[inline]
    fn add_hashed(&self, hash: i64, value: T) -> PyResult<()> {
        if let Found::Missing(at) = self.find(hash, &value)? {
            self.0.borrow_mut().fill_slot(at, hash, value);
        }
        Ok(())
    }

    /// `value in self`
    #[inline]
    pub fn contains(&self, value: &T) -> PyResult<bool> {
        self.contains_hashed(value.py_hash()?, value)
    }

    #[inline]
    fn contains_hashed(&self, hash: i64, value: &T) -> PyResult<bool> {
        Ok(matches!(self.find(hash, value)?, Found::At(_)))
    }

    /// Takes a key out; whether it was there.
    fn discard_hashed(&self, hash: i64, value: &T) -> PyResult<bool> {
        let Found::At(at) = self.find(hash, value)? else {
            return Ok(false);
        };
        let old = self.0.borrow_mut().remove(at);
        Ok(old.is_some())
    }

    /// `self.discard(value)`
    pub fn discard(&self, value: &T) -> PyResult<()> {
        self.discard_hashed(value.py_hash()?, value).map(drop)
    }

    /// The elements with their hashes as they are now.
    fn pairs(&self) -> Vec<(i64, T)> {
        self.0
            .borrow()
            .iter()
            .map(|(hash, key)| (hash, key.clone()))
            .collect()
    }

    /// The elements as they are now.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.borrow().iter().map(|(_, key)| key.clone()).collect()
    }
}

impl<T: Clone + PyHash + PyRepr> Set<T> {
    /// `self.remove(value)`
    pub fn remove(&self, value: &T) -> PyResult<()> {
        if self.discard_hashed(value.py_hash()?, value)? {
            Ok(())
        } else {
            Err(key_error(value))
        }
    }
}
