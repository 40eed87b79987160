from dataclasses import dataclass, field
from typing import List, Dict, Optional


@dataclass
class Base:
    name: str
    tags: List[str] = field(default_factory=list)


@dataclass
class Item(Base):
    price: float = 0.0
    qty: int = 1

    def total(self):
        return self.price * self.qty


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


@dataclass
class Stats:
    values: list
    scale: float = 1.0
    total: float = 0.0

    def __post_init__(self):
        self.total = sum(self.values) * self.scale
        self.count = len(self.values)


class Special(Item):
    def total(self):
        return -1.0


items = [Item("a", ["t"], 2.5, 4), Item("b", price=1.0), Base("c"), Special("s", qty=3)]
for i in items:
    print(i)
items[1].tags.append("zz")
print(items[1].tags, items[0].tags)
print(items[0] == Item("a", ["t"], 2.5, 4), items[0] == items[1], items[0] == items[3])
print(sum(i.total() for i in items if isinstance(i, Item)))
print(sorted([Version(2, 1), Version(1, 5), Version(1)]))
print(Version(1, 2) < Version(1, 3), max(Version(3), Version(2)), Version(1) >= Version(1))
p = Point(1, 2) + Point(3, 4)
print(p, {p: 1}[Point(4, 6)], p == Point(4, 6), len({Point(1, 1), Point(1, 1), Point(2, 1)}))
s = Stats([1.0, 2.5], 2.0)
print(s, s.total, s.count)
