"""`match`: arms on one line, or with a block."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import control
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.kinds import has_comment, is_plain_block, sole_expr, takes_semicolon
from batuta_hooks.codegen.layout.shape import (
    TAB,
    DoesNotFitError,
    Shape,
    extendable,
    extra_offset,
    first_width,
    last_width_trimmed,
    prefer_next_line,
    size,
    width,
)


def rewrite(cx: Context, node: rs.Match, shape: Shape) -> str:
    """`match scrutinee { arms }`"""
    room = shape.with_width(cx.budget(shape.used)).offset_left(6)
    head = cx.expr(node.scrutinee, room)
    if not node.arms:
        return f"match {head} {{}}"
    below = not extendable(head) and ("\n" in head or size(head) + 2 > room.width)
    place = cx.full(shape.block_indent())
    inner = "\n" + " " * (shape.indent + TAB)
    arms = (inner + _arm(cx, arm, place) for arm in node.arms)
    return f"match {head}{shape.newline() if below else ' '}{{{''.join(arms)}{shape.newline()}}}"


def _arm(cx: Context, arm: rs.Arm, shape: Shape) -> str:
    left = arm.pattern
    guard = _guard(cx, arm, shape)
    left += guard
    extend, body = _flattened(cx, arm.body, left, shape)
    is_block = isinstance(body, rs.BlockExpr) and not body.prefix.startswith("async")
    is_empty = is_block and isinstance(body, rs.BlockExpr) and not body.block.stmts
    comma = "" if is_plain_block(body) else ","
    forbidden = "\n" in guard and "\n" in left and not is_empty
    same: str | None = None
    budget = 0
    if not forbidden:
        try:
            room = shape.offset_left(extra_offset(left, shape) + 4).sub_width(len(comma))
            budget = room.width
            same = _collapsed(cx.expr(body, room, True))
            if is_block or ("\n" not in same and width(same) <= budget):
                return f"{left} => {same}{comma}"
        except DoesNotFitError:
            same = None
    indent = shape.block if is_block and not is_empty else shape.block + TAB
    # a `return` gets a semicolon with its block, and as a statement leaves room for it twice
    spare = 1 if takes_semicolon(body) else 0
    below = cx.attempt(body, cx.indented(indent, shape.align).sub_width(spare), True)
    below = None if below is None else _collapsed(below)
    if same is not None and below is not None and prefer_next_line(same, below):
        return _on_next_line(cx, left, body, below, is_block, forbidden, indent + shape.align, shape, comma)
    if same is not None and extend and first_width(same) <= budget:
        return f"{left} => {same}{comma}"
    if below is not None and (same is None or "\n" in same):
        return _on_next_line(cx, left, body, below, is_block, forbidden, indent + shape.align, shape, comma)
    if same is None:
        raise DoesNotFitError
    return f"{left} => {same}{comma}"


def _on_next_line(
    cx: Context, left: str, body: rs.Expr, text: str, is_block: bool, forbidden: bool, indent: int, shape: Shape,
    comma: str,
) -> str:  # fmt: skip
    line = "\n" + " " * indent
    if is_block:
        return f"{left} =>{line}{text}{comma}"
    if cx.in_macro:
        return f"{left} =>{line}{text},"
    semi = ";" if takes_semicolon(body) else ""
    # with a statement inside, the block stays one, and needs the room of one
    forbidden = forbidden or (bool(semi) and extra_offset(left, shape) + 4 > shape.width)
    gap = shape.newline() if forbidden else " "
    return f"{left} =>{gap}{{{line}{text}{semi}{shape.newline()}}}"


def _flattened(cx: Context, body: rs.Expr, left: str, shape: Shape | None) -> tuple[bool, rs.Expr]:
    """The body without a block around a sole expression, and whether it may start on the arm's line."""
    if isinstance(body, rs.BlockExpr) and not body.label and not body.prefix and not cx.in_macro:
        inner = sole_expr(body.block)
        if inner is not None and not has_comment(body.block) and not isinstance(inner, rs.Macro):
            if isinstance(inner, rs.BlockExpr) and not inner.prefix.startswith("async"):
                return _flattened(cx, inner, left, None)
            if shape is not None:
                try:
                    head = control.condition_text(cx, inner, shape.offset_left(extra_offset(left, shape) + 4))
                except DoesNotFitError:
                    head = None
                if head is not None and "\n" in head:
                    return False, body
            return _may_extend(inner), inner
    return _may_extend(body), body


def _may_extend(node: rs.Expr) -> bool:
    match node:
        case rs.BlockExpr() if node.prefix.startswith("async"):
            return False
        case (
            rs.Loop() | rs.Match() | rs.BlockExpr() | rs.Closure() | rs.ArrayExpr() | rs.Call() | rs.MethodCall()
            | rs.Macro() | rs.StructLit() | rs.TupleExpr()
        ):  # fmt: skip
            return True
        case rs.Unary() | rs.Try() | rs.Cast():
            return _may_extend(node.operand)
        case rs.Index():
            return _may_extend(node.receiver)
    return False


def _guard(cx: Context, arm: rs.Arm, shape: Shape) -> str:
    if arm.guard is None:
        return ""
    taken = last_width_trimmed(arm.pattern)
    try:
        text = cx.expr(arm.guard, shape.offset_left(taken + 4).sub_width(5))
        if "\n" not in text or taken <= TAB:
            return f" if {text}"
    except DoesNotFitError:
        pass
    below = cx.indented(shape.block + TAB, shape.align).offset_left(3).sub_width(5)
    return f"{below.newline()}if {cx.expr(arm.guard, below)}"


def _collapsed(text: str) -> str:
    return "{}" if text.startswith("{") and not text[1:-1].strip() else text
