//! What an estimator learned.

use std::cell::RefCell;
use std::rc::Rc;

use crate::py::PyResult;

use super::validation::not_fitted;

/// What `fit` learned; clones of an estimator share it, as names of a Python object do.
#[derive(Debug)]
pub struct Fitted<S>(Rc<RefCell<Option<Rc<S>>>>);

impl<S> Clone for Fitted<S> {
    fn clone(&self) -> Fitted<S> {
        Fitted(Rc::clone(&self.0))
    }
}

impl<S> Default for Fitted<S> {
    fn default() -> Fitted<S> {
        Fitted(Rc::new(RefCell::new(None)))
    }
}

impl<S> Fitted<S> {
    /// Replaces what was learned.
    pub fn set(&self, state: S) {
        *self.0.borrow_mut() = Some(Rc::new(state));
    }

    /// What was learned; `NotFittedError` before `fit`.
    pub fn get(&self, estimator: &str) -> PyResult<Rc<S>> {
        self.0.borrow().clone().ok_or_else(|| not_fitted(estimator))
    }
}
