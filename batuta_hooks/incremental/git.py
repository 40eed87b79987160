"""What git's index says. Read-only; batuta never stages anything."""

from __future__ import annotations

import os
from pathlib import Path

from batuta_hooks import process
from batuta_hooks.diagnostics import BatutaError

_LIMITS = process.Limits(seconds=60.0)


def tracked(root: Path) -> frozenset[str] | None:
    """The files below `root` that are in the index, relative to it with `/`; None when there is no git repository.

    A hook's index is the one that GIT_INDEX_FILE names.
    """
    listed = _git(root, "ls-files", "-z", "--cached", "--", ".")
    return None if listed is None else frozenset(_names(listed))


def changed(root: Path, from_ref: str, to_ref: str) -> frozenset[str]:
    """The Python files below `root` that differ between the merge base of two commits and the second, deleted and
    renamed ones included; relative to `root`.
    """
    for ref in (from_ref, to_ref):
        if _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}") is None:
            raise BatutaError(f"{ref!r} is no commit of the repository at {root}", "fetch it, or name another")
    span = f"{from_ref}...{to_ref}"
    listed = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", span, "--", ".")
    if listed is None:
        raise BatutaError(f"git cannot compare {from_ref} with {to_ref}", "do they share a commit? fetch more history")
    return frozenset(name for name in _names(listed) if name.endswith(".py"))


def _git(root: Path, *args: str) -> bytes | None:
    environment = process.scrubbed_environment()
    if index := os.environ.get("GIT_INDEX_FILE"):
        # Relative to the top of the working tree, where hooks run.
        environment["GIT_INDEX_FILE"] = os.path.abspath(index)
    try:
        finished = process.run(["git", "-c", "core.quotepath=off", *args], cwd=root, env=environment, limits=_LIMITS)
    except (BatutaError, OSError):
        return None
    return finished.stdout.kept if finished.returncode == 0 else None


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]
