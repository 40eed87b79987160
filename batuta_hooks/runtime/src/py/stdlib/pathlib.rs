//! `pathlib` on a POSIX system.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/pathlib.py (a05a6dbce53f5fef); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Flow, FromValue, Global, GlobalKey, Iter, List, Pattern, PyResult, Set, Signature, Slice,
    Str, ToValue, Truth, Tuple, Value,
};
use crate::{attempt, attempt_flow, name, py};
use std::slice;

thread_local! {
    pub static PurePath: Global<Value> = const { Global::new("PurePath") };
    pub static PurePosixPath: Global<Value> = const { Global::new("PurePosixPath") };
    pub static Path: Global<Value> = const { Global::new("Path") };
    pub static PosixPath: Global<Value> = const { Global::new("PosixPath") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static PURE_PATH_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self"])
    .qualname("PurePath.__init__")
    .module("pathlib")
    .varargs();

static PURE_PATH_WITH_SIGNATURE: Signature = Signature::new("_with", &["self", "root", "tail"])
    .qualname("PurePath._with")
    .module("pathlib");

static PURE_PATH_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("PurePath.__str__")
    .module("pathlib");

static PURE_PATH_FSPATH_SIGNATURE: Signature = Signature::new("__fspath__", &["self"])
    .qualname("PurePath.__fspath__")
    .module("pathlib");

static PURE_PATH_AS_POSIX_SIGNATURE: Signature = Signature::new("as_posix", &["self"])
    .qualname("PurePath.as_posix")
    .module("pathlib");

static PURE_PATH_BYTES_SIGNATURE: Signature = Signature::new("__bytes__", &["self"])
    .qualname("PurePath.__bytes__")
    .module("pathlib");

static PURE_PATH_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("PurePath.__repr__")
    .module("pathlib");

static PURE_PATH_AS_URI_SIGNATURE: Signature = Signature::new("as_uri", &["self"])
    .qualname("PurePath.as_uri")
    .module("pathlib");

static PURE_PATH_KEY_SIGNATURE: Signature = Signature::new("_key", &["self"])
    .qualname("PurePath._key")
    .module("pathlib");

static PURE_PATH_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("PurePath.__eq__")
    .module("pathlib");

static PURE_PATH_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("PurePath.__hash__")
    .module("pathlib");

static PURE_PATH_PARTS_SIGNATURE: Signature = Signature::new("_parts", &["self"])
    .qualname("PurePath._parts")
    .module("pathlib");

static PURE_PATH_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("PurePath.__lt__")
    .module("pathlib");

static PURE_PATH_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("PurePath.__le__")
    .module("pathlib");

static PURE_PATH_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("PurePath.__gt__")
    .module("pathlib");

static PURE_PATH_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("PurePath.__ge__")
    .module("pathlib");

static PURE_PATH_PARTS_2_SIGNATURE: Signature = Signature::new("parts", &["self"])
    .qualname("PurePath.parts")
    .module("pathlib");

static PURE_PATH_DRIVE_SIGNATURE: Signature = Signature::new("drive", &["self"])
    .qualname("PurePath.drive")
    .module("pathlib");

static PURE_PATH_ROOT_SIGNATURE: Signature = Signature::new("root", &["self"])
    .qualname("PurePath.root")
    .module("pathlib");

static PURE_PATH_ANCHOR_SIGNATURE: Signature = Signature::new("anchor", &["self"])
    .qualname("PurePath.anchor")
    .module("pathlib");

static PURE_PATH_NAME_SIGNATURE: Signature = Signature::new("name", &["self"])
    .qualname("PurePath.name")
    .module("pathlib");

static PURE_PATH_SUFFIX_SIGNATURE: Signature = Signature::new("suffix", &["self"])
    .qualname("PurePath.suffix")
    .module("pathlib");

static PURE_PATH_SUFFIXES_SIGNATURE: Signature = Signature::new("suffixes", &["self"])
    .qualname("PurePath.suffixes")
    .module("pathlib");

static PURE_PATH_STEM_SIGNATURE: Signature = Signature::new("stem", &["self"])
    .qualname("PurePath.stem")
    .module("pathlib");

static PURE_PATH_PARENT_SIGNATURE: Signature = Signature::new("parent", &["self"])
    .qualname("PurePath.parent")
    .module("pathlib");

static PURE_PATH_PARENTS_SIGNATURE: Signature = Signature::new("parents", &["self"])
    .qualname("PurePath.parents")
    .module("pathlib");

static PURE_PATH_WITH_NAME_SIGNATURE: Signature = Signature::new("with_name", &["self", "name"])
    .qualname("PurePath.with_name")
    .module("pathlib");

static PURE_PATH_WITH_STEM_SIGNATURE: Signature = Signature::new("with_stem", &["self", "stem"])
    .qualname("PurePath.with_stem")
    .module("pathlib");

static PURE_PATH_WITH_SUFFIX_SIGNATURE: Signature =
    Signature::new("with_suffix", &["self", "suffix"])
        .qualname("PurePath.with_suffix")
        .module("pathlib");

static PURE_PATH_IS_ABSOLUTE_SIGNATURE: Signature = Signature::new("is_absolute", &["self"])
    .qualname("PurePath.is_absolute")
    .module("pathlib");

static PURE_PATH_IS_RESERVED_SIGNATURE: Signature = Signature::new("is_reserved", &["self"])
    .qualname("PurePath.is_reserved")
    .module("pathlib");

static PURE_PATH_JOINPATH_SIGNATURE: Signature = Signature::new("joinpath", &["self"])
    .qualname("PurePath.joinpath")
    .module("pathlib")
    .varargs();

static PURE_PATH_TRUEDIV_SIGNATURE: Signature = Signature::new("__truediv__", &["self", "key"])
    .qualname("PurePath.__truediv__")
    .module("pathlib");

static PURE_PATH_RTRUEDIV_SIGNATURE: Signature = Signature::new("__rtruediv__", &["self", "key"])
    .qualname("PurePath.__rtruediv__")
    .module("pathlib");

static PURE_PATH_RELATIVE_TO_SIGNATURE: Signature = Signature::new("relative_to", &["self"])
    .qualname("PurePath.relative_to")
    .module("pathlib")
    .varargs();

static PURE_PATH_IS_RELATIVE_TO_SIGNATURE: Signature = Signature::new("is_relative_to", &["self"])
    .qualname("PurePath.is_relative_to")
    .module("pathlib")
    .varargs();

static PURE_PATH_MATCH_SIGNATURE: Signature = Signature::new("match", &["self", "path_pattern"])
    .qualname("PurePath.match")
    .module("pathlib");

static PATH_NEW_SIGNATURE: Signature = Signature::new("__new__", &["cls"])
    .qualname("Path.__new__")
    .module("pathlib")
    .varargs()
    .varkw();

static PATH_CWD_SIGNATURE: Signature = Signature::new("cwd", &["cls"])
    .qualname("Path.cwd")
    .module("pathlib");

static PATH_HOME_SIGNATURE: Signature = Signature::new("home", &["cls"])
    .qualname("Path.home")
    .module("pathlib");

static PATH_STAT_SIGNATURE: Signature = Signature::new("stat", &["self"])
    .qualname("Path.stat")
    .module("pathlib")
    .keyword_only(&["follow_symlinks"]);

static PATH_LSTAT_SIGNATURE: Signature = Signature::new("lstat", &["self"])
    .qualname("Path.lstat")
    .module("pathlib");

static PATH_EXISTS_SIGNATURE: Signature = Signature::new("exists", &["self"])
    .qualname("Path.exists")
    .module("pathlib");

static PATH_IS_FILE_SIGNATURE: Signature = Signature::new("is_file", &["self"])
    .qualname("Path.is_file")
    .module("pathlib");

static PATH_IS_DIR_SIGNATURE: Signature = Signature::new("is_dir", &["self"])
    .qualname("Path.is_dir")
    .module("pathlib");

static PATH_IS_SYMLINK_SIGNATURE: Signature = Signature::new("is_symlink", &["self"])
    .qualname("Path.is_symlink")
    .module("pathlib");

static PATH_SAMEFILE_SIGNATURE: Signature = Signature::new("samefile", &["self", "other_path"])
    .qualname("Path.samefile")
    .module("pathlib");

static PATH_ABSOLUTE_SIGNATURE: Signature = Signature::new("absolute", &["self"])
    .qualname("Path.absolute")
    .module("pathlib");

static PATH_RESOLVE_SIGNATURE: Signature = Signature::new("resolve", &["self", "strict"])
    .qualname("Path.resolve")
    .module("pathlib");

static PATH_EXPANDUSER_SIGNATURE: Signature = Signature::new("expanduser", &["self"])
    .qualname("Path.expanduser")
    .module("pathlib");

static PATH_OPEN_SIGNATURE: Signature = Signature::new(
    "open",
    &["self", "mode", "buffering", "encoding", "errors", "newline"],
)
.qualname("Path.open")
.module("pathlib");

static PATH_READ_TEXT_SIGNATURE: Signature =
    Signature::new("read_text", &["self", "encoding", "errors"])
        .qualname("Path.read_text")
        .module("pathlib");

static PATH_WRITE_TEXT_SIGNATURE: Signature = Signature::new(
    "write_text",
    &["self", "data", "encoding", "errors", "newline"],
)
.qualname("Path.write_text")
.module("pathlib");

static PATH_READ_BYTES_SIGNATURE: Signature = Signature::new("read_bytes", &["self"])
    .qualname("Path.read_bytes")
    .module("pathlib");

static PATH_WRITE_BYTES_SIGNATURE: Signature = Signature::new("write_bytes", &["self", "data"])
    .qualname("Path.write_bytes")
    .module("pathlib");

static PATH_ITERDIR_SIGNATURE: Signature = Signature::new("iterdir", &["self"])
    .qualname("Path.iterdir")
    .module("pathlib");

static PATH_GLOB_SIGNATURE: Signature = Signature::new("glob", &["self", "pattern"])
    .qualname("Path.glob")
    .module("pathlib");

static PATH_RGLOB_SIGNATURE: Signature = Signature::new("rglob", &["self", "pattern"])
    .qualname("Path.rglob")
    .module("pathlib");

static PATH_NAMES_SIGNATURE: Signature = Signature::new("_names", &["self"])
    .qualname("Path._names")
    .module("pathlib");

static PATH_SELECT_SIGNATURE: Signature = Signature::new("_select", &["self", "parts"])
    .qualname("Path._select")
    .module("pathlib");

static PATH_FOLDERS_SIGNATURE: Signature = Signature::new("_folders", &["self"])
    .qualname("Path._folders")
    .module("pathlib");

static PATH_MKDIR_SIGNATURE: Signature =
    Signature::new("mkdir", &["self", "mode", "parents", "exist_ok"])
        .qualname("Path.mkdir")
        .module("pathlib");

static PATH_RMDIR_SIGNATURE: Signature = Signature::new("rmdir", &["self"])
    .qualname("Path.rmdir")
    .module("pathlib");

static PATH_UNLINK_SIGNATURE: Signature = Signature::new("unlink", &["self", "missing_ok"])
    .qualname("Path.unlink")
    .module("pathlib");

static PATH_RENAME_SIGNATURE: Signature = Signature::new("rename", &["self", "target"])
    .qualname("Path.rename")
    .module("pathlib");

static PATH_REPLACE_SIGNATURE: Signature = Signature::new("replace", &["self", "target"])
    .qualname("Path.replace")
    .module("pathlib");

static PATH_TOUCH_SIGNATURE: Signature = Signature::new("touch", &["self", "mode", "exist_ok"])
    .qualname("Path.touch")
    .module("pathlib");

static PATH_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("Path.__enter__")
    .module("pathlib");

static PATH_EXIT_SIGNATURE: Signature = Signature::new("__exit__", &["self", "t", "v", "tb"])
    .qualname("Path.__exit__")
    .module("pathlib");

/// A shell pattern as a regular expression.
pub fn _pattern(text: &Value) -> PyResult<Pattern> {
    let made: List<Value> = List::new(vec![]);
    let mut at = Value::from(0_i64);
    while py::ops::lt(&at, &py::ops::len_i64(text)?.to_value())?.truth()? {
        let char = py::ops::getitem(text, &at)?;
        at = py::ops::iadd(&at, &Value::from(1_i64))?;
        if py::ops::eq(&char, &Value::from("*"))?.truth()? {
            made.append(Value::from(".*"));
        } else if py::ops::eq(&char, &Value::from("?"))?.truth()? {
            made.append(Value::from("."));
        } else if py::ops::eq(&char, &Value::from("["))?.truth()? {
            let mut end = at.clone();
            if py::ops::eq(
                &py::ops::getitem(
                    text,
                    &py::slice_object(
                        &end,
                        &py::ops::add(&end, &Value::from(1_i64))?,
                        &Value::None,
                    ),
                )?,
                &Value::from("!"),
            )?
            .truth()?
            {
                end = py::ops::iadd(&end, &Value::from(1_i64))?;
            }
            if py::ops::eq(
                &py::ops::getitem(
                    text,
                    &py::slice_object(
                        &end,
                        &py::ops::add(&end, &Value::from(1_i64))?,
                        &Value::None,
                    ),
                )?,
                &Value::from("]"),
            )?
            .truth()?
            {
                end = py::ops::iadd(&end, &Value::from(1_i64))?;
            }
            end = py::call_method(
                name!("find"),
                &[text.clone(), Value::from("]"), end.clone()],
            )?;
            if py::ops::lt(&end, &Value::from(0_i64))?.truth()? {
                made.append(Value::from("\\["));
                continue;
            }
            let mut inner = py::call_method(
                name!("replace"),
                &[
                    py::ops::getitem(text, &py::slice_object(&at, &end, &Value::None))?,
                    Value::from("\\"),
                    Value::from("\\\\"),
                ],
            )?;
            at = py::ops::add(&end, &Value::from(1_i64))?;
            if py::ops::eq(
                &py::ops::getitem(&inner, &Value::from(0_i64))?,
                &Value::from("!"),
            )?
            .truth()?
            {
                inner = py::ops::add(
                    &Value::from("^"),
                    &py::ops::getitem(&inner, &Slice::new(Some(1), None, None).to_value())?,
                )?;
            } else if py::ops::eq(
                &py::ops::getitem(&inner, &Value::from(0_i64))?,
                &Value::from("^"),
            )?
            .truth()?
            {
                inner = py::ops::add(&Value::from("\\"), &inner)?;
            }
            made.append(Str::from(format!("[{}]", py::format_value(&inner, "")?)).to_value());
        } else {
            made.append(py::call(&py::imported("re.escape")?, &[char])?);
        }
    }
    py::re::compile(
        &Str::from("(?s:")
            .concat(&py::observed::<Str>(&py::call_method(
                name!("join"),
                &[Value::from(""), made.to_value()],
            )?))
            .concat(&Str::from(")\\Z")),
        0,
    )
}

/// The root and the parts of a path.
pub fn _split(text: &Value) -> PyResult<(Str, List<Value>)> {
    let mut root = Str::from("");
    if py::call_method(name!("startswith"), &[text.clone(), Value::from("/")])?.truth()? {
        root = if py::call_method(name!("startswith"), &[text.clone(), Value::from("//")])?
            .truth()?
            && !py::call_method(name!("startswith"), &[text.clone(), Value::from("///")])?
                .truth()?
        {
            Str::from("//")
        } else {
            Str::from("/")
        };
    }
    Ok((root.clone(), {
        let mut items = Vec::new();
        for part in &py::iter(&py::call_method(
            name!("split"),
            &[text.clone(), Value::from("/")],
        )?)? {
            let part = part?;
            if part.truth()? && py::ops::ne(&part, &Value::from("."))?.truth()? {
                items.push(part.clone());
            }
        }
        List::new(items)
    }))
}

pub fn pure_path_init(self_: &Value, args: &Tuple<Value>) -> PyResult<Value> {
    let mut root = Value::from("");
    let mut parts: List<Value> = List::new(vec![]);
    for mut arg in args.iter() {
        let own_root: Value;
        let own: Value;
        if py::call(&py::builtin("isinstance")?, &[arg.clone(), PurePath.get()?])?.truth()? {
            (own_root, own) = (
                py::getattr(&arg, name!("_root"))?,
                py::getattr(&arg, name!("_tail"))?,
            );
        } else {
            if !py::call(
                &py::builtin("isinstance")?,
                &[arg.clone(), py::builtin("str")?],
            )?
            .truth()?
            {
                if !py::call(
                    &py::builtin("hasattr")?,
                    &[arg.clone(), Value::from("__fspath__")],
                )?
                .truth()?
                {
                    return Err(py::error::type_error(format!(
                        "expected str, bytes or os.PathLike object, not {}",
                        py::format_value(
                            &py::getattr(
                                &py::call(&py::builtin("type")?, slice::from_ref(&arg))?,
                                name!("__name__")
                            )?,
                            ""
                        )?
                    )));
                }
                arg = py::call_method(name!("__fspath__"), slice::from_ref(&arg))?;
            }
            (own_root, own) = {
                let parts_2 = _split(&arg)?;
                (parts_2.0.clone().to_value(), parts_2.1.clone().to_value())
            };
        }
        if own_root.truth()? {
            root = own_root;
            parts = py::builtins::list(&own)?;
        } else {
            parts = parts.concat(&py::builtins::list(&own)?);
        }
    }
    py::setattr(self_, name!("_root"), root)?;
    py::setattr(self_, name!("_tail"), parts.to_value())?;
    Ok(Value::None)
}

pub fn pure_path_with(self_: &Value, root: &Value, tail: &Value) -> PyResult<Value> {
    let made = py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[],
    )?;
    py::setattr(&made, name!("_root"), root.clone())?;
    py::setattr(&made, name!("_tail"), tail.clone())?;
    Ok(made)
}

pub fn pure_path_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::getattr(self_, name!("_root"))?.truth()?
        && !py::getattr(self_, name!("_tail"))?.truth()?
    {
        return Ok(Value::from("."));
    }
    py::ops::add(
        &py::getattr(self_, name!("_root"))?,
        &py::observed::<Str>(&py::call_method(
            name!("join"),
            &[Value::from("/"), py::getattr(self_, name!("_tail"))?],
        )?)
        .to_value(),
    )
}

