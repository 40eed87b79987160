//! `sys`: arguments, the standard streams, limits.

use super::{Table, Values};
use crate::py::error::value_error;
use crate::py::io::{self, Standard, Stream};
use crate::py::native::{Native, NativeObject};
use crate::py::signature::Args;
use crate::py::{PyErr, PyResult, Value, iter_dyn, namedtuple_dyn, ops, recursion};
use std::any::Any;

pub(super) const FUNCTIONS: Table = &[
    ("exit", |args| {
        let given = args.between("exit", 0, 1)?;
        Err(PyErr::with_args("SystemExit", given.to_vec()))
    }),
    ("getrecursionlimit", |args| {
        args.between("getrecursionlimit", 0, 0)?;
        Ok(Value::from(recursion::limit()))
    }),
    ("setrecursionlimit", |args| {
        recursion::set_limit(ops::index_i64(args.one("setrecursionlimit")?)?)?;
        Ok(Value::None)
    }),
    ("intern", |args| args.one("intern").cloned()),
    ("getdefaultencoding", |_| Ok(Value::from("utf-8"))),
];

pub(super) const VALUES: Values = &[
    ("argv", argv),
    ("stdin", || Native::value(Input)),
    ("stdout", || Native::value(Standard(Stream::Stdout))),
    ("stderr", || Native::value(Standard(Stream::Stderr))),
    ("maxsize", || Value::from(i64::MAX)),
    ("maxunicode", || Value::from(0x10_ffff_i64)),
    ("platform", || Value::from(PLATFORM)),
    ("byteorder", || Value::from("little")),
    ("version_info", version_info),
    ("float_info", float_info),
];

/// `sys.platform`
const PLATFORM: &str = if cfg!(target_os = "macos") {
    "darwin"
} else if cfg!(windows) {
    "win32"
} else {
    "linux"
};

fn argv() -> Value {
    let mut args: Vec<String> = std::env::args().collect();
    // Python names the script, and help texts its file name.
    if let Some(program) = args.first_mut()
        && !program.ends_with(".py")
    {
        program.push_str(".py");
    }
    Value::list(args.into_iter().map(Value::from).collect())
}

fn record(name: &str, fields: &[(&str, Value)]) -> Value {
    let names: Vec<Value> = fields.iter().map(|(name, _)| Value::from(*name)).collect();
    let values: Vec<Value> = fields.iter().map(|(_, value)| value.clone()).collect();
    namedtuple_dyn::namedtuple(Args::new(&[Value::from(name), Value::list(names)]))
        .and_then(|class| crate::py::call(&class, &values))
        .unwrap_or(Value::None)
}

/// `sys.version_info` of the Python whose results migrated programs give.
fn version_info() -> Value {
    let fields = [
        ("major", Value::from(3)),
        ("minor", Value::from(11)),
        ("micro", Value::from(7)),
        ("releaselevel", Value::from("final")),
        ("serial", Value::from(0)),
    ];
    record("version_info", &fields)
}

fn float_info() -> Value {
    let fields = [
        ("max", Value::Float(f64::MAX)),
        ("max_exp", Value::from(1024)),
        ("max_10_exp", Value::from(308)),
        ("min", Value::Float(f64::MIN_POSITIVE)),
        ("min_exp", Value::from(-1021)),
        ("min_10_exp", Value::from(-307)),
        ("dig", Value::from(15)),
        ("mant_dig", Value::from(53)),
        ("epsilon", Value::Float(f64::EPSILON)),
        ("radix", Value::from(2)),
        ("rounds", Value::from(1)),
    ];
    record("float_info", &fields)
}

impl NativeObject for Standard {
    fn type_name(&self) -> &'static str {
        "_io.TextIOWrapper"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(
            name,
            "write" | "writelines" | "flush" | "isatty" | "fileno" | "close" | "reconfigure"
        )
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        let is_stdout = self.0 == Stream::Stdout;
        Ok(match name {
            "name" if is_stdout => Some(Value::from("<stdout>")),
            "name" => Some(Value::from("<stderr>")),
            "encoding" => Some(Value::from("utf-8")),
            "closed" => Some(Value::Bool(false)),
            _ => None,
        })
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        match name {
            "write" => {
                let text = args.one("write")?;
                let text = written(text)?;
                self.0.write(&text);
                Ok(Some(Value::from(text.len())))
            }
            "writelines" => {
                let lines = iter_dyn::iter(args.one("writelines")?)?;
                while let Some(line) = lines.next()? {
                    self.0.write(&written(&line)?);
                }
                Ok(Some(Value::None))
            }
            "flush" => {
                self.0.flush();
                Ok(Some(Value::None))
            }
            "isatty" => Ok(Some(Value::Bool(false))),
            "fileno" => Ok(Some(Value::from(i64::from(self.0 == Stream::Stderr) + 1))),
            "close" | "reconfigure" => Ok(Some(Value::None)),
            _ => Ok(None),
        }
    }
}

/// The text that `write` takes.
fn written(value: &Value) -> PyResult<crate::py::Str> {
    value.as_str().cloned().ok_or_else(|| {
        crate::py::error::type_error(format!(
            "write() argument must be str, not {}",
            value.type_name()
        ))
    })
}

/// `sys.stdin`
struct Input;

impl NativeObject for Input {
    fn type_name(&self) -> &'static str {
        "_io.TextIOWrapper"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        matches!(
            name,
            "read" | "readline" | "readlines" | "isatty" | "fileno" | "close"
        )
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "name" => Some(Value::from("<stdin>")),
            "encoding" => Some(Value::from("utf-8")),
            "closed" => Some(Value::Bool(false)),
            _ => None,
        })
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if matches!(name, "read" | "readline")
            && args
                .values()
                .first()
                .is_some_and(|size| !size.is_none() && !matches!(ops::index_i64(size), Ok(-1)))
        {
            return Err(value_error(
                "reading standard input by size is not supported",
            ));
        }
        match name {
            "read" => io::read_all().map(|text| Some(Value::Str(text))),
            "readline" => io::read_line().map(|line| Some(Value::Str(line))),
            "readlines" => {
                let lines: PyResult<Vec<Value>> =
                    io::lines().map(|line| line.map(Value::Str)).collect();
                lines.map(|lines| Some(Value::list(lines)))
            }
            "isatty" => Ok(Some(Value::Bool(false))),
            "fileno" => Ok(Some(Value::from(0))),
            "close" => Ok(Some(Value::None)),
            _ => Ok(None),
        }
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn iter(&self) -> PyResult<Option<Value>> {
        Ok(Some(Native::value(Input)))
    }

    fn next(&self) -> PyResult<Option<Value>> {
        let line = io::read_line()?;
        Ok((!line.is_empty()).then_some(Value::Str(line)))
    }
}
