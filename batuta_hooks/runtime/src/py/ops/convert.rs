//! `bool`, `len`, `hash`, `id`, `int`, `float`, `index` of dynamic values.

use crate::py::builtin_class::type_of;
use crate::py::bytes::bytes_like;
use crate::py::error::{overflow_error, type_error, value_error};
use crate::py::{Int, PyErr, PyHash, PyResult, Truth, Value, call, float, int};

/// `bool(value)`
#[inline]
pub fn truth(value: &Value) -> PyResult<bool> {
    Ok(match value {
        Value::Bool(flag) => *flag,
        Value::None => false,
        Value::Int(int) => !int.is_zero(),
        Value::Float(float) => *float != 0.0,
        Value::Str(text) => !text.is_empty(),
        Value::List(list) => !list.is_empty(),
        Value::Dict(dict) => !dict.is_empty(),
        Value::Tuple(tuple) => !tuple.is_empty(),
        _ => return truth_rare(value),
    })
}

fn truth_rare(value: &Value) -> PyResult<bool> {
    Ok(match value {
        Value::Bytes(bytes) => !bytes.is_empty(),
        Value::ByteArray(array) => !array.is_empty(),
        Value::Set(set) => !set.is_empty(),
        Value::FrozenSet(set) => !set.is_empty(),
        Value::Complex(complex) => complex.re != 0.0 || complex.im != 0.0,
        Value::Range(range) => !range.is_empty(),
        Value::Native(native) => match native.truth()? {
            Some(answer) => answer,
            None => native.length()?.is_none_or(|len| len != 0),
        },
        Value::Instance(_) | Value::Class(_) => return truth_of_object(value),
        _ => true,
    })
}

fn truth_of_object(value: &Value) -> PyResult<bool> {
    match call::call_special(crate::name!("__bool__"), std::slice::from_ref(value))? {
        Some(Value::Bool(flag)) => Ok(flag),
        Some(other) => Err(type_error(format!(
            "__bool__ should return bool, returned {}",
            other.type_name()
        ))),
        None if type_of(value).lookup(crate::name!("__len__")).is_some() => Ok(len(value)? != 0),
        None => Ok(true),
    }
}

impl Truth for Value {
    fn truth(&self) -> PyResult<bool> {
        truth(self)
    }
}

/// `len(value)`
pub fn len_i64(value: &Value) -> PyResult<i64> {
    len(value).map(|count| count as i64)
}

/// `len(value)` as a count.
pub fn len(value: &Value) -> PyResult<usize> {
    match native_len(value)? {
        Some(len) => Ok(len),
        None => match value {
            Value::Instance(_) | Value::Class(_) => len_of_object(value),
            _ => Err(no_len(value)),
        },
    }
}

#[cold]
fn no_len(value: &Value) -> PyErr {
    type_error(format!(
        "object of type '{}' has no len()",
        value.type_name()
    ))
}

fn len_of_object(value: &Value) -> PyResult<usize> {
    let Some(result) = call::call_special(crate::name!("__len__"), std::slice::from_ref(value))?
    else {
        return Err(no_len(value));
    };
    let count = index(&result)?;
    if count.is_negative() {
        return Err(value_error("__len__() should return >= 0"));
    }
    match count.to_i64() {
        Some(count) => Ok(count as usize),
        None => Err(overflow_error(
            "cannot fit 'int' into an index-sized integer",
        )),
    }
}

/// `len` of a builtin container, `None` when it has none.
pub(in crate::py) fn native_len(value: &Value) -> PyResult<Option<usize>> {
    Ok(Some(match value {
        Value::Str(text) => text.len(),
        Value::List(list) => list.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::ByteArray(array) => array.len(),
        Value::Tuple(tuple) => tuple.len(),
        Value::Dict(dict) => dict.len(),
        Value::Set(set) => set.len(),
        Value::FrozenSet(set) => set.len(),
        Value::Range(range) => range.len(),
        Value::Native(native) => return native.length(),
        _ => return Ok(None),
    }))
}

/// `hash(value)`
pub fn hash(value: &Value) -> PyResult<i64> {
    match native_hash(value)? {
        Some(hash) => Ok(hash),
        None => match value {
            Value::Instance(_) => hash_of_object(value),
            Value::Class(_)
                if type_of(value)
                    .lookup(crate::name!("__hash__"))
                    .is_some_and(|hash| is_python(&hash)) =>
            {
                hash_of_object(value)
            }
            Value::Native(native) => Ok(native.hash()?.unwrap_or_else(|| address_hash(value))),
            _ => Ok(address_hash(value)),
        },
    }
}

