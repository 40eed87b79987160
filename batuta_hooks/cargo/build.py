"""`cargo build` of a generated crate: all binaries in one call, one that fails never hides the others."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from batuta_hooks import process
from batuta_hooks.cargo.find import check_version, find_cargo, target_dir
from batuta_hooks.cargo.messages import Messages, RustcError
from batuta_hooks.diagnostics import BatutaError

_LIMITS = process.Limits(seconds=3600, output_bytes=4 << 30, keep_bytes=1 << 20)
_OFFLINE_MISSES = (
    "but --offline was specified",
    "--offline was specified",
    "attempting to make an HTTP request",
    "you're using offline mode",
    "no matching package named",
    "failed to download",
    "unable to update registry",
)
_NETWORK_FAILURES = (
    "failed to download",
    "could not connect",
    "couldn't resolve host",
    "could not resolve host",
    "network failure",
    "failed to get",
    "unable to update registry",
    "spurious network error",
    "timed out",
    "failed to fetch",
)
_DISK_FULL = ("no space left on device", "os error 28", "disk quota exceeded", "not enough space on the disk")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build gave: the binary of each bin target that compiled, and rustc's errors for those that did not."""

    binaries: Mapping[str, Path]
    errors: tuple[RustcError, ...]
    compiled: int  # targets that were not fresh


def build(
    crate_dir: Path, crate: str, profile: str, *, on_progress: Progress = lambda line: None, jobs: int = 0
) -> Build:
    """Build all binaries with one profile. The binaries are put into `crate_dir/target/PROFILE/`.

    Raises `BatutaError` when cargo is missing, has no network for its first build, or cannot write.
    """
    cargo = find_cargo()
    target = target_dir()
    try:
        target.mkdir(parents=True, exist_ok=True)
        lock = FileLock(target / ".batuta-build.lock")
    except OSError as error:
        raise BatutaError(
            f"{target}: cannot be written: {error.strerror}", "set CARGO_TARGET_DIR to a folder that can be"
        ) from error
    if not _try(lock):
        on_progress("waiting for another build to end")
        lock.acquire()
    try:
        _own(target, crate_dir, crate)
        messages = _cargo_build(cargo, crate_dir, target, profile, on_progress, jobs)
        binaries = {name: _place(path, crate_dir / "target" / profile) for name, path in messages.executables.items()}
    finally:
        lock.release()
    return Build(binaries, tuple(messages.errors), messages.compiled)


def build_extension(
    crate_dir: Path, crate: str, package: str, profile: str, *, on_progress: Progress = lambda line: None, jobs: int = 0
) -> Path:
    """Build the extension of one package; the path of the library that cargo made."""
    cargo = find_cargo()
    target = target_dir()
    target.mkdir(parents=True, exist_ok=True)
    with FileLock(target / ".batuta-build.lock"):
        _own(target, crate_dir, crate)
        name = f"{crate}-extension-{package}"
        messages = _cargo_build(cargo, crate_dir, target, profile, on_progress, jobs, package=name)
        if messages.errors or messages.library is None:
            said = messages.errors[0].rendered if messages.errors else "cargo named no library"
            raise BatutaError(f"the extension of {package} does not build: {said}", "this is a fault of batuta")
        return _place(messages.library, crate_dir / "target" / profile)


