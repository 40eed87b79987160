//! [`Dict`]: Python's dict, shared by handle, in insertion order.

mod compare;
mod table;
mod update;
mod views;

pub use views::{DictItems, DictIter, DictKeys, DictValues};

use super::error;
use super::{Native, NativeObject, PyErr, PyHash, PyRepr, PyResult, Str};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use table::Table;

/// A mutable mapping in insertion order; clones are the same dict.
///
/// Keys are hashed and compared outside the borrow unless that runs no user code.
#[derive(Debug)]
pub struct Dict<K, V>(Rc<RefCell<Table<K, V>>>);

impl<K, V> Clone for Dict<K, V> {
    #[inline]
    fn clone(&self) -> Dict<K, V> {
        Dict(Rc::clone(&self.0))
    }
}

impl<K, V> Default for Dict<K, V> {
    fn default() -> Dict<K, V> {
        Dict::new()
    }
}

/// `KeyError(key)`
#[cold]
pub fn key_error<K: PyHash + PyRepr>(key: &K) -> PyErr {
    if let Some(key) = key.key_value() {
        return error::key_error(key);
    }
    let mut text = String::new();
    match key.repr_into(&mut text) {
        Ok(()) => error::key_error(Native::value(Shown(text))),
        Err(error) => error,
    }
}

/// Stands for a key without a dynamic form in the arguments of its `KeyError`.
struct Shown(String);

impl NativeObject for Shown {
    fn type_name(&self) -> &'static str {
        "object"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        Ok(Some(Str::from(self.0.as_str())))
    }
}

impl<K, V> Dict<K, V> {
    /// `{}`
    pub fn new() -> Dict<K, V> {
        Dict(Rc::new(RefCell::new(Table::new())))
    }

    /// An empty dict with room for `capacity` keys.
    pub fn with_capacity(capacity: usize) -> Dict<K, V> {
        Dict(Rc::new(RefCell::new(Table::with_capacity(capacity))))
    }

    /// `len(self)`
    #[inline]
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether it is `{}`.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `self is other`
    pub fn is(&self, other: &Dict<K, V>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }

    /// `self.clear()`
    pub fn clear(&self) {
        let mut table = self.0.borrow_mut();
        let version = table.version + 1;
        let old = std::mem::replace(&mut *table, Table::new());
        table.version = version;
        drop(table);
        drop(old);
    }
}

impl<K: Clone + PyHash, V: Clone> Dict<K, V> {
    /// The position of a key.
    #[inline]
    fn position(&self, hash: i64, key: &K) -> PyResult<Option<usize>> {
        let mut unsure = false;
        let found = self.0.borrow().find(hash, |other| {
            other.try_same(key).unwrap_or_else(|| {
                unsure = true;
                false
            })
        });
        if unsure && found.is_none() {
            return self.position_slow(hash, key);
        }
        Ok(found)
    }

