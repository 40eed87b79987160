"""`hmac`"""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry

SAMPLE_IMPORTS = "import hmac"

ROWS: tuple[Entry, ...] = (
    *functions(
        "hmac",
        "compare_digest digest new",
        {
            "compare_digest": ["hmac.compare_digest(b'ab', b'ab')"],
            "digest": ["hmac.digest(b'key', b'message', 'md5').hex()"],
            "new": ["hmac.new(b'key', b'message', 'sha256').hexdigest()", "hmac.new(b'key')"],
        },
    ),
    *objects("hmac", "HMAC"),
)
