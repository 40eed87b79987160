//! The local time zone: the system's zone file, or the rule that `TZ` gives.

use std::fs;

/// Seconds east of UTC, the zone's abbreviation, whether it is summer time.
pub type Offset = (i64, String, bool);

/// The local zone's offset at a moment, in seconds since 1970.
pub fn local_offset(moment: i64) -> Offset {
    let utc = || (0, "UTC".to_owned(), false);
    let named = std::env::var("TZ").ok();
    let path = match named.as_deref().map(|name| name.trim_start_matches(':')) {
        None => "/etc/localtime".to_owned(),
        Some("") => return utc(),
        Some(name) if name.starts_with('/') => name.to_owned(),
        Some(name) => format!("/usr/share/zoneinfo/{name}"),
    };
    match fs::read(&path) {
        Ok(data) => at(&data, moment).unwrap_or_else(utc),
        Err(_) => named
            .and_then(|rule| by_rule(&rule, moment))
            .unwrap_or_else(utc),
    }
}

fn number(data: &[u8], at: usize, width: usize) -> Option<i64> {
    let bytes = data.get(at..at + width)?;
    Some(if width == 4 {
        i64::from(i32::from_be_bytes(bytes.try_into().ok()?))
    } else {
        i64::from_be_bytes(bytes.try_into().ok()?)
    })
}

/// The offset by a zone file (RFC 8536): its second part, and the rule behind it for later moments.
fn at(data: &[u8], moment: i64) -> Option<Offset> {
    if data.get(..4)? != b"TZif" {
        return None;
    }
    let counts = |start: usize| -> Option<[usize; 6]> {
        let mut counts = [0; 6];
        for (index, count) in counts.iter_mut().enumerate() {
            *count = number(data, start + 20 + 4 * index, 4)? as usize;
        }
        Some(counts)
    };
    let [utc, standard, leaps, times, types, chars] = counts(0)?;
    let first = 44 + times * 5 + types * 6 + chars + leaps * 8 + standard + utc;
    let [utc, standard, leaps, times, types, chars] = counts(first)?;
    let start = first + 44;
    let (kinds, records) = (start + times * 8, start + times * 9);
    let names = records + types * 6;
    let footer = names + chars + leaps * 12 + standard + utc;
    let mut last = None;
    for index in 0..times {
        if number(data, start + 8 * index, 8)? > moment {
            break;
        }
        last = Some(index);
    }
    if last.is_some_and(|index| index + 1 == times) || times == 0 {
        let rule = std::str::from_utf8(data.get(footer + 1..)?).ok()?;
        if let Some(offset) = by_rule(rule.trim(), moment) {
            return Some(offset);
        }
    }
    let kind = match last {
        Some(index) => usize::from(*data.get(kinds + index)?),
        None => 0,
    };
    let record = records + 6 * kind;
    let name = data.get(names + usize::from(*data.get(record + 5)?)..)?;
    let name = name.split(|byte| *byte == 0).next()?;
    let name = String::from_utf8_lossy(name).into_owned();
    Some((number(data, record, 4)?, name, *data.get(record + 4)? != 0))
}

/// The offset by a POSIX rule: `CET-1CEST,M3.5.0,M10.5.0/3`.
fn by_rule(rule: &str, moment: i64) -> Option<Offset> {
    let mut parts = rule.split(',');
    let (standard, rest) = zone_name(parts.next()?)?;
    let (offset, rest) = clock(rest)?;
    let offset = -offset;
    if rest.is_empty() {
        return Some((offset, standard, false));
    }
    let (summer, rest) = zone_name(rest)?;
    let saved = if rest.is_empty() {
        offset + 3600
    } else {
        -clock(rest)?.0
    };
    let (from, to) = (parts.next()?, parts.next()?);
    let year = year_of(moment + offset);
    let starts = change(from, year)? - offset;
    let ends = change(to, year)? - saved;
    let is_summer = if starts < ends {
        (starts..ends).contains(&moment)
    } else {
        !(ends..starts).contains(&moment)
    };
    Some(if is_summer {
        (saved, summer, true)
    } else {
        (offset, standard, false)
    })
}

fn zone_name(text: &str) -> Option<(String, &str)> {
    if let Some(inner) = text.strip_prefix('<') {
        let (name, rest) = inner.split_once('>')?;
        return Some((name.to_owned(), rest));
    }
    let end = text
        .find(|ch: char| !ch.is_ascii_alphabetic())
        .unwrap_or(text.len());
    (end >= 3).then(|| (text[..end].to_owned(), &text[end..]))
}

/// `[+-]hh[:mm[:ss]]` in seconds, and what stands behind it.
fn clock(text: &str) -> Option<(i64, &str)> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits
        .find(|ch: char| !ch.is_ascii_digit() && ch != ':')
        .unwrap_or(digits.len());
    let mut seconds = 0;
    for (part, unit) in digits[..end].split(':').zip([3600, 60, 1]) {
        seconds += part.parse::<i64>().ok()? * unit;
    }
    Some((sign * seconds, &digits[end..]))
}

/// When a rule `Mm.w.d[/time]`, `Jn` or `n` takes effect in a year, in local seconds since 1970.
fn change(rule: &str, year: i64) -> Option<i64> {
    let (day, time) = rule.split_once('/').unwrap_or((rule, "2"));
    let time = clock(time)?.0;
    let start = days_before(year, 1);
    let days = if let Some(month) = day.strip_prefix('M') {
        let mut fields = month.split('.').map(|field| field.parse::<i64>().ok());
        let (month, week, weekday) = (fields.next()??, fields.next()??, fields.next()??);
        let first = days_before(year, month);
        let wanted = first + (weekday - (first + 4)).rem_euclid(7) + (week - 1) * 7;
        let next = if month == 12 {
            days_before(year + 1, 1)
        } else {
            days_before(year, month + 1)
        };
        if wanted >= next { wanted - 7 } else { wanted }
    } else if let Some(number) = day.strip_prefix('J') {
        let number: i64 = number.parse().ok()?;
        let leap = days_before(year, 3) - start == 60 && number > 59;
        start + number - 1 + i64::from(leap)
    } else {
        start + day.parse::<i64>().ok()?
    };
    Some(days * 86400 + time)
}

fn days_before(year: i64, month: i64) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let in_year = (153 * ((month + 9) % 12) + 2) / 5;
    shifted * 365 + shifted.div_euclid(4) - shifted.div_euclid(100)
        + shifted.div_euclid(400)
        + in_year
        - 719468
}

fn year_of(seconds: i64) -> i64 {
    let days = seconds.div_euclid(86400);
    let guess = 1970 + days.div_euclid(365);
    (guess - 2..=guess)
        .rev()
        .find(|year| days_before(*year, 1) <= days)
        .unwrap_or(1970 + days.div_euclid(366))
}
