//! The builtin exception hierarchy as classes, and what exception instances hold.

use super::attr::Descriptor;
use super::builtin_class::Layout;
use super::error::type_error;
use super::object::Payload;
use super::{AttrMap, Class, Field, Name, Object, PyErr, PyResult, Str, Value, text_of};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// Each builtin exception class and its base.
const HIERARCHY: &[(&str, &str)] = &[
    ("BaseException", "object"),
    ("Exception", "BaseException"),
    ("SystemExit", "BaseException"),
    ("KeyboardInterrupt", "BaseException"),
    ("GeneratorExit", "BaseException"),
    ("StopIteration", "Exception"),
    ("StopAsyncIteration", "Exception"),
    ("ArithmeticError", "Exception"),
    ("FloatingPointError", "ArithmeticError"),
    ("OverflowError", "ArithmeticError"),
    ("ZeroDivisionError", "ArithmeticError"),
    ("AssertionError", "Exception"),
    ("AttributeError", "Exception"),
    ("BufferError", "Exception"),
    ("EOFError", "Exception"),
    ("ImportError", "Exception"),
    ("ModuleNotFoundError", "ImportError"),
    ("LookupError", "Exception"),
    ("IndexError", "LookupError"),
    ("KeyError", "LookupError"),
    ("MemoryError", "Exception"),
    ("NameError", "Exception"),
    ("UnboundLocalError", "NameError"),
    ("OSError", "Exception"),
    ("BlockingIOError", "OSError"),
    ("ChildProcessError", "OSError"),
    ("ConnectionError", "OSError"),
    ("BrokenPipeError", "ConnectionError"),
    ("ConnectionAbortedError", "ConnectionError"),
    ("ConnectionRefusedError", "ConnectionError"),
    ("ConnectionResetError", "ConnectionError"),
    ("FileExistsError", "OSError"),
    ("FileNotFoundError", "OSError"),
    ("InterruptedError", "OSError"),
    ("IsADirectoryError", "OSError"),
    ("NotADirectoryError", "OSError"),
    ("PermissionError", "OSError"),
    ("ProcessLookupError", "OSError"),
    ("TimeoutError", "OSError"),
    ("ReferenceError", "Exception"),
    ("RuntimeError", "Exception"),
    ("NotImplementedError", "RuntimeError"),
    ("RecursionError", "RuntimeError"),
    ("SyntaxError", "Exception"),
    ("IndentationError", "SyntaxError"),
    ("TabError", "IndentationError"),
    ("SystemError", "Exception"),
    ("TypeError", "Exception"),
    ("ValueError", "Exception"),
    ("UnicodeError", "ValueError"),
    ("UnicodeDecodeError", "UnicodeError"),
    ("UnicodeEncodeError", "UnicodeError"),
    ("UnicodeTranslateError", "UnicodeError"),
    ("Warning", "Exception"),
    ("DeprecationWarning", "Warning"),
    ("PendingDeprecationWarning", "Warning"),
    ("RuntimeWarning", "Warning"),
    ("SyntaxWarning", "Warning"),
    ("UserWarning", "Warning"),
    ("FutureWarning", "Warning"),
    ("ImportWarning", "Warning"),
    ("UnicodeWarning", "Warning"),
    ("BytesWarning", "Warning"),
    ("ResourceWarning", "Warning"),
    ("EncodingWarning", "Warning"),
    ("re.error", "Exception"),
    ("io.UnsupportedOperation", "OSError"),
    ("numpy.linalg.LinAlgError", "ValueError"),
    ("numpy.exceptions.AxisError", "ValueError"),
    ("sklearn.exceptions.NotFittedError", "ValueError"),
    (INVALID_PARAMETER, "ValueError"),
];

/// What scikit-learn raises for a parameter that is out of its range.
const INVALID_PARAMETER: &str = "sklearn.utils._param_validation.InvalidParameterError";

/// Second bases, for `except`.
const SECOND_BASES: &[(&str, &str)] = &[
    ("io.UnsupportedOperation", "ValueError"),
    ("numpy.exceptions.AxisError", "IndexError"),
    ("sklearn.exceptions.NotFittedError", "AttributeError"),
    (INVALID_PARAMETER, "TypeError"),
];

