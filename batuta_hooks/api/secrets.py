"""`secrets`: refused by name."""

from __future__ import annotations

from batuta_hooks.api.entry import Entry, refused

ROWS: tuple[Entry, ...] = tuple(
    refused(f"secrets.{name}", "its numbers differ from run to run; use random with a seed, or keep this in Python")
    for name in "SystemRandom choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe".split()
)
