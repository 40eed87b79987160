"""Assignment targets."""

from __future__ import annotations

import ast

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.program import RegistryCall, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, FLOAT, NONE, RType, list_of
from batuta_hooks.irbuild import expressions
from batuta_hooks.irbuild.builder import Builder
from batuta_hooks.irbuild.classes import callee, class_target, part_of
from batuta_hooks.irbuild.convert import convert, dynamic, unwrap
from batuta_hooks.irbuild.none_errors import none_error


def target(b: Builder, node: ast.expr, scope: Scope, source: RType) -> ops.Target:
    """The target of a value of type `source`."""
    match node:
        case ast.Name(id=name):
            return name_target(b, name, scope)
        case ast.Attribute():
            return _attribute(b, node, scope, source)
        case ast.Subscript():
            return _subscript(b, node, scope, source)
        case ast.Tuple(elts=elts) | ast.List(elts=elts):
            return _unpack(b, elts, scope, source)
        case ast.Starred(value=value):
            return target(b, value, scope, source)
    raise TypeError(f"not a target: {node}")


def name_target(b: Builder, name: str, scope: Scope) -> ops.Target:
    """A variable by name."""
    owner = scope if name in scope.bound and name not in scope.globals | scope.nonlocals else scope.owner(name)
    assert owner is not None
    rtype = b.variable_type(owner, name)
    if isinstance(owner.node, ast.ClassDef):
        return effect("ns.set", ops.Arg(ops.Const(name, RType("name"))), rtype=DYN, raises=False)
    if b.is_global(owner, name):
        b.globals.setdefault(name, ops.Var(name, rtype, "global"))
        return ops.GlobalTarget(owner.name, name, rtype)
    if b.owns(owner):
        b.declare(owner, name)
    return ops.VarTarget(name, rtype)


def effect(rust: str, *args: ops.Arg, rtype: RType, raises: bool = True) -> ops.EffectTarget:
    """A store through a runtime call whose last argument is the value."""
    value = ops.Arg(ops.Load("=", rtype), True)
    return ops.EffectTarget(ops.Runtime(rust, (*args, value), NONE, raises), rtype)


def _attribute(b: Builder, node: ast.Attribute, scope: Scope, source: RType) -> ops.Target:
    ref = names.resolve(b.inference, node.value, scope)
    if ref is not None and ref.kind == "class" and ref.cls is not None and not ref.cls.dynamic:
        return class_target(b, ref.cls, node.attr)
    obj = expressions.build(b, node.value, scope)
    if obj.type.name == "optional":
        obj = unwrap(obj, "attribute_error", f"'NoneType' object has no attribute '{node.attr}'")
    if obj.type.name == "instance":
        cls = b.class_of(node.value)
        setter = cls.setter(node.attr)
        if setter is not None:
            rtype = b.frozen(setter.params[1].cell)
            call = ops.Call(setter.qualname, (obj, ops.Load("=", rtype)), NONE)
            return ops.EffectTarget(call, rtype)
        holder = cls.field_owner(node.attr)
        assert holder is not None
        return ops.FieldTarget(obj, node.attr, b.frozen(holder.fields[node.attr]), part_of(holder))
    return effect("py::setattr", ops.Arg(dynamic(obj)), ops.Arg(ops.Const(node.attr, RType("name"))), rtype=DYN)


def _subscript(b: Builder, node: ast.Subscript, scope: Scope, source: RType) -> ops.Target:
    found = b.program.calls.get(node)
    base = expressions.build(b, node.value, scope)
    if base.type.name == "array":
        # Rust casts no bool to a float; an array of bools takes it as it is
        widened = source.name == "bool" and base.type.args[0].name != "bool_"
        value = FLOAT if widened else source
        call = ops.Runtime(
            "[]=", (ops.Arg(ops.ArrayIndex(base, expressions.array_parts(b, node.slice, scope), NONE)),
                ops.Arg(ops.Load("=", value), True)), NONE, True
        )  # fmt: skip
        return ops.EffectTarget(call, value)
    if isinstance(found, RegistryCall):
        index, stored = found.wanted[1], found.wanted[2]
        assert stored is not None
        rtype = b.frozen(stored)
        key = expressions.build(b, node.slice, scope)
        key = convert(key, b.frozen(index)) if index is not None else key
        base = unwrap(base, *none_error(found, found.overload.params[0]))
        base = convert(base, b.frozen(found.wanted[0])) if found.wanted[0] is not None else base
        params = found.overload.params
        args = (
            expressions.passed(base, params[0]),
            expressions.passed(key, params[1]),
            expressions.passed(ops.Load("=", rtype), params[2]),
        )
        rust = expressions.numbered(found.overload, list(args))
        return ops.EffectTarget(ops.Runtime(rust, args, NONE, found.overload.raises), rtype)
    if isinstance(found, UserCall):
        method = found.function
        key = expressions.build_as(b, node.slice, scope, b.frozen(method.params[1].cell))
        rtype = b.frozen(method.params[2].cell)
        return ops.EffectTarget(
            ops.Call(callee(found), (base, key, ops.Load("=", rtype)), b.frozen(method.result)), rtype
        )
    key = expressions.build(b, node.slice, scope)
    return effect("py::ops::setitem", ops.Arg(dynamic(base)), ops.Arg(dynamic(key)), rtype=DYN)


def _unpack(b: Builder, elts: list[ast.expr], scope: Scope, source: RType) -> ops.Target:
    star = next((index for index, elt in enumerate(elts) if isinstance(elt, ast.Starred)), -1)
    if source.name == "tuple" and len(source.args) == len(elts) and star < 0:
        items = tuple(target(b, elt, scope, arg) for elt, arg in zip(elts, source.args, strict=True))
        return ops.TupleTarget(items, source)
    item = expressions.element_type(source) if expressions.is_iterable(source) else DYN
    items = tuple(target(b, elt, scope, list_of(item) if isinstance(elt, ast.Starred) else item) for elt in elts)
    return ops.UnpackTarget(items, star, source)
