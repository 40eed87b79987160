//! `abc`, `copy`, `dataclasses`, `enum`, `types` and `typing`.

use super::{Table, Values};
use crate::py::builtin_class::{Layout, type_of};
use crate::py::error::type_error;
use crate::py::signature::Args;
use crate::py::{
    Dict, Name, Object, PyResult, Set, Value, abc, attr, call, dataclass_dyn, enum_dyn,
    namedtuple_dyn, ops,
};
use crate::py::{text_of, typing_dyn};
use std::collections::HashMap;

pub(super) const ABC: Table = &[("abstractmethod", |args| {
    abc::abstractmethod(args.one("abstractmethod")?)
})];

pub(super) const ABC_VALUES: Values = &[
    ("ABC", || Value::Class(abc::abc())),
    ("ABCMeta", || Value::Class(abc::abc_meta())),
];

pub(super) const DATACLASSES: Table = &[
    ("dataclass", dataclass_dyn::dataclass),
    ("field", dataclass_dyn::field),
    ("fields", dataclass_dyn::fields),
    ("asdict", dataclass_dyn::asdict),
    ("astuple", dataclass_dyn::astuple),
    ("replace", dataclass_dyn::replace),
    ("is_dataclass", dataclass_dyn::is_dataclass),
];

pub(super) const DATACLASSES_VALUES: Values = &[
    ("MISSING", dataclass_dyn::missing),
    ("FrozenInstanceError", || {
        Value::Class(dataclass_dyn::frozen_instance_error())
    }),
    ("InitVar", || typing_dyn::special("dataclasses.InitVar")),
    ("KW_ONLY", || typing_dyn::special("dataclasses.KW_ONLY")),
];

pub(super) const ENUM: Table = &[("auto", |_| Ok(enum_dyn::auto())), ("unique", unique)];

fn enumeration(name: &str) -> Value {
    enum_dyn::enum_class(name).map_or(Value::None, Value::Class)
}

pub(super) const ENUM_VALUES: Values = &[
    ("Enum", || enumeration("Enum")),
    ("IntEnum", || enumeration("IntEnum")),
    ("StrEnum", || enumeration("StrEnum")),
    ("Flag", || enumeration("Flag")),
    ("IntFlag", || enumeration("IntFlag")),
    ("EnumMeta", || enumeration("EnumMeta")),
    ("EnumType", || enumeration("EnumType")),
];

/// `enum.unique(class)`
fn unique(args: Args<'_>) -> PyResult<Value> {
    let class = args.one("unique")?;
    let members = attr::getattr(class, crate::name!("__members__"))?;
    let mut aliases = Vec::new();
    for pair in crate::py::collect(&call::call_method(crate::name!("items"), &[members])?)? {
        let [name, member] = crate::py::unpack::<2>(&pair)?;
        let own = attr::getattr(&member, crate::name!("name"))?;
        if !ops::eq_bool(&name, &own)? {
            aliases.push(format!(
                "{} -> {}",
                text_of::str_of(&name)?,
                text_of::str_of(&own)?
            ));
        }
    }
    if aliases.is_empty() {
        return Ok(class.clone());
    }
    Err(crate::py::error::value_error(format!(
        "duplicate values found in {}: {}",
        text_of::repr_of(class)?,
        aliases.join(", ")
    )))
}

fn simple_namespace() -> Value {
    let class = abc::library_class("SimpleNamespace", "types", Layout::Object.class(), None);
    let init = crate::py::function::closure("__init__", |args| {
        for (name, value) in args.keywords() {
            attr::setattr(&args.values()[0], Name::new(name), value.clone())?;
        }
        Ok(Value::None)
    });
    class.set(crate::name!("__init__"), init);
    let repr = crate::py::function::closure("__repr__", |args| {
        let Value::Instance(object) = &args.values()[0] else {
            return Ok(Value::None);
        };
        let mut parts = Vec::new();
        for (name, value) in object.attributes() {
            parts.push(format!("{name}={}", text_of::repr_of(&value)?));
        }
        Ok(Value::from(format!("namespace({})", parts.join(", "))))
    });
    class.set(crate::name!("__repr__"), repr);
    let eq = crate::py::function::closure("__eq__", |args| match args.values() {
        [Value::Instance(a), Value::Instance(b)] if a.class().is(&b.class()) => {
            ops::eq(&Value::Dict(a.dict()), &Value::Dict(b.dict()))
        }
        _ => Ok(Value::NotImplemented),
    });
    class.set(crate::name!("__eq__"), eq);
    Value::Class(class)
}

pub(super) const TYPES_VALUES: Values = &[
    ("SimpleNamespace", simple_namespace),
    ("FunctionType", || Value::Class(Layout::Function.class())),
    ("LambdaType", || Value::Class(Layout::Function.class())),
    ("BuiltinFunctionType", || {
        Value::Class(Layout::BuiltinFunction.class())
    }),
    ("MethodType", || Value::Class(Layout::Method.class())),
    ("GeneratorType", || Value::Class(Layout::Generator.class())),
    ("ModuleType", || Value::Class(Layout::Module.class())),
    ("NoneType", || Value::Class(Layout::NoneType.class())),
];

