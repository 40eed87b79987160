//! [`Array`]: Python's `array.array`.

use super::Values;
use crate::py::builtin_class::Layout;
use crate::py::bytes::{
    Code, Failure, Memory, bytes_like, bytes_like_or_error, bytes_value, del_slice, select,
    set_slice,
};
use crate::py::error::{index_error, overflow_error, type_error, value_error};
use crate::py::native::{Native, NativeObject};
use crate::py::ops::{self, Subscript};
use crate::py::signature::{Args, arity};
use crate::py::{CmpOp, Int, PyErr, PyResult, Str, Value, iter_dyn, text_of};
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

const CODES: &str = "bBuhHiIlLqQfd";

/// An array of items of one C type.
pub struct Array {
    code: Code,
    memory: Rc<Memory>,
}

fn class() -> Value {
    Value::Class(Layout::Array.class())
}

pub(super) const VALUES: Values = &[
    ("array", class),
    ("ArrayType", class),
    ("typecodes", || Value::from(CODES)),
];

/// `array.array(typecode, initializer)`
pub(in crate::py) fn construct(args: Args<'_>) -> PyResult<Value> {
    args.no_keywords("array.array")?;
    let (code, initial) = match args.values() {
        [code] => (code, None),
        [code, initial] => (code, Some(initial)),
        values => {
            let (bound, given) = match values.len() {
                0 => ("least 1 argument", 0),
                given => ("most 2 arguments", given),
            };
            return Err(type_error(format!(
                "array() takes at {bound} ({given} given)"
            )));
        }
    };
    let letter = match code.as_str() {
        Some(text) if text.len() == 1 => text.chars().next().unwrap_or_default(),
        _ => {
            return Err(type_error(format!(
                "array() argument 1 must be a unicode character, not {}",
                code.type_name()
            )));
        }
    };
    let Some(code) = Code::native(letter).filter(|_| CODES.contains(letter)) else {
        return Err(value_error(
            "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)",
        ));
    };
    let array = Array {
        code,
        memory: Rc::default(),
    };
    if let Some(initial) = initial {
        array.fill(initial)?;
    }
    Ok(Native::value(array))
}

