"""`dataclasses`: a plain `@dataclass` is a typed struct; everything else lives on the dynamic rung."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions("dataclasses", "dataclass field fields asdict astuple replace is_dataclass"),
    *objects("dataclasses", "MISSING FrozenInstanceError InitVar KW_ONLY"),
)
