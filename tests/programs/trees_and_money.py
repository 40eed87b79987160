class Node:
    def __init__(self, value):
        self.value = value
        self.children = []
        self.parent = None

    def add(self, child):
        child.parent = self
        self.children.append(child)
        return child

    def depth(self):
        d = 0
        n = self
        while n.parent is not None:
            d += 1
            n = n.parent
        return d

    def total(self):
        return self.value + sum(c.total() for c in self.children)

    def find(self, value):
        if self.value == value:
            return self
        for c in self.children:
            hit = c.find(value)
            if hit is not None:
                return hit
        return None

    def __str__(self):
        return f"Node({self.value})"


root = Node(1)
a = root.add(Node(2))
b = a.add(Node(3))
root.add(Node(4))
print(root.total(), b.depth(), root.find(3), root.find(9), root.find(4).depth())
x = root.find(3)
if x and x.parent:
    print(x.parent.value, x.parent is a, x.parent == a, x != root)


class Cell:
    instances = 0

    def __init__(self, v=None):
        self.v = v
        self.listeners = []
        Cell.instances += 1

    def set(self, v):
        old, self.v = self.v, v
        for f in self.listeners:
            f(old, v)

    def watch(self, f):
        self.listeners.append(f)


c = Cell(1)
seen = []
c.watch(lambda o, n: seen.append((o, n)))
c.set(5)
c.set(7)
print(seen, Cell.instances, c.v)


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __add__(self, other):
        if isinstance(other, Money):
            if other.currency != self.currency:
                raise ValueError("currency mismatch")
            return Money(self.amount + other.amount, self.currency)
        return Money(self.amount + other, self.currency)

    def __radd__(self, other):
        return self + other

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.amount, self.currency) == (other.amount, other.currency)

    def __repr__(self):
        return f"{self.amount:.2f} {self.currency}"


print(Money(1.5) + Money(2.25), Money(1.0) + 2.0, sum([Money(1.0), Money(2.0)], Money(0.0)))
print(Money(1.0) == Money(1.0), Money(1.0) == 1.0, Money(1.0) != Money(1.0, "USD"))
try:
    Money(1.0) + Money(1.0, "USD")
except ValueError as e:
    print(e)
print(sum([Money(1.0), Money(2.0)]))
try:
    print({Money(1.0): 1})
except TypeError as e:
    print(e)
