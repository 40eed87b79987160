//! The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use crate::py::error::{PyErr, PyResult, value_error};
use crate::py::text::int::decimal_digit;

/// Where padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: between the sign and the digits
    AfterSign,
}

/// Which sign is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// None given: only a minus.
    Default,
    /// `-`
    Minus,
    /// `+`
    Plus,
    /// ` `
    Space,
}

/// What separates groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Nothing.
    None,
    /// `,` each three digits.
    Comma,
    /// `_` each three digits, each four for binary, octal and hexadecimal.
    Underscore,
}

/// The type of the formatted object: it decides the defaults and which type codes exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpecFor {
    /// `int.__format__`
    Int,
    /// `float.__format__`
    Float,
    /// `complex.__format__`
    Complex,
    /// `str.__format__`
    Str,
}

/// A parsed and checked format specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatSpec {
    /// The padding character.
    pub fill: char,
    /// Where padding goes.
    pub align: Align,
    /// Which sign is written.
    pub sign: Sign,
    /// `z`: a negative number that rounds to zero loses its sign.
    pub no_neg_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The smallest width.
    pub width: usize,
    /// What separates groups of digits.
    pub grouping: Grouping,
    /// The precision, when given.
    pub precision: Option<usize>,
    /// The type code, None when none is given (`d` for int and `s` for str are then implied).
    pub code: Option<char>,
}

impl FormatSpec {
    /// The specification that an empty text stands for.
    pub const fn default_for(target: SpecFor) -> FormatSpec {
        FormatSpec {
            fill: ' ',
            align: if matches!(target, SpecFor::Str) {
                Align::Left
            } else {
                Align::Right
            },
            sign: Sign::Default,
            no_neg_zero: false,
            alternate: false,
            width: 0,
            grouping: Grouping::None,
            precision: None,
            code: match target {
                SpecFor::Int => Some('d'),
                SpecFor::Str => Some('s'),
                SpecFor::Float | SpecFor::Complex => None,
            },
        }
    }

    /// Reads `text` for an object of the Python type `type_name` and checks all that can be known without the value.
    ///
    /// # Errors
    /// `ValueError` as CPython words it.
    pub fn parse(text: &str, target: SpecFor, type_name: &str) -> PyResult<FormatSpec> {
        let mut spec = FormatSpec::default_for(target);
        let mut rest = Cursor(text);
        let mut fill_given = false;
        let mut align_given = false;
        if let Some(align) = rest.peek(1).and_then(align_of) {
            spec.fill = rest.next().unwrap_or(' ');
            rest.next();
            spec.align = align;
            (fill_given, align_given) = (true, true);
        } else if let Some(align) = rest.peek(0).and_then(align_of) {
            rest.next();
            spec.align = align;
            align_given = true;
        }
        spec.sign = match rest.peek(0) {
            Some('+') => Sign::Plus,
            Some('-') => Sign::Minus,
            Some(' ') => Sign::Space,
            _ => Sign::Default,
        };
        if spec.sign != Sign::Default {
            rest.next();
        }
        spec.no_neg_zero = rest.take('z');
        spec.alternate = rest.take('#');
        if !fill_given && rest.take('0') {
            spec.fill = '0';
            if !align_given && spec.align == Align::Right {
                spec.align = Align::AfterSign;
            }
        }
        spec.width = rest.integer()?.unwrap_or(0);
        if rest.take(',') {
            spec.grouping = Grouping::Comma;
        }
        if rest.take('_') {
            if spec.grouping == Grouping::Comma {
                return Err(both_separators());
            }
            spec.grouping = Grouping::Underscore;
        }
        if spec.grouping == Grouping::Underscore && rest.peek(0) == Some(',') {
            return Err(both_separators());
        }
        if rest.take('.') {
            let precision = rest.integer()?;
            spec.precision =
                Some(precision.ok_or_else(|| value_error("Format specifier missing precision"))?);
        }
        if rest.peek(1).is_some() {
            return Err(value_error(format!(
                "Invalid format specifier '{text}' for object of type '{type_name}'"
            )));
        }
        spec.code = rest.next().or(spec.code);
        spec.check_grouping()?;
        spec.check_code(target, type_name)?;
        Ok(spec)
    }

    fn check_grouping(&self) -> PyResult<()> {
        let separator = match self.grouping {
            Grouping::None => return Ok(()),
            Grouping::Comma => ',',
            Grouping::Underscore => '_',
        };
        match self.code {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if self.grouping == Grouping::Underscore => Ok(()),
            Some(code) => Err(value_error(format!(
                "Cannot specify '{separator}' with '{}'.",
                shown(code)
            ))),
        }
    }

    fn check_code(&self, target: SpecFor, type_name: &str) -> PyResult<()> {
        let Some(code) = self.code else { return Ok(()) };
        let known = match target {
            SpecFor::Int => "bcdoxXneEfFgG%",
            SpecFor::Float => "eEfFgGn%",
            SpecFor::Complex => "eEfFgGn",
            SpecFor::Str => "s",
        };
        if known.contains(code) {
            return Ok(());
        }
        Err(value_error(format!(
            "Unknown format code '{}' for object of type '{type_name}'",
            shown(code)
        )))
    }
}

fn align_of(ch: char) -> Option<Align> {
    match ch {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

/// A type code as error messages show it.
fn shown(code: char) -> String {
    if (33..128).contains(&(code as u32)) {
        code.to_string()
    } else {
        format!("\\x{:x}", code as u32)
    }
}

fn both_separators() -> PyErr {
    value_error("Cannot specify both ',' and '_'.")
}

/// The unread rest of a specification.
struct Cursor<'a>(&'a str);

impl Cursor<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.0.chars().nth(ahead)
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.0.chars();
        let found = chars.next();
        self.0 = chars.as_str();
        found
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek(0) == Some(wanted);
        if found {
            self.next();
        }
        found
    }

    /// A decimal number; None when there is no digit.
    fn integer(&mut self) -> PyResult<Option<usize>> {
        let mut value: Option<usize> = None;
        while let Some(digit) = self.peek(0).and_then(decimal_digit) {
            self.next();
            let next = value
                .unwrap_or(0)
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(usize::from(digit)));
            match next.filter(|next| *next <= isize::MAX as usize) {
                Some(next) => value = Some(next),
                None => return Err(value_error("Too many decimal digits in format string")),
            }
        }
        Ok(value)
    }
}
