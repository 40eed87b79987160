"""Annotations as types: what a function takes when nobody calls it in the program."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.cells import T_DYN, Cell, Term, mk

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

ATOMIC = {"int", "float", "bool", "str", "bytes", "complex"}
GENERIC = {
    "list": "list", "List": "list", "dict": "dict", "Dict": "dict", "set": "set", "Set": "set",
    "frozenset": "frozenset",
    "FrozenSet": "frozenset",
}  # fmt: skip


def annotation_term(inf: Inference, node: ast.expr | None, scope: Scope) -> Term:
    """The type an annotation writes; `dyn` for what batuta does not read."""
    match node:
        case ast.Constant(value=None):
            return mk("None")
        case ast.Constant(value=str(text)):
            try:
                return annotation_term(inf, ast.parse(text, mode="eval").body, scope)
            except SyntaxError:
                return T_DYN
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            parts = [annotation_term(inf, left, scope), annotation_term(inf, right, scope)]
            some = [part for part in parts if part.name != "None"]
            return mk("optional", some[0]) if len(some) == 1 else T_DYN
        case ast.Name() | ast.Attribute():
            ref = names.resolve(inf, node, scope)
            if ref is None:
                return T_DYN
            if ref.kind == "class" and ref.cls is not None and not ref.cls.dynamic:
                return Term("instance", (), ref.qualname)
            name = ref.qualname.rpartition(".")[2]
            if ref.qualname == f"builtins.{name}" and name in ATOMIC:
                return inf.int_term() if name == "int" else mk(name)
            return T_DYN
        case ast.Subscript(value=base, slice=inner):
            return _generic(inf, base, inner, scope)
    return T_DYN


def _generic(inf: Inference, base: ast.expr, inner: ast.expr, scope: Scope) -> Term:
    ref = names.resolve(inf, base, scope)
    name = ref.qualname.rpartition(".")[2] if ref is not None else ""
    args = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    if name == "Optional" and len(args) == 1:
        item = annotation_term(inf, args[0], scope)
        return item if item.name == "dyn" else mk("optional", item)
    if name in ("tuple", "Tuple"):
        if len(args) == 2 and isinstance(args[1], ast.Constant) and args[1].value is Ellipsis:
            return mk("vartuple", Cell(annotation_term(inf, args[0], scope)))
        return mk("tuple", *(annotation_term(inf, arg, scope) for arg in args))
    if name in GENERIC and len(args) == (2 if GENERIC[name] == "dict" else 1):
        return mk(GENERIC[name], *(annotation_term(inf, arg, scope) for arg in args))
    return T_DYN
