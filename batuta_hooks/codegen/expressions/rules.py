"""The table of rules that write IR expressions, and what each needs: values, errors on their way, runtime paths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext
from batuta_hooks.ir import ops

Rule = Callable[[FunctionContext, Any], r.Expr]

RULES: dict[type, Rule] = {}


def rule(kind: type) -> Callable[[Rule], Rule]:
    """Registers how one kind of IR expression is written, as an owned value."""

    def register(function: Rule) -> Rule:
        RULES[kind] = function
        return function

    return register


def owned(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """The value itself."""
    return RULES[type(node)](c, node)


def raised(c: FunctionContext, value: r.Expr) -> r.Expr:
    """`value?`, or the way out of the `try` at hand."""
    c.failed = True
    for region in reversed(c.regions):
        if region.kind in ("attempt", "flow"):
            region.used = True
            c.exits += 1
            macro = c.module.use("batuta_rt::attempt" if region.kind == "attempt" else "batuta_rt::attempt_flow")
            return r.Macro(macro, (r.Path(region.label), value))
    c.fails()
    return r.Try(value)


def maybe_raised(c: FunctionContext, value: r.Expr, raises: bool) -> r.Expr:
    """`raised` where the call may raise."""
    return raised(c, value) if raises else value


def runtime(c: FunctionContext, path: str) -> r.Expr:
    """A path of the runtime; its first module is imported."""
    if path.startswith("py::"):
        c.module.use("batuta_rt::py")
        return r.Path(path)
    head, separator, _ = path.partition("::")
    if not separator or head in ("f64", "i64"):
        return r.Path(path)
    c.module.use(f"batuta_rt::{head}" if head in ("numpy", "sklearn") else f"batuta_rt::py::{head}")
    return r.Path(path)
