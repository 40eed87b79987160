"""Rows of entries that live on the dynamic rung: the run time finds them by name (`py::imported`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from batuta_hooks.api.entry import Entry, function

IMPORTED = "py::imported"


def functions(module: str, names: str, samples: Mapping[str, list[str]] | None = None) -> tuple[Entry, ...]:
    """Functions of `module`, their names separated by spaces, and samples by name."""
    return tuple(_row(module, name, "function", samples or {}) for name in names.split())


def objects(module: str, names: str, samples: Mapping[str, list[str]] | None = None) -> tuple[Entry, ...]:
    """Classes and other objects of `module`, whose attributes are looked up at run time."""
    return tuple(_row(module, name, "constant", samples or {}) for name in names.split())


def _row(module: str, name: str, kind: str, samples: Mapping[str, list[str]]) -> Entry:
    qualname = f"{module}.{name}"
    return function(qualname, "*args, **kwargs", dynamic=IMPORTED, kind=kind, samples=samples.get(name))


def also_dynamic(module: str, rows: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The rows, where functions and classes of `module` also serve calls that no overload fits, and as values."""
    return tuple(_dynamic(row) if row.qualname.count(".") == module.count(".") + 1 else row for row in rows)


def _dynamic(row: Entry) -> Entry:
    if row.refused or row.dynamic or (row.kind == "constant" and row.overloads):
        return row
    return replace(row, dynamic=IMPORTED)
