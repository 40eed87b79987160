"""The result of migrating one program: what tables, JSON and exit codes are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

OutcomeName: TypeAlias = Literal["equal", "close", "different", "refused", "error", "built"]
# The outcomes of programs that were built and run.
RAN: tuple[OutcomeName, ...] = ("equal", "close", "different", "error")
RUNGS = ("owned", "shared", "dynamic", "python")
SCHEMA = 1
_SHARED = ("path", "outcome", "stage", "reason", "rungs", "fixes")


@dataclass(frozen=True, slots=True)
class Library:
    """What became of a library's definitions."""

    modules: int
    native: tuple[str, ...]  # qualified names of the functions and classes that are Rust now
    python: Mapping[str, str]  # those that stay in Python, and why

    def to_json(self) -> dict[str, Any]:
        """The part of a library's entry that programs do not have."""
        return {"modules": self.modules, "native": list(self.native), "python": dict(self.python)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One program's outcome. `stage` and `reason` say where and why when it is not equal.

    A library that compiles is `built`: nothing here runs it.
    """

    path: str
    outcome: OutcomeName
    stage: str | None = None
    reason: str | None = None
    binary: Path | None = None
    max_rel_err: float = 0.0
    python_s: float | None = None
    rust_s: float | None = None
    python_rss: int | None = None
    rust_rss: int | None = None
    rungs: Mapping[str, int] = field(default_factory=dict)
    fixes: Sequence[str] = ()
    library: Library | None = None

    @property
    def shipped(self) -> bool:
        """Whether the Rust may stand in for the Python."""
        return self.outcome in ("equal", "close", "built")

    @property
    def speedup(self) -> float | None:
        """How many times faster the whole program is in Rust."""
        return self.python_s / self.rust_s if self.python_s and self.rust_s else None

    def to_json(self) -> dict[str, Any]:
        """The program's entry in the JSON of `migrate` and `validate`, schema 1."""
        return {
            "path": self.path,
            "outcome": self.outcome,
            "stage": self.stage,
            "reason": self.reason,
            "binary": None if self.binary is None else str(self.binary),
            "max_rel_err": self.max_rel_err,
            "python_s": _rounded(self.python_s),
            "rust_s": _rounded(self.rust_s),
            "python_rss_mb": _megabytes(self.python_rss),
            "rust_rss_mb": _megabytes(self.rust_rss),
            "rungs": {rung: self.rungs.get(rung, 0) for rung in RUNGS},
            "fixes": list(self.fixes),
        }


def verdicts_json(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """The JSON document of schema 1."""
    return {
        "schema": SCHEMA,
        "programs": [verdict.to_json() for verdict in verdicts if verdict.library is None],
        "libraries": [
            {**{key: value for key, value in verdict.to_json().items() if key in _SHARED}, **verdict.library.to_json()}
            for verdict in verdicts
            if verdict.library is not None
        ],
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 6)


def _megabytes(size: int | None) -> float | None:
    return None if size is None else round(size / (1 << 20), 1)
