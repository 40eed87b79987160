"""Attributes, items and slices."""

from __future__ import annotations

import ast

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.arrays import index_parts, part_kind
from batuta_hooks.infer.expressions import constant_index
from batuta_hooks.infer.members import named_class
from batuta_hooks.infer.program import Class, NameCall, RegistryCall, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, INT, NONE, STR, RType, parse
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee, class_variable, concrete, part_of, this
from batuta_hooks.irbuild.convert import convert, dynamic, unwrap
from batuta_hooks.irbuild.expressions.leaves import reference
from batuta_hooks.irbuild.expressions.operators import after, operation
from batuta_hooks.irbuild.expressions.rows import registry
from batuta_hooks.irbuild.expressions.rules import build, rule


def _bound(value: ops.Expr) -> ops.Expr:
    """A slice's bound; a big one means the same as the nearest of 64 bits."""
    return ops.Runtime(".clamped", (ops.Arg(value),), INT) if value.type.name == "bigint" else value


@rule(ast.Slice)
def slice_(b: Builder, node: ast.Slice, scope: Scope) -> ops.Expr:
    parts = [None if part is None else _bound(build(b, part, scope)) for part in (node.lower, node.upper, node.step)]
    if all(part is None or part.type.name in ("int", "bool", "None", "optional") for part in parts):
        wanted = parse("optional[int]")
        lower, upper, step = (None if part is None or part.type == NONE else convert(part, wanted) for part in parts)
        return ops.SliceLit(lower, upper, step, RType("slice"))
    none = ops.Const(None, NONE)
    return ops.Runtime("py::slice_object", tuple(ops.Arg(dynamic(part or none)) for part in parts), DYN)


@rule(ast.Subscript)
def subscript(b: Builder, node: ast.Subscript, scope: Scope) -> ops.Expr:
    base = build(b, node.value, scope)
    if base.type.name == "tuple":
        position = constant_index(node.slice)
        if position is not None and -len(base.type.args) <= position < len(base.type.args):
            index = position % len(base.type.args)
            return ops.TupleItem(base, index, base.type.args[index])
    if base.type.name == "array":
        return ops.ArrayIndex(base, array_parts(b, node.slice, scope), b.type_of(node))
    found = b.program.calls.get(node)
    if isinstance(found, RegistryCall | UserCall):
        return operation(
            b, node, "getitem", [base, build(b, node.slice, scope)] if isinstance(found, UserCall) else [], scope
        )
    return operation(b, node, "getitem", [base, build(b, node.slice, scope)], scope)


def array_parts(b: Builder, index: ast.expr, scope: Scope) -> tuple[tuple[str, ops.Expr | None], ...]:
    """The parts of an array index, each with its kind."""
    parts: list[tuple[str, ops.Expr | None]] = []
    for part in index_parts(index):
        kind = part_kind(b.inference, part, scope) or "int"
        value = None if kind in ("newaxis", "ellipsis") else build(b, part, scope)
        if kind == "int" and value is not None:
            value = convert(value, INT)
        if kind == "take" and value is not None and value.type.name == "list":
            value = ops.Runtime("numpy::from_list", (ops.Arg(value),), RType("array", (RType("int64"),), "1"))
        parts.append((kind, value))
    return tuple(parts)


@rule(ast.Attribute)
def attribute(b: Builder, node: ast.Attribute, scope: Scope) -> ops.Expr:
    ref = names.resolve(b.inference, node, scope)
    if ref is not None:
        return reference(b, ref, scope)
    owner = names.resolve(b.inference, node.value, scope)
    if owner is not None and owner.kind == "class" and owner.cls is not None and not owner.cls.dynamic:
        holder = owner.cls.constant_owner(node.attr)
        assert holder is not None
        return class_value_of(b, holder, node.attr)
    found = b.program.calls.get(node)
    if isinstance(found, NameCall):
        value = named_class(b.inference, node, scope)
        assert value is not None
        return ops.Runtime("Str::from(py::instance::class_name({0}))", (ops.Arg(build(b, value, scope)),), STR)
    if isinstance(found, UserCall) and found.receiver == "super":
        return ops.Call(found.function.qualname, (this(b),), b.frozen(found.function.result))
    base = build(b, node.value, scope)
    if base.type.name == "optional":
        base = unwrap(base, "attribute_error", f"'NoneType' object has no attribute '{node.attr}'")
    if isinstance(found, UserCall):
        return ops.Call(callee(found), (base,), b.frozen(found.function.result))
    if isinstance(found, RegistryCall):
        return registry(b, found, scope)
    if base.type.name == "instance":
        cls = b.class_of(node.value)
        holder = cls.field_owner(node.attr)
        if holder is not None:
            return ops.GetField(base, node.attr, b.frozen(holder.fields[node.attr]), part_of(holder))
        return class_attribute(b, base, cls, node)
    return ops.Runtime("py::getattr", (ops.Arg(dynamic(base)), ops.Arg(ops.Const(node.attr, RType("name")))), DYN, True)


def class_attribute(b: Builder, base: ops.Expr, cls: Class, node: ast.Attribute) -> ops.Expr:
    """A class attribute read through an object, whose class may have replaced it."""
    rtype = b.type_of(node)
    values: dict[Class, list[str]] = {}
    for member in concrete(cls):
        owner = member.constant_owner(node.attr)
        if owner is not None:
            values.setdefault(owner, []).append(member.qualname)
    own = cls.constant_owner(node.attr)
    if own is not None and set(values) <= {own}:
        return after(base, convert(class_value_of(b, own, node.attr), rtype))
    arms = tuple(
        (tuple(members), convert(class_value_of(b, owner, node.attr), rtype)) for owner, members in values.items()
    )
    covered = sum(len(members) for members in values.values()) == len(concrete(cls.root))
    return ops.ByClass(base, arms, rtype, "" if covered else node.attr)


def class_value_of(b: Builder, cls: Class, name: str) -> ops.Expr:
    """A class attribute: the literal itself, or the variable that holds it."""
    if name in cls.variables:
        return class_variable(b, cls, name)
    return build(b, cls.constants[name], cls.scope)
