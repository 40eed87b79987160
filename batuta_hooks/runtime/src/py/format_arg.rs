//! Dynamic values as arguments of `%` and `str.format`.

use super::builtin_class::type_of;
use super::text::{FormatArg, Key, arg};
use super::{Int, Name, PyRepr, PyResult, Str, Value, ops, text_of};

impl FormatArg for Value {
    fn type_name(&self) -> String {
        Value::type_name(self).to_string()
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        PyRepr::str_into(self, out)
    }

    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        PyRepr::repr_into(self, out)
    }

    fn format_into(&self, spec: &str, out: &mut String) -> PyResult<()> {
        text_of::format_into(self, spec, out)
    }

    fn number(&self) -> arg::Number {
        match self.unwrapped() {
            Value::Int(int) => arg::Number::Int(int.clone()),
            Value::Bool(flag) => arg::Number::Int(Int::Small(i64::from(*flag))),
            Value::Float(float) => arg::Number::Float(*float),
            _ => arg::Number::None,
        }
    }

    fn index(&self) -> PyResult<Option<Int>> {
        match ops::index(self) {
            Ok(int) => Ok(Some(int)),
            Err(err) if err.is("TypeError") => Ok(None),
            Err(err) => Err(err),
        }
    }

    fn float(&self) -> PyResult<Option<f64>> {
        if self.as_str().is_some() {
            return Ok(None);
        }
        match ops::to_float(self) {
            Ok(float) => Ok(Some(float)),
            Err(err) if err.is("TypeError") => Ok(None),
            Err(err) => Err(err),
        }
    }

    fn int(&self) -> PyResult<Option<Int>> {
        match self.unwrapped() {
            Value::Str(_) => Ok(None),
            _ => match ops::to_int(self) {
                Ok(int) => Ok(Some(int)),
                Err(err) if err.is("TypeError") => Ok(None),
                Err(err) => Err(err),
            },
        }
    }

    fn as_text(&self) -> Option<&str> {
        self.as_str().map(Str::as_str)
    }

    fn is_mapping(&self) -> bool {
        match self.unwrapped() {
            Value::Dict(_) | Value::List(_) | Value::Range(_) | Value::Native(_) => true,
            Value::Instance(_) => type_of(self).lookup(crate::name!("__getitem__")).is_some(),
            _ => false,
        }
    }

    fn get_attr(&self, name: &str) -> PyResult<Value> {
        super::attr::getattr(self, Name::new(name))
    }

    fn get_item(&self, key: Key<'_>) -> PyResult<Value> {
        match key {
            Key::Index(at) => ops::getitem(self, &Value::from(at)),
            Key::Name(name) => ops::getitem(self, &Value::from(name)),
        }
    }
}
