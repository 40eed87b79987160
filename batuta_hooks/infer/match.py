"""Matching a call against the overloads of a registry row. In: argument terms. Out: the overload, and what each
argument must become.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from batuta_hooks.api.entry import REQUIRED, Entry, Overload
from batuta_hooks.infer.cells import ATOMS, T_DYN, T_INT, T_STR, Cell, Term, mk
from batuta_hooks.infer.program import RegistryCall
from batuta_hooks.ir.rtypes import DTYPES, RType

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

# pattern <- argument type: allowed with a conversion, and its cost
CONVERSIONS = {
    ("float", "int"): 1, ("float", "bool"): 2, ("float", "bigint"): 2, ("float", "float64"): 1, ("float", "float32"): 2,
    ("float", "int64"): 2, ("int", "bool"): 1, ("int", "int64"): 1, ("bigint", "int"): 1, ("bigint", "bool"): 2,
    ("complex", "float"): 1, ("complex", "int"): 2, ("complex", "bool"): 3,
    ("float64", "float"): 1, ("float64", "int"): 2, ("float64", "int64"): 1, ("int64", "int"): 1, ("bool_", "bool"): 1,
}  # fmt: skip
DTYPE_OF_TYPE = {
    "builtins.float": "float64", "builtins.int": "int64", "builtins.bool": "bool_", "builtins.complex": "complex128",
    "builtins.str": "str_", "numpy.double": "float64", "numpy.bool": "bool_", "numpy.single": "float32",
}  # fmt: skip
# Texts that name a dtype where a row takes a type, as `dtype='float32'`.
DTYPE_OF_TEXT: dict[object, str] = {
    text: dtype
    for dtype, texts in {
        "float64": "float float64 double f8 <f8 d", "float32": "float32 single f4 <f4 f",
        "int64": "int int64 i8 <i8", "int32": "int32 i4 <i4 i", "uint8": "uint8 u1 B", "bool_": "bool ?",
        "complex128": "complex complex128 c16 <c16 D",
    }.items()
    for text in texts.split()
}  # fmt: skip

# Entries whose ints are positions and counts: a big integer is converted there, and raises where it is too big for one.
INDEXING = {
    "builtins.range", "operator.getitem", "operator.setitem", "operator.delitem", "builtins.list.insert",
    "builtins.list.pop",
    "builtins.round", "builtins.chr", "operator.mul", "operator.pow", "math.factorial", "math.ldexp", "builtins.int",
    "builtins.str.center", "builtins.str.ljust", "builtins.str.rjust", "builtins.str.zfill",
}  # fmt: skip
PENDING = "pending"
TEXT = RType("str")
# Patterns of arguments that decide what comes out, and have to be written as constants.
FLAGS = {"True": True, "False": False}
HASHED = "H"  # the type variable of rows that take only what Rust can hash
UNHASHED = {
    "dict_keys", "dict_values", "dict_items", "iterator", "slice", "match", "pattern", "deque", "counter",
    "defaultdict", "ordereddict",
}  # fmt: skip


@dataclass(eq=False)
class Argument:
    """An argument of a call: its expression, its type, the function it names, or the class it names."""

    node: ast.expr
    term: Term | None
    type_ref: str = ""  # qualified name, when it is a class used as a value or a text that names a dtype
    is_callable: bool = False


def resolve(
    inf: Inference, node: object, entry: Entry, bound: dict[str, Argument | list[Argument]]
) -> RegistryCall | str | None:
    """The best overload for these arguments by parameter name; PENDING while types are missing, None when none fits."""
    inf.indexing = entry.qualname in INDEXING
    wide = inf.is_wide(node)
    key = _plain_key(entry, bound, wide)
    if key is not None and (done := inf.committed.get(node)) is not None and done[0] == key:
        return done[1]  # the same types have flowed before
    if key is None:
        best = _best(inf, entry, bound, wide)
    elif key in inf.matched:
        best = inf.matched[key]
    else:
        best = inf.matched[key] = _best(inf, entry, bound, wide)
    if best is None or isinstance(best, str):
        return best
    call = _commit(inf, node, entry, best, bound)
    if key is not None:
        inf.committed[node] = (key, call)
    return call


def _plain_key(entry: Entry, bound: dict[str, Argument | list[Argument]], wide: bool) -> tuple[object, ...] | None:
    """What decides between the overloads where all arguments are scalars, texts or dynamic values."""
    key: list[object] = [id(entry), wide]
    for name, argument in bound.items():
        if isinstance(argument, list):
            return None
        term = argument.term
        if term is None or term.args or term.ref or argument.is_callable or argument.type_ref:
            return None
        key += (name, term.name)
        if term.name == "bool" and isinstance(argument.node, ast.Constant):
            key.append(argument.node.value)
    return tuple(key)


def _best(
    inf: Inference, entry: Entry, bound: dict[str, Argument | list[Argument]], wide: bool
) -> Overload | str | None:
    best: tuple[int, Overload] | None = None
    pending = False
    for overload in entry.overloads:
        score = _score(inf, overload, bound)
        if score == PENDING:
            pending = True
        elif isinstance(score, int) and (best is None or score < best[0]):
            best = (score, overload)
            if score == 0:
                break
    if best is None:
        return PENDING if pending else None
    if wide and _mentions(best[1].result, "int"):
        grown = [overload for overload in entry.overloads if _mentions(overload.result, "bigint")]
        scored = [(score, o) for o in grown if isinstance(score := _score(inf, o, bound), int)]
        best = min(scored, key=lambda pair: pair[0], default=best)
    return best[1]


def _score(inf: Inference, overload: Overload, bound: dict[str, Argument | list[Argument]]) -> int | str | None:
    total, names, pending = 0, {param.name for param in overload.params}, False
    if any(name not in names for name in bound):
        return None
    variables: dict[str, Term] = {}
    for param in overload.params:
        given = bound.get(param.name)
        if given is None:
            if param.default == REQUIRED and not param.star:
                return None
            continue
        for argument in given if isinstance(given, list) else [given]:
            if argument.is_callable and param.pattern.name == "fn":
                continue
            if argument.is_callable and argument.term is None:
                return None  # a function where a value is wanted: the dynamic rung has function objects
            if param.pattern.name == "type":
                if not _names_type(param.pattern, argument):
                    return None
                continue
            if param.pattern.name in FLAGS:
                if not (isinstance(argument.node, ast.Constant) and argument.node.value is FLAGS[param.pattern.name]):
                    return None
                continue
            if argument.term is None or (overload.result.name == "array" and _unfilled(inf, argument)):
                pending = True
                continue
            cost = fits(inf, param.pattern, argument.term, variables)
            if cost is None:
                return None
            if cost and overload.exact:
                return None
            total += cost
    return PENDING if pending else total


def _unfilled(inf: Inference, argument: Argument) -> bool:
    """Whether it is a comprehension whose elements are not known yet: what they are decides the array."""
    term = argument.term
    return isinstance(argument.node, ast.ListComp) and term is not None and inf.solver.get(term.args[0]) is None


def _mentions(pattern: RType, name: str) -> bool:
    return pattern.name == name or any(_mentions(arg, name) for arg in pattern.args)


def _names_type(pattern: RType, argument: Argument) -> bool:
    if not argument.type_ref:
        return False
    wanted = pattern.args[0].name
    dtype = DTYPE_OF_TYPE.get(argument.type_ref, argument.type_ref.rpartition(".")[2])
    return wanted in (dtype, argument.type_ref.rpartition(".")[2]) or (len(wanted) == 1 and dtype in DTYPES)


def fits(inf: Inference, pattern: RType, term: Term, variables: dict[str, Term]) -> int | None:
    """The cost of giving a `term` where `pattern` is wanted, None when it cannot be."""
    term = inf.solver.normal(term) or T_DYN
    name = pattern.name
    if pattern.is_var:
        if name == HASHED and term.name in UNHASHED:
            return None
        if name == "S" and term.name in ("iterator", "fn", "model", "array"):
            return None
        known = variables.setdefault(name, term)
        return 0 if known.name == term.name else 3
    if name == "dyn":
        return 0 if term.name == "dyn" else 6
    if name == "iter":
        item = element(inf, term)
        if item is None:
            return None
        given = inf.solver.get(item)
        if given is None:
            return 1
        cost = fits(inf, pattern.args[0], given, variables)
        return None if cost is None or (cost and not pattern.args[0].is_var) else 1
    if name == "optional":
        if term.name in ("None", "optional"):
            return 0
        cost = fits(inf, pattern.args[0], term, variables)
        return None if cost is None else cost + 1
    if name == term.name:
        if name in ("model", "array") and pattern.ref and pattern.ref != term.ref:
            return None
        if len(pattern.args) != len(term.args):
            return None
        total = 0
        for wanted, cell in zip(pattern.args, term.args, strict=True):
            given = inf.solver.get(cell)
            if wanted.is_var:
                if given is not None:
                    variables.setdefault(wanted.name, given)
                continue
            if given is None:
                continue
            cost = fits(inf, wanted, given, variables)
            if cost is None or (cost and term.name not in ("tuple", "optional")):
                return None
            total += cost
        return total
    if term.name == "optional":
        inner = inf.solver.get(term.args[0])
        cost = None if inner is None else fits(inf, pattern, inner, variables)
        return None if cost is None else cost + 5
    if name == "int" and term.name == "bigint" and inf.indexing:
        return 4
    return CONVERSIONS.get((name, term.name))


def element(inf: Inference, term: Term) -> Cell | None:
    """The cell of what iterating over `term` gives; None when it is not iterable."""
    name = term.name
    if name in (
        "list",
        "set",
        "frozenset",
        "vartuple",
        "iterator",
        "dict",
        "deque",
        "dict_keys",
        "defaultdict",
        "ordereddict",
    ):
        return term.args[0]
    if name == "dict_values":
        return term.args[1]
    if name == "dict_items":
        return _memo(inf, term.args[0], "items", lambda: mk("tuple", *term.args))
    if name == "range":
        return Cell(inf.int_term())
    if name == "bytes":
        return Cell(T_INT)
    if name == "str":
        return Cell(T_STR)
    if name == "dyn":
        return Cell(T_DYN)
    if name == "tuple" and term.args:
        for arg in term.args[1:]:
            inf.solver.unify(term.args[0], arg)
        return term.args[0]
    if name == "array" and term.ref == "1":
        return term.args[0]
    if name == "array" and term.ref.isdigit():
        return Cell(Term("array", term.args, str(int(term.ref) - 1)))
    if name == "counter":
        return term.args[0]
    if name == "instance":
        return _iterated_object(inf, term)
    return None


def _iterated_object(inf: Inference, term: Term) -> Cell | None:
    """The cell of what the generator of a typed object's `__iter__` gives."""
    from batuta_hooks.infer import calls, members

    found = members.find_method(inf, members.class_of(inf, term), "__iter__")
    if found is None:
        return None
    calls.flow_receiver(inf, found[0])
    result = inf.solver.get(found[0].result)
    cell = inf.cell(found[0].node, "element")
    if result is not None and result.name == "iterator":
        inf.solver.unify(cell, result.args[0])
    return cell if result is None or result.name == "iterator" else None


