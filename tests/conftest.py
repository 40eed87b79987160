"""Shared fixtures: a project folder to fill, and the command line run as a user runs it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support import FAKE, ROOT, Cli, Ran, Write

from batuta_hooks import process


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """Run `batuta ARGS` with the fake compiler, in an empty folder unless told."""

    def run(*args: str, cwd: Path = tmp_path, env: dict[str, str] | None = None) -> Ran:
        environment = process.scrubbed_environment()
        environment.pop("GITHUB_ACTIONS", None)
        environment |= {"PYTHONPATH": str(ROOT), **(env or {})}
        finished = process.run(
            [sys.executable, str(FAKE), *args], cwd=cwd, env=environment, limits=process.Limits(seconds=600)
        )
        return Ran(finished.returncode, finished.stdout.text, finished.stderr.text)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file below the test's folder: `write("a.py", "print(1)", rust='println!("1");')`."""

    def write_file(name: str, text: str = "", *, rust: str = "", wide: str = "", whole: str = "") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        rust = whole or (rust and f"fn main() {{\n    {rust}\n}}\n")
        blocks = [("# --- rust ---", rust), ("# --- rust wide ---", wide and f"fn main() {{\n    {wide}\n}}\n")]
        for mark, block in blocks:
            if block:
                text = text.rstrip("\n") + f"\n{mark}\n" + "".join(f"# {line}\n" for line in block.splitlines())
        path.write_text(text, encoding="utf-8")
        return path

    return write_file
