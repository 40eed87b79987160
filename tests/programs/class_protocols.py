# typed idioms: class attributes that change, class and static methods, len/iter/contains/call, type names
class Counter:
    total = 0
    names = []

    def __init__(self, name):
        self.name = name
        self.hits = 0
        Counter.total += 1
        Counter.names.append(name)

    @classmethod
    def create(cls, name):
        return cls(name + "!")

    @staticmethod
    def valid(name):
        return len(name) > 1

    def hit(self):
        self.hits += 1
        return self

    def __call__(self, n):
        return self.hits * n

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    def __len__(self):
        return self.hits


class Loud(Counter):
    def __repr__(self):
        return f"{self.__class__.__name__}<{self.name}>"


a = Counter("a")
b = Counter.create("b")
c = Loud("c")
print(a.hit().hit().hits, a(5), len(a), Counter.valid("x"), Counter.valid("xy"), a.valid("q"))
print(a, b, c, Counter.total, Counter.names, c.total)
print(type(a) is Counter, type(c) is Counter, type(c) == Loud, isinstance(c, Counter), type(c).__name__)
print(bool(a), bool(b), not c)


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __eq__(self, o):
        return isinstance(o, Vec) and self.x == o.x and self.y == o.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return self.x if i == 0 else self.y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


v = Vec(1.0, 2.0)
w = Vec(3.0, 4.5)
print(v + w, v - w, v * 2.0, 2.0 * v, -v, abs(w), v == Vec(1.0, 2.0), v != w)
x, y = v
print(x, y, list(w), w[0], w[1], {v: 1}[Vec(1.0, 2.0)], len({v, w, Vec(1.0, 2.0)}))
v += w
print(v, sum(w), max(w), [t * 2 for t in v])


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    @property
    def top(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)

    def __contains__(self, item):
        return item in self._items

    def __iter__(self):
        return iter(self._items)

    def __bool__(self):
        return len(self._items) > 0


s = Stack()
for i in range(4):
    s.push(i * 1.5)
print(len(s), 3.0 in s, s.top, list(s), [q for q in s], sorted(s, reverse=True))
while s:
    s.pop()
try:
    s.pop()
except IndexError as e:
    print("error", e)
print(s.top)


class Range3:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print([k for k in Range3(4)], sum(Range3(3)), list(Range3(2)))
