"""Statements in Rust."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local, Region, literal_text
from batuta_hooks.codegen.expressions import (
    borrowed,
    global_path,
    literal_only,
    loop_source,
    owned,
    place,
    raised,
    runtime_call,
    typed_literal,
)  # fmt: skip
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, NONE, STR, RType
from batuta_hooks.ir.walk import walk
from batuta_hooks.passes.raises import fallible_loop


def block(c: FunctionContext, body: ops.Block) -> tuple[r.Stmt, ...]:
    """A block's statements."""
    made: list[r.Stmt] = []
    for statement in body:
        made.extend(emit(c, statement))
        if diverges((statement,)):  # what follows is never reached
            break
    return tuple(made)


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
        made.append(r.Let(_shown(c, name), initial, rust_type(local.type), c.bindings[name].mutable))
    if chosen and isinstance(node, ops.If):
        value = _choice(c, node, chosen)
        made.append(
            r.Let(_shown(c, chosen), value, rust_type(c.locals[chosen].type), c.bindings[chosen].mutable, node.line)
        )
        return made
    if isinstance(node, ops.Do | ops.Assign | ops.Return):
        c.stored = frozenset(part.name for part in walk(node) if isinstance(part, ops.Walrus))
    made.extend(_statement(c, node))
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


def _shown(c: FunctionContext, name: str) -> str:
    return c.locals[name].name


def _statement(c: FunctionContext, node: ops.Stmt) -> list[r.Stmt]:
    line = getattr(node, "line", 0)
    match node:
        case ops.Note(text=text):
            return [r.Comment(text, line)]
        case ops.Assign(target=target, value=value):
            return assign(c, target, value, node, line)
        case ops.Update(target=target, op=op, value=value):
            return [_update(c, target, op, value, line)]
        case ops.Do(value=value):
            return _do(c, value, line)
        case ops.If():
            return _if_statement(c, node)
        case ops.While():
            return _while(c, node)
        case ops.For():
            return _for(c, node)
        case ops.Return(value=value):
            return [r.ExprStmt(_return(c, value), line=line)]
        case ops.Raise(value=value, cause=cause):
            return _raise(c, value, cause, line)
        case ops.Assert(test=test, message=message):
            return [_assert(c, test, message, line)]
        case ops.Try():
            from batuta_hooks.codegen.exceptions import emit_try

            return emit_try(c, node)
        case ops.Break():
            return [r.ExprStmt(_leave_loop(c, "break"), line=line)]
        case ops.Continue():
            return [r.ExprStmt(_leave_loop(c, "continue"), line=line)]
        case ops.Unbind(name=name):
            return [_unbind(c, name, line)]
        case ops.Define(function=function):
            from batuta_hooks.codegen.functions import function_item

            return [function_item(c.module, function, prefix="")]
        case ops.BuildClass():
            from batuta_hooks.codegen.classes import build_class

            return build_class(c, node)
    raise TypeError(f"no Rust for {node!r}")


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
    else:
        added = borrowed(c, value)
    return r.ExprStmt(r.Assign(r.Path(_shown(c, target.name)), added, f"{op}="), line=line)


def _do(c: FunctionContext, value: ops.Expr, line: int) -> list[r.Stmt]:
    shown = owned(c, value)
    if isinstance(shown, r.TupleExpr) and not shown.items:
        return []
    pure = isinstance(shown, r.Path | r.Binary | r.Unary | r.Cast | r.FieldAccess | r.TupleExpr)
    plain_call = isinstance(
        value, ops.Runtime | ops.Comprehension | ops.Display | ops.Format | ops.New
    ) and not isinstance(shown, r.Try | r.Macro)
    if (pure or plain_call) and value.type != NONE:
        return [r.Let("_", shown, line=line)]
    return [r.ExprStmt(shown, line=line)]


def _if_statement(c: FunctionContext, node: ops.If) -> list[r.Stmt]:
    if not node.body and not node.orelse:
        return _do(c, node.test, node.line)
    if not node.body:
        return _if_statement(c, ops.If(ops.Not(node.test), node.orelse, (), node.line))
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


# --- assignment ---


