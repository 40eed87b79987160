"""CompiledProgram programs, kept by the hash of everything that they depend on.

Refusals are kept too. A damaged entry is one that is not there; that the cache cannot be read or written never changes
what the tool does, only how long it takes.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from batuta_hooks.compiled import CompiledProgram, Export, Watch
from batuta_hooks.crate.spec import RenderedModule
from batuta_hooks.diagnostics import Diagnostic
from batuta_hooks.incremental.rules import rules_hash

FOLDER = "target/.batuta-cache"
_SCHEMA = 2
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by batuta; deleting it loses only time.\n"


@dataclass(frozen=True, slots=True)
class Cache:
    """The cache of one crate."""

    folder: Path
    keeps: bool = True  # whether what is compiled now is written, too

    @staticmethod
    def of(crate_dir: Path, *, keeps: bool = True) -> Cache:
        """The cache that stands in a crate's target folder."""
        return Cache(crate_dir / FOLDER / f"v{_SCHEMA}", keeps)

    def load(self, key: str, sources: Mapping[str, Path]) -> CompiledProgram | None:
        """What was stored under a key, its paths those of `sources`; None when there is nothing, or nothing whole."""
        try:
            document = json.loads(self._path(key).read_bytes())
            return decode(document, sources)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            return None

    def store(self, key: str, compiled: CompiledProgram, sources: Mapping[str, Path]) -> None:
        """Keep a compiled program; that it cannot be kept is no error."""
        if not self.keeps:
            return
        with suppress(OSError, KeyError):
            text = json.dumps(encode(compiled, sources), separators=(",", ":"))
            path = self._path(key)
            path.parent.mkdir(parents=True, exist_ok=True)
            tag = self.folder.parent / "CACHEDIR.TAG"
            if not tag.exists():
                tag.write_text(_TAG, encoding="utf-8")
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(temporary, path)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def program_key(sources: Iterable[tuple[str, bytes]], **settings: object) -> str:
    """The hash of all that a compiled program depends on: its sources by module name, the compiler, the settings."""
    digest = hashlib.sha256()
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    said = {name: _plain(value) for name, value in settings.items()}
    digest.update(f"{_SCHEMA}\0{rules_hash()}\0{python}\0{json.dumps(said, sort_keys=True)}\0".encode())
    for name, content in sources:
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in value}
    return sorted(map(str, value)) if isinstance(value, frozenset | set) else value


def encode(compiled: CompiledProgram, sources: Mapping[str, Path]) -> dict[str, Any]:
    """The program as plain values, its files by module name instead of by path."""
    names = {str(path): name for name, path in sources.items()}
    return {
        "modules": [
            {
                "name": module.name,
                "kind": module.kind,
                "rust": module.rust,
                "source": names[str(module.source_path)],
                "map": sorted(module.source_map.items()),
            }
            for module in compiled.modules
        ],
        "diagnostics": [{**asdict(found), "path": names[found.path]} for found in compiled.diagnostics],
        "features": sorted(compiled.features),
        "rungs": dict(compiled.rungs),
        "native": list(compiled.native),
        "left": dict(compiled.left),
        "exports": [asdict(export) for export in compiled.exports],
        "unexported": dict(compiled.unexported),
        "lost": list(compiled.lost),
    }


def decode(document: dict[str, Any], sources: Mapping[str, Path]) -> CompiledProgram:
    """The program that `encode` made plain, with the paths of `sources`."""
    modules = tuple(
        RenderedModule(module["name"], module["kind"], module["rust"], sources[module["source"]], dict(module["map"]))
        for module in document["modules"]
    )
    diagnostics = tuple(
        Diagnostic(**{**found, "path": str(sources[found["path"]])}) for found in document["diagnostics"]
    )
    return CompiledProgram(
        modules,
        diagnostics,
        frozenset(document["features"]),
        document["rungs"],
        tuple(document["native"]),
        document["left"],
        tuple(
            Export(
                **{
                    **export,
                    "params": tuple((name, kind) for name, kind in export["params"]),
                    "watches": tuple(Watch(**watch) for watch in export["watches"]),
                }
            )
            for export in document["exports"]
        ),
        document["unexported"],
        tuple(document["lost"]),
    )
