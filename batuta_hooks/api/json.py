"""`json`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = (
    *functions("json", "dump dumps load loads"),
    *objects("json", "JSONDecodeError"),
    refused("json.JSONEncoder", "give json.dumps a function as `default=`"),
    refused("json.JSONDecoder", "give json.loads a function as `object_hook=`"),
)