fn array_of(value: &Value) -> Option<&Array> {
    match value.unwrapped() {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

impl Array {
    /// What holds the items.
    pub(in crate::py) fn memory(&self) -> &Rc<Memory> {
        &self.memory
    }

    /// The items' format.
    pub(in crate::py) fn code(&self) -> Code {
        self.code
    }

    fn of(&self, bytes: Vec<u8>) -> Value {
        Native::value(Array {
            code: self.code,
            memory: Rc::new(Memory::new(bytes)),
        })
    }

    fn count(&self) -> usize {
        self.memory.len() / self.code.size
    }

    fn item(&self, index: usize) -> Option<Value> {
        let at = index * self.code.size;
        self.memory.with(|bytes| {
            let item = bytes.get(at..at + self.code.size)?;
            Some(self.code.read(item))
        })
    }

    fn items(&self) -> Vec<Value> {
        (0..self.count()).filter_map(|at| self.item(at)).collect()
    }

    fn fill(&self, initial: &Value) -> PyResult<()> {
        if let Some(text) = initial.as_str() {
            if self.code.letter != 'u' {
                return Err(type_error(format!(
                    "cannot use a str to initialize an array with typecode '{}'",
                    self.code.letter
                )));
            }
            return self.append_text(text);
        }
        match initial.unwrapped() {
            Value::Bytes(_) | Value::ByteArray(_) => self.append_bytes(initial),
            _ => self.extend_items(initial),
        }
    }

    fn append_text(&self, text: &str) -> PyResult<()> {
        let bytes: Vec<u8> = text
            .chars()
            .flat_map(|ch| u32::from(ch).to_le_bytes())
            .collect();
        self.edit(|all| all.extend(bytes))
    }

    fn append_bytes(&self, value: &Value) -> PyResult<()> {
        let bytes = bytes_like_or_error(value)?;
        if !bytes.len().is_multiple_of(self.code.size) {
            return Err(value_error("bytes length not a multiple of item size"));
        }
        self.edit(|all| all.extend_from_slice(&bytes))
    }

    fn extend_items(&self, values: &Value) -> PyResult<()> {
        let iter = iter_dyn::iter(values)?;
        while let Some(item) = iter.next()? {
            let bytes = self.encode(&item)?;
            self.edit(|all| all.extend(bytes))?;
        }
        Ok(())
    }

    fn edit<R>(&self, edit: impl FnOnce(&mut Vec<u8>) -> R) -> PyResult<R> {
        if self.memory.is_exported() {
            return Err(PyErr::new(
                "BufferError",
                "cannot resize an array that is exporting buffers",
            ));
        }
        self.memory.edit(edit)
    }

    fn replace(&self, bytes: Vec<u8>) -> PyResult<()> {
        if bytes.len() == self.memory.len() {
            return self.memory.replace(bytes);
        }
        self.edit(|all| *all = bytes)
    }

    /// The bytes of an item.
    fn encode(&self, value: &Value) -> PyResult<Vec<u8>> {
        let code = self.code;
        if code.letter == 'u' {
            return match value.as_str() {
                Some(text) if text.len() == 1 => {
                    let ch = text.chars().next().unwrap_or_default();
                    Ok(u32::from(ch).to_le_bytes().to_vec())
                }
                _ => Err(type_error("array item must be unicode character")),
            };
        }
        if code.is_float() {
            if value.as_str().is_some() {
                return Err(not_real(value));
            }
            let float = ops::to_float(value).map_err(|err| {
                if err.is("TypeError") && !matches!(value, Value::Instance(_)) {
                    not_real(value)
                } else {
                    err
                }
            })?;
            return Ok(match code.letter {
                'f' => (float as f32).to_le_bytes().to_vec(),
                _ => float.to_le_bytes().to_vec(),
            });
        }
        let int = ops::index(value)?;
        code.int_bytes(&int)
            .map_err(|failure| out_of_range(code, &int, failure))
    }

    fn offset(&self, key: i64, message: &str) -> PyResult<usize> {
        crate::py::bytes::offset(key, self.count()).ok_or_else(|| index_error(message))
    }

    fn position(&self, value: &Value) -> PyResult<Option<usize>> {
        let mut at = 0;
        while let Some(item) = self.item(at) {
            if ops::eq_bool(&item, value)? {
                return Ok(Some(at));
            }
            at += 1;
        }
        Ok(None)
    }

    fn found(&self, value: &Value, method: &str) -> PyResult<usize> {
        self.position(value)?
            .ok_or_else(|| value_error(format!("array.{method}(x): x not in array")))
    }

    fn same_code(&self, other: &Array) -> PyResult<()> {
        if other.code == self.code {
            Ok(())
        } else {
            Err(type_error("bad argument type for built-in operation"))
        }
    }

    fn remove_at(&self, at: usize) -> PyResult<()> {
        let size = self.code.size;
        self.edit(|all| drop(all.drain(at * size..(at + 1) * size)))
    }

    fn repeated(&self, times: &Value) -> PyResult<Option<Vec<u8>>> {
        match times.unwrapped() {
            Value::Int(_) | Value::Bool(_) => {
                let times = ops::index(times)?.to_index()?.max(0);
                Ok(Some(self.memory.to_vec().repeat(times as usize)))
            }
            _ => Ok(None),
        }
    }

    fn pop(&self, args: Args<'_>) -> PyResult<Value> {
        let at = match args.between("pop", 0, 1)? {
            [at] => ops::index_i64(at)?,
            _ => -1,
        };
        if self.count() == 0 {
            return Err(index_error("pop from empty array"));
        }
        let at = self.offset(at, "pop index out of range")?;
        let item = self.item(at).unwrap_or(Value::None);
        self.remove_at(at)?;
        Ok(item)
    }

    fn insert(&self, args: Args<'_>) -> PyResult<()> {
        let [at, value] = args.between("insert", 2, 2)? else {
            return Err(arity("insert", 0, 2, 2));
        };
        let (at, count) = (ops::index_i64(at)?, self.count() as i64);
        let at = if at < 0 {
            (at + count).max(0)
        } else {
            at.min(count)
        } as usize
            * self.code.size;
        let bytes = self.encode(value)?;
        self.edit(|all| drop(all.splice(at..at, bytes)))
    }

    fn byteswap(&self) {
        let size = self.code.size;
        self.memory
            .with_mut(|all| all.chunks_exact_mut(size).for_each(<[u8]>::reverse));
    }

    fn reverse(&self) {
        self.byteswap();
        self.memory.with_mut(<[u8]>::reverse);
    }

    fn text(&self, method: &str) -> PyResult<String> {
        if self.code.letter != 'u' {
            return Err(value_error(format!(
                "{method}() may only be called on unicode type arrays"
            )));
        }
        let items = self.items();
        Ok(items
            .iter()
            .filter_map(Value::as_str)
            .map(Str::as_str)
            .collect())
    }
}

#[cold]
fn not_real(value: &Value) -> PyErr {
    type_error(format!("must be real number, not {}", value.type_name()))
}

/// CPython converts in steps, and each step has its own message.
#[cold]
fn out_of_range(code: Code, value: &Int, failure: Failure) -> PyErr {
    let low = failure == Failure::Low;
    let limit = if low {
        "less than minimum"
    } else {
        "greater than maximum"
    };
    let too_large =
        |c_type: &str| overflow_error(format!("Python int too large to convert to C {c_type}"));
    match code.letter {
        'q' => return overflow_error("int too big to convert"),
        'Q' if low => return overflow_error("can't convert negative int to unsigned"),
        'Q' => return overflow_error("int too big to convert"),
        'I' | 'L' if low => {
            return overflow_error("can't convert negative value to unsigned int");
        }
        'I' | 'L' if value.to_big().bits() > 64 => return too_large("unsigned long"),
        'I' => return overflow_error("unsigned int is greater than maximum"),
        _ => {}
    }
    let Some(small) = value.to_i64() else {
        return too_large("long");
    };
    // `b` and `h` go through a C short, `H` and `i` through a C int.
    let name = match code.letter {
        'b' if i16::try_from(small).is_ok() => "signed char",
        'B' => "unsigned byte integer",
        'b' | 'h' => "signed short integer",
        'H' if i32::try_from(small).is_ok() => "unsigned short",
        _ => "signed integer",
    };
    overflow_error(format!("{name} is {limit}"))
}

const METHODS: &[&str] = &[
    "append",
    "extend",
    "insert",
    "pop",
    "remove",
    "index",
    "count",
    "reverse",
    "byteswap",
    "tobytes",
    "tolist",
    "frombytes",
    "fromlist",
    "fromunicode",
    "tounicode",
    "buffer_info",
    "__copy__",
];

fn only<'a>(args: Args<'a>, method: &str) -> PyResult<&'a Value> {
    args.one(&format!("array.{method}"))
}

