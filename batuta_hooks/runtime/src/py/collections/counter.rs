//! [`Counter`]: `collections.Counter` with counts within 64 bits.

use crate::py::dict::DictIter;
use crate::py::{
    CmpOp, Dict, Iter, Iterable, List, PyEq, PyHash, PyOrd, PyRepr, PyResult, Truth, int,
};
use std::borrow::Cow;
use std::ops::Deref;

/// A dict of counts in which a missing key counts zero; clones are the same counter.
#[derive(Debug)]
pub struct Counter<K>(Dict<K, i64>);

impl<K> Clone for Counter<K> {
    fn clone(&self) -> Counter<K> {
        Counter(self.0.clone())
    }
}

impl<K> Default for Counter<K> {
    fn default() -> Counter<K> {
        Counter(Dict::new())
    }
}

impl<K> Deref for Counter<K> {
    type Target = Dict<K, i64>;
    fn deref(&self) -> &Dict<K, i64> {
        &self.0
    }
}

impl<K> From<Dict<K, i64>> for Counter<K> {
    /// `Counter(mapping)` of a fresh mapping.
    fn from(dict: Dict<K, i64>) -> Counter<K> {
        Counter(dict)
    }
}

impl<K: Clone + PyHash> Counter<K> {
    /// `Counter(items)`
    #[track_caller]
    pub fn new(items: impl Iterable<Item = K>) -> PyResult<Counter<K>> {
        let counter = Counter::default();
        counter.update(items)?;
        Ok(counter)
    }

    /// `self[key]`: zero when it is missing.
    #[inline]
    pub fn item(&self, key: &K) -> PyResult<i64> {
        self.0.get_or(key, 0)
    }

    /// `del self[key]`: a missing key is no error.
    pub fn del(&self, key: &K) -> PyResult<()> {
        self.0.take(key).map(drop)
    }

    /// Adds to one count.
    #[track_caller]
    fn add_to(&self, key: &K, amount: i64) -> PyResult<()> {
        let count = int::add(self.0.get_or(key, 0)?, amount);
        self.0.set(key.clone(), count)
    }

    /// `self.update(items)`: counts elements.
    #[track_caller]
    pub fn update(&self, items: impl Iterable<Item = K>) -> PyResult<()> {
        for item in items.py_iter() {
            self.add_to(&item?, 1)?;
        }
        Ok(())
    }

    /// `self.update(mapping)`: adds counts.
    #[track_caller]
    pub fn update_counts(&self, counts: &Dict<K, i64>) -> PyResult<()> {
        counts
            .to_pairs()
            .iter()
            .try_for_each(|(key, count)| self.add_to(key, *count))
    }

    /// `self.subtract(items)`
    #[track_caller]
    pub fn subtract(&self, items: impl Iterable<Item = K>) -> PyResult<()> {
        for item in items.py_iter() {
            self.add_to(&item?, -1)?;
        }
        Ok(())
    }

    /// `self.subtract(mapping)`
    #[track_caller]
    pub fn subtract_counts(&self, counts: &Dict<K, i64>) -> PyResult<()> {
        counts
            .to_pairs()
            .iter()
            .try_for_each(|(key, count)| self.add_to(key, int::neg(*count)))
    }

