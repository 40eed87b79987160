"""The one place that runs processes: no shell, argument lists, limits on time and output, nothing left behind.

In: an argument list and `Limits`. Out: `Finished`, with both streams hashed in full and kept up to a cap, so that a
program that prints 100 MB costs no memory. A process group is a run's unit: whatever it started ends with it.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from batuta_hooks.diagnostics import BatutaError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

POSIX = os.name == "posix"
_CHUNK = 1 << 16
_GIT_KEPT = frozenset(
    {"GIT_EXEC_PATH", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSL_CAINFO", "GIT_SSL_NO_VERIFY", "GIT_CONFIG_COUNT"}
)
_GIT_KEPT_PREFIXES = (
    "GIT_CONFIG_KEY_",
    "GIT_CONFIG_VALUE_",
    "GIT_HTTP_PROXY_AUTHMETHOD",
    "GIT_ALLOW_PROTOCOL",
    "GIT_ASKPASS",
)

_running: dict[int, subprocess.Popen[bytes]] = {}
_running_lock = threading.Lock()
_interrupted = threading.Event()


@dataclass(frozen=True, slots=True)
class Limits:
    """When to stop a run, and how much of each stream to keep."""

    seconds: float = 60.0
    output_bytes: int = 512 << 20
    keep_bytes: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Stream:
    """What came out of one stream: all of it counted and hashed, its beginning kept."""

    kept: bytes
    size: int
    sha256: str

    @property
    def truncated(self) -> bool:
        """Whether `kept` is only the beginning."""
        return self.size > len(self.kept)

    @property
    def text(self) -> str:
        """The kept part as text; undecodable bytes are replaced."""
        return self.kept.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Finished:
    """A run that is over. `stopped` says which limit ended it, "" when it ended by itself."""

    returncode: int
    stdout: Stream
    stderr: Stream
    seconds: float
    peak_rss: int | None
    stopped: Literal["", "time", "output"]
    limits: Limits


def scrubbed_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Our environment without the GIT_* variables that a hook runs under: git in another folder would act on the
    wrong index."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("GIT_") or key in _GIT_KEPT or key.startswith(_GIT_KEPT_PREFIXES)
    }
    return {**kept, **(extra or {})}


def run(
    args: Sequence[str],
    *,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    on_stdout_line: Callable[[bytes], None] | None = None,
) -> Finished:
    """Run a program to its end or to a limit. `env` replaces the whole environment when given."""
    limits = limits or Limits()
    if _interrupted.is_set():
        raise BatutaError("interrupted", exit_code=130)
    begin = time.perf_counter()
    with _started(args, cwd, env, stdin is not None) as process:
        watch = _RssWatch(process.pid)
        stopped: list[Literal["time", "output"]] = []

        def stop(why: Literal["time", "output"]) -> None:
            stopped.append(why)
            kill_group(process)

        pumps = [
            _Pump(process.stdout, limits, lambda: stop("output"), on_stdout_line),
            _Pump(process.stderr, limits, lambda: stop("output"), None),
        ]
        if stdin is not None:
            threading.Thread(target=_feed, args=(process.stdin, stdin), daemon=True).start()
        timer = threading.Timer(limits.seconds, stop, ["time"])
        timer.daemon = True
        timer.start()
        try:
            peak = _wait(process)
            seconds = time.perf_counter() - begin
        finally:
            timer.cancel()
        # What the program left running would hold the pipes open.
        kill_group(process)
        for pump in pumps:
            pump.thread.join(timeout=5)
        if any(pump.failed for pump in pumps):
            raise next(pump.failed for pump in pumps if pump.failed)
        return Finished(
            process.returncode,
            pumps[0].stream(),
            pumps[1].stream(),
            seconds,
            watch.peak(peak),
            stopped[0] if stopped else "",
            limits,
        )


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` in our own Python code when it takes longer. Only POSIX's main thread can be interrupted
    so."""
    if not POSIX or threading.current_thread() is not threading.main_thread():
        yield
        return

    def expire(number: int, frame: object) -> None:
        raise TimeoutError(f"it took longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def pool(processes: int) -> ProcessPoolExecutor:
    """Processes that run Python functions of ours. Ctrl-C ends them silently."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("forkserver" if POSIX else "spawn")
    if POSIX:
        context.set_forkserver_preload(["batuta_hooks.compiler"])
    return ProcessPoolExecutor(processes, context, initializer=_end_silently)


def _end_silently() -> None:
    signal.signal(signal.SIGINT, lambda number, frame: os._exit(130))


def stop_all() -> None:
    """Kill every process group that is still running, and start no more: Ctrl-C leaves nothing behind."""
    _interrupted.set()
    with _running_lock:
        processes = list(_running.values())
    for process in processes:
        kill_group(process)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and all that it started."""
    with suppress(ProcessLookupError, PermissionError):
        if POSIX:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


@contextmanager
def _started(
    args: Sequence[str], cwd: Path, env: Mapping[str, str] | None, feeds: bool
) -> Iterator[subprocess.Popen[bytes]]:
    try:
        process = subprocess.Popen(
            list(args),
            cwd=cwd,
            env=dict(scrubbed_environment() if env is None else env),
            stdin=subprocess.PIPE if feeds else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=POSIX,
        )
    except FileNotFoundError as error:
        raise BatutaError(f"cannot run {args[0]}: no such program", "check that it is installed and on PATH") from error
    except OSError as error:
        raise BatutaError(f"cannot run {args[0]}: {error.strerror or error}") from error
    with _running_lock:
        _running[process.pid] = process
    try:
        yield process
    except BaseException:
        kill_group(process)
        if process.returncode is None:
            process.wait()
        raise
    finally:
        with _running_lock:
            _running.pop(process.pid, None)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


def _wait(process: subprocess.Popen[bytes]) -> int | None:
    """Reap the process; its peak resident set in bytes where the system tells."""
    if not POSIX:
        process.wait()
        return None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class _RssWatch:
    """Peak resident set of a child.

    Linux counts the parent's memory at the time of the fork into the child's `ru_maxrss`, so a small program would
    seem as big
    as we are. Above our own peak the kernel's number is exact; below it, the highest `VmHWM` that was read while it
    ran counts.
    """

    def __init__(self, pid: int) -> None:
        self._path = f"/proc/{pid}/status"
        self._highest = 0
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        if sys.platform == "linux":
            self._sample()
            self._thread = threading.Thread(target=self._watch, daemon=True)
            self._thread.start()

    def peak(self, reported: int | None) -> int | None:
        """The peak in bytes, given what `wait4` reported."""
        self._ended.set()
        if reported is None or self._thread is None:
            return reported
        self._thread.join()
        import resource  # not on Windows

        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        if reported > own:
            return reported
        return self._highest or None

    def _watch(self) -> None:
        begin = time.perf_counter()
        while self._sample():
            # Often while it is young, so that little growth of a short program is missed.
            if self._ended.wait(min(max(0.0002, 0.02 * (time.perf_counter() - begin)), 0.05)):
                return

    def _sample(self) -> bool:
        try:
            with open(self._path, "rb") as file:
                for line in file:
                    if line.startswith(b"VmHWM:"):
                        self._highest = max(self._highest, int(line.split()[1]) * 1024)
                        return True
        except OSError:
            pass
        return False


class _Pump:
    """Reads one stream to its end in a thread: counts and hashes all, keeps the beginning, passes lines on."""

    def __init__(
        self, pipe: IO[bytes] | None, limits: Limits, stop: Callable[[], None], on_line: Callable[[bytes], None] | None
    ) -> None:
        assert pipe is not None
        self._pipe, self._limits, self._stop, self._on_line = pipe, limits, stop, on_line
        self._kept = bytearray()
        self._size = 0
        self._hash = hashlib.sha256()
        self.failed: BaseException | None = None
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def stream(self) -> Stream:
        """What was read."""
        return Stream(bytes(self._kept), self._size, self._hash.hexdigest())

    def _read(self) -> None:
        rest = b""
        try:
            while chunk := self._chunk():
                self._size += len(chunk)
                self._hash.update(chunk)
                room = self._limits.keep_bytes - len(self._kept)
                self._kept += chunk[: max(room, 0)]
                if self._size > self._limits.output_bytes:
                    self._stop()
                    return
                if self._on_line is not None:
                    *lines, rest = (rest + chunk).split(b"\n")
                    for line in lines:
                        self._on_line(line)
        except BaseException as error:  # a callback's fault; `run` raises it
            self.failed = error
            self._stop()

    def _chunk(self) -> bytes:
        try:
            return os.read(self._pipe.fileno(), _CHUNK)
        except (OSError, ValueError):
            return b""  # the pipe was closed under us: the run is over


def _feed(pipe: IO[bytes] | None, data: bytes) -> None:
    if pipe is not None:
        with suppress(OSError, ValueError):
            pipe.write(data)
        with suppress(OSError, ValueError):
            pipe.close()
