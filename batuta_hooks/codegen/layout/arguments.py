"""Lists in brackets behind a name: call and macro arguments, arrays, tuples.

On one line if they fit; else the last argument may overflow (a closure, a block, a nested call); else one
argument a line, or short plain ones filled into lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import closures, control
from batuta_hooks.codegen.layout.context import Context
from batuta_hooks.codegen.layout.kinds import is_method_call, is_nested_call, is_simple, may_overflow
from batuta_hooks.codegen.layout.shape import (
    TAB,
    DoesNotFitError,
    Shape,
    extra_offset,
    first_line,
    first_width,
    last_width,
    size,
    width,
)

SHORT_ITEM = 10  # rustfmt's short_array_element_width_threshold
FORMAT_MACROS = dict.fromkeys(
    ("eprint!", "eprintln!", "format!", "format_args!", "print!", "println!", "panic!", "unreachable!",
     "trace!", "debug!", "error!", "info!", "warn!"), 0,
) | dict.fromkeys(("assert!", "debug_assert!", "write!", "writeln!"), 1) | dict.fromkeys(
    ("assert_eq!", "assert_ne!", "debug_assert_eq!", "debug_assert_ne!"), 2
)  # fmt: skip


class Tactic(Enum):
    """How the items of a list are set."""

    HORIZONTAL = auto()
    VERTICAL = auto()
    MIXED = auto()
    FORMAT = auto()


class Comma(Enum):
    """When a comma follows the last item."""

    ALWAYS = auto()
    VERTICAL = auto()
    NEVER = auto()


@dataclass(slots=True)
class _List:
    cx: Context
    name: str
    items: tuple[rs.Expr, ...]
    texts: list[str | None]
    shape: Shape
    one_line: Shape
    nested: Shape
    one_line_width: int
    macro: bool

    def tactic(self, start: int = 0, stop: int | None = None, limit: int | None = None) -> Tactic:
        texts = self.texts[start:stop]
        total = sum(width(text or "") for text in texts) + 2 * max(len(texts) - 1, 0)
        room = min(self.one_line_width, self.cx.max_width) if limit is None else limit
        fits = total <= room and not any("\n" in (text or "") for text in texts)
        return Tactic.HORIZONTAL if fits else Tactic.VERTICAL


def bracketed(
    cx: Context,
    name: str,
    items: tuple[rs.Expr, ...],
    shape: Shape,
    *,
    brackets: str = "()",
    comma: Comma | None = None,
    macro: bool = False,
) -> str:
    """`name(items)`; `macro` says the items are a macro's own."""
    used = extra_offset(name, shape)
    try:
        one_line = shape.offset_left(last_width(name) + 1).sub_width(1)
    except DoesNotFitError:
        one_line = shape.with_width(0)
    nested = cx.full(shape.unaligned().block_indent())
    nested = nested.with_width(max(nested.width - 1, 0))
    listing = _List(
        cx, name, items, [cx.attempt(item, nested) for item in items], shape, one_line, nested,
        max(shape.width - used - 2, 0), macro,
    )  # fmt: skip
    if comma is None:
        comma = Comma.NEVER if cx.in_macro else Comma.VERTICAL
    tactic = _choose(listing)
    text = write(cx, listing.texts, tactic, comma, nested, FORMAT_MACROS.get(name, 0))
    return _wrap(listing, text, tactic, brackets)


def write(cx: Context, texts: list[str | None], tactic: Tactic, comma: Comma, shape: Shape, before: int = 0) -> str:
    """The items as text, without brackets."""
    trailing = comma is Comma.ALWAYS or (comma is Comma.VERTICAL and tactic is Tactic.VERTICAL)
    out: list[str] = []
    used = 0
    for position, text in enumerate(texts):
        if text is None:
            raise DoesNotFitError
        last = position == len(texts) - 1
        if tactic is Tactic.HORIZONTAL and position:
            out.append(" ")
        elif tactic is Tactic.VERTICAL and position:
            out.append(shape.newline())
        elif tactic is Tactic.FORMAT and position:
            out.append(shape.newline() if before <= position <= before + 1 else " ")
        elif tactic is Tactic.MIXED:
            total = width(text) + (0 if last and not trailing else 1)
            if used and used + 1 + total > shape.width:
                out.append(shape.newline())
                used = 0
                trailing = True
            elif used:
                out.append(" ")
                used += 1
            used += total
        out.append(text)
        if not last or (comma is not Comma.NEVER if tactic is Tactic.MIXED else trailing):
            out.append(",")
    return "".join(out)


