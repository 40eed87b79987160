"""Prints Rust syntax trees as text that `rustfmt --edition 2024` leaves as it is; rustfmt itself is not needed."""

from __future__ import annotations

from dataclasses import dataclass

from batuta_hooks.codegen import rust_ast as rs
from batuta_hooks.codegen.layout import expressions, items, parens
from batuta_hooks.codegen.layout.context import UNLIMITED, Context
from batuta_hooks.codegen.layout.shape import MARK, TRAILING, Shape, unmarked

RUSTFMT_TOML = 'use_small_heuristics = "Max"\n'


@dataclass(frozen=True, slots=True)
class Printed:
    """Rust text; `source_map[i]` is the Python line that Rust line `i + 1` comes from, 0 if unknown."""

    text: str
    source_map: tuple[int, ...]


def print_file(file: rs.RustFile) -> Printed:
    """The text of a source file and the Python line of each of its lines."""
    cx = Context(expressions.rewrite)
    docs = "".join(f"\n{line}" for doc in file.docs for line in items.comment_lines("//!", doc))
    tree = tuple(parens.item(item) for item in file.items)
    body = items.sequence(cx, tree, 0)
    lines = (docs + ("\n" if docs and body else "") + body).split("\n")[1:]
    text = "".join(unmarked(line).replace(TRAILING, "") + "\n" for line in lines)
    return Printed(text, tuple(ord(line[0]) - MARK if line != unmarked(line) else 0 for line in lines))


def print_expr(expr: rs.Expr) -> str:
    """The expression on one line."""
    cx = Context(expressions.rewrite, max_width=UNLIMITED)
    text = cx.expr(parens.expr(expr), Shape(UNLIMITED, 0))
    return " ".join(unmarked(line).strip() for line in text.split("\n"))
