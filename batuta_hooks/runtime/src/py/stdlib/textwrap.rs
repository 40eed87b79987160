//! `textwrap`: wrapped, filled, shortened, indented text.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/textwrap.py (a4382f6fcde680e8); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FromValue, Global, GlobalKey, List, Pattern, PyResult, Signature, Slice, Str, ToValue,
    Truth, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static _SPACE: Global<Str> = const { Global::new("_SPACE") };
    pub static _PIECES: Global<Pattern> = const { Global::new("_PIECES") };
    pub static _BLANKS: Global<Pattern> = const { Global::new("_BLANKS") };
    pub static _SENTENCE: Global<Pattern> = const { Global::new("_SENTENCE") };
    pub static _TABLE: Global<Dict<Value, Value>> = const { Global::new("_TABLE") };
    pub static TextWrapper: Global<Value> = const { Global::new("TextWrapper") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static TEXT_WRAPPER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "width",
        "initial_indent",
        "subsequent_indent",
        "expand_tabs",
        "replace_whitespace",
        "fix_sentence_endings",
        "break_long_words",
        "drop_whitespace",
        "break_on_hyphens",
        "tabsize",
    ],
)
.qualname("TextWrapper.__init__")
.module("textwrap")
.keyword_only(&["max_lines", "placeholder"]);

static TEXT_WRAPPER_WRAP_SIGNATURE: Signature = Signature::new("wrap", &["self", "text"])
    .qualname("TextWrapper.wrap")
    .module("textwrap")
    .doc("The lines of the text, none longer than the width.");

static TEXT_WRAPPER_FILL_SIGNATURE: Signature = Signature::new("fill", &["self", "text"])
    .qualname("TextWrapper.fill")
    .module("textwrap")
    .doc("The wrapped lines as one text.");

static TEXT_WRAPPER_INDENT_SIGNATURE: Signature = Signature::new("_indent", &["self", "lines"])
    .qualname("TextWrapper._indent")
    .module("textwrap");

static TEXT_WRAPPER_LINES_SIGNATURE: Signature = Signature::new("_lines", &["self", "pieces"])
    .qualname("TextWrapper._lines")
    .module("textwrap");

static TEXT_WRAPPER_CUT_SIGNATURE: Signature = Signature::new(
    "_cut",
    &["self", "lines", "line", "used", "width", "indent"],
)
.qualname("TextWrapper._cut")
.module("textwrap")
.doc("Ends the last allowed line with the placeholder.");

static TEXT_WRAPPER_LONG_WORD_SIGNATURE: Signature =
    Signature::new("_long_word", &["self", "rest", "line", "used", "width"])
        .qualname("TextWrapper._long_word")
        .module("textwrap")
        .doc("Breaks a word that is wider than a line, or gives it a line of its own.");

static WRAP_SIGNATURE: Signature = Signature::new("wrap", &["text", "width"])
    .module("textwrap")
    .varkw()
    .doc("Equals `textwrap.wrap`.");

static FILL_SIGNATURE: Signature = Signature::new("fill", &["text", "width"])
    .module("textwrap")
    .varkw()
    .doc("Equals `textwrap.fill`.");

static SHORTEN_SIGNATURE: Signature = Signature::new("shorten", &["text", "width"])
    .module("textwrap")
    .varkw()
    .doc("Equals `textwrap.shorten`.");

static DEDENT_SIGNATURE: Signature = Signature::new("dedent", &["text"])
    .module("textwrap")
    .doc("Equals `textwrap.dedent`.");

static INDENT_SIGNATURE: Signature = Signature::new("indent", &["text", "prefix", "predicate"])
    .module("textwrap")
    .doc("Equals `textwrap.indent`.");

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn text_wrapper_init(
    self_: &Value,
    width: &Value,
    initial_indent: &Value,
    subsequent_indent: &Value,
    expand_tabs: &Value,
    replace_whitespace: &Value,
    fix_sentence_endings: &Value,
    break_long_words: &Value,
    drop_whitespace: &Value,
    break_on_hyphens: &Value,
    tabsize: &Value,
    max_lines: &Value,
    placeholder: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("width"), width.clone())?;
    py::setattr(self_, name!("initial_indent"), initial_indent.clone())?;
    py::setattr(self_, name!("subsequent_indent"), subsequent_indent.clone())?;
    py::setattr(self_, name!("expand_tabs"), expand_tabs.clone())?;
    py::setattr(
        self_,
        name!("replace_whitespace"),
        replace_whitespace.clone(),
    )?;
    py::setattr(
        self_,
        name!("fix_sentence_endings"),
        fix_sentence_endings.clone(),
    )?;
    py::setattr(self_, name!("break_long_words"), break_long_words.clone())?;
    py::setattr(self_, name!("drop_whitespace"), drop_whitespace.clone())?;
    py::setattr(self_, name!("break_on_hyphens"), break_on_hyphens.clone())?;
    py::setattr(self_, name!("tabsize"), tabsize.clone())?;
    py::setattr(self_, name!("max_lines"), max_lines.clone())?;
    py::setattr(self_, name!("placeholder"), placeholder.clone())?;
    Ok(Value::None)
}

