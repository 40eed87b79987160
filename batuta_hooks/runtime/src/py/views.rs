//! The views of a dynamic dict (`keys`, `values`, `items`) and `mappingproxy`.

use super::error::type_error;
use super::iter_dyn::from_iter;
use super::native::{Native, NativeObject};
use super::signature::Args;
use super::{CmpOp, Dict, PyResult, Set, Str, Value, iter_dyn, ops, text_of};
use std::any::Any;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Keys,
    Values,
    Items,
}

struct View(Dict<Value, Value>, Kind);

/// `dict.keys()`
pub fn keys(dict: &Dict<Value, Value>) -> Value {
    Native::value(View(dict.clone(), Kind::Keys))
}

/// `dict.values()`
pub fn values(dict: &Dict<Value, Value>) -> Value {
    Native::value(View(dict.clone(), Kind::Values))
}

/// `dict.items()`
pub fn items(dict: &Dict<Value, Value>) -> Value {
    Native::value(View(dict.clone(), Kind::Items))
}

fn pair((key, value): (Value, Value)) -> Value {
    Value::tuple(vec![key, value])
}

impl View {
    fn collect(&self) -> Vec<Value> {
        match self.1 {
            Kind::Keys => self.0.to_keys(),
            Kind::Values => self.0.to_values(),
            Kind::Items => self.0.to_pairs().into_iter().map(pair).collect(),
        }
    }

    fn to_set(&self) -> PyResult<Set<Value>> {
        Set::from_items(self.collect())
    }
}

/// What a view is compared or combined with, as a set.
fn set_of(value: &Value) -> PyResult<Option<Set<Value>>> {
    Ok(match value {
        Value::Set(set) => Some(set.clone()),
        Value::FrozenSet(set) => Some(set.to_set()?),
        Value::Native(native) => match native.downcast::<View>() {
            Some(view) if view.1 != Kind::Values => Some(view.to_set()?),
            _ => None,
        },
        _ => None,
    })
}

impl NativeObject for View {
    fn type_name(&self) -> &'static str {
        match self.1 {
            Kind::Keys => "dict_keys",
            Kind::Values => "dict_values",
            Kind::Items => "dict_items",
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let items = text_of::repr_of(&Value::list(self.collect()))?;
        Ok(Some(Str::from(format!("{}({items})", self.type_name()))))
    }

    fn hash(&self) -> PyResult<Option<i64>> {
        match self.1 {
            Kind::Values => Ok(None),
            _ => Err(type_error(format!(
                "unhashable type: '{}'",
                self.type_name()
            ))),
        }
    }

    fn length(&self) -> PyResult<Option<usize>> {
        Ok(Some(self.0.len()))
    }

    fn iter(&self) -> PyResult<Option<Value>> {
        Ok(Some(match self.1 {
            Kind::Keys => from_iter("dict_keyiterator", self.0.iter()),
            Kind::Values => from_iter("dict_valueiterator", self.0.values().iter()),
            Kind::Items => from_iter(
                "dict_itemiterator",
                self.0.items().iter().map(|item| item.map(pair)),
            ),
        }))
    }

    fn reversed(&self) -> PyResult<Option<Value>> {
        Ok(Some(match self.1 {
            Kind::Keys => from_iter("dict_reversekeyiterator", self.0.reversed()),
            Kind::Values => from_iter("dict_reversevalueiterator", self.0.values().reversed()),
            Kind::Items => from_iter(
                "dict_reverseitemiterator",
                self.0.items().reversed().map(|item| item.map(pair)),
            ),
        }))
    }

    fn contains(&self, item: &Value) -> PyResult<Option<bool>> {
        match (self.1, item) {
            (Kind::Keys, _) => self.0.contains(item).map(Some),
            (Kind::Items, Value::Tuple(pair)) if pair.len() == 2 => match self.0.get(&pair[0])? {
                Some(value) => ops::same(&value, &pair[1]).map(Some),
                None => Ok(Some(false)),
            },
            (Kind::Items, _) => Ok(Some(false)),
            _ => Ok(None),
        }
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        if self.1 == Kind::Values {
            return Ok(None);
        }
        match set_of(other)? {
            Some(other) => {
                let own = Value::Set(self.to_set()?);
                ops::eq(&own, &Value::Set(other)).map(Some)
            }
            None => Ok(None),
        }
    }

    fn compare(&self, other: &Value, op: CmpOp) -> PyResult<Option<Value>> {
        if self.1 == Kind::Values {
            return Ok(None);
        }
        match set_of(other)? {
            Some(other) => {
                ops::compare(&Value::Set(self.to_set()?), &Value::Set(other), op).map(Some)
            }
            None => Ok(None),
        }
    }

    fn binary(&self, op: &'static str, other: &Value, reflected: bool) -> PyResult<Option<Value>> {
        if self.1 == Kind::Values {
            return Ok(None);
        }
        let op = match op {
            "&" => ops::BinOp::And,
            "|" => ops::BinOp::Or,
            "-" => ops::BinOp::Sub,
            "^" => ops::BinOp::Xor,
            _ => return Ok(None),
        };
        let own = self.to_set()?;
        let other = match set_of(other)? {
            Some(other) => other,
            None if iter_dyn::is_iterable(other) => Set::from_items(iter_dyn::collect(other)?)?,
            None => return Ok(None),
        };
        let (left, right) = if reflected {
            (&other, &own)
        } else {
            (&own, &other)
        };
        ops::set_op(op, left, right).map(|set| Some(Value::Set(set)))
    }

    fn has_method(&self, name: &str) -> bool {
        self.1 != Kind::Values && name == "isdisjoint"
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if !self.has_method(name) {
            return Ok(None);
        }
        let other = Set::from_items(iter_dyn::collect(args.one("isdisjoint")?)?)?;
        Ok(Some(Value::Bool(self.to_set()?.isdisjoint(&other)?)))
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok((name == "mapping").then(|| mapping_proxy(self.0.clone())))
    }
}

struct MappingProxy(Dict<Value, Value>);

/// `types.MappingProxyType(dict)`
pub fn mapping_proxy(dict: Dict<Value, Value>) -> Value {
    Native::value(MappingProxy(dict))
}

impl NativeObject for MappingProxy {
    fn type_name(&self) -> &'static str {
        "mappingproxy"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let dict = text_of::repr_of(&Value::Dict(self.0.clone()))?;
        Ok(Some(Str::from(format!("mappingproxy({dict})"))))
    }

    fn length(&self) -> PyResult<Option<usize>> {
        Ok(Some(self.0.len()))
    }

    fn iter(&self) -> PyResult<Option<Value>> {
        iter_dyn::iter_value(&Value::Dict(self.0.clone())).map(Some)
    }

    fn contains(&self, item: &Value) -> PyResult<Option<bool>> {
        self.0.contains(item).map(Some)
    }

    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        ops::getitem(&Value::Dict(self.0.clone()), key).map(Some)
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        ops::eq(&Value::Dict(self.0.clone()), other).map(Some)
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(name, "get" | "keys" | "values" | "items" | "copy")
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if !self.has_method(name) {
            return Ok(None);
        }
        let mut values = vec![Value::Dict(self.0.clone())];
        values.extend_from_slice(args.values());
        super::call::call_method_kw(super::Name::new(name), &values, args.names()).map(Some)
    }
}
