"""`base64`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions
from batuta_hooks.api.entry import Entry

ROWS: tuple[Entry, ...] = (
    *functions(
        "base64",
        "b16decode b16encode b32decode b32encode b64decode b64encode decodebytes encodebytes "
        "standard_b64decode standard_b64encode urlsafe_b64decode urlsafe_b64encode",
    ),
)
