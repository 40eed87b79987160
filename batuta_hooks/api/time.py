"""`time`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, function, over


def _clock(name: str, rust: str, doc: str) -> Entry:
    return function(f"time.{name}", "", [over("() -> float", f"py::time::{rust}")], dynamic="py::imported", doc=doc)


ROWS: tuple[Entry, ...] = (
    _clock("time", "time", "Seconds since 1970."),
    _clock("perf_counter", "monotonic", "Seconds on the most precise clock."),
    _clock("monotonic", "monotonic", "Seconds on a clock that never goes back."),
    _clock("process_time", "monotonic", "Seconds since the program's start."),
    function(
        "time.sleep",
        "seconds, /",
        [over("(seconds: float) -> None", "py::time::sleep", raises=True)],
        dynamic="py::imported",
        doc="Waits.",
    ),
    *functions(
        "time",
        "time_ns perf_counter_ns monotonic_ns process_time_ns thread_time asctime ctime gmtime localtime mktime "
        "strftime strptime _local_offset",
    ),
    *objects("time", "altzone daylight struct_time timezone tzname"),
)
