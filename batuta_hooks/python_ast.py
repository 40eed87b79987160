"""Looks at Python's syntax trees that need no more than the trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def statements(tree: ast.AST) -> Iterator[ast.stmt]:
    """All statements below a module or statement, level by level, as `ast.walk` meets them. No expression is entered:
    they hold most of a tree's nodes, and no statement."""
    level: list[ast.AST] = [tree]
    for parent in level:  # grows
        if parent.__class__ in _SIMPLE:
            continue
        for name in _BLOCKS:
            for child in getattr(parent, name, ()):
                level.append(child)
                if isinstance(child, ast.stmt):
                    yield child


def blocks(statement: ast.AST) -> Iterator[ast.stmt]:
    """The statements of a compound statement's own blocks."""
    if statement.__class__ in _SIMPLE:
        return
    for name in _BLOCKS:
        for child in getattr(statement, name, ()):
            if isinstance(child, ast.stmt):
                yield child
            else:
                yield from blocks(child)  # a handler, or a case


_BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")
_SIMPLE = {
    ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return, ast.Raise, ast.Assert, ast.Delete, ast.Pass,
    ast.Break, ast.Continue, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal,
}  # fmt: skip