pub fn pure_path_fspath(self_: &Value) -> PyResult<Value> {
    Ok(py::str(self_)?.to_value())
}

pub fn pure_path_as_posix(self_: &Value) -> PyResult<Value> {
    Ok(py::str(self_)?.to_value())
}

pub fn pure_path_bytes(self_: &Value) -> PyResult<Value> {
    Ok(py::str(self_)?.to_bytes("utf-8", "strict")?.to_value())
}

pub fn pure_path_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({})",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        py::repr(&py::str(self_)?)?
    ))
    .to_value())
}

pub fn pure_path_as_uri(self_: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("_root"))?.truth()? {
        return Err(py::error::value_error(
            "relative path can't be expressed as a file URI",
        ));
    }
    Ok(Str::from("file://").concat(&py::str(self_)?).to_value())
}

pub fn pure_path_key(self_: &Value) -> PyResult<Value> {
    Ok((
        py::getattr(self_, name!("_root"))?,
        py::getattr(self_, name!("_tail"))?,
    )
        .to_value())
}

pub fn pure_path_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), PurePath.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    Ok((py::str(self_)? == py::str(other)?).to_value())
}

pub fn pure_path_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&py::str(self_)?)?.to_value())
}

pub fn pure_path_parts(self_: &Value) -> PyResult<Value> {
    py::ops::add(
        &if py::getattr(self_, name!("_root"))?.truth()? {
            List::new(vec![py::getattr(self_, name!("_root"))?]).to_value()
        } else {
            List::<Value>::new(vec![]).to_value()
        },
        &py::getattr(self_, name!("_tail"))?,
    )
}

