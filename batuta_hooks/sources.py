"""The Python files that a project is made of, by their names alone. Nothing is read."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from pathlib import Path

# Files of a project that are tools around it, not part of what it does.
_PROJECT_TOOLS = ("setup.py", "conftest.py", "noxfile.py", "test_*.py", "*_test.py")


SKIPPED_FOLDERS = frozenset({"__pycache__", "node_modules", "target", "venv", "env", "site-packages", "build", "dist"})


def project_files(folder: Path, include: Sequence[str], exclude: Sequence[str], out: Path | None = None) -> list[Path]:
    """The Python files below a folder that the globs choose; `out` is our own output."""
    found = _python_files(folder, out)
    return [file for file in found if _any(file, folder, include) and not _any(file, folder, exclude)]


def skipped(folder: Path) -> bool:
    """Whether a folder is no part of a program: hidden, a virtual environment, a cache, a generated crate."""
    name = folder.name
    if name in SKIPPED_FOLDERS or name.startswith(".") or name.endswith(".egg-info"):
        return True
    return (folder / "pyvenv.cfg").exists() or (folder / "batuta.lock").exists()


def is_tool(file: Path, folder: Path) -> bool:
    """Whether a file belongs to the tools around a project: its tests, setup.py and the like."""
    is_project = (folder / "pyproject.toml").exists() or (folder / "__init__.py").exists()
    return is_project and (_in_tests(file, folder) or any(fnmatch.fnmatch(file.name, tool) for tool in _PROJECT_TOOLS))


def _in_tests(file: Path, folder: Path) -> bool:
    return bool({"tests", "test"} & set(file.relative_to(folder).parts[:-1]))


def _python_files(folder: Path, out: Path | None) -> list[Path]:
    """The Python files below a folder, without hidden folders, environments, caches and our own output."""
    files = []
    pending = [folder]
    while pending:
        for path in sorted(pending.pop().iterdir()):
            if path.is_dir():
                if not skipped(path) and not path.is_symlink() and path != out:
                    pending.append(path)
            elif path.suffix == ".py" and path.is_file():
                files.append(path)
    return sorted(files)


def _any(file: Path, root: Path, patterns: Sequence[str]) -> bool:
    """Whether a glob matches the file's path from `root`, or its name. `**/` stands for any folders, none included."""
    relative = file.relative_to(root).as_posix()
    names = (relative, f"/{relative}", file.name)
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns for name in names)
