//! The builtin functions over anything iterable: `sum`, `min`, `sorted`, `list`, ...

use super::collections::{Counter, DefaultDict, Deque, OrderedDict};
use super::dict::{DictItems, DictKeys, DictValues};
use super::error::value_error;
use super::list::{sort_vec, sort_vec_by_key};
use super::{
    CmpOp, Dict, FrozenSet, Int, Iterable, List, PyErr, PyHash, PyOrd, PyResult, Range, Set, Str,
    Truth, Tuple, int,
};

/// What has a length.
pub trait Len {
    /// `len(self)`
    fn py_len(&self) -> i64;
}

macro_rules! len {
    ($([$($generics:tt)*] $type:ty),* $(,)?) => {
        $(impl<$($generics)*> Len for $type {
            #[inline]
            fn py_len(&self) -> i64 {
                self.len() as i64
            }
        })*
    };
}
len! {
    [T] List<T>, [T] Tuple<T>, [K, V] Dict<K, V>, [T] Set<T>, [T] FrozenSet<T>, [] Range, [] Str,
    [] super::Bytes, [T] Deque<T>, [T: Copy] super::list::Cells<'_, T>, [T] super::list::Items<'_, T>,
    [K] Counter<K>, [K, V] DefaultDict<K, V>, [K, V] OrderedDict<K, V>,
    [K: Clone, V: Clone] DictKeys<K, V>, [K: Clone, V: Clone] DictValues<K, V>, [K: Clone, V: Clone] DictItems<K, V>,
}

impl Len for str {
    fn py_len(&self) -> i64 {
        self.chars().count() as i64
    }
}

/// `len(value)`
#[inline]
pub fn len(value: &(impl Len + ?Sized)) -> i64 {
    value.py_len()
}

/// `list(items)`
pub fn list<T>(items: impl Iterable<Item = T>) -> PyResult<List<T>> {
    List::try_collect(items.py_iter())
}

/// `tuple(items)`
pub fn tuple<T>(items: impl Iterable<Item = T>) -> PyResult<Tuple<T>> {
    Ok(Tuple::new(items.py_iter().collect::<PyResult<Vec<T>>>()?))
}

/// `set(items)`
pub fn set<T: Clone + PyHash>(items: impl Iterable<Item = T>) -> PyResult<Set<T>> {
    let set = Set::new();
    set.update(items)?;
    Ok(set)
}

/// `frozenset(items)`
pub fn frozenset<T: Clone + PyHash>(items: impl Iterable<Item = T>) -> PyResult<FrozenSet<T>> {
    FrozenSet::from_set(&set(items)?)
}

/// `dict(pairs)`
pub fn dict<K: Clone + PyHash, V: Clone>(
    pairs: impl Iterable<Item = (K, V)>,
) -> PyResult<Dict<K, V>> {
    Dict::try_from_pairs(pairs.py_iter())
}

/// `sorted(items)`
pub fn sorted<T: PyOrd>(items: impl Iterable<Item = T>) -> PyResult<List<T>> {
    sorted_with(items, false)
}

/// `sorted(items, reverse=reverse)`
pub fn sorted_with<T: PyOrd>(items: impl Iterable<Item = T>, reverse: bool) -> PyResult<List<T>> {
    let mut items: Vec<T> = items.py_iter().collect::<PyResult<_>>()?;
    sort_vec(&mut items, reverse)?;
    Ok(List::new(items))
}

/// `sorted(items, key=key, reverse=reverse)`
pub fn sorted_by_key<T, K: PyOrd>(
    items: impl Iterable<Item = T>,
    key: impl FnMut(&T) -> PyResult<K>,
    reverse: bool,
) -> PyResult<List<T>> {
    let mut items: Vec<T> = items.py_iter().collect::<PyResult<_>>()?;
    sort_vec_by_key(&mut items, key, reverse)?;
    Ok(List::new(items))
}

/// `sum(items, start)` of ints within 64 bits.
#[track_caller]
pub fn sum_i64(items: impl Iterable<Item = i64>, start: i64) -> PyResult<i64> {
    let mut total = start;
    for item in items.py_iter() {
        total = int::add(total, item?);
    }
    Ok(total)
}

/// `sum(items, start)` of ints.
pub fn sum_int(items: impl Iterable<Item = Int>, start: &Int) -> PyResult<Int> {
    let mut total = start.clone();
    for item in items.py_iter() {
        total = &total + &item?;
    }
    Ok(total)
}

/// `sum(items, start)` of floats, added from left to right as CPython 3.11 does.
pub fn sum_f64(items: impl Iterable<Item = f64>, start: f64) -> PyResult<f64> {
    let mut total = start;
    for item in items.py_iter() {
        total += item?;
    }
    Ok(total)
}