pub fn pure_path_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), PurePath.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::ops::lt(
        &py::call_method(name!("_parts"), slice::from_ref(self_))?,
        &py::call_method(name!("_parts"), slice::from_ref(other))?,
    )
}

pub fn pure_path_le(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), PurePath.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::ops::le(
        &py::call_method(name!("_parts"), slice::from_ref(self_))?,
        &py::call_method(name!("_parts"), slice::from_ref(other))?,
    )
}

pub fn pure_path_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), PurePath.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::ops::gt(
        &py::call_method(name!("_parts"), slice::from_ref(self_))?,
        &py::call_method(name!("_parts"), slice::from_ref(other))?,
    )
}

pub fn pure_path_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), PurePath.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::ops::ge(
        &py::call_method(name!("_parts"), slice::from_ref(self_))?,
        &py::call_method(name!("_parts"), slice::from_ref(other))?,
    )
}

pub fn pure_path_parts_2(self_: &Value) -> PyResult<Value> {
    Ok(py::builtins::tuple(&py::call_method(name!("_parts"), slice::from_ref(self_))?)?.to_value())
}

pub fn pure_path_drive(_self_: &Value) -> Value {
    Value::from("")
}

pub fn pure_path_root(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_root"))
}

pub fn pure_path_anchor(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_root"))
}

pub fn pure_path_name(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tail"))?.truth()? {
        py::ops::getitem(&py::getattr(self_, name!("_tail"))?, &Value::from(-1_i64))?
    } else {
        Value::from("")
    })
}

pub fn pure_path_suffix(self_: &Value) -> PyResult<Value> {
    let name = py::getattr(self_, name!("name"))?;
    let at = py::call_method(name!("rfind"), &[name.clone(), Value::from(".")])?;
    Ok(
        if py::ops::lt(&Value::from(0_i64), &at)?.truth()?
            && py::ops::lt(&at, &(py::ops::len_i64(&name)? - 1).to_value())?.truth()?
        {
            py::ops::getitem(&name, &py::slice_object(&at, &Value::None, &Value::None))?
        } else {
            Value::from("")
        },
    )
}

pub fn pure_path_suffixes(self_: &Value) -> PyResult<Value> {
    let name = py::getattr(self_, name!("name"))?;
    if py::call_method(name!("endswith"), &[name.clone(), Value::from(".")])?.truth()? {
        return Ok(List::<Value>::new(vec![]).to_value());
    }
    Ok({
        let mut items = Vec::new();
        for suffix in &py::iter(&py::ops::getitem(
            &py::call_method(
                name!("split"),
                &[
                    py::call_method(name!("lstrip"), &[name.clone(), Value::from(".")])?,
                    Value::from("."),
                ],
            )?,
            &Slice::new(Some(1), None, None).to_value(),
        )?)? {
            let suffix = suffix?;
            items.push(py::ops::add(&Value::from("."), &suffix)?);
        }
        List::new(items)
    }
    .to_value())
}

pub fn pure_path_stem(self_: &Value) -> PyResult<Value> {
    let name = py::getattr(self_, name!("name"))?;
    let at = py::call_method(name!("rfind"), &[name.clone(), Value::from(".")])?;
    Ok(
        if py::ops::lt(&Value::from(0_i64), &at)?.truth()?
            && py::ops::lt(&at, &(py::ops::len_i64(&name)? - 1).to_value())?.truth()?
        {
            py::ops::getitem(&name, &py::slice_object(&Value::None, &at, &Value::None))?
        } else {
            name.clone()
        },
    )
}