def _memo(inf: Inference, key: Cell, what: str, make: object) -> Cell:
    memo = inf.memo.setdefault((key.find(), what), {})
    if "cell" not in memo:
        memo["cell"] = Cell(make())  # type: ignore[operator]
    return memo["cell"]


def _commit(
    inf: Inference, node: object, entry: Entry, overload: Overload, bound: dict[str, Argument | list[Argument]]
) -> RegistryCall:
    variables = inf.memo.setdefault((node, overload.signature), {})
    args: list[ast.expr | tuple[ast.expr, ...] | None] = []
    wanted: list[Cell | None] = []
    for index, param in enumerate(overload.params):
        given = bound.get(param.name)
        if given is None:
            args.append(() if param.star else None)
            wanted.append(None)
            continue
        several = given if isinstance(given, list) else [given]
        args.append(tuple(a.node for a in several) if param.star else several[0].node)
        if param.pattern.name in FLAGS:
            wanted.append(None)
            continue
        if param.pattern.name == "type":
            if param.pattern.args[0].is_var:
                ref = several[0].type_ref
                dtype = DTYPE_OF_TYPE.get(ref, ref.rpartition(".")[2])
                inf.solver.flow(ATOMS[dtype], variables.setdefault(param.pattern.args[0].name, Cell()))
            wanted.append(None)
            continue
        if param.pattern.name == "iter":
            for argument in several:
                _bind(inf, param.pattern, argument, variables)
            wanted.append(
                variables.setdefault(f"#{index}", Cell(Term("iter", (_slot(inf, param.pattern.args[0], variables),))))
            )
            continue
        slot = variables.setdefault(f"#{index}", Cell())
        for argument in several:
            _bind(inf, param.pattern, argument, variables)
        if slot.term is None and param.pattern.name not in ("fn", "iter"):
            if param.pattern.is_var:
                inf.solver.unify(slot, variables[param.pattern.name])
            else:
                inf.solver.flow(instantiate(param.pattern, variables), slot)
        if param.pattern.name == "fn":
            slot = _slot(inf, param.pattern.args[-1], variables)
        wanted.append(slot)
    if "result" not in variables:
        pattern = overload.result
        variables["result"] = Cell()
        if pattern.is_var:
            inf.solver.unify(variables["result"], variables.setdefault(pattern.name, Cell()))
    if inf.solver.get(variables["result"]) is None and not overload.result.is_var:
        rank = _rank(inf, entry, overload, bound)
        if rank is not None:
            inf.solver.flow(instantiate(overload.result, variables, rank), variables["result"])
    return RegistryCall(entry, overload, tuple(args), tuple(wanted), variables["result"], variables)


