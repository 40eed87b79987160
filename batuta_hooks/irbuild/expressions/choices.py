"""`and`, `or`, `x if c else y` and what else is evaluated in parts."""

from __future__ import annotations

import ast

from batuta_hooks.frontend import Scope
from batuta_hooks.infer.narrowing import static_test
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import convert
from batuta_hooks.irbuild.expressions.operators import after
from batuta_hooks.irbuild.expressions.rules import asked, build, build_as, condition, rule


@rule(ast.BoolOp)
def boolean(b: Builder, node: ast.BoolOp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    if rtype == BOOL:
        return condition(b, node, scope)
    values = [build_as(b, value, scope, rtype) for value in asked(b, node, scope)]
    result = values[-1]
    for value in reversed(values[:-1]):
        result = ops.Select("and" if isinstance(node.op, ast.And) else "or", value, result, rtype)
    return result


@rule(ast.IfExp)
def conditional(b: Builder, node: ast.IfExp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    outcome = static_test(b.inference, node.test, scope)
    if isinstance(outcome, bool):
        return after(condition(b, node.test, scope), build_as(b, node.body if outcome else node.orelse, scope, rtype))
    return ops.Conditional(
        condition(b, node.test, scope),
        build_as(b, node.body, scope, rtype),
        build_as(b, node.orelse, scope, rtype),
        rtype,
    )


@rule(ast.NamedExpr)
def walrus(b: Builder, node: ast.NamedExpr, scope: Scope) -> ops.Expr:
    owner = scope.function()
    value = build(b, node.value, scope)
    target = owner.owner(node.target.id)
    assert target is not None
    if b.is_global(target, node.target.id):
        rtype = b.variable_type(target, node.target.id)
        b.globals.setdefault(node.target.id, ops.Var(node.target.id, rtype, "global"))
        return ops.WalrusGlobal(ops.GlobalTarget(target.name, node.target.id, rtype), convert(value, rtype), rtype)
    var = b.declare(target, node.target.id)
    return ops.Walrus(var.name, convert(value, var.type), var.type)


@rule(ast.Lambda)
def lambda_(b: Builder, node: ast.Lambda, scope: Scope) -> ops.Expr:
    from batuta_hooks.irbuild.functions import define

    function = b.program.functions[node]
    if all(known.qualname != function.qualname for known in b.functions):
        b.functions.append(define(b, function))
    return ops.FunctionValue(function.qualname)
