"""batuta.lock: what was generated from what, and the decisions that make generation repeatable.

Sorted, no timestamps, no absolute paths. Checking freshness is comparing hashes; a file whose hash is not the
recorded one was edited by hand.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

LOCK_NAME = "batuta.lock"
SCHEMA = 2
_OPTIONAL = ("reason", "inputs", "uses", "rungs", "observed", "fixes", "widened", "distrusted")
_HEAD = "# Written by batuta. It records what was generated from what; commit it with the crate.\n"


@dataclass(frozen=True, slots=True)
class ModuleRecord:
    """One Python module: its Rust file, its state and the decisions taken for it."""

    source: str  # from the project's root, with `/`
    rust: str  # from the crate's folder; "" when there is none
    status: str  # generated, built, equal, close, different, refused, error
    reason: str = ""  # why it is not equal
    inputs: str = ""  # of a program's entry: the hash of all sources that it was compiled from
    uses: tuple[str, ...] = ()  # those sources
    rungs: Mapping[str, int] = field(default_factory=dict)
    observed: Mapping[str, str] = field(default_factory=dict)  # types that runs of the Python showed, by name
    fixes: tuple[str, ...] = ()
    widened: tuple[str, ...] = ()  # modules whose integers became big integers, for a program's entry
    distrusted: tuple[str, ...] = ()  # modules whose annotations and observed types a run has proven wrong


@dataclass(frozen=True, slots=True)
class CrateLock:
    """The whole lock file.

    `files` holds the hash of every generated file but the runtime's, which have one together; `sources` that of every
    Python file that was looked at, whether it became Rust or not; `rules` stands for the compiler.
    """

    crate: str = ""
    features: tuple[str, ...] = ()
    runtime: str = ""
    rules: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    modules: tuple[ModuleRecord, ...] = ()

    def record(self, source: str, rust: str = "") -> ModuleRecord | None:
        """The record of a source file, of the given Rust file when several came from it."""
        found = [record for record in self.modules if record.source == source and rust in ("", record.rust)]
        return found[0] if found else None


def sha256(content: bytes) -> str:
    """The hash that the lock records."""
    return hashlib.sha256(content).hexdigest()


def inputs_hash(lock_sources: Mapping[str, str], uses: Iterable[str]) -> str:
    """The hash of the sources that a program was compiled from, by the hashes that the lock has of them.

    Two edits that merge without a conflict still change this line on both sides, so that git shows the conflict.
    """
    text = "".join(f"{path}\0{lock_sources.get(path, '')}\n" for path in sorted(uses))
    return sha256(text.encode())


def relative_source(path: Path, root: Path) -> str:
    """A Python file as the lock names it: from the project's root, with `/`."""
    real, prefix = os.path.realpath(path), f"{root}{os.sep}"
    if real.startswith(prefix):
        return real.removeprefix(prefix).replace(os.sep, "/")
    try:
        return path.resolve().relative_to(root).as_posix()
    except ValueError:
        return path.name


def read_lock(crate_dir: Path) -> CrateLock:
    """The lock of a crate; an empty one when it has none or a damaged one, which then vouches for no file."""
    try:
        return _parsed((crate_dir / LOCK_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return CrateLock()


@lru_cache(maxsize=2)  # a hook reads one lock three times
def _parsed(text: str) -> CrateLock:
    try:
        document = _as_written(text) or tomllib.loads(text)
        if document.get("schema") != SCHEMA:
            return CrateLock()
        crate = document["crate"]
        modules = tuple(
            ModuleRecord(
                **{
                    **record,
                    **{name: tuple(record.get(name, ())) for name in ("uses", "fixes", "widened", "distrusted")},
                }
            )
            for record in document.get("module", ())
        )
        return CrateLock(
            crate["name"],
            tuple(crate["features"]),
            crate["runtime"],
            crate["rules"],
            dict(document["sources"]),
            dict(document["files"]),
            modules,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return CrateLock()


_PAIR = re.compile(r'"([^"\\\x00-\x1f\x7f]*)" = "([^"\\\x00-\x1f\x7f]*)"')
_VALUE = re.compile(r"([a-z]+) = (.*)")


def _as_written(text: str) -> dict[str, Any] | None:
    """What TOML's parser makes of a lock as `render_lock` writes it, a value on each line, in a tenth of the time.

    None for a lock with anything else in it: someone edited or merged it, and the parser decides what it says.
    """
    document: dict[str, Any] = {}
    table = document
    for line in text.split("\n"):
        if pair := _PAIR.fullmatch(line):
            key, value = pair[1], pair[2]
        elif not line or line.startswith("#"):
            continue
        elif line == "[[module]]":
            table = {}
            document.setdefault("module", []).append(table)
            continue
        elif line in ("[crate]", "[sources]", "[files]") and line[1:-1] not in document:
            table = document[line[1:-1]] = {}
            continue
        elif (found := _VALUE.fullmatch(line)) is not None:
            key, value = found[1], _value(found[2])
        else:
            return None
        if key in table or value is None:
            return None
        table[key] = value
    return document


def _value(text: str) -> Any:
    """A string, a list of strings or a whole number as TOML writes it, else what TOML's parser says; None when it
    refuses."""
    if "\\" not in text and text[:1] in ('"', "["):
        try:
            value = json.loads(text)
        except ValueError:
            return None
        plain = isinstance(value, str) or all(isinstance(part, str) for part in value)
        return value if plain else None
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except ValueError:
        return None


def render_lock(lock: CrateLock) -> str:
    """The lock as TOML, the same text for the same value."""
    lines = [_HEAD, f"schema = {SCHEMA}\n", "[crate]"]
    lines += [
        f"name = {_toml(lock.crate)}",
        f"features = {_toml(sorted(lock.features))}",
        f"runtime = {_toml(lock.runtime)}",
        f"rules = {_toml(lock.rules)}",
        "",
        "[sources]",
        *(f"{_toml(path)} = {_toml(digest)}" for path, digest in sorted(lock.sources.items())),
        "",
        "[files]",
    ]
    lines += [f"{_toml(path)} = {_toml(digest)}" for path, digest in sorted(lock.files.items())]
    for record in sorted(lock.modules, key=lambda record: (record.source, record.rust)):
        lines += ["", "[[module]]"]
        lines += [f"{name} = {_toml(getattr(record, name))}" for name in ("source", "rust", "status")]
        optional = ((name, getattr(record, name)) for name in _OPTIONAL)
        lines += [f"{name} = {_toml(value)}" for name, value in optional if value]
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_toml(key)} = {_toml(value[key])}" for key in sorted(value))
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, int):
        return str(value)
    return _quoted(str(value))


def _quoted(text: str) -> str:
    """A TOML basic string. A lone surrogate (a file name that isn't UTF-8) has no TOML form and is written as `?`."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    escaped = []
    for char in text:
        code = ord(char)
        if char in '"\\':
            escaped.append(f"\\{char}")
        elif code < 0x20 or code == 0x7F:
            escaped.append(f"\\u{code:04x}")
        else:
            escaped.append("?" if 0xD800 <= code <= 0xDFFF else char)
    return f'"{"".join(escaped)}"'
