"""`binascii`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions(
        "binascii",
        "a2b_hex b2a_hex crc32 hexlify unhexlify",
    ),
    *objects(
        "binascii",
        "Error Incomplete",
    ),
)
