"""Checks the IR: what code generation relies on, found out close to the pass that broke it.

A stored value has its target's type, a variable is known to its function, a call gives what the function takes, and no
type is left open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.ir import ops
from batuta_hooks.ir.pprint import text_of
from batuta_hooks.ir.rtypes import NONE
from batuta_hooks.ir.walk import children, functions_of, walk

OPEN = ("never", "unknown", "var")


def verify(modules: Iterable[ops.ModuleIR]) -> list[str]:
    """What is wrong with a program; empty where nothing is."""
    modules = tuple(modules)
    known = {function.qualname: function for module in modules for function in functions_of(module)}
    problems: list[str] = []
    for module in modules:
        body = ops.FuncIR(f"{module.name}.<module>", "<module>", (), NONE, module.body, module.body_vars)
        for function in (body, *functions_of(module)):
            found = _Checker(known, {cls.qualname for m in modules for cls in m.classes})
            found.function(function)
            problems += [f"{function.qualname}: {problem}" for problem in found.problems]
    return problems


def verified(modules: Iterable[ops.ModuleIR]) -> None:
    """Raises `BatutaError` where the IR is wrong: a fault of batuta, not of the program."""
    problems = verify(modules)
    if problems:
        raise BatutaError(f"the typed program is inconsistent: {problems[0]}", "please report this program as an issue")


class _Checker:
    """One function."""

    def __init__(self, functions: Mapping[str, ops.FuncIR], classes: set[str]) -> None:
        self.functions, self.classes = functions, classes
        self.problems: list[str] = []

    def function(self, function: ops.FuncIR) -> None:
        names = {param.name for param in function.params} | {var.name for var in (*function.vars, *function.captures)}
        held: list[ops.ParamIR | ops.Var] = [*function.params, *function.vars]
        for var in held:
            if var.type.name in OPEN:
                self.problems.append(f"{var.name} has no type")
        for statement in function.body:
            self.node(statement, names)

    def node(self, node: Any, names: set[str]) -> None:
        rtype = getattr(node, "type", None)
        if rtype is not None and rtype.name in OPEN:
            self.problems.append(f"{text_of(node)} has no type")
        match node:
            case str() | ops.FuncIR():
                return
            case ops.Load(name=name):
                if name != "=" and name not in names:
                    self.problems.append(f"{name} is not a variable here")
            case ops.Assign(target=ops.VarTarget() | ops.GlobalTarget() | ops.FieldTarget() as target, value=value):
                if value.type != target.type:
                    self.problems.append(f"{text_of(value)} is {value.type}, its target {target.type}")
            case ops.Call(function=function, args=args) if not function.endswith(".<module>"):
                if function not in self.functions:
                    self.problems.append(f"{function} is not a function of the program")
                elif len(self.functions[function].params) != len(args):
                    self.problems.append(
                        f"{function} takes {len(self.functions[function].params)} arguments, not {len(args)}"
                    )
            case ops.New(cls=cls):
                if cls not in self.classes:
                    self.problems.append(f"{cls} is not a class of the program")
            case ops.Callback(params=params):
                names = names | {name for name, _ in params}
            case ops.Chain(lets=lets):
                names = names | {name for name, _ in lets}
            case ops.Comprehension(clauses=clauses):
                names = names | {
                    part.name for clause in clauses for part in walk(clause.target) if isinstance(part, ops.VarTarget)
                }
        for child in children(node):
            self.node(child, names)
