"""Walking the IR: the nodes of a tree in evaluation order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache, lru_cache
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.node import Node

_SKIPPED = {"type", "line", "name"}
_LEAVES = {"str", "int", "bool", "object", "RType", "tuple[str, ...]"}


@cache
def fields_of(kind: Any) -> tuple[str, ...]:
    """The names of a node's fields."""
    return tuple(f.name for f in fields(kind))


@cache
def _child_fields(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name not in _SKIPPED and f.type not in _LEAVES)


def children(node: Any) -> tuple[Any, ...]:
    """The nodes directly below `node`; of a nested function nothing but the definition itself."""
    try:
        return node.below  # type: ignore[no-any-return]
    except AttributeError:
        pass
    found: list[Any] = []
    for name in _child_fields(node.__class__):
        value = getattr(node, name)
        kind = type(value)
        if kind is tuple:
            _gather(value, found)
        elif kind in _NODES:
            found.append(value)
    below = tuple(found)
    if isinstance(node, Node):
        node.below = below
    return below


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
    return iter(_block(Same(node)) if isinstance(node, tuple) else _all([node]))


class Same:
    """A tree by its identity: comparing trees is slow."""

    __slots__ = ("tree",)

    def __init__(self, tree: ops.Block) -> None:
        self.tree = tree

    def __hash__(self) -> int:
        return id(self.tree)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.tree is other.tree


@lru_cache(maxsize=4096)
def _block(block: Same) -> list[Any]:
    """The nodes of a function's body, which every pass walks."""
    stack: list[Any] = []
    _gather(block.tree, stack)
    return _all(stack[::-1])


def _all(stack: list[Any]) -> list[Any]:
    found = []
    while stack:
        current = stack.pop()
        found.append(current)
        if current.__class__ is not ops.FuncIR:
            stack.extend(children(current)[::-1])
    return found


def is_node(value: Any) -> bool:
    """Whether a value is a node of the IR."""
    return isinstance(value, Node)


def functions_of(module: ops.ModuleIR) -> list[ops.FuncIR]:
    """All functions of a module: its own, its classes' methods, and those nested in any of them or in its body."""
    found = [*module.functions, *(method for cls in module.classes for method in cls.methods)]
    bodies = [module.body, *(function.body for function in found)]
    while bodies:
        nested = [node for node in walk(bodies.pop()) if isinstance(node, ops.FuncIR)]
        found += nested
        bodies += [function.body for function in nested]
    return found
