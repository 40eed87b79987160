"""References: a value that is only looked at, and what a method is called on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type, literal_float, literal_text
from batuta_hooks.codegen.expressions.literals import BINARY, UNARY, number_literal, signed, typed_literal
from batuta_hooks.codegen.expressions.rules import RULES, owned, raised
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType


def borrowed(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """A reference to the value; Copy values as they are."""
    if is_value_type(node.type) or is_reference(node):
        return owned(c, node)
    if isinstance(node, ops.Load) and node.name not in c.stored:
        local = c.locals.get(node.name)
        if local is not None and local.storage == "local":
            return r.Path(local.name) if local.by_ref else r.Unary("&", r.Path(local.name))
    if isinstance(node, ops.Convert) and node.value.type == node.type:
        return borrowed(c, node.value)
    return r.Unary("&", owned(c, node))


def unwrapped(c: FunctionContext, node: ops.Unwrap, value: r.Expr) -> r.Expr:
    """What an optional holds, or the exception that Python raises for using None so."""
    c.module.use("batuta_rt::py")
    error = r.Closure((), r.Call(r.Path(f"py::error::{node.error}"), (r.Path(literal_text(node.message)),)))
    return raised(c, r.MethodCall(value, "ok_or_else", (error,)))


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
    if node.type.name == "float" and (typed := _typed_float(c, node)) is not None:
        return typed
    if isinstance(node, ops.Load):
        local = c.locals.get(node.name)
        if local is not None and local.storage == "local":
            if node.name in c.stored:
                return r.BlockExpr(r.Block((r.ExprStmt(owned(c, node), semi=False),)))
            return r.Path(local.name)
    if isinstance(node, ops.Unwrap) and isinstance(node.value, ops.Load) and not is_value_type(node.type):
        return unwrapped(c, node, r.MethodCall(place(c, node.value), "as_ref"))
    return owned(c, node)


def _typed_float(c: FunctionContext, node: ops.Expr) -> r.Expr | None:
    """A value of float literals alone, whose type nothing else tells; None for any other."""
    if isinstance(node, ops.Const) and isinstance(node.value, float) and math.isfinite(node.value):
        text = f"{literal_float(abs(node.value))}_f64"
        return signed(text, math.copysign(1.0, node.value) < 0)
    if isinstance(node, ops.Runtime) and (found := BINARY.fullmatch(node.rust)):
        left, right = (_typed_float(c, arg.value) for arg in node.args)
        if left is not None and right is not None:
            return r.Binary(found[1], left, owned(c, node.args[1].value))
    if isinstance(node, ops.Runtime) and (found := UNARY.fullmatch(node.rust)):
        inner = _typed_float(c, node.args[0].value)
        return None if inner is None else r.Unary(found[1], inner)
    return None


@dataclass(frozen=True)
class Reference:
    """A reference to a value, as what a method is called on."""

    value: ops.Expr
    type: RType


RULES[Reference] = lambda c, node: borrowed(c, node.value)


def reference(value: ops.Expr) -> ops.Expr:
    """The receiver `&value`; a node of this package's own, which the IR does not know."""
    return cast(ops.Expr, Reference(value, value.type))


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
