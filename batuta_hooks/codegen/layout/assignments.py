"""What stands behind `=`: on the same line, or below it, whichever looks better."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.shape import (
    TAB,
    DoesNotFitError,
    Shape,
    fits,
    last_width,
    prefer_next_line,
    width,
)


def assigned(cx: Context, left: str, value: rs.Expr, shape: Shape) -> str:
    """The right-hand side with the space or line break before it."""
    taken = last_width(left)
    if "\n" in left:
        taken = max(taken - shape.indent, 0)
    try:
        here = shape.offset_left(taken + 1)
    except DoesNotFitError:
        here = Shape(0, shape.block, shape.align, shape.offset + taken + 1)
    same = cx.attempt(value, here)
    if same is not None and "\n" not in same and width(same) <= here.width:
        return f" {same}"
    below_shape = cx.indented(here.block + TAB, here.align).sub_width(cx.rhs_overhead(here))
    below = cx.attempt(value, below_shape)
    if below is None:
        if same is None:
            raise DoesNotFitError
        return f" {same}"
    on_next = "\n" + " " * (here.indent + TAB) + below
    if same is None:
        return on_next
    if not fits(below, cx.max_width, below_shape):
        return f" {same}"
    return on_next if prefer_next_line(same, below) else f" {same}"
