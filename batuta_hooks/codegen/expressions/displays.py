"""Tuples, lists, sets, dicts and slices that are written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, is_value_type
from batuta_hooks.codegen.expressions.conditions import fresh_local
from batuta_hooks.codegen.expressions.iteration import loop_source
from batuta_hooks.codegen.expressions.literals import typed_literal
from batuta_hooks.codegen.expressions.references import borrowed, place
from batuta_hooks.codegen.expressions.rules import owned, raised, rule
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE, RType


@rule(ops.TupleLit)
def tuple_lit(c: FunctionContext, node: ops.TupleLit) -> r.Expr:
    return r.TupleExpr(tuple(owned(c, item) for item in node.items))


@rule(ops.TupleItem)
def tuple_item(c: FunctionContext, node: ops.TupleItem) -> r.Expr:
    item = r.FieldAccess(place(c, node.value), str(node.index))
    temporary = not isinstance(node.value, ops.Load)
    return item if is_value_type(node.type) or temporary else r.MethodCall(item, "clone")


CONSTRUCTORS = {"list": "List", "set": "Set", "frozenset": "FrozenSet", "vartuple": "Tuple", "deque": "Deque"}


def _is_none(node: ops.Expr) -> bool:
    inner = node.value if isinstance(node, ops.Convert) else node
    return inner.type == NONE


def _shows_type(node: ops.Expr) -> bool:
    """Whether Rust can tell the whole type from the literal: `None` says nothing of what it may hold."""
    if isinstance(node, ops.TupleLit):
        return all(_shows_type(item) for item in node.items)
    return node.type.name != "optional" or not _is_none(node)


def _typed_until_shown(c: FunctionContext, nodes: Sequence[ops.Expr]) -> tuple[r.Expr, ...]:
    """The values of one Rust type; the literals say it until one shows all of it."""
    shown = next((index for index, node in enumerate(nodes) if _shows_type(node)), len(nodes))
    return tuple((typed_literal if index <= shown else owned)(c, node) for index, node in enumerate(nodes))


def _typed_pairs(c: FunctionContext, node: ops.DictLit) -> Iterator[tuple[r.Expr, ...]]:
    """The keys and values, written in the order in which Python evaluates them."""
    keys = next((index for index, (key, _) in enumerate(node.items) if key and _shows_type(key)), len(node.items))
    values = next((index for index, (_, value) in enumerate(node.items) if _shows_type(value)), len(node.items))
    for index, (key, value) in enumerate(node.items):
        assert key is not None
        key_rule, value_rule = (typed_literal if index <= last else owned for last in (keys, values))
        yield key_rule(c, key), value_rule(c, value)


@rule(ops.Display)
def display(c: FunctionContext, node: ops.Display) -> r.Expr:
    if any(isinstance(item, ops.Spread) for item in node.items):
        return _spread(c, node)
    items = _typed_until_shown(c, node.items)
    repeated = len(items) > 3 and len(set(items)) == 1 and is_value_type(node.type.args[0])
    vector = (
        r.Macro("vec", (items[0], r.Path(str(len(items)))), "[]", repeat=True)
        if repeated
        else r.Macro("vec", items, "[]")
    )
    return collect(c, node.type, vector, empty=not items)


def collect(c: FunctionContext, rtype: RType, vector: r.Expr, empty: bool = False) -> r.Expr:
    """A container of the items in a vector."""
    turbofish = f"::<{rust_type(rtype.args[0])}>" if empty else ""
    if rtype.name in ("list", "vartuple"):
        return r.Call(r.Path(f"{CONSTRUCTORS[rtype.name]}{turbofish}::new"), (vector,))
    return raised(c, r.Call(r.Path(f"{CONSTRUCTORS[rtype.name]}{turbofish}::from_items"), (vector,)))


def _spread(c: FunctionContext, node: ops.Display) -> r.Expr:
    items = c.temp("items")
    made: list[r.Stmt] = [r.Let(items, r.Call(r.Path("Vec::new")), mutable=True)]
    for item in node.items:
        if isinstance(item, ops.Spread):
            made.append(r.ExprStmt(_loop_into(c, item.value, node.type.args[0], items)))
        else:
            made.append(r.ExprStmt(r.MethodCall(r.Path(items), "push", (owned(c, item),))))
    made.append(r.ExprStmt(collect(c, node.type, r.Path(items)), semi=False))
    return r.BlockExpr(r.Block(tuple(made)))


def _loop_into(c: FunctionContext, source: ops.Expr, item_type: RType, items: str) -> r.Expr:
    from batuta_hooks.irbuild.expressions import element_type as step

    name = c.temp("item")
    c.locals[name] = fresh_local(name, step(source.type))
    value = owned(c, ops.Convert(ops.Load(name, step(source.type)), item_type))
    push = r.ExprStmt(r.MethodCall(r.Path(items), "push", (value,)))
    iterable, lets = loop_source(c, source, name)
    return r.For(name, iterable, r.Block((*lets, push)))


@rule(ops.Spread)
def spread(c: FunctionContext, node: ops.Spread) -> r.Expr:
    return owned(c, node.value)


@rule(ops.DictLit)
def dict_lit(c: FunctionContext, node: ops.DictLit) -> r.Expr:
    if not node.items:
        return r.Call(r.Path(f"Dict::<{rust_type(node.type.args[0])}, {rust_type(node.type.args[1])}>::new"))
    if all(key is not None for key, _ in node.items):
        pairs = tuple(map(r.TupleExpr, _typed_pairs(c, node)))
        return raised(c, r.Call(r.Path("Dict::from_pairs"), (r.ArrayExpr(pairs),)))
    name = c.temp("dict")
    made: list[r.Stmt] = [r.Let(name, r.Call(r.Path("Dict::new")))]
    for key, value in node.items:
        if key is None:
            made.append(r.ExprStmt(raised(c, r.MethodCall(r.Path(name), "update", (borrowed(c, value),)))))
        else:
            made.append(r.ExprStmt(raised(c, r.MethodCall(r.Path(name), "set", (owned(c, key), owned(c, value))))))
    made.append(r.ExprStmt(r.Path(name), semi=False))
    return r.BlockExpr(r.Block(tuple(made)))


@rule(ops.SliceLit)
def slice_lit(c: FunctionContext, node: ops.SliceLit) -> r.Expr:
    c.module.use("batuta_rt::py::Slice")
    parts = tuple(r.Path("None") if part is None else owned(c, part) for part in (node.lower, node.upper, node.step))
    return r.Call(r.Path("Slice::new"), parts)
