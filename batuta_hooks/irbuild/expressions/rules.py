"""The table of rules that build IR of expressions."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from batuta_hooks.frontend import Scope
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import convert, truth

Rule = Callable[[Builder, Any, Scope], ops.Expr]

RULES: dict[type[ast.expr], Rule] = {}


def rule(kind: type[ast.expr]) -> Callable[[Rule], Rule]:
    """Registers the rule of one kind of expression."""

    def register(function: Rule) -> Rule:
        RULES[kind] = function
        return function

    return register


def build(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """The IR of an expression."""
    return RULES[type(node)](b, node, scope)


def build_as(b: Builder, node: ast.expr, scope: Scope, to: RType) -> ops.Expr:
    """The IR of an expression, converted."""
    return convert(build(b, node, scope), to)


def condition(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """An expression where only its truth counts."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inner = condition(b, operand, scope)
            return ops.Not(inner)
        case ast.BoolOp(op=op, values=values):
            parts = [condition(b, value, scope) for value in values]
            result = parts[-1]
            for part in reversed(parts[:-1]):
                result = ops.Logic("&&" if isinstance(op, ast.And) else "||", part, result)
            return result
    return truth(build(b, node, scope))
