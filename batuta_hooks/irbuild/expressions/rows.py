"""Calls that a registry row answers, and their arguments."""

from __future__ import annotations

import ast

from batuta_hooks.api.entry import Overload, OverloadParam
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.program import Function, RegistryCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, INT, NONE, STR, RType, optional, parse
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import convert, dynamic, unwrap
from batuta_hooks.irbuild.expressions.iteration import element_type, is_iterable
from batuta_hooks.irbuild.expressions.rules import build, build_as


def registry(b: Builder, call: RegistryCall, scope: Scope) -> ops.Expr:
    """A call that a registry row answers."""
    if call.entry.qualname.endswith(".__init__") and call.overload.result.name == "model":
        return _construct(b, call, scope)
    args: list[ops.Arg] = []
    for param, given, wanted in zip(call.overload.params, call.args, call.wanted, strict=True):
        if param.pattern.name == "type":
            continue
        target = b.frozen(wanted) if wanted is not None else None
        if param.star:
            assert isinstance(given, tuple)
            items = tuple(_argument(b, node, param, target, scope) for node in given)
            array = "[,]" if call.overload.rank == "shape" else "[]"  # by value where Rust takes any shape
            args.append(ops.Arg(ops.Runtime(array, tuple(ops.Arg(item, True) for item in items), DYN)))
        elif given is None:
            args.append(passed(default_value(param), param))
        else:
            assert isinstance(given, ast.AST)
            args.append(passed(_argument(b, given, param, target, scope), param))
    return ops.Runtime(numbered(call.overload, args), tuple(args), b.frozen(call.result), call.overload.raises)


def _construct(b: Builder, call: RegistryCall, scope: Scope) -> ops.Expr:
    """An estimator: a struct with the parameters that the call gives."""
    fields: list[tuple[str, ops.Expr, bool]] = []
    for param, given, wanted in zip(call.overload.params, call.args, call.wanted, strict=True):
        if isinstance(given, ast.expr):
            target = b.frozen(wanted) if wanted is not None else None
            fields.append((param.name, _argument(b, given, param, target, scope), param.pattern.is_var))
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
        shown = [param for param in overload.params if param.pattern.name != "type"]
        for index, param in enumerate(shown):
            rust = rust.replace("{" + param.name + "}", "{" + str(index) + "}")
    return rust


def _argument(b: Builder, node: ast.expr, param: OverloadParam, target: RType | None, scope: Scope) -> ops.Expr:
    if param.pattern.name == "fn":
        return callback(b, node, scope)
    value = build(b, node, scope)
    if target is None:
        return value
    if target.name == "iter":
        return _elements(value, target.args[0])
    if value.type.name == "optional" and param.pattern.name not in ("optional", "dyn") and not param.pattern.is_var:
        value = unwrap(value, *_none_error(param))
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


def _none_error(param: OverloadParam) -> tuple[str, str]:
    return "type_error", f"expected {param.pattern}, got NoneType"


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
    function: Function | None = None
    if isinstance(node, ast.Lambda):
        function = b.program.functions[node]
        params = tuple((param.name, b.frozen(param.cell)) for param in function.params)
        body = build_as(b, node.body, b.module.scopes[node], b.frozen(function.result))
        return ops.Callback(params, body, body.type)
    ref = names.resolve(b.inference, node, scope)
    assert ref is not None
    if ref.kind == "function":
        function = ref.function
        assert function is not None
        params = tuple((param.name, b.frozen(param.cell)) for param in function.params)
        loads = tuple(ops.Load(name, rtype) for name, rtype in params)
        body = ops.Call(function.qualname, loads, b.frozen(function.result))
        return ops.Callback(params, body, body.type)
    found = b.program.calls.get((node, "callback"))
    if isinstance(found, RegistryCall):
        params = tuple((f"arg{i}", b.frozen(w)) for i, w in enumerate(found.wanted) if w is not None)
        given = list(zip(params, found.overload.params, strict=False))
        args = [passed(ops.Load(name, rtype), param) for (name, rtype), param in given]
        args += [passed(default_value(param), param) for param in found.overload.params[len(given) :]]
        body = ops.Runtime(numbered(found.overload, args), tuple(args), b.frozen(found.result), found.overload.raises)
        return ops.Callback(params, body, body.type)
    value = build(b, node, scope)
    return ops.Callback((("arg", DYN),), ops.DynamicCall(dynamic(value), (ops.Load("arg", DYN),)), DYN)
