//! Comparisons between typed operands, as generated code calls them.

use super::error::index_error;
use super::int::cmp_i64_f64;
use super::{CmpOp, Int, PyEq, PyOrd, PyResult};
use std::cmp::Ordering;

/// `a == b`
pub fn eq<T: PyEq>(a: &T, b: &T) -> PyResult<bool> {
    a.py_eq(b)
}

/// `a != b`
pub fn ne<T: PyEq>(a: &T, b: &T) -> PyResult<bool> {
    Ok(!a.py_eq(b)?)
}

macro_rules! ordering {
    ($($name:ident $op:ident $symbol:literal),*) => {
        $(#[doc = concat!("`a ", $symbol, " b`")]
        pub fn $name<T: PyOrd>(a: &T, b: &T) -> PyResult<bool> {
            a.py_cmp(b, CmpOp::$op)
        })*
    };
}

ordering! { lt Lt "<", le Le "<=", gt Gt ">", ge Ge ">=" }

macro_rules! mixed {
    ($($int_float:ident $float_int:ident $big_float:ident $float_big:ident $test:expr, $symbol:literal;)*) => {
        $(#[doc = concat!("`a ", $symbol, " b`, exactly: the int is not rounded.")]
        pub fn $int_float(a: i64, b: f64) -> bool {
            $test(cmp_i64_f64(a, b))
        }

        #[doc = concat!("`a ", $symbol, " b`, exactly: the int is not rounded.")]
        pub fn $float_int(a: f64, b: i64) -> bool {
            $test(cmp_i64_f64(b, a).map(Ordering::reverse))
        }

        #[doc = concat!("`a ", $symbol, " b`, exactly: the int is not rounded.")]
        pub fn $big_float(a: &Int, b: f64) -> bool {
            $test(a.cmp_f64(b))
        }

        #[doc = concat!("`a ", $symbol, " b`, exactly: the int is not rounded.")]
        pub fn $float_big(a: f64, b: &Int) -> bool {
            $test(b.cmp_f64(a).map(Ordering::reverse))
        })*
    };
}

mixed! {
    eq_int_float eq_float_int eq_bigint_float eq_float_bigint |order| order == Some(Ordering::Equal), "==";
    ne_int_float ne_float_int ne_bigint_float ne_float_bigint |order| order != Some(Ordering::Equal), "!=";
    lt_int_float lt_float_int lt_bigint_float lt_float_bigint |order| CmpOp::Lt.holds(order), "<";
    le_int_float le_float_int le_bigint_float le_float_bigint |order| CmpOp::Le.holds(order), "<=";
    gt_int_float gt_float_int gt_bigint_float gt_float_bigint |order| CmpOp::Gt.holds(order), ">";
    ge_int_float ge_float_int ge_bigint_float ge_float_bigint |order| CmpOp::Ge.holds(order), ">=";
}

/// `None == None`
pub fn eq_none(_: (), _: ()) -> bool {
    true
}

/// `None != None`
pub fn ne_none(_: (), _: ()) -> bool {
    false
}

/// The items of a Rust tuple whose elements are of one type.
pub trait FixedTuple {
    /// The type of each element.
    type Item;
    /// The array of the elements.
    type Items: IntoIterator<Item = Self::Item>;

    /// The elements in order.
    fn into_items(self) -> Self::Items;
}

/// The elements of a tuple whose elements are of one type.
pub fn into_vec<T: FixedTuple>(tuple: T) -> Vec<T::Item> {
    tuple.into_items().into_iter().collect()
}

macro_rules! fixed {
    ($($len:literal ($($name:ident)*);)*) => {
        $(impl<T> FixedTuple for ($(fixed!(@type $name T),)*) {
            type Item = T;
            type Items = [T; $len];
            fn into_items(self) -> [T; $len] {
                let ($($name,)*) = self;
                [$($name),*]
            }
        })*
    };
    (@type $name:ident $item:ident) => { $item };
}

fixed! {
    1 (a); 2 (a b); 3 (a b c); 4 (a b c d); 5 (a b c d e); 6 (a b c d e f); 7 (a b c d e f g); 8 (a b c d e f g h);
    9 (a b c d e f g h i); 10 (a b c d e f g h i j); 11 (a b c d e f g h i j k); 12 (a b c d e f g h i j k l);
}

/// `value in items`, of a tuple whose elements are of one type.
pub fn in_items<P: FixedTuple + Clone>(
    items: &P,
    value: impl std::borrow::Borrow<P::Item>,
) -> PyResult<bool>
where
    P::Item: PyEq,
{
    for item in items.clone().into_items() {
        if item.py_eq(value.borrow())? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `items[index]`, of a tuple whose elements are of one type.
pub fn item_of<P: FixedTuple + Clone>(items: &P, index: i64) -> PyResult<P::Item> {
    let all: Vec<P::Item> = items.clone().into_items().into_iter().collect();
    let at = if index < 0 {
        index + all.len() as i64
    } else {
        index
    };
    usize::try_from(at)
        .ok()
        .and_then(|at| all.into_iter().nth(at))
        .ok_or_else(|| index_error("tuple index out of range"))
}
