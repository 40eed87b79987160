"""Rosetta 3"""
from itertools import count, islice
import re


def abc_words(words):
    blocks = ["BO", "XK", "DQ", "CP", "NA", "GT", "RE", "TG", "QD", "FS", "JW", "HU", "VI", "AN", "OB", "ER", "FS", "LY", "PC", "ZM"]

    def can(word, blocks=blocks):
        if not word:
            return True
        for i, b in enumerate(blocks):
            if word[0] in b and can(word[1:], blocks[:i] + blocks[i + 1:]):
                return True
        return False

    return {w: can(w.upper()) for w in words}


def accumulator(total):
    def add(n):
        nonlocal total
        total += n
        return total
    return add


def bulls(secret, guess):
    b = sum(s == g for s, g in zip(secret, guess))
    c = sum(min(secret.count(ch), guess.count(ch)) for ch in set(guess)) - b
    return b, c


def dot(a, b):
    if len(a) != len(b):
        raise ValueError("Vector sizes must match")
    return sum(x * y for x, y in zip(a, b))


def cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def floyd(n):
    num = 1
    for r in range(1, n + 1):
        row = []
        for _ in range(r):
            row.append(num)
            num += 1
        print(" ".join(f"{x:>{len(str(n * (n + 1) // 2 - n + i + 1))}}" for i, x in enumerate(row)))


def hamming():
    from heapq import merge
    seq = [1]
    i2 = i3 = i5 = 0
    while True:
        yield seq[-1]
        n = min(2 * seq[i2], 3 * seq[i3], 5 * seq[i5])
        if n == 2 * seq[i2]:
            i2 += 1
        if n == 3 * seq[i3]:
            i3 += 1
        if n == 5 * seq[i5]:
            i5 += 1
        seq.append(n)


def kaprekar(limit):
    out = []
    for n in range(1, limit):
        s = str(n * n)
        for i in range(1, len(s) + 1):
            a, b = s[:i], s[i:]
            bv = int(b or "0")
            if n == 1 or (bv > 0 and int(a) + bv == n):
                out.append(n)
                break
    return out


def leonardo(n, l0=1, l1=1, add=1):
    out = []
    for _ in range(n):
        out.append(l0)
        l0, l1 = l1, l0 + l1 + add
    return out


def lucas_lehmer(p):
    if p == 2:
        return True
    m = (1 << p) - 1
    s = 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


def narcissistic():
    for n in count(0):
        s = str(n)
        if sum(int(d) ** len(s) for d in s) == n:
            yield n


def ordinal(n):
    return str(n) + ("th" if 4 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th"))


def range_extract(lst):
    out = []
    i = 0
    while i < len(lst):
        j = i
        while j + 1 < len(lst) and lst[j + 1] == lst[j] + 1:
            j += 1
        if j - i >= 2:
            out.append("%d-%d" % (lst[i], lst[j]))
        else:
            out.extend(map(str, lst[i:j + 1]))
        i = j + 1
    return ",".join(out)


def range_expand(txt):
    out = []
    for r in txt.split(","):
        if "-" in r[1:]:
            r0, r1 = r[1:].split("-", 1)
            out += range(int(r[0] + r0), int(r1) + 1)
        else:
            out.append(int(r))
    return out


def sum_digits(n, base):
    s = 0
    while n:
        n, d = divmod(n, base)
        s += d
    return s


def tokenize(s, esc="^", sep="|"):
    token, out, state = "", [], 0
    for c in s:
        if state == 0:
            if c == esc:
                state = 1
            elif c == sep:
                out.append(token)
                token = ""
            else:
                token += c
        else:
            token += c
            state = 0
    out.append(token)
    return out


def s_expr(text):
    stack = [[]]
    for m in re.finditer(r'\s*(?:(\()|(\))|"([^"]*)"|([^\s()]+))', text):
        o, c, q, a = m.groups()
        if o:
            stack.append([])
        elif c:
            top = stack.pop()
            stack[-1].append(top)
        elif q is not None:
            stack[-1].append(q)
        elif a:
            stack[-1].append(int(a) if a.lstrip("-").isdigit() else float(a) if re.fullmatch(r"-?\d+\.\d*", a) else a)
    return stack[0]


def trabb(data):
    f = lambda x: abs(x) ** 0.5 + 5 * x**3
    return ["f(%.1f) = %s" % (x, "overflow" if f(x) > 400 else "%.3f" % f(x)) for x in reversed(data)]


def sieve_sundaram(n):
    k = (n - 3) // 2 + 1
    flags = [True] * k
    for i in range((int(n ** 0.5) - 3) // 2 + 1):
        p = 2 * i + 3
        s = (p * p - 3) // 2
        for j in range(s, k, p):
            flags[j] = False
    return [2] + [2 * i + 3 for i in range(k) if flags[i]]


print(abc_words(["A", "bark", "Book", "treat", "COMMON", "squad"]))
acc = accumulator(1)
acc(5)
accumulator(3)
print(acc(2.3), bulls("1234", "1325"), dot([1, 3, -5], [4, -2, -1]), cross((3, 4, 5), (4, 3, 5)))
try:
    dot([1], [1, 2])
except ValueError as e:
    print(e)
floyd(5)
print(list(islice(hamming(), 20)), next(islice(hamming(), 1690, None)), kaprekar(3000))
print(leonardo(12), leonardo(10, 0, 1, 0), [p for p in range(2, 90) if all(p % q for q in range(2, p)) and lucas_lehmer(p)])
print(list(islice(narcissistic(), 14)), [ordinal(n) for n in (0, 1, 2, 3, 4, 11, 22, 111, 1003)])
r = [0, 1, 2, 4, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21]
print(range_extract(r), range_expand("-6,-3--1,3-5,7-11,14"), [sum_digits(n, b) for n, b in ((1, 10), (1234, 10), (0xFE, 16), (0xF0E, 16))])
print(tokenize("one^|uno||three^^^^|four^^^|^cuatro|"), s_expr('((data "quoted data" 123 4.5) (data (!@# (4.5) "(more" "data)")))'))
print(trabb([10, -1, 1.5, 0, 4.3]), sieve_sundaram(60))
