"""Calls that a registry row answers, and their arguments."""

from __future__ import annotations

import ast

from batuta_hooks.api.entry import Overload, OverloadParam
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.calls import takes
from batuta_hooks.infer.program import RegistryCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, INT, NONE, STR, RType, optional, parse
from batuta_hooks.irbuild.adapt import adapted
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import iterated_object
from batuta_hooks.irbuild.convert import convert, dynamic, unwrap
from batuta_hooks.irbuild.expressions.iteration import element_type, is_iterable
from batuta_hooks.irbuild.expressions.rules import build, build_as
from batuta_hooks.irbuild.none_errors import none_error


def registry(b: Builder, call: RegistryCall, scope: Scope) -> ops.Expr:
    """A call that a registry row answers."""
    if call.entry.qualname.endswith(".__init__") and call.overload.result.name == "model":
        return _construct(b, call, scope)
    args: list[ops.Arg] = []
    for param, given, wanted in zip(call.overload.params, call.args, call.wanted, strict=True):
        if param.is_static:
            continue
        target = b.frozen(wanted) if wanted is not None else None
        if param.star:
            assert isinstance(given, tuple)
            items = tuple(_argument(b, call, node, param, target, scope) for node in given)
            array = "[,]" if call.overload.rank == "shape" else "[]"  # by value where Rust takes any shape
            args.append(ops.Arg(ops.Runtime(array, tuple(ops.Arg(item, True) for item in items), DYN)))
        elif given is None:
            args.append(passed(default_value(param), param))
        else:
            assert isinstance(given, ast.AST)
            args.append(passed(_argument(b, call, given, param, target, scope), param))
    return _called(b, call, args)


def _called(b: Builder, call: RegistryCall, args: list[ops.Arg]) -> ops.Expr:
    """The row's Rust; a fresh container of another element type than the program keeps in it is made anew."""
    kept = b.frozen(call.result)
    given = _given(b, call, call.overload.result)
    made = ops.Runtime(numbered(call.overload, args), tuple(args), given or kept, call.overload.raises)
    return made if given is None or given == kept else adapted(made, kept)


def _given(b: Builder, call: RegistryCall, pattern: RType) -> RType | None:
    """What the row's Rust gives, whatever the program does with it later; None where only inference knows."""
    if pattern.is_var:
        return b.frozen(call.variables[pattern.name]) if pattern.name in call.variables else None
    if pattern.name in ("array", "model", "fn", "instance"):
        return None
    args = [_given(b, call, arg) for arg in pattern.args]
    return None if None in args else RType(pattern.name, tuple(arg for arg in args if arg is not None), pattern.ref)


def _construct(b: Builder, call: RegistryCall, scope: Scope) -> ops.Expr:
    """An estimator: a struct with the parameters that the call gives."""
    fields: list[tuple[str, ops.Expr, bool]] = []
    for param, given, wanted in zip(call.overload.params, call.args, call.wanted, strict=True):
        if isinstance(given, ast.expr):
            target = b.frozen(wanted) if wanted is not None else None
            fields.append((param.name, _argument(b, call, given, param, target, scope), param.pattern.is_var))
    made = ops.Construct(call.overload.rust, tuple(fields), b.frozen(call.result))
    # A constructor that raises looks at the finished struct.
    return ops.Runtime(".checked", (ops.Arg(made),), made.type, True) if call.overload.raises else made


def passed(value: ops.Expr, param: OverloadParam) -> ops.Arg:
    """An argument as the row's Rust takes it."""
    return ops.Arg(
        value,
        param.owned,
        param.pattern in (STR, optional(STR)),
        _is_generic(param.pattern) and not param.owned,
        param.pattern.name == "iter",
    )


def _is_generic(pattern: RType) -> bool:
    return pattern.is_var or (pattern.name != "iter" and any(_is_generic(arg) for arg in pattern.args))


def numbered(overload: Overload, args: list[ops.Arg]) -> str:
    """The row's Rust template with the parameters numbered."""
    rust = overload.rust
    if "{" in rust:
        shown = [param for param in overload.params if not param.is_static]
        for index, param in enumerate(shown):
            rust = rust.replace("{" + param.name + "}", "{" + str(index) + "}")
    return rust


