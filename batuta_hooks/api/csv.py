"""`csv`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = (
    *functions(
        "csv",
        "field_size_limit get_dialect list_dialects reader register_dialect unregister_dialect writer _reader _writer",
    ),
    *objects(
        "csv",
        "Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC excel excel_tab "
        "unix_dialect",
    ),
    refused("csv.Sniffer", "name the delimiter"),
)
