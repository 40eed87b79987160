"""Which classes can be typed structs, and which live on the dynamic rung."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.infer import names
from batuta_hooks.infer.cells import Cell
from batuta_hooks.infer.program import Class, Function

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

# What a typed struct can offer; any other dunder method changes the protocol of the object, which only the dynamic
# rung follows.
TYPED_DUNDERS = {
    "__init__", "__repr__", "__str__", "__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__add__",
    "__sub__",
    "__mul__", "__truediv__", "__floordiv__", "__mod__", "__neg__", "__len__", "__bool__", "__getitem__", "__setitem__",
    "__contains__", "__iter__", "__enter__", "__exit__", "__post_init__",
}  # fmt: skip


def classify(inf: Inference, cls: Class) -> None:
    """Collects methods, fields and constants, and decides whether the class starts out typed."""
    node = cls.node
    reason = _bases(inf, cls)
    for decorator in node.decorator_list:
        call = decorator.func if isinstance(decorator, ast.Call) else decorator
        owner = cls.scope.parent
        assert owner is not None
        ref = names.resolve(inf, call, owner)
        if ref is not None and ref.qualname == "dataclasses.dataclass":
            cls.dataclass = decorator
            if isinstance(decorator, ast.Call) and decorator.keywords:
                reason = reason or "a dataclass with options"
        else:
            cls.rebound = True
            reason = reason or "it is decorated"
    if len(_owner_bindings(cls)) > 1:
        cls.rebound = True
        reason = reason or "its name is bound more than once"
    if not (cls.scope.parent is not None and isinstance(cls.scope.parent.node, ast.Module)):
        reason = reason or "it is defined inside a function or class"
    for statement in node.body:
        reason = _member(inf, cls, statement, reason) or reason
    _fields(cls)
    if reason:
        from batuta_hooks.infer.driver import make_dynamic

        make_dynamic(inf, cls, reason)


def _fields(cls: Class) -> None:
    """Declares what methods assign to `self`, so that a read which inference meets first waits for the type."""
    for method in cls.methods.values():
        this = method.params[0].name if method.kind != "static" and method.params else ""
        for node in ast.walk(method.node):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=attr, ctx=ast.Store()) if name == this:
                    if attr not in cls.methods and attr not in cls.setters:
                        cls.fields.setdefault(attr, Cell())


def _owner_bindings(cls: Class) -> list[ast.AST]:
    owner = cls.scope.parent
    return owner.bound.get(cls.node.name, []) if owner is not None else []


def _bases(inf: Inference, cls: Class) -> str:
    if cls.node.keywords:
        return "it has class keywords"
    for base in cls.node.bases:
        if not (isinstance(base, ast.Name) and base.id == "object"):
            return "it has a base class"
    for other in inf.program.classes.values():
        for base in other.node.bases:
            owner = other.scope.parent
            assert owner is not None
            ref = names.resolve(inf, base, owner)
            if ref is not None and ref.kind == "class" and ref.cls is cls:
                return "it is subclassed"
    return ""


def _member(inf: Inference, cls: Class, statement: ast.stmt, reason: str) -> str:
    match statement:
        case ast.FunctionDef():
            return _method(inf, cls, statement)
        case ast.AnnAssign(target=ast.Name(id=name), value=value):
            if cls.dataclass is None:
                if value is None:
                    return ""
                cls.constants[name] = value
                return "" if isinstance(value, ast.Constant) else "a class attribute is not a literal"
            cls.fields.setdefault(name, Cell())
            cls.field_defaults[name] = value
            if value is not None and not isinstance(value, ast.Constant):
                return "a dataclass field's default is not a literal"
            return ""
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            cls.constants[name] = value
            return "" if isinstance(value, ast.Constant) else "a class attribute is not a literal"
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return ""
    return "its body holds more than methods and literals"


def _method(inf: Inference, cls: Class, node: ast.FunctionDef) -> str:
    function: Function = inf.program.functions[node]
    function.kind = "method"
    for decorator in node.decorator_list:
        match decorator:
            case ast.Name(id="staticmethod"):
                function.kind = "static"
            case ast.Name(id="property"):
                function.kind = "property"
            case ast.Attribute(value=ast.Name(id=name), attr="setter") if name == node.name:
                function.kind = "setter"
            case _:
                cls.methods.setdefault(f"{node.name}@{node.lineno}", function)
                return f"method {node.name!r} is decorated"
    if node.name.startswith("__") and node.name.endswith("__") and node.name not in TYPED_DUNDERS:
        cls.methods[node.name] = function
        return f"it defines {node.name}"
    table = cls.setters if function.kind == "setter" else cls.methods
    if node.name in table:
        cls.methods[f"{node.name} (first)"] = table[node.name]
        table[node.name] = function
        return f"method {node.name!r} is defined twice"
    table[node.name] = function
    if function.kind != "static" and not function.params:
        return f"method {node.name!r} has no self"
    if function.scope.captured and "__class__" in function.scope.captured:
        return "it uses super()"
    return ""
