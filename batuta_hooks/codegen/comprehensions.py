"""Comprehensions: a loop that fills a vector; generator expressions become lazy generators."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local, literal_text
from batuta_hooks.codegen.expressions import collect, loop_source, owned, raised, typed_literal
from batuta_hooks.codegen.rust_walk import says
from batuta_hooks.codegen.statements import store
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import is_copy
from batuta_hooks.ir.walk import walk
from batuta_hooks.irbuild.expressions import element_type
from batuta_hooks.passes.bindings import Binding
from batuta_hooks.passes.mentions import Mentions
from batuta_hooks.passes.raises import fallible_loop


def emit(c: FunctionContext, node: ops.Comprehension) -> r.Expr:
    """The comprehension's value."""
    if node.type.name == "iterator":
        return _generator(c, node)
    if node.key is not None:
        name, key = c.temp("dict"), node.key

        def stored() -> tuple[r.Stmt, ...]:
            pair = (typed_literal(c, key), typed_literal(c, node.value))
            return (r.ExprStmt(raised(c, r.MethodCall(r.Path(name), "set", pair))),)

        start: r.Expr = r.Call(r.Path("Dict::new"))
        loops = _loops(c, node, node.clauses, stored)
        return r.BlockExpr(r.Block((r.Let(name, start), *loops, r.ExprStmt(r.Path(name), semi=False))))
    chain = _chain(c, node)
    if chain is not None:
        return chain
    name = c.temp("items")
    start = r.Call(r.Path("Vec::new"))

    def push() -> tuple[r.Stmt, ...]:
        return (r.ExprStmt(r.MethodCall(r.Path(name), "push", (typed_literal(c, node.value),))),)

    loops = _loops(c, node, node.clauses, push)
    result = collect(c, node.type, r.Path(name))
    return r.BlockExpr(r.Block((r.Let(name, start, mutable=True), *loops, r.ExprStmt(result, semi=False))))


def _chain(c: FunctionContext, node: ops.Comprehension) -> r.Expr | None:
    """`List::from_iter(xs.iter().filter(...).map(...))` of one clause over one variable in which nothing can raise."""
    clause = node.clauses[0]
    target, source_type = clause.target, clause.iterable.type
    if len(node.clauses) > 1 or node.type.name != "list" or not isinstance(target, ops.VarTarget):
        return None
    if source_type.name not in ("list", "range", "str", "vartuple") or element_type(source_type) != target.type:
        return None
    if any(isinstance(part, ops.Walrus | ops.Yield | ops.YieldFrom | ops.FunctionValue) for part in walk(node)):
        return None
    if clause.conditions and not is_copy(target.type):
        return None
    saved = c.failed, c.exits, dict(c.temps), [(region, region.used) for region in c.regions]
    outer, binding = c.locals.get(target.name), c.bindings.get(target.name)
    shown = c.module.variable(target.name)
    source, _ = loop_source(c, clause.iterable, shown)
    raised_outside, c.failed = c.failed, False
    c.locals[target.name], c.bindings[target.name] = Local(shown, target.type), Binding("loop", id(clause))
    tests = [owned(c, condition) for condition in clause.conditions]
    value = typed_literal(c, node.value)
    raises = c.failed
    _restore(c.locals, target.name, outer)
    _restore(c.bindings, target.name, binding)
    if raises:
        c.failed, c.exits, c.temps = saved[:3]
        for region, used in saved[3]:
            region.used = used
        return None
    c.failed = raised_outside
    for test in tests:
        source = r.MethodCall(source, "filter", (r.Closure((f"&{shown}",), test),))
    match value:
        case r.Path(text=text) if text == shown:
            pass
        case r.MethodCall(receiver=r.Path(text=text), name="clone", args=()) if text == shown:
            pass
        case r.Call(func=r.Path() as function, args=(r.Path(text=text),)) if text == shown:
            source = r.MethodCall(source, "map", (function,))
        case _:
            pattern = shown if says(value, shown) else "_"
            source = r.MethodCall(source, "map", (r.Closure((pattern,), value),))
    return r.Call(r.Path("List::from_iter"), (source,))


