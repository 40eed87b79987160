"""Iterators and generators: custom range, tree traversals, matrix walkers, coroutines, context managers"""
from contextlib import contextmanager
from itertools import islice


class FloatRange:
    def __init__(self, start, stop=None, step=1.0):
        if stop is None:
            start, stop = 0.0, start
        if step == 0:
            raise ValueError("step must not be zero")
        self.start, self.stop, self.step = start, stop, step

    def __iter__(self):
        x = self.start
        while (x < self.stop) if self.step > 0 else (x > self.stop):
            yield round(x, 10)
            x += self.step

    def __len__(self):
        return max(0, int((self.stop - self.start) / self.step + 0.9999999))

    def __reversed__(self):
        return reversed(list(self))

    def __contains__(self, v):
        return any(abs(v - x) < 1e-9 for x in self)


class Fib:
    def __init__(self, limit=None):
        self.limit = limit
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.limit is not None and self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value


def diagonals(m):
    rows, cols = len(m), len(m[0])
    for d in range(rows + cols - 1):
        yield [m[i][d - i] for i in range(max(0, d - cols + 1), min(rows, d + 1))]


def spiral(n):
    x = y = 0
    dx, dy = 0, -1
    for _ in range(n):
        yield x, y
        if x == y or (x < 0 and x == -y) or (x > 0 and x == 1 - y):
            dx, dy = -dy, dx
        x, y = x + dx, y + dy


def permutations(seq):
    if len(seq) <= 1:
        yield list(seq)
        return
    for i, x in enumerate(seq):
        for rest in permutations(seq[:i] + seq[i + 1:]):
            yield [x] + rest


def powerset(s):
    if not s:
        yield []
    else:
        for sub in powerset(s[1:]):
            yield sub
            yield [s[0]] + sub


def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)


def grep(pattern):
    found = []
    try:
        while True:
            line = yield
            if pattern in line:
                found.append(line)
    except GeneratorExit:
        print("grep:", found)


def batch(it, n):
    it = iter(it)
    while chunk := list(islice(it, n)):
        yield chunk


def countdown(n):
    received = None
    while n > 0:
        received = yield n
        if received is not None:
            n = received
        else:
            n -= 1
    return "done"


def delegator():
    result = yield from countdown(2)
    yield result


@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield out
    except ValueError as e:
        out.append(f"!{e}")
    finally:
        out.append(f"</{name}>")


def walk(tree, depth=0):
    for k, v in tree.items():
        yield depth, k
        if isinstance(v, dict):
            yield from walk(v, depth + 1)


print(list(FloatRange(0, 1, 0.25)), list(FloatRange(3)), len(FloatRange(0, 1, 0.3)), 0.5 in FloatRange(0, 1, 0.25), list(reversed(FloatRange(2))))
try:
    FloatRange(1, 2, 0)
except ValueError as e:
    print(e)
print(list(Fib(50)), list(islice(Fib(), 5)), sum(x for x in Fib(4_000_000) if x % 2 == 0), 13 in Fib(20))
print(list(diagonals([[1, 2, 3], [4, 5, 6]])), list(spiral(9)))
print(list(permutations([1, 2, 3])), ["".join(p) for p in permutations("ab")], list(powerset([1, 2, 3])))
print(list(interleave("abc", [1], (x for x in "xy"))), list(batch(range(7), 3)))
g = grep("py")
next(g)
for line in ("python", "java", "pypy"):
    g.send(line)
g.close()
c = countdown(5)
print(next(c), next(c), c.send(10), next(c), list(delegator()))
out = []
with tag("div", out) as o:
    o.append("text")
    with tag("b", out):
        raise ValueError("oops")
print(" ".join(out))
for depth, name in walk({"a": {"b": None, "c": {"d": 1}}, "e": 2}):
    print("  " * depth + name)
z = zip("ab", iter([1, 2]), range(5))
print(next(z), list(z), list(map(lambda a, b: a * b, [1, 2], [3, 4])), max(Fib(30)), sorted(Fib(10), reverse=True))
a, *rest = FloatRange(4)
print(a, rest, dict(zip("xyz", Fib())), [*Fib(5)], {*Fib(3)}, tuple(batch("abcd", 2)))
