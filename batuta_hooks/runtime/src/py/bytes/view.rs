//! [`MemoryView`]: `memoryview`, a window of one dimension into the bytes of another object.

use super::{Bytes, Code, Failure, Memory, bytes_like, bytes_value};
use crate::py::error::{index_error, not_implemented_error, type_error, value_error};
use crate::py::library::Array;
use crate::py::native::{Native, NativeObject};
use crate::py::ops::{self, Subscript};
use crate::py::signature::Args;
use crate::py::slice::Span;
use crate::py::text::bytes;
use crate::py::{PyErr, PyHash, PyResult, Slice, Str, Value, iter_dyn};
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

/// Where the bytes are.
#[derive(Clone)]
enum Source {
    Fixed(Bytes),
    Shared(Rc<Memory>),
}

/// `count` items of one format, `stride` bytes apart.
#[derive(Clone)]
pub struct Window {
    object: Value,
    source: Source,
    code: Code,
    format: Str,
    start: i64,
    stride: i64,
    count: usize,
    readonly: bool,
}

/// A view until it is released.
pub struct MemoryView {
    window: Window,
    released: Cell<bool>,
}

impl std::ops::Deref for MemoryView {
    type Target = Window;
    fn deref(&self) -> &Window {
        &self.window
    }
}

impl Window {
    fn into_value(self) -> Value {
        if let Source::Shared(memory) = &self.source {
            memory.export();
        }
        Native::value(MemoryView {
            window: self,
            released: Cell::new(false),
        })
    }
}

/// `memoryview(object)`
pub fn construct_memoryview(args: Args<'_>) -> PyResult<Value> {
    let [object] = args.bind("memoryview", ["object"], 1)?;
    let object = object.unwrap_or(Value::None);
    let byte = Code {
        letter: 'B',
        size: 1,
    };
    let (source, code) = match object.unwrapped() {
        Value::Bytes(bytes) => (Source::Fixed(bytes.clone()), byte),
        Value::ByteArray(array) => (Source::Shared(Rc::clone(array.memory())), byte),
        Value::Native(native) => {
            if let Some(view) = native.downcast::<MemoryView>() {
                view.check()?;
                return Ok(view.part(view.start, view.stride, view.count, view.readonly));
            }
            match native.downcast::<Array>() {
                Some(array) => (Source::Shared(Rc::clone(array.memory())), array.code()),
                None => return Err(no_buffer(&object)),
            }
        }
        _ => return Err(no_buffer(&object)),
    };
    let (readonly, length) = match &source {
        Source::Fixed(bytes) => (true, bytes.len()),
        Source::Shared(memory) => (false, memory.len()),
    };
    let letter = if code.letter == 'u' { 'w' } else { code.letter };
    let window = Window {
        object: object.clone(),
        source,
        code,
        format: Str::from_char(letter),
        start: 0,
        stride: code.size as i64,
        count: length / code.size,
        readonly,
    };
    Ok(window.into_value())
}

#[cold]
fn no_buffer(value: &Value) -> PyErr {
    type_error(format!(
        "memoryview: a bytes-like object is required, not '{}'",
        value.type_name()
    ))
}

impl MemoryView {
    fn part(&self, start: i64, stride: i64, count: usize, readonly: bool) -> Value {
        let window = Window {
            start,
            stride,
            count,
            readonly,
            ..self.window.clone()
        };
        window.into_value()
    }

    /// `ValueError` after `release()`.
    fn check(&self) -> PyResult<()> {
        if self.released.get() {
            return Err(value_error(
                "operation forbidden on released memoryview object",
            ));
        }
        Ok(())
    }

    fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        match &self.source {
            Source::Fixed(bytes) => read(bytes),
            Source::Shared(memory) => memory.with(read),
        }
    }

    /// The first byte of an item.
    fn at(&self, index: usize) -> usize {
        (self.start + index as i64 * self.stride) as usize
    }

    /// The bytes of all items.
    pub(super) fn contents(&self) -> PyResult<Vec<u8>> {
        self.check()?;
        let size = self.code.size;
        Ok(self.with(|all| {
            let mut out = Vec::with_capacity(self.count * size);
            for index in 0..self.count {
                let at = self.at(index);
                out.extend_from_slice(&all[at..at + size]);
            }
            out
        }))
    }

    fn item(&self, index: usize) -> Value {
        let at = self.at(index);
        self.with(|all| self.code.read(&all[at..at + self.code.size]))
    }

    fn items(&self) -> PyResult<Vec<Value>> {
        self.check()?;
        Ok((0..self.count).map(|index| self.item(index)).collect())
    }

    fn index(&self, key: i64) -> PyResult<usize> {
        super::offset(key, self.count)
            .ok_or_else(|| index_error("index out of bounds on dimension 1"))
    }

    fn span(&self, slice: Slice) -> PyResult<(i64, i64, usize)> {
        let Span {
            start, step, count, ..
        } = slice.span(self.count)?;
        Ok((self.start + start * self.stride, self.stride * step, count))
    }

    /// The bytes of a value that is assigned to an item.
    fn encode(&self, value: &Value) -> PyResult<Vec<u8>> {
        let (code, format) = (self.code, &self.format);
        let wrong_type = || type_error(format!("memoryview: invalid type for format '{format}'"));
        let wrong_value =
            || value_error(format!("memoryview: invalid value for format '{format}'"));
        let retyped = |err: PyErr| {
            if err.is("TypeError") {
                wrong_type()
            } else {
                err
            }
        };
        if code.is_int() {
            let int = ops::index(value).map_err(retyped)?;
            return code.int_bytes(&int).map_err(|_: Failure| wrong_value());
        }
        if code.is_float() {
            if value.as_str().is_some() {
                return Err(wrong_type());
            }
            let float = ops::to_float(value).map_err(retyped)?;
            return match code.letter {
                'f' => Ok((float as f32).to_le_bytes().to_vec()),
                _ => code.float_bytes(float).ok_or_else(wrong_value),
            };
        }
        match (code.letter, value.unwrapped()) {
            ('?', _) => Ok(vec![u8::from(ops::truth(value)?)]),
            ('c', Value::Bytes(bytes)) if bytes.len() == 1 => Ok(bytes.to_vec()),
            ('c', Value::Bytes(_)) => Err(wrong_value()),
            _ => Err(wrong_type()),
        }
    }

    fn write(&self, positions: &[usize], bytes: &[u8]) {
        if let Source::Shared(memory) = &self.source {
            let size = self.code.size;
            memory.with_mut(|all| {
                for (at, item) in positions.iter().zip(bytes.chunks_exact(size)) {
                    all[*at..*at + size].copy_from_slice(item);
                }
            });
        }
    }

    /// Writes bytes at an offset of the view; false when it cannot.
    pub(super) fn store(&self, at: usize, bytes: &[u8]) -> bool {
        if self.readonly || self.released.get() || !self.is_contiguous() {
            return false;
        }
        let start = self.start as usize + at;
        match &self.source {
            Source::Fixed(_) => false,
            Source::Shared(memory) => {
                memory.with_mut(|all| all[start..start + bytes.len()].copy_from_slice(bytes));
                true
            }
        }
    }

    fn is_contiguous(&self) -> bool {
        self.count <= 1 || self.stride == self.code.size as i64
    }

    /// `cast(format)`
    fn cast(&self, args: Args<'_>) -> PyResult<Value> {
        self.check()?;
        let [format, shape] = args.bind("cast", ["format", "shape"], 1)?;
        let format = format.unwrap_or(Value::None);
        let Some(format) = format.as_str() else {
            return Err(type_error(format!(
                "cast() argument 'format' must be str, not {}",
                format.type_name()
            )));
        };
        if !self.is_contiguous() {
            return Err(type_error(
                "memoryview: casts are restricted to C-contiguous views",
            ));
        }
        let letter = format.strip_prefix('@').unwrap_or(format);
        let code = match (letter.chars().next(), letter.len()) {
            (Some(letter), 1) if !"exspuw".contains(letter) => Code::native(letter),
            _ => None,
        };
        let code = code.ok_or_else(|| {
            value_error(
                "memoryview: destination format must be a native single character format prefixed with an optional '@'",
            )
        })?;
        let is_byte = |letter: char| matches!(letter, 'b' | 'B' | 'c');
        if !is_byte(self.code.letter) && !is_byte(code.letter) {
            return Err(type_error(
                "memoryview: cannot cast between two non-byte formats",
            ));
        }
        let length = self.count * self.code.size;
        if !length.is_multiple_of(code.size) {
            return Err(type_error(
                "memoryview: length is not a multiple of itemsize",
            ));
        }
        if let Some(shape) = shape
            && iter_dyn::collect(&shape)?.len() != 1
        {
            return Err(not_implemented_error(
                "memoryview of more than one dimension",
            ));
        }
        let window = Window {
            code,
            format: format.clone(),
            stride: code.size as i64,
            count: length / code.size,
            ..self.window.clone()
        };
        Ok(window.into_value())
    }

    fn release(&self) {
        if let Source::Shared(memory) = &self.source
            && !self.released.replace(true)
        {
            memory.release();
        }
        self.released.set(true);
    }

    fn hex(&self, args: Args<'_>) -> PyResult<Value> {
        let data = self.contents()?;
        let [separator, group] = args.bind("hex", ["sep", "bytes_per_sep"], 0)?;
        let group = group.map_or(Ok(1), |group| ops::index_i64(&group))?;
        match separator.as_ref().and_then(Value::as_str) {
            Some(separator) => bytes::hex_grouped(&data, separator, group).map(Value::from),
            None => Ok(Value::from(bytes::hex(&data))),
        }
    }
}

