from enum import Enum, IntEnum, auto, Flag


class Color(Enum):
    RED = 1
    GREEN = 2

    def shout(self):
        return self.name + "!"

    @classmethod
    def first(cls):
        return cls.RED


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Car:
    def __init__(self, color, level=Level.LOW):
        self.color = color
        self.level = level

    def describe(self):
        match self.color:
            case Color.RED:
                return "red car"
            case Color.GREEN:
                return "green car"
        return "?"


cars = [Car(Color.RED), Car(Color.GREEN, Level.HIGH)]
for car in cars:
    print(car.describe(), car.color, car.level, car.level > Level.LOW, car.color.shout(), car.color is Color.RED)
print(Color.first(), list(Level), {Color.RED: 1}[Color.RED], Color["GREEN"], Level(2))


class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: {self.sound}"

    def __lt__(self, other):
        return self.name < other.name

    def __le__(self, other):
        return self.name <= other.name


class Dog(Animal):
    sound = "woof"

    def speak(self, loud=False):
        base = super().speak()
        return base.upper() if loud else base


class Cat(Animal):
    sound = "meow"


pets = [Dog("rex"), Cat("tom"), Dog("ace")]
print([p.speak() for p in pets])
print([p.name for p in sorted(pets)], max(pets).name, min(pets).name, pets[0] <= pets[1], pets[0] > pets[1])
by_kind = {}
for p in pets:
    by_kind.setdefault(type(p).__name__, []).append(p)
for kind, group in by_kind.items():
    print(kind, [p.name for p in group])
print(any(isinstance(p, Cat) for p in pets), [p.name for p in pets if not isinstance(p, Dog)])
d = Dog("zed")
print(d.speak(loud=True), d.speak(True))


class Meter:
    def __init__(self):
        self._v = 0

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, x):
        if x < 0:
            raise ValueError("neg")
        self._v = x


m = Meter()
m.v = 4
m.v += 3
print(m.v)
try:
    m.v = -1
except ValueError as e:
    print(e, m.v)
