"""Which classes can be typed structs, and which live on the dynamic rung; how classes of one family belong together."""

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
    "__contains__", "__iter__", "__enter__", "__exit__", "__post_init__", "__call__", "__abs__", "__invert__",
    "__pos__", "__pow__", "__matmul__", "__and__", "__or__", "__xor__", "__lshift__", "__rshift__", "__delitem__",
}  # fmt: skip
COMPARISONS = ("__eq__", "__lt__", "__le__", "__gt__", "__ge__")
OWN = ("__init__", "__post_init__")  # methods that a subclass replaces without overriding them
DECORATORS = {
    "builtins.staticmethod": "static",
    "builtins.classmethod": "class",
    "builtins.property": "property",
    "abc.abstractmethod": "",
}
NEUTRAL_BASES = ("builtins.object", "abc.ABC")  # bases that change nothing of their subclasses' objects


def classify(inf: Inference) -> None:
    """Collects methods, fields and constants of all classes, and decides which start out typed."""
    from batuta_hooks.infer.driver import make_dynamic

    classes = list(inf.program.classes.values())
    reasons: dict[Class, str] = {}
    for cls in classes:
        inf.module = cls.module
        reasons[cls] = _bases(inf, cls)
    for cls in classes:
        inf.module = cls.module
        reasons[cls] = reasons[cls] or _decorators(inf, cls)
        for statement in cls.node.body:
            reasons[cls] = _member(inf, cls, statement) or reasons[cls]
        _fields(cls)
        reasons[cls] = reasons[cls] or _inherited(inf, cls)
    for cls, reason in reasons.items():
        if reason:
            make_dynamic(inf, cls, reason)


def _decorators(inf: Inference, cls: Class) -> str:
    reason = ""
    owner = cls.scope.parent
    assert owner is not None
    for decorator in cls.node.decorator_list:
        call = decorator.func if isinstance(decorator, ast.Call) else decorator
        ref = names.resolve(inf, call, owner)
        if ref is not None and ref.qualname == "dataclasses.dataclass":
            cls.dataclass = decorator
            options = decorator.keywords if isinstance(decorator, ast.Call) else []
            cls.options = frozenset(str(option.arg) for option in options if _is_constant(option.value, True))
            if not cls.options <= {"order", "frozen", "eq", "repr", "init"} or len(cls.options) < len(options):
                reason = reason or "a dataclass with options"
        else:
            cls.rebound = True
            reason = reason or "it is decorated"
    if len(owner.bound.get(cls.node.name, [])) > 1:
        cls.rebound = True
        reason = reason or "its name is bound more than once"
    if not isinstance(owner.node, ast.Module):
        reason = reason or "it is defined inside a function or class"
    return reason


def _bases(inf: Inference, cls: Class) -> str:
    """Finds the class that it derives from; why the family is dynamic otherwise."""
    owner = cls.scope.parent
    assert owner is not None
    reason = ""
    for keyword in cls.node.keywords:
        ref = names.resolve(inf, keyword.value, owner)
        if keyword.arg != "metaclass" or ref is None or ref.qualname != "abc.ABCMeta":
            reason = "it has class keywords"
    for base in cls.node.bases:
        ref = names.resolve(inf, base, owner)
        if ref is not None and ref.kind == "entry" and ref.qualname in NEUTRAL_BASES:
            continue
        if ref is None or ref.cls is None:
            reason = "it has a base class that is not the program's"
        elif cls.base is not None:
            reason = "it has several base classes"
            _join_families(cls, ref.cls)
        else:
            cls.base = ref.cls
            ref.cls.subclasses.append(cls)
            if ref.cls.module is not cls.module:
                reason = "its base class stands in another module"
    return reason


def _join_families(cls: Class, other: Class) -> None:
    """A second base: both families are dynamic together."""
    if other.root is not cls.root:
        cls.root.subclasses.append(other.root)
        other.root.base = cls.root


def _inherited(inf: Inference, cls: Class) -> str:
    """Lets overriding methods agree with what they override; why they cannot."""
    if cls.base is None:
        return ""
    if cls.dataclass is not None and cls.base.dataclass is None and cls.base.maker() is not None:
        return "a dataclass derives from a class with a constructor"
    if cls.dataclass is not None and cls.base.dataclass is not None and cls.options != cls.base.options:
        return "a dataclass with other options than its base class"
    for name, method in cls.methods.items():
        above = cls.base.method(name)
        if name in OWN or above is None:
            if cls.base.field_owner(name) or cls.base.constant_owner(name):
                return f"{name!r} is a method here and an attribute in its base class"
            continue
        if not link(inf, above, method):
            return f"method {name!r} takes other arguments than the one it overrides"
    for name in [*cls.fields, *cls.constants]:
        if cls.base.method(name) is not None:
            return f"{name!r} is an attribute here and a method in its base class"
    if any(cls.base.setter(name) for name in [*cls.setters, *cls.methods]):
        return "a property with a setter is overridden"
    for name in COMPARISONS:
        if name in cls.methods and cls.base.method(name) is not None:
            return f"{name} is overridden"
    if any(name in cls.base.constants for name in cls.fields) or any(cls.base.field_owner(n) for n in cls.constants):
        return "an attribute of the class is one of the object in a relative"
    return ""


