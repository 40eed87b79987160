"""Defaults, keywords, stars and positional-only parameters."""


def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


def g(x, /, y, *, z=0):
    return x, y, z


def h(items=None, seen=[]):
    items = items if items is not None else []
    items.append(1)
    seen.append(len(seen))
    return items, seen


print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(b=1, a=2, c=3))
print(g(1, 2), g(1, y=2, z=3))
print(h(), h([5]), h())


def total(*numbers: float) -> float:
    return sum(numbers)


print(total(), total(1, 2.5), total(*[1, 2, 3]))


def describe(name: str, *, greeting: str = "Hello", times: int = 1) -> str:
    return f"{greeting}, {name}! " * times


print(describe("Ann"), describe("Bob", times=2), describe(greeting="Hi", name="Cy"))
for call in (lambda: g(), lambda: g(1, 2, 3), lambda: describe("a", "b"), lambda: describe(nme="x")):
    try:
        call()
    except TypeError as error:
        print(error)


def early(n):
    if n > 0:
        return "positive"


print(early(1), early(-1))
operations = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
print({name: op(3, 4) for name, op in operations.items()})


def recursive(n, acc=()):
    return acc if n == 0 else recursive(n - 1, (*acc, n))


print(recursive(4))
