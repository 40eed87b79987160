"""What running a piece of the IR may do to lists that exist already: change their length, or store into them.

Lists are told apart by their element type alone: two lists of one type may be one list, two of different types never
are. Whatever may run code that is not known here (dynamic calls, methods of the user's classes behind operators,
generators) may do anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import COPY_TYPES, RType
from batuta_hooks.ir.walk import walk

# Methods and functions of the runtime that only read the lists they are given.
READING = {
    ".get", ".slice", ".concat", ".repeat", ".copy", ".contains", ".count", ".index", ".index_from", ".iter", ".join",
    "py::builtins::len", "py::repr", "py::str",
}  # fmt: skip
INERT = COPY_TYPES | {"str", "bytes", "bigint", "range", "slice", "str_", "array", "cells", "items", "chars", "counted"}
CONTAINERS = {"list", "dict", "set", "frozenset", "tuple", "vartuple", "optional", "deque", "counter", "ordereddict"}
CONTAINERS |= {"defaultdict", "dict_keys", "dict_values", "dict_items"}


@dataclass(frozen=True, slots=True)
class Effects:
    """Element types of the lists that may change their length, and of those that may be stored into."""

    resizes: frozenset[RType] = frozenset()
    stores: frozenset[RType] = frozenset()
    anything: bool = False

    def __or__(self, other: Effects) -> Effects:
        return Effects(self.resizes | other.resizes, self.stores | other.stores, self.anything or other.anything)

    def keeps_length(self, element: RType) -> bool:
        """Whether every list of such elements keeps its length."""
        return not self.anything and element not in self.resizes

    def keeps_items(self, element: RType) -> bool:
        """Whether every list of such elements keeps its elements, too."""
        return self.keeps_length(element) and element not in self.stores


NONE, ANYTHING = Effects(), Effects(anything=True)
Known = Mapping[str, Effects]


def program_effects(functions: Iterable[ops.FuncIR]) -> dict[str, Effects]:
    """The effects of every function, by a fixpoint over their calls."""
    functions = tuple(functions)
    known = {function.qualname: NONE for function in functions}
    changed = True
    while changed:
        changed = False
        for function in functions:
            found = ANYTHING if function.yields is not None else effects_of(function.body, known)
            if found != known[function.qualname]:
                known[function.qualname] = found
                changed = True
    return known


def effects_of(body: Any, known: Known) -> Effects:
    """The effects of a statement, an expression, or a block of them."""
    found = NONE
    for node in walk(body):
        if node.__class__ not in _ACTING:
            continue
        own = _own(node, known)
        if own.anything:
            return ANYTHING
        if own is not NONE:
            found |= own
    return found


def is_inert(rtype: RType) -> bool:
    """Whether comparing, hashing and printing such a value never runs the user's code."""
    return rtype.name in INERT or (rtype.name in CONTAINERS and all(map(is_inert, rtype.args)))


_ACTING = {
    ops.Runtime, ops.Call, ops.New, ops.DynamicCall, ops.Yield, ops.YieldFrom, ops.BuildClass, ops.FunctionValue,
    ops.Truth, ops.Unwrap, ops.Spread, ops.FormatPart, ops.Convert, ops.Print, ops.For, ops.Clause, ops.Assign,
    ops.Display, ops.DictLit,
}  # fmt: skip


def _own(node: Any, known: Known) -> Effects:
    """The effects of a node itself, without its parts."""
    match node:
        case ops.Runtime():
            return _runtime(node)
        case ops.Call(function=function):
            return known.get(function, ANYTHING)
        case ops.New(cls=cls):
            return known.get(f"{cls}.__init__", NONE)
        case ops.DynamicCall() | ops.Yield() | ops.YieldFrom() | ops.BuildClass() | ops.FunctionValue():
            return ANYTHING
        case ops.Truth(value=value) | ops.Unwrap(value=value) | ops.Spread(value=value) | ops.FormatPart(value=value):
            return _visited(value.type)
        case ops.Convert(value=value):
            return ANYTHING if value.type.name == "dyn" else NONE
        case ops.Print(args=args):
            return ANYTHING if not all(is_inert(arg.type) for arg in args) else NONE
        case ops.For(iterable=iterable) | ops.Clause(iterable=iterable):
            return _iterated(iterable)
        case ops.Assign(target=ops.UnpackTarget(), value=value):
            return _iterated(value)
        case ops.Display(type=rtype) if rtype.name in ("set", "frozenset"):
            return _visited(rtype)
        case ops.DictLit(type=rtype):
            return _visited(rtype.args[0])
    return NONE


def _visited(rtype: RType) -> Effects:
    return NONE if is_inert(rtype) else ANYTHING


def _iterated(value: ops.Expr) -> Effects:
    """Iterating over containers runs no user code; over anything else it may."""
    if isinstance(value, ops.Runtime) and value.type.name == "iterator":
        return NONE  # the call that makes it is looked at by itself
    return NONE if value.type.name in CONTAINERS or value.type.name in INERT else ANYTHING


def _runtime(node: ops.Runtime) -> Effects:
    if not node.args:
        return NONE
    if node.rust == ".set" and node.args[0].value.type.name == "list":
        return Effects(stores=frozenset({node.args[0].value.type.args[0]}))
    if node.rust == ".get" and node.args[0].value.type.name == "list":
        return NONE
    found = NONE
    for arg in node.args:
        rtype = arg.value.type
        if isinstance(arg.value, ops.Callback):
            continue  # its body is part of the tree
        if rtype.name == "iterator" and isinstance(arg.value, ops.Runtime | ops.Comprehension):
            continue
        if rtype.name == "fn" or not is_inert(rtype):
            return ANYTHING
        if not arg.iterates and node.rust not in READING:
            found |= Effects(resizes=frozenset(_lists(rtype)))
    return found


def _lists(rtype: RType) -> set[RType]:
    """The element types of the lists within reach of a value."""
    inner = {element for arg in rtype.args for element in _lists(arg)}
    return inner | {rtype.args[0]} if rtype.name == "list" else inner
