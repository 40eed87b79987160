"""`random`: CPython's streams, so a seed gives Python's numbers."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions
from batuta_hooks.api.entry import Entry, Overload, function, over, refused

SAMPLE_IMPORTS = "import random"


def _drawn(name: str, params: str, overloads: list[Overload], samples: list[str], doc: str) -> Entry:
    """A function that draws from the module's stream; its samples draw from a fresh one."""
    return function(
        f"random.{name}",
        params,
        overloads,
        dynamic="py::imported",
        samples=[f"(random.seed(7), {sample})[1]" for sample in samples],
        doc=doc,
    )


def _normal(name: str, doc: str) -> Entry:
    return _drawn(
        name,
        "mu=0.0, sigma=1.0",
        [over("(mu: float = 0.0, sigma: float = 1.0) -> float", f"py::random::{name}")],
        [f"random.{name}()", f"random.{name}(10, 2.5)"],
        doc,
    )


ROWS: tuple[Entry, ...] = (
    function(
        "random.seed",
        "a=None, version=2",
        [over("(a: int) -> None", "py::random::seed"), over("(a: str) -> None", "py::random::seed_text")],
        dynamic="py::imported",
        doc="Starts the stream anew.",
    ),
    _drawn(
        "random",
        "",
        [over("() -> float", "py::random::random")],
        ["random.random()"],
        "A float from 0 to 1, without 1.",
    ),
    _drawn(
        "uniform",
        "a, b",
        [over("(a: float, b: float) -> float", "py::random::uniform")],
        ["random.uniform(1, 5)"],
        "A float of a range.",
    ),
    _drawn(
        "randint",
        "a, b",
        [over("(a: int, b: int) -> int", "py::random::randint", raises=True)],
        ["random.randint(1, 6)", "random.randint(-10**12, 10**12)"],
        "An int of a range, its end included.",
    ),
    _drawn(
        "randrange",
        "start, stop=None, step=1",
        [
            over("(start: int) -> int", "py::random::randrange_stop", raises=True),
            over("(start: int, stop: int) -> int", "py::random::randrange", raises=True),
            over("(start: int, stop: int, step: int) -> int", "py::random::randrange_step", raises=True),
        ],
        ["random.randrange(10)", "random.randrange(5, 10)", "random.randrange(100, 0, -7)"],
        "An item of a range.",
    ),
    _drawn(
        "choice",
        "seq",
        [
            over("(seq: list[T]) -> T", "py::random::choice", raises=True),
            over("(seq: str) -> str", "py::random::choice_str", raises=True),
        ],
        ["random.choice([1, 2, 3])", "random.choice('abc')"],
        "An item of a sequence.",
    ),
    _drawn(
        "shuffle",
        "x",
        [over("(x: list[T]) -> None", "py::random::shuffle", raises=True)],
        [],
        "Puts a list in any order.",
    ),
    _drawn(
        "sample",
        "population, k, *, counts=None",
        [over("(population: list[T], k: int) -> list[T]", "py::random::sample", raises=True)],
        ["random.sample([1, 2, 3, 4], 2)", "random.sample(list(range(100)), 3)"],
        "Different items of a sequence.",
    ),
    _drawn(
        "choices",
        "population, weights=None, *, cum_weights=None, k=1",
        [over("(population: list[T], k: int = 1) -> list[T]", "py::random::choices", raises=True)],
        ["random.choices([1, 2, 3], k=5)"],
        "Items of a sequence, which may be the same.",
    ),
    _normal("gauss", "A normally distributed float."),
    _normal("normalvariate", "A normally distributed float."),
    _drawn(
        "expovariate",
        "lambd",
        [over("(lambd: float) -> float", "py::random::expovariate", raises=True)],
        ["random.expovariate(1.5)"],
        "An exponentially distributed float.",
    ),
    *functions(
        "random",
        "Random betavariate gammavariate getrandbits getstate lognormvariate paretovariate randbytes setstate "
        "triangular "
        "vonmisesvariate weibullvariate",
    ),
    refused("random.SystemRandom", "numbers of the operating system cannot be the same on both sides"),
)
