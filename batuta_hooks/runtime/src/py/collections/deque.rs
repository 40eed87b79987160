//! [`Deque`]: `collections.deque`.

use crate::py::error::{index_error, runtime_error, value_error};
use crate::py::list::offset;
use crate::py::{CmpOp, Iterable, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, error, recursion};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// A double-ended queue, perhaps of bounded length; clones are the same deque.
#[derive(Debug)]
pub struct Deque<T>(Rc<RefCell<Body<T>>>);

#[derive(Debug)]
struct Body<T> {
    items: VecDeque<T>,
    maxlen: Option<usize>,
    /// Counts what changes the positions, which iteration notices.
    version: u64,
}

impl<T> Clone for Deque<T> {
    fn clone(&self) -> Deque<T> {
        Deque(Rc::clone(&self.0))
    }
}

impl<T> Default for Deque<T> {
    fn default() -> Deque<T> {
        Deque::from_items(VecDeque::new(), None)
    }
}

impl<T> Deque<T> {
    fn from_items(items: VecDeque<T>, maxlen: Option<usize>) -> Deque<T> {
        Deque(Rc::new(RefCell::new(Body {
            items,
            maxlen,
            version: 0,
        })))
    }

    /// `deque(items)`
    pub fn new(items: impl Iterable<Item = T>) -> PyResult<Deque<T>> {
        Deque::bounded(items, None)
    }

    /// `deque(items, maxlen)`
    pub fn bounded(items: impl Iterable<Item = T>, maxlen: Option<i64>) -> PyResult<Deque<T>> {
        let maxlen = match maxlen {
            Some(maxlen) if maxlen < 0 => return Err(value_error("maxlen must be non-negative")),
            maxlen => maxlen.map(|maxlen| maxlen as usize),
        };
        let deque = Deque::from_items(VecDeque::new(), maxlen);
        deque.extend(items)?;
        Ok(deque)
    }

    /// `deque(maxlen=maxlen)`
    pub fn empty(maxlen: Option<i64>) -> PyResult<Deque<T>> {
        Deque::bounded(std::iter::empty(), maxlen)
    }

    /// `len(self)`
    #[inline]
    pub fn len(&self) -> usize {
        self.0.borrow().items.len()
    }

    /// Whether it is empty.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `self.maxlen`
    pub fn maxlen(&self) -> Option<i64> {
        self.0.borrow().maxlen.map(|maxlen| maxlen as i64)
    }

    /// `self is other`
    pub fn is(&self, other: &Deque<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }

    /// Changes the positions; what falls out is dropped after the borrow.
    #[inline]
    fn change<R>(&self, change: impl FnOnce(&mut Body<T>) -> R) -> R {
        let mut body = self.0.borrow_mut();
        body.version += 1;
        change(&mut body)
    }

    /// `self.append(value)`
    #[inline]
    pub fn append(&self, value: T) {
        let fallen = self.change(|body| {
            body.items.push_back(value);
            if body.maxlen.is_some_and(|maxlen| body.items.len() > maxlen) {
                body.items.pop_front()
            } else {
                None
            }
        });
        drop(fallen);
    }

    /// `self.appendleft(value)`
    #[inline]
    pub fn appendleft(&self, value: T) {
        let fallen = self.change(|body| {
            body.items.push_front(value);
            if body.maxlen.is_some_and(|maxlen| body.items.len() > maxlen) {
                body.items.pop_back()
            } else {
                None
            }
        });
        drop(fallen);
    }

    /// `self.extend(items)`
    pub fn extend(&self, items: impl Iterable<Item = T>) -> PyResult<()> {
        items
            .py_iter()
            .try_for_each(|item| item.map(|item| self.append(item)))
    }

    /// `self.extendleft(items)`
    pub fn extendleft(&self, items: impl Iterable<Item = T>) -> PyResult<()> {
        items
            .py_iter()
            .try_for_each(|item| item.map(|item| self.appendleft(item)))
    }

    /// `self.pop()`
    #[inline]
    pub fn pop(&self) -> PyResult<T> {
        self.change(|body| body.items.pop_back())
            .ok_or_else(|| index_error("pop from an empty deque"))
    }

    /// `self.popleft()`
    #[inline]
    pub fn popleft(&self) -> PyResult<T> {
        self.change(|body| body.items.pop_front())
            .ok_or_else(|| index_error("pop from an empty deque"))
    }

    /// `self.clear()`
    pub fn clear(&self) {
        let old = self.change(|body| std::mem::take(&mut body.items));
        drop(old);
    }

    /// `self.reverse()`
    pub fn reverse(&self) {
        self.change(|body| body.items.make_contiguous().reverse());
    }

    /// `self.rotate(steps)`: to the right, to the left when negative.
    pub fn rotate(&self, steps: i64) {
        self.change(|body| {
            let len = body.items.len() as i64;
            if len > 0 {
                body.items.rotate_right(steps.rem_euclid(len) as usize);
            }
        });
    }

    /// `self.insert(index, value)`
    pub fn insert(&self, index: i64, value: T) -> PyResult<()> {
        let mut body = self.0.borrow_mut();
        let len = body.items.len();
        if body.maxlen.is_some_and(|maxlen| len >= maxlen) {
            return Err(index_error("deque already at its maximum size"));
        }
        let at = if index < 0 {
            index.saturating_add(len as i64).max(0)
        } else {
            index.min(len as i64)
        };
        body.version += 1;
        body.items.insert(at as usize, value);
        Ok(())
    }