pub fn pure_path_parent(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_tail"))?.truth()? {
        py::call_method(
            name!("_with"),
            &[
                self_.clone(),
                py::getattr(self_, name!("_root"))?,
                py::ops::getitem(
                    &py::getattr(self_, name!("_tail"))?,
                    &Slice::new(None, Some(-1), None).to_value(),
                )?,
            ],
        )?
    } else {
        self_.clone()
    })
}

pub fn pure_path_parents(self_: &Value) -> PyResult<Value> {
    Ok(py::builtins::tuple({
        let source = py::Range::new(
            py::ops::len_i64(&py::getattr(self_, name!("_tail"))?)? - 1,
            -1,
            -1,
        )?;
        let self_ = self_.clone();
        py::typed_generator(move |co| async move {
            for size in source.iter() {
                co.yield_(py::call_method(
                    name!("_with"),
                    &[
                        self_.clone(),
                        py::getattr(&self_, name!("_root"))?,
                        py::ops::getitem(
                            &py::getattr(&self_, name!("_tail"))?,
                            &Slice::new(None, Some(size), None).to_value(),
                        )?,
                    ],
                )?)
                .await?;
            }
            Ok(Value::None)
        })
    })?
    .to_value())
}

pub fn pure_path_with_name(self_: &Value, name: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("name"))?.truth()? {
        return Err(py::error::value_error(format!(
            "{} has an empty name",
            py::repr(self_)?
        )));
    }
    if !name.truth()?
        || (py::ops::contains(name, &Value::from("/"))?
            || py::ops::eq(name, &Value::from("."))?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "Invalid name {}",
            py::repr(name)?
        )));
    }
    py::call_method(
        name!("_with"),
        &[
            self_.clone(),
            py::getattr(self_, name!("_root"))?,
            {
                let mut items = Vec::new();
                for item in &py::iter(&py::ops::getitem(
                    &py::getattr(self_, name!("_tail"))?,
                    &Slice::new(None, Some(-1), None).to_value(),
                )?)? {
                    let item = item?;
                    items.push(item.clone());
                }
                items.push(name.clone());
                List::new(items)
            }
            .to_value(),
        ],
    )
}

pub fn pure_path_with_stem(self_: &Value, stem: &Value) -> PyResult<Value> {
    py::call_method(
        name!("with_name"),
        &[
            self_.clone(),
            py::ops::add(stem, &py::getattr(self_, name!("suffix"))?)?,
        ],
    )
}

pub fn pure_path_with_suffix(self_: &Value, suffix: &Value) -> PyResult<Value> {
    if py::ops::contains(suffix, &Value::from("/"))?
        || (suffix.truth()?
            && !py::call_method(name!("startswith"), &[suffix.clone(), Value::from(".")])?
                .truth()?
            || py::ops::eq(suffix, &Value::from("."))?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "Invalid suffix {}",
            py::repr(suffix)?
        )));
    }
    let name = py::getattr(self_, name!("name"))?;
    if !name.truth()? {
        return Err(py::error::value_error(format!(
            "{} has an empty name",
            py::repr(self_)?
        )));
    }
    let old = py::getattr(self_, name!("suffix"))?;
    py::call_method(
        name!("with_name"),
        &[
            self_.clone(),
            py::ops::add(
                &if old.truth()? {
                    py::ops::getitem(
                        &name,
                        &Slice::new(None, Some(-py::ops::len_i64(&old)?), None).to_value(),
                    )?
                } else {
                    name.clone()
                },
                suffix,
            )?,
        ],
    )
}

pub fn pure_path_is_absolute(self_: &Value) -> PyResult<Value> {
    Ok(py::Truth::truth(&py::getattr(self_, name!("_root"))?)?.to_value())
}

pub fn pure_path_is_reserved(_self_: &Value) -> Value {
    Value::from(false)
}

pub fn pure_path_joinpath(self_: &Value, args: &Tuple<Value>) -> PyResult<Value> {
    Ok({
        let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
        py::CallBuilder::new()
            .arg(self_.clone())
            .star(&callee, &args.to_value())?
            .call(&callee)?
    })
}

pub fn pure_path_truediv(self_: &Value, key: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            key.clone(),
            (py::builtin("str")?, PurePath.get()?).to_value(),
        ],
    )?
    .truth()?
        && !py::call(
            &py::builtin("hasattr")?,
            &[key.clone(), Value::from("__fspath__")],
        )?
        .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[self_.clone(), key.clone()],
    )
}

pub fn pure_path_rtruediv(self_: &Value, key: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            key.clone(),
            (py::builtin("str")?, PurePath.get()?).to_value(),
        ],
    )?
    .truth()?
        && !py::call(
            &py::builtin("hasattr")?,
            &[key.clone(), Value::from("__fspath__")],
        )?
        .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[key.clone(), self_.clone()],
    )
}

pub fn pure_path_relative_to(self_: &Value, other: &Tuple<Value>) -> PyResult<Value> {
    if other.is_empty() {
        return Err(py::error::type_error("need at least one argument"));
    }
    let base = {
        let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
        py::CallBuilder::new()
            .star(&callee, &other.to_value())?
            .call(&callee)?
    };
    let size = py::ops::len_i64(&py::getattr(&base, name!("_tail"))?)?;
    if py::ops::ne(
        &py::getattr(&base, name!("_root"))?,
        &py::getattr(self_, name!("_root"))?,
    )?
    .truth()?
        || py::ops::ne(
            &py::ops::getitem(
                &py::getattr(self_, name!("_tail"))?,
                &Slice::new(None, Some(size), None).to_value(),
            )?,
            &py::getattr(&base, name!("_tail"))?,
        )?
        .truth()?
    {
        return Err(py::error::value_error(format!(
            "{} is not in the subpath of {} OR one path is relative and the other is absolute.",
            py::repr(&py::str(self_)?)?,
            py::repr(&py::str(&base)?)?
        )));
    }
    py::call_method(
        name!("_with"),
        &[
            self_.clone(),
            Value::from(""),
            py::ops::getitem(
                &py::getattr(self_, name!("_tail"))?,
                &Slice::new(Some(size), None, None).to_value(),
            )?,
        ],
    )
}

pub fn pure_path_is_relative_to(self_: &Value, other: &Tuple<Value>) -> PyResult<Value> {
    let base = {
        let callee = py::call(&py::builtin("type")?, slice::from_ref(self_))?;
        py::CallBuilder::new()
            .star(&callee, &other.to_value())?
            .call(&callee)?
    };
    Ok({
        let first = py::ops::eq(
            &py::getattr(&base, name!("_root"))?,
            &py::getattr(self_, name!("_root"))?,
        )?;
        if first.truth()? {
            py::ops::eq(
                &py::ops::getitem(
                    &py::getattr(self_, name!("_tail"))?,
                    &Slice::new(
                        None,
                        Some(py::ops::len_i64(&py::getattr(&base, name!("_tail"))?)?),
                        None,
                    )
                    .to_value(),
                )?,
                &py::getattr(&base, name!("_tail"))?,
            )?
        } else {
            first
        }
    })
}

