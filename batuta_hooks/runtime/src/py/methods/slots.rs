//! The special methods of builtin classes (`int.__add__`, `list.__len__`, ...), so that subclasses can call and
//! override them. One function serves all classes: it works on the receiver's builtin value.

use super::object::{one, two};
use super::{Table, receiver};
use crate::py::builtin_class::Layout;
use crate::py::error::type_error;
use crate::py::signature::Args;
use crate::py::{CmpOp, PyRepr, PyResult, Value, iter_dyn, ops, text_of};
use ops::BinOp;

/// The special methods that the class has.
pub(super) fn tables(layout: Layout) -> Vec<Table> {
    match layout {
        Layout::Int => vec![COMMON, ORDER, ARITHMETIC, BITS, INTEGER],
        Layout::Bool => vec![BITS, TEXT],
        Layout::Float => vec![COMMON, ORDER, ARITHMETIC, FLOAT],
        Layout::Complex => vec![COMMON, ARITHMETIC],
        Layout::Str => vec![COMMON, ORDER, SEQUENCE, CONCAT, MODULO, LOOKUP],
        Layout::Bytes => vec![COMMON, ORDER, SEQUENCE, CONCAT, MODULO, LOOKUP],
        Layout::ByteArray => vec![
            COMMON_UNHASHABLE,
            ORDER,
            SEQUENCE,
            CONCAT,
            MODULO,
            LOOKUP,
            STORE,
            IN_PLACE_LIST,
        ],
        Layout::Tuple => vec![COMMON, ORDER, SEQUENCE, CONCAT, LOOKUP],
        Layout::List => vec![
            COMMON_UNHASHABLE,
            ORDER,
            SEQUENCE,
            CONCAT,
            LOOKUP,
            STORE,
            REVERSED,
            IN_PLACE_LIST,
        ],
        Layout::Dict => vec![
            COMMON_UNHASHABLE,
            SEQUENCE,
            DICT_LOOKUP,
            STORE,
            REVERSED,
            UNION,
            IN_PLACE,
        ],
        Layout::Set => vec![COMMON_UNHASHABLE, ORDER, SEQUENCE, SETS, IN_PLACE],
        Layout::FrozenSet => vec![COMMON, ORDER, SEQUENCE, SETS],
        Layout::Range => vec![COMMON, SEQUENCE, LOOKUP, REVERSED],
        Layout::Slice => vec![COMMON_UNHASHABLE],
        Layout::Function | Layout::BuiltinFunction | Layout::MethodDescriptor | Layout::Method => {
            vec![CALL, TEXT]
        }
        Layout::NoneType | Layout::NotImplementedType | Layout::Ellipsis => vec![COMMON, TRUTH],
        Layout::Module | Layout::Super | Layout::Cell | Layout::Generator => vec![TEXT],
        Layout::Native | Layout::MemoryView | Layout::Array => vec![NATIVE, TEXT],
        _ => vec![],
    }
}

/// `repr(self)` of the builtin value itself.
fn native_repr(args: Args<'_>) -> PyResult<Value> {
    let mut out = String::new();
    receiver(args).repr_into(&mut out)?;
    // A bytearray shows the class that it is of.
    if let (Value::Instance(instance), Value::ByteArray(_)) = (&args.values()[0], receiver(args))
        && let Some(contents) = out.strip_prefix("bytearray")
    {
        out = format!("{}{contents}", instance.class().name());
    }
    Ok(Value::from(out))
}

fn native_str(args: Args<'_>) -> PyResult<Value> {
    match (&args.values()[0], receiver(args)) {
        (_, Value::Str(text)) => Ok(Value::Str(text.clone())),
        // A subclass that overrides `__repr__` prints by it.
        (object, _) => text_of::repr_of(object).map(Value::Str),
    }
}

fn native_format(args: Args<'_>) -> PyResult<Value> {
    let [value, spec] = two(args)?;
    let Some(spec) = spec.as_str() else {
        return Err(type_error(format!(
            "__format__() argument must be str, not {}",
            spec.type_name()
        )));
    };
    if spec.is_empty() {
        return text_of::str_of(value).map(Value::Str);
    }
    let mut out = String::new();
    text_of::native_format(value, spec, &mut out)?;
    Ok(Value::from(out))
}

fn eq(args: Args<'_>) -> PyResult<Value> {
    let [a, b] = two(args)?;
    Ok(ops::native_eq(a.unwrapped(), b.unwrapped())?.map_or(Value::NotImplemented, Value::Bool))
}

fn ne(args: Args<'_>) -> PyResult<Value> {
    let [a, b] = two(args)?;
    Ok(ops::native_eq(a.unwrapped(), b.unwrapped())?
        .map_or(Value::NotImplemented, |same| Value::Bool(!same)))
}

fn hash(args: Args<'_>) -> PyResult<Value> {
    let hash = ops::native_hash(receiver(args))?;
    Ok(Value::from(
        hash.unwrap_or_else(|| ops::address_hash(&args.values()[0])),
    ))
}

