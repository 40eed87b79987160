"""`collections.abc`: classes to derive from and to test against."""

from __future__ import annotations

from batuta_hooks.api.dynamic import objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = objects(
    "collections.abc",
    "Awaitable ByteString Callable Collection Container Generator Hashable ItemsView Iterable Iterator "
    "KeysView Mapping MappingView MutableMapping "
    "MutableSequence MutableSet Reversible Sequence Set Sized ValuesView",
)
