"""The bridge crate as package data: what extensions need to talk with Python."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

SUFFIXES = frozenset({".py", ".rs", ".toml"})  # an installation compiles Python beside it
BRIDGE_DIR = Path(__file__).resolve().parent.parent / "bridge"


@lru_cache(maxsize=1)
def bridge_files() -> dict[str, bytes]:
    """The files that the generated crate's `bridge/` holds."""
    paths = [BRIDGE_DIR / "Cargo.toml", *sorted((BRIDGE_DIR / "src").rglob("*"))]
    return {path.relative_to(BRIDGE_DIR).as_posix(): path.read_bytes() for path in paths if path.suffix in SUFFIXES}


def bridge_lock() -> str:
    """The bridge's own Cargo.lock, which pins what extensions depend on."""
    return (BRIDGE_DIR / "Cargo.lock").read_text(encoding="utf-8")
