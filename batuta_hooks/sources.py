"""The Python files that a project is made of, by their names alone. Nothing is read."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

# Files of a project that are tools around it, not part of what it does.
_PROJECT_TOOLS = ("setup.py", "conftest.py", "noxfile.py", "test_*.py", "*_test.py")
_TESTS = frozenset({"tests", "test"})

SKIPPED_FOLDERS = frozenset({"__pycache__", "node_modules", "target", "venv", "env", "site-packages", "build", "dist"})


def project_files(folder: Path, include: Sequence[str], exclude: Sequence[str], out: Path | None = None) -> list[Path]:
    """The Python files below a folder that the globs choose; `out` is our own output."""
    prefix = os.path.join(folder, "")
    chosen, left_out = _any(tuple(include)), _any(tuple(exclude))
    found = (path.removeprefix(prefix) for path in _python_files(folder, out))
    names = (name.replace(os.sep, "/") for name in found)
    return [folder / name for name in names if _matches(chosen, name) and not _matches(left_out, name)]


def files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, from it, with `/`; sorted."""
    found = []
    for parent, _, names in os.walk(folder):
        base = os.path.relpath(parent, folder).replace(os.sep, "/")
        found += names if base == "." else [f"{base}/{name}" for name in names]
    return sorted(found)


def skipped(folder: Path) -> bool:
    """Whether a folder is no part of a program: hidden, a virtual environment, a cache, a generated crate."""
    name = folder.name
    if name in SKIPPED_FOLDERS or name.startswith(".") or name.endswith(".egg-info"):
        return True
    return (folder / "pyvenv.cfg").exists() or (folder / "batuta.lock").exists() or _is_unfinished_crate(folder)


def _is_unfinished_crate(folder: Path) -> bool:
    """Whether the folder is a generated crate without its lock, which is written last."""
    try:
        manifest = (folder / "Cargo.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return "\nbatuta-rt = { path" in manifest


def is_tool(file: Path, folder: Path) -> bool:
    """Whether a file belongs to the tools around a project: its tests, setup.py and the like."""
    if not _in_tests(file, folder) and not _any(_PROJECT_TOOLS).match(os.path.normcase(file.name)):
        return False
    return (folder / "pyproject.toml").exists() or (folder / "__init__.py").exists()


def _in_tests(file: Path, folder: Path) -> bool:
    return not _TESTS.isdisjoint(file.parts) and not _TESTS.isdisjoint(file.relative_to(folder).parts[:-1])


def _python_files(folder: Path, out: Path | None) -> list[str]:
    """The Python files below a folder, without hidden folders, environments, caches and our own output."""
    files = []
    pending = [os.fspath(folder)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    path = Path(entry.path)
                    if path != out and not skipped(path):
                        pending.append(entry.path)
                elif entry.name.endswith(".py") and entry.name != ".py" and os.path.isfile(entry.path):
                    files.append(entry.path)
    return sorted(files, key=lambda path: os.path.normcase(path).split(os.sep))


@lru_cache(maxsize=16)
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """What matches where one of the globs does."""
    return re.compile("|".join(map(fnmatch.translate, patterns)) or "(?!)")


def _matches(globs: re.Pattern[str], name: str) -> bool:
    """Whether a glob matches a file's path from the root, or its name. `**/` stands for any folders, none included."""
    return any(globs.match(shown) for shown in (name, f"/{name}", name.rpartition("/")[2]))
