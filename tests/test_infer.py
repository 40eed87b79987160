"""Inference, by text: a source, and the types of its variables, functions and classes' fields."""

from __future__ import annotations

import pytest

from batuta_hooks.compiler import build_ir
from batuta_hooks.frontend import parse_module
from batuta_hooks.infer.wide import statement_entry

CASES = [
    ("x = 1\ny = x / 2", ["x: int", "y: float"]),
    ("x = 0\nx += 0.5", ["x: dyn"]),  # 0 and 0.5 print differently: no float holds both
    ("x = 1\nx = 'a'", ["x: dyn"]),
    ("x = None\nx = 3", ["x: optional[int]"]),
    ("x = 2 ** 64", ["x: bigint"]),
    ("a = []\na.append('x')", ["a: list[str]"]),
    ("a = [1]\na.append(2.5)", ["a: list[dyn]"]),
    ("d = {}\nd['k'] = [1]", ["d: dict[str, list[int]]"]),
    ("t = (1, 'a')\nx, y = t", ["t: tuple[int, str]", "x: int", "y: str"]),
    ("s = {1, 2}\nx = [c for c in 'ab']", ["s: set[int]", "x: list[str]"]),
    ("import math as m\nx = m.sqrt(2)\nn = m.floor(x)", ["x: float", "n: int"]),
    ("import numpy as n\na = n.zeros(3)\nb = a > 0", ["a: array[1, float64]", "b: array[1, bool_]"]),
    ("def f(a, b):\n    return a + b\nf(1, 2)", ["f(a: int, b: int) -> int"]),
    ("def f(a):\n    return a\nf(1)\nf('a')", ["f(a: int) -> int", "f_2(a: str) -> str"]),
    ("def f(n):\n    return 1 if n == 0 else n * f(n - 1)\nf(3)", ["f(n: int) -> int"]),
    ("def f(a=None):\n    return a\nf(3)\nf()", ["f(a: optional[int]) -> optional[int]"]),
    ("def g():\n    yield 1\nx = list(g())", ["x: list[int]", "g() -> iterator[int]"]),
    ("def f(n: int) -> str:\n    return 'a' * n\nf(1)", ["f(n: int) -> str"]),
    ("class P:\n    def __init__(self, x):\n        self.x = x\np = P(1)\ny = p.x", ["p: __main__.P", "y: int"]),
]


def shown(source: str) -> list[str]:
    """What a module's names are."""
    module = parse_module("__main__", source, "a.py", is_main=True)
    (built,), diagnostics = build_ir({"__main__": module}, frozenset())
    assert not diagnostics
    types = [f"{var.name}: {var.type}" for var in (*built.globals, *built.body_vars)]
    for function in built.functions:
        params = ", ".join(f"{param.name}: {param.type}" for param in function.params)
        types.append(f"{function.name}({params}) -> {function.result}")
    return types


@pytest.mark.parametrize(("source", "types"), CASES)
def test_types(source: str, types: list[str]) -> None:
    assert shown(source) == types


def test_widened_modules_hold_big_integers() -> None:
    """After a run that left 64 bits, the module's ints are big ones."""
    module = parse_module("__main__", "x = 1\ny = x * 2", "a.py", is_main=True)
    (built,), _ = build_ir({"__main__": module}, frozenset({"__main__"}))
    assert {str(var.type) for var in (*built.globals, *built.body_vars)} == {"bigint"}


def test_widened_statements_hold_big_integers_and_what_they_reach() -> None:
    """A run that left 64 bits in one statement leaves the other ints as they are."""
    source = "n = 3\ndef f(a):\n    b = a + 1\n    return b * b\nx = f(n)\ny = n * 2\nz = x + y"
    module = parse_module("__main__", source, "a.py", is_main=True)
    entry = statement_entry("__main__", module.tree, 4)
    assert entry == "__main__.f+2"
    (built,), _ = build_ir({"__main__": module}, frozenset({entry}))
    types = {var.name: str(var.type) for var in (*built.globals, *built.body_vars, *built.functions[0].vars)}
    assert types == {"n": "int", "a": "int", "b": "int", "x": "bigint", "y": "int", "z": "bigint"}


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("x = 1\nasync def f():\n    pass", 2, "async"),
        ("import numpy as n\n\nprint(n.fft.fft([1]))", 3, "numpy.fft"),
        ("eval('1')", 1, "eval"),
        ("try:\n    pass\nexcept* ValueError:\n    pass", 1, "exception groups"),
        ("x = 1\nraise ExceptionGroup('g', [ValueError()])", 2, "exception groups"),
    ],
)
def test_refusals_name_the_line_and_the_construct(source: str, line: int, words: str) -> None:
    module = parse_module("__main__", source, "a.py", is_main=True)
    _, diagnostics = build_ir({"__main__": module}, frozenset())
    assert [found.line for found in diagnostics][:1] == [line]
    assert words in diagnostics[0].message
    assert diagnostics[0].advice