def _choose(listing: _List) -> Tactic:
    """Settle the last item's text, then the tactic."""
    cx, items, texts = listing.cx, listing.items, listing.texts
    if not items:
        return Tactic.HORIZONTAL
    combine = len(items) == 1 and size(listing.name) < TAB
    overflow = combine or may_overflow(items[-1], len(items))
    overflowed = _overflow(listing, combine) if overflow else None
    if overflowed is not None:
        texts[-1] = first_line(overflowed)
    tactic = listing.tactic()
    if overflow and tactic is Tactic.HORIZONTAL and overflowed is not None:
        if len(items) == 1 and overflowed.count("\n") == 1:
            alone = cx.attempt(items[0], listing.nested)
            texts[0] = alone if alone is not None and "\n" not in alone else overflowed
        else:
            texts[-1] = overflowed
        return tactic
    texts[-1] = cx.attempt(items[-1], listing.nested)
    only = texts[0] or ""
    if len(items) == 1 and listing.one_line_width and "\n" not in only and width(only) <= listing.one_line_width:
        return Tactic.HORIZONTAL
    tactic = listing.tactic()
    if tactic is not Tactic.VERTICAL:
        return tactic
    if listing.macro and listing.name in FORMAT_MACROS:
        before = FORMAT_MACROS[listing.name]
        simple = len(items) > before and all(is_simple(item) for item in items[:before] + items[before + 1 :])
        room = listing.nested.width
        if (
            simple
            and listing.tactic(0, before, room) is Tactic.HORIZONTAL
            and listing.tactic(before + 1, None, room) is Tactic.HORIZONTAL
        ):
            return Tactic.FORMAT
    elif all(is_simple(item) for item in items) and all(size(text or "") <= SHORT_ITEM for text in texts):
        return Tactic.MIXED
    return tactic


def _overflow(listing: _List, combine: bool) -> str | None:
    """The last item, laid out to start on the line of the others."""
    cx, items = listing.cx, listing.items
    last = items[-1]
    try:
        if len(items) == 1 and not is_nested_call(last):
            shape = listing.one_line
        else:
            offset = sum(2 + size(text or "") for text in listing.texts[:-1])
            shape = listing.one_line.with_width(min(cx.max_width, listing.one_line.width)).offset_left(offset)
        with cx.switched(one_line_chain=True if not combine and is_method_call(last) else None):
            if not listing.macro:
                if isinstance(last, rs.Closure):
                    if sum(isinstance(item, rs.Closure) for item in items) > 1:
                        return None
                    return closures.rewrite_last(cx, last, shape)
                if isinstance(last, rs.If | rs.For | rs.Loop | rs.While | rs.Match):
                    head = control.condition_text(cx, last, shape)
                    if head is not None and "\n" in head:
                        return None
            return cx.expr(last, shape)
    except DoesNotFitError:
        return None


def _wrap(listing: _List, text: str, tactic: Tactic, brackets: str) -> str:
    room = max(listing.shape.width - last_width(listing.name), 0)
    taken = first_width(text) + 1 if text else 2
    left, right = brackets[0], brackets[1]
    if tactic is Tactic.HORIZONTAL and taken <= room:
        return f"{listing.name}{left}{text}{right}"
    inner = listing.nested.newline() + text if text else ""
    return f"{listing.name}{left}{inner}{listing.shape.unaligned().newline()}{right}"