fn order(args: Args<'_>, op: CmpOp) -> PyResult<Value> {
    let [a, b] = two(args)?;
    Ok(ops::native_compare(a.unwrapped(), b.unwrapped(), op)?
        .map_or(Value::NotImplemented, Value::Bool))
}

fn binary(args: Args<'_>, op: BinOp) -> PyResult<Value> {
    let [a, b] = two(args)?;
    Ok(ops::native_binary(op, a.unwrapped(), b.unwrapped())?.unwrap_or(Value::NotImplemented))
}

fn reflected(args: Args<'_>, op: BinOp) -> PyResult<Value> {
    let [b, a] = two(args)?;
    Ok(ops::native_binary(op, a.unwrapped(), b.unwrapped())?.unwrap_or(Value::NotImplemented))
}

fn in_place(args: Args<'_>, op: BinOp) -> PyResult<Value> {
    let [a, b] = two(args)?;
    Ok(
        match ops::native_in_place(op, a.unwrapped(), b.unwrapped())? {
            Some(_) => a.clone(),
            None => Value::NotImplemented,
        },
    )
}

const TEXT: Table = &[
    ("__repr__", native_repr),
    ("__str__", native_str),
    ("__format__", native_format),
];

const COMMON_UNHASHABLE: Table = &[
    ("__eq__", eq),
    ("__ne__", ne),
    ("__repr__", native_repr),
    ("__str__", native_str),
    ("__format__", native_format),
];

const COMMON: Table = &[
    ("__eq__", eq),
    ("__ne__", ne),
    ("__hash__", hash),
    ("__repr__", native_repr),
    ("__str__", native_str),
    ("__format__", native_format),
];

const ORDER: Table = &[
    ("__lt__", |args| order(args, CmpOp::Lt)),
    ("__le__", |args| order(args, CmpOp::Le)),
    ("__gt__", |args| order(args, CmpOp::Gt)),
    ("__ge__", |args| order(args, CmpOp::Ge)),
];

const TRUTH: Table = &[("__bool__", |args| {
    ops::truth(receiver(args)).map(Value::Bool)
})];

const ARITHMETIC: Table = &[
    ("__add__", |args| binary(args, BinOp::Add)),
    ("__radd__", |args| reflected(args, BinOp::Add)),
    ("__sub__", |args| binary(args, BinOp::Sub)),
    ("__rsub__", |args| reflected(args, BinOp::Sub)),
    ("__mul__", |args| binary(args, BinOp::Mul)),
    ("__rmul__", |args| reflected(args, BinOp::Mul)),
    ("__truediv__", |args| binary(args, BinOp::TrueDiv)),
    ("__rtruediv__", |args| reflected(args, BinOp::TrueDiv)),
    ("__floordiv__", |args| binary(args, BinOp::FloorDiv)),
    ("__rfloordiv__", |args| reflected(args, BinOp::FloorDiv)),
    ("__mod__", |args| binary(args, BinOp::Mod)),
    ("__rmod__", |args| reflected(args, BinOp::Mod)),
    ("__pow__", |args| binary(args, BinOp::Pow)),
    ("__rpow__", |args| reflected(args, BinOp::Pow)),
    ("__divmod__", |args| {
        let [a, b] = two(args)?;
        ops::divmod(a.unwrapped(), b.unwrapped())
    }),
    ("__neg__", |args| ops::neg(receiver(args))),
    ("__pos__", |args| ops::pos(receiver(args))),
    ("__abs__", |args| ops::abs(receiver(args))),
    ("__bool__", |args| {
        ops::truth(receiver(args)).map(Value::Bool)
    }),
];

const BITS: Table = &[
    ("__and__", |args| binary(args, BinOp::And)),
    ("__rand__", |args| reflected(args, BinOp::And)),
    ("__or__", |args| binary(args, BinOp::Or)),
    ("__ror__", |args| reflected(args, BinOp::Or)),
    ("__xor__", |args| binary(args, BinOp::Xor)),
    ("__rxor__", |args| reflected(args, BinOp::Xor)),
    ("__lshift__", |args| binary(args, BinOp::LShift)),
    ("__rlshift__", |args| reflected(args, BinOp::LShift)),
    ("__rshift__", |args| binary(args, BinOp::RShift)),
    ("__rrshift__", |args| reflected(args, BinOp::RShift)),
    ("__invert__", |args| ops::invert(receiver(args))),
];

const INTEGER: Table = &[
    ("__int__", |args| {
        ops::to_int(receiver(args)).map(Value::Int)
    }),
    ("__index__", |args| {
        ops::to_int(receiver(args)).map(Value::Int)
    }),
    ("__trunc__", |args| {
        ops::to_int(receiver(args)).map(Value::Int)
    }),
    ("__float__", |args| {
        ops::to_float(receiver(args)).map(Value::Float)
    }),
    ("__round__", |args| {
        ops::round(receiver(args), args.values().get(1))
    }),
];

