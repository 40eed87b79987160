"""Calls of functions, methods, classes and of what is known at run time only."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.calls import isinstance_of, kinds_of
from batuta_hooks.infer.program import DynamicCall, Function, NewCall, NoCall, RegistryCall, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import BOOL, DYN, NONE, STR, RType
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee, concrete, this
from batuta_hooks.irbuild.convert import convert, dynamic, unwrap
from batuta_hooks.irbuild.expressions.leaves import builtin_member, class_value
from batuta_hooks.irbuild.expressions.operators import after
from batuta_hooks.irbuild.expressions.rows import registry
from batuta_hooks.irbuild.expressions.rules import build, build_as, rule


@rule(ast.Call)
def call(b: Builder, node: ast.Call, scope: Scope) -> ops.Expr:
    found = b.program.calls.get(node)
    match found:
        case RegistryCall():
            return registry(b, found, scope)
        case UserCall():
            return user_call(b, node, found, scope)
        case NoCall():
            return ops.Const(None, NONE)
        case NewCall():
            return _new(b, node, found, scope)
        case DynamicCall(builtin="print") if b.type_of(node) == NONE:
            return _print(b, node, scope)
        case DynamicCall(builtin="isinstance") if b.type_of(node) == BOOL:
            return _static_isinstance(b, node, scope)
        case DynamicCall():
            made = _dynamic(b, node, found, scope)
            return convert(made, STR) if b.type_of(node) == STR else made
    return _dynamic(b, node, DynamicCall(), scope)


def arguments(
    b: Builder, function: Function, given: Sequence[ast.expr | tuple[ast.expr, ...] | None], scope: Scope, skip: int = 0
) -> tuple[ops.Expr, ...]:
    """Arguments in the parameters' types; a default is evaluated at the call, it is a literal."""
    values: list[ops.Expr] = []
    for param, arg in zip(function.params[skip:], given, strict=True):
        rtype = b.frozen(param.cell)
        if isinstance(arg, tuple):
            rest = rtype if rtype.name == "vartuple" else RType("vartuple", (DYN,))
            made = ops.Display(tuple(build_as(b, value, scope, rest.args[0]) for value in arg), rest)
            values.append(convert(made, rtype))
        elif arg is not None:
            values.append(build_as(b, arg, scope, rtype))
        else:
            assert param.default is not None and function.scope.parent is not None
            values.append(build_as(b, param.default, function.scope.parent, rtype))
    return tuple(values)


def user_call(b: Builder, node: ast.Call, found: UserCall, scope: Scope) -> ops.Expr:
    """A direct call of a function or method of the program."""
    function = found.function
    result = b.frozen(function.result)
    if found.receiver == "super":
        return ops.Call(function.qualname, (this(b), *arguments(b, function, found.args, scope, 1)), result)
    if found.receiver == "first":
        first = found.args[0]
        assert isinstance(first, ast.expr)
        return ops.Call(
            callee(found), (build(b, first, scope), *arguments(b, function, found.args[1:], scope, 1)), result
        )
    if function.kind == "class":
        return ops.Call(function.qualname, arguments(b, function, found.args, scope, 1), result)
    if function.kind == "method" and isinstance(node.func, ast.Attribute):
        receiver = build(b, node.func.value, scope)
        receiver = unwrap(receiver, "attribute_error", f"'NoneType' object has no attribute '{node.func.attr}'")
        return ops.Call(callee(found), (receiver, *arguments(b, function, found.args, scope, 1)), result)
    return ops.Call(function.qualname, arguments(b, function, found.args, scope), result)


def _new(b: Builder, node: ast.Call, found: NewCall, scope: Scope) -> ops.Expr:
    cls = found.cls
    rtype = RType("instance", (), cls.root.qualname)
    init = cls.method("__init__")
    if init is not None and not cls.made_of_fields:
        return ops.New(cls.qualname, arguments(b, init, found.args, scope, 1), rtype)
    values: list[ops.Expr] = []
    for (name, default), given in zip(cls.all_field_defaults().items(), found.args, strict=False):
        value = given if isinstance(given, ast.expr) else default
        assert value is not None
        where = scope if given is not None else cls.scope
        owner = cls.field_owner(name)
        assert owner is not None
        values.append(build_as(b, value, where, b.frozen(owner.fields[name])))
    return ops.New(cls.qualname, tuple(values), rtype)


