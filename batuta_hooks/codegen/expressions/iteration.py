"""What loops run over, inside expressions and in statements."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext
from batuta_hooks.codegen.expressions.literals import typed_literal
from batuta_hooks.codegen.expressions.references import borrowed, place
from batuta_hooks.codegen.expressions.rules import owned, raised, rule
from batuta_hooks.codegen.expressions.runtime_calls import runtime_call
from batuta_hooks.ir import ops
from batuta_hooks.passes.raises import fallible_loop


@rule(ops.Yield)
def yield_(c: FunctionContext, node: ops.Yield) -> r.Expr:
    return raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_", (typed_literal(c, node.value),))))


@rule(ops.YieldFrom)
def yield_from(c: FunctionContext, node: ops.YieldFrom) -> r.Expr:
    from batuta_hooks.codegen.expressions.conditions import fresh_local
    from batuta_hooks.irbuild.convert import convert
    from batuta_hooks.irbuild.expressions import element_type

    if c.result.name == "iterator":
        item = c.temp("item")
        source, step = loop_source(c, node.value, item)
        have, want = element_type(node.value.type), c.result.args[0]
        c.locals[item] = fresh_local(item, have)
        value: r.Expr = r.Path(item) if have == want else owned(c, convert(ops.Load(item, have), want))
        give = r.ExprStmt(raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_", (value,)))))
        loop = r.For(item, source, r.Block((*step, give)))
        return r.BlockExpr(r.Block((r.ExprStmt(loop, semi=False), r.ExprStmt(r.Path("Value::None"), semi=False))))
    return raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_from", (borrowed(c, node.value),))))


def loop_source(c: FunctionContext, node: ops.Expr, name: str) -> tuple[r.Expr, tuple[r.Stmt, ...]]:
    """What a Rust `for` runs over, and the statements that begin its body (a step that may raise)."""
    rtype = node.type
    if rtype.name == "range" and isinstance(node, ops.Runtime) and (span := _range(c, node)) is not None:
        return span, ()
    if rtype.name == "dyn":
        c.module.use("batuta_rt::py")
        source: r.Expr = r.Unary("&", raised(c, r.Call(r.Path("py::iter"), (borrowed(c, node),))))
    elif rtype.name == "counted" and isinstance(node, ops.Runtime):
        start = typed_literal(c, node.args[1].value)
        items = r.MethodCall(place(c, node.args[0].value), "iter")
        return r.MethodCall(r.Paren(r.Range(start, None)), "zip", (items,)), ()
    elif rtype.name == "chars":
        return owned(c, node), ()
    elif rtype.name == "iterator":
        source = runtime_call(c, node) if isinstance(node, ops.Runtime) else owned(c, node)
    elif rtype.name == "array":
        if rtype.ref == "1":
            source = r.MethodCall(place(c, node), "scalars")
        else:
            source = raised(c, r.MethodCall(place(c, node), "rows"))
    elif rtype.name == "tuple":
        if isinstance(node, ops.TupleLit) and node.items:
            return r.ArrayExpr((typed_literal(c, node.items[0]), *(owned(c, item) for item in node.items[1:]))), ()
        c.module.use("batuta_rt::py::FixedTuple")
        source = r.MethodCall(typed_literal(c, node), "into_items")
    elif rtype.name == "array":
        rows = r.MethodCall(place(c, node), "scalars" if rtype.ref == "1" else "rows")
        source = rows if rtype.ref == "1" else raised(c, rows)
    else:
        source = r.MethodCall(place(c, node), "iter")
    if fallible_loop(rtype.name):
        return source, (r.Let(name, raised(c, r.Path(name))),)
    return source, ()


def _range(c: FunctionContext, node: ops.Runtime) -> r.Expr | None:
    """`a..b` for `range(a, b)` with step one."""
    values = [arg.value for arg in node.args]
    if node.rust.endswith("Range::to") and len(values) == 1:
        return r.Range(r.Path("0"), typed_literal(c, values[0]))
    if node.rust.endswith("Range::between") and len(values) == 2:
        return r.Range(owned(c, values[0]), typed_literal(c, values[1]))
    return None


@rule(ops.Comprehension)
def comprehension(c: FunctionContext, node: ops.Comprehension) -> r.Expr:
    from batuta_hooks.codegen.comprehensions import emit

    return emit(c, node)
