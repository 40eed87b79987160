class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def __iter__(self):
        for x in reversed(self.items):
            yield x

    def __len__(self):
        return len(self.items)

    def __eq__(self, other):
        return isinstance(other, Stack) and self.items == other.items


a = Stack().push(1).push(2)
b = Stack().push(1).push(2)
print(a == b, a is b, a != b, [a] == [b], a in [b], [b].index(a))
x, y = a
print(x, y, list(a), tuple(a), set(a), sorted(a), sum(a), max(a), dict(enumerate(a)), list(zip(a, b)))
print(bool(Stack()), bool(a), "yes" if a else "no", not Stack())
first, *rest = a
print(first, rest)
print(list(map(lambda v: v + 1, a)), [v for v in a if v > 1], any(v > 1 for v in a), " ".join(str(v) for v in a))
try:
    hash(a)
except TypeError as e:
    print(e)


class P:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __repr__(self):
        return f"P{self.n}"


ps = [P(3), P(1), P(2)]
print(sorted(ps), min(ps), max(ps), ps[0] > ps[1], sorted(ps, key=lambda p: -p.n))
ps.sort()
print(ps)
try:
    print(ps[0] <= ps[1])
except TypeError as e:
    print(e)


class Temp:
    scale = 1.8

    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        return self._c * self.scale + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) / self.scale

    @staticmethod
    def parse(text):
        return Temp(float(text))


t = Temp.parse("100")
print(t.f)
t.f = 32.0
print(t._c, Temp.scale)


class Log:
    lines = []
    level = 1

    @classmethod
    def write(cls, text):
        cls.lines.append(text)
        cls.level += 1
        return len(cls.lines)


Log.write("a")
Log.write("b")
print(Log.lines, Log.level, Log().level)
match t:
    case Temp(_c=0.0):
        print("zero")
    case Temp():
        print("temp")
match [a, b]:
    case [Stack(items=[1, second]), _]:
        print("second", second)
