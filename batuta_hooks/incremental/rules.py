"""One hash that stands for the whole compiler: what it generates can change only when this does."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
# The parts whose code decides what is generated; the runtime has a hash of its own.
_FOLDERS = ("api", "bridge", "codegen", "crate", "extension", "infer", "ir", "irbuild", "passes")
_FILES = ("compiler.py", "frontend.py", "hints.py", "library.py", "names.py")


@lru_cache(maxsize=1)
def rules_hash() -> str:
    """sha256 over the names and contents of the compiler's sources."""
    digest = hashlib.sha256()
    files = [PACKAGE / name for name in _FILES]
    for name in _FOLDERS:
        files += [file for file in (PACKAGE / name).rglob("*") if file.suffix in (".py", ".rs", ".toml")]
    for file in sorted(files):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(PACKAGE).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
