"""Operators and comparisons."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from batuta_hooks.frontend import Scope
from batuta_hooks.infer.expressions import OPERATORS
from batuta_hooks.infer.members import class_test
from batuta_hooks.infer.program import Class, CompareCall, RegistryCall, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, DYN, NONE, STR, RType, optional
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee, concrete
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
    if right.type.name == "optional" or left.type.name == "optional":
        left, right = convert(left, optional(left.type)), convert(right, optional(right.type))
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
    tested = class_test(b.inference, node, scope)
    if tested is not None:
        return _class_test(b, node, tested, scope)
    nodes = [node.left, *node.comparators]
    if len(node.ops) == 1:
        return _comparison(b, node, 0, nodes[0], nodes[1], scope)
    # The middle operands become names, so that they are evaluated once, and the first so that it comes before them.
    last = len(nodes) - 1
    named = [index for index in range(1, last) if not isinstance(nodes[index], ast.Constant | ast.Name)]
    if named and not isinstance(nodes[0], ast.Constant | ast.Name):
        named.insert(0, 0)
    lets: dict[int, tuple[str, ops.Expr]] = {}
    replaced = list(nodes)
    for index in named:
        temp = b.temp("middle")
        value = build(b, nodes[index], scope)
        lets[index] = (temp, value)
        stand_in = ast.copy_location(_Named(temp, value.type), nodes[index])
        b.program.types[stand_in] = b.program.types.get(nodes[index])
        replaced[index] = stand_in
    for position in range(len(node.ops)):
        _replace_args(b, (node, position), nodes, replaced)
    result: ops.Expr | None = None
    for position in reversed(range(len(node.ops))):
        test = truth(_comparison(b, node, position, replaced[position], replaced[position + 1], scope))
        tests = (test,) if result is None else (test, result)
        here = (0, 1) if position == 0 else (position + 1,)
        bound = tuple(lets[index] for index in here if index in lets)
        result = ops.Chain(bound, tests) if bound or position == 0 or len(tests) == 1 else ops.Logic("&&", *tests)
    assert result is not None
    return result


def _class_test(b: Builder, node: ast.Compare, tested: tuple[ast.expr, ast.expr | Class], scope: Scope) -> ops.Expr:
    """`type(obj) is Class`, `type(obj) is type(other)`"""
    left, right = tested
    value = build(b, left, scope)
    if isinstance(right, Class):
        known = b.class_of(left)
        exact = len(concrete(right.root)) == 1 and right is known
        result: ops.Expr = after(value, ops.Const(True, BOOL)) if exact else ops.IsKind(value, (right.qualname,))
        if right not in concrete(right.root):
            result = after(value, ops.Const(False, BOOL))
    else:
        sides = (ops.Arg(value), ops.Arg(build(b, right, scope)))
        result = ops.Runtime("py::instance::same_class", sides, BOOL)
    return ops.Not(result) if isinstance(node.ops[0], ast.IsNot | ast.NotEq) else result


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
