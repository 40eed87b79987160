"""A copy of a program's working folder for one run, and the files that the run wrote."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from batuta_hooks.diagnostics import BatutaError

SKIPPED_FOLDERS = frozenset({"__pycache__", "node_modules", "target", "venv", "env", "site-packages", "build", "dist"})
_MOST_BYTES = 1 << 30


@contextmanager
def sandbox(root: Path, sources: frozenset[Path]) -> Iterator[Path]:
    """A temporary copy of `root`: all data files, and of the Python files those of the program."""
    with tempfile.TemporaryDirectory(prefix="batuta-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "work"
        copy.mkdir()
        _copy(root, copy, sources)
        yield copy


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and modification time of every file: what the copy looked like before the run."""
    return {path.relative_to(folder).as_posix(): _stamp(path) for path in _files(folder)}


def written(folder: Path, before: dict[str, tuple[int, int]]) -> dict[str, str]:
    """The files that a run made, changed or deleted since `before`, each with the hash of its content ("" when
    deleted)."""
    now = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    changed = {name: _digest(path) for name, path in now.items() if before.get(name) != _stamp(path)}
    return changed | {name: "" for name in before if name not in now}


def _copy(source: Path, target: Path, sources: frozenset[Path]) -> None:
    total = 0
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not skipped(Path(folder) / name)]
        here = target / Path(folder).relative_to(source)
        here.mkdir(exist_ok=True)
        for name in names:
            path = Path(folder) / name
            if (name.endswith(".py") and path not in sources) or not path.is_file():
                continue
            total += path.stat().st_size
            if total > _MOST_BYTES:
                raise BatutaError(
                    f"{source}: holds more than 1 GiB of files, too many to copy for a run",
                    "migrate a folder of its own",
                )
            shutil.copy2(path, here / name)


def skipped(folder: Path) -> bool:
    """Whether a folder is no part of a program: hidden, a virtual environment, a cache, a generated crate."""
    name = folder.name
    if name in SKIPPED_FOLDERS or name.startswith(".") or name.endswith(".egg-info"):
        return True
    return (folder / "pyvenv.cfg").exists() or (folder / "batuta.lock").exists()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "unreadable"
