"""Expressions in Rust. `owned` gives a value, `borrowed` a reference (or the value, when it is Copy), `place` what a
method is called on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from batuta_hooks.codegen import folding
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import (
    FunctionContext,
    is_value_type,
    literal_bytes,
    literal_float,
    literal_int,
    literal_text,
)  # fmt: skip
from batuta_hooks.codegen.types import class_name, element_type, rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE, RType
from batuta_hooks.passes.mentions import names_of
from batuta_hooks.passes.raises import fallible_loop

Rule = Callable[[FunctionContext, Any], r.Expr]
RULES: dict[type, Rule] = {}


def rule(kind: type) -> Callable[[Rule], Rule]:
    """Registers how one kind of IR expression is written, as an owned value."""

    def register(function: Rule) -> Rule:
        RULES[kind] = function
        return function

    return register


def owned(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """The value itself."""
    return RULES[type(node)](c, node)


def borrowed(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """A reference to the value; Copy values as they are."""
    if is_value_type(node.type) or (
        isinstance(node, ops.Runtime) and node.rust in ("[]", "[,]")
    ):  # a slice is a reference
        return owned(c, node)
    if isinstance(node, ops.Load) and node.name not in c.stored:
        local = c.locals.get(node.name)
        if local is not None and local.storage == "local":
            return r.Path(local.name) if local.by_ref else r.Unary("&", r.Path(local.name))
    if isinstance(node, ops.Convert) and node.value.type == node.type:
        return borrowed(c, node.value)
    return r.Unary("&", owned(c, node))


def place(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """What a method can be called on."""
    if isinstance(node, ops.TupleLit):
        return typed_literal(c, node)
    if isinstance(node, ops.Const) and node.type.name == "int":
        return _typed_literal(node)
    if isinstance(node, ops.Const) and isinstance(node.value, float) and math.isfinite(node.value):
        text = f"{literal_float(abs(node.value))}_f64"
        return _negative(text, math.copysign(1.0, node.value) < 0)
    if isinstance(node, ops.Load):
        local = c.locals.get(node.name)
        if local is not None and local.storage == "local":
            return _value_block(owned(c, node)) if node.name in c.stored else r.Path(local.name)
    return owned(c, node)


def argument(c: FunctionContext, arg: ops.Arg) -> r.Expr:
    """An argument of a runtime call."""
    if arg.text and isinstance(arg.value, ops.Const) and isinstance(arg.value.value, str) and not arg.owned:
        return r.Path(literal_text(arg.value.value))
    if arg.text and arg.value.type.name == "optional" and not arg.owned:
        inner = arg.value.value if isinstance(arg.value, ops.Convert) else None
        if isinstance(inner, ops.Const):
            return (
                r.Path("None")
                if inner.value is None
                else r.Call(r.Path("Some"), (r.Path(literal_text(str(inner.value))),))
            )
        if isinstance(arg.value, ops.Const) and arg.value.value is None:
            return r.Path("None")
        return r.MethodCall(place(c, arg.value), "as_deref")
    if isinstance(arg.value, ops.Const) and arg.value.type.name == "name":
        return r.Macro(c.module.use("batuta_rt::name"), (r.Path(literal_text(str(arg.value.value))),))
    if isinstance(arg.value, ops.Callback):
        return owned(c, arg.value)
    if arg.value.type.name == "iterator" and isinstance(arg.value, ops.Runtime):
        return runtime_call(c, arg.value)
    if arg.iterates and arg.value.type.name == "tuple":
        c.module.use("batuta_rt::py::FixedTuple")
        items = r.MethodCall(r.MethodCall(typed_literal(c, arg.value), "into_items"), "into_iter")
        return r.Call(r.Path("py::iter::ok"), (items,))
    if arg.iterates and arg.value.type.name == "array" and arg.value.type.ref != "1":
        return r.Call(r.Path("py::iter::ok"), (raised(c, r.MethodCall(place(c, arg.value), "rows")),))
    if isinstance(arg.value, ops.Runtime) and arg.value.rust in ("[]", "[,]"):
        return runtime_call(c, arg.value)
    if arg.iterates and arg.value.type.name in OWNED_ITERABLES and not isinstance(arg.value, ops.Load):
        return owned(c, arg.value)
    if arg.iterates:
        return by_reference(c, arg.value)
    if arg.by_ref:
        return by_reference(c, arg.value)
    return owned(c, arg.value) if arg.owned else borrowed(c, arg.value)


def raised(c: FunctionContext, value: r.Expr) -> r.Expr:
    """`value?`, or the way out of the `try` at hand."""
    c.failed = True
    for region in reversed(c.regions):
        if region.kind in ("attempt", "flow"):
            region.used = True
            c.exits += 1
            macro = c.module.use("batuta_rt::attempt" if region.kind == "attempt" else "batuta_rt::attempt_flow")
            return r.Macro(macro, (r.Path(region.label), value))
    c.fails()
    return r.Try(value)


def maybe_raised(c: FunctionContext, value: r.Expr, raises: bool) -> r.Expr:
    """`raised` where the call may raise."""
    return raised(c, value) if raises else value


def runtime(c: FunctionContext, path: str) -> r.Expr:
    """A path of the runtime; its first module is imported."""
    if path.startswith("py::"):
        c.module.use("batuta_rt::py")
        return r.Path(path)
    head, separator, _ = path.partition("::")
    if not separator or head in ("f64", "i64"):
        return r.Path(path)
    c.module.use(f"batuta_rt::{head}" if head in ("numpy", "sklearn") else f"batuta_rt::py::{head}")
    return r.Path(path)


# --- leaves ---


@rule(ops.Const)
def constant(c: FunctionContext, node: ops.Const) -> r.Expr:
    value, name = node.value, node.type.name
    if value is None:
        return r.Path("Value::None" if name == "dyn" else "None" if name == "optional" else "()")
    if isinstance(value, bool):
        return r.Path("true" if value else "false")
    if isinstance(value, int):
        if name == "float":
            return r.Path(literal_float(float(value)))
        if name == "bigint" and abs(value) >= 2**63:
            return r.Call(r.Path("Int::parse"), (r.Path(literal_text(str(value))),))
        return _negative(literal_int(abs(value)), value < 0)
    if isinstance(value, float):
        text = literal_float(value)
        if is_near_constant(text):
            c.expected["clippy::approx_constant"] = "the number is the program's own"
        return _negative(text.removeprefix("-"), text.startswith("-"))
    if isinstance(value, str):
        return r.Call(r.Path("Str::from"), (r.Path(literal_text(value)),))
    if isinstance(value, bytes):
        return r.Call(r.Path("Bytes::from"), (r.Path(literal_bytes(value)),))
    if isinstance(value, complex):
        c.module.use("batuta_rt::py::Complex")
        return r.Call(r.Path("Complex::new"), (r.Path(literal_float(value.real)), r.Path(literal_float(value.imag))))
    raise TypeError(f"no literal for {value!r}")


# The constants that clippy knows by their first digits, with the fewest digits that it takes for them.
NEAR = (
    (math.e, 4), (1 / math.pi, 4), (1 / math.sqrt(2), 5), (2 / math.pi, 5), (2 / math.sqrt(math.pi), 5),
    (math.pi / 2, 5),
    (math.pi / 3, 5), (math.pi / 4, 5), (math.pi / 6, 5), (math.pi / 8, 5), (math.log(2), 5), (math.log(10), 5),
    (math.log10(2), 5), (math.log2(10), 5), (math.log10(math.e), 5), (math.log2(math.e), 5), (math.pi, 3),
    (math.sqrt(2), 5),
    (math.tau, 3), ((1 + math.sqrt(5)) / 2, 5),
)  # fmt: skip


def is_near_constant(text: str) -> bool:
    """Whether clippy takes a float literal for a mathematical constant."""
    text = text.removeprefix("-")
    if "e" in text or "." not in text:
        return False
    digits = len(text) - text.index(".") - 1
    return any(
        len(text) > fewest and (repr(near).startswith(text) or f"{near:.{digits}f}" == text) for near, fewest in NEAR
    )


def _negative(text: str, negative: bool) -> r.Expr:
    return r.Unary("-", r.Path(text)) if negative else r.Path(text)


@rule(ops.Load)
def load(c: FunctionContext, node: ops.Load) -> r.Expr:
    local = c.locals.get(node.name)
    if local is None:
        return r.Path(node.name)
    path = r.Path(local.name)
    if local.storage == "shared":
        return raised(c, r.MethodCall(path, "get"))
    if local.storage == "maybe":
        c.module.use("batuta_rt::py")
        return raised(
            c,
            r.Call(
                r.Path("py::defined" if c.ir is not None and c.ir.name == "<module>" else "py::bound"),
                (r.Unary("&", path), r.Path(literal_text(node.name))),
            ),
        )
    moved = local.storage == "local" and not local.by_ref and (local.once or id(node) in c.moves)
    return path if moved or is_value_type(node.type) else r.MethodCall(path, "clone")


@rule(ops.LoadGlobal)
def load_global(c: FunctionContext, node: ops.LoadGlobal) -> r.Expr:
    constant_value = c.module.program.constants.get((node.module, node.name))
    name = global_path(c, node.module, node.name, accessed=constant_value is None)
    if constant_value is not None:
        return r.Call(r.Path("Str::from"), (r.Path(name),)) if node.type.name == "str" else r.Path(name)
    return raised(c, r.MethodCall(r.Path(name), "get"))


def global_path(c: FunctionContext, module: str, name: str, *, accessed: bool = True) -> str:
    """The static of a module's variable."""
    from batuta_hooks.codegen.names import rust_name

    shown = rust_name(name, kind="const")
    if accessed:
        c.module.use("batuta_rt::py::GlobalKey")
    return shown if module == c.module.name else f"{c.module.root}::{_module(module)}::{shown}"


