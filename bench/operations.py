"""Single operations inside a running process: scikit-learn and NumPy against the runtime, on the same data.

Two children live as long as the part: `python_side.py`, and the runtime's example `bench_ops`. Both read the same
files, take turns, and have their results compared in the same run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.cargo import find_cargo
from batuta_hooks.crate.runtime import RUNTIME_DIR
from batuta_hooks.diagnostics import BatutaError
from bench import text
from bench.child import Child, ChildError
from bench.measure import interleaved, ratio, repeats_for
from bench.part import ROOT, Row, Settings, Table

# What a generated crate's release profile says.
_PROFILE = ("codegen-units=1", 'lto="fat"', "overflow-checks=true")
_TOLERANCE = 1e-9
_SECONDS = 1.5
_LEAST, _MOST = 5, 3000


@dataclass(frozen=True, slots=True)
class Case:
    """An operation on X of `rows` x `columns`."""

    operation: str
    rows: int
    columns: int


_TABLES = ("linear_regression", "random_forest", "kmeans", "standard_scaler")
CASES = (
    *(Case(operation, rows, 20) for operation in _TABLES for rows in (1_000, 10_000, 100_000)),
    *(Case("matmul", size, size) for size in (100, 500, 1_000)),
)
_COLUMNS = (
    text.column("operation", "operation"),
    text.column("size", "size"),
    text.column("Python", "python", "min", show=text.seconds),
    text.column("(median)", "python", "median", show=text.seconds),
    text.column("Rust", "rust", "min", show=text.seconds),
    text.column("(median)", "rust", "median", show=text.seconds),
    text.column("faster", "ratio", show=text.times),
    text.column("(median)", "ratio_median", show=text.times),
    text.column("results", "results"),
    text.column("error", "error", show=lambda value: "-" if value is None else f"{value:.1e}"),
)


def measure(settings: Settings) -> Sequence[Table]:
    """The table `operations`."""
    settings.progress("building the runtime's operations")
    title = f"In-process operations, {settings.threads} thread{'s' if settings.threads > 1 else ''} on both sides"
    binary = _build(settings)
    folder = settings.work / "operations"
    folder.mkdir(parents=True, exist_ok=True)
    with _sides(binary, settings.threads) as (python, rust):
        rows = [_case(case, python, rust, folder, settings) for case in CASES]
    return [Table("operations", title, _COLUMNS, rows)]


def _build(settings: Settings) -> Path:
    target = settings.work / "target-operations"
    args = [find_cargo(), "build", "--quiet", "--release", "--features", "sklearn", "--example", "bench_ops"]
    args += ["--target-dir", str(target), *(f"--config=profile.release.{line}" for line in _PROFILE)]
    finished = process.run(args, cwd=RUNTIME_DIR, limits=process.Limits(seconds=1800))
    if finished.returncode != 0:
        errors = [line for line in finished.stderr.text.splitlines() if line.startswith("error")]
        raise BatutaError(f"the runtime's example bench_ops does not build: {(errors or ['cargo failed'])[0]}")
    return target / "release" / "examples" / "bench_ops"


@contextmanager
def _sides(binary: Path, threads: int) -> Iterator[tuple[Child, Child]]:
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MATMUL_NUM_THREADS", "RAYON_NUM_THREADS", "BENCH_THREADS")
    env = {**os.environ, **dict.fromkeys(names, str(threads))}
    with (
        Child([sys.executable, "-m", "bench.python_side"], cwd=ROOT, env=env) as python,
        Child([str(binary)], cwd=ROOT, env=env) as rust,
    ):
        yield python, rust


def _case(case: Case, python: Child, rust: Child, folder: Path, settings: Settings) -> Row:
    row: Row = {"operation": case.operation, "size": f"{case.rows} x {case.columns}"}
    settings.progress(f"{case.operation} {row['size']}")
    request = f"case {case.operation} {case.rows} {case.columns} {folder}"
    try:
        python.ask(request.replace("case", "data", 1))
        python.ask(request)
        rust.ask(request)
        sides = {"python": lambda: float(python.ask("run")), "rust": lambda: float(rust.ask("run"))}
        repeats = repeats_for(sides, _SECONDS, _LEAST, _MOST)
        taken = interleaved(sides, repeats)
        expected, found = folder / "python.f64", folder / "rust.f64"
        python.ask(f"save {expected}")
        rust.ask(f"save {found}")
        error = float(python.ask(f"compare {expected} {found}"))
    except ChildError as failure:
        return row | {"results": str(failure)}
    return row | {
        "python": taken["python"].to_json(),
        "rust": taken["rust"].to_json(),
        "ratio": ratio(taken["python"].minimum, taken["rust"].minimum),
        "ratio_median": ratio(taken["python"].median, taken["rust"].median),
        "results": "equal" if error == 0 else "close" if error <= _TOLERANCE else "different",
        "error": error,
    }
