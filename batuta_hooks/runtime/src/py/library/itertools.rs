//! `itertools` on dynamic values.

use super::{Table, Values};
use crate::py::error::value_error;
use crate::py::iter_dyn::{ValueIter, collect, from_fn, iter};
use crate::py::signature::{Args, arity};
use crate::py::{PyResult, Value, call, ops};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

pub(super) const FUNCTIONS: Table = &[
    ("count", count),
    ("cycle", cycle),
    ("repeat", repeat),
    ("chain", |args| chain(args.values().to_vec())),
    ("islice", islice),
    ("takewhile", |args| while_(args, true)),
    ("dropwhile", |args| while_(args, false)),
    ("accumulate", accumulate),
    ("product", product),
    ("permutations", permutations),
    ("combinations", combinations),
    ("groupby", groupby),
    ("zip_longest", zip_longest),
    ("starmap", starmap),
    ("pairwise", pairwise),
    ("tee", tee),
    ("compress", compress),
    ("filterfalse", filterfalse),
    (
        "combinations_with_replacement",
        combinations_with_replacement,
    ),
];

pub(super) const VALUES: Values = &[("chain.from_iterable", || {
    crate::py::function::closure("from_iterable", |args| {
        chain_from_iterable(args.one("from_iterable")?)
    })
})];

fn count(args: Args<'_>) -> PyResult<Value> {
    let [start, step] = args.bind("count", ["start", "step"], 0)?;
    let (next, step) = (
        RefCell::new(start.unwrap_or(Value::from(0))),
        step.unwrap_or(Value::from(1)),
    );
    Ok(from_fn("itertools.count", move || {
        let value = next.borrow().clone();
        let following = ops::add(&value, &step)?;
        next.replace(following);
        Ok(Some(value))
    }))
}

fn cycle(args: Args<'_>) -> PyResult<Value> {
    let source = iter(args.one("cycle")?)?;
    let (saved, at, done) = (RefCell::new(Vec::new()), Cell::new(0), Cell::new(false));
    Ok(from_fn("itertools.cycle", move || {
        if !done.get() {
            if let Some(item) = source.next()? {
                saved.borrow_mut().push(item.clone());
                return Ok(Some(item));
            }
            done.set(true);
        }
        let saved = saved.borrow();
        if saved.is_empty() {
            return Ok(None);
        }
        let item = Value::clone(&saved[at.get()]);
        at.set((at.get() + 1) % saved.len());
        Ok(Some(item))
    }))
}

fn repeat(args: Args<'_>) -> PyResult<Value> {
    let [object, times] = args.bind("repeat", ["object", "times"], 1)?;
    let object = object.unwrap_or(Value::None);
    let left = Cell::new(times.map(|times| ops::index_i64(&times)).transpose()?);
    Ok(from_fn("itertools.repeat", move || match left.get() {
        None => Ok(Some(object.clone())),
        Some(times) if times > 0 => {
            left.set(Some(times - 1));
            Ok(Some(object.clone()))
        }
        Some(_) => Ok(None),
    }))
}

fn chain(sources: Vec<Value>) -> PyResult<Value> {
    let sources = RefCell::new(VecDeque::from(sources));
    let current: RefCell<Option<Rc<ValueIter>>> = RefCell::new(None);
    Ok(from_fn("itertools.chain", move || {
        loop {
            let active = current.borrow().clone();
            if let Some(active) = active {
                if let Some(item) = active.next()? {
                    return Ok(Some(item));
                }
                current.replace(None);
            }
            let Some(source) = sources.borrow_mut().pop_front() else {
                return Ok(None);
            };
            current.replace(Some(Rc::new(iter(&source)?)));
        }
    }))
}

