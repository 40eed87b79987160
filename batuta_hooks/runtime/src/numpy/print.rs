//! Arrays as text: `str` and `repr` exactly as NumPy lays them out.

use super::array::Array;
use super::complex::Complex128;
use super::element::Element;
use super::float_text::{self, Limits, Printable};
use super::layout;
use crate::py::{PyRepr, PyResult, Str};
use std::cell::RefCell;

/// `np.set_printoptions`' settings.
#[derive(Clone, Copy, Debug)]
pub struct PrintOptions {
    /// Digits after the point, at most.
    pub precision: usize,
    /// More elements than this are summarised.
    pub threshold: usize,
    /// Items at each end of a summarised axis.
    pub edgeitems: usize,
    /// Characters of a line.
    pub linewidth: usize,
    /// Whether small numbers print in positional notation.
    pub suppress: bool,
}

const DEFAULTS: PrintOptions = PrintOptions {
    precision: 8,
    threshold: 1000,
    edgeitems: 3,
    linewidth: 75,
    suppress: false,
};

thread_local! {
    static OPTIONS: RefCell<PrintOptions> = const { RefCell::new(DEFAULTS) };
}

/// The settings in force.
pub fn print_options() -> PrintOptions {
    OPTIONS.with(|options| *options.borrow())
}

/// Equals `np.set_printoptions` with these settings changed; `None` leaves one as it is.
pub fn set_printoptions(
    precision: Option<i64>,
    threshold: Option<i64>,
    edgeitems: Option<i64>,
    linewidth: Option<i64>,
    suppress: Option<bool>,
) {
    OPTIONS.with(|options| {
        let mut options = options.borrow_mut();
        let set = |slot: &mut usize, value: Option<i64>| {
            if let Some(value) = value {
                *slot = value.max(0) as usize;
            }
        };
        set(&mut options.precision, precision);
        set(&mut options.threshold, threshold);
        set(&mut options.edgeitems, edgeitems);
        set(&mut options.linewidth, linewidth);
        options.suppress = suppress.unwrap_or(options.suppress);
    });
}

/// How the elements of one array are written: all to one width.
pub trait Formatter<T> {
    /// The text of one element.
    fn text(&self, item: &T) -> String;
}

/// An element type that arrays of it can print.
pub trait Format: Element {
    /// The formatter that fits these elements; `scalar` for a rank-0 array.
    fn formatter(items: &[Self], options: PrintOptions, scalar: bool) -> Box<dyn Formatter<Self>>;

    /// The `dtype=` that `repr` adds, `None` when the text implies it.
    fn dtype_suffix(_items: &[Self]) -> Option<String> {
        None
    }

    /// The dtype's name in the `repr` of an empty array.
    fn dtype_name(items: &[Self]) -> String {
        Self::dtype_suffix(items).unwrap_or_else(|| Self::DTYPE.name().to_owned())
    }
}

struct IntFormat(usize);

impl<T: std::fmt::Display> Formatter<T> for IntFormat {
    fn text(&self, item: &T) -> String {
        format!("{item:>width$}", width = self.0)
    }
}

macro_rules! int_formats {
    ($($type:ident $suffix:expr;)*) => {$(
        impl Format for $type {
            fn formatter(items: &[$type], _: PrintOptions, _: bool) -> Box<dyn Formatter<$type>> {
                let width = |item: Option<&$type>| item.map_or(0, |item| item.to_string().len());
                Box::new(IntFormat(width(items.iter().max()).max(width(items.iter().min()))))
            }
            fn dtype_suffix(_: &[$type]) -> Option<String> { $suffix }
        }
    )*};
}

int_formats! {
    i64 None;
    i32 Some("int32".to_owned());
    u8 Some("uint8".to_owned());
}

