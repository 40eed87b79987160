class Base:
    def __init__(self, x, items=None):
        self.x = x
        self.items = items if items is not None else []
        if x < 0:
            return
        self.ready = True
        self.setup()

    def setup(self):
        self.tag = "base"

    def info(self):
        return f"{self.x} {self.tag}"


class Mid(Base):
    def __init__(self, x, y):
        if y > 5:
            super().__init__(x, [y])
        else:
            super().__init__(x + 100)
        self.y = y

    def setup(self):
        super().setup()
        self.tag += "-mid"


class Leaf(Mid):
    def __init__(self, x, y, z):
        self.z = z
        Mid.__init__(self, x, y)
        name = "local"
        self.label = name + str(z)

    def setup(self):
        self.tag = f"leaf{self.z}"


class Other(Base):
    def only(self):
        return "other"


for obj in [Base(1), Mid(2, 9), Mid(3, 1), Leaf(4, 6, 7), Other(8)]:
    print(obj.info(), obj.items, obj.ready, type(obj).__name__)
    if isinstance(obj, Mid):
        print("mid", obj.y)
    if isinstance(obj, Leaf) and obj.z == 7:
        print("leaf", obj.label, obj.y, obj.z)
    if not isinstance(obj, Other):
        continue
    print(obj.only())
b = Base(-1)
try:
    print(b.ready)
except AttributeError as e:
    print(e)
try:
    print(b.info())
except AttributeError as e:
    print(e)
o = Other(-5)
try:
    o.tag
except AttributeError as e:
    print(e)


def pick(n):
    if n == 0:
        return None
    return Leaf(n, 6, n) if n > 1 else Mid(n, 2)


for n in range(3):
    p = pick(n)
    if isinstance(p, Leaf):
        print("L", p.z, p.y)
    elif isinstance(p, Mid):
        print("M", p.y)
    else:
        print("none", p)
    if p is not None and p.x > 1:
        print("big", p.x)


def shadow(flag, node):
    if isinstance(node, Leaf):
        node = Mid(50, 2)
        return node.y, node.x
    return 0, 0


print(shadow(True, Leaf(1, 9, 1)))
