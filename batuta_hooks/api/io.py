"""`io`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions
from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = (
    *functions("io", "StringIO open"),
    refused("io.BytesIO", "use a bytearray"),
)
