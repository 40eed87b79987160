"""Tuples, lists, sets and dicts that are written out."""

from __future__ import annotations

import ast

from batuta_hooks.frontend import Scope
from batuta_hooks.ir import ops
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import convert
from batuta_hooks.irbuild.expressions.rules import RULES, build, build_as, rule


def _display(b: Builder, node: ast.List | ast.Set | ast.Tuple, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    items: list[ops.Expr] = []
    for value in node.elts:
        if isinstance(value, ast.Starred):
            inner = build(b, value.value, scope)
            items.append(ops.Spread(inner, rtype.args[0]))
        else:
            items.append(build_as(b, value, scope, rtype.args[0]))
    return ops.Display(tuple(items), rtype)


RULES[ast.List] = RULES[ast.Set] = _display


@rule(ast.Tuple)
def tuple_(b: Builder, node: ast.Tuple, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    if rtype.name != "tuple":
        return _display(b, node, scope)
    items = tuple(build_as(b, value, scope, arg) for value, arg in zip(node.elts, rtype.args, strict=True))
    return ops.TupleLit(items, rtype)


@rule(ast.Dict)
def dict_(b: Builder, node: ast.Dict, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    items: list[tuple[ops.Expr | None, ops.Expr]] = []
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            items.append((None, convert(build(b, value, scope), rtype)))
        else:
            items.append((build_as(b, key, scope, rtype.args[0]), build_as(b, value, scope, rtype.args[1])))
    return ops.DictLit(tuple(items), rtype)


@rule(ast.Starred)
def starred(b: Builder, node: ast.Starred, scope: Scope) -> ops.Expr:
    return build(b, node.value, scope)
