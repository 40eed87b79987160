"""Stage: binaries -> verdicts. Each program runs in Python and in Rust, several at once, and what they did is
compared."""

from __future__ import annotations

import ast
import re
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.discovery import Program
from batuta_hooks.migration import Migration, Options, Work
from batuta_hooks.stages.write import modules_of
from batuta_hooks.validate.compare import Comparison, compare
from batuta_hooks.validate.run import Outcome, Settings, run_python, run_rust
from batuta_hooks.validate.verdict import Verdict

# What the runtime says and how it exits when an i64 that inference had bounded leaves 64 bits after all.
OVERFLOW_EXIT = 70
_OVERFLOW = re.compile(r"^batuta: (?:integer left 64 bits|power left the floats) at (\S+?):(\d+)", re.MULTILINE)
_BROKEN = re.compile(r"^batuta: a value is not of the type annotated or observed at (\S+?):(\d+)", re.MULTILINE)
# A short program's time is mostly that of starting it; the least of a few runs is its own. In a large batch Python runs
# once, which is half the time and good enough for a table of hundreds.
_SHORT_SECONDS = 0.05
_SHORT_REPEATS = 2
_LARGE_BATCH = 20
_MOST_STATEMENTS = 2  # of a script that get big integers one by one


def validate(migration: Migration) -> Migration:
    """Run and compare every open program."""
    options = migration.options
    works = list(migration.open)
    decided: dict[int, Work] = {}
    options.progress("validate", 0, len(works))
    executor = ThreadPoolExecutor(max_workers=options.jobs, thread_name_prefix="validate")
    try:
        repeats = _SHORT_REPEATS if len(works) <= _LARGE_BATCH else 0
        futures = {executor.submit(_validate_one, work, options, repeats): work for work in works}
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


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both sides of one program, ready to run."""

    program: Program
    binary: Path
    settings: Settings
    repeats: int

    def python(self, *, hash_seed: int = 0, reference: bool = True) -> Outcome:
        return run_python(self.program, self.settings, hash_seed=hash_seed, reference=reference)

    def rust(self, reference: Outcome) -> Outcome:
        """Rust that needs ten times as long as Python will not end in good time."""
        seconds = min(self.settings.limits.seconds, max(10.0, 10 * reference.finished.seconds))
        return run_rust(
            self.binary, self.program, replace(self.settings, limits=replace(self.settings.limits, seconds=seconds))
        )


def _validate_one(work: Work, options: Options, repeats: int) -> Work:
    if work.program.library:
        return work.decide(Verdict(work.program.path, "built"))
    if work.binary is None:
        return work.fail("build", "cargo built no binary for it")
    sides = _Sides(work.program, work.binary, options.settings, repeats)
    try:
        reference = work.reference or sides.python()
        if stopped := _stopped("Python", reference):
            return work.fail("validate", f"{work.program.path}: {stopped}")
        rust = sides.rust(reference)
        if wants := _wanted_widening(work, rust):
            return replace(work, wants=wants, reference=reference)
        if doubts := _broken_promises(work, rust):
            return replace(work, doubts=doubts, reference=reference)
        return work.decide(_verdict(sides, reference, rust, options.rtol))
    except BatutaError as error:
        return work.fail("validate", f"{work.program.path}: {error.message}")
    except OSError as error:  # its files vanished or the disk is full; the other programs go on
        return work.fail("validate", f"{work.program.path}: {error}")


def _verdict(sides: _Sides, reference: Outcome, rust: Outcome, rtol: float) -> Verdict:
    program = sides.program
    stopped = _stopped("the Rust", rust)
    found = Comparison("different", stopped) if stopped else compare(reference, rust, rtol)
    if found.outcome == "different":
        reason = f"{program.path}: {found.reason}{_unsteady(sides, reference)}"
        return Verdict(program.path, "different", "validate", reason, sides.binary, found.max_rel_err)
    python_runs, rust_runs = [reference], [rust]
    if program.uses_numpy:
        # The reference runs on one thread and without wide vectors; speed is measured against the user's own settings.
        python_runs = [sides.python(reference=False)]
    if reference.finished.seconds < _SHORT_SECONDS:
        python_runs += [sides.python(reference=False) for _ in range(sides.repeats)]
    if rust.finished.seconds < _SHORT_SECONDS:
        rust_runs += [sides.rust(reference) for _ in range(_SHORT_REPEATS)]
    equal = found.outcome == "equal"
    return Verdict(
        program.path,
        found.outcome,
        None if equal else "validate",
        None if equal else f"{program.path}: {found.reason}",
        sides.binary,
        found.max_rel_err,
        min(run.finished.seconds for run in python_runs),
        min(run.finished.seconds for run in rust_runs),
        _peak(python_runs),
        _peak(rust_runs),
    )


def _peak(runs: list[Outcome]) -> int | None:
    peaks = [run.finished.peak_rss for run in runs if run.finished.peak_rss is not None]
    return max(peaks, default=None)


def _stopped(who: str, outcome: Outcome) -> str:
    if outcome.finished.stopped == "time":
        return f"{who} did not end within {outcome.finished.limits.seconds:g} s; a longer limit is --timeout"
    if outcome.finished.stopped == "output":
        limit = outcome.finished.limits.output_bytes >> 20
        return f"{who} printed more than {limit} MB; a higher limit is output-limit-mb"
    return ""


def _wanted_widening(work: Work, rust: Outcome) -> frozenset[str]:
    """Where integers must be big, when a run ended because one left 64 bits: the script's statement at first, a whole
    module when it comes to a third one, or when the statement had big integers already."""
    if rust.finished.returncode != OVERFLOW_EXIT:
        return frozenset()
    match = _OVERFLOW.search(rust.finished.stderr.text)
    if match is None:
        return frozenset()
    place = match[1].replace("\\", "/")
    script = next((module for module in modules_of(work) if module.kind == "bin"), None)
    if script is not None and place.endswith(script.rust_path):
        statement = _statement(script, int(match[2]))
        narrow = {name for name in work.widen if name.startswith("__main__.")}
        if statement and statement not in narrow and len(narrow) < _MOST_STATEMENTS and "__main__" not in work.widen:
            return frozenset({statement})
    wanted = _modules_at(work, match[1])
    if wanted <= work.widen:  # the place has big integers already, so the value came from elsewhere
        wanted = frozenset({"__main__", *work.program.modules})
    return wanted - work.widen


def _statement(module: RenderedModule, rust_line: int) -> str:
    """The script's statement that a line of its Rust comes from."""
    from batuta_hooks.infer.wide import statement_entry

    line = module.python_line(rust_line)
    return statement_entry("__main__", ast.parse(module.source_path.read_bytes()), line) if line else ""