def store_local(c: FunctionContext, name: str, value: r.Expr, line: int = 0) -> r.Stmt:
    """Stores into a variable that is declared already."""
    local = c.locals[name]
    if local.storage == "shared":
        return r.ExprStmt(r.MethodCall(r.Path(local.name), "set", (value,)), line=line)
    if local.storage == "maybe":
        value = r.Call(r.Path("Some"), (value,))
    return r.ExprStmt(r.Assign(r.Path(local.name), value), line=line)


def assign(c: FunctionContext, target: ops.Target, value: ops.Expr, node: Any, line: int) -> list[r.Stmt]:
    """`target = value`"""
    match target:
        case ops.VarTarget(name=name):
            binding = c.bindings.get(name)
            if binding is not None and binding.how == "let" and binding.at == id(node):
                shown = owned(c, value)
                annotation = _annotation(value, shown)
                if annotation and isinstance(shown, r.Call) and isinstance(shown.func, r.Path):  # the type is said once
                    shown = r.Call(r.Path(re.sub(r"::<.*>::", "::", shown.func.text)), shown.args)
                return [r.Let(_shown(c, name), shown, annotation, binding.mutable, line)]
            if binding is not None and binding.how == "maybe" and binding.at == id(node):
                some = r.Call(r.Path("Some"), (typed_literal(c, value),))
                return [r.Let(_shown(c, name), some, mutable=True, line=line)]
            return [store_local(c, name, owned(c, value), line)]
        case ops.TupleTarget(items=items) if all(isinstance(item, ops.VarTarget) for item in items):
            return _assign_tuple(c, target, value, node, line)
    return store(c, target, value, line, id(node))


def _annotation(value: ops.Expr, shown: r.Expr) -> str:
    """The type where Rust cannot see it in the value."""
    empty = isinstance(value, ops.Display | ops.DictLit) and not value.items
    if isinstance(value, ops.Runtime) and value.type.args:  # a generic result that no argument shows: `set()`
        empty = not any(arg.value.type.args for arg in value.args) and value.type.name != "array"
    if literal_only(value):
        return rust_type(value.type)
    none = isinstance(value, ops.Convert | ops.Const) and value.type.name == "optional" and shown == r.Path("None")
    return rust_type(value.type) if empty or none else ""


def _assign_tuple(c: FunctionContext, target: ops.TupleTarget, value: ops.Expr, node: Any, line: int) -> list[r.Stmt]:
    """`(a, b) = value`: a `let` when both are new, Rust's own destructuring otherwise."""
    names = [item.name for item in target.items if isinstance(item, ops.VarTarget)]
    plain = len(set(names)) == len(names) and all(c.locals[name].storage == "local" for name in names)
    if not plain:
        return store(c, target, value, line, id(node))
    fresh = {name for name in names if (b := c.bindings.get(name)) is not None and b.how == "let" and b.at == id(node)}
    shown = _as_tuple(c, target, value)
    if fresh == set(names):
        held = RType("tuple", tuple(item.type for item in target.items))
        annotation = rust_type(held) if literal_only(value) else ""
        parts = ", ".join(("mut " if c.bindings[name].mutable else "") + _shown(c, name) for name in names)
        return [r.Let(f"({parts})" if len(names) > 1 else f"({parts},)", shown, annotation, line=line)]
    made: list[r.Stmt] = []
    for name in names:
        if name in fresh:
            made.append(r.Let(_shown(c, name), type=rust_type(c.locals[name].type), mutable=c.bindings[name].mutable))
    made.append(r.ExprStmt(r.Assign(r.TupleExpr(tuple(r.Path(_shown(c, name)) for name in names)), shown), line=line))
    return made


def _as_tuple(c: FunctionContext, target: ops.TupleTarget, value: ops.Expr) -> r.Expr:
    """The value with its parts in the types of the targets."""
    wanted = tuple(item.type for item in target.items)
    if isinstance(value, ops.TupleLit):
        from batuta_hooks.irbuild.convert import convert

        return r.TupleExpr(tuple(owned(c, convert(item, want)) for item, want in zip(value.items, wanted, strict=True)))
    from batuta_hooks.ir.rtypes import tuple_of

    return owned(c, ops.Convert(value, tuple_of(*wanted)))


