"""The order of the work, and the only file that knows it: programs in, verdicts out.

    discover -> transpile -> observe -> write -> build -> validate -> settle

Each stage takes a `Migration` and returns it with more known. A program that a stage decides (refused, failed,
compared) carries its verdict from there on and later stages pass it by, so that one program never hides another.
"""

from __future__ import annotations

from collections.abc import Callable

from batuta_hooks.migration import Migration
from batuta_hooks.stages import build, observe, settle, transpile, validate, write

Stage = Callable[[Migration], Migration]

PIPELINE: tuple[Stage, ...] = (
    transpile,  # Python -> Rust text, or refused by name
    observe,  # where inference is at a loss, run Python and let the types it holds help
    write,  # Rust text -> the crate on disk
    build,  # crate -> binaries; what does not compile is reported on its Python line
    validate,  # run both sides, compare; what left 64 bits is marked for another round
)
MAX_ROUNDS = 6  # the first, and five with wider integers


def migrate(migration: Migration) -> Migration:
    """Run the pipeline. Another round is needed only for programs whose types were too narrow: integers left
    64 bits, or a value was not of the type that an annotation or an earlier run promised.

    Stops when:
    - no program asks for wider types;
    - a round widened nothing new, so that another would give the same;
    - MAX_ROUNDS have run.
    """
    for _ in range(MAX_ROUNDS):
        for stage in PIPELINE:
            migration = stage(migration)
        migration, again = migration.widened()
        if not again:
            break
    return settle(migration)


def transpile_only(migration: Migration) -> Migration:
    """Transpile and write the crate, without cargo. What an earlier run found of unchanged programs still holds."""
    migration = transpile(migration)
    return settle(migration.update(lambda work: work.decide(work.recorded) if work.recorded is not None else work))


def build_only(migration: Migration) -> Migration:
    """Transpile, write and build, without running anything."""
    return settle(build(write(transpile(migration))))