fn islice(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("islice", 2, 4)?;
    let bound = |value: &Value, what: &str| match value {
        Value::None => Ok(None),
        other => match ops::index_i64(other) {
            Ok(value) if value >= 0 => Ok(Some(value)),
            _ => Err(value_error(format!(
                "{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            ))),
        },
    };
    let (start, stop, step) = match &given[1..] {
        [stop] => (0, bound(stop, "Stop argument")?, 1),
        [start, stop] => (
            bound(start, "Indices")?.unwrap_or(0),
            bound(stop, "Stop argument")?,
            1,
        ),
        [start, stop, step, ..] => {
            let step = bound(step, "Step")?.unwrap_or(1);
            if step < 1 {
                return Err(value_error(
                    "Step for islice() must be a positive integer or None.",
                ));
            }
            (
                bound(start, "Indices")?.unwrap_or(0),
                bound(stop, "Stop argument")?,
                step,
            )
        }
        [] => return Err(arity("islice", given.len(), 2, 4)),
    };
    let (source, at, next) = (iter(&given[0])?, Cell::new(0), Cell::new(start));
    Ok(from_fn("itertools.islice", move || {
        let wanted = next.get();
        let limit = stop.map_or(wanted, |stop| wanted.min(stop));
        while at.get() < limit {
            at.set(at.get() + 1);
            if source.next()?.is_none() {
                next.set(i64::MAX);
                return Ok(None);
            }
        }
        if stop.is_some_and(|stop| wanted >= stop) {
            return Ok(None);
        }
        at.set(at.get() + 1);
        next.set(wanted + step);
        source.next()
    }))
}

fn while_(args: Args<'_>, take: bool) -> PyResult<Value> {
    let name = if take { "takewhile" } else { "dropwhile" };
    let [test, source] = args.between(name, 2, 2)? else {
        return Err(arity(name, 0, 2, 2));
    };
    let (test, source, passed) = (test.clone(), iter(source)?, Cell::new(false));
    let class = if take {
        "itertools.takewhile"
    } else {
        "itertools.dropwhile"
    };
    Ok(from_fn(class, move || {
        if take && passed.get() {
            return Ok(None);
        }
        while let Some(item) = source.next()? {
            if !take && passed.get() {
                return Ok(Some(item));
            }
            let holds = ops::truth(&call::call(&test, std::slice::from_ref(&item))?)?;
            if holds && take {
                return Ok(Some(item));
            }
            if !holds {
                passed.set(true);
                return Ok(if take { None } else { Some(item) });
            }
        }
        Ok(None)
    }))
}

fn accumulate(args: Args<'_>) -> PyResult<Value> {
    let initial = args
        .keyword("initial")
        .filter(|value| !value.is_none())
        .cloned();
    let (source, function) = match args.positional() {
        [source] => (iter(source)?, args.keyword("func").cloned()),
        [source, function] => (iter(source)?, Some(function.clone())),
        other => return Err(arity("accumulate", other.len(), 1, 2)),
    };
    let function = function.filter(|function| !function.is_none());
    let (total, first) = (RefCell::new(None::<Value>), Cell::new(initial.is_some()));
    Ok(from_fn("itertools.accumulate", move || {
        if first.take() {
            total.replace(initial.clone());
            return Ok(initial.clone());
        }
        let Some(item) = source.next()? else {
            return Ok(None);
        };
        let before = total.borrow().clone();
        let value = match (before, &function) {
            (None, _) => item,
            (Some(before), None) => ops::add(&before, &item)?,
            (Some(before), Some(function)) => call::call(function, &[before, item])?,
        };
        total.replace(Some(value.clone()));
        Ok(Some(value))
    }))
}

fn product(args: Args<'_>) -> PyResult<Value> {
    let times = args.keyword("repeat").map_or(Ok(1), ops::index_i64)?;
    let once = args
        .positional()
        .iter()
        .map(collect)
        .collect::<PyResult<Vec<Vec<Value>>>>()?;
    let pools: Vec<Vec<Value>> = (0..times).flat_map(|_| once.iter().cloned()).collect();
    let at: RefCell<Option<Vec<usize>>> = RefCell::new(None);
    let done = Cell::new(pools.iter().any(Vec::is_empty));
    Ok(from_fn("itertools.product", move || {
        if done.get() {
            return Ok(None);
        }
        let mut state = at.borrow_mut();
        match &mut *state {
            None => *state = Some(vec![0; pools.len()]),
            Some(indices) => {
                let Some(moved) = (0..pools.len())
                    .rev()
                    .find(|&pool| indices[pool] + 1 < pools[pool].len())
                else {
                    done.set(true);
                    return Ok(None);
                };
                indices[moved] += 1;
                indices[moved + 1..].fill(0);
            }
        }
        let items = state
            .iter()
            .flatten()
            .zip(&pools)
            .map(|(&at, pool)| pool[at].clone());
        Ok(Some(Value::tuple(items.collect())))
    }))
}

/// The next selection of `r` of `n` positions in lexicographic order: distinct for permutations, rising for combinations.
fn advance(indices: &mut [usize], n: usize, rising: bool) -> bool {
    let r = indices.len();
    for at in (0..r).rev() {
        let fits = |candidate: usize| !indices[..at].contains(&candidate);
        let candidate = (indices[at] + 1..n).find(|&candidate| rising || fits(candidate));
        let Some(candidate) = candidate.filter(|candidate| !rising || n - candidate >= r - at)
        else {
            continue;
        };
        indices[at] = candidate;
        for later in at + 1..r {
            let next = if rising {
                Some(indices[later - 1] + 1)
            } else {
                (0..n).find(|candidate| !indices[..later].contains(candidate))
            };
            let Some(next) = next else { return false };
            indices[later] = next;
        }
        return true;
    }
    false
}

fn selections(
    class: &'static str,
    source: &Value,
    r: Option<&Value>,
    rising: bool,
) -> PyResult<Value> {
    let pool = collect(source)?;
    let r = match r {
        None | Some(Value::None) => pool.len() as i64,
        Some(r) => ops::index_i64(r)?,
    };
    if r < 0 {
        return Err(value_error("r must be non-negative"));
    }
    let r = r as usize;
    let (state, done) = (RefCell::new(None::<Vec<usize>>), Cell::new(r > pool.len()));
    Ok(from_fn(class, move || {
        if done.get() {
            return Ok(None);
        }
        let mut state = state.borrow_mut();
        match &mut *state {
            None => *state = Some((0..r).collect()),
            Some(indices) => {
                if !advance(indices, pool.len(), rising) {
                    done.set(true);
                    return Ok(None);
                }
            }
        }
        Ok(Some(Value::tuple(
            state.iter().flatten().map(|&at| pool[at].clone()).collect(),
        )))
    }))
}

fn permutations(args: Args<'_>) -> PyResult<Value> {
    let [iterable, r] = args.bind("permutations", ["iterable", "r"], 1)?;
    selections(
        "itertools.permutations",
        &iterable.unwrap_or(Value::None),
        r.as_ref(),
        false,
    )
}

fn combinations(args: Args<'_>) -> PyResult<Value> {
    let [iterable, r] = args.bind("combinations", ["iterable", "r"], 2)?;
    selections(
        "itertools.combinations",
        &iterable.unwrap_or(Value::None),
        r.as_ref(),
        true,
    )
}

/// The state that a `groupby` and its groups share.
struct Groups {
    source: ValueIter,
    key: Option<Value>,
    /// The item that was read and not given out yet, with its key.
    pending: RefCell<Option<(Value, Value)>>,
    current: RefCell<Option<Value>>,
    serial: Cell<usize>,
}

impl Groups {
    /// Makes sure that an item is pending; whether there is one.
    fn fill(&self) -> PyResult<bool> {
        if self.pending.borrow().is_some() {
            return Ok(true);
        }
        let Some(item) = self.source.next()? else {
            return Ok(false);
        };
        let key = match &self.key {
            Some(key) => call::call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        self.pending.replace(Some((item, key)));
        Ok(true)
    }

    /// Whether the pending item belongs to the current group.
    fn same_group(&self) -> PyResult<bool> {
        let (current, pending) = (self.current.borrow().clone(), self.pending.borrow().clone());
        match (current, pending) {
            (Some(current), Some((_, key))) => ops::eq_bool(&current, &key),
            _ => Ok(false),
        }
    }
}

fn groupby(args: Args<'_>) -> PyResult<Value> {
    let [iterable, key] = args.bind("groupby", ["iterable", "key"], 1)?;
    let groups = Rc::new(Groups {
        source: iter(&iterable.unwrap_or(Value::None))?,
        key: key.filter(|key| !key.is_none()),
        pending: RefCell::new(None),
        current: RefCell::new(None),
        serial: Cell::new(0),
    });
    Ok(from_fn("itertools.groupby", move || {
        groups.serial.set(groups.serial.get() + 1);
        while groups.fill()? && groups.same_group()? {
            groups.pending.replace(None);
        }
        if !groups.fill()? {
            return Ok(None);
        }
        let key = groups
            .pending
            .borrow()
            .as_ref()
            .map_or(Value::None, |(_, key)| key.clone());
        groups.current.replace(Some(key.clone()));
        let (own, serial) = (Rc::clone(&groups), groups.serial.get());
        let group = from_fn("itertools._grouper", move || {
            if own.serial.get() != serial || !own.fill()? || !own.same_group()? {
                return Ok(None);
            }
            Ok(own.pending.take().map(|(item, _)| item))
        });
        Ok(Some(Value::tuple(vec![key, group])))
    }))
}

fn zip_longest(args: Args<'_>) -> PyResult<Value> {
    let fill = args.keyword("fillvalue").cloned().unwrap_or(Value::None);
    let sources = args
        .positional()
        .iter()
        .map(iter)
        .collect::<PyResult<Vec<ValueIter>>>()?;
    let active: Vec<Cell<bool>> = sources.iter().map(|_| Cell::new(true)).collect();
    Ok(from_fn("itertools.zip_longest", move || {
        let mut items = Vec::with_capacity(sources.len());
        for (source, active) in sources.iter().zip(&active) {
            let item = if active.get() { source.next()? } else { None };
            active.set(item.is_some());
            items.push(item.unwrap_or_else(|| fill.clone()));
        }
        Ok(active.iter().any(Cell::get).then(|| Value::tuple(items)))
    }))
}

fn starmap(args: Args<'_>) -> PyResult<Value> {
    let [function, source] = args.between("starmap", 2, 2)? else {
        return Err(arity("starmap", 0, 2, 2));
    };
    let (function, source) = (function.clone(), iter(source)?);
    Ok(from_fn("itertools.starmap", move || {
        match source.next()? {
            Some(item) => call::call(&function, &collect(&item)?).map(Some),
            None => Ok(None),
        }
    }))
}

fn pairwise(args: Args<'_>) -> PyResult<Value> {
    let source = iter(args.one("pairwise")?)?;
    let before = RefCell::new(None::<Value>);
    Ok(from_fn("itertools.pairwise", move || {
        let first = match before.take() {
            Some(first) => first,
            None => match source.next()? {
                Some(first) => first,
                None => return Ok(None),
            },
        };
        let Some(second) = source.next()? else {
            return Ok(None);
        };
        before.replace(Some(second.clone()));
        Ok(Some(Value::tuple(vec![first, second])))
    }))
}

fn tee(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("tee", 1, 2)?;
    let copies = given.get(1).map_or(Ok(2), ops::index_i64)?;
    if copies < 0 {
        return Err(value_error("n must be >= 0"));
    }
    // Every copy keeps what the others have read ahead.
    let source = Rc::new(iter(&given[0])?);
    let queues: Rc<Vec<RefCell<VecDeque<Value>>>> =
        Rc::new((0..copies).map(|_| RefCell::default()).collect());
    let make = |own: usize| {
        let (source, queues) = (Rc::clone(&source), Rc::clone(&queues));
        from_fn("itertools._tee", move || {
            let ready = queues[own].borrow_mut().pop_front();
            if ready.is_some() {
                return Ok(ready);
            }
            let Some(item) = source.next()? else {
                return Ok(None);
            };
            for (at, queue) in queues.iter().enumerate() {
                if at != own {
                    queue.borrow_mut().push_back(item.clone());
                }
            }
            Ok(Some(item))
        })
    };
    Ok(Value::tuple((0..copies as usize).map(make).collect()))
}

/// `itertools.chain.from_iterable(iterables)`
fn chain_from_iterable(iterables: &Value) -> PyResult<Value> {
    let outer = iter(iterables)?;
    let current: RefCell<Option<Rc<ValueIter>>> = RefCell::new(None);
    let next = move || {
        loop {
            let active = current.borrow().clone();
            if let Some(active) = active {
                if let Some(item) = active.next()? {
                    return Ok(Some(item));
                }
                current.replace(None);
            }
            match outer.next()? {
                Some(source) => current.replace(Some(Rc::new(iter(&source)?))),
                None => return Ok(None),
            };
        }
    };
    Ok(from_fn("itertools.chain", next))
}

fn compress(args: Args<'_>) -> PyResult<Value> {
    let [data, selectors] = args.bind("compress", ["data", "selectors"], 2)?;
    let data = iter(&data.unwrap_or(Value::None))?;
    let selectors = iter(&selectors.unwrap_or(Value::None))?;
    Ok(from_fn("itertools.compress", move || {
        loop {
            let Some(item) = data.next()? else {
                return Ok(None);
            };
            let Some(selector) = selectors.next()? else {
                return Ok(None);
            };
            if ops::truth(&selector)? {
                return Ok(Some(item));
            }
        }
    }))
}

fn filterfalse(args: Args<'_>) -> PyResult<Value> {
    let [test, source] = args.between("filterfalse", 2, 2)? else {
        return Err(arity("filterfalse", 0, 2, 2));
    };
    let (test, source) = (test.clone(), iter(source)?);
    Ok(from_fn("itertools.filterfalse", move || {
        while let Some(item) = source.next()? {
            let holds = match &test {
                Value::None => ops::truth(&item)?,
                test => ops::truth(&call::call(test, std::slice::from_ref(&item))?)?,
            };
            if !holds {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }))
}

fn combinations_with_replacement(args: Args<'_>) -> PyResult<Value> {
    let [iterable, r] = args.bind("combinations_with_replacement", ["iterable", "r"], 2)?;
    let pool = collect(&iterable.unwrap_or(Value::None))?;
    let size = ops::index_i64(&r.unwrap_or(Value::None))?;
    let Ok(size) = usize::try_from(size) else {
        return Err(value_error("r must be non-negative"));
    };
    let next = RefCell::new((!pool.is_empty() || size == 0).then(|| vec![0; size]));
    Ok(from_fn(
        "itertools.combinations_with_replacement",
        move || {
            let mut next = next.borrow_mut();
            let Some(indices) = next.as_mut() else {
                return Ok(None);
            };
            let items = indices.iter().map(|at| Value::clone(&pool[*at])).collect();
            match indices.iter().rposition(|at| *at + 1 < pool.len()) {
                Some(position) => {
                    let following = indices[position] + 1;
                    indices[position..].fill(following);
                }
                None => *next = None,
            }
            Ok(Some(Value::tuple(items)))
        },
    ))
}
