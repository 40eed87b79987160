//! `csv`: the reader and the writer that `tools/stdlib/csv.py` gives a checked dialect.

use super::Table;
use crate::py::error::PyErr;
use crate::py::native::{Native, NativeObject};
use crate::py::signature::Args;
use crate::py::{Name, PyResult, Str, Value, ValueIter, attr, call, iter_dyn, ops, text_of};
use std::any::Any;
use std::cell::{Cell, RefCell};

pub(super) const FUNCTIONS: Table = &[
    ("_reader", |args| match args.between("reader", 3, 3)? {
        [lines, dialect, error] => Ok(Native::value(Reader {
            lines: iter_dyn::iter(lines)?,
            dialect: Dialect::of(dialect)?,
            error: error.clone(),
            line: Cell::new(0),
            shown: dialect.clone(),
        })),
        _ => Ok(Value::None),
    }),
    ("_writer", |args| match args.between("writer", 3, 3)? {
        [file, dialect, error] => {
            let write = attr::getattr_opt(file, crate::name!("write"))?;
            let write = write.ok_or_else(|| {
                crate::py::error::type_error("argument 1 must have a \"write\" method")
            })?;
            Ok(Native::value(Writer {
                write,
                dialect: Dialect::of(dialect)?,
                error: error.clone(),
                text: RefCell::default(),
                shown: dialect.clone(),
            }))
        }
        _ => Ok(Value::None),
    }),
];

#[derive(Clone, Copy, PartialEq)]
enum Quoting {
    Minimal,
    All,
    NonNumeric,
    Never,
}

struct Dialect {
    delimiter: char,
    quote: Option<char>,
    escape: Option<char>,
    double: bool,
    skip_space: bool,
    strict: bool,
    quoting: Quoting,
    terminator: Str,
}

impl Dialect {
    fn of(value: &Value) -> PyResult<Dialect> {
        let get = |name: &str| attr::getattr(value, Name::new(name));
        let text = |name: &str| -> PyResult<Option<char>> {
            Ok(get(name)?.as_str().and_then(|text| text.chars().next()))
        };
        let flag = |name: &str| ops::truth(&get(name)?);
        Ok(Dialect {
            delimiter: text("delimiter")?.unwrap_or(','),
            quote: text("quotechar")?,
            escape: text("escapechar")?,
            double: flag("doublequote")?,
            skip_space: flag("skipinitialspace")?,
            strict: flag("strict")?,
            quoting: match ops::index_i64(&get("quoting")?)? {
                0 => Quoting::Minimal,
                1 => Quoting::All,
                2 => Quoting::NonNumeric,
                _ => Quoting::Never,
            },
            terminator: text_of::str_of(&get("lineterminator")?)?,
        })
    }
}

fn raise(class: &Value, message: &str) -> PyErr {
    match call::call(class, &[Value::from(message)]) {
        Ok(made) => PyErr::raise(&made),
        Err(failed) => failed,
    }
}

struct Reader {
    lines: ValueIter,
    dialect: Dialect,
    error: Value,
    line: Cell<usize>,
    shown: Value,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    StartRow,
    StartField,
    Escaped,
    InField,
    InQuotes,
    EscapedInQuotes,
    QuoteInQuotes,
    AfterRow,
}

/// A row as it is read.
struct Row {
    fields: Vec<Value>,
    field: String,
    numeric: bool,
    state: State,
}

impl Row {
    fn save(&mut self) -> PyResult<()> {
        let text = std::mem::take(&mut self.field);
        self.fields.push(if std::mem::take(&mut self.numeric) {
            ops::to_float(&call::call(
                &Value::Class(crate::py::builtin_class::Layout::Float.class()),
                &[Value::from(text)],
            )?)
            .map(Value::Float)?
        } else {
            Value::from(text)
        });
        Ok(())
    }
}

