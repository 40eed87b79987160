"""The runtime crate as package data: its files, and one hash that stands for all of them."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from batuta_hooks.sources import files_below

RUNTIME_DIR = Path(__file__).resolve().parent.parent / "runtime"


@lru_cache(maxsize=1)
def runtime_hash() -> str:
    """sha256 over the names and contents of the runtime's sources."""
    digest = hashlib.sha256()
    for path, content in _sources().items():
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def runtime_version() -> str:
    """The version that the copied runtime carries: its own, and the hash of its sources as build metadata.

    Cargo tells packages in a shared target folder apart by version and by the path from the workspace's root, so
    that one build
    of the runtime serves every generated crate, and a changed runtime is never mistaken for an older one.
    """
    version = re.search(r'^version = "(.*?)"', _manifest(), re.MULTILINE)
    assert version is not None
    return f"{version[1]}+{runtime_hash()[:12]}"


@lru_cache(maxsize=1)
def runtime_files() -> dict[str, bytes]:
    """The files that the generated crate's `runtime/` holds."""
    files = dict(_sources())
    manifest = re.sub(r'^version = ".*?"', f'version = "{runtime_version()}"', _manifest(), count=1, flags=re.MULTILINE)
    files["Cargo.toml"] = manifest.encode()
    return files


@lru_cache(maxsize=1)
def rust_version() -> str:
    """The oldest Rust that compiles the runtime, and so the generated crates."""
    version = re.search(r'^rust-version = "(.*?)"', _manifest(), re.MULTILINE)
    assert version is not None
    return version[1]


@lru_cache(maxsize=1)
def runtime_features() -> frozenset[str]:
    """The cargo features that the runtime has."""
    import tomllib

    return frozenset(tomllib.loads(_manifest()).get("features", {})) - {"default"}


@lru_cache(maxsize=64)
def written_names(module: str) -> frozenset[str]:
    """The names of a module of the standard library that the runtime has only with the feature of its name."""
    path = RUNTIME_DIR / "src" / "py" / "stdlib" / f"{module}.rs"
    if not path.is_file():
        return frozenset()
    _, _, exported = path.read_text(encoding="utf-8").rpartition("_exported.set(")
    return frozenset(re.findall(r'Str::from\(\s*"(\w+)"\s*,?\s*\)', exported))


def runtime_lock() -> str:
    """The runtime's own Cargo.lock, which pins every dependency of generated crates."""
    return (RUNTIME_DIR / "Cargo.lock").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _sources() -> dict[str, bytes]:
    """Cargo.toml and what stands in src/: tests and benches stay at home."""
    sources = {}
    for name in ["Cargo.toml", *(f"src/{name}" for name in files_below(RUNTIME_DIR / "src"))]:
        with open(f"{RUNTIME_DIR}/{name}", "rb") as file:
            sources[name] = file.read()
    return sources


def _manifest() -> str:
    text = (RUNTIME_DIR / "Cargo.toml").read_text(encoding="utf-8")
    # Examples, benches and what only tests need stay at home.
    return re.sub(r"(?ms)^\[(\[(?:example|bench|test)\]|dev-dependencies)\]\n.*?(?=^\[|\Z)", "", text)