def store(c: FunctionContext, target: ops.Target, value: ops.Expr, line: int, at: int = 0) -> list[r.Stmt]:
    """Stores a value through any target; parts of a tuple go through temporaries, as Python evaluates it first.

    `at` is the id of the statement or clause that declares variables here."""
    match target:
        case ops.VarTarget(name=name):
            if _is_declared_here(c, name, at):
                return [r.Let(_shown(c, name), owned(c, value), mutable=c.bindings[name].mutable, line=line)]
            return [store_local(c, name, owned(c, value), line)]
        case ops.GlobalTarget(module=module, name=name):
            if (module, name) in c.module.program.constants:
                return []
            return [
                r.ExprStmt(r.MethodCall(r.Path(global_path(c, module, name)), "set", (owned(c, value),)), line=line)
            ]
        case ops.FieldTarget(obj=obj, name=name):
            return [_store_field(c, obj, name, value, line)]
        case ops.EffectTarget(call=call):
            return [_effect(c, call, value, line)]
        case ops.TupleTarget(items=items):
            return _store_parts(c, items, value, line, at)
        case ops.UnpackTarget(items=items, star=star):
            return _unpack(c, items, star, value, line, at)


def _store_field(c: FunctionContext, obj: ops.Expr, name: str, value: ops.Expr, line: int) -> r.Stmt:
    from batuta_hooks.codegen.expressions import is_late

    shown = owned(c, value)
    if isinstance(obj, ops.Load) and obj.name == "self" and name in c.self_fields:
        return r.Let(c.self_fields[name], shown, line=line)
    if is_late(c, obj.type.ref, name):
        shown = r.Call(r.Path("Some"), (shown,))
    slot = r.FieldAccess(place(c, obj), rust_name(name, kind="var"))
    return r.ExprStmt(r.MethodCall(slot, "set", (shown,)), line=line)


def _effect(c: FunctionContext, call: ops.Expr, value: ops.Expr, line: int) -> r.Stmt:
    """A runtime call that stores; Python evaluates the value before the object and the index."""
    if isinstance(call, ops.Runtime):
        simple = isinstance(value, ops.Const | ops.Load) or all(
            isinstance(part, ops.Load | ops.Const | ops.ArrayIndex | ops.Convert) or not _effectful(part)
            for arg in call.args[:-1] for part in walk(arg.value)
        )  # fmt: skip
        if simple:
            args = tuple(
                replace(arg, value=value) if arg.value == ops.Load("=", arg.value.type) else arg for arg in call.args
            )
            return r.ExprStmt(runtime_call(c, ops.Runtime(call.rust, args, call.type, call.raises)), line=line)
        temp = c.temp("value")
        c.locals[temp] = Local(temp, value.type, once=True)
        held = ops.Load(temp, value.type)
        args = tuple(
            replace(arg, value=held) if arg.value == ops.Load("=", arg.value.type) else arg for arg in call.args
        )
        shown = runtime_call(c, ops.Runtime(call.rust, args, call.type, call.raises))
        inner = r.Block((r.Let(temp, owned(c, value)), r.ExprStmt(shown)))
        return r.ExprStmt(r.BlockExpr(inner), semi=False, line=line)
    assert isinstance(call, ops.Call)
    args_ = tuple(value if isinstance(arg, ops.Load) and arg.name == "=" else arg for arg in call.args)
    return r.ExprStmt(owned(c, ops.Call(call.function, args_, call.type)), line=line)


def _effectful(node: Any) -> bool:
    return isinstance(node, ops.Call | ops.DynamicCall | ops.New | ops.Walrus | ops.Yield) or (
        isinstance(node, ops.Runtime) and node.raises
    )


def _store_parts(
    c: FunctionContext, items: tuple[ops.Target, ...], value: ops.Expr, line: int, at: int
) -> list[r.Stmt]:
    types = [part.type for part in value.items] if isinstance(value, ops.TupleLit) else list(value.type.args)
    temps = [_part(c, item, rtype, at) for item, rtype in zip(items, types, strict=True)]
    pattern = f"({', '.join(temps)})" if len(temps) > 1 else f"({temps[0]},)"
    made: list[r.Stmt] = [r.Let(pattern, owned(c, value), line=line)]
    for temp, item, rtype in zip(temps, items, types, strict=True):
        if temp not in c.locals or not c.locals[temp].once:
            continue
        from batuta_hooks.irbuild.convert import convert

        loaded: ops.Expr = ops.Load(temp, rtype)
        if not isinstance(item, ops.TupleTarget | ops.UnpackTarget):
            loaded = convert(loaded, item.type)
        elif isinstance(item, ops.UnpackTarget) and item.type == DYN:
            loaded = convert(loaded, DYN)
        made.extend(store(c, item, loaded, line, at))
    return made