def link(inf: Inference, left: Function, right: Function) -> bool:
    """Two methods that one call may reach take and give the same types; whether they can."""
    if left is right:
        return True
    if left.kind != right.kind or len(left.params) != len(right.params):
        return False
    first = 0 if left.kind == "static" else 1
    for mine, other in zip(left.params[first:], right.params[first:], strict=True):
        same_default = (mine.default is None) == (other.default is None) and (
            mine.default is None or other.default is None or ast.dump(mine.default) == ast.dump(other.default)
        )
        flags = (mine.star, mine.keyword_only, mine.positional_only)
        if not same_default or flags != (other.star, other.keyword_only, other.positional_only):
            return False
    for mine, other in zip(left.params[first:], right.params[first:], strict=True):
        inf.solver.unify(mine.cell, other.cell)
    inf.solver.unify(left.result, right.result)
    if left.yields is not None and right.yields is not None:
        inf.solver.unify(left.yields, right.yields)
    return True


def _fields(cls: Class) -> None:
    """Declares what methods assign to `self`, so that a read which inference meets first waits for the type."""
    for method in cls.methods.values():
        this = method.params[0].name if method.kind not in ("static", "class") and method.params else ""
        for node in ast.walk(method.node):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=attr, ctx=ast.Store()) if name == this:
                    if cls.method(attr) is None and cls.setter(attr) is None and cls.field_owner(attr) is None:
                        cls.fields[attr] = Cell()


def _member(inf: Inference, cls: Class, statement: ast.stmt) -> str:
    match statement:
        case ast.FunctionDef():
            return _method(inf, cls, statement)
        case ast.AnnAssign(target=ast.Name(id=name), value=value):
            if cls.dataclass is None:
                if value is None:
                    return ""
                return _class_attribute(cls, name, value)
            if "ClassVar" in ast.unparse(statement.annotation) or "InitVar" in ast.unparse(statement.annotation):
                return "a dataclass with class variables"
            if cls.field_owner(name) is None:
                cls.fields[name] = Cell()
            cls.field_defaults[name] = made = _default(inf, cls, value)
            return "" if value is None or made is not None else "a dataclass field's default is not a literal"
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return _class_attribute(cls, name, value)
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return ""
    return "its body holds more than methods and literals"


def _class_attribute(cls: Class, name: str, value: ast.expr) -> str:
    if name.startswith("__") and name != "__match_args__":
        return f"it defines {name}"
    if name in cls.constants:
        return f"class attribute {name!r} is bound twice"
    cls.constants[name] = value
    if not names.is_literal(value):
        cls.variables.add(name)
    return ""


EMPTY: dict[str, type[ast.List] | type[ast.Dict]] = {"builtins.list": ast.List, "builtins.dict": ast.Dict}


def _default(inf: Inference, cls: Class, value: ast.expr | None) -> ast.expr | None:
    """The value that a dataclass field has by default, as an expression that makes it anew; None when none says it."""
    if value is None or names.is_literal(value):
        return value
    ref = names.resolve(inf, value.func, cls.scope) if isinstance(value, ast.Call) else None
    if ref is None or ref.qualname != "dataclasses.field" or not isinstance(value, ast.Call) or value.args:
        return None
    match value.keywords:
        case [ast.keyword(arg="default", value=default)] if names.is_literal(default):
            return default
        case [ast.keyword(arg="default_factory", value=ast.Lambda(body=body))]:
            return body if names.is_literal(body) else None
        case [ast.keyword(arg="default_factory", value=factory)]:
            made = names.resolve(inf, factory, cls.scope)
            empty = EMPTY.get(made.qualname) if made is not None else None
            call: ast.expr = ast.Call(factory, [], [])
            if empty is not None:
                call = ast.List([], ast.Load()) if empty is ast.List else ast.Dict([], [])
            return ast.fix_missing_locations(ast.copy_location(call, factory))
    return None


def _is_constant(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def _method(inf: Inference, cls: Class, node: ast.FunctionDef) -> str:
    function: Function = inf.program.functions[node]
    function.kind = "method"
    for decorator in node.decorator_list:
        ref = names.resolve(inf, decorator, cls.scope)
        known = DECORATORS.get(ref.qualname) if ref is not None and ref.kind == "entry" else None
        if known is not None:
            function.kind = known or function.kind
            if not known:
                cls.abstract.add(node.name)
            continue
        match decorator:
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
    if function.kind == "class" and function.params[0].name in function.scope.captured:
        return f"the class method {node.name!r} gives its class to an inner function"
    if function.kind == "class" and cls.subclasses and _uses(node, function.params[0].name):
        return f"the class method {node.name!r} serves several classes"
    return ""


def _uses(node: ast.FunctionDef, name: str) -> bool:
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(node))


def is_hollow(function: Function) -> bool:
    """Whether a method only stands for those that override it: it does nothing, and no object has it."""
    cls, node = function.cls, function.node
    if cls is None or not cls.subclasses or function.called_by_super or not isinstance(node, ast.FunctionDef):
        return False
    if not all(_is_empty(statement) for statement in node.body):
        return False
    return not any(other.constructed and other.method(node.name) is function for other in cls.tree())


def _is_empty(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def missing_methods(cls: Class) -> list[str]:
    """The abstract methods that a class leaves open: it cannot be constructed."""
    found = []
    for name in {name for member in cls.line() for name in member.abstract}:
        method = cls.method(name)
        if method is not None and method.cls is not None and name in method.cls.abstract:
            found.append(name)
    return found