fn is_python(method: &Value) -> bool {
    matches!(method, Value::Function(function) if function.is_python())
}

/// CPython's hash of an address.
pub(in crate::py) fn address_hash(value: &Value) -> i64 {
    (id(value) as u64).rotate_right(4) as i64
}

fn hash_of_object(value: &Value) -> PyResult<i64> {
    match type_of(value).lookup(crate::name!("__hash__")) {
        Some(Value::None) | None => Err(unhashable(value)),
        Some(method) => match call::call_unbound(&method, std::slice::from_ref(value))? {
            Value::Int(int) => {
                let hash = int.to_i64().unwrap_or_else(|| int.hash_value());
                Ok(if hash == -1 { -2 } else { hash })
            }
            Value::Bool(flag) => Ok(i64::from(flag)),
            _ => Err(type_error("__hash__ method should return an integer")),
        },
    }
}

#[cold]
fn unhashable(value: &Value) -> PyErr {
    type_error(format!("unhashable type: '{}'", value.type_name()))
}

/// `hash` of a builtin value, `None` when it is the identity's or the object's own.
pub(in crate::py) fn native_hash(value: &Value) -> PyResult<Option<i64>> {
    Ok(Some(match value {
        Value::Int(Int::Small(value)) => int::hash_i64(*value),
        Value::Int(int) => int.hash_value(),
        Value::Bool(flag) => i64::from(*flag),
        Value::Float(value) if value.is_nan() => return Ok(Some(float::hash(*value))),
        Value::Float(value) => float::hash(*value),
        Value::Complex(complex) => complex.hash(),
        Value::Str(text) => text.py_hash()?,
        Value::Bytes(bytes) => bytes.py_hash()?,
        Value::None => ().py_hash()?,
        Value::Tuple(tuple) => tuple.py_hash()?,
        Value::FrozenSet(set) => set.py_hash()?,
        Value::Range(range) => range.py_hash()?,
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Slice(_) | Value::ByteArray(_) => {
            return Err(unhashable(value));
        }
        _ => return Ok(None),
    }))
}

impl PyHash for Value {
    fn key_value(&self) -> Option<Value> {
        Some(self.clone())
    }

    #[inline]
    fn py_hash(&self) -> PyResult<i64> {
        match self {
            Value::Int(Int::Small(value)) => Ok(int::hash_i64(*value)),
            Value::Str(text) => text.py_hash(),
            _ => hash(self),
        }
    }
}

/// `id(value)`
pub fn id(value: &Value) -> usize {
    match value {
        Value::None => 0x10,
        Value::NotImplemented => 0x20,
        Value::Ellipsis => 0x30,
        Value::Bool(flag) => 0x40 + usize::from(*flag) * 0x10,
        Value::Int(Int::Small(value)) => (*value as usize).wrapping_mul(32).wrapping_add(0x1000),
        Value::Int(Int::Big(big)) => std::rc::Rc::as_ptr(big).addr(),
        Value::Float(value) => value.to_bits() as usize,
        Value::Complex(complex) => std::rc::Rc::as_ptr(complex).addr(),
        Value::Str(text) => text.as_str().as_ptr().addr(),
        Value::Bytes(bytes) => bytes.id(),
        Value::ByteArray(array) => array.id(),
        Value::List(list) => list.id(),
        Value::Tuple(tuple) => tuple.id(),
        Value::Dict(dict) => dict.id(),
        Value::Set(set) => set.id(),
        Value::FrozenSet(set) => set.id(),
        Value::Range(range) => std::rc::Rc::as_ptr(range).addr(),
        Value::Slice(slice) => std::rc::Rc::as_ptr(slice).addr(),
        Value::Function(function) => function.address(),
        Value::Method(method) => std::rc::Rc::as_ptr(method).addr(),
        Value::Descriptor(descriptor) => std::rc::Rc::as_ptr(descriptor).addr(),
        Value::Class(class) => class.address(),
        Value::Instance(object) => object.address(),
        Value::Iter(iter) => std::rc::Rc::as_ptr(iter).addr(),
        Value::Generator(generator) => generator.address(),
        Value::Module(module) => std::rc::Rc::as_ptr(module).addr(),
        Value::Super(parent) => std::rc::Rc::as_ptr(parent).addr(),
        Value::Cell(cell) => cell.address(),
        Value::Native(native) => native.address(),
    }
}