pub fn pure_path_match(self_: &Value, path_pattern: &Value) -> PyResult<Value> {
    let (root, parts) = _split(path_pattern)?;
    if root.is_empty() && parts.is_empty() {
        return Err(py::error::value_error("empty pattern"));
    }
    if !root.is_empty() {
        if py::ops::ne(&py::getattr(self_, name!("_root"))?, &root.to_value())?.truth()?
            || py::builtins::len(&parts) != py::ops::len_i64(&py::getattr(self_, name!("_tail"))?)?
        {
            return Ok(Value::from(false));
        }
    } else if py::builtins::len(&parts)
        > py::ops::len_i64(&py::call_method(name!("_parts"), slice::from_ref(self_))?)?
    {
        return Ok(Value::from(false));
    }
    let own = py::ops::getitem(
        &py::call_method(name!("_parts"), slice::from_ref(self_))?,
        &Slice::new(None, None, Some(-1)).to_value(),
    )?;
    Ok(py::builtins::all({
        let source = Iter::new(py::iter::zip(
            &own,
            &parts.slice(Slice::new(None, None, Some(-1)))?,
        ));
        py::typed_generator(move |co| async move {
            for item in source.clone() {
                let (part, wanted) = item?;
                co.yield_(py::call_method(
                    name!("match"),
                    &[_pattern(&wanted)?.to_value(), part.clone()],
                )?)
                .await?;
            }
            Ok(Value::None)
        })
    })?
    .to_value())
}

pub fn path_new(
    cls: &Value,
    _args: &Tuple<Value>,
    _kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    py::call(
        &py::getattr(&py::builtin("object")?, name!("__new__"))?,
        &[if py::ops::is_(cls, &Path.get()?) {
            PosixPath.get()?
        } else {
            cls.clone()
        }],
    )
}

pub fn path_cwd(cls: &Value) -> PyResult<Value> {
    py::call(cls, &[py::os::path::getcwd()?.to_value()])
}

pub fn path_home(cls: &Value) -> PyResult<Value> {
    py::call(cls, &[py::os::path::expanduser("~").to_value()])
}

pub fn path_stat(self_: &Value, follow_symlinks: &Value) -> PyResult<Value> {
    py::call_kw(
        &py::imported("os.stat")?,
        &[py::str(self_)?.to_value(), follow_symlinks.clone()],
        &["follow_symlinks"],
    )
}

pub fn path_lstat(self_: &Value) -> PyResult<Value> {
    py::call(&py::imported("os.lstat")?, &[py::str(self_)?.to_value()])
}

pub fn path_exists(self_: &Value) -> PyResult<Value> {
    Ok(py::os::path::exists(&py::str(self_)?).to_value())
}

pub fn path_is_file(self_: &Value) -> PyResult<Value> {
    Ok(py::os::path::isfile(&py::str(self_)?).to_value())
}

pub fn path_is_dir(self_: &Value) -> PyResult<Value> {
    Ok(py::os::path::isdir(&py::str(self_)?).to_value())
}

pub fn path_is_symlink(self_: &Value) -> PyResult<Value> {
    Ok(py::os::path::islink(&py::str(self_)?).to_value())
}

pub fn path_samefile(self_: &Value, other_path: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("os.path.samefile")?,
        &[
            py::str(self_)?.to_value(),
            py::call(&py::imported("os.fspath")?, slice::from_ref(other_path))?,
        ],
    )
}

pub fn path_absolute(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_root"))?.truth()? {
        self_.clone()
    } else {
        py::call(
            &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
            &[py::os::path::getcwd()?.to_value(), self_.clone()],
        )?
    })
}

pub fn path_resolve(self_: &Value, strict: &Value) -> PyResult<Value> {
    if strict.truth()? && !py::call_method(name!("exists"), slice::from_ref(self_))?.truth()? {
        py::call(
            &py::imported("os.stat")?,
            &[py::str(&py::call_method(name!("absolute"), slice::from_ref(self_))?)?.to_value()],
        )?;
    }
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::call(
            &py::imported("os.path.realpath")?,
            &[py::str(self_)?.to_value()],
        )?],
    )
}

pub fn path_expanduser(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        &[py::os::path::expanduser(&py::str(self_)?).to_value()],
    )
}

pub fn path_open(
    self_: &Value,
    mode: &Value,
    buffering: &Value,
    encoding: &Value,
    errors: &Value,
    newline: &Value,
) -> PyResult<Value> {
    py::call(
        &py::builtin("open")?,
        &[
            py::str(self_)?.to_value(),
            mode.clone(),
            buffering.clone(),
            encoding.clone(),
            errors.clone(),
            newline.clone(),
        ],
    )
}

pub fn path_read_text(self_: &Value, encoding: &Value, errors: &Value) -> PyResult<Value> {
    let manager = py::call_method(
        name!("open"),
        &[
            self_.clone(),
            Value::from("r"),
            Value::from(-1_i64),
            encoding.clone(),
            errors.clone(),
        ],
    )?;
    let file = py::enter(&manager)?;
    let flow: Flow<Value> = 'with: {
        Flow::Return(attempt_flow!('with, py::call_method(name!("read"), slice::from_ref(&file))))
    };
    if let Flow::Raise(error) = &flow {
        let failed_2 = error.value();
        if !py::call_method(
            name!("__exit__"),
            &[
                manager,
                py::class_of(&failed_2),
                failed_2.clone(),
                Value::None,
            ],
        )?
        .truth()?
        {
            return Err(error.clone());
        }
    } else {
        py::call_method(
            name!("__exit__"),
            &[manager, Value::None, Value::None, Value::None],
        )?
        .truth()?;
        match flow {
            Flow::Next | Flow::Break | Flow::Continue => (),
            Flow::Return(value) => return Ok(value),
            Flow::Raise(error) => return Err(error),
        }
    }
    Ok(Value::None)
}

pub fn path_write_text(
    self_: &Value,
    data: &Value,
    encoding: &Value,
    errors: &Value,
    newline: &Value,
) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[data.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "data must be str, not {}",
            py::format_value(
                &py::getattr(
                    &py::call(&py::builtin("type")?, slice::from_ref(data))?,
                    name!("__name__")
                )?,
                ""
            )?
        )));
    }
    let manager = py::call_method(
        name!("open"),
        &[
            self_.clone(),
            Value::from("w"),
            Value::from(-1_i64),
            encoding.clone(),
            errors.clone(),
            newline.clone(),
        ],
    )?;
    let file = py::enter(&manager)?;
    let flow: Flow<Value> = 'with: {
        Flow::Return(attempt_flow!(
            'with,
            py::call_method(name!("write"), &[file.clone(), data.clone()])
        ))
    };
    if let Flow::Raise(error) = &flow {
        let failed_2 = error.value();
        if !py::call_method(
            name!("__exit__"),
            &[
                manager,
                py::class_of(&failed_2),
                failed_2.clone(),
                Value::None,
            ],
        )?
        .truth()?
        {
            return Err(error.clone());
        }
    } else {
        py::call_method(
            name!("__exit__"),
            &[manager, Value::None, Value::None, Value::None],
        )?
        .truth()?;
        match flow {
            Flow::Next | Flow::Break | Flow::Continue => (),
            Flow::Return(value) => return Ok(value),
            Flow::Raise(error) => return Err(error),
        }
    }
    Ok(Value::None)
}

