class A:
    def __init__(self, v):
        self.v = v
    def __str__(self):
        return f"A<{self.v}>"
class B:
    def __repr__(self):
        return "B!"
def gen():
    yield 1
def show(x, y, big, items, table, opt):
    print(str(x) + repr(y) + str(big), str(items), repr(table), str(opt), ascii("hé"), str(A(3)), str(B()), repr(B()))
    print(bin(x), hex(x), oct(x), bin(big), hex(-x), bin(True), format(x, "05d"), format(y, ".3f"), format("a", "^5"), format(True), format(big, ","))
    print(pow(y, 2), pow(2, 0.5), pow(x, 2), divmod(x, 4), divmod(y, 2), divmod(big, 7))
    items.append(4)
    return len(str(x)), str(x).zfill(5), [str(i) for i in items], ",".join(str(i) for i in items)
print(show(70, 2.5, 10 ** 15, [1, 2], {"a": 1}, None))
print(str(int), str(len), str(gen)[:13], str(gen())[:17])
print(list(map(str, [1, 2])), sorted([3, 10, 2], key=str), " ".join(map(str, [1.5, 2])))
print(str(b"abc", "ascii"), str(object=5), str("x"), str([A(1), B()][1]))
x = [1, "a", 2.5, None]
print([str(i) for i in x], [repr(i) for i in x], str(x[0]) + "b")
def digits(n):
    return sum(int(c) for c in str(n))
print(digits(12345))
def pal(n):
    s = str(n)
    return s == s[::-1]
print([n for n in range(100, 200) if pal(n)])
