"""Migrates many programs in one crate, as a user does, and keeps each one's verdict."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from support import ROOT

from batuta_hooks import process
from batuta_hooks.cargo import target_dir


def migrate(paths: list[Path], out: Path) -> Mapping[str, dict[str, Any]]:
    """The verdict of each program, by its path relative to the repository or to the crate's folder."""
    args = [sys.executable, "-m", "batuta_hooks", "migrate", *map(str, paths), "--out", str(out), "--fast"]
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT), "CARGO_TARGET_DIR": str(target_dir())})
    env.pop("GITHUB_ACTIONS", None)
    limits = process.Limits(seconds=3600)
    finished = process.run([*args, "--output-format", "json"], cwd=ROOT, env=env, limits=limits)
    assert finished.returncode in (0, 1), finished.stderr.text
    return {name_of(Path(program["path"])): program for program in json.loads(finished.stdout.text)["programs"]}


def name_of(path: Path) -> str:
    """`iris/iris`, `programs/sorting`: what a program is called in the tests."""
    return path.with_suffix("").as_posix().split("/", maxsplit=-1)[-2] + "/" + path.stem


def assert_equal(verdict: Mapping[str, Any]) -> None:
    """The program did in Rust what it does in Python, byte for byte."""
    assert (verdict["outcome"], verdict["reason"]) == ("equal", None)
