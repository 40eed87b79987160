//! Equality, order by inclusion, text and truth of sets.

use super::Set;
use crate::py::error::type_error;
use crate::py::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, recursion};
use std::borrow::Cow;

impl<T: Clone + PyHash> PyEq for Set<T> {
    fn py_eq(&self, other: &Set<T>) -> PyResult<bool> {
        Ok(self.len() == other.len() && self.issubset(other)?)
    }

    fn py_same(&self, other: &Set<T>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

/// Inclusion, a partial order: `<` is a proper subset.
impl<T: Clone + PyHash> PyOrd for Set<T> {
    fn py_type_name(&self) -> Cow<'static, str> {
        "set".into()
    }

    fn py_cmp(&self, other: &Set<T>, op: CmpOp) -> PyResult<bool> {
        match op {
            CmpOp::Le => self.issubset(other),
            CmpOp::Lt => Ok(self.len() < other.len() && self.issubset(other)?),
            CmpOp::Ge => other.issubset(self),
            CmpOp::Gt => Ok(self.len() > other.len() && other.issubset(self)?),
        }
    }
}

impl<T: Clone + PyHash> PyHash for Set<T> {
    fn py_hash(&self) -> PyResult<i64> {
        Err(type_error("unhashable type: 'set'"))
    }
}

impl<T: Clone + PyHash + PyRepr> Set<T> {
    /// Appends the elements between `open` and `close`, or the empty form.
    pub(super) fn repr_as(
        &self,
        out: &mut String,
        name: &str,
        open: &str,
        close: &str,
    ) -> PyResult<()> {
        let Some(_inside) = recursion::repr_enter(self.id())? else {
            out.push_str(name);
            out.push_str("(...)");
            return Ok(());
        };
        if self.is_empty() {
            out.push_str(name);
            out.push_str("()");
            return Ok(());
        }
        out.push_str(open);
        for (at, item) in self.to_vec().iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            item.repr_into(out)?;
        }
        out.push_str(close);
        Ok(())
    }
}

impl<T: Clone + PyHash + PyRepr> PyRepr for Set<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        self.repr_as(out, "set", "{", "}")
    }
}

impl<T> Truth for Set<T> {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}
