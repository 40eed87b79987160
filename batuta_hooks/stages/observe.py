"""Stage: where inference is at a loss, Python runs the program once more, and the types that it holds become hints.

Programs that are typed throughout are not run. What a run showed is kept in the lock; the Rust checks it.
"""

from __future__ import annotations

from dataclasses import replace

from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.hints import SCALARS
from batuta_hooks.migration import Migration, Work
from batuta_hooks.process import Limits
from batuta_hooks.stages.transpile import transpile
from batuta_hooks.validate.run import observe as run_and_observe

SECONDS = 20.0


def observe(migration: Migration) -> Migration:
    """Observe the open programs that have values on the dynamic rung, and compile them again with what was seen."""
    pending = [work for work in migration.open if _wanted(work)]
    settings = migration.options.settings
    limits = Limits(min(SECONDS, settings.limits.seconds), settings.limits.output_bytes)
    settings = replace(settings, limits=limits)
    done = 0

    def look(work: Work) -> Work:
        nonlocal done
        if not _wanted(work):
            return work
        migration.options.progress("observe", done, len(pending), work.program.path)
        done += 1
        try:
            seen = run_and_observe(work.program, settings)
        except (BatutaError, OSError):  # validation says what is wrong with it
            return replace(work, looked=True)
        lost = work.compiled.lost if work.compiled is not None else ()
        found = {key: next(iter(seen[key])) for key in lost if len(seen.get(key, ())) == 1}
        found = {key: kind for key, kind in found.items() if kind in SCALARS}
        if not found:
            return replace(work, looked=True)
        return replace(work, looked=True, observed={**work.observed, **found}, compiled=None)

    migration = migration.update(look)
    return transpile(migration) if pending else migration


def _wanted(work: Work) -> bool:
    known = work.looked or work.recorded is not None or work.program.library
    return not known and work.compiled is not None and bool(work.compiled.lost)
