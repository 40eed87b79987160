"""Jobs in this process, or in several when there are enough of them to pay for starting those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from batuta_hooks import process
from batuta_hooks.workers.job import Crash, Job, Result, compile_job

# Starting processes costs as much as compiling a few programs.
FEWEST = 12


def compile_here(jobs: Sequence[Job]) -> Iterator[tuple[int, Result]]:
    """One after another."""
    for number, job in enumerate(jobs):
        yield number, compile_job(job)


def compile_side_by_side(jobs: Sequence[Job], processes: int) -> Iterator[tuple[int, Result]]:
    """In processes of their own, in the order in which they end.

    A program that kills its process (it ran out of memory) takes those with it that ran beside it: all that have no
    result are done again, each alone, so that only the one that is to blame fails.
    """
    left = set(range(len(jobs)))
    executor = process.pool(min(processes, len(jobs)))
    try:
        futures: dict[Future[Result], int] = {executor.submit(compile_job, job): at for at, job in enumerate(jobs)}
        for future in as_completed(futures):
            try:
                result = future.result()
            except BrokenProcessPool:
                continue
            left.discard(futures[future])
            yield futures[future], result
    finally:
        executor.shutdown(wait=not left, cancel_futures=True)
    for number in sorted(left):
        yield number, _alone(jobs[number])


def _alone(job: Job) -> Result:
    executor: ProcessPoolExecutor = process.pool(1)
    try:
        return executor.submit(compile_job, job).result()
    except BrokenProcessPool:
        return Crash("its process died: is there enough memory?")
    finally:
        executor.shutdown()
