"""Dataclasses."""

from dataclasses import dataclass, field


@dataclass
class Point:
    x: float
    y: float = 0.0

    def distance(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass
class Cart:
    owner: str
    items: list[str] = field(default_factory=list)
    total: float = 0.0

    def add(self, item: str, price: float) -> None:
        self.items.append(item)
        self.total += price


p = Point(3.0, 4.0)
print(p, p.distance(), p == Point(3.0, 4.0), p != Point(1.0), Point(1.0))
p.x = 10.0
print(p)
print(Version(1, 2) < Version(1, 10), sorted([Version(2), Version(1, 5)]), {Version(1): "one"}[Version(1, 0)])
a, b = Cart("Ann"), Cart("Bob")
a.add("pen", 1.5)
a.add("ink", 3.25)
print(a, b)
print(a.items is b.items, [cart.total for cart in (a, b)])