/// What `OSError(errno, ...)` becomes.
const OS_ERRORS: &[(i64, &str)] = &[
    (1, "PermissionError"),
    (2, "FileNotFoundError"),
    (3, "ProcessLookupError"),
    (4, "InterruptedError"),
    (10, "ChildProcessError"),
    (11, "BlockingIOError"),
    (13, "PermissionError"),
    (17, "FileExistsError"),
    (20, "NotADirectoryError"),
    (21, "IsADirectoryError"),
    (32, "BrokenPipeError"),
    (103, "ConnectionAbortedError"),
    (104, "ConnectionResetError"),
    (110, "TimeoutError"),
    (111, "ConnectionRefusedError"),
];

/// An exception instance's arguments, cause and context.
pub struct ExceptionState {
    args: RefCell<Vec<Value>>,
    /// `filename`, `winerror` and `filename2` of an `OSError` made with more than two arguments.
    files: Vec<Value>,
    cause: Field<Value>,
    context: Field<Value>,
    suppress_context: Cell<bool>,
    traceback: Field<Value>,
}

impl ExceptionState {
    /// The state of an exception made with these arguments.
    pub fn new(args: Vec<Value>) -> ExceptionState {
        ExceptionState {
            args: RefCell::new(args),
            files: Vec::new(),
            cause: Field::new(Value::None),
            context: Field::new(Value::None),
            suppress_context: Cell::new(false),
            traceback: Field::new(Value::None),
        }
    }

    /// The state of an `OSError`: what follows the error number and text is kept beside the arguments.
    fn of_os_error(mut args: Vec<Value>) -> ExceptionState {
        let files = if (3..=5).contains(&args.len()) {
            args.split_off(2)
        } else {
            Vec::new()
        };
        ExceptionState {
            files,
            ..ExceptionState::new(args)
        }
    }

    /// Whether arguments beyond the first two are kept beside `args`.
    pub(super) fn files_taken(&self) -> bool {
        !self.files.is_empty()
    }

    /// `args`
    pub fn args(&self) -> Vec<Value> {
        self.args.borrow().clone()
    }

    /// Assigns `args`.
    pub fn set_args(&self, args: Vec<Value>) {
        let old = self.args.replace(args);
        drop(old);
    }

    /// `__cause__`
    pub fn cause(&self) -> Value {
        self.cause.get()
    }

    /// Assigns `__cause__`, which also suppresses the context.
    pub fn set_cause(&self, cause: Value) {
        self.suppress_context.set(true);
        self.cause.set(cause);
    }

    /// `__context__`
    pub fn context(&self) -> Value {
        self.context.get()
    }

    /// Assigns `__context__`.
    pub fn set_context(&self, context: Value) {
        self.context.set(context);
    }
}

thread_local! {
    static CLASSES: RefCell<HashMap<&'static str, Class>> = RefCell::default();
}

/// The builtin exception class of this name.
pub fn class(name: &str) -> Option<Class> {
    if let Some(class) = CLASSES.with_borrow(|classes| classes.get(name).cloned()) {
        return Some(class);
    }
    let (name, base) = *HIERARCHY.iter().find(|(known, _)| *known == name)?;
    let base = class(base).unwrap_or_else(|| Layout::Object.class());
    let class = Class::create(
        name,
        vec![base],
        None,
        attributes(name),
        Some(Layout::BaseException),
    )
    .ok()?;
    CLASSES.with_borrow_mut(|classes| classes.insert(name, class.clone()));
    Some(class)
}

/// The builtin exception class of a name that the runtime itself raises; `EnvironmentError` and `IOError` are `OSError`.
pub(super) fn class_of(name: &str) -> Class {
    class(name)
        .or_else(|| class("Exception"))
        .unwrap_or_else(|| Layout::Object.class())
}

/// Whether the builtin class `kind` is `base` or derives from it.
pub(super) fn is_builtin_subclass(kind: &str, base: &str) -> bool {
    let mut kind = kind;
    loop {
        if kind == base || SECOND_BASES.contains(&(kind, base)) {
            return true;
        }
        match HIERARCHY.iter().find(|(name, _)| *name == kind) {
            Some((_, parent)) => kind = parent,
            None => return false,
        }
    }
}

/// Whether it derives from BaseException.
pub fn is_exception_class(class: &Class) -> bool {
    class.layout() == Layout::BaseException
}

