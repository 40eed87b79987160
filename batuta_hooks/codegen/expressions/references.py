"""References: a value that is only looked at, and what a method is called on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type, literal_float
from batuta_hooks.codegen.expressions.literals import number_literal, signed, typed_literal
from batuta_hooks.codegen.expressions.rules import RULES, owned
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType
from batuta_hooks.ir.walk import walk


def borrowed(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """A reference to the value; Copy values as they are."""
    if is_value_type(node.type) or is_reference(node):
        return owned(c, node)
    if isinstance(node, ops.Load):
        local = c.locals.get(node.name)
        if local is not None and local.storage == "local":
            return r.Path(local.name) if local.by_ref else r.Unary("&", r.Path(local.name))
    if isinstance(node, ops.Convert) and node.value.type == node.type:
        return borrowed(c, node.value)
    return r.Unary("&", owned(c, node))


def is_reference(node: ops.Expr) -> bool:
    """Whether the Rust of an expression is a reference already: a slice, or an item lent by a view."""
    if not isinstance(node, ops.Runtime):
        return False
    return node.rust in ("[]", "[,]") or (node.rust == ".at" and node.args[0].value.type.name == "items")


def place(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """What a method can be called on."""
    if isinstance(node, ops.TupleLit):
        return typed_literal(c, node)
    if isinstance(node, ops.Const) and node.type.name == "int":
        return number_literal(node)
    if isinstance(node, ops.Const) and isinstance(node.value, float) and math.isfinite(node.value):
        text = f"{literal_float(abs(node.value))}_f64"
        return signed(text, math.copysign(1.0, node.value) < 0)
    if isinstance(node, ops.Load):
        local = c.locals.get(node.name)
        if local is not None and local.storage == "local":
            return r.Path(local.name)
    return owned(c, node)


@dataclass(frozen=True)
class Reference:
    """A reference to a value, as what a method is called on."""

    value: ops.Expr
    type: RType


RULES[Reference] = lambda c, node: borrowed(c, node.value)


def reference(value: ops.Expr) -> ops.Expr:
    """The receiver `&value`; a node of this package's own, which the IR does not know."""
    return cast(ops.Expr, Reference(value, value.type))


@dataclass(frozen=True)
class Cloned:
    """A copy of a variable that a later argument assigns anew."""

    value: ops.Load
    type: RType


def _cloned(c: FunctionContext, node: Cloned) -> r.Expr:
    value = owned(c, node.value)
    return r.MethodCall(value, "clone") if isinstance(value, r.Path) and not is_value_type(node.type) else value


RULES[Cloned] = _cloned


def held(values: tuple[ops.Expr, ...]) -> tuple[ops.Expr, ...]:
    """Values that are evaluated in turn: a variable keeps its value although a later one has `:=` on it."""
    made: list[ops.Expr] = []
    assigned: set[str] = set()
    for value in reversed(values):
        again = isinstance(value, ops.Load) and value.name in assigned
        made.append(cast(ops.Expr, Cloned(value, value.type)) if again and isinstance(value, ops.Load) else value)
        assigned |= {part.name for part in walk(value) if isinstance(part, ops.Walrus)}
    return tuple(reversed(made))


def array_reference(c: FunctionContext, items: tuple[r.Expr, ...]) -> r.Expr:
    """`&[a, b]`; a clone alone in it is a reference to its origin."""
    match items:
        case (r.MethodCall(receiver=r.Path(text=name), name="clone", args=()),):
            c.module.use("std::slice")
            by_ref = any(local.by_ref and local.name == name for local in c.locals.values())
            return r.Call(r.Path("slice::from_ref"), (r.Path(name) if by_ref else r.Unary("&", r.Path(name)),))
    return r.Unary("&", r.ArrayExpr(items))


def by_reference(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """A reference, of Copy values, too."""
    return r.Unary("&", typed_literal(c, node)) if is_value_type(node.type) else borrowed(c, node)
