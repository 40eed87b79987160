"""Functions as values: identity, attributes, captures through calls, late binding, star parameters."""


def add(a, b):
    return a + b
def sub(a, b):
    return a - b
def pick(f):
    if f is add:
        return "add"
    if f == sub:
        return "sub"
    return "?"
print(pick(add), pick(sub), pick(max))
table = {add: "plus", sub: "minus"}
print(table[add], table.get(sub), add in table, add in [sub, add], {add, add, sub} == {sub, add})
def counted(x):
    counted.calls += 1
    return x
counted.calls = 0
counted(1)
counted(2)
print(counted.calls)
def outer():
    def inner():
        return inner.value
    inner.value = 5
    return inner
f = outer()
print(f(), f.value, f is f, outer() is outer())


try:
    raise SyntaxError("expected )")
except SyntaxError as e:
    print(e.msg, e, e.args, repr(e))
print([10, 1], [f() for f in [lambda: j for j in range(3)]], [[f(2) for f in (lambda v: v * k, lambda v: v + k)] for k in range(3)])
gs = {n: (lambda x, n=n: x ** n) for n in range(4)}
print([gs[i](2) for i in gs], [sorted([3, 1, 2], key=lambda v: -v * s) for s in (1, -1)])


def interleave(*its):
    its = [iter(i) for i in its]
    out = []
    while its:
        for it in its[:]:
            try:
                out.append(next(it))
            except StopIteration:
                its.remove(it)
    return out
def joined(*parts):
    parts = " ".join(str(p) for p in parts)
    return parts
def total(*xs):
    xs = list(xs)
    xs.append(1)
    return sum(xs)
print(interleave("abc", [1], (x for x in "xy")), joined(1, "a", 2.5), joined(), total(1, 2), total())


def curry(f, *args):
    def inner(*more):
        return f(*args, *more)
    return inner
print(curry(max, 3)(1, 2), curry(lambda a, b, c: a * b + c, 2, 3)(4))
def word_search(grid, word):
    rows, cols = len(grid), len(grid[0])

    def dfs(r, c, k):
        if k == len(word):
            return True
        if r < 0 or r >= rows or c < 0 or c >= cols or grid[r][c] != word[k]:
            return False
        tmp, grid[r][c] = grid[r][c], "#"
        found = dfs(r + 1, c, k + 1) or dfs(r - 1, c, k + 1) or dfs(r, c + 1, k + 1) or dfs(r, c - 1, k + 1)
        grid[r][c] = tmp
        return found

    return any(dfs(r, c, 0) for r in range(rows) for c in range(cols))
board = [list("ABCE"), list("SFCS"), list("ADEE")]
print(word_search(board, "ABCCED"), word_search(board, "ABCB"))
