//! [`Iter`]: an iterator that is a value: `it = iter(xs)`, a generator, the result of `map`.

use super::Iterable;
use crate::py::error::{stop_iteration, value_error};
use crate::py::{PyResult, Value};
use std::cell::RefCell;
use std::rc::Rc;

type Source<T> = Box<dyn Iterator<Item = PyResult<T>>>;

enum State<T> {
    Ready(Source<T>),
    Running,
    Done,
}

/// An iterator by handle; clones are the same iterator.
pub struct Iter<T>(Rc<RefCell<State<T>>>);

impl<T> Clone for Iter<T> {
    fn clone(&self) -> Iter<T> {
        Iter(Rc::clone(&self.0))
    }
}

impl<T: 'static> Iter<T> {
    /// `iter(source)`
    pub fn new(source: impl Iterable<Item = T, Iter: 'static>) -> Iter<T> {
        Iter(Rc::new(RefCell::new(State::Ready(Box::new(
            source.py_iter(),
        )))))
    }
}

impl<T> Iter<T> {
    /// One step: None when it is exhausted. The source runs outside the borrow, since it is user code.
    pub fn step(&self) -> PyResult<Option<T>> {
        let state = self.0.replace(State::Running);
        let mut source = match state {
            State::Ready(source) => source,
            State::Done => {
                self.0.replace(State::Done);
                return Ok(None);
            }
            State::Running => return Err(value_error("generator already executing")),
        };
        let item = source.next();
        let more = matches!(item, Some(Ok(_)));
        self.0.replace(if more {
            State::Ready(source)
        } else {
            State::Done
        });
        item.transpose()
    }

    /// `next(self)`
    pub fn next_item(&self) -> PyResult<T> {
        self.step()?.ok_or_else(|| stop_iteration(Value::None))
    }

    /// `next(self, default)`
    pub fn next_or(&self, default: T) -> PyResult<T> {
        Ok(self.step()?.unwrap_or(default))
    }

    /// `self is other`
    pub fn is(&self, other: &Iter<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }
}

impl<T> Iterator for Iter<T> {
    type Item = PyResult<T>;
    fn next(&mut self) -> Option<PyResult<T>> {
        self.step().transpose()
    }
}

impl<T> Iterable for &Iter<T> {
    type Item = T;
    type Iter = Iter<T>;
    fn py_iter(self) -> Iter<T> {
        self.clone()
    }
}