def _argument(
    b: Builder, call: RegistryCall, node: ast.expr, param: OverloadParam, target: RType | None, scope: Scope
) -> ops.Expr:
    if param.pattern.name == "fn":
        called = callback(b, node, scope)
        if target is None or called.type == target or not isinstance(called, ops.Callback):
            return called
        return ops.Callback(called.params, adapted(called.body, target), target)
    value = build(b, node, scope)
    if target is None:
        return value
    if target.name == "iter":
        if value.type.name == "instance":
            value = iterated_object(b, value, b.class_of(node))
        return _elements(value, target.args[0])
    if value.type.name == "optional" and param.pattern.name not in ("optional", "dyn") and not param.pattern.is_var:
        value = unwrap(value, *none_error(call, param))
    return convert(value, target)


def _elements(value: ops.Expr, want: RType) -> ops.Expr:
    """An iterable whose elements are wanted in another type, converted on the way."""
    if value.type.name == "optional":
        value = unwrap(value, "type_error", "'NoneType' object is not iterable")
    have = element_type(value.type)
    if have == want or not is_iterable(value.type):
        return value
    body = convert(ops.Load("item", have), want)
    callback = ops.Callback((("item", have),), body, want)
    args = (ops.Arg(callback), ops.Arg(value, iterates=True))
    return ops.Runtime("py::iter::map", args, RType("iterator", (want,)))


def default_value(param: OverloadParam) -> ops.Expr:
    """An overload's default as a literal of the parameter's type."""
    value = ast.literal_eval(param.default)
    pattern = param.pattern
    if value is None:
        return ops.Const(None, pattern if pattern.name == "optional" else NONE)
    if isinstance(value, tuple):
        return ops.TupleLit(tuple(ops.Const(item, parse(type(item).__name__)) for item in value), pattern)
    inner = pattern.args[0] if pattern.name == "optional" else pattern
    if inner.name == "bigint":
        return ops.Convert(ops.Const(value, INT), inner)
    const = ops.Const(value, parse(type(value).__name__) if inner.is_var else inner)
    return ops.Convert(const, pattern) if pattern.name == "optional" else const


def callback(b: Builder, node: ast.expr, scope: Scope) -> ops.Expr:
    """A function that the runtime calls back, as a closure."""
    given = [b.frozen(cell) for cell in b.program.callbacks.get(node, ())]
    found = b.program.calls.get((node, "callback"))
    if isinstance(node, ast.Lambda) and not b.program.functions[node].escapes:
        function = b.program.functions[node]
        params = tuple((param.name, b.frozen(param.cell)) for param in function.params)
        body = build_as(b, node.body, b.module.scopes[node], b.frozen(function.result))
        return ops.Callback(params, body, body.type)
    ref = names.resolve(b.inference, node, scope)
    if ref is not None and ref.kind == "function" and ref.function is not None and takes(ref.function, len(given)):
        params = tuple((p.name, rtype) for p, rtype in zip(ref.function.params, given, strict=True))
        loads = tuple(
            convert(ops.Load(name, rtype), b.frozen(param.cell))
            for (name, rtype), param in zip(params, ref.function.params, strict=True)
        )
        body = ops.Call(ref.function.qualname, loads, b.frozen(ref.function.result))
        return ops.Callback(params, body, body.type)
    params = tuple((f"arg{i}" if len(given) > 1 else "arg", rtype) for i, rtype in enumerate(given))
    if isinstance(found, RegistryCall):
        wanted = [None if cell is None else b.frozen(cell) for cell in found.wanted]
        shown = [param for param in found.overload.params if param.pattern.name != "type"]
        args = []
        for index, param in enumerate(shown):
            if index < len(params):
                value: ops.Expr = ops.Load(*params[index])
                want = wanted[index]
                if want is not None:
                    value = _elements(value, want.args[0]) if want.name == "iter" else convert(value, want)
                args.append(passed(value, param))
            else:
                args.append(passed(default_value(param), param))
        body = _called(b, found, args)
        return ops.Callback(params, body, body.type)
    value = build(b, node, scope)
    loads = tuple(dynamic(ops.Load(name, rtype)) for name, rtype in params)
    return ops.Callback(params, ops.DynamicCall(dynamic(value), loads), DYN)
