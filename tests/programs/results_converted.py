"""What library calls give, held where values of other types are, too; `:=` that outlives its expression."""

import math

x = divmod(7, 2)
print(x)
x = "s"
print(x)
words = "a b c".split()
words.append(3)
print(words)
part = "a-b".partition("-")
print(part, part[1])
part = None
print(part, [1, "a", list(enumerate("ab"))], [math.modf(2.5), 3])
table = {k: v for k, v in zip("ab", [1, 2])}
table["c"] = "d"
print(table, max(enumerate([3, 1]), default=-1), max(enumerate([]), default=-1))
pairs = list(zip([1], ["a"]))
pairs.append(None)
print(pairs)
sizes = list(map(len, ["a", "bb"]))
sizes.append(2.5)
print(sizes, [*divmod(9, 4), "q"], list(reversed(())), [[[[[[[[[[[[[1]]]]]]]]]]]]])
items = list({"a": 1}.items())
items.append("e")
print(items, dict(items[:1]))


def first():
    print(any((hit := i) % 5 == 3 for i in range(10)), hit)
    return hit


hit = 123
print(first(), hit, any((hit := i) % 5 == 4 for i in range(10)), hit)
print(x, x := 5, x)
print(list(map(lambda n: n if n < 3 else next(iter([])), range(9))))