def _loops(
    c: FunctionContext,
    node: ops.Comprehension,
    clauses: tuple[ops.Clause, ...],
    inner: Callable[[], tuple[r.Stmt, ...]],
) -> tuple[r.Stmt, ...]:
    """Nested loops around what `inner` writes."""
    if not clauses:
        return inner()
    captured = _captured(c, (node,))
    slots: list[r.Stmt] = []
    clause, rest = clauses[0], clauses[1:]
    outer: dict[str, Local | None] = {}
    bindings: dict[str, Binding | None] = {}
    raw_source, _ = loop_source(c, clause.iterable, "_")
    for part in walk(clause.target):
        if isinstance(part, ops.VarTarget):
            outer[part.name] = c.locals.get(part.name)
            bindings[part.name] = c.bindings.get(part.name)
            shown = c.module.variable(part.name)
            if part.name in captured:  # functions made in the comprehension see what the variable holds last
                c.locals[part.name] = Local(shown, part.type, "shared")
                c.bindings.pop(part.name, None)
                c.module.use("batuta_rt::py::Slot")
                made = r.Call(r.Path("Slot::new"), (r.Path(literal_text(part.name)),))
                slots.append(r.Let(shown, made, f"Slot<{rust_type(part.type)}>"))
                continue
            read = any(isinstance(load, ops.Load) and load.name == part.name for load in walk(node))
            c.locals[part.name] = Local(shown if read or shown.startswith("_") else f"_{shown}", part.type)
            c.bindings[part.name] = Binding("loop", id(clause), read=read)
    pattern, stores = _pattern(c, clause)
    lets: list[r.Stmt] = []
    if fallible_loop(clause.iterable.type.name):
        plain = pattern.removeprefix("mut ")
        item = plain if plain.isidentifier() and plain != "_" else c.temp("item")
        lets.append(r.Let(pattern, raised(c, r.Path(item))))
        pattern = item
    body = _loops(c, node, rest, inner)
    if clause.conditions:
        test = owned(c, clause.conditions[0])
        for condition in clause.conditions[1:]:
            test = r.Binary("&&", test, owned(c, condition))
        body = (r.ExprStmt(r.If(test, r.Block(tuple(body))), semi=False),)
    for name, local in outer.items():
        _restore(c.locals, name, local)
        _restore(c.bindings, name, bindings[name])
    return (*slots, r.ExprStmt(r.For(pattern, raw_source, r.Block((*lets, *stores, *body))), semi=False))


def _captured(c: FunctionContext, nodes: tuple[Any, ...]) -> set[str]:
    """The variables that functions called or made in these trees capture."""
    functions = c.module.program.functions
    called = {part.function for tree in nodes for part in walk(tree) if isinstance(part, ops.Call | ops.FunctionValue)}
    return {var.name for function in called & functions.keys() for var in functions[function].captures}


def _restore(table: dict[str, Any], name: str, value: object) -> None:
    if value is None:
        table.pop(name, None)
    else:
        table[name] = value


def _pattern(c: FunctionContext, clause: ops.Clause) -> tuple[str, list[r.Stmt]]:
    from batuta_hooks.codegen.statements import binds_directly
    from batuta_hooks.codegen.statements import loop_variables as shown

    step = element_type(clause.iterable.type)
    if binds_directly(c, clause.target, clause, step):
        return shown(c, clause.target), []
    temp = c.temp("item")
    c.locals[temp] = Local(temp, step, once=True)
    value: ops.Expr = ops.Load(temp, step)
    if not isinstance(clause.target, ops.TupleTarget | ops.UnpackTarget):
        value = ops.Convert(value, clause.target.type)
    return temp, store(c, clause.target, value, 0, id(clause))


def _generator(c: FunctionContext, node: ops.Comprehension) -> r.Expr:
    """A lazy generator that owns copies of what it reads."""
    first = node.clauses[0]
    source = c.temp("source")
    targets = {part.name for clause in node.clauses for part in walk(clause.target) if isinstance(part, ops.VarTarget)}
    captured = [
        r.Let(
            local.name,
            owned(c, ops.Load(name, local.type))
            if local.storage not in ("shared", "maybe")
            else r.MethodCall(r.Path(local.name), "clone"),
        )
        for name, local in list(c.locals.items())
        if not (local.storage == "maybe" and is_copy(local.type))
        and name not in targets
        and _reads(c, node, name)
        and not name.startswith("'")
    ]
    head: r.Expr = owned(c, first.iterable)
    this = next((local for local in c.locals.values() if local.name == "self"), None)
    if this is not None:  # `self` cannot be bound again
        captured = [r.Let("this", let.value) if let.pattern == "self" else let for let in captured]
        this.name = "this"
    outer_regions, c.regions = c.regions, []
    outer_async, c.is_async = c.is_async, True
    changed = {name: local.by_ref for name, local in c.locals.items()}
    for local in c.locals.values():
        local.by_ref = False
    c.locals[source] = Local(source, first.iterable.type)
    clauses = (ops.Clause(first.target, ops.Load(source, first.iterable.type), first.conditions), *node.clauses[1:])

    def give() -> tuple[r.Stmt, ...]:
        return (r.ExprStmt(raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_", (typed_literal(c, node.value),))))),)

    loops = _loops(c, node, clauses, give)
    for name, by_ref in changed.items():
        if name in c.locals:
            c.locals[name].by_ref = by_ref
    c.regions, c.is_async = outer_regions, outer_async
    if this is not None:
        this.name = "self"
    done = r.ExprStmt(r.Call(r.Path("Ok"), (r.Path("Value::None"),)), semi=False)
    body = r.BlockExpr(r.Block((*loops, done)), prefix="async move")
    c.module.use("batuta_rt::py")
    made = r.Call(r.Path("py::typed_generator"), (r.Closure(("co",), body, move=True),))
    return r.BlockExpr(r.Block((r.Let(source, head), *captured, r.ExprStmt(made, semi=False))))


def _reads(c: FunctionContext, node: ops.Comprehension, name: str) -> bool:
    """Whether anything but the outermost iterable, which is evaluated at once, reads a variable or stores into it, be
    it through a function that captures it.
    """
    first, rest = node.clauses[0], node.clauses[1:]
    inner = (node.value, *([node.key] if node.key is not None else []), *first.conditions, *rest)
    return name in Mentions().of(inner).all or name in _captured(c, inner)
