"""Truth, and what chooses by it."""

from __future__ import annotations

from typing import Any

from batuta_hooks.codegen import folding
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext
from batuta_hooks.codegen.expressions.literals import typed_literal
from batuta_hooks.codegen.expressions.references import borrowed, place
from batuta_hooks.codegen.expressions.rules import owned, raised, rule
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE, RType


@rule(ops.Sequence)
def sequence(c: FunctionContext, node: ops.Sequence) -> r.Expr:
    if isinstance(node.first, ops.Walrus):
        from batuta_hooks.codegen.statements import store_local

        stored = store_local(c, node.first.name, owned(c, node.first.value))
        return r.BlockExpr(r.Block((stored, r.ExprStmt(owned(c, node.value), semi=False))))
    first = r.ExprStmt(owned(c, node.first)) if node.first.type == NONE else r.Let("_", owned(c, node.first))
    return r.BlockExpr(r.Block((first, r.ExprStmt(owned(c, node.value), semi=False))))


@rule(ops.Truth)
def truth(c: FunctionContext, node: ops.Truth) -> r.Expr:
    value, rtype = node.value, node.value.type
    match rtype.name:
        case "bool":
            return owned(c, value)
        case "int":
            return r.Binary("!=", owned(c, value), r.Path("0"))
        case "float":
            return r.Binary("!=", owned(c, value), r.Path("0.0"))
        case "None":
            return r.Path("false")
        case "bool_":
            return r.FieldAccess(owned(c, value), "0")
        case "str" | "list" | "dict" | "set" | "frozenset" | "bytes" | "vartuple" | "deque" | "counter":
            return r.Unary("!", r.MethodCall(place(c, value), "is_empty"))
    c.module.use("batuta_rt::py::Truth")
    if rtype.name == "instance":  # `Instance` has a method of that name, too
        return raised(c, r.Call(r.Path("Truth::truth"), (borrowed(c, value),)))
    return raised(c, r.MethodCall(place(c, value), "truth"))


@rule(ops.Not)
def not_(c: FunctionContext, node: ops.Not) -> r.Expr:
    inner = node.value
    if isinstance(inner, ops.IsNone) and inner.value.type.name == "optional":
        return r.MethodCall(place(c, inner.value), "is_some")
    return folding.negated(owned(c, inner))


@rule(ops.IsNone)
def is_none(c: FunctionContext, node: ops.IsNone) -> r.Expr:
    return r.MethodCall(place(c, node.value), "is_none")


@rule(ops.Logic)
def logic(c: FunctionContext, node: ops.Logic) -> r.Expr:
    return folding.logic(node.op, owned(c, node.left), owned(c, node.right))


@rule(ops.Select)
def select(c: FunctionContext, node: ops.Select) -> r.Expr:
    temp = c.temp("first")
    c.locals[temp] = fresh_local(temp, node.type)
    test = owned(c, ops.Truth(ops.Load(temp, node.type)))
    other = owned(c, node.right)
    first = r.Path(temp)
    then, orelse = (other, first) if node.op == "and" else (first, other)
    chosen = r.If(test, value_block(then), value_block(orelse))
    return r.BlockExpr(r.Block((r.Let(temp, typed_literal(c, node.left)), r.ExprStmt(chosen, semi=False))))


def fresh_local(name: str, rtype: RType) -> Any:
    """A local of the generated code alone."""
    from batuta_hooks.codegen.context import Local

    return Local(name, rtype)


def value_block(value: r.Expr) -> r.Block:
    """`{ value }`"""
    return r.Block((r.ExprStmt(value, semi=False),))


@rule(ops.Conditional)
def conditional(c: FunctionContext, node: ops.Conditional) -> r.Expr:
    test, then, orelse = owned(c, node.test), owned(c, node.then), owned(c, node.orelse)
    if (then, orelse) in ((folding.TRUE, folding.FALSE), (folding.FALSE, folding.TRUE)):
        return test if then == folding.TRUE else folding.negated(test)
    return r.If(test, value_block(then), value_block(orelse))


@rule(ops.Chain)
def chain(c: FunctionContext, node: ops.Chain) -> r.Expr:
    lets: list[r.Stmt] = []
    for name, value in node.lets:
        c.locals[name] = fresh_local(name, value.type)
        lets.append(r.Let(name, typed_literal(c, value)))
    result = owned(c, node.tests[0])
    for test in node.tests[1:]:
        result = folding.logic("&&", result, owned(c, test))
    if not lets:
        return result
    return r.BlockExpr(r.Block((*lets, r.ExprStmt(result, semi=False))))
