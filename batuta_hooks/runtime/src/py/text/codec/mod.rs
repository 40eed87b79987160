//! `str.encode` and `bytes.decode`.

mod decode;
mod encode;
mod wide;

use crate::py::error::{PyErr, PyResult, lookup_error};

/// The encodings known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16(Order),
    Utf32(Order),
}

/// Byte order of the wide encodings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// By byte order mark, little-endian without one.
    Marked,
    Little,
    Big,
}

impl Encoding {
    fn named(name: &str) -> PyResult<Encoding> {
        let normal: String = name
            .chars()
            .map(|ch| {
                if matches!(ch, '-' | ' ') {
                    '_'
                } else {
                    ch.to_ascii_lowercase()
                }
            })
            .collect();
        Ok(match normal.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => {
                Encoding::Utf8
            }
            "utf_8_sig" => Encoding::Utf8Sig,
            "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" | "iso646_us" | "us" => Encoding::Ascii,
            "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "cp819"
            | "latin" | "l1" => Encoding::Latin1,
            "utf_16" | "utf16" | "u16" => Encoding::Utf16(Order::Marked),
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Encoding::Utf16(Order::Little),
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Encoding::Utf16(Order::Big),
            "utf_32" | "utf32" | "u32" => Encoding::Utf32(Order::Marked),
            "utf_32_le" | "utf_32le" => Encoding::Utf32(Order::Little),
            "utf_32_be" | "utf_32be" => Encoding::Utf32(Order::Big),
            _ => return Err(lookup_error(format!("unknown encoding: {name}"))),
        })
    }
}

/// Equals `text.encode(encoding, errors)`.
///
/// # Errors
/// `UnicodeEncodeError`, and `LookupError` for an unknown encoding or error handler.
pub fn encode(text: &str, encoding: &str, errors: &str) -> PyResult<Vec<u8>> {
    Ok(match Encoding::named(encoding)? {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Sig => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Encoding::Ascii => encode::narrow(text, "ascii", 128, errors)?,
        Encoding::Latin1 => encode::narrow(text, "latin-1", 256, errors)?,
        Encoding::Utf16(order) => wide::encode_utf16(text, order),
        Encoding::Utf32(order) => wide::encode_utf32(text, order),
    })
}

/// Equals `data.decode(encoding, errors)`.
///
/// # Errors
/// `UnicodeDecodeError`, and `LookupError` for an unknown encoding or error handler.
pub fn decode(data: &[u8], encoding: &str, errors: &str) -> PyResult<String> {
    if data.is_empty() {
        return Ok(String::new());
    }
    let found = Encoding::named(encoding)?;
    let decoded = match found {
        Encoding::Utf8 => decode::utf8(data, errors),
        Encoding::Utf8Sig => {
            decode::utf8(data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data), errors)
        }
        Encoding::Ascii => decode::ascii(data, errors),
        Encoding::Latin1 => Ok(data.iter().map(|byte| char::from(*byte)).collect()),
        Encoding::Utf16(order) => wide::decode_utf16(data, order, errors),
        Encoding::Utf32(order) => wide::decode_utf32(data, order, errors),
    };
    decoded.map_err(|error| match found {
        Encoding::Utf8Sig
        | Encoding::Utf16(Order::Little | Order::Big)
        | Encoding::Utf32(Order::Little | Order::Big)
            if error.kind() == "LookupError" =>
        {
            lookup_error(format!("decoding with '{encoding}' codec failed ({error})"))
        }
        _ => error,
    })
}

fn unknown_handler(errors: &str) -> PyErr {
    lookup_error(format!("unknown error handler name '{errors}'"))
}
