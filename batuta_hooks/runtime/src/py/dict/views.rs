//! `keys`, `values`, `items`: live views, and iteration that notices a change of size.

use super::{Dict, table::Entry};
use crate::py::error::runtime_error;
use crate::py::{PyEq, PyHash, PyRepr, PyResult, recursion};

/// Iterates over a dict; `RuntimeError` when its size changes meanwhile.
pub struct DictIter<K, V, T> {
    dict: Option<Dict<K, V>>,
    len: usize,
    next: usize,
    pick: fn(&Entry<K, V>) -> T,
    backwards: bool,
}

impl<K, V, T> Iterator for DictIter<K, V, T> {
    type Item = PyResult<T>;

    #[inline]
    fn next(&mut self) -> Option<PyResult<T>> {
        let dict = self.dict.as_ref()?;
        let table = dict.0.borrow();
        if table.len() != self.len {
            drop(table);
            // As in CPython the iterator stays broken.
            self.len = usize::MAX;
            return Some(Err(runtime_error(
                "dictionary changed size during iteration",
            )));
        }
        loop {
            let at = if self.backwards {
                self.next.checked_sub(1)
            } else {
                Some(self.next)
            };
            let Some(entry) = at.and_then(|at| table.entries.get(at)) else {
                break;
            };
            self.next = if self.backwards {
                self.next - 1
            } else {
                self.next + 1
            };
            if let Some(entry) = entry {
                return Some(Ok((self.pick)(entry)));
            }
        }
        drop(table);
        self.dict = None;
        None
    }
}

macro_rules! view {
    ($name:ident $item:ty, $text:literal, $pick:expr, $what:literal) => {
        #[doc = concat!("`dict.", $what, "()`: a live view.")]
        #[derive(Debug)]
        pub struct $name<K, V>(Dict<K, V>);

        impl<K, V> Clone for $name<K, V> {
            fn clone(&self) -> $name<K, V> {
                $name(self.0.clone())
            }
        }

        impl<K: Clone, V: Clone> $name<K, V> {
            /// `len(self)`
            pub fn len(&self) -> usize {
                self.0.len()
            }

            /// Whether the dict is empty.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// The dict that is viewed.
            pub fn dict(&self) -> &Dict<K, V> {
                &self.0
            }

            /// `iter(self)`
            #[inline]
            pub fn iter(&self) -> DictIter<K, V, $item> {
                DictIter {
                    len: self.0.len(),
                    dict: Some(self.0.clone()),
                    next: self.0.0.borrow().first,
                    pick: $pick,
                    backwards: false,
                }
            }

            /// `reversed(self)`
            pub fn reversed(&self) -> DictIter<K, V, $item> {
                let next = self.0.0.borrow().entries.len();
                DictIter {
                    len: self.0.len(),
                    dict: Some(self.0.clone()),
                    next,
                    pick: $pick,
                    backwards: true,
                }
            }
        }

        impl<K: Clone, V: Clone> IntoIterator for &$name<K, V> {
            type Item = PyResult<$item>;
            type IntoIter = DictIter<K, V, $item>;
            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }

        impl<K: Clone + PyRepr, V: Clone + PyRepr> PyRepr for $name<K, V> {
            fn repr_into(&self, out: &mut String) -> PyResult<()> {
                let Some(_inside) = recursion::repr_enter(self.0.id() ^ 1)? else {
                    out.push_str("...");
                    return Ok(());
                };
                out.push_str(concat!($text, "(["));
                for (at, item) in self.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    item?.repr_into(out)?;
                }
                out.push_str("])");
                Ok(())
            }
        }
    };
}
view!(DictKeys K, "dict_keys", |entry| entry.key.clone(), "keys");
view!(DictValues V, "dict_values", |entry| entry.value.clone(), "values");
view!(
    DictItems(K, V),
    "dict_items",
    |entry| (entry.key.clone(), entry.value.clone()),
    "items"
);

impl<K: Clone + PyHash, V: Clone> DictKeys<K, V> {
    /// `key in self`
    pub fn contains(&self, key: &K) -> PyResult<bool> {
        self.0.contains(key)
    }
}

impl<K: Clone + PyHash, V: Clone + PyEq> DictItems<K, V> {
    /// `pair in self`
    pub fn contains(&self, pair: &(K, V)) -> PyResult<bool> {
        self.0
            .get(&pair.0)?
            .map_or(Ok(false), |value| value.py_same(&pair.1))
    }
}

impl<K: Clone + PyHash, V: Clone + PyEq> DictValues<K, V> {
    /// `value in self`
    pub fn contains(&self, value: &V) -> PyResult<bool> {
        for item in self {
            if item?.py_same(value)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl<K: Clone, V: Clone> Dict<K, V> {
    /// `self.keys()`
    pub fn keys(&self) -> DictKeys<K, V> {
        DictKeys(self.clone())
    }

    /// `self.values()`
    pub fn values(&self) -> DictValues<K, V> {
        DictValues(self.clone())
    }

    /// `self.items()`
    pub fn items(&self) -> DictItems<K, V> {
        DictItems(self.clone())
    }

    /// `iter(self)`: over the keys.
    #[inline]
    pub fn iter(&self) -> DictIter<K, V, K> {
        DictKeys(self.clone()).iter()
    }

    /// `reversed(self)`
    pub fn reversed(&self) -> DictIter<K, V, K> {
        DictKeys(self.clone()).reversed()
    }
}

impl<K: Clone, V: Clone> IntoIterator for &Dict<K, V> {
    type Item = PyResult<K>;
    type IntoIter = DictIter<K, V, K>;
    fn into_iter(self) -> DictIter<K, V, K> {
        self.iter()
    }
}