def _cargo_build(
    cargo: str,
    crate_dir: Path,
    target: Path,
    profile: str,
    on_progress: Progress,
    jobs: int,
    package: str = "",
) -> Messages:
    args = [
        cargo,
        "build",
        "--keep-going",
        "--profile",
        profile,
        "--message-format=json",
        "--target-dir",
        str(target),
    ]
    args += ["--package", package] if package else []
    args += ["--locked", *(["--jobs", str(jobs)] if jobs else [])]
    finished, messages = _attempt([*args, "--offline"], crate_dir, on_progress)
    if finished.returncode != 0 and not messages.errors and _says(finished, _OFFLINE_MISSES):
        on_progress("downloading dependencies")
        finished, messages = _attempt(args, crate_dir, on_progress)
        if finished.returncode != 0 and not messages.errors and _says(finished, _NETWORK_FAILURES):
            raise BatutaError(
                "cargo cannot download the runtime's dependencies: no network, and they are not in cargo's cache",
                "connect once and run the same command again; later builds need no network",
            )
    if finished.stopped:
        raise BatutaError("cargo was stopped: it ran for an hour or printed too much")
    if finished.returncode != 0:
        if not messages.errors:
            check_version(cargo)
        if _says(finished, _DISK_FULL) or any(_mentions(error.message, _DISK_FULL) for error in messages.errors):
            raise BatutaError(
                f"the disk is full: cargo cannot write into {target}", "free space, or set CARGO_TARGET_DIR elsewhere"
            )
        if not messages.errors:
            raise BatutaError(
                f"cargo build failed: {_last_words(finished.stderr.text)}",
                f"run it yourself: cd {crate_dir} && cargo build",
            )
    return messages


def _attempt(args: list[str], crate_dir: Path, on_progress: Progress) -> tuple[process.Finished, Messages]:
    messages = Messages()

    def take(line: bytes) -> None:
        if ready := messages.take(line):
            on_progress(f"compiled {ready}")

    # A warning in generated code is no user's business, and terminal colours would end up in messages.
    env = process.scrubbed_environment({"CARGO_TERM_COLOR": "never", "CARGO_TERM_PROGRESS_WHEN": "never"})
    return process.run(args, cwd=crate_dir, env=env, limits=_LIMITS, on_stdout_line=take), messages


def _own(target: Path, crate_dir: Path, crate: str) -> None:
    """Make the crate's compiled code in the shared folder that of `crate_dir`.

    Cargo takes two crates of one name in two folders for the same one and judges by modification times, so it could
    take the
    other's binary for ours. Where the folder changed since the last build, the crate's own fingerprints are dropped.
    """
    owner = target / ".batuta-owners" / crate
    here = hashlib.sha256(os.fsencode(crate_dir.resolve())).hexdigest()
    with suppress(OSError):
        if owner.read_text() == here:
            return
    names = {crate, crate.replace("-", "_")}
    for fingerprint in target.glob("*/.fingerprint/*"):
        if fingerprint.name.rpartition("-")[0] in names:
            shutil.rmtree(fingerprint, ignore_errors=True)
    owner.parent.mkdir(exist_ok=True)
    owner.write_text(here)


def _place(built: Path, folder: Path) -> Path:
    """Copy a binary out of the shared folder, where the next build of another crate may replace it."""
    placed = folder / built.name
    try:
        was, now = placed.stat(), built.stat()
        if (was.st_size, was.st_mtime_ns) == (now.st_size, now.st_mtime_ns):
            return placed
    except OSError:
        pass
    folder.mkdir(parents=True, exist_ok=True)
    temporary = placed.with_name(f".{placed.name}.tmp")
    shutil.copy2(built, temporary)
    os.replace(temporary, placed)
    return placed


def _try(lock: FileLock) -> bool:
    try:
        lock.acquire(timeout=0.5)
    except TimeoutError:
        return False
    return True


def _says(finished: process.Finished, phrases: tuple[str, ...]) -> bool:
    return _mentions(finished.stderr.text, phrases)


def _mentions(text: str, phrases: tuple[str, ...]) -> bool:
    text = text.lower()
    return any(phrase in text for phrase in phrases)


def _last_words(text: str) -> str:
    """Cargo's error and, where it gives a chain of causes, the last of them."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line.removeprefix("error: ") for line in lines if line.startswith("error")]
    if not lines:
        return "it said nothing"
    chain = [errors[0] if errors else lines[0], *(lines[-1:] if "Caused by:" in lines else [])]
    return ": ".join(chain)
