"""`contextlib`."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions("contextlib", "contextmanager suppress closing nullcontext"),
    *objects("contextlib", "AbstractContextManager ContextDecorator ExitStack chdir redirect_stderr redirect_stdout"),
)
