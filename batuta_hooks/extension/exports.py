"""Which functions of a library Python may call natively.

A native function is a guarded specialisation: whatever it cannot do (an argument of another type, an integer beyond 64
bits, an exception), the Python original does instead, from the start. So it must be possible to begin again: a function
is exported only when running a part of it has no effect that anyone else sees.

    def mean(xs: list[float]) -> float: ...      exported
    def log(x: float) -> None: print(x)          not: it prints
    def push(xs: list[int]) -> None: xs.append(1)    not: it changes its argument
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from batuta_hooks import api
from batuta_hooks.api.entry import ClassEntry
from batuta_hooks.codegen.context import ProgramContext
from batuta_hooks.codegen.types import rust_type
from batuta_hooks.compiled import Export, Watch
from batuta_hooks.frontend import SourceModule
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import RType
from batuta_hooks.ir.walk import children, walk
from batuta_hooks.names import module_ident

PLAIN = frozenset({"int", "bigint", "float", "bool", "str", "bytes", "None"})
MUTABLE = frozenset({"list", "dict", "set"})
CROSSING = PLAIN | MUTABLE | {"tuple", "vartuple", "optional"}
ELEMENTS = frozenset({"bool_", "uint8", "int32", "int64", "float32", "float64"})  # of arrays that cross
MOST_ITEMS = 6  # of a fixed tuple that crosses the boundary
# Modules whose functions do more than compute, and built-in functions that do.
EFFECTS = ("io", "random", "time", "sys", "numpy_random")
EFFECT_FUNCTIONS = ("builtins.input", "builtins.open", "builtins.print", "builtins.id", "builtins.breakpoint")
# Methods and operators that change the object they are given first.
MUTATING = frozenset(
    "append extend insert pop remove clear sort reverse update setdefault popitem add discard appendleft popleft "
    "rotate extendleft move_to_end subtract intersection_update difference_update symmetric_difference_update setitem "
    "delitem iadd isub imul iand ior ixor heappush heappop heapify heapreplace heappushpop insort insort_left "
    "insort_right shuffle".split()
)


def exports(
    program: ProgramContext, modules: Sequence[ops.ModuleIR], sources: Mapping[str, SourceModule]
) -> tuple[tuple[Export, ...], dict[str, str]]:
    """The functions to export, and of the others why not, by qualified name."""
    calm = _calm(program)
    chosen: dict[str, ops.FuncIR] = {}
    left: dict[str, str] = {}
    for module in modules:
        for function in module.functions:
            if function.qualname != f"{module.name}.{function.name}":
                continue  # a copy for one call's types
            reason = _reason(program, function, calm)
            if reason:
                left[function.qualname] = reason
            else:
                chosen[function.qualname] = function
    made = [_export(program, function, sources, chosen) for function in chosen.values()]
    return tuple(sorted(made, key=lambda export: export.qualname)), left


def _reason(program: ProgramContext, function: ops.FuncIR, calm: Mapping[str, str]) -> str:
    """Why a function is not exported; "" when it is."""
    if function.yields is not None:
        return "it is a generator"
    if any(param.star for param in function.params):
        return "it takes any number of arguments"
    for param in function.params:
        if not crosses(param.type) and not is_array(param.type):
            what = "no known type" if param.type.name == "dyn" else f"the type {param.type}, which does not cross"
            return f"its parameter {param.name} has {what}"
    if not returns(function.result) or function.result.name == "set":
        return f"its result has the type {function.result}, which does not cross"
    if calm[function.qualname]:
        return calm[function.qualname]
    for param in function.params:
        if _holds_mutable(param.type) and not _only_read(program, function, param.name, set()):
            return f"it may change or keep its argument {param.name}"
    if any(param.type.args and _shared(param.type) & _mutables(function.result) for param in function.params):
        return "its result may be a part of an argument"
    return ""


def crosses(rtype: RType) -> bool:
    """Whether values of a type can be handed over the boundary."""
    if rtype.name == "tuple" and not 0 < len(rtype.args) <= MOST_ITEMS:
        return False
    return rtype.name in CROSSING and all(map(crosses, rtype.args))


def returns(rtype: RType) -> bool:
    """Whether a result of a type can be handed over the boundary."""
    if is_array(rtype) or rtype.name in ELEMENTS:
        return True
    within = rtype.name in ("tuple", "list", "optional") and len(rtype.args) <= MOST_ITEMS
    return crosses(rtype) or (within and bool(rtype.args) and all(map(returns, rtype.args)))


def is_array(rtype: RType) -> bool:
    """Whether it is an array that crosses: it is lent, and what is written to it is put back before Python's function
    begins again."""
    return rtype.name == "array" and rtype.args[0].name in ELEMENTS


def _holds_mutable(rtype: RType) -> bool:
    return bool(_mutables(rtype))


def _mutables(rtype: RType) -> frozenset[RType]:
    """The mutable types within a type, itself included."""
    own = frozenset({rtype}) if rtype.name in MUTABLE else frozenset()
    return own.union(*map(_mutables, rtype.args)) if rtype.args else own


def _shared(rtype: RType) -> frozenset[RType]:
    """The mutable types strictly within a type."""
    return frozenset().union(*map(_mutables, rtype.args)) if rtype.args else frozenset()


def _calm(program: ProgramContext) -> dict[str, str]:
    """By function, why it cannot be begun again; "" when it can. What it calls counts."""
    reasons = {name: _unrest(program, function) for name, function in program.functions.items()}
    again = True
    while again:
        again = False
        for name, function in program.functions.items():
            if reasons[name]:
                continue
            called = next((callee for callee in _called(function) if reasons.get(callee, "it is not known")), None)
            if called is not None:
                reasons[name] = f"it calls {called.rpartition('.')[2]}: {reasons.get(called, 'it is not known')}"
                again = True
    return reasons


def _unrest(program: ProgramContext, function: ops.FuncIR) -> str:
    """The first thing in a function's own body that cannot be undone, or that is not known."""
    failing = _failing(program, function)
    for node in walk(function.body):
        if id(node) in failing:
            continue
        match node:
            case ops.Print():
                return "it prints"
            case ops.GlobalTarget():
                return "it changes a variable of its module"
            case ops.LoadGlobal(module=module, name=name, type=rtype) if (
                module,
                name,
            ) not in program.constants and rtype.name not in PLAIN | {"tuple"}:
                return f"it reads the module's {name}"
            case ops.DynamicCall() | ops.FunctionValue() | ops.BuildClass() | ops.Yield() | ops.YieldFrom():
                return "it works with values whose types are not known"
            case ops.Define():
                return "it defines functions"
            case ops.Runtime(rust=rust) if rust in _effects():
                return f"it uses {rust.rpartition('::')[2]}"
            case ops.Load(type=rtype) | ops.Convert(type=rtype) if rtype.name == "dyn":
                return "it works with values whose types are not known"
    return ""


