//! [`Tuple`]: a tuple whose length is known at run time only; Rust's tuples are those of fixed length.

use super::error::{index_error, value_error};
use super::{CmpOp, PyEq, PyHash, PyOrd, PyRepr, PyResult, Slice, Truth, Value, list, recursion};
use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

/// An immutable sequence behind a cheap handle, one pointer wide.
#[derive(Debug)]
pub struct Tuple<T>(Rc<Vec<T>>);

impl<T> Clone for Tuple<T> {
    #[inline]
    fn clone(&self) -> Tuple<T> {
        Tuple(Rc::clone(&self.0))
    }
}

impl<T> Default for Tuple<T> {
    fn default() -> Tuple<T> {
        Tuple::new(Vec::new())
    }
}

impl<T> From<Vec<T>> for Tuple<T> {
    fn from(items: Vec<T>) -> Tuple<T> {
        Tuple::new(items)
    }
}

impl<T> FromIterator<T> for Tuple<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Tuple<T> {
        Tuple::new(items.into_iter().collect())
    }
}

impl<T> Deref for Tuple<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> Tuple<T> {
    /// A tuple of these elements.
    pub fn new(items: Vec<T>) -> Tuple<T> {
        Tuple(Rc::new(items))
    }

    /// `self is other`
    pub fn is(&self, other: &Tuple<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }
}

impl<T: Clone> Tuple<T> {
    /// `self[index]`
    #[inline]
    pub fn get(&self, index: i64) -> PyResult<T> {
        match list::offset(index, self.0.len()) {
            Some(position) => Ok(self.0[position].clone()),
            None => Err(index_error("tuple index out of range")),
        }
    }

    /// `self[slice]`
    pub fn slice(&self, slice: Slice) -> PyResult<Tuple<T>> {
        let span = slice.span(self.0.len())?;
        if span.step == 1 && span.count == self.0.len() {
            return Ok(self.clone());
        }
        Ok(Tuple::new(span.select(&self.0)))
    }

    /// `self + other`
    pub fn concat(&self, other: &Tuple<T>) -> Tuple<T> {
        self.0.iter().chain(other.0.iter()).cloned().collect()
    }

    /// `self * times`
    pub fn repeat(&self, times: i64) -> Tuple<T> {
        Tuple::new(list::repeated(&self.0, times))
    }

    /// The elements in order.
    pub fn iter(&self) -> TupleIter<T> {
        TupleIter {
            tuple: self.clone(),
            next: 0,
        }
    }

    /// `reversed(self)`
    pub fn reversed(&self) -> impl Iterator<Item = T> + use<T> {
        let tuple = self.clone();
        (0..tuple.0.len()).rev().map(move |at| tuple.0[at].clone())
    }
}

/// A tuple iterator.
#[derive(Debug)]
pub struct TupleIter<T> {
    tuple: Tuple<T>,
    next: usize,
}

impl<T: Clone> Iterator for TupleIter<T> {
    type Item = T;
    #[inline]
    fn next(&mut self) -> Option<T> {
        let item = self.tuple.0.get(self.next).cloned()?;
        self.next += 1;
        Some(item)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.tuple.0.len() - self.next;
        (left, Some(left))
    }
}

impl<T: Clone> IntoIterator for &Tuple<T> {
    type Item = T;
    type IntoIter = TupleIter<T>;
    fn into_iter(self) -> TupleIter<T> {
        self.iter()
    }
}

