"""The table of rules that build IR of expressions."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from batuta_hooks import matching
from batuta_hooks.frontend import Scope
from batuta_hooks.infer.narrowing import static_test
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, RType
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
        case ast.BoolOp(op=op):
            parts = [condition(b, value, scope) for value in asked(b, node, scope)]
            result = parts[-1] if parts else ops.Const(isinstance(op, ast.And), BOOL)
            for part in reversed(parts[:-1]):
                result = ops.Logic("&&" if isinstance(op, ast.And) else "||", part, result)
            return result
    return truth(build(b, node, scope))


def asked(b: Builder, node: ast.BoolOp, scope: Scope) -> list[ast.expr]:
    """The operands of `and` or `or` that are evaluated: none behind one that decides, no test that types answer."""
    decisive = isinstance(node.op, ast.Or)
    found: list[ast.expr] = []
    for value in node.values:
        outcome = static_test(b.inference, value, scope)
        quiet = isinstance(value, matching.IsSequence | matching.IsMapping | matching.HasAttribute | ast.Constant)
        if not (quiet and outcome is not decisive and isinstance(outcome, bool)):
            found.append(value)
        if outcome in (decisive, "unknown"):
            break
    return found
