//! `format(value, spec)` for numbers and text.

use crate::py::error::{PyResult, memory_error, overflow_error, value_error};
use crate::py::text::digits::{FloatText, float_text};
use crate::py::text::int::{base_prefix, bigint_to_str};
use crate::py::text::spec::{Align, FormatSpec, Grouping, Sign};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// Appends `format(x, spec)`.
///
/// # Errors
/// `ValueError` for a precision that CPython finds too big.
pub fn format_float(x: f64, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    let text = float_body(x, spec)?;
    lay_out(&Number::of_float(&text), spec, out)
}

/// The digits of a float by the specification, without sign, padding or grouping.
fn float_body(x: f64, spec: &FormatSpec) -> PyResult<FloatText> {
    if spec
        .precision
        .is_some_and(|precision| precision > i32::MAX as usize)
    {
        return Err(value_error("precision too big"));
    }
    let (code, percent) = match spec.code {
        None => (if spec.precision.is_some() { 'g' } else { 'r' }, false),
        Some('n') => ('g', false),
        Some('%') => ('f', true),
        Some(code) => (code, false),
    };
    let value = if percent { x * 100.0 } else { x };
    let precision = spec.precision.unwrap_or(6);
    let mut text = float_text(
        value,
        code,
        precision,
        spec.alternate,
        spec.code.is_none(),
        spec.no_neg_zero,
    );
    if percent {
        text.rest.push('%');
    }
    Ok(text)
}

/// Appends `format(value, spec)`.
///
/// # Errors
/// `ValueError` and `OverflowError` as CPython words them.
pub fn format_i64(value: i64, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    if is_float_code(spec) {
        return format_float(value as f64, spec, out);
    }
    check_int(spec)?;
    let magnitude = value.unsigned_abs();
    let (digits, prefix) = match spec.code {
        Some('c') => return format_char(u32::try_from(value).ok(), spec, out),
        Some('b') => (format!("{magnitude:b}"), "0b"),
        Some('o') => (format!("{magnitude:o}"), "0o"),
        Some('x') => (format!("{magnitude:x}"), "0x"),
        Some('X') => (format!("{magnitude:X}"), "0X"),
        _ => (magnitude.to_string(), ""),
    };
    let prefix = if spec.alternate { prefix } else { "" };
    lay_out(&Number::whole(value < 0, prefix, &digits), spec, out)
}

/// Appends `format(value, spec)`.
///
/// # Errors
/// `ValueError` and `OverflowError` as CPython words them.
pub fn format_bigint(value: &BigInt, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    if is_float_code(spec) {
        return format_float(bigint_to_f64(value)?, spec, out);
    }
    check_int(spec)?;
    if spec.code == Some('c') {
        return match value.to_i64() {
            Some(small) => format_char(u32::try_from(small).ok(), spec, out),
            None => Err(overflow_error("Python int too large to convert to C long")),
        };
    }
    let base = match spec.code {
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        _ => 10,
    };
    let mut digits = if base == 10 {
        bigint_to_str(&value.abs())?
    } else {
        value.magnitude().to_str_radix(base)
    };
    let mut prefix = if spec.alternate {
        base_prefix(base).to_owned()
    } else {
        String::new()
    };
    if spec.code == Some('X') {
        digits.make_ascii_uppercase();
        prefix.make_ascii_uppercase();
    }
    lay_out(
        &Number::whole(value.is_negative(), &prefix, &digits),
        spec,
        out,
    )
}

/// Equals `float(value)`.
///
/// # Errors
/// `OverflowError` when it is too large.
pub fn bigint_to_f64(value: &BigInt) -> PyResult<f64> {
    match value.to_f64() {
        Some(float) if float.is_finite() => Ok(float),
        _ => Err(overflow_error("int too large to convert to float")),
    }
}

