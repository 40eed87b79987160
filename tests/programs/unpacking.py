"""Stars on both sides of an assignment, in calls and in displays."""

first, *rest = [1, 2, 3]
*start, last = "abc"
a, *middle, z = range(6)
print(first, rest, start, last, a, middle, z)
only, *none = [1]
print(only, none)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, **{"b": 2}})


def show(*args, **kwargs):
    return args, kwargs


values = [1, 2]
options = {"x": 3}
print(show(*values), show(*values, 9, **options), show(**options, y=4), show())
for head, *tail in [(1, 2, 3), (4, 5)]:
    print(head, tail)
[p, [q, r]] = [1, [2, 3]]
print(p, q, r)
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix)])
i = 0
i, values[i] = 1, 50
print(i, values)
