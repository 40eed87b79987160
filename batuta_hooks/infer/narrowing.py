"""What `isinstance` tells of a variable: in the branch it guards the variable has the narrower class, and a branch that
no value reaches is left out.

    if isinstance(node, Number):          `node` is a Number here
        return node.value
    assert isinstance(node, Pair)         and a Pair from here on
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from batuta_hooks import matching
from batuta_hooks.frontend import Scope
from batuta_hooks.infer import calls, members, names
from batuta_hooks.infer.cells import Term
from batuta_hooks.infer.program import Class

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference

Outcome = bool | Literal["unknown"] | None


class kept:
    """What is learnt inside holds inside only."""

    __slots__ = ("before", "inf")

    def __init__(self, inf: Inference) -> None:
        self.inf = inf

    def __enter__(self) -> None:
        self.before = dict(self.inf.narrowed)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self.inf.narrowed = self.before


def walk_branches(inf: Inference, node: ast.If | ast.While, scope: Scope) -> None:
    """The branches of a statement, each with what the test says there."""
    from batuta_hooks.infer.statements import walk_body

    outcome = static_test(inf, node.test, scope) if isinstance(node, ast.If) else None
    if outcome == "unknown":
        return
    if outcome is not False:
        with kept(inf):
            learn(inf, node.test, True, node.body, scope)
            walk_body(inf, node.body, scope)
    if outcome is not True:
        with kept(inf):
            learn(inf, node.test, False, node.orelse, scope)
            walk_body(inf, node.orelse, scope)


def after(inf: Inference, body: Sequence[ast.stmt], position: int, scope: Scope) -> None:
    """What holds behind a statement of a block: an assertion, or a guard that leaves the block."""
    statement = body[position]
    if not isinstance(statement, ast.Assert | ast.If):
        return
    from batuta_hooks.infer.statements import falls_through

    match statement:
        case ast.Assert(test=test):
            learn(inf, test, True, body[position + 1 :], scope)
        case ast.If(test=test, body=then, orelse=[]) if not falls_through(then):
            learn(inf, test, False, body[position + 1 :], scope)


def learn(inf: Inference, test: ast.expr, holds: bool, body: Sequence[ast.AST], scope: Scope) -> None:
    """Takes over what it means for the variables that `test` is true, or false, while `body` runs."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            learn(inf, operand, not holds, body, scope)
        case ast.BoolOp(op=ast.And(), values=values) if holds:
            for value in values:
                learn(inf, value, True, body, scope)
        case ast.BoolOp(op=ast.Or(), values=values) if not holds:
            for value in values:
                learn(inf, value, False, body, scope)
        case ast.Call(func=ast.Name(id="isinstance"), args=[value, kind], keywords=[]) if holds:
            path = path_of(value)
            owner = scope.owner(path[0]) if path else None
            ref = names.resolve(inf, kind, scope)
            if ref is None or ref.cls is None or ref.cls.dynamic or owner is None:
                return
            if not _is_rebound(owner, path[0], body) and not inf.mutable_attributes.intersection(path[1:]):
                inf.narrowed[owner, ".".join(path)] = ref.cls


def path_of(node: ast.expr) -> list[str]:
    """The parts of `name.attr.attr`; empty for any other expression."""
    if isinstance(node, ast.Name):
        return [node.id]
    inner = path_of(node.value) if isinstance(node, ast.Attribute) else []
    return [*inner, node.attr] if isinstance(node, ast.Attribute) and inner else []


def narrowed_attribute(inf: Inference, node: ast.Attribute, term: Term | None, scope: Scope) -> Term | None:
    """The type of an attribute that never changes once its object is made, by what the tests around say."""
    path = path_of(node)
    owner = scope.owner(path[0]) if path else None
    return narrowed(inf, owner, ".".join(path), term) if owner is not None else term


def mutable_attributes(trees: Iterable[ast.AST]) -> frozenset[str]:
    """The names of attributes that are stored anywhere but by constructors on their own object."""
    stores: list[ast.Attribute] = []
    first: set[int] = set()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
                stores.append(node)
            elif isinstance(node, ast.FunctionDef) and node.name in ("__init__", "__post_init__") and node.args.args:
                this = node.args.args[0].arg
                for part in ast.walk(node):
                    if isinstance(part, ast.Assign | ast.AnnAssign):
                        targets = part.targets if isinstance(part, ast.Assign) else [part.target]
                        first |= {id(target) for target in targets if _is_own(target, this)}
    return frozenset(node.attr for node in stores if id(node) not in first)


