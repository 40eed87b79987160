"""What an attribute of a typed object is: a field, a property, a class attribute or a method, by the object's class and
those that derive from it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.cells import Cell, Term
from batuta_hooks.infer.classes import link
from batuta_hooks.infer.program import Class, Function

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference


def class_of(inf: Inference, term: Term) -> Class:
    """The class of a typed object."""
    return inf.program.class_names[term.ref]


def implementations(cls: Class, name: str) -> list[Function]:
    """The methods that a call on an object of this class or a subclass may reach."""
    found = dict.fromkeys(member.method(name) for member in cls.tree())
    return [method for method in found if method is not None]


def find_method(inf: Inference, cls: Class, name: str) -> tuple[Function, Class | None] | None:
    """The method of a name, and the class whose objects choose it, None where there is no choice.

    None when there is no such method, or when the candidates have no common signature: the family is dynamic then.
    """
    candidates = implementations(cls, name)
    if not candidates:
        return None
    own = cls.method(name)
    if own is not None and len(candidates) == 1:
        return own, None
    for other in candidates[1:]:
        if not link(inf, candidates[0], other):
            from batuta_hooks.infer.driver import make_dynamic

            make_dynamic(inf, cls, f"method {name!r} takes other arguments in a subclass")
            return None
    owner = [member for member in cls.line() if name in member.methods]
    top = owner[-1] if owner else cls
    if name not in top.dispatched:
        top.dispatched.add(name)
        inf.solver.changes += 1
    for candidate in candidates:
        candidate.called = True
    return candidates[0], top


def field(inf: Inference, cls: Class, name: str) -> Cell | None:
    """The field of a name, where there is one; a field that only subclasses have moves up to where it is asked for."""
    owner = cls.field_owner(name)
    if owner is not None:
        return owner.fields[name]
    below = [member for member in cls.tree() if name in member.fields]
    if not below or any(name in member.constants or name in member.methods for member in cls.tree()):
        return None
    return declare_field(inf, cls, name)


def declare_field(inf: Inference, cls: Class, name: str) -> Cell:
    """The field of a name, made here when the class has none; subclasses give up theirs."""
    owner = cls.field_owner(name)
    if owner is not None:
        return owner.fields[name]
    cell = cls.fields[name] = Cell()
    inf.solver.changes += 1
    for member in cls.tree():
        if member is not cls and name in member.fields:
            inf.solver.unify(cell, member.fields.pop(name))
    return cell


def same_family(inf: Inference, left: Term | None, right: Term | None) -> bool:
    """Whether two typed values, each perhaps None, are objects of one family."""
    roots = []
    for term in (left, right):
        inner = inf.solver.get(term.args[0]) if term is not None and term.name == "optional" else term
        if inner is None or inner.name != "instance":
            return False
        roots.append(class_of(inf, inner).root)
    return roots[0] is roots[1]


def related(left: Class, right: Class) -> bool:
    """Whether one class derives from the other."""
    return left in right.line() or right in left.line()


def common_base(inf: Inference, left: str, right: str) -> str:
    """The nearest class above both; empty when there is none."""
    above = set(inf.program.class_names[left].line())
    return next((cls.qualname for cls in inf.program.class_names[right].line() if cls in above), "")


def typed_object(inf: Inference, node: ast.expr, scope: Scope) -> ast.expr | None:
    """The typed object of `type(obj)` or `obj.__class__`."""
    from batuta_hooks.infer.expressions import infer

    match node:
        case ast.Call(func=ast.Name(id="type"), args=[value], keywords=[]):
            ref = names.resolve(inf, node.func, scope)
            if ref is None or ref.qualname != "builtins.type":
                return None
        case ast.Attribute(value=value, attr="__class__"):
            pass
        case _:
            return None
    term = infer(inf, value, scope)
    return value if term is not None and term.name == "instance" else None


def named_class(inf: Inference, node: ast.Attribute, scope: Scope) -> ast.expr | None:
    """The typed object whose class's name is asked for: `type(obj).__name__`."""
    return typed_object(inf, node.value, scope) if node.attr in ("__name__", "__qualname__") else None


def class_test(inf: Inference, node: ast.Compare, scope: Scope) -> tuple[ast.expr, ast.expr | Class] | None:
    """`type(obj) is Class`, or `type(obj) == type(other)`: the object, and the class or the other object."""
    if len(node.ops) != 1 or not isinstance(node.ops[0], ast.Is | ast.IsNot | ast.Eq | ast.NotEq):
        return None
    left = typed_object(inf, node.left, scope)
    if left is None:
        return None
    right = typed_object(inf, node.comparators[0], scope)
    if right is not None:
        return (left, right) if same_family(inf, *(inf.program.types[side] for side in (left, right))) else None
    ref = names.resolve(inf, node.comparators[0], scope)
    term = inf.program.types[left]
    if ref is None or ref.cls is None or ref.cls.dynamic or term is None:
        return None
    return (left, ref.cls) if ref.cls.root is class_of(inf, term).root else None
