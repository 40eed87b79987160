"""Nested functions that are used where Rust does not see them become functions of the module.

    def outer(flag):                    fn inner(n: i64) -> i64 { ... }
        def inner(n): ...               fn lambda_3() -> i64 { inner(1) }
        return lambda: inner(1)         fn outer() -> Value { ... lambda_3 ... }

A Rust function is seen in the block that has it; Python's is a name of the whole function, which lambdas see, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rewrite import rewrite
from batuta_hooks.ir.walk import children, functions_of


def lift(module: ops.ModuleIR) -> ops.ModuleIR:
    """The module with such functions lifted; itself when there are none."""
    nested = {node.qualname for node in functions_of(module)}
    nested -= {function.qualname for function in module.functions}
    nested -= {method.qualname for cls in module.classes for method in cls.methods}
    while nested and (needed := _unseen(module, nested)):
        module = _lifted(module, needed)
        nested -= needed
    return module


def _unseen(module: ops.ModuleIR, nested: set[str]) -> set[str]:
    """The nested functions that are used outside their blocks."""
    methods = [method for cls in module.classes for method in cls.methods]
    bodies = [module.body, *(function.body for function in (*module.functions, *methods))]
    return {name for body in bodies for name in _of_block(body, frozenset()) if name in nested}


def _of_block(block: tuple[Any, ...], seen: frozenset[str]) -> Iterator[str]:
    seen |= {statement.function.qualname for statement in block if isinstance(statement, ops.Define)}
    for statement in block:
        yield from _of_node(statement, seen)


def _of_node(node: Any, seen: frozenset[str]) -> Iterator[str]:
    if isinstance(node, ops.Call | ops.FunctionValue) and node.function not in seen:
        yield node.function
    if isinstance(node, ops.FuncIR):
        yield from _of_block(node.body, seen)
        return
    blocks = [block for name in ("body", "orelse", "final") if type(block := getattr(node, name, None)) is tuple]
    inside = {id(statement) for block in blocks for statement in block}
    for block in blocks:
        yield from _of_block(block, seen)
    for child in children(node):
        if id(child) not in inside:
            yield from _of_node(child, seen)


def _lifted(module: ops.ModuleIR, names: set[str]) -> ops.ModuleIR:
    """The module with nested functions of these names as its own."""
    found: list[ops.FuncIR] = []

    def change(node: Any) -> Any:
        if isinstance(node, ops.FuncIR):
            return _function(node)
        for name in ("body", "orelse", "final"):
            block = getattr(node, name, None)
            if type(block) is tuple:
                kept = _without(block)
                if kept is not block:
                    node = replace(node, **{name: kept})
        return node

    def _without(block: tuple[Any, ...]) -> tuple[Any, ...]:
        lifted = [node for node in block if isinstance(node, ops.Define) and node.function.qualname in names]
        found.extend(node.function for node in lifted)
        return tuple(node for node in block if node not in lifted) if lifted else block

    def _function(function: ops.FuncIR) -> ops.FuncIR:
        body = _without(rewrite(function.body, change))
        return replace(function, body=body) if body is not function.body else function

    functions = tuple(map(_function, module.functions))
    classes = tuple(replace(cls, methods=tuple(map(_function, cls.methods))) for cls in module.classes)
    body = _without(rewrite(module.body, change))
    return replace(module, functions=(*found, *functions), classes=classes, body=body)
