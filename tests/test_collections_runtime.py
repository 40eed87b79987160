"""The runtime's heaps, bisection, collections, iterators and print against CPython."""

from __future__ import annotations

import bisect
import heapq
import os
import random
import sys
from collections import Counter, OrderedDict, deque
from collections.abc import Callable

from py_oracle import RUNTIME, Session, Step, run_probe

from batuta_hooks import process


def heap_step(rng: random.Random, heap: list[int]) -> Step:
    """One random operation on a heap or a sorted list."""
    x, lo, hi = rng.randrange(30), rng.randrange(-1, 4), rng.choice([None, len(heap), len(heap) // 2])
    ordered = sorted(heap)

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return heap

        return run

    choices: list[Step] = [
        (["heapq", "heappush", 0, x], then(lambda: heapq.heappush(heap, x))),
        (["heapq", "heappush", 0, x], then(lambda: heapq.heappush(heap, x))),
        (["heapq", "heappop", 0], lambda: heapq.heappop(heap)),
        (["heapq", "heapify", 0], then(lambda: heapq.heapify(heap))),
        (["heapq", "heappushpop", 0, x], lambda: heapq.heappushpop(heap, x)),
        (["heapq", "heapreplace", 0, x], lambda: heapq.heapreplace(heap, x)),
        (["heapq", "nsmallest", 0, x % 6], lambda: heapq.nsmallest(x % 6, heap, key=lambda y: y % 3)),
        (["heapq", "nlargest", 0, x % 6], lambda: heapq.nlargest(x % 6, heap)),
        (["list", "append", 0, x], then(lambda: heap.append(x))),
        (["bisect", "left", 0, x, lo, hi], lambda: bisect.bisect_left(ordered, x, lo, hi)),
        (["bisect", "right", 0, x, lo, hi], lambda: bisect.bisect_right(ordered, x, lo, hi)),
        (["bisect", "insort", 0, x, 0, None], lambda: sorted([*heap, x])),
    ]
    return rng.choice(choices)


def test_heaps_and_bisection() -> None:
    rng, session = random.Random(8), Session()
    heap: list[int] = []
    for _ in range(3000):
        session.add(*heap_step(rng, heap))
    session.check()


def deque_step(rng: random.Random, queues: list[deque[int]]) -> Step:
    """One random operation on deques."""
    at, other = rng.randrange(4), rng.randrange(4)
    q, value, index = queues[at], rng.randrange(5), rng.randrange(-7, 7)
    values = [rng.randrange(5) for _ in range(rng.randrange(4))]

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return q

        return run

    return rng.choice(
        [
            (["append", at, value], then(lambda: q.append(value))),
            (["appendleft", at, value], then(lambda: q.appendleft(value))),
            (["extend", at, *values], then(lambda: q.extend(values))),
            (["extendleft", at, *values], then(lambda: q.extendleft(values))),
            (["clear", at], then(q.clear)),
            (["reverse", at], then(q.reverse)),
            (["rotate", at, index], then(lambda: q.rotate(index))),
            (["insert", at, index, value], then(lambda: q.insert(index, value))),
            (["set", at, index, value], then(lambda: q.__setitem__(index, value))),
            (["del", at, index], then(lambda: q.__delitem__(index))),
            (["remove", at, value], then(lambda: q.remove(value))),
            (["pop", at], q.pop),
            (["popleft", at], q.popleft),
            (["get", at, index], lambda: q[index]),
            (["index", at, value], lambda: q.index(value)),
            (["count", at, value], lambda: q.count(value)),
            (["reversed", at], lambda: list(reversed(q))),
            (["bounded", at, index], lambda: deque(q, index)),
            (["eq", at, other], lambda: q == queues[other]),
        ]
    )


def counter_step(rng: random.Random, counters: list[Counter[int]]) -> Step:
    """One random operation on counters."""
    at, other = rng.randrange(4), rng.randrange(4)
    c, d, key = counters[at], counters[other], rng.randrange(6)
    values = [rng.randrange(6) for _ in range(rng.randrange(6))]

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return c

        return run

    def moved(last: bool) -> object:
        ordered = OrderedDict(c)
        ordered.move_to_end(key, last)
        return ordered

    choices: list[Step] = [
        (["update", at, *values], then(lambda: c.update(values))),
        (["subtract", at, *values], then(lambda: c.subtract(values))),
        (["set", at, key, 1], then(lambda: c.__setitem__(key, 1))),
        (["item", at, key], lambda: c[key]),
        (["most_common", at, key], lambda: c.most_common(key)),
        (["total", at], c.total),
        (["elements", at], lambda: list(c.elements())),
        (["add", at, other], lambda: c + d),
        (["sub", at, other], lambda: c - d),
        (["and", at, other], lambda: c & d),
        (["or", at, other], lambda: c | d),
        (["eq", at, other], lambda: c == d),
        (["le", at, other], lambda: c <= d),
        (["ordered", at, key, 1], lambda: moved(True)),
        (["ordered", at, key, 0], lambda: moved(False)),
    ]
    if c.total() + d.total() < 200:
        choices.append((["update_counts", at, other], then(lambda: c.update(d))))
    return rng.choice(choices)


def test_collections() -> None:
    rng, session = random.Random(9), Session()
    queues: list[deque[int]] = [deque() for _ in range(4)]
    counters: list[Counter[int]] = [Counter() for _ in range(4)]
    for _ in range(3000):
        command, compute = deque_step(rng, queues)
        session.add(["deque", *command], compute)
        command, compute = counter_step(rng, counters)
        session.add(["counter", *command], compute)
    session.check()


def test_iteration() -> None:
    rng, session = random.Random(10), Session()

    def grow(xs: list[int]) -> list[int]:
        copy = xs.copy()
        for x in copy:
            if x > 0 and len(copy) < 40:
                copy.append(x - 1)
        return copy

    def take(xs: list[int]) -> list[int]:
        it = iter(xs)
        return [next(it, -1), next(it, -2), next(it)]

    operations: dict[str, Callable[[list[int]], object]] = {
        "enumerate": lambda xs: list(enumerate(xs, 5)),
        "zip": lambda xs: list(zip(xs, reversed(xs), strict=False)),
        "zip3": lambda xs: list(zip(xs, range(3), xs, strict=False)),
        "strict": lambda xs: list(zip(xs, range(3), strict=True)),
        "map": lambda xs: [x * x for x in xs],
        "map2": lambda xs: list(map(lambda a, b: a - b, xs, range(4))),
        "filter": lambda xs: [x for x in xs if x > 0],
        "filter_none": lambda xs: list(filter(None, xs)),
        "sum": lambda xs: sum(xs, 10),
        "min": min,
        "max": max,
        "min_key": lambda xs: min(xs, key=lambda x: x * x),
        "max_key": lambda xs: max(xs, key=lambda x: x * x, default=-1),
        "sorted": lambda xs: sorted(xs, key=lambda x: x * x, reverse=True),
        "any": any,
        "all": all,
        "dict": lambda xs: dict(enumerate(xs)),
        "tuple": tuple,
        "next": take,
        "grow": grow,
    }
    for name, compute in operations.items():
        for _ in range(40):
            xs = [rng.randrange(-4, 5) for _ in range(rng.randrange(7))]
            session.add(["iter", name, *xs], compute, xs)
    session.check()


def test_print() -> None:
    run = run_probe("print\t1\t2\n")
    program = """if True:
        import sys
        items = [1, 2]; pair = (1, 0.5)
        print(); print(items); print(items, pair, True); print(items, pair, sep=", ")
        print(items, pair, end="!\\n", flush=True); print(items, pair, sep="-", end="\\n\\n", flush=False)
        print(items, flush=True); print(items, file=sys.stderr); print(items, pair, file=sys.stderr, sep="", end="")
        print("printed")
    """
    oracle = process.run([sys.executable, "-c", program], cwd=RUNTIME, env=dict(os.environ))
    assert (run.stdout.text, run.stderr.text) == (oracle.stdout.text, oracle.stderr.text)
