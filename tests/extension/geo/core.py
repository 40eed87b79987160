"""Numbers."""

from __future__ import annotations

import math

LIMIT = 10
PAIR = (1.5, "x")
seen = []
level = 1
level += 2


class TooMuch(ValueError):
    pass


def mean(values: list[float]) -> float:
    """The mean of some numbers."""
    return sum(values) / len(values)


def clamp(x: float, low: float = 0.0, *, high: float = 1.0) -> float:
    return max(low, min(high, x))


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def power(base: int, exponent: int) -> int:
    result = 1
    for _ in range(exponent):
        result *= base
    return result


def scale(values: list[float], by: float = 2.0) -> list[float]:
    return [value * by for value in values]


def words(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in text.split():
        found[word] = found.get(word, 0) + 1
    return found


def total(rows: list[list[int]]) -> int:
    result = 0
    for row in rows:
        for item in row:
            result += item
    return result


def swap(pair: tuple[int, str]) -> tuple[str, int]:
    return pair[1], pair[0]


def first(text: str) -> str | None:
    return text[0] if text else None


def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def limited(n: int) -> int:
    return min(n, LIMIT)


def root(x: float) -> float:
    return math.sqrt(x)


def add_to(values: list[int], n: int) -> None:
    values.append(n)


def itself(values: list[int]) -> list[int]:
    return values


def part(rows: list[list[int]]) -> list[int]:
    return rows[0]


def shout(text: str) -> str:
    print(text)
    return text


def tell(n: int) -> int:
    if n > level:
        print(n)
    return n


def check(n: int) -> int:
    if n > LIMIT:
        raise TooMuch(n)
    return n


def untyped(a, b):
    return a + b
