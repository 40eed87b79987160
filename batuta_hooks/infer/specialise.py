"""Generic functions: one that is called with types that no single Rust type holds becomes one function a combination of
types.

    show(np.array([1, 2]))          show(array[int64, 1])
    show(np.array([[0.5]]))         show_2(array[float64, 2])

The copies are made in the syntax tree, before inference runs again; a call knows its copy by an attribute of the
callee's node.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING

from batuta_hooks.frontend import SourceModule, rescope
from batuta_hooks.infer.cells import freeze
from batuta_hooks.infer.names import is_static
from batuta_hooks.infer.program import Function, UserCall
from batuta_hooks.ir.rtypes import RType

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

MOST = 6  # combinations of one function; beyond that it stays dynamic

Signature = tuple[str, ...]


def specialise(inf: Inference) -> dict[str, SourceModule] | None:
    """The modules with copies of their generic functions; None when there is nothing to copy."""
    sites = _call_sites(inf)
    changed: set[str] = set()
    for function, calls in sites.items():
        groups: dict[Signature, list[ast.Call]] = {}
        for call, signature in calls:
            groups.setdefault(signature, []).append(call)
        if 2 <= len(groups) <= MOST and _is_generic(inf, function):
            _copy(inf, function, list(groups.values()))
            changed.add(function.module.name)
    if not changed:
        return None
    modules: Mapping[str, SourceModule] = inf.program.modules
    return {name: rescope(module) for name, module in modules.items()}


def _call_sites(inf: Inference) -> dict[Function, list[tuple[ast.Call, Signature]]]:
    sites: dict[Function, list[tuple[ast.Call, Signature]]] = {}
    for node, found in inf.program.calls.items():
        if isinstance(node, ast.Call) and isinstance(found, UserCall) and _can_copy(found.function):
            shown = []
            for arg in found.args:
                several = arg if isinstance(arg, tuple) else (arg,)
                shown.append(
                    " ".join(
                        "default" if one is None else _shape(freeze(inf.program.types.get(one))) for one in several
                    )
                )
            sites.setdefault(found.function, []).append((node, tuple(shown)))
    return sites


def _shape(rtype: RType) -> str:
    """What of a type decides which copy is called."""
    return str(rtype)


def _can_copy(function: Function) -> bool:
    node = function.node
    return (
        isinstance(node, ast.FunctionDef)
        and function.scope.parent is not None
        and isinstance(function.scope.parent.node, ast.Module)
        and len(function.scope.parent.bound.get(node.name, ())) == 1
        and is_static(node)
        and not function.escapes
    )


def _is_generic(inf: Inference, function: Function) -> bool:
    """Whether some parameter has no type of its own."""
    return any(_vague(freeze(inf.solver.get(param.cell))) for param in function.params)


def _vague(rtype: RType) -> bool:
    return rtype.name == "dyn" or (rtype.name == "array" and not rtype.ref) or any(_vague(arg) for arg in rtype.args)


def _copy(inf: Inference, function: Function, groups: list[list[ast.Call]]) -> None:
    node = function.node
    assert isinstance(node, ast.FunctionDef)
    body = function.module.tree.body
    position = next((index for index, statement in enumerate(body) if statement is node), None)
    if position is None:
        return  # defined inside an `if`: it stays as it is
    taken = set(function.module.scope.bound)
    inside = {id(child) for child in ast.walk(node)}
    for number, calls in enumerate(groups[1:], start=2):
        name, count = f"{node.name}_{number}", number
        while name in taken:
            count += 1
            name = f"{node.name}_{count}"
        taken.add(name)
        twin = copy.deepcopy(node)
        twin.name = name
        for child in ast.walk(twin):  # it calls itself, not the original
            if isinstance(child, ast.Name) and child.id == node.name and isinstance(child.ctx, ast.Load):
                child.id = name
        position += 1
        body.insert(position, twin)
        for call in calls:
            if id(call) not in inside:
                call.func._batuta_target = (function.module.name, name)  # type: ignore[attr-defined]