/// The lines of the text, none longer than the width.
pub fn text_wrapper_wrap(self_: &Value, mut text: Value) -> PyResult<Value> {
    if py::getattr(self_, name!("expand_tabs"))?.truth()? {
        text = py::call_method(
            name!("expandtabs"),
            &[text.clone(), py::getattr(self_, name!("tabsize"))?],
        )?;
    }
    if py::getattr(self_, name!("replace_whitespace"))?.truth()? {
        text = py::call_method(
            name!("translate"),
            &[text.clone(), _TABLE.get()?.to_value()],
        )?;
    }
    let pattern = if py::ops::is_(
        &py::getattr(self_, name!("break_on_hyphens"))?,
        &Value::from(true),
    ) {
        _PIECES.get()?
    } else {
        _BLANKS.get()?
    };
    let pieces = {
        let mut items = Vec::new();
        for piece in &py::iter(&py::call_method(
            name!("split"),
            &[pattern.to_value(), text],
        )?)? {
            let piece = piece?;
            if piece.truth()? {
                items.push(piece.clone());
            }
        }
        List::new(items)
    };
    if py::getattr(self_, name!("fix_sentence_endings"))?.truth()? {
        _widen_sentence_ends(&pieces)?;
    }
    py::call_method(name!("_lines"), &[self_.clone(), pieces.to_value()])
}

/// The wrapped lines as one text.
pub fn text_wrapper_fill(self_: &Value, text: &Value) -> PyResult<Value> {
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from("\n"),
            py::call_method(name!("wrap"), &[self_.clone(), text.clone()])?,
        ],
    )?)
    .to_value())
}

pub fn text_wrapper_indent(self_: &Value, lines: &Value) -> PyResult<Value> {
    Ok(if lines.truth()? {
        py::getattr(self_, name!("subsequent_indent"))?
    } else {
        py::getattr(self_, name!("initial_indent"))?
    })
}

