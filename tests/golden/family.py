"""A family of classes: an abstract base, overriding, super(), class attributes, properties and isinstance."""

from abc import ABC, abstractmethod


class Shape(ABC):
    """A shape."""

    sides = 0

    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    def describe(self):
        return f"{self.name} with {self.sides} sides and area {self.area():.2f}"

    def __repr__(self):
        return f"<{self.name}>"

    @property
    def label(self):
        return self.name.upper()


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius ** 2


class Rect(Shape):
    sides = 4

    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    def scale(self, k):
        self.w *= k
        self.h *= k


class Square(Rect):
    def __init__(self, a):
        super().__init__(a, a, "square")

    def describe(self):
        return "Square: " + super().describe()

    @property
    def label(self):
        return "SQ"


shapes = [Circle(1.0), Rect(2.0, 3.0), Square(1.5)]
for shape in shapes:
    print(shape, shape.describe(), shape.label)
total = 0.0
for shape in shapes:
    total += shape.area()
    if isinstance(shape, Rect):
        shape.scale(2.0)
        print(shape.w, shape.h, isinstance(shape, Square), isinstance(shape, (Circle, Square)))
print(total, sum(s.area() for s in shapes))
best = max(shapes, key=lambda s: s.area())
print(best)
print(shapes)
