"""Rebuilding the IR: a tree with each node replaced by what a function makes of it, from the leaves up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import is_not
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import fields_of, is_node


def rewrite(node: Any, change: Callable[[Any], Any]) -> Any:
    """`node`, or the nodes of a tuple, with `change` applied to every node; nested functions are given to `change` as
    they are.
    """
    if type(node) is tuple:
        made = tuple(rewrite(part, change) for part in node)
        return made if any(map(is_not, made, node)) else node
    if not is_node(node):
        return node
    if isinstance(node, ops.FuncIR):
        return change(node)
    parts = {}
    for name in fields_of(node.__class__):
        old = getattr(node, name)
        if name == "type" or not (type(old) is tuple or is_node(old)):
            continue
        new = rewrite(old, change)
        if new is not old:
            parts[name] = new
    return change(replace(node, **parts) if parts else node)


def map_functions(module: ops.ModuleIR, change: Callable[[ops.FuncIR], ops.FuncIR]) -> ops.ModuleIR:
    """The module with `change` applied to its functions and its classes' methods."""
    return replace(
        module,
        functions=tuple(map(change, module.functions)),
        classes=tuple(replace(cls, methods=tuple(map(change, cls.methods))) for cls in module.classes),
    )
