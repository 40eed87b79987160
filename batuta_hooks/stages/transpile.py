"""Stage: programs -> Rust text. What the compiler refuses, or fails on, gets its verdict here."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from pathlib import Path

from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.diagnostics import Diagnostic, display, has_errors
from batuta_hooks.discovery import Program
from batuta_hooks.hints import Hints
from batuta_hooks.incremental.cache import program_key
from batuta_hooks.migration import Migration, Work
from batuta_hooks.process import time_limit


def transpile(migration: Migration) -> Migration:
    """Compile each open program that is not compiled yet."""
    pending = [work for work in migration.open if work.compiled is None]
    found: list[Diagnostic] = []
    done = 0

    def compile_one(work: Work) -> Work:
        nonlocal done
        if work.compiled is not None:
            return work
        migration.options.progress("transpile", done, len(pending), work.program.path)
        done += 1
        compiled = _compile(migration, work)
        found.extend(compiled.diagnostics)
        return compiled.work

    migration = migration.update(compile_one)
    migration.options.progress("transpile", done, len(pending))
    # A module that several programs share is diagnosed once.
    return replace(migration, diagnostics=tuple(dict.fromkeys([*migration.diagnostics, *found])))


# A program that inference cannot settle must not hold up the others.
COMPILE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class _Compiled:
    work: Work
    diagnostics: tuple[Diagnostic, ...]


def _compile(migration: Migration, work: Work) -> _Compiled:
    program = work.program
    if has_errors(program.diagnostics) and not (program.library and _readable(program)):
        return _Compiled(_refuse(work, program.diagnostics, "parse"), program.diagnostics)
    try:
        compiled = _cached(migration, work)
    except Exception as error:  # one program's crash in the compiler must not stop the others
        diagnostic = _crash(program, error)
        return _Compiled(work.fail("transpile", diagnostic.reason), (diagnostic,))
    work = replace(work, compiled=compiled)
    diagnostics = tuple(replace(found, path=display(Path(found.path))) for found in compiled.diagnostics)
    if has_errors(diagnostics):
        work = _refuse(work, diagnostics, "transpile")
    return _Compiled(work, (*program.diagnostics, *diagnostics))


def _cached(migration: Migration, work: Work) -> CompiledProgram:
    """The program from the cache, or compiled and kept."""
    program, options = work.program, migration.options
    crate = options.crate.replace("-", "_")
    entry = None if program.library else program.entry
    sources = ({} if entry is None else {"__main__": entry}) | dict(program.modules)
    settings = {"widen": work.widen, "crate": crate, "leave": work.leave, "library": entry is None}
    settings |= {"observed": work.observed, "distrusted": work.distrusted}

    def now() -> str:
        contents = [(name, path.read_bytes()) for name, path in sources.items()]
        return program_key(contents, stem=program.entry.stem, **settings)

    key = now()
    found = options.cache.load(key, sources) if options.cache is not None else None
    if found is not None:
        return found
    hints = Hints(work.observed, work.distrusted)
    with time_limit(COMPILE_SECONDS):
        compiled = migration.compiler(
            entry, program.modules, widen=work.widen, crate=crate, leave=work.leave, hints=hints
        )
    if options.cache is not None and now() == key:  # a source that was edited meanwhile is compiled again
        options.cache.store(key, compiled, sources)
    return compiled


def _readable(program: Program) -> bool:
    """Whether a library has modules that Python reads; those that it cannot read are left out of `modules`."""
    return not any(found.path == display(path) for found in program.diagnostics for path in program.modules.values())


def _refuse(work: Work, diagnostics: tuple[Diagnostic, ...], stage: str) -> Work:
    first = next(diagnostic for diagnostic in diagnostics if diagnostic.severity == "error")
    return work.fail(stage, first.reason, refused=True)


def _crash(program: Program, error: Exception) -> Diagnostic:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{frame.filename.replace(chr(92), '/').rpartition('batuta_hooks/')[2]}:{frame.lineno}"
    message = f"the compiler failed on this program: {type(error).__name__}: {error} ({where})"
    return Diagnostic(
        program.path, 0, 0, "internal", message, "this is a fault of batuta; please report it with the program"
    )
