//! [`DefaultDict`]: `collections.defaultdict`.

use super::Deque;
use crate::py::scalars::unorderable;
use crate::py::traits::{CmpOp, PyOrd};
use crate::py::{Dict, Iterable, List, PyEq, PyHash, PyRepr, PyResult, Set, Str, Truth};
use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

/// A dict that makes the value of a missing key; clones are the same dict.
pub struct DefaultDict<K, V> {
    dict: Dict<K, V>,
    factory: Rc<dyn Fn() -> PyResult<V>>,
    /// The factory as `repr` shows it: `<class 'int'>`.
    factory_repr: &'static str,
}

impl<K, V> Clone for DefaultDict<K, V> {
    fn clone(&self) -> DefaultDict<K, V> {
        DefaultDict {
            dict: self.dict.clone(),
            factory: Rc::clone(&self.factory),
            factory_repr: self.factory_repr,
        }
    }
}

impl<K, V> Deref for DefaultDict<K, V> {
    type Target = Dict<K, V>;
    fn deref(&self) -> &Dict<K, V> {
        &self.dict
    }
}

impl<K, V> DefaultDict<K, V> {
    /// `defaultdict(factory)`; `factory_repr` is the factory's `repr`, `<class 'list'>` for `list`.
    pub fn new(
        factory: impl Fn() -> PyResult<V> + 'static,
        factory_repr: &'static str,
    ) -> DefaultDict<K, V> {
        DefaultDict {
            dict: Dict::new(),
            factory: Rc::new(factory),
            factory_repr,
        }
    }
}

macro_rules! factories {
    ($($name:ident [$($generics:ident)*] $type:ty, $python:literal;)*) => {
        $(impl<K, $($generics),*> DefaultDict<K, $type> {
            #[doc = concat!("`defaultdict(", $python, ")`")]
            pub fn $name() -> DefaultDict<K, $type> {
                DefaultDict::new(|| Ok(Default::default()), concat!("<class '", $python, "'>"))
            }
        })*
    };
}
factories! {
    of_int [] i64, "int";
    of_float [] f64, "float";
    of_bool [] bool, "bool";
    of_str [] Str, "str";
    of_list [V] List<V>, "list";
    of_set [V] Set<V>, "set";
    of_dict [A V] Dict<A, V>, "dict";
    of_deque [V] Deque<V>, "collections.deque";
}

impl<K, V> DefaultDict<K, V> {
    /// `defaultdict(function)` of a lambda or a function of the program.
    pub fn of_function(factory: impl Fn() -> PyResult<V> + 'static) -> DefaultDict<K, V> {
        DefaultDict::new(factory, "<function <lambda>>")
    }
}

impl<K: Clone + PyHash, V: Clone> DefaultDict<K, V> {
    /// `self[key]`: a missing key is set to what the factory makes.
    #[inline]
    pub fn item(&self, key: &K) -> PyResult<V> {
        if let Some(value) = self.dict.get(key)? {
            return Ok(value);
        }
        let value = (self.factory)()?;
        self.dict.set(key.clone(), value.clone())?;
        Ok(value)
    }

    /// `self[key] = change(self[key])`, which `self[key] += 1` becomes.
    #[inline]
    pub fn update_item(&self, key: &K, change: impl FnOnce(V) -> PyResult<V>) -> PyResult<()> {
        match self.dict.get(key)? {
            Some(value) => self.dict.set(key.clone(), change(value)?),
            None => self.dict.set(key.clone(), change((self.factory)()?)?),
        }
    }

    /// `dict(self)`
    pub fn to_dict(&self) -> Dict<K, V> {
        Dict::copy(self)
    }

    /// `self.copy()`
    pub fn copy(&self) -> DefaultDict<K, V> {
        DefaultDict {
            dict: self.dict.copy(),
            factory: Rc::clone(&self.factory),
            factory_repr: self.factory_repr,
        }
    }
}

impl<K: Clone + PyHash, V: Clone> Iterable for &DefaultDict<K, V> {
    type Item = K;
    type Iter = crate::py::dict::DictIter<K, V, K>;
    fn py_iter(self) -> Self::Iter {
        self.dict.iter()
    }
    fn dict_len(&self) -> Option<usize> {
        Some(self.len())
    }
    fn dict_contains(&self, key: &K) -> PyResult<bool> {
        self.contains(key)
    }
}

impl<K: Clone + PyHash, V: Clone + PyEq> PyEq for DefaultDict<K, V> {
    fn py_eq(&self, other: &DefaultDict<K, V>) -> PyResult<bool> {
        self.dict.py_eq(&other.dict)
    }
    fn py_same(&self, other: &DefaultDict<K, V>) -> PyResult<bool> {
        self.dict.py_same(&other.dict)
    }
}

/// Has no order.
impl<K: Clone + PyHash, V: Clone + PyEq> PyOrd for DefaultDict<K, V> {
    fn py_cmp(&self, _: &Self, op: CmpOp) -> PyResult<bool> {
        Err(unorderable(
            op,
            "collections.defaultdict",
            "collections.defaultdict",
        ))
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        "collections.defaultdict".into()
    }
}

impl<K: Clone + PyRepr, V: Clone + PyRepr> PyRepr for DefaultDict<K, V> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str("defaultdict(");
        out.push_str(self.factory_repr);
        out.push_str(", ");
        self.dict.repr_into(out)?;
        out.push(')');
        Ok(())
    }
}

impl<K, V> Truth for DefaultDict<K, V> {
    fn truth(&self) -> PyResult<bool> {
        self.dict.truth()
    }
}
