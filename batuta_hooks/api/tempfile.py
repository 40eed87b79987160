"""`tempfile`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = (
    *functions("tempfile", "gettempdir gettempprefix mkdtemp"),
    *objects("tempfile", "TemporaryDirectory"),
    *(
        refused(f"tempfile.{name}", "open a file of a name of your own in a tempfile.TemporaryDirectory()")
        for name in "NamedTemporaryFile SpooledTemporaryFile TemporaryFile mkstemp mktemp".split()
    ),
)
