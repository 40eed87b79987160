"""`zlib`: its checksums."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions
from batuta_hooks.api.entry import Entry, refused

SAMPLE_IMPORTS = "import zlib"

ROWS: tuple[Entry, ...] = (
    *functions(
        "zlib",
        "adler32 crc32",
        {
            "adler32": ["zlib.adler32(b'Wikipedia')", "zlib.adler32(b'pedia', zlib.adler32(b'Wiki'))"],
            "crc32": ["zlib.crc32(b'hello')", "zlib.crc32(b'lo', zlib.crc32(b'hel'))"],
        },
    ),
    *(
        refused(f"zlib.{name}", "streams are not compressed in Rust; keep this part in Python")
        for name in ("compress", "decompress", "compressobj", "decompressobj")
    ),
)
