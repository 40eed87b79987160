//! `struct`: values packed into bytes by a format.

use super::{Table, Values};
use crate::py::abc::library_class;
use crate::py::bytes::{Code, Failure, bytes_like, bytes_like_or_error, bytes_value, store_bytes};
use crate::py::error::{overflow_error, type_error};
use crate::py::native::{Native, NativeObject};
use crate::py::signature::Args;
use crate::py::{Class, Int, PyErr, PyResult, Str, Value, exceptions, iter_dyn, ops};
use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

pub(super) const FUNCTIONS: Table = &[
    ("calcsize", |args| {
        let format = args.one("_struct.calcsize")?;
        Ok(Value::from(Format::parse(format)?.size()))
    }),
    ("pack", |args| {
        let (format, values) = with_format(args)?;
        format.pack(values, "pack").map(bytes_value)
    }),
    ("pack_into", |args| {
        let (format, rest) = with_format(args)?;
        format.pack_into(rest)
    }),
    ("unpack", |args| match args.between("unpack", 2, 2)? {
        [format, data] => Format::parse(format)?.unpack(data),
        _ => Ok(Value::None),
    }),
    ("unpack_from", |args| {
        let [format, data, offset] = args.bind("unpack_from", ["format", "buffer", "offset"], 2)?;
        Format::parse(&format.unwrap_or(Value::None))?
            .unpack_from(&data.unwrap_or(Value::None), offset)
    }),
    ("iter_unpack", |args| {
        match args.between("iter_unpack", 2, 2)? {
            [format, data] => Rc::new(Format::parse(format)?).iter_unpack(data),
            _ => Ok(Value::None),
        }
    }),
    ("Struct", |args| {
        let format = Format::parse(args.one("Struct")?)?;
        Ok(Native::value(Struct(Rc::new(format))))
    }),
];

pub(super) const VALUES: Values = &[("error", || Value::Class(error_class()))];

thread_local! {
    static ERROR: OnceCell<Class> = const { OnceCell::new() };
}

/// `struct.error`
fn error_class() -> Class {
    ERROR.with(|cell| {
        cell.get_or_init(|| {
            let base = exceptions::class_of("Exception");
            library_class("error", "struct", base, None)
        })
        .clone()
    })
}

#[cold]
fn error(message: impl Into<String>) -> PyErr {
    let args = [Value::from(message.into())];
    PyErr::from_object(exceptions::instantiate(&error_class(), &args))
}

/// One item of a format: `3s` is one, `3h` three.
#[derive(Clone, Copy)]
struct Item {
    code: Code,
    /// Where it begins.
    at: usize,
    /// Its bytes; of `s` and `p` their length.
    size: usize,
}

struct Format {
    text: Str,
    items: Vec<Item>,
    size: usize,
    big: bool,
    native: bool,
}

/// The format of a call and the values behind it.
fn with_format(args: Args<'_>) -> PyResult<(Format, &[Value])> {
    args.no_keywords("pack")?;
    match args.values() {
        [format, values @ ..] => Ok((Format::parse(format)?, values)),
        [] => Err(type_error("missing format argument")),
    }
}

impl Format {
    fn parse(format: &Value) -> PyResult<Format> {
        let text = match (format.as_str(), bytes_like(format)) {
            (Some(text), _) => text.clone(),
            (None, Some(bytes)) => Str::from(String::from_utf8_lossy(&bytes).into_owned()),
            (None, None) => {
                return Err(type_error(format!(
                    "Struct() argument 1 must be a str or bytes object, not {}",
                    format.type_name()
                )));
            }
        };
        let order = text.chars().next().filter(|ch| "@=<>!".contains(*ch));
        let native = matches!(order, None | Some('@'));
        let big = matches!(order, Some('>' | '!'));
        let body = if order.is_some() {
            &text[1..]
        } else {
            &text[..]
        };
        let mut format = Format {
            text: text.clone(),
            items: Vec::new(),
            size: 0,
            big,
            native,
        };
        let mut count: Option<usize> = None;
        for ch in body.chars() {
            if let Some(digit) = ch.to_digit(10) {
                let next = count.unwrap_or(0).checked_mul(10);
                let next = next.and_then(|tens| tens.checked_add(digit as usize));
                let next = next.filter(|next| *next <= isize::MAX as usize);
                count = Some(next.ok_or_else(|| error("total struct size too long"))?);
                continue;
            }
            if ch.is_ascii_whitespace() && count.is_none() {
                continue;
            }
            format.add(ch, count.take())?;
        }
        if count.is_some() {
            return Err(error("repeat count given without format specifier"));
        }
        Ok(format)
    }

