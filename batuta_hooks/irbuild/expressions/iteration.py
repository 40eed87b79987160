"""What is looped over: iterables, comprehensions, `yield`."""

from __future__ import annotations

import ast

from batuta_hooks.frontend import Scope
from batuta_hooks.infer.program import UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, INT, NONE, STR, RType
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee
from batuta_hooks.irbuild.convert import convert, dynamic, unwrap
from batuta_hooks.irbuild.expressions.rules import RULES, build, build_as, condition, rule


def _clauses(b: Builder, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> tuple[ops.Clause, ...]:
    from batuta_hooks.irbuild.targets import target

    inner = b.module.scopes[node]
    assert inner.parent is not None
    clauses = []
    for position, generator in enumerate(node.generators):
        iterable = iterable_of(b, generator.iter, inner if position else inner.parent)
        clauses.append(
            ops.Clause(
                target(b, generator.target, inner, element_type(iterable.type)),
                iterable,
                tuple(condition(b, test, inner) for test in generator.ifs),
            )
        )
    return tuple(clauses)


def iterable_of(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """Something to loop over."""
    value = build(b, node, scope)
    if value.type.name == "optional":
        value = unwrap(value, "type_error", "'NoneType' object is not iterable")
    if value.type.name == "instance":
        found = b.program.calls.get((node, "iter"))
        if isinstance(found, UserCall):
            return ops.Call(callee(found), (value,), b.frozen(found.function.result))
    if not is_iterable(value.type):
        return dynamic(value)
    return value


ITERABLES = {"list", "set", "frozenset", "vartuple", "iterator", "dict", "deque", "range", "str", "bytes", "tuple",
    "array",
             "dict_keys", "dict_values", "dict_items", "counter",
             "defaultdict", "ordereddict"}  # fmt: skip


def is_iterable(rtype: RType) -> bool:
    """Whether a typed loop can run over it."""
    return rtype.name in ITERABLES and not (rtype.name == "tuple" and len(set(rtype.args)) > 1)


def element_type(rtype: RType) -> RType:
    """What a loop over a value of this type gives."""
    match rtype.name:
        case "str":
            return STR
        case "range":
            return INT
        case "bytes":
            return INT
        case "dict_values":
            return rtype.args[1]
        case "dict_items":
            return RType("tuple", rtype.args)
        case "array":
            if rtype.ref == "1":
                return rtype.args[0]
            return RType("array", rtype.args, str(int(rtype.ref) - 1) if rtype.ref.isdigit() else "")
    return rtype.args[0] if rtype.args else DYN


@rule(ast.ListComp)
def list_comprehension(b: Builder, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    clauses = _clauses(b, node)
    return ops.Comprehension(clauses, build_as(b, node.elt, b.module.scopes[node], rtype.args[0]), rtype)


RULES[ast.SetComp] = RULES[ast.GeneratorExp] = list_comprehension


@rule(ast.DictComp)
def dict_comprehension(b: Builder, node: ast.DictComp, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    inner = b.module.scopes[node]
    clauses = _clauses(b, node)
    key = build_as(b, node.key, inner, rtype.args[0])
    return ops.Comprehension(clauses, build_as(b, node.value, inner, rtype.args[1]), rtype, key)


@rule(ast.Yield)
def yield_(b: Builder, node: ast.Yield, scope: Scope) -> ops.Expr:
    assert b.function is not None and b.function.yields is not None
    value = build(b, node.value, scope) if node.value is not None else ops.Const(None, NONE)
    return ops.Yield(convert(value, b.frozen(b.function.yields)))


@rule(ast.YieldFrom)
def yield_from(b: Builder, node: ast.YieldFrom, scope: Scope) -> ops.Expr:
    if b.function is not None and b.frozen(b.function.result) == DYN:
        return ops.YieldFrom(dynamic(build(b, node.value, scope)))
    return ops.YieldFrom(iterable_of(b, node.value, scope))