def _module(module: str) -> str:
    from batuta_hooks.codegen.context import module_path

    return module_path(module)


# --- runtime calls ---

BINARY = re.compile(r"\(?\{0\} (\S+) \{1\}\)?")
LITERAL = re.compile(r"\d[\d._]*(?:i64|f64)?")
UNARY = re.compile(r"([-!])\{0\}")


@rule(ops.Runtime)
def runtime_value(c: FunctionContext, node: ops.Runtime) -> r.Expr:
    """A runtime call as a value: Rust's own iterators become Python's iterator objects."""
    if node.type.name != "iterator":
        return runtime_call(c, node)
    c.module.use("batuta_rt::py::Iterable")
    c.module.use("batuta_rt::py::Iter")
    sources = tuple(
        ops.Arg(ops.Runtime(".py_iter", (ops.Arg(reference(arg.value)),), arg.value.type), True)
        if arg.value.type.name in ITERABLE_TYPES and not isinstance(arg.value, ops.Runtime) else arg
        for arg in node.args
    )  # fmt: skip
    return r.Call(r.Path("Iter::new"), (runtime_call(c, ops.Runtime(node.rust, sources, node.type, node.raises)),))


# the runtime takes them by value, too
OWNED_ITERABLES = {"iterator", "dict_keys", "dict_values", "dict_items", "range"}
ITERABLE_TYPES = {"list", "dict", "set", "frozenset", "vartuple", "str", "range", "deque", "iterator"}