def _rank(inf: Inference, entry: Entry, overload: Overload, bound: dict[str, Argument | list[Argument]]) -> str | None:
    """The rank of an array result where the overload's rule gives it; None while arrays in a list are not known."""
    terms = [a.term for a in bound.values() if isinstance(a, Argument) and a.term is not None]
    ranks = [term.ref for term in terms if term.name == "array"]
    if not ranks:  # arrays in a list
        items = [inf.solver.get(term.args[0]) for term in terms if term.name in ("list", "tuple") and term.args]
        if None in items and overload.rank in ("same", "more"):
            return None
        ranks = [item.ref for item in items if item is not None and item.name == "array"]
    return ",".join(_rank_by(rule, ranks, bound) for rule in overload.rank.split(","))


def _rank_by(rule: str, ranks: list[str], bound: dict[str, Argument | list[Argument]]) -> str:
    if rule == "same":
        return max(ranks, default="")
    if rule == "drop":
        return str(int(ranks[0]) - 1) if ranks and ranks[0].isdigit() and ranks[0] != "0" else ""
    if rule == "last":
        return ranks[-1]
    if rule == "more":
        return str(int(ranks[0]) + 1) if ranks and ranks[0].isdigit() else ""
    if rule == "matmul":
        return str(sum(map(int, ranks)) - 2) if len(ranks) == 2 and all(rank in ("1", "2") for rank in ranks) else ""
    if rule == "shape":
        for argument in bound.values():
            if isinstance(argument, list):
                return str(len(argument))
            if argument.term is not None and argument.term.name == "tuple":
                return str(len(argument.term.args))
            if argument.term is not None and argument.term.name == "int":
                return "1"
        return ""
    return rule


