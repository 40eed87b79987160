"""Prints Rust syntax trees as text that `rustfmt --edition 2024` leaves as it is; rustfmt itself is not needed.

The text is right for the options in `RUSTFMT_TOML`. Parentheses are put in from the tree, imports that stand together
are merged and sorted, one empty line goes between functions, types and impls.

A few things rustfmt lays out in ways that are not worth following; the code generator has none of them:

- patterns, types, impl headers, field and variant declarations and attributes (but `derive`) wider than a line;
  type arguments that do not fit behind a method's name;
- a closure as a direct argument of a macro (bind it first);
- a text literal longer than a line inside a chain of several calls, a condition or an operand (bind it first; as a
  value, an argument, an array element or a field it is fine; alone in `x.push("...")` rustfmt leaves the statement);
- text literals with line breaks in them (write `\\n`);
- `for` and `while` as values; blocks and loops in the head of `if`, `while`, `for` and `match`; a broken closure as an
  operand or an index.
"""

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
