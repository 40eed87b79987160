"""Assignments: to new and known variables, to fields and items."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, Local, literal_text
from batuta_hooks.codegen.expressions import (
    global_path,
    is_late,
    literal_only,
    local_field,
    owned,
    raised,
    runtime_call,
    slot,
    typed_literal,
)
from batuta_hooks.codegen.statements.blocks import rust_of
from batuta_hooks.codegen.statements.updates import dict_update
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import FLOAT, INT, tuple_of
from batuta_hooks.ir.walk import walk

NUMBER = re.compile(r"\d[\d._e+-]*")
METHOD = re.compile(r"\.|.*\{0\}\)*\.")
ARITHMETIC = ("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>")


def store_local(c: FunctionContext, name: str, value: r.Expr, line: int = 0) -> r.Stmt:
    """Stores into a variable that is declared already."""
    local = c.locals[name]
    if local.storage == "shared":
        return r.ExprStmt(r.MethodCall(r.Path(local.name), "set", (value,)), line=line)
    if local.storage == "maybe":
        value = r.Call(r.Path("Some"), (value,))
    match value:
        case r.Binary(op=op, left=r.Path(text=first), right=right) if first == local.name and op in ARITHMETIC:
            if local.type in (INT, FLOAT):
                return r.ExprStmt(r.Assign(r.Path(first), right, f"{op}="), line=line)
    return r.ExprStmt(r.Assign(r.Path(local.name), value), line=line)


def assign(c: FunctionContext, target: ops.Target, value: ops.Expr, node: Any, line: int) -> list[r.Stmt]:
    """`target = value`"""
    match target:
        case ops.VarTarget(name=name):
            binding = c.bindings.get(name)
            if binding is not None and binding.how == "let" and binding.at == id(node):
                shown = owned(c, value)
                annotation = _annotation(value, shown) or _float_annotation(c, name, shown)
                if annotation and isinstance(shown, r.Call) and isinstance(shown.func, r.Path):  # the type is said once
                    shown = r.Call(r.Path(re.sub(r"::<.*>::", "::", shown.func.text)), shown.args)
                return [r.Let(rust_of(c, name), shown, annotation, binding.mutable, line)]
            if binding is not None and binding.how == "maybe" and binding.at == id(node):
                some = r.Call(r.Path("Some"), (typed_literal(c, value),))
                return [r.Let(rust_of(c, name), some, mutable=True, line=line)]
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


def _float_annotation(c: FunctionContext, name: str, shown: r.Expr) -> str:
    """`f64` for a bare literal whose variable has methods called on it: Rust does not look ahead."""
    literal = shown.operand if isinstance(shown, r.Unary) else shown
    if not (isinstance(literal, r.Path) and NUMBER.fullmatch(literal.text)) or c.locals[name].type != FLOAT:
        return ""
    for node in walk(c.ir.body) if c.ir is not None else ():
        if isinstance(node, ops.Runtime) and METHOD.match(node.rust) and _mentions(node.args[0].value, name):
            return "f64"
        if isinstance(node, ops.Assign | ops.Update) and node.target == ops.VarTarget(name, FLOAT):
            parts = list(walk(node.value))
            methods = [part for part in parts if isinstance(part, ops.Runtime) and METHOD.match(part.rust)]
            if not methods and any(isinstance(part, ops.Load) and part.name != name for part in parts):
                return ""  # what is stored there has a type
    return ""


def _mentions(value: ops.Expr, name: str) -> bool:
    return value.type == FLOAT and any(isinstance(part, ops.Load) and part.name == name for part in walk(value))


def _assign_tuple(c: FunctionContext, target: ops.TupleTarget, value: ops.Expr, node: Any, line: int) -> list[r.Stmt]:
    """`(a, b) = value`: a `let` when both are new, Rust's own destructuring otherwise."""
    names = [item.name for item in target.items if isinstance(item, ops.VarTarget)]
    plain = len(set(names)) == len(names) and all(c.locals[name].storage == "local" for name in names)
    if not plain:
        return store(c, target, value, line, id(node))
    fresh = {name for name in names if (b := c.bindings.get(name)) is not None and b.how == "let" and b.at == id(node)}
    shown = _as_tuple(c, target, value)
    if fresh == set(names):
        annotation = rust_type(tuple_of(*(item.type for item in target.items))) if literal_only(value) else ""
        parts = ", ".join(("mut " if c.bindings[name].mutable else "") + rust_of(c, name) for name in names)
        return [r.Let(f"({parts})" if len(names) > 1 else f"({parts},)", shown, annotation, line=line)]
    made: list[r.Stmt] = []
    for name in names:
        if name in fresh:
            made.append(r.Let(rust_of(c, name), type=rust_type(c.locals[name].type), mutable=c.bindings[name].mutable))
    made.append(r.ExprStmt(r.Assign(r.TupleExpr(tuple(r.Path(rust_of(c, name)) for name in names)), shown), line=line))
    return made