def _broken_promises(work: Work, rust: Outcome) -> frozenset[str]:
    """The modules whose annotations or observed types are wrong, when that is how the program ended."""
    match = _BROKEN.search(rust.finished.stderr.text) if rust.finished.returncode == OVERFLOW_EXIT else None
    if match is None:
        return frozenset()
    doubts = _modules_at(work, match[1])
    if doubts <= work.distrusted:  # the value was checked in another module than the one that promised
        doubts = frozenset({"__main__", *work.program.modules})
    return doubts - work.distrusted


def _modules_at(work: Work, place: str) -> frozenset[str]:
    """The Python modules of a Rust file; anywhere else, the runtime included, is the entry script's doing."""
    place = place.replace("\\", "/")
    own = modules_of(work)
    names = {module.name for module in own if module.kind == "lib" and place.endswith(module.rust_path)}
    return frozenset(names or {"__main__"})


def _unsteady(sides: _Sides, reference: Outcome) -> str:
    """What else explains a difference: Python's own output changing from run to run or with the order of sets."""
    for hash_seed, why in ((0, "from run to run"), (1, "with PYTHONHASHSEED, the order of its sets")):
        if compare(reference, sides.python(hash_seed=hash_seed), 0.0).outcome != "equal":
            return f" (Python's own output changes {why})"
    return ""
