"""What a registry row's Rust gives, where the program wants its elements in another type.

`"a b".split()` gives a `List<Str>`; a program that appends a number to it wants a list of `Value`.
"""

from __future__ import annotations

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, RType, optional
from batuta_hooks.irbuild.convert import convert

SCALARS = frozenset({"None", "bool", "int", "bigint", "float", "complex", "str", "bytes", "range", "match", "pattern"})
CONTAINERS = {
    "list": "py::builtins::list", "set": "py::builtins::set", "frozenset": "py::builtins::frozenset",
    "vartuple": "py::builtins::tuple", "dict": "py::builtins::dict", "iterator": "",
}  # fmt: skip


def natural(pattern: RType, final: RType) -> RType:
    """The type that a row's Rust gives: the row's own where it names one, the final one where it has a variable."""
    if pattern.is_var or pattern.name in ("array", "model"):
        return final
    if not pattern.args:
        return pattern if pattern.name in SCALARS else final
    if pattern.name == "optional":
        inner = natural(pattern.args[0], final.args[0] if final.name == "optional" else final)
        return optional(inner) if final.name in ("optional", "dyn") else final
    if final.name == "optional":
        return natural(pattern, final.args[0])
    if final.name == "dyn":
        return RType(pattern.name, tuple(natural(arg, DYN) for arg in pattern.args), pattern.ref)
    if final.name == pattern.name and len(final.args) == len(pattern.args):
        return RType(
            final.name, tuple(natural(arg, own) for arg, own in zip(pattern.args, final.args, strict=True)), final.ref
        )
    if (pattern.name, final.name) == ("tuple", "vartuple"):
        return RType("tuple", tuple(natural(arg, final.args[0]) for arg in pattern.args))
    return final


def adapted(value: ops.Expr, to: RType) -> ops.Expr:
    """A fresh container with its elements converted; other values as `convert` does it."""
    source = value.type
    if source == to:
        return value
    if to.name == "dyn" and source.name in CONTAINERS and source.name != "iterator":
        return convert(adapted(value, RType(source.name, (DYN,) * len(source.args))), to)
    if source.name != to.name or source.name not in CONTAINERS:
        return convert(value, to)
    if source.name == "dict":
        have, want = RType("tuple", source.args), RType("tuple", to.args)
        value = ops.Runtime(".items", (ops.Arg(value),), RType("dict_items", source.args))
    else:
        have, want = source.args[0], to.args[0]
    callback = ops.Callback((("item", have),), adapted(ops.Load("item", have), want), want)
    items = ops.Runtime("py::iter::map", (ops.Arg(callback), ops.Arg(value, iterates=True)), RType("iterator", (want,)))
    if source.name == "iterator":
        return items
    return ops.Runtime(CONTAINERS[source.name], (ops.Arg(items, True, iterates=True),), to, True)
