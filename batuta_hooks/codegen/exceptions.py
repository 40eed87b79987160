"""`try` in Rust: a labelled block gives the outcome, and what is inside leaves it by `break`.

try:                          let outcome: PyResult<()> = 'attempt: {
    risky()                       attempt!('attempt, risky());
except KeyError as e:             Ok(())
    ...                       };
                              if let Err(error) = outcome {
                                  if error.is("KeyError") { ... } else { return Err(error); }
                              }
"""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Region, literal_text
from batuta_hooks.codegen.expressions import borrowed, raised
from batuta_hooks.codegen.rust_walk import labelled, says
from batuta_hooks.codegen.statements import block, diverges, propagate, store_local
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops


def emit_try(c: FunctionContext, node: ops.Try) -> list[r.Stmt]:
    """A `try` statement, or a `with` (whose line is negative)."""
    if node.line < 0:
        return _with(c, node)
    if not node.final:
        return _attempt(c, node)
    return _guarded(c, node)


def _attempt(c: FunctionContext, node: ops.Try) -> list[r.Stmt]:
    region = Region("attempt", c.temp("'attempt"))
    c.regions.append(region)
    body = block(c, node.body)
    c.regions.pop()
    if not region.used:  # nothing in it can raise
        return [*body, *block(c, node.orelse)]
    end: tuple[r.Stmt, ...] = (
        ()
        if diverges(node.body) and leaves(body)
        else (r.ExprStmt(r.Call(r.Path("Ok"), (r.TupleExpr(()),)), semi=False),)
    )
    outcome = c.temp("outcome")
    c.module.use("batuta_rt::py::PyResult")
    made: list[r.Stmt] = [r.Let(outcome, labelled((*body, *end), region.label), "PyResult<()>", line=node.line)]
    error = c.temp("error")
    handled = _handlers(c, node.handlers, error)
    if diverges(node.body):  # its end is never reached, so there is an exception
        found = r.Match(
            r.Path(outcome), (r.Arm(f"Err({error})", r.Path(error)), r.Arm("Ok(())", r.Macro("unreachable")))
        )
        held = error if says(handled, error) else "_"
        return [*made, r.Let(held, found), *handled]
    orelse = block(c, node.orelse)
    if not says(handled, error):
        failed = r.MethodCall(r.Path(outcome), "is_err")
        made.append(r.ExprStmt(r.If(failed, r.Block(handled), r.Block(orelse) if orelse else None), semi=False))
        return made
    made.append(
        r.ExprStmt(
            r.If(r.LetCond(f"Err({error})", r.Path(outcome)), r.Block(handled), r.Block(orelse) if orelse else None),
            semi=False,
        )
    )
    return made


def leaves(body: tuple[r.Stmt, ...]) -> bool:
    """Whether Rust, too, can see that control does not reach the end of these statements."""
    last = body[-1] if body else None
    if not isinstance(last, r.ExprStmt):
        return False
    match last.expr:
        case r.Return() | r.Break() | r.Continue() | r.Loop():
            return True
        case r.If(then=then, orelse=r.Block(stmts=stmts)):
            return leaves(then.stmts) and leaves(stmts)
        case r.If(then=then, orelse=r.If() as orelse):
            return leaves(then.stmts) and leaves((r.ExprStmt(orelse),))
    return False


def _handlers(c: FunctionContext, handlers: tuple[ops.Handler, ...], error: str) -> tuple[r.Stmt, ...]:
    """The chain of handlers; what none of them takes goes on."""
    if not handlers:
        return (r.ExprStmt(propagate(c, r.Path(error))),)
    handler, rest = handlers[0], handlers[1:]
    test: r.Expr | None = None
    for kind in handler.kinds:
        if isinstance(kind, ops.Const) and isinstance(kind.value, str):
            found: r.Expr = r.MethodCall(r.Path(error), "is", (r.Path(literal_text(kind.value)),))
        else:
            found = raised(c, r.MethodCall(r.Path(error), "matches", (borrowed(c, kind),)))
        test = found if test is None else r.Binary("||", test, found)
    outer, c.error = c.error, error
    body: list[r.Stmt] = []
    if handler.name and c.locals[handler.name].storage == "local" and not c.bindings[handler.name].read:
        pass
    elif handler.name:
        binding = c.bindings[handler.name]
        value = r.MethodCall(r.Path(error), "value")
        if binding.how == "handler":
            body.append(r.Let(c.locals[handler.name].name, value, mutable=binding.mutable))
        else:
            body.append(store_local(c, handler.name, value))
    body.extend(block(c, handler.body))
    if handler.name and c.locals[handler.name].storage == "maybe" and not diverges(handler.body):
        body.append(r.ExprStmt(r.Assign(r.Path(c.locals[handler.name].name), r.Path("None"))))
    c.error = outer
    if test is None:
        return tuple(body)
    following = _handlers(c, rest, error)
    orelse: r.Block | r.If = r.Block(following)
    if len(following) == 1 and isinstance(following[0], r.ExprStmt) and isinstance(following[0].expr, r.If):
        orelse = following[0].expr
    return (r.ExprStmt(r.If(test, r.Block(tuple(body)), orelse), semi=False),)