pub fn text_wrapper_lines(self_: &Value, pieces: &Value) -> PyResult<Value> {
    if py::ops::le(&py::getattr(self_, name!("width"))?, &Value::from(0_i64))?.truth()? {
        return Err(py::error::value_error(format!(
            "invalid width {} (must be > 0)",
            py::repr(&py::getattr(self_, name!("width"))?)?
        )));
    }
    let mut indent: Value;
    if !py::getattr(self_, name!("max_lines"))?.is_none() {
        indent = if py::ops::gt(
            &py::getattr(self_, name!("max_lines"))?,
            &Value::from(1_i64),
        )?
        .truth()?
        {
            py::getattr(self_, name!("subsequent_indent"))?
        } else {
            py::getattr(self_, name!("initial_indent"))?
        };
        if py::ops::gt(
            &(py::ops::len_i64(&indent)?
                + py::ops::len_i64(&py::call_method(
                    name!("lstrip"),
                    &[py::getattr(self_, name!("placeholder"))?],
                )?)?)
            .to_value(),
            &py::getattr(self_, name!("width"))?,
        )?
        .truth()?
        {
            return Err(py::error::value_error(
                "placeholder too large for max width",
            ));
        }
    }
    let lines: List<Value> = List::new(vec![]);
    let rest = py::ops::getitem(pieces, &Slice::new(None, None, Some(-1)).to_value())?;
    while rest.truth()? {
        indent = py::call_method(name!("_indent"), &[self_.clone(), lines.to_value()])?;
        let width = py::ops::sub(
            &py::getattr(self_, name!("width"))?,
            &py::ops::len_i64(&indent)?.to_value(),
        )?;
        if py::getattr(self_, name!("drop_whitespace"))?.truth()?
            && (!lines.is_empty()
                && !py::call_method(
                    name!("strip"),
                    &[py::ops::getitem(&rest, &Value::from(-1_i64))?],
                )?
                .truth()?)
        {
            py::call_method(name!("pop"), slice::from_ref(&rest))?;
        }
        let line: List<Value> = List::new(vec![]);
        let mut used: i64 = 0;
        while rest.truth()?
            && py::ops::le(
                &(used + py::ops::len_i64(&py::ops::getitem(&rest, &Value::from(-1_i64))?)?)
                    .to_value(),
                &width,
            )?
            .truth()?
        {
            used += py::ops::len_i64(&py::ops::getitem(&rest, &Value::from(-1_i64))?)?;
            line.append(py::call_method(name!("pop"), slice::from_ref(&rest))?);
        }
        if rest.truth()?
            && py::ops::gt(
                &py::ops::len_i64(&py::ops::getitem(&rest, &Value::from(-1_i64))?)?.to_value(),
                &width,
            )?
            .truth()?
        {
            py::call_method(
                name!("_long_word"),
                &[
                    self_.clone(),
                    rest.clone(),
                    line.to_value(),
                    used.to_value(),
                    width.clone(),
                ],
            )?;
            used = py::builtins::sum_i64(
                py::iter::map(
                    |arg: &Value| -> PyResult<i64> { py::ops::len_i64(arg) },
                    &line,
                ),
                0,
            )?;
        }
        if py::getattr(self_, name!("drop_whitespace"))?.truth()?
            && (!line.is_empty() && !py::call_method(name!("strip"), &[line.get(-1)?])?.truth()?)
        {
            used -= py::ops::len_i64(&line.pop()?)?;
        }
        if line.is_empty() {
            continue;
        }
        let fits = {
            let first = py::getattr(self_, name!("max_lines"))?.is_none().to_value();
            if first.truth()? {
                first
            } else {
                {
                    let first_2 = py::ops::lt(
                        &(py::builtins::len(&lines) + 1).to_value(),
                        &py::getattr(self_, name!("max_lines"))?,
                    )?;
                    if first_2.truth()? {
                        first_2
                    } else {
                        {
                            let first_3 = {
                                let first_4 = (!rest.truth()?).to_value();
                                if first_4.truth()? {
                                    first_4
                                } else {
                                    {
                                        let first_5 = py::getattr(self_, name!("drop_whitespace"))?;
                                        if first_5.truth()? {
                                            {
                                                let first_6 =
                                                    (py::ops::len_i64(&rest)? == 1).to_value();
                                                if first_6.truth()? {
                                                    (!py::call_method(
                                                        name!("strip"),
                                                        &[py::ops::getitem(
                                                            &rest,
                                                            &Value::from(0_i64),
                                                        )?],
                                                    )?
                                                    .truth()?)
                                                    .to_value()
                                                } else {
                                                    first_6
                                                }
                                            }
                                        } else {
                                            first_5
                                        }
                                    }
                                }
                            };
                            if first_3.truth()? {
                                py::ops::le(&used.to_value(), &width)?
                            } else {
                                first_3
                            }
                        }
                    }
                }
            }
        };
        if fits.truth()? {
            lines.append(py::ops::add(
                &indent,
                &py::observed::<Str>(&py::call_method(
                    name!("join"),
                    &[Value::from(""), line.to_value()],
                )?)
                .to_value(),
            )?);
            continue;
        }
        py::call_method(
            name!("_cut"),
            &[
                self_.clone(),
                lines.to_value(),
                line.to_value(),
                used.to_value(),
                width,
                indent.clone(),
            ],
        )?;
        break;
    }
    Ok(lines.to_value())
}

