from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Shape:
    pass


class Circle(Shape):
    __match_args__ = ("radius",)

    def __init__(self, radius):
        self.radius = radius


class Rect(Shape):
    __match_args__ = ("w", "h")

    def __init__(self, w, h):
        self.w = w
        self.h = h


def http(status):
    match status:
        case 200:
            return "OK"
        case 301 | 302:
            return "moved"
        case n if 400 <= n < 500:
            return f"client error {n}"
        case 500:
            return "server"
        case _:
            return "other"


def where(point):
    match point:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=0, y=y):
            return f"y axis {y}"
        case Point(x, 0):
            return f"x axis {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"


def area(shape):
    match shape:
        case Circle(r):
            return 3.0 * r * r
        case Rect(w, h):
            return w * h


def seq(items):
    match items:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [first, *middle, last]:
            return f"many {first} {middle} {last}"


def command(text):
    match text.split():
        case ["go", ("north" | "south") as direction]:
            return f"going {direction}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["take", *things]:
            return "take " + ",".join(things)
        case ["quit" | "exit"]:
            return "bye"
        case []:
            return "say something"
        case [verb, *_]:
            return f"unknown {verb}"


def anything(value):
    match value:
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case 0:
            return "zero"
        case int(n) if n > 100:
            return f"big {n}"
        case int():
            return "int"
        case float(f):
            return f"float {f}"
        case str(s):
            return f"str {s}"
        case [1, [2, x]]:
            return f"nested {x}"
        case (1, x) | (x, 1):
            return f"or {x}"
        case [*_, 9]:
            return "ends with 9"
        case list():
            return "list"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": t, **rest}:
            return f"typed {t} {rest}"
        case {}:
            return "mapping"
        case tuple():
            return "tuple"
        case Point(x=x):
            return f"point {x}"
        case _:
            return "?"


def fizz(n):
    match (n % 3, n % 5):
        case (0, 0):
            return "fizzbuzz"
        case (0, _):
            return "fizz"
        case (_, 0):
            return "buzz"
        case _:
            return str(n)


for s in (200, 302, 404, 500, 7):
    print(http(s))
for p in [Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2)]:
    print(where(p))
print([area(s) for s in [Circle(2.0), Rect(2.0, 3.0)]])
for items in [[], [1], [1, 2], [1, 2, 3, 4]]:
    print(seq(items))
for text in ["go north", "go up", "take a b", "exit", "", "dance now"]:
    print(command(text))
for value in [None, True, False, 0, 5, 500, 2.5, "s", [1, [2, 3]], (1, 7), (8, 1), [3, 9], [3], {"type": "circle", "r": 2}, {"type": "sq", "a": 1}, {"z": 0}, (), Point(1, 2), {1, 2}, b"x", range(3)]:
    print(anything(value))
print([fizz(i) for i in range(1, 16)])
x = "kept"
match 5:
    case x if x > 10:
        print("no")
print(x)
match [1, 2, 3]:
    case [a, b]:
        print("two")
    case [a, *rest]:
        print(a, rest)
match "abc":
    case [a, b, c]:
        print("sequence")
    case str():
        print("text")
for i in range(5):
    match i:
        case 1:
            continue
        case 3:
            break
        case _:
            pass
    print("i", i)
