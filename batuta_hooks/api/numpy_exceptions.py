"""`numpy.exceptions`."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, exception

ROWS: tuple[Entry, ...] = (exception("numpy.exceptions.AxisError", "An axis that the array does not have."),)