    /// `self[index] = value`
    pub fn set(&self, index: i64, value: T) -> PyResult<()> {
        let mut body = self.0.borrow_mut();
        let Some(at) = offset(index, body.items.len()) else {
            return Err(index_error("deque index out of range"));
        };
        let old = std::mem::replace(&mut body.items[at], value);
        drop(body);
        drop(old);
        Ok(())
    }

    /// `del self[index]`
    pub fn del(&self, index: i64) -> PyResult<()> {
        let mut body = self.0.borrow_mut();
        let Some(at) = offset(index, body.items.len()) else {
            return Err(index_error("deque index out of range"));
        };
        body.version += 1;
        let old = body.items.remove(at);
        drop(body);
        drop(old);
        Ok(())
    }
}

impl<T: Clone> Deque<T> {
    /// `self[index]`
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<T> {
        let body = self.0.borrow();
        match offset(index, body.items.len()) {
            Some(at) => Ok(body.items[at].clone()),
            None => Err(index_error("deque index out of range")),
        }
    }

    /// The elements as they are now.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.borrow().items.iter().cloned().collect()
    }

    /// `self.copy()`
    pub fn copy(&self) -> Deque<T> {
        let body = self.0.borrow();
        Deque::from_items(body.items.clone(), body.maxlen)
    }

    /// `iter(self)`
    pub fn iter(&self) -> DequeIter<T> {
        DequeIter {
            version: self.0.borrow().version,
            deque: self.clone(),
            next: 0,
            left: self.len(),
            backwards: false,
        }
    }

    /// `reversed(self)`
    pub fn reversed(&self) -> DequeIter<T> {
        DequeIter {
            backwards: true,
            ..self.iter()
        }
    }
}

/// Iterates over a deque; `RuntimeError` when it is changed meanwhile.
#[derive(Debug)]
pub struct DequeIter<T> {
    deque: Deque<T>,
    version: u64,
    next: usize,
    left: usize,
    backwards: bool,
}

impl<T: Clone> Iterator for DequeIter<T> {
    type Item = PyResult<T>;

    #[inline]
    fn next(&mut self) -> Option<PyResult<T>> {
        let body = self.deque.0.borrow();
        if body.version != self.version {
            self.left = 0;
            return Some(Err(runtime_error("deque mutated during iteration")));
        }
        self.left = self.left.checked_sub(1)?;
        let at = if self.backwards { self.left } else { self.next };
        self.next += 1;
        body.items.get(at).cloned().map(Ok)
    }
}

impl<T: Clone> Iterable for &Deque<T> {
    type Item = T;
    type Iter = DequeIter<T>;
    fn py_iter(self) -> DequeIter<T> {
        self.iter()
    }
}

impl<T: Clone> IntoIterator for &Deque<T> {
    type Item = PyResult<T>;
    type IntoIter = DequeIter<T>;
    fn into_iter(self) -> DequeIter<T> {
        self.iter()
    }
}

impl<T: Clone + PyEq> Deque<T> {
    /// The position of the first equal element.
    fn position(&self, value: &T) -> PyResult<Option<usize>> {
        for (at, item) in self.iter().enumerate() {
            if item?.py_same(value)? {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    /// `value in self`
    pub fn contains(&self, value: &T) -> PyResult<bool> {
        Ok(self.position(value)?.is_some())
    }

    /// `self.count(value)`
    pub fn count(&self, value: &T) -> PyResult<i64> {
        let mut found = 0;
        for item in self {
            found += i64::from(item?.py_same(value)?);
        }
        Ok(found)
    }
}

impl<T: Clone + PyEq + PyRepr> Deque<T> {
    /// `self.remove(value)`
    pub fn remove(&self, value: &T) -> PyResult<()> {
        let at = self.index(value)?;
        self.del(at)
    }

    /// `self.index(value)`
    pub fn index(&self, value: &T) -> PyResult<i64> {
        if let Some(at) = self.position(value)? {
            return Ok(at as i64);
        }
        let mut text = String::new();
        value.repr_into(&mut text)?;
        Err(value_error(format!("{text} is not in deque")))
    }
}

impl<T: Clone + PyEq> PyEq for Deque<T> {
    fn py_eq(&self, other: &Deque<T>) -> PyResult<bool> {
        if self.len() != other.len() {
            return Ok(false);
        }
        for (a, b) in self.iter().zip(other) {
            if !a?.py_same(&b?)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
    fn py_same(&self, other: &Deque<T>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

impl<T: Clone + PyOrd> PyOrd for Deque<T> {
    fn py_type_name(&self) -> Cow<'static, str> {
        "collections.deque".into()
    }

    fn py_cmp(&self, other: &Deque<T>, op: CmpOp) -> PyResult<bool> {
        for (a, b) in self.iter().zip(other) {
            let (a, b) = (a?, b?);
            if !a.py_same(&b)? {
                return a.py_cmp(&b, op);
            }
        }
        Ok(op.holds(Some(self.len().cmp(&other.len()))))
    }
}

impl<T: Clone + PyEq> PyHash for Deque<T> {
    fn py_hash(&self) -> PyResult<i64> {
        Err(error::type_error("unhashable type: 'collections.deque'"))
    }
}

impl<T: Clone + PyRepr> PyRepr for Deque<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let Some(_inside) = recursion::repr_enter(self.id())? else {
            out.push_str("[...]");
            return Ok(());
        };
        out.push_str("deque([");
        for (at, item) in self.to_vec().iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            item.repr_into(out)?;
        }
        match self.maxlen() {
            Some(maxlen) => out.push_str(&format!("], maxlen={maxlen})")),
            None => out.push_str("])"),
        }
        Ok(())
    }
}

impl<T> Truth for Deque<T> {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.is_empty())
    }
}
