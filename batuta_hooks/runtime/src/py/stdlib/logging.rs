//! `logging`: loggers, handlers and formatters.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/logging.py (817948818002412e); change that one.

#![allow(non_snake_case, non_upper_case_globals)]

use crate::py::{
    Dict, FromValue, Global, GlobalKey, List, PyErr, PyResult, Signature, Slice, Str, ToValue,
    Truth, Tuple, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static CRITICAL: Global<i64> = const { Global::new("CRITICAL") };
    pub static FATAL: Global<i64> = const { Global::new("FATAL") };
    pub static ERROR: Global<i64> = const { Global::new("ERROR") };
    pub static WARNING: Global<i64> = const { Global::new("WARNING") };
    pub static WARN: Global<i64> = const { Global::new("WARN") };
    pub static INFO: Global<i64> = const { Global::new("INFO") };
    pub static DEBUG: Global<i64> = const { Global::new("DEBUG") };
    pub static NOTSET: Global<i64> = const { Global::new("NOTSET") };
    pub static BASIC_FORMAT: Global<Str> = const { Global::new("BASIC_FORMAT") };
    pub static raiseExceptions: Global<bool> = const { Global::new("raiseExceptions") };
    pub static _names: Global<Dict<Value, Value>> = const { Global::new("_names") };
    pub static _levels: Global<Dict<Value, Value>> = const { Global::new("_levels") };
    pub static _start: Global<f64> = const { Global::new("_start") };
    pub static LogRecord: Global<Value> = const { Global::new("LogRecord") };
    pub static Formatter: Global<Value> = const { Global::new("Formatter") };
    pub static _default_formatter: Global<Value> = const { Global::new("_default_formatter") };
    pub static Filter: Global<Value> = const { Global::new("Filter") };
    pub static Filterer: Global<Value> = const { Global::new("Filterer") };
    pub static Handler: Global<Value> = const { Global::new("Handler") };
    pub static _handlers_global: Global<List<Value>> = const { Global::new("_handlers") };
    pub static StreamHandler: Global<Value> = const { Global::new("StreamHandler") };
    pub static FileHandler: Global<Value> = const { Global::new("FileHandler") };
    pub static NullHandler: Global<Value> = const { Global::new("NullHandler") };
    pub static Logger: Global<Value> = const { Global::new("Logger") };
    pub static RootLogger: Global<Value> = const { Global::new("RootLogger") };
    pub static LoggerAdapter: Global<Value> = const { Global::new("LoggerAdapter") };
    pub static root: Global<Value> = const { Global::new("root") };
    pub static _last_resort: Global<Value> = const { Global::new("_last_resort") };
    pub static _loggers: Global<Dict<Value, Value>> = const { Global::new("_loggers") };
    pub static _state: Global<Dict<Str, Value>> = const { Global::new("_state") };
    pub static disable: Global<Value> = const { Global::new("disable") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static BASIC_CONFIG_SIGNATURE: Signature = Signature::new("basicConfig", &[])
    .module("logging")
    .varkw()
    .doc("Equals `logging.basicConfig`.");

static ERROR_SIGNATURE: Signature = Signature::new("error", &["msg"])
    .module("logging")
    .varargs()
    .varkw()
    .doc("Equals `logging.error`.");

static LOG_RECORD_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self", "name", "level", "pathname", "lineno", "msg", "args", "exc_info", "func", "sinfo",
    ],
)
.qualname("LogRecord.__init__")
.module("logging")
.varkw();

static LOG_RECORD_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("LogRecord.__repr__")
    .module("logging");

static LOG_RECORD_GET_MESSAGE_SIGNATURE: Signature = Signature::new("getMessage", &["self"])
    .qualname("LogRecord.getMessage")
    .module("logging");

static FORMATTER_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "fmt", "datefmt", "style", "validate"])
        .qualname("Formatter.__init__")
        .module("logging")
        .keyword_only(&["defaults"]);

static FORMATTER_FORMAT_TIME_SIGNATURE: Signature =
    Signature::new("formatTime", &["self", "record", "datefmt"])
        .qualname("Formatter.formatTime")
        .module("logging");

static FORMATTER_FORMAT_EXCEPTION_SIGNATURE: Signature =
    Signature::new("formatException", &["self", "ei"])
        .qualname("Formatter.formatException")
        .module("logging");

static FORMATTER_USES_TIME_SIGNATURE: Signature = Signature::new("usesTime", &["self"])
    .qualname("Formatter.usesTime")
    .module("logging");

static FORMATTER_FORMAT_MESSAGE_SIGNATURE: Signature =
    Signature::new("formatMessage", &["self", "record"])
        .qualname("Formatter.formatMessage")
        .module("logging");

static FORMATTER_FORMAT_SIGNATURE: Signature = Signature::new("format", &["self", "record"])
    .qualname("Formatter.format")
    .module("logging");

static FILTER_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "name"])
    .qualname("Filter.__init__")
    .module("logging");

static FILTER_FILTER_SIGNATURE: Signature = Signature::new("filter", &["self", "record"])
    .qualname("Filter.filter")
    .module("logging");

static FILTERER_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self"])
    .qualname("Filterer.__init__")
    .module("logging");

static FILTERER_ADD_FILTER_SIGNATURE: Signature = Signature::new("addFilter", &["self", "filter"])
    .qualname("Filterer.addFilter")
    .module("logging");

static FILTERER_REMOVE_FILTER_SIGNATURE: Signature =
    Signature::new("removeFilter", &["self", "filter"])
        .qualname("Filterer.removeFilter")
        .module("logging");

static FILTERER_FILTER_SIGNATURE: Signature = Signature::new("filter", &["self", "record"])
    .qualname("Filterer.filter")
    .module("logging");

static HANDLER_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "level"])
    .qualname("Handler.__init__")
    .module("logging");

static HANDLER_GET_NAME_SIGNATURE: Signature = Signature::new("get_name", &["self"])
    .qualname("Handler.get_name")
    .module("logging");

static HANDLER_SET_NAME_SIGNATURE: Signature = Signature::new("set_name", &["self", "name"])
    .qualname("Handler.set_name")
    .module("logging");

static HANDLER_ACQUIRE_SIGNATURE: Signature = Signature::new("acquire", &["self"])
    .qualname("Handler.acquire")
    .module("logging");

static HANDLER_RELEASE_SIGNATURE: Signature = Signature::new("release", &["self"])
    .qualname("Handler.release")
    .module("logging");

static HANDLER_SET_LEVEL_SIGNATURE: Signature = Signature::new("setLevel", &["self", "level"])
    .qualname("Handler.setLevel")
    .module("logging");

static HANDLER_SET_FORMATTER_SIGNATURE: Signature =
    Signature::new("setFormatter", &["self", "fmt"])
        .qualname("Handler.setFormatter")
        .module("logging");

static HANDLER_FORMAT_SIGNATURE: Signature = Signature::new("format", &["self", "record"])
    .qualname("Handler.format")
    .module("logging");

static HANDLER_EMIT_SIGNATURE: Signature = Signature::new("emit", &["self", "record"])
    .qualname("Handler.emit")
    .module("logging");

static HANDLER_HANDLE_SIGNATURE: Signature = Signature::new("handle", &["self", "record"])
    .qualname("Handler.handle")
    .module("logging");

static HANDLER_FLUSH_SIGNATURE: Signature = Signature::new("flush", &["self"])
    .qualname("Handler.flush")
    .module("logging");

static HANDLER_CLOSE_SIGNATURE: Signature = Signature::new("close", &["self"])
    .qualname("Handler.close")
    .module("logging");

static HANDLER_HANDLE_ERROR_SIGNATURE: Signature =
    Signature::new("handleError", &["self", "record"])
        .qualname("Handler.handleError")
        .module("logging");

static HANDLER_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("Handler.__repr__")
    .module("logging");

static STREAM_HANDLER_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "stream"])
    .qualname("StreamHandler.__init__")
    .module("logging");

static STREAM_HANDLER_FLUSH_SIGNATURE: Signature = Signature::new("flush", &["self"])
    .qualname("StreamHandler.flush")
    .module("logging");

static STREAM_HANDLER_EMIT_SIGNATURE: Signature = Signature::new("emit", &["self", "record"])
    .qualname("StreamHandler.emit")
    .module("logging");

static STREAM_HANDLER_SET_STREAM_SIGNATURE: Signature =
    Signature::new("setStream", &["self", "stream"])
        .qualname("StreamHandler.setStream")
        .module("logging");

static STREAM_HANDLER_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("StreamHandler.__repr__")
    .module("logging");

static FILE_HANDLER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &["self", "filename", "mode", "encoding", "delay", "errors"],
)
.qualname("FileHandler.__init__")
.module("logging");

static FILE_HANDLER_OPEN_SIGNATURE: Signature = Signature::new("_open", &["self"])
    .qualname("FileHandler._open")
    .module("logging");

static FILE_HANDLER_CLOSE_SIGNATURE: Signature = Signature::new("close", &["self"])
    .qualname("FileHandler.close")
    .module("logging");

static NULL_HANDLER_HANDLE_SIGNATURE: Signature = Signature::new("handle", &["self", "record"])
    .qualname("NullHandler.handle")
    .module("logging");

static NULL_HANDLER_EMIT_SIGNATURE: Signature = Signature::new("emit", &["self", "record"])
    .qualname("NullHandler.emit")
    .module("logging");

static LOGGER_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "name", "level"])
    .qualname("Logger.__init__")
    .module("logging");

static LOGGER_SET_LEVEL_SIGNATURE: Signature = Signature::new("setLevel", &["self", "level"])
    .qualname("Logger.setLevel")
    .module("logging");