impl<T: PyEq> Tuple<T> {
    /// `value in self`
    pub fn contains(&self, value: &T) -> PyResult<bool> {
        for item in self.0.iter() {
            if item.py_same(value)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// `self.count(value)`
    pub fn count(&self, value: &T) -> PyResult<i64> {
        let mut found = 0;
        for item in self.0.iter() {
            found += i64::from(item.py_same(value)?);
        }
        Ok(found)
    }

    /// `self.index(value)`
    pub fn index(&self, value: &T) -> PyResult<i64> {
        for (at, item) in self.0.iter().enumerate() {
            if item.py_same(value)? {
                return Ok(at as i64);
            }
        }
        Err(value_error("tuple.index(x): x not in tuple"))
    }
}

impl<T: PyEq> PyEq for Tuple<T> {
    const SIMPLE: bool = T::SIMPLE;
    fn py_eq(&self, other: &Tuple<T>) -> PyResult<bool> {
        if self.0.len() != other.0.len() {
            return Ok(false);
        }
        for (a, b) in self.0.iter().zip(other.0.iter()) {
            if !a.py_same(b)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
    fn py_same(&self, other: &Tuple<T>) -> PyResult<bool> {
        if self.is(other) {
            Ok(true)
        } else {
            self.py_eq(other)
        }
    }
}

impl<T: PyOrd> PyOrd for Tuple<T> {
    fn py_type_name(&self) -> Cow<'static, str> {
        "tuple".into()
    }

    fn py_cmp(&self, other: &Tuple<T>, op: CmpOp) -> PyResult<bool> {
        for (a, b) in self.0.iter().zip(other.0.iter()) {
            if !a.py_same(b)? {
                return a.py_cmp(b, op);
            }
        }
        Ok(op.holds(Some(self.0.len().cmp(&other.0.len()))))
    }
}

/// The state of CPython's tuple hash, an xxHash over the elements' hashes.
struct Hasher(u64);

impl Hasher {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;

    #[inline]
    fn add(&mut self, hash: i64) {
        let mixed = self
            .0
            .wrapping_add((hash as u64).wrapping_mul(Self::PRIME_2));
        self.0 = mixed.rotate_left(31).wrapping_mul(Self::PRIME_1);
    }

    #[inline]
    fn finish(self, len: usize) -> i64 {
        let hash = self
            .0
            .wrapping_add(len as u64 ^ (Self::PRIME_5 ^ 3_527_539));
        if hash == u64::MAX {
            1_546_275_796
        } else {
            hash as i64
        }
    }
}

/// The hash of a tuple whose elements hash so.
pub fn hash_of(hashes: impl ExactSizeIterator<Item = PyResult<i64>>) -> PyResult<i64> {
    let len = hashes.len();
    let mut state = Hasher(Hasher::PRIME_5);
    for hash in hashes {
        state.add(hash?);
    }
    Ok(state.finish(len))
}

impl<T: PyHash> PyHash for Tuple<T> {
    fn py_hash(&self) -> PyResult<i64> {
        hash_of(self.0.iter().map(PyHash::py_hash))
    }

    fn key_value(&self) -> Option<Value> {
        Some(Value::tuple(
            self.0
                .iter()
                .map(PyHash::key_value)
                .collect::<Option<_>>()?,
        ))
    }
}

impl<T: PyRepr> PyRepr for Tuple<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        let Some(_inside) = recursion::repr_enter(self.id())? else {
            out.push_str("(...)");
            return Ok(());
        };
        out.push('(');
        for (at, item) in self.0.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            item.repr_into(out)?;
        }
        out.push_str(if self.0.len() == 1 { ",)" } else { ")" });
        Ok(())
    }
}

impl<T> Truth for Tuple<T> {
    fn truth(&self) -> PyResult<bool> {
        Ok(!self.0.is_empty())
    }
}

macro_rules! fixed {
    ($len:literal $($type:ident $at:tt),*) => {
        impl<$($type: PyEq),*> PyEq for ($($type,)*) {
            const SIMPLE: bool = $($type::SIMPLE)&&*;
            #[inline]
            fn py_eq(&self, other: &Self) -> PyResult<bool> {
                $(if !self.$at.py_same(&other.$at)? {
                    return Ok(false);
                })*
                Ok(true)
            }
        }

        impl<$($type: PyOrd),*> PyOrd for ($($type,)*) {
            fn py_type_name(&self) -> Cow<'static, str> {
                "tuple".into()
            }

            #[inline]
            fn py_cmp(&self, other: &Self, op: CmpOp) -> PyResult<bool> {
                $(if !self.$at.py_same(&other.$at)? {
                    return self.$at.py_cmp(&other.$at, op);
                })*
                Ok(op.holds(Some(std::cmp::Ordering::Equal)))
            }
        }

        impl<$($type: PyHash),*> PyHash for ($($type,)*) {
            #[inline]
            fn py_hash(&self) -> PyResult<i64> {
                let mut state = Hasher(Hasher::PRIME_5);
                $(state.add(self.$at.py_hash()?);)*
                Ok(state.finish($len))
            }

            fn key_value(&self) -> Option<Value> {
                Some(Value::tuple(vec![$(self.$at.key_value()?),*]))
            }
        }

        impl<$($type: PyRepr),*> PyRepr for ($($type,)*) {
            fn repr_into(&self, out: &mut String) -> PyResult<()> {
                out.push('(');
                $(if $at > 0 {
                    out.push_str(", ");
                }
                self.$at.repr_into(out)?;)*
                out.push_str(if $len == 1 { ",)" } else { ")" });
                Ok(())
            }
        }

        impl<$($type),*> super::builtins::Len for ($($type,)*) {
            fn py_len(&self) -> i64 {
                $len
            }
        }

        impl<$($type),*> Truth for ($($type,)*) {
            fn truth(&self) -> PyResult<bool> {
                Ok(true)
            }
        }
    };
}
fixed!(1 A 0);
fixed!(2 A 0, B 1);
fixed!(3 A 0, B 1, C 2);
fixed!(4 A 0, B 1, C 2, D 3);
fixed!(5 A 0, B 1, C 2, D 3, E 4);
fixed!(6 A 0, B 1, C 2, D 3, E 4, F 5);
fixed!(7 A 0, B 1, C 2, D 3, E 4, F 5, G 6);
fixed!(8 A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
fixed!(9 A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
fixed!(10 A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
fixed!(11 A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
fixed!(12 A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
