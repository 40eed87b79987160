//! `heapq` and `bisect` on dynamic values.

use super::Table;
use crate::py::error::type_error;
use crate::py::iter_dyn::{from_fn, iter};
use crate::py::signature::{Args, arity};
use crate::py::{List, PyResult, Value, bisect, call, heapq, iter_dyn, ops};
use std::cell::RefCell;

/// The list that a function changes.
fn heap(value: &Value) -> PyResult<&List<Value>> {
    match value.unwrapped() {
        Value::List(list) => Ok(list),
        other => Err(type_error(format!(
            "heap argument must be a list, not {}",
            other.type_name()
        ))),
    }
}

fn with_item(
    name: &str,
    args: Args<'_>,
    function: fn(&List<Value>, Value) -> PyResult<Value>,
) -> PyResult<Value> {
    match args.between(name, 2, 2)? {
        [list, item] => function(heap(list)?, item.clone()),
        other => Err(arity(name, other.len(), 2, 2)),
    }
}

/// Functions of `heapq`.
pub(super) const HEAPQ: Table = &[
    ("heappush", |args| {
        with_item("heappush", args, |list, item| {
            heapq::heappush(list, item).map(|()| Value::None)
        })
    }),
    ("heappushpop", |args| {
        with_item("heappushpop", args, heapq::heappushpop)
    }),
    ("heapreplace", |args| {
        with_item("heapreplace", args, heapq::heapreplace)
    }),
    ("heappop", |args| {
        heapq::heappop(heap(args.one("heappop")?)?)
    }),
    ("heapify", |args| {
        heapq::heapify(heap(args.one("heapify")?)?).map(|()| Value::None)
    }),
    ("nsmallest", |args| selected("nsmallest", args)),
    ("nlargest", |args| selected("nlargest", args)),
    ("merge", merge),
];

fn selected(name: &str, args: Args<'_>) -> PyResult<Value> {
    let [n, iterable, key] = args.bind(name, ["n", "iterable", "key"], 2)?;
    let n = ops::index_i64(&n.unwrap_or(Value::None))?;
    let items = List::new(iter_dyn::collect(&iterable.unwrap_or(Value::None))?);
    let list = match key.filter(|key| !key.is_none()) {
        None if name == "nsmallest" => heapq::nsmallest(n, &items)?,
        None => heapq::nlargest(n, &items)?,
        Some(key) => {
            let key = |item: &Value| call::call(&key, std::slice::from_ref(item));
            if name == "nsmallest" {
                heapq::nsmallest_by_key(n, &items, key)?
            } else {
                heapq::nlargest_by_key(n, &items, key)?
            }
        }
    };
    Ok(Value::List(list))
}

/// What an item is compared by, and the item.
type Head = (Value, Value);

/// `heapq.merge(*iterables, key=None, reverse=False)`, lazily: of equal items the one of the first iterable goes first.
fn merge(args: Args<'_>) -> PyResult<Value> {
    let key = args.keyword("key").filter(|key| !key.is_none()).cloned();
    let reverse = args.keyword("reverse").map_or(Ok(false), ops::truth)?;
    let sources: PyResult<Vec<iter_dyn::ValueIter>> = args.positional().iter().map(iter).collect();
    let sources = sources?;
    let heads: RefCell<Option<Vec<Option<Head>>>> = RefCell::default();
    let head = move |source: &iter_dyn::ValueIter| -> PyResult<Option<Head>> {
        let Some(item) = source.next()? else {
            return Ok(None);
        };
        let rank = match &key {
            Some(key) => call::call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        Ok(Some((rank, item)))
    };
    Ok(from_fn("generator", move || {
        let mut now = match heads.take() {
            Some(now) => now,
            None => sources.iter().map(&head).collect::<PyResult<_>>()?,
        };
        let mut best: Option<usize> = None;
        for (at, candidate) in now.iter().enumerate() {
            let Some((rank, _)) = candidate else {
                continue;
            };
            let better = match best.and_then(|best| now[best].as_ref()) {
                None => true,
                Some((known, _)) if reverse => ops::truth(&ops::lt(known, rank)?)?,
                Some((known, _)) => ops::truth(&ops::lt(rank, known)?)?,
            };
            if better {
                best = Some(at);
            }
        }
        let item = match best {
            Some(at) => {
                let following = head(&sources[at])?;
                std::mem::replace(&mut now[at], following).map(|(_, item)| item)
            }
            None => None,
        };
        heads.replace(Some(now));
        Ok(item)
    }))
}

/// Functions of `bisect`.
pub(super) const BISECT: Table = &[
    ("bisect", |args| position("bisect_right", args)),
    ("bisect_left", |args| position("bisect_left", args)),
    ("bisect_right", |args| position("bisect_right", args)),
    ("insort", |args| insort("bisect_right", args)),
    ("insort_left", |args| insort("bisect_left", args)),
    ("insort_right", |args| insort("bisect_right", args)),
];

struct Search {
    list: List<Value>,
    x: Value,
    lo: i64,
    hi: Option<i64>,
    key: Option<Value>,
}

fn search(name: &str, args: Args<'_>) -> PyResult<Search> {
    let [list, x, lo, hi, key] = args.bind(name, ["a", "x", "lo", "hi", "key"], 2)?;
    let list = list.unwrap_or(Value::None);
    let list = match list.unwrapped() {
        Value::List(list) => list.clone(),
        other => List::new(iter_dyn::collect(other)?),
    };
    Ok(Search {
        list,
        x: x.unwrap_or(Value::None),
        lo: lo.map_or(Ok(0), |lo| ops::index_i64(&lo))?,
        hi: hi
            .filter(|hi| !hi.is_none())
            .map(|hi| ops::index_i64(&hi))
            .transpose()?,
        key: key.filter(|key| !key.is_none()),
    })
}

impl Search {
    fn position(&self, name: &str, wanted: &Value) -> PyResult<i64> {
        let key = |item: &Value| match &self.key {
            Some(key) => call::call(key, std::slice::from_ref(item)),
            None => Ok(item.clone()),
        };
        if name == "bisect_left" {
            bisect::bisect_left_by_key(&self.list, wanted, self.lo, self.hi, key)
        } else {
            bisect::bisect_right_by_key(&self.list, wanted, self.lo, self.hi, key)
        }
    }
}

fn position(name: &str, args: Args<'_>) -> PyResult<Value> {
    let search = search(name, args)?;
    search.position(name, &search.x).map(Value::from)
}

fn insort(name: &str, args: Args<'_>) -> PyResult<Value> {
    let search = search(name, args)?;
    let wanted = match &search.key {
        Some(key) => call::call(key, std::slice::from_ref(&search.x))?,
        None => search.x.clone(),
    };
    let at = search.position(name, &wanted)?;
    search.list.insert(at, search.x);
    Ok(Value::None)
}
