"""Arithmetic whose checks a constant makes superfluous.

py::int::modulo(n, 10)?      n.rem_euclid(10)
py::int::floordiv(n, 2)?     n.div_euclid(2)
py::float::truediv(x, 8.0)?  x / 8.0
py::builtins::min_of(&a, &b, &[c])?    py::builtins::min_i64(py::builtins::min_i64(a, b), c)
"""

from __future__ import annotations

from dataclasses import replace
from operator import is_not
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import FLOAT, INT
from batuta_hooks.ir.walk import fields_of

EUCLID = {"py::int::modulo": ".rem_euclid", "py::int::floordiv": ".div_euclid"}
SUFFIX = {INT: "i64", FLOAT: "f64"}


def with_plain_arithmetic(node: Any) -> Any:
    """The tree (a module, a function, an expression) with such calls replaced."""
    changed = {}
    for name in fields_of(node.__class__):
        value = getattr(node, name)
        made = _part(value)
        if made is not value:
            changed[name] = made
    node = replace(node, **changed) if changed else node
    return _simplified(node) if isinstance(node, ops.Runtime) else node


def _part(value: Any) -> Any:
    kind = type(value)
    if kind is tuple:
        made = tuple(map(_part, value))
        return made if any(map(is_not, value, made)) else value
    if kind is not str and kind.__module__ == ops.__name__:
        return with_plain_arithmetic(value)
    return value


def _simplified(node: ops.Runtime) -> ops.Runtime:
    values = [arg.value for arg in node.args]
    match values:
        case [_, ops.Const(value=int(divisor), type=rtype)] if rtype == INT and divisor > 0 and node.rust in EUCLID:
            return ops.Runtime(EUCLID[node.rust], node.args, node.type)
        case [_, ops.Const(value=int() | float() as divisor, type=rtype)] if (
            rtype == FLOAT and divisor and node.rust == "py::float::truediv"
        ):
            return ops.Runtime("{0} / {1}", node.args, node.type)
        case [first, second, ops.Runtime(rust="[]", args=rest)] if node.rust in (
            "py::builtins::min_of",
            "py::builtins::max_of",
        ):
            return _extreme(node, [first, second, *(arg.value for arg in rest)])
    return node


def _extreme(node: ops.Runtime, values: list[ops.Expr]) -> ops.Runtime:
    suffix = SUFFIX.get(node.type)
    if suffix is None or any(value.type != node.type for value in values):
        return node
    rust = f"{node.rust.removesuffix('_of')}_{suffix}"
    made = values[0]
    for value in values[1:]:
        made = ops.Runtime(rust, (ops.Arg(made), ops.Arg(value)), node.type)
    assert isinstance(made, ops.Runtime)
    return made