/// Ends the last allowed line with the placeholder.
pub fn text_wrapper_cut(
    self_: &Value,
    lines: &Value,
    line: &Value,
    mut used: Value,
    width: &Value,
    indent: &Value,
) -> PyResult<Value> {
    while line.truth()? {
        if py::call_method(
            name!("strip"),
            &[py::ops::getitem(line, &Value::from(-1_i64))?],
        )?
        .truth()?
            && py::ops::le(
                &py::ops::add(
                    &used,
                    &py::ops::len_i64(&py::getattr(self_, name!("placeholder"))?)?.to_value(),
                )?,
                width,
            )?
            .truth()?
        {
            py::call_method(
                name!("append"),
                &[line.clone(), py::getattr(self_, name!("placeholder"))?],
            )?;
            py::call_method(
                name!("append"),
                &[
                    lines.clone(),
                    py::ops::add(
                        indent,
                        &py::observed::<Str>(&py::call_method(
                            name!("join"),
                            &[Value::from(""), line.clone()],
                        )?)
                        .to_value(),
                    )?,
                ],
            )?;
            return Ok(Value::None);
        }
        used = py::ops::isub(
            &used,
            &py::ops::len_i64(&py::call_method(name!("pop"), slice::from_ref(line))?)?.to_value(),
        )?;
    }
    if lines.truth()? {
        let last = py::call_method(
            name!("rstrip"),
            &[py::ops::getitem(lines, &Value::from(-1_i64))?],
        )?;
        if py::ops::le(
            &(py::ops::len_i64(&last)?
                + py::ops::len_i64(&py::getattr(self_, name!("placeholder"))?)?)
            .to_value(),
            &py::getattr(self_, name!("width"))?,
        )?
        .truth()?
        {
            py::ops::setitem(
                lines,
                &Value::from(-1_i64),
                py::ops::add(&last, &py::getattr(self_, name!("placeholder"))?)?,
            )?;
            return Ok(Value::None);
        }
    }
    py::call_method(
        name!("append"),
        &[
            lines.clone(),
            py::ops::add(
                indent,
                &py::call_method(
                    name!("lstrip"),
                    &[py::getattr(self_, name!("placeholder"))?],
                )?,
            )?,
        ],
    )?;
    Ok(Value::None)
}

/// Breaks a word that is wider than a line, or gives it a line of its own.
pub fn text_wrapper_long_word(
    self_: &Value,
    rest: &Value,
    line: &Value,
    used: &Value,
    width: &Value,
) -> PyResult<Value> {
    let space = if py::ops::lt(width, &Value::from(1_i64))?.truth()? {
        Value::from(1_i64)
    } else {
        py::ops::sub(width, used)?
    };
    if !py::getattr(self_, name!("break_long_words"))?.truth()? {
        if !line.truth()? {
            py::call_method(
                name!("append"),
                &[
                    line.clone(),
                    py::call_method(name!("pop"), slice::from_ref(rest))?,
                ],
            )?;
        }
        return Ok(Value::None);
    }
    let word = py::ops::getitem(rest, &Value::from(-1_i64))?;
    let mut end = space.clone();
    if py::getattr(self_, name!("break_on_hyphens"))?.truth()?
        && py::ops::gt(&py::ops::len_i64(&word)?.to_value(), &space)?.truth()?
    {
        let hyphen = py::call_method(
            name!("rfind"),
            &[word.clone(), Value::from("-"), Value::from(0_i64), space],
        )?;
        if py::ops::gt(&hyphen, &Value::from(0_i64))?.truth()?
            && py::builtins::any({
                let source = py::ops::getitem(
                    &word,
                    &py::slice_object(&Value::None, &hyphen, &Value::None),
                )?;
                py::typed_generator(move |co| async move {
                    for char in &py::iter(&source)? {
                        let char = char?;
                        co.yield_(py::ops::ne(&char, &Value::from("-"))?).await?;
                    }
                    Ok(Value::None)
                })
            })?
        {
            end = py::ops::add(&hyphen, &Value::from(1_i64))?;
        }
    }
    py::call_method(
        name!("append"),
        &[
            line.clone(),
            py::ops::getitem(&word, &py::slice_object(&Value::None, &end, &Value::None))?,
        ],
    )?;
    py::ops::setitem(
        rest,
        &Value::from(-1_i64),
        py::ops::getitem(&word, &py::slice_object(&end, &Value::None, &Value::None))?,
    )?;
    Ok(Value::None)
}

pub fn _widen_sentence_ends(pieces: &List<Value>) -> PyResult<()> {
    let mut at: i64 = 0;
    while at < py::builtins::len(pieces) - 1 {
        if py::ops::eq(&pieces.get(at + 1)?, &Value::from(" "))?.truth()?
            && py::call_method(
                name!("search"),
                &[_SENTENCE.get()?.to_value(), pieces.get(at)?],
            )?
            .truth()?
        {
            pieces.set(at + 1, Value::from("  "))?;
            at += 2;
        } else {
            at += 1;
        }
    }
    Ok(())
}

/// Equals `textwrap.wrap`.
pub fn wrap(text: &Value, width: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    py::call_method(
        name!("wrap"),
        &[
            {
                let callee = TextWrapper.get()?;
                py::CallBuilder::new()
                    .keyword("width", width.clone())
                    .star_star(&callee, &kwargs.to_value())?
                    .call(&callee)?
            },
            text.clone(),
        ],
    )
}

