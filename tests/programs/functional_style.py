import sys
from functools import reduce, partial, lru_cache
from itertools import chain, islice, takewhile, dropwhile, starmap, tee, compress, filterfalse, count, repeat


@lru_cache(maxsize=128)
def catalan(n):
    return 1 if n <= 1 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))


def memoize(f):
    cache = {}

    def g(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    g.cache = cache
    return g


@memoize
def grid_paths(m, n):
    if m == 1 or n == 1:
        return 1
    return grid_paths(m - 1, n) + grid_paths(m, n - 1)


def compose(*fns):
    return reduce(lambda f, g: lambda x: f(g(x)), fns)


def pairwise(it):
    a, b = tee(it)
    next(b, None)
    return zip(a, b)


def primes():
    yield 2
    D = {}
    for q in count(3, 2):
        p = D.pop(q, None)
        if p is None:
            D[q * q] = q
            yield q
        else:
            x = q + 2 * p
            while x in D:
                x += 2 * p
            D[x] = p


def group_by(items, key):
    out = {}
    for it in items:
        out.setdefault(key(it), []).append(it)
    return out


def flatten(xs):
    return [y for x in xs for y in (flatten(x) if isinstance(x, list) else [x])]


def transpose(rows):
    return list(map(list, zip(*rows)))


def pipeline(data, *steps):
    for step in steps:
        data = step(data)
    return data


def cumulative(xs):
    total = 0
    return [total := total + x for x in xs]


def merge_dicts(*ds):
    return reduce(lambda a, b: {**a, **b}, ds, {})


print([catalan(i) for i in range(12)], catalan.cache_info().hits > 0)
print(grid_paths(8, 8), len(grid_paths.cache))
print(compose(lambda x: x + 1, lambda x: x * 2, abs)(-5), list(pairwise([1, 4, 9, 16])))
print(list(islice(primes(), 12)), list(takewhile(lambda p: p < 30, primes())))
print(group_by(["apple", "bob", "cat", "alice"], lambda s: s[0]), group_by(range(10), lambda n: n % 3))
print(flatten([1, [2, [3, [4]], 5]]), transpose([[1, 2, 3], [4, 5, 6]]))
print(pipeline([3, 1, 2], sorted, partial(map, lambda x: x * 10), list), cumulative([1, 2, 3, 4]))
print(merge_dicts({"a": 1}, {"b": 2}, {"a": 3}), list(starmap(pow, [(2, 5), (3, 2)])), list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(filterfalse(lambda x: x % 2, range(8))), list(repeat("z", 3)), list(chain("ab", [1])))
add3 = partial(lambda a, b, c=0: a + b + c, 1, c=10)
print(add3(5), sorted("banana", key=lambda c: (-"banana".count(c), c)), max([[1, 2], [3], []], key=len), sum(x * y for x, y in zip([1, 2], [3, 4])))
nums = [5, 2, 9, 1]
print(sorted(nums, reverse=True), list(reversed(nums)), any(n > 8 for n in nums), all(nums), [*map(str, nums)], list(zip(nums, nums[1:])), dict(zip("abc", nums)), list(enumerate("ab", 1)))
it = iter(nums)
print(next(it), list(it), next(it, "done"))
words = "the quick brown the lazy the end".split()
freq = reduce(lambda d, w: {**d, w: d.get(w, 0) + 1}, words, {})
print(freq, sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:2], sys.maxsize > 2**32)
square_evens = [n**2 for n in range(10) if n % 2 == 0 if n > 2]
matrix = [[1 if i == j else 0 for j in range(3)] for i in range(3)]
print(square_evens, matrix, {n: n**2 for n in range(3)}, {c for c in "hello" if c not in "l"} == {"h", "e", "o"}, tuple(x for x in range(3)))
