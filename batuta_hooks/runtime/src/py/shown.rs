//! Values as text: `str()`, `repr()`, `format()` for f-strings and their like.

use super::text::format::FormatSpec;
use super::{Int, PyRepr, PyResult, Str};

/// `str(value)`
pub fn str<T: PyRepr + ?Sized>(value: &T) -> PyResult<Str> {
    let mut out = String::new();
    value.str_into(&mut out)?;
    Ok(Str::from(out))
}

/// `repr(value)`
pub fn repr<T: PyRepr + ?Sized>(value: &T) -> PyResult<Str> {
    let mut out = String::new();
    value.repr_into(&mut out)?;
    Ok(Str::from(out))
}

/// `ascii(value)`
pub fn ascii<T: PyRepr + ?Sized>(value: &T) -> PyResult<Str> {
    let text = repr(value)?;
    let mut out = String::new();
    for ch in text.chars() {
        match ch {
            ' '..='~' => out.push(ch),
            _ if (ch as u32) < 0x100 => out.push_str(&format!("\\x{:02x}", ch as u32)),
            _ if (ch as u32) < 0x10000 => out.push_str(&format!("\\u{:04x}", ch as u32)),
            _ => out.push_str(&format!("\\U{:08x}", ch as u32)),
        }
    }
    Ok(Str::from(out))
}
