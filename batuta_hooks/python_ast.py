"""Looks at Python's syntax trees that need no more than the trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def statements(tree: ast.AST) -> Iterator[ast.stmt]:
    """All statements below a module or statement, level by level, as `ast.walk` meets them. No expression is entered:
    they hold most of a tree's nodes, and no statement."""
    level: list[ast.AST] = [tree]
    for parent in level:  # grows
        for name in _BLOCKS:
            for child in getattr(parent, name, ()):
                level.append(child)
                if isinstance(child, ast.stmt):
                    yield child


_BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")