/// `operator.index(value)`
pub fn index(value: &Value) -> PyResult<Int> {
    match value.unwrapped() {
        Value::Int(int) => Ok(int.clone()),
        Value::Bool(flag) => Ok(Int::Small(i64::from(*flag))),
        _ => match special_number(crate::name!("__index__"), value)? {
            Some(Value::Int(int)) => Ok(int),
            Some(Value::Bool(flag)) => Ok(Int::Small(i64::from(flag))),
            Some(other) => Err(type_error(format!(
                "__index__ returned non-int (type {})",
                other.type_name()
            ))),
            None => Err(type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                value.type_name()
            ))),
        },
    }
}

/// `operator.index(value)` where C code needs a machine integer.
pub fn index_i64(value: &Value) -> PyResult<i64> {
    let int = index(value)?;
    int.to_i64()
        .ok_or_else(|| overflow_error("Python int too large to convert to C ssize_t"))
}

fn special_number(name: crate::py::Name, value: &Value) -> PyResult<Option<Value>> {
    match value {
        Value::Instance(_) | Value::Class(_) => {
            call::call_special(name, std::slice::from_ref(value))
        }
        Value::Native(native) => native.call_method(name.as_str(), crate::py::Args::new(&[])),
        _ => Ok(None),
    }
}

/// `int(value)`
pub fn to_int(value: &Value) -> PyResult<Int> {
    match value {
        Value::Int(int) => return Ok(int.clone()),
        Value::Bool(flag) => return Ok(Int::Small(i64::from(*flag))),
        Value::Float(value) => return Int::from_f64(*value),
        Value::Str(text) => return int::parse(text, 10),
        Value::Bytes(_) | Value::ByteArray(_) | Value::Native(_) => {
            if let Some(bytes) = bytes_like(value) {
                return parse_bytes(&bytes, |text| int::parse(text, 10));
            }
        }
        _ => {}
    }
    for name in [
        crate::name!("__int__"),
        crate::name!("__index__"),
        crate::name!("__trunc__"),
    ] {
        match special_number(name, value)? {
            Some(Value::Int(int)) => return Ok(int),
            Some(Value::Bool(flag)) => return Ok(Int::Small(i64::from(flag))),
            Some(other) => {
                return Err(type_error(format!(
                    "{name} returned non-int (type {})",
                    other.type_name()
                )));
            }
            None => {}
        }
    }
    match value.unwrapped() {
        unwrapped
            if matches!(value, Value::Instance(_)) && !matches!(unwrapped, Value::Instance(_)) =>
        {
            to_int(unwrapped)
        }
        _ => Err(type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            value.type_name()
        ))),
    }
}

/// `float(value)`
pub fn to_float(value: &Value) -> PyResult<f64> {
    match value {
        Value::Float(value) => return Ok(*value),
        Value::Int(int) => return int.to_f64(),
        Value::Bool(flag) => return Ok(f64::from(u8::from(*flag))),
        Value::Str(text) => return float::parse(text),
        Value::Bytes(_) | Value::ByteArray(_) | Value::Native(_) => {
            if let Some(bytes) = bytes_like(value) {
                return parse_bytes(&bytes, float::parse);
            }
        }
        _ => {}
    }
    match special_number(crate::name!("__float__"), value)? {
        Some(Value::Float(value)) => return Ok(value),
        Some(other) => {
            return Err(type_error(format!(
                "{}.__float__ returned non-float (type {})",
                value.type_name(),
                other.type_name()
            )));
        }
        None => {}
    }
    if let Some(Value::Int(int)) = special_number(crate::name!("__index__"), value)? {
        return int.to_f64();
    }
    match value.unwrapped() {
        unwrapped
            if matches!(value, Value::Instance(_)) && !matches!(unwrapped, Value::Instance(_)) =>
        {
            to_float(unwrapped)
        }
        _ => Err(type_error(format!(
            "float() argument must be a string or a real number, not '{}'",
            value.type_name()
        ))),
    }
}

/// The number that bytes spell; the message of a `ValueError` shows them as bytes.
pub(in crate::py) fn parse_bytes<T>(
    bytes: &[u8],
    parse: impl Fn(&str) -> PyResult<T>,
) -> PyResult<T> {
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    parse(&text).map_err(|err| {
        let message = err.message();
        match message.rsplit_once(": ") {
            Some((start, _)) if err.is("ValueError") => {
                let shown = crate::py::text::bytes_repr(bytes);
                value_error(format!("{start}: {shown}"))
            }
            _ => err,
        }
    })
}
