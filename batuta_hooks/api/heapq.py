"""`heapq`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import also_dynamic
from batuta_hooks.api.entry import Entry, function, over

SAMPLE_IMPORTS = "import heapq"


def _selection(name: str, doc: str) -> Entry:
    return function(
        f"heapq.{name}",
        "n, iterable, key=None",
        [
            over("(n: int, iterable: iter[T]) -> list[T]", f"py::heapq::{name}", raises=True),
            over("(n: int, iterable: iter[T], key: fn[T -> K]) -> list[T]", f"py::heapq::{name}_by_key", raises=True),
        ],
        samples=[f"heapq.{name}(2, [3, 1, 2])", f"heapq.{name}(2, [-3, 1, 2], key=abs)"],
        doc=doc,
    )


ROWS: tuple[Entry, ...] = (
    function(
        "heapq.heappush",
        "heap, item, /",
        [over("(heap: list[T], item: own T) -> None", "py::heapq::heappush", raises=True)],
        doc="Adds an element to a heap.",
    ),
    function(
        "heapq.heappop",
        "heap, /",
        [over("(heap: list[T]) -> T", "py::heapq::heappop", raises=True)],
        samples=["heapq.heappop([1, 3, 2])"],
        doc="Takes the smallest element out.",
    ),
    function(
        "heapq.heapify",
        "heap, /",
        [over("(heap: list[T]) -> None", "py::heapq::heapify", raises=True)],
        doc="Makes a list a heap.",
    ),
    function(
        "heapq.heappushpop",
        "heap, item, /",
        [over("(heap: list[T], item: own T) -> T", "py::heapq::heappushpop", raises=True)],
        samples=["heapq.heappushpop([1, 3, 2], 5)"],
        doc="Adds an element, then takes the smallest out.",
    ),
    function(
        "heapq.heapreplace",
        "heap, item, /",
        [over("(heap: list[T], item: own T) -> T", "py::heapq::heapreplace", raises=True)],
        samples=["heapq.heapreplace([1, 3, 2], 5)"],
        doc="Takes the smallest out, then adds an element.",
    ),
    _selection("nsmallest", "The smallest elements in order."),
    _selection("nlargest", "The largest elements, largest first."),
    function(
        "heapq.merge",
        "*iterables",
        [over("(*iterables: list[T]) -> list[T]", "py::heapq::merge", raises=True)],
        samples=["list(heapq.merge([1, 4], [2, 3]))"],
        doc="Sorted inputs as one sorted sequence.",
    ),
)
ROWS = also_dynamic("heapq", ROWS)
