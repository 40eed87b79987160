"""`html`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = functions("html", "escape")
