"""`if`, `while`, `for`, `loop` and `match`."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import blocks
from batuta_hooks.codegen.layout.assignments import assigned
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.kinds import has_comment, sole_expr
from batuta_hooks.codegen.layout.shape import (
    DoesNotFitError,
    Shape,
    extendable,
    last_line,
    last_width,
    size,
)

Flow = rs.If | rs.While | rs.For | rs.Loop


def rewrite(cx: Context, node: Flow, shape: Shape, statement: bool, nested_if: bool = False) -> str:
    """A control flow expression; only an `if` that is not a statement may be one line."""
    one_line_allowed = isinstance(node, rs.If) and not statement and not nested_if
    head, used = _head(cx, node, shape, one_line_allowed, nested_if)
    if not used:
        return head
    orelse = node.orelse if isinstance(node, rs.If) else None
    room = max(shape.width - used, 0)
    body = node.then if isinstance(node, rs.If) else node.body
    if orelse is not None or nested_if:
        room = min(1, room)
    text = head + blocks.multiline(cx, body, shape.with_width(room))
    if orelse is not None:
        shape = cx.indented(shape.block, shape.align)
        if isinstance(orelse, rs.If):
            text += " else " + rewrite(cx, orelse, shape, False, nested_if=True)
        else:
            text += " else " + blocks.multiline(cx, orelse, shape.with_width(1))
    return text


def condition_text(cx: Context, node: rs.Expr, shape: Shape) -> str | None:
    """What stands before the block of a control flow expression; None for other expressions."""
    try:
        if isinstance(node, rs.Match):
            return cx.expr(node.scrutinee, shape.offset_left(8))
        if isinstance(node, rs.If | rs.While | rs.For | rs.Loop):
            return _head(cx, node, shape, isinstance(node, rs.If), False)[0]
    except DoesNotFitError:
        pass
    return None


def _head(cx: Context, node: Flow, shape: Shape, one_line_allowed: bool, nested_if: bool) -> tuple[str, int]:
    """The text up to the block and the columns it takes; 0 columns: the text is all there is."""
    keyword = {rs.If: "if", rs.While: "while", rs.For: "for", rs.Loop: "loop"}[type(node)]
    label = f"{node.label}: " if not isinstance(node, rs.If) and node.label else ""
    fresh = shape.with_width(cx.budget(shape.used))
    if nested_if:
        fresh = fresh.offset_left(7)
    offset = len(keyword) + len(label) + 1
    cond = "" if isinstance(node, rs.Loop) else _condition(cx, node, fresh, offset)
    room = max(cx.max_width - (fresh.used + offset + 2), 0)
    brace_below = ("\n" in cond or size(cond) > room) and (not extendable(cond) or _is_offset(shape.used, cond))
    if one_line_allowed and isinstance(node, rs.If):
        text = _if_on_one_line(cx, node, cond, shape.width)
        if text is not None and size(text) <= cx.max_width:
            return text, 0
    gap = "" if not cond or cond.startswith("\n") else " "
    separator = shape.newline() if brace_below else " "
    used = last_width(cond) if "\n" in cond else len(label) + len(keyword) + size(cond) + 2
    return f"{label}{keyword}{gap}{cond}{separator}", used


def _condition(cx: Context, node: rs.If | rs.While | rs.For, shape: Shape, offset: int) -> str:
    here = shape.offset_left(offset)
    if isinstance(node, rs.For):
        return f"{node.pattern} in" + assigned(cx, f"{node.pattern} in", node.iterable, here)
    if isinstance(node.cond, rs.LetCond):
        left = f"let {node.cond.pattern} ="
        return left + assigned(cx, left, node.cond.value, here)
    try:
        return cx.expr(node.cond, here)
    except DoesNotFitError:
        if isinstance(node, rs.If):
            raise
    below = cx.full(shape.block_indent())
    return below.newline() + cx.expr(node.cond, below)


def _is_offset(column: int, text: str) -> bool:
    """The last line starts further right than the given column."""
    last = last_line(text)
    return len(last) - len(last.lstrip()) > column


def _if_on_one_line(cx: Context, node: rs.If, cond: str, room: int) -> str | None:
    if not isinstance(node.orelse, rs.Block) or "\n" in cond:
        return None
    yes, no = sole_expr(node.then), sole_expr(node.orelse)
    if yes is None or no is None or has_comment(node.then) or has_comment(node.orelse):
        return None
    left = room - size(cond) - len("if  {  } else {  }")
    try:
        first = cx.expr(yes, Shape(0, 0).with_width(left)) if left >= 0 else None
        if first is None or left < size(first):
            return None
        second = cx.expr(no, Shape(left - size(first), 0))
    except DoesNotFitError:
        return None
    text = f"if {cond} {{ {first} }} else {{ {second} }}"
    return text if "\n" not in text and size(text) <= room else None


def let_condition(cx: Context, node: rs.LetCond, shape: Shape) -> str:
    """`let pattern = value` among other conditions"""
    left = f"let {node.pattern} ="
    return left + assigned(cx, left, node.value, shape)
