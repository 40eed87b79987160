from enum import Enum, Flag, IntEnum, auto, unique


@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def describe(self):
        return f"{self.name.lower()}={self.value}"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Shape(Enum):
    CIRCLE = auto()
    SQUARE = auto()


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)
print([c.name for c in Color], len(Color))
print(Color(2), Color["BLUE"], Color.GREEN.describe())
print(Color.RED == Color.RED, Color.RED is Color.RED, Color.RED == Color.GREEN)
try:
    Color(9)
except ValueError as error:
    print("ValueError", error)
try:
    Color["PINK"]
except KeyError as error:
    print("KeyError", error)
print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]))
print(Shape.CIRCLE.value, Shape.SQUARE.value)
both = Permission.READ | Permission.WRITE
print(both, Permission.READ in both, Permission.EXECUTE in both, both.value)
counts = {}
for color in [Color.RED, Color.BLUE, Color.RED]:
    counts[color] = counts.get(color, 0) + 1
print(counts)


def name_of(color: Color) -> str:
    if color is Color.RED:
        return "red"
    if color == Color.GREEN:
        return "green"
    return "other"


print([name_of(color) for color in Color])
