"""`string`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = (
    *functions("string", "capwords"),
    *objects(
        "string",
        "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits printable punctuation whitespace",
    ),
    refused("string.Template", "use an f-string or str.format"),
    refused("string.Formatter", "use an f-string or str.format"),
)