def _flow_type(c: FunctionContext) -> str:
    return "Flow<Value>" if c.is_async else f"Flow<{rust_type(c.result)}>"


def _guarded(c: FunctionContext, node: ops.Try) -> list[r.Stmt]:
    """`finally`: whatever way control leaves, it is kept in a `Flow` until the final block has run."""
    c.module.use("batuta_rt::py::Flow")
    region = Region("flow", c.temp("'guarded"))
    c.regions.append(region)
    inner = ops.Try(node.body, node.handlers, node.orelse, (), node.line)
    body = _attempt(c, inner) if node.handlers else list(block(c, node.body))
    c.regions.pop()
    if not region.used:
        return [*body, *block(c, node.final)]
    ends = diverges((inner,)) if node.handlers else diverges(node.body)
    end: tuple[r.Stmt, ...] = () if ends and leaves(tuple(body)) else (r.ExprStmt(r.Path("Flow::Next"), semi=False),)
    flow = c.temp("flow")
    made: list[r.Stmt] = [r.Let(flow, labelled((*body, *end), region.label), _flow_type(c), line=node.line)]
    made.extend(block(c, node.final))
    if not diverges(node.final):
        made.append(r.ExprStmt(resume(c, flow, leaves=ends), semi=False))
    return made


def resume(c: FunctionContext, flow: str, *, leaves: bool = False) -> r.Match:
    """Goes on where the guarded block was left; one that `leaves` never comes to its end."""
    never = r.Macro("unreachable") if leaves else r.TupleExpr(())
    arms = [r.Arm("Flow::Next", never)]
    arms.append(r.Arm("Flow::Return(value)", _returned(c)))
    arms.append(r.Arm("Flow::Raise(error)", propagate(c, r.Path("error"))))
    if any(region.kind == "loop" for region in c.regions):
        from batuta_hooks.codegen.statements import leave_loop

        arms.append(r.Arm("Flow::Break", leave_loop(c, "break")))
        arms.append(r.Arm("Flow::Continue", leave_loop(c, "continue")))
    else:
        arms[0] = r.Arm("Flow::Next | Flow::Break | Flow::Continue", never)
    return r.Match(r.Path(flow), tuple(arms))


def _returned(c: FunctionContext) -> r.Expr:
    value: r.Expr = r.Path("value")
    for region in reversed(c.regions):
        if region.kind == "flow":
            region.used = True
            return r.Break(region.label, r.Call(r.Path("Flow::Return"), (value,)))
    if c.raises or c.is_async:
        return r.Return(r.Call(r.Path("Ok"), (value,)))
    return r.Return(value)


def _with(c: FunctionContext, node: ops.Try) -> list[r.Stmt]:
    """`with`: an exception goes to `__exit__`, which may swallow it; any other way out calls `__exit__(None, None,
    None)`.
    """
    c.module.use("batuta_rt::py::Flow")
    region = Region("flow", c.temp("'with"))
    c.regions.append(region)
    body = block(c, node.body)
    c.regions.pop()
    if not region.used:
        return [*body, *block(c, node.final)]
    end: tuple[r.Stmt, ...] = (
        () if diverges(node.body) and leaves(body) else (r.ExprStmt(r.Path("Flow::Next"), semi=False),)
    )
    flow, error = c.temp("flow"), c.temp("error")
    made: list[r.Stmt] = [r.Let(flow, labelled((*body, *end), region.label), _flow_type(c), line=-node.line)]
    handler = node.handlers[0]
    outer, c.error = c.error, error
    failed = c.locals[handler.name].name
    caught = r.Block(
        (r.Let(failed, r.MethodCall(r.Path(error), "value")), *block(c, handler.body)),
    )
    c.error = outer
    quiet = r.Block((*block(c, node.final), r.ExprStmt(resume(c, flow), semi=False)))
    made.append(
        r.ExprStmt(r.If(r.LetCond(f"Flow::Raise({error})", r.Unary("&", r.Path(flow))), caught, quiet), semi=False)
    )
    return made