/// Equals `textwrap.fill`.
pub fn fill(text: &Value, width: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    py::call_method(
        name!("fill"),
        &[
            {
                let callee = TextWrapper.get()?;
                py::CallBuilder::new()
                    .keyword("width", width.clone())
                    .star_star(&callee, &kwargs.to_value())?
                    .call(&callee)?
            },
            text.clone(),
        ],
    )
}

/// Equals `textwrap.shorten`.
pub fn shorten(text: &Value, width: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    py::call_method(
        name!("fill"),
        &[
            {
                let callee = TextWrapper.get()?;
                py::CallBuilder::new()
                    .keyword("width", width.clone())
                    .keyword("max_lines", Value::from(1_i64))
                    .star_star(&callee, &kwargs.to_value())?
                    .call(&callee)?
            },
            py::observed::<Str>(&py::call_method(
                name!("join"),
                &[
                    Value::from(" "),
                    py::call_method(
                        name!("split"),
                        &[py::call_method(name!("strip"), slice::from_ref(text))?],
                    )?,
                ],
            )?)
            .to_value(),
        ],
    )
}

/// Equals `textwrap.dedent`.
pub fn dedent(text: &Value) -> PyResult<Value> {
    let mut lines = {
        let mut items = Vec::new();
        for line in &py::iter(&py::call_method(
            name!("split"),
            &[text.clone(), Value::from("\n")],
        )?)? {
            let line = line?;
            items.push(
                if py::call_method(name!("strip"), &[line.clone(), Value::from(" \t")])?.truth()? {
                    line.clone()
                } else {
                    Value::from("")
                },
            );
        }
        List::new(items)
    };
    let mut margin = Value::None;
    for line in lines.iter() {
        if !line.truth()? {
            continue;
        }
        let indent = py::ops::getitem(
            &line,
            &Slice::new(
                None,
                Some(
                    py::ops::len_i64(&line)?
                        - py::ops::len_i64(&py::call_method(
                            name!("lstrip"),
                            &[line.clone(), Value::from(" \t")],
                        )?)?,
                ),
                None,
            )
            .to_value(),
        )?;
        if margin.is_none()
            || py::call_method(name!("startswith"), &[margin.clone(), indent.clone()])?.truth()?
        {
            margin = indent;
        } else if !py::call_method(name!("startswith"), &[indent.clone(), margin.clone()])?
            .truth()?
        {
            let mut at: i64 = 0;
            while at < py::ops::len_i64(&margin)?
                && (at < py::ops::len_i64(&indent)?
                    && py::ops::eq(
                        &py::ops::getitem(&margin, &at.to_value())?,
                        &py::ops::getitem(&indent, &at.to_value())?,
                    )?
                    .truth()?)
            {
                at += 1;
            }
            margin = py::ops::getitem(&margin, &Slice::new(None, Some(at), None).to_value())?;
        }
    }
    if margin.truth()? {
        lines = {
            let mut items_2 = Vec::new();
            for line in lines.iter() {
                items_2.push(
                    if py::call_method(name!("startswith"), &[line.clone(), margin.clone()])?
                        .truth()?
                    {
                        py::ops::getitem(
                            &line,
                            &Slice::new(Some(py::ops::len_i64(&margin)?), None, None).to_value(),
                        )?
                    } else {
                        line.clone()
                    },
                );
            }
            List::new(items_2)
        };
    }
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[Value::from("\n"), lines.to_value()],
    )?)
    .to_value())
}

