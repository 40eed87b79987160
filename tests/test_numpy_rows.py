"""NumPy's rows: every overload compiles against the runtime, and every sample runs in Python."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from pathlib import Path

import probes
import pytest

from batuta_hooks.api import module_rows
from batuta_hooks.api.entry import Entry

ROOT = Path(__file__).parent.parent
MODULES = ("numpy", "numpy_operators", "numpy.linalg", "numpy.random")
MANIFEST = """[package]
name = "numpy-rows"
version = "0.1.0"
edition = "2024"

[dependencies]
batuta-rt = {{ path = "{runtime}", features = ["numpy"] }}

[workspace]
"""


def entries(module: str) -> list[Entry]:
    """The rows of a module that are entries."""
    return [row for row in module_rows(module).values() if isinstance(row, Entry)]


@pytest.mark.parametrize("module", MODULES)
def test_overloads_name_their_parameters(module: str) -> None:
    """Each overload's parameters are among the row's."""
    for row in entries(module):
        names = {param.name for param in row.params}
        for overload in row.overloads:
            assert {param.name for param in overload.params} <= names, (row.qualname, overload.signature)


@pytest.mark.parametrize("module", MODULES)
def test_samples_run(module: str) -> None:
    """Each sample is a Python expression that NumPy evaluates."""
    numpy = pytest.importorskip("numpy")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for row in entries(module):
            for sample in row.samples:
                eval(sample, {"np": numpy})


def test_overloads_compile(tmp_path: Path) -> None:
    """A crate that calls every overload with its types compiles."""
    script = [sys.executable, str(Path(__file__).parent / "numpy_rows.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    source = subprocess.run(script, env=environment, capture_output=True, text=True, check=True).stdout
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "lib.rs").write_text(source)
    runtime = ROOT / "batuta_hooks" / "runtime"
    (tmp_path / "Cargo.toml").write_text(MANIFEST.format(runtime=runtime.as_posix()))
    (tmp_path / "Cargo.lock").write_text((runtime / "Cargo.lock").read_text())
    done = subprocess.run(
        ["cargo", "check", "--quiet"],
        cwd=tmp_path,
        env=probes.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
