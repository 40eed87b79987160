class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, objtype=None):
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("negative")
        setattr(obj, self.name, value)


class Thing:
    price = Positive()

    def __init__(self, price):
        self.price = price


t = Thing(3)
print(t.price)
try:
    t.price = -1
except ValueError as e:
    print(e)


class Meta(type):
    def __new__(mcs, name, bases, ns):
        ns["tag"] = name.lower()
        return super().__new__(mcs, name, bases, ns)


class Tagged(metaclass=Meta):
    pass


print(Tagged.tag)


class Plugin:
    registry = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append(cls.__name__)


class P1(Plugin):
    pass


class P2(Plugin):
    pass


print(Plugin.registry)


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


s = Slotted(1, 2)
print(s.x + s.y)
try:
    s.z = 5
except AttributeError as e:
    print("no z")


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [k.__name__ for k in D.__mro__])


class Tree:
    def __init__(self, v, kids=()):
        self.v = v
        self.kids = list(kids)

    def walk(self):
        yield self.v
        for k in self.kids:
            yield from k.walk()

    def __iter__(self):
        return self.walk()


tree = Tree(1, [Tree(2, [Tree(3)]), Tree(4)])
print(list(tree), sum(tree.walk()), max(tree))
