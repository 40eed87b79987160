"""Well-known kernels in pure Python without annotations: CPython's time against the release binary's."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache

from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.validate.run import Settings as RunSettings
from batuta_hooks.validate.run import run_python, run_rust
from bench import rivals, text
from bench.kernel_sources import Kernel, kernels
from bench.measure import Series, interleaved, ratio
from bench.migrated import Migrated, migrate
from bench.part import Row, Settings, Table

_HELLO = "hello_kernel"
_COLUMNS = (
    text.column("kernel", "program"),
    text.column("outcome", "outcome"),
    text.column("Python", "python", "min", show=text.seconds),
    text.column("(median)", "python", "median", show=text.seconds),
    text.column("Rust", "rust", "min", show=text.seconds),
    text.column("(median)", "rust", "median", show=text.seconds),
    text.column("faster", "ratio", show=text.times),
    text.column("Python, without start", "python_compute", show=text.seconds),
    text.column("Rust, without start", "rust_compute", show=text.seconds),
    text.column("faster", "compute_ratio", show=text.times),
)


def measure(settings: Settings) -> Sequence[Table]:
    """The table `kernels`; with `--against`, those of the compilers it names, too."""
    rows = [dict(row) for row in measured(settings)]
    tables = [Table("kernels", f"Kernels ({settings.size})", _COLUMNS, [*rows, _mean(rows)])]
    if settings.against:
        tables += rivals.measure(settings, rows)
    return tables


@cache
def measured(settings: Settings) -> tuple[Row, ...]:
    """A row a kernel."""
    migrated = {one.program.entry.stem: one for one in _migrate(settings)}
    hello = migrated.pop(_HELLO)
    if hello.binary is None:
        raise BatutaError(f"the program that only prints was not migrated: {hello.reason}", "try `batuta doctor`")
    start = _times(hello, settings)
    return tuple(_row(one, start, settings) for one in migrated.values())


def _migrate(settings: Settings) -> list[Migrated]:
    folder = settings.work / f"kernels-{settings.size}"
    folder.mkdir(parents=True, exist_ok=True)
    written = [*kernels(), Kernel(_HELLO, '"""Greet."""\n\nprint("hello")\n')]
    for stale in folder.glob("*.py"):
        stale.unlink()
    for kernel in written:
        (folder / f"{kernel.name}.py").write_text(kernel.sized(settings.size), encoding="utf-8")
    settings.progress(f"migrating {len(written)} kernels")
    return migrate(settings, [folder], settings.work / f"kernels-{settings.size}-crate")


def _times(one: Migrated, settings: Settings) -> dict[str, Series]:
    binary = one.binary
    assert binary is not None
    sides = {
        "python": lambda: run_python(one.program, RunSettings(), reference=False).finished.seconds,
        "rust": lambda: run_rust(binary, one.program, RunSettings()).finished.seconds,
    }
    return interleaved(sides, settings.repeats)


def _row(one: Migrated, start: dict[str, Series], settings: Settings) -> Row:
    row: Row = {"program": one.program.entry.stem, "outcome": one.outcome}
    if one.binary is None:
        return row | {"reason": one.reason}
    settings.progress(f"running {row['program']}")
    taken = _times(one, settings)
    compute = {side: max(taken[side].minimum - start[side].minimum, 1e-6) for side in taken}
    return row | {
        "python": taken["python"].to_json(),
        "rust": taken["rust"].to_json(),
        "ratio": ratio(taken["python"].minimum, taken["rust"].minimum),
        "python_compute": compute["python"],
        "rust_compute": compute["rust"],
        "compute_ratio": ratio(compute["python"], compute["rust"]),
    }


def _mean(rows: Iterable[Row]) -> Row:
    """The geometric means of the ratios."""
    known = [row for row in rows if row.get("ratio")]
    return {
        "program": f"geometric mean of {len(known)}",
        "outcome": "",
        "ratio": geometric_mean([row["ratio"] for row in known]),
        "compute_ratio": geometric_mean([row["compute_ratio"] for row in known]),
    }


def geometric_mean(values: Sequence[float]) -> float | None:
    """The mean of ratios; None of none."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None
