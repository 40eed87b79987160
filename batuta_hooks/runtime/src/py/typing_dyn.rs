//! Types at run time: `list[int]`, `int | None`, and bases such as `Generic[T]`.

use super::builtin_class::{isinstance, type_of};
use super::error::type_error;
use super::native::{Native, NativeObject};
use super::signature::Args;
use super::{Class, PyResult, Str, Value, call, text_of};
use std::any::Any;

/// `origin[args]`, such as `list[int]` or `Generic[T]`.
pub struct GenericAlias {
    origin: Value,
    args: Vec<Value>,
}

/// `int | str`
pub struct Union(Vec<Value>);

/// `typing.TypeVar(name)`, `typing.Any`, `typing.Generic`, ...: a name that stands for a type.
pub struct Special(&'static str, String);

impl NativeObject for GenericAlias {
    fn type_name(&self) -> &'static str {
        "types.GenericAlias"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        match name {
            "__origin__" => Ok(Some(self.origin.clone())),
            "__args__" => Ok(Some(Value::tuple(self.args.clone()))),
            _ => super::attr::getattr_opt(&self.origin, super::Name::new(name)),
        }
    }

    fn call(&self, args: Args<'_>) -> PyResult<Option<Value>> {
        call::call_args(&self.origin, args).map(Some)
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let args = self
            .args
            .iter()
            .map(shown)
            .collect::<PyResult<Vec<String>>>()?;
        Ok(Some(Str::from(format!(
            "{}[{}]",
            shown(&self.origin)?,
            args.join(", ")
        ))))
    }

    fn binary(&self, op: &'static str, other: &Value, reflected: bool) -> PyResult<Option<Value>> {
        if op != "|" {
            return Ok(None);
        }
        let own = Native::value(GenericAlias {
            origin: self.origin.clone(),
            args: self.args.clone(),
        });
        Ok(if reflected {
            union(other, &own)
        } else {
            union(&own, other)
        })
    }

    fn instance_check(&self, _: &Value) -> PyResult<Option<bool>> {
        Err(type_error(
            "isinstance() argument 2 cannot be a parameterized generic",
        ))
    }
}

impl NativeObject for Union {
    fn type_name(&self) -> &'static str {
        "types.UnionType"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let parts = self
            .0
            .iter()
            .map(shown)
            .collect::<PyResult<Vec<String>>>()?;
        Ok(Some(Str::from(parts.join(" | "))))
    }

    fn binary(&self, op: &'static str, other: &Value, reflected: bool) -> PyResult<Option<Value>> {
        if op != "|" {
            return Ok(None);
        }
        let own = Native::value(Union(self.0.clone()));
        Ok(if reflected {
            union(other, &own)
        } else {
            union(&own, other)
        })
    }

    fn instance_check(&self, value: &Value) -> PyResult<Option<bool>> {
        for part in &self.0 {
            let fits = match part {
                Value::None => value.is_none(),
                part => isinstance(value, part)?,
            };
            if fits {
                return Ok(Some(true));
            }
        }
        Ok(Some(false))
    }
}

impl NativeObject for Special {
    fn type_name(&self) -> &'static str {
        self.0
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        Ok(Some(Str::from(self.1.as_str())))
    }

    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        let origin = Native::value(Special(self.0, self.1.clone()));
        Ok(Some(Native::value(GenericAlias {
            origin,
            args: parts(key),
        })))
    }
}

/// Whether a base of a class statement is `typing.NamedTuple`.
pub(super) fn is_named_tuple(base: &Value) -> bool {
    matches!(base, Value::Native(native) if native.downcast::<Special>().is_some_and(|special| special.1 == "typing.NamedTuple"))
}

/// `typing.TYPE_CHECKING`: only type checkers see it true.
pub const TYPE_CHECKING: bool = false;

/// A special form of `typing` by its repr: `typing.Any`, `~T`, `typing.Generic`.
pub fn special(repr: &str) -> Value {
    let class = if repr.starts_with('~') {
        "typing.TypeVar"
    } else {
        "typing._SpecialForm"
    };
    Native::value(Special(class, repr.to_owned()))
}

fn parts(key: &Value) -> Vec<Value> {
    match key {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    }
}

fn shown(part: &Value) -> PyResult<String> {
    Ok(match part {
        Value::Class(class) => class.full_name(),
        Value::None => "None".to_owned(),
        Value::Ellipsis => "...".to_owned(),
        other => text_of::repr_of(other)?.to_string(),
    })
}

/// `class[key]` of the builtin generic classes.
pub(super) fn alias(class: &Class, key: &Value) -> Option<Value> {
    let generic = matches!(
        &*class.name(),
        "list" | "dict" | "tuple" | "set" | "frozenset" | "type"
    );
    generic.then(|| {
        Native::value(GenericAlias {
            origin: Value::Class(class.clone()),
            args: parts(key),
        })
    })
}

/// `a | b` of types; `None` when one is no type.
pub(super) fn union(a: &Value, b: &Value) -> Option<Value> {
    let mut types = Vec::new();
    for side in [a, b] {
        match side {
            Value::Class(_) | Value::None => types.push(side.clone()),
            Value::Native(native) => match native.downcast::<Union>() {
                Some(union) => types.extend(union.0.iter().cloned()),
                None if native.downcast::<GenericAlias>().is_some() => types.push(side.clone()),
                None => return None,
            },
            _ => return None,
        }
    }
    let mut unique: Vec<Value> = Vec::new();
    for part in types {
        if !unique.iter().any(|known| super::ops::is_(known, &part)) {
            unique.push(part);
        }
    }
    if unique.len() == 1 {
        unique.pop()
    } else {
        Some(Native::value(Union(unique)))
    }
}

/// The class that a base of a class statement stands for; `None` for `Generic[T]` and `Protocol`.
pub(super) fn base_class(base: &Value) -> PyResult<Option<Class>> {
    match base {
        Value::Class(class) => Ok(Some(class.clone())),
        Value::Native(native) => match native.downcast::<GenericAlias>() {
            Some(alias) => base_class(&alias.origin),
            None if native.downcast::<Special>().is_some() => Ok(None),
            None => Err(type_error(format!(
                "bases must be types, not {}",
                type_of(base).name()
            ))),
        },
        _ => Err(type_error("bases must be types")),
    }
}
