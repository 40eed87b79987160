//! NumPy's runtime warnings, on stderr, each text once: as Python's default filter shows them.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

thread_local! {
    static SHOWN: RefCell<HashSet<String>> = RefCell::new(HashSet::new());
    static HANDLER: Cell<Option<fn(&str)>> = const { Cell::new(None) };
}

/// Sends this thread's warnings to `handler` instead, and returns the one before it.
pub fn handle(handler: Option<fn(&str)>) -> Option<fn(&str)> {
    HANDLER.replace(handler)
}

/// `RuntimeWarning: message`, the first time that it is raised.
#[cold]
pub fn runtime(message: &str) {
    if let Some(handler) = HANDLER.get() {
        return handler(message);
    }
    if SHOWN.with(|shown| shown.borrow_mut().insert(message.to_owned())) {
        eprintln!("RuntimeWarning: {message}");
    }
}

/// What dividing `numerator` by zero warns of.
#[cold]
pub fn division(numerator: f64, operation: &str) {
    if numerator == 0.0 {
        runtime(&format!("invalid value encountered in {operation}"));
    } else if !numerator.is_nan() && numerator.is_finite() {
        runtime(&format!("divide by zero encountered in {operation}"));
    }
}
