"""`uuid`: identifiers that are computed; those of chance and time differ from run to run."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

SAMPLE_IMPORTS = "import uuid"

ROWS: tuple[Entry, ...] = (
    *functions(
        "uuid",
        "uuid3 uuid5",
        {
            "uuid3": ["uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org')"],
            "uuid5": ["uuid.uuid5(uuid.NAMESPACE_URL, 'python.org').hex"],
        },
    ),
    *objects(
        "uuid",
        "NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 RESERVED_FUTURE RESERVED_MICROSOFT RESERVED_NCS "
        "RFC_4122 UUID",
        {"UUID": ["uuid.UUID(int=258).bytes", "uuid.UUID('x')", "uuid.UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')"]},
    ),
    *(
        refused(f"uuid.{name}", "it differs from run to run; use uuid5 of a name, or UUID(int=random.getrandbits(128))")
        for name in ("uuid1", "uuid4", "getnode")
    ),
)
