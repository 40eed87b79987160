"""Lists: indices, slices, methods."""

a = [5, 3, 8, 1]
print(a[0], a[-1], a[1:3], a[::-1], a[10:], a[-100:2], a[3:0:-2])
a[1:3] = [30, 80, 90]
print(a)
del a[0], a[-1]
print(a)
a.extend(x * 2 for x in range(3))
a.insert(1, 7)
a.insert(100, 9)
print(a, a.pop(), a.pop(0), a)
a.remove(80)
print(a, a.index(90), a.count(0), 90 in a, 91 not in a)
b = a[:]
b.reverse()
b.sort()
print(a, b, a == b, a < b, [1, 2] < [1, 2, 0])
a[::2] = [0] * len(a[::2])
print(a, a * 2, a + [1])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
shared = [[0] * 2] * 2
shared[0][0] = 1
print(shared)
print(list("abc"), list(range(10, 0, -3)), list(zip([1, 2], "ab")), list(enumerate("xy", 1)))
print(sorted([3, 1, 2], reverse=True), list(reversed([1, 2, 3])), sum([1, 2]), any([0, 1]), all([]))
try:
    a[10]
except IndexError as error:
    print(error)
try:
    a[10] = 1
except IndexError as error:
    print(error)
try:
    [].pop()
except IndexError as error:
    print(error)
try:
    [1].remove(2)
except ValueError as error:
    print(error)
try:
    [1, 2, 3].index(9)
except ValueError as error:
    print(error)
seen = []
items = [1, 2, 3, 4]
for item in items:
    seen.append(item)
    if item == 2:
        items.remove(1)
print(seen, items)
