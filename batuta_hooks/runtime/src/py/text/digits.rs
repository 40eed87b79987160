//! The digits of a float for a type code and a precision, correctly rounded at any precision.

use crate::py::text::float::{push_exponent, shortest_digits};

/// More digits than any finite double has after the decimal point; beyond them there are only zeros.
const ALL_DIGITS: usize = 1100;

/// A float as text, its sign and its whole part apart.
pub(crate) struct FloatText {
    pub(crate) negative: bool,
    /// The digits before the decimal point; empty for `inf` and `nan`.
    pub(crate) whole: String,
    /// All that follows: the decimal point, the fraction and the exponent, or `inf` and `nan`.
    pub(crate) rest: String,
}

/// Equals CPython's `PyOS_double_to_string`: `code` is one of `e E f F g G r`, `alternate` keeps the decimal point and
/// trailing zeros, `add_dot_zero` writes at least one digit after the decimal point, `no_neg_zero` drops the sign of zero.
pub(crate) fn float_text(
    x: f64,
    code: char,
    precision: usize,
    alternate: bool,
    add_dot_zero: bool,
    no_neg_zero: bool,
) -> FloatText {
    let upper = code.is_ascii_uppercase();
    if !x.is_finite() {
        let name = match (x.is_nan(), upper) {
            (true, false) => "nan",
            (true, true) => "NAN",
            (false, false) => "inf",
            (false, true) => "INF",
        };
        // CPython never shows the sign of a nan.
        let negative = !x.is_nan() && x < 0.0;
        return FloatText {
            negative,
            whole: String::new(),
            rest: name.to_owned(),
        };
    }
    let (digits, point, exponent, shown) = match code.to_ascii_lowercase() {
        'f' => return fixed(x, precision, alternate, no_neg_zero),
        'e' => {
            let (digits, point) = rounded_digits(x, precision.saturating_add(1));
            (digits, 1, Some(point - 1), precision.saturating_add(1))
        }
        'g' => {
            let precision = precision.max(1);
            let (mut digits, point) = rounded_digits(x, precision);
            digits.truncate(digits.trim_end_matches('0').len().max(1));
            let wide = i64::from(point) > precision as i64 - i64::from(add_dot_zero);
            let scientific = point <= -4 || wide;
            let shown = if alternate { precision } else { 0 };
            if scientific {
                (digits, 1, Some(point - 1), shown)
            } else {
                (digits, point, None, shown)
            }
        }
        _ => {
            let (digits, point) = shortest_digits(x);
            if point <= -4 || point > 16 {
                (digits, 1, Some(point - 1), 0)
            } else {
                (digits, point, None, 0)
            }
        }
    };
    let is_zero = digits.bytes().all(|digit| digit == b'0');
    let mut whole = String::new();
    let mut rest = String::new();
    // Digits stand at positions 0.. of the decimal expansion; the decimal point stands before position `point`.
    let point = point as i64;
    let available = digits.len() as i64;
    let mut last = (shown as i64).max(available);
    last = if exponent.is_none() && add_dot_zero {
        last.max(point + 1)
    } else {
        last.max(point)
    };
    if point <= 0 {
        whole.push('0');
    }
    for position in 0..point {
        whole.push(
            digits
                .as_bytes()
                .get(position as usize)
                .map_or('0', |digit| char::from(*digit)),
        );
    }
    if last > point || alternate {
        rest.push('.');
    }
    for position in point..last {
        let digit = usize::try_from(position)
            .ok()
            .and_then(|position| digits.as_bytes().get(position));
        rest.push(digit.map_or('0', |digit| char::from(*digit)));
    }
    if let Some(exponent) = exponent {
        push_exponent(exponent, &mut rest);
        if upper {
            rest.make_ascii_uppercase();
        }
    }
    FloatText {
        negative: x.is_sign_negative() && !(no_neg_zero && is_zero),
        whole,
        rest,
    }
}

fn fixed(x: f64, precision: usize, alternate: bool, no_neg_zero: bool) -> FloatText {
    let mut whole = format!("{:.*}", precision.min(ALL_DIGITS), x.abs());
    let is_zero = whole.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let mut rest = match whole.find('.') {
        Some(at) => whole.split_off(at),
        None => String::new(),
    };
    rest.extend(std::iter::repeat_n(
        '0',
        precision.saturating_sub(ALL_DIGITS),
    ));
    if alternate && precision == 0 {
        rest.push('.');
    }
    FloatText {
        negative: x.is_sign_negative() && !(no_neg_zero && is_zero),
        whole,
        rest,
    }
}

/// `count` significant digits, and where the decimal point stands before or among them.
fn rounded_digits(x: f64, count: usize) -> (String, i32) {
    let text = format!("{:.*e}", (count - 1).min(ALL_DIGITS), x.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = mantissa.replace('.', "");
    (digits, exponent.parse::<i32>().unwrap_or(0) + 1)
}
