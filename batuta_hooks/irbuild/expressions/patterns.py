"""The tests and bindings that `match` statements are made of."""

from __future__ import annotations

import ast

from batuta_hooks import matching
from batuta_hooks.frontend import Scope
from batuta_hooks.infer.narrowing import static_test
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, INT, RType
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import dynamic
from batuta_hooks.irbuild.expressions.operators import after
from batuta_hooks.irbuild.expressions.rules import build, rule


def _tested(
    b: Builder, node: matching.IsSequence | matching.IsMapping | matching.HasAttribute, scope: Scope
) -> tuple[ops.Expr, ops.Expr | None]:
    """What is tested, and the outcome where the types tell it."""
    value = build(b, node.subject, scope)
    outcome = static_test(b.inference, node, scope)
    return value, after(value, ops.Const(outcome, BOOL)) if isinstance(outcome, bool) else None


@rule(matching.IsSequence)
def is_sequence(b: Builder, node: matching.IsSequence, scope: Scope) -> ops.Expr:
    value, known = _tested(b, node, scope)
    if known is not None:
        return known
    count = ops.Const(node.count, INT)
    if value.type.name in ("dyn", "optional"):
        args = (ops.Arg(dynamic(value)), ops.Arg(count), ops.Arg(ops.Const(node.more, BOOL)))
        return ops.Runtime("py::matching::is_sequence", args, BOOL, True)
    length = ops.Runtime("py::builtins::len", (ops.Arg(value),), INT)
    return ops.Runtime(f"{{0}} {'>=' if node.more else '=='} {{1}}", (ops.Arg(length), ops.Arg(count)), BOOL)


@rule(matching.IsMapping)
def is_mapping(b: Builder, node: matching.IsMapping, scope: Scope) -> ops.Expr:
    value, known = _tested(b, node, scope)
    if known is not None:
        return known
    return ops.Runtime("py::matching::is_mapping", (ops.Arg(dynamic(value)),), BOOL)


@rule(matching.HasAttribute)
def has_attribute(b: Builder, node: matching.HasAttribute, scope: Scope) -> ops.Expr:
    value, known = _tested(b, node, scope)
    if known is not None:
        return known
    name = ops.Arg(ops.Const(node.attr, RType("name")))
    return ops.Runtime("py::matching::has_attribute", (ops.Arg(dynamic(value)), name), BOOL, True)


@rule(matching.Bind)
def bind(b: Builder, node: matching.Bind, scope: Scope) -> ops.Expr:
    named = ast.copy_location(ast.NamedExpr(node.target, node.value), node)
    stored = build(b, named, scope)
    return ops.Sequence(stored, ops.Const(True, BOOL), BOOL)
