"""Golden cases: tests/golden/NAME.py beside its Rust and its IR. `pytest --update-golden` writes them anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support import ROOT

from batuta_hooks.compiler import build_ir, compile_program
from batuta_hooks.frontend import parse_module
from batuta_hooks.ir import ops
from batuta_hooks.ir.pprint import module_text
from batuta_hooks.ir.rtypes import FLOAT, INT, RType
from batuta_hooks.ir.verify import verified, verify

CASES = sorted((ROOT / "tests" / "golden").glob("*.py"))


def ir_of(path: Path) -> list[ops.ModuleIR]:
    """The IR of a single script, after the passes."""
    built, diagnostics = build_ir(
        {"__main__": parse_module("__main__", path.read_text(), str(path), is_main=True)}, frozenset()
    )
    assert diagnostics == ()
    return built


def check(path: Path, text: str, update: bool) -> None:
    """Compares with the stored text, or stores it."""
    if update:
        path.write_text(text)
    assert path.read_text() == text, f"{path.name} changed; `pytest --update-golden` accepts it"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_rust(path: Path, update_golden: bool) -> None:
    (module,) = compile_program(path, {}).modules
    check(path.with_suffix(".rs"), module.rust, update_golden)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_ir(path: Path, update_golden: bool) -> None:
    check(path.with_suffix(".ir"), "".join(map(module_text, ir_of(path))), update_golden)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_ir_is_sound(path: Path) -> None:
    assert verify(ir_of(path)) == []


def module(*body: ops.Stmt) -> ops.ModuleIR:
    return ops.ModuleIR("m", "m.py", (), (), (), tuple(body), (ops.Var("x", INT),), is_main=True)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (ops.Assign(ops.VarTarget("x", INT), ops.Const(1.5, FLOAT)), "m.<module>: 1.5 is float, its target int"),
        (ops.Do(ops.Load("y", INT)), "m.<module>: y is not a variable here"),
        (ops.Do(ops.Call("m.f", (), INT)), "m.<module>: m.f is not a function of the program"),
        (ops.Do(ops.New("m.C", (), INT)), "m.<module>: m.C is not a class of the program"),
        (ops.Do(ops.Load("x", RType("never"))), "m.<module>: x has no type"),
    ],
)
def test_the_verifier_finds(statement: ops.Stmt, problem: str) -> None:
    assert verify([module(statement)]) == [problem]
    with pytest.raises(Exception, match="inconsistent"):
        verified([module(statement)])


def test_the_verifier_counts_arguments() -> None:
    function = ops.FuncIR(
        "m.f", "f", (ops.ParamIR("a", INT),), INT, (ops.Return(ops.Load("a", INT)),), (ops.Var("a", INT),)
    )
    call = replace(module(ops.Do(ops.Call("m.f", (), INT))), functions=(function,))
    assert verify([call]) == ["m.<module>: m.f takes 1 arguments, not 0"]
