//! Equality, order, text and truth of lists.

use super::List;
use crate::py::error::type_error;
use crate::py::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, recursion};
use std::borrow::Cow;

impl<T: Clone + PyEq> PyEq for List<T> {
    fn py_eq(&self, other: &List<T>) -> PyResult<bool> {
        if self.len() != other.len() {
            return Ok(false);
        }
        let _depth = recursion::nested(" in comparison")?;
        let mut at = 0;
        while let (Some(a), Some(b)) = (self.at(at), other.at(at)) {
            if !a.py_same(&b)? {
                return Ok(false);
            }
            at += 1;
        }
        Ok(self.len() == other.len())
    }

    fn py_same(&self, other: &List<T>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

impl<T: Clone + PyOrd> PyOrd for List<T> {
    fn py_type_name(&self) -> Cow<'static, str> {
        "list".into()
    }

    fn py_cmp(&self, other: &List<T>, op: CmpOp) -> PyResult<bool> {
        let _depth = recursion::nested(" in comparison")?;
        let mut at = 0;
        while let (Some(a), Some(b)) = (self.at(at), other.at(at)) {
            if !a.py_same(&b)? {
                return a.py_cmp(&b, op);
            }
            at += 1;
        }
        Ok(op.holds(Some(self.len().cmp(&other.len()))))
    }
}

impl<T: Clone + PyEq> PyHash for List<T> {
    fn py_hash(&self) -> PyResult<i64> {
        Err(type_error("unhashable type: 'list'"))
    }
}

impl<T: Clone + PyRepr> PyRepr for List<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let Some(_inside) = recursion::repr_enter(self.id())? else {
            out.push_str("[...]");
            return Ok(());
        };
        out.push('[');
        for (at, item) in self.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            item.repr_into(out)?;
        }
        out.push(']');
        Ok(())
    }
}

impl<T> Truth for List<T> {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}
