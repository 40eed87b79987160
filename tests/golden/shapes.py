"""Classes, dataclasses and a generator."""

from dataclasses import dataclass


@dataclass
class Point:
    """A point of the plane."""

    x: float
    y: float


class Polygon:
    """Points in a row."""

    def __init__(self, name):
        self.name = name
        self.points = []

    def add(self, x, y):
        """Add a corner."""
        self.points.append(Point(x, y))

    def area(self):
        total = 0.0
        for i in range(len(self.points)):
            a = self.points[i]
            b = self.points[(i + 1) % len(self.points)]
            total += a.x * b.y - b.x * a.y
        return abs(total) / 2

    def __repr__(self):
        return f"Polygon({self.name!r}, {len(self.points)} points)"


def powers(base, count):
    value = 1
    for _ in range(count):
        yield value
        value *= base


def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            break
    else:
        return -1
    return index


square = Polygon("square")
for corner in [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]:
    square.add(corner[0], corner[1])
print(square, square.area(), square.points[1])
print(list(powers(3, 5)))
print(find(["a", "b"], "b"), find(["a", "b"], "c"))
