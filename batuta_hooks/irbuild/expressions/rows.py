"""Calls that a registry row answers, and their arguments."""

from __future__ import annotations

import ast

from batuta_hooks.api.entry import Overload, OverloadParam
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.calls import takes_positional
from batuta_hooks.infer.program import RegistryCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, INT, NONE, STR, RType, optional, parse
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.convert import convert, dynamic, fresh, unwrap
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
    result = b.frozen(call.result)
    made = _given_type(b, call, result)
    return fresh(ops.Runtime(numbered(call.overload, args), tuple(args), made, call.overload.raises), result)


def _given_type(b: Builder, call: RegistryCall, inferred: RType) -> RType:
    """What the Rust of a row gives for these arguments, where inference came to something wider."""
    variables: dict[str, RType] = {}
    for param, wanted in zip(call.overload.params, call.wanted, strict=True):
        if wanted is not None:
            _match(param.pattern, b.frozen(wanted), variables)
    pattern = call.overload.result
    if any(name in str(pattern) for name in ("array", "model", "iterator", "fn[")) or pattern.name in RUN_TIME:
        return inferred
    given = _substituted(pattern, variables)
    return inferred if given is None or "iterator" in str(given) else given


RUN_TIME = {"dyn", "never", "None"}


def _match(pattern: RType, given: RType, variables: dict[str, RType]) -> None:
    """The types that a pattern's variables stand for."""
    if pattern.is_var:
        variables.setdefault(pattern.name, given)
    elif pattern.name == given.name and len(pattern.args) == len(given.args):
        for inner, held in zip(pattern.args, given.args, strict=True):
            _match(inner, held, variables)


def _substituted(pattern: RType, variables: dict[str, RType]) -> RType | None:
    if pattern.is_var:
        return variables.get(pattern.name)
    args = [_substituted(arg, variables) for arg in pattern.args]
    known = tuple(arg for arg in args if arg is not None)
    return RType(pattern.name, known, pattern.ref) if len(known) == len(args) else None


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
        assert target is not None
        return callback(b, node, scope, target)
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


def callback(b: Builder, node: ast.expr, scope: Scope, target: RType) -> ops.Expr:
    """A function that the runtime calls back, as a closure of the type that the row wants."""
    *given, result = target.args
    if isinstance(node, ast.Lambda):
        function = b.program.functions[node]
        params = tuple((param.name, b.frozen(param.cell)) for param in function.params)
        if [rtype for _, rtype in params] == given:
            body = build_as(b, node.body, b.module.scopes[node], b.frozen(function.result))
            return ops.Callback(params, convert(body, result), result)
    names_of = tuple((f"arg{index}" if len(given) > 1 else "arg", rtype) for index, rtype in enumerate(given))
    loads = tuple(ops.Load(name, rtype) for name, rtype in names_of)
    return ops.Callback(names_of, convert(_called_back(b, node, scope, loads), result), result)


def _called_back(b: Builder, node: ast.expr, scope: Scope, loads: tuple[ops.Load, ...]) -> ops.Expr:
    """A call of the function that `node` names."""
    ref = None if isinstance(node, ast.Lambda) else names.resolve(b.inference, node, scope)
    if ref is not None and ref.kind == "function" and ref.function is not None:
        function = ref.function
        if takes_positional(function, len(loads)) and function.scope.parent is not None:
            args = [convert(load, b.frozen(p.cell)) for load, p in zip(loads, function.params, strict=False)]
            for param in function.params[len(loads) :]:
                assert param.default is not None
                args.append(build_as(b, param.default, function.scope.parent, b.frozen(param.cell)))
            return ops.Call(function.qualname, tuple(args), b.frozen(function.result))
    found = b.program.calls.get((node, "callback"))
    if isinstance(found, RegistryCall):
        targets = [b.frozen(want) for want in found.wanted if want is not None]
        given = list(zip(loads, targets, found.overload.params, strict=False))
        passed_on = [passed(convert(load, want), param) for load, want, param in given]
        passed_on += [passed(default_value(param), param) for param in found.overload.params[len(given) :]]
        rust = numbered(found.overload, passed_on)
        return ops.Runtime(rust, tuple(passed_on), b.frozen(found.result), found.overload.raises)
    return ops.DynamicCall(dynamic(build(b, node, scope)), tuple(dynamic(load) for load in loads))
