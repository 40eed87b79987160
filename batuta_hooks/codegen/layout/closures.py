"""Closures: the body behind the bars if it is one line or block-like, else in a block."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import blocks, control
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.kinds import (
    innermost,
    is_plain_block,
    may_break_in_closure,
    sole_expr,
    starts_with_block,
)
from batuta_hooks.codegen.layout.shape import DoesNotFitError, Shape, last_width, line_count, size, width


def rewrite(cx: Context, node: rs.Closure, shape: Shape) -> str:
    """`move |params| -> result body`"""
    prefix, used = _head(cx, node, shape)
    room = shape.offset_left(used)
    if isinstance(node.body, rs.BlockExpr) and is_plain_block(node.body):
        block = node.body.block
        if not block.stmts:
            return f"{prefix} {{}}"
        if not node.result and not cx.in_macro:
            try:
                body = node.body if "\n" in prefix else innermost(node.body)
                if _needs_block(cx, body):
                    return _in_block(cx, body, prefix, shape)
                return _bare(cx, body, prefix, room)
            except DoesNotFitError:
                pass
        return f"{prefix} {blocks.rewrite(cx, rs.BlockExpr(block), room)}"
    try:
        return _bare(cx, node.body, prefix, room)
    except DoesNotFitError:
        return _in_block(cx, node.body, prefix, room)


def rewrite_last(cx: Context, node: rs.Closure, shape: Shape) -> str:
    """The closure as the last of several arguments."""
    body = node.body
    if isinstance(body, rs.BlockExpr) and is_plain_block(body) and not cx.in_macro:
        body = sole_expr(body.block) or body
    prefix, used = _head(cx, node, shape)
    if "\n" in prefix:
        raise DoesNotFitError
    room = shape.offset_left(used)
    if _needs_block(cx, body):
        text = _in_block(cx, body, prefix, room)
        if not node.result and line_count(text) <= 7:
            try:
                bare = _bare(cx, body, prefix, shape)
            except DoesNotFitError:
                return text
            return text if "\n" in bare else bare
        return text
    head = control.condition_text(cx, body, room)
    if head is not None and ("\n" in head or size(head) > room.width):
        return _in_block(cx, body, prefix, room)
    return cx.expr(node, shape)


def _head(cx: Context, node: rs.Closure, shape: Shape) -> tuple[str, int]:
    move = "move " if node.move else ""
    nested = shape.offset_left(len(move)).sub_width(4)
    result = f"-> {node.result}" if node.result else ""
    total = sum(width(param) for param in node.params) + 2 * max(len(node.params) - 1, 0)
    if any(width(param) >= nested.width for param in node.params):
        raise DoesNotFitError
    if total <= max(nested.width - size(result) - 1, 0):
        if nested.width < size(result) + 2:
            raise DoesNotFitError
        prefix = f"{move}|{', '.join(node.params)}|"
        prefix += f" {result}" if result else ""
    else:
        line = "\n" + " " * (shape.indent + shape.offset - shape.align + len(move) + 1)
        prefix = f"{move}|{(',' + line).join(node.params)}|"
        prefix += "\n" + " " * (shape.indent + len(move) + 1) + result if result else ""
    return prefix, last_width(prefix) + 1


def _needs_block(cx: Context, node: rs.Expr) -> bool:
    if cx.in_macro:
        return False
    if isinstance(node, rs.Unary | rs.Try | rs.Cast):
        return _needs_block(cx, node.operand)
    return isinstance(node, rs.If | rs.While | rs.For | rs.Loop)


def _bare(cx: Context, body: rs.Expr, prefix: str, shape: Shape) -> str:
    text = cx.expr(body, shape)
    if "\n" in text and not may_break_in_closure(body) and not cx.in_macro:
        raise DoesNotFitError
    return f"{prefix} {text}"


def _in_block(cx: Context, body: rs.Expr, prefix: str, shape: Shape) -> str:
    if starts_with_block(body) and not cx.unlimited:
        raise DoesNotFitError
    return f"{prefix} {blocks.multiline(cx, cx.single(body), shape)}"
