"""Chains of method calls and fields: on one line if they fit, else one element a line."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import arguments
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.kinds import is_block_like
from batuta_hooks.codegen.layout.shape import (
    TAB,
    DoesNotFitError,
    Shape,
    extendable,
    first_width,
    fits,
    last_width,
    line_count,
    size,
    width,
)

Link = tuple[rs.Expr, int]  # an element and the number of `?` behind it


def rewrite(cx: Context, node: rs.Expr, shape: Shape) -> str:
    """The chain that `node` ends."""
    parent, links = _links(node)
    root = _link(cx, parent, shape)
    if not links:
        return root
    ends_with_block = is_block_like(parent[0], root)
    tab = max(TAB - shape.offset, 0)
    while links and size(root) <= tab and "\n" not in root:
        try:
            root += _link(cx, links[0], shape.offset_left(size(root)))
        except DoesNotFitError:
            shape.offset_left(size(root))
            break
        ends_with_block = extendable(root)
        links = links[1:]
    if not links:
        return _checked(cx, root, shape)
    below = cx.full(shape if ends_with_block else shape.block_indent())
    if ends_with_block:
        below = cx.full(Shape(shape.width, shape.block, shape.align, shape.align))
    texts = [root, *(_link(cx, link, below) for link in links[:-1])]
    last, one_line = _last(cx, texts, links, shape, below)
    texts.append(last)
    if not one_line and cx.one_line_chain and not cx.unlimited:
        raise DoesNotFitError
    return _checked(cx, ("" if one_line else below.newline()).join(texts), shape)


def _last(cx: Context, texts: list[str], links: list[Link], shape: Shape, below: Shape) -> tuple[str, bool]:
    """The last element's text, and whether the chain stays on one line up to it."""
    tries = links[-1][1]
    may_extend = extendable(texts[0])
    taken = (last_width(texts[0]) if may_extend else sum(width(text) for text in texts)) + tries
    budget = max((shape.width if len(links) == 1 else min(shape.width, cx.max_width)) - taken, 0)
    all_in_one = not any("\n" in text for text in texts) and budget > 0

    def apart() -> str:
        return _link(cx, links[-1], below.sub_width(cx.rhs_overhead(shape) + tries))

    if all_in_one:
        room = shape.sub_width(tries)
    elif may_extend:
        room = below.sub_width(tries)
    else:
        return apart(), False
    try:
        text = _link(cx, links[-1], room.offset_left(taken))
    except DoesNotFitError:
        return _link(cx, links[-1], room), False
    fitting = first_width(text) <= budget
    if fitting and line_count(text) >= 5:
        return text, all_in_one
    try:
        below_text = apart()
    except DoesNotFitError:
        return text, fitting and all_in_one
    if fitting and line_count(below_text) >= line_count(text):
        return text, all_in_one
    return below_text, False


def _links(node: rs.Expr) -> tuple[Link, list[Link]]:
    links: list[Link] = []
    tries = 0
    while True:
        match node:
            case rs.Try():
                tries += 1
                node = node.operand
            case rs.MethodCall() | rs.FieldAccess():
                links.append((node, tries))
                tries = 0
                node = node.receiver
            case rs.Await():
                links.append((node, tries))
                tries = 0
                node = node.operand
            case _:
                return (node, tries), links[::-1]


def _link(cx: Context, link: Link, shape: Shape) -> str:
    node, tries = link
    shape = shape.sub_width(tries)
    match node:
        case rs.MethodCall():
            if "<" not in node.turbofish and width(node.turbofish) > shape.width:
                raise DoesNotFitError
            turbofish = f"::<{node.turbofish}>" if node.turbofish else ""
            text = arguments.bracketed(cx, f".{node.name}{turbofish}", node.args, shape)
        case rs.FieldAccess():
            text = f".{node.name}"
        case rs.Await():
            text = ".await"
        case _:
            text = cx.expr(node, shape)
    return text + "?" * tries


def _checked(cx: Context, text: str, shape: Shape) -> str:
    if not fits(text, cx.max_width, shape):
        raise DoesNotFitError
    return text
