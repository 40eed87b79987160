"""The generated Rust: as rustfmt formats it, no warning of rustc or clippy, no `unsafe`, the same each time."""

from __future__ import annotations

import functools
import re
import shutil
from pathlib import Path

import pytest
from support import ROOT

from batuta_hooks import process
from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.compiler import compile_program
from batuta_hooks.crate.spec import CrateSpec, RenderedModule, render

GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.py"))
EXAMPLES = sorted(path for path in (ROOT / "examples").rglob("*.py") if path.name not in ("core.py", "utils.py"))
PROGRAMS = [*GOLDEN, *EXAMPLES]
LIMITS = process.Limits(seconds=900)


@functools.cache
def compiled(path: Path) -> CompiledProgram:
    """A program and the modules beside it that it imports."""
    imported = re.findall(r"(?m)^(?:import|from) (\w+)", path.read_text())
    modules = {name: path.parent / f"{name}.py" for name in imported if (path.parent / f"{name}.py").is_file()}
    for module in list(modules.values()):
        inner = re.findall(r"(?m)^(?:import|from) (\w+)", module.read_text())
        modules |= {name: path.parent / f"{name}.py" for name in inner if (path.parent / f"{name}.py").is_file()}
    return compile_program(path, modules, crate="generated_rs")


@pytest.fixture(scope="module")
def crate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All programs in one crate."""
    modules: dict[str, RenderedModule] = {}
    features: frozenset[str] = frozenset()
    for path in PROGRAMS:
        program = compiled(path)
        modules |= {module.rust_path: module for module in program.modules}
        features |= program.features
    folder = tmp_path_factory.mktemp("generated")
    for name, content in render(CrateSpec("generated_rs", tuple(modules.values()), features)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def cargo(crate: Path, *args: str) -> str:
    """What cargo says where it fails."""
    ran = process.run(["cargo", *args], cwd=crate, env=process.scrubbed_environment(), limits=LIMITS)
    return "" if ran.returncode == 0 else ran.stdout.text + ran.stderr.text


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_programs_compile(path: Path) -> None:
    assert compiled(path).diagnostics == ()
    assert compiled(path).modules


def test_rustfmt_changes_nothing(crate: Path) -> None:
    assert cargo(crate, "fmt", "--check", "-p", "generated_rs") == ""


def test_neither_rustc_nor_clippy_warns(crate: Path) -> None:
    assert cargo(crate, "clippy", "--all-targets", "-p", "generated_rs", "--", "-D", "warnings") == ""


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_nothing_is_unsafe_or_silenced(path: Path) -> None:
    for module in compiled(path).modules:
        assert "unsafe" not in re.sub(r'"(?:\\.|[^"\\])*"|//.*', "", module.rust)
        allowed = set(re.findall(r"\w+", "".join(re.findall(r"allow\(([^)]*)\)", module.rust))))
        naming = {"non_camel_case_types", "non_snake_case", "non_upper_case_globals"}
        assert allowed <= naming | {"confusable_idents", "mixed_script_confusables", "uncommon_codepoints"}


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_the_same_bytes_each_time_and_from_any_folder(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(path.parent, tmp_path / "deeper" / path.parent.name)
    monkeypatch.chdir(tmp_path)
    again = compiled.__wrapped__(tmp_path / "deeper" / path.parent.name / path.name)
    assert [(m.name, m.rust, m.source_map) for m in again.modules] == [
        (m.name, m.rust, m.source_map) for m in compiled(path).modules
    ]


def test_a_rust_line_tells_its_python_line(tmp_path: Path) -> None:
    source = tmp_path / "lines.py"
    source.write_text('total = 0\n\nfor item in range(3):\n    total += item\nprint("sum", total)\n')
    (module,) = compiled(source).modules
    lines = module.rust.splitlines()
    for text, line in (("let mut total", 1), ("for item", 3), ("total += item", 4), ("py_print!", 5)):
        found = next(number for number, shown in enumerate(lines, 1) if text in shown)
        assert module.python_line(found) == line
