"""Whole programs: each example's Python against its release binary, and how long it takes to start."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.validate.run import Outcome, run_python, run_rust
from batuta_hooks.validate.run import Settings as RunSettings
from bench import text
from bench.measure import Series, interleaved, ratio
from bench.migrated import Migrated, environment, migrate_examples
from bench.part import Row, Settings, Table

_IMPORTS = "import numpy, sklearn.ensemble, sklearn.model_selection, sklearn.preprocessing, sklearn.metrics"
_COLUMNS = (
    text.column("program", "program"),
    text.column("outcome", "outcome"),
    text.column("Python", "python", "min", show=text.seconds),
    text.column("(median)", "python", "median", show=text.seconds),
    text.column("Rust", "rust", "min", show=text.seconds),
    text.column("(median)", "rust", "median", show=text.seconds),
    text.column("faster", "ratio", show=text.times),
    text.column("(median)", "ratio_median", show=text.times),
    text.column("Python RSS", "python_rss", show=text.megabytes),
    text.column("Rust RSS", "rust_rss", show=text.megabytes),
    text.column("smaller", "rss_ratio", show=text.times),
    text.column("binary", "binary_bytes", show=text.megabytes),
)
_STARTUP_COLUMNS = (
    text.column("what starts", "what"),
    text.column("time", "time", "min", show=text.seconds),
    text.column("(median)", "time", "median", show=text.seconds),
    text.column("of Rust", "ratio", show=text.times),
)


def measure(settings: Settings) -> Sequence[Table]:
    """The tables `programs` and `startup`."""
    migrated = migrate_examples(settings)
    hello = next(one for one in migrated if one.program.binary == "hello")
    rows = [_program(one, settings) for one in migrated if one is not hello]
    return [
        Table("programs", "Whole programs", _COLUMNS, rows),
        Table("startup", "Start-up", _STARTUP_COLUMNS, _startup(hello, settings)),
    ]


class _Side:
    """One side of a pair; remembers the highest memory of its runs."""

    def __init__(self, run: Callable[[], Outcome]) -> None:
        self._run = run
        self.peak_rss = 0

    def __call__(self) -> float:
        finished = self._run().finished
        self.peak_rss = max(self.peak_rss, finished.peak_rss or 0)
        return finished.seconds


def _program(one: Migrated, settings: Settings) -> Row:
    row: Row = {"program": one.program.entry.stem, "outcome": one.outcome}
    if one.program.entry.stem == "main":
        row["program"] = one.program.entry.parent.name
    binary = one.binary
    if binary is None:
        return row | {"reason": one.reason}
    settings.progress(f"running {row['program']}")
    # The user's own settings: the reference that batuta compares with runs on one thread and without wide vectors.
    python = _Side(lambda: run_python(one.program, RunSettings(), reference=False))
    rust = _Side(lambda: run_rust(binary, one.program, RunSettings()))
    taken = interleaved({"python": python, "rust": rust}, settings.repeats)
    return row | {
        "python": taken["python"].to_json(),
        "rust": taken["rust"].to_json(),
        "ratio": ratio(taken["python"].minimum, taken["rust"].minimum),
        "ratio_median": ratio(taken["python"].median, taken["rust"].median),
        "python_rss": python.peak_rss or None,
        "rust_rss": rust.peak_rss or None,
        "rss_ratio": ratio(python.peak_rss, rust.peak_rss),
        "binary_bytes": binary.stat().st_size,
    }


def _startup(hello: Migrated, settings: Settings) -> list[Row]:
    settings.progress("starting up")
    script = str(hello.program.entry)
    commands = {
        "python hello.py": [sys.executable, script],
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import numpy, sklearn...'": [sys.executable, "-c", _IMPORTS],
    }
    if hello.binary is not None:
        commands = {"hello.py in Rust": [str(hello.binary)], **commands}
    sides = {what: _timed(command, hello.program.root, settings) for what, command in commands.items()}
    for run in sides.values():
        run()  # compiled modules and the disk's cache are what every later start finds
    taken = interleaved(sides, settings.repeats)
    rust: Series | None = taken.get("hello.py in Rust")
    return [
        {"what": what, "time": series.to_json(), "ratio": ratio(series.minimum, rust.minimum if rust else None)}
        for what, series in taken.items()
    ]


def _timed(command: list[str], cwd: Path, settings: Settings) -> Callable[[], float]:
    env = environment(settings)
    return lambda: process.run(command, cwd=cwd, env=env).seconds
