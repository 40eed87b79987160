"""Sources as the compiler sees them: scopes, resolved names and comments, by text."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

import pytest
from support import ROOT

from batuta_hooks.frontend import Scope, SourceModule, parse_module
from batuta_hooks.python_ast import statements

PROGRAMS = sorted((ROOT / "tests" / "programs").glob("*.py"))


def parsed(source: str, name: str = "app", *, is_package: bool = False) -> SourceModule:
    return parse_module(name, source, f"{name}.py", is_package=is_package)


def scope_of(module: SourceModule, name: str) -> Scope:
    return next(scope for scope in module.scopes.values() if scope.name == name)


@pytest.mark.parametrize(
    ("source", "imports"),
    [
        ("import math", {"math": "math"}),
        ("import numpy as np", {"np": "numpy"}),
        ("import os.path", {"os": "os"}),
        ("from numpy import mean as average", {"average": "numpy.mean"}),
        ("from .core import run", {"run": "pkg.core.run"}),
        ("from . import core", {"core": "pkg.core"}),
    ],
)
def test_imports_are_resolved(source: str, imports: dict[str, str]) -> None:
    assert parsed(source, "pkg.main").scope.imports == imports


def test_a_package_is_its_own_parent() -> None:
    assert parsed("from .core import run", "pkg", is_package=True).scope.imports == {"run": "pkg.core.run"}


@pytest.mark.parametrize(
    ("body", "free", "captured"),
    [
        ("x = 1\n    def inner():\n        return x", {"x"}, {"x"}),
        ("x = 1\n    def inner():\n        nonlocal x\n        x += 1", {"x"}, {"x"}),
        ("x = 1\n    def inner():\n        x = 2\n        return x", set(), set()),
        ("x = 1\n    def inner():\n        global x\n        x = 2", set(), set()),
        ("x = 1\n    def inner(y=x):\n        return y", set(), set()),
    ],
)
def test_closures(body: str, free: set[str], captured: set[str]) -> None:
    module = parsed(f"def outer():\n    {body}\n")
    assert scope_of(module, "app.outer.inner").free == free
    assert scope_of(module, "app.outer").captured == captured


def test_a_comprehension_has_its_own_scope_and_a_walrus_leaves_it() -> None:
    module = parsed("a = [x for x in range(3) if (last := x)]\n")
    assert "x" not in module.scope.bound
    assert {"a", "last"} <= set(module.scope.bound)


def test_a_class_body_is_not_seen_from_its_methods() -> None:
    module = parsed("size = 1\nclass A:\n    size = 2\n    def get(self):\n        return size\n")
    owner = scope_of(module, "app.A.get").owner("size")
    assert owner is module.scope


def test_comments_keep_their_lines() -> None:
    module = parsed("# head\nx = 1  # why\n\ny = '# no comment'\n    # odd\n")
    assert module.comments == {1: "head", 5: "odd"}
    assert module.trailing == {2: "why"}


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_comments_are_the_tokenizers(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = {
        token.start[0]: token.string.lstrip("#").strip()
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT and not token.string.startswith("#!")
    }
    module = parsed(text)
    assert module.comments | module.trailing == found


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_statements_are_those_of_the_whole_tree(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert list(statements(tree)) == [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]


def test_a_syntax_error_is_pythons_own() -> None:
    with pytest.raises(SyntaxError) as ours:
        parsed("x = (1\n")
    with pytest.raises(SyntaxError) as theirs:
        ast.parse("x = (1\n")
    assert (ours.value.msg, ours.value.lineno) == (theirs.value.msg, theirs.value.lineno)
