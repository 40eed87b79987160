//! The one-byte encodings.

use super::unknown_handler;
use crate::py::error::{PyErr, PyResult};
use crate::py::text::repr::escape;

/// Encodes to one byte a code point, for code points below `limit`.
pub(super) fn narrow(text: &str, name: &str, limit: u32, errors: &str) -> PyResult<Vec<u8>> {
    if text.is_ascii() {
        return Ok(text.as_bytes().to_vec());
    }
    let mut out = Vec::with_capacity(text.len());
    let mut chars = text.chars().enumerate().peekable();
    while let Some((index, ch)) = chars.next() {
        if (ch as u32) < limit {
            out.push(ch as u8);
            continue;
        }
        let mut run = vec![ch];
        while let Some((_, next)) = chars.next_if(|(_, next)| *next as u32 >= limit) {
            run.push(next);
        }
        match errors {
            "strict" => return Err(unencodable(name, limit, index, &run)),
            "ignore" => {}
            "replace" => out.extend(run.iter().map(|_| b'?')),
            "backslashreplace" => {
                let mut escaped = String::new();
                run.iter().for_each(|ch| escape(*ch, &mut escaped));
                out.extend(escaped.into_bytes());
            }
            "xmlcharrefreplace" => run
                .iter()
                .for_each(|ch| out.extend(format!("&#{};", *ch as u32).into_bytes())),
            // Only lone surrogates get special treatment from these two, and text here has none.
            "surrogateescape" | "surrogatepass" => {
                return Err(unencodable(name, limit, index, &run));
            }
            _ => return Err(unknown_handler(errors)),
        }
    }
    Ok(out)
}

fn unencodable(name: &str, limit: u32, index: usize, run: &[char]) -> PyErr {
    let place = if run.len() == 1 {
        let mut shown = String::new();
        escape(run[0], &mut shown);
        format!("character '{shown}' in position {index}")
    } else {
        format!("characters in position {index}-{}", index + run.len() - 1)
    };
    PyErr::new(
        "UnicodeEncodeError",
        format!("'{name}' codec can't encode {place}: ordinal not in range({limit})"),
    )
}
