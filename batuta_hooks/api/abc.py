"""`abc`: abstract classes live on the dynamic rung."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (*functions("abc", "abstractmethod"), *objects("abc", "ABC ABCMeta"))