def _failing(program: ProgramContext, function: ops.FuncIR) -> set[int]:
    """The nodes that make a plain exception which is raised at once: Python's own function runs after it."""
    excused: set[int] = set()
    for node in walk(function.body):
        match node:
            case ops.Raise(value=ops.DynamicCall(callee=ops.LoadGlobal() as cls, args=args) as call) if (
                cls.module,
                cls.name,
            ) in _plain_exceptions(program):
                excused |= {id(call), id(cls), *(id(arg) for arg in args if isinstance(arg, ops.Convert))}
    return excused


def _plain_exceptions(program: ProgramContext) -> set[tuple[str, str]]:
    """The modules' exception classes that do nothing of their own: (module, name)."""
    plain: set[tuple[str, str]] = set()
    for statement in (statement for body in program.bodies for statement in body):
        match statement:
            case ops.BuildClass(bases=(base,), keywords=(), decorators=(), target=ops.GlobalTarget() as target):
                match base:
                    case ops.Runtime(rust="py::builtin", args=(ops.Arg(value=ops.Const(value=str(name))),)):
                        known = issubclass(getattr(builtins, name), Exception)
                    case ops.LoadGlobal():
                        known = (base.module, base.name) in plain
                    case _:
                        known = False
                if known and not any(isinstance(node, ops.Define) for node in walk(statement.body)):
                    plain.add((target.module, target.name))
            case ops.Assign(target=ops.GlobalTarget() as target):
                plain.discard((target.module, target.name))
    return plain


def _called(function: ops.FuncIR) -> Iterator[str]:
    for node in walk(function.body):
        if isinstance(node, ops.Call):
            yield node.function
        elif isinstance(node, ops.New):
            yield f"{node.cls}.__init__"


@cache
def _effects() -> frozenset[str]:
    """The Rust of registry rows that do more than compute."""
    rows = [row for module in EFFECTS for row in api.module_rows(module).values()]
    rows += [row for name in EFFECT_FUNCTIONS if (row := api.lookup(name)) is not None]
    return frozenset(overload.rust for row in rows if not isinstance(row, ClassEntry) for overload in row.overloads)


@cache
def _mutators() -> frozenset[str]:
    """The Rust of registry rows that change their first argument."""
    modules = ("builtins_list", "builtins_dict", "builtins_set", "operator", "collections", "heapq", "bisect", "random")
    found = set()
    for module in modules:
        for qualname, row in api.module_rows(module).items():
            if not isinstance(row, ClassEntry) and qualname.rpartition(".")[2] in MUTATING:
                found |= {overload.rust for overload in row.overloads}
    return frozenset(found)


def _only_read(program: ProgramContext, function: ops.FuncIR, name: str, seen: set[tuple[str, str]]) -> bool:
    """Whether a container in a parameter is only looked at: not changed, not kept, not returned."""
    if (function.qualname, name) in seen:
        return True
    seen.add((function.qualname, name))
    rtype = next(param.type for param in function.params if param.name == name)
    if _shared(rtype) and _changes(program, function, _shared(rtype), set()):
        return False
    return all(_reads(program, function, parent, child, name, seen) for parent, child in _pairs(function.body))


