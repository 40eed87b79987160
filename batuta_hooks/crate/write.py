"""Writes a crate onto the disk: everything is rendered before the first byte is written, files that are the same are
left alone,
each write is a temporary file and a rename, the lock comes last. A file that a person edited is never overwritten
silently."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from batuta_hooks.crate.lock import LOCK_NAME, CrateLock, read_lock, render_lock, sha256
from batuta_hooks.crate.runtime import runtime_hash
from batuta_hooks.crate.spec import CrateSpec, render
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.sources import files_below

# The copied runtime keeps one modification time, so that cargo sees the same files in every generated crate and
# builds them once.
_RUNTIME_MTIME = 1_577_836_800
_LOCK_SECONDS = 60.0
_JOURNAL = "target/.batuta-journal.json"
# It can only be read by setting it, which is not safe once threads run.
_UMASK = os.umask(0o022)
os.umask(_UMASK)


def write_crate(crate_dir: Path, spec: CrateSpec, lock: CrateLock, *, force: bool = False) -> tuple[str, ...]:
    """Bring `crate_dir` to what `spec` says. Returns the paths that changed, deleted ones included.

    `lock` brings the module records; the hashes of files are filled in here. Raises `BatutaError` when the folder
    cannot be written, belongs to something else, or holds a generated file that was edited by hand.
    """
    files, hashes = _rendered(spec, lock)
    with writing(crate_dir):
        before = read_lock(crate_dir)
        changed = {path: content for path, content in files.items() if _content(crate_dir / path) != content}
        orphans = _orphans(crate_dir, before, files)
        if not force:
            _refuse_foreign(crate_dir, before)
            _refuse_hand_edits(crate_dir, before, [*changed, *orphans])
        if changed or orphans:
            with disk_errors(crate_dir), _uninterrupted():
                _replace_all(crate_dir, changed, orphans, hashes)
    return tuple(sorted([*changed, *orphans]))


@dataclass(frozen=True, slots=True)
class Change:
    """One file of the crate that a generation would write; None stands for a file that is not there."""

    path: str  # from the crate's folder
    before: bytes | None
    after: bytes | None


def preview_crate(crate_dir: Path, spec: CrateSpec, lock: CrateLock) -> tuple[Change, ...]:
    """What `write_crate` would change, by path. It writes nothing, and takes no lock."""
    files, _ = _rendered(spec, lock)
    orphans = _orphans(crate_dir, read_lock(crate_dir), files)
    changes = [Change(path, _content(crate_dir / path), files.get(path)) for path in [*files, *orphans]]
    return tuple(sorted((change for change in changes if change.before != change.after), key=lambda found: found.path))


def _rendered(spec: CrateSpec, lock: CrateLock) -> tuple[dict[str, bytes], dict[str, str]]:
    """The contents of all files, the lock's as well, and the hashes of those that the lock lists."""
    files = render(spec)
    hashes = {path: sha256(content) for path, content in files.items() if not path.startswith("runtime/")}
    lock = replace(lock, crate=spec.name, features=tuple(sorted(spec.features)), runtime=runtime_hash(), files=hashes)
    files[LOCK_NAME] = render_lock(lock).encode()
    return files, hashes


def _replace_all(crate_dir: Path, changed: Mapping[str, bytes], orphans: list[str], hashes: Mapping[str, str]) -> None:
    """Write the changed files, then the lock. A journal vouches for the new files if we are killed in between."""
    journal = crate_dir / _JOURNAL
    replace_file(journal, json.dumps(hashes).encode())
    for path in sorted(changed, key=lambda path: (path == LOCK_NAME, path)):
        if path == LOCK_NAME:
            for orphan in orphans:
                (crate_dir / orphan).unlink(missing_ok=True)
        replace_file(crate_dir / path, changed[path], _RUNTIME_MTIME if path.startswith("runtime/") else None)
    journal.unlink(missing_ok=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back for the few milliseconds that writing takes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


@contextmanager
def writing(crate_dir: Path) -> Iterator[None]:
    """Hold the crate's write lock, creating its folder."""
    with disk_errors(crate_dir):
        (crate_dir / "target").mkdir(parents=True, exist_ok=True)
        if not os.access(crate_dir, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
        file_lock = FileLock(crate_dir / "target" / ".batuta-write.lock", timeout=_LOCK_SECONDS)
        try:
            file_lock.acquire()
        except Timeout as error:
            raise BatutaError(
                f"{crate_dir}: another batuta has been writing here for a minute", "let it end, then try again"
            ) from error
    try:
        yield
    finally:
        file_lock.release()


def replace_file(path: Path, content: bytes, mtime: int | None = None) -> None:
    """Write a file in one step: a reader sees the old content or the new, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp makes files private; generated ones get what any new file would.
        os.chmod(temporary, 0o666 & ~_UMASK)
        if mtime is not None:
            os.utime(temporary, (mtime, mtime))
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def hand_edited(crate_dir: Path, lock: CrateLock) -> list[str]:
    """The generated files whose content is not what the lock says was generated."""
    written = {path: {digest} for path, digest in lock.files.items()}
    for path, digest in _journal(crate_dir).items():
        written.setdefault(path, set()).add(digest)
    return [
        path
        for path, digests in written.items()
        if (content := _content(crate_dir / path)) is not None and sha256(content) not in digests
    ]


def _journal(crate_dir: Path) -> dict[str, str]:
    try:
        journal = json.loads((crate_dir / _JOURNAL).read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(path): str(digest) for path, digest in journal.items()} if isinstance(journal, dict) else {}


def _refuse_foreign(crate_dir: Path, before: CrateLock) -> None:
    """A folder with someone else's Cargo.toml or src/ is not ours to write into."""
    if before.crate or _journal(crate_dir):
        return
    for name in ("Cargo.toml", "src"):
        if (crate_dir / name).exists():
            raise BatutaError(
                f"{crate_dir}: holds a {name} that batuta did not write",
                "choose another --out folder, or overwrite it with --force",
            )


def _refuse_hand_edits(crate_dir: Path, before: CrateLock, touched: list[str]) -> None:
    edited = sorted(set(hand_edited(crate_dir, before)).intersection(touched))
    if before.runtime == runtime_hash():
        # The same runtime is generated the same, so a difference is a person's.
        edited += [path for path in touched if path.startswith("runtime/") and (crate_dir / path).exists()]
    if edited:
        more = f" (and {len(edited) - 1} more)" if len(edited) > 1 else ""
        raise BatutaError(
            f"{crate_dir / edited[0]}{more} was edited by hand, and batuta would overwrite it",
            "move the edit into the Python source or into a file of your own, or overwrite it with --force",
        )


def _orphans(crate_dir: Path, before: CrateLock, files: Mapping[str, bytes]) -> list[str]:
    """Files that an earlier run generated and this one does not."""
    listed = [path for path in before.files if path not in files and (crate_dir / path).is_file()]
    runtime = [f"runtime/{path}" for path in files_below(crate_dir / "runtime")]
    return sorted([*listed, *(path for path in runtime if path not in files)])


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


@contextmanager
def disk_errors(crate_dir: Path) -> Iterator[None]:
    """Turn what the disk refuses into an error that names the folder."""
    try:
        yield
    except OSError as error:
        raise BatutaError(
            f"{crate_dir}: cannot be written: {error.strerror or error}", "choose another folder with --out"
        ) from error
