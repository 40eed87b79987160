//! scikit-learn's warnings, on stderr, each text once: as Python's default filter shows them.

use std::cell::RefCell;
use std::collections::HashSet;

thread_local! {
    static SHOWN: RefCell<HashSet<String>> = RefCell::new(HashSet::new());
}

/// `category: message`, the first time that it is raised.
#[cold]
pub fn warn(category: &str, message: &str) {
    let line = format!("{category}: {message}");
    if SHOWN.with(|shown| shown.borrow_mut().insert(line.clone())) {
        eprintln!("{line}");
    }
}