/// `sum(items)` of bools: how many are true.
pub fn sum_bool(items: impl Iterable<Item = bool>) -> PyResult<i64> {
    let mut total = 0;
    for item in items.py_iter() {
        total += i64::from(item?);
    }
    Ok(total)
}

/// `any(items)`
pub fn any<T: Truth>(items: impl Iterable<Item = T>) -> PyResult<bool> {
    for item in items.py_iter() {
        if item?.truth()? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `all(items)`
pub fn all<T: Truth>(items: impl Iterable<Item = T>) -> PyResult<bool> {
    for item in items.py_iter() {
        if !item?.truth()? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `value in items` of an iterator.
pub fn contains<T: super::PyEq>(items: impl Iterable<Item = T>, value: &T) -> PyResult<bool> {
    for item in items.py_iter() {
        if item?.py_same(value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The first extreme element, None of an empty iterable.
fn extreme<T, K: PyOrd>(
    items: impl Iterable<Item = T>,
    mut key: impl FnMut(&T) -> PyResult<K>,
    op: CmpOp,
) -> PyResult<Option<T>> {
    let mut best: Option<(T, K)> = None;
    for item in items.py_iter() {
        let item = item?;
        let rank = key(&item)?;
        let better = match &best {
            Some((_, best)) => rank.py_cmp(best, op)?,
            None => true,
        };
        if better {
            best = Some((item, rank));
        }
    }
    Ok(best.map(|(item, _)| item))
}

#[cold]
fn empty(name: &str) -> PyErr {
    value_error(format!("{name}() arg is an empty sequence"))
}

macro_rules! extremes {
    ($name:ident $default:ident $by_key:ident $by_key_default:ident $two:ident $many:ident $two_by_key:ident $text:literal $op:expr) => {
        #[doc = concat!("`", $text, "(items)`")]
        pub fn $name<T: PyOrd + Clone>(items: impl Iterable<Item = T>) -> PyResult<T> {
            extreme(items, |item| Ok(item.clone()), $op)?.ok_or_else(|| empty($text))
        }

        #[doc = concat!("`", $text, "(items, default=default)`")]
        pub fn $default<T: PyOrd + Clone>(
            items: impl Iterable<Item = T>,
            default: T,
        ) -> PyResult<T> {
            Ok(extreme(items, |item| Ok(item.clone()), $op)?.unwrap_or(default))
        }

        #[doc = concat!("`", $text, "(items, key=key)`")]
        pub fn $by_key<T, K: PyOrd>(
            items: impl Iterable<Item = T>,
            key: impl FnMut(&T) -> PyResult<K>,
        ) -> PyResult<T> {
            extreme(items, key, $op)?.ok_or_else(|| empty($text))
        }

        #[doc = concat!("`", $text, "(items, key=key, default=default)`")]
        pub fn $by_key_default<T, K: PyOrd>(
            items: impl Iterable<Item = T>,
            key: impl FnMut(&T) -> PyResult<K>,
            default: T,
        ) -> PyResult<T> {
            Ok(extreme(items, key, $op)?.unwrap_or(default))
        }

        #[doc = concat!("`", $text, "(a, b)`: the first of equal ones.")]
        #[inline]
        pub fn $two<T: PyOrd + Clone>(a: &T, b: &T) -> PyResult<T> {
            Ok(if b.py_cmp(a, $op)? {
                b.clone()
            } else {
                a.clone()
            })
        }

        #[doc = concat!("`", $text, "(a, b, *rest)`")]
        pub fn $many<T: PyOrd + Clone>(a: &T, b: &T, rest: &[T]) -> PyResult<T> {
            let first = $two(a, b)?;
            rest.iter().try_fold(first, |best, item| $two(&best, item))
        }

        #[doc = concat!("`", $text, "(a, b, *rest, key=key)`")]
        pub fn $two_by_key<T: Clone, K: PyOrd>(
            a: &T,
            b: &T,
            rest: &[T],
            key: impl FnMut(&T) -> PyResult<K>,
        ) -> PyResult<T> {
            let all = [a, b].into_iter().chain(rest).map(|item| Ok(item.clone()));
            $by_key(all, key)
        }
    };
}
extremes!(min min_or min_by_key min_by_key_or min2 min_of min_of_by_key "min" CmpOp::Lt);
extremes!(max max_or max_by_key max_by_key_or max2 max_of max_of_by_key "max" CmpOp::Gt);

/// `min(a, b)` of ints.
#[inline]
pub fn min_i64(a: i64, b: i64) -> i64 {
    a.min(b)
}

/// `max(a, b)` of ints.
#[inline]
pub fn max_i64(a: i64, b: i64) -> i64 {
    a.max(b)
}

/// `min(a, b)` of floats: `a` unless `b` is less, so that nan behaves as in Python.
#[inline]
pub fn min_f64(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// `max(a, b)` of floats: `a` unless `b` is greater, so that nan behaves as in Python.
#[inline]
pub fn max_f64(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}