def _bind(inf: Inference, pattern: RType, argument: Argument, variables: dict[str, Cell]) -> None:
    """Lets the argument's type flow into the pattern's variables."""
    if pattern.name == "fn":
        from batuta_hooks.infer.calls import infer_callback

        params = [_slot(inf, param, variables) for param in pattern.args[:-1]]
        result = infer_callback(inf, argument.node, params)
        target = _slot(inf, pattern.args[-1], variables)
        if pattern.args[-1] != TEXT:  # a callback that must give text is held to it when it returns
            inf.solver.flow(result, target)
        return
    term = inf.solver.normal(argument.term)
    if term is None:
        return
    if pattern.name == "iter":
        item = element(inf, term)
        assert item is not None
        if pattern.args[0].is_var:
            _join_variable(inf, variables, pattern.args[0].name, item)
        else:
            inf.solver.flow(inf.solver.get(item), _slot(inf, pattern.args[0], variables))
        return
    _bind_term(inf, pattern, term, variables)


def _join_variable(inf: Inference, variables: dict[str, Cell], name: str, cell: Cell) -> None:
    slot = variables.setdefault(name, Cell())
    inner = inf.solver.get(cell)
    if inner is not None and (not inner.args or inner.name == "array") and slot.find() is not cell.find():
        inf.solver.flow(inner, slot)
    else:
        inf.solver.unify(slot, cell)


