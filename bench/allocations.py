"""How many heap allocations each example makes: all of them in Rust, and a lower bound in Python.

Rust: the same crate, built with the runtime's feature `count-allocations`, whose allocator counts every allocation
and reallocation. Python: the blocks that are still alive when the program ends (`sys.getallocatedblocks`); CPython
does not count those that were freed before, so the true ratio is higher than the one shown.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.cargo import find_cargo
from bench import text
from bench.measure import ratio
from bench.migrated import Migrated, crate_folder, environment, migrate_examples
from bench.part import Row, Settings, Table

_PROFILE = "migrate"  # without link-time optimisation, which changes no allocation worth the time that it takes
_COUNTED = re.compile(r"^batuta: (\d+) allocations, (\d+) bytes$", re.MULTILINE)
_RUN_AND_COUNT = """\
import atexit, runpy, sys
atexit.register(lambda: print("blocks", sys.getallocatedblocks(), file=sys.stderr))
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
_COLUMNS = (
    text.column("program", "program"),
    text.column("Python, alive at the end", "python", show=text.count),
    text.column("Rust, all", "rust", show=text.count),
    text.column("fewer, at least", "ratio", show=text.times),
    text.column("Rust bytes, all", "rust_bytes", show=text.megabytes),
)


def measure(settings: Settings) -> Sequence[Table]:
    """The table `allocations`."""
    migrated = migrate_examples(settings)
    usable = [one for one in migrated if one.binary is not None]
    settings.progress("building with counted allocations")
    said = _build(settings) if usable else ""
    folder = _target(settings) / _PROFILE
    rows = [_count(one, folder, settings) if not said else _row(one) | {"reason": said} for one in usable]
    return [Table("allocations", "Heap allocations", _COLUMNS, rows)]


def _target(settings: Settings) -> Path:
    return settings.work / "target-allocations"


def _build(settings: Settings) -> str:
    """Why it failed; "" when it did not."""
    args = [find_cargo(), "build", "--quiet", "--keep-going", "--bins", "--profile", _PROFILE]
    args += ["--features", "batuta-rt/count-allocations", "--target-dir", str(_target(settings))]
    limits = process.Limits(seconds=1800)
    finished = process.run(args, cwd=crate_folder(settings), env=environment(settings), limits=limits)
    if finished.returncode == 0:
        return ""
    errors = [line for line in finished.stderr.text.splitlines() if line.startswith("error")]
    return f"cargo: {(errors or ['failed'])[0]}"


def _row(one: Migrated) -> Row:
    entry = one.program.entry
    return {"program": entry.parent.name if entry.stem == "main" else entry.stem}


def _count(one: Migrated, folder: Path, settings: Settings) -> Row:
    row = _row(one)
    settings.progress(f"counting allocations of {row['program']}")
    env = environment(settings, {"BATUTA_SEED": "42"})
    command = [sys.executable, "-c", _RUN_AND_COUNT, str(one.program.entry)]
    python = process.run(command, cwd=one.program.root, env=env).stderr.text
    rust = process.run([str(folder / one.program.binary)], cwd=one.program.root, env=env).stderr.text
    blocks = re.search(r"^blocks (\d+)$", python, re.MULTILINE)
    counted = _COUNTED.search(rust)
    if blocks is None or counted is None:
        return row | {"reason": "a side did not report its count"}
    return row | {
        "python": int(blocks[1]),
        "rust": int(counted[1]),
        "rust_bytes": int(counted[2]),
        "ratio": ratio(int(blocks[1]), int(counted[1])),
    }
