"""Loops."""

from __future__ import annotations

from typing import Any

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local, Region
from batuta_hooks.codegen.expressions import loop_source, owned
from batuta_hooks.codegen.statements.assignment import store
from batuta_hooks.codegen.statements.blocks import block, rust_of
from batuta_hooks.codegen.statements.divergence import diverges
from batuta_hooks.ir import ops
from batuta_hooks.ir.walk import walk


def leave_loop(c: FunctionContext, how: str) -> r.Expr:
    crossed = False
    for region in reversed(c.regions):
        if region.kind == "flow":
            region.used = True
            return r.Break(region.label, r.Path("Flow::Break" if how == "break" else "Flow::Continue"))
        if region.kind == "attempt":
            crossed = True
        if region.kind == "loop":
            if region.completed is not None and how == "break":
                region.completed.used = True
                return r.Break(region.completed.label)
            if crossed:
                region.used = True
            label = region.label if crossed else ""
            return r.Break(label) if how == "break" else r.Continue(label)
    return r.Break() if how == "break" else r.Continue()


def _looped(c: FunctionContext, body: ops.Block, orelse: ops.Block, make: Any, line: int) -> list[r.Stmt]:
    """A loop, and its `else` behind a labelled block that `break` leaves."""
    depth = sum(region.kind == "loop" for region in c.regions)
    stem = "'outer" if depth == 0 else f"'inner{depth}"
    completed: Region | None = None
    if orelse:
        completed = Region("else", c.temp("'completed"))
    if never_again(body):
        c.expected["clippy::never_loop"] = "the Python loop ends in its first round, too"
    region = Region("loop", c.temp(stem), completed=completed)
    c.regions.append(region)
    made = block(c, body)
    c.regions.pop()
    loop = make(r.Block(made), region.label if region.used else "")
    if completed is None:
        return [r.ExprStmt(loop, semi=False, line=line)]
    rest = block(c, orelse)
    label = completed.label if completed.used else ""
    if not label:
        return [r.ExprStmt(loop, semi=False, line=line), *rest]
    return [r.ExprStmt(r.BlockExpr(r.Block((r.ExprStmt(loop, semi=False), *rest)), label), semi=False, line=line)]


def never_again(body: ops.Block) -> bool:
    """Whether a loop's body never comes to a second round."""
    return diverges(body) and not any(isinstance(node, ops.Continue) for node in walk(body))


def while_loop(c: FunctionContext, node: ops.While) -> list[r.Stmt]:
    if isinstance(node.test, ops.Const):
        if not node.test.value:
            return list(block(c, node.orelse))
        return _looped(c, node.body, (), r.Loop, node.line)
    test = owned(c, node.test)
    return _looped(c, node.body, node.orelse, lambda body, label: r.While(test, body, label), node.line)


def for_loop(c: FunctionContext, node: ops.For) -> list[r.Stmt]:
    prelude: list[r.Stmt] = []
    pattern, stores = _loop_pattern(c, node.target, node, node.iterable)
    source, step = loop_source(c, node.iterable, pattern)
    if step:  # the step may raise: name the result, then bind the pattern
        plain = pattern.removeprefix("mut ")
        item = plain if plain.isidentifier() and plain != "_" else c.temp("item")
        first = step[0]
        assert isinstance(first, r.Let)
        _, again = loop_source(c, node.iterable, item)
        lets = again[0]
        assert isinstance(lets, r.Let)
        prelude = (
            [r.Let(pattern, lets.value)]
            if pattern != "_"
            else [r.ExprStmt(lets.value)]
            if lets.value is not None
            else []
        )
        pattern = item

    def make(body: r.Block, label: str) -> r.Expr:
        return r.For(pattern, source, r.Block((*prelude, *stores, *body.stmts)), label)

    return _looped(c, node.body, node.orelse, make, node.line)


def _loop_pattern(c: FunctionContext, target: ops.Target, node: Any, iterable: ops.Expr) -> tuple[str, list[r.Stmt]]:
    """The pattern of a `for`, and what is stored at the start of each round."""
    from batuta_hooks.irbuild.expressions import element_type

    step = element_type(iterable.type)
    if binds_directly(c, target, node, step):
        return loop_variables(c, target), []
    temp = c.temp("item")
    c.locals[temp] = Local(temp, step, once=True)
    from batuta_hooks.irbuild.convert import convert

    value: ops.Expr = ops.Load(temp, step)
    if not isinstance(target, ops.TupleTarget | ops.UnpackTarget):
        value = convert(value, target.type)
    return temp, store(c, target, value, getattr(node, "line", 0), id(node))


def binds_directly(c: FunctionContext, target: ops.Target, node: Any, step: Any) -> bool:
    match target:
        case ops.VarTarget(name=name, type=rtype):
            binding = c.bindings.get(name)
            return rtype == step and binding is not None and binding.how == "loop" and binding.at == id(node)
        case ops.TupleTarget(items=items):
            return step.name == "tuple" and all(
                binds_directly(c, item, node, part) for item, part in zip(items, step.args, strict=True)
            )
    return False


def loop_variables(c: FunctionContext, target: ops.Target) -> str:
    if isinstance(target, ops.VarTarget):
        binding = c.bindings[target.name]
        if not binding.read:
            return "_" if target.name == "_" else ("mut " if binding.mutable else "") + rust_of(c, target.name)
        return ("mut " if binding.mutable else "") + rust_of(c, target.name)
    assert isinstance(target, ops.TupleTarget)
    inner = ", ".join(loop_variables(c, item) for item in target.items)
    return f"({inner},)" if len(target.items) == 1 else f"({inner})"
