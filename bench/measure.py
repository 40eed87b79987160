"""Paired, interleaved runs of several sides. In: a function a side. Out: a `Series` a side."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Run = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Series:
    """What one side took, run by run."""

    values: tuple[float, ...]

    @property
    def minimum(self) -> float:
        """The least: what the work costs on an undisturbed machine."""
        return min(self.values)

    @property
    def median(self) -> float:
        """The middle one: what the machine gave at the time."""
        return statistics.median(self.values)

    def to_json(self) -> dict[str, float | int]:
        """Minimum, median and number of runs."""
        return {"min": self.minimum, "median": self.median, "runs": len(self.values)}


def interleaved(sides: Mapping[str, Run], repeats: int) -> dict[str, Series]:
    """Run all sides `repeats` times, the order turned round each time."""
    values: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(repeats):
        for name in sides if turn % 2 == 0 else reversed(list(sides)):
            values[name].append(sides[name]())
    return {name: Series(tuple(taken)) for name, taken in values.items()}


def repeats_for(sides: Mapping[str, Run], seconds: float, least: int, most: int) -> int:
    """How many times all sides can run in `seconds`, judged by one run of each, which also warms them up."""
    begin = time.perf_counter()
    for run in sides.values():
        run()
    return max(least, min(most, int(seconds / (time.perf_counter() - begin))))


def ratio(python: float | None, rust: float | None) -> float | None:
    """How many times less Rust takes."""
    return python / rust if python and rust else None
