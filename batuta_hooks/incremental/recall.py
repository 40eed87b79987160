"""What the lock remembers of a program: decisions to replay, and the verdict when nothing has changed since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from batuta_hooks.crate.lock import CrateLock, inputs_hash, relative_source, sha256
from batuta_hooks.incremental.rules import rules_hash
from batuta_hooks.migration import Work
from batuta_hooks.validate.verdict import RAN, Verdict


def recall(work: Work, lock: CrateLock, root: Path) -> Work:
    """`work` with the decisions that an earlier run took, which keeps output stable, and with its verdict when the
    sources and the compiler are still the same."""
    program = work.program
    head = relative_source(program.entry, root)
    record = next((found for found in lock.modules if found.inputs and found.source == head), None)
    if record is None:
        return work
    work = replace(
        work,
        widen=frozenset(record.widened),
        observed=dict(record.observed),
        distrusted=frozenset(record.distrusted),
    )
    outcome = next((outcome for outcome in RAN if outcome == record.status), None)
    if outcome is None or lock.rules != rules_hash():
        return work
    now = {relative_source(path, root): sha256(path.read_bytes()) for path in program.sources}
    if record.inputs != inputs_hash(now, now):
        return work
    return replace(work, recorded=Verdict(program.path, outcome, "validate", record.reason or None))
