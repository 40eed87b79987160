"""The passes between building the IR and writing Rust, over every function of a module."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rewrite import map_functions
from batuta_hooks.passes.dead_stores import without_dead_stores
from batuta_hooks.passes.lifting import lift
from batuta_hooks.passes.mentions import Mentions


def tidy(module: ops.ModuleIR) -> ops.ModuleIR:
    """The module with the passes applied."""
    module = lift(module)
    body = _body(module.body, module.body_vars, module.is_main)
    return replace(map_functions(module, _function), body=body)


def _function(function: ops.FuncIR) -> ops.FuncIR:
    captured = {var.name for var in function.captures}
    body = _body(function.body, tuple(var for var in function.vars if var.name not in captured), True)
    return replace(function, body=body) if body != function.body else function


def _body(body: ops.Block, variables: tuple[ops.Var, ...], final: bool) -> ops.Block:
    body = tuple(_nested(statement) for statement in body)
    local = frozenset(var.name for var in variables if var.storage == "local")
    return without_dead_stores(body, local & Mentions().of(body).reads) if final else body


def _nested(node: Any) -> Any:
    """The statement with the functions that it defines tidied."""
    match node:
        case ops.Define(function=function):
            made = _function(function)
            return replace(node, function=made) if made is not function else node
        case ops.If() | ops.For() | ops.While():
            return _replaced(node, body=tuple(map(_nested, node.body)), orelse=tuple(map(_nested, node.orelse)))
        case ops.Try():
            return _replaced(
                node,
                body=tuple(map(_nested, node.body)),
                handlers=tuple(_replaced(h, body=tuple(map(_nested, h.body))) for h in node.handlers),
                orelse=tuple(map(_nested, node.orelse)),
                final=tuple(map(_nested, node.final)),
            )
    return node


def _replaced(node: Any, **parts: Any) -> Any:
    changed = any(
        len(part) != len(getattr(node, name)) or any(a is not b for a, b in zip(part, getattr(node, name), strict=True))
        for name, part in parts.items()
    )
    return replace(node, **parts) if changed else node
