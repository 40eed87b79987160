"""Calls of the runtime, by the template of their registry row."""

from __future__ import annotations

import re
from dataclasses import replace

from batuta_hooks.codegen import folding
from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.context import FunctionContext, literal_text
from batuta_hooks.codegen.expressions.arrays import array_store
from batuta_hooks.codegen.expressions.literals import BINARY, UNARY, literal_only, typed_literal
from batuta_hooks.codegen.expressions.references import array_reference, borrowed, by_reference, place, reference
from batuta_hooks.codegen.expressions.rules import maybe_raised, owned, raised, rule, runtime
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE
from batuta_hooks.ir.walk import walk


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


AGAINST = re.compile(r"\(\{0\} (==|!=|<|>) (\d[\d.]*)\)")  # `({0} != 0)`
LITERAL = re.compile(r"\d[\d._]*(?:i64|f64)?")


@rule(ops.Runtime)
def runtime_value(c: FunctionContext, node: ops.Runtime) -> r.Expr:
    """A runtime call as a value: Rust's own iterators become Python's iterator objects."""
    if node.type.name != "iterator":
        return runtime_call(c, node)
    c.module.use("batuta_rt::py::Iterable")
    c.module.use("batuta_rt::py::Iter")
    sources = tuple(
        ops.Arg(ops.Runtime(".py_iter", (ops.Arg(reference(arg.value)),), arg.value.type), True)
        if arg.iterates and arg.value.type.name in ITERABLE_TYPES and not isinstance(arg.value, ops.Runtime)
        else replace(arg, owned=True) if arg.iterates and arg.value.type.name in OWNED_ITERABLES else arg
        for arg in node.args
    )  # fmt: skip
    return r.Call(r.Path("Iter::new"), (runtime_call(c, ops.Runtime(node.rust, sources, node.type, node.raises)),))


# the runtime takes them by value, too
OWNED_ITERABLES = {"iterator", "dict_keys", "dict_values", "dict_items", "range"}

ITERABLE_TYPES = {"list", "dict", "set", "frozenset", "vartuple", "str", "deque"}

COUNTED = {".concat", "py::builtins::len"}  # they want a text whose length is known, not a `&str`


def runtime_call(c: FunctionContext, node: ops.Runtime) -> r.Expr:
    rust, args = node.rust, node.args
    if rust in COUNTED:
        args = tuple(replace(arg, text=False) for arg in args)
    if rust == "[]":
        return array_reference(c, tuple(typed_literal(c, arg.value) for arg in args))
    if rust == "[,]":
        return r.ArrayExpr(tuple(typed_literal(c, arg.value) for arg in args))
    if rust == "[]=":
        return array_store(c, args)
    if rust.startswith("ns."):
        return maybe_raised(
            c, r.MethodCall(r.Path(c.namespace), rust[3:], tuple(argument(c, arg) for arg in args)), node.raises
        )
    if match := BINARY.fullmatch(rust):
        if match[1] not in ("==", "!="):  # only equality knows Rust's own texts
            args = tuple(replace(arg, text=False) for arg in args)
        if literal_only(args[0].value) and literal_only(args[1].value):
            return folding.binary(match[1], typed_literal(c, args[0].value), argument(c, args[1]), args[0].value.type)
        same = args[0].value.type if args[0].value.type == args[1].value.type else NONE
        return maybe_raised(c, folding.binary(match[1], argument(c, args[0]), argument(c, args[1]), same), node.raises)
    if match := UNARY.fullmatch(rust):
        operand = argument(c, args[0])
        return maybe_raised(
            c,
            folding.negated(operand) if match[1] == "!" and node.type.name == "bool" else r.Unary(match[1], operand),
            node.raises,
        )
    if match := AGAINST.fullmatch(rust):
        return maybe_raised(c, r.Binary(match[1], argument(c, args[0]), r.Path(match[2])), node.raises)
    if LITERAL.fullmatch(rust):  # `(5).imag` is 0
        return r.Path(f"{rust}_i64" if rust.isdigit() else rust)
    if "{" in rust:
        return maybe_raised(c, _template(c, rust, args), node.raises)
    if rust.startswith("."):
        return maybe_raised(c, _method(c, rust[1:].removesuffix("()"), args), node.raises)
    path = runtime(c, rust)
    if not args and ("::" not in rust or rust.rpartition("::")[2].isupper() or rust.startswith("py::Value::")):
        return path
    if not args and node.type.args and "::" in rust and isinstance(path, r.Path):  # nothing else tells the type
        head, _, last = path.text.rpartition("::")
        inner = ", ".join(rust_type(arg) for arg in node.type.args)
        path = r.Path(f"{head}::<{inner}>::{last}") if head.rpartition("::")[2][:1].isupper() else path
    values = tuple(typed_literal(c, arg.value) if arg.owned else argument(c, arg) for arg in args)
    return maybe_raised(c, r.Call(path, values), node.raises)


def _method(c: FunctionContext, name: str, args: tuple[ops.Arg, ...]) -> r.Expr:
    """A method of the first argument."""
    first = args[0].value
    receiver = place(c, first)
    rest = tuple(argument(c, arg) for arg in args[1:])
    if first.type.name == "float" and _is_vague(first):  # Rust wants to know which float before it looks for a method
        return r.Call(r.Path(f"f64::{name}"), (receiver, *rest))
    return r.MethodCall(receiver, name, rest)


def _is_vague(node: ops.Expr) -> bool:
    """Whether a float comes of literals alone, as far as Rust can see."""
    if isinstance(node, ops.Load | ops.LoadGlobal | ops.GetField | ops.Const | ops.Call):
        return False
    return any(isinstance(part, ops.Const) and part.type.name == "float" for part in walk(node))


def _template(c: FunctionContext, rust: str, args: tuple[ops.Arg, ...]) -> r.Expr:
    from batuta_hooks.codegen.printer import print_expr

    parts: dict[str, str] = {}
    for index, arg in enumerate(args):
        value = place(c, arg.value) if "{" + str(index) + "}." in rust else argument(c, arg)
        if literal_only(arg.value):  # a cast does not tell which int it is
            value = typed_literal(c, arg.value)
        shown, hole = print_expr(value), "{" + str(index) + "}"
        alone = re.search(r"[(,]\s*" + re.escape(hole) + r"\s*[,)]", rust) is not None  # an argument
        if not alone and not isinstance(value, r.Path | r.Call | r.MethodCall | r.FieldAccess):
            shown = f"({shown})"
        parts[hole] = shown
    # all at once: a text of the program may have `{1}` in it
    text = re.sub(r"\{\d+\}", lambda hole: parts.get(hole[0], hole[0]), rust)
    return r.Path(text)
