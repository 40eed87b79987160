"""Results of library calls whose containers are filled with other types later; callbacks of builtin classes."""


x = "a b".split()
x.append(1)
print(x)
def f(p):
    return p.split(",")
y = f("a,b")
z = [y, 5]
print(z)
import re
w = re.findall("a", "banana")
w.insert(0, 3)
print(w)
m = re.match("(a)(b)?", "ac")
q = list(m.groups())
q.append(2.5)
print(q)
d = divmod(7, 2)
e = [d, "s"]
print(e)
r = range(5)
print([r, 1])
k = sorted("hello")
k.append(None)
print(k)
it = enumerate("abc")
u = [it, 1]
print(list(u[0]))


def pascal(rows):
    triangle = []
    for r in range(rows):
        row = [1] * (r + 1)
        for c in range(1, r):
            row[c] = triangle[r - 1][c - 1] + triangle[r - 1][c]
        triangle.append(row)
    return triangle

for row in pascal(6):
    print(" ".join(map(str, row)).center(20))


def average(values):
    try:
        return sum(values) / len(values)
    except ZeroDivisionError:
        return None
print(average([1, "a"][:1]), average([]))


def exp_series(x, terms=20):
    total, term = 0, 1
    for n in range(1, terms + 1):
        total += term
        term *= x / n
    return total
print(exp_series(1))


def window(seq, size=2):
    it = iter(seq)
    buf = tuple(x for _, x in zip(range(size), it))
    if len(buf) == size:
        yield buf
    for x in it:
        buf = buf[1:] + (x,)
        yield buf
print(list(window([1, 2, 3, 4], 3)))


def chunks(lst, n):
    for i in range(0, len(lst), n):
        yield lst[i:i + n]
print(list(chunks(list(range(10)), 3)), ["".join(c) for c in chunks("abcdefg", 3)])
def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    for p in range(2, limit + 1):
        if sieve[p]:
            yield p
            sieve[p * p::p] = bytearray(len(range(p * p, limit + 1, p)))
print(list(primes(50)))
print(max(chunks([3, 1, 2, 9, 8], 2), key=sum), dict(enumerate("ab", 1)), list(reversed(range(0, 10, 3))))