def _is_declared_here(c: FunctionContext, name: str, at: int) -> bool:
    binding = c.bindings.get(name)
    return (
        binding is not None
        and binding.how in ("let", "loop")
        and binding.at == at
        and c.locals[name].storage == "local"
    )


def _part(c: FunctionContext, item: ops.Target, rtype: RType, at: int) -> str:
    """The pattern of one part: the variable itself where it is new and of that type, a temporary otherwise."""
    if isinstance(item, ops.VarTarget) and item.type == rtype and _is_declared_here(c, item.name, at):
        return ("mut " if c.bindings[item.name].mutable else "") + _shown(c, item.name)
    temp = c.temp("part")
    c.locals[temp] = Local(temp, rtype, once=True)
    return temp


def _unpack(
    c: FunctionContext, items: tuple[ops.Target, ...], star: int, value: ops.Expr, line: int, at: int
) -> list[r.Stmt]:
    """`a, b = iterable`: exactly as many values as names, or a starred rest."""
    from batuta_hooks.irbuild.expressions import element_type

    c.module.use("batuta_rt::py")
    item_type = element_type(value.type)
    from batuta_hooks.ir.rtypes import list_of

    types = [list_of(item_type) if index == star else item_type for index in range(len(items))]
    temps = [_part(c, item, rtype, at) for item, rtype in zip(items, types, strict=True)]
    if star < 0:
        made: r.Expr = r.Call(r.Path(f"py::unpack_items::<{len(items)}, _>"), (_iteration(c, value),))
        pattern = f"[{', '.join(temps)}]"
    else:
        after = len(items) - star - 1
        made = r.Call(r.Path(f"py::unpack_rest::<{star}, {after}, _>"), (_iteration(c, value),))
        before_, rest, after_ = temps[:star], temps[star], temps[star + 1 :]
        pattern = f"([{', '.join(before_)}], {rest}, [{', '.join(after_)}])"
    result: list[r.Stmt] = [r.Let(pattern, raised(c, made), line=line)]
    for temp, item, rtype in zip(temps, items, types, strict=True):
        if temp not in c.locals or not c.locals[temp].once:
            continue
        from batuta_hooks.irbuild.convert import convert

        loaded: ops.Expr = ops.Load(temp, rtype)
        if not isinstance(item, ops.TupleTarget | ops.UnpackTarget):
            loaded = convert(loaded, item.type)
        result.extend(store(c, item, loaded, line, at))
    return result


def _iteration(c: FunctionContext, value: ops.Expr) -> r.Expr:
    """An iterator over a value, of plain items or of results, by what it is."""
    source, _ = loop_source(c, value, "_")
    if fallible_loop(value.type.name):
        return source
    iterator = r.MethodCall(source, "into_iter") if value.type.name in ("tuple", "range") else source
    return r.Call(r.Path("py::iter::ok"), (iterator,))


def _unbind(c: FunctionContext, name: str, line: int) -> r.Stmt:
    if ":" in name:
        module, _, variable = name.partition(":")
        return r.ExprStmt(raised(c, r.MethodCall(r.Path(global_path(c, module, variable)), "unset")), line=line)
    local = c.locals[name]
    if local.storage == "shared":
        return r.ExprStmt(raised(c, r.MethodCall(r.Path(local.name), "unset")), line=line)
    c.module.use("batuta_rt::py")
    taken = r.Call(r.Path("py::unbind"), (r.Unary("&mut ", r.Path(local.name)), r.Path(literal_text(name))))
    return r.ExprStmt(raised(c, taken), line=line)


# --- leaving ---


def _return(c: FunctionContext, value: ops.Expr | None) -> r.Expr:
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


def _raise(c: FunctionContext, value: ops.Expr | None, cause: ops.Expr | None, line: int) -> list[r.Stmt]:
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


def _assert(c: FunctionContext, test: ops.Expr, message: ops.Expr | None, line: int) -> r.Stmt:
    c.module.use("batuta_rt::py::PyErr")
    if message is None:
        error: r.Expr = r.Call(r.Path("PyErr::with_args"), (r.Path('"AssertionError"'), r.Call(r.Path("Vec::new"))))
    else:
        error = r.Call(
            r.Path("PyErr::with_args"), (r.Path('"AssertionError"'), r.Macro("vec", (owned(c, message),), "[]"))
        )
    failed = r.Block((r.ExprStmt(propagate(c, error)),))
    return r.ExprStmt(r.If(owned(c, ops.Not(test)), failed), semi=False, line=line)


