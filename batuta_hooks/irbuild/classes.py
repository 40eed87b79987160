"""Typed classes and their families: fields, methods, and the methods that an object's class chooses."""

from __future__ import annotations

import ast

from batuta_hooks.infer.classes import is_hollow
from batuta_hooks.infer.members import find_method
from batuta_hooks.infer.program import Class, Function, UserCall
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE, RType
from batuta_hooks.irbuild.builder import Builder


def part_of(cls: Class) -> str:
    """Which part of an object a class's fields stand in: its own, empty for the top of the family."""
    return "" if cls.base is None else cls.qualname


def concrete(cls: Class) -> list[Class]:
    """The classes below and including this one that objects are of; all of them where the program makes none."""
    members = list(cls.tree())
    made = any(member.constructed for member in cls.root.tree())
    return [member for member in members if member.constructed or not made]


def callee(found: UserCall) -> str:
    """The function that a call names: the method itself, or the one that chooses by the object's class."""
    if found.owner is None:
        return found.function.qualname
    return dispatcher_name(found.owner, found.function.name)


def dispatcher_name(cls: Class, name: str) -> str:
    """The qualified name of the function that chooses an implementation."""
    return f"{cls.qualname}.{name}@"


def this(b: Builder) -> ops.Expr:
    """The object that the method at hand is called on."""
    assert b.function is not None and b.function.cls is not None
    return ops.Load(b.function.params[0].name, RType("instance", (), b.function.cls.root.qualname))


def dispatchers(b: Builder, cls: Class) -> list[ops.FuncIR]:
    """The functions that choose among the implementations of a method."""
    return [_dispatcher(b, cls, name) for name in sorted(cls.dispatched)]


def _dispatcher(b: Builder, cls: Class, name: str) -> ops.FuncIR:
    reached: dict[Function, list[str]] = {}
    for member in concrete(cls):
        method = member.method(name)
        if method is not None:
            reached.setdefault(method, []).append(member.qualname)
    model = next(method for member in cls.tree() if (method := member.method(name)) is not None)
    rtype = RType("instance", (), cls.root.qualname)
    params = (
        ops.ParamIR(model.params[0].name, rtype),
        *(ops.ParamIR(param.name, b.frozen(param.cell), None, param.star) for param in model.params[1:]),
    )
    loads = tuple(ops.Load(param.name, param.type) for param in params)
    result = b.frozen(model.result)
    arms = tuple((tuple(names), ops.Call(method.qualname, loads, result)) for method, names in reached.items())
    covered = sum(len(names) for names in reached.values()) == len(concrete(cls.root))
    chosen = ops.ByClass(loads[0], arms, result, "" if covered else name)
    body: ops.Block = (ops.Do(chosen),) if result == NONE else (ops.Return(chosen),)
    own = cls.methods.get(name)
    doc = ast.get_docstring(own.node) if own is not None and isinstance(own.node, ast.FunctionDef) else None
    return ops.FuncIR(
        dispatcher_name(cls, name), name, params, result, body, (), doc=doc or "", cls=cls.qualname,
        kind=model.kind, python_name=f"{cls.node.name}.{name}", line=cls.node.lineno,
    )  # fmt: skip


def own_methods(cls: Class) -> list[Function]:
    """The methods that are written: all but those that only stand for others, or that are never called."""
    methods = [*cls.methods.values(), *cls.setters.values()]
    return [method for method in methods if not method.unused and not is_hollow(method)]


def field_constructor(b: Builder, cls: Class) -> list[ops.FuncIR]:
    """The constructor of a dataclass whose `__post_init__` has the last word."""
    post = cls.method("__post_init__")
    if not cls.made_of_fields or post is None:
        return []
    this = ops.Load("self", RType("instance", (), cls.root.qualname))
    params = [ops.ParamIR("self", this.type)]
    body: list[ops.Stmt] = []
    for name in cls.all_field_defaults():
        owner = cls.field_owner(name)
        assert owner is not None
        rtype = b.frozen(owner.fields[name])
        params.append(ops.ParamIR(name, rtype))
        body.append(ops.Assign(ops.FieldTarget(this, name, rtype, part_of(owner)), ops.Load(name, rtype)))
    body.append(ops.Do(ops.Call(post.qualname, (this,), NONE)))
    return [
        ops.FuncIR(
            f"{cls.qualname}.__init__", "__init__", tuple(params), NONE, tuple(body), (), cls=cls.qualname,
            kind="method", python_name=f"{cls.node.name}.__init__", line=cls.node.lineno,
        )
    ]  # fmt: skip


def variable_name(cls: Class, name: str) -> str:
    """The module variable that holds a class attribute."""
    return f"{cls.node.name}_{name}"


def class_variable(b: Builder, cls: Class, name: str) -> ops.Expr:
    """Reads a class attribute that is a variable of the module."""
    rtype = b.variable_type(cls.scope, name)
    return ops.LoadGlobal(cls.module.name, variable_name(cls, name), rtype)


def class_target(b: Builder, cls: Class, name: str) -> ops.GlobalTarget:
    """Where a class attribute is kept."""
    rtype = b.variable_type(cls.scope, name)
    if cls.module is b.module:
        b.globals.setdefault(variable_name(cls, name), ops.Var(variable_name(cls, name), rtype, "global"))
    return ops.GlobalTarget(cls.module.name, variable_name(cls, name), rtype)


def iterated_object(b: Builder, value: ops.Expr, cls: Class) -> ops.Expr:
    """The iterator that an object gives."""
    found = find_method(b.inference, cls, "__iter__")
    assert found is not None
    method, owner = found
    return ops.Call(callee(UserCall(method, (), owner)), (value,), b.frozen(method.result))
