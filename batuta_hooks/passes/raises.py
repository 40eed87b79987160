"""Which functions can raise: the others return plain values.

def area(w: float, h: float): return w * h        fn area(w: f64, h: f64) -> f64
def ratio(a: float, b: float): return a / b       fn ratio(a: f64, b: f64) -> PyResult<f64>
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType
from batuta_hooks.ir.walk import walk

PROMISED = {"int", "bigint", "float", "bool", "str", "bytes"}  # a dynamic value becomes one where a hint says so


def raising(functions: Sequence[ops.FuncIR]) -> frozenset[str]:
    """The qualified names of the functions that can raise, by a fixpoint over their calls."""
    calls: dict[str, set[str]] = {}
    found: set[str] = set()
    for function in functions:
        called = set()
        for node in walk(function.body):
            if can_raise(node):
                found.add(function.qualname)
            if isinstance(node, ops.Call | ops.New):
                called.add(node.function if isinstance(node, ops.Call) else f"{node.cls}.__init__")
        calls[function.qualname] = called
    found |= recursive(calls) | reentered(functions)  # RecursionError
    while True:
        more = {name for name, called in calls.items() if name not in found and called & found}
        if not more:
            return frozenset(found)
        found |= more


def can_raise(node: object) -> bool:
    """Whether a node of its own, its parts aside, may raise."""
    match node:
        case ops.Runtime(raises=raises):
            return raises
        case (
            ops.Unwrap()
            | ops.DynamicCall()
            | ops.Raise()
            | ops.Assert()
            | ops.BuildClass()
            | ops.LoadGlobal()
            | ops.YieldFrom()
        ):
            return True
        case ops.ByClass(missing=missing):
            return bool(missing)
        case ops.Yield() | ops.UnpackTarget() | ops.Unbind():
            return True
        case ops.Truth(value=value):
            return value.type.name in ("dyn", "instance", "tuple", "vartuple", "optional")
        case ops.Print() | ops.Format():
            return True
        case ops.Convert(value=value, type=to):
            promised = value.type.name == "dyn" and to.name in PROMISED
            narrowed = value.type.name == "bigint" and to.name in ("float", "int")
            return (value.type.name == "dyn" and not promised) or narrowed
        case ops.For(iterable=iterable) | ops.Clause(iterable=iterable):
            return fallible_loop(iterable.type.name)
        case ops.Display(type=rtype) | ops.Comprehension(type=rtype) | ops.DictLit(type=rtype):
            return rtype.name in ("set", "dict", "frozenset", "iterator") or any(
                isinstance(n, ops.Spread) for n in getattr(node, "items", ())
            )
        case ops.Spread():
            return True
    return False


def fallible_loop(name: str) -> bool:
    """Whether each step of a loop over such a value may raise."""
    return name in (
        "dyn",
        "dict",
        "set",
        "frozenset",
        "iterator",
        "dict_keys",
        "dict_values",
        "dict_items",
        "deque",
        "counter",
        "defaultdict",
        "ordereddict",
    )


def recursive(calls: dict[str, set[str]]) -> set[str]:
    """The functions that can call themselves, directly or not."""
    result = set()
    for start, called in calls.items():
        seen: set[str] = set()
        stack = list(called)
        while stack:
            name = stack.pop()
            if name == start:
                result.add(start)
                break
            if name not in seen and name in calls:
                seen.add(name)
                stack.extend(calls[name])
    return result


CALLED_BACK = ("__repr__", "__str__", "__eq__", "__lt__", "__hash__", "__bool__", "__len__")


def reentered(functions: Iterable[ops.FuncIR]) -> frozenset[str]:
    """Methods that the runtime calls, and may call again while they run: what `repr(self.next)` does in `__repr__`."""
    return frozenset(function.qualname for function in functions if _reenters(function))


def _reenters(function: ops.FuncIR) -> bool:
    if not function.cls or function.name not in CALLED_BACK:
        return False
    looked_at = (ops.Runtime, ops.FormatPart, ops.Truth)
    parts = [node for node in walk(function.body) if isinstance(node, looked_at)]
    values = [arg.value for node in parts if isinstance(node, ops.Runtime) and node.raises for arg in node.args]
    values += [node.value for node in parts if not isinstance(node, ops.Runtime)]
    return any(_holds_objects(value.type) for value in values)


def _holds_objects(rtype: RType) -> bool:
    return rtype.name in ("instance", "dyn") or any(_holds_objects(arg) for arg in rtype.args)
