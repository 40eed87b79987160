"""Items: functions, types, impls, constants, imports."""

from __future__ import annotations

from collections.abc import Iterator

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import blocks, imports
from batuta_hooks.codegen.layout.assignments import assigned
from batuta_hooks.codegen.layout.context import MAX_WIDTH, UNLIMITED, Context
from batuta_hooks.codegen.layout.shape import TAB, DoesNotFitError, Shape, line_break, mark, width

DERIVE_WIDTH = 96  # rustfmt counts the brackets of a derive twice
APART = (rs.Fn, rs.Struct, rs.Enum, rs.Impl, rs.ThreadLocal)


def comment_lines(slashes: str, text: str) -> Iterator[str]:
    """A comment's lines with their slashes."""
    for line in text.split("\n"):
        yield f"{slashes} {line.rstrip()}".rstrip()


def sequence(cx: Context, items: tuple[rs.Item, ...], indent: int) -> str:
    """Items in a row, each behind a line break, with one empty line between those that want it."""
    out: list[str] = []
    before: rs.Item | None = None
    for item in _arranged(items):
        if isinstance(item, rs.Blank):
            before = item if before is not None else None
            continue
        if before is not None and (isinstance(before, rs.Blank) or _wants_blank(before, item)):
            out.append("\n")
        out.append(rewrite(cx, item, indent))
        before = item
    return "".join(out)


def rewrite(cx: Context, item: rs.Item, indent: int) -> str:
    """One item behind a line break."""
    pad = " " * indent
    match item:
        case rs.Blank():
            return "\n"
        case rs.Comment():
            return "".join(f"{line_break(item.line)}{pad}{line}" for line in comment_lines("//", item.text))
        case rs.Use():
            return f"\n{pad}{imports.text(cx, item, indent)}"
        case rs.Mod():
            return f"\n{pad}{_prefix(item.prefix)}mod {item.name};"
        case rs.ThreadLocal():
            statics = "".join(rewrite(cx, static, indent + TAB) for static in item.statics)
            return f"\n{pad}thread_local! {{{statics}\n{pad}}}"
        case rs.Fn():
            signature = _signature(item, indent)
            body = _body(cx, item.body, indent)
            if body == "{}" and ("\n" in signature or indent + width(signature) + 3 > cx.max_width):
                body = f"{{\n{pad}}}"
            lines = [f"{signature} {body}"]
        case rs.Struct():
            lines = [f"pub struct {item.name} {{"]
            for field in item.fields:
                lines += [f"    {line}" for doc in field.docs for line in comment_lines("///", doc)]
                lines.append(f"    pub {field.name}: {field.type},")
            lines = [*lines, "}"] if item.fields else [lines[0] + "}"]
        case rs.Enum():
            lines = [f"pub enum {item.name} {{", *(f"    {variant}," for variant in item.variants), "}"]
            lines = lines if item.variants else [lines[0] + "}"]
        case rs.Impl():
            inner = sequence(cx, item.items, indent + TAB)
            head = f"impl{'' if item.header.startswith('<') else ' '}{item.header}"
            lines = [f"{head} {{{inner}\n{pad}}}" if inner else f"{head} {{}}"]
        case rs.Const():
            lines = [_const(cx, item, indent)]
    docs = [line for doc in getattr(item, "docs", ()) for line in comment_lines("///", doc)]
    attrs = [line for attr in getattr(item, "attrs", ()) for line in _attribute(attr, indent)]
    first = line_break(item.line)
    text = first + pad + first.join(pad + line for line in docs + attrs + lines).removeprefix(pad)
    return mark(text, item.line)


def _prefix(words: str) -> str:
    return f"{words} " if words else ""


def _arranged(items: tuple[rs.Item, ...]) -> list[rs.Item]:
    """Imports merged and sorted, modules sorted, as far as they stand together."""
    out: list[rs.Item] = []
    position = 0
    while position < len(items):
        kind = type(items[position])
        stop = position
        while stop < len(items) and type(items[stop]) is kind:
            stop += 1
        run = items[position:stop]
        if kind is rs.Use:
            out += imports.merged([item for item in run if isinstance(item, rs.Use)])
        elif kind is rs.Mod:
            modules: list[rs.Mod] = [module for module in run if isinstance(module, rs.Mod)]
            modules.sort(key=lambda module: module.name)  # rustfmt sorts these by characters, imports by version
            out += modules
        else:
            out += run
        position = stop
    return out


def _wants_blank(before: rs.Item, item: rs.Item) -> bool:
    if isinstance(before, rs.Comment):
        return False
    if isinstance(item, rs.Comment):
        return isinstance(before, APART)
    return isinstance(before, APART) or isinstance(item, APART) or type(before) is not type(item)


def _attribute(attr: str, indent: int) -> list[str]:
    text = attr if attr.startswith("#") else f"#[{attr}]"
    if not text.startswith("#[derive(") or indent + width(text) <= DERIVE_WIDTH:
        return [text]
    pad = " " * indent
    traits = text.removeprefix("#[derive(").removesuffix(")]")
    if indent + TAB + width(traits) <= MAX_WIDTH:
        return ["#[derive(", f"{pad}    {traits},", f"{pad})]"]
    return ["#[derive(", *(f"{pad}    {trait.strip()}," for trait in traits.split(",")), f"{pad})]"]


def _signature(item: rs.Fn, indent: int) -> str:
    head = f"{_prefix(item.prefix)}fn {item.name}{item.generics}("
    result = f" -> {item.result}" if item.result else ""
    one_line = f"{head}{', '.join(item.params)}){result}"
    if indent + width(one_line) + 2 <= MAX_WIDTH:
        return one_line
    pad = "\n" + " " * indent
    if not item.params:
        return f"{head}){pad}{result.lstrip()}"
    params = "".join(f"{pad}    {param}," for param in item.params)
    return f"{head}{params}{pad}){result}"


def _body(cx: Context, body: rs.Block, indent: int) -> str:
    return blocks.multiline(cx, body, Shape(MAX_WIDTH, indent))


def _const(cx: Context, item: rs.Const, indent: int) -> str:
    left = f"{_prefix(item.prefix)}{item.keyword} {item.name}: {item.type} ="
    try:
        return left + assigned(cx, left, item.value, cx.indented(indent).sub_width(1)) + ";"
    except DoesNotFitError:
        return f"{left} {cx.expr(item.value, Shape(UNLIMITED, indent))};"
