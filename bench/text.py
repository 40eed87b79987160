"""Numbers as cells of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bench.part import Column, Row

_UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))


def seconds(value: float | None) -> str:
    """`1.23 s`, `45.6 ms`, `7.89 µs`; `-` for what was not measured."""
    if value is None:
        return "-"
    factor, unit = next(((factor, unit) for factor, unit in _UNITS if value >= factor), _UNITS[-1])
    return f"{value / factor:.3g} {unit}" if value / factor < 100 else f"{value / factor:.0f} {unit}"


def times(value: float | None) -> str:
    """`12.3x`"""
    if value is None:
        return "-"
    return f"{value:.0f}x" if value >= 100 else f"{value:.1f}x" if value >= 10 else f"{value:.2f}x"


def megabytes(value: int | None) -> str:
    """`4.1 MB`, of 10^6 bytes."""
    return "-" if value is None else f"{value / 1e6:.1f} MB" if value >= 1e6 else f"{value / 1e6:.2f} MB"


def count(value: int | None) -> str:
    """`12,345`"""
    return "-" if value is None else f"{value:,}"


def plain(value: Any) -> str:
    """The value's own text."""
    return "-" if value is None else str(value)


def column(title: str, *path: str, show: Callable[[Any], str] = plain) -> Column:
    """A column that shows what a row holds under nested keys; `-` where a key is missing."""

    def cell(row: Row) -> str:
        value: Any = row
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        return show(value)

    return Column(title, cell)
