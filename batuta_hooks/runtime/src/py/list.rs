//! [`List`]: Python's list, shared by handle.

use std::cell::RefCell;
use std::rc::Rc;

/// A mutable sequence; clones are the same list.
#[derive(Debug)]
pub struct List<T>(Rc<RefCell<Vec<T>>>);

impl<T> Clone for List<T> {
    fn clone(&self) -> List<T> {
        List(Rc::clone(&self.0))
    }
}

impl<T: Clone> List<T> {
    /// A new list of these elements.
    pub fn new(items: Vec<T>) -> List<T> {
        List(Rc::new(RefCell::new(items)))
    }
}
