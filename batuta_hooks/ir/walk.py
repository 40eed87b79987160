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


def children(node: Any) -> list[Any]:
    """The nodes directly below `node`; of a nested function nothing but the definition itself."""
    found: list[Any] = []
    for name in _child_fields(node.__class__):
        value = getattr(node, name)
        kind = type(value)
        if kind is tuple:
            _gather(value, found)
        elif kind in _NODES:
            found.append(value)
    return found


def _gather(values: tuple[Any, ...], found: list[Any]) -> None:
    for value in values:
        kind = type(value)
        if kind is tuple:
            _gather(value, found)
        elif kind in _NODES:
            found.append(value)


_NODES = {
    kind
    for kind in vars(ops).values()
    if isinstance(kind, type) and kind.__module__ == ops.__name__ and kind not in (ops.Var, ops.ParamIR)
}


def walk(node: Any) -> Iterator[Any]:
    """`node` and all below it; nested functions are entered only as definitions."""
    stack: list[Any] = []
    if isinstance(node, tuple):
        _gather(node, stack)
        stack.reverse()
    else:
        stack.append(node)
    while stack:
        current = stack.pop()
        if isinstance(current, str):
            continue
        yield current
        if not isinstance(current, ops.FuncIR):
            stack.extend(reversed(children(current)))


def is_node(value: Any) -> bool:
    """Whether a value is a node of the IR."""
    return type(value) in _NODES
