//! `bisect`: binary search in sorted lists.

use super::error::value_error;
use super::{CmpOp, List, PyOrd, PyResult};

/// The search: `goes_right` tells whether the place is to the right of an element.
fn search<T: Clone>(
    list: &List<T>,
    lo: i64,
    hi: Option<i64>,
    mut goes_right: impl FnMut(&T) -> PyResult<bool>,
) -> PyResult<i64> {
    if lo < 0 {
        return Err(value_error("lo must be non-negative"));
    }
    let (mut lo, mut hi) = (lo, hi.unwrap_or(list.len() as i64));
    while lo < hi {
        let middle = lo + (hi - lo) / 2;
        if goes_right(&list.get(middle)?)? {
            lo = middle + 1;
        } else {
            hi = middle;
        }
    }
    Ok(lo)
}

/// `bisect.bisect_left(list, x, lo, hi)`
pub fn bisect_left<T: Clone + PyOrd>(
    list: &List<T>,
    x: &T,
    lo: i64,
    hi: Option<i64>,
) -> PyResult<i64> {
    search(list, lo, hi, |item| item.py_cmp(x, CmpOp::Lt))
}

/// `bisect.bisect_right(list, x, lo, hi)`, also called `bisect`.
pub fn bisect_right<T: Clone + PyOrd>(
    list: &List<T>,
    x: &T,
    lo: i64,
    hi: Option<i64>,
) -> PyResult<i64> {
    search(list, lo, hi, |item| Ok(!x.py_cmp(item, CmpOp::Lt)?))
}

/// `bisect.bisect_left(list, x, key=key)`
pub fn bisect_left_by_key<T: Clone, K: PyOrd>(
    list: &List<T>,
    x: &K,
    lo: i64,
    hi: Option<i64>,
    mut key: impl FnMut(&T) -> PyResult<K>,
) -> PyResult<i64> {
    search(list, lo, hi, |item| key(item)?.py_cmp(x, CmpOp::Lt))
}

/// `bisect.bisect_right(list, x, key=key)`
pub fn bisect_right_by_key<T: Clone, K: PyOrd>(
    list: &List<T>,
    x: &K,
    lo: i64,
    hi: Option<i64>,
    mut key: impl FnMut(&T) -> PyResult<K>,
) -> PyResult<i64> {
    search(list, lo, hi, |item| Ok(!x.py_cmp(&key(item)?, CmpOp::Lt)?))
}

/// `bisect.insort_left(list, x, lo, hi)`
pub fn insort_left<T: Clone + PyOrd>(
    list: &List<T>,
    x: T,
    lo: i64,
    hi: Option<i64>,
) -> PyResult<()> {
    let at = bisect_left(list, &x, lo, hi)?;
    list.insert(at, x);
    Ok(())
}

/// `bisect.insort_right(list, x, lo, hi)`, also called `insort`.
pub fn insort_right<T: Clone + PyOrd>(
    list: &List<T>,
    x: T,
    lo: i64,
    hi: Option<i64>,
) -> PyResult<()> {
    let at = bisect_right(list, &x, lo, hi)?;
    list.insert(at, x);
    Ok(())
}
