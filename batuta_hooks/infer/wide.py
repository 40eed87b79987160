"""Where ints must be big: whole modules, or single statements whose result once left 64 bits.

An entry of `widen` is a module's name, or a statement as `statement_entry` names it: by its function and its distance
from the `def`, so that an edit elsewhere leaves it in place.

    >>> tree = ast.parse("def f(n):\\n    return n * n\\n")
    >>> statement_entry("__main__", tree, 2)
    '__main__.f+1'
    >>> sorted(wide_lines(frozenset({"__main__.f+1"}), "__main__", tree))
    [2]
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

MODULE = "<module>"


def statement_entry(module: str, tree: ast.Module, line: int) -> str:
    """The entry of the statement that a line belongs to."""
    name, first = MODULE, 1
    for path, node in _functions(tree, ""):
        if node.lineno <= line <= (node.end_lineno or node.lineno):
            name, first = path, node.lineno
    return f"{module}.{name}+{line - first}"


def wide_lines(widen: frozenset[str], module: str, tree: ast.Module) -> frozenset[int]:
    """The lines of the statements in `widen` that stand in this module."""
    known = [entry.removeprefix(f"{module}.") for entry in widen if entry.startswith(f"{module}.") and "+" in entry]
    if not known:
        return frozenset()
    starts = {MODULE: 1} | {path: node.lineno for path, node in _functions(tree, "")}
    lines: set[int] = set()
    for entry in known:
        name, _, offset = entry.rpartition("+")
        if name in starts and offset.isdigit():
            lines |= _statement_lines(tree, starts[name] + int(offset))
    return frozenset(lines)


def _functions(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Functions with their dotted names, outer ones first."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{prefix}{child.name}", child
            yield from _functions(child, f"{prefix}{child.name}.")
        else:
            yield from _functions(child, f"{prefix}{child.name}." if isinstance(child, ast.ClassDef) else prefix)


def _statement_lines(tree: ast.Module, line: int) -> set[int]:
    """The lines of the innermost statement at a line; of a compound one those of its head."""
    found = {line}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if body and isinstance(body[0], ast.stmt) else node.end_lineno or node.lineno
            if node.lineno <= line <= max(last, node.lineno):
                found = set(range(node.lineno, max(last, node.lineno) + 1))
    return found