impl Drop for MemoryView {
    fn drop(&mut self) {
        self.release();
    }
}

const METHODS: &[&str] = &[
    "tobytes",
    "tolist",
    "hex",
    "release",
    "cast",
    "toreadonly",
    "__exit__",
];

impl NativeObject for MemoryView {
    fn type_name(&self) -> &'static str {
        "memoryview"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        let strides = |value: i64| Value::tuple(vec![Value::from(value)]);
        let value = match name {
            "obj" => self.object.clone(),
            "format" => Value::Str(self.format.clone()),
            "itemsize" => Value::from(self.code.size),
            "nbytes" => Value::from(self.count * self.code.size),
            "ndim" => Value::from(1),
            "shape" => strides(self.count as i64),
            "strides" => strides(self.stride),
            "suboffsets" => Value::tuple(Vec::new()),
            "readonly" => Value::Bool(self.readonly),
            "contiguous" | "c_contiguous" | "f_contiguous" => Value::Bool(self.is_contiguous()),
            _ => return Ok(None),
        };
        self.check()?;
        Ok(Some(value))
    }

    fn has_method(&self, name: &str) -> bool {
        METHODS.contains(&name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        Ok(Some(match name {
            "tobytes" => bytes_value(self.contents()?),
            "tolist" => Value::list(self.items()?),
            "hex" => self.hex(args)?,
            "release" | "__exit__" => {
                self.release();
                Value::None
            }
            "cast" => self.cast(args)?,
            "toreadonly" => {
                self.check()?;
                self.part(self.start, self.stride, self.count, true)
            }
            _ => return Ok(None),
        }))
    }

    fn repr(&self) -> PyResult<Option<Str>> {
        let address = std::ptr::from_ref(self).addr();
        let state = if self.released.get() {
            "released memory"
        } else {
            "memory"
        };
        Ok(Some(Str::from(format!("<{state} at {address:#x}>"))))
    }

    fn eq(&self, other: &Value) -> PyResult<Option<Value>> {
        if let Value::Native(native) = other
            && let Some(view) = native.downcast::<MemoryView>()
        {
            if std::ptr::eq(view, self) {
                return Ok(Some(Value::Bool(true)));
            }
            if self.released.get() || view.released.get() {
                return Ok(Some(Value::Bool(false)));
            }
            let (mine, theirs) = (Value::list(self.items()?), Value::list(view.items()?));
            return ops::eq(&mine, &theirs).map(Some);
        }
        if bytes_like(other).is_none() {
            return Ok(None);
        }
        let view = construct_memoryview(Args::new(std::slice::from_ref(other)))?;
        self.eq(&view)
    }

    fn hash(&self) -> PyResult<Option<i64>> {
        self.check()?;
        if !self.readonly {
            return Err(value_error("cannot hash writable memoryview object"));
        }
        Bytes::from(self.contents()?).py_hash().map(Some)
    }

    fn length(&self) -> PyResult<Option<usize>> {
        self.check()?;
        Ok(Some(self.count))
    }

    fn iter(&self) -> PyResult<Option<Value>> {
        self.check()?;
        let (view, at) = (
            self.part(self.start, self.stride, self.count, self.readonly),
            Cell::new(0),
        );
        Ok(Some(iter_dyn::from_fn("memory_iterator", move || {
            let Value::Native(native) = &view else {
                return Ok(None);
            };
            let Some(view) = native.downcast::<MemoryView>() else {
                return Ok(None);
            };
            if at.get() >= view.count {
                return Ok(None);
            }
            at.set(at.get() + 1);
            Ok(Some(view.item(at.get() - 1)))
        })))
    }

    fn reversed(&self) -> PyResult<Option<Value>> {
        let mut items = self.items()?;
        items.reverse();
        Ok(Some(iter_dyn::from_iter(
            "reversed",
            items.into_iter().map(Ok),
        )))
    }

    fn getitem(&self, key: &Value) -> PyResult<Option<Value>> {
        self.check()?;
        Ok(Some(match subscript(key)? {
            Subscript::At(at) => self.item(self.index(at)?),
            Subscript::Slice(slice) => {
                let (start, stride, count) = self.span(slice)?;
                self.part(start, stride, count, self.readonly)
            }
        }))
    }

    fn setitem(&self, key: &Value, value: Value) -> PyResult<bool> {
        self.check()?;
        if self.readonly {
            return Err(type_error("cannot modify read-only memory"));
        }
        match subscript(key)? {
            Subscript::At(at) => {
                let at = self.at(self.index(at)?);
                self.write(&[at], &self.encode(&value)?);
            }
            Subscript::Slice(slice) => {
                let (start, stride, count) = self.span(slice)?;
                let source = match construct_memoryview(Args::new(std::slice::from_ref(&value))) {
                    Ok(source) => source,
                    Err(err) if err.is("TypeError") => {
                        return Err(type_error(format!(
                            "a bytes-like object is required, not '{}'",
                            value.type_name()
                        )));
                    }
                    Err(err) => return Err(err),
                };
                let Value::Native(native) = &source else {
                    return Ok(false);
                };
                let Some(source) = native.downcast::<MemoryView>() else {
                    return Ok(false);
                };
                if source.count != count || source.code != self.code {
                    return Err(value_error(
                        "memoryview assignment: lvalue and rvalue have different structures",
                    ));
                }
                let positions: Vec<usize> = (0..count as i64)
                    .map(|at| (start + at * stride) as usize)
                    .collect();
                self.write(&positions, &source.contents()?);
            }
        }
        Ok(true)
    }

    fn delitem(&self, _key: &Value) -> PyResult<bool> {
        self.check()?;
        Err(type_error(if self.readonly {
            "cannot modify read-only memory"
        } else {
            "cannot delete memory"
        }))
    }
}

fn subscript(key: &Value) -> PyResult<Subscript> {
    ops::subscript(key, "memoryview", "integers").map_err(|err| {
        if err.is("TypeError") && !matches!(key, Value::Slice(_) | Value::Instance(_)) {
            type_error("memoryview: invalid slice key")
        } else {
            err
        }
    })
}
