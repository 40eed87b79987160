"""What one run of the layout carries along: the page, the two switches rustfmt passes down, and results so far."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout.flat import Parts, flat
from batuta_hooks.codegen.layout.shape import DoesNotFitError, Shape

MAX_WIDTH = 100
UNLIMITED = 1_000_000
Key = tuple[int, Shape, bool, bool, bool, int]


class Rewriter(Protocol):
    """Lays out one kind of thing."""

    def __call__(self, cx: Context, node: rs.Expr, shape: Shape, statement: bool) -> str: ...


@dataclass(slots=True)
class Context:
    """`in_macro`: a macro's arguments, where commas and blocks stay as they are; `one_line_chain`: no broken chains."""

    rewrite: Rewriter
    max_width: int = MAX_WIDTH
    in_macro: bool = False
    one_line_chain: bool = False
    done: dict[Key, str | None] = field(default_factory=dict)
    flats: Parts = field(default_factory=dict)
    wrapped: dict[int, rs.Block] = field(default_factory=dict)

    def expr(self, node: rs.Expr, shape: Shape, statement: bool = False) -> str:
        """The laid out expression; raises `DoesNotFitError`. Results are kept: layouts are tried over and over."""
        short = flat(self.flats, node)
        if short is not None and len(short.text) + short.slack <= shape.width:
            return short.text
        key = (id(node), shape, statement, self.in_macro, self.one_line_chain, self.max_width)
        if key not in self.done:
            try:
                self.done[key] = self.rewrite(self, node, shape, statement)
            except DoesNotFitError:
                self.done[key] = None
        text = self.done[key]
        if text is None:
            raise DoesNotFitError
        return text

    def attempt(self, node: rs.Expr, shape: Shape, statement: bool = False) -> str | None:
        """The laid out expression, or None if it does not fit."""
        try:
            return self.expr(node, shape, statement)
        except DoesNotFitError:
            return None

    def indented(self, indent: int, align: int = 0) -> Shape:
        """All of a line that starts at the given indentation."""
        return Shape(max(self.max_width - indent - align, 0), indent, align, align)

    @property
    def unlimited(self) -> bool:
        """Lines may have any length: rustfmt has given up and leaves them."""
        return self.max_width == UNLIMITED

    def full(self, shape: Shape) -> Shape:
        """All of a line that is indented as `shape` is."""
        return shape.with_width(max(self.max_width - shape.indent, 0))

    def budget(self, used: int) -> int:
        """Columns left on a line."""
        return max(self.max_width - used, 0)

    def rhs_overhead(self, shape: Shape) -> int:
        """Columns that the surrounding text wants on the right of `shape`."""
        return max(self.max_width - (shape.used + shape.width), 0)

    def single(self, body: rs.Expr) -> rs.Block:
        """A block that holds just `body`; the same one each time."""
        if id(body) not in self.wrapped:
            self.wrapped[id(body)] = rs.Block((rs.ExprStmt(body, semi=False),))
        return self.wrapped[id(body)]

    @contextmanager
    def switched(self, *, in_macro: bool | None = None, one_line_chain: bool | None = None) -> Iterator[None]:
        """The switches as given, for a while."""
        before = self.in_macro, self.one_line_chain
        if in_macro is not None:
            self.in_macro = in_macro
        if one_line_chain is not None:
            self.one_line_chain = one_line_chain
        try:
            yield
        finally:
            self.in_macro, self.one_line_chain = before