struct BoolFormat(&'static str);

impl Formatter<bool> for BoolFormat {
    fn text(&self, item: &bool) -> String {
        if *item { self.0 } else { "False" }.to_owned()
    }
}

impl Format for bool {
    fn formatter(_: &[bool], _: PrintOptions, scalar: bool) -> Box<dyn Formatter<bool>> {
        Box::new(BoolFormat(if scalar { "True" } else { " True" }))
    }
}

struct StrFormat;

impl Formatter<Str> for StrFormat {
    fn text(&self, item: &Str) -> String {
        let mut out = String::new();
        quote_into(item, &mut out);
        out
    }
}

impl Format for Str {
    fn formatter(_: &[Str], _: PrintOptions, _: bool) -> Box<dyn Formatter<Str>> {
        Box::new(StrFormat)
    }
    fn dtype_suffix(items: &[Str]) -> Option<String> {
        let longest = items.iter().map(Str::len).max().unwrap_or(0);
        Some(format!("'<U{}'", longest.max(1)))
    }
}

/// Appends the text in quotes, as Python's `repr(str)`.
pub(super) fn quote_into(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    out.push(quote);
    for ch in text.chars() {
        match ch {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            _ if ch == quote => out.extend(['\\', ch]),
            _ if ch < ' ' || ch == '\x7f' => out.push_str(&format!("\\x{:02x}", ch as u32)),
            _ => out.push(ch),
        }
    }
    out.push(quote);
}

/// NumPy's `FloatingFormat`: what all elements share.
struct FloatFormat {
    limits: Limits,
    exponential: bool,
    exponent_width: usize,
    /// Whether zeros fill the fraction, rather than spaces.
    keep_zeros: bool,
    left: usize,
    right: usize,
    plus: bool,
}

impl FloatFormat {
    fn new<T: Printable + Element>(items: &[T], options: PrintOptions, plus: bool) -> FloatFormat {
        let finite: Vec<T> = items
            .iter()
            .copied()
            .filter(|item| item.wide().is_finite())
            .collect();
        let mut format = FloatFormat {
            limits: Limits {
                precision: Some(options.precision),
                min_digits: 0,
                unique: true,
            },
            exponential: wants_exponent(&finite, options),
            exponent_width: 0,
            keep_zeros: false,
            left: 0,
            right: 0,
            plus,
        };
        format.measure(&finite);
        if finite.len() < items.len() {
            let negative = plus || items.iter().any(|item| item.wide() == f64::NEG_INFINITY);
            let offset = format.right + 1;
            format.left = format.left.max(3_usize.saturating_sub(offset));
            format.left = format
                .left
                .max((3 + usize::from(negative)).saturating_sub(offset));
        }
        format
    }

    fn measure<T: Printable>(&mut self, finite: &[T]) {
        for &item in finite {
            let sign = usize::from(self.plus || item.wide().is_sign_negative());
            let (whole, fraction) = if self.exponential {
                let (whole, fraction, exponent) = float_text::scientific(item, self.limits);
                self.exponent_width = self
                    .exponent_width
                    .max(exponent.abs().to_string().len())
                    .max(2);
                (whole, fraction)
            } else {
                float_text::positional(item, self.limits)
            };
            self.left = self.left.max(whole.len() + sign);
            self.right = self.right.max(fraction.len());
        }
        if self.exponential {
            self.limits = Limits {
                precision: Some(self.right),
                min_digits: self.right,
                unique: true,
            };
            self.keep_zeros = true;
        }
    }

    /// Width of the part after the point, for padding what is not finite.
    fn tail(&self) -> usize {
        if self.exponential {
            self.exponent_width + 2 + self.right
        } else {
            self.right
        }
    }

    fn write<T: Printable>(&self, item: T) -> String {
        let wide = item.wide();
        if !wide.is_finite() {
            let negative = wide < 0.0;
            let sign = if negative {
                "-"
            } else if self.plus {
                "+"
            } else {
                ""
            };
            let text = format!("{sign}{}", if wide.is_nan() { "nan" } else { "inf" });
            return format!("{text:>width$}", width = self.left + self.tail() + 1);
        }
        let sign = if wide.is_sign_negative() {
            "-"
        } else if self.plus {
            "+"
        } else {
            ""
        };
        let left = self.left;
        if self.exponential {
            let (whole, fraction, exponent) = float_text::scientific(item, self.limits);
            let exponent_sign = if exponent < 0 { '-' } else { '+' };
            return format!(
                "{:>left$}.{fraction:0<right$}e{exponent_sign}{:0>width$}",
                format!("{sign}{whole}"),
                exponent.abs(),
                right = self.right,
                width = self.exponent_width
            );
        }
        let (whole, fraction) = float_text::positional(item, self.limits);
        format!(
            "{:>left$}.{fraction:<right$}",
            format!("{sign}{whole}"),
            right = self.right
        )
    }
}

/// Whether any element asks for scientific notation.
fn wants_exponent<T: Printable>(finite: &[T], options: PrintOptions) -> bool {
    let magnitudes = || {
        finite
            .iter()
            .map(|item| item.wide().abs())
            .filter(|&value| value != 0.0)
    };
    let (max, min) = (
        magnitudes().fold(0.0, f64::max),
        magnitudes().fold(f64::INFINITY, f64::min),
    );
    if max == 0.0 {
        return false;
    }
    max >= T::EXPONENT_FROM || (!options.suppress && (min < 0.0001 || max / min > 1000.0))
}

impl<T: Printable> Formatter<T> for FloatFormat {
    fn text(&self, item: &T) -> String {
        self.write(*item)
    }
}

impl Format for f64 {
    fn formatter(items: &[f64], options: PrintOptions, _: bool) -> Box<dyn Formatter<f64>> {
        Box::new(FloatFormat::new(items, options, false))
    }
}

impl Format for f32 {
    fn formatter(items: &[f32], options: PrintOptions, _: bool) -> Box<dyn Formatter<f32>> {
        Box::new(FloatFormat::new(items, options, false))
    }
    fn dtype_suffix(_: &[f32]) -> Option<String> {
        Some("float32".to_owned())
    }
}

struct ComplexFormat {
    real: FloatFormat,
    imaginary: FloatFormat,
}

impl Formatter<Complex128> for ComplexFormat {
    fn text(&self, item: &Complex128) -> String {
        let imaginary = self.imaginary.write(item.im);
        let digits = imaginary.trim_end();
        let padding = &imaginary[digits.len()..];
        format!("{}{digits}j{padding}", self.real.write(item.re))
    }
}

impl Format for Complex128 {
    fn formatter(
        items: &[Complex128],
        options: PrintOptions,
        _: bool,
    ) -> Box<dyn Formatter<Complex128>> {
        let real: Vec<f64> = items.iter().map(|item| item.re).collect();
        let imaginary: Vec<f64> = items.iter().map(|item| item.im).collect();
        Box::new(ComplexFormat {
            real: FloatFormat::new(&real, options, false),
            imaginary: FloatFormat::new(&imaginary, options, true),
        })
    }
}

/// One array on its way to text.
struct Layout<'a, T> {
    items: &'a [T],
    shape: &'a [usize],
    separator: &'a str,
    formatter: Box<dyn Formatter<T>>,
    /// Items at each end of an axis, when the array is summarised.
    edge: Option<usize>,
}

