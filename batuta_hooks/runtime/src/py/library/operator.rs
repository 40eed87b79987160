//! `operator`: the operators as functions.

use super::Table;
use crate::py::error::type_error;
use crate::py::function::closure;
use crate::py::signature::{Args, arity};
use crate::py::{Name, PyResult, Value, attr, call, ops};

type Binary = fn(&Value, &Value) -> PyResult<Value>;

fn two(args: Args<'_>, name: &str, op: Binary) -> PyResult<Value> {
    match args.between(name, 2, 2)? {
        [a, b] => op(a, b),
        other => Err(arity(name, other.len(), 2, 2)),
    }
}

pub(super) const FUNCTIONS: Table = &[
    ("add", |args| two(args, "add", ops::add)),
    ("sub", |args| two(args, "sub", ops::sub)),
    ("mul", |args| two(args, "mul", ops::mul)),
    ("truediv", |args| two(args, "truediv", ops::truediv)),
    ("floordiv", |args| two(args, "floordiv", ops::floordiv)),
    ("mod", |args| two(args, "mod", ops::modulo)),
    ("pow", |args| two(args, "pow", ops::pow)),
    ("matmul", |args| two(args, "matmul", ops::matmul)),
    ("and_", |args| two(args, "and_", ops::and_)),
    ("or_", |args| two(args, "or_", ops::or_)),
    ("xor", |args| two(args, "xor", ops::xor)),
    ("lshift", |args| two(args, "lshift", ops::lshift)),
    ("rshift", |args| two(args, "rshift", ops::rshift)),
    ("eq", |args| two(args, "eq", ops::eq)),
    ("ne", |args| two(args, "ne", ops::ne)),
    ("lt", |args| two(args, "lt", ops::lt)),
    ("le", |args| two(args, "le", ops::le)),
    ("gt", |args| two(args, "gt", ops::gt)),
    ("ge", |args| two(args, "ge", ops::ge)),
    ("iadd", |args| two(args, "iadd", ops::iadd)),
    ("isub", |args| two(args, "isub", ops::isub)),
    ("imul", |args| two(args, "imul", ops::imul)),
    ("itruediv", |args| two(args, "itruediv", ops::itruediv)),
    ("ifloordiv", |args| two(args, "ifloordiv", ops::ifloordiv)),
    ("imod", |args| two(args, "imod", ops::imodulo)),
    ("ipow", |args| two(args, "ipow", ops::ipow)),
    ("ior", |args| two(args, "ior", ops::ior)),
    ("iand", |args| two(args, "iand", ops::iand)),
    ("ixor", |args| two(args, "ixor", ops::ixor)),
    ("ilshift", |args| two(args, "ilshift", ops::ilshift)),
    ("irshift", |args| two(args, "irshift", ops::irshift)),
    ("imatmul", |args| two(args, "imatmul", ops::imatmul)),
    ("iconcat", |args| two(args, "iconcat", ops::iadd)),
    ("delitem", |args| match args.between("delitem", 2, 2)? {
        [object, key] => ops::delitem(object, key).map(|()| Value::None),
        other => Err(arity("delitem", other.len(), 2, 2)),
    }),
    ("countOf", |args| match args.between("countOf", 2, 2)? {
        [items, wanted] => {
            let mut count = 0_i64;
            for item in crate::py::iter_dyn::collect(items)? {
                count +=
                    i64::from(ops::is_(&item, wanted) || ops::truth(&ops::eq(&item, wanted)?)?);
            }
            Ok(Value::from(count))
        }
        other => Err(arity("countOf", other.len(), 2, 2)),
    }),
    ("indexOf", |args| match args.between("indexOf", 2, 2)? {
        [items, wanted] => {
            for (at, item) in crate::py::iter_dyn::collect(items)?.iter().enumerate() {
                if ops::is_(item, wanted) || ops::truth(&ops::eq(item, wanted)?)? {
                    return Ok(Value::from(at));
                }
            }
            Err(crate::py::error::value_error(
                "sequence.index(x): x not in sequence",
            ))
        }
        other => Err(arity("indexOf", other.len(), 2, 2)),
    }),
    ("concat", |args| two(args, "concat", ops::add)),
    ("is_", |args| {
        two(args, "is_", |a, b| Ok(Value::Bool(ops::is_(a, b))))
    }),
    ("is_not", |args| {
        two(args, "is_not", |a, b| Ok(Value::Bool(!ops::is_(a, b))))
    }),
    ("contains", |args| {
        two(args, "contains", |a, b| {
            ops::contains(a, b).map(Value::Bool)
        })
    }),
    ("getitem", |args| two(args, "getitem", ops::getitem)),
    ("setitem", |args| match args.between("setitem", 3, 3)? {
        [object, key, value] => {
            ops::setitem(object, key, value.clone())?;
            Ok(Value::None)
        }
        other => Err(arity("setitem", other.len(), 3, 3)),
    }),
    ("neg", |args| ops::neg(args.one("operator.neg")?)),
    ("pos", |args| ops::pos(args.one("operator.pos")?)),
    ("abs", |args| ops::abs(args.one("operator.abs")?)),
    ("invert", |args| ops::invert(args.one("operator.invert")?)),
    ("not_", |args| {
        ops::not_(args.one("operator.not_")?).map(Value::Bool)
    }),
    ("truth", |args| {
        ops::truth(args.one("operator.truth")?).map(Value::Bool)
    }),
    ("index", |args| {
        ops::index(args.one("operator.index")?).map(Value::Int)
    }),
    ("itemgetter", itemgetter),
    ("attrgetter", attrgetter),
    ("methodcaller", methodcaller),
];

