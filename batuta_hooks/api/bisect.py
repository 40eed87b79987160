"""`bisect`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import also_dynamic
from batuta_hooks.api.entry import Entry, function, over

SAMPLE_IMPORTS = "import bisect"
_SPAN = "lo: int = 0, hi: optional[int] = None"


def _search(name: str, rust: str, doc: str) -> Entry:
    return function(
        f"bisect.{name}",
        "a, x, lo=0, hi=None, *, key=None",
        [
            over(f"(a: list[T], x: T, {_SPAN}) -> int", f"py::bisect::{rust}", raises=True),
            over(f"(a: list[T], x: K, {_SPAN}, key: fn[T -> K]) -> int", f"py::bisect::{rust}_by_key", raises=True),
        ],
        samples=[
            f"bisect.{name}([1, 2, 2, 3], 2)",
            f"bisect.{name}([1, 2, 2, 3], 2, 2)",
            f"bisect.{name}([1, 2, 2, 3], 9, 0, 2)",
        ],
        doc=doc,
    )


def _insertion(name: str, rust: str, doc: str) -> Entry:
    return function(
        f"bisect.{name}",
        "a, x, lo=0, hi=None",
        [over(f"(a: list[T], x: own T, {_SPAN}) -> None", f"py::bisect::{rust}", raises=True)],
        doc=doc,
    )


ROWS: tuple[Entry, ...] = (
    _search("bisect_left", "bisect_left", "Where to insert before equal elements."),
    _search("bisect_right", "bisect_right", "Where to insert after equal elements."),
    _search("bisect", "bisect_right", "Where to insert after equal elements."),
    _insertion("insort_left", "insort_left", "Inserts before equal elements."),
    _insertion("insort_right", "insort_right", "Inserts after equal elements."),
    _insertion("insort", "insort_right", "Inserts after equal elements."),
)
ROWS = also_dynamic("bisect", ROWS)
