"""`hashlib`: known, not supported."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = tuple(
    refused(f"hashlib.{name}", "digests are not computed in Rust yet; keep this part in Python")
    for name in "md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s new".split()
)
