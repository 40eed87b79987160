"""Programs -> their release binaries, through `batuta migrate` as a user runs it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.discovery import Program, discover
from bench.part import EXAMPLES, ROOT, Settings

CRATE = "bench_programs"


@dataclass(frozen=True, slots=True)
class Migrated:
    """A program and what became of it; `binary` is None when it may not be used, and `reason` says why."""

    program: Program
    outcome: str
    reason: str
    binary: Path | None


def crate_folder(settings: Settings) -> Path:
    """The crate of all benchmarked programs."""
    return settings.work / "crate"


def environment(settings: Settings, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Our environment, with a build folder of the benchmark's own that later runs find again."""
    return process.scrubbed_environment(
        {"CARGO_TARGET_DIR": str(settings.work / "target"), "PYTHONPATH": _with_root(), **(extra or {})}
    )


def batuta(
    settings: Settings, *args: str, extra: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> process.Finished:
    """Run batuta's command line, from the repository's root unless told."""
    command = [sys.executable, "-m", "batuta_hooks", *args]
    return process.run(command, cwd=cwd, env=environment(settings, extra), limits=process.Limits(seconds=1800))


@cache
def migrate_examples(settings: Settings) -> list[Migrated]:
    """Every example, and a program that only prints; one crate, a release binary each."""
    hello = settings.work / "hello"
    hello.mkdir(parents=True, exist_ok=True)
    (hello / "hello.py").write_text('"""Greet."""\n\nprint("hello")\n', encoding="utf-8")
    paths = [hello, *sorted(path for path in EXAMPLES.iterdir() if path.is_dir())]
    settings.progress("migrating the examples")
    return migrate(settings, paths, crate_folder(settings))


def migrate(settings: Settings, paths: Sequence[Path], out: Path) -> list[Migrated]:
    """All programs below the paths, migrated into one crate."""
    programs = discover(paths).programs
    names = [str(path) for path in paths]
    options = ["--out", str(out), "--crate", CRATE, "--force", "--release", "--output-format", "json", "-q"]
    finished = batuta(settings, "migrate", *names, *options)
    try:
        entries = json.loads(finished.stdout.text)["programs"]
    except (ValueError, KeyError):
        said = finished.stderr.text.strip().splitlines()[-1:] or ["it said nothing"]
        return [Migrated(program, "error", f"batuta migrate failed: {said[0]}", None) for program in programs]
    found = {(ROOT / entry["path"]).resolve(): entry for entry in entries}
    return [_judge(program, found.get(program.entry.resolve())) for program in programs]


def _judge(program: Program, entry: Mapping[str, str | None] | None) -> Migrated:
    if entry is None:
        return Migrated(program, "error", "missing from the JSON", None)
    binary = entry["binary"] if entry["outcome"] in ("equal", "close") else None
    usable = (ROOT / binary).resolve() if binary else None
    if usable is not None and not os.access(usable, os.X_OK):
        return Migrated(program, "error", f"{usable} cannot be run", None)
    return Migrated(program, str(entry["outcome"]), entry["reason"] or "", usable)


def _with_root() -> str:
    return os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
