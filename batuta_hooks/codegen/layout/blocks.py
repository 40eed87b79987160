"""Blocks and statements."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import items
from batuta_hooks.codegen.layout.assignments import assigned
from batuta_hooks.codegen.layout.context import UNLIMITED, Context
from batuta_hooks.codegen.layout.kinds import has_comment, sole_expr
from batuta_hooks.codegen.layout.shape import (
    TAB,
    TRAILING,
    DoesNotFitError,
    Shape,
    line_break,
    line_count,
    mark,
    size,
    width,
)


def rewrite(cx: Context, node: rs.BlockExpr, shape: Shape) -> str:
    """A block as a part of an expression: `{ value }` on one line if it fits."""
    label = f"{node.label}: " if node.label else ""
    prefix = f"{node.prefix} " if node.prefix else ""
    if node.prefix.startswith("async"):
        try:
            return one_line(cx, node.block, prefix, "", shape)
        except DoesNotFitError:
            inner = Shape(max(shape.width - 6, 0), shape.block, shape.align, shape.align)
            return prefix + rewrite(cx, rs.BlockExpr(node.block), inner)
    text = label_and_block(cx, node, shape)
    if line_count(text) <= 3:
        try:
            return one_line(cx, node.block, prefix, label, shape)
        except DoesNotFitError:
            pass
    return text


def label_and_block(cx: Context, node: rs.BlockExpr, shape: Shape) -> str:
    """The block over several lines, or `{}`."""
    label = f"{node.label}: " if node.label else ""
    prefix = f"{node.prefix} " if node.prefix else ""
    return f"{prefix}{label}{multiline(cx, node.block, shape)}"


def one_line(cx: Context, block: rs.Block, prefix: str, label: str, shape: Shape) -> str:
    """`{ value }`, if that is all there is and it fits."""
    value = sole_expr(block)
    if value is None or has_comment(block):
        raise DoesNotFitError
    text = cx.expr(value, shape.offset_left(size(prefix)))
    text = f"{prefix}{label}{{ {text} }}"
    if "\n" in text or size(text) > shape.width:
        raise DoesNotFitError
    return text


def multiline(cx: Context, block: rs.Block, shape: Shape) -> str:
    """`{`, the statements, `}`; `{}` for an empty block."""
    if not block.stmts and shape.width >= 2:
        return "{}"
    if not block.stmts:
        return "{" + shape.newline() + "}"
    with cx.switched(in_macro=False, one_line_chain=False):
        text = statements(cx, block, Shape(0, shape.block + TAB, shape.align, shape.align))
    return "{" + text + shape.newline() + "}"


def statements(cx: Context, block: rs.Block, place: Shape) -> str:
    """The statements, each behind a line break."""
    out: list[str] = []
    pad = " " * place.indent
    for position, stmt in enumerate(block.stmts):
        last = all(isinstance(later, rs.Comment) for later in block.stmts[position + 1 :])
        match stmt:
            case rs.Blank():
                out.append("\n")
            case rs.Comment():
                out.extend(f"{line_break(stmt.line)}{pad}{text}" for text in items.comment_lines("//", stmt.text))
            case rs.Let() | rs.ExprStmt():
                text = mark(_statement(cx, stmt, cx.indented(place.block, place.align), last), stmt.line)
                comment = f"{TRAILING} // {stmt.trailing.strip()}" if stmt.trailing else ""
                out.append(f"{line_break(stmt.line)}{pad}{text}{comment}")
            case _:
                out.append(items.rewrite(cx, stmt, place.indent))
    return "".join(out)


def _statement(cx: Context, stmt: rs.Let | rs.ExprStmt, shape: Shape, last: bool) -> str:
    try:
        return _fitting_statement(cx, stmt, shape, last)
    except DoesNotFitError:
        # rustfmt leaves such a statement as it stands in the source
        before, cx.max_width = cx.max_width, UNLIMITED
        try:
            return _fitting_statement(cx, stmt, shape.with_width(UNLIMITED), last)
        finally:
            cx.max_width = before


def _fitting_statement(cx: Context, stmt: rs.Let | rs.ExprStmt, shape: Shape, last: bool) -> str:
    if isinstance(stmt, rs.ExprStmt):
        semi = ";" if stmt.semi else ""
        # a `return` at the end of a block: rustfmt sees the semicolon that it adds itself
        return cx.expr(stmt.expr, shape.sub_width(len(semi)), not (last and not stmt.semi)) + semi
    left = f"let {'mut ' if stmt.mutable else ''}{stmt.pattern}{f': {stmt.type}' if stmt.type else ''}"
    if stmt.value is None:
        return left + ";"
    if width(left) + 2 > shape.width:
        raise DoesNotFitError
    return left + " =" + assigned(cx, left + " =", stmt.value, shape.sub_width(1)) + ";"
