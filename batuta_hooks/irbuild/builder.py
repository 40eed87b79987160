"""The builder's state: the program, the module and function at hand, and how names become variables."""

from __future__ import annotations

import ast
import itertools
from dataclasses import dataclass, field
from functools import cached_property

from batuta_hooks.frontend import Scope, SourceModule
from batuta_hooks.infer.cells import Cell, freeze
from batuta_hooks.infer.driver import Inference
from batuta_hooks.infer.program import Class, Function, TypedProgram
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import DYN, RType


@dataclass(eq=False)
class Builder:
    """Builds the IR of one module."""

    inference: Inference
    module: SourceModule
    function: Function | None = None
    vars: dict[str, ops.Var] = field(default_factory=dict)
    temps: itertools.count[int] = field(default_factory=itertools.count)
    functions: list[ops.FuncIR] = field(default_factory=list)
    class_scope: Scope | None = None  # while the body of a dynamic class is built
    globals: dict[str, ops.Var] = field(default_factory=dict)
    notes: dict[ast.AST, tuple[str, ...]] = field(default_factory=dict)  # comments above definitions

    @property
    def program(self) -> TypedProgram:
        """The typed program."""
        return self.inference.program

    def type_of(self, node: ast.AST) -> RType:
        """The final type of an expression."""
        return self._normal(freeze(self.inference.solver.normal(self.program.types.get(node))))

    def frozen(self, cell: Cell) -> RType:
        """The final type in a cell."""
        return self._normal(freeze(self.inference.solver.normal(cell.term)))

    def _normal(self, rtype: RType) -> RType:
        if rtype.name == "instance":
            cls = self.program.class_names[rtype.ref]
            return DYN if cls.dynamic else RType("instance", (), cls.root.qualname)
        if rtype.name == "optional" and rtype.args[0].name in ("dyn", "optional", "None"):
            return self._normal(rtype.args[0])
        if rtype.args:
            args = tuple([self._normal(arg) for arg in rtype.args])
            normal = RType(rtype.name, args, rtype.ref) if args != rtype.args else rtype
            if normal.name == "optional" and normal.args[0].name == "dyn":
                return DYN
            return normal
        return rtype

    def class_of(self, node: ast.expr) -> Class:
        """The class that inference knows a typed object to be of; in the IR the type is that of its family."""
        term = self.inference.solver.normal(self.program.types.get(node))
        if term is not None and term.name == "optional":
            term = self.inference.solver.get(term.args[0])
        assert term is not None and term.name == "instance"
        return self.program.class_names[term.ref]

    def variable_type(self, scope: Scope, name: str) -> RType:
        """The final type of a variable."""
        return self.frozen(self.program.variable(scope, name))

    def temp(self, stem: str) -> str:
        """A fresh name for a value that Python leaves nameless."""
        count = next(self.temps)
        return stem if count == 0 else f"{stem}_{count + 1}"

    @cached_property
    def constants(self) -> frozenset[str]:
        """Module variables in capitals that are bound once, at the top level, to a literal: Rust constants."""
        found: dict[str, int] = {}
        for node in self.module.tree.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value, lineno=line):
                    if name.isupper() and len(self.module.scope.bound[name]) == 1 and _is_scalar(value):
                        found[name] = line
        if found:
            for part in ast.walk(self.module.tree):
                if isinstance(part, ast.Name) and part.lineno < found.get(part.id, 0):  # read before it is there
                    del found[part.id]
        return frozenset(found)

    def is_global(self, scope: Scope, name: str) -> bool:
        """Whether a module's variable must outlive the module's body: functions or other modules use it, or it is a
        class, which its own methods may use."""
        if not isinstance(scope.node, ast.Module):
            return False
        module = self.program.modules.get(scope.name)
        if scope is self.module.scope and name in self.constants:
            return True
        is_class = any(isinstance(node, ast.ClassDef) for node in scope.bound.get(name, ()))
        return is_class or name in scope.captured or module is None or not module.is_main

    def owns(self, scope: Scope) -> bool:
        """Whether a scope's variables are those of the function at hand, and not of a lambda that becomes a closure."""
        node = scope.node
        return not scope.is_comprehension and (
            not isinstance(node, ast.Lambda) or (self.function is not None and self.function.node is node)
        )

    def declare(self, scope: Scope, name: str) -> ops.Var:
        """The variable's declaration in the function at hand."""
        storage = "shared" if name in scope.captured and not is_settled(scope, name) else "local"
        var = ops.Var(name, self.variable_type(scope, name), storage)
        return self.vars.setdefault(name, var)


def _is_scalar(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node = node.operand
    return isinstance(node, ast.Constant) and type(node.value) in (int, float, bool, str)


def is_settled(scope: Scope, name: str) -> bool:
    """Whether a captured variable is bound once and for all before any inner function can run, so that a copy will
    do.
    """
    if not scope.is_function or len(scope.bound.get(name, ())) != 1:
        return False
    return isinstance(scope.bound[name][0], ast.arg)