@dataclass(frozen=True)
class Reference:
    """A reference to a value, as what a method is called on."""

    value: ops.Expr
    type: RType


RULES[Reference] = lambda c, node: borrowed(c, node.value)


COUNTED = {".concat", "py::builtins::len"}  # they want a text whose length is known, not a `&str`


def reference(value: ops.Expr) -> ops.Expr:
    """The receiver `&value`; a node of this package's own, which the IR does not know."""
    return cast(ops.Expr, Reference(value, value.type))


def array_reference(c: FunctionContext, items: tuple[r.Expr, ...]) -> r.Expr:
    """`&[a, b]`; a clone alone in it is a reference to its origin."""
    match items:
        case (r.MethodCall(receiver=r.Path(text=name), name="clone", args=()),):
            c.module.use("std::slice")
            by_ref = any(local.by_ref and local.name == name for local in c.locals.values())
            return r.Call(r.Path("slice::from_ref"), (r.Path(name) if by_ref else r.Unary("&", r.Path(name)),))
    return r.Unary("&", r.ArrayExpr(items))


def runtime_call(c: FunctionContext, node: ops.Runtime) -> r.Expr:
    rust, args = node.rust, node.args
    if rust in COUNTED:
        args = tuple(replace(arg, text=False) for arg in args)
    if rust == "[]":
        return array_reference(c, tuple(typed_literal(c, arg.value) for arg in args))
    if rust == "[,]":
        return r.ArrayExpr(tuple(typed_literal(c, arg.value) for arg in args))
    if rust == "[]=":
        return _array_store(c, args)
    if rust.startswith("ns."):
        return maybe_raised(
            c, r.MethodCall(r.Path(c.namespace), rust[3:], tuple(argument(c, arg) for arg in args)), node.raises
        )
    if match := BINARY.fullmatch(rust):
        if match[1] not in ("==", "!="):  # only equality knows Rust's own texts
            args = tuple(replace(arg, text=False) for arg in args)
        same = args[0].value.type if args[0].value.type == args[1].value.type else NONE
        return maybe_raised(c, folding.binary(match[1], argument(c, args[0]), argument(c, args[1]), same), node.raises)
    if match := UNARY.fullmatch(rust):
        operand = argument(c, args[0])
        return maybe_raised(
            c,
            folding.negated(operand) if match[1] == "!" and node.type.name == "bool" else r.Unary(match[1], operand),
            node.raises,
        )
    if LITERAL.fullmatch(rust):  # `(5).imag` is 0
        return r.Path(f"{rust}_i64" if rust.isdigit() else rust)
    if "{" in rust:
        return maybe_raised(c, _template(c, rust, args), node.raises)
    if rust.startswith("."):
        call = r.MethodCall(
            place(c, args[0].value), rust[1:].removesuffix("()"), tuple(argument(c, arg) for arg in args[1:])
        )
        return maybe_raised(c, call, node.raises)
    path = runtime(c, rust)
    if not args and ("::" not in rust or rust.rpartition("::")[2].isupper() or rust.startswith("py::Value::")):
        return path
    if not args and node.type.args and "::" in rust and isinstance(path, r.Path):  # nothing else tells the type
        head, _, last = path.text.rpartition("::")
        inner = ", ".join(rust_type(arg) for arg in node.type.args)
        path = r.Path(f"{head}::<{inner}>::{last}") if head.rpartition("::")[2][:1].isupper() else path
    values = tuple(typed_literal(c, arg.value) if arg.owned else argument(c, arg) for arg in args)
    return maybe_raised(c, r.Call(path, values), node.raises)


def _template(c: FunctionContext, rust: str, args: tuple[ops.Arg, ...]) -> r.Expr:
    from batuta_hooks.codegen.printer import print_expr

    text = rust
    for index, arg in enumerate(args):
        value = place(c, arg.value) if "{" + str(index) + "}." in rust else argument(c, arg)
        shown, hole = print_expr(value), "{" + str(index) + "}"
        alone = re.search(r"[(,]\s*" + re.escape(hole) + r"\s*[,)]", rust) is not None  # an argument
        if not alone and not isinstance(value, r.Path | r.Call | r.MethodCall | r.FieldAccess):
            shown = f"({shown})"
        text = text.replace(hole, shown)
    return r.Path(text)


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


def _array_store(c: FunctionContext, args: tuple[ops.Arg, ...]) -> r.Expr:
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
        stored = r.Cast(stored, element)
    rank = index.base.type.ref
    if set(kinds) == {"int"} and rank == str(len(kinds)) and len(kinds) <= 2:
        values = tuple(owned(c, part) for _, part in index.parts if part is not None)
        return raised(c, r.MethodCall(base, f"set{len(kinds)}", (*values, stored)))
    return raised(c, r.MethodCall(base, "fill_at", (index_parts(c, index), stored)))


# --- conversions ---