static LOGGER_DEBUG_SIGNATURE: Signature = Signature::new("debug", &["self", "msg"])
    .qualname("Logger.debug")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_INFO_SIGNATURE: Signature = Signature::new("info", &["self", "msg"])
    .qualname("Logger.info")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_WARNING_SIGNATURE: Signature = Signature::new("warning", &["self", "msg"])
    .qualname("Logger.warning")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_WARN_SIGNATURE: Signature = Signature::new("warn", &["self", "msg"])
    .qualname("Logger.warn")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ERROR_SIGNATURE: Signature = Signature::new("error", &["self", "msg"])
    .qualname("Logger.error")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_EXCEPTION_SIGNATURE: Signature = Signature::new("exception", &["self", "msg"])
    .qualname("Logger.exception")
    .module("logging")
    .varargs()
    .keyword_only(&["exc_info"])
    .varkw();

static LOGGER_CRITICAL_SIGNATURE: Signature = Signature::new("critical", &["self", "msg"])
    .qualname("Logger.critical")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_LOG_SIGNATURE: Signature = Signature::new("log", &["self", "level", "msg"])
    .qualname("Logger.log")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_MAKE_RECORD_SIGNATURE: Signature = Signature::new(
    "makeRecord",
    &[
        "self", "name", "level", "fn", "lno", "msg", "args", "exc_info", "func", "extra", "sinfo",
    ],
)
.qualname("Logger.makeRecord")
.module("logging");

static LOGGER_LOG_2_SIGNATURE: Signature = Signature::new(
    "_log",
    &[
        "self",
        "level",
        "msg",
        "args",
        "exc_info",
        "extra",
        "stack_info",
        "stacklevel",
    ],
)
.qualname("Logger._log")
.module("logging");

static LOGGER_HANDLE_SIGNATURE: Signature = Signature::new("handle", &["self", "record"])
    .qualname("Logger.handle")
    .module("logging");

static LOGGER_ADD_HANDLER_SIGNATURE: Signature = Signature::new("addHandler", &["self", "hdlr"])
    .qualname("Logger.addHandler")
    .module("logging");

static LOGGER_REMOVE_HANDLER_SIGNATURE: Signature =
    Signature::new("removeHandler", &["self", "hdlr"])
        .qualname("Logger.removeHandler")
        .module("logging");

static LOGGER_HAS_HANDLERS_SIGNATURE: Signature = Signature::new("hasHandlers", &["self"])
    .qualname("Logger.hasHandlers")
    .module("logging");

static LOGGER_CALL_HANDLERS_SIGNATURE: Signature =
    Signature::new("callHandlers", &["self", "record"])
        .qualname("Logger.callHandlers")
        .module("logging");

static LOGGER_GET_EFFECTIVE_LEVEL_SIGNATURE: Signature =
    Signature::new("getEffectiveLevel", &["self"])
        .qualname("Logger.getEffectiveLevel")
        .module("logging");

static LOGGER_IS_ENABLED_FOR_SIGNATURE: Signature =
    Signature::new("isEnabledFor", &["self", "level"])
        .qualname("Logger.isEnabledFor")
        .module("logging");

static LOGGER_GET_CHILD_SIGNATURE: Signature = Signature::new("getChild", &["self", "suffix"])
    .qualname("Logger.getChild")
    .module("logging");

static LOGGER_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("Logger.__repr__")
    .module("logging");

static ROOT_LOGGER_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "level"])
    .qualname("RootLogger.__init__")
    .module("logging");

static LOGGER_ADAPTER_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "logger", "extra"])
        .qualname("LoggerAdapter.__init__")
        .module("logging");

static LOGGER_ADAPTER_PROCESS_SIGNATURE: Signature =
    Signature::new("process", &["self", "msg", "kwargs"])
        .qualname("LoggerAdapter.process")
        .module("logging");

static LOGGER_ADAPTER_LOG_SIGNATURE: Signature = Signature::new("log", &["self", "level", "msg"])
    .qualname("LoggerAdapter.log")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ADAPTER_DEBUG_SIGNATURE: Signature = Signature::new("debug", &["self", "msg"])
    .qualname("LoggerAdapter.debug")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ADAPTER_INFO_SIGNATURE: Signature = Signature::new("info", &["self", "msg"])
    .qualname("LoggerAdapter.info")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ADAPTER_WARNING_SIGNATURE: Signature = Signature::new("warning", &["self", "msg"])
    .qualname("LoggerAdapter.warning")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ADAPTER_ERROR_SIGNATURE: Signature = Signature::new("error", &["self", "msg"])
    .qualname("LoggerAdapter.error")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ADAPTER_CRITICAL_SIGNATURE: Signature = Signature::new("critical", &["self", "msg"])
    .qualname("LoggerAdapter.critical")
    .module("logging")
    .varargs()
    .varkw();

static LOGGER_ADAPTER_SET_LEVEL_SIGNATURE: Signature =
    Signature::new("setLevel", &["self", "level"])
        .qualname("LoggerAdapter.setLevel")
        .module("logging");

static LOGGER_ADAPTER_IS_ENABLED_FOR_SIGNATURE: Signature =
    Signature::new("isEnabledFor", &["self", "level"])
        .qualname("LoggerAdapter.isEnabledFor")
        .module("logging");

static DISABLE_SIGNATURE: Signature = Signature::new("disable", &["level"])
    .module("logging")
    .doc("Equals `logging.disable`.");

static GET_LEVEL_NAMES_MAPPING_SIGNATURE: Signature = Signature::new("getLevelNamesMapping", &[])
    .module("logging")
    .doc("Equals `logging.getLevelNamesMapping`.");

static GET_LEVEL_NAME_SIGNATURE: Signature = Signature::new("getLevelName", &["level"])
    .module("logging")
    .doc("Equals `logging.getLevelName`.");

static ADD_LEVEL_NAME_SIGNATURE: Signature =
    Signature::new("addLevelName", &["level", "levelName"])
        .module("logging")
        .doc("Equals `logging.addLevelName`.");

static GET_LOGGER_SIGNATURE: Signature = Signature::new("getLogger", &["name"])
    .module("logging")
    .doc("Equals `logging.getLogger`.");

static DEBUG_SIGNATURE: Signature = Signature::new("debug", &["msg"])
    .module("logging")
    .varargs()
    .varkw()
    .doc("Equals `logging.debug`.");

static INFO_SIGNATURE: Signature = Signature::new("info", &["msg"])
    .module("logging")
    .varargs()
    .varkw()
    .doc("Equals `logging.info`.");

static WARNING_SIGNATURE: Signature = Signature::new("warning", &["msg"])
    .module("logging")
    .varargs()
    .varkw()
    .doc("Equals `logging.warning`.");

static EXCEPTION_SIGNATURE: Signature = Signature::new("exception", &["msg"])
    .module("logging")
    .varargs()
    .keyword_only(&["exc_info"])
    .varkw()
    .doc("Equals `logging.exception`.");

static CRITICAL_SIGNATURE: Signature = Signature::new("critical", &["msg"])
    .module("logging")
    .varargs()
    .varkw()
    .doc("Equals `logging.critical`.");

static LOG_SIGNATURE: Signature = Signature::new("log", &["level", "msg"])
    .module("logging")
    .varargs()
    .varkw()
    .doc("Equals `logging.log`.");

static SHUTDOWN_SIGNATURE: Signature = Signature::new("shutdown", &[])
    .module("logging")
    .doc("Equals `logging.shutdown`.");

static CAPTURE_WARNINGS_SIGNATURE: Signature = Signature::new("captureWarnings", &["capture"])
    .module("logging")
    .doc("Nothing warns through Python's warnings here.");

/// Equals `logging.getLevelNamesMapping`.
pub fn getLevelNamesMapping() -> PyResult<Value> {
    Ok(_levels.get()?.copy().to_value())
}

/// Equals `logging.getLevelName`.
pub fn getLevelName(level: &Value) -> PyResult<Value> {
    if _names.get()?.contains(level)? {
        return _names.get()?.item(level);
    }
    if _levels.get()?.contains(level)? {
        return _levels.get()?.item(level);
    }
    Ok(Str::from(format!("Level {}", py::format_value(level, "")?)).to_value())
}

/// Equals `logging.addLevelName`.
pub fn addLevelName(level: &Value, levelName: &Value) -> PyResult<Value> {
    _names.get()?.set(level.clone(), levelName.clone())?;
    _levels.get()?.set(levelName.clone(), level.clone())?;
    Ok(Value::None)
}

pub fn _check_level(level: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[level.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Ok(level.clone());
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[level.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        if !_levels.get()?.contains(level)? {
            return Err(py::error::value_error(format!(
                "Unknown level: {}",
                py::repr(level)?
            )));
        }
        return _levels.get()?.item(level);
    }
    Err(py::error::type_error(format!(
        "Level not an integer or a valid string: {}",
        py::repr(level)?
    )))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn log_record_init(
    self_: &Value,
    name: &Value,
    level: &Value,
    pathname: &Value,
    lineno: &Value,
    msg: &Value,
    mut args: Value,
    exc_info: &Value,
    func: &Value,
    sinfo: &Value,
    _kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    let now = py::time::time();
    py::setattr(self_, name!("name"), name.clone())?;
    py::setattr(self_, name!("msg"), msg.clone())?;
    if args.truth()?
        && (py::ops::len_i64(&args)? == 1
            && (py::call(
                &py::builtin("isinstance")?,
                &[
                    py::ops::getitem(&args, &Value::from(0_i64))?,
                    py::builtin("dict")?,
                ],
            )?
            .truth()?
                && py::ops::getitem(&args, &Value::from(0_i64))?.truth()?))
    {
        args = py::ops::getitem(&args, &Value::from(0_i64))?;
    }
    py::setattr(self_, name!("args"), args)?;
    py::setattr(self_, name!("levelname"), getLevelName(level)?)?;
    py::setattr(self_, name!("levelno"), level.clone())?;
    py::setattr(self_, name!("pathname"), pathname.clone())?;
    py::setattr(
        self_,
        name!("filename"),
        py::call(
            &py::imported("os.path.basename")?,
            slice::from_ref(pathname),
        )?,
    )?;
    py::setattr(
        self_,
        name!("module"),
        py::ops::getitem(
            &py::call(
                &py::imported("os.path.splitext")?,
                &[py::getattr(self_, name!("filename"))?],
            )?,
            &Value::from(0_i64),
        )?,
    )?;
    py::setattr(self_, name!("exc_info"), exc_info.clone())?;
    py::setattr(self_, name!("exc_text"), Value::None)?;
    py::setattr(self_, name!("stack_info"), sinfo.clone())?;
    py::setattr(self_, name!("lineno"), lineno.clone())?;
    py::setattr(self_, name!("funcName"), func.clone())?;
    py::setattr(self_, name!("created"), now.to_value())?;
    py::setattr(
        self_,
        name!("msecs"),
        (py::int::from_f64((now - py::int::from_f64(now)? as f64) * 1000.0)? as f64 + 0.0)
            .to_value(),
    )?;
    py::setattr(
        self_,
        name!("relativeCreated"),
        ((now - _start.get()?) * 1000.0).to_value(),
    )?;
    py::setattr(self_, name!("thread"), Value::from(0_i64))?;
    py::setattr(self_, name!("threadName"), Value::from("MainThread"))?;
    py::setattr(self_, name!("processName"), Value::from("MainProcess"))?;
    py::setattr(
        self_,
        name!("process"),
        py::call(&py::imported("os.getpid")?, &[])?,
    )?;
    py::setattr(self_, name!("taskName"), Value::None)?;
    Ok(Value::None)
}

pub fn log_record_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "<LogRecord: {}, {}, {}, {}, \"{}\">",
        py::format_value(&py::getattr(self_, name!("name"))?, "")?,
        py::format_value(&py::getattr(self_, name!("levelno"))?, "")?,
        py::format_value(&py::getattr(self_, name!("pathname"))?, "")?,
        py::format_value(&py::getattr(self_, name!("lineno"))?, "")?,
        py::format_value(&py::getattr(self_, name!("msg"))?, "")?
    ))
    .to_value())
}

