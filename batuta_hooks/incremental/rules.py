"""One hash that stands for the whole compiler: what it generates can change only when this does."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from batuta_hooks.sources import files_below

PACKAGE = Path(__file__).resolve().parent.parent
# What never decides what is generated, and the runtime, which has a hash of its own. New parts count unless named here.
_APART = frozenset({"cargo", "commands", "incremental", "runtime", "stages", "validate", "workers"})
_SUFFIXES = (".py", ".rs", ".toml")


@lru_cache(maxsize=1)
def rules_hash() -> str:
    """sha256 over the names and contents of the compiler's sources."""
    digest = hashlib.sha256()
    for part in sorted(PACKAGE.iterdir()):
        if part.name in _APART or part.name.startswith(("_", ".")):
            continue
        files = [part.name] if part.is_file() else [f"{part.name}/{name}" for name in files_below(part)]
        for name in files:
            if name.endswith(_SUFFIXES) and "/target/" not in name:
                with open(f"{PACKAGE}/{name}", "rb") as file:
                    content = file.read()
                digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