fn is_float_code(spec: &FormatSpec) -> bool {
    matches!(spec.code, Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%'))
}

fn check_int(spec: &FormatSpec) -> PyResult<()> {
    let message = if spec.precision.is_some() {
        "Precision not allowed in integer format specifier"
    } else if spec.no_neg_zero {
        "Negative zero coercion (z) not allowed in integer format specifier"
    } else if spec.code == Some('c') && spec.sign != Sign::Default {
        "Sign not allowed with integer format specifier 'c'"
    } else if spec.code == Some('c') && spec.alternate {
        "Alternate form (#) not allowed with integer format specifier 'c'"
    } else {
        return Ok(());
    };
    Err(value_error(message))
}

/// The character that `%c` and the type code `c` write. Text here holds no lone surrogates.
pub(crate) fn code_point(code: Option<u32>) -> PyResult<char> {
    match code {
        Some(0xd800..=0xdfff) => Err(value_error("lone surrogates are not supported in text")),
        code => code
            .and_then(char::from_u32)
            .ok_or_else(|| overflow_error("%c arg not in range(0x110000)")),
    }
}

fn format_char(code: Option<u32>, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    let ch = code_point(code)?;
    let mut buffer = [0; 4];
    let number = Number {
        negative: false,
        prefix: "",
        whole: "",
        rest: ch.encode_utf8(&mut buffer),
    };
    lay_out(&number, spec, out)
}

/// Appends `format(text, spec)`.
///
/// # Errors
/// `ValueError` as CPython words it.
pub fn format_str(text: &str, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    let message = match spec {
        FormatSpec {
            sign: Sign::Space, ..
        } => "Space not allowed in string format specifier",
        FormatSpec {
            sign: Sign::Plus | Sign::Minus,
            ..
        } => "Sign not allowed in string format specifier",
        FormatSpec {
            no_neg_zero: true, ..
        } => "Negative zero coercion (z) not allowed in string format specifier",
        FormatSpec {
            alternate: true, ..
        } => "Alternate form (#) not allowed in string format specifier",
        FormatSpec {
            align: Align::AfterSign,
            ..
        } => "'=' alignment not allowed in string format specifier",
        _ => "",
    };
    if !message.is_empty() {
        return Err(value_error(message));
    }
    let shown = match spec
        .precision
        .and_then(|precision| text.char_indices().nth(precision))
    {
        Some((end, _)) => &text[..end],
        None => text,
    };
    let (left, right) = padding(spec, char_count(shown))?;
    pad(out, spec.fill, left);
    out.push_str(shown);
    pad(out, spec.fill, right);
    Ok(())
}

/// Appends `format(complex(re, im), spec)`.
///
/// # Errors
/// `ValueError` as CPython words it.
pub fn format_complex(re: f64, im: f64, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    if spec.fill == '0' {
        return Err(value_error(
            "Zero padding is not allowed in complex format specifier",
        ));
    }
    if spec.align == Align::AfterSign {
        return Err(value_error(
            "'=' alignment flag is not allowed in complex format specifier",
        ));
    }
    if spec
        .precision
        .is_some_and(|precision| precision > i32::MAX as usize)
    {
        return Err(value_error("precision too big"));
    }
    let bare = spec.code.is_none();
    let only_imaginary = bare && re == 0.0 && re.is_sign_positive();
    let code = match (spec.code, spec.precision) {
        (None, None) => 'r',
        (None, Some(_)) | (Some('n'), _) => 'g',
        (Some(code), _) => code,
    };
    let part = |x: f64, sign: Sign| -> PyResult<String> {
        let text = float_text(
            x,
            code,
            spec.precision.unwrap_or(6),
            spec.alternate,
            false,
            spec.no_neg_zero,
        );
        let unpadded = FormatSpec {
            fill: ' ',
            align: Align::Left,
            width: 0,
            sign,
            ..*spec
        };
        let mut shown = String::new();
        lay_out(&Number::of_float(&text), &unpadded, &mut shown)?;
        Ok(shown)
    };
    let mut body = String::new();
    if bare && !only_imaginary {
        body.push('(');
    }
    if !only_imaginary {
        body.push_str(&part(re, spec.sign)?);
    }
    body.push_str(&part(
        im,
        if only_imaginary {
            spec.sign
        } else {
            Sign::Plus
        },
    )?);
    body.push('j');
    if bare && !only_imaginary {
        body.push(')');
    }
    let (left, right) = padding(spec, body.len())?;
    pad(out, spec.fill, left);
    out.push_str(&body);
    pad(out, spec.fill, right);
    Ok(())
}

/// A number as text, before sign, grouping and padding.
struct Number<'a> {
    negative: bool,
    prefix: &'a str,
    /// The digits that grouping applies to.
    whole: &'a str,
    /// From the decimal point on, or the whole text of a value without digits (`inf`).
    rest: &'a str,
}