impl<T> Layout<'_, T> {
    /// The indices of an axis to print; `None` stands for `...`.
    fn entries(&self, length: usize) -> Vec<Option<usize>> {
        match self.edge {
            Some(edge) if length > 2 * edge => (0..edge)
                .map(Some)
                .chain([None])
                .chain((length - edge..length).map(Some))
                .collect(),
            _ => (0..length).map(Some).collect(),
        }
    }

    fn write(&self, axis: usize, offset: usize, indent: &str, width: isize) -> String {
        let Some(&length) = self.shape.get(axis) else {
            return self.formatter.text(&self.items[offset]);
        };
        let inner = format!("{indent} ");
        let step = layout::size_of(&self.shape[axis + 1..]);
        let entries = self.entries(length);
        let text = if axis + 1 == self.shape.len() {
            self.write_row(&entries, offset, indent, width)
        } else {
            let gap =
                self.separator.trim_end().to_owned() + &"\n".repeat(self.shape.len() - axis - 1);
            let rows: Vec<String> = entries
                .iter()
                .map(|entry| match entry {
                    Some(index) => {
                        indent.to_owned()
                            + &self.write(axis + 1, offset + index * step, &inner, width - 1)
                    }
                    None => indent.to_owned() + "...",
                })
                .collect();
            rows.join(&gap)
        };
        format!("[{}]", &text[indent.len()..])
    }

    /// A row of elements, wrapped where they pass the line's width.
    fn write_row(
        &self,
        entries: &[Option<usize>],
        offset: usize,
        indent: &str,
        width: isize,
    ) -> String {
        let limit = width - self.separator.trim_end().len().max(1) as isize;
        let (mut text, mut line) = (String::new(), indent.to_owned());
        for (position, entry) in entries.iter().enumerate() {
            let word = match entry {
                Some(index) => self.formatter.text(&self.items[offset + index]),
                None => "...".to_owned(),
            };
            let used = line.chars().count();
            if (used + word.chars().count()) as isize > limit && used > indent.len() {
                text.push_str(line.trim_end());
                text.push('\n');
                line = indent.to_owned();
            }
            line.push_str(&word);
            if position + 1 < entries.len() {
                line.push_str(self.separator);
            }
        }
        text + &line
    }
}