impl NativeObject for Array {
    fn type_name(&self) -> &'static str {
        "array.array"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "typecode" => Some(Value::from(self.code.letter.to_string())),
            "itemsize" => Some(Value::from(self.code.size)),
            _ => None,
        })
    }

    fn has_method(&self, name: &str) -> bool {
        METHODS.contains(&name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        match name {
            "append" => {
                let bytes = self.encode(only(args, name)?)?;
                self.edit(|all| all.extend(bytes))?;
            }
            "extend" => {
                let other = only(args, name)?;
                match array_of(other) {
                    Some(array) if array.code != self.code => {
                        return Err(type_error("can only extend with array of same kind"));
                    }
                    Some(array) => {
                        let bytes = array.memory.to_vec();
                        self.edit(|all| all.extend(bytes))?;
                    }
                    None => self.extend_items(other)?,
                }
            }
            "insert" => self.insert(args)?,
            "pop" => return self.pop(args).map(Some),
            "remove" => self.remove_at(self.found(only(args, name)?, name)?)?,
            "index" => return Ok(Some(Value::from(self.found(only(args, name)?, name)?))),
            "count" => {
                let (wanted, mut total) = (only(args, name)?, 0);
                for item in self.items() {
                    total += i64::from(ops::eq_bool(&item, wanted)?);
                }
                return Ok(Some(Value::from(total)));
            }
            "reverse" => self.reverse(),
            "byteswap" => self.byteswap(),
            "tobytes" => return Ok(Some(bytes_value(self.memory.to_vec()))),
            "tolist" => return Ok(Some(Value::list(self.items()))),
            "frombytes" => self.append_bytes(only(args, name)?)?,
            "fromlist" => match only(args, name)?.unwrapped() {
                list @ Value::List(_) => {
                    let added = Array {
                        code: self.code,
                        memory: Rc::default(),
                    };
                    added.extend_items(list)?;
                    self.edit(|all| all.extend(added.memory.to_vec()))?;
                }
                _ => return Err(type_error("arg must be list")),
            },
            "fromunicode" => {
                self.text(name)?;
                if let Some(text) = only(args, name)?.as_str() {
                    self.append_text(text)?;
                }
            }
            "tounicode" => return self.text(name).map(|text| Some(Value::from(text))),
            "buffer_info" => {
                let address = Rc::as_ptr(&self.memory).addr();
                return Ok(Some(Value::tuple(vec![
                    Value::from(address),
                    Value::from(self.count()),
                ])));
            }
            "__copy__" => return Ok(Some(self.of(self.memory.to_vec()))),
            _ => return Ok(None),
        }
        Ok(Some(Value::None))
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let letter = self.code.letter;
        Ok(Some(Str::from(match letter {
            _ if self.count() == 0 => format!("array('{letter}')"),
            'u' => {
                let text = text_of::repr_of(&Value::from(self.text("repr")?))?;
                format!("array('u', {text})")
            }
            _ => {
                let items = text_of::repr_of(&Value::list(self.items()))?;
                format!("array('{letter}', {items})")
            }
        })))
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        match array_of(other) {
            Some(other) => {
                ops::eq(&Value::list(self.items()), &Value::list(other.items())).map(Some)
            }
            None => Ok(None),
        }
    }

    fn compare(&self, other: &Value, op: CmpOp) -> PyResult<Option<Value>> {
        match array_of(other) {
            Some(other) => {
                let (mine, theirs) = (Value::list(self.items()), Value::list(other.items()));
                ops::compare(&mine, &theirs, op).map(Some)
            }
            None => Ok(None),
        }
    }

    fn hash(&self) -> PyResult<Option<i64>> {
        Err(type_error("unhashable type: 'array.array'"))
    }

    fn length(&self) -> PyResult<Option<usize>> {
        Ok(Some(self.count()))
    }

    fn iter(&self) -> PyResult<Option<Value>> {
        let (code, memory, at) = (self.code, Rc::clone(&self.memory), Cell::new(0));
        let array = Array { code, memory };
        Ok(Some(iter_dyn::from_fn("array.arrayiterator", move || {
            at.set(at.get() + 1);
            Ok(array.item(at.get() - 1))
        })))
    }

    fn reversed(&self) -> PyResult<Option<Value>> {
        let mut items = self.items();
        items.reverse();
        Ok(Some(iter_dyn::from_iter(
            "reversed",
            items.into_iter().map(Ok),
        )))
    }

    fn contains(&self, item: &Value) -> PyResult<Option<bool>> {
        self.position(item).map(|found| Some(found.is_some()))
    }

    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        Ok(Some(match subscript(key)? {
            Subscript::At(at) => {
                let at = self.offset(at, "array index out of range")?;
                self.item(at).unwrap_or(Value::None)
            }
            Subscript::Slice(slice) => {
                self.of(select(&self.memory.to_vec(), slice, self.code.size)?)
            }
        }))
    }

    fn setitem(&self, key: &Value, value: Value) -> PyResult<bool> {
        match subscript(key)? {
            Subscript::At(at) => {
                let at = self.offset(at, "array assignment index out of range")?;
                let bytes = self.encode(&value)?;
                let start = at * self.code.size;
                self.memory
                    .with_mut(|all| all[start..start + bytes.len()].copy_from_slice(&bytes));
            }
            Subscript::Slice(slice) => {
                let Some(other) = array_of(&value) else {
                    return Err(type_error(format!(
                        "can only assign array (not \"{}\") to array slice",
                        value.type_name()
                    )));
                };
                self.same_code(other)?;
                let (all, new) = (self.memory.to_vec(), other.memory.to_vec());
                self.replace(set_slice(&all, slice, &new, self.code.size, "array")?)?;
            }
        }
        Ok(true)
    }

    fn delitem(&self, key: &Value) -> PyResult<bool> {
        match subscript(key)? {
            Subscript::At(at) => {
                self.remove_at(self.offset(at, "array assignment index out of range")?)?;
            }
            Subscript::Slice(slice) => {
                self.replace(del_slice(&self.memory.to_vec(), slice, self.code.size)?)?;
            }
        }
        Ok(true)
    }

    fn binary(&self, op: &'static str, other: &Value, reflected: bool) -> PyResult<Option<Value>> {
        match op {
            "+" if !reflected => {
                let Some(array) = array_of(other) else {
                    return Err(type_error(format!(
                        "can only append array (not \"{}\") to array",
                        other.type_name()
                    )));
                };
                self.same_code(array)?;
                let mut bytes = self.memory.to_vec();
                bytes.extend(array.memory.to_vec());
                Ok(Some(self.of(bytes)))
            }
            "+" if bytes_like(other).is_none() => Ok(None),
            "*" => match self.repeated(other)? {
                Some(bytes) => Ok(Some(self.of(bytes))),
                None => Err(type_error(format!(
                    "can't multiply sequence by non-int of type '{}'",
                    other.type_name()
                ))),
            },
            _ => Ok(None),
        }
    }

    fn in_place(&self, op: &'static str, other: &Value) -> PyResult<Option<Value>> {
        match op {
            "+" => {
                let Some(array) = array_of(other) else {
                    return Err(type_error(format!(
                        "can only extend with array (not \"{}\")",
                        other.type_name()
                    )));
                };
                if array.code != self.code {
                    return Err(type_error("can only extend with array of same kind"));
                }
                let bytes = array.memory.to_vec();
                self.edit(|all| all.extend(bytes))?;
            }
            "*" => match self.repeated(other)? {
                Some(bytes) => self.replace(bytes)?,
                None => return Ok(None),
            },
            _ => return Ok(None),
        }
        // Another handle of the same memory.
        Ok(Some(Native::value(Array {
            code: self.code,
            memory: Rc::clone(&self.memory),
        })))
    }
}

fn subscript(key: &Value) -> PyResult<Subscript> {
    ops::subscript(key, "array", "integers").map_err(|err| {
        if err.is("TypeError") && !matches!(key, Value::Slice(_) | Value::Instance(_)) {
            type_error("array indices must be integers")
        } else {
            err
        }
    })
}
