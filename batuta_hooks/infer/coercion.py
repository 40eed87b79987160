"""Arguments that NumPy makes arrays of before it looks at them: `np.sort([3, 1])`, `a + [1, 2]`, `np.allclose(x, 0)`.

Where no overload fits, each such argument becomes a call of `np.array`, and the overloads are asked again.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from batuta_hooks.api import lookup
from batuta_hooks.api.entry import Entry
from batuta_hooks.infer import match
from batuta_hooks.infer.cells import T_DYN, T_FLOAT, mk
from batuta_hooks.infer.program import RegistryCall

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

Bound = dict[str, match.Argument | list[match.Argument]]
SEQUENCES = ("list", "tuple", "vartuple", "range")
SCALARS = ("int", "float", "bool", "float64", "int64")
# Functions that change what they are given: a list must not be copied first.
IN_PLACE = frozenset({"shuffle", "fill_diagonal", "copyto", "put", "place", "putmask"})
# Functions that compute in float64, whatever numbers they are given.
FLOATING = frozenset({"corrcoef", "cov", "interp", "isclose", "allclose", "divide", "true_divide", "arctan2", "hypot"})


def resolve_coerced(inf: Inference, node: object, row: Entry, bound: Bound) -> RegistryCall | str | None:
    """The overload that fits once sequences, then numbers, are arrays; as `match.resolve` says it."""
    name = row.qualname.rpartition(".")[2]
    if not row.qualname.startswith(("numpy.", "operator.")) or name in IN_PLACE:
        return None
    uniform: Bound = {key: _uniform(inf, a) if isinstance(a, match.Argument) else a for key, a in bound.items()}
    if any(uniform[key] is not given for key, given in bound.items()):
        bound = uniform
        if (found := match.resolve(inf, node, row, bound)) is not None:
            return found
    takes = {param.name for overload in row.overloads for param in overload.params if param.pattern.name == "array"}
    for kinds, dtype in ((SEQUENCES, ""), (SEQUENCES, "float64"), ((*SEQUENCES, *SCALARS), "float64")):
        if dtype and name not in FLOATING:
            break
        coerced = _coerced(inf, bound, takes, kinds, dtype)
        if coerced is None or coerced == match.PENDING:
            if coerced:
                return match.PENDING
            continue
        assert not isinstance(coerced, str)
        found = match.resolve(inf, node, row, coerced)
        if isinstance(found, RegistryCall) and kinds != SEQUENCES:
            result = inf.solver.get(found.result)
            if result is not None and result.name == "array" and not _has_axes(coerced):
                continue  # NumPy gives a scalar for scalars
        if found is not None:
            return found
    return None


def _has_axes(bound: Bound) -> bool:
    return any(
        isinstance(a, match.Argument) and a.term is not None and a.term.name == "array" and a.term.ref not in ("", "0")
        for a in bound.values()
    )


def _coerced(inf: Inference, bound: Bound, takes: set[str], kinds: tuple[str, ...], dtype: str) -> Bound | str | None:
    """The arguments with arrays for those of these kinds; None when there are none, or one has no array."""
    made: Bound = dict(bound)
    changed = False
    for name, argument in bound.items():
        if name not in takes or isinstance(argument, list) or argument.term is None or argument.is_callable:
            continue
        item = inf.solver.get(argument.term.args[0]) if argument.term.name == "array" else None
        floats = bool(dtype) and item is not None and item.name in ("int64", "int32", "bool_")
        if argument.term.name not in kinds and not floats:
            continue
        array = _array(inf, argument, dtype)
        if array is None or isinstance(array, str):
            return array
        made[name] = array
        changed = True
    return made if changed else None


def _uniform(inf: Inference, argument: match.Argument) -> match.Argument:
    """A list of ints and floats that is written out where NumPy takes it: of floats, as its array is."""
    leaves: set[str] = set()
    node = argument.node
    if not isinstance(node, ast.List) or not _leaves(inf, node, leaves):
        return argument
    if not leaves & {"float", "float64"} or len(leaves) < 2:
        return argument
    known = inf.uniform.get(node)
    if known is None:
        known = inf.uniform[node] = _of_floats(inf, node)
    return match.Argument(known, inf.program.types[known])


def _leaves(inf: Inference, node: ast.List, found: set[str]) -> bool:
    """Whether nothing but numbers stands in the lists; their types are added to `found`."""
    for item in node.elts:
        if isinstance(item, ast.List):
            if not _leaves(inf, item, found):
                return False
            continue
        term = inf.solver.normal(inf.program.types.get(item))
        if term is None or term.name not in SCALARS:
            return False
        found.add(term.name)
    return bool(node.elts)


def _of_floats(inf: Inference, node: ast.List) -> ast.List:
    items = [_of_floats(inf, item) if isinstance(item, ast.List) else item for item in node.elts]
    made = ast.copy_location(ast.List(items, ast.Load()), node)
    first = items[0]
    inf.program.types[made] = mk("list", inf.program.types[first] if isinstance(first, ast.List) else T_FLOAT)
    return made


def _array(inf: Inference, argument: match.Argument, dtype: str) -> match.Argument | str | None:
    """`np.array(argument)`"""
    row = lookup("numpy.array")
    assert isinstance(row, Entry) and argument.term is not None
    call = inf.coerced.get((argument.node, dtype))
    if call is None:
        func = ast.copy_location(ast.Name("array", ast.Load()), argument.node)
        call = ast.copy_location(ast.Call(func, [argument.node], []), argument.node)
        inf.coerced[argument.node, dtype] = call
    bound: Bound = {"object": argument}
    if argument.term.name in SCALARS:
        bound["object"] = match.Argument(argument.node, T_FLOAT)
    elif dtype:
        bound["dtype"] = match.Argument(argument.node, T_DYN, type_ref=f"numpy.{dtype}")
    found = match.resolve(inf, call, row, bound)
    if found is None or isinstance(found, str):
        return found
    inf.program.calls[call] = found
    inf.program.types[call] = inf.solver.get(found.result)
    return match.Argument(call, inf.program.types[call])
