"""Exceptions where None is used as a value, and unpacking of what cannot be unpacked."""
def pick(k):
    d = {"a": 1, "b": 2}
    return d.get(k)
def word(k):
    return {"a": "x"}.get(k)
def lst(k):
    if k:
        return [1, 2]
    return None
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: pick("z") + 1)
t(lambda: 1 + pick("z"))
t(lambda: pick("z") < 3)
t(lambda: 2.5 >= pick("z"))
t(lambda: -pick("z"))
t(lambda: abs(pick("z")))
t(lambda: word("z").upper())
t(lambda: word("z") + "a")
t(lambda: "a" + word("z"))
t(lambda: len(word("z")))
t(lambda: lst(0)[0])
t(lambda: [1, 2][pick("z")])
t(lambda: "abc"[pick("z")])
t(lambda: lst(0) + [1])
t(lambda: [1] + lst(0))
t(lambda: 1 in lst(0))
t(lambda: word("z") in "abc")
t(lambda: sum(lst(0)))
t(lambda: sorted(lst(0)))
t(lambda: int(word("z")))
t(lambda: float(word("z")))
t(lambda: [x for x in lst(0)])
t(lambda: lst(0).append(3))
t(lambda: pick("z") // 2)
t(lambda: 7 % pick("z"))
t(lambda: pick("z") ** 2)
t(lambda: "-".join(lst(0)))
t(lambda: word("a").upper())
t(lambda: max(lst(0)))
def g():
    x = pick("z")
    x += 1
    return x
t(g)
def h():
    a = lst(0)
    a[0] = 5
t(h)
def k():
    a, b = lst(0)
t(k)
def m():
    del lst(0)[0]
t(m)
def g2():
    for x in lst(0):
        print(x)
t(g2)
