"""Indexing of NumPy arrays: the rank of the result follows from the form of the index."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.frontend import Scope
from batuta_hooks.infer import names
from batuta_hooks.infer.cells import T_DYN, Term

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference


def index_parts(node: ast.expr) -> list[ast.expr]:
    """The comma-separated parts of an index."""
    return list(node.elts) if isinstance(node, ast.Tuple) else [node]


def infer_index(inf: Inference, node: ast.Subscript, base: Term, scope: Scope) -> Term | None:
    """The type of `base[index]`: a scalar when every axis is indexed by an integer, else an array."""
    kinds = [part_kind(inf, part, scope) for part in index_parts(node.slice)]
    if None in kinds:
        return None
    if "refused" in kinds:
        inf.refuse(
            node, "this form of array index is not supported", "index with integers, slices, masks or integer arrays"
        )
        return T_DYN
    taken = sum(kind == "int" for kind in kinds)
    if not base.ref.isdigit():
        if kinds == ["mask"]:
            return inf.memo_term(node, Term("array", base.args, "1"))
        if all(kind == "int" for kind in kinds):
            inf.refuse(
                node, "indexing an array whose rank is not known", "reshape it, so that the number of axes is visible"
            )
            return T_DYN
        return inf.memo_term(node, Term("array", base.args))
    rank = int(base.ref)
    new = sum(kind == "newaxis" for kind in kinds)
    if taken == rank and len(kinds) == rank:
        return inf.solver.get(base.args[0])
    if "mask" in kinds:
        return inf.memo_term(
            node, Term("array", base.args, "1" if len(kinds) == 1 and rank == 1 else str(rank - taken))
        )
    return inf.memo_term(node, Term("array", base.args, str(rank - taken + new)))


def part_kind(inf: Inference, part: ast.expr, scope: Scope) -> str | None:
    """What one part of an index is: int, slice, newaxis, ellipsis, mask, take, refused; None while unknown."""
    from batuta_hooks.infer.expressions import infer

    if isinstance(part, ast.Constant) and part.value is None:
        infer(inf, part, scope)
        return "newaxis"
    if isinstance(part, ast.Constant) and part.value is Ellipsis:
        return "ellipsis"
    ref = names.resolve(inf, part, scope) if isinstance(part, ast.Attribute | ast.Name) else None
    if ref is not None and ref.qualname == "numpy.newaxis":
        return "newaxis"
    term = infer(inf, part, scope)
    if term is None:
        return None
    if term.name == "None":  # np.newaxis
        return "newaxis"
    if term.name in ("int", "int64", "bool", "int32"):
        return "int"
    if term.name == "slice":
        return "slice"
    if term.name == "array":
        dtype = inf.solver.get(term.args[0])
        if dtype is None:
            return None
        return "mask" if dtype.name == "bool_" else "take" if dtype.name == "int64" else "refused"
    if term.name == "list":
        item = inf.solver.get(term.args[0])
        return None if item is None else "take" if item.name == "int" else "refused"
    return "refused"


def infer_assign(
    inf: Inference, target: ast.Subscript, base: Term, value: Term | None, scope: Scope, *, direct: bool
) -> None:
    """Assignment through an index: the value must be a number or an array."""
    kinds = [part_kind(inf, part, scope) for part in index_parts(target.slice)]
    if "refused" in kinds:
        inf.refuse(
            target, "this form of array index is not supported", "index with integers, slices, masks or integer arrays"
        )
    if direct and value is not None and value.name == "dyn" and takes_number(inf, base, kinds):
        return
    if value is not None and value.name not in (
        "int",
        "float",
        "bool",
        "array",
        "float64",
        "int64",
        "float32",
        "bool_",
        "int32",
    ):
        inf.refuse(target, f"assigning a {value!r} to array elements is not supported", "assign a number or an array")


def takes_number(inf: Inference, base: Term, kinds: list[str | None]) -> bool:
    """Whether an index names one element of an array of floats, which makes a float of what it is given."""
    dtype = inf.solver.get(base.args[0])
    return base.ref == str(len(kinds)) and set(kinds) == {"int"} and dtype is not None and dtype.name == "float64"