const FLOAT: Table = &[
    ("__int__", |args| {
        ops::to_int(receiver(args)).map(Value::Int)
    }),
    ("__trunc__", |args| {
        ops::to_int(receiver(args)).map(Value::Int)
    }),
    ("__float__", |args| {
        ops::to_float(receiver(args)).map(Value::Float)
    }),
    ("__round__", |args| {
        ops::round(receiver(args), args.values().get(1))
    }),
];

const SEQUENCE: Table = &[
    ("__len__", |args| {
        one(args)?;
        ops::len(receiver(args)).map(Value::from)
    }),
    ("__iter__", |args| iter_dyn::iter_value(receiver(args))),
    ("__contains__", |args| {
        let [container, item] = two(args)?;
        ops::native_contains(container.unwrapped(), item).map(Value::Bool)
    }),
];

const REVERSED: Table = &[("__reversed__", |args| iter_dyn::reversed(receiver(args)))];

const CONCAT: Table = &[
    ("__add__", |args| {
        let [a, b] = two(args)?;
        match ops::native_binary(BinOp::Add, a.unwrapped(), b.unwrapped())? {
            Some(value) => Ok(value),
            None => Ok(Value::NotImplemented),
        }
    }),
    ("__mul__", |args| binary(args, BinOp::Mul)),
    ("__rmul__", |args| reflected(args, BinOp::Mul)),
];

const MODULO: Table = &[("__mod__", |args| {
    let [template, values] = two(args)?;
    Ok(
        ops::native_binary(BinOp::Mod, template.unwrapped(), values)?
            .unwrap_or(Value::NotImplemented),
    )
})];

const LOOKUP: Table = &[("__getitem__", |args| {
    let [object, key] = two(args)?;
    ops::native_getitem(object.unwrapped(), key)
})];

/// A subclass may say what a missing key is.
const DICT_LOOKUP: Table = &[("__getitem__", |args| {
    let [object, key] = two(args)?;
    let Value::Dict(dict) = object.unwrapped() else {
        return ops::native_getitem(object, key);
    };
    match dict.get(key)? {
        Some(value) => Ok(value),
        None => match crate::py::call::call_special(
            crate::name!("__missing__"),
            &[object.clone(), key.clone()],
        )? {
            Some(value) => Ok(value),
            None => Err(crate::py::error::key_error(key.clone())),
        },
    }
})];

const STORE: Table = &[
    ("__setitem__", |args| match args.values() {
        [object, key, value] => {
            ops::native_setitem(object.unwrapped(), key, value.clone())?;
            Ok(Value::None)
        }
        _ => Err(type_error(format!(
            "expected 2 arguments, got {}",
            args.values().len().saturating_sub(1)
        ))),
    }),
    ("__delitem__", |args| {
        let [object, key] = two(args)?;
        ops::native_delitem(object.unwrapped(), key)?;
        Ok(Value::None)
    }),
];

const UNION: Table = &[
    ("__or__", |args| binary(args, BinOp::Or)),
    ("__ror__", |args| reflected(args, BinOp::Or)),
];

const SETS: Table = &[
    ("__or__", |args| binary(args, BinOp::Or)),
    ("__ror__", |args| reflected(args, BinOp::Or)),
    ("__and__", |args| binary(args, BinOp::And)),
    ("__rand__", |args| reflected(args, BinOp::And)),
    ("__xor__", |args| binary(args, BinOp::Xor)),
    ("__rxor__", |args| reflected(args, BinOp::Xor)),
    ("__sub__", |args| binary(args, BinOp::Sub)),
    ("__rsub__", |args| reflected(args, BinOp::Sub)),
];

const IN_PLACE: Table = &[
    ("__ior__", |args| in_place(args, BinOp::Or)),
    ("__iand__", |args| in_place(args, BinOp::And)),
    ("__ixor__", |args| in_place(args, BinOp::Xor)),
    ("__isub__", |args| in_place(args, BinOp::Sub)),
];

const IN_PLACE_LIST: Table = &[
    ("__iadd__", |args| in_place(args, BinOp::Add)),
    ("__imul__", |args| in_place(args, BinOp::Mul)),
];

const CALL: Table = &[("__call__", |args| {
    crate::py::call::call_args(&args.values()[0], args.rest())
})];

/// Library objects: what they support they say themselves.
const NATIVE: Table = &[
    ("__len__", |args| ops::len(receiver(args)).map(Value::from)),
    ("__iter__", |args| iter_dyn::iter_value(receiver(args))),
    ("__next__", |args| iter_dyn::next(receiver(args))),
    ("__getitem__", |args| {
        let [object, key] = two(args)?;
        ops::native_getitem(object, key)
    }),
    ("__contains__", |args| {
        let [object, item] = two(args)?;
        ops::native_contains(object, item).map(Value::Bool)
    }),
    ("__length_hint__", |args| match receiver(args) {
        Value::Iter(iter) => Ok(Value::from(iter.length_hint())),
        _ => Ok(Value::from(0)),
    }),
];
