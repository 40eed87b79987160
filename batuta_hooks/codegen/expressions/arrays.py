"""Array indexing and stores through it."""

from __future__ import annotations

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext
from batuta_hooks.codegen.expressions.references import borrowed, place
from batuta_hooks.codegen.expressions.rules import owned, raised, rule
from batuta_hooks.codegen.types import element_type, rust_type
from batuta_hooks.ir import ops

INDEX_KINDS = {"newaxis": "Ix::NewAxis", "ellipsis": "Ix::Ellipsis", "mask": "Ix::Mask", "take": "Ix::Take"}


def index_parts(c: FunctionContext, node: ops.ArrayIndex) -> r.Expr:
    """`&[Ix::At(i), ...]`"""
    c.module.use("batuta_rt::numpy::Ix")
    parts: list[r.Expr] = []
    for kind, value in node.parts:
        if kind == "int" and value is not None:
            parts.append(r.Call(r.Path("Ix::At"), (owned(c, value),)))
        elif kind == "slice" and isinstance(value, ops.SliceLit):
            bounds = tuple(
                r.Path("None") if part is None else owned(c, part) for part in (value.lower, value.upper, value.step)
            )
            parts.append(r.Call(r.Path("Ix::Slice"), bounds))
        elif value is None:
            parts.append(r.Path(INDEX_KINDS[kind]))
        else:
            parts.append(r.Call(r.Path(INDEX_KINDS[kind]), (owned(c, value),)))
    return r.Unary("&", r.ArrayExpr(tuple(parts)))


@rule(ops.ArrayIndex)
def array_index(c: FunctionContext, node: ops.ArrayIndex) -> r.Expr:
    base = place(c, node.base)
    kinds = [kind for kind, _ in node.parts]
    if set(kinds) == {"int"} and node.type.name != "array" and len(kinds) <= 2:
        values = tuple(owned(c, value) for _, value in node.parts if value is not None)
        element = raised(c, r.MethodCall(base, f"at{len(kinds)}", values))
        return r.Call(r.Path(rust_type(node.type)), (element,)) if node.type.name != "str_" else element
    if kinds == ["int"]:
        ((_, value),) = node.parts
        assert value is not None
        return raised(c, r.MethodCall(base, "row", (owned(c, value),)))
    return raised(c, r.MethodCall(base, "index", (index_parts(c, node),)))


def array_store(c: FunctionContext, args: tuple[ops.Arg, ...]) -> r.Expr:
    """`a[index] = value`"""
    index, value = args[0].value, args[1].value
    assert isinstance(index, ops.ArrayIndex)
    base = place(c, index.base)
    kinds = [kind for kind, _ in index.parts]
    element = element_type(index.base.type.args[0])
    if value.type.name == "array":
        return raised(c, r.MethodCall(base, "assign", (index_parts(c, index), borrowed(c, value))))
    stored: r.Expr = owned(c, value)
    if value.type.name in ("float64", "int64", "float32", "int32", "bool_"):
        stored = r.FieldAccess(stored, "0")
    natural = {"float": "f64", "int": "i64", "bool": "bool", "float64": "f64", "int64": "i64"}.get(value.type.name, "")
    if natural != element:
        stored = _as_bool(stored, natural) if element == "bool" else r.Cast(stored, element)
    rank = index.base.type.ref
    if set(kinds) == {"int"} and rank == str(len(kinds)) and len(kinds) <= 2:
        values = tuple(owned(c, part) for _, part in index.parts if part is not None)
        return raised(c, r.MethodCall(base, f"set{len(kinds)}", (*values, stored)))
    return raised(c, r.MethodCall(base, "fill_at", (index_parts(c, index), stored)))


def _as_bool(value: r.Expr, natural: str) -> r.Expr:
    """Whether a number is not zero: Rust casts none to a bool."""
    return r.Binary("!=", value, r.Path("0.0" if natural == "f64" else "0"))
