//! `functools`.

use super::{Table, Values};
use crate::py::builtin_class::Layout;
use crate::py::error::type_error;
use crate::py::function::closure;
use crate::py::native::{Native, NativeObject};
use crate::py::signature::{Args, arity};
use crate::py::{
    CmpOp, Dict, Name, PyResult, Str, Value, attr, call, iter_dyn, namedtuple_dyn, ops, text_of,
};
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

pub(super) const FUNCTIONS: Table = &[
    ("reduce", reduce),
    ("partial", partial),
    ("wraps", wraps),
    ("update_wrapper", |args| match args.positional() {
        [wrapper, wrapped, ..] => update_wrapper(wrapper, wrapped),
        other => Err(arity("update_wrapper", other.len(), 2, 4)),
    }),
    ("cache", |args| Ok(lru(args.one("cache")?, None))),
    ("lru_cache", lru_cache),
    ("cmp_to_key", cmp_to_key),
    ("total_ordering", total_ordering),
];

pub(super) const VALUES: Values = &[("cached_property", || {
    Value::Class(Layout::CachedProperty.class())
})];

/// `functools.reduce(function, iterable, initial)`
fn reduce(args: Args<'_>) -> PyResult<Value> {
    let given = args.between("reduce", 2, 3)?;
    let iter = iter_dyn::iter(&given[1])?;
    let mut total = match given.get(2) {
        Some(initial) => initial.clone(),
        None => match iter.next()? {
            Some(first) => first,
            None => {
                return Err(type_error(
                    "reduce() of empty iterable with no initial value",
                ));
            }
        },
    };
    while let Some(item) = iter.next()? {
        total = call::call(&given[0], &[total, item])?;
    }
    Ok(total)
}

struct Partial {
    function: Value,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
}

impl NativeObject for Partial {
    fn type_name(&self) -> &'static str {
        "functools.partial"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        name == "__call__"
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "func" => Some(self.function.clone()),
            "args" => Some(Value::tuple(self.positional.clone())),
            "keywords" => {
                let pairs = self
                    .keywords
                    .iter()
                    .map(|(name, value)| (Value::from(name.as_str()), value.clone()));
                Some(Value::dict(pairs.collect())?)
            }
            _ => None,
        })
    }

    fn call(&self, args: Args<'_>) -> PyResult<Option<Value>> {
        let mut values = self.positional.clone();
        values.extend_from_slice(args.positional());
        let mut names: Vec<&str> = Vec::new();
        for (name, value) in &self.keywords {
            names.push(name);
            values.push(args.keyword(name).unwrap_or(value).clone());
        }
        for (name, value) in args.keywords() {
            if !names.contains(&name) {
                names.push(name);
                values.push(value.clone());
            }
        }
        call::call_kw(&self.function, &values, &names).map(Some)
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let mut parts = vec![text_of::repr_of(&self.function)?.to_string()];
        for value in &self.positional {
            parts.push(text_of::repr_of(value)?.to_string());
        }
        for (name, value) in &self.keywords {
            parts.push(format!("{name}={}", text_of::repr_of(value)?));
        }
        Ok(Some(Str::from(format!(
            "functools.partial({})",
            parts.join(", ")
        ))))
    }
}

/// `functools.partial(function, *args, **keywords)`
fn partial(args: Args<'_>) -> PyResult<Value> {
    let [function, positional @ ..] = args.positional() else {
        return Err(type_error("type 'partial' takes at least one argument"));
    };
    if !crate::py::dyn_builtins::is_callable(function) {
        return Err(type_error("the first argument must be callable"));
    }
    let keywords = args
        .keywords()
        .map(|(name, value)| (name.to_owned(), value.clone()))
        .collect();
    Ok(Native::value(Partial {
        function: function.clone(),
        positional: positional.to_vec(),
        keywords,
    }))
}

fn update_wrapper(wrapper: &Value, wrapped: &Value) -> PyResult<Value> {
    for name in ["__module__", "__name__", "__qualname__", "__doc__"] {
        let name = Name::new(name);
        if let Some(value) = attr::getattr_opt(wrapped, name)? {
            attr::setattr(wrapper, name, value)?;
        }
    }
    attr::setattr(wrapper, crate::name!("__wrapped__"), wrapped.clone())?;
    Ok(wrapper.clone())
}

/// `functools.wraps(wrapped)`
fn wraps(args: Args<'_>) -> PyResult<Value> {
    let Some(wrapped) = args.positional().first().cloned() else {
        return Err(type_error(
            "wraps() missing 1 required positional argument: 'wrapped'",
        ));
    };
    Ok(closure("wraps", move |args| {
        update_wrapper(args.one("wraps")?, &wrapped)
    }))
}

/// `functools.lru_cache(maxsize=128, typed=False)`, also as a plain decorator.
fn lru_cache(args: Args<'_>) -> PyResult<Value> {
    let given = match args.positional().first() {
        Some(function @ Value::Function(_)) => return Ok(lru(function, Some(128))),
        Some(size) => Some(size),
        None => args.keyword("maxsize"),
    };
    let size = match given {
        None => Some(128),
        Some(Value::None) => None,
        Some(size) => Some(ops::index_i64(size)?.max(0) as usize),
    };
    Ok(closure("lru_cache", move |args| {
        Ok(lru(args.one("lru_cache")?, size))
    }))
}

