"""`queue`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *objects(
        "queue",
        "Empty Full LifoQueue PriorityQueue Queue SimpleQueue",
    ),
)
