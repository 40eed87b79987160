"""Questions about a Rust syntax tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from batuta_hooks.codegen import rust_ast as r


def parts(node: Any) -> Iterator[Any]:
    """A tree's nodes and texts."""
    if isinstance(node, tuple):
        for item in node:
            yield from parts(item)
        return
    yield node
    if is_dataclass(node) and not isinstance(node, type):
        for field in fields(node):
            value = getattr(node, field.name)
            if isinstance(value, tuple | str) or is_dataclass(value):
                yield from parts(value)


def says(node: Any, word: str) -> bool:
    """Whether a tree mentions a name or a label."""
    pattern = re.compile(rf"(?<![\w']){re.escape(word)}(?!\w)")
    return any(isinstance(part, str) and pattern.search(part) is not None for part in parts(node))


def labelled(stmts: tuple[r.Stmt, ...], label: str) -> r.Expr:
    """The labelled block of these statements: a `break` with a value at its end is the value; a label is needed."""
    made = _ends(stmts, label)
    if says(made, label):
        return r.BlockExpr(r.Block(made), label)
    if len(made) == 1 and isinstance(made[0], r.ExprStmt) and not made[0].semi:
        return made[0].expr
    return r.BlockExpr(r.Block(made))


def _ends(stmts: tuple[r.Stmt, ...], label: str) -> tuple[r.Stmt, ...]:
    if not stmts or not isinstance(stmts[-1], r.ExprStmt):
        return stmts
    last = stmts[-1]
    match last.expr:
        case r.Break(label=to, value=value) if to == label and value is not None:
            return (*stmts[:-1], r.ExprStmt(value, semi=False, line=last.line, trailing=last.trailing))
        case r.If(orelse=orelse) if orelse is not None:
            return (*stmts[:-1], r.ExprStmt(_if_ends(last.expr, label), semi=False, line=last.line))
    return stmts


def _if_ends(node: r.If, label: str) -> r.If:
    then = r.Block(_ends(node.then.stmts, label))
    if isinstance(node.orelse, r.If):
        return r.If(node.cond, then, _if_ends(node.orelse, label))
    assert node.orelse is not None
    return r.If(node.cond, then, r.Block(_ends(node.orelse.stmts, label)))
