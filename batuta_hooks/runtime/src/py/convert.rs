//! Between the typed rungs and the dynamic one. Mutable containers cross only as `List<Value>`, `Dict<Value, Value>` and
//! `Set<Value>`, so that both sides see one object; what cannot change is converted.

use super::error::type_error;
use super::{
    Complex, Dict, FromValue, FrozenSet, Int, Iter, List, PyErr, PyResult, Range, Set, Str,
    ToValue, Tuple, Value,
};
use std::rc::Rc;

macro_rules! leaves {
    ($($type:ty),*) => {
        $(impl ToValue for $type {
            fn to_value(&self) -> Value {
                Value::from(self.clone())
            }
        })*
    };
}

leaves! { i64, f64, bool, Int, Str }

impl ToValue for () {
    fn to_value(&self) -> Value {
        Value::None
    }
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::None, ToValue::to_value)
    }
}

impl ToValue for List<Value> {
    fn to_value(&self) -> Value {
        Value::List(self.clone())
    }
}

impl ToValue for Dict<Value, Value> {
    fn to_value(&self) -> Value {
        Value::Dict(self.clone())
    }
}

impl ToValue for Set<Value> {
    fn to_value(&self) -> Value {
        Value::Set(self.clone())
    }
}

impl ToValue for FrozenSet<Value> {
    fn to_value(&self) -> Value {
        Value::FrozenSet(self.clone())
    }
}

impl<T: ToValue> ToValue for Tuple<T> {
    fn to_value(&self) -> Value {
        Value::tuple(self.as_ref().iter().map(ToValue::to_value).collect())
    }
}

impl ToValue for Range {
    fn to_value(&self) -> Value {
        Value::Range(Rc::new(*self))
    }
}

impl ToValue for Complex {
    fn to_value(&self) -> Value {
        Value::Complex(Rc::new(*self))
    }
}

impl<T: ToValue + 'static> ToValue for Iter<T> {
    fn to_value(&self) -> Value {
        let source = self.clone();
        super::iter_dyn::from_fn("iterator", move || {
            Ok(source.step()?.map(|item| item.to_value()))
        })
    }
}

macro_rules! tuples {
    ($(($($name:ident $at:tt)*);)*) => {
        $(impl<$($name: ToValue),*> ToValue for ($($name,)*) {
            fn to_value(&self) -> Value {
                Value::tuple(vec![$(self.$at.to_value()),*])
            }
        })*
    };
}

tuples! {
    (A 0); (A 0 B 1); (A 0 B 1 C 2); (A 0 B 1 C 2 D 3); (A 0 B 1 C 2 D 3 E 4); (A 0 B 1 C 2 D 3 E 4 F 5);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);
}

#[cold]
fn unexpected(wanted: &str, value: &Value) -> PyErr {
    type_error(format!("expected {wanted}, got {}", value.type_name()))
}

macro_rules! checked {
    ($($type:ty, $name:literal, $pattern:pat => $made:expr;)*) => {
        $(impl FromValue for $type {
            fn from_value(value: &Value) -> PyResult<$type> {
                match value {
                    $pattern => Ok($made),
                    other => Err(unexpected($name, other)),
                }
            }
        })*
    };
}

checked! {
    i64, "int", Value::Int(Int::Small(value)) => *value;
    Int, "int", Value::Int(value) => value.clone();
    f64, "float", Value::Float(value) => *value;
    bool, "bool", Value::Bool(value) => *value;
    Str, "str", Value::Str(value) => value.clone();
    (), "None", Value::None => ();
    List<Value>, "list", Value::List(value) => value.clone();
    Dict<Value, Value>, "dict", Value::Dict(value) => value.clone();
    Set<Value>, "set", Value::Set(value) => value.clone();
    Tuple<Value>, "tuple", Value::Tuple(value) => value.clone();
}

impl FromValue for Value {
    fn from_value(value: &Value) -> PyResult<Value> {
        Ok(value.clone())
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> PyResult<Option<T>> {
        if value.is_none() {
            Ok(None)
        } else {
            T::from_value(value).map(Some)
        }
    }
}

impl ToValue for super::Slice {
    fn to_value(&self) -> Value {
        let bound = |bound: Option<i64>| bound.map_or(Value::None, Value::from);
        super::ops::slice(bound(self.start), bound(self.stop), bound(self.step))
    }
}

impl ToValue for super::dict::DictKeys<Value, Value> {
    fn to_value(&self) -> Value {
        super::views::keys(self.dict())
    }
}

impl ToValue for super::dict::DictValues<Value, Value> {
    fn to_value(&self) -> Value {
        super::views::values(self.dict())
    }
}

impl ToValue for super::dict::DictItems<Value, Value> {
    fn to_value(&self) -> Value {
        super::views::items(self.dict())
    }
}
