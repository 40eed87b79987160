from contextlib import contextmanager
import heapq


class Timer:
    def __init__(self, name):
        self.name = name
        self.log = []

    def __enter__(self):
        self.log.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, tb):
        self.log.append("exit " + self.name)
        if kind is not None and issubclass(kind, KeyError):
            self.log.append("swallowed")
            return True
        return False


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with Timer("t") as t:
    t.log.append("body")
print(t.log)
with Timer("k") as k:
    raise KeyError("x")
print(k.log)
with tag("b") as n:
    print(n)
try:
    with tag("i"):
        raise ValueError("inner")
except ValueError as e:
    print("caught", e)


class Event:
    def __init__(self, time, name):
        self.time = time
        self.name = name

    def __lt__(self, other):
        return self.time < other.time

    def fire(self, sim):
        sim.log.append((self.time, self.name))


class Arrival(Event):
    def fire(self, sim):
        super().fire(sim)
        if sim.remaining > 0:
            sim.remaining -= 1
            sim.schedule(Arrival(self.time + 2.5, f"arrival{sim.remaining}"))
            sim.schedule(Departure(self.time + 1.0, f"departure{sim.remaining}"))


class Departure(Event):
    pass


class Simulation:
    def __init__(self):
        self.queue = []
        self.now = 0.0
        self.remaining = 3
        self.log = []

    def schedule(self, event):
        heapq.heappush(self.queue, event)

    def run(self):
        while self.queue:
            event = heapq.heappop(self.queue)
            self.now = event.time
            event.fire(self)


sim = Simulation()
sim.schedule(Arrival(0.0, "first"))
sim.run()
for time, name in sim.log:
    print(f"{time:6.2f} {name}")


class LRU:
    class Node:
        def __init__(self, k, v):
            self.k, self.v = k, v
            self.prev = self.next = None

    def __init__(self, cap):
        self.cap = cap
        self.map = {}
        self.head, self.tail = LRU.Node(0, 0), LRU.Node(0, 0)
        self.head.next, self.tail.prev = self.tail, self.head

    def _remove(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _add(self, n):
        p = self.tail.prev
        p.next = n
        n.prev = p
        n.next = self.tail
        self.tail.prev = n

    def get(self, k):
        if k not in self.map:
            return -1
        n = self.map[k]
        self._remove(n)
        self._add(n)
        return n.v

    def put(self, k, v):
        if k in self.map:
            self._remove(self.map[k])
        n = LRU.Node(k, v)
        self.map[k] = n
        self._add(n)
        if len(self.map) > self.cap:
            old = self.head.next
            self._remove(old)
            del self.map[old.k]


c = LRU(2)
c.put(1, 1)
c.put(2, 2)
print(c.get(1))
c.put(3, 3)
print(c.get(2), c.get(3), c.get(1))
