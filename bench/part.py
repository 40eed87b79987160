"""What a part of the benchmark is given, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to measure."""

    work: Path  # builds and temporary files, kept from run to run
    repeats: int = 7
    threads: int = 1
    cold_cargo: bool = False
    size: str = "full"  # of the kernels: full or small
    against: tuple[str, ...] = ()  # other compilers that run the kernels, too
    progress: Callable[[str], None] = lambda message: None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: str
    cell: Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class Table:
    """Measured rows, as they go into the JSON, and how to print them."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]


class Part(Protocol):
    """A part: measures, and returns its tables."""

    def __call__(self, settings: Settings) -> Sequence[Table]:
        """Measure."""