    /// `self.most_common()`: by falling count, equal ones in order of insertion.
    pub fn most_common(&self) -> PyResult<List<(K, i64)>> {
        let mut pairs = self.0.to_pairs();
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.1));
        Ok(List::new(pairs))
    }

    /// `self.most_common(n)`
    pub fn most_common_n(&self, n: i64) -> PyResult<List<(K, i64)>> {
        let all = self.most_common()?;
        all.with_mut(|pairs| pairs.truncate(n.max(0) as usize));
        Ok(all)
    }

    /// `self.total()`
    #[track_caller]
    pub fn total(&self) -> i64 {
        self.0.to_values().into_iter().fold(0, int::add)
    }

    /// `self.elements()`
    pub fn elements(&self) -> Iter<K>
    where
        K: 'static,
    {
        let repeated = |(key, count): (K, i64)| std::iter::repeat_n(key, count.max(0) as usize);
        Iter::new(self.0.to_pairs().into_iter().flat_map(repeated).map(Ok))
    }

    /// `dict(self)`
    pub fn to_dict(&self) -> Dict<K, i64> {
        Dict::copy(self)
    }

    /// `self.copy()`
    pub fn copy(&self) -> Counter<K> {
        Counter(self.0.copy())
    }

    /// Joins the counts key by key, in the order of `self`, then of what only `other` has; keeps what is positive.
    fn join(
        &self,
        other: &Counter<K>,
        join: impl Fn(i64, i64) -> i64,
        only_mine: bool,
    ) -> PyResult<Counter<K>> {
        let joined = Dict::new();
        for (key, count) in self.0.to_pairs() {
            let count = join(count, other.item(&key)?);
            if count > 0 {
                joined.set(key, count)?;
            }
        }
        if !only_mine {
            for (key, count) in other.0.to_pairs() {
                let count = join(0, count);
                if count > 0 && !self.0.contains(&key)? {
                    joined.set(key, count)?;
                }
            }
        }
        Ok(Counter(joined))
    }

    /// `self + other`
    #[track_caller]
    pub fn plus(&self, other: &Counter<K>) -> PyResult<Counter<K>> {
        self.join(other, int::add, false)
    }

    /// `self - other`
    #[track_caller]
    pub fn minus(&self, other: &Counter<K>) -> PyResult<Counter<K>> {
        self.join(other, int::sub, false)
    }

    /// `self & other`
    pub fn intersection(&self, other: &Counter<K>) -> PyResult<Counter<K>> {
        self.join(other, i64::min, true)
    }

    /// `self | other`
    pub fn union(&self, other: &Counter<K>) -> PyResult<Counter<K>> {
        self.join(other, i64::max, false)
    }

    /// `+self`: what is positive.
    pub fn positive(&self) -> PyResult<Counter<K>> {
        self.join(&Counter::default(), |count, _| count, true)
    }
}

impl<K: Clone + PyHash> Iterable for &Counter<K> {
    type Item = K;
    type Iter = DictIter<K, i64, K>;
    fn py_iter(self) -> Self::Iter {
        self.0.iter()
    }
    fn dict_len(&self) -> Option<usize> {
        Some(self.len())
    }
    fn dict_contains(&self, key: &K) -> PyResult<bool> {
        self.contains(key)
    }
}

/// A missing key equals a count of zero.
impl<K: Clone + PyHash> PyEq for Counter<K> {
    fn py_eq(&self, other: &Counter<K>) -> PyResult<bool> {
        for (one, two) in [(self, other), (other, self)] {
            for (key, count) in one.0.to_pairs() {
                if two.item(&key)? != count {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
    fn py_same(&self, other: &Counter<K>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

/// Inclusion of multisets.
impl<K: Clone + PyHash> PyOrd for Counter<K> {
    fn py_type_name(&self) -> Cow<'static, str> {
        "Counter".into()
    }

    fn py_cmp(&self, other: &Counter<K>, op: CmpOp) -> PyResult<bool> {
        let (small, large, proper) = match op {
            CmpOp::Le => (self, other, false),
            CmpOp::Lt => (self, other, true),
            CmpOp::Ge => (other, self, false),
            CmpOp::Gt => (other, self, true),
        };
        for (key, _) in small.0.to_pairs().into_iter().chain(large.0.to_pairs()) {
            if small.item(&key)? > large.item(&key)? {
                return Ok(false);
            }
        }
        Ok(!proper || !small.py_eq(large)?)
    }
}

impl<K: Clone + PyHash + PyRepr> PyRepr for Counter<K> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        if self.is_empty() {
            out.push_str("Counter()");
            return Ok(());
        }
        out.push_str("Counter({");
        for (at, (key, count)) in self.most_common()?.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            key.repr_into(out)?;
            out.push_str(": ");
            count.repr_into(out)?;
        }
        out.push_str("})");
        Ok(())
    }
}

impl<K> Truth for Counter<K> {
    fn truth(&self) -> PyResult<bool> {
        self.0.truth()
    }
}
