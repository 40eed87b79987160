"""Stage: programs -> Rust text. What the compiler refuses, or fails on, gets its verdict here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.diagnostics import Diagnostic, display, has_errors
from batuta_hooks.discovery import Program
from batuta_hooks.hints import Hints
from batuta_hooks.incremental.cache import program_key
from batuta_hooks.migration import Migration, Work
from batuta_hooks.workers import local
from batuta_hooks.workers.job import Crash, Job, Result


def transpile(migration: Migration) -> Migration:
    """Compile each open program that is not compiled yet."""
    pending = [work for work in migration.open if work.compiled is None]
    compiled: dict[int, _Compiled] = {}
    wanted: list[tuple[Work, Job, str]] = []
    for work in pending:
        found = _known(migration, work)
        if isinstance(found, _Compiled):
            compiled[id(work)] = found
        else:
            wanted.append((work, *found))
    done = len(compiled)
    migration.options.progress("transpile", done, len(pending), wanted[0][0].program.path if wanted else "")
    for number, result in _compile_all(migration, [job for _, job, _ in wanted]):
        work, job, key = wanted[number]
        done += 1
        migration.options.progress("transpile", done, len(pending), work.program.path)
        compiled[id(work)] = _finished(migration, work, job, key, result)
    diagnostics = [found for work in pending for found in compiled[id(work)].diagnostics]
    migration = migration.update(lambda work: compiled[id(work)].work if id(work) in compiled else work)
    # A module that several programs share is diagnosed once.
    return replace(migration, diagnostics=tuple(dict.fromkeys([*migration.diagnostics, *diagnostics])))


@dataclass(frozen=True, slots=True)
class _Compiled:
    work: Work
    diagnostics: tuple[Diagnostic, ...]


def _compile_all(migration: Migration, jobs: Sequence[Job]) -> Iterator[tuple[int, Result]]:
    options = migration.options
    if options.scheduler and jobs:
        from batuta_hooks.workers.cluster import compile_on_cluster

        return compile_on_cluster(jobs, options.scheduler)
    if options.jobs > 1 and len(jobs) >= local.FEWEST:
        return local.compile_side_by_side(jobs, options.jobs)
    return local.compile_here(jobs)


def _known(migration: Migration, work: Work) -> _Compiled | tuple[Job, str]:
    """What is known without compiling: that it is no Python, or what the cache holds; else the job and its key."""
    program, options = work.program, migration.options
    if has_errors(program.diagnostics) and not (program.library and _readable(program)):
        return _Compiled(_refuse(work, program.diagnostics, "parse"), program.diagnostics)
    hints = Hints(work.observed, work.distrusted)
    job = Job(
        migration.compiler,
        program.path,
        program.root,
        None if program.library else program.entry,
        program.modules,
        work.widen,
        options.crate.replace("-", "_"),
        work.leave,
        hints,
    )
    try:
        key = _key(work, job)
    except OSError as error:  # it vanished since it was found
        return _failed(work, Crash(str(error)))
    found = options.cache.load(key, job.sources) if options.cache is not None else None
    return (job, key) if found is None else _decided(work, found)


def _key(work: Work, job: Job) -> str:
    contents = [(name, path.read_bytes()) for name, path in job.sources.items()]
    settings = {"widen": job.widen, "crate": job.crate, "leave": job.leave, "library": job.entry is None}
    settings |= {"observed": work.observed, "distrusted": work.distrusted}
    return program_key(contents, stem=work.program.entry.stem, **settings)


def _finished(migration: Migration, work: Work, job: Job, key: str, result: Result) -> _Compiled:
    if isinstance(result, Crash):
        return _failed(work, result)
    cache = migration.options.cache
    with suppress(OSError):
        if cache is not None and _key(work, job) == key:  # a source that was edited meanwhile is compiled again
            cache.store(key, result, job.sources)
    return _decided(work, result)


def _decided(work: Work, compiled: CompiledProgram) -> _Compiled:
    work = replace(work, compiled=compiled)
    diagnostics = tuple(replace(found, path=display(Path(found.path))) for found in compiled.diagnostics)
    if has_errors(diagnostics):
        work = _refuse(work, diagnostics, "transpile")
    return _Compiled(work, (*work.program.diagnostics, *diagnostics))


def _readable(program: Program) -> bool:
    """Whether a library has modules that Python reads; those that it cannot read are left out of `modules`."""
    return not any(found.path == display(path) for found in program.diagnostics for path in program.modules.values())


def _refuse(work: Work, diagnostics: tuple[Diagnostic, ...], stage: str) -> Work:
    first = next(diagnostic for diagnostic in diagnostics if diagnostic.severity == "error")
    return work.fail(stage, first.reason, refused=True)


def _failed(work: Work, crash: Crash) -> _Compiled:
    message = f"the compiler failed on this program: {crash.message}"
    advice = "this is a fault of batuta; please report it with the program"
    diagnostic = Diagnostic(work.program.path, 0, 0, "internal", message, advice)
    return _Compiled(work.fail("transpile", diagnostic.reason), (diagnostic,))
