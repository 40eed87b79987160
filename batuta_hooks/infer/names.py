"""What a name or dotted path stands for: a module, a function or class of the program, a registry entry, or a
variable.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.frontend import Scope, SourceModule
from batuta_hooks.infer.program import Class, Function
from batuta_hooks.ir.node import node

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

FOLDED = {"__name__", "__file__", "__doc__"}


@node
class Ref:
    """A resolved name. `kind`: module, function, class, entry (the registry's or a builtin), variable."""

    kind: str
    qualname: str = ""
    function: Function | None = None
    cls: Class | None = None
    scope: Scope | None = None


def is_static(node: ast.FunctionDef) -> bool:
    """Whether a function is what its `def` says: no decorators, and defaults that are literals."""
    defaults = [*node.args.defaults, *(d for d in node.args.kw_defaults if d is not None)]
    if getattr(node, "_batuta_object", False):  # it has attributes of its own
        return False
    return not node.decorator_list and all(is_literal(default) for default in defaults)


def is_literal(node: ast.expr) -> bool:
    """Whether an expression is a number, a text, or a tuple of such."""
    match node:
        case ast.Constant():
            return True
        case ast.UnaryOp(operand=operand):
            return is_literal(operand)
        case ast.Tuple(elts=elts):
            return all(is_literal(elt) for elt in elts)
    return False


def resolve(inf: Inference, node: ast.expr, scope: Scope) -> Ref | None:
    """What a name or attribute chain stands for; None when it is an ordinary expression."""
    target = getattr(node, "_batuta_target", None)
    if target is not None:  # a copy of a generic function
        return resolve_name(inf, target[1], inf.program.modules[target[0]].scope)
    if isinstance(node, ast.Name):
        return resolve_name(inf, node.id, scope)
    if isinstance(node, ast.Attribute):
        base = resolve(inf, node.value, scope)
        if (
            base is None
            or base.kind not in ("module", "entry")
            or (base.kind == "entry" and is_value_entry(base.qualname))
        ):
            return None
        return resolve_qualified(inf, f"{base.qualname}.{node.attr}")
    return None


def is_value_entry(qualname: str) -> bool:
    """Whether the entry is a value (`math.pi`), whose attributes are not entries."""
    from batuta_hooks.api import lookup
    from batuta_hooks.api.entry import Entry

    row = lookup(qualname)
    return isinstance(row, Entry) and row.kind == "constant"


def library_exception(inf: Inference, node: ast.expr, scope: Scope) -> str:
    """The qualified name of a library's exception, "" for any other expression."""
    from batuta_hooks.api import lookup
    from batuta_hooks.api.entry import Entry

    ref = resolve(inf, node, scope)
    row = lookup(ref.qualname) if ref is not None and ref.kind == "entry" else None
    return row.qualname if isinstance(row, Entry) and row.kind == "exception" else ""


def resolve_name(inf: Inference, name: str, scope: Scope) -> Ref:
    """What a bare name stands for, by Python's scoping."""
    key = (scope, name)
    found = inf.refs.get(key)
    if found is None:
        found = inf.refs[key] = _resolve_name(inf, name, scope)
    return found


def _resolve_name(inf: Inference, name: str, scope: Scope) -> Ref:
    owner = scope.owner(name)
    if owner is None:
        for base in scope.module().star_imports:
            if base in inf.program.modules:
                module = inf.program.modules[base]
                if name in module.scope.bound and not name.startswith("_"):
                    return resolve_name(inf, name, module.scope)
            else:
                from batuta_hooks.api import lookup

                if lookup(f"{base}.{name}") is not None:
                    return Ref("entry", f"{base}.{name}")
        return Ref("entry", f"builtins.{name}")
    nodes = owner.bound[name]
    first = nodes[0]
    if owner.is_function and owner.params[:1] == (name,) and len(nodes) == 1:
        function = inf.program.functions.get(owner.node)
        if function is not None and function.kind == "class" and function.cls is not None and not function.cls.dynamic:
            return Ref("class", qualname=function.cls.qualname, cls=function.cls)  # `cls` of a class without subclasses
    if len(nodes) == 1:
        if isinstance(first, ast.FunctionDef) and is_static(first) and not isinstance(owner.node, ast.ClassDef):
            return Ref("function", function=inf.program.functions[first])
        if isinstance(first, ast.ClassDef):
            cls = inf.program.classes[first]
            if not cls.rebound:
                return Ref("class", qualname=cls.qualname, cls=cls)
    if name in owner.imports and all(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes):
        return resolve_qualified(inf, owner.imports[name])
    return Ref("variable", name, scope=owner)


def resolve_qualified(inf: Inference, qualname: str) -> Ref:
    """What an absolute dotted name stands for: the program's own modules first, then the registry."""
    modules = inf.program.modules
    if qualname in modules:
        return Ref("module", qualname)
    base, _, name = qualname.rpartition(".")
    if base in modules:
        module: SourceModule = modules[base]
        if name in module.scope.bound:
            return resolve_name(inf, name, module.scope)
        if module.scope.star_imports:
            return resolve_name(inf, name, module.scope)
    if any(known.startswith(qualname + ".") for known in modules):
        return Ref("module", qualname)
    return Ref("entry", qualname)