impl<'a> Number<'a> {
    fn whole(negative: bool, prefix: &'a str, digits: &'a str) -> Number<'a> {
        Number {
            negative,
            prefix,
            whole: digits,
            rest: "",
        }
    }

    fn of_float(text: &'a FloatText) -> Number<'a> {
        Number {
            negative: text.negative,
            prefix: "",
            whole: &text.whole,
            rest: &text.rest,
        }
    }
}

/// Writes sign, prefix, grouped digits and padding.
fn lay_out(number: &Number<'_>, spec: &FormatSpec, out: &mut String) -> PyResult<()> {
    let sign = match spec.sign {
        _ if number.negative => "-",
        Sign::Plus => "+",
        Sign::Space => " ",
        Sign::Default | Sign::Minus => "",
    };
    let fixed = sign.len() + number.prefix.len() + char_count(number.rest);
    let mut grouped = String::new();
    let zero_padded = spec.fill == '0' && spec.align == Align::AfterSign;
    let whole = if number.whole.is_empty() || (spec.grouping == Grouping::None && !zero_padded) {
        number.whole
    } else {
        let smallest = if zero_padded {
            spec.width.saturating_sub(fixed)
        } else {
            0
        };
        check_width(smallest)?;
        group_digits(number.whole, smallest, spec, &mut grouped);
        &grouped
    };
    let length = fixed + whole.len();
    let (left, right) = if spec.align == Align::AfterSign {
        (0, 0)
    } else {
        padding(spec, length)?
    };
    pad(out, spec.fill, left);
    out.push_str(sign);
    out.push_str(number.prefix);
    if spec.align == Align::AfterSign {
        check_width(spec.width)?;
        pad(out, spec.fill, spec.width.saturating_sub(length));
    }
    out.push_str(whole);
    out.push_str(number.rest);
    pad(out, spec.fill, right);
    Ok(())
}

/// The digits with separators, zeros in front up to `smallest` characters; a separator never comes first.
fn group_digits(digits: &str, smallest: usize, spec: &FormatSpec, out: &mut String) {
    let (separator, size) = match spec.grouping {
        Grouping::None => (None, usize::MAX),
        Grouping::Comma => (Some(','), 3),
        Grouping::Underscore if matches!(spec.code, Some('b' | 'o' | 'x' | 'X')) => (Some('_'), 4),
        Grouping::Underscore => (Some('_'), 3),
    };
    let (mut digits_left, mut width_left) = (digits.len(), smallest);
    // Group lengths from the right, each with the digits it takes; the rest of a group is zeros.
    let mut groups = Vec::new();
    loop {
        let length = size.min(digits_left.max(width_left).max(1));
        let taken = digits_left.min(length);
        groups.push((length, taken));
        digits_left -= taken;
        width_left = width_left.saturating_sub(length);
        if digits_left == 0 && width_left == 0 {
            break;
        }
        width_left = width_left.saturating_sub(1);
    }
    let mut at = 0;
    for (index, (length, taken)) in groups.iter().rev().enumerate() {
        if let (Some(separator), true) = (separator, index > 0) {
            out.push(separator);
        }
        pad(out, '0', length - taken);
        out.push_str(&digits[at..at + taken]);
        at += taken;
    }
}

/// Padding left and right of a text of `length` code points; `=` pads on the left, as CPython's helper does.
fn padding(spec: &FormatSpec, length: usize) -> PyResult<(usize, usize)> {
    check_width(spec.width)?;
    let total = spec.width.saturating_sub(length);
    let left = match spec.align {
        Align::Left => 0,
        Align::Right | Align::AfterSign => total,
        Align::Center => total / 2,
    };
    Ok((left, total - left))
}

/// Widths that no machine holds raise as they do in CPython, instead of stopping the process.
pub(crate) fn check_width(width: usize) -> PyResult<()> {
    if width > 1 << 38 {
        Err(memory_error(""))
    } else {
        Ok(())
    }
}

pub(crate) fn pad(out: &mut String, fill: char, count: usize) {
    out.extend(std::iter::repeat_n(fill, count));
}

fn char_count(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}