impl Reader {
    fn row(&self) -> PyResult<Option<Value>> {
        let mut row = Row {
            fields: Vec::new(),
            field: String::new(),
            numeric: false,
            state: State::StartRow,
        };
        loop {
            let Some(line) = self.lines.next()? else {
                let pending = !row.field.is_empty() || row.state == State::InQuotes;
                if pending {
                    if self.dialect.strict {
                        return Err(raise(&self.error, "unexpected end of data"));
                    }
                    row.save()?;
                    return Ok(Some(Value::list(row.fields)));
                }
                if matches!(row.state, State::StartRow) && row.fields.is_empty() {
                    return Ok(None);
                }
                return Ok(Some(Value::list(row.fields)));
            };
            let Some(text) = line.as_str() else {
                return Err(raise(
                    &self.error,
                    &format!(
                        "iterator should return strings, not {} (the file should be opened in text mode)",
                        line.type_name()
                    ),
                ));
            };
            self.line.set(self.line.get() + 1);
            for ch in text.chars() {
                self.step(&mut row, Some(ch))?;
            }
            self.step(&mut row, None)?;
            if row.state == State::StartRow {
                return Ok(Some(Value::list(row.fields)));
            }
        }
    }

    /// Takes one character of a line, None for its end.
    fn step(&self, row: &mut Row, ch: Option<char>) -> PyResult<()> {
        let dialect = &self.dialect;
        let is_end = matches!(ch, None | Some('\n' | '\r'));
        match row.state {
            State::StartRow if ch.is_none() => {}
            State::StartRow if is_end => row.state = State::AfterRow,
            State::StartRow | State::StartField => self.start(row, ch)?,
            State::Escaped => {
                row.field.push(ch.unwrap_or('\n'));
                row.state = State::InField;
            }
            State::InField => match ch {
                _ if is_end => {
                    row.save()?;
                    row.state = end_of(ch);
                }
                Some(ch) if Some(ch) == dialect.escape => row.state = State::Escaped,
                Some(ch) if ch == dialect.delimiter => {
                    row.save()?;
                    row.state = State::StartField;
                }
                Some(ch) => row.field.push(ch),
                None => {}
            },
            State::InQuotes => match ch {
                None => {}
                Some(ch) if Some(ch) == dialect.escape => row.state = State::EscapedInQuotes,
                Some(ch) if Some(ch) == dialect.quote && dialect.quoting != Quoting::Never => {
                    row.state = if dialect.double {
                        State::QuoteInQuotes
                    } else {
                        State::InField
                    };
                }
                Some(ch) => row.field.push(ch),
            },
            State::EscapedInQuotes => {
                row.field.push(ch.unwrap_or('\n'));
                row.state = State::InQuotes;
            }
            State::QuoteInQuotes => match ch {
                Some(ch) if dialect.quoting != Quoting::Never && Some(ch) == dialect.quote => {
                    row.field.push(ch);
                    row.state = State::InQuotes;
                }
                Some(ch) if ch == dialect.delimiter => {
                    row.save()?;
                    row.state = State::StartField;
                }
                _ if is_end => {
                    row.save()?;
                    row.state = end_of(ch);
                }
                Some(ch) if !dialect.strict => {
                    row.field.push(ch);
                    row.state = State::InField;
                }
                _ => {
                    let (delimiter, quote) = (dialect.delimiter, dialect.quote.unwrap_or('"'));
                    return Err(raise(
                        &self.error,
                        &format!("'{delimiter}' expected after '{quote}'"),
                    ));
                }
            },
            State::AfterRow => match ch {
                Some('\n' | '\r') => {}
                None => row.state = State::StartRow,
                Some(_) => {
                    return Err(raise(
                        &self.error,
                        "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?",
                    ));
                }
            },
        }
        Ok(())
    }

    fn start(&self, row: &mut Row, ch: Option<char>) -> PyResult<()> {
        let dialect = &self.dialect;
        match ch {
            None | Some('\n' | '\r') => {
                row.save()?;
                row.state = end_of(ch);
            }
            Some(ch) if Some(ch) == dialect.quote && dialect.quoting != Quoting::Never => {
                row.state = State::InQuotes;
            }
            Some(ch) if Some(ch) == dialect.escape => row.state = State::Escaped,
            Some(' ') if dialect.skip_space => row.state = State::StartField,
            Some(ch) if ch == dialect.delimiter => {
                row.save()?;
                row.state = State::StartField;
            }
            Some(ch) => {
                row.numeric = dialect.quoting == Quoting::NonNumeric;
                row.field.push(ch);
                row.state = State::InField;
            }
        }
        Ok(())
    }
}

