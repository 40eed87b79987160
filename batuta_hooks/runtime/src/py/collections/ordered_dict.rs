//! [`OrderedDict`]: `collections.OrderedDict`.

use crate::py::dict::key_error;
use crate::py::scalars::unorderable;
use crate::py::traits::{CmpOp, PyOrd};
use crate::py::{Dict, Iterable, PyEq, PyErr, PyHash, PyRepr, PyResult, Truth};
use std::borrow::Cow;
use std::ops::Deref;

/// A dict whose order counts in `==` and can be rearranged; clones are the same dict.
#[derive(Debug)]
pub struct OrderedDict<K, V>(Dict<K, V>);

impl<K, V> Clone for OrderedDict<K, V> {
    fn clone(&self) -> OrderedDict<K, V> {
        OrderedDict(self.0.clone())
    }
}

impl<K, V> Default for OrderedDict<K, V> {
    fn default() -> OrderedDict<K, V> {
        OrderedDict(Dict::new())
    }
}

impl<K, V> Deref for OrderedDict<K, V> {
    type Target = Dict<K, V>;
    fn deref(&self) -> &Dict<K, V> {
        &self.0
    }
}

impl<K, V> From<Dict<K, V>> for OrderedDict<K, V> {
    fn from(dict: Dict<K, V>) -> OrderedDict<K, V> {
        OrderedDict(dict)
    }
}

impl<K: Clone + PyHash + PyRepr, V: Clone> OrderedDict<K, V> {
    /// `OrderedDict(pairs)`
    pub fn new(pairs: impl Iterable<Item = (K, V)>) -> PyResult<OrderedDict<K, V>> {
        Dict::try_from_pairs(pairs.py_iter()).map(OrderedDict)
    }

    /// `self.move_to_end(key, last=last)`
    pub fn move_to_end(&self, key: &K, last: bool) -> PyResult<()> {
        if !self.0.move_key(key, last)? {
            return Err(key_error(key));
        }
        Ok(())
    }

    /// `self.popitem(last=last)`
    pub fn popitem(&self, last: bool) -> PyResult<(K, V)> {
        let key = if last {
            self.0.reversed().next()
        } else {
            self.0.iter().next()
        };
        match key.transpose()? {
            Some(key) => {
                let value = self.0.pop(&key)?;
                Ok((key, value))
            }
            None => Err(PyErr::new("KeyError", "dictionary is empty")),
        }
    }

    /// `dict(self)`
    pub fn to_dict(&self) -> Dict<K, V> {
        Dict::copy(self)
    }

    /// `self.copy()`
    pub fn copy(&self) -> OrderedDict<K, V> {
        OrderedDict(self.0.copy())
    }
}

impl<K: Clone + PyHash, V: Clone> Iterable for &OrderedDict<K, V> {
    type Item = K;
    type Iter = crate::py::dict::DictIter<K, V, K>;
    fn py_iter(self) -> Self::Iter {
        self.0.iter()
    }
    fn dict_len(&self) -> Option<usize> {
        Some(self.len())
    }
    fn dict_contains(&self, key: &K) -> PyResult<bool> {
        self.contains(key)
    }
}

impl<K: Clone + PyHash, V: Clone + PyEq> PyEq for OrderedDict<K, V> {
    fn py_eq(&self, other: &OrderedDict<K, V>) -> PyResult<bool> {
        if !self.0.py_eq(&other.0)? {
            return Ok(false);
        }
        for (a, b) in self.0.to_keys().iter().zip(other.0.to_keys()) {
            if !a.py_same(&b)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
    fn py_same(&self, other: &OrderedDict<K, V>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

/// Has no order.
impl<K: Clone + PyHash, V: Clone + PyEq> PyOrd for OrderedDict<K, V> {
    fn py_cmp(&self, _: &Self, op: CmpOp) -> PyResult<bool> {
        Err(unorderable(
            op,
            "collections.OrderedDict",
            "collections.OrderedDict",
        ))
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        "collections.OrderedDict".into()
    }
}

impl<K: Clone + PyRepr, V: Clone + PyRepr> PyRepr for OrderedDict<K, V> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let Some(_inside) = crate::py::recursion::repr_enter(self.id())? else {
            out.push_str("...");
            return Ok(());
        };
        out.push_str("OrderedDict(");
        if !self.is_empty() {
            out.push('[');
            for (at, pair) in self.0.items().iter().enumerate() {
                if at > 0 {
                    out.push_str(", ");
                }
                pair?.repr_into(out)?;
            }
            out.push(']');
        }
        out.push(')');
        Ok(())
    }
}

impl<K, V> Truth for OrderedDict<K, V> {
    fn truth(&self) -> PyResult<bool> {
        self.0.truth()
    }
}
