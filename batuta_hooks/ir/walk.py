"""Walking the IR: the nodes of a tree in evaluation order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from batuta_hooks.ir import ops

_SKIPPED = {"type", "line", "name"}


@cache
def fields_of(kind: Any) -> tuple[str, ...]:
    """The names of a node's fields."""
    return tuple(f.name for f in fields(kind))


@cache
def _child_fields(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in fields_of(kind) if name not in _SKIPPED)


def children(node: Any) -> Iterator[Any]:
    """The nodes directly below `node`; of a nested function nothing but the definition itself."""
    kind: Any = type(node)
    for name in _child_fields(kind):
        value = getattr(node, name)
        yield from _flatten(value)


def _flatten(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for item in value:
            yield from _flatten(item)
    elif type(value).__module__ == ops.__name__ and not isinstance(value, ops.Var | ops.ParamIR):
        yield value


def walk(node: Any) -> Iterator[Any]:
    """`node` and all below it; nested functions are entered only as definitions."""
    stack = list(reversed(list(_flatten(node)))) if isinstance(node, tuple) else [node]
    while stack:
        current = stack.pop()
        if isinstance(current, str):
            continue
        yield current
        if not isinstance(current, ops.FuncIR):
            stack.extend(reversed(list(children(current))))
