"""The registry of APIs: one row an entry, one file a Python module. In: a qualified name. Out: its row.

    >>> lookup("math.sqrt").doc
    'Square root.'

Rows are looked up by resolved qualified name, never by spelling. A module of rows is imported when the first name below
it is asked for.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from batuta_hooks.api.entry import ClassEntry, Entry


@cache
def module_rows(module: str) -> dict[str, Entry | ClassEntry]:
    """All rows of one Python module by qualified name; empty when batuta knows nothing of it."""
    name = f"{__name__}.{module.replace('.', '_')}"
    if find_spec(name) is None:
        return {}
    rows: dict[str, Entry | ClassEntry] = {}
    for row in import_module(name).ROWS:
        rows[row.qualname] = row
        if isinstance(row, ClassEntry):
            rows.update((member.qualname, member) for member in row.members)
    return rows


@cache
def lookup(qualname: str) -> Entry | ClassEntry | None:
    """The row of `qualname` (`numpy.linalg.solve`, `builtins.list.append`), None when there is none."""
    parts = qualname.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        rows = module_rows(".".join(parts[:cut]))
        if qualname in rows:
            return rows[qualname]
    return None
