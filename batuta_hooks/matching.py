"""`match` statements as `if` chains, made in the syntax tree before names are resolved; what no expression of Python
says is a node of this module.

    match shape:                          if isinstance(shape, Circle) and shape.radius == 0:
        case Circle(radius=0):                print("dot")
            print("dot")                  elif isinstance(shape, Circle):
        case Circle(radius=r):                r = shape.radius
            print(r)                          print(r)
        case [first, *rest]:              elif <shape is a sequence of one or more>:
            print(first, rest)                first, rest = shape[0], [*shape[1:]]
                                              print(first, rest)

A capture is bound when its whole pattern matches and before the guard is asked, and keeps its value when the guard says
no, as in Python.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from batuta_hooks.python_ast import statements

Placed = TypeVar("Placed", bound=ast.AST)


class IsSequence(ast.expr):
    """Whether `subject` is a sequence, no text, of `count` items (or more)."""

    _fields = ("subject",)

    def __init__(self, subject: ast.expr, count: int, more: bool) -> None:
        super().__init__()
        self.subject, self.count, self.more = subject, count, more

    def __reduce__(self) -> tuple[object, ...]:
        return _copied, (IsSequence, (self.subject, self.count, self.more), _place(self))


class IsMapping(ast.expr):
    """Whether `subject` is a mapping."""

    _fields = ("subject",)

    def __init__(self, subject: ast.expr) -> None:
        super().__init__()
        self.subject = subject

    def __reduce__(self) -> tuple[object, ...]:
        return _copied, (IsMapping, (self.subject,), _place(self))


class HasAttribute(ast.expr):
    """Whether `subject` has an attribute."""

    _fields = ("subject",)

    def __init__(self, subject: ast.expr, attr: str) -> None:
        super().__init__()
        self.subject, self.attr = subject, attr

    def __reduce__(self) -> tuple[object, ...]:
        return _copied, (HasAttribute, (self.subject, self.attr), _place(self))


class Bind(ast.expr):
    """Binds `target` to `value`; true in any case."""

    _fields = ("value", "target")

    def __init__(self, target: ast.Name, value: ast.expr) -> None:
        super().__init__()
        self.value, self.target = value, target

    def __reduce__(self) -> tuple[object, ...]:
        return _copied, (Bind, (self.target, self.value), _place(self))


def _place(node: ast.expr) -> dict[str, int | None]:
    names = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    return {name: getattr(node, name) for name in names if hasattr(node, name)}


def _copied(kind: type[ast.expr], args: tuple[object, ...], place: dict[str, int | None]) -> ast.expr:
    made = kind(*args)
    for name, value in place.items():
        setattr(made, name, value)
    return made


# Builtin classes whose only positional sub-pattern is the object itself.
SELF_CLASSES = frozenset(
    {"bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"}
)


def lowered(tree: ast.Module) -> ast.Module:
    """The tree without `match` statements; itself when it has none."""
    if not any(isinstance(node, ast.Match) for node in statements(tree)):
        return tree
    nodes = list(ast.walk(tree))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    names |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    names |= {node.name for node in nodes if isinstance(node, ast.MatchAs | ast.MatchStar) and node.name}
    names |= {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    classes = {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}
    made = _Lowering(names, classes).visit(tree)
    assert isinstance(made, ast.Module)
    return made


@dataclass
class _Found:
    """What a pattern comes to: tests, and what is bound when all of them hold."""

    tests: list[ast.expr] = field(default_factory=list)
    binds: list[tuple[str, ast.expr]] = field(default_factory=list)

    def add(self, other: _Found) -> None:
        self.tests += other.tests
        self.binds += other.binds


class _Lowering(ast.NodeTransformer):
    def __init__(self, names: set[str], classes: dict[str, ast.ClassDef]) -> None:
        self.names, self.classes = names, classes

    def fresh(self, stem: str) -> str:
        name, count = stem, 1
        while name in self.names:
            count += 1
            name = f"{stem}_{count}"
        self.names.add(name)
        return name

    def visit_Match(self, node: ast.Match) -> list[ast.stmt]:
        self.generic_visit(node)
        start: list[ast.stmt] = []
        parts = self.parts(node, start)
        subject = node.subject if parts is not None else self.held(node.subject, node.cases, start, "subject")
        chain: list[ast.stmt] = []
        for case in reversed(node.cases):
            found = self.elementwise(case.pattern, parts) if parts is not None else self.pattern(case.pattern, subject)
            chain = self.case(case, found, chain)
        return [*start, *(chain or [ast.copy_location(ast.Pass(), node)])]

    def case(self, case: ast.match_case, found: _Found, orelse: list[ast.stmt]) -> list[ast.stmt]:
        """One case in front of those behind it."""
        tests = list(found.tests)
        body = list(case.body)
        if case.guard is not None:
            tests += [self.at(Bind(ast.Name(name, ast.Store()), value), value) for name, value in found.binds]
            tests.append(case.guard)
        else:
            assigned = [ast.Assign([ast.Name(name, ast.Store())], value) for name, value in found.binds]
            body = [*(self.at(statement, case.pattern) for statement in assigned), *body]
        if not tests:
            return body
        made = ast.If(_all(tests), body, orelse)
        first = ast.copy_location(made, case.pattern)
        first.end_lineno = body[-1].end_lineno
        return [ast.fix_missing_locations(first)]

    def at(self, node: Placed, where: ast.AST) -> Placed:
        """The node at the place of another."""
        return ast.fix_missing_locations(ast.copy_location(node, where))

    # --- subjects ---

    def held(self, subject: ast.expr, cases: Sequence[ast.match_case], start: list[ast.stmt], stem: str) -> ast.expr:
        """The subject as something that can be read again and again: a name that no case binds, or a literal."""
        if isinstance(subject, ast.Constant):
            return subject
        if isinstance(subject, ast.Name) and subject.id not in _bound(cases):
            return subject
        name = self.fresh(stem)
        start.append(self.at(ast.Assign([ast.Name(name, ast.Store())], subject), subject))
        return self.at(ast.Name(name, ast.Load()), subject)

    def parts(self, node: ast.Match, start: list[ast.stmt]) -> list[ast.expr] | None:
        """The items of a subject that is written as a tuple, where every case takes it apart."""
        subject = node.subject
        if not isinstance(subject, ast.Tuple) or any(isinstance(elt, ast.Starred) for elt in subject.elts):
            return None
        if not all(_takes_apart(case.pattern, len(subject.elts)) for case in node.cases):
            return None
        return [self.held(elt, node.cases, start, "part") for elt in subject.elts]

    def elementwise(self, pattern: ast.pattern, parts: list[ast.expr]) -> _Found:
        found = _Found()
        if isinstance(pattern, ast.MatchSequence):
            for inner, part in zip(pattern.patterns, parts, strict=True):
                found.add(self.pattern(inner, part))
        elif isinstance(pattern, ast.MatchOr):
            found = self.alternatives([self.elementwise(inner, parts) for inner in pattern.patterns], pattern)
        return found

    # --- patterns ---

    def pattern(self, pattern: ast.pattern, subject: ast.expr) -> _Found:
        """What a pattern asks of a subject."""
        found = _Found()
        match pattern:
            case ast.MatchValue(value=value):
                found.tests.append(ast.Compare(_again(subject), [ast.Eq()], [value]))
            case ast.MatchSingleton(value=value):
                found.tests.append(ast.Compare(_again(subject), [ast.Is()], [ast.Constant(value)]))
            case ast.MatchAs(pattern=inner, name=name):
                if inner is not None:
                    found = self.pattern(inner, subject)
                if name is not None:
                    found.binds.append((name, _again(subject)))
            case ast.MatchOr(patterns=patterns):
                found = self.alternatives([self.pattern(inner, subject) for inner in patterns], pattern)
            case ast.MatchSequence(patterns=patterns):
                found = self.sequence(patterns, subject)
            case ast.MatchMapping(keys=keys, patterns=patterns, rest=rest):
                found = self.mapping(keys, patterns, rest, subject)
            case ast.MatchClass():
                found = self.instance(pattern, subject)
        for test in found.tests:
            self.at(test, pattern)
        for _, value in found.binds:
            if not hasattr(value, "lineno"):
                self.at(value, pattern)
        return found

    def alternatives(self, options: list[_Found], where: ast.pattern) -> _Found:
        """`a | b`: what each alternative binds is kept aside until the whole pattern matches."""
        found = _Found()
        held = {name: self.fresh(f"{name}_found") for name, _ in options[0].binds}
        tests: list[ast.expr] = []
        for option in options:
            binds = [Bind(ast.Name(held[name], ast.Store()), value) for name, value in option.binds]
            tests.append(_all([*option.tests, *binds]))
        found.tests.append(ast.BoolOp(ast.Or(), tests))
        found.binds += [(name, ast.Name(temp, ast.Load())) for name, temp in held.items()]
        return found

    def sequence(self, patterns: list[ast.pattern], subject: ast.expr) -> _Found:
        star = next((index for index, inner in enumerate(patterns) if isinstance(inner, ast.MatchStar)), None)
        count = len(patterns) - (star is not None)
        found = _Found([IsSequence(_again(subject), count, star is not None)])
        for index, inner in enumerate(patterns):
            if isinstance(inner, ast.MatchStar):
                if inner.name is not None:
                    after = len(patterns) - index - 1
                    part = ast.Slice(ast.Constant(index), _number(-after) if after else None)
                    rest = ast.Starred(ast.Subscript(_again(subject), part, ast.Load()), ast.Load())
                    found.binds.append((inner.name, ast.List([rest], ast.Load())))
                continue
            place = index if star is None or index < star else index - len(patterns)
            found.add(self.pattern(inner, ast.Subscript(_again(subject), _number(place), ast.Load())))
        return found

    def mapping(self, keys: list[ast.expr], patterns: list[ast.pattern], rest: str | None, subject: ast.expr) -> _Found:
        found = _Found([IsMapping(_again(subject))])
        for key, inner in zip(keys, patterns, strict=True):
            found.tests.append(ast.Compare(_again(key), [ast.In()], [_again(subject)]))
            found.add(self.pattern(inner, ast.Subscript(_again(subject), _again(key), ast.Load())))
        if rest is not None:
            pair = [ast.Name("key", ast.Store()), ast.Name("value", ast.Store())]
            items = ast.Call(ast.Attribute(_again(subject), "items", ast.Load()), [], [])
            others = ast.Compare(
                ast.Name("key", ast.Load()), [ast.NotIn()], [ast.Tuple([_again(key) for key in keys], ast.Load())]
            )
            loop = ast.comprehension(ast.Tuple(list(pair), ast.Store()), items, [others] if keys else [], 0)
            found.binds.append((rest, ast.DictComp(ast.Name("key", ast.Load()), ast.Name("value", ast.Load()), [loop])))
        return found

    def instance(self, pattern: ast.MatchClass, subject: ast.expr) -> _Found:
        found = _Found([ast.Call(ast.Name("isinstance", ast.Load()), [_again(subject), pattern.cls], [])])
        if pattern.patterns:
            name = pattern.cls.id if isinstance(pattern.cls, ast.Name) else ""
            if name in SELF_CLASSES and name not in self.classes:
                found.add(self.pattern(pattern.patterns[0], subject))
            else:
                attrs = self.match_args(name)
                for index, inner in enumerate(pattern.patterns):
                    known = attrs[index] if attrs is not None and index < len(attrs) else None
                    found.add(self.member(pattern.cls, subject, known, index, inner))
        for attr, inner in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
            found.tests.append(HasAttribute(_again(subject), attr))
            found.add(self.pattern(inner, ast.Attribute(_again(subject), attr, ast.Load())))
        return found

    def member(self, cls: ast.expr, subject: ast.expr, attr: str | None, index: int, inner: ast.pattern) -> _Found:
        """A positional sub-pattern: the attribute that the class's `__match_args__` names."""
        if attr is not None:
            return self.pattern(inner, ast.Attribute(_again(subject), attr, ast.Load()))
        names = ast.Attribute(_again(cls), "__match_args__", ast.Load())
        name = ast.Subscript(names, ast.Constant(index), ast.Load())
        return self.pattern(inner, ast.Call(ast.Name("getattr", ast.Load()), [_again(subject), name], []))

    def match_args(self, name: str) -> list[str] | None:
        """`__match_args__` of a class of this module, where its source says it."""
        node = self.classes.get(name)
        if node is None:
            return None
        for statement in node.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id="__match_args__")], value=ast.Tuple(elts=elts)):
                    return [str(elt.value) for elt in elts if isinstance(elt, ast.Constant)]
        inherited: list[str] = []
        for base in node.bases:
            if isinstance(base, ast.Name):
                inherited += self.match_args(base.id) or []
        has_fields = any(_last_name(decorator) == "dataclass" for decorator in node.decorator_list)
        if not has_fields and not any(_last_name(base) == "NamedTuple" for base in node.bases):
            return inherited or None
        own = [s for s in node.body if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)]
        if any(_is_special(statement) for statement in own) or any(_has_kw_only(d) for d in node.decorator_list):
            return None
        return inherited + [s.target.id for s in own if isinstance(s.target, ast.Name) and s.target.id not in inherited]