pub(super) const TYPING: Table = &[
    ("TypeVar", |args| match args.positional() {
        [name, ..] => Ok(typing_dyn::special(&format!("~{}", text_of::str_of(name)?))),
        [] => Err(type_error(
            "TypeVar() missing 1 required positional argument: 'name'",
        )),
    }),
    ("NewType", |args| {
        args.between("NewType", 2, 2)?;
        Ok(crate::py::function::closure("NewType", |args| {
            args.one("NewType").cloned()
        }))
    }),
    ("cast", |args| match args.between("cast", 2, 2)? {
        [_, value] => Ok(value.clone()),
        _ => Ok(Value::None),
    }),
    ("ParamSpec", |args| {
        let name = text_of::str_of(args.one("ParamSpec")?)?;
        Ok(typing_dyn::special(&format!("~{name}")))
    }),
    ("final", |args| args.one("final").cloned()),
    ("override", |args| args.one("override").cloned()),
    ("overload", |args| args.one("overload").cloned()),
    ("runtime_checkable", |args| {
        args.one("runtime_checkable").cloned()
    }),
    ("no_type_check", |args| args.one("no_type_check").cloned()),
];

pub(super) const TYPING_VALUES: Values = &[
    ("Any", || typing_dyn::special("typing.Any")),
    ("Callable", || typing_dyn::special("typing.Callable")),
    ("ClassVar", || typing_dyn::special("typing.ClassVar")),
    ("Dict", || Value::Class(Layout::Dict.class())),
    ("Final", || typing_dyn::special("typing.Final")),
    ("FrozenSet", || Value::Class(Layout::FrozenSet.class())),
    ("Generic", || typing_dyn::special("typing.Generic")),
    ("Iterable", || typing_dyn::special("typing.Iterable")),
    ("Iterator", || typing_dyn::special("typing.Iterator")),
    ("List", || Value::Class(Layout::List.class())),
    ("Literal", || typing_dyn::special("typing.Literal")),
    ("Mapping", || typing_dyn::special("typing.Mapping")),
    ("Optional", || typing_dyn::special("typing.Optional")),
    ("Protocol", || typing_dyn::special("typing.Protocol")),
    ("Sequence", || typing_dyn::special("typing.Sequence")),
    ("Set", || Value::Class(Layout::Set.class())),
    ("Tuple", || Value::Class(Layout::Tuple.class())),
    ("Type", || Value::Class(Layout::Type.class())),
    ("Union", || typing_dyn::special("typing.Union")),
    ("AbstractSet", || typing_dyn::special("typing.AbstractSet")),
    ("Annotated", || typing_dyn::special("typing.Annotated")),
    ("AnyStr", || typing_dyn::special("typing.AnyStr")),
    ("AsyncIterator", || {
        typing_dyn::special("typing.AsyncIterator")
    }),
    ("Awaitable", || typing_dyn::special("typing.Awaitable")),
    ("BinaryIO", || typing_dyn::special("typing.BinaryIO")),
    ("Collection", || typing_dyn::special("typing.Collection")),
    ("Concatenate", || typing_dyn::special("typing.Concatenate")),
    ("Container", || typing_dyn::special("typing.Container")),
    ("Counter", || typing_dyn::special("typing.Counter")),
    ("DefaultDict", || typing_dyn::special("typing.DefaultDict")),
    ("Deque", || typing_dyn::special("typing.Deque")),
    ("Generator", || typing_dyn::special("typing.Generator")),
    ("Hashable", || typing_dyn::special("typing.Hashable")),
    ("IO", || typing_dyn::special("typing.IO")),
    ("ItemsView", || typing_dyn::special("typing.ItemsView")),
    ("KeysView", || typing_dyn::special("typing.KeysView")),
    ("LiteralString", || {
        typing_dyn::special("typing.LiteralString")
    }),
    ("Match", || typing_dyn::special("typing.Match")),
    ("MutableMapping", || {
        typing_dyn::special("typing.MutableMapping")
    }),
    ("MutableSequence", || {
        typing_dyn::special("typing.MutableSequence")
    }),
    ("MutableSet", || typing_dyn::special("typing.MutableSet")),
    ("NamedTuple", || typing_dyn::special("typing.NamedTuple")),
    ("Never", || typing_dyn::special("typing.Never")),
    ("NoReturn", || typing_dyn::special("typing.NoReturn")),
    ("OrderedDict", || typing_dyn::special("typing.OrderedDict")),
    ("Pattern", || typing_dyn::special("typing.Pattern")),
    ("Required", || typing_dyn::special("typing.Required")),
    ("Reversible", || typing_dyn::special("typing.Reversible")),
    ("Self", || typing_dyn::special("typing.Self")),
    ("Sized", || typing_dyn::special("typing.Sized")),
    ("SupportsFloat", || {
        typing_dyn::special("typing.SupportsFloat")
    }),
    ("SupportsInt", || typing_dyn::special("typing.SupportsInt")),
    ("TextIO", || typing_dyn::special("typing.TextIO")),
    ("TypeAlias", || typing_dyn::special("typing.TypeAlias")),
    ("TypeGuard", || typing_dyn::special("typing.TypeGuard")),
    ("ValuesView", || typing_dyn::special("typing.ValuesView")),
    ("TypedDict", || Value::Class(Layout::Dict.class())),
    ("Text", || Value::Class(Layout::Str.class())),
    ("TYPE_CHECKING", || Value::Bool(typing_dyn::TYPE_CHECKING)),
];