    fn add(&mut self, letter: char, count: Option<usize>) -> PyResult<()> {
        let code = if self.native {
            Code::native(letter)
        } else {
            Code::standard(letter)
        };
        let code = code.filter(|code| !matches!(code.letter, 'u' | 'w'));
        let code = code.ok_or_else(|| error("bad char in struct format"))?;
        if self.native {
            self.size = self.size.next_multiple_of(code.size);
        }
        let count = count.unwrap_or(1);
        let length = code.size.checked_mul(count);
        let end = length.and_then(|length| self.size.checked_add(length));
        let end = end.ok_or_else(|| error("total struct size too long"))?;
        match letter {
            'x' => {}
            's' | 'p' => self.items.push(Item {
                code,
                at: self.size,
                size: count,
            }),
            _ => self.items.extend((0..count).map(|index| Item {
                code,
                at: self.size + index * code.size,
                size: code.size,
            })),
        }
        self.size = end;
        Ok(())
    }

    fn size(&self) -> usize {
        self.size
    }

    fn pack(&self, values: &[Value], function: &str) -> PyResult<Vec<u8>> {
        if values.len() != self.items.len() {
            return Err(error(format!(
                "{function} expected {} items for packing (got {})",
                self.items.len(),
                values.len()
            )));
        }
        let mut out = vec![0; self.size];
        for (item, value) in self.items.iter().zip(values) {
            let mut bytes = self.encode(*item, value)?;
            if self.big && !matches!(item.code.letter, 's' | 'p') {
                bytes.reverse();
            }
            out[item.at..item.at + bytes.len()].copy_from_slice(&bytes);
        }
        Ok(out)
    }

    fn encode(&self, item: Item, value: &Value) -> PyResult<Vec<u8>> {
        let code = item.code;
        match code.letter {
            '?' => return Ok(vec![u8::from(ops::truth(value)?)]),
            'c' | 's' | 'p' => return text_bytes(item, value),
            _ => {}
        }
        if code.is_float() {
            let not_float = || error("required argument is not a float");
            if value.as_str().is_some() || bytes_like(value).is_some() {
                return Err(not_float());
            }
            let float = ops::to_float(value).map_err(|err| match err.is("TypeError") {
                true => not_float(),
                false => err,
            })?;
            return match code.float_bytes(float) {
                Some(bytes) => Ok(bytes),
                // The machine's own format converts as C does.
                None if self.native && code.letter == 'f' => {
                    Ok((float as f32).to_le_bytes().to_vec())
                }
                None => Err(overflow_error(format!(
                    "float too large to pack with {} format",
                    code.letter
                ))),
            };
        }
        let int = ops::index(value).map_err(|err| match err.is("TypeError") {
            true => error("required argument is not an integer"),
            false => err,
        })?;
        code.int_bytes(&int)
            .map_err(|failure| self.out_of_range(code, &int, failure))
    }

    #[cold]
    fn out_of_range(&self, code: Code, value: &Int, failure: Failure) -> PyErr {
        let signed = code.is_signed();
        let bits = 8 * code.size as u32;
        let (low, high) = if signed {
            (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1)
        } else {
            (0, (1i128 << bits) - 1)
        };
        // What no C long holds has a message of its own, and so has a negative unsigned value.
        let is_wide = code.size == 8
            || value.to_i64().is_none()
            || (!signed && code.size == 4 && failure == Failure::Low);
        let name = match code.letter {
            'b' => "byte",
            'B' => "ubyte",
            'h' => "short",
            'H' => "ushort",
            _ if is_wide => return error("argument out of range"),
            letter => {
                return error(format!(
                    "'{letter}' format requires {low} <= number <= {high}"
                ));
            }
        };
        if value.to_i64().is_none() {
            return error("argument out of range");
        }
        error(format!("{name} format requires {low} <= number <= {high}"))
    }

    fn pack_into(&self, args: &[Value]) -> PyResult<Value> {
        let [buffer, rest @ ..] = args else {
            return Err(error("pack_into expected buffer argument"));
        };
        let [offset, values @ ..] = rest else {
            return Err(error("pack_into expected offset argument"));
        };
        let length = bytes_like(buffer).map_or(0, |bytes| bytes.len());
        let offset = ops::index_i64(offset)?;
        if values.len() != self.items.len() {
            self.pack(values, "pack_into")?;
        }
        let read_write = store_bytes(buffer, 0, &[]);
        if !read_write {
            return Err(type_error(format!(
                "argument must be read-write bytes-like object, not {}",
                buffer.type_name()
            )));
        }
        let at = self.place(offset, length, "pack_into", "packing")?;
        store_bytes(buffer, at, &self.pack(values, "pack_into")?);
        Ok(Value::None)
    }

