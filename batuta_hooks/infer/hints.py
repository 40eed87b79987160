"""Types from outside of inference: scalars that annotations promise, and those that a run of the program showed.

    data = json.loads(text)
    count: int = data["count"]       a `Value` that is checked here, once, and an i64 from then on

A cell with such a type is *pinned*: a dynamic value that reaches it is converted at run time instead of making the
variable dynamic. Every conversion checks; a value of another type stops the program with exit code 70 before it can
print anything wrong, and the next transpilation does not trust the module's hints any more.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from batuta_hooks.frontend import Scope, SourceModule
from batuta_hooks.hints import SCALARS, TRUSTED, Hints
from batuta_hooks.infer.annotations import annotation_term
from batuta_hooks.infer.cells import ATOMS, Cell, Term
from batuta_hooks.infer.program import Class, Function

if TYPE_CHECKING:
    from batuta_hooks.infer.driver import Inference


@dataclass(frozen=True)
class Place:
    """Something that can be annotated: a parameter, a variable, an attribute or a function's result."""

    key: str
    kind: str  # "parameter", "variable", "attribute", "result"
    owner: Function | Scope | Class
    name: str
    node: ast.AST  # the `arg`, the target of an assignment, or the `def`
    scope: Scope
    module: SourceModule


def pin(inf: Inference, hints: Hints) -> None:
    """Gives the cells their promised types."""
    for place in places(inf):
        if place.module.name in hints.distrusted:
            continue
        inf.module = place.module
        term = _observed(inf, hints.observed.get(place.key, "")) or _annotated(inf, place)
        if term is not None and not (isinstance(place.owner, Class) and place.owner.dynamic):
            inf.solver.pin(_cell(inf, place), term)


def _cell(inf: Inference, place: Place) -> Cell:
    match place.owner:
        case Function() as function:
            return function.result
        case Class() as cls:
            return cls.fields.setdefault(place.name, Cell())
        case scope:
            return inf.program.variable(scope, place.name)


def _observed(inf: Inference, name: str) -> Term | None:
    return None if name not in SCALARS else inf.int_term() if name == "int" else ATOMS[name]


def _annotated(inf: Inference, place: Place) -> Term | None:
    annotation = _annotation(place)
    if annotation is None:
        return None
    term = annotation_term(inf, annotation, place.scope)
    return term if term.name in (*TRUSTED, "bigint") else None


def _annotation(place: Place) -> ast.expr | None:
    match place.node:
        case ast.arg(annotation=annotation):
            return annotation
        case ast.FunctionDef(returns=returns):
            return returns
        case ast.AnnAssign(annotation=annotation):
            return annotation
    return None


def places(inf: Inference) -> Iterator[Place]:
    """Everything in the program that a hint can be for."""
    for function in inf.program.functions.values():
        yield from _of_function(inf, function)
    for module in inf.program.modules.values():
        walrus: set[str] = set()
        if ":=" in module.text:
            walrus = {node.target.id for node in ast.walk(module.tree) if isinstance(node, ast.NamedExpr)}
        for scope in module.scopes.values():
            if not isinstance(scope.node, ast.Module | ast.FunctionDef):
                continue
            stores = _stores(scope.node.body)
            for name, nodes in scope.bound.items():
                if name not in walrus and name not in scope.params and all(isinstance(n, ast.Name) for n in nodes):
                    first = stores.get(name)
                    if first is not None:
                        yield Place(f"{scope.name}.{name}", "variable", scope, name, first, scope, module)


def _of_function(inf: Inference, function: Function) -> Iterator[Place]:
    node = function.node
    if not isinstance(node, ast.FunctionDef) or node.decorator_list:
        return
    special = node.name.startswith("__") and node.name.endswith("__")
    if special and node.name != "__init__":  # the runtime calls them
        return
    arguments = node.args
    nodes = {arg.arg: arg for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}
    for position, param in enumerate(function.params):
        if param.star or (position == 0 and function.cls is not None):
            continue
        key = f"{function.qualname}.{param.name}"
        scope = function.scope.parent or function.scope
        yield Place(key, "parameter", function.scope, param.name, nodes[param.name], scope, function.module)
    if function.yields is None and not special:
        key = f"{function.qualname}.return"
        outer = function.scope.parent or function.scope
        yield Place(key, "result", function, node.name, node, outer, function.module)
    alone = function.cls is not None and len(list(function.cls.line())) == len(list(function.cls.tree())) == 1
    if function.cls is not None and function.params and alone:  # a family settles among itself where a field belongs
        for name, store in _fields(node.body, function.params[0].name).items():
            if name in function.cls.methods or name in function.cls.setters:
                continue
            key = f"{function.cls.qualname}.{name}"
            yield Place(key, "attribute", function.cls, name, store, function.scope, function.module)


def _stores(body: list[ast.stmt]) -> dict[str, ast.AST]:
    """The first assignment statement of each name in a block and the blocks in it."""
    found: dict[str, ast.AST] = {}
    for node in own_statements(body):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if name not in found or isinstance(node, ast.AnnAssign):
                    found[name] = node
    return found


def _fields(body: list[ast.stmt], receiver: str) -> dict[str, ast.AST]:
    """The first assignment statement of each attribute of `self`."""
    found: dict[str, ast.AST] = {}
    for node in own_statements(body):
        match node:
            case (
                ast.Assign(targets=[ast.Attribute(value=ast.Name(id=owner), attr=name)])
                | ast.AnnAssign(target=ast.Attribute(value=ast.Name(id=owner), attr=name))
            ) if owner == receiver:
                if name not in found or isinstance(node, ast.AnnAssign):
                    found[name] = node
    return found


def own_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a block and of the blocks in it, but of no function or class in it."""
    for node in body:
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for name in ("body", "orelse", "finalbody"):
                yield from own_statements(getattr(node, name, []))
            for handler in getattr(node, "handlers", []):
                yield from own_statements(handler.body)


@dataclass(frozen=True)
class Loss:
    """A place whose values are known at run time only."""

    place: Place
    line: int  # where its values became dynamic
    cause: str
    partial: str = ""  # the one scalar type that inference saw there, besides what it does not know


def losses(inf: Inference) -> list[Loss]:
    """The places on the dynamic rung that a hint would lift, in the order of the text."""
    found: dict[str, Loss] = {}
    for place in places(inf) if inf.solver.met else ():
        if isinstance(place.owner, Class) and (place.owner.dynamic or place.name not in place.owner.fields):
            continue
        if isinstance(place.owner, Function) and place.owner.escapes:
            continue
        root = _cell(inf, place).find()
        if root._term is None or root._term.name != "dyn" or root in inf.solver.pinned:
            continue
        met = inf.solver.met.get(root)
        terms = [] if met is None else [term for term in (met.old, met.new) if term is not None]
        known = [term for term in terms if term.name != "dyn"]
        unknown = len(known) < len(terms) or not terms
        shown = " and ".join(f"`{term}`" for term in known)
        cause = f"{shown} meet here" if not unknown else "a value whose type only a run can tell reaches it"
        cause += f", besides {shown}" if unknown and known else ""
        partial = known[0].name if unknown and len(known) == 1 and known[0].name in SCALARS else ""
        found.setdefault(place.key, Loss(place, met.line if met is not None else 0, cause, partial))
    return sorted(found.values(), key=lambda loss: (loss.place.module.path, loss.place.node.lineno, loss.place.key))  # type: ignore[attr-defined]
