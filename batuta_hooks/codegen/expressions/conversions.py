"""Conversions of a value to another type."""

from __future__ import annotations

from dataclasses import replace

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, literal_text
from batuta_hooks.codegen.expressions.literals import number_literal, typed_literal
from batuta_hooks.codegen.expressions.references import borrowed, place, unwrapped
from batuta_hooks.codegen.expressions.rules import owned, raised, rule
from batuta_hooks.codegen.types import element_type, rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import FLOAT, NONE
from batuta_hooks.passes.raises import PROMISED

FLOATS = ("float", "float64", "complex")


def _is_none(node: ops.Expr) -> bool:
    """Whether it is the literal None, be it of an optional type."""
    if isinstance(node, ops.Convert):
        return _is_none(node.value)
    return isinstance(node, ops.Const) and node.value is None


@rule(ops.Convert)
def convert(c: FunctionContext, node: ops.Convert) -> r.Expr:
    source, to = node.value.type, node.type
    if source == to:
        return owned(c, node.value)
    if to.name == "optional":
        if source == NONE:
            return r.Path("None")
        if source.name == "optional" and source.args[0] == to:
            return r.MethodCall(owned(c, node.value), "flatten")
        if source.name == "optional":
            return r.MethodCall(owned(c, node.value), "map", (r.Path(f"<{rust_type(to.args[0])}>::from"),))
        return r.Call(r.Path("Some"), (owned(c, node.value),))
    if to.name == "dyn":
        none = source == NONE and isinstance(node.value, ops.Const | ops.Load)
        if none or (source.name == "optional" and _is_none(node.value)):
            return r.Path("Value::None")
        if isinstance(node.value, ops.TupleLit) and any(
            item.type.name == "optional" and _is_none(item) for item in node.value.items
        ):  # nothing would tell the type of a bare None
            items = tuple(owned(c, item if item.type == to else ops.Convert(item, to)) for item in node.value.items)
            return r.Call(r.Path("Value::tuple"), (r.Macro("vec", items, "[]"),))
        if isinstance(node.value, ops.Const) and isinstance(node.value.value, str):
            return r.Call(r.Path("Value::from"), (r.Path(literal_text(node.value.value)),))
        if isinstance(node.value, ops.Const) and isinstance(node.value.value, int | float):
            return r.Call(r.Path("Value::from"), (number_literal(node.value),))
        c.module.use("batuta_rt::py::ToValue")
        return r.MethodCall(place(c, node.value), "to_value")
    if source.name == "dyn" and to.name in PROMISED:
        c.module.use("batuta_rt::py")
        return r.Call(r.Path(f"py::observed::<{rust_type(to)}>"), (borrowed(c, node.value),))
    if source.name == "dyn":
        c.module.use("batuta_rt::py::FromValue")
        return raised(c, r.Call(r.Path(f"<{rust_type(to)}>::from_value"), (borrowed(c, node.value),)))
    if source.name == "int" and to.name in FLOATS and isinstance(node.value, ops.Const):
        number = node.value.value
        if isinstance(number, int) and abs(number) <= 2**53:
            return owned(c, replace(node, value=ops.Const(float(number), FLOAT)))
    value = typed_literal(c, node.value)
    match (source.name, to.name):
        case ("int", "float") | ("bool", "int") | ("char", "int"):
            return r.Cast(value, rust_type(to))
        case ("bool", "float"):
            return r.Cast(r.Cast(value, "i64"), "f64")
        case ("bigint", "float"):
            return raised(c, r.MethodCall(value, "to_f64"))
        case ("bigint", "int"):
            return raised(c, r.MethodCall(place(c, node.value), "to_index"))
        case ("int" | "bool", "bigint"):
            if isinstance(node.value, ops.Const):
                value = number_literal(node.value)
            return r.Call(r.Path("Int::from"), (value if source.name == "int" else r.Cast(value, "i64"),))
        case ("float64", "float") | ("int64", "int") | ("bool_", "bool"):
            return r.FieldAccess(value, "0")
        case ("float32", "float"):
            return r.Call(r.Path("f64::from"), (r.FieldAccess(value, "0"),))
        case ("int64", "float") | ("int64", "float64") | ("int", "float64"):
            raw = r.FieldAccess(value, "0") if source.name == "int64" else value
            cast = r.Cast(raw, "f64")
            return r.Call(r.Path("numpy::Float64"), (cast,)) if to.name == "float64" else cast
        case ("float", "float64") | ("int", "int64") | ("bool", "bool_"):
            c.module.use("batuta_rt::numpy")
            return r.Call(r.Path(rust_type(to)), (value,))
        case ("float" | "int" | "bool", "complex"):
            c.module.use("batuta_rt::py::Complex")
            whole = r.Cast(value, "i64") if source.name == "bool" else value
            return r.Call(
                r.Path("Complex::new"), (value if source.name == "float" else r.Cast(whole, "f64"), r.Path("0.0"))
            )
        case ("array", "array"):
            if source.args == to.args:
                return value
            return r.MethodCall(value, "astype", turbofish=element_type(to.args[0]))
        case ("tuple", "vartuple"):
            if isinstance(node.value, ops.TupleLit):
                return r.Call(
                    r.Path("Tuple::new"), (r.Macro("vec", tuple(owned(c, item) for item in node.value.items), "[]"),)
                )
            return r.Call(r.Path("Tuple::from"), (r.Call(r.Path("py::compare::into_vec"), (value,)),))
        case ("tuple", "tuple"):
            temp = c.temp("parts")
            items = tuple(
                convert(c, ops.Convert(ops.TupleItem(ops.Load(temp, source), i, have), want)) if have != want
                else owned(c, ops.TupleItem(ops.Load(temp, source), i, have))
                for i, (have, want) in enumerate(zip(source.args, to.args, strict=True))
            )  # fmt: skip
            return r.BlockExpr(r.Block((r.Let(temp, value), r.ExprStmt(r.TupleExpr(items), semi=False))))
    return value


@rule(ops.Unwrap)
def unwrap(c: FunctionContext, node: ops.Unwrap) -> r.Expr:
    return unwrapped(c, node, owned(c, node.value))
