"""`builtins`, by type."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from batuta_hooks.api.entry import ClassEntry, Entry

SAMPLE_IMPORTS = ""

# `builtins_str` holds the rows of `str` and `bytes`.
_PARTS = ("functions", "int", "float", "str", "bytes", "complex", "list", "dict", "set")

ROWS: tuple[Entry | ClassEntry, ...] = tuple(
    row
    for part in _PARTS
    if find_spec(f"batuta_hooks.api.builtins_{part}")
    for row in import_module(f"batuta_hooks.api.builtins_{part}").ROWS
)
