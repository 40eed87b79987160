"""Source text -> `SourceModule`: syntax tree, comments, scopes and what each name stands for. In: a path or text. Out:
data only.

    >>> module = parse_module("app", "import numpy as n\\nx = n.mean([1])\\n", "app.py")
    >>> module.scope.imports["n"]
    'numpy'

The tree is CPython's own `ast` (a module of the standard library that costs nothing to import, which keeps the commit
hook fast and the grammar exactly the interpreter's); comments come from `tokenize`.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from batuta_hooks.matching import lowered
from batuta_hooks.python_ast import blocks

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
ScopeNode: TypeAlias = (
    ast.Module | ast.ClassDef | FunctionNode | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(eq=False)
class Scope:
    """A lexical scope: the names it binds, and how often and by what."""

    node: ScopeNode
    parent: Scope | None
    name: str  # dotted, from the module down
    bound: dict[str, list[ast.AST]] = field(default_factory=dict)  # name -> the nodes that bind it, in order
    params: tuple[str, ...] = ()
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
    imports: dict[str, str] = field(default_factory=dict)  # local name -> qualified name
    captured: set[str] = field(default_factory=set)  # own names that an inner function reads or writes
    free: set[str] = field(default_factory=set)  # names of enclosing functions that it or an inner scope uses
    star_imports: list[str] = field(default_factory=list)
    children: list[Scope] = field(default_factory=list)

    @property
    def is_function(self) -> bool:
        """Whether names bound here are locals of a function."""
        return isinstance(self.node, FUNCTIONS)

    @property
    def is_comprehension(self) -> bool:
        """Whether it is the scope of a comprehension's targets."""
        return isinstance(self.node, COMPREHENSIONS)

    def function(self) -> Scope:
        """The nearest enclosing scope that is a function, class body or module: where a comprehension's code runs."""
        scope = self
        while scope.is_comprehension and scope.parent is not None:
            scope = scope.parent
        return scope

    def owner(self, name: str) -> Scope | None:
        """The scope whose variable `name` is, seen from here; None for a builtin."""
        scope: Scope | None = self
        first = True
        while scope is not None:
            if name in scope.globals:
                return scope.module()
            visible = first or not isinstance(scope.node, ast.ClassDef)
            if visible and name in scope.bound and name not in scope.nonlocals:
                return scope
            first = first and scope.is_comprehension
            scope = scope.parent
        return None

    def module(self) -> Scope:
        """The module's scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope


@dataclass(eq=False)
class SourceModule:
    """One parsed module."""

    name: str  # dotted import name; "__main__" scripts have their file's stem
    path: str  # as the user knows it
    text: str
    tree: ast.Module
    lines: list[str]
    comments: dict[int, str]  # line -> comment that stands alone on it
    trailing: dict[int, str]  # line -> comment behind code
    scope: Scope
    scopes: dict[ast.AST, Scope]
    is_main: bool = False
    is_package: bool = False


def parse_module(name: str, text: str, path: str, *, is_main: bool = False, is_package: bool = False) -> SourceModule:
    """Parses `text`; `SyntaxError` as CPython raises it."""
    tree = lowered(ast.parse(text, filename=path))
    lines = text.splitlines()
    own, trailing = _comments(text)
    scopes: dict[ast.AST, Scope] = {}
    package = name if is_package else name.rpartition(".")[0]
    builder = _ScopeBuilder(scopes, package)
    scope = builder.build(tree, name)
    return SourceModule(name, path, text, tree, lines, own, trailing, scope, scopes, is_main, is_package)


def rescope(module: SourceModule) -> SourceModule:
    """The module with its scopes found anew, after its tree was changed."""
    scopes: dict[ast.AST, Scope] = {}
    package = module.name if module.is_package else module.name.rpartition(".")[0]
    scope = _ScopeBuilder(scopes, package).build(module.tree, module.name)
    return replace(module, scope=scope, scopes=scopes)


def _comments(text: str) -> tuple[dict[int, str], dict[int, str]]:
    own: dict[int, str] = {}
    trailing: dict[int, str] = {}
    if "#" not in text:
        return own, trailing
    if sys.version_info < (3, 12) or _F_STRING.search(text) is None:
        line, before = 1, 0
        for token in _TEXT_OR_COMMENT.finditer(text):
            if token[1] is None:
                continue
            line += text.count("\n", before, token.start())
            before = token.start()
            if before == 0 and text.startswith("#!"):
                continue
            alone = not text[text.rfind("\n", 0, before) + 1 : before].strip()
            comment = token[1].lstrip("#")
            (own if alone else trailing)[line] = (comment.removeprefix("!") if line == 1 else comment).strip()
        return own, trailing
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                comment = (
                    token.string.lstrip("#").removeprefix("!") if token.start[0] == 1 else token.string.lstrip("#")
                )
                alone = not token.line[: token.start[1]].strip()
                if token.string.startswith("#!") and token.start == (1, 0):
                    continue
                (own if alone else trailing)[token.start[0]] = comment.strip()
    except (tokenize.TokenError, IndentationError):
        pass  # the tree parsed, so only comments behind an odd ending are lost
    return own, trailing


# Outside of texts `#` begins a comment. Since Python 3.12 an f-string may have quotes and comments in its braces; then
# the tokenizer, which takes much longer, is asked.
_TEXT_OR_COMMENT = re.compile(
    r"""'''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(\#[^\r\n]*)""",
    re.DOTALL,
)
_F_STRING = re.compile(r"""\b[rR]?[fFtT][rR]?["']""")


def targets(node: ast.expr) -> Iterator[ast.Name]:
    """The names that an assignment target binds."""
    for child in ast.walk(node):
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store | ast.Del):
            yield child


class _ScopeBuilder(ast.NodeVisitor):
    """Collects bindings scope by scope, then which names are captured."""

    def __init__(self, scopes: dict[ast.AST, Scope], package: str) -> None:
        self.scopes = scopes
        self.package = package
        self.current: Scope
        self.uses: list[tuple[Scope, str]] = []
        self.marked: list[tuple[Scope, str]] = []  # names whose attributes are set

    def build(self, tree: ast.Module, name: str) -> Scope:
        self.current = self.scopes[tree] = Scope(tree, None, name)
        module = self.current
        for statement in tree.body:
            self.visit(statement)
        for scope, used in self.marked:
            owner = scope.owner(used)
            nodes = owner.bound.get(used, []) if owner is not None and owner.is_function else []
            if len(nodes) == 1 and isinstance(nodes[0], ast.FunctionDef):
                nodes[0]._batuta_object = True  # type: ignore[attr-defined]
        for scope, used in self.uses:
            owner = scope.owner(used)
            if owner is None or isinstance(owner.node, ast.ClassDef):
                continue
            if isinstance(owner.node, ast.Module):
                if scope.function() is not owner:
                    owner.captured.add(used)
                continue
            if owner.function() is not scope.function() or _in_lambda(scope, owner):
                owner.captured.add(used)
                inner: Scope | None = scope
                while inner is not None and inner is not owner:
                    inner.free.add(used)
                    inner = inner.parent
        while sum(self._through_calls(scope) for scope in self.scopes.values()):
            pass
        return module

    def _through_calls(self, scope: Scope) -> bool:
        """A function that uses another nested one needs what that one captures; whether anything was added."""
        added = False
        for name in list(scope.free):
            owner = scope.parent.owner(name) if scope.parent is not None else None
            nodes = owner.bound.get(name, []) if owner is not None else []
            if len(nodes) != 1 or not isinstance(nodes[0], ast.FunctionDef):
                continue
            function = self.scopes[nodes[0]]
            for used in function.free - scope.free:
                holder = function.parent.owner(used) if function.parent is not None else None
                inner: Scope | None = scope
                while inner is not None and inner is not holder and used not in inner.bound:
                    inner = inner.parent
                if holder is None or inner is not holder or scope is holder:
                    continue
                inner = scope
                while inner is not None and inner is not holder:
                    inner.free.add(used)
                    inner = inner.parent
                added = True
        return added

    def bind(self, name: str, node: ast.AST) -> None:
        scope = self.current
        if name in scope.globals:
            scope.module().bound.setdefault(name, []).append(node)
            scope.module().captured.add(name)
        elif name in scope.nonlocals:
            self.uses.append((scope, name))
            owner = scope.parent.owner(name) if scope.parent else None
            if owner is not None:
                owner.bound.setdefault(name, []).append(node)
        else:
            scope.bound.setdefault(name, []).append(node)

    def enter(self, node: ScopeNode, name: str) -> Scope:
        scope = Scope(node, self.current, f"{self.current.name}.{name}")
        self.current.children.append(scope)
        self.scopes[node] = scope
        return scope

    # --- scopes ---

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.bind(node.name, node)
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.function(node, node.name, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.function(node, "<lambda>", [ast.Expr(node.body)])

    def function(self, node: FunctionNode, name: str, body: list[ast.stmt]) -> None:
        arguments = node.args
        for default in [*arguments.defaults, *(d for d in arguments.kw_defaults if d is not None)]:
            self.visit(default)
        outer, self.current = self.current, self.enter(node, name)
        params = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        params += [star for star in (arguments.vararg, arguments.kwarg) if star is not None]
        self.current.params = tuple(param.arg for param in params)
        for param in params:
            self.bind(param.arg, param)
        for found in _declarations(body):
            if isinstance(found, ast.Global):
                self.current.globals.update(found.names)
            else:
                self.current.nonlocals.update(found.names)
        for statement in body:
            self.visit(statement)
        self.current = outer

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bind(node.name, node)
        for expr in [*node.decorator_list, *node.bases, *(keyword.value for keyword in node.keywords)]:
            self.visit(expr)
        outer, self.current = self.current, self.enter(node, node.name)
        for statement in node.body:
            self.visit(statement)
        self.current = outer

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        self.visit(node.generators[0].iter)
        outer, self.current = self.current, self.enter(node, "<comprehension>")
        for position, generator in enumerate(node.generators):
            if position:
                self.visit(generator.iter)
            self.visit(generator.target)
            for condition in generator.ifs:
                self.visit(condition)
        for part in [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]:
            self.visit(part)
        self.current = outer

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    # --- bindings ---

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.uses.append((self.current, node.id))
            if node.id in ("super", "__class__"):
                self.use_class()
        else:
            self.bind(node.id, node)

    def use_class(self) -> None:
        """`super()` reads the class whose body it stands in."""
        scope: Scope | None = self.current
        while scope is not None and not isinstance(scope.node, ast.ClassDef):
            scope = scope.parent
        if scope is not None and isinstance(scope.node, ast.ClassDef):
            self.uses.append((self.current, scope.node.name))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
            self.marked.append((self.current, node.value.id))
        self.generic_visit(node)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        outer, self.current = self.current, self.current.function()
        self.bind(node.target.id, node.target)
        inner: Scope | None = outer
        while inner is not None and inner.is_comprehension:
            if isinstance(inner.node, ast.GeneratorExp):  # a generator runs later, and stores into what surrounds it
                self.current.captured.add(node.target.id)
            inner = inner.parent
        self.current = outer

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.type is not None:
            self.visit(node.type)
        if node.name:
            self.bind(node.name, node)
        for statement in node.body:
            self.visit(statement)

    def visit_Global(self, node: ast.Global) -> None:
        self.current.globals.update(node.names)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            local = alias.asname or alias.name.partition(".")[0]
            self.bind(local, node)
            self.current.imports[local] = alias.name if alias.asname else local

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        base = node.module or ""
        if node.level:
            parts = self.package.split(".") if self.package else []
            parts = parts[: len(parts) - node.level + 1]
            base = ".".join([*parts, node.module] if node.module else parts)
        for alias in node.names:
            if alias.name == "*":
                self.current.star_imports.append(base)
                continue
            local = alias.asname or alias.name
            self.bind(local, node)
            self.current.imports[local] = f"{base}.{alias.name}" if base else alias.name


def _declarations(body: Iterable[ast.stmt]) -> Iterator[ast.Global | ast.Nonlocal]:
    for node in body:
        if isinstance(node, ast.Global | ast.Nonlocal):
            yield node
        elif not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield from _declarations(blocks(node))


def _in_lambda(scope: Scope, owner: Scope) -> bool:
    """Whether a lambda or def lies between a use and the comprehension that owns the name."""
    inner: Scope | None = scope
    while inner is not None and inner is not owner:
        if inner.is_function:
            return True
        inner = inner.parent
    return False