@rule(ops.Convert)
def convert(c: FunctionContext, node: ops.Convert) -> r.Expr:
    source, to = node.value.type, node.type
    if source == to:
        return owned(c, node.value)
    if to.name == "optional":
        if source == NONE:
            return r.Path("None")
        if source.name == "optional":
            return r.MethodCall(owned(c, node.value), "map", (r.Path(f"<{rust_type(to.args[0])}>::from"),))
        return r.Call(r.Path("Some"), (owned(c, node.value),))
    if to.name == "dyn":
        if source == NONE and isinstance(node.value, ops.Const | ops.Load):
            return r.Path("Value::None")
        if isinstance(node.value, ops.Const) and isinstance(node.value.value, str):
            return r.Call(r.Path("Value::from"), (r.Path(literal_text(node.value.value)),))
        if isinstance(node.value, ops.Const) and isinstance(node.value.value, int | float):
            return r.Call(r.Path("Value::from"), (_typed_literal(node.value),))
        c.module.use("batuta_rt::py::ToValue")
        return r.MethodCall(place(c, node.value), "to_value")
    if source.name == "dyn":
        c.module.use("batuta_rt::py::FromValue")
        return raised(c, r.Call(r.Path(f"<{rust_type(to)}>::from_value"), (borrowed(c, node.value),)))
    value = owned(c, node.value)
    match (source.name, to.name):
        case ("int", "float") | ("bool", "int"):
            return r.Cast(value, rust_type(to))
        case ("bool", "float"):
            return r.Cast(r.Cast(value, "i64"), "f64")
        case ("bigint", "float"):
            return raised(c, r.MethodCall(value, "to_f64"))
        case ("bigint", "int"):
            return raised(c, r.MethodCall(place(c, node.value), "to_index"))
        case ("int" | "bool", "bigint"):
            if isinstance(node.value, ops.Const):
                value = _typed_literal(node.value)
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


def _typed_literal(node: ops.Const) -> r.Expr:
    value = node.value
    if isinstance(value, bool):
        return r.Path("true" if value else "false")
    if isinstance(value, int):
        if abs(value) >= 2**63:
            return r.Call(r.Path("Int::parse"), (r.Path(literal_text(str(value))),))
        return _negative(literal_int(abs(value)) + "_i64", value < 0)
    assert isinstance(value, float)
    text = literal_float(value)
    return _negative(text.removeprefix("-"), text.startswith("-"))


@rule(ops.Sequence)
def sequence(c: FunctionContext, node: ops.Sequence) -> r.Expr:
    first = r.ExprStmt(owned(c, node.first)) if node.first.type == NONE else r.Let("_", owned(c, node.first))
    return r.BlockExpr(r.Block((first, r.ExprStmt(owned(c, node.value), semi=False))))


@rule(ops.Unwrap)
def unwrap(c: FunctionContext, node: ops.Unwrap) -> r.Expr:
    c.module.use("batuta_rt::py")
    error = r.Closure((), r.Call(r.Path(f"py::error::{node.error}"), (r.Path(literal_text(node.message)),)))
    return raised(c, r.MethodCall(owned(c, node.value), "ok_or_else", (error,)))


@rule(ops.Truth)
def truth(c: FunctionContext, node: ops.Truth) -> r.Expr:
    value, rtype = node.value, node.value.type
    match rtype.name:
        case "bool":
            return owned(c, value)
        case "int":
            return r.Binary("!=", owned(c, value), r.Path("0"))
        case "float":
            return r.Binary("!=", owned(c, value), r.Path("0.0"))
        case "None":
            return r.Path("false")
        case "bool_":
            return r.FieldAccess(owned(c, value), "0")
        case "str" | "list" | "dict" | "set" | "frozenset" | "bytes" | "vartuple" | "deque" | "counter":
            return r.Unary("!", r.MethodCall(place(c, value), "is_empty"))
    c.module.use("batuta_rt::py::Truth")
    if rtype.name == "instance":  # `Instance` has a method of that name, too
        return raised(c, r.Call(r.Path("Truth::truth"), (borrowed(c, value),)))
    return raised(c, r.MethodCall(place(c, value), "truth"))


@rule(ops.Not)
def not_(c: FunctionContext, node: ops.Not) -> r.Expr:
    inner = node.value
    if isinstance(inner, ops.IsNone) and inner.value.type.name == "optional":
        return r.MethodCall(place(c, inner.value), "is_some")
    return folding.negated(owned(c, inner))


@rule(ops.IsNone)
def is_none(c: FunctionContext, node: ops.IsNone) -> r.Expr:
    return r.MethodCall(place(c, node.value), "is_none")


@rule(ops.Logic)
def logic(c: FunctionContext, node: ops.Logic) -> r.Expr:
    return folding.logic(node.op, owned(c, node.left), owned(c, node.right))


@rule(ops.Select)
def select(c: FunctionContext, node: ops.Select) -> r.Expr:
    temp = c.temp("first")
    c.locals[temp] = _local(temp, node.type)
    test = owned(c, ops.Truth(ops.Load(temp, node.type)))
    other = owned(c, node.right)
    first = r.Path(temp)
    then, orelse = (other, first) if node.op == "and" else (first, other)
    chosen = r.If(test, _value(then), _value(orelse))
    return r.BlockExpr(r.Block((r.Let(temp, owned(c, node.left)), r.ExprStmt(chosen, semi=False))))


def _local(name: str, rtype: RType) -> Any:
    from batuta_hooks.codegen.context import Local

    return Local(name, rtype)


def _value(value: r.Expr) -> r.Block:
    return r.Block((r.ExprStmt(value, semi=False),))


@rule(ops.Conditional)
def conditional(c: FunctionContext, node: ops.Conditional) -> r.Expr:
    test, then, orelse = owned(c, node.test), owned(c, node.then), owned(c, node.orelse)
    if (then, orelse) in ((folding.TRUE, folding.FALSE), (folding.FALSE, folding.TRUE)):
        return test if then == folding.TRUE else folding.negated(test)
    return r.If(test, _value(then), _value(orelse))


@rule(ops.Chain)
def chain(c: FunctionContext, node: ops.Chain) -> r.Expr:
    lets: list[r.Stmt] = []
    for name, value in node.lets:
        c.locals[name] = _local(name, value.type)
        lets.append(r.Let(name, owned(c, value)))
    result = owned(c, node.tests[0])
    for test in node.tests[1:]:
        result = folding.logic("&&", result, owned(c, test))
    if not lets:
        return result
    return r.BlockExpr(r.Block((*lets, r.ExprStmt(result, semi=False))))


