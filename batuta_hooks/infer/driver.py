"""The fixpoint: every function is walked until no cell changes; cells that stay empty become `dyn`, and it goes on
once more.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from batuta_hooks.api.entry import Overload
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.frontend import FUNCTIONS, FunctionNode, Scope, SourceModule
from batuta_hooks.hints import Hints
from batuta_hooks.infer import classes, members, narrowing, statements
from batuta_hooks.infer.cells import T_BIGINT, T_DYN, T_INT, Cell, Solver, Term, mk
from batuta_hooks.infer.hints import pin
from batuta_hooks.infer.names import Ref
from batuta_hooks.infer.program import Class, Function, RegistryCall, TypedProgram, parameters
from batuta_hooks.infer.specialise import specialise
from batuta_hooks.infer.wide import wide_lines

MAX_ROUNDS = 60
MAX_COPIES = 4  # rounds of copying generic functions


@dataclass(eq=False)
class Inference:
    """The state of inference over one program."""

    program: TypedProgram
    solver: Solver
    widen: frozenset[str] = frozenset()  # where ints may grow: modules, or statements as `wide.py` names them
    wide: dict[str, frozenset[int]] = field(default_factory=dict)  # module -> lines of such statements
    diagnostics: dict[tuple[str, int, str], Diagnostic] = field(default_factory=dict)
    module: SourceModule = field(init=False)
    function: Function | None = None
    settled: int = -1  # the count of changes at which a round over everything found nothing new
    indexing: bool = False  # while arguments are matched that are positions or counts
    refs: dict[tuple[Scope, str], Ref] = field(default_factory=dict)  # what names stand for
    matched: dict[tuple[object, ...], Overload | str | None] = field(default_factory=dict)  # overloads by plain types
    committed: dict[object, tuple[tuple[object, ...], RegistryCall]] = field(default_factory=dict)  # the last of each
    coerced: dict[tuple[ast.expr, str], ast.Call] = field(default_factory=dict)  # arguments made arrays, by dtype
    uniform: dict[ast.expr, ast.List] = field(default_factory=dict)  # displays of numbers, made lists of floats
    # for each scope's node, the calls in it that are unpacked or indexed
    taken_apart: dict[ast.AST, set[ast.expr]] = field(default_factory=dict)
    memo: dict[tuple[Any, str], dict[str, Cell]] = field(
        default_factory=dict
    )  # cells made for a node stay the same each round

    narrowed: dict[tuple[Scope, str], Class] = field(default_factory=dict)  # variables whose class a test tells
    final: bool = False  # whether nothing more is to come: what is None so far is never anything else
    instances: dict[str, Term] = field(default_factory=dict)
    optionals: dict[Term, Cell] = field(default_factory=dict)

    @cached_property
    def mutable_attributes(self) -> frozenset[str]:
        """The names of attributes that change after their object is made; few programs have tests that ask."""
        return narrowing.mutable_attributes(module.tree for module in self.program.modules.values())

    def cell_of(self, term: Term) -> Cell:
        """The cell of a term of its own, the same in every round."""
        return self.optionals.setdefault(term, Cell(term))

    def cell(self, node: ast.AST, what: str) -> Cell:
        """The cell that belongs to a node, the same in every round."""
        return self.memo.setdefault((node, what), {}).setdefault("cell", Cell())

    def escape(self, function: Function) -> None:
        """A function is used as a value: anything may call it."""
        if not function.escapes:
            function.escapes = function.called = True
            self.solver.changes += 1

    def memo_term(self, node: ast.AST, term: Term) -> Term:
        """`term` the first time, the same object from then on while it says the same."""
        memo = self.memo.setdefault((node, "term"), {})
        old = memo["cell"].term if "cell" in memo else None
        if old is None or old.ref != term.ref or old.args != term.args:
            memo["cell"] = Cell(term)
        return memo["cell"].term or term

    def container(self, node: ast.AST, name: str, *args: Cell) -> Term:
        """The type of a display or comprehension: the same term in every round."""
        made = self.memo.setdefault((node, "term"), {}).setdefault("cell", Cell(mk(name, *args))).term
        assert made is not None
        return made

    def int_term(self) -> Term:
        """The type of an int that nothing bounds, in the module at hand."""
        return T_BIGINT if self.module.name in self.widen else T_INT

    def is_wide(self, node: object) -> bool:
        """Whether ints that this node makes may be big."""
        where = node[0] if isinstance(node, tuple) else node
        return self.module.name in self.widen or getattr(where, "lineno", 0) in self.wide.get(self.module.name, ())

    def refuse(self, node: ast.AST, what: str, advice: str) -> None:
        """Records that the program cannot be done, and why."""
        line = getattr(node, "lineno", 1)
        key = (self.module.path, line, what)
        # The tree counts bytes; people and editors count characters.
        before = self.module.lines[line - 1 : line] or [""]
        column = len(before[0].encode()[: getattr(node, "col_offset", 0)].decode(errors="ignore")) + 1
        self.diagnostics.setdefault(key, Diagnostic.refusal(self.module.path, line, column, what, advice))


def infer_program(
    modules: Mapping[str, SourceModule],
    widen: frozenset[str] = frozenset(),
    *,
    is_open: bool = False,
    hints: Hints | None = None,
    library: bool = False,
) -> tuple[Inference, list[Diagnostic]]:
    """Types a program; the diagnostics say what batuta cannot do in it.

    A program that `is_open` is called by others: its classes are dynamic, its public functions take anything. A
    `library` is called by others as its annotations say.
    """
    inference, diagnostics = _infer_once(modules, widen, is_open, hints, library)
    for _ in range(MAX_COPIES):
        copied = specialise(inference)
        if copied is None:
            break
        inference, diagnostics = _infer_once(copied, widen, is_open, hints, library)
    return inference, diagnostics


def _infer_once(
    modules: Mapping[str, SourceModule], widen: frozenset[str], is_open: bool, hints: Hints | None, library: bool
) -> tuple[Inference, list[Diagnostic]]:
    """Inference over the modules as they stand."""
    program = TypedProgram(dict(modules))
    inference: Inference

    def on_dynamic(ref: str) -> bool:
        cls = program.class_names[ref]
        news = not cls.dynamic
        if news:
            make_dynamic(inference, cls, "its instances meet values of other types")
        return news

    dynamic_generators: set[str] = set()

    def on_dynamic_generator(ref: str) -> None:
        for qualname in ref.split("|"):
            if qualname in dynamic_generators:
                continue
            dynamic_generators.add(qualname)
            for function in program.functions.values():
                if function.qualname == qualname:
                    solver.flow(T_DYN, function.result)

    solver = Solver(on_dynamic)
    solver.on_dynamic_generator = on_dynamic_generator
    solver.common_base = lambda left, right: members.common_base(inference, left, right)
    solver.is_dynamic_class = lambda ref: bool(program.class_names[ref].dynamic)
    lines = {name: wide_lines(widen, name, module.tree) for name, module in modules.items()}
    inference = Inference(program, solver, widen, lines)
    for module in modules.values():
        inference.module = module
        _declare(inference, module)
    classes.classify(inference)
    inference.refs.clear()  # now it is known which classes are what their names say
    if is_open:
        _open(inference)
    elif hints is not None:
        pin(inference, hints)
    if library:
        _annotate_library(inference)
    _fixpoint(inference)
    for function in program.functions.values():  # what nobody calls may be called with anything
        if not function.called:
            annotated(inference, function)
    _fixpoint(inference)
    inference.final = True
    solver.changes += 1
    for function in program.functions.values():
        if is_unreachable(inference, function):
            function.unused = True
            continue
        for param in function.params:
            if solver.get(param.cell) is None:
                solver.flow(T_DYN, param.cell)
    for cell in list(program.variables.values()):
        if solver.get(cell) is None:
            solver.flow(T_DYN, cell)
    _fixpoint(inference)
    while _fill(inference):
        _fixpoint(inference)
    while _check_protocols(inference):
        _fixpoint(inference)
    return inference, sorted(inference.diagnostics.values(), key=lambda d: (d.path, d.line, d.column))


def _open(inference: Inference) -> None:
    """Lets callers that are not seen use every class and every public function."""
    for cls in inference.program.classes.values():
        inference.module = cls.module
        make_dynamic(inference, cls, "other modules use it")
    for function in inference.program.functions.values():
        if function.scope.parent is function.module.scope and not function.name.startswith("_"):
            inference.escape(function)


def _fill(inference: Inference) -> bool:
    """Lets what never got a type be anything (the elements of a list that stays empty, the result of a function that
    only raises), so that what it meets learns of it; whether there was any."""
    found = False
    cells = [cell for memo in list(inference.memo.values()) for cell in memo.values()]
    cells += [
        cell for function in inference.program.functions.values() for cell in (function.result, function.yields) if cell
    ]
    for cell in cells:
        if inference.solver.get(cell) is None:
            inference.solver.flow(T_DYN, cell)
            found = True
    return found


def _fixpoint(inference: Inference) -> None:
    for _ in range(MAX_ROUNDS):
        before = inference.solver.changes
        if before == inference.settled:
            return
        inference.diagnostics.clear()
        for module in inference.program.modules.values():
            inference.module, inference.function = module, None
            statements.walk_body(inference, module.tree.body, module.scope)
        for function in list(inference.program.functions.values()):
            inference.module, inference.function = function.module, function
            walk_function(inference, function)
        if inference.solver.changes == before:
            inference.settled = before
            return
    raise RuntimeError("type inference did not settle")  # a fault of ours: the lattice is finite


PROTOCOL_RESULTS = {
    "__init__": "None",
    "__repr__": "str",
    "__str__": "str",
    "__hash__": "int",
    "__len__": "int",
    "__bool__": "bool",
}


def _check_protocols(inference: Inference) -> bool:
    """Moves typed classes whose special methods give something unexpected to the dynamic rung; whether there were
    any.
    """
    found = False
    for cls in inference.program.classes.values():
        if cls.dynamic:
            continue
        for name, method in cls.methods.items():
            wanted = PROTOCOL_RESULTS.get(name)
            term = inference.solver.get(method.result)
            wrong = wanted is not None and (term is None or term.name != wanted) and not classes.is_hollow(method)
            if name in classes.COMPARISONS and term is not None:
                if method.not_implemented and term.name == "optional":
                    term = inference.solver.get(term.args[0])
                ends = isinstance(method.node, ast.Lambda) or statements.falls_through(method.node.body)
                wrong = term is None or term.name != "bool" or ends
            if wrong:
                make_dynamic(inference, cls, f"{name} does not always give what it should")
                found = True
                break
    return found


def is_unreachable(inference: Inference, function: Function) -> bool:
    """Whether a method of a typed class is never called and nothing tells the types of its parameters: it can say
    nothing about the program's types then, and is left out.
    """
    cls = function.cls
    if cls is None or cls.dynamic or function.called or function.escapes or function.name == "__init__":
        return False
    return any(inference.solver.get(param.cell) is None for param in function.params if not param.star)


def is_left_out(inference: Inference, function: Function) -> bool:
    """Whether a function is, or stands in, a method that is left out."""
    scope: Scope | None = function.scope
    while scope is not None:
        found = inference.program.functions.get(scope.node)
        if found is not None and found.unused and found.cls is not None and not found.cls.dynamic:
            return True
        scope = scope.parent
    return False


def walk_function(inference: Inference, function: Function) -> None:
    """One pass over a function's body."""
    if inference.final and is_left_out(inference, function):
        return
    solver = inference.solver
    if (
        function.cls is not None
        and not function.cls.dynamic
        and function.params
        and function.kind not in ("static", "class")
    ):
        solver.flow(Term("instance", (), function.cls.qualname), function.params[0].cell)
        if function.name in classes.COMPARISONS and len(function.params) == 2:  # what the runtime compares it with
            solver.flow(Term("instance", (), function.cls.qualname), function.params[1].cell)
    for param in function.params:
        if param.default is not None:
            from batuta_hooks.infer.expressions import infer

            owner = function.scope.parent
            assert owner is not None
            solver.flow(infer(inference, param.default, owner), param.cell)
    if function.escapes:
        solver.unpin(function.result)
        solver.flow(T_DYN, function.result)
        for param in function.params:
            rest = solver.get(param.cell)
            if param.star and rest is not None and rest.args:
                solver.flow(T_DYN, rest.args[-1])
            else:
                solver.flow(T_DYN, param.cell)
    if isinstance(function.node, ast.Lambda):
        from batuta_hooks.infer.expressions import infer

        solver.flow(infer(inference, function.node.body, function.scope), function.result)
        return
    statements.walk_body(inference, function.node.body, function.scope)
    if function.yields is not None:
        if solver.get(function.result) is not None and solver.get(function.result).name == "dyn":  # type: ignore[union-attr]
            solver.flow(T_DYN, function.yields)
        if solver.get(function.result) is None:
            solver.flow(Term("iterator", (function.yields,), function.qualname), function.result)
    elif statements.falls_through(function.node.body) and not classes.is_hollow(function):
        solver.flow(mk("None"), function.result)


