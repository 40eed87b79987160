"""Literals: constants, and the type that an int literal says where nothing else does."""

from __future__ import annotations

import math
import re

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import (
    FunctionContext,
    literal_bytes,
    literal_char,
    literal_float,
    literal_int,
    literal_text,
)
from batuta_hooks.codegen.expressions.rules import owned, rule
from batuta_hooks.ir import ops


@rule(ops.Const)
def constant(c: FunctionContext, node: ops.Const) -> r.Expr:
    value, name = node.value, node.type.name
    if value is None:
        return r.Path("Value::None" if name == "dyn" else "None" if name == "optional" else "()")
    if isinstance(value, bool):
        return r.Path("true" if value else "false")
    if isinstance(value, int):
        if name == "float":
            return r.Path(literal_float(float(value)))
        if name == "bigint" and abs(value) >= 2**63:
            return r.Call(r.Path("Int::parse"), (r.Path(literal_text(str(value))),))
        return signed(literal_int(abs(value)), value < 0)
    if isinstance(value, float):
        text = literal_float(value)
        if is_near_constant(text):
            c.expected["clippy::approx_constant"] = "the number is the program's own"
        return signed(text.removeprefix("-"), text.startswith("-"))
    if isinstance(value, str) and name == "char":
        return r.Path(literal_char(value))
    if isinstance(value, str):
        return r.Call(r.Path("Str::from"), (r.Path(literal_text(value)),))
    if isinstance(value, bytes):
        return r.Call(r.Path("Bytes::from"), (r.Path(literal_bytes(value)),))
    if isinstance(value, complex):
        c.module.use("batuta_rt::py::Complex")
        return r.Call(r.Path("Complex::new"), (r.Path(literal_float(value.real)), r.Path(literal_float(value.imag))))
    raise TypeError(f"no literal for {value!r}")


# The constants that clippy knows by their first digits, with the fewest digits that it takes for them.
NEAR = (
    (math.e, 4), (1 / math.pi, 4), (1 / math.sqrt(2), 5), (2 / math.pi, 5), (2 / math.sqrt(math.pi), 5),
    (math.pi / 2, 5),
    (math.pi / 3, 5), (math.pi / 4, 5), (math.pi / 6, 5), (math.pi / 8, 5), (math.log(2), 5), (math.log(10), 5),
    (math.log10(2), 5), (math.log2(10), 5), (math.log10(math.e), 5), (math.log2(math.e), 5), (math.pi, 3),
    (math.sqrt(2), 5),
    (math.tau, 3), ((1 + math.sqrt(5)) / 2, 5),
)  # fmt: skip


def is_near_constant(text: str) -> bool:
    """Whether clippy takes a float literal for a mathematical constant."""
    text = text.removeprefix("-")
    if "e" in text or "." not in text:
        return False
    digits = len(text) - text.index(".") - 1
    return any(
        len(text) > fewest and (repr(near).startswith(text) or f"{near:.{digits}f}" == text) for near, fewest in NEAR
    )


def signed(text: str, negative: bool) -> r.Expr:
    """A literal with its sign."""
    return r.Unary("-", r.Path(text)) if negative else r.Path(text)


BINARY = re.compile(r"\(?\{0\} (\S+) \{1\}\)?")

UNARY = re.compile(r"([-!])\{0\}")


def number_literal(node: ops.Const) -> r.Expr:
    """A number whose type is said."""
    value = node.value
    if isinstance(value, bool):
        return r.Path("true" if value else "false")
    if isinstance(value, int):
        if abs(value) >= 2**63:
            return r.Call(r.Path("Int::parse"), (r.Path(literal_text(str(value))),))
        return signed(literal_int(abs(value)) + "_i64", value < 0)
    assert isinstance(value, float)
    text = literal_float(value)
    return signed(text.removeprefix("-"), text.startswith("-"))


def typed_literal(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """The value; an int literal says its type, where nothing else does."""
    if isinstance(node, ops.Const) and node.type.name == "int":
        return number_literal(node)
    if isinstance(node, ops.TupleLit):
        return r.TupleExpr(tuple(typed_literal(c, item) for item in node.items))
    if isinstance(node, ops.Conditional) and literal_only(node):
        then, orelse = typed_literal(c, node.then), owned(c, node.orelse)
        return r.If(owned(c, node.test), _value(then), _value(orelse))
    if isinstance(node, ops.Convert) and literal_only(node) and node.value.type == node.type.args[0]:
        return r.Call(r.Path("Some"), (typed_literal(c, node.value),))
    if isinstance(node, ops.Runtime) and node.type.name == "int" and literal_only(node):
        operator = BINARY.fullmatch(node.rust)
        if operator is not None:
            return r.Binary(operator[1], typed_literal(c, node.args[0].value), owned(c, node.args[1].value))
        if node.rust == "{0}":
            return typed_literal(c, node.args[0].value)
        sign = UNARY.fullmatch(node.rust)
        if sign is not None:
            return r.Unary(sign[1], typed_literal(c, node.args[0].value))
    return owned(c, node)


def _value(value: r.Expr) -> r.Block:
    return r.Block((r.ExprStmt(value, semi=False),))


def literal_only(node: ops.Expr) -> bool:
    """Whether Rust could not tell the type of an int from the expression alone."""
    match node:
        case ops.Const(type=rtype):
            return rtype.name == "int"
        case ops.TupleLit(items=items):
            return any(literal_only(item) for item in items)
        case ops.Conditional(then=then, orelse=orelse):
            return literal_only(then) and literal_only(orelse)
        case ops.Runtime(rust=rust, args=args):
            operator = rust == "{0}" or BINARY.fullmatch(rust) or UNARY.fullmatch(rust)
            return bool(operator) and node.type.name == "int" and all(literal_only(arg.value) for arg in args)
        case ops.Convert(value=value, type=rtype):
            return rtype.name == "optional" and literal_only(value)
    return False
