"""Jobs on a Dask cluster: sources travel to the workers, compiled programs come back. Workers share no disk with us."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.incremental.cache import decode, encode
from batuta_hooks.incremental.rules import rules_hash
from batuta_hooks.workers.job import Crash, Job, Result, compile_job

CONNECT_SECONDS = 15
# A worker runs tasks in threads, and the compiler sets the interpreter's recursion limit.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Shipped:
    """A job with its files: each module's path below the program's root, and its content."""

    job: Job
    files: Mapping[str, tuple[str, bytes]]
    rules: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """A worker refuses a job: its compiler is not ours."""


def compile_on_cluster(jobs: Sequence[Job], address: str) -> Iterator[tuple[int, Result]]:
    """On the workers of the scheduler at `address`, in the order in which they end."""
    try:
        from distributed import Client, as_completed
    except ImportError as error:
        raise BatutaError(
            "--scheduler needs dask.distributed",
            "install it here and on the workers: pip install 'batuta_hooks[cluster]'",
        ) from error
    try:
        client = Client(address, timeout=CONNECT_SECONDS)
    except (OSError, ValueError, TypeError) as error:
        raise BatutaError(
            f"--scheduler {address}: no answer: {error}", "give the scheduler's address, as in tcp://10.0.0.1:8786"
        ) from error
    with client:
        futures = {client.submit(compile_shipped, ship(job), pure=False): at for at, job in enumerate(jobs)}
        for future, answer in as_completed(futures, with_results=True, raise_errors=False):
            number = futures[future]
            if isinstance(answer, Foreign):
                client.cancel(list(futures))
                raise BatutaError(
                    f"--scheduler {address}: a worker has another batuta", "install the same version on every machine"
                )
            yield number, unpacked(answer, jobs[number])


def ship(job: Job) -> Shipped:
    """The job with its files' contents and without this machine's folders."""
    files = {
        name: (path.relative_to(job.root).as_posix(), path.read_bytes()) for name, path in sorted(job.sources.items())
    }
    return Shipped(replace(job, root=Path(), entry=None, modules={}), files, rules_hash())


def compile_shipped(shipped: Shipped) -> dict[str, Any] | Crash | Foreign:
    """On a worker: lay the files out as they were, and compile."""
    if shipped.rules != rules_hash():
        return Foreign()
    with tempfile.TemporaryDirectory(prefix="batuta-") as folder, _one_at_a_time:
        root = Path(folder)
        paths = {name: root / PurePosixPath(relative) for name, (relative, _) in shipped.files.items()}
        for name, path in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(shipped.files[name][1])
        modules = {name: path for name, path in paths.items() if name != "__main__"}
        job = replace(shipped.job, root=root, entry=paths.get("__main__"), modules=modules)
        result = compile_job(job)
        return result if isinstance(result, Crash) else encode(result, job.sources)


def unpacked(answer: object, job: Job) -> Result:
    """What a worker sent, with our own paths in it; a worker that died is the job's failure."""
    if isinstance(answer, Crash):
        return answer
    if isinstance(answer, dict):
        return decode(answer, job.sources)
    return Crash(f"on a worker: {type(answer).__name__}: {answer}")
