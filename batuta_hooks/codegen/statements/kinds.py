"""Which function writes which kind of statement."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, literal_text
from batuta_hooks.codegen.expressions import borrowed, owned
from batuta_hooks.codegen.statements.assignment import assign, store_local, unbind
from batuta_hooks.codegen.statements.blocks import RULES, if_statement, rust_of
from batuta_hooks.codegen.statements.leaving import assert_, raise_, return_
from batuta_hooks.codegen.statements.loops import for_loop, leave_loop, while_loop
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE, STR
from batuta_hooks.ir.walk import walk


def _update(c: FunctionContext, target: ops.VarTarget, op: str, value: ops.Expr, line: int) -> r.Stmt:
    """`target op= value`"""
    if c.locals[target.name].storage == "maybe":
        load = ops.Load(target.name, target.type)
        call = ops.Runtime(
            ".concat" if target.type == STR else f"{{0}} {op} {{1}}", (ops.Arg(load), ops.Arg(value)), target.type
        )
        return store_local(c, target.name, owned(c, call), line)
    if target.type != STR:
        added = owned(c, value)
    elif isinstance(value, ops.Const):
        added = r.Path(literal_text(str(value.value)))
    elif isinstance(value, ops.Load) and value.name == target.name:
        added = r.Unary("&", r.MethodCall(r.Path(rust_of(c, target.name)), "clone"))
    else:
        added = borrowed(c, value)
    return r.ExprStmt(r.Assign(r.Path(rust_of(c, target.name)), added, f"{op}="), line=line)


def _do(c: FunctionContext, value: ops.Expr, line: int) -> list[r.Stmt]:
    shown = owned(c, value)
    if isinstance(shown, r.TupleExpr) and not shown.items:
        return []
    pure = isinstance(shown, r.Path | r.Binary | r.Unary | r.Cast | r.FieldAccess | r.TupleExpr)
    plain_call = isinstance(
        value, ops.Runtime | ops.Comprehension | ops.Display | ops.Format | ops.New
    ) and not isinstance(shown, r.Try | r.Macro)
    if (pure or plain_call) and value.type != NONE:
        vague = any(isinstance(part, ops.Const) and part.value is None for part in walk(value))
        return [r.Let("_", shown, rust_type(value.type) if vague else "", line=line)]
    return [r.ExprStmt(shown, line=line)]


def _try(c: FunctionContext, node: ops.Try) -> list[r.Stmt]:
    from batuta_hooks.codegen.exceptions import emit_try

    return emit_try(c, node)


def _define(c: FunctionContext, node: ops.Define) -> list[r.Stmt]:
    from batuta_hooks.codegen.functions import function_item

    return [function_item(c.module, node.function, prefix="")]


def _build_class(c: FunctionContext, node: ops.BuildClass) -> list[r.Stmt]:
    from batuta_hooks.codegen.classes import build_class

    return build_class(c, node)


RULES |= {
    ops.Note: lambda c, node: [r.Blank() if node.how == "blank" else r.Comment(node.text, node.line)],
    ops.Assign: lambda c, node: assign(c, node.target, node.value, node, node.line),
    ops.Update: lambda c, node: [_update(c, node.target, node.op, node.value, node.line)],
    ops.Do: lambda c, node: _do(c, node.value, node.line),
    ops.If: if_statement,
    ops.While: while_loop,
    ops.For: for_loop,
    ops.Return: lambda c, node: [r.ExprStmt(return_(c, node.value), line=node.line)],
    ops.Raise: lambda c, node: raise_(c, node.value, node.cause, node.line),
    ops.Assert: lambda c, node: [assert_(c, node.test, node.message, node.line)],
    ops.Try: _try,
    ops.Break: lambda c, node: [r.ExprStmt(leave_loop(c, "break"), line=node.line)],
    ops.Continue: lambda c, node: [r.ExprStmt(leave_loop(c, "continue"), line=node.line)],
    ops.Unbind: lambda c, node: [unbind(c, node.name, node.line)],
    ops.Define: _define,
    ops.BuildClass: _build_class,
}
