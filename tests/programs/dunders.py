"""Dunder methods."""

import functools


@functools.total_ordering
class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __repr__(self) -> str:
        return f"Money({self.cents})"

    def __str__(self) -> str:
        return f"{self.cents / 100:.2f} EUR"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other: "Money") -> bool:
        return self.cents < other.cents

    def __hash__(self) -> int:
        return hash(self.cents)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + other.cents)

    def __mul__(self, factor: int) -> "Money":
        return Money(self.cents * factor)

    def __rmul__(self, factor: int) -> "Money":
        return self * factor

    def __neg__(self) -> "Money":
        return Money(-self.cents)

    def __bool__(self) -> bool:
        return self.cents != 0


class Stack:
    def __init__(self) -> None:
        self.items: list[int] = []

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> int:
        return self.items[index]

    def __setitem__(self, index: int, value: int) -> None:
        self.items[index] = value

    def __contains__(self, value: int) -> bool:
        return value in self.items

    def __iter__(self):
        return iter(self.items)

    def __call__(self, *values: int) -> "Stack":
        self.items.extend(values)
        return self


a, b = Money(150), Money(250)
print(a, repr(b), [a, b], a + b, a * 3, 2 * b, -a)
print(a < b, a >= b, a == Money(150), a != b, max(a, b), sorted([b, a]), {a: 1}[Money(150)])
print(bool(Money(0)), "yes" if a else "no", f"{a} {b!r}")
stack = Stack()
stack(1, 2)(3)
stack[0] = 10
print(len(stack), stack[-1], 2 in stack, list(stack), [x for x in stack], sum(stack))
if not Stack():
    print("empty is false")