def _annotate_library(inference: Inference) -> None:
    """Lets a library's functions take what their annotations say."""
    functions = inference.program.functions.values()
    for function in functions:
        annotated(inference, function)
    _fixpoint(inference)
    for called in (False, True):
        for function in functions:
            if function.called == called:
                annotated(inference, function, arrays=True)
        _fixpoint(inference)


def annotated(inference: Inference, function: Function, *, arrays: bool = False) -> None:
    """Lets a function that nobody calls take what its annotations say, and anything where they say nothing.

    Arrays come after the calls within a library, which know their dtype and rank.
    """
    from batuta_hooks.infer.annotations import annotation_term
    from batuta_hooks.infer.array_annotations import array_term

    if isinstance(function.node, ast.Lambda):
        return
    arguments = function.node.args
    nodes = {arg.arg: arg.annotation for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}
    for param in function.params:
        annotation = nodes.get(param.name)
        if param.star or inference.solver.get(param.cell) is not None or annotation is None:
            continue
        inference.module = function.module
        array = array_term(function, param.name, annotation, function.scope)
        if array is None or arrays:
            inference.solver.flow(array or annotation_term(inference, annotation, function.scope), param.cell)


def make_dynamic(inference: Inference, cls: Class, reason: str) -> None:
    """Moves a class and its family to the dynamic rung, with all that their methods take and give."""
    inference.solver.changes += 1
    inference.refs.clear()
    for member in cls.root.tree():
        member.dynamic = member.dynamic or reason
        for method in [*member.methods.values(), *member.setters.values()]:
            inference.escape(method)
        for cell in member.fields.values():
            inference.solver.flow(T_DYN, cell)


