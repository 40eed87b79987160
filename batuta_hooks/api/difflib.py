"""`difflib`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions("difflib", "context_diff get_close_matches unified_diff"),
    *objects("difflib", "SequenceMatcher"),
)