# --- displays ---


@rule(ops.TupleLit)
def tuple_lit(c: FunctionContext, node: ops.TupleLit) -> r.Expr:
    return r.TupleExpr(tuple(owned(c, item) for item in node.items))


@rule(ops.TupleItem)
def tuple_item(c: FunctionContext, node: ops.TupleItem) -> r.Expr:
    item = r.FieldAccess(place(c, node.value), str(node.index))
    temporary = not isinstance(node.value, ops.Load)
    return item if is_value_type(node.type) or temporary else r.MethodCall(item, "clone")


CONSTRUCTORS = {"list": "List", "set": "Set", "frozenset": "FrozenSet", "vartuple": "Tuple", "deque": "Deque"}


@rule(ops.Display)
def display(c: FunctionContext, node: ops.Display) -> r.Expr:
    if any(isinstance(item, ops.Spread) for item in node.items):
        return _spread(c, node)
    items = tuple((owned if index else typed_literal)(c, item) for index, item in enumerate(node.items))
    repeated = len(items) > 3 and len(set(items)) == 1 and is_value_type(node.type.args[0])
    vector = (
        r.Macro("vec", (items[0], r.Path(str(len(items)))), "[]", repeat=True)
        if repeated
        else r.Macro("vec", items, "[]")
    )
    return _collect(c, node.type, vector, empty=not items)


def _collect(c: FunctionContext, rtype: RType, vector: r.Expr, empty: bool = False) -> r.Expr:
    """A container of the items in a vector."""
    turbofish = f"::<{rust_type(rtype.args[0])}>" if empty else ""
    if rtype.name in ("list", "vartuple"):
        return r.Call(r.Path(f"{CONSTRUCTORS[rtype.name]}{turbofish}::new"), (vector,))
    return raised(c, r.Call(r.Path(f"{CONSTRUCTORS[rtype.name]}{turbofish}::from_items"), (vector,)))


def _spread(c: FunctionContext, node: ops.Display) -> r.Expr:
    items = c.temp("items")
    made: list[r.Stmt] = [r.Let(items, r.Call(r.Path("Vec::new")), mutable=True)]
    for item in node.items:
        if isinstance(item, ops.Spread):
            made.append(r.ExprStmt(_loop_into(c, item.value, node.type.args[0], items)))
        else:
            made.append(r.ExprStmt(r.MethodCall(r.Path(items), "push", (owned(c, item),))))
    made.append(r.ExprStmt(_collect(c, node.type, r.Path(items)), semi=False))
    return r.BlockExpr(r.Block(tuple(made)))


def _loop_into(c: FunctionContext, source: ops.Expr, item_type: RType, items: str) -> r.Expr:
    from batuta_hooks.irbuild.expressions import element_type as step

    name = c.temp("item")
    c.locals[name] = _local(name, step(source.type))
    value = owned(c, ops.Convert(ops.Load(name, step(source.type)), item_type))
    push = r.ExprStmt(r.MethodCall(r.Path(items), "push", (value,)))
    iterable, lets = loop_source(c, source, name)
    return r.For(name, iterable, r.Block((*lets, push)))


@rule(ops.Spread)
def spread(c: FunctionContext, node: ops.Spread) -> r.Expr:
    return owned(c, node.value)


@rule(ops.DictLit)
def dict_lit(c: FunctionContext, node: ops.DictLit) -> r.Expr:
    if not node.items:
        return r.Call(r.Path(f"Dict::<{rust_type(node.type.args[0])}, {rust_type(node.type.args[1])}>::new"))
    if all(key is not None for key, _ in node.items):
        pairs = tuple(
            r.TupleExpr(
                (typed_literal(c, key), typed_literal(c, value)) if index == 0 else (owned(c, key), owned(c, value))
            )
            for index, (key, value) in enumerate(node.items)
            if key is not None
        )
        return raised(c, r.Call(r.Path("Dict::from_pairs"), (r.ArrayExpr(pairs),)))
    name = c.temp("dict")
    made: list[r.Stmt] = [r.Let(name, r.Call(r.Path("Dict::new")))]
    for key, value in node.items:
        if key is None:
            made.append(r.ExprStmt(raised(c, r.MethodCall(r.Path(name), "update", (borrowed(c, value),)))))
        else:
            made.append(r.ExprStmt(raised(c, r.MethodCall(r.Path(name), "set", (owned(c, key), owned(c, value))))))
    made.append(r.ExprStmt(r.Path(name), semi=False))
    return r.BlockExpr(r.Block(tuple(made)))


@rule(ops.SliceLit)
def slice_lit(c: FunctionContext, node: ops.SliceLit) -> r.Expr:
    c.module.use("batuta_rt::py::Slice")
    parts = tuple(r.Path("None") if part is None else owned(c, part) for part in (node.lower, node.upper, node.step))
    return r.Call(r.Path("Slice::new"), parts)


# --- text ---


@rule(ops.Format)
def format_(c: FunctionContext, node: ops.Format) -> r.Expr:
    template, args = [], []
    for part in node.parts:
        if isinstance(part, str):
            template.append(part.replace("{", "{{").replace("}", "}}"))
        else:
            template.append("{}")
            args.append(format_part(c, part))
    if not args:
        return r.Call(
            r.Path("Str::from"), (r.Path(literal_text("".join(p for p in node.parts if isinstance(p, str)))),)
        )
    made = r.Macro("format", (r.Path(literal_text("".join(template))), *args))
    return r.Call(r.Path("Str::from"), (made,))


PLAIN = {"str", "int", "bigint"}  # whose Display is Python's str()


