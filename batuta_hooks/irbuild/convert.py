"""Conversions between types, and the exceptions of using None where a value is needed."""

from __future__ import annotations

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, DYN, NONE, RType, optional


def convert(value: ops.Expr, to: RType) -> ops.Expr:
    """The value as type `to`; itself when it is of that type already."""
    source = value.type
    if source == to or to.name == "never":
        return value
    if isinstance(value, ops.Convert) and source == DYN and value.value.type == to:
        return value.value
    if source == NONE and not isinstance(value, ops.Const | ops.Load):  # a call for its effect gives None
        return ops.Sequence(value, convert(ops.Const(None, NONE), to), to)
    if isinstance(value, ops.Const) and value.value is not None and not isinstance(value.value, bool):
        if to.name == "float" and source.name == "int":
            return ops.Const(float(value.value), to)  # type: ignore[arg-type]
        if to.name == "bigint" and source.name == "int":
            return ops.Convert(value, to)
    if source.name == "optional" and to.name == "optional" and source.args != to.args:
        return ops.Convert(value, to)
    if to.name == "optional" and source != NONE:
        return ops.Convert(convert(value, to.args[0]), to)
    if source.name == "optional" and to.name not in ("optional", "dyn"):
        return convert(unwrap(value, "type_error", f"expected {to}, got None"), to)
    if isinstance(value, ops.TupleLit) and to.name == "tuple" and len(to.args) == len(value.items):
        return ops.TupleLit(tuple(convert(item, arg) for item, arg in zip(value.items, to.args, strict=True)), to)
    if isinstance(value, ops.Conditional):
        return ops.Conditional(value.test, convert(value.then, to), convert(value.orelse, to), to)
    return ops.Convert(value, to)


def unwrap(value: ops.Expr, error: str, message: str) -> ops.Expr:
    """The value inside an optional, or the exception that None raises there."""
    if value.type.name != "optional":
        return value
    return ops.Unwrap(value, value.type.args[0], error, message)


def truth(value: ops.Expr) -> ops.Expr:
    """`bool(value)`"""
    if value.type == BOOL:
        return value
    if value.type == NONE and not isinstance(value, ops.Const | ops.Load):
        return ops.Sequence(value, ops.Const(False, BOOL), BOOL)
    if isinstance(value, ops.Const):
        return ops.Const(bool(value.value), BOOL)
    return ops.Truth(value)


def dynamic(value: ops.Expr) -> ops.Expr:
    """The value on the dynamic rung."""
    return convert(value, DYN)


__all__ = ["convert", "dynamic", "optional", "truth", "unwrap"]