pub fn log_record_getMessage(self_: &Value) -> PyResult<Value> {
    let text = py::str(&py::getattr(self_, name!("msg"))?)?;
    Ok(if py::getattr(self_, name!("args"))?.truth()? {
        py::observed::<Str>(&py::ops::modulo(
            &text.to_value(),
            &py::getattr(self_, name!("args"))?,
        )?)
        .to_value()
    } else {
        text.to_value()
    })
}

pub fn formatter_init(
    self_: &Value,
    fmt: &Value,
    datefmt: &Value,
    style: &Value,
    _validate: &Value,
    defaults: &Value,
) -> PyResult<Value> {
    if !py::compare::in_items(
        &(Value::from("%"), Value::from("{"), Value::from("$")),
        style,
    )? {
        return Err(py::error::value_error("Style must be one of: %,{,$"));
    }
    let usual = Dict::from_pairs([
        (Value::from("%"), Str::from("%(message)s")),
        (Value::from("{"), Str::from("{message}")),
        (Value::from("$"), Str::from("${message}")),
    ])?;
    py::setattr(self_, name!("_fmt"), {
        let first = fmt.clone();
        if first.truth()? {
            first
        } else {
            usual.item(style)?.to_value()
        }
    })?;
    py::setattr(self_, name!("_style"), style.clone())?;
    py::setattr(self_, name!("_defaults"), defaults.clone())?;
    py::setattr(self_, name!("datefmt"), datefmt.clone())?;
    Ok(Value::None)
}

pub fn formatter_formatTime(self_: &Value, record: &Value, datefmt: &Value) -> PyResult<Value> {
    let moment = py::call(
        &py::imported("time.localtime")?,
        &[py::getattr(record, name!("created"))?],
    )?;
    if datefmt.truth()? {
        return py::call(
            &py::imported("time.strftime")?,
            &[datefmt.clone(), moment.clone()],
        );
    }
    let mut text = py::call(
        &py::imported("time.strftime")?,
        &[py::getattr(self_, name!("default_time_format"))?, moment],
    )?;
    if py::getattr(self_, name!("default_msec_format"))?.truth()? {
        text = py::ops::modulo(
            &py::getattr(self_, name!("default_msec_format"))?,
            &(text.clone(), py::getattr(record, name!("msecs"))?).to_value(),
        )?;
    }
    Ok(text)
}

pub fn formatter_formatException(_self_: &Value, ei: &Value) -> PyResult<Value> {
    let error = py::ops::getitem(ei, &Value::from(1_i64))?;
    let name = py::getattr(
        &py::call(&py::builtin("type")?, slice::from_ref(&error))?,
        name!("__name__"),
    )?;
    let text = py::str(&error)?;
    Ok(if !text.is_empty() {
        Str::from(format!(
            "Traceback (most recent call last):\n{}: {}",
            py::format_value(&name, "")?,
            text
        ))
        .to_value()
    } else {
        Str::from(format!(
            "Traceback (most recent call last):\n{}",
            py::format_value(&name, "")?
        ))
        .to_value()
    })
}

pub fn formatter_usesTime(self_: &Value) -> PyResult<Value> {
    let marks = Dict::from_pairs([
        (Value::from("%"), Str::from("%(asctime)")),
        (Value::from("{"), Str::from("{asctime")),
        (Value::from("$"), Str::from("${asctime}")),
    ])?;
    Ok({
        let first = py::ops::contains(
            &py::getattr(self_, name!("_fmt"))?,
            &marks
                .item(&py::getattr(self_, name!("_style"))?)?
                .to_value(),
        )?
        .to_value();
        if first.truth()? {
            first
        } else {
            {
                let first_2 =
                    py::ops::eq(&py::getattr(self_, name!("_style"))?, &Value::from("$"))?;
                if first_2.truth()? {
                    py::ops::contains(
                        &py::getattr(self_, name!("_fmt"))?,
                        &Value::from("$asctime"),
                    )?
                    .to_value()
                } else {
                    first_2
                }
            }
        }
    })
}

pub fn formatter_formatMessage(self_: &Value, record: &Value) -> PyResult<Value> {
    let mut values = py::getattr(record, name!("__dict__"))?;
    if py::getattr(self_, name!("_defaults"))?.truth()? {
        values = {
            let dict = Dict::new();
            dict.update(&<Dict<Value, Value>>::from_value(&py::getattr(
                self_,
                name!("_defaults"),
            )?)?)?;
            dict.update(&<Dict<Value, Value>>::from_value(&values)?)?;
            dict
        }
        .to_value();
    }
    let outcome: PyResult<()> = 'attempt: {
        if attempt!(
            'attempt,
            attempt!(
                'attempt,
                py::ops::eq(
                    &attempt!('attempt, py::getattr(self_, name!("_style"))),
                    &Value::from("%")
                )
            )
            .truth()
        ) {
            return Ok(attempt!(
                'attempt,
                py::ops::modulo(&attempt!('attempt, py::getattr(self_, name!("_fmt"))), &values)
            ));
        }
        if attempt!(
            'attempt,
            attempt!(
                'attempt,
                py::ops::eq(
                    &attempt!('attempt, py::getattr(self_, name!("_style"))),
                    &Value::from("{")
                )
            )
            .truth()
        ) {
            return Ok({
                let callee = attempt!(
                    'attempt,
                    py::getattr(
                        &attempt!('attempt, py::getattr(self_, name!("_fmt"))),
                        name!("format")
                    )
                );
                attempt!(
                    'attempt,
                    attempt!('attempt, py::CallBuilder::new().star_star(&callee, &values))
                        .call(&callee)
                )
            });
        }

        return Ok({
            let callee_2 = attempt!(
                'attempt,
                py::getattr(
                    &attempt!(
                        'attempt,
                        py::call(
                            &attempt!('attempt, py::imported("string.Template")),
                            &[attempt!('attempt, py::getattr(self_, name!("_fmt")))]
                        )
                    ),
                    name!("substitute")
                )
            );
            attempt!(
                'attempt,
                attempt!('attempt, py::CallBuilder::new().star_star(&callee_2, &values))
                    .call(&callee_2)
            )
        });
    };
    let error_2 = match outcome {
        Err(error_2) => error_2,
        Ok(()) => unreachable!(),
    };
    if error_2.is("KeyError") {
        let error = error_2.value();
        Err(py::error::value_error(format!(
            "Formatting field not found in record: {}",
            py::format_value(&error, "")?
        ))
        .with_context(&error_2))
    } else {
        Err(error_2)
    }
}

pub fn formatter_format(self_: &Value, record: &Value) -> PyResult<Value> {
    py::setattr(
        record,
        name!("message"),
        py::call_method(name!("getMessage"), slice::from_ref(record))?,
    )?;
    if py::call_method(name!("usesTime"), slice::from_ref(self_))?.truth()? {
        py::setattr(
            record,
            name!("asctime"),
            py::call_method(
                name!("formatTime"),
                &[
                    self_.clone(),
                    record.clone(),
                    py::getattr(self_, name!("datefmt"))?,
                ],
            )?,
        )?;
    }
    let mut text = py::call_method(name!("formatMessage"), &[self_.clone(), record.clone()])?;
    if py::getattr(record, name!("exc_info"))?.truth()?
        && !py::getattr(record, name!("exc_text"))?.truth()?
    {
        py::setattr(
            record,
            name!("exc_text"),
            py::call_method(
                name!("formatException"),
                &[self_.clone(), py::getattr(record, name!("exc_info"))?],
            )?,
        )?;
    }
    if py::getattr(record, name!("exc_text"))?.truth()? {
        if py::ops::ne(
            &py::ops::getitem(&text, &Slice::new(Some(-1), None, None).to_value())?,
            &Value::from("\n"),
        )?
        .truth()?
        {
            text = py::ops::iadd(&text, &Value::from("\n"))?;
        }
        text = py::ops::iadd(&text, &py::getattr(record, name!("exc_text"))?)?;
    }
    Ok(text)
}

pub fn filter_init(self_: &Value, name: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("name"), name.clone())?;
    Ok(Value::None)
}

pub fn filter_filter(self_: &Value, record: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("name"))?.truth()?
        || py::ops::eq(
            &py::getattr(self_, name!("name"))?,
            &py::getattr(record, name!("name"))?,
        )?
        .truth()?
    {
        return Ok(Value::from(true));
    }
    py::call_method(
        name!("startswith"),
        &[
            py::getattr(record, name!("name"))?,
            py::ops::add(&py::getattr(self_, name!("name"))?, &Value::from("."))?,
        ],
    )
}

pub fn filterer_init(self_: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("filters"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    Ok(Value::None)
}

pub fn filterer_addFilter(self_: &Value, filter: &Value) -> PyResult<Value> {
    if !py::ops::contains(&py::getattr(self_, name!("filters"))?, filter)? {
        py::call_method(
            name!("append"),
            &[py::getattr(self_, name!("filters"))?, filter.clone()],
        )?;
    }
    Ok(Value::None)
}

pub fn filterer_removeFilter(self_: &Value, filter: &Value) -> PyResult<Value> {
    if py::ops::contains(&py::getattr(self_, name!("filters"))?, filter)? {
        py::call_method(
            name!("remove"),
            &[py::getattr(self_, name!("filters"))?, filter.clone()],
        )?;
    }
    Ok(Value::None)
}

pub fn filterer_filter(self_: &Value, record: &Value) -> PyResult<Value> {
    for known in &py::iter(&py::getattr(self_, name!("filters"))?)? {
        let known = known?;
        let passes = if py::call(
            &py::builtin("hasattr")?,
            &[known.clone(), Value::from("filter")],
        )?
        .truth()?
        {
            py::call_method(name!("filter"), &[known.clone(), record.clone()])?
        } else {
            py::call(&known, slice::from_ref(record))?
        };
        if !passes.truth()? {
            return Ok(Value::from(false));
        }
    }
    Ok(Value::from(true))
}

pub fn handler_init(self_: &Value, level: &Value) -> PyResult<Value> {
    py::call_method(name!("__init__"), &[Filterer.get()?, self_.clone()])?;
    py::setattr(self_, name!("level"), _check_level(level)?)?;
    py::setattr(self_, name!("formatter"), Value::None)?;
    py::setattr(self_, name!("name"), Value::None)?;
    py::setattr(self_, name!("_closed"), Value::from(false))?;
    _handlers_global.get()?.append(self_.clone());
    Ok(Value::None)
}

pub fn handler_get_name(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("name"))
}

pub fn handler_set_name(self_: &Value, name: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("name"), name.clone())?;
    Ok(Value::None)
}

pub fn handler_acquire(_self_: &Value) -> Value {
    Value::None
}

pub fn handler_release(_self_: &Value) -> Value {
    Value::None
}

pub fn handler_setLevel(self_: &Value, level: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("level"), _check_level(level)?)?;
    Ok(Value::None)
}

pub fn handler_setFormatter(self_: &Value, fmt: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("formatter"), fmt.clone())?;
    Ok(Value::None)
}

pub fn handler_format(self_: &Value, record: &Value) -> PyResult<Value> {
    let formatter = if !py::getattr(self_, name!("formatter"))?.is_none() {
        py::getattr(self_, name!("formatter"))?
    } else {
        _default_formatter.get()?
    };
    py::call_method(name!("format"), &[formatter.clone(), record.clone()])
}

pub fn handler_emit(_self_: &Value, _record: &Value) -> PyResult<Value> {
    Err(py::error::not_implemented_error(
        "emit must be implemented by Handler subclasses",
    ))
}

pub fn handler_handle(self_: &Value, record: &Value) -> PyResult<Value> {
    let passes = py::call_method(name!("filter"), &[self_.clone(), record.clone()])?;
    if passes.truth()? {
        py::call_method(name!("emit"), &[self_.clone(), record.clone()])?;
    }
    Ok(passes)
}

pub fn handler_flush(_self_: &Value) -> Value {
    Value::None
}

pub fn handler_close(self_: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_closed"), Value::from(true))?;
    Ok(Value::None)
}

pub fn handler_handleError(_self_: &Value, _record: &Value) -> Value {
    Value::None
}

pub fn handler_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "<{} ({})>",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        py::format_value(&getLevelName(&py::getattr(self_, name!("level"))?)?, "")?
    ))
    .to_value())
}

