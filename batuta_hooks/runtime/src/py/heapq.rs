//! `heapq`: CPython's heap, comparison for comparison, so that ties leave in its order.

use super::error::index_error;
use super::{CmpOp, Iterable, List, PyOrd, PyResult};

/// Moves the element at `at` up until its parent is not greater.
fn sift_down<T: PyOrd>(heap: &mut [T], start: usize, mut at: usize) -> PyResult<()> {
    while at > start {
        let parent = (at - 1) >> 1;
        if !heap[at].py_cmp(&heap[parent], CmpOp::Lt)? {
            break;
        }
        heap.swap(at, parent);
        at = parent;
    }
    Ok(())
}

/// Moves the element at `at` to a leaf along the smaller children, then up again.
fn sift_up<T: PyOrd>(heap: &mut [T], mut at: usize) -> PyResult<()> {
    let (start, end) = (at, heap.len());
    let mut child = 2 * at + 1;
    while child < end {
        let right = child + 1;
        if right < end && !heap[child].py_cmp(&heap[right], CmpOp::Lt)? {
            child = right;
        }
        heap.swap(at, child);
        at = child;
        child = 2 * at + 1;
    }
    sift_down(heap, start, at)
}

/// Works on the elements outside the list, since a comparison may run user code, and puts them back.
fn on<T, R>(heap: &List<T>, work: impl FnOnce(&mut Vec<T>) -> PyResult<R>) -> PyResult<R> {
    let mut items = heap.take();
    let result = work(&mut items);
    // What a comparison added to the list meanwhile is dropped after the list is whole again.
    let added = heap.with_mut(|empty| std::mem::replace(empty, items));
    drop(added);
    result
}

fn push<T: PyOrd>(items: &mut Vec<T>, item: T) -> PyResult<()> {
    items.push(item);
    let last = items.len() - 1;
    sift_down(items, 0, last)
}

fn pop<T: PyOrd>(items: &mut Vec<T>) -> PyResult<T> {
    let last = items
        .pop()
        .ok_or_else(|| index_error("index out of range"))?;
    if items.is_empty() {
        return Ok(last);
    }
    let smallest = std::mem::replace(&mut items[0], last);
    sift_up(items, 0)?;
    Ok(smallest)
}

fn replace<T: PyOrd>(items: &mut [T], item: T) -> PyResult<T> {
    let smallest = std::mem::replace(&mut items[0], item);
    sift_up(items, 0)?;
    Ok(smallest)
}

fn make<T: PyOrd>(items: &mut [T]) -> PyResult<()> {
    (0..items.len() / 2)
        .rev()
        .try_for_each(|at| sift_up(items, at))
}

/// `heapq.heappush(heap, item)`
pub fn heappush<T: PyOrd>(heap: &List<T>, item: T) -> PyResult<()> {
    on(heap, |items| push(items, item))
}

/// `heapq.heappop(heap)`
pub fn heappop<T: PyOrd>(heap: &List<T>) -> PyResult<T> {
    on(heap, pop)
}

/// `heapq.heapify(heap)`
pub fn heapify<T: PyOrd>(heap: &List<T>) -> PyResult<()> {
    on(heap, |items| make(items))
}

/// `heapq.heappushpop(heap, item)`
pub fn heappushpop<T: PyOrd>(heap: &List<T>, item: T) -> PyResult<T> {
    on(heap, |items| match items.first() {
        Some(first) if first.py_cmp(&item, CmpOp::Lt)? => replace(items, item),
        _ => Ok(item),
    })
}

/// `heapq.heapreplace(heap, item)`
pub fn heapreplace<T: PyOrd>(heap: &List<T>, item: T) -> PyResult<T> {
    on(heap, |items| {
        if items.is_empty() {
            Err(index_error("index out of range"))
        } else {
            replace(items, item)
        }
    })
}

/// `heapq.nsmallest(n, items)`, equal to `sorted(items)[:n]`.
pub fn nsmallest<T: PyOrd>(n: i64, items: impl Iterable<Item = T>) -> PyResult<List<T>> {
    first(n, super::builtins::sorted(items)?)
}

/// `heapq.nsmallest(n, items, key)`
pub fn nsmallest_by_key<T, K: PyOrd>(
    n: i64,
    items: impl Iterable<Item = T>,
    key: impl FnMut(&T) -> PyResult<K>,
) -> PyResult<List<T>> {
    first(n, super::builtins::sorted_by_key(items, key, false)?)
}

/// `heapq.nlargest(n, items)`, equal to `sorted(items, reverse=True)[:n]`.
pub fn nlargest<T: PyOrd>(n: i64, items: impl Iterable<Item = T>) -> PyResult<List<T>> {
    first(n, super::builtins::sorted_with(items, true)?)
}

/// `heapq.nlargest(n, items, key)`
pub fn nlargest_by_key<T, K: PyOrd>(
    n: i64,
    items: impl Iterable<Item = T>,
    key: impl FnMut(&T) -> PyResult<K>,
) -> PyResult<List<T>> {
    first(n, super::builtins::sorted_by_key(items, key, true)?)
}

fn first<T>(n: i64, sorted: List<T>) -> PyResult<List<T>> {
    sorted.with_mut(|items| items.truncate(n.max(0) as usize));
    Ok(sorted)
}

/// `heapq.merge(a, b)` as a list.
pub fn merge<T: Clone + PyOrd>(iterables: &[List<T>]) -> PyResult<List<T>> {
    // Merging sorted inputs with earlier ones first on ties is what a stable sort of their concatenation gives.
    let mut items: Vec<T> = iterables.iter().flat_map(List::to_vec).collect();
    super::list::sort_vec(&mut items, false)?;
    Ok(List::new(items))
}
