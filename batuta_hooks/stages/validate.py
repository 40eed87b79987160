"""Stage: binaries -> verdicts. Each program runs in Python and in Rust, several at once, and what they did is
compared."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.migration import Migration, Work
from batuta_hooks.stages.write import modules_of
from batuta_hooks.validate.compare import Comparison, compare
from batuta_hooks.validate.run import Outcome, Settings, run_python, run_rust
from batuta_hooks.validate.verdict import Verdict

# What the runtime says and how it exits when an i64 that inference had bounded leaves 64 bits after all.
OVERFLOW_EXIT = 70
_OVERFLOW = re.compile(r"^batuta: integer left 64 bits at (\S+?):(\d+)", re.MULTILINE)
# A short program's time is mostly that of starting it; the least of a few runs is its own.
_SHORT_SECONDS = 0.05
_SHORT_REPEATS = 2


def validate(migration: Migration) -> Migration:
    """Run and compare every open program."""
    options = migration.options
    works = list(migration.open)
    decided: dict[int, Work] = {}
    options.progress("validate", 0, len(works))
    executor = ThreadPoolExecutor(max_workers=options.jobs, thread_name_prefix="validate")
    try:
        futures = {executor.submit(_validate_one, work, options.settings, options.rtol): work for work in works}
        for done, future in enumerate(as_completed(futures), start=1):
            work = futures[future]
            decided[id(work)] = future.result()
            options.progress("validate", done, len(works), work.program.path)
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        process.stop_all()
        raise
    executor.shutdown()
    return migration.update(lambda work: decided[id(work)])


def _validate_one(work: Work, settings: Settings, rtol: float) -> Work:
    binary = work.binary
    if binary is None:
        return work.fail("build", "cargo built no binary for it")
    try:
        reference = work.reference or run_python(work.program, settings)
        work = replace(work, reference=reference)
        if stopped := _stopped("Python", reference, settings):
            return work.fail("validate", f"{work.program.path}: {stopped}")
        rust_settings = replace(settings, limits=replace(settings.limits, seconds=_rust_seconds(reference, settings)))
        rust = run_rust(binary, work.program, rust_settings)
        if wants := _wanted_widening(work, rust):
            return replace(work, wants=wants)
        return _decide(work, binary, reference, rust, settings, rust_settings, rtol)
    except BatutaError as error:
        return work.fail("validate", f"{work.program.path}: {error.message}")


def _decide(
    work: Work,
    binary: Path,
    reference: Outcome,
    rust: Outcome,
    settings: Settings,
    rust_settings: Settings,
    rtol: float,
) -> Work:
    program = work.program
    if stopped := _stopped("the Rust", rust, rust_settings):
        found = Comparison("different", stopped)
    else:
        found = compare(reference, rust, rtol)
    if found.outcome == "different":
        found = replace(found, reason=found.reason + _unsteady(work, reference, settings))
    shipped = found.outcome != "different"
    python_runs = [reference]
    if shipped and program.uses_numpy:
        # The reference runs on one thread and without wide vectors; the user's own settings are what speed is
        # measured against.
        python_runs = [run_python(program, settings, reference=False)]
    if shipped and reference.finished.seconds < _SHORT_SECONDS:
        python_runs += _repeat(lambda: run_python(program, settings, reference=False))
    rust_runs = [rust]
    if shipped and rust.finished.seconds < _SHORT_SECONDS:
        rust_runs += _repeat(lambda: run_rust(binary, program, rust_settings))
    return work.decide(
        Verdict(
            program.path,
            found.outcome,
            None if found.outcome == "equal" else "validate",
            None if found.outcome == "equal" else f"{program.path}: {found.reason}",
            binary,
            found.max_rel_err,
            min(run.finished.seconds for run in python_runs),
            min(run.finished.seconds for run in rust_runs),
            _peak(python_runs),
            _peak(rust_runs),
        )
    )


def _repeat(run: Callable[[], Outcome]) -> list[Outcome]:
    return [run() for _ in range(_SHORT_REPEATS)]


def _peak(runs: list[Outcome]) -> int | None:
    peaks = [run.finished.peak_rss for run in runs if run.finished.peak_rss is not None]
    return max(peaks, default=None)


def _stopped(who: str, outcome: Outcome, settings: Settings) -> str:
    if outcome.finished.stopped == "time":
        return f"{who} did not end within {settings.limits.seconds:g} s; a longer limit is --timeout"
    if outcome.finished.stopped == "output":
        return f"{who} printed more than {settings.limits.output_bytes >> 20} MB; a higher limit is output-limit-mb"
    return ""


def _rust_seconds(reference: Outcome, settings: Settings) -> float:
    """Rust that needs ten times as long as Python will not end in good time."""
    return min(settings.limits.seconds, max(10.0, 10 * reference.finished.seconds))


def _wanted_widening(work: Work, rust: Outcome) -> frozenset[str]:
    """The modules whose integers left 64 bits, when that is how the program ended."""
    if rust.finished.returncode != OVERFLOW_EXIT:
        return frozenset()
    match = _OVERFLOW.search(rust.finished.stderr.text)
    if match is None:
        return frozenset()
    own = modules_of(work)
    place = match[1].replace("\\", "/")
    names = {module.name for module in own if module.kind == "lib" and place.endswith(module.rust_path)}
    # Anywhere else, the runtime included, is the entry script's doing.
    wanted = frozenset(names or {"__main__"})
    if wanted <= work.widen:  # the place has big integers already, so the value came from elsewhere
        wanted = frozenset({"__main__", *work.program.modules})
    return wanted - work.widen


def _unsteady(work: Work, reference: Outcome, settings: Settings) -> str:
    """What else explains a difference: Python's own output changing from run to run or with the order of sets."""
    for hash_seed, why in ((0, "from run to run"), (1, "with PYTHONHASHSEED, the order of its sets")):
        again = run_python(work.program, settings, hash_seed=hash_seed)
        if compare(reference, again, 0.0).outcome != "equal":
            return f" (Python's own output changes {why})"
    return ""
