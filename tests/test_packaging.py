"""What is installed holds what runs: the runtime's sources are package data, and its own tests pass."""

from __future__ import annotations

import tomllib

import pytest
from probes import environment
from support import ROOT

from batuta_hooks import process
from batuta_hooks.cargo import find_cargo
from batuta_hooks.crate.runtime import RUNTIME_DIR, runtime_files


def test_the_runtimes_sources_are_package_data() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    patterns = setuptools["package-data"]["batuta_hooks"]
    package = ROOT / "batuta_hooks"
    packaged = {path.relative_to(package).as_posix() for pattern in patterns for path in package.glob(pattern)}
    assert {f"runtime/{path}" for path in runtime_files()} <= packaged
    assert "runtime/Cargo.lock" in packaged
    assert not any("/target/" in path for path in packaged)


@pytest.mark.parametrize("features", ["", "numpy", "sklearn"])
def test_the_runtimes_lock_is_current(features: str) -> None:
    args = [find_cargo(), "metadata", "--locked", "--format-version=1", "--features", features]
    finished = process.run(args, cwd=RUNTIME_DIR, limits=process.Limits(seconds=600))
    assert finished.returncode == 0, finished.stderr.text


def test_the_runtimes_own_tests() -> None:
    args = [find_cargo(), "test", "--quiet", "--all-features"]
    finished = process.run(args, cwd=RUNTIME_DIR, env=environment(), limits=process.Limits(seconds=3600))
    assert finished.returncode == 0, finished.stdout.text + finished.stderr.text
