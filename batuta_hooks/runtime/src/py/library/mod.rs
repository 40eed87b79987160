//! Names of the standard library as dynamic values: `imported("enum.Enum")`, `imported("math")`.

mod array;
mod binary;
pub(in crate::py) mod cmath;
mod collections;
mod contextlib;
mod counter;
#[cfg(feature = "csv")]
mod csv;
mod deque;
mod functools;
#[cfg(feature = "hashlib")]
mod hashlib;
mod heapq;
mod io;
mod itertools;
mod json;
mod math;
mod operator;
mod os;
mod packing;
mod random;
mod re;
mod string;
mod sys;
mod time;
mod types;

pub(super) use io::open;

pub(super) use array::{Array, construct as construct_array};

use super::attr::Module;
use super::function::{NativeFn, builtin};
use super::{AttrMap, Name, PyErr, PyResult, Value};
use std::cell::RefCell;
use std::collections::HashMap;

/// Functions of one module by name.
type Table = &'static [(&'static str, NativeFn)];

/// Everything else of one module: classes, constants.
type Values = &'static [(&'static str, fn() -> Value)];

/// The modules that dynamic code may import.
const MODULES: &[(&str, Table, Values)] = &[
    ("abc", types::ABC, types::ABC_VALUES),
    ("array", &[], array::VALUES),
    ("bisect", heapq::BISECT, &[]),
    ("cmath", cmath::FUNCTIONS, cmath::VALUES),
    ("collections", collections::FUNCTIONS, collections::VALUES),
    ("contextlib", contextlib::FUNCTIONS, &[]),
    #[cfg(feature = "csv")]
    ("csv", csv::FUNCTIONS, &[]),
    ("copy", types::COPY, &[]),
    ("dataclasses", types::DATACLASSES, types::DATACLASSES_VALUES),
    ("enum", types::ENUM, types::ENUM_VALUES),
    ("functools", functools::FUNCTIONS, functools::VALUES),
    #[cfg(feature = "hashlib")]
    ("hashlib", hashlib::FUNCTIONS, &[]),
    ("heapq", heapq::HEAPQ, &[]),
    ("io", io::FUNCTIONS, &[]),
    ("itertools", itertools::FUNCTIONS, itertools::VALUES),
    ("json", json::FUNCTIONS, json::VALUES),
    ("math", math::FUNCTIONS, math::VALUES),
    ("operator", operator::FUNCTIONS, &[]),
    ("os", os::FUNCTIONS, os::VALUES),
    ("os.path", os::PATH, os::PATH_VALUES),
    ("string", string::FUNCTIONS, string::VALUES),
    ("struct", packing::FUNCTIONS, packing::VALUES),
    ("random", random::FUNCTIONS, &[]),
    ("re", re::FUNCTIONS, re::VALUES),
    ("sys", sys::FUNCTIONS, sys::VALUES),
    ("time", time::FUNCTIONS, &[]),
    ("types", &[], types::TYPES_VALUES),
    ("typing", types::TYPING, types::TYPING_VALUES),
];

thread_local! {
    static IMPORTED: RefCell<HashMap<String, Value>> = RefCell::default();
}

/// The module or the member of a module that the qualified name names; the same object each time.
pub fn imported(qualname: &str) -> PyResult<Value> {
    if let Some(value) = IMPORTED.with_borrow(|known| known.get(qualname).cloned()) {
        return Ok(value);
    }
    let Some(value) = find(qualname)? else {
        return Err(PyErr::new("ImportError", unknown(qualname)));
    };
    IMPORTED.with_borrow_mut(|known| known.insert(qualname.to_owned(), value.clone()));
    Ok(value)
}

fn unknown(qualname: &str) -> String {
    match qualname.rsplit_once('.') {
        Some((module, name)) => format!("cannot import name '{name}' from '{module}'"),
        None => format!("No module named '{qualname}'"),
    }
}

fn find(qualname: &str) -> PyResult<Option<Value>> {
    let written = super::stdlib::exports(qualname)?;
    let native = MODULES.iter().find(|(name, ..)| *name == qualname);
    if native.is_some() || written.is_some() {
        let mut attrs = AttrMap::new();
        let (name, functions, values) = native.copied().unwrap_or((qualname, &[], &[]));
        let names = functions
            .iter()
            .map(|(name, _)| *name)
            .chain(values.iter().map(|(name, _)| *name));
        for member in names {
            attrs.set(Name::new(member), imported(&format!("{name}.{member}"))?);
        }
        for (member, value) in written.unwrap_or_default() {
            attrs.set(Name::new(&member), value);
        }
        return Ok(Some(Module::value(name, attrs)));
    }
    if let Some(name) = qualname.strip_prefix("builtins.") {
        return super::builtin(name).map(Some);
    }
    // `itertools.chain.from_iterable` belongs to the module, since `chain` is a function here.
    if let Some((module, member)) = qualname.split_once('.')
        && member.contains('.')
        && let Some((_, _, values)) = MODULES.iter().find(|(name, ..)| *name == module)
        && let Some((_, value)) = values.iter().find(|(name, _)| *name == member)
    {
        return Ok(Some(value()));
    }
    let Some((module, member)) = qualname.rsplit_once('.') else {
        // What stands before a class method of a builtin: `int.from_bytes`.
        return Ok(super::builtin_class::by_name(qualname).map(Value::Class));
    };
    if let Some((_, functions, values)) = MODULES.iter().find(|(name, ..)| *name == module) {
        let function = functions.iter().find(|(name, _)| *name == member);
        let value = values.iter().find(|(name, _)| *name == member);
        match (function, value) {
            (Some((name, function)), _) => return Ok(Some(builtin(name, *function))),
            (None, Some((_, value))) => return Ok(Some(value())),
            (None, None) => {}
        }
    }
    if let Some(names) = super::stdlib::exports(module)? {
        let found = names.into_iter().find(|(name, _)| **name == *member);
        return Ok(found.map(|(_, value)| value));
    }
    // A class method of a library class: `collections.OrderedDict.fromkeys`.
    match find(module)? {
        Some(owner) => super::attr::getattr_opt(&owner, Name::new(member)),
        None => Ok(None),
    }
}
