//! UTF-8 and ASCII to text, and the error handlers of decoding.

use super::unknown_handler;
use crate::py::error::{PyErr, PyResult};
use std::fmt::Write;

/// Bytes that cannot be decoded: what they are and where they stand.
pub(super) struct Undecodable<'a> {
    pub(super) name: &'a str,
    pub(super) data: &'a [u8],
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) reason: &'a str,
}

impl Undecodable<'_> {
    /// Raises, or appends what stands for the bytes.
    pub(super) fn handle(&self, errors: &str, out: &mut String) -> PyResult<()> {
        match errors {
            "strict" | "surrogateescape" | "surrogatepass" => Err(self.error()),
            "ignore" => Ok(()),
            "replace" => {
                out.push('\u{fffd}');
                Ok(())
            }
            "backslashreplace" => {
                for byte in &self.data[self.start..self.end] {
                    let _ = write!(out, "\\x{byte:02x}");
                }
                Ok(())
            }
            _ => Err(unknown_handler(errors)),
        }
    }

    fn error(&self) -> PyErr {
        let Undecodable {
            name,
            data,
            start,
            end,
            reason,
        } = *self;
        let place = if end - start == 1 {
            format!("byte 0x{:02x} in position {start}", data[start])
        } else {
            format!("bytes in position {start}-{}", end - 1)
        };
        PyErr::new(
            "UnicodeDecodeError",
            format!("'{name}' codec can't decode {place}: {reason}"),
        )
    }
}

pub(super) fn ascii(data: &[u8], errors: &str) -> PyResult<String> {
    let mut out = String::with_capacity(data.len());
    for (start, &byte) in data.iter().enumerate() {
        if byte.is_ascii() {
            out.push(char::from(byte));
        } else {
            let reason = "ordinal not in range(128)";
            Undecodable {
                name: "ascii",
                data,
                start,
                end: start + 1,
                reason,
            }
            .handle(errors, &mut out)?;
        }
    }
    Ok(out)
}

pub(super) fn utf8(data: &[u8], errors: &str) -> PyResult<String> {
    let mut out = String::with_capacity(data.len());
    let mut from = 0;
    loop {
        let error = match std::str::from_utf8(&data[from..]) {
            Ok(text) => {
                out.push_str(text);
                return Ok(out);
            }
            Err(error) => error,
        };
        let start = from + error.valid_up_to();
        out.push_str(&String::from_utf8_lossy(&data[from..start]));
        let end = error
            .error_len()
            .map_or(data.len(), |length| start + length);
        let reason = match error.error_len() {
            None => "unexpected end of data",
            Some(_) if matches!(data[start], 0x80..=0xc1 | 0xf5..=0xff) => "invalid start byte",
            Some(_) => "invalid continuation byte",
        };
        Undecodable {
            name: "utf-8",
            data,
            start,
            end,
            reason,
        }
        .handle(errors, &mut out)?;
        from = end;
    }
}
