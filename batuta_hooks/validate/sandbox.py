"""A copy of a program's working folder for one run, and the files that the run wrote."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.sources import skipped

_SMALL_BYTES = 64 << 20
_MOST_FILES = 2000
_MOST_BYTES = 1 << 30


@contextmanager
def sandbox(root: Path, sources: frozenset[Path], args: tuple[str, ...] = ()) -> Iterator[Path]:
    """A temporary copy of `root`: its data files, and of the Python files those of the program."""
    with tempfile.TemporaryDirectory(prefix="batuta-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "work"
        copy.mkdir()
        mentioned = b"\n".join([*map(os.fsencode, args), *(path.read_bytes() for path in sources)])
        _copy(root, copy, sources, mentioned)
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


def _copy(source: Path, target: Path, sources: frozenset[Path], mentioned: bytes) -> None:
    """Copy a small folder whole; of a large one, such as a home folder with a script in it, what the program names."""
    files = list(islice(_data_files(source), _MOST_FILES + 1))
    if len(files) > _MOST_FILES or sum(map(_size, files)) > _SMALL_BYTES:
        named = [path for path in source.iterdir() if os.fsencode(path.name) in mentioned and path.suffix != ".py"]
        files = [path for path in named if path.is_file()]
        files += [file for path in named if path.is_dir() and not skipped(path) for file in _data_files(path)]
        if sum(map(_size, files)) > _MOST_BYTES:
            raise BatutaError(f"{source}: the program's files take more than 1 GiB, too many to copy for each run")
    for path in sources:
        _copy_file(path, target / path.relative_to(source))
    for path in files:
        with suppress(FileNotFoundError):  # a file that vanishes meanwhile is none of the program's
            _copy_file(path, target / path.relative_to(source))


def _copy_file(path: Path, copied: Path) -> None:
    copied.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, copied)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _data_files(source: Path) -> Iterator[Path]:
    """The files below a folder that a program may read; its Python files come separately."""
    for folder, folders, names in os.walk(source):
        folders[:] = sorted(name for name in folders if not skipped(Path(folder) / name))
        for name in names:
            path = Path(folder) / name
            if not name.endswith(".py") and path.is_file() and os.access(path, os.R_OK):
                yield path


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
