//! Equality, text and truth of dicts.

use super::Dict;
use crate::py::error::type_error;
use crate::py::scalars::unorderable;
use crate::py::traits::{CmpOp, PyOrd};
use crate::py::{PyEq, PyHash, PyRepr, PyResult, Truth, recursion};
use std::borrow::Cow;

impl<K: Clone + PyHash, V: Clone + PyEq> PyEq for Dict<K, V> {
    fn py_eq(&self, other: &Dict<K, V>) -> PyResult<bool> {
        if self.len() != other.len() {
            return Ok(false);
        }
        let _depth = recursion::nested(" in comparison")?;
        for (key, value) in self.to_pairs() {
            match other.get(&key)? {
                Some(found) if value.py_same(&found)? => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    fn py_same(&self, other: &Dict<K, V>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

/// Has no order.
impl<K: Clone + PyHash, V: Clone + PyEq> PyOrd for Dict<K, V> {
    fn py_cmp(&self, _: &Self, op: CmpOp) -> PyResult<bool> {
        Err(unorderable(op, "dict", "dict"))
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        "dict".into()
    }
}

impl<K: Clone + PyHash, V: Clone + PyEq> PyHash for Dict<K, V> {
    fn py_hash(&self) -> PyResult<i64> {
        Err(type_error("unhashable type: 'dict'"))
    }
}

impl<K: Clone + PyRepr, V: Clone + PyRepr> PyRepr for Dict<K, V> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let Some(_inside) = recursion::repr_enter(self.id())? else {
            out.push_str("{...}");
            return Ok(());
        };
        out.push('{');
        for (at, pair) in self.items().iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            let (key, value) = pair?;
            key.repr_into(out)?;
            out.push_str(": ");
            value.repr_into(out)?;
        }
        out.push('}');
        Ok(())
    }
}

impl<K, V> Truth for Dict<K, V> {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}