/// The exception object that `raise value` raises.
pub(super) fn to_object(value: &Value) -> PyResult<Object> {
    match value {
        Value::Instance(object) if object.exception().is_some() => Ok(object.clone()),
        Value::Class(class) if is_exception_class(class) => match super::call::call(value, &[])? {
            Value::Instance(object) if object.exception().is_some() => Ok(object),
            other => Err(type_error(format!(
                "calling {} should have returned an instance of BaseException, not {}",
                class.repr(),
                super::builtin_class::type_of(&other).repr()
            ))),
        },
        _ => Err(type_error("exceptions must derive from BaseException")),
    }
}

/// `class.__new__(class, *args)` of an exception class.
pub(super) fn instantiate(class: &Class, args: &[Value]) -> Object {
    if !derives(class, "OSError") {
        let state = ExceptionState::new(args.to_vec());
        return Object::with_payload(class.clone(), Payload::Exception(Box::new(state)));
    }
    let errno = match args {
        [Value::Int(errno), _, ..] if class.is_builtin() && &*class.name() == "OSError" => {
            errno.to_i64()
        }
        _ => None,
    };
    let specific = OS_ERRORS.iter().find(|(code, _)| errno == Some(*code));
    let class = specific.map_or_else(|| class.clone(), |(_, name)| class_of(name));
    let state = ExceptionState::of_os_error(args.to_vec());
    Object::with_payload(class, Payload::Exception(Box::new(state)))
}

/// Whether the class is the builtin one of this name or derives from it.
fn derives(class: &Class, name: &str) -> bool {
    class
        .mro()
        .any(|class| class.is_builtin() && &*class.name() == name)
}

/// The name in a traceback's last line: module-qualified unless builtin or of the main program.
pub(super) fn traceback_name(class: &Class) -> String {
    match &*class.module() {
        "builtins" | "__main__" => class.qualname().to_string(),
        module => format!("{module}.{}", class.qualname()),
    }
}

/// `str(exception)` as BaseException and the classes that override it define it.
pub(super) fn str_of(object: &Object) -> PyResult<Str> {
    let args = object
        .exception()
        .map(ExceptionState::args)
        .unwrap_or_default();
    let class = object.class();
    let base = |name: &str| {
        class
            .mro()
            .any(|class| class.is_builtin() && &*class.name() == name)
    };
    if let ([errno, text], true) = (args.as_slice(), base("OSError")) {
        let mut out = format!(
            "[Errno {}] {}",
            text_of::str_of(errno)?,
            text_of::str_of(text)?
        );
        let files = object
            .exception()
            .map(|state| state.files.as_slice())
            .unwrap_or_default();
        if let Some(file) = files.first().filter(|file| !file.is_none()) {
            out.push_str(&format!(": {}", text_of::repr_of(file)?));
        }
        if let Some(second) = files.get(2).filter(|file| !file.is_none()) {
            out.push_str(&format!(" -> {}", text_of::repr_of(second)?));
        }
        return Ok(Str::from(out));
    }
    match args.as_slice() {
        [] => Ok(Str::from("")),
        [key] if base("KeyError") => text_of::repr_of(key),
        [one] => text_of::str_of(one),
        [encoding, source, start, end, reason]
            if base("UnicodeDecodeError") || base("UnicodeEncodeError") =>
        {
            unicode_text(
                encoding,
                source,
                start,
                end,
                reason,
                base("UnicodeDecodeError"),
            )
        }
        _ => text_of::repr_of(&Value::tuple(args)),
    }
}

fn unicode_text(
    encoding: &Value,
    source: &Value,
    start: &Value,
    end: &Value,
    reason: &Value,
    decode: bool,
) -> PyResult<Str> {
    let (encoding, reason) = (text_of::str_of(encoding)?, text_of::str_of(reason)?);
    let at = |value: &Value| {
        if let Value::Int(int) = value {
            int.to_i64().unwrap_or(0)
        } else {
            0
        }
    };
    let (from, to) = (at(start), at(end));
    let verb = if decode { "decode" } else { "encode" };
    let what = match source {
        Value::Str(text) if to == from + 1 => {
            let code = text.chars().nth(from as usize).map_or(0, u32::from);
            let escape = match code {
                0..=0xff => format!("\\x{code:02x}"),
                0x100..=0xffff => format!("\\u{code:04x}"),
                _ => format!("\\U{code:08x}"),
            };
            format!("character '{escape}' in position {from}")
        }
        _ if decode => format!("bytes in position {from}-{}", to - 1),
        _ => format!("characters in position {from}-{}", to - 1),
    };
    Ok(Str::from(format!(
        "'{encoding}' codec can't {verb} {what}: {reason}"
    )))
}