/// The results of a cached function; the oldest entry stands first.
struct Cache {
    results: Dict<Value, Value>,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

fn lru(function: &Value, size: Option<usize>) -> Value {
    let cache = Rc::new(Cache {
        results: Dict::new(),
        hits: Cell::new(0),
        misses: Cell::new(0),
    });
    let (store, inner) = (Rc::clone(&cache), function.clone());
    let wrapper = closure("lru_cache_wrapper", move |args| {
        let key = match (args.values(), args.names()) {
            ([one @ (Value::Int(_) | Value::Str(_))], []) => one.clone(),
            (values, names) => {
                let mut parts = values.to_vec();
                parts.extend(names.iter().map(|name| Value::from(*name)));
                Value::tuple(parts)
            }
        };
        if let Some(value) = store.results.get(&key)? {
            store.hits.set(store.hits.get() + 1);
            if size.is_some() {
                store.results.take(&key)?;
                store.results.set(key, value.clone())?;
            }
            return Ok(value);
        }
        let value = call::call_args(&inner, args)?;
        store.misses.set(store.misses.get() + 1);
        if size != Some(0) {
            store.results.set(key, value.clone())?;
        }
        if size.is_some_and(|size| store.results.len() > size)
            && let Some(Ok(oldest)) = store.results.iter().next()
        {
            store.results.take(&oldest)?;
        }
        Ok(value)
    });
    // Setting attributes on a function object cannot fail.
    let _ = update_wrapper(&wrapper, function);
    let store = Rc::clone(&cache);
    let clear = closure("cache_clear", move |_| {
        store.results.clear();
        store.hits.set(0);
        store.misses.set(0);
        Ok(Value::None)
    });
    let info = closure("cache_info", move |_| {
        let count = |count: usize| Value::from(count as i64);
        let fields = [
            Value::from(cache.hits.get()),
            Value::from(cache.misses.get()),
            size.map_or(Value::None, count),
            count(cache.results.len()),
        ];
        let names = Value::from("hits misses maxsize currsize");
        let class = namedtuple_dyn::namedtuple(Args::new(&[Value::from("CacheInfo"), names]))?;
        call::call(&class, &fields)
    });
    let _ = attr::setattr(&wrapper, crate::name!("cache_clear"), clear);
    let _ = attr::setattr(&wrapper, crate::name!("cache_info"), info);
    wrapper
}

struct Key(Value, Value);

impl NativeObject for Key {
    fn type_name(&self) -> &'static str {
        "functools.KeyWrapper"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn compare(&self, other: &Value, op: CmpOp) -> PyResult<Option<Value>> {
        let Value::Native(native) = other else {
            return Ok(None);
        };
        let Some(other) = native.downcast::<Key>() else {
            return Ok(None);
        };
        let order = call::call(&self.0, &[self.1.clone(), other.1.clone()])?;
        ops::compare(&order, &Value::from(0), op).map(Some)
    }
}

/// `functools.cmp_to_key(compare)`
fn cmp_to_key(args: Args<'_>) -> PyResult<Value> {
    let compare = args.one("cmp_to_key")?.clone();
    Ok(closure("cmp_to_key", move |args| {
        Ok(Native::value(Key(compare.clone(), args.one("K")?.clone())))
    }))
}

/// `functools.total_ordering(class)`: the comparisons that are missing, from the one that is there.
fn total_ordering(args: Args<'_>) -> PyResult<Value> {
    let Value::Class(class) = args.one("total_ordering")? else {
        return Err(type_error("total_ordering() expects a class"));
    };
    let defined = |name: &str| {
        class
            .owner_of(Name::new(name))
            .is_some_and(|owner| !owner.is_builtin())
    };
    let Some(root) = ["__lt__", "__le__", "__gt__", "__ge__"]
        .into_iter()
        .find(|name| defined(name))
    else {
        return Err(crate::py::error::value_error(
            "must define at least one ordering operation: < > <= >=",
        ));
    };
    for name in ["__lt__", "__le__", "__gt__", "__ge__"] {
        if name == root || defined(name) {
            continue;
        }
        let root_name = Name::new(root);
        let body = move |args: Args<'_>| {
            let [a, b] = args.values() else {
                return Err(arity(name, args.values().len(), 1, 1));
            };
            let known = call::call_method(root_name, &[a.clone(), b.clone()])?;
            if known.is_not_implemented() {
                return Ok(known);
            }
            let (known, same) = (ops::truth(&known)?, || ops::eq_bool(a, b));
            // Whether the known answer says "less" and whether it counts equality.
            let strict = matches!(root, "__lt__" | "__gt__");
            let less = matches!(root, "__lt__" | "__le__") == matches!(name, "__lt__" | "__le__");
            let wants_strict = matches!(name, "__lt__" | "__gt__");
            Ok(Value::Bool(match (less, strict, wants_strict) {
                (true, true, _) => known || same()?,
                (true, false, _) => known && !same()?,
                (false, true, true) => !known && !same()?,
                (false, true, false) => !known,
                (false, false, true) => !known,
                (false, false, false) => !known || same()?,
            }))
        };
        class.set(Name::new(name), closure(name, body));
    }
    Ok(args.values()[0].clone())
}
