"""`functools`."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions("functools", "reduce partial wraps update_wrapper cache lru_cache cmp_to_key total_ordering"),
    *functions("functools", "singledispatch"),
    *objects("functools", "cached_property singledispatchmethod"),
)
