"""Migrated functions called from Python: the same package, native and as Python, must do the same."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from support import ROOT

from batuta_hooks import process
from batuta_hooks.cargo import target_dir
from batuta_hooks.compiler import compile_program

PACKAGE = Path(__file__).parent / "extension"
NATIVE = {
    "check",
    "clamp",
    "fib",
    "first",
    "gcd",
    "limited",
    "mean",
    "power",
    "root",
    "scale",
    "swap",
    "total",
    "words",
}
GRIDS = {
    "both",
    "bright",
    "clear_below",
    "copy_into",
    "count",
    "doubled",
    "flipped",
    "largest",
    "norm",
    "ratio",
    "same",
    "shift",
    "smooth",
    "spin",
    "tail",
    "trace",
    "whole",
    "work",
}
PYTHON = {"add_to", "itself", "part", "shout", "tell", "untyped"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with its extension built beside it."""
    folder = tmp_path_factory.mktemp("extension") / "project"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "pyproject.toml").write_text("[tool.batuta]\n", encoding="utf-8")
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT), "CARGO_TARGET_DIR": str(target_dir())})
    args = [sys.executable, "-m", "batuta_hooks", "build", "geo", "--extension", "-q"]
    finished = process.run(args, cwd=folder, env=env, limits=process.Limits(seconds=3600))
    assert finished.returncode == 0, finished.stderr.text
    return folder


def python(project: Path, *args: str, native: bool = True) -> process.Finished:
    env = process.scrubbed_environment({"BATUTA_NATIVE": "1" if native else "0", "PYTHONDONTWRITEBYTECODE": "1"})
    return process.run([sys.executable, *args], cwd=project, env=env, limits=process.Limits(seconds=300))


def natives(project: Path, module: str = "core", *, native: bool = True) -> set[str]:
    """The functions of a module of geo that are native."""
    natives = "n for n, v in vars(m).items() if type(v).__name__ == 'NativeFunction'"
    listing = f"import geo.{module} as m; print(*({natives}))"
    return set(python(project, "-W", "ignore", "-c", listing, native=native).stdout.text.split())


def test_native_and_python_do_the_same(project: Path) -> None:
    native, plain = python(project, "calls.py"), python(project, "calls.py", native=False)
    assert plain.returncode == 0, plain.stderr.text
    assert native.stdout.text.splitlines() == plain.stdout.text.splitlines()
    assert (native.returncode, native.stderr.text) == (0, plain.stderr.text)
    assert natives(project) == NATIVE
    assert natives(project, native=False) == set()


def test_arrays_cross_as_python_sees_them(project: Path) -> None:
    native, plain = python(project, "arrays.py"), python(project, "arrays.py", native=False)
    assert plain.returncode == 0, plain.stderr.text
    assert native.stdout.text.splitlines() == plain.stdout.text.splitlines()
    assert (native.returncode, native.stderr.text) == (0, plain.stderr.text)
    assert natives(project, "grids") == GRIDS


def test_threads_run_while_native_functions_do(project: Path) -> None:
    ran = python(project, "threads.py")
    assert (ran.stdout.text.split(), ran.stderr.text) == (["True"] * 5, "")


def test_a_changed_source_runs_as_python(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("geo_rs"))
    with (copy / "geo/core.py").open("a", encoding="utf-8") as file:
        file.write("\n\ndef gcd(a: int, b: int) -> int:\n    return -1\n")
    ran = python(copy, "-c", "import geo.core as c, geo.utils as u; print(c.gcd(4, 6), u.spread([1.0, 2.0]))")
    assert ran.stdout.text == "-1 0.5\n"
    assert ran.stderr.text.count("has changed since it was compiled") == 1
    assert natives(copy) == set()


def test_worker_processes_and_pytest(project: Path) -> None:
    assert python(project, "pool.py").stdout.text == "[6, 7] NativeFunction\n"
    ran = python(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", "suite.py")
    assert ran.returncode == 0, ran.stdout.text


def test_what_is_exported_and_why_not() -> None:
    compiled = compile_program(None, {"core": PACKAGE / "geo/core.py"})
    assert {export.name for export in compiled.exports} == NATIVE
    reasons = {**compiled.unexported, **compiled.left}
    assert {f"core.{name}" for name in PYTHON} <= reasons.keys()
    assert reasons["core.shout"] == "it prints"
    assert "change or keep its argument values" in reasons["core.add_to"]