# --- loops ---


def _leave_loop(c: FunctionContext, how: str) -> r.Expr:
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
    if _never_again(body):
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


def _never_again(body: ops.Block) -> bool:
    """Whether a loop's body never comes to a second round."""
    return diverges(body) and not any(isinstance(node, ops.Continue) for node in walk(body))


def _while(c: FunctionContext, node: ops.While) -> list[r.Stmt]:
    if isinstance(node.test, ops.Const):
        if not node.test.value:
            return list(block(c, node.orelse))
        return _looped(c, node.body, (), r.Loop, node.line)
    test = owned(c, node.test)
    return _looped(c, node.body, node.orelse, lambda body, label: r.While(test, body, label), node.line)


def _for(c: FunctionContext, node: ops.For) -> list[r.Stmt]:
    prelude: list[r.Stmt] = []
    pattern, stores = _loop_pattern(c, node.target, node, node.iterable)
    source, step = loop_source(c, node.iterable, pattern)
    if step:  # the step may raise: name the result, then bind the pattern
        item = c.temp("item")
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
    if _binds_directly(c, target, node, step):
        return _pattern(c, target), []
    temp = c.temp("item")
    c.locals[temp] = Local(temp, step, once=True)
    from batuta_hooks.irbuild.convert import convert

    value: ops.Expr = ops.Load(temp, step)
    if not isinstance(target, ops.TupleTarget | ops.UnpackTarget):
        value = convert(value, target.type)
    return temp, store(c, target, value, getattr(node, "line", 0), id(node))


def _binds_directly(c: FunctionContext, target: ops.Target, node: Any, step: Any) -> bool:
    match target:
        case ops.VarTarget(name=name, type=rtype):
            binding = c.bindings.get(name)
            return rtype == step and binding is not None and binding.how == "loop" and binding.at == id(node)
        case ops.TupleTarget(items=items):
            return step.name == "tuple" and all(
                _binds_directly(c, item, node, part) for item, part in zip(items, step.args, strict=True)
            )
    return False


def _pattern(c: FunctionContext, target: ops.Target) -> str:
    if isinstance(target, ops.VarTarget):
        binding = c.bindings[target.name]
        if not binding.read:
            return "_" if target.name == "_" else _shown(c, target.name)
        return ("mut " if binding.mutable else "") + _shown(c, target.name)
    assert isinstance(target, ops.TupleTarget)
    inner = ", ".join(_pattern(c, item) for item in target.items)
    return f"({inner},)" if len(target.items) == 1 else f"({inner})"


def diverges(body: ops.Block) -> bool:
    """Whether control never reaches the end of a block."""
    if not body:
        return False
    match body[-1]:
        case ops.Return() | ops.Raise() | ops.Break() | ops.Continue():
            return True
        case ops.If(body=then, orelse=orelse):
            return bool(orelse) and diverges(then) and diverges(orelse)
        case ops.While(test=ops.Const(value=value), body=inner) if value:
            return not _breaks(inner)
        case ops.For(body=inner, orelse=orelse) | ops.While(body=inner, orelse=orelse) if orelse:
            return diverges(orelse) and not _breaks(inner)
        case ops.Try(body=inner, handlers=handlers, orelse=orelse, final=final):
            if final and diverges(final):
                return True
            normal = diverges(orelse) if orelse and not diverges(inner) else diverges(inner)
            return normal and all(diverges(handler.body) for handler in handlers)
    return False


def _breaks(body: ops.Block) -> bool:
    """Whether a `break` leaves the loop whose body this is."""
    for node in body:
        match node:
            case ops.Break():
                return True
            case ops.If(body=then, orelse=orelse):
                if _breaks(then) or _breaks(orelse):
                    return True
            case ops.Try(body=inner, handlers=handlers, orelse=orelse, final=final):
                if any(_breaks(part) for part in (inner, orelse, final, *(h.body for h in handlers))):
                    return True
            case ops.For(orelse=orelse) | ops.While(orelse=orelse):
                if _breaks(orelse):
                    return True
    return False