/// Equals `textwrap.indent`.
pub fn indent(text: &Value, prefix: &Value, mut predicate: Value) -> PyResult<Value> {
    if predicate.is_none() {
        predicate = py::getattr(&py::builtin("str")?, name!("strip"))?;
    }
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(""),
            {
                let source =
                    py::call_method(name!("splitlines"), &[text.clone(), Value::from(true)])?;
                let prefix = prefix.clone();
                let predicate = predicate.clone();
                py::typed_generator(move |co| async move {
                    for line in &py::iter(&source)? {
                        let line = line?;
                        co.yield_(if py::call(&predicate, slice::from_ref(&line))?.truth()? {
                            py::ops::add(&prefix, &line)?
                        } else {
                            line.clone()
                        })
                        .await?;
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?)
    .to_value())
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_textwrap") {
        return Ok(());
    }
    _SPACE.set(Str::from("\t\n\u{b}\u{c}\r "));
    // Words: runs between blanks, split after hyphens inside words and at dashes between them.
    _PIECES.set(py::re::compile("([\\t\\n\\x0b\\x0c\\r ]+|(?<=[\\w!\\\"'&.,?])-{2,}(?=\\w)|[^\\t\\n\\x0b\\x0c\\r ](?:[^\\t\\n\\x0b\\x0c\\r ]*?)(?:-(?:(?<=[^\\d\\W]{2}-)|(?<=[^\\d\\W]-[^\\d\\W]-))(?=[^\\d\\W]-?[^\\d\\W])|(?=[\\t\\n\\x0b\\x0c\\r ]|\\Z)|(?<=[\\w!\\\"'&.,?])(?=-{2,}\\w)))", 0)?);
    _BLANKS.set(py::re::compile("([\\t\\n\\x0b\\x0c\\r ]+)", 0)?);
    _SENTENCE.set(py::re::compile("[a-z][\\.\\!\\?][\\\"\\']?\\Z", 0)?);
    _TABLE.set({
        let dict = Dict::new();
        for blank in _SPACE.get()?.iter() {
            dict.set(blank.ord()?.to_value(), Value::from(" "))?;
        }
        dict
    });

    let class = py::class::build("TextWrapper", &[], |ns| {
        ns.set(name!("__module__"), Value::from("textwrap"));
        ns.set(name!("__doc__"), Value::from("The options of wrapping."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &TEXT_WRAPPER_INIT_SIGNATURE,
                vec![
                    Value::from(70_i64),
                    Value::from(""),
                    Value::from(""),
                    Value::from(true),
                    Value::from(true),
                    Value::from(false),
                    Value::from(true),
                    Value::from(true),
                    Value::from(true),
                    Value::from(8_i64),
                ],
                vec![Some(Value::None), Some(Value::from(" [...]"))],
                |args| {
                    text_wrapper_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8], &args[9], &args[10], &args[11], &args[12],
                    )
                },
            ),
        );

        ns.set(
            name!("wrap"),
            py::function::new(&TEXT_WRAPPER_WRAP_SIGNATURE, |args| {
                text_wrapper_wrap(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("fill"),
            py::function::new(&TEXT_WRAPPER_FILL_SIGNATURE, |args| {
                text_wrapper_fill(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_indent"),
            py::function::new(&TEXT_WRAPPER_INDENT_SIGNATURE, |args| {
                text_wrapper_indent(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_lines"),
            py::function::new(&TEXT_WRAPPER_LINES_SIGNATURE, |args| {
                text_wrapper_lines(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_cut"),
            py::function::new(&TEXT_WRAPPER_CUT_SIGNATURE, |args| {
                text_wrapper_cut(
                    &args[0],
                    &args[1],
                    &args[2],
                    args[3].clone(),
                    &args[4],
                    &args[5],
                )
            }),
        );

        ns.set(
            name!("_long_word"),
            py::function::new(&TEXT_WRAPPER_LONG_WORD_SIGNATURE, |args| {
                text_wrapper_long_word(&args[0], &args[1], &args[2], &args[3], &args[4])
            }),
        );
        Ok(())
    })?;
    TextWrapper.set(class);

    _exported.set(Dict::from_pairs([
        (Str::from("TextWrapper"), TextWrapper.get()?),
        (
            Str::from("wrap"),
            py::function::single(&WRAP_SIGNATURE, || {
                py::function::with_defaults(
                    &WRAP_SIGNATURE,
                    vec![Value::from(70_i64)],
                    vec![],
                    |args| {
                        wrap(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                )
            }),
        ),
        (
            Str::from("fill"),
            py::function::single(&FILL_SIGNATURE, || {
                py::function::with_defaults(
                    &FILL_SIGNATURE,
                    vec![Value::from(70_i64)],
                    vec![],
                    |args| {
                        fill(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                )
            }),
        ),
        (
            Str::from("shorten"),
            py::function::single(&SHORTEN_SIGNATURE, || {
                py::function::new(&SHORTEN_SIGNATURE, |args| {
                    shorten(
                        &args[0],
                        &args[1],
                        &<Dict<Value, Value>>::from_value(&args[2])?,
                    )
                })
            }),
        ),
        (
            Str::from("dedent"),
            py::function::single(&DEDENT_SIGNATURE, || {
                py::function::new(&DEDENT_SIGNATURE, |args| dedent(&args[0]))
            }),
        ),
        (
            Str::from("indent"),
            py::function::single(&INDENT_SIGNATURE, || {
                py::function::with_defaults(&INDENT_SIGNATURE, vec![Value::None], vec![], |args| {
                    indent(&args[0], &args[1], args[2].clone())
                })
            }),
        ),
    ])?);
    Ok(())
}