pub(super) const COPY: Table = &[
    ("copy", |args| copy(args.one("copy")?)),
    ("deepcopy", |args| {
        deepcopy(&args.between("deepcopy", 1, 2)?[0], &mut HashMap::new())
    }),
];

/// `copy.copy(value)`
fn copy(value: &Value) -> PyResult<Value> {
    Ok(match value {
        Value::List(list) => Value::List(list.copy()),
        Value::Dict(dict) => Value::Dict(dict.copy()),
        Value::Set(set) => Value::Set(set.copy()?),
        Value::Instance(object) => {
            if let Some(copied) =
                call::call_special(crate::name!("__copy__"), std::slice::from_ref(value))?
            {
                return Ok(copied);
            }
            let payload = object.payload().map(copy).transpose()?;
            let copied = shell(object, payload);
            for (name, value) in object.attributes() {
                copied.set(name, value)?;
            }
            Value::Instance(copied)
        }
        other => other.clone(),
    })
}

/// A new instance of the same class without attributes.
fn shell(object: &Object, payload: Option<Value>) -> Object {
    use crate::py::exceptions::ExceptionState;
    use crate::py::object::Payload;
    let payload = match (payload, object.exception()) {
        (Some(value), _) => Payload::Value(value),
        (None, Some(state)) => Payload::Exception(Box::new(ExceptionState::new(state.args()))),
        (None, None) => Payload::None,
    };
    Object::with_payload(object.class(), payload)
}

/// `copy.deepcopy(value)`; what was copied already is found by identity.
fn deepcopy(value: &Value, memo: &mut HashMap<usize, Value>) -> PyResult<Value> {
    let id = ops::id(value);
    let shared = matches!(
        value,
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Instance(_)
    );
    if shared && let Some(copied) = memo.get(&id) {
        return Ok(copied.clone());
    }
    match value {
        Value::List(list) => {
            let copied = Value::list(Vec::new());
            memo.insert(id, copied.clone());
            if let Value::List(target) = &copied {
                for item in list.to_vec() {
                    target.append(deepcopy(&item, memo)?);
                }
            }
            Ok(copied)
        }
        Value::Tuple(tuple) => {
            let items = tuple.to_vec();
            let copied = items
                .iter()
                .map(|item| deepcopy(item, memo))
                .collect::<PyResult<Vec<Value>>>()?;
            let same = items
                .iter()
                .zip(&copied)
                .all(|(old, new)| ops::is_(old, new));
            Ok(if same {
                value.clone()
            } else {
                Value::tuple(copied)
            })
        }
        Value::Dict(dict) => {
            let copied = Dict::new();
            memo.insert(id, Value::Dict(copied.clone()));
            for (key, item) in dict.to_pairs() {
                copied.set(deepcopy(&key, memo)?, deepcopy(&item, memo)?)?;
            }
            Ok(Value::Dict(copied))
        }
        Value::Set(set) => {
            let copied = Set::new();
            for item in set.to_vec() {
                copied.add(deepcopy(&item, memo)?)?;
            }
            Ok(Value::Set(copied))
        }
        Value::Instance(object) => {
            let hook = crate::name!("__deepcopy__");
            if type_of(value).lookup(hook).is_some() {
                return call::call_method(hook, &[value.clone(), Value::Dict(Dict::new())]);
            }
            if object
                .class()
                .metaclass()
                .is_some_and(enum_dyn::is_enum_meta)
            {
                return Ok(value.clone());
            }
            let payload = object
                .payload()
                .map(|payload| deepcopy(payload, memo))
                .transpose()?;
            let copied = shell(object, payload);
            memo.insert(id, Value::Instance(copied.clone()));
            for (name, item) in object.attributes() {
                copied.set(name, deepcopy(&item, memo)?)?;
            }
            Ok(Value::Instance(copied))
        }
        other => Ok(other.clone()),
    }
}

/// `collections.namedtuple`
pub(super) fn namedtuple(args: Args<'_>) -> PyResult<Value> {
    namedtuple_dyn::namedtuple(args)
}