def _print(b: Builder, node: ast.Call, scope: Scope) -> ops.Expr:
    options = {keyword.arg: keyword.value for keyword in node.keywords}
    stderr = False
    if "file" in options:
        ref = names.resolve(b.inference, options["file"], scope)
        stderr = ref is not None and ref.qualname == "sys.stderr"
        if ref is None or ref.qualname not in ("sys.stderr", "sys.stdout"):
            return _dynamic(b, node, DynamicCall("print"), scope)
    flush = options.get("flush")
    text = {name: build(b, options[name], scope) for name in ("sep", "end") if name in options}
    plain = {name: value for name, value in text.items() if value.type != NONE}
    args = tuple(build(b, arg, scope) for arg in node.args)
    flushes = isinstance(flush, ast.Constant) and bool(flush.value)
    return ops.Print(args, plain.get("sep"), plain.get("end"), flushes, stderr)


def _static_isinstance(b: Builder, node: ast.Call, scope: Scope) -> ops.Expr:
    term = b.inference.solver.normal(b.program.types[node.args[0]])
    assert term is not None
    value = build(b, node.args[0], scope)
    inner = b.inference.solver.get(term.args[0]) if term.name == "optional" else term
    assert inner is not None
    outcomes = [isinstance_of(b.inference, inner, kind, scope) for kind in kinds_of(node)]
    if True in outcomes:
        return ops.Not(ops.IsNone(value)) if term is not inner else after(value, ops.Const(True, BOOL))
    members = {cls for outcome in outcomes if isinstance(outcome, list) for cls in outcome}
    if not members:
        return after(value, ops.Const(False, BOOL))
    root = next(iter(members)).root
    return ops.IsKind(value, tuple(cls.qualname for cls in concrete(root) if cls in members))


def _dynamic(b: Builder, node: ast.Call, found: DynamicCall, scope: Scope) -> ops.Expr:
    """A call on the dynamic rung."""
    method = ""
    if found.builtin:
        name = ops.Arg(ops.Const(found.builtin, STR), text=True)
        if found.builtin == "super" and not node.args:
            return _super(b, scope)
        path = "py::imported" if "." in found.builtin else "py::builtin"
        callee: ops.Expr = ops.Runtime(path, (name,), DYN, True)
        if found.builtin.startswith("builtins."):
            callee = builtin_member(found.builtin)
    elif found.method:
        assert isinstance(node.func, ast.Attribute)
        method = found.method
        callee = dynamic(build(b, node.func.value, scope))
    else:
        callee = dynamic(build(b, node.func, scope))
    keywords = tuple((k.arg, dynamic(build(b, k.value, scope))) for k in node.keywords if k.arg is not None)
    if any(isinstance(arg, ast.Starred) for arg in node.args) or any(k.arg is None for k in node.keywords):
        stars: list[tuple[str, ops.Expr]] = []
        for arg in node.args:
            if isinstance(arg, ast.Starred):
                stars.append(("*", dynamic(build(b, arg.value, scope))))
            else:
                stars.append(("", dynamic(build(b, arg, scope))))
        for keyword in node.keywords:
            stars.append((f"={keyword.arg}" if keyword.arg else "**", dynamic(build(b, keyword.value, scope))))
        return ops.DynamicCall(callee, (), (), method, tuple(stars))
    args = tuple(dynamic(build(b, arg, scope)) for arg in node.args)
    return ops.DynamicCall(callee, args, keywords, method)


def _super(b: Builder, scope: Scope) -> ops.Expr:
    """`super()`: the class whose body the method stands in, and the method's first argument."""
    method = scope
    while method.parent is not None and not isinstance(method.parent.node, ast.ClassDef):
        method = method.parent
    first = method.params[0] if method.params else ""
    assert method.parent is not None and isinstance(method.parent.node, ast.ClassDef)
    cls = class_value(b, b.program.classes[method.parent.node])
    return ops.Runtime("py::super_object", (ops.Arg(cls), ops.Arg(ops.Load(first, DYN))), DYN, True)