def format_part(c: FunctionContext, part: ops.FormatPart) -> r.Expr:
    """One replacement field as something with Display."""
    value, rtype = part.value, part.value.type
    if part.spec == "" and not part.conversion:
        if rtype.name in PLAIN:
            return place(c, value)
        if isinstance(value, ops.Const) and isinstance(value.value, str):
            return r.Path(literal_text(value.value))
        c.module.use("batuta_rt::py")
        return raised(c, r.Call(r.Path("py::str"), (by_reference(c, value),)))
    c.module.use("batuta_rt::py")
    text: ops.Expr = value
    if part.conversion:
        function = {"r": "py::repr", "s": "py::str", "a": "py::ascii"}[part.conversion]
        shown = raised(c, r.Call(r.Path(function), (by_reference(c, value),)))
        if part.spec == "":
            return shown
        target: r.Expr = r.Unary("&", shown)
    else:
        target = by_reference(c, text)
    spec = r.Path(literal_text(part.spec)) if isinstance(part.spec, str) else borrowed(c, part.spec)
    return raised(c, r.Call(r.Path("py::format_value"), (target, spec)))


def by_reference(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """A reference, of Copy values, too."""
    return r.Unary("&", typed_literal(c, node)) if is_value_type(node.type) else borrowed(c, node)


def typed_literal(c: FunctionContext, node: ops.Expr) -> r.Expr:
    """The value; an int literal says its type, where nothing else does."""
    if isinstance(node, ops.Const) and node.type.name == "int":
        return _typed_literal(node)
    if isinstance(node, ops.TupleLit):
        return r.TupleExpr(tuple(typed_literal(c, item) for item in node.items))
    if isinstance(node, ops.Runtime) and node.type.name == "int" and literal_only(node):
        operator = BINARY.fullmatch(node.rust)
        if operator is not None:
            return r.Binary(operator[1], typed_literal(c, node.args[0].value), owned(c, node.args[1].value))
        if node.rust == "{0}":
            return typed_literal(c, node.args[0].value)
        sign = UNARY.fullmatch(node.rust)
        if sign is not None:
            return r.Unary(sign[1], typed_literal(c, node.args[0].value))
    return owned(c, node)


def literal_only(node: ops.Expr) -> bool:
    """Whether Rust could not tell the type of an int from the expression alone."""
    match node:
        case ops.Const(type=rtype):
            return rtype.name == "int"
        case ops.TupleLit(items=items):
            return any(literal_only(item) for item in items)
        case ops.Conditional(then=then, orelse=orelse):
            return literal_only(then) and literal_only(orelse)
        case ops.Runtime(rust=rust, args=args):
            operator = rust == "{0}" or BINARY.fullmatch(rust) or UNARY.fullmatch(rust)
            return bool(operator) and node.type.name == "int" and all(literal_only(arg.value) for arg in args)
        case ops.Convert(value=value, type=rtype):
            return rtype.name == "optional" and literal_only(value)
    return False


@rule(ops.Print)
def print_(c: FunctionContext, node: ops.Print) -> r.Expr:
    macro = c.module.use("batuta_rt::py_print")
    args: list[r.Expr] = [_printed(c, value) for value in node.args]
    options: list[r.Expr] = []
    for name, value in (("sep", node.sep), ("end", node.end)):
        if value is not None:
            text = (
                r.Path(literal_text(value.value))
                if isinstance(value, ops.Const) and isinstance(value.value, str)
                else borrowed(c, value)
            )
            options.append(r.Assign(r.Path(name), text))
    if node.flush:
        options.append(r.Assign(r.Path("flush"), r.Path("true")))
    if node.stderr:
        c.module.use("batuta_rt::py::io::Stream")
        options.append(r.Assign(r.Path("file"), r.Path("Stream::Stderr")))
    if not options:
        return raised(c, r.Macro(macro, tuple(args)))
    from batuta_hooks.codegen.printer import print_expr

    shown = ", ".join(print_expr(arg) for arg in args)
    settings = ", ".join(print_expr(option) for option in options)
    return raised(c, r.Path(f"{macro}!({shown}; {settings})"))


def _printed(c: FunctionContext, value: ops.Expr) -> r.Expr:
    if isinstance(value, ops.Const) and isinstance(value.value, str):
        return r.Path(literal_text(value.value))
    if isinstance(value, ops.Format):
        shown = format_(c, value)
        assert isinstance(shown, r.Call)
        return shown.args[0]
    if literal_only(value):
        return typed_literal(c, value)
    return place(c, value)


# --- calls ---


@rule(ops.Call)
def call(c: FunctionContext, node: ops.Call) -> r.Expr:
    program = c.module.program
    if node.function.endswith(".<module>"):
        module = node.function.removesuffix(".<module>")
        if node.function not in program.functions:
            return r.TupleExpr(())
        return raised(c, r.Call(r.Path(f"{c.module.root}::{_module(module)}::import")))
    function = program.functions[node.function]
    name = program.rust_names[node.function]
    args = node.args
    values = tuple(call_argument(c, arg, param, function) for arg, param in zip(args, function.params, strict=True))
    captured = tuple(_capture(c, var) for var in function.captures)
    raises = node.function in program.raising and function.yields is None
    if function.cls and function.kind in ("method", "property", "setter") and _is_typed_method(c, function):
        made: r.Expr = r.MethodCall(place(c, args[0]), name, values[1:])
    else:
        made = r.Call(r.Path(_function_path(c, function, name)), (*values, *captured))
    return maybe_raised(c, made, raises)


def _is_typed_method(c: FunctionContext, function: ops.FuncIR) -> bool:
    return function.cls in c.module.program.classes


def _function_path(c: FunctionContext, function: ops.FuncIR, name: str) -> str:
    if function.cls in c.module.program.classes:
        return f"{c.module.item(function.cls, class_name(function.cls))}::{name}"
    if function.qualname in c.module.program.module_of:
        return c.module.item(function.qualname, name)
    return name


def call_argument(c: FunctionContext, arg: ops.Expr, param: ops.ParamIR, function: ops.FuncIR) -> r.Expr:
    """An argument as the function takes it."""
    return borrowed(c, arg) if takes_reference(function, param) else owned(c, arg)


def takes_reference(function: ops.FuncIR, param: ops.ParamIR) -> bool:
    """Whether a function takes a parameter by reference: not Copy, not rebound, and it does not outlive the call."""
    if is_value_type(param.type) or function.yields is not None:
        return False
    if any(var.name == param.name and var.storage == "shared" for var in function.vars):
        return False
    return param.name not in names_of(function.body).binds


def _capture(c: FunctionContext, var: ops.Var) -> r.Expr:
    local = c.locals.get(var.name)
    name = local.name if local is not None else var.name
    if var.storage == "shared":
        return r.Path(name) if local is not None and local.by_ref else r.Unary("&", r.Path(name))
    return borrowed(c, ops.Load(var.name, var.type))


@rule(ops.New)
def new(c: FunctionContext, node: ops.New) -> r.Expr:
    program = c.module.program
    cls = program.classes[node.cls]
    name = c.module.item(node.cls, class_name(node.cls))
    init = next((m for m in cls.methods if m.name == "__init__"), None)
    if init is not None:
        values = tuple(
            call_argument(c, arg, param, init) for arg, param in zip(node.args, init.params[1:], strict=True)
        )
        return maybe_raised(c, r.Call(r.Path(f"{name}::new"), values), init.qualname in program.raising)
    return r.Call(r.Path(f"{name}::new"), tuple(owned(c, arg) for arg in node.args))


@rule(ops.Construct)
def construct(c: FunctionContext, node: ops.Construct) -> r.Expr:
    head, _, name = node.rust.rpartition("::")
    c.module.use(f"batuta_rt::{head}::{name}")
    fields = []
    for field, value, into in node.fields:
        if into and isinstance(value, ops.Const) and isinstance(value.value, str):
            shown: r.Expr = r.MethodCall(r.Path(literal_text(value.value)), "into")
        else:
            shown = r.MethodCall(typed_literal(c, value), "into") if into else owned(c, value)
        fields.append((field, shown))
    if not fields:
        return r.Call(r.Path(f"{name}::default"))
    return r.StructLit(name, tuple(fields), r.Call(r.Path("Default::default")))


@rule(ops.GetField)
def get_field(c: FunctionContext, node: ops.GetField) -> r.Expr:
    if isinstance(node.obj, ops.Load) and node.obj.name in ("self",) and node.name in c.self_fields:
        path = r.Path(c.self_fields[node.name])
        return path if is_value_type(node.type) else r.MethodCall(path, "clone")
    from batuta_hooks.codegen.names import rust_name

    slot = r.MethodCall(r.FieldAccess(place(c, node.obj), rust_name(node.name, kind="var")), "get")
    if is_late(c, node.obj.type.ref, node.name):
        c.module.use("batuta_rt::py")
        cls = c.module.program.classes[node.obj.type.ref].name
        return raised(
            c, r.Call(r.Path("py::attribute"), (slot, r.Path(literal_text(cls)), r.Path(literal_text(node.name))))
        )
    return slot


def is_late(c: FunctionContext, cls: str, name: str) -> bool:
    """Whether a field may be read before it is set."""
    from batuta_hooks.codegen.classes import late_fields

    return name in late_fields(c.module.program, c.module.program.classes[cls])


@rule(ops.Callback)
def callback(c: FunctionContext, node: ops.Callback) -> r.Expr:

    outer = {name: c.locals.get(name) for name, _ in node.params}
    regions, c.regions = c.regions, []
    params = []
    for name, rtype in node.params:
        shown = c.module.variable(name)
        c.locals[name] = _local(shown, rtype)
        c.locals[name].by_ref = not is_value_type(rtype)
        params.append(f"{'&' if is_value_type(rtype) else ''}{shown}: &{rust_type(rtype)}")
    body = owned(c, node.body)
    c.regions = regions
    for name, local in outer.items():
        if local is None:
            del c.locals[name]
        else:
            c.locals[name] = local
    c.module.use("batuta_rt::py::PyResult")
    return r.Closure(
        tuple(params), _value_block(r.Call(r.Path("Ok"), (body,))), result=f"PyResult<{rust_type(node.type)}>"
    )


def _value_block(value: r.Expr) -> r.Expr:
    return r.BlockExpr(_value(value))


@rule(ops.FunctionValue)
def function_value(c: FunctionContext, node: ops.FunctionValue) -> r.Expr:
    from batuta_hooks.codegen.functions import function_object

    return function_object(c, c.module.program.functions[node.function])


@rule(ops.DynamicCall)
def dynamic_call(c: FunctionContext, node: ops.DynamicCall) -> r.Expr:
    c.module.use("batuta_rt::py")
    if node.stars:
        return _star_call(c, node)
    values = tuple(owned(c, arg) for arg in node.args)
    named = tuple(owned(c, value) for _, value in node.keywords)
    keys = r.Unary("&", r.ArrayExpr(tuple(r.Path(literal_text(key)) for key, _ in node.keywords)))
    if node.method:
        name = r.Macro(c.module.use("batuta_rt::name"), (r.Path(literal_text(node.method)),))
        args = array_reference(c, (owned(c, node.callee), *values, *named))
        if named:
            return raised(c, r.Call(r.Path("py::call_method_kw"), (name, args, keys)))
        return raised(c, r.Call(r.Path("py::call_method"), (name, args)))
    callee = borrowed(c, node.callee)
    args = array_reference(c, (*values, *named))
    if named:
        return raised(c, r.Call(r.Path("py::call_kw"), (callee, args, keys)))
    return raised(c, r.Call(r.Path("py::call"), (callee, args)))


def _star_call(c: FunctionContext, node: ops.DynamicCall) -> r.Expr:
    callee_value: ops.Expr = node.callee
    if node.method:
        callee_value = ops.Runtime(
            "py::getattr", (ops.Arg(node.callee), ops.Arg(ops.Const(node.method, RType("name")))), node.type, True
        )
    callee = c.temp("callee")
    made: r.Expr = r.Call(r.Path("py::CallBuilder::new"))
    reference = r.Unary("&", r.Path(callee))
    for kind, value in node.stars:
        if kind == "*":
            made = raised(c, r.MethodCall(made, "star", (reference, borrowed(c, value))))
        elif kind == "**":
            made = raised(c, r.MethodCall(made, "star_star", (reference, borrowed(c, value))))
        elif kind.startswith("="):
            made = r.MethodCall(made, "keyword", (r.Path(literal_text(kind[1:])), owned(c, value)))
        else:
            made = r.MethodCall(made, "arg", (owned(c, value),))
    made = raised(c, r.MethodCall(made, "call", (reference,)))
    return r.BlockExpr(r.Block((r.Let(callee, owned(c, callee_value)), r.ExprStmt(made, semi=False))))


@rule(ops.Walrus)
def walrus(c: FunctionContext, node: ops.Walrus) -> r.Expr:
    from batuta_hooks.codegen.statements import store_local

    stored = store_local(c, node.name, owned(c, node.value))
    return r.BlockExpr(r.Block((stored, r.ExprStmt(owned(c, ops.Load(node.name, node.type)), semi=False))))


@rule(ops.WalrusGlobal)
def walrus_global(c: FunctionContext, node: ops.WalrusGlobal) -> r.Expr:
    path = r.Path(global_path(c, node.target.module, node.target.name))
    stored = r.ExprStmt(r.MethodCall(path, "set", (owned(c, node.value),)))
    return r.BlockExpr(r.Block((stored, r.ExprStmt(raised(c, r.MethodCall(path, "get")), semi=False))))


@rule(ops.Yield)
def yield_(c: FunctionContext, node: ops.Yield) -> r.Expr:
    return raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_", (owned(c, node.value),))))


@rule(ops.YieldFrom)
def yield_from(c: FunctionContext, node: ops.YieldFrom) -> r.Expr:
    if c.result.name == "iterator":
        item = c.temp("item")
        source, step = loop_source(c, node.value, item)
        value: r.Expr = r.Path(item)
        give = r.ExprStmt(raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_", (value,)))))
        loop = r.For(item, source, r.Block((*step, give)))
        return r.BlockExpr(r.Block((r.ExprStmt(loop, semi=False), r.ExprStmt(r.Path("Value::None"), semi=False))))
    return raised(c, r.Await(r.MethodCall(r.Path("co"), "yield_from", (borrowed(c, node.value),))))


# --- loops inside expressions ---


def loop_source(c: FunctionContext, node: ops.Expr, name: str) -> tuple[r.Expr, tuple[r.Stmt, ...]]:
    """What a Rust `for` runs over, and the statements that begin its body (a step that may raise)."""
    rtype = node.type
    if rtype.name == "range" and isinstance(node, ops.Runtime) and (span := _range(c, node)) is not None:
        return span, ()
    if rtype.name == "dyn":
        c.module.use("batuta_rt::py")
        source: r.Expr = r.Unary("&", raised(c, r.Call(r.Path("py::iter"), (borrowed(c, node),))))
    elif rtype.name == "iterator":
        source = runtime_call(c, node) if isinstance(node, ops.Runtime) else owned(c, node)
    elif rtype.name == "array":
        if rtype.ref == "1":
            source = r.MethodCall(place(c, node), "scalars")
        else:
            source = raised(c, r.MethodCall(place(c, node), "rows"))
    elif rtype.name == "tuple":
        if isinstance(node, ops.TupleLit) and node.items:
            return r.ArrayExpr((typed_literal(c, node.items[0]), *(owned(c, item) for item in node.items[1:]))), ()
        c.module.use("batuta_rt::py::FixedTuple")
        source = r.MethodCall(typed_literal(c, node), "into_items")
    elif rtype.name == "array":
        rows = r.MethodCall(place(c, node), "scalars" if rtype.ref == "1" else "rows")
        source = rows if rtype.ref == "1" else raised(c, rows)
    else:
        source = r.MethodCall(place(c, node), "iter")
    if fallible_loop(rtype.name):
        return source, (r.Let(name, raised(c, r.Path(name))),)
    return source, ()


def _range(c: FunctionContext, node: ops.Runtime) -> r.Expr | None:
    """`a..b` for `range(a, b)` with step one."""
    values = [arg.value for arg in node.args]
    if node.rust.endswith("Range::to") and len(values) == 1:
        return r.Range(r.Path("0"), typed_literal(c, values[0]))
    if node.rust.endswith("Range::between") and len(values) == 2:
        return r.Range(owned(c, values[0]), typed_literal(c, values[1]))
    return None


@rule(ops.Comprehension)
def comprehension(c: FunctionContext, node: ops.Comprehension) -> r.Expr:
    from batuta_hooks.codegen.comprehensions import emit

    return emit(c, node)