    /// Where the format's bytes begin in a buffer.
    fn place(&self, offset: i64, length: usize, function: &str, verb: &str) -> PyResult<usize> {
        let at = if offset < 0 {
            offset + length as i64
        } else {
            offset
        };
        let Ok(start) = usize::try_from(at) else {
            return Err(error(format!(
                "offset {offset} out of range for {length}-byte buffer"
            )));
        };
        if offset < 0 && start + self.size > length {
            return Err(error(format!(
                "not enough data to {} {} bytes",
                if verb == "packing" { "pack" } else { "unpack" },
                self.size
            )));
        }
        if start.saturating_add(self.size) > length {
            return Err(error(format!(
                "{function} requires a buffer of at least {} bytes for {verb} {} bytes at offset {offset} (actual buffer size is {length})",
                start.saturating_add(self.size),
                self.size
            )));
        }
        Ok(start)
    }

    fn read(&self, bytes: &[u8]) -> Value {
        let values = self.items.iter().map(|item| {
            let mut part = bytes[item.at..item.at + item.size].to_vec();
            match item.code.letter {
                's' => bytes_value(part),
                'p' => {
                    let length = part.first().map_or(0, |length| usize::from(*length));
                    bytes_value(
                        part.get(1..)
                            .map_or(&[][..], |rest| &rest[..length.min(rest.len())]),
                    )
                }
                _ => {
                    if self.big {
                        part.reverse();
                    }
                    item.code.read(&part)
                }
            }
        });
        Value::tuple(values.collect())
    }

    fn unpack(&self, data: &Value) -> PyResult<Value> {
        let bytes = bytes_like_or_error(data)?;
        if bytes.len() != self.size {
            return Err(error(format!(
                "unpack requires a buffer of {} bytes",
                self.size
            )));
        }
        Ok(self.read(&bytes))
    }

    fn unpack_from(&self, data: &Value, offset: Option<Value>) -> PyResult<Value> {
        let bytes = bytes_like_or_error(data)?;
        let offset = offset.map_or(Ok(0), |offset| ops::index_i64(&offset))?;
        let at = self.place(offset, bytes.len(), "unpack_from", "unpacking")?;
        Ok(self.read(&bytes[at..at + self.size]))
    }

    fn iter_unpack(self: Rc<Self>, data: &Value) -> PyResult<Value> {
        let bytes = bytes_like_or_error(data)?;
        if self.size == 0 {
            return Err(error("cannot iteratively unpack with a struct of length 0"));
        }
        if !bytes.len().is_multiple_of(self.size) {
            return Err(error(format!(
                "iterative unpacking requires a buffer of a multiple of {} bytes",
                self.size
            )));
        }
        let parts = (0..bytes.len()).step_by(self.size);
        let items = parts.map(move |at| Ok(self.read(&bytes[at..at + self.size])));
        Ok(iter_dyn::from_iter("unpack_iterator", items))
    }
}

/// The bytes of `c`, `s` and `p`.
fn text_bytes(item: Item, value: &Value) -> PyResult<Vec<u8>> {
    let letter = item.code.letter;
    let bytes = match value.unwrapped() {
        Value::Bytes(bytes) => bytes.to_vec(),
        Value::ByteArray(array) if letter != 'c' => array.memory().to_vec(),
        _ if letter == 'c' => {
            return Err(error("char format requires a bytes object of length 1"));
        }
        _ => {
            return Err(error(format!(
                "argument for '{letter}' must be a bytes object"
            )));
        }
    };
    match letter {
        'c' if bytes.len() != 1 => Err(error("char format requires a bytes object of length 1")),
        'p' if item.size > 0 => {
            let length = bytes.len().min(item.size - 1).min(255);
            let mut out = vec![length as u8];
            out.extend_from_slice(&bytes[..length]);
            Ok(out)
        }
        _ => Ok(bytes[..bytes.len().min(item.size)].to_vec()),
    }
}

/// `struct.Struct(format)`
struct Struct(Rc<Format>);

impl NativeObject for Struct {
    fn type_name(&self) -> &'static str {
        "_struct.Struct"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "size" => Some(Value::from(self.0.size)),
            "format" => Some(Value::Str(self.0.text.clone())),
            _ => None,
        })
    }

    fn has_method(&self, name: &str) -> bool {
        ["pack", "pack_into", "unpack", "unpack_from", "iter_unpack"].contains(&name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        Ok(Some(match name {
            "pack" => bytes_value(self.0.pack(args.values(), "pack")?),
            "pack_into" => self.0.pack_into(args.values())?,
            "unpack" => self.0.unpack(args.one("Struct.unpack")?)?,
            "unpack_from" => {
                let [data, offset] = args.bind("unpack_from", ["buffer", "offset"], 1)?;
                self.0.unpack_from(&data.unwrap_or(Value::None), offset)?
            }
            "iter_unpack" => Rc::clone(&self.0).iter_unpack(args.one("Struct.iter_unpack")?)?,
            _ => return Ok(None),
        }))
    }
}
