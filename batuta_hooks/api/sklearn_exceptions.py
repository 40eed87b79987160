"""`sklearn.exceptions`."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, exception

ROWS: tuple[Entry, ...] = (exception("sklearn.exceptions.NotFittedError", "An estimator that was not fitted yet."),)
