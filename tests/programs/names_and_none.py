rows = [(1, "a", 2), (3, "b", 4)]
print(", ".join(o for _, o, _ in rows), [o for _, o, _ in rows], sorted({o for _, o, _ in rows}))
def f(items):
    return ",".join(x for _, x, _ in items), [x for _, x, _ in items]
print(f(rows), f([[1, "q", None]]))
class M:
    def __getitem__(self, k):
        raise KeyError(k)
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
def conv(x):
    try:
        return int(x)
    except ValueError:
        return None
print(M().get(1), M().get("a", 2), conv("x"), conv("3"))
def use(d):
    y = d.get("a")
    if y is None and "b" in d:
        y = d["b"] + 5
    if y is None:
        y = 3
    return y
print(use({"a": 1, 2: "b"}), use({2: 3, "c": "x"}), use({2: "z", "b": 1}))
total = [5]
def f(): return total
def g(total): return total + 1
class thing:
    def __init__(self, a): self.a = a
    def other(self): return NotImplemented
    def thing(self, thing): return thing
    def __eq__(self, other): return isinstance(other, thing)
def h(thing, n): return [thing, n]
def k(n):
    thing = n
    return thing
print(f(), g(2), h(1, "a"), k(2), thing(1) == 4, thing(1).thing(3))