def _bind_term(inf: Inference, pattern: RType, term: Term, variables: dict[str, Cell]) -> None:
    if pattern.is_var:
        inf.solver.flow(term, variables.setdefault(pattern.name, Cell()))
        return
    if pattern.name == "dyn":
        inf.solver.dynify(term)
        return
    if pattern.name == "optional" and term.name != "optional":
        if term.name != "None":
            _bind_term(inf, pattern.args[0], term, variables)
        elif pattern.args[0].is_var:
            variables.setdefault(pattern.args[0].name, Cell())
        return
    if pattern.name != "optional" and term.name == "optional":
        inner = inf.solver.get(term.args[0])
        if inner is not None:
            _bind_term(inf, pattern, inner, variables)
        return
    if pattern.name != term.name:
        return
    for wanted, cell in zip(pattern.args, term.args, strict=True):
        if wanted.is_var and pattern.name == "array":
            _promote(inf, variables.setdefault(wanted.name, Cell()), inf.solver.get(cell))
        elif wanted.is_var:
            inf.solver.unify(variables.setdefault(wanted.name, Cell()), cell)
        else:
            inner = inf.solver.get(cell)
            if inner is not None:
                _bind_term(inf, wanted, inner, variables)


def _promote(inf: Inference, slot: Cell, dtype: Term | None) -> None:
    """NumPy's promotion of two dtypes (NEP 50), as far as `DTYPES` goes."""
    old = slot.term
    if dtype is None or (old is not None and old.name == dtype.name):
        return
    name = dtype.name if old is None else promoted(old.name, dtype.name)
    if old is None or name != old.name:
        slot.find()._term = ATOMS[name]
        inf.solver.changes += 1


def promoted(left: str, right: str) -> str:
    """The dtype of an operation on arrays of these dtypes."""
    if "dyn" in (left, right):
        return "dyn"
    low, high = sorted((left, right), key=DTYPES.index)
    if high == "float32" and low in ("int32", "int64"):
        return "float64"
    return high


def _slot(inf: Inference, pattern: RType, variables: dict[str, Cell]) -> Cell:
    if pattern.is_var:
        return variables.setdefault(pattern.name, Cell())
    key = f"slot {pattern}"
    if key not in variables:
        variables[key] = Cell(instantiate(pattern, variables))
    return variables[key]


def instantiate(pattern: RType, variables: dict[str, Cell], rank: str = "") -> Term:
    """The pattern with its variables replaced by their cells."""
    if not pattern.args and pattern.name in ATOMS:
        return ATOMS[pattern.name]
    args: list[Cell] = []
    each = rank.split(",") if "," in rank else [rank] * len(pattern.args)
    for arg, own in zip(pattern.args, each, strict=True):
        args.append(variables.setdefault(arg.name, Cell()) if arg.is_var else Cell(instantiate(arg, variables, own)))
    return Term(pattern.name, tuple(args), rank if pattern.name == "array" else pattern.ref)


def bind(
    entry: Entry, positional: Sequence[Argument], keywords: dict[str, Argument]
) -> dict[str, Argument | list[Argument]] | None:
    """Arguments by the entry's parameter names; None when they do not fit its signature."""
    bound: dict[str, Argument | list[Argument]] = {}
    params = [param for param in entry.params if not param.keyword_only and param.star != "**"]
    rest = list(positional)
    for param in params:
        if not rest:
            break
        if param.star:
            bound[param.name] = rest
            rest = []
        else:
            bound[param.name] = rest.pop(0)
    if rest:
        return None
    names = {param.name for param in entry.params if not param.star}
    for name, argument in keywords.items():
        if name not in names or name in bound:
            return None
        bound[name] = argument
    missing = [p for p in entry.params if p.default == REQUIRED and not p.star and p.name not in bound]
    return None if missing else bound