pub fn stream_handler_init(self_: &Value, stream: &Value) -> PyResult<Value> {
    py::call_method(name!("__init__"), &[Handler.get()?, self_.clone()])?;
    py::setattr(
        self_,
        name!("stream"),
        if stream.is_none() {
            py::imported("sys.stderr")?
        } else {
            stream.clone()
        },
    )?;
    Ok(Value::None)
}

pub fn stream_handler_flush(self_: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("stream"))?.is_none()
        && py::call(
            &py::builtin("hasattr")?,
            &[py::getattr(self_, name!("stream"))?, Value::from("flush")],
        )?
        .truth()?
    {
        py::call_method(name!("flush"), &[py::getattr(self_, name!("stream"))?])?;
    }
    Ok(Value::None)
}

pub fn stream_handler_emit(self_: &Value, record: &Value) -> PyResult<Value> {
    let text = py::call_method(name!("format"), &[self_.clone(), record.clone()])?;
    py::call_method(
        name!("write"),
        &[
            py::getattr(self_, name!("stream"))?,
            py::ops::add(&text, &py::getattr(self_, name!("terminator"))?)?,
        ],
    )?;
    py::call_method(name!("flush"), slice::from_ref(self_))?;
    Ok(Value::None)
}

pub fn stream_handler_setStream(self_: &Value, stream: &Value) -> PyResult<Value> {
    if py::ops::is_(stream, &py::getattr(self_, name!("stream"))?) {
        return Ok(Value::None);
    }
    let old = py::getattr(self_, name!("stream"))?;
    py::call_method(name!("flush"), slice::from_ref(self_))?;
    py::setattr(self_, name!("stream"), stream.clone())?;
    Ok(old)
}

pub fn stream_handler_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let mut name = py::str(&py::call(
        &py::builtin("getattr")?,
        &[
            py::getattr(self_, name!("stream"))?,
            Value::from("name"),
            Value::from(""),
        ],
    )?)?;
    if !name.is_empty() {
        name += " ";
    }
    Ok(Str::from(format!(
        "<{} {}({})>",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        name,
        py::format_value(&getLevelName(&py::getattr(self_, name!("level"))?)?, "")?
    ))
    .to_value())
}

pub fn file_handler_init(
    self_: &Value,
    filename: &Value,
    mode: &Value,
    encoding: &Value,
    delay: &Value,
    errors: &Value,
) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("baseFilename"),
        py::call(
            &py::imported("os.path.abspath")?,
            &[py::call(
                &py::imported("os.fspath")?,
                slice::from_ref(filename),
            )?],
        )?,
    )?;
    py::setattr(self_, name!("mode"), mode.clone())?;
    py::setattr(self_, name!("encoding"), encoding.clone())?;
    py::setattr(self_, name!("errors"), errors.clone())?;
    py::call_method(
        name!("__init__"),
        &[
            StreamHandler.get()?,
            self_.clone(),
            py::call_method(name!("_open"), slice::from_ref(self_))?,
        ],
    )?;
    if delay.truth()? {
        py::call_method(name!("flush"), slice::from_ref(self_))?;
    }
    Ok(Value::None)
}

pub fn file_handler_open(self_: &Value) -> PyResult<Value> {
    py::call_kw(
        &py::builtin("open")?,
        &[
            py::getattr(self_, name!("baseFilename"))?,
            py::getattr(self_, name!("mode"))?,
            py::getattr(self_, name!("encoding"))?,
            py::getattr(self_, name!("errors"))?,
        ],
        &["encoding", "errors"],
    )
}

pub fn file_handler_close(self_: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("stream"))?.is_none() {
        py::call_method(name!("flush"), slice::from_ref(self_))?;
        py::call_method(name!("close"), &[py::getattr(self_, name!("stream"))?])?;
        py::setattr(self_, name!("stream"), Value::None)?;
    }
    py::call_method(name!("close"), &[Handler.get()?, self_.clone()])?;
    Ok(Value::None)
}

pub fn null_handler_handle(_self_: &Value, _record: &Value) -> Value {
    Value::None
}

pub fn null_handler_emit(_self_: &Value, _record: &Value) -> Value {
    Value::None
}

