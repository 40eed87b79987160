"""Whether a crate is what its Python sources give: hashes compared with batuta.lock. Nothing is parsed or written.

It needs neither cargo nor network nor the compiler, and answers for hundreds of modules in a fraction of a second.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from batuta_hooks.config import Config
from batuta_hooks.crate.lock import LOCK_NAME, CrateLock, inputs_hash, read_lock, sha256
from batuta_hooks.crate.runtime import runtime_files, runtime_hash
from batuta_hooks.incremental.rules import rules_hash
from batuta_hooks.sources import files_below, is_tool, project_files


@dataclass(frozen=True, slots=True)
class Stale:
    """One thing in which the crate is not what the sources give."""

    path: str  # from the project's root
    what: str


def stale(config: Config, crate_dir: Path, tracked: frozenset[str] | None) -> list[Stale]:
    """Everything that is not as the lock says, sources first; empty when the crate is fresh.

    `tracked` holds the files of git's index; None when there is no repository: then every file counts.
    """
    lock = read_lock(crate_dir)
    lock_path = _relative(crate_dir / LOCK_NAME, config.root)
    if not lock.crate:
        return [Stale(lock_path, "there is no crate yet")]
    if lock.rules != rules_hash():
        return [Stale(lock_path, "it was written by another version of batuta")]
    found = [*_sources(config, crate_dir, lock, tracked), *_programs(lock, lock_path)]
    found += _outputs(config.root, crate_dir, lock)
    return found


def untracked(root: Path, crate_dir: Path, index: frozenset[str] | None) -> list[str]:
    """The crate's files that git does not know: a commit would go through without them."""
    if index is None or not (crate_dir / LOCK_NAME).is_file():
        return []
    expected = [LOCK_NAME, *read_lock(crate_dir).files, *(f"runtime/{path}" for path in runtime_files())]
    base = _base(crate_dir, root)
    return sorted(path for name in expected if (path := base + name) not in index)


def source_files(config: Config, crate_dir: Path, tracked: frozenset[str] | None) -> list[str]:
    """The Python files that the project is made of, relative to its root; of a repository those in its index."""
    folders = [config.root / entry for entry in config.source] or [config.root]
    files: set[str] = set()
    for folder in filter(Path.is_dir, folders):
        base = _base(folder, config.root)
        found = project_files(folder, config.include, config.exclude, crate_dir)
        files |= {base + file.relative_to(folder).as_posix() for file in found if not is_tool(file, folder)}
    return sorted(files if tracked is None else files & tracked)


def _sources(config: Config, crate_dir: Path, lock: CrateLock, tracked: frozenset[str] | None) -> Iterable[Stale]:
    files = source_files(config, crate_dir, tracked)
    for path in files:
        content = _content(config.root, path)
        if path not in lock.sources:
            yield Stale(path, "new, and not migrated yet")
        elif content is None or sha256(content) != lock.sources[path]:
            yield Stale(path, "changed since it was migrated")
    for path in sorted(set(lock.sources) - set(files)):
        if not (config.root / path).is_file():
            yield Stale(path, "deleted, and its Rust is still there")
        elif tracked is not None and path not in tracked:
            yield Stale(path, "not in git, and its Rust is in the crate")


def _programs(lock: CrateLock, lock_path: str) -> Iterable[Stale]:
    for record in lock.modules:
        if record.inputs and record.inputs != inputs_hash(lock.sources, record.uses):
            yield Stale(lock_path, f"the Rust of {record.source} was made from other sources, as after a merge")


def _outputs(root: Path, crate_dir: Path, lock: CrateLock) -> Iterable[Stale]:
    expected = dict(lock.files)
    same_runtime = lock.runtime == runtime_hash()
    if same_runtime:
        expected |= {f"runtime/{path}": "" for path in runtime_files()}
    base = _base(crate_dir, root)
    for path, digest in expected.items():
        now = _content(crate_dir, path)
        known = runtime_files().get(path.removeprefix("runtime/")) if not digest else None
        if now is None or (sha256(now) != digest if known is None else now != known):
            yield Stale(base + path, "missing" if now is None else "edited by hand")
    for folder in ("src", "runtime") if same_runtime else ("src",):
        for name in files_below(crate_dir / folder):
            if f"{folder}/{name}" not in expected:
                yield Stale(f"{base}{folder}/{name}", "nothing generates it any more")


def _content(folder: Path, name: str) -> bytes | None:
    try:
        with open(f"{folder}/{name}", "rb") as file:
            return file.read()
    except OSError:
        return None


def _base(folder: Path, root: Path) -> str:
    """What stands before the paths of a folder's files, from the project's root."""
    path = _relative(folder, root)
    return "" if path == "." else f"{path}/"


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()
