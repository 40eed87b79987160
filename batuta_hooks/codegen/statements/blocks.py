"""Blocks, the declarations in front of a statement, and `if`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext
from batuta_hooks.codegen.expressions import owned
from batuta_hooks.codegen.printer import print_expr
from batuta_hooks.codegen.statements.divergence import diverges
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk

Rule = Callable[[FunctionContext, Any], list[r.Stmt]]
RULES: dict[type, Rule] = {}


def block(c: FunctionContext, body: ops.Block) -> tuple[r.Stmt, ...]:
    """A block's statements."""
    made: list[r.Stmt] = []
    remark: ops.Note | None = None
    for statement in body:
        if isinstance(statement, ops.Note) and statement.how == "behind":
            remark = statement
            continue
        made.extend(_remarked(emit(c, statement), remark))
        remark = None
        if diverges((statement,)):  # what follows is never reached
            break
    return tuple(made)


def _remarked(made: list[r.Stmt], remark: ops.Note | None) -> list[r.Stmt]:
    """The statements with a comment at the end of the last one's line; above them where it has several lines."""
    if remark is None or not made:
        return made
    last = made[-1]
    if len(made) == 1 and isinstance(last, r.Let | r.ExprStmt) and not _is_tall(last):
        return [replace(last, trailing=remark.text)]
    return [r.Comment(remark.text, remark.line), *made]


def _is_tall(stmt: r.Let | r.ExprStmt) -> bool:
    value = stmt.value if isinstance(stmt, r.Let) else stmt.expr
    return (value is not None and len(print_expr(value)) > 60) or isinstance(value, TALL)


TALL = (r.If, r.For, r.While, r.Loop, r.Match, r.BlockExpr, r.Closure)


def emit(c: FunctionContext, node: ops.Stmt) -> list[r.Stmt]:
    """One statement, behind the declarations that it needs."""
    made: list[r.Stmt] = []
    chosen = ""
    for name in c.declared_before(id(node)):
        if isinstance(node, ops.If) and not chosen and _chosen(c, node, name):
            chosen = name
            continue
        local = c.locals[name]
        initial: r.Expr | None = None
        if c.bindings[name].initial:
            initial = r.Path("Value::None") if local.type.name == "dyn" else r.Call(r.Path("Default::default"))
        made.append(r.Let(rust_of(c, name), initial, rust_type(local.type), c.bindings[name].mutable))
    if chosen and isinstance(node, ops.If):
        value = _choice(c, node, chosen)
        made.append(
            r.Let(rust_of(c, chosen), value, rust_type(c.locals[chosen].type), c.bindings[chosen].mutable, node.line)
        )
        return made
    if isinstance(node, ops.Do | ops.Assign | ops.Return):
        c.stored = frozenset(part.name for part in walk(node) if isinstance(part, ops.Walrus))
    made.extend(RULES[type(node)](c, node))
    c.stored = frozenset()
    return made


def _chosen(c: FunctionContext, node: ops.If, name: str) -> bool:
    """Whether each branch ends by storing `name` and mentions it nowhere else: the `if` is then its value."""
    if c.locals[name].storage != "local" or not node.orelse or _mentions(node.test, name):
        return False
    return all(_ends_storing(c, branch, name) for branch in (node.body, node.orelse))


def _ends_storing(c: FunctionContext, body: ops.Block, name: str) -> bool:
    last = body[-1] if body else None
    if isinstance(last, ops.If) and len(body) == 1 and not c.declared_before(id(last)):
        return _chosen(c, last, name)
    if _mentions(body[:-1], name):
        return False
    if isinstance(last, ops.Assign) and isinstance(last.target, ops.VarTarget) and last.target.name == name:
        return not _mentions(last.value, name)
    return False


def _mentions(node: Any, name: str) -> bool:
    return any(getattr(part, "name", None) == name for part in walk(node))


def _choice(c: FunctionContext, node: ops.If, name: str) -> r.If:
    def branch(body: ops.Block) -> r.Block | r.If:
        last = body[-1]
        if isinstance(last, ops.If):
            return _choice(c, last, name)
        assert isinstance(last, ops.Assign)
        return r.Block((*block(c, body[:-1]), r.ExprStmt(owned(c, last.value), semi=False, line=last.line)))

    test = owned(c, node.test)
    then = branch(node.body)
    return r.If(
        test, then if isinstance(then, r.Block) else r.Block((r.ExprStmt(then, semi=False),)), branch(node.orelse)
    )


def rust_of(c: FunctionContext, name: str) -> str:
    """A local's name in Rust."""
    return c.locals[name].name


def if_statement(c: FunctionContext, node: ops.If) -> list[r.Stmt]:
    if not node.body and not node.orelse:
        return RULES[ops.Do](c, ops.Do(node.test, node.line))
    if not node.body:
        return if_statement(c, ops.If(ops.Not(node.test), node.orelse, (), node.line))
    return [r.ExprStmt(_if(c, node.test, node.body, node.orelse), semi=False, line=node.line)]


def _if(c: FunctionContext, test: ops.Expr, body: ops.Block, orelse: ops.Block) -> r.If:
    cond = owned(c, test)
    then = r.Block(block(c, body))
    if len(orelse) == 1 and isinstance(orelse[0], ops.If) and orelse[0].body and not _declared_at(c, orelse[0]):
        inner = orelse[0]
        return r.If(cond, then, _if(c, inner.test, inner.body, inner.orelse))
    return r.If(cond, then, r.Block(block(c, orelse)) if orelse else None)


def _declared_at(c: FunctionContext, node: Any) -> bool:
    return bool(c.declared_before(id(node)))
