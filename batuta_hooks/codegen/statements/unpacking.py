"""Assignments that take a value apart."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local
from batuta_hooks.codegen.expressions import borrowed, loop_source, raised, typed_literal
from batuta_hooks.codegen.statements.assignment import is_declared_here, store
from batuta_hooks.codegen.statements.blocks import rust_of
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, RType
from batuta_hooks.passes.raises import fallible_loop


def store_parts(c: FunctionContext, items: tuple[ops.Target, ...], value: ops.Expr, line: int, at: int) -> list[r.Stmt]:
    types = [part.type for part in value.items] if isinstance(value, ops.TupleLit) else list(value.type.args)
    temps = _parts(c, items, types, at)
    pattern = f"({', '.join(temps)})" if len(temps) > 1 else f"({temps[0]},)"
    made: list[r.Stmt] = [r.Let(pattern, typed_literal(c, value), line=line)]
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


def _part(c: FunctionContext, item: ops.Target, rtype: RType, at: int) -> str:
    """The pattern of one part: the variable itself where it is new and of that type, a temporary otherwise."""
    if isinstance(item, ops.VarTarget) and item.type == rtype and is_declared_here(c, item.name, at):
        return ("mut " if c.bindings[item.name].mutable else "") + rust_of(c, item.name)
    temp = c.temp("part")
    c.locals[temp] = Local(temp, rtype, once=True)
    return temp


def _parts(c: FunctionContext, items: tuple[ops.Target, ...], types: list[RType], at: int) -> list[str]:
    """The patterns of all parts; a variable that comes again is passed over: `_, x, _`."""
    names = [item.name if isinstance(item, ops.VarTarget) else "" for item in items]
    return [
        "_" if name and name in names[index + 1 :] else _part(c, item, rtype, at)
        for index, (name, item, rtype) in enumerate(zip(names, items, types, strict=True))
    ]


def unpack(
    c: FunctionContext, items: tuple[ops.Target, ...], star: int, value: ops.Expr, line: int, at: int
) -> list[r.Stmt]:
    """`a, b = iterable`: exactly as many values as names, or a starred rest."""
    from batuta_hooks.irbuild.expressions import element_type

    c.module.use("batuta_rt::py")
    item_type = element_type(value.type)
    from batuta_hooks.ir.rtypes import list_of

    types = [list_of(item_type) if index == star else item_type for index in range(len(items))]
    temps = _parts(c, items, types, at)
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
        from batuta_hooks.irbuild.adapt import adapted
        from batuta_hooks.irbuild.convert import convert

        loaded: ops.Expr = ops.Load(temp, rtype)
        if not isinstance(item, ops.TupleTarget | ops.UnpackTarget):
            loaded = (adapted if rtype.name == "list" else convert)(loaded, item.type)  # a starred rest is a new list
        result.extend(store(c, item, loaded, line, at))
    return result


def _iteration(c: FunctionContext, value: ops.Expr) -> r.Expr:
    """An iterator over a value, of plain items or of results, by what it is."""
    if value.type == DYN:
        c.module.use("batuta_rt::py")
        return r.Unary("&", raised(c, r.Call(r.Path("py::unpacking"), (borrowed(c, value),))))
    source, _ = loop_source(c, value, "_")
    if fallible_loop(value.type.name):
        return source
    iterator = r.MethodCall(source, "into_iter") if value.type.name == "tuple" else source
    return r.Call(r.Path("py::iter::ok"), (iterator,))