def _as_tuple(c: FunctionContext, target: ops.TupleTarget, value: ops.Expr) -> r.Expr:
    """The value with its parts in the types of the targets."""
    wanted = tuple(item.type for item in target.items)
    if isinstance(value, ops.TupleLit):
        from batuta_hooks.irbuild.convert import convert

        return r.TupleExpr(tuple(owned(c, convert(item, want)) for item, want in zip(value.items, wanted, strict=True)))
    return owned(c, ops.Convert(value, tuple_of(*wanted)))


def store(c: FunctionContext, target: ops.Target, value: ops.Expr, line: int, at: int = 0) -> list[r.Stmt]:
    """Stores a value through any target; parts of a tuple go through temporaries, as Python evaluates it first.

    `at` is the id of the statement or clause that declares variables here."""
    match target:
        case ops.VarTarget(name=name):
            if is_declared_here(c, name, at):
                return [r.Let(rust_of(c, name), owned(c, value), mutable=c.bindings[name].mutable, line=line)]
            return [store_local(c, name, owned(c, value), line)]
        case ops.GlobalTarget(module=module, name=name):
            if (module, name) in c.module.program.constants:
                return []
            return [
                r.ExprStmt(r.MethodCall(r.Path(global_path(c, module, name)), "set", (owned(c, value),)), line=line)
            ]
        case ops.FieldTarget():
            return [_store_field(c, target, value, line)]
        case ops.EffectTarget(call=call):
            return [_effect(c, call, value, line)]
        case ops.TupleTarget(items=items):
            from batuta_hooks.codegen.statements.unpacking import store_parts

            return store_parts(c, items, value, line, at)
        case ops.UnpackTarget(items=items, star=star):
            from batuta_hooks.codegen.statements.unpacking import unpack

            return unpack(c, items, star, value, line, at)


def _store_field(c: FunctionContext, target: ops.FieldTarget, value: ops.Expr, line: int) -> r.Stmt:
    shown = owned(c, value)
    held = local_field(c, target.obj, target.name)
    if held:
        return r.Let(held, shown, line=line)
    if is_late(c, target.part or target.obj.type.ref, target.name):
        shown = r.Call(r.Path("Some"), (shown,))
    field = slot(c, target.obj, target.name, target.part)
    return r.ExprStmt(r.MethodCall(field, "set", (shown,)), line=line)


def _effect(c: FunctionContext, call: ops.Expr, value: ops.Expr, line: int) -> r.Stmt:
    """A runtime call that stores; Python evaluates the value before the object and the index."""
    if isinstance(call, ops.Runtime):
        if (updated := dict_update(c, call, value)) is not None:
            return r.ExprStmt(updated, line=line)
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


def is_declared_here(c: FunctionContext, name: str, at: int) -> bool:
    """Whether a variable begins with this statement."""
    binding = c.bindings.get(name)
    return (
        binding is not None
        and binding.how in ("let", "loop")
        and binding.at == at
        and c.locals[name].storage == "local"
    )


def unbind(c: FunctionContext, name: str, line: int) -> r.Stmt:
    """`del name`"""
    if ":" in name:
        module, _, variable = name.partition(":")
        return r.ExprStmt(raised(c, r.MethodCall(r.Path(global_path(c, module, variable)), "unset")), line=line)
    local = c.locals[name]
    if local.storage == "shared":
        return r.ExprStmt(raised(c, r.MethodCall(r.Path(local.name), "unset")), line=line)
    c.module.use("batuta_rt::py")
    taken = r.Call(r.Path("py::unbind"), (r.Unary("&mut ", r.Path(local.name)), r.Path(literal_text(name))))
    return r.ExprStmt(raised(c, taken), line=line)
