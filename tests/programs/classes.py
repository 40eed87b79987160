"""Typed classes: fields, methods, class attributes, inheritance."""


class Shape:
    """A shape."""

    count = 0
    unit = "cm"

    def __init__(self, name: str) -> None:
        self.name = name
        Shape.count += 1

    def area(self) -> float:
        return 0.0

    def describe(self) -> str:
        return f"{self.name}: {self.area():.2f} {self.unit}"


class Circle(Shape):
    def __init__(self, radius: float) -> None:
        super().__init__("circle")
        self.radius = radius

    def area(self) -> float:
        return 3.14159 * self.radius**2


class Rectangle(Shape):
    unit = "mm"

    def __init__(self, width: float, height: float) -> None:
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self) -> float:
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side: float) -> None:
        super().__init__(side, side)
        self.name = "square"

    def describe(self) -> str:
        return "<" + super().describe() + ">"


shapes = [Circle(1.0), Rectangle(2.0, 3.5), Square(2.0), Shape("nothing")]
for shape in shapes:
    print(shape.describe(), isinstance(shape, Rectangle), type(shape).__name__)
print(Shape.count, sum(shape.area() for shape in shapes))
print(max(shapes, key=lambda s: s.area()).name, sorted(s.name for s in shapes))
s = shapes[2]
s.unit = "km"
print(s.describe(), Rectangle.unit)
print(isinstance(s, Shape), issubclass(Square, Shape), isinstance(s, Circle))
try:
    s.colour
except AttributeError as error:
    print(error)
