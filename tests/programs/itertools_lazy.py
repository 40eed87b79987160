import itertools
import operator
from itertools import accumulate, chain, combinations, count, groupby, islice, permutations, product, takewhile, zip_longest

print(list(islice(count(5, 3), 4)), list(chain([1, 2], "ab")), list(chain.from_iterable([[1], [2, 3]])))
print(list(combinations([1, 2, 3], 2)), list(permutations("abc", 2))[:3], list(product([0, 1], repeat=2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)))
print([(key, list(group)) for key, group in groupby("aabbbc")], list(takewhile(lambda x: x < 3, count())))
print(list(zip_longest([1, 2, 3], "ab", fillvalue="-")), list(itertools.repeat("x", 3)), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print(list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 4, 1])), list(itertools.pairwise([1, 2, 3])))
first, second = itertools.tee([1, 2, 3])
print(next(first), list(second), list(first))
print(list(itertools.compress("abcdef", [1, 0, 1, 0, 1, 1])), list(itertools.filterfalse(lambda x: x % 2, range(6))))
print(list(itertools.combinations_with_replacement("ab", 2)))
cycle = itertools.cycle("abc")
print([next(cycle) for _ in range(5)])
words = ["apple", "bob", "cat", "alice", "bar"]
for letter, group in groupby(sorted(words), key=lambda word: word[0]):
    print(letter, list(group))
total = 0
for a, b in product(range(3), range(3)):
    total += a * b
print(total, sum(islice(count(1), 100)))