/// The corner elements that decide the width when an array is summarised.
fn corners<T: Clone>(items: &[T], shape: &[usize], edge: usize) -> Vec<T> {
    let Some((&length, rest)) = shape.split_first() else {
        return items.to_vec();
    };
    let step = layout::size_of(rest);
    let shown =
        (0..length).filter(|&index| length <= 2 * edge || index < edge || index >= length - edge);
    shown
        .flat_map(|index| corners(&items[index * step..(index + 1) * step], rest, edge))
        .collect()
}

fn array_text<T: Format>(
    items: &[T],
    shape: &[usize],
    separator: &str,
    prefix: usize,
    suffix: usize,
) -> String {
    if items.is_empty() {
        return "[]".to_owned();
    }
    let options = print_options();
    let edge = (items.len() > options.threshold).then_some(options.edgeitems);
    let formatter = match edge {
        Some(edge) => T::formatter(&corners(items, shape, edge), options, shape.is_empty()),
        None => T::formatter(items, options, shape.is_empty()),
    };
    let layout = Layout {
        items,
        shape,
        separator,
        formatter,
        edge,
    };
    let width = options.linewidth as isize - suffix as isize;
    layout.write(0, 0, &" ".repeat(prefix + 1), width)
}

impl<T: Format> PyRepr for Array<T> {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        if self.is_scalar() {
            return self.scalar().repr_into(out);
        }
        self.with_slice(|items| {
            let options = print_options();
            let text = format!("array({}", array_text(items, self.dims(), ", ", 6, 1));
            let mut extras = Vec::new();
            if (items.is_empty() && self.dims() != [0]) || items.len() > options.threshold {
                extras.push(format!("shape={}", layout::shape_text(self.dims())));
            }
            if items.is_empty() {
                extras.push(format!("dtype={}", T::dtype_name(items)));
            } else if let Some(dtype) = T::dtype_suffix(items) {
                extras.push(format!("dtype={dtype}"));
            }
            out.push_str(&text);
            if !extras.is_empty() {
                let extra = extras.join(", ") + ")";
                let last = text
                    .rsplit('\n')
                    .next()
                    .map_or(0, |line| line.chars().count());
                let wraps = last + 1 + extra.len() + 1 > options.linewidth;
                out.push_str(if wraps { ",\n      " } else { ", " });
                out.push_str(&extra);
                return Ok(());
            }
            out.push(')');
            Ok(())
        })
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        if self.dims().is_empty() {
            return self.scalar().str_into(out);
        }
        self.with_slice(|items| out.push_str(&array_text(items, self.dims(), " ", 0, 0)));
        Ok(())
    }
}
