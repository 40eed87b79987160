class Config:
    retries = 3
    name = "base"
    limits = {"a": 1}
    tags = []
    _instance = None

    def __init__(self):
        self.calls = 0

    def bump(self):
        self.retries += 1
        self.calls += 1
        return self.retries

    def tag(self, t):
        self.tags.append(t)
        return len(self.tags)

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = Config()
        return cls._instance


c = Config()
d = Config()
print(c.bump(), c.bump(), d.retries, Config.retries, c.calls)
print(c.tag("x"), d.tag("y"), Config.tags, c.limits["a"])
print(Config.get() is Config.get(), Config.get().calls)


class Base:
    kind = "base"
    registry = {}

    def __init__(self, key):
        self.key = key
        Base.registry[key] = self

    def show(self):
        return self.kind + ":" + self.key


class Derived(Base):
    kind = "derived"


class Box:
    def __init__(self, fn):
        self.fn = fn

    def run(self, x):
        return self.fn(x)


Base("one")
Derived("two")
print([b.show() for b in Base.registry.values()], len(Base.registry), Base.kind, Derived.kind)
print(Box(lambda v: v * 2).run(21))


class List:
    def __init__(self):
        self.head = None

    def add(self, v):
        self.head = Str(v, self.head)

    def total(self):
        t = 0
        n = self.head
        while n is not None:
            t += n.value
            n = n.next
        return t


class Str:
    def __init__(self, value, next):
        self.value = value
        self.next = next


l = List()
for i in range(5):
    l.add(i)
print(l.total())
