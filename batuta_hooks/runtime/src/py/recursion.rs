//! Depth: Python's limit of calls, nesting of comparisons, and objects whose `repr` is under way.

use super::PyResult;
use super::error::{recursion_error, value_error};
use std::cell::{Cell, RefCell};

thread_local! {
    static DEPTH: Cell<i64> = const { Cell::new(0) };
    static LIMIT: Cell<i64> = const { Cell::new(1000) };
    static REPRS: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// One call deep; leaving it gives the depth back.
#[derive(Debug)]
pub struct Guard(());

impl Drop for Guard {
    #[inline]
    fn drop(&mut self) {
        DEPTH.with(|depth| depth.set(depth.get() - 1));
    }
}

/// Enters a call: `RecursionError: maximum recursion depth exceeded` beyond Python's limit.
#[inline]
pub fn enter() -> PyResult<Guard> {
    nested("")
}

/// Enters a nested comparison or representation, counted as a call; `doing` ends the message.
#[inline]
pub fn nested(doing: &str) -> PyResult<Guard> {
    let depth = DEPTH.with(|depth| {
        depth.set(depth.get() + 1);
        depth.get()
    });
    let guard = Guard(());
    // The module itself is the first frame.
    if depth >= LIMIT.with(Cell::get) {
        return Err(exceeded(doing));
    }
    Ok(guard)
}

#[cold]
fn exceeded(doing: &str) -> super::PyErr {
    recursion_error(format!("maximum recursion depth exceeded{doing}"))
}

/// `sys.getrecursionlimit()`
pub fn limit() -> i64 {
    LIMIT.with(Cell::get)
}

/// `sys.setrecursionlimit(limit)`
pub fn set_limit(limit: i64) -> PyResult<()> {
    if limit < 1 {
        return Err(value_error(
            "recursion limit must be greater or equal than 1",
        ));
    }
    let depth = DEPTH.with(Cell::get) + 1;
    if depth >= limit {
        return Err(recursion_error(format!(
            "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
        )));
    }
    LIMIT.with(|cell| cell.set(limit));
    Ok(())
}

/// An object whose `repr` is under way.
#[derive(Debug)]
pub struct ReprGuard(#[allow(dead_code)] Guard);

impl Drop for ReprGuard {
    fn drop(&mut self) {
        REPRS.with(|reprs| reprs.borrow_mut().pop());
    }
}

/// Begins the `repr` of the object with this address; None when it is under way already, so that it prints as `...`.
pub fn repr_enter(id: usize) -> PyResult<Option<ReprGuard>> {
    if REPRS.with(|reprs| reprs.borrow().contains(&id)) {
        return Ok(None);
    }
    let guard = nested(" while getting the repr of an object")?;
    REPRS.with(|reprs| reprs.borrow_mut().push(id));
    Ok(Some(ReprGuard(guard)))
}
