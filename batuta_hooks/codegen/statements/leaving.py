"""`return`, `raise` and `assert`."""

from __future__ import annotations

import re

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, literal_text
from batuta_hooks.codegen.expressions import borrowed, owned
from batuta_hooks.ir import ops


def return_(c: FunctionContext, value: ops.Expr | None) -> r.Expr:
    shown = _returned(c, value) if value is not None else None
    for region in reversed(c.regions):
        if region.kind == "flow":
            region.used = True
            return r.Break(
                region.label, r.Call(r.Path("Flow::Return"), (shown if shown is not None else r.Path("()"),))
            )
    if c.is_async:
        return r.Return(r.Call(r.Path("Ok"), (shown if shown is not None else r.Path("Value::None"),)))
    if c.raises and isinstance(shown, r.Try) and not any(region.kind == "attempt" for region in c.regions):
        return r.Return(shown.operand)
    if c.raises:
        return r.Return(r.Call(r.Path("Ok"), (shown if shown is not None else r.Path("()"),)))
    return r.Return(shown)


def _returned(c: FunctionContext, value: ops.Expr) -> r.Expr:
    """The value; a local is moved out, since nothing reads it afterwards."""
    if isinstance(value, ops.Load) and not any(region.kind == "flow" for region in c.regions):
        local = c.locals.get(value.name)
        if local is not None and local.storage == "local" and not local.by_ref:
            return r.Path(local.name)
    return owned(c, value)


def propagate(c: FunctionContext, error: r.Expr) -> r.Expr:
    """Sends an exception on its way."""
    c.failed = True
    for region in reversed(c.regions):
        if region.kind == "attempt":
            region.used = True
            return r.Break(region.label, r.Call(r.Path("Err"), (error,)))
        if region.kind == "flow":
            region.used = True
            return r.Break(region.label, r.Call(r.Path("Flow::Raise"), (error,)))
    c.fails()
    return r.Return(r.Call(r.Path("Err"), (error,)))


def raise_(c: FunctionContext, value: ops.Expr | None, cause: ops.Expr | None, line: int) -> list[r.Stmt]:
    c.module.use("batuta_rt::py::PyErr")
    exits = c.exits
    if value is None:
        if c.error:
            return [r.ExprStmt(propagate(c, r.MethodCall(r.Path(c.error), "clone")), line=line)]
        c.module.use("batuta_rt::py")
        again = propagate(
            c, r.Call(r.Path("py::error::runtime_error"), (r.Path(literal_text("No active exception to reraise")),))
        )
        return [r.ExprStmt(again, line=line)]
    if cause is not None:
        made: r.Expr = r.Call(r.Path("PyErr::raise_from"), (borrowed(c, value), borrowed(c, cause)))
    else:
        made = _error_of(c, value)
    if c.error:
        made = r.MethodCall(made, "with_context", (r.Unary("&", r.Path(c.error)),))
    if c.exits != exits:  # building it may itself leave the `try`
        held = c.temp("exception")
        return [r.Let(held, made, line=line), r.ExprStmt(propagate(c, r.Path(held)), line=line)]
    return [r.ExprStmt(propagate(c, made), line=line)]


def _error_of(c: FunctionContext, value: ops.Expr) -> r.Expr:
    """`py::error::value_error(message)` for a builtin exception with a text, the general form otherwise."""
    if isinstance(value, ops.Runtime) and value.rust == "py::builtin" and _plain_kind(value):
        return r.Call(
            r.Path("PyErr::with_args"), (r.Path(literal_text(_plain_kind(value))), r.Call(r.Path("Vec::new")))
        )
    if (
        isinstance(value, ops.DynamicCall)
        and isinstance(value.callee, ops.Runtime)
        and value.callee.rust == "py::builtin"
        and not value.stars
    ):
        name = value.callee.args[0].value
        if isinstance(name, ops.Const) and not value.keywords and len(value.args) == 1 and name.value != "KeyError":
            argument = value.args[0]
            if isinstance(argument, ops.Convert) and argument.value.type.name == "str":
                shorthand = SHORTHANDS.get(str(name.value))
                if shorthand is not None:
                    c.module.use("batuta_rt::py")
                    return r.Call(r.Path(f"py::error::{shorthand}"), (_message(c, argument.value),))
                kind = r.Path(literal_text(str(name.value)))
                return r.Call(r.Path("PyErr::new"), (kind, _message(c, argument.value)))
    return r.Call(r.Path("PyErr::raise"), (borrowed(c, value),))


# Exceptions that the runtime's `error` module makes of a text.
SHORTHANDS = {
    f"{name}Error": f"{re.sub('(?<!^)(?=[A-Z])', '_', name).lower()}_error"
    for name in (
        "Value Type Index Overflow ZeroDivision Runtime Attribute Name Lookup Memory Recursion NotImplemented "
        "Assertion Arithmetic"
    ).split()
}


def _plain_kind(value: ops.Runtime) -> str:
    """The name of a builtin exception class that is raised without arguments."""
    name = value.args[0].value
    known = isinstance(name, ops.Const) and str(name.value) in {*SHORTHANDS, "KeyError", "StopIteration", "Exception"}
    return str(name.value) if known and isinstance(name, ops.Const) else ""


def _message(c: FunctionContext, value: ops.Expr) -> r.Expr:
    if isinstance(value, ops.Const) and isinstance(value.value, str):
        return r.Path(literal_text(value.value))
    shown = owned(c, value)
    if isinstance(value, ops.Format) and isinstance(shown, r.Call) and isinstance(shown.args[0], r.Macro):
        return shown.args[0]
    return r.MethodCall(shown, "to_string")


def assert_(c: FunctionContext, test: ops.Expr, message: ops.Expr | None, line: int) -> r.Stmt:
    c.module.use("batuta_rt::py::PyErr")
    if message is None:
        error: r.Expr = r.Call(r.Path("PyErr::with_args"), (r.Path('"AssertionError"'), r.Call(r.Path("Vec::new"))))
    else:
        error = r.Call(
            r.Path("PyErr::with_args"), (r.Path('"AssertionError"'), r.Macro("vec", (owned(c, message),), "[]"))
        )
    failed = r.Block((r.ExprStmt(propagate(c, error)),))
    return r.ExprStmt(r.If(owned(c, ops.Not(test)), failed), semi=False, line=line)
