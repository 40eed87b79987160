"""Library modules -> what of them can be Rust on its own. The rest stays in Python, by name, with the reason.

A library has no script that shows how it is called, so its functions take what their annotations, and the calls within
the library, say. Its module-level code runs in Python, when it is imported; only constants and definitions come along.
A definition that uses something left behind is left behind as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.frontend import Scope, SourceModule, rescope

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_LITERALS = (ast.Constant, ast.UnaryOp, ast.BinOp, ast.Tuple, ast.operator, ast.unaryop, ast.Load)


@dataclass(frozen=True, slots=True)
class Left:
    """A definition that stays in Python: its qualified name (`pkg.core.load`), where it stands, and why."""

    name: str
    path: str
    line: int
    reason: str
    defines: bool = True  # a function or class, not a variable or an import

    def note(self) -> Diagnostic:
        """What the user is told."""
        return Diagnostic(self.path, self.line, 0, "python", f"{self.name} stays in Python: {self.reason}", "", "note")


@dataclass
class Reduction:
    """Library modules on their way to what can be Rust."""

    modules: dict[str, SourceModule]
    left: dict[str, Left] = field(default_factory=dict)

    def leave(self, module: str, line: int, reason: str) -> bool:
        """Leave the module-level statement at a line in Python; whether there is one that was not left before."""
        source = self.modules[module]
        for statement in source.tree.body:
            first = min([statement.lineno, *(found.lineno for found in getattr(statement, "decorator_list", ()))])
            if first <= line <= (statement.end_lineno or statement.lineno):
                self.drop(source, statement, reason)
                self._follow()
                return True
        return False

    def drop(self, source: SourceModule, statement: ast.stmt, reason: str) -> None:
        """Leaves a statement of a module in Python."""
        source.tree.body.remove(statement)
        for name in _bound(statement):
            defines = isinstance(statement, Definition)
            left = Left(f"{source.name}.{name}", source.path, statement.lineno, reason, defines)
            self.left.setdefault(left.name, left)

    def _follow(self) -> None:
        """Leave the definitions that use what was left, until none is found."""
        again = True
        while again:
            again = False
            for source in self.modules.values():
                for statement in list(source.tree.body):
                    if isinstance(statement, ast.ImportFrom):
                        again |= self._drop_aliases(source, statement)
                        continue
                    needed = next((name for name in self._uses(source, statement) if name in self.left), None)
                    if needed is not None:
                        self.drop(source, statement, f"it uses {needed}, which stays in Python")
                        again = True

    def _drop_aliases(self, source: SourceModule, statement: ast.ImportFrom) -> bool:
        """Drop the names that an import takes from what was left; whether there were any."""
        imports = source.scope.imports
        left = [alias for alias in statement.names if imports.get(alias.asname or alias.name, "") in self.left]
        for alias in left:
            origin, local = imports[alias.asname or alias.name], f"{source.name}.{alias.asname or alias.name}"
            reason = f"it is {origin}, which stays in Python"
            self.left.setdefault(local, Left(local, source.path, statement.lineno, reason, defines=False))
        if len(left) == len(statement.names):
            source.tree.body.remove(statement)
        statement.names = [alias for alias in statement.names if alias not in left]
        return bool(left)

    def _uses(self, source: SourceModule, statement: ast.stmt) -> Iterator[str]:
        """The qualified names of other definitions that a statement uses."""
        imports = source.scope.imports
        for node, scope in _within(source, statement, source.scope):
            if isinstance(node, ast.Name) and scope.owner(node.id) is source.scope:
                yield imports.get(node.id, f"{source.name}.{node.id}")
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                yield f"{imports.get(node.value.id, node.value.id)}.{node.attr}"
            elif isinstance(node, ast.ImportFrom | ast.Import):
                yield from (scope.imports.get(alias.asname or alias.name, "") for alias in node.names)


def _within(source: SourceModule, node: ast.AST, scope: Scope) -> Iterator[tuple[ast.AST, Scope]]:
    """A node and all below it, each with the scope whose names it sees."""
    yield node, scope
    inner = source.scopes.get(node, scope)
    body = {id(part) for part in _body(node)} if inner is not scope else set()
    for child in ast.iter_child_nodes(node):
        yield from _within(source, child, inner if not body or id(child) in body else scope)


def _body(node: ast.AST) -> list[ast.AST]:
    """What runs inside the scope that a node opens: not the defaults, decorators and bases of a definition."""
    body = getattr(node, "body", [])
    return body if isinstance(body, list) else [body]


def reduce(sources: Mapping[str, SourceModule]) -> Reduction:
    """The modules without what runs in Python.

    def mean(xs: list[float]) -> float: ...      comes along
    LIMIT = 10                                   comes along: a constant that nothing binds again
    cache = {}                                   stays: other code may change it
    with open("x") as f: table = f.read()        stays: code that runs at import
    """
    reduction = Reduction(dict(sources))
    for source in sources.values():
        for statement in list(source.tree.body):
            reason = _stays(source, statement)
            if reason:
                reduction.drop(source, statement, reason)
    reduction._follow()
    return reduction


def rescoped(reduction: Reduction) -> dict[str, SourceModule]:
    """The modules as they are now, ready for inference."""
    return {name: rescope(source) for name, source in reduction.modules.items()}


def definitions(sources: Mapping[str, SourceModule]) -> tuple[str, ...]:
    """The qualified names of the functions and classes that came along."""
    found = [
        f"{source.name}.{statement.name}"
        for source in sources.values()
        for statement in source.tree.body
        if isinstance(statement, Definition)
    ]
    return tuple(sorted(found))


def _stays(source: SourceModule, statement: ast.stmt) -> str:
    """Why a module-level statement stays in Python; "" when it can come along."""
    if isinstance(statement, ast.AsyncFunctionDef):
        return "it is a coroutine"
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        if len(source.scope.bound.get(statement.name, ())) > 1:
            return "its name is bound more than once"
        changed = next((node for node in ast.walk(statement) if isinstance(node, ast.Global)), None)
        if changed is not None:
            return f"it changes the module's variable {changed.names[0]}"
        return ""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        star = isinstance(statement, ast.ImportFrom) and any(alias.name == "*" for alias in statement.names)
        return "it imports *" if star else ""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return ""
    target = _constant_target(statement)
    if target is not None and len(source.scope.bound.get(target, ())) == 1:
        return ""
    return "it is not a constant" if _bound(statement) else "it runs when the module is imported"


def _constant_target(statement: ast.stmt) -> str | None:
    """The name that a statement binds to an immutable literal."""
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target: ast.expr = statement.targets[0]
    elif isinstance(statement, ast.AnnAssign):
        target = statement.target
    else:
        return None
    value = statement.value
    literal = value is not None and all(isinstance(node, _LITERALS) for node in ast.walk(value))
    return target.id if literal and isinstance(target, ast.Name) else None


def _bound(statement: ast.stmt) -> list[str]:
    """The names that a module-level statement binds."""
    if isinstance(statement, Definition):
        return [statement.name]
    names = []
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
            names.append(node.id)
        elif isinstance(node, Definition):
            names.append(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names += [alias.asname or alias.name.partition(".")[0] for alias in node.names]
    return names
