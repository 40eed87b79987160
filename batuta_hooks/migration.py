"""The value that flows through the pipeline: what is known of each program so far."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.crate.write import Change
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.discovery import Program, Project
from batuta_hooks.incremental.cache import Cache
from batuta_hooks.validate.run import Outcome, Settings
from batuta_hooks.validate.verdict import Library, Verdict
from batuta_hooks.workers.job import Compiler


class Progress(Protocol):
    """Where stages say how far they are."""

    def __call__(self, stage: str, done: int, total: int, detail: str = "") -> None:
        """`done` of `total` in `stage`; a total of 0 is unknown."""


def silent(stage: str, done: int, total: int, detail: str = "") -> None:
    """A `Progress` that says nothing."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to migrate."""

    out: Path
    crate: str
    profile: str = "migrate"
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    force: bool = False
    rtol: float = 1e-9
    settings: Settings = field(default_factory=Settings)
    cache: Cache | None = None
    progress: Progress = silent
    scheduler: str = ""  # the Dask cluster that compiles; "" stands for this machine
    preview: bool = False  # say what would be written, and write nothing


@dataclass(frozen=True, slots=True)
class Work:
    """One program on its way. `verdict` is set once nothing more is to be done for it."""

    program: Program
    widen: frozenset[str] = frozenset()
    leave: Mapping[str, str] = field(default_factory=dict)  # lines of a library that stay in Python, and why
    wants: frozenset[str] = frozenset()  # where integers left 64 bits in the last run: modules, or statements
    observed: Mapping[str, str] = field(default_factory=dict)  # types that runs of the Python showed, by name
    looked: bool = False  # whether this run of batuta observed it
    distrusted: frozenset[str] = frozenset()  # modules whose annotations and observed types were wrong in a run
    doubts: frozenset[str] = frozenset()  # those of the last run
    compiled: CompiledProgram | None = None
    built: bool = False
    binary: Path | None = None
    reference: Outcome | None = None  # what Python did; it is the same in every round
    rustc: str = ""  # what rustc said, in full, of a program that does not compile
    recorded: Verdict | None = None  # what an earlier run found, when nothing has changed since
    verdict: Verdict | None = None

    def decide(self, verdict: Verdict) -> Work:
        """The program with its verdict."""
        rungs = self.compiled.rungs if self.compiled is not None else {}
        fixes = [f"big integers in {name.replace('+', ', line +')}" for name in sorted(self.widen)]
        fixes += [f"annotations and observed types of {name} not trusted" for name in sorted(self.distrusted)]
        # The reference may be large, and nothing needs it any more.
        verdict = replace(verdict, rungs=rungs, fixes=fixes, library=self._library())
        return replace(self, reference=None, verdict=verdict)

    def _library(self) -> Library | None:
        if not self.program.library:
            return None
        names = self.compiled.native if self.compiled is not None else ()
        return Library(len(self.program.modules), tuple(names), dict(self.compiled.left) if self.compiled else {})

    def fail(self, stage: str, reason: str, *, refused: bool = False) -> Work:
        """The program with a verdict that says why there is no Rust for it."""
        return self.decide(Verdict(self.program.path, "refused" if refused else "error", stage, reason))


@dataclass(frozen=True, slots=True)
class Migration:
    """Everything known of a project's migration."""

    project: Project
    options: Options
    compiler: Compiler
    works: tuple[Work, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    changed: tuple[str, ...] = ()  # files of the crate that were written
    preview: tuple[Change, ...] = ()  # and those that would be

    @property
    def open(self) -> tuple[Work, ...]:
        """The programs without a verdict."""
        return tuple(work for work in self.works if work.verdict is None)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts, in the order of the programs."""
        return tuple(work.verdict for work in self.works if work.verdict is not None)

    def update(self, function: Callable[[Work], Work]) -> Migration:
        """The migration with `function` applied to every program that is still open."""
        return replace(self, works=tuple(function(work) if work.verdict is None else work for work in self.works))

    def widened(self) -> tuple[Migration, bool]:
        """The migration with wider types where a run asked for them, and whether any did."""
        again = any(work.wants - work.widen or work.doubts - work.distrusted for work in self.open)

        def widen(work: Work) -> Work:
            if not (work.wants - work.widen or work.doubts - work.distrusted):
                return work
            wider = replace(work, widen=_widest(work.widen | work.wants), distrusted=work.distrusted | work.doubts)
            return replace(wider, wants=frozenset(), doubts=frozenset(), compiled=None, built=False, binary=None)

        return self.update(widen), again


def _widest(places: frozenset[str]) -> frozenset[str]:
    """The places without the statements of scripts that are there as a whole."""
    return frozenset(place for place in places if "+" not in place or place.partition(".")[0] not in places)
