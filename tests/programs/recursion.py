"""Recursion: deep, mutual, and past the limit."""

import sys


def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def endless(n):
    return endless(n + 1)


def hanoi(n: int, a: str, b: str, c: str, moves: list[str]) -> None:
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x, *rest] for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def flatten(value):
    if isinstance(value, list):
        return [leaf for item in value for leaf in flatten(item)]
    return [value]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print(depth(500), is_even(100), is_odd(101))
try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, error)
moves: list[str] = []
hanoi(3, "A", "B", "C", moves)
print(moves, len(permutations([1, 2, 3, 4])), permutations("ab" and [1, 2]))
print(flatten([1, [2, [3, []], "x"]]), ackermann(2, 3))
print(sys.getrecursionlimit() >= 1000)
