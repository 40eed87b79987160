"""Drives the runtime's `py_probe` example: a line an operation, Python as the oracle."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Iterator
from math import inf, nan
from pathlib import Path

from probes import probe

from batuta_hooks import process

RUNTIME = Path(__file__).parents[1] / "batuta_hooks" / "runtime"
Command = list[object]
Step = tuple[Command, Callable[[], object]]


def run_probe(text: str) -> process.Finished:
    """The probe over these lines."""
    ran = process.run([str(probe("py_probe"))], cwd=RUNTIME, stdin=text.encode(), limits=process.Limits(seconds=300))
    assert ran.returncode == 0, ran.stderr.text
    return ran


def attempt(compute: Callable[[], object]) -> str:
    """The repr of a value, or the last line of the exception's traceback."""
    try:
        return repr(compute())
    except Exception as error:
        text = str(error)
        return f"!{type(error).__name__}: {text}" if text else f"!{type(error).__name__}"


class Session:
    """Commands for the probe, each with what Python answers."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self.expected: list[str] = []

    def add(self, command: Command, compute: Callable[..., object], *arguments: object) -> None:
        """One command, and the call that gives Python's answer now."""
        self.expect(command, attempt(lambda: compute(*arguments)))

    def expect(self, command: Command, answer: str) -> None:
        """One command with its answer."""
        self.commands.append(command)
        self.expected.append(answer)

    def check(self) -> None:
        """Compares all answers; a failure names the first command that differs."""
        text = "".join("\t".join(map(str, command)) + "\n" for command in self.commands)
        found = run_probe(text).stdout.text.splitlines()
        assert len(found) == len(self.expected)
        for at, (command, got, want) in enumerate(zip(self.commands, found, self.expected, strict=True)):
            assert got == want, f"command {at}: {command}"


EDGES = [
    0,
    1,
    2,
    3,
    7,
    10,
    63,
    64,
    2**31,
    2**53,
    2**53 + 1,
    2**61 - 1,
    2**61,
    2**62,
    2**63 - 1,
    2**63,
    2**64,
    10**18,
    10**25,
    3**200,
]


def integers(rng: random.Random, count: int) -> Iterator[int]:
    """Edge values with both signs, their neighbours, and random ones of all sizes."""
    for _ in range(count):
        kind = rng.randrange(3)
        value = (
            rng.choice(EDGES) + rng.randrange(-2, 3)
            if kind == 0
            else rng.getrandbits(rng.choice([4, 16, 40, 64, 70, 300, 1100]))
        )
        yield -value if rng.random() < 0.5 else value


def floats(rng: random.Random, count: int) -> Iterator[float]:
    """Special values, short decimals, ties, and random bit patterns."""
    special = [
        0.0,
        -0.0,
        0.5,
        1.5,
        2.5,
        -2.5,
        0.1,
        1e16,
        1e22,
        5e-324,
        2.2250738585072014e-308,
        1.7976931348623157e308,
        2.675,
        1.005,
        0.125,
        1e-5,
        123456.5,
    ]
    specials = [*special, inf, -inf, nan]
    for _ in range(count):
        kind = rng.randrange(4)
        if kind == 0:
            yield rng.choice(specials)
        elif kind == 1:
            yield rng.randrange(-(10**6), 10**6) / 10 ** rng.randrange(7)
        elif kind == 2:
            yield rng.randrange(-4000, 4000) / 8
        else:
            yield struct.unpack("<d", rng.randbytes(8))[0]


def bounds(rng: random.Random) -> list[int | None]:
    """The three parts of a slice, each of which may be missing."""
    return [None if rng.random() < 0.3 else rng.randrange(-9, 10) for _ in range(2)] + [
        rng.choice([None, 1, 1, 2, -1, -2, 3, 0])
    ]