def _declare(inference: Inference, module: SourceModule) -> None:
    """Makes a `Function` or `Class` of every definition in a module."""
    program = inference.program
    taken: set[str] = set()
    for node, scope in module.scopes.items():
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            base, count = scope.name, 1
            while scope.name in taken:  # redefinitions are functions of their own
                count += 1
                scope.name = f"{base}#{count}"
            taken.add(scope.name)
    for node, scope in module.scopes.items():
        if isinstance(node, ast.ClassDef):
            cls = Class(scope.name, node, scope, module)
            program.classes[node] = cls
            program.class_names[scope.name] = cls
    for node, scope in module.scopes.items():
        if isinstance(node, FUNCTIONS):
            _declare_function(inference, module, node, scope)


def _declare_function(inference: Inference, module: SourceModule, node: FunctionNode, scope: Scope) -> None:
    program = inference.program
    cells = {name: program.variable(scope, name) for name in scope.params}
    function = Function(scope.name, node, scope, module, parameters(node.args, cells))
    program.functions[node] = function
    for param in function.params:
        if param.star == "*":
            inference.solver.flow(mk("vartuple", Cell()), param.cell)
        elif param.star == "**":
            inference.solver.flow(mk("dict", T_DYN, T_DYN), param.cell)
    if not isinstance(node, ast.Lambda) and "yield" in module.text and statements.is_generator(node):
        function.yields = Cell()
    owner = scope.parent
    if owner is not None and isinstance(owner.node, ast.ClassDef):
        function.cls = program.classes[owner.node]
