//! Floats as text: shortest digits that read back as the same number, cut or extended to a precision as NumPy's
//! `dragon4` does.

/// The decimal digits of a finite positive number: `0.d1d2d3... * 10**point`.
pub struct Digits {
    /// ASCII digits without leading zeros; `0` alone for zero.
    pub text: Vec<u8>,
    /// How many of them stand before the decimal point; may be negative or beyond the text.
    pub point: i32,
}

/// A float that can print itself; the width decides what "shortest" means.
pub trait Printable: Copy {
    /// Arrays with a magnitude from here on are written in scientific notation.
    const EXPONENT_FROM: f64;
    /// The shortest digits of `abs(self)`.
    fn shortest(self) -> Digits;
    /// The exact value as a double.
    fn wide(self) -> f64;
}

impl Printable for f64 {
    const EXPONENT_FROM: f64 = 1e8;
    fn shortest(self) -> Digits {
        parse(ryu::Buffer::new().format_finite(self.abs()))
    }
    fn wide(self) -> f64 {
        self
    }
}

impl Printable for f32 {
    const EXPONENT_FROM: f64 = 1e6;
    fn shortest(self) -> Digits {
        parse(ryu::Buffer::new().format_finite(self.abs()))
    }
    fn wide(self) -> f64 {
        f64::from(self)
    }
}

/// Digits of a text such as `1.25e-7` or `120.0`.
fn parse(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    let zeros = all.iter().take_while(|&&digit| digit == b'0').count();
    if zeros == all.len() {
        return Digits {
            text: vec![b'0'],
            point: 1,
        };
    }
    let point = whole.len() as i32 - zeros as i32 + exponent.parse::<i32>().unwrap_or(0);
    let mut text = all[zeros..].to_vec();
    while text.len() > 1 && text.last() == Some(&b'0') {
        text.pop();
    }
    Digits { text, point }
}

/// How many digits after the point a number gets.
#[derive(Clone, Copy)]
pub struct Limits {
    /// At most; `None` for as many as identify the number.
    pub precision: Option<usize>,
    /// At least.
    pub min_digits: usize,
    /// Whether shortest digits are cut and extended; otherwise exactly `precision` digits are printed.
    pub unique: bool,
}

impl Limits {
    /// The number of fraction digits to round the exact value to, `None` when the shortest `fraction` digits fit.
    fn rounding(self, fraction: usize) -> Option<usize> {
        match self.precision {
            Some(precision) if !self.unique || fraction > precision => Some(precision),
            _ if fraction < self.min_digits => Some(self.min_digits),
            _ => None,
        }
    }
}

/// `(whole, fraction)` in positional notation, without sign, trailing zeros of the fraction trimmed.
pub fn positional<T: Printable>(value: T, limits: Limits) -> (String, String) {
    let digits = value.shortest();
    let fraction = digits.text.len() as i32 - digits.point;
    let fraction = if digits.text == b"0" {
        0
    } else {
        fraction.max(0) as usize
    };
    if let Some(places) = limits.rounding(fraction) {
        let text = format!("{:.places$}", value.wide().abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        return (whole.to_owned(), fraction.trim_end_matches('0').to_owned());
    }
    let text: String = digits.text.iter().map(|&byte| byte as char).collect();
    match usize::try_from(digits.point) {
        Err(_) | Ok(0) => {
            let zeros = "0".repeat((-digits.point) as usize);
            ("0".to_owned(), zeros + &text)
        }
        Ok(point) if point >= text.len() => (
            text.clone() + &"0".repeat(point - text.len()),
            String::new(),
        ),
        Ok(point) => (text[..point].to_owned(), text[point..].to_owned()),
    }
}

/// `(digit, fraction, exponent)` in scientific notation, without sign, trailing zeros of the fraction trimmed.
pub fn scientific<T: Printable>(value: T, limits: Limits) -> (String, String, i32) {
    let digits = value.shortest();
    if let Some(places) = limits.rounding(digits.text.len() - 1) {
        let text = format!("{:.places$e}", value.wide().abs());
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0').to_owned();
        return (whole.to_owned(), fraction, exponent.parse().unwrap_or(0));
    }
    let text: String = digits.text.iter().map(|&byte| byte as char).collect();
    (text[..1].to_owned(), text[1..].to_owned(), digits.point - 1)
}

/// Python's `repr(float)` without the `.0` that complex numbers leave out.
pub fn complex_part(value: f64) -> String {
    let text = shortest(value);
    match text.strip_suffix(".0") {
        Some(stripped) => stripped.to_owned(),
        None => text,
    }
}

/// `repr(value)` of a float scalar: positional from 1e-4 up to 1e16, scientific beyond.
pub fn shortest<T: Printable>(value: T) -> String {
    let wide = value.wide();
    if !wide.is_finite() {
        let text = if wide.is_nan() {
            "nan"
        } else if wide > 0.0 {
            "inf"
        } else {
            "-inf"
        };
        return text.to_owned();
    }
    let sign = if wide.is_sign_negative() { "-" } else { "" };
    let limits = Limits {
        precision: None,
        min_digits: 0,
        unique: true,
    };
    if wide == 0.0 || (1e-4..1e16).contains(&wide.abs()) {
        let (whole, fraction) = positional(value, limits);
        let fraction = if fraction.is_empty() { "0" } else { &fraction };
        return format!("{sign}{whole}.{fraction}");
    }
    let (digit, fraction, exponent) = scientific(value, limits);
    let point = if fraction.is_empty() { "" } else { "." };
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    format!(
        "{sign}{digit}{point}{fraction}e{exponent_sign}{:02}",
        exponent.abs()
    )
}
