//! Assignment into byte sequences.

use super::bytes_like;
use crate::py::error::{type_error, value_error};
use crate::py::slice::Span;
use crate::py::{Int, PyResult, Slice, Value, iter_dyn, ops};

/// The byte that an int stands for.
///
/// # Errors
/// `TypeError` when it is no int, `ValueError` when it is out of range.
pub fn byte_of(value: &Value) -> PyResult<u8> {
    byte_or(value, "byte must be in range(0, 256)")
}

/// As [`byte_of`], with the message of a value out of range.
pub fn byte_or(value: &Value, message: &str) -> PyResult<u8> {
    match ops::index(value)? {
        Int::Small(value) => u8::try_from(value).map_err(|_| value_error(message)),
        Int::Big(_) => Err(value_error(message)),
    }
}

/// The bytes that any iterable of ints gives.
pub fn bytes_of_items(value: &Value, message: &str) -> PyResult<Vec<u8>> {
    let iter = iter_dyn::iter(value)?;
    let mut bytes = Vec::new();
    while let Some(item) = iter.next()? {
        bytes.push(byte_or(&item, message)?);
    }
    Ok(bytes)
}

/// What is assigned to a slice of a bytearray.
pub fn assigned(value: &Value) -> PyResult<Vec<u8>> {
    if let Some(bytes) = bytes_like(value) {
        return Ok(bytes.to_vec());
    }
    if matches!(
        value.unwrapped(),
        Value::Str(_) | Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_)
    ) {
        return Err(type_error(
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)",
        ));
    }
    if !iter_dyn::is_iterable(value) {
        return Err(type_error(format!(
            "cannot convert '{}' object to bytearray",
            value.type_name()
        )));
    }
    bytes_of_items(value, "byte must be in range(0, 256)")
}

/// The items of `unit` bytes after `items[slice] = new`; `kind` names the type in the message.
///
/// # Errors
/// `ValueError` when an extended slice is given another number of items.
pub fn set_slice(
    bytes: &[u8],
    slice: Slice,
    new: &[u8],
    unit: usize,
    kind: &str,
) -> PyResult<Vec<u8>> {
    let span: Span = slice.span(bytes.len() / unit)?;
    if span.step == 1 {
        let start = span.start as usize * unit;
        let end = start + span.count * unit;
        return Ok([&bytes[..start], new, &bytes[end..]].concat());
    }
    // Without items an extended slice deletes.
    if new.is_empty() {
        return del_slice(bytes, slice, unit);
    }
    if new.len() != span.count * unit {
        return Err(value_error(format!(
            "attempt to assign {kind} of size {} to extended slice of size {}",
            new.len() / unit,
            span.count
        )));
    }
    let mut all = bytes.to_vec();
    for (at, item) in span.offsets().zip(new.chunks_exact(unit)) {
        all[at * unit..(at + 1) * unit].copy_from_slice(item);
    }
    Ok(all)
}

/// The items of `unit` bytes after `del items[slice]`.
pub fn del_slice(bytes: &[u8], slice: Slice, unit: usize) -> PyResult<Vec<u8>> {
    let count = bytes.len() / unit;
    let mut keep = vec![true; count];
    slice.span(count)?.offsets().for_each(|at| keep[at] = false);
    let kept = bytes.chunks_exact(unit).zip(keep);
    Ok(kept
        .filter(|(_, keep)| *keep)
        .flat_map(|(item, _)| item.to_vec())
        .collect())
}

/// The items of `unit` bytes that a slice selects.
pub fn select(bytes: &[u8], slice: Slice, unit: usize) -> PyResult<Vec<u8>> {
    let span = slice.span(bytes.len() / unit)?;
    Ok(span
        .offsets()
        .flat_map(|at| bytes[at * unit..(at + 1) * unit].to_vec())
        .collect())
}
