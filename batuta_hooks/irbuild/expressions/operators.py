"""Operators and comparisons."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from batuta_hooks.frontend import Scope
from batuta_hooks.infer.expressions import OPERATORS
from batuta_hooks.infer.program import CompareCall, RegistryCall, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, DYN, NONE, STR, RType, optional
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee
from batuta_hooks.irbuild.convert import convert, dynamic, truth, unwrap
from batuta_hooks.irbuild.expressions.rows import registry
from batuta_hooks.irbuild.expressions.rules import RULES, build, condition, rule


def operation(b: Builder, key: Any, op: str, operands: Sequence[ops.Expr], scope: Scope) -> ops.Expr:
    """An operator: the row it was matched with, the user's method, or the dynamic operation."""
    found = b.program.calls.get(key)
    if isinstance(found, RegistryCall):
        return registry(b, found, scope)
    if isinstance(found, UserCall):
        values = [
            convert(value, b.frozen(param.cell)) for value, param in zip(operands, found.function.params, strict=False)
        ]
        receiver = unwrap(operands[0], "type_error", f"unsupported operand type(s) for {op}")
        return ops.Call(callee(found), (receiver, *values[1:]), b.frozen(found.function.result))
    if isinstance(found, CompareCall):
        return compare_objects(found.op, operands[0], operands[1])
    owned = {"setitem": 2}.get(op, -1)
    args = tuple(ops.Arg(dynamic(value), index == owned) for index, value in enumerate(operands))
    op = "modulo" if op == "mod" else op
    rtype = BOOL if op == "contains" else NONE if op in ("setitem", "delitem") else DYN
    return ops.Runtime(f"py::ops::{op}", args, rtype, True)


def compare_objects(op: str, left: ops.Expr, right: ops.Expr) -> ops.Expr:
    """A comparison of two objects of one family."""
    if right.type.name == "optional":
        left = convert(left, right.type)
    return ops.Runtime(f"py::compare::{op}", (ops.Arg(left), ops.Arg(right)), BOOL, True)


@rule(ast.BinOp)
def binary(b: Builder, node: ast.BinOp, scope: Scope) -> ops.Expr:
    operands = (
        []
        if isinstance(b.program.calls.get(node), RegistryCall)
        else [build(b, node.left, scope), build(b, node.right, scope)]
    )
    made = operation(b, node, OPERATORS[type(node.op)], operands, scope)
    return convert(made, STR) if made.type == DYN and b.type_of(node) == STR else made


@rule(ast.UnaryOp)
def unary(b: Builder, node: ast.UnaryOp, scope: Scope) -> ops.Expr:
    if isinstance(node.op, ast.Not):
        return ops.Not(condition(b, node.operand, scope))
    if (
        isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Constant)
        and type(node.operand.value) in (int, float)
    ):
        inner = build(b, node.operand, scope)
        if isinstance(inner, ops.Const) and isinstance(inner.value, int | float):
            return ops.Const(-inner.value, inner.type)
    operands = [] if isinstance(b.program.calls.get(node), RegistryCall) else [build(b, node.operand, scope)]
    return operation(b, node, OPERATORS[type(node.op)], operands, scope)


@rule(ast.Compare)
def compare(b: Builder, node: ast.Compare, scope: Scope) -> ops.Expr:
    nodes = [node.left, *node.comparators]
    if len(node.ops) == 1:
        return _comparison(b, node, 0, nodes[0], nodes[1], scope)
    # The middle operands become names, so that they are evaluated once.
    lets: list[tuple[str, ops.Expr]] = []
    replaced: list[ast.expr] = []
    for index, operand in enumerate(nodes):
        simple = isinstance(operand, ast.Constant | ast.Name)
        if simple or index in (0, len(nodes) - 1):
            replaced.append(operand)
            continue
        temp = b.temp("middle")
        value = build(b, operand, scope)
        lets.append((temp, value))
        stand_in = ast.copy_location(_Named(temp, value.type), operand)
        b.program.types[stand_in] = b.program.types.get(operand)
        replaced.append(stand_in)
    for position in range(len(node.ops)):
        _replace_args(b, (node, position), nodes, replaced)
    tests = [
        truth(_comparison(b, node, position, replaced[position], replaced[position + 1], scope))
        for position in range(len(node.ops))
    ]
    return ops.Chain(tuple(lets), tuple(tests))


class _Named(ast.expr):
    """Stands for a value that already has a name."""

    def __init__(self, name: str, rtype: RType) -> None:
        super().__init__()
        self.name = name
        self.rtype = rtype


RULES[_Named] = lambda b, node, scope: ops.Load(node.name, node.rtype)


def _replace_args(b: Builder, key: Any, old: list[ast.expr], new: list[ast.expr]) -> None:
    found = b.program.calls.get(key)
    if isinstance(found, RegistryCall):
        swap = dict(zip(old, new, strict=True))
        args = tuple(swap.get(arg, arg) if isinstance(arg, ast.expr) else arg for arg in found.args)
        b.program.calls[key] = RegistryCall(
            found.entry, found.overload, args, found.wanted, found.result, found.variables
        )


def _comparison(
    b: Builder, node: ast.Compare, position: int, left: ast.expr, right: ast.expr, scope: Scope
) -> ops.Expr:
    op = node.ops[position]
    if isinstance(op, ast.Is | ast.IsNot):
        return _identity(b, op, left, right, scope)
    name = OPERATORS[type(op)]
    key = (node, position)
    if name in ("eq", "ne"):
        for value, other in ((left, right), (right, left)):
            if isinstance(other, ast.Constant) and other.value is None:
                built = build(b, value, scope)
                if built.type.name == "optional":
                    return ops.IsNone(built) if name == "eq" else ops.Not(ops.IsNone(built))
    if isinstance(b.program.calls.get(key), RegistryCall):
        result = operation(b, key, name, [], scope)
    else:
        operands = [build(b, left, scope), build(b, right, scope)]
        if name == "contains":
            operands.reverse()
        result = operation(b, key, name, operands, scope)
    return ops.Not(truth(result)) if isinstance(op, ast.NotIn) else result


def after(value: ops.Expr, result: ops.Expr) -> ops.Expr:
    """`result`, once `value` was evaluated for its effect."""
    if isinstance(value, ops.Const | ops.Load | ops.LoadGlobal | ops.GetField):
        return result
    return ops.Sequence(value, result, result.type)


def _is_object(rtype: RType) -> bool:
    """Whether the type is that of an object which may be None."""
    return rtype.name == "optional" and rtype.args[0].name == "instance"


def _identity(b: Builder, op: ast.cmpop, left: ast.expr, right: ast.expr, scope: Scope) -> ops.Expr:
    value = build(b, left, scope)
    if isinstance(right, ast.Constant) and right.value is None:
        if value.type.name in ("optional", "dyn"):
            result: ops.Expr = ops.IsNone(value)
        else:
            result = after(value, ops.Const(value.type == NONE, BOOL))
    else:
        other = build(b, right, scope)
        if value.type == other.type and value.type.name == "instance":
            result = ops.Runtime("py::same", (ops.Arg(value), ops.Arg(other)), BOOL)
        elif optional(value.type) == optional(other.type) and _is_object(optional(value.type)):
            sides = (convert(value, optional(value.type)), convert(other, optional(value.type)))
            result = ops.Runtime("py::same_optional", tuple(ops.Arg(side) for side in sides), BOOL)
        else:
            result = ops.Runtime("py::ops::is_", (ops.Arg(dynamic(value)), ops.Arg(dynamic(other))), BOOL)
    return ops.Not(result) if isinstance(op, ast.IsNot) else result