    /// Compares with user code: the candidates leave the borrow, and a change of the keys starts over.
    fn position_slow(&self, hash: i64, key: &K) -> PyResult<Option<usize>> {
        'again: loop {
            let (candidates, version) = {
                let table = self.0.borrow();
                (table.candidates(hash), table.version)
            };
            for (at, candidate) in candidates {
                let same = candidate.py_same(key)?;
                if self.0.borrow().version != version {
                    continue 'again;
                }
                if same {
                    return Ok(Some(at));
                }
            }
            return Ok(None);
        }
    }

    /// `self.get(key)`: None when it is missing.
    #[inline]
    pub fn get(&self, key: &K) -> PyResult<Option<V>> {
        let hash = key.py_hash()?;
        let at = self.position(hash, key)?;
        Ok(at.and_then(|at| self.value_at(at)))
    }

    #[inline]
    fn value_at(&self, at: usize) -> Option<V> {
        self.0
            .borrow()
            .entries
            .get(at)?
            .as_ref()
            .map(|entry| entry.value.clone())
    }

    /// `self.get(key, default)`
    #[inline]
    pub fn get_or(&self, key: &K, default: V) -> PyResult<V> {
        Ok(self.get(key)?.unwrap_or(default))
    }

    /// `key in self`
    #[inline]
    pub fn contains(&self, key: &K) -> PyResult<bool> {
        Ok(self.position(key.py_hash()?, key)?.is_some())
    }

    /// `self[key] = value`; an equal key that is there already stays.
    #[inline]
    pub fn set(&self, key: K, value: V) -> PyResult<()> {
        let hash = key.py_hash()?;
        self.set_hashed(hash, key, value)
    }

    #[inline]
    fn set_hashed(&self, hash: i64, key: K, value: V) -> PyResult<()> {
        match self.position(hash, &key)? {
            Some(at) => self.replace_at(at, value),
            None => {
                self.0.borrow_mut().push(hash, key, value);
            }
        }
        Ok(())
    }

    #[inline]
    fn replace_at(&self, at: usize, value: V) {
        let mut table = self.0.borrow_mut();
        let old = match &mut table.entries[at] {
            Some(entry) => Some(std::mem::replace(&mut entry.value, value)),
            None => None,
        };
        drop(table);
        drop(old);
    }

    /// `self[key] = change(self.get(key, default))`; `change` may use the dict.
    #[inline]
    pub fn update_or(
        &self,
        key: &K,
        default: V,
        change: impl FnOnce(V) -> PyResult<V>,
    ) -> PyResult<()> {
        let hash = key.py_hash()?;
        let at = self.position(hash, key)?;
        let version = self.0.borrow().version;
        let value = change(at.and_then(|at| self.value_at(at)).unwrap_or(default))?;
        if self.0.borrow().version != version {
            return self.set_hashed(hash, key.clone(), value);
        }
        match at {
            Some(at) => self.replace_at(at, value),
            None => {
                self.0.borrow_mut().push(hash, key.clone(), value);
            }
        }
        Ok(())
    }

    /// `self[key] = change(self[key])`; `change` may use the dict.
    #[inline]
    pub fn update_item(&self, key: &K, change: impl FnOnce(V) -> PyResult<V>) -> PyResult<()>
    where
        K: PyRepr,
    {
        let hash = key.py_hash()?;
        let Some((at, value)) = self
            .position(hash, key)?
            .and_then(|at| Some((at, self.value_at(at)?)))
        else {
            return Err(key_error(key));
        };
        let version = self.0.borrow().version;
        let value = change(value)?;
        if self.0.borrow().version != version {
            return self.set_hashed(hash, key.clone(), value);
        }
        self.replace_at(at, value);
        Ok(())
    }

    /// `self.setdefault(key, default)`
    pub fn setdefault(&self, key: K, default: V) -> PyResult<V> {
        let hash = key.py_hash()?;
        if let Some(value) = self.position(hash, &key)?.and_then(|at| self.value_at(at)) {
            return Ok(value);
        }
        self.0.borrow_mut().push(hash, key, default.clone());
        Ok(default)
    }

    /// Takes a key out; None when it is missing.
    pub fn take(&self, key: &K) -> PyResult<Option<V>> {
        let Some(at) = self.position(key.py_hash()?, key)? else {
            return Ok(None);
        };
        let removed = self.0.borrow_mut().remove(at);
        Ok(removed.map(|entry| entry.value))
    }

    /// `self.pop(key, default)`
    pub fn pop_or(&self, key: &K, default: V) -> PyResult<V> {
        Ok(self.take(key)?.unwrap_or(default))
    }

    /// Moves a key to one end; whether it was there.
    pub(crate) fn move_key(&self, key: &K, last: bool) -> PyResult<bool> {
        let at = self.position(key.py_hash()?, key)?;
        if let Some(at) = at {
            self.0.borrow_mut().move_to_end(at, last);
        }
        Ok(at.is_some())
    }

    /// `self.popitem()`
    pub fn popitem(&self) -> PyResult<(K, V)> {
        let removed = {
            let mut table = self.0.borrow_mut();
            let last = table.entries.len().checked_sub(1);
            last.and_then(|last| table.remove(last))
        };
        match removed {
            Some(entry) => Ok((entry.key, entry.value)),
            None => Err(PyErr::new("KeyError", "popitem(): dictionary is empty")),
        }
    }
}

impl<K: Clone + PyHash + PyRepr, V: Clone> Dict<K, V> {
    /// `self[key]`
    #[inline]
    pub fn item(&self, key: &K) -> PyResult<V> {
        match self.get(key)? {
            Some(value) => Ok(value),
            None => Err(key_error(key)),
        }
    }

    /// `del self[key]`
    pub fn del(&self, key: &K) -> PyResult<()> {
        self.take(key)?.map(drop).ok_or_else(|| key_error(key))
    }

    /// `self.pop(key)`
    pub fn pop(&self, key: &K) -> PyResult<V> {
        self.take(key)?.ok_or_else(|| key_error(key))
    }
}
