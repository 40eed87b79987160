"""Operators with two sides: `a + b + c`, `x as T`, `a..b`."""

from __future__ import annotations

from collections.abc import Callable

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.shape import (
    TAB,
    DoesNotFitError,
    Shape,
    first_line,
    first_width,
    fits,
    last_width,
    last_width_trimmed,
    size,
)


def binary(cx: Context, node: rs.Binary, shape: Shape) -> str:
    """Equal operators in a row are broken together."""
    operands: list[rs.Expr] = []
    left: rs.Expr = node
    while isinstance(left, rs.Binary) and left.op == node.op:
        operands.append(left.right)
        left = left.left
    operands.append(left)
    operands.reverse()
    lets = sum(isinstance(operand, rs.LetCond) for operand in operands)
    short_let = len(operands) == 2 and _is_name(operands[0]) and isinstance(operands[1], rs.LetCond)
    if not lets or short_let:
        try:
            return _one_line(cx, operands, node.op, shape)
        except DoesNotFitError:
            pass
    try:
        return _broken(cx, operands, node.op, shape)
    except DoesNotFitError:
        return pair(cx, node.left, lambda s: cx.expr(node.right, s), f" {node.op} ", shape)


def _is_name(node: rs.Expr) -> bool:
    if isinstance(node, rs.Unary | rs.Try):
        return _is_name(node.operand)
    if isinstance(node, rs.Paren):
        return _is_name(node.inner)
    return isinstance(node, rs.Path) and node.text.isidentifier()


def _default_shape(cx: Context, shape: Shape) -> Shape:
    return cx.full(shape.block_indent()).sub_width(cx.rhs_overhead(shape))


def _default(cx: Context, operand: rs.Expr, op: str, shape: Shape, first: bool) -> str | None:
    if first:
        return cx.attempt(operand, shape)
    try:
        return cx.expr(operand, _default_shape(cx, shape).offset_left(len(op) + 1))
    except DoesNotFitError:
        return None


def _one_line(cx: Context, operands: list[rs.Expr], op: str, shape: Shape) -> str:
    text = ""
    for position, operand in enumerate(operands[:-1]):
        part = _default(cx, operand, op, shape, not position)
        if part is None or "\n" in part or size(text) > shape.width:
            raise DoesNotFitError
        text += f"{part} {op} "
    before = size(text)
    last = cx.expr(operands[-1], shape.unaligned().offset_left(last_width(text)))
    text += last
    if first_width(text) > shape.width:
        raise DoesNotFitError
    if "\n" in text and not last.startswith("{") and (last.startswith("(") or before > TAB):
        raise DoesNotFitError
    if not fits(text, cx.max_width, shape):
        raise DoesNotFitError
    return text


def _broken(cx: Context, operands: list[rs.Expr], op: str, shape: Shape) -> str:
    nested = _default_shape(cx, shape)
    head = _default(cx, operands[0], op, shape, True)
    if head is None:
        raise DoesNotFitError
    text = head
    for operand in operands[1:]:
        offset = 0 if "\n" in text else shape.used
        if last_width(text) + offset <= nested.used:
            try:
                text += f" {op} " + cx.expr(operand, shape.offset_left(len(op) + 2 + last_width_trimmed(text)))
                continue
            except DoesNotFitError:
                pass
        part = _default(cx, operand, op, shape, False)
        if part is None:
            raise DoesNotFitError
        text += f"{nested.newline()}{op} {part}"
    return text


def pair(cx: Context, left: rs.Expr, right: Callable[[Shape], str], infix: str, shape: Shape) -> str:
    """Two sides; `right` lays out the right one, which starts a line with its operator if it must."""
    text = cx.expr(left, shape.with_width(cx.budget(shape.used)))
    try:
        behind = right(shape.offset_left(last_width(text) + len(infix)))
    except DoesNotFitError:
        behind = None
    same_line = behind is not None and ("\n" not in behind or size(text) <= TAB or first_line(behind).endswith("{"))
    if behind is not None and same_line and last_width(text) + len(infix) + first_width(behind) <= shape.width:
        return text + infix + behind
    below = cx.indented(shape.block + TAB, shape.align).sub_width(cx.rhs_overhead(shape))
    infix = infix.lstrip()
    below = below.offset_left(len(infix))
    return f"{text}{below.newline()}{infix}{right(below)}"