pub fn logger_init(self_: &Value, name: &Value, level: &Value) -> PyResult<Value> {
    py::call_method(name!("__init__"), &[Filterer.get()?, self_.clone()])?;
    py::setattr(self_, name!("name"), name.clone())?;
    py::setattr(self_, name!("level"), _check_level(level)?)?;
    py::setattr(self_, name!("parent"), Value::None)?;
    py::setattr(self_, name!("propagate"), Value::from(true))?;
    py::setattr(
        self_,
        name!("handlers"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::setattr(self_, name!("disabled"), Value::from(false))?;
    Ok(Value::None)
}

pub fn logger_setLevel(self_: &Value, level: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("level"), _check_level(level)?)?;
    Ok(Value::None)
}

pub fn logger_debug(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if py::call_method(
        name!("isEnabledFor"),
        &[self_.clone(), DEBUG.get()?.to_value()],
    )?
    .truth()?
    {
        {
            let callee = py::getattr(self_, name!("_log"))?;
            py::CallBuilder::new()
                .arg(DEBUG.get()?.to_value())
                .arg(msg.clone())
                .arg(args.to_value())
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

pub fn logger_info(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if py::call_method(
        name!("isEnabledFor"),
        &[self_.clone(), INFO.get()?.to_value()],
    )?
    .truth()?
    {
        {
            let callee = py::getattr(self_, name!("_log"))?;
            py::CallBuilder::new()
                .arg(INFO.get()?.to_value())
                .arg(msg.clone())
                .arg(args.to_value())
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

pub fn logger_warning(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if py::call_method(
        name!("isEnabledFor"),
        &[self_.clone(), WARNING.get()?.to_value()],
    )?
    .truth()?
    {
        {
            let callee = py::getattr(self_, name!("_log"))?;
            py::CallBuilder::new()
                .arg(WARNING.get()?.to_value())
                .arg(msg.clone())
                .arg(args.to_value())
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

pub fn logger_warn(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("warning"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_error(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if py::call_method(
        name!("isEnabledFor"),
        &[self_.clone(), ERROR.get()?.to_value()],
    )?
    .truth()?
    {
        {
            let callee = py::getattr(self_, name!("_log"))?;
            py::CallBuilder::new()
                .arg(ERROR.get()?.to_value())
                .arg(msg.clone())
                .arg(args.to_value())
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

pub fn logger_exception(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    exc_info: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("error"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .keyword("exc_info", exc_info.clone())
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_critical(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if py::call_method(
        name!("isEnabledFor"),
        &[self_.clone(), CRITICAL.get()?.to_value()],
    )?
    .truth()?
    {
        {
            let callee = py::getattr(self_, name!("_log"))?;
            py::CallBuilder::new()
                .arg(CRITICAL.get()?.to_value())
                .arg(msg.clone())
                .arg(args.to_value())
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

pub fn logger_log(
    self_: &Value,
    level: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[level.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("level must be an integer"));
    }
    if py::call_method(name!("isEnabledFor"), &[self_.clone(), level.clone()])?.truth()? {
        {
            let callee = py::getattr(self_, name!("_log"))?;
            py::CallBuilder::new()
                .arg(level.clone())
                .arg(msg.clone())
                .arg(args.to_value())
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn logger_makeRecord(
    _self_: &Value,
    name: &Value,
    level: &Value,
    r#fn: &Value,
    lno: &Value,
    msg: &Value,
    args: &Value,
    exc_info: &Value,
    func: &Value,
    extra: &Value,
    sinfo: &Value,
) -> PyResult<Value> {
    let record = py::call(
        &LogRecord.get()?,
        &[
            name.clone(),
            level.clone(),
            r#fn.clone(),
            lno.clone(),
            msg.clone(),
            args.clone(),
            exc_info.clone(),
            func.clone(),
            sinfo.clone(),
        ],
    )?;
    if !extra.is_none() {
        for key in &py::iter(extra)? {
            let key = key?;
            if py::compare::in_items(&(Value::from("message"), Value::from("asctime")), &key)?
                || py::ops::contains(&py::getattr(&record, name!("__dict__"))?, &key)?
            {
                return Err(PyErr::raise(&py::call(
                    &py::builtin("KeyError")?,
                    &[Str::from(format!(
                        "Attempt to overwrite {} in LogRecord",
                        py::repr(&key)?
                    ))
                    .to_value()],
                )?));
            }
            {
                let value = py::ops::getitem(extra, &key)?;
                py::ops::setitem(&py::getattr(&record, name!("__dict__"))?, &key, value)?;
            }
        }
    }
    Ok(record)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn logger_log_2(
    self_: &Value,
    level: &Value,
    msg: &Value,
    args: &Value,
    mut exc_info: Value,
    extra: &Value,
    _stack_info: &Value,
    _stacklevel: &Value,
) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[exc_info.clone(), py::builtin("BaseException")?],
    )?
    .truth()?
    {
        exc_info = (
            py::call(&py::builtin("type")?, slice::from_ref(&exc_info))?,
            exc_info.clone(),
            (),
        )
            .to_value();
    } else if py::ops::is_(&exc_info, &Value::from(true)) {
        exc_info = Value::None;
    }
    py::call_method(
        name!("handle"),
        &[
            self_.clone(),
            py::call_method(
                name!("makeRecord"),
                &[
                    self_.clone(),
                    py::getattr(self_, name!("name"))?,
                    level.clone(),
                    py::ops::getitem(&py::imported("sys.argv")?, &Value::from(0_i64))?,
                    Value::from(0_i64),
                    msg.clone(),
                    args.clone(),
                    exc_info,
                    Value::from("<module>"),
                    extra.clone(),
                    Value::None,
                ],
            )?,
        ],
    )?;
    Ok(Value::None)
}

pub fn logger_handle(self_: &Value, record: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("disabled"))?.truth()?
        && py::call_method(name!("filter"), &[self_.clone(), record.clone()])?.truth()?
    {
        py::call_method(name!("callHandlers"), &[self_.clone(), record.clone()])?;
    }
    Ok(Value::None)
}

pub fn logger_addHandler(self_: &Value, hdlr: &Value) -> PyResult<Value> {
    if !py::ops::contains(&py::getattr(self_, name!("handlers"))?, hdlr)? {
        py::call_method(
            name!("append"),
            &[py::getattr(self_, name!("handlers"))?, hdlr.clone()],
        )?;
    }
    Ok(Value::None)
}

pub fn logger_removeHandler(self_: &Value, hdlr: &Value) -> PyResult<Value> {
    if py::ops::contains(&py::getattr(self_, name!("handlers"))?, hdlr)? {
        py::call_method(
            name!("remove"),
            &[py::getattr(self_, name!("handlers"))?, hdlr.clone()],
        )?;
    }
    Ok(Value::None)
}

pub fn logger_hasHandlers(self_: &Value) -> PyResult<Value> {
    let mut logger = self_.clone();
    while !logger.is_none() {
        if py::getattr(&logger, name!("handlers"))?.truth()? {
            return Ok(Value::from(true));
        }
        if !py::getattr(&logger, name!("propagate"))?.truth()? {
            return Ok(Value::from(false));
        }
        logger = py::getattr(&logger, name!("parent"))?;
    }
    Ok(Value::from(false))
}

pub fn logger_callHandlers(self_: &Value, record: &Value) -> PyResult<Value> {
    let mut found: i64 = 0;
    let mut logger = self_.clone();
    while !logger.is_none() {
        for handler in &py::iter(&py::getattr(&logger, name!("handlers"))?)? {
            let handler = handler?;
            found += 1;
            if py::ops::ge(
                &py::getattr(record, name!("levelno"))?,
                &py::getattr(&handler, name!("level"))?,
            )?
            .truth()?
            {
                py::call_method(name!("handle"), &[handler, record.clone()])?;
            }
        }
        logger = if py::getattr(&logger, name!("propagate"))?.truth()? {
            py::getattr(&logger, name!("parent"))?
        } else {
            Value::None
        };
    }
    if found == 0
        && py::ops::ge(
            &py::getattr(record, name!("levelno"))?,
            &py::getattr(&_last_resort.get()?, name!("level"))?,
        )?
        .truth()?
    {
        py::call_method(name!("handle"), &[_last_resort.get()?, record.clone()])?;
    }
    Ok(Value::None)
}

pub fn logger_getEffectiveLevel(self_: &Value) -> PyResult<Value> {
    let mut logger = self_.clone();
    while !logger.is_none() {
        if py::getattr(&logger, name!("level"))?.truth()? {
            return py::getattr(&logger, name!("level"));
        }
        logger = py::getattr(&logger, name!("parent"))?;
    }
    Ok(NOTSET.get()?.to_value())
}

pub fn logger_isEnabledFor(self_: &Value, level: &Value) -> PyResult<Value> {
    if py::getattr(self_, name!("disabled"))?.truth()?
        || py::ops::le(level, &_state.get()?.item(&Str::from("disable"))?)?.truth()?
    {
        return Ok(Value::from(false));
    }
    py::ops::ge(
        level,
        &py::call_method(name!("getEffectiveLevel"), slice::from_ref(self_))?,
    )
}

pub fn logger_getChild(self_: &Value, suffix: &Value) -> PyResult<Value> {
    getLogger(&if py::ops::is_(self_, &root.get()?) {
        suffix.clone()
    } else {
        Str::from(format!(
            "{}.{}",
            py::format_value(&py::getattr(self_, name!("name"))?, "")?,
            py::format_value(suffix, "")?
        ))
        .to_value()
    })
}

pub fn logger_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "<{} {} ({})>",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        py::format_value(&py::getattr(self_, name!("name"))?, "")?,
        py::format_value(
            &getLevelName(&py::call_method(
                name!("getEffectiveLevel"),
                slice::from_ref(self_)
            )?)?,
            ""
        )?
    ))
    .to_value())
}

pub fn root_logger_init(self_: &Value, level: &Value) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            Logger.get()?,
            self_.clone(),
            Value::from("root"),
            level.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn logger_adapter_init(self_: &Value, logger: &Value, extra: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("logger"), logger.clone())?;
    py::setattr(self_, name!("extra"), extra.clone())?;
    Ok(Value::None)
}

pub fn logger_adapter_process(self_: &Value, msg: &Value, kwargs: &Value) -> PyResult<Value> {
    py::ops::setitem(
        kwargs,
        &Value::from("extra"),
        py::getattr(self_, name!("extra"))?,
    )?;
    Ok((msg.clone(), kwargs.clone()).to_value())
}

pub fn logger_adapter_log(
    self_: &Value,
    level: &Value,
    mut msg: Value,
    args: &Tuple<Value>,
    mut kwargs: Value,
) -> PyResult<Value> {
    if py::call_method(
        name!("isEnabledFor"),
        &[py::getattr(self_, name!("logger"))?, level.clone()],
    )?
    .truth()?
    {
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
            name!("process"),
            &[self_.clone(), msg.clone(), kwargs.clone()],
        )?)?)?;
        msg = part;
        kwargs = part_2;
        {
            let callee = py::getattr(&py::getattr(self_, name!("logger"))?, name!("log"))?;
            py::CallBuilder::new()
                .arg(level.clone())
                .arg(msg)
                .star(&callee, &args.to_value())?
                .star_star(&callee, &kwargs)?
                .call(&callee)?
        };
    }
    Ok(Value::None)
}

pub fn logger_adapter_debug(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("log"))?;
        py::CallBuilder::new()
            .arg(DEBUG.get()?.to_value())
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_adapter_info(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("log"))?;
        py::CallBuilder::new()
            .arg(INFO.get()?.to_value())
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_adapter_warning(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("log"))?;
        py::CallBuilder::new()
            .arg(WARNING.get()?.to_value())
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_adapter_error(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("log"))?;
        py::CallBuilder::new()
            .arg(ERROR.get()?.to_value())
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_adapter_critical(
    self_: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::getattr(self_, name!("log"))?;
        py::CallBuilder::new()
            .arg(CRITICAL.get()?.to_value())
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

pub fn logger_adapter_setLevel(self_: &Value, level: &Value) -> PyResult<Value> {
    py::call_method(
        name!("setLevel"),
        &[py::getattr(self_, name!("logger"))?, level.clone()],
    )?;
    Ok(Value::None)
}

pub fn logger_adapter_isEnabledFor(self_: &Value, level: &Value) -> PyResult<Value> {
    py::call_method(
        name!("isEnabledFor"),
        &[py::getattr(self_, name!("logger"))?, level.clone()],
    )
}

/// Equals `logging.getLogger`.
pub fn getLogger(name: &Value) -> PyResult<Value> {
    if !name.truth()?
        || py::call(
            &py::builtin("isinstance")?,
            &[name.clone(), py::builtin("str")?],
        )?
        .truth()?
            && py::ops::eq(name, &py::getattr(&root.get()?, name!("name"))?)?.truth()?
    {
        return root.get();
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[name.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("A logger name must be a string"));
    }
    if _loggers.get()?.contains(name)? {
        return _loggers.get()?.item(name);
    }
    let made = py::call(&Logger.get()?, slice::from_ref(name))?;
    _loggers.get()?.set(name.clone(), made.clone())?;
    let mut parent = root.get()?;
    let mut at = py::call_method(name!("rfind"), &[name.clone(), Value::from(".")])?;
    while py::ops::gt(&at, &Value::from(0_i64))?.truth()? {
        if _loggers.get()?.contains(&py::ops::getitem(
            name,
            &py::slice_object(&Value::None, &at, &Value::None),
        )?)? {
            parent = _loggers.get()?.item(&py::ops::getitem(
                name,
                &py::slice_object(&Value::None, &at, &Value::None),
            )?)?;
            break;
        }
        at = py::call_method(
            name!("rfind"),
            &[
                name.clone(),
                Value::from("."),
                Value::from(0_i64),
                at.clone(),
            ],
        )?;
    }
    py::setattr(&made, name!("parent"), parent)?;
    for item in _loggers.get()?.items().iter() {
        let (known, logger) = item?;
        if py::call_method(
            name!("startswith"),
            &[known, py::ops::add(name, &Value::from("."))?],
        )?
        .truth()?
            && !py::call_method(
                name!("startswith"),
                &[
                    py::getattr(&py::getattr(&logger, name!("parent"))?, name!("name"))?,
                    name.clone(),
                ],
            )?
            .truth()?
        {
            py::setattr(&logger, name!("parent"), made.clone())?;
        }
    }
    Ok(made)
}

/// Equals `logging.basicConfig`.
pub fn basicConfig(kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    let force = kwargs.pop_or(&Value::from("force"), Value::from(false))?;
    let encoding = kwargs.take(&Value::from("encoding"))?.to_value();
    let errors = kwargs.pop_or(&Value::from("errors"), Value::from("backslashreplace"))?;
    let mut handler: Value;
    if force.truth()? {
        for item in &py::iter(&py::ops::getitem(
            &py::getattr(&root.get()?, name!("handlers"))?,
            &Slice::new(None, None, None).to_value(),
        )?)? {
            let item = item?;
            handler = item;
            py::call_method(name!("removeHandler"), &[root.get()?, handler.clone()])?;
            py::call_method(name!("close"), slice::from_ref(&handler))?;
        }
    }
    if py::getattr(&root.get()?, name!("handlers"))?.truth()? {
        return Ok(Value::None);
    }
    let mut handlers = kwargs.take(&Value::from("handlers"))?.to_value();
    if handlers.is_none() {
        if kwargs.contains(&Value::from("stream"))? && kwargs.contains(&Value::from("filename"))? {
            return Err(py::error::value_error(
                "'stream' and 'filename' should not be specified together",
            ));
        }
        let filename = kwargs.take(&Value::from("filename"))?.to_value();
        let mode = kwargs.pop_or(&Value::from("filemode"), Value::from("a"))?;
        let stream = kwargs.take(&Value::from("stream"))?.to_value();
        if filename.truth()? {
            handlers = List::new(vec![py::call_kw(
                &FileHandler.get()?,
                &[filename, mode, encoding, errors],
                &["encoding", "errors"],
            )?])
            .to_value();
        } else {
            handlers = List::new(vec![py::call(&StreamHandler.get()?, &[stream])?]).to_value();
        }
    } else if kwargs.contains(&Value::from("stream"))?
        || kwargs.contains(&Value::from("filename"))?
    {
        return Err(py::error::value_error(
            "'stream' or 'filename' should not be specified together with 'handlers'",
        ));
    }
    let datefmt = kwargs.take(&Value::from("datefmt"))?.to_value();
    let style = kwargs.pop_or(&Value::from("style"), Value::from("%"))?;
    if !py::compare::in_items(
        &(Value::from("%"), Value::from("{"), Value::from("$")),
        &style,
    )? {
        return Err(py::error::value_error("Style must be one of: %,{,$"));
    }
    let usual = Dict::from_pairs([
        (Value::from("%"), BASIC_FORMAT.get()?),
        (Value::from("{"), Str::from("{levelname}:{name}:{message}")),
        (
            Value::from("$"),
            Str::from("${levelname}:${name}:${message}"),
        ),
    ])?;
    let format = kwargs.pop_or(&Value::from("format"), usual.item(&style)?.to_value())?;
    let formatter = py::call(&Formatter.get()?, &[format, datefmt, style])?;
    for item_2 in &py::iter(&handlers)? {
        let item_2 = item_2?;
        handler = item_2;
        if py::getattr(&handler, name!("formatter"))?.is_none() {
            py::call_method(name!("setFormatter"), &[handler.clone(), formatter.clone()])?;
        }
        py::call_method(name!("addHandler"), &[root.get()?, handler.clone()])?;
    }
    let level = kwargs.take(&Value::from("level"))?.to_value();
    if !level.is_none() {
        py::call_method(name!("setLevel"), &[root.get()?, level])?;
    }
    if !kwargs.is_empty() {
        return Err(py::error::value_error(format!(
            "Unrecognised argument(s): {}",
            py::observed::<Str>(&py::call_method(
                name!("join"),
                &[Value::from(", "), kwargs.keys().to_value()]
            )?)
        )));
    }
    Ok(Value::None)
}

pub fn _ready() -> PyResult<()> {
    if !py::getattr(&root.get()?, name!("handlers"))?.truth()? {
        py::call(
            &py::function::single(&BASIC_CONFIG_SIGNATURE, || {
                py::function::new(&BASIC_CONFIG_SIGNATURE, |args| {
                    basicConfig(&<Dict<Value, Value>>::from_value(&args[0])?)
                })
            }),
            &[],
        )?;
    }
    Ok(())
}

/// Equals `logging.debug`.
pub fn debug(msg: &Value, args: &Tuple<Value>, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    _ready()?;
    {
        let callee = py::getattr(&root.get()?, name!("debug"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.info`.
pub fn info(msg: &Value, args: &Tuple<Value>, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    _ready()?;
    {
        let callee = py::getattr(&root.get()?, name!("info"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.warning`.
pub fn warning(msg: &Value, args: &Tuple<Value>, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    _ready()?;
    {
        let callee = py::getattr(&root.get()?, name!("warning"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.error`.
pub fn error(msg: &Value, args: &Tuple<Value>, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    _ready()?;
    {
        let callee = py::getattr(&root.get()?, name!("error"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.exception`.
pub fn exception(
    msg: &Value,
    args: &Tuple<Value>,
    exc_info: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    {
        let callee = py::function::single(&ERROR_SIGNATURE, || {
            py::function::new(&ERROR_SIGNATURE, |args| {
                error(
                    &args[0],
                    &<Tuple<Value>>::from_value(&args[1])?,
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            })
        });
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .keyword("exc_info", exc_info.clone())
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.critical`.
pub fn critical(msg: &Value, args: &Tuple<Value>, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    _ready()?;
    {
        let callee = py::getattr(&root.get()?, name!("critical"))?;
        py::CallBuilder::new()
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.log`.
pub fn log(
    level: &Value,
    msg: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    _ready()?;
    {
        let callee = py::getattr(&root.get()?, name!("log"))?;
        py::CallBuilder::new()
            .arg(level.clone())
            .arg(msg.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    Ok(Value::None)
}

/// Equals `logging.disable`.
pub fn disable_2(level: &Value) -> PyResult<Value> {
    _state
        .get()?
        .set(Str::from("disable"), _check_level(level)?)?;
    Ok(Value::None)
}

/// Equals `logging.shutdown`.
pub fn shutdown() -> PyResult<Value> {
    for handler in _handlers_global
        .get()?
        .slice(Slice::new(None, None, Some(-1)))?
        .iter()
    {
        py::call_method(name!("flush"), &[handler])?;
    }
    Ok(Value::None)
}

/// Nothing warns through Python's warnings here.
pub fn captureWarnings(_capture: &Value) -> Value {
    Value::None
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_logging") {
        return Ok(());
    }
    CRITICAL.set(50);
    FATAL.set(CRITICAL.get()?);
    ERROR.set(40);
    WARNING.set(30);
    WARN.set(WARNING.get()?);
    INFO.set(20);
    DEBUG.set(10);
    NOTSET.set(0);
    BASIC_FORMAT.set(Str::from("%(levelname)s:%(name)s:%(message)s"));
    raiseExceptions.set(true);

    _names.set(Dict::from_pairs([
        (Value::from(50_i64), Value::from("CRITICAL")),
        (Value::from(40_i64), Value::from("ERROR")),
        (Value::from(30_i64), Value::from("WARNING")),
        (Value::from(20_i64), Value::from("INFO")),
        (Value::from(10_i64), Value::from("DEBUG")),
        (Value::from(0_i64), Value::from("NOTSET")),
    ])?);
    _levels.set(Dict::from_pairs([
        (Value::from("CRITICAL"), Value::from(50_i64)),
        (Value::from("FATAL"), Value::from(50_i64)),
        (Value::from("ERROR"), Value::from(40_i64)),
        (Value::from("WARN"), Value::from(30_i64)),
        (Value::from("WARNING"), Value::from(30_i64)),
        (Value::from("INFO"), Value::from(20_i64)),
        (Value::from("DEBUG"), Value::from(10_i64)),
        (Value::from("NOTSET"), Value::from(0_i64)),
    ])?);
    _start.set(py::time::time());

    let class = py::class::build("LogRecord", &[], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("One event."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &LOG_RECORD_INIT_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| {
                    log_record_init(
                        &args[0],
                        &args[1],
                        &args[2],
                        &args[3],
                        &args[4],
                        &args[5],
                        args[6].clone(),
                        &args[7],
                        &args[8],
                        &args[9],
                        &<Dict<Value, Value>>::from_value(&args[10])?,
                    )
                },
            ),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&LOG_RECORD_REPR_SIGNATURE, |args| log_record_repr(&args[0])),
        );

        ns.set(
            name!("getMessage"),
            py::function::new(&LOG_RECORD_GET_MESSAGE_SIGNATURE, |args| {
                log_record_getMessage(&args[0])
            }),
        );
        Ok(())
    })?;
    LogRecord.set(class);

    let class_2 = py::class::build("Formatter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("The text of a record."));
        ns.set(name!("converter"), py::imported("time.localtime")?);
        ns.set(
            name!("default_time_format"),
            Value::from("%Y-%m-%d %H:%M:%S"),
        );
        ns.set(name!("default_msec_format"), Value::from("%s,%03d"));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &FORMATTER_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::from("%"),
                    Value::from(true),
                ],
                vec![Some(Value::None)],
                |args| formatter_init(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5]),
            ),
        );

        ns.set(
            name!("formatTime"),
            py::function::with_defaults(
                &FORMATTER_FORMAT_TIME_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| formatter_formatTime(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("formatException"),
            py::function::new(&FORMATTER_FORMAT_EXCEPTION_SIGNATURE, |args| {
                formatter_formatException(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("usesTime"),
            py::function::new(&FORMATTER_USES_TIME_SIGNATURE, |args| {
                formatter_usesTime(&args[0])
            }),
        );

        ns.set(
            name!("formatMessage"),
            py::function::new(&FORMATTER_FORMAT_MESSAGE_SIGNATURE, |args| {
                formatter_formatMessage(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("format"),
            py::function::new(&FORMATTER_FORMAT_SIGNATURE, |args| {
                formatter_format(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    Formatter.set(class_2);

    _default_formatter.set(py::call(&Formatter.get()?, &[])?);

    let class_3 = py::class::build("Filter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(
            name!("__doc__"),
            Value::from("Lets the records of a logger and of those below it pass."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &FILTER_INIT_SIGNATURE,
                vec![Value::from("")],
                vec![],
                |args| filter_init(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("filter"),
            py::function::new(&FILTER_FILTER_SIGNATURE, |args| {
                filter_filter(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    Filter.set(class_3);

    let class_4 = py::class::build("Filterer", &[], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("What has filters."));
        ns.set(
            name!("__init__"),
            py::function::new(&FILTERER_INIT_SIGNATURE, |args| filterer_init(&args[0])),
        );

        ns.set(
            name!("addFilter"),
            py::function::new(&FILTERER_ADD_FILTER_SIGNATURE, |args| {
                filterer_addFilter(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("removeFilter"),
            py::function::new(&FILTERER_REMOVE_FILTER_SIGNATURE, |args| {
                filterer_removeFilter(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("filter"),
            py::function::new(&FILTERER_FILTER_SIGNATURE, |args| {
                filterer_filter(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    Filterer.set(class_4);

    let class_5 = py::class::build("Handler", &[Filterer.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("Where records go."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &HANDLER_INIT_SIGNATURE,
                vec![NOTSET.get()?.to_value()],
                vec![],
                |args| handler_init(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("get_name"),
            py::function::new(&HANDLER_GET_NAME_SIGNATURE, |args| {
                handler_get_name(&args[0])
            }),
        );

        ns.set(
            name!("set_name"),
            py::function::new(&HANDLER_SET_NAME_SIGNATURE, |args| {
                handler_set_name(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("acquire"),
            py::function::new(&HANDLER_ACQUIRE_SIGNATURE, |args| {
                Ok(handler_acquire(&args[0]))
            }),
        );

        ns.set(
            name!("release"),
            py::function::new(&HANDLER_RELEASE_SIGNATURE, |args| {
                Ok(handler_release(&args[0]))
            }),
        );

        ns.set(
            name!("setLevel"),
            py::function::new(&HANDLER_SET_LEVEL_SIGNATURE, |args| {
                handler_setLevel(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("setFormatter"),
            py::function::new(&HANDLER_SET_FORMATTER_SIGNATURE, |args| {
                handler_setFormatter(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("format"),
            py::function::new(&HANDLER_FORMAT_SIGNATURE, |args| {
                handler_format(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("emit"),
            py::function::new(&HANDLER_EMIT_SIGNATURE, |args| {
                handler_emit(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("handle"),
            py::function::new(&HANDLER_HANDLE_SIGNATURE, |args| {
                handler_handle(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("flush"),
            py::function::new(&HANDLER_FLUSH_SIGNATURE, |args| Ok(handler_flush(&args[0]))),
        );

        ns.set(
            name!("close"),
            py::function::new(&HANDLER_CLOSE_SIGNATURE, |args| handler_close(&args[0])),
        );

        ns.set(
            name!("handleError"),
            py::function::new(&HANDLER_HANDLE_ERROR_SIGNATURE, |args| {
                Ok(handler_handleError(&args[0], &args[1]))
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&HANDLER_REPR_SIGNATURE, |args| handler_repr(&args[0])),
        );
        Ok(())
    })?;
    Handler.set(class_5);

    _handlers_global.set(List::<Value>::new(vec![]));

    let class_6 = py::class::build("StreamHandler", &[Handler.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(
            name!("__doc__"),
            Value::from("Records as lines of a stream."),
        );
        ns.set(name!("terminator"), Value::from("\n"));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &STREAM_HANDLER_INIT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| stream_handler_init(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("flush"),
            py::function::new(&STREAM_HANDLER_FLUSH_SIGNATURE, |args| {
                stream_handler_flush(&args[0])
            }),
        );

        ns.set(
            name!("emit"),
            py::function::new(&STREAM_HANDLER_EMIT_SIGNATURE, |args| {
                stream_handler_emit(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("setStream"),
            py::function::new(&STREAM_HANDLER_SET_STREAM_SIGNATURE, |args| {
                stream_handler_setStream(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&STREAM_HANDLER_REPR_SIGNATURE, |args| {
                stream_handler_repr(&args[0])
            }),
        );
        Ok(())
    })?;
    StreamHandler.set(class_6);

    let class_7 = py::class::build("FileHandler", &[StreamHandler.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("Records as lines of a file."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &FILE_HANDLER_INIT_SIGNATURE,
                vec![
                    Value::from("a"),
                    Value::None,
                    Value::from(false),
                    Value::None,
                ],
                vec![],
                |args| {
                    file_handler_init(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5])
                },
            ),
        );

        ns.set(
            name!("_open"),
            py::function::new(&FILE_HANDLER_OPEN_SIGNATURE, |args| {
                file_handler_open(&args[0])
            }),
        );

        ns.set(
            name!("close"),
            py::function::new(&FILE_HANDLER_CLOSE_SIGNATURE, |args| {
                file_handler_close(&args[0])
            }),
        );
        Ok(())
    })?;
    FileHandler.set(class_7);

    let class_8 = py::class::build("NullHandler", &[Handler.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("Nowhere."));
        ns.set(
            name!("handle"),
            py::function::new(&NULL_HANDLER_HANDLE_SIGNATURE, |args| {
                Ok(null_handler_handle(&args[0], &args[1]))
            }),
        );

        ns.set(
            name!("emit"),
            py::function::new(&NULL_HANDLER_EMIT_SIGNATURE, |args| {
                Ok(null_handler_emit(&args[0], &args[1]))
            }),
        );
        Ok(())
    })?;
    NullHandler.set(class_8);

    let class_9 = py::class::build("Logger", &[Filterer.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("A named source of records."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &LOGGER_INIT_SIGNATURE,
                vec![NOTSET.get()?.to_value()],
                vec![],
                |args| logger_init(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("setLevel"),
            py::function::new(&LOGGER_SET_LEVEL_SIGNATURE, |args| {
                logger_setLevel(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("debug"),
            py::function::new(&LOGGER_DEBUG_SIGNATURE, |args| {
                logger_debug(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("info"),
            py::function::new(&LOGGER_INFO_SIGNATURE, |args| {
                logger_info(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("warning"),
            py::function::new(&LOGGER_WARNING_SIGNATURE, |args| {
                logger_warning(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("warn"),
            py::function::new(&LOGGER_WARN_SIGNATURE, |args| {
                logger_warn(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("error"),
            py::function::new(&LOGGER_ERROR_SIGNATURE, |args| {
                logger_error(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("exception"),
            py::function::with_defaults(
                &LOGGER_EXCEPTION_SIGNATURE,
                vec![],
                vec![Some(Value::from(true))],
                |args| {
                    logger_exception(
                        &args[0],
                        &args[1],
                        &<Tuple<Value>>::from_value(&args[2])?,
                        &args[3],
                        &<Dict<Value, Value>>::from_value(&args[4])?,
                    )
                },
            ),
        );

        ns.set(
            name!("critical"),
            py::function::new(&LOGGER_CRITICAL_SIGNATURE, |args| {
                logger_critical(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(name!("fatal"), ns.lookup(name!("critical"))?);

        ns.set(
            name!("log"),
            py::function::new(&LOGGER_LOG_SIGNATURE, |args| {
                logger_log(
                    &args[0],
                    &args[1],
                    &args[2],
                    &<Tuple<Value>>::from_value(&args[3])?,
                    &<Dict<Value, Value>>::from_value(&args[4])?,
                )
            }),
        );

        ns.set(
            name!("makeRecord"),
            py::function::with_defaults(
                &LOGGER_MAKE_RECORD_SIGNATURE,
                vec![Value::None, Value::None, Value::None],
                vec![],
                |args| {
                    logger_makeRecord(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8], &args[9], &args[10],
                    )
                },
            ),
        );

        ns.set(
            name!("_log"),
            py::function::with_defaults(
                &LOGGER_LOG_2_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::from(false),
                    Value::from(1_i64),
                ],
                vec![],
                |args| {
                    logger_log_2(
                        &args[0],
                        &args[1],
                        &args[2],
                        &args[3],
                        args[4].clone(),
                        &args[5],
                        &args[6],
                        &args[7],
                    )
                },
            ),
        );

        ns.set(
            name!("handle"),
            py::function::new(&LOGGER_HANDLE_SIGNATURE, |args| {
                logger_handle(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("addHandler"),
            py::function::new(&LOGGER_ADD_HANDLER_SIGNATURE, |args| {
                logger_addHandler(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("removeHandler"),
            py::function::new(&LOGGER_REMOVE_HANDLER_SIGNATURE, |args| {
                logger_removeHandler(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("hasHandlers"),
            py::function::new(&LOGGER_HAS_HANDLERS_SIGNATURE, |args| {
                logger_hasHandlers(&args[0])
            }),
        );

        ns.set(
            name!("callHandlers"),
            py::function::new(&LOGGER_CALL_HANDLERS_SIGNATURE, |args| {
                logger_callHandlers(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("getEffectiveLevel"),
            py::function::new(&LOGGER_GET_EFFECTIVE_LEVEL_SIGNATURE, |args| {
                logger_getEffectiveLevel(&args[0])
            }),
        );

        ns.set(
            name!("isEnabledFor"),
            py::function::new(&LOGGER_IS_ENABLED_FOR_SIGNATURE, |args| {
                logger_isEnabledFor(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("getChild"),
            py::function::new(&LOGGER_GET_CHILD_SIGNATURE, |args| {
                logger_getChild(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&LOGGER_REPR_SIGNATURE, |args| logger_repr(&args[0])),
        );
        Ok(())
    })?;
    Logger.set(class_9);

    let class_10 = py::class::build("RootLogger", &[Logger.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("The logger above all."));
        ns.set(
            name!("__init__"),
            py::function::new(&ROOT_LOGGER_INIT_SIGNATURE, |args| {
                root_logger_init(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    RootLogger.set(class_10);

    let class_11 = py::class::build("LoggerAdapter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("logging"));
        ns.set(name!("__doc__"), Value::from("A logger with context."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &LOGGER_ADAPTER_INIT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| logger_adapter_init(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("process"),
            py::function::new(&LOGGER_ADAPTER_PROCESS_SIGNATURE, |args| {
                logger_adapter_process(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("log"),
            py::function::new(&LOGGER_ADAPTER_LOG_SIGNATURE, |args| {
                logger_adapter_log(
                    &args[0],
                    &args[1],
                    args[2].clone(),
                    &<Tuple<Value>>::from_value(&args[3])?,
                    args[4].clone(),
                )
            }),
        );

        ns.set(
            name!("debug"),
            py::function::new(&LOGGER_ADAPTER_DEBUG_SIGNATURE, |args| {
                logger_adapter_debug(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("info"),
            py::function::new(&LOGGER_ADAPTER_INFO_SIGNATURE, |args| {
                logger_adapter_info(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("warning"),
            py::function::new(&LOGGER_ADAPTER_WARNING_SIGNATURE, |args| {
                logger_adapter_warning(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("error"),
            py::function::new(&LOGGER_ADAPTER_ERROR_SIGNATURE, |args| {
                logger_adapter_error(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("critical"),
            py::function::new(&LOGGER_ADAPTER_CRITICAL_SIGNATURE, |args| {
                logger_adapter_critical(
                    &args[0],
                    &args[1],
                    &<Tuple<Value>>::from_value(&args[2])?,
                    &<Dict<Value, Value>>::from_value(&args[3])?,
                )
            }),
        );

        ns.set(
            name!("setLevel"),
            py::function::new(&LOGGER_ADAPTER_SET_LEVEL_SIGNATURE, |args| {
                logger_adapter_setLevel(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("isEnabledFor"),
            py::function::new(&LOGGER_ADAPTER_IS_ENABLED_FOR_SIGNATURE, |args| {
                logger_adapter_isEnabledFor(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    LoggerAdapter.set(class_11);

    root.set(py::call(&RootLogger.get()?, &[WARNING.get()?.to_value()])?);
    _last_resort.set(py::call(&StreamHandler.get()?, &[])?);
    py::setattr(
        &_last_resort.get()?,
        name!("level"),
        WARNING.get()?.to_value(),
    )?;
    _loggers.set(Dict::<Value, Value>::new());
    _state.set(Dict::from_pairs([(
        Str::from("disable"),
        Value::from(0_i64),
    )])?);

    disable.set(py::function::with_defaults(
        &DISABLE_SIGNATURE,
        vec![CRITICAL.get()?.to_value()],
        vec![],
        |args| disable_2(&args[0]),
    ));

    _exported.set(Dict::from_pairs([
        (Str::from("CRITICAL"), CRITICAL.get()?.to_value()),
        (Str::from("FATAL"), FATAL.get()?.to_value()),
        (Str::from("ERROR"), ERROR.get()?.to_value()),
        (Str::from("WARNING"), WARNING.get()?.to_value()),
        (Str::from("WARN"), WARN.get()?.to_value()),
        (Str::from("INFO"), INFO.get()?.to_value()),
        (Str::from("DEBUG"), DEBUG.get()?.to_value()),
        (Str::from("NOTSET"), NOTSET.get()?.to_value()),
        (Str::from("BASIC_FORMAT"), BASIC_FORMAT.get()?.to_value()),
        (
            Str::from("raiseExceptions"),
            raiseExceptions.get()?.to_value(),
        ),
        (
            Str::from("getLevelNamesMapping"),
            py::function::single(&GET_LEVEL_NAMES_MAPPING_SIGNATURE, || {
                py::function::new(&GET_LEVEL_NAMES_MAPPING_SIGNATURE, |_| {
                    getLevelNamesMapping()
                })
            }),
        ),
        (
            Str::from("getLevelName"),
            py::function::single(&GET_LEVEL_NAME_SIGNATURE, || {
                py::function::new(&GET_LEVEL_NAME_SIGNATURE, |args| getLevelName(&args[0]))
            }),
        ),
        (
            Str::from("addLevelName"),
            py::function::single(&ADD_LEVEL_NAME_SIGNATURE, || {
                py::function::new(&ADD_LEVEL_NAME_SIGNATURE, |args| {
                    addLevelName(&args[0], &args[1])
                })
            }),
        ),
        (Str::from("LogRecord"), LogRecord.get()?),
        (Str::from("Formatter"), Formatter.get()?),
        (Str::from("Filter"), Filter.get()?),
        (Str::from("Filterer"), Filterer.get()?),
        (Str::from("Handler"), Handler.get()?),
        (Str::from("StreamHandler"), StreamHandler.get()?),
        (Str::from("FileHandler"), FileHandler.get()?),
        (Str::from("NullHandler"), NullHandler.get()?),
        (Str::from("Logger"), Logger.get()?),
        (Str::from("RootLogger"), RootLogger.get()?),
        (Str::from("LoggerAdapter"), LoggerAdapter.get()?),
        (Str::from("root"), root.get()?),
        (
            Str::from("getLogger"),
            py::function::single(&GET_LOGGER_SIGNATURE, || {
                py::function::with_defaults(
                    &GET_LOGGER_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| getLogger(&args[0]),
                )
            }),
        ),
        (
            Str::from("basicConfig"),
            py::function::single(&BASIC_CONFIG_SIGNATURE, || {
                py::function::new(&BASIC_CONFIG_SIGNATURE, |args| {
                    basicConfig(&<Dict<Value, Value>>::from_value(&args[0])?)
                })
            }),
        ),
        (
            Str::from("debug"),
            py::function::single(&DEBUG_SIGNATURE, || {
                py::function::new(&DEBUG_SIGNATURE, |args| {
                    debug(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("info"),
            py::function::single(&INFO_SIGNATURE, || {
                py::function::new(&INFO_SIGNATURE, |args| {
                    info(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("warning"),
            py::function::single(&WARNING_SIGNATURE, || {
                py::function::new(&WARNING_SIGNATURE, |args| {
                    warning(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("error"),
            py::function::single(&ERROR_SIGNATURE, || {
                py::function::new(&ERROR_SIGNATURE, |args| {
                    error(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("exception"),
            py::function::single(&EXCEPTION_SIGNATURE, || {
                py::function::with_defaults(
                    &EXCEPTION_SIGNATURE,
                    vec![],
                    vec![Some(Value::from(true))],
                    |args| {
                        exception(
                            &args[0],
                            &<Tuple<Value>>::from_value(&args[1])?,
                            &args[2],
                            &<Dict<Value, Value>>::from_value(&args[3])?,
                        )
                    },
                )
            }),
        ),
        (
            Str::from("critical"),
            py::function::single(&CRITICAL_SIGNATURE, || {
                py::function::new(&CRITICAL_SIGNATURE, |args| {
                    critical(
                        &args[0],
                        &<Tuple<Value>>::from_value(&args[1])?,
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("log"),
            py::function::single(&LOG_SIGNATURE, || {
                py::function::new(&LOG_SIGNATURE, |args| {
                    log(
                        &args[0],
                        &args[1],
                        &<Tuple<Value>>::from_value(&args[2])?,
                        &<Dict<Value, Value>>::from_value(&args[3])?,
                    )
                })
            }),
        ),
        (Str::from("disable"), disable.get()?),
        (
            Str::from("shutdown"),
            py::function::single(&SHUTDOWN_SIGNATURE, || {
                py::function::new(&SHUTDOWN_SIGNATURE, |_| shutdown())
            }),
        ),
        (
            Str::from("captureWarnings"),
            py::function::single(&CAPTURE_WARNINGS_SIGNATURE, || {
                py::function::new(&CAPTURE_WARNINGS_SIGNATURE, |args| {
                    Ok(captureWarnings(&args[0]))
                })
            }),
        ),
    ])?);
    Ok(())
}
