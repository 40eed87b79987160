"""Annotations of NumPy arrays as types; the number of axes, which annotations seldom say, from how a parameter is used.

    def smooth(x: npt.NDArray[np.float64]): ... x[i] ...      array[1, float64]
    def trace(m: np.ndarray): ... m[i, i] ...                 array[2, float64]
    def double(x: np.ndarray): return x * 2                   array[float64]

Callers beyond batuta's sight are checked where they call: other arrays are Python's.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.frontend import Scope
from batuta_hooks.infer.cells import Cell, Term

if TYPE_CHECKING:
    from batuta_hooks.infer.program import Function

ARRAYS = ("numpy.ndarray", "numpy.typing.NDArray")
ELEMENTS = {
    "numpy.float64": "float64", "numpy.double": "float64", "numpy.floating": "float64", "builtins.float": "float64",
    "numpy.float32": "float32", "numpy.single": "float32", "numpy.int64": "int64", "numpy.integer": "int64",
    "builtins.int": "int64", "numpy.int32": "int32", "numpy.uint8": "uint8", "numpy.bool_": "bool_",
    "numpy.bool": "bool_", "builtins.bool": "bool_",
}  # fmt: skip


def array_term(function: Function, name: str, annotation: ast.expr, scope: Scope) -> Term | None:
    """The array type that a parameter's annotation means; None when it means no array, or one of other elements."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        try:
            annotation = ast.parse(annotation.value, mode="eval").body
        except SyntaxError:
            return None
    rank = ""
    element: ast.expr | None = None
    if isinstance(annotation, ast.Subscript):
        args = annotation.slice.elts if isinstance(annotation.slice, ast.Tuple) else [annotation.slice]
        base, element = _name(annotation.value, scope), args[-1]
        if base == "numpy.ndarray" and len(args) == 2:
            rank = _rank_of(args[0])
            element = element.slice if isinstance(element, ast.Subscript) else element  # np.dtype[np.float64]
    else:
        base = _name(annotation, scope)
    if base not in ARRAYS:
        return None
    if isinstance(element, ast.Subscript):  # np.floating[Any]
        element = element.value
    wanted = _name(element, scope) if element is not None else "typing.Any"
    dtype = "float64" if wanted == "typing.Any" else ELEMENTS.get(wanted)
    if dtype is None:
        return None
    return Term("array", (Cell(Term(dtype)),), rank or used_rank(function, name))


def _name(node: ast.expr, scope: Scope) -> str:
    """The qualified name of a dotted name."""
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value, scope)}.{node.attr}"
    if not isinstance(node, ast.Name):
        return ""
    owner = scope.owner(node.id)
    return f"builtins.{node.id}" if owner is None else owner.imports.get(node.id, "")


def _rank_of(shape: ast.expr) -> str:
    """The number of axes of `tuple[int, int]`; "" for any other shape."""
    if isinstance(shape, ast.Subscript):
        axes = shape.slice.elts if isinstance(shape.slice, ast.Tuple) else [shape.slice]
        if all(isinstance(axis, ast.Name) for axis in axes):
            return str(len(axes))
    return ""


def used_rank(function: Function, name: str) -> str:
    """How many axes a parameter must have by the way the function indexes it; "" when it does not show."""
    found = 0
    for node in ast.walk(function.node):
        match node:
            case ast.Subscript(value=ast.Name(id=base), slice=ast.Tuple(elts=parts)) if base == name:
                found = max(found, len(parts))
            case ast.Subscript(value=ast.Subscript(value=ast.Name(id=base), slice=outer), slice=inner) if base == name:
                if _is_place(outer) and _is_place(inner):
                    found = max(found, 2)
            case ast.Subscript(value=ast.Name(id=base), slice=index) if base == name and _is_place(index):
                found = max(found, 1)
            case ast.Assign(targets=[ast.Tuple(elts=parts)], value=ast.Attribute(ast.Name(id=base), "shape")) if (
                base == name
            ):
                found = max(found, len(parts))
            case ast.Subscript(
                value=ast.Attribute(ast.Name(id=base), "shape"), slice=ast.Constant(value=int(axis))
            ) if base == name:
                found = max(found, axis + 1)
            case ast.For(iter=ast.Name(id=base)) | ast.comprehension(iter=ast.Name(id=base)) if base == name:
                found = max(found, 1)
    return str(found) if found else ""


def _is_place(index: ast.expr) -> bool:
    """Whether an index looks like one number: a name, a constant, or arithmetic of them."""
    return isinstance(index, ast.Name | ast.BinOp | ast.UnaryOp) or (
        isinstance(index, ast.Constant) and isinstance(index.value, int)
    )
