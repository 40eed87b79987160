"""`logging`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions(
        "logging",
        "addLevelName basicConfig critical debug disable error captureWarnings exception getLevelName getLogger info "
        "log shutdown warning",
    ),
    *objects(
        "logging",
        "BASIC_FORMAT CRITICAL DEBUG ERROR FATAL FileHandler Filter Formatter Handler INFO LogRecord Logger "
        "LoggerAdapter NOTSET NullHandler StreamHandler WARN WARNING root",
    ),
)