pub fn path_read_bytes(self_: &Value) -> PyResult<Value> {
    let manager = py::call_method(name!("open"), &[self_.clone(), Value::from("rb")])?;
    let file = py::enter(&manager)?;
    let flow: Flow<Value> = 'with: {
        Flow::Return(attempt_flow!('with, py::call_method(name!("read"), slice::from_ref(&file))))
    };
    if let Flow::Raise(error) = &flow {
        let failed_2 = error.value();
        if !py::call_method(
            name!("__exit__"),
            &[
                manager,
                py::class_of(&failed_2),
                failed_2.clone(),
                Value::None,
            ],
        )?
        .truth()?
        {
            return Err(error.clone());
        }
    } else {
        py::call_method(
            name!("__exit__"),
            &[manager, Value::None, Value::None, Value::None],
        )?
        .truth()?;
        match flow {
            Flow::Next | Flow::Break | Flow::Continue => (),
            Flow::Return(value) => return Ok(value),
            Flow::Raise(error) => return Err(error),
        }
    }
    Ok(Value::None)
}

pub fn path_write_bytes(self_: &Value, data: &Value) -> PyResult<Value> {
    let manager = py::call_method(name!("open"), &[self_.clone(), Value::from("wb")])?;
    let file = py::enter(&manager)?;
    let flow: Flow<Value> = 'with: {
        Flow::Return(attempt_flow!(
            'with,
            py::call_method(name!("write"), &[file.clone(), data.clone()])
        ))
    };
    if let Flow::Raise(error) = &flow {
        let failed_2 = error.value();
        if !py::call_method(
            name!("__exit__"),
            &[
                manager,
                py::class_of(&failed_2),
                failed_2.clone(),
                Value::None,
            ],
        )?
        .truth()?
        {
            return Err(error.clone());
        }
    } else {
        py::call_method(
            name!("__exit__"),
            &[manager, Value::None, Value::None, Value::None],
        )?
        .truth()?;
        match flow {
            Flow::Next | Flow::Break | Flow::Continue => (),
            Flow::Return(value) => return Ok(value),
            Flow::Raise(error) => return Err(error),
        }
    }
    Ok(Value::None)
}

pub fn path_iterdir(self_: Value) -> Value {
    py::generator::new("iterdir", move |co| async move {
        for name in &py::iter(&py::call(
            &py::imported("os.listdir")?,
            &[py::str(&self_)?.to_value()],
        )?)? {
            let name = name?;
            co.yield_(py::call_method(
                name!("_with"),
                &[
                    self_.clone(),
                    py::getattr(&self_, name!("_root"))?,
                    {
                        let mut items = Vec::new();
                        for item in &py::iter(&py::getattr(&self_, name!("_tail"))?)? {
                            let item = item?;
                            items.push(item.clone());
                        }
                        items.push(name);
                        List::new(items)
                    }
                    .to_value(),
                ],
            )?)
            .await?;
        }
        Ok(Value::None)
    })
}

pub fn path_glob(self_: Value, pattern: Value) -> Value {
    py::generator::new("glob", move |co| async move {
        if !pattern.truth()? {
            return Err(py::error::value_error(format!(
                "Unacceptable pattern: {}",
                py::repr(&pattern)?
            )));
        }
        let (root, parts) = _split(&pattern)?;
        if !root.is_empty() {
            return Err(py::error::not_implemented_error(
                "Non-relative patterns are unsupported",
            ));
        }
        co.yield_from(&py::call_method(
            name!("_select"),
            &[self_, parts.to_value()],
        )?)
        .await?;
        Ok(Value::None)
    })
}

pub fn path_rglob(self_: Value, pattern: Value) -> Value {
    py::generator::new("rglob", move |co| async move {
        let (root, parts) = _split(&pattern)?;
        if !root.is_empty() {
            return Err(py::error::not_implemented_error(
                "Non-relative patterns are unsupported",
            ));
        }
        co.yield_from(&py::call_method(
            name!("_select"),
            &[
                self_,
                {
                    let mut items = Vec::new();
                    items.push(Value::from("**"));
                    for item in parts.iter() {
                        items.push(item.clone());
                    }
                    List::new(items)
                }
                .to_value(),
            ],
        )?)
        .await?;
        Ok(Value::None)
    })
}