/// `operator.itemgetter(*keys)`
fn itemgetter(args: Args<'_>) -> PyResult<Value> {
    let keys = args.positional().to_vec();
    if keys.is_empty() {
        return Err(type_error("itemgetter expected 1 argument, got 0"));
    }
    Ok(closure("itemgetter", move |args| {
        let object = args.one("itemgetter")?;
        match keys.as_slice() {
            [key] => ops::getitem(object, key),
            many => {
                let items: PyResult<Vec<Value>> =
                    many.iter().map(|key| ops::getitem(object, key)).collect();
                items.map(Value::tuple)
            }
        }
    }))
}

/// `operator.attrgetter(*names)`, dotted names included.
fn attrgetter(args: Args<'_>) -> PyResult<Value> {
    let mut paths: Vec<Vec<Name>> = Vec::new();
    for name in args.positional() {
        match name.as_str() {
            Some(text) => paths.push(text.as_str().split('.').map(Name::new).collect()),
            None => return Err(type_error("attribute name must be a string")),
        }
    }
    Ok(closure("attrgetter", move |args| {
        let object = args.one("attrgetter")?;
        let follow = |path: &Vec<Name>| {
            path.iter()
                .try_fold(object.clone(), |found, name| attr::getattr(&found, *name))
        };
        match paths.as_slice() {
            [path] => follow(path),
            many => many
                .iter()
                .map(follow)
                .collect::<PyResult<Vec<Value>>>()
                .map(Value::tuple),
        }
    }))
}

/// `operator.methodcaller(name, *args, **keywords)`
fn methodcaller(args: Args<'_>) -> PyResult<Value> {
    let Some(name) = args
        .positional()
        .first()
        .and_then(Value::as_str)
        .map(|name| Name::new(name))
    else {
        return Err(type_error("method name must be a string"));
    };
    let given = args.values()[1..].to_vec();
    let names: Vec<String> = args.names().iter().map(|name| (*name).to_owned()).collect();
    Ok(closure("methodcaller", move |args| {
        let mut values = vec![args.one("methodcaller")?.clone()];
        values.extend_from_slice(&given);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        call::call_method_kw(name, &values, &names)
    }))
}
