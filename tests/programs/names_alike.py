"""Names that mean something else in Rust, or that stand for two things in one module."""

x = 5
N = 10
LIST = [1, 2]
enum = 5
Value, Some, Ok, py, std, main, run = 1, 2, 3, 4, 5, 6, 7


class struct:
    """A class that is called as Rust calls them."""

    type = 3

    def __init__(self, impl):
        self.impl = impl

    def mod(self):
        return self.impl + self.type


class List:
    """A class with the name of a type of the runtime."""

    def __init__(self, x, N):
        self.x = x
        self.N = N


def reads():
    return x + N + len(LIST) + enum


def parameters(N, LIST, match, fn, let, mut, dyn, crate, Self):
    return [x for x in range(N)], {N: LIST for N in range(2)}, [match, fn, let, mut, dyn, crate, Self]


def variables():
    x = 3
    N = 4
    for x in range(2):
        for N, LIST in [(1, 2)]:
            print(x, N, LIST)
    try:
        raise ValueError("a")
    except ValueError as x:
        print(x)

    def inner(x):
        return x + N

    return inner(2)


def yields(N):
    for x in range(N):
        yield x


def rebinds():
    global x
    x += 1
    return x


print(reads(), parameters(2, [3], 1, 2, 3, 4, 5, 6, 7), variables(), list(yields(3)))
print(struct(4).mod(), List(1, 2).x, List(1, 2).N, (lambda x: x + 1)(N), sorted([3, 1], key=lambda N: -N))
print(any(x > 1 for x in LIST), [x for LIST in [[1]] for x in LIST], rebinds(), x)
print(Value, Some, Ok, py, std, main, run)