def _is_special(statement: ast.AnnAssign) -> bool:
    """Whether a dataclass field may be none of the constructor's positional parameters."""
    text = ast.unparse(statement.annotation)
    call = statement.value
    options = call.keywords if isinstance(call, ast.Call) else []
    return "ClassVar" in text or "KW_ONLY" in text or any(k.arg in ("kw_only", "init") for k in options)


def _has_kw_only(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and any(k.arg in ("kw_only", "match_args") for k in decorator.keywords)


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _last_name(node.func)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _again(node: ast.expr) -> ast.expr:
    """A copy, as each place in the tree has a node of its own."""
    return copy.deepcopy(node)


def _number(value: int) -> ast.expr:
    return ast.Constant(value) if value >= 0 else ast.UnaryOp(ast.USub(), ast.Constant(-value))


def _all(tests: list[ast.expr]) -> ast.expr:
    if not tests:
        return ast.Constant(True)
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.And(), tests)


def _bound(cases: Sequence[ast.match_case]) -> set[str]:
    """The names that patterns and guards bind."""
    found: set[str] = set()
    for case in cases:
        for node in [*ast.walk(case.pattern), *(ast.walk(case.guard) if case.guard is not None else ())]:
            match node:
                case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                    found.add(name)
                case ast.Name(id=name, ctx=ast.Store()):
                    found.add(name)
    return found


def _takes_apart(pattern: ast.pattern, count: int) -> bool:
    """Whether a pattern names an item each of a tuple, or takes anything without a name."""
    match pattern:
        case ast.MatchSequence(patterns=patterns):
            return len(patterns) == count and not any(isinstance(inner, ast.MatchStar) for inner in patterns)
        case ast.MatchOr(patterns=patterns):
            return all(_takes_apart(inner, count) for inner in patterns)
        case ast.MatchAs(pattern=None, name=None):
            return True
    return False
