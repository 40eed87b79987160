"""`functools`."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = (
    *functions("functools", "reduce partial wraps update_wrapper cache lru_cache cmp_to_key total_ordering"),
    *objects("functools", "cached_property"),
    refused("functools.singledispatch", "it dispatches on the class of the first argument; write isinstance tests"),
)
