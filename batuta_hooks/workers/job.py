"""One compilation as a value that another process can be given, and the function that does it."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.hints import Hints
from batuta_hooks.process import time_limit

# A program that inference cannot settle must not hold up the others.
COMPILE_SECONDS = 120.0


class Compiler(Protocol):
    """The compiler's one entry point."""

    def __call__(
        self,
        entry: Path | None,
        modules: Mapping[str, Path],
        *,
        widen: frozenset[str],
        crate: str,
        leave: Mapping[str, str],
        hints: Hints,
    ) -> CompiledProgram:
        """Compile a program for the crate of that library name; in the modules in `widen` integers are big integers.

        Without an entry it is a library; the definitions at the lines in `leave`
        (`pkg.core:25`) stay in Python for the reason given; `hints` are types from outside of inference.
        """


@dataclass(frozen=True, slots=True)
class Job:
    """A program to compile."""

    compiler: Compiler
    name: str  # as progress shows it
    root: Path  # its sources are below
    entry: Path | None
    modules: Mapping[str, Path]
    widen: frozenset[str]
    crate: str
    leave: Mapping[str, str]
    hints: Hints

    @property
    def sources(self) -> dict[str, Path]:
        """Its files by module name."""
        return ({} if self.entry is None else {"__main__": self.entry}) | dict(self.modules)


@dataclass(frozen=True, slots=True)
class Crash:
    """The compiler failed: how, and where in it."""

    message: str


Result = CompiledProgram | Crash


def compile_job(job: Job) -> Result:
    """Compile one program; a fault of the compiler is a result, too, so that the other programs go on."""
    try:
        with time_limit(COMPILE_SECONDS):
            return job.compiler(
                job.entry, job.modules, widen=job.widen, crate=job.crate, leave=job.leave, hints=job.hints
            )
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{frame.filename.replace(chr(92), '/').rpartition('batuta_hooks/')[2]}:{frame.lineno}"
        return Crash(f"{type(error).__name__}: {error} ({where})")
