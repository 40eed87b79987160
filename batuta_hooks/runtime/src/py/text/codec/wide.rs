//! UTF-16 and UTF-32.

use super::Order;
use super::decode::Undecodable;
use crate::py::error::PyResult;

pub(super) fn encode_utf16(text: &str, order: Order) -> Vec<u8> {
    let mark = (order == Order::Marked).then_some(0xfeff);
    let units = mark.into_iter().chain(text.encode_utf16());
    units
        .flat_map(|unit| {
            if order == Order::Big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        })
        .collect()
}

pub(super) fn encode_utf32(text: &str, order: Order) -> Vec<u8> {
    let mark = (order == Order::Marked).then_some(0xfeff);
    let units = mark.into_iter().chain(text.chars().map(u32::from));
    units
        .flat_map(|unit| {
            if order == Order::Big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        })
        .collect()
}

/// The order of `data` and how many bytes its mark takes.
fn sense_order(data: &[u8], order: Order, little_mark: &[u8], big_mark: &[u8]) -> (bool, usize) {
    match order {
        Order::Little => (false, 0),
        Order::Big => (true, 0),
        Order::Marked if data.starts_with(big_mark) => (true, big_mark.len()),
        Order::Marked if data.starts_with(little_mark) => (false, little_mark.len()),
        Order::Marked => (false, 0),
    }
}

pub(super) fn decode_utf16(data: &[u8], order: Order, errors: &str) -> PyResult<String> {
    let (big, mut at) = sense_order(data, order, b"\xff\xfe", b"\xfe\xff");
    let name = if big { "utf-16-be" } else { "utf-16-le" };
    let name = if order == Order::Marked && !big && at == 0 {
        "utf-16-le"
    } else {
        name
    };
    let unit = |at: usize| {
        let pair = [*data.get(at)?, *data.get(at + 1)?];
        Some(if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        })
    };
    let mut out = String::with_capacity(data.len() / 2);
    while at < data.len() {
        let (end, reason) = match (unit(at), unit(at + 2)) {
            (None, _) => (data.len(), "truncated data"),
            (Some(0xd800..=0xdbff), None) => (data.len(), "unexpected end of data"),
            (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                let code = 0x10000 + ((u32::from(high) & 0x3ff) << 10) + (u32::from(low) & 0x3ff);
                out.extend(char::from_u32(code));
                at += 4;
                continue;
            }
            (Some(0xd800..=0xdbff), Some(_)) => (at + 2, "illegal UTF-16 surrogate"),
            (Some(0xdc00..=0xdfff), _) => (at + 2, "illegal encoding"),
            (Some(code), _) => {
                out.extend(char::from_u32(u32::from(code)));
                at += 2;
                continue;
            }
        };
        Undecodable {
            name,
            data,
            start: at,
            end,
            reason,
        }
        .handle(errors, &mut out)?;
        at = end;
    }
    Ok(out)
}

pub(super) fn decode_utf32(data: &[u8], order: Order, errors: &str) -> PyResult<String> {
    let (big, mut at) = sense_order(data, order, b"\xff\xfe\0\0", b"\0\0\xfe\xff");
    let name = if big { "utf-32-be" } else { "utf-32-le" };
    let mut out = String::with_capacity(data.len() / 4);
    while at < data.len() {
        let unit = data
            .get(at..at + 4)
            .and_then(|unit| <[u8; 4]>::try_from(unit).ok());
        let code = unit.map(|unit| {
            if big {
                u32::from_be_bytes(unit)
            } else {
                u32::from_le_bytes(unit)
            }
        });
        let (end, reason) = match code {
            None => (data.len(), "truncated data"),
            Some(0xd800..=0xdfff) => (at + 4, "code point in surrogate code point range"),
            Some(code) => match char::from_u32(code) {
                Some(ch) => {
                    out.push(ch);
                    at += 4;
                    continue;
                }
                None => (at + 4, "code point not in range(0x110000)"),
            },
        };
        Undecodable {
            name,
            data,
            start: at,
            end,
            reason,
        }
        .handle(errors, &mut out)?;
        at = end;
    }
    Ok(out)
}