def _is_own(target: ast.expr, this: str) -> bool:
    return isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == this


def _is_rebound(owner: Scope, name: str, body: Sequence[ast.AST]) -> bool:
    """Whether a variable may hold something else while these statements run."""
    if name in owner.captured and (owner.is_function or any(_writes(child, name) for child in owner.children)):
        return True
    return any(
        isinstance(part, ast.Name) and part.id == name and not isinstance(part.ctx, ast.Load)
        for statement in body
        for part in ast.walk(statement)
    )


def _writes(scope: Scope, name: str) -> bool:
    return name in scope.globals or any(_writes(child, name) for child in scope.children)


def narrowed(inf: Inference, owner: Scope, name: str, term: Term | None) -> Term | None:
    """The type of a variable, by its cell and by what the tests around say."""
    cls = inf.narrowed.get((owner, name))
    inner = inf.solver.get(term.args[0]) if term is not None and term.name == "optional" else term
    if cls is None or cls.dynamic or inner is None or inner.name != "instance":
        return term
    own = members.class_of(inf, inner)
    if own is cls or own not in cls.line():
        return term
    return _instance(inf, cls) if term is inner else Term("optional", (inf.cell_of(_instance(inf, cls)),))


def _instance(inf: Inference, cls: Class) -> Term:
    return inf.instances.setdefault(cls.qualname, Term("instance", (), cls.qualname))


def static_test(inf: Inference, test: ast.expr, scope: Scope) -> Outcome:
    """What a test comes to when types decide it; "unknown" while a type is missing, None when the run time decides."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inner = static_test(inf, operand, scope)
            return not inner if isinstance(inner, bool) else inner
        case ast.BoolOp(op=op, values=values):
            decisive = isinstance(op, ast.Or)
            outcomes: set[Outcome] = set()
            for value in values:
                outcome = static_test(inf, value, scope)
                if outcome in (decisive, "unknown"):  # whatever else holds, or nothing behind it has a type yet
                    return outcome
                outcomes.add(outcome)
            return None if None in outcomes else not decisive
        case ast.Call(func=ast.Name(id="isinstance"), args=[value, _], keywords=[]):
            return _static_isinstance(inf, test, value, scope)
        case matching.IsSequence() | matching.IsMapping() | matching.HasAttribute():
            return _static_shape(inf, test)
        case ast.Constant(value=bool(value)):
            return value
    return None


SEQUENCES = ("list", "tuple", "vartuple", "range", "deque")
MAPPINGS = ("dict", "defaultdict", "ordereddict", "counter")


def _static_shape(inf: Inference, test: matching.IsSequence | matching.IsMapping | matching.HasAttribute) -> Outcome:
    """What types say to the tests that patterns make."""
    term = inf.solver.normal(inf.program.types.get(test.subject))
    if term is None:
        return "unknown"
    if term.name in ("dyn", "optional"):
        return None
    match test:
        case matching.IsSequence(count=count, more=more):
            if term.name == "tuple":
                return len(term.args) >= count if more else len(term.args) == count
            if term.name == "model":
                return None
            return None if term.name in (*SEQUENCES, "array") else False
        case matching.IsMapping():
            return term.name in MAPPINGS
    if term.name == "instance":
        cls = members.class_of(inf, term)
        if cls.field_owner(test.attr) or cls.constant_owner(test.attr) or cls.method(test.attr):
            return True
        below = any(test.attr in {*sub.fields, *sub.constants, *sub.methods} for sub in cls.tree())
        return None if below else False
    return None


def _static_isinstance(inf: Inference, test: ast.Call, value: ast.expr, scope: Scope) -> Outcome:
    ref = names.resolve(inf, test.func, scope)
    if ref is None or ref.qualname != "builtins.isinstance":
        return None
    term = inf.solver.normal(inf.program.types.get(value))
    if term is None:
        return "unknown"
    if term.name in ("dyn", "optional"):
        return None
    outcomes = [calls.isinstance_of(inf, term, kind, scope) for kind in calls.kinds_of(test)]
    if True in outcomes:
        return True
    return False if all(outcome is False for outcome in outcomes) else None
