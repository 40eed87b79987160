"""What a registry row's Rust gives, where the program wants its elements in another type.

`"a b".split()` gives a `List<Str>`; a program that appends a number to it wants a list of `Value`.
"""

from __future__ import annotations

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, RType
from batuta_hooks.irbuild.convert import convert

CONTAINERS = {
    "list": "py::builtins::list", "set": "py::builtins::set", "frozenset": "py::builtins::frozenset",
    "vartuple": "py::builtins::tuple", "dict": "py::builtins::dict", "iterator": "",
}  # fmt: skip


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
