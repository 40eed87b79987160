"""`textwrap`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions("textwrap", "dedent fill indent shorten wrap"),
    *objects("textwrap", "TextWrapper"),
)
