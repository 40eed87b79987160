"""Constants, formatted text and names."""

from __future__ import annotations

import ast

from batuta_hooks.api import lookup
from batuta_hooks.api.entry import Entry
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.program import Class, Function
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, INT, STR, RType
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import class_variable
from batuta_hooks.irbuild.expressions.rules import build, rule


@rule(ast.Constant)
def constant(b: Builder, node: ast.Constant, scope: Scope) -> ops.Expr:
    rtype = b.type_of(node)
    if node.value is Ellipsis:
        return ops.Runtime("py::Value::Ellipsis", (), DYN)
    if rtype.name == "bigint" and abs(node.value) < 2**63:  # type: ignore[arg-type]
        return ops.Convert(ops.Const(node.value, INT), rtype)
    return ops.Const(node.value, rtype)


@rule(ast.JoinedStr)
def joined(b: Builder, node: ast.JoinedStr, scope: Scope) -> ops.Expr:
    parts: list[str | ops.FormatPart] = []
    for value in node.values:
        if (shown := _formatted(value)) is not None:
            parts.append(shown)
        elif isinstance(value, ast.FormattedValue):
            parts.append(_format_part(b, value, scope))
        else:
            assert isinstance(value, ast.Constant)
            parts.append(str(value.value))
    return ops.Format(tuple(parts))


def _formatted(node: ast.expr) -> str | None:
    """The text of a field whose value and format are literals: `{"name":<10}`."""
    match node:
        case ast.FormattedValue(
            value=ast.Constant(value=str(text)),
            conversion=-1,
            format_spec=ast.JoinedStr(values=[ast.Constant(value=str(spec))]),
        ):
            try:
                return format(text, spec)
            except ValueError:  # it raises when the program comes to it
                return None
    return None


def _format_part(b: Builder, node: ast.FormattedValue, scope: Scope) -> ops.FormatPart:
    conversion = "" if node.conversion == -1 else chr(node.conversion)
    spec: str | ops.Expr = ""
    if node.format_spec is not None:
        assert isinstance(node.format_spec, ast.JoinedStr)
        values = node.format_spec.values
        if all(isinstance(value, ast.Constant) for value in values):
            spec = "".join(str(value.value) for value in values if isinstance(value, ast.Constant))
        else:
            spec = joined(b, node.format_spec, scope)
    return ops.FormatPart(build(b, node.value, scope), conversion, spec)


@rule(ast.Name)
def name(b: Builder, node: ast.Name, scope: Scope) -> ops.Expr:
    ref = names.resolve(b.inference, node, scope)
    assert ref is not None
    return reference(b, ref, scope)


def reference(b: Builder, ref: names.Ref, scope: Scope) -> ops.Expr:
    """A name used as a value."""
    if ref.kind == "variable":
        assert ref.scope is not None
        return load(b, ref.scope, ref.qualname, scope)
    if ref.kind == "function":
        assert ref.function is not None
        return function_value(b, ref.function)
    if ref.kind == "class":
        assert ref.cls is not None
        return class_value(b, ref.cls)
    if ref.qualname == "builtins.__name__":
        return ops.Const("__main__" if b.module.is_main else b.module.name, STR)
    if ref.qualname == "builtins.__file__":
        return ops.Const(b.module.path, STR)
    row = lookup(ref.qualname)
    if isinstance(row, Entry) and row.kind == "constant" and row.overloads:
        overload = row.overloads[0]
        return ops.Runtime(overload.rust, (), overload.result, overload.raises)
    if ref.qualname.startswith("builtins.") and ref.qualname.count(".") > 1:
        return builtin_member(ref.qualname)
    if ref.qualname.startswith("builtins."):
        return ops.Runtime(
            "py::builtin", (ops.Arg(ops.Const(ref.qualname.removeprefix("builtins."), STR), text=True),), DYN, True
        )
    return ops.Runtime("py::imported", (ops.Arg(ops.Const(ref.qualname, STR), text=True),), DYN, True)


def builtin_member(qualname: str) -> ops.Expr:
    """`dict.fromkeys`: an attribute of a builtin class."""
    _, name, *attrs = qualname.split(".")
    value: ops.Expr = ops.Runtime("py::builtin", (ops.Arg(ops.Const(name, STR), text=True),), DYN, True)
    for attr in attrs:
        value = ops.Runtime("py::getattr", (ops.Arg(value), ops.Arg(ops.Const(attr, RType("name")))), DYN, True)
    return value


def load(b: Builder, owner: Scope, name: str, scope: Scope) -> ops.Expr:
    """Reads a variable that `owner` owns."""
    rtype = b.variable_type(owner, name)
    cls = b.program.classes.get(owner.node)
    if cls is not None and not cls.dynamic:
        return class_variable(b, cls, name) if name in cls.variables else build(b, cls.constants[name], cls.scope)
    if isinstance(owner.node, ast.ClassDef):
        return ops.Runtime("ns.lookup", (ops.Arg(ops.Const(name, RType("name"))),), DYN, True)
    if b.is_global(owner, name):
        return ops.LoadGlobal(owner.name, name, rtype)
    if b.owns(owner):
        b.declare(owner, name)
    return ops.Load(name, rtype)


def function_value(b: Builder, function: Function) -> ops.Expr:
    """A function as a dynamic object."""
    owner = function.scope.parent
    return ops.FunctionValue(function.qualname, owner is not None and isinstance(owner.node, ast.Module))


def class_value(b: Builder, cls: Class) -> ops.Expr:
    """A dynamic class as an object: the variable that its definition filled."""
    owner = cls.scope.parent
    assert owner is not None
    if isinstance(owner.node, ast.ClassDef):
        return ops.Runtime("ns.lookup", (ops.Arg(ops.Const(cls.node.name, RType("name"))),), DYN, True)
    if isinstance(owner.node, ast.Module):
        return ops.LoadGlobal(owner.name, cls.node.name, DYN)
    b.vars.setdefault(cls.node.name, ops.Var(cls.node.name, DYN, "shared"))
    return ops.Load(cls.node.name, DYN)