def _pairs(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every node with its parent."""
    for child in node if isinstance(node, tuple) else children(node):
        yield node, child
        yield from _pairs(child)


def _reads(
    program: ProgramContext, function: ops.FuncIR, parent: Any, child: Any, name: str, seen: set[tuple[str, str]]
) -> bool:
    if isinstance(child, ops.VarTarget) and child.name == name:
        return False
    if not (isinstance(child, ops.Load) and child.name == name):
        return True
    match parent:
        case ops.For() | ops.Clause() | ops.Truth() | ops.Not() | ops.IsNone():
            return True
        case ops.Arg(owned=owned):
            return not owned and not any(
                isinstance(node, ops.Runtime) and node.rust in _mutators() and parent in node.args[:1]
                for node in walk(function.body)
            )
        case ops.Call(function=callee, args=args):
            target = program.functions.get(callee)
            return target is not None and all(
                _only_read(program, target, param.name, seen)
                for param, arg in zip(target.params, args, strict=False)
                if arg is child
            )
    return False


def _changes(program: ProgramContext, function: ops.FuncIR, types: frozenset[RType], seen: set[str]) -> bool:
    """Whether a function, or one that it calls, changes a container of one of these types."""
    if function.qualname in seen:
        return False
    seen.add(function.qualname)
    for node in walk(function.body):
        changes = isinstance(node, ops.Runtime) and node.rust in _mutators() and node.args
        if changes and node.args[0].value.type in types:
            return True
    callees = (program.functions.get(name) for name in _called(function))
    return any(callee is not None and _changes(program, callee, types, seen) for callee in callees)


def _export(
    program: ProgramContext,
    function: ops.FuncIR,
    sources: Mapping[str, SourceModule],
    chosen: Mapping[str, ops.FuncIR],
) -> Export:
    module = program.module_of[function.qualname]
    path = "::".join([*map(module_ident, module.split(".")), program.rust_names[function.qualname]])
    lent = program.lent.get(function.qualname, frozenset())
    params = tuple(
        (param.name, ("&" if param.name in lent else "") + rust_type(param.type)) for param in function.params
    )
    reached = _reached(program, function)
    types = [param.type for param in function.params]
    return Export(
        module,
        function.name,
        path,
        params,
        sum(not param.keyword_only for param in function.params),
        function.qualname in program.raising,
        any(isinstance(node, ops.LoadGlobal) for found in reached for node in walk(found.body)),
        tuple(sorted(_watches(program, reached, sources, chosen), key=lambda watch: (watch.module, watch.name))),
        tuple((number, param.type.ref) for number, param in enumerate(function.params) if is_array(param.type)),
        any("array" in str(rtype) or _has_scalar(rtype) for rtype in [function.result, *types]),
        _may_be_long(function),
    )


def _has_scalar(rtype: RType) -> bool:
    return rtype.name in ELEMENTS or any(map(_has_scalar, rtype.args))


def _may_be_long(function: ops.FuncIR) -> bool:
    """Whether a function loops, calls others or works on containers."""
    looping = (ops.For, ops.While, ops.Clause, ops.Call, ops.New)
    return any(param.type.args for param in function.params) or any(
        isinstance(node, looping) for node in walk(function.body)
    )


def _reached(program: ProgramContext, function: ops.FuncIR) -> list[ops.FuncIR]:
    """A function and all that it calls."""
    found: dict[str, ops.FuncIR] = {}
    pending = [function]
    while pending:
        current = pending.pop()
        if current.qualname not in found:
            found[current.qualname] = current
            pending += [callee for name in _called(current) if (callee := program.functions.get(name)) is not None]
    return list(found.values())


def _watches(
    program: ProgramContext,
    reached: Iterable[ops.FuncIR],
    sources: Mapping[str, SourceModule],
    chosen: Mapping[str, ops.FuncIR],
) -> set[Watch]:
    """The library's names that the Python of these functions looks up when it runs."""
    found: set[Watch] = set()
    for function in reached:
        module = program.module_of.get(function.qualname, "")
        source = sources.get(module)
        definition = _definition(source, function) if source is not None else None
        if source is None or definition is None:
            continue
        for node in ast.walk(definition):
            if isinstance(node, ast.Name) and source.scope.owner(node.id) is source.scope:
                target = source.scope.imports.get(node.id, f"{module}.{node.id}")
                if target.rpartition(".")[0] in sources or target in sources:
                    found.add(Watch(module, node.id, target if target in chosen else ""))
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                owner = source.scope.imports.get(node.value.id, "")
                if owner in sources:
                    target = f"{owner}.{node.attr}"
                    found.add(Watch(owner, node.attr, target if target in chosen else ""))
    return found


def _definition(source: SourceModule, function: ops.FuncIR) -> ast.AST | None:
    """The Python that a function was made from."""
    line = function.line
    for node in source.tree.body:
        if node.lineno <= line <= (node.end_lineno or node.lineno) or getattr(node, "name", "") == function.name:
            return node
    return None
