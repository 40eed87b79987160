# Literals whose type nothing near them says.
def f():
    x6 = 1234567.891
    y = 2.5
    items = []
    for i in range(3):
        items.append((abs(abs(x6)) % 10.0) ** 2)
        items.append(abs(-y))
    return items
print(f())
a = 2.5
print(abs(a))
try:
    print(1)
except ValueError:
    print(2)
else:
    x6 = 1234567.891
    out = []
    def g():
        return abs(x6)
    while len(out) < 2:
        out.append((abs(abs(x6)) % 10.0) ** 2)
    print(out, a.is_integer())
import math
def h(p):
    e = -1e-05
    q = 2.5
    k = 3.0
    z = 7.25
    w = 0.5
    s = str(e) + f'{q}' + repr(k)
    d = {'a': z}
    any_ = [w, 'x', None]
    return s, d, any_, math.sqrt(z), round(q), round(q, 1), -(-z), (z + 1).is_integer(), int(k), z.hex(), math.floor(w), max(z, w), min(z, 3), e.is_integer()
print(h(1))
def h2():
    q = 2.5
    return (q * 2).is_integer()
def h3():
    big = 1e+100
    neg = -2.0
    return [abs(big), (-neg).as_integer_ratio(), hash(neg), divmod(neg, 3), neg ** 2, neg // 2.0, bool(neg), not neg, neg and 1, complex(neg)]
print(h2(), h3())
maybe = None
print({(-1, maybe): maybe, (maybe, maybe): maybe}, [maybe, 1, None])
def f():
    maybe = None
    items = [maybe, 1, maybe, maybe]
    d = {(maybe, 1): 2, (3, maybe): 4}
    for k in reversed({(-1, maybe): maybe, (maybe, maybe): maybe}):
        print(k)
    if maybe:
        print(list((True for k3 in reversed({(-1, maybe): maybe, (maybe, maybe): maybe}) if True))[0], ([maybe, 1, maybe, maybe], float(maybe) * 0.5), maybe, sep='')
    print(items, d)
    print([None, 1], (None, [2, None]))
    print([None, 1.5])
    print(([maybe, 1, maybe], 2.5), maybe, sep='')
f()