pub fn path_names(self_: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::call(
                &attempt!('attempt, py::imported("os.listdir")),
                &[attempt!('attempt, py::str(self_)).to_value()]
            )
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("OSError") {
        Ok(List::<Value>::new(vec![]).to_value())
    } else {
        Err(error)
    }
}

pub fn path_select(self_: Value, parts: Value) -> Value {
    py::generator::new("_select", move |co| async move {
        if !parts.truth()? {
            co.yield_(self_.clone()).await?;
            return Ok(Value::None);
        }
        let (first, rest) = (
            py::ops::getitem(&parts, &Value::from(0_i64))?,
            py::ops::getitem(&parts, &Slice::new(Some(1), None, None).to_value())?,
        );
        if py::ops::eq(&first, &Value::from("**"))?.truth()? {
            let seen: Set<Value> = py::Set::new();
            for folder in &py::iter(&py::call_method(
                name!("_folders"),
                slice::from_ref(&self_),
            )?)? {
                let folder = folder?;
                for found in &py::iter(&py::call_method(
                    name!("_select"),
                    &[folder.clone(), rest.clone()],
                )?)? {
                    let found = found?;
                    if !seen.contains(&found)? {
                        seen.add(found.clone())?;
                        co.yield_(found).await?;
                    }
                }
            }
            return Ok(Value::None);
        }
        let mut inner: Value;
        if !py::builtins::any({
            let source = Str::from("*?[");
            let first = first.clone();
            py::typed_generator(move |co| async move {
                for char in source.iter() {
                    co.yield_(py::ops::contains(&first, &char.to_value())?)
                        .await?;
                }
                Ok(Value::None)
            })
        })? {
            inner = py::call_method(
                name!("_with"),
                &[
                    self_.clone(),
                    py::getattr(&self_, name!("_root"))?,
                    {
                        let mut items = Vec::new();
                        for item in &py::iter(&py::getattr(&self_, name!("_tail"))?)? {
                            let item = item?;
                            items.push(item.clone());
                        }
                        items.push(first.clone());
                        List::new(items)
                    }
                    .to_value(),
                ],
            )?;
            if if !rest.truth()? {
                py::call_method(name!("exists"), slice::from_ref(&inner))?
            } else {
                py::call_method(name!("is_dir"), slice::from_ref(&inner))?
            }
            .truth()?
            {
                co.yield_from(&py::call_method(
                    name!("_select"),
                    &[inner.clone(), rest.clone()],
                )?)
                .await?;
            }
            return Ok(Value::None);
        }
        let pattern = _pattern(&first)?;
        for name in &py::iter(&py::call_method(name!("_names"), slice::from_ref(&self_))?)? {
            let name = name?;
            if py::call_method(name!("match"), &[pattern.to_value(), name.clone()])?.truth()? {
                inner = py::call_method(
                    name!("_with"),
                    &[
                        self_.clone(),
                        py::getattr(&self_, name!("_root"))?,
                        {
                            let mut items_2 = Vec::new();
                            for item_2 in &py::iter(&py::getattr(&self_, name!("_tail"))?)? {
                                let item_2 = item_2?;
                                items_2.push(item_2.clone());
                            }
                            items_2.push(name);
                            List::new(items_2)
                        }
                        .to_value(),
                    ],
                )?;
                if !rest.truth()?
                    || py::call_method(name!("is_dir"), slice::from_ref(&inner))?.truth()?
                {
                    co.yield_from(&py::call_method(
                        name!("_select"),
                        &[inner.clone(), rest.clone()],
                    )?)
                    .await?;
                }
            }
        }
        Ok(Value::None)
    })
}

pub fn path_folders(self_: Value) -> Value {
    py::generator::new("_folders", move |co| async move {
        co.yield_(self_.clone()).await?;
        for name in &py::iter(&py::call_method(name!("_names"), slice::from_ref(&self_))?)? {
            let name = name?;
            let inner = py::call_method(
                name!("_with"),
                &[
                    self_.clone(),
                    py::getattr(&self_, name!("_root"))?,
                    {
                        let mut items = Vec::new();
                        for item in &py::iter(&py::getattr(&self_, name!("_tail"))?)? {
                            let item = item?;
                            items.push(item.clone());
                        }
                        items.push(name);
                        List::new(items)
                    }
                    .to_value(),
                ],
            )?;
            if py::call_method(name!("is_dir"), slice::from_ref(&inner))?.truth()?
                && !py::call_method(name!("is_symlink"), slice::from_ref(&inner))?.truth()?
            {
                co.yield_from(&py::call_method(name!("_folders"), &[inner])?)
                    .await?;
            }
        }
        Ok(Value::None)
    })
}

pub fn path_mkdir(
    self_: &Value,
    mode: &Value,
    parents: &Value,
    exist_ok: &Value,
) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        attempt!(
            'attempt,
            py::call(
                &attempt!('attempt, py::imported("os.mkdir")),
                &[attempt!('attempt, py::str(self_)).to_value(), mode.clone()]
            )
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("FileNotFoundError") {
            if !parents.truth()?
                || py::ops::eq(&py::getattr(self_, name!("parent"))?, self_)?.truth()?
            {
                return Err(error.clone());
            }
            py::call_method_kw(
                name!("mkdir"),
                &[
                    py::getattr(self_, name!("parent"))?,
                    Value::from(true),
                    Value::from(true),
                ],
                &["parents", "exist_ok"],
            )?;
            py::call_method_kw(
                name!("mkdir"),
                &[
                    self_.clone(),
                    mode.clone(),
                    Value::from(false),
                    exist_ok.clone(),
                ],
                &["parents", "exist_ok"],
            )?;
        } else if error.is("OSError") {
            if !exist_ok.truth()?
                || !py::call_method(name!("is_dir"), slice::from_ref(self_))?.truth()?
            {
                return Err(error.clone());
            }
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn path_rmdir(self_: &Value) -> PyResult<Value> {
    py::call(&py::imported("os.rmdir")?, &[py::str(self_)?.to_value()])?;
    Ok(Value::None)
}

pub fn path_unlink(self_: &Value, missing_ok: &Value) -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        attempt!(
            'attempt,
            py::call(
                &attempt!('attempt, py::imported("os.unlink")),
                &[attempt!('attempt, py::str(self_)).to_value()]
            )
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("FileNotFoundError") {
            if !missing_ok.truth()? {
                return Err(error.clone());
            }
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn path_rename(self_: &Value, target: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("os.rename")?,
        &[
            py::str(self_)?.to_value(),
            py::call(&py::imported("os.fspath")?, slice::from_ref(target))?,
        ],
    )?;
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        slice::from_ref(target),
    )
}

pub fn path_replace(self_: &Value, target: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("os.replace")?,
        &[
            py::str(self_)?.to_value(),
            py::call(&py::imported("os.fspath")?, slice::from_ref(target))?,
        ],
    )?;
    py::call(
        &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        slice::from_ref(target),
    )
}

pub fn path_touch(self_: &Value, _mode: &Value, exist_ok: &Value) -> PyResult<Value> {
    if py::call_method(name!("exists"), slice::from_ref(self_))?.truth()? {
        if !exist_ok.truth()? {
            let manager = py::call(
                &py::builtin("open")?,
                &[py::str(self_)?.to_value(), Value::from("x")],
            )?;
            py::enter(&manager)?;
            py::call_method(
                name!("__exit__"),
                &[manager, Value::None, Value::None, Value::None],
            )?
            .truth()?;
        }
        return Ok(Value::None);
    }
    let manager_3 = py::call(
        &py::builtin("open")?,
        &[py::str(self_)?.to_value(), Value::from("a")],
    )?;
    py::enter(&manager_3)?;
    py::call_method(
        name!("__exit__"),
        &[manager_3, Value::None, Value::None, Value::None],
    )?
    .truth()?;
    Ok(Value::None)
}

pub fn path_enter(self_: &Value) -> Value {
    self_.clone()
}

pub fn path_exit(_self_: &Value, _t: &Value, _v: &Value, _tb: &Value) -> Value {
    Value::None
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_pathlib") {
        return Ok(());
    }
    let class = py::class::build("PurePath", &[], |ns| {
        ns.set(name!("__module__"), Value::from("pathlib"));
        ns.set(
            name!("__doc__"),
            Value::from("A path as text, by its parts."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&PURE_PATH_INIT_SIGNATURE, |args| {
                pure_path_init(&args[0], &<Tuple<Value>>::from_value(&args[1])?)
            }),
        );

        ns.set(
            name!("_with"),
            py::function::new(&PURE_PATH_WITH_SIGNATURE, |args| {
                pure_path_with(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&PURE_PATH_STR_SIGNATURE, |args| pure_path_str(&args[0])),
        );

        ns.set(
            name!("__fspath__"),
            py::function::new(&PURE_PATH_FSPATH_SIGNATURE, |args| {
                pure_path_fspath(&args[0])
            }),
        );

        ns.set(
            name!("as_posix"),
            py::function::new(&PURE_PATH_AS_POSIX_SIGNATURE, |args| {
                pure_path_as_posix(&args[0])
            }),
        );

        ns.set(
            name!("__bytes__"),
            py::function::new(&PURE_PATH_BYTES_SIGNATURE, |args| pure_path_bytes(&args[0])),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&PURE_PATH_REPR_SIGNATURE, |args| pure_path_repr(&args[0])),
        );

        ns.set(
            name!("as_uri"),
            py::function::new(&PURE_PATH_AS_URI_SIGNATURE, |args| {
                pure_path_as_uri(&args[0])
            }),
        );

        ns.set(
            name!("_key"),
            py::function::new(&PURE_PATH_KEY_SIGNATURE, |args| pure_path_key(&args[0])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&PURE_PATH_EQ_SIGNATURE, |args| {
                pure_path_eq(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&PURE_PATH_HASH_SIGNATURE, |args| pure_path_hash(&args[0])),
        );

        ns.set(
            name!("_parts"),
            py::function::new(&PURE_PATH_PARTS_SIGNATURE, |args| pure_path_parts(&args[0])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&PURE_PATH_LT_SIGNATURE, |args| {
                pure_path_lt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&PURE_PATH_LE_SIGNATURE, |args| {
                pure_path_le(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&PURE_PATH_GT_SIGNATURE, |args| {
                pure_path_gt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&PURE_PATH_GE_SIGNATURE, |args| {
                pure_path_ge(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("parts"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_PARTS_2_SIGNATURE, |args| {
                    pure_path_parts_2(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("drive"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_DRIVE_SIGNATURE, |args| {
                    Ok(pure_path_drive(&args[0]))
                })],
            )?,
        );

        ns.set(
            name!("root"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_ROOT_SIGNATURE, |args| {
                    pure_path_root(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("anchor"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_ANCHOR_SIGNATURE, |args| {
                    pure_path_anchor(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("name"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_NAME_SIGNATURE, |args| {
                    pure_path_name(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("suffix"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_SUFFIX_SIGNATURE, |args| {
                    pure_path_suffix(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("suffixes"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_SUFFIXES_SIGNATURE, |args| {
                    pure_path_suffixes(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("stem"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_STEM_SIGNATURE, |args| {
                    pure_path_stem(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("parent"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_PARENT_SIGNATURE, |args| {
                    pure_path_parent(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("parents"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&PURE_PATH_PARENTS_SIGNATURE, |args| {
                    pure_path_parents(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("with_name"),
            py::function::new(&PURE_PATH_WITH_NAME_SIGNATURE, |args| {
                pure_path_with_name(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("with_stem"),
            py::function::new(&PURE_PATH_WITH_STEM_SIGNATURE, |args| {
                pure_path_with_stem(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("with_suffix"),
            py::function::new(&PURE_PATH_WITH_SUFFIX_SIGNATURE, |args| {
                pure_path_with_suffix(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("is_absolute"),
            py::function::new(&PURE_PATH_IS_ABSOLUTE_SIGNATURE, |args| {
                pure_path_is_absolute(&args[0])
            }),
        );

        ns.set(
            name!("is_reserved"),
            py::function::new(&PURE_PATH_IS_RESERVED_SIGNATURE, |args| {
                Ok(pure_path_is_reserved(&args[0]))
            }),
        );

        ns.set(
            name!("joinpath"),
            py::function::new(&PURE_PATH_JOINPATH_SIGNATURE, |args| {
                pure_path_joinpath(&args[0], &<Tuple<Value>>::from_value(&args[1])?)
            }),
        );

        ns.set(
            name!("__truediv__"),
            py::function::new(&PURE_PATH_TRUEDIV_SIGNATURE, |args| {
                pure_path_truediv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rtruediv__"),
            py::function::new(&PURE_PATH_RTRUEDIV_SIGNATURE, |args| {
                pure_path_rtruediv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("relative_to"),
            py::function::new(&PURE_PATH_RELATIVE_TO_SIGNATURE, |args| {
                pure_path_relative_to(&args[0], &<Tuple<Value>>::from_value(&args[1])?)
            }),
        );

        ns.set(
            name!("is_relative_to"),
            py::function::new(&PURE_PATH_IS_RELATIVE_TO_SIGNATURE, |args| {
                pure_path_is_relative_to(&args[0], &<Tuple<Value>>::from_value(&args[1])?)
            }),
        );

        ns.set(
            name!("match"),
            py::function::new(&PURE_PATH_MATCH_SIGNATURE, |args| {
                pure_path_match(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    PurePath.set(class);

    let class_2 = py::class::build("PurePosixPath", &[PurePath.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("pathlib"));
        ns.set(name!("__doc__"), Value::from("The same by its other name."));
        Ok(())
    })?;
    PurePosixPath.set(class_2);

    let class_3 = py::class::build("Path", &[PurePath.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("pathlib"));
        ns.set(name!("__doc__"), Value::from("A path in the file system."));
        ns.set(
            name!("__new__"),
            py::function::new(&PATH_NEW_SIGNATURE, |args| {
                path_new(
                    &args[0],
                    &<Tuple<Value>>::from_value(&args[1])?,
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            }),
        );

        ns.set(
            name!("cwd"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&PATH_CWD_SIGNATURE, |args| {
                    path_cwd(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("home"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&PATH_HOME_SIGNATURE, |args| {
                    path_home(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("stat"),
            py::function::with_defaults(
                &PATH_STAT_SIGNATURE,
                vec![],
                vec![Some(Value::from(true))],
                |args| path_stat(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("lstat"),
            py::function::new(&PATH_LSTAT_SIGNATURE, |args| path_lstat(&args[0])),
        );

        ns.set(
            name!("exists"),
            py::function::new(&PATH_EXISTS_SIGNATURE, |args| path_exists(&args[0])),
        );

        ns.set(
            name!("is_file"),
            py::function::new(&PATH_IS_FILE_SIGNATURE, |args| path_is_file(&args[0])),
        );

        ns.set(
            name!("is_dir"),
            py::function::new(&PATH_IS_DIR_SIGNATURE, |args| path_is_dir(&args[0])),
        );

        ns.set(
            name!("is_symlink"),
            py::function::new(&PATH_IS_SYMLINK_SIGNATURE, |args| path_is_symlink(&args[0])),
        );

        ns.set(
            name!("samefile"),
            py::function::new(&PATH_SAMEFILE_SIGNATURE, |args| {
                path_samefile(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("absolute"),
            py::function::new(&PATH_ABSOLUTE_SIGNATURE, |args| path_absolute(&args[0])),
        );

        ns.set(
            name!("resolve"),
            py::function::with_defaults(
                &PATH_RESOLVE_SIGNATURE,
                vec![Value::from(false)],
                vec![],
                |args| path_resolve(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("expanduser"),
            py::function::new(&PATH_EXPANDUSER_SIGNATURE, |args| path_expanduser(&args[0])),
        );

        ns.set(
            name!("open"),
            py::function::with_defaults(
                &PATH_OPEN_SIGNATURE,
                vec![
                    Value::from("r"),
                    Value::from(-1_i64),
                    Value::None,
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| path_open(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5]),
            ),
        );

        ns.set(
            name!("read_text"),
            py::function::with_defaults(
                &PATH_READ_TEXT_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| path_read_text(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("write_text"),
            py::function::with_defaults(
                &PATH_WRITE_TEXT_SIGNATURE,
                vec![Value::None, Value::None, Value::None],
                vec![],
                |args| path_write_text(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("read_bytes"),
            py::function::new(&PATH_READ_BYTES_SIGNATURE, |args| path_read_bytes(&args[0])),
        );

        ns.set(
            name!("write_bytes"),
            py::function::new(&PATH_WRITE_BYTES_SIGNATURE, |args| {
                path_write_bytes(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("iterdir"),
            py::function::new(&PATH_ITERDIR_SIGNATURE, |args| {
                Ok(path_iterdir(args[0].clone()))
            }),
        );

        ns.set(
            name!("glob"),
            py::function::new(&PATH_GLOB_SIGNATURE, |args| {
                Ok(path_glob(args[0].clone(), args[1].clone()))
            }),
        );

        ns.set(
            name!("rglob"),
            py::function::new(&PATH_RGLOB_SIGNATURE, |args| {
                Ok(path_rglob(args[0].clone(), args[1].clone()))
            }),
        );

        ns.set(
            name!("_names"),
            py::function::new(&PATH_NAMES_SIGNATURE, |args| path_names(&args[0])),
        );

        ns.set(
            name!("_select"),
            py::function::new(&PATH_SELECT_SIGNATURE, |args| {
                Ok(path_select(args[0].clone(), args[1].clone()))
            }),
        );

        ns.set(
            name!("_folders"),
            py::function::new(&PATH_FOLDERS_SIGNATURE, |args| {
                Ok(path_folders(args[0].clone()))
            }),
        );

        ns.set(
            name!("mkdir"),
            py::function::with_defaults(
                &PATH_MKDIR_SIGNATURE,
                vec![Value::from(511_i64), Value::from(false), Value::from(false)],
                vec![],
                |args| path_mkdir(&args[0], &args[1], &args[2], &args[3]),
            ),
        );

        ns.set(
            name!("rmdir"),
            py::function::new(&PATH_RMDIR_SIGNATURE, |args| path_rmdir(&args[0])),
        );

        ns.set(
            name!("unlink"),
            py::function::with_defaults(
                &PATH_UNLINK_SIGNATURE,
                vec![Value::from(false)],
                vec![],
                |args| path_unlink(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("rename"),
            py::function::new(&PATH_RENAME_SIGNATURE, |args| {
                path_rename(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("replace"),
            py::function::new(&PATH_REPLACE_SIGNATURE, |args| {
                path_replace(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("touch"),
            py::function::with_defaults(
                &PATH_TOUCH_SIGNATURE,
                vec![Value::from(438_i64), Value::from(true)],
                vec![],
                |args| path_touch(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("__enter__"),
            py::function::new(&PATH_ENTER_SIGNATURE, |args| Ok(path_enter(&args[0]))),
        );

        ns.set(
            name!("__exit__"),
            py::function::new(&PATH_EXIT_SIGNATURE, |args| {
                Ok(path_exit(&args[0], &args[1], &args[2], &args[3]))
            }),
        );
        Ok(())
    })?;
    Path.set(class_3);

    let class_4 = py::class::build("PosixPath", &[Path.get()?, PurePosixPath.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("pathlib"));
        ns.set(name!("__doc__"), Value::from("What `Path` makes."));
        Ok(())
    })?;
    PosixPath.set(class_4);

    _exported.set(Dict::from_pairs([
        (Str::from("PurePath"), PurePath.get()?),
        (Str::from("PurePosixPath"), PurePosixPath.get()?),
        (Str::from("Path"), Path.get()?),
        (Str::from("PosixPath"), PosixPath.get()?),
    ])?);
    Ok(())
}