fn end_of(ch: Option<char>) -> State {
    if ch.is_none() {
        State::StartRow
    } else {
        State::AfterRow
    }
}

impl NativeObject for Reader {
    fn type_name(&self) -> &'static str {
        "_csv.reader"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "line_num" => Some(Value::from(self.line.get())),
            "dialect" => Some(self.shown.clone()),
            _ => None,
        })
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self) -> PyResult<Option<Value>> {
        self.row()
    }
}

struct Writer {
    write: Value,
    dialect: Dialect,
    error: Value,
    text: RefCell<String>,
    shown: Value,
}

impl Writer {
    fn row(&self, row: &Value) -> PyResult<Value> {
        if !iter_dyn::is_iterable(row) {
            let message = format!("iterable expected, not {}", row.type_name());
            return Err(raise(&self.error, &message));
        }
        let fields = iter_dyn::collect(row)?;
        let mut text = self.text.take();
        text.clear();
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                text.push(self.dialect.delimiter);
            }
            self.field(field, fields.len() == 1, &mut text)?;
        }
        text.push_str(self.dialect.terminator.as_str());
        let written = call::call(&self.write, &[Value::from(text.as_str())]);
        self.text.replace(text);
        written
    }

    fn field(&self, field: &Value, alone: bool, out: &mut String) -> PyResult<()> {
        let dialect = &self.dialect;
        let text = match field {
            Value::None => Str::from(""),
            Value::Str(text) => text.clone(),
            other => text_of::str_of(other)?,
        };
        let number = matches!(
            field.unwrapped(),
            Value::Int(_) | Value::Float(_) | Value::Bool(_)
        );
        let special = |ch: char| {
            ch == dialect.delimiter
                || Some(ch) == dialect.escape
                || Some(ch) == dialect.quote
                || ch == '\n'
                || ch == '\r'
                || dialect.terminator.chars().any(|end| end == ch)
        };
        let mut quoted = match dialect.quoting {
            Quoting::All => true,
            Quoting::NonNumeric => !number,
            Quoting::Minimal => text.chars().any(|ch| {
                special(ch)
                    && !(Some(ch) == dialect.quote && !dialect.double)
                    && !(Some(ch) == dialect.escape && Some(ch) != dialect.quote)
            }),
            Quoting::Never => false,
        };
        if text.is_empty() && alone {
            if dialect.quoting == Quoting::Never {
                return Err(raise(
                    &self.error,
                    "single empty field record must be quoted",
                ));
            }
            quoted = true;
        }
        let quote = dialect.quote.unwrap_or('"');
        if quoted {
            out.push(quote);
        }
        for ch in text.chars() {
            if special(ch) {
                let escaped = if dialect.quoting == Quoting::Never {
                    true
                } else if Some(ch) == dialect.quote {
                    if dialect.double {
                        out.push(quote);
                        false
                    } else {
                        true
                    }
                } else {
                    Some(ch) == dialect.escape
                };
                if escaped {
                    let Some(escape) = dialect.escape else {
                        return Err(raise(&self.error, "need to escape, but no escapechar set"));
                    };
                    out.push(escape);
                }
            }
            out.push(ch);
        }
        if quoted {
            out.push(quote);
        }
        Ok(())
    }
}

impl NativeObject for Writer {
    fn type_name(&self) -> &'static str {
        "_csv.writer"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(name, "writerow" | "writerows")
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok((name == "dialect").then(|| self.shown.clone()))
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        match name {
            "writerow" => self.row(args.one("writerow")?).map(Some),
            "writerows" => {
                let rows = iter_dyn::iter(args.one("writerows")?)?;
                while let Some(row) = rows.next()? {
                    self.row(&row)?;
                }
                Ok(Some(Value::None))
            }
            _ => Ok(None),
        }
    }
}