/// `repr(exception)`
pub(super) fn repr_of(object: &Object) -> PyResult<Str> {
    let args = object
        .exception()
        .map(ExceptionState::args)
        .unwrap_or_default();
    let mut text = object.class().name().to_string();
    text.push('(');
    for (at, arg) in args.iter().enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        text.push_str(&text_of::repr_of(arg)?);
    }
    text.push(')');
    Ok(Str::from(text))
}

fn state(value: &Value) -> PyResult<&ExceptionState> {
    match value {
        Value::Instance(object) => object.exception().ok_or_else(|| not_exception(value)),
        _ => Err(not_exception(value)),
    }
}

#[cold]
fn not_exception(value: &Value) -> PyErr {
    type_error(format!(
        "descriptor requires a 'BaseException' object but received a '{}'",
        value.type_name()
    ))
}

fn nth(value: &Value, at: usize) -> PyResult<Value> {
    Ok(state(value)?
        .args()
        .into_iter()
        .nth(at)
        .unwrap_or(Value::None))
}

type Get = fn(&Value) -> PyResult<Value>;

/// The attributes that the class of this name adds to its base's.
fn attributes(name: &str) -> AttrMap {
    let mut map = AttrMap::new();
    let mut getter = |name: &'static str, get: Get| {
        map.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::Getter(get))),
        );
    };
    match name {
        "StopIteration" => getter("value", |err| nth(err, 0)),
        "SyntaxError" => getter("msg", |err| nth(err, 0)),
        "SystemExit" => getter("code", |err| {
            let args = state(err)?.args();
            Ok(match args.as_slice() {
                [] => Value::None,
                [one] => one.clone(),
                _ => Value::tuple(args),
            })
        }),
        "OSError" => {
            getter("errno", |err| {
                if state(err)?.args().len() == 2 {
                    nth(err, 0)
                } else {
                    Ok(Value::None)
                }
            });
            getter("strerror", |err| {
                if state(err)?.args().len() == 2 {
                    nth(err, 1)
                } else {
                    Ok(Value::None)
                }
            });
            getter("filename", |err| {
                Ok(state(err)?.files.first().cloned().unwrap_or(Value::None))
            });
            getter("filename2", |err| {
                Ok(state(err)?.files.get(2).cloned().unwrap_or(Value::None))
            });
        }
        "ImportError" => {
            getter("msg", |err| nth(err, 0));
            getter("name", |_| Ok(Value::None));
            getter("path", |_| Ok(Value::None));
        }
        "UnicodeDecodeError" | "UnicodeEncodeError" => {
            getter("encoding", |err| nth(err, 0));
            getter("object", |err| nth(err, 1));
            getter("start", |err| nth(err, 2));
            getter("end", |err| nth(err, 3));
            getter("reason", |err| nth(err, 4));
        }
        "NameError" | "AttributeError" => getter("name", |_| Ok(Value::None)),
        "BaseException" => base_attributes(&mut map),
        _ => {}
    }
    map
}

fn base_attributes(map: &mut AttrMap) {
    let mut both = |name: &'static str, get: Get, set: fn(&Value, Value) -> PyResult<()>| {
        map.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::GetSet {
                name,
                get,
                set: Some(set),
            })),
        );
    };
    both(
        "args",
        |err| Ok(Value::tuple(state(err)?.args())),
        |err, args| {
            let args = super::iter_dyn::collect(&args)?;
            state(err)?.set_args(args);
            Ok(())
        },
    );
    both(
        "__cause__",
        |err| Ok(state(err)?.cause()),
        |err, cause| {
            if !cause.is_none() && state(&cause).is_err() {
                return Err(type_error(
                    "exception cause must be None or derive from BaseException",
                ));
            }
            state(err)?.set_cause(cause);
            Ok(())
        },
    );
    both(
        "__context__",
        |err| Ok(state(err)?.context()),
        |err, context| {
            state(err)?.set_context(context);
            Ok(())
        },
    );
    both(
        "__suppress_context__",
        |err| Ok(Value::Bool(state(err)?.suppress_context.get())),
        |err, flag| {
            state(err)?.suppress_context.set(super::ops::truth(&flag)?);
            Ok(())
        },
    );
    both(
        "__traceback__",
        |err| Ok(state(err)?.traceback.get()),
        |err, traceback| {
            state(err)?.traceback.set(traceback);
            Ok(())
        },
    );
    super::methods::fill(Layout::BaseException, map);
}
